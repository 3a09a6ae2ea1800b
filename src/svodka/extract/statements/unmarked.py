"""Contents without a word or a mark that opens them: «Посол уверен, визит состоится», and a
quotation that goes on in a sentence of its own."""

from __future__ import annotations

from svodka.extract.statements import places
from svodka.extract.statements.clauses import clause_content
from svodka.extract.statements.contents import quoted
from svodka.extract.statements.cues import Cue, speaker_place
from svodka.extract.statements.quotes import AFTER_SPEECH
from svodka.extract.statements.spoken import is_speech
from svodka.extract.statements.views import View

BEGIN = 2  # tokens at the head of a clause among which a word that binds it stands
MARKS = frozenset(",;:—–-()")
ENDING = frozenset({".", "!", "?", "…", ""})  # "": the text ends
BOUND = frozenset({"acl:relcl", "advcl", "acl"})  # clauses that hang on a noun or a verb before


def comma_said(view: View, verb: int) -> Cue | None:
    """Посол уверен, визит состоится. В Лиме говорят, сроки не назначены."""
    comma = verb + 1
    if not _thinks(view, verb) or not view.is_mark(comma, ",") or view.said[verb]:
        return None
    stop = view.right_bound(verb)
    if not _stands_alone(view, comma + 1, stop):
        return None
    known, place = speaker_place(view, verb, comma, stop)
    if not known or place is None or not 0 <= place < verb:
        return None
    if any(view.is_mark(i, MARKS) for i in range(place, verb)) or _is_bound(view, verb):
        return None
    contents = clause_content(view, comma + 1, stop)
    return Cue("comma_said", verb, place, tuple(contents)) if contents else None


def _thinks(view: View, verb: int) -> bool:
    """A verb that holds or tells something to be so, in the indicative or as a short form."""
    token, words = view.tokens[verb], view.words
    if view.has_lemma(verb, words.convinced):
        return token.feats.get("Variant") == "Short"
    finite = view.is_finite(verb) and not view.is_participle(verb, True)
    return finite and view.has_lemma(verb, words.plainly)


def _is_bound(view: View, verb: int) -> bool:
    """«посол, который считает, …», «как считает посол, …»"""
    before = range(max(verb - places.REACH, 0), verb)
    how = any(view.has_lemma(i, view.words.links["how"]) for i in before)
    return how or view.tokens[verb].rel in BOUND


def _stands_alone(view: View, first: int, stop: int) -> bool:
    """Whether tokens begin with a clause of its own: with a subject and a predicate, and no word
    that binds it to what stands before."""
    end = view.next_mark(first, MARKS, stop) or stop
    links, pronouns = view.words.links, view.words.pronouns
    binding = links["questions"] | pronouns["relative"]
    for index in range(first, min(first + BEGIN, end)):
        joined = view.tokens[index].pos in ("CCONJ", "SCONJ")
        if joined or view.has_lemma(index, binding) or view.said[index]:
            return False
    told = next((i for i in range(first, end) if view.is_finite(i)), None)
    if told is None:
        return False
    if view.tokens[told].lemma in view.words.cues and not view.is_participle(told, True):
        return False  # «посол заявил, министр подтвердил», but «сроки названы»
    by_all = view.tokens[told].feats.get("Number") == "Plur"  # «договор подпишут»
    return by_all or any(places.is_nominative(view, i) for i in range(first, end))


def quote_goes_on(view: View) -> Cue | None:
    """«Граница открыта», — сказал посол. «Ждём гостей»: a quotation alone in its sentence, and in
    the paragraph of the one before; it is of whoever spoke last"""
    quote = view.quotes.after(view.sentence.start)
    if view.before is None or quote is None or quote.start > view.tokens[0].start:
        return None
    text = view.doc.text
    if "\n" in text[view.before.start : quote.start] or AFTER_SPEECH.match(text, quote.stop):
        return None
    inner = text[quote.start + 1 : quote.stop - 1]
    closed = inner[-1:] in ENDING or text[quote.stop : quote.stop + 1] in ENDING
    if not closed or not inner[:1].isupper() or not is_speech(view, inner, quote):
        return None
    contents = quoted(text, quote)
    return Cue("quote_goes_on", 0, None, tuple(contents)) if contents else None


def reason_quoted(view: View) -> Cue | None:
    """Посла отозвали, говорится в ноте МИД. Решение принято «исходя из принципа равенства»: what
    whoever spoke in the sentence before did is explained in his words."""
    taken, decisions = view.words.links["taken"], view.words.nouns["decisions"]
    if not view.quoting or view.lemmas.isdisjoint(decisions):
        return None
    for verb in range(1, len(view.tokens) - 1):
        if not view.has_lemma(verb, taken) or not view.is_participle(verb, True):
            continue
        quote = view.quotes.after(view.tokens[verb].stop)
        at_once = quote is not None and quote.start == view.tokens[verb + 1].start
        told = any(view.has_lemma(i, decisions) for i in view.tree.children(verb, "nsubj:pass"))
        if quote is None or not at_once or not told:
            continue
        inner = view.doc.text[quote.start + 1 : quote.stop - 1]
        if inner[:1].islower() and is_speech(view, inner, quote):
            return Cue("reason_quoted", verb, None, tuple(quoted(view.doc.text, quote)))
    return None
