"""Attributions of what stands in quotation marks."""

from __future__ import annotations

from svodka.extract.statements.contents import quoted
from svodka.extract.statements.cues import Cue, make_cue, speaker_place
from svodka.extract.statements.memory import PERSONAL
from svodka.extract.statements.places import ENDS
from svodka.extract.statements.quotes import Quote
from svodka.extract.statements.spoken import (
    continued,
    is_attribute,
    is_speech,
    quote_after_colon,
    quote_just_before,
    quote_object,
)
from svodka.extract.statements.views import View

OBJECT = 6  # tokens between a verb and a quotation that its preposition governs


def author_inside(view: View, verb: int) -> Cue | None:
    """«Да, — сказал посол. — Но не сегодня»: one pair of marks, the author in it"""
    quote = view.quotes.around(view.tokens[verb].start) if view.quoting else None
    if quote is None:
        return None
    known, place = speaker_place(view, verb)  # between the pieces, none of which can be it
    contents = quoted(view.doc.text, quote)
    return Cue("author_inside", verb, place, tuple(contents)) if known and contents else None


def quote_before(view: View, verb: int) -> Cue | None:
    """«Ничего не отменено», — сказала она."""
    quote = quote_just_before(view, verb)
    if quote is None or view.tokens[verb].lemma not in view.words.says | view.words.impersonal:
        return None
    contents = quoted(view.doc.text, quote) + continued(view, verb)
    cited = _cited(view, verb)
    if cited is not None and contents:
        return Cue("quote_before", verb, cited, tuple(contents))
    return make_cue("quote_before", view, verb, contents)


def _cited(view: View, verb: int) -> int | None:
    """«…», — приводит слова посла агентство: the one who is cited, or whose press service cites"""
    if not view.has_lemma(verb, view.words.citing):
        return None
    for child in view.tree.children(verb, "obj", "iobj"):
        token = view.tokens[child]
        if view.has_lemma(child, view.words.nouns["saying"]):
            return next(iter(view.tree.children(child, "nmod", "det")), None)
        person = any(a.kind in PERSONAL for a in view.actors_at(child)) or _is_him(view, child)
        if person and child > verb and token.feats.get("Case") in ("Acc", "Gen", None):
            return child
    subject = next(iter(view.tree.children(verb, "nsubj")), None)
    if subject is None or view.has_lemma(verb, view.words.handing):
        return None
    owners = view.tree.children(subject, "nmod")
    return next((i for i in owners if any(a.kind == "person" for a in view.actors_at(i))), None)


def _is_him(view: View, word: int) -> bool:
    """«…», — цитирует его агентство."""
    return view.tokens[word].pos == "PRON" and view.has_lemma(word, view.words.pronouns["third"])


def quote_after(view: View, verb: int) -> Cue | None:
    """Посол сказал: «Ничего не отменено»."""
    quote = quote_after_colon(view, verb)
    if quote is None or _has_its_own(view, verb, quote):
        return None
    return make_cue("quote_after", view, verb, quoted(view.doc.text, quote))


def _has_its_own(view: View, verb: int, quote: Quote) -> bool:
    """«назвал меры „ошибкой“, добавив: „…“»: the second quotation is told by the gerund"""
    own = quote_object(view, verb)
    if own is None or own.start >= quote.start:
        return False
    between = (t for t in view.tokens if own.stop <= t.start < quote.start)
    return any(t.feats.get("VerbForm") == "Conv" and t.lemma in view.words.says for t in between)


def quote_of_a_denial(view: View, verb: int) -> Cue | None:
    """Посол не подтвердил этого: «Ничего не отменено». Who does not answer or speak says nothing."""
    words = view.words.confirming | view.words.denying
    return quote_after(view, verb) if view.tokens[verb].lemma in words else None


def quote_named(view: View, verb: int) -> Cue | None:
    """Посол назвал это «хорошей тенденцией»."""
    quote = quote_object(view, verb)
    return make_cue("quote_named", view, verb, quoted(view.doc.text, quote)) if quote else None


def quote_governed(view: View, verb: int) -> Cue | None:
    """Посол сослался на «необходимость держать слово». Посол упрекнул соседей во «вмешательстве в
    дела страны»."""
    prepositions = view.words.governing.get(view.tokens[verb].lemma)
    quote = view.quotes.after(view.tokens[verb].stop) if prepositions and view.quoting else None
    if prepositions is None or quote is None or quote.start >= view.tokens[-1].stop:
        return None
    inner = view.doc.text[quote.start + 1 : quote.stop - 1]
    if not is_speech(view, inner, quote) or is_attribute(view, quote):
        return None
    inside = [i for i, t in enumerate(view.tokens) if quote.start < t.start < quote.stop]
    if any(view.has_lemma(i, view.words.nouns["sources"]) for i in inside):
        return None  # «сославшись на «надёжный источник»»: whom, and no words of his
    before = [i for i in range(verb + 1, len(view.tokens)) if view.tokens[i].stop <= quote.start]
    if not before or not view.has_lemma(before[-1], prepositions) or len(before) > OBJECT:
        return None
    apart = any(view.is_mark(i, ENDS) or view.tokens[i].pos == "ADP" for i in before[:-1])
    return None if apart else make_cue("quote_governed", view, verb, quoted(view.doc.text, quote))


def verb_after_quote(view: View, verb: int) -> Cue | None:
    """«Договорились!» — обрадовался посол."""
    quote = quote_just_before(view, verb)
    if quote is None or view.has_lemma(verb, view.words.links["pointing"]):
        return None  # «…», — таковы слова посла
    between = view.doc.text[quote.stop : view.tokens[verb].start]
    said = between.strip()[:1] == "," or view.doc.text[quote.stop - 2] in "!?…"
    if not said or between.strip(" ,—–-\u00a0"):
        return None
    contents = quoted(view.doc.text, quote) + continued(view, verb)
    return make_cue("verb_after_quote", view, verb, contents)


def quote_after_clause(view: View, verb: int) -> Cue | None:
    """Посол был краток: «Договорились, едем»."""
    quote = quote_after_colon(view, verb)
    if quote is None or not view.doc.text[quote.start + 1].isupper():
        return None
    cue = make_cue("quote_after_clause", view, verb, quoted(view.doc.text, quote))
    speaks = cue and cue.place is not None and view.actors_at(cue.place)
    return cue if speaks else None
