"""Attributions without a verb: «по словам посла», «заявление посла о том, что …», «Посол: …»."""

from __future__ import annotations

from svodka.extract.phrases import INSIDE
from svodka.extract.statements.clauses import (
    clause_content,
    content_after_comma,
    that_clause,
    tree_content,
)
from svodka.extract.statements.contents import Content, quoted
from svodka.extract.statements.cues import Cue, free_tokens
from svodka.extract.statements.places import SOURCE, is_unchanging, phrase_end
from svodka.extract.statements.quotes import Quote
from svodka.extract.statements.speakers import NAMED
from svodka.extract.statements.spoken import is_speech, quote_at
from svodka.extract.statements.views import DASHES, View
from svodka.extract.statements.wordings import words_are

FEW = 4  # tokens behind a colon that are too few for a content
SHORT = 9  # tokens of a speaker before a colon or after a dash in a headline


def find_phrases(view: View) -> list[Cue]:
    """The attributions that the nouns and the marks of one sentence make."""
    found: list[Cue] = []
    for index in free_tokens(view, view.words.attributing):
        cue = according_to(view, index) or noun_that(view, index)
        if cue is not None:
            found.append(cue)
    cue = words_are(view) or name_colon(view) or quote_dash_name(view) or dash_name(view)
    return [*found, cue] if cue is not None else found


def according_to(view: View, index: int) -> Cue | None:
    """По словам посла, визит отложен."""
    nouns = view.words.phrases.get(view.tokens[index].lemma)
    noun = _noun_after(view, index, nouns) if nouns else None
    if noun is None or not _is_apart(view, index):
        return None
    known, place = _whose(view, index, noun)
    if not known:
        return None
    contents = content_after_comma(view, index, phrase_end(view, place, noun))
    return Cue("according_to", noun, place, tuple(contents)) if contents else None


def _noun_after(view: View, index: int, nouns: frozenset[str]) -> int | None:
    for noun in range(index + 1, min(index + 5, len(view.tokens))):
        token = view.tokens[noun]
        if token.pos in ("NOUN", "PROPN"):
            return noun if token.lemma in nouns else None
        if token.pos not in ("ADJ", "DET", "PRON", "PART", "NUM"):
            return None
    return None


def _is_apart(view: View, index: int) -> bool:
    """At the start of a clause: after a mark, a conjunction or an adverb, or at the very start."""
    before = index - 1
    return (
        before < 0
        or view.is_mark(before, frozenset(",:;(") | DASHES)
        or view.tokens[before].pos in ("CCONJ", "SCONJ", "ADV", "PART", "PUNCT")
    )


def _whose(view: View, index: int, noun: int) -> tuple[bool, int | None]:
    """Whose words: the genitive after the noun, «его» before it, «тех же» for who spoke last."""
    for between in range(index + 1, noun):
        if view.has_lemma(between, view.words.pronouns["possessive"]):
            return True, between
        if view.has_lemma(between, view.words.pronouns["same"]):
            return True, SOURCE
    for after in range(noun + 1, min(noun + 6, len(view.tokens))):
        token = view.tokens[after]
        if _is_one_of(view, after):
            continue
        if view.is_mark(after, ",:;()") or token.pos in ("ADP", "VERB"):
            break
        if token.pos in ("NOUN", "PROPN", "PRON", "X") and not view.is_mark(after, DASHES):
            head = _head(view, after, noun)
            return _is_owner(view, after), _one_of(view, noun, after, head)
    return _speaks_itself(view, noun), noun


def _speaks_itself(view: View, noun: int) -> bool:
    """«согласно перуанской статистике»: its adjective tells whose it is"""
    if not view.has_lemma(noun, view.words.nouns["figures"]):
        return False
    return any(a.states for i in view.tree.children(noun, "amod") for a in view.actors_at(i))


def _is_one_of(view: View, index: int) -> bool:
    """«по словам одного из лидеров»: the «из»"""
    words = view.words
    one = view.has_lemma(index - 1, words.pronouns["one"])
    return one and view.has_lemma(index, words.links["out_of"])


def _one_of(view: View, noun: int, owner: int, head: int) -> int:
    """The «одного» of «одного из послов», unless his name follows."""
    named = any(actor.kind == "person" for actor in view.actors_at(head))
    link = next((i for i in range(noun + 1, owner) if _is_one_of(view, i)), None)
    return head if named or link is None else link - 1


def _is_owner(view: View, index: int) -> bool:
    feats = view.tokens[index].feats
    return feats.get("Case") in ("Gen", None) or view.said[index]


