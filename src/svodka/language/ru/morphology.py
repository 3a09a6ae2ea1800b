"""Morphology: lemmas and readings of forms, each distinct form looked up once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from svodka.language.ru.declensions import Declensions
from svodka.language.ru.dictionary import Dictionary, Reading, Sense
from svodka.language.ru.tags import Tag, agreement, read_tag
from svodka.language.tables import fold

_KEPT = 20_000  # distinct forms remembered for each tag
_LONGEST = 60  # letters; beyond it no dictionary helps and the guesser is slow
_ORDINARY = re.compile(r"[а-яё]+(?:-[а-яё]+)*")  # most words: asked first, to be quick
_RUSSIAN = re.compile(r"[а-яё]", re.IGNORECASE)
_STRANGE = re.compile("[\ud800-\udfff\U00010000-\U0010ffff]")  # pymorphy fails on nameless letters
_NUMBER = read_tag("NUM")
_MARK = read_tag("PUNCT")
_FOREIGN = read_tag("X|Foreign=Yes")


class Morphology:
    """Readings by the dictionary, and by declensions what it has not got of proper names.

    overrides: form → lemma, where the dictionary errs.
    """

    def __init__(
        self, dictionary: Dictionary, declensions: Declensions, overrides: Mapping[str, str]
    ) -> None:
        self._dictionary = dictionary
        self._declensions = declensions
        self._overrides = overrides
        # By tag, then by form: dictionaries of strings cost the garbage collector nothing.
        self.likeliest = lru_cache(_KEPT)(self._likeliest)
        self._lemmas: dict[Tag, dict[str, str]] = defaultdict(dict)

    def readings(self, word: str) -> Sequence[Reading]:
        """Readings of a lower-case form, where it is overridden those of the lemma it is given;
        none if it is not Russian or too long to be a word."""
        found = self._dictionary.readings(word) if _is_word(word) else ()
        lemma = self._overrides.get(word)
        return [reading for reading in found if reading.lemma == lemma] or found if lemma else found

    def lemma(self, word: str, tag: Tag) -> str:
        """The lemma of a lower-case form in the reading that agrees best with the tag."""
        return self.lemmas((word,), (tag,))[0]

    def lemmas(self, words: Sequence[str], tags: Sequence[Tag]) -> list[str]:
        """The lemmas of lower-case forms, each in the reading that agrees best with its tag."""
        kept = self._lemmas
        found = [kept[tag].get(word) for word, tag in zip(words, tags, strict=True)]
        return [
            self._learn(word, tag) if lemma is None else lemma
            for lemma, word, tag in zip(found, words, tags, strict=True)
        ]

    def _learn(self, word: str, tag: Tag) -> str:
        kept = self._lemmas[tag]
        if len(kept) > _KEPT:
            kept.clear()
        lemma = kept[word] = self._best_lemma(word, tag)
        return lemma

    def _likeliest(self, word: str) -> Reading | None:
        """The most probable reading of a lower-case form anywhere."""
        readings = self.readings(word)
        odds = self._dictionary.odds
        return max(readings, key=lambda reading: odds(word, reading), default=None)

    def guess(self, word: str) -> tuple[str, Tag]:
        """Lemma and tag of a lower-case form that no tagger has seen in its place."""
        best = self.likeliest(word)
        return (best.lemma, best.tag) if best else (fold(word), _tag_of_other(word))

    def _best_lemma(self, word: str, tag: Tag) -> str:
        folded = fold(word)
        if folded in self._overrides:
            return self._overrides[folded]
        if not _is_word(word):
            return folded
        senses = self._dictionary.senses(word)
        if not senses:
            proper = self._proper_lemma(word, tag)
            if proper:
                return proper
            senses = [Sense(g.tag, g.lemma, g.grammemes) for g in self._dictionary.guesses(word)]
        if len({sense.lemma for sense in senses}) == 1:
            return senses[0].lemma
        scores = [agreement(sense.tag, tag) for sense in senses]
        top = max(scores)
        best = [sense for sense, score in zip(senses, scores, strict=True) if score == top]
        if len(best) > 1 and len({sense.lemma for sense in best}) > 1:
            return max(best, key=lambda sense: self._dictionary.odds(word, sense)).lemma
        return best[0].lemma

    def _proper_lemma(self, word: str, tag: Tag) -> str | None:
        """A proper noun no dictionary has («Цхинвалом») put into the nominative, lower case, ё→е."""
        reading = tag.feats.get("Gender", ""), tag.feats.get("Case", "")
        if tag.pos != "PROPN" or tag.feats.get("Number") == "Plur" or "-" in word:
            return None  # of words with a hyphen the dictionary knows the parts
        scored = self._declensions.nominatives(word, True).get(reading)
        return fold(scored[1]) if scored else None


def _is_word(word: str) -> bool:
    """Whether a form is worth looking up."""
    if len(word) > _LONGEST:
        return False
    if _ORDINARY.fullmatch(word):
        return True
    return _RUSSIAN.search(word) is not None and _STRANGE.search(word) is None


def _tag_of_other(word: str) -> Tag:
    """A tag for what holds no Russian letter."""
    if word[0].isdigit():
        return _NUMBER
    return _FOREIGN if any(map(str.isalpha, word)) else _MARK
