"""Quotations whose words are told to be somebody's: ««Граница открыта», — это слова посла»,
««Граница открыта», — с такими словами он вышел из зала»."""

from __future__ import annotations

from svodka.extract.statements.contents import quoted
from svodka.extract.statements.cues import Cue, free_tokens, make_cue
from svodka.extract.statements.quotes import Quote
from svodka.extract.statements.speakers import can_speak
from svodka.extract.statements.spoken import begins_sentence, quote_at, quote_just_before
from svodka.extract.statements.views import View

NEAR = 3  # tokens between a quotation or «вот» and the noun
AFTER = 8  # tokens between the noun and its colon


def words_are(view: View) -> Cue | None:
    """«Граница открыта», — это слова посла. Вот его слова: «Граница открыта»."""
    wordings = view.words.nouns["wordings"]
    if not view.near_quotes:
        return None
    for noun in free_tokens(view, wordings):
        if not _is_pointed_at(view, noun):
            continue
        place = _whose(view, noun)
        quote = _before(view, noun) or _after(view, noun)
        if place is None or not can_speak(view, place, view.phrase(place)):
            continue  # «вот слова песни»
        if quote is not None:
            return Cue("words_are", noun, place, tuple(quoted(view.doc.text, quote)))
    return None


def _is_pointed_at(view: View, noun: int) -> bool:
    """«это слова», «вот его слова», «таковы слова»"""
    near = range(max(noun - NEAR, 0), noun)
    pointed = any(view.has_lemma(i, view.words.links["pointing"]) for i in near)
    return pointed and view.tokens[noun].feats.get("Case") == "Nom"


def _whose(view: View, noun: int) -> int | None:
    for child in view.tree.children(noun, "nmod", "det"):
        token = view.tokens[child]
        owned = child > noun and token.feats.get("Case") in ("Gen", None)
        if token.lemma in view.words.pronouns["possessive"] or (owned and token.pos != "DET"):
            return None if view.tree.preposition(child) else child
    return None


def _before(view: View, noun: int) -> Quote | None:
    quote = view.quotes.before(view.tokens[noun].start)
    if quote is None or not begins_sentence(view.doc.text, quote.start):
        return None
    between = [t for t in view.tokens[:noun] if t.start >= quote.stop and t.pos != "PUNCT"]
    near = view.sentence.start < quote.stop <= view.tokens[noun].start
    return quote if near and len(between) < NEAR else None


def _after(view: View, noun: int) -> Quote | None:
    colon = view.next_mark(noun, ":", min(noun + AFTER, len(view.tokens)))
    if colon is None or view.is_clause(noun, colon):
        return None
    return quote_at(view, view.tokens[colon].stop)


def with_words(view: View, verb: int) -> Cue | None:
    """«Пора договариваться», — такими словами посол открыл встречу."""
    if view.lemmas.isdisjoint(view.words.nouns["wordings"]):
        return None
    quote = quote_just_before(view, verb)
    if quote is None:
        return None
    between = (i for i, t in enumerate(view.tokens[:verb]) if t.start >= quote.stop)
    words = view.words
    told = any(
        view.has_lemma(i, words.nouns["wordings"]) and view.has_lemma(i - 1, words.pronouns["same"])
        for i in between
    )
    return make_cue("with_words", view, verb, quoted(view.doc.text, quote)) if told else None