def _head(view: View, index: int, noun: int) -> int:
    """The head of the phrase that a noun after the cue belongs to, if it is not the cue itself."""
    above = view.tree.governor(index)
    joined = view.tokens[index].rel in ("compound", "amod", "flat:name")
    return above if joined and above is not None and above > noun else index


def noun_that(view: View, noun: int) -> Cue | None:
    """заявление посла о том, что визит отложен; заявление посла об отставке"""
    if not view.has_lemma(noun, view.words.nouns["saying"]):
        return None
    place = _author(view, noun)
    if place is None:
        return None
    contents = that_clause(view, noun) or _about(view, noun, place) or _colon(view, noun, place)
    return Cue("noun_that", noun, place, tuple(contents), bare=True) if contents else None


def _author(view: View, noun: int) -> int | None:
    """The genitive of a noun of saying that can speak, or «в СМИ» near it."""
    for child in view.tree.children(noun, "nmod"):
        of_it = child > noun and not view.tree.preposition(child)
        genitive = of_it and view.tokens[child].feats.get("Case") == "Gen"
        if genitive and any(a.kind in NAMED for a in view.actors_at(child)):
            return child
    for index in range(max(noun - 5, 0), min(noun + 5, len(view.tokens))):
        if view.has_lemma(index, view.words.nouns["authored"]):
            return index
    return None


def _about(view: View, noun: int, place: int) -> list[Content]:
    """«об отставке» after the author"""
    after = phrase_end(view, place, noun)
    if place < noun or not view.has_lemma(after, view.words.links["about"]):
        return []
    head = view.tree.governor(after)
    return tree_content(view, after, head) if head is not None and head > after else []


def _colon(view: View, noun: int, place: int) -> list[Content]:
    """«появилось заявление посла: визит отложен»"""
    if view.tokens[noun].rel not in ("root", "nsubj", "nsubj:pass"):
        return []
    colon = phrase_end(view, place, noun)
    bound = view.right_bound(noun)
    told = place > noun and view.is_mark(colon, ":") and bound - colon > FEW
    quote = quote_at(view, view.tokens[colon].stop) if told else None
    if quote:
        return quoted(view.doc.text, quote)
    return clause_content(view, colon + 1, bound) if told else []


def _is_topic(view: View, colon: int) -> bool:
    """«Токаев в Ташкенте: встреча и большие планы»: a person somewhere, and behind the colon two
    things joined, with no verb and no quote: what the story is about, and nothing he says."""
    people = [a for a in view.actors_at(0) if a.kind in ("person", "title")]
    there = any(a.last + 1 < colon and view.tokens[a.last + 1].low in INSIDE for a in people)
    bound = view.right_bound(colon)
    joined = any(token.pos == "CCONJ" for token in view.tokens[colon + 1 : bound])
    if not (there and joined) or quote_at(view, view.tokens[colon].stop) is not None:
        return False
    return not view.is_clause(colon + 1, bound)


def name_colon(view: View) -> Cue | None:
    """Посол: визит отложен"""
    if not view.has_colon:
        return None
    colon = view.next_mark(0, ":", min(SHORT, len(view.tokens)))
    if not colon or view.is_clause(0, colon):
        return None
    if _is_topic(view, colon):
        return None
    quote = quote_at(view, view.tokens[colon].stop)
    place = _namer(view, 0, colon)
    place = _outlet(view, colon) if place is None else place
    if place is None and _is_capital_that_speaks(view, colon, quote):
        place = 0
    if place is None:
        return None
    contents = (
        quoted(view.doc.text, quote)
        if quote
        else clause_content(view, colon + 1, view.right_bound(colon))
    )
    return Cue("name_colon", colon, place, tuple(contents)) if contents else None


def _outlet(view: View, colon: int) -> int | None:
    """«Bloomberg: Чили отложит запуск рудника», ««Известия»: Лима ждёт ответа»: in a headline, a
    paper, or a name in Latin letters that is none of a state or a body, and then a clause."""
    if view.sentence.zone != "headline" or not view.is_clause(colon + 1, len(view.tokens)):
        return None
    asks = view.has_lemma(colon + 1, view.words.links["questions"])
    if asks or view.tokens[-1].text == "?":
        return None  # «iPhone: что изменилось»
    first = 1 if view.has_lemma(0, view.words.nouns["outlets"]) else 0
    if first and colon == first:
        return 0
    names = [t for t in view.tokens[first:colon] if t.pos != "PUNCT"]
    foreign = bool(names) and all(t.text.isascii() and t.text.isalpha() for t in names)
    place = first if foreign else first + 1
    known = any(view.actors_at(i) for i in range(first, colon))
    paper = view.tokens[place].low in view.words.nouns["papers"]
    titled = paper and view.is_named(place) and colon == place + 2
    if view.tokens[0].low in view.words.nouns["papers"] and colon == 1:
        return None if known else 0
    return None if known or not (foreign or titled) else place


def _is_capital_that_speaks(view: View, colon: int, quote: Quote | None) -> bool:
    """«Чад — Судану: отведите войска», «Лима: «Мы не уступим»»: a state or its capital alone before
    the colon speaks to another, or in marks; else it is where something happens."""
    at = [a for a in view.actors_at(0) if a.kind in ("state", "city") and a.first == 0]
    if view.sentence.zone != "headline" or not at:
        return False
    after = at[0].last + 1
    if after == colon and quote is not None:
        inner = view.doc.text[quote.start + 1 : quote.stop - 1]
        return inner[:1].isupper() and is_speech(view, inner, quote)
    addressed = view.is_mark(after, DASHES) and colon - after <= FEW
    return addressed and any(
        view.tokens[i].feats.get("Case") == "Dat" and view.actors_at(i)
        for i in range(after + 1, colon)
    )


def quote_dash_name(view: View) -> Cue | None:
    """«Граница открыта» — посол о переговорах"""
    quote = view.quotes.after(view.sentence.start)
    if quote is None or quote.start > view.tokens[0].start or quote.stop >= view.sentence.stop:
        return None
    dash = next((i for i, t in enumerate(view.tokens) if t.start >= quote.stop), 0)
    if not view.is_mark(dash, DASHES) or view.is_clause(dash, len(view.tokens)):
        return None
    inner = view.doc.text[quote.start + 1 : quote.stop - 1]
    place = _namer(view, dash + 1, len(view.tokens)) if is_speech(view, inner, quote) else None
    contents = quoted(view.doc.text, quote)
    return Cue("quote_dash_name", dash, place, tuple(contents)) if place and contents else None


def dash_name(view: View) -> Cue | None:
    """Визит отложен — посол"""
    if view.sentence.zone != "headline":
        return None
    size = len(view.tokens)
    dash = next(
        (i for i in range(size - 1, max(size - SHORT, 2), -1) if view.is_mark(i, DASHES)), 0
    )
    if not dash or view.is_clause(dash, size) or not view.is_clause(0, dash):
        return None
    place = _namer(view, dash + 1, size)
    if place is None or _is_explained(view, dash, place):
        return None
    contents = clause_content(view, 0, dash)
    return Cue("dash_name", dash, place, tuple(contents)) if place and contents else None


def _is_explained(view: View, dash: int, place: int) -> bool:
    """«Приехали знаменитые режиссеры — A и B»: the names tell who the noun before them is."""
    noun = view.tokens[dash - 1]
    if any(actor.kind == "state" for actor in view.actors_at(dash - 1)) and noun.pos == "PROPN":
        return noun.feats.get("Case") == "Nom"  # «Совет Россия — НАТО»
    beside = noun.pos == "NOUN" and noun.feats.get("Case") == "Nom"
    return beside and (
        noun.feats.get("Animacy") == "Anim" or bool(view.tree.children(place, "conj"))
    )


def _namer(view: View, first: int, stop: int) -> int | None:
    """The one named in the nominative between two tokens, if only one is."""
    people = view.words.nouns["people"]
    for index in range(first, stop):
        token = view.tokens[index]
        if view.has_lemma(index, view.words.links["this"]):
            return None
        speaks = token.lemma in people or any(
            a.kind in ("person", "title", "organ", "organisation") for a in view.actors_at(index)
        )
        told = token.feats.get("Case") in ("Nom", None) or is_unchanging(view, index)
        if speaks and (told or (index == first and token.low == token.lemma)):
            return index  # «Минобороны: сбит беспилотник», whatever case the tagger saw in it
        if token.pos in ("NOUN", "PROPN"):
            return _named_beside(view, index, stop)
    return None


def _named_beside(view: View, noun: int, stop: int) -> int | None:
    """«Муфтий Ахмад Рашидов: …»: an office that no table knows, and who holds it beside it."""
    token = view.tokens[noun]
    if token.feats.get("Animacy") != "Anim" or token.feats.get("Case") != "Nom":
        return None
    beside = (i for i in view.tree.children(noun, "appos", "flat:name") if noun < i < stop)
    return next((i for i in beside if any(a.kind == "person" for a in view.actors_at(i))), None)
