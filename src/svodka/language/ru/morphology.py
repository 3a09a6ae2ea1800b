"""Morphology: lemmas and readings of forms, each distinct form looked up once."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import lru_cache

from svodka.language.ru.declensions import PLACES, Declensions
from svodka.language.ru.dictionary import Dictionary, Reading, Sense
from svodka.language.ru.tags import Tag, agreement, read_tag
from svodka.language.tables import fold

_KEPT = 20_000  # distinct forms remembered for each tag
_LONGEST = 60  # letters; beyond it no dictionary helps and the guesser is slow
_ORDINARY = re.compile(r"[а-яё]+(?:-[а-яё]+)*")  # most words: asked first, to be quick
_COMPOUND = re.compile(r"(\d+-|[а-яё]{2,}(?<!ог)о-)([а-яё]{5,})")  # no «19-ого», «пятого-шестого»
_RUSSIAN = re.compile(r"[а-яё]", re.IGNORECASE)
_STRANGE = re.compile(r"[\ud800-\udfff\U00010000-\U0010ffff]")  # pymorphy fails on nameless letters
_VERBAL = frozenset({"VERB", "AUX"})
_AGREEING = ("Case", "Number", "Gender")
_NAMES = frozenset({"Name", "Surn", "Patr", "Geox", "Orgn", "Trad", "Abbr", "Init"})
_SHORTEST = 4  # letters of a noun that is surely no name («Си»)
_NUMBER = read_tag("NUM")
_MARK = read_tag("PUNCT")
_FOREIGN = read_tag("X|Foreign=Yes")


class Lemmas(dict[str, str]):
    """Form → its lemma under one tag."""

    def __init__(self, tag: Tag, find: Callable[[str, Tag], str]) -> None:
        super().__init__()
        self._tag, self._find = tag, find

    def __missing__(self, word: str) -> str:
        if len(self) > _KEPT:
            self.clear()
        lemma = self[word] = self._find(word, self._tag)
        return lemma


class LemmasByTag(dict[Tag, Lemmas]):
    """Tag → lemmas of the forms that had it."""

    def __init__(self, find: Callable[[str, Tag], str]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, tag: Tag) -> Lemmas:
        lemmas = self[tag] = Lemmas(tag, self._find)
        return lemmas


class Morphology:
    """Readings by the dictionary, and by declensions what it has not got of proper names.

    overrides: form → lemma, where the dictionary errs. alike: how a word that it lacks begins →
    how one that it has begins («экстрадировал» goes like «депортировал»). models: a thing → how
    its models are written («Ил-20» is an aeroplane).
    """

    def __init__(
        self,
        dictionary: Dictionary,
        declensions: Declensions,
        overrides: Mapping[str, str],
        alike: Mapping[str, str] | None = None,
        models: Mapping[str, str] | None = None,
        several: Collection[str] = (),
    ) -> None:
        self._dictionary = dictionary
        self._declensions = declensions
        self._overrides = overrides
        self._alike = alike or {}
        self._models = {thing: re.compile(written) for thing, written in (models or {}).items()}
        # By tag, then by form: dictionaries of strings cost the garbage collector nothing.
        self.likeliest = lru_cache(_KEPT)(self._likeliest)
        self._lemmas = LemmasByTag(self._best_lemma)
        self._several = frozenset(several)
        self._mistagged: set[str] = set()  # forms of verbs alone, that the tagger has mistaken once
        self._compounds: set[str] = set()  # adjectives of two parts, likewise

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
        return [kept[tag][word] for word, tag in zip(words, tags, strict=True)]

    def amended(self, words: Sequence[str], tags: Sequence[Tag]) -> Sequence[Tag]:
        """The tags of words whose lemmas have been looked up, those amended that no reading of
        theirs bears out: «ВС» are several, «выслала» is no noun, «перебросят» no past, «двухдневным» and «послезавтра» no verbs,
        and in «Чешско-чилийской торговой палате» the first is of the last."""
        if not self._several.isdisjoint(words):
            told = zip(words, tags, strict=True)
            tags = [plural_of(tag) if word in self._several else tag for word, tag in told]
        if not self._compounds.isdisjoint(words):
            tags = [
                self._tag_beside(word, index, tags) or tag if word in self._compounds else tag
                for index, (word, tag) in enumerate(zip(words, tags, strict=True))
            ]
        if self._mistagged.isdisjoint(words):
            return tags
        return [
            own_tag(self._senses(word), tag) or tag if word in self._mistagged else tag
            for word, tag in zip(words, tags, strict=True)
        ]

    def opening(self, word: str, tag: Tag) -> Tag:
        """The tag of a sentence's first word, which has its capital for that: «Товарооборот», that
        the dictionary knows as a noun and as no name, is a common noun."""
        if tag.pos != "PROPN" or len(word) < _SHORTEST:
            return tag
        senses = self._senses(word)
        nouns = all(sense.tag.pos == "NOUN" for sense in senses)
        names = any(not _NAMES.isdisjoint(sense.grammemes.grammemes) for sense in senses)
        return common_noun(tag) if senses and nouns and not names else tag

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
        if not _is_ordinary(word):
            if any(map(str.isdigit, word)) and (thing := self.thing(folded)) != folded:
                return thing
            if not _is_word(word):
                return folded
        senses = self._senses(word)
        if own_tag(senses, tag) is not None:
            self._mistagged.add(word)
        if not senses:
            proper = self._proper_lemma(word, tag)
            if proper:
                return proper
            senses = self._compound(word)
            if senses and _is_mistaken(tag):
                self._compounds.add(word)
            senses = senses or self._guessed(word)
        first = senses[0].lemma
        if all(sense.lemma == first for sense in senses):
            return first
        scores = [agreement(sense.tag, tag) for sense in senses]
        top = max(scores)
        best = [sense for sense, score in zip(senses, scores, strict=True) if score == top]
        if any(sense.lemma != best[0].lemma for sense in best):
            return max(best, key=lambda sense: self._dictionary.odds(word, sense)).lemma
        return best[0].lemma

    def thing(self, word: str) -> str:
        """What a model is («ил-20» → «самолет»), else the word itself."""
        found = (thing for thing, written in self._models.items() if written.fullmatch(word))
        return next(found, word)

    def _senses(self, word: str) -> list[Sense]:
        """The dictionary's readings of a form, or those that a word it has would have in its place."""
        senses = self._dictionary.senses(word)
        for start, model in self._alike.items() if not senses else ():
            if word.startswith(start):
                found = self._dictionary.senses(model + word[len(start) :])
                return [Sense(s.tag, start + s.lemma[len(model) :], s.grammemes) for s in found]
        return senses

    def _compound(self, word: str) -> list[Sense]:
        """The readings of «25-летний», «российско-сербский», which are those of the last part;
        pymorphy is slow to say so."""
        parts = _COMPOUND.fullmatch(word)
        if parts is None:
            return []
        found = self._dictionary.senses(parts[2])
        if not word[0].isdigit() and any(sense.tag.pos != "ADJ" for sense in found):
            return []
        return [Sense(s.tag, f"{parts[1]}{s.lemma}", s.grammemes) for s in found]

    def _tag_beside(self, word: str, index: int, tags: Sequence[Tag]) -> Tag | None:
        """The tag of an adjective of two parts beside the noun that it agrees with, where its own
        is a mistake, whatever the tagger made of the word elsewhere."""
        if not _is_mistaken(tags[index]):
            return None
        noun = index + 1
        while noun < len(tags) and tags[noun].pos == "ADJ":
            noun += 1
        if noun == len(tags) or tags[noun].pos != "NOUN" or "Case" not in tags[noun].feats:
            return None
        alike = ("Case", "Number") if tags[noun].feats.get("Number") == "Plur" else _AGREEING
        fits = (
            sense.tag
            for sense in self._compound(word)
            if all(sense.tag.feats.get(key) == tags[noun].feats.get(key) for key in alike)
        )
        return next(fits, None)

    def _guessed(self, word: str) -> list[Sense]:
        return [Sense(g.tag, g.lemma, g.grammemes) for g in self._dictionary.guesses(word)]

    def _proper_lemma(self, word: str, tag: Tag) -> str | None:
        """A proper noun no dictionary has («Цхинвалом») put into the nominative, lower case, ё→е."""
        reading = tag.feats.get("Gender", ""), tag.feats.get("Case", "")
        if tag.pos != "PROPN" or tag.feats.get("Number") == "Plur" or "-" in word:
            return None  # of words with a hyphen the dictionary knows the parts
        if reading not in PLACES:
            return None
        return fold(self._declensions.nominatives(word, True)[PLACES[reading]][1])


@lru_cache(maxsize=256)
def plural_of(tag: Tag) -> Tag:
    """The tag in the plural, which has no gender."""
    feats = {**tag.feats, "Number": "Plur"}
    feats.pop("Gender", None)
    return _tag_of(tag.pos, feats)


@lru_cache(maxsize=256)
def common_noun(tag: Tag) -> Tag:
    """The tag of a proper noun as a common one's."""
    return _tag_of("NOUN", tag.feats)


def _tag_of(pos: str, feats: Mapping[str, str]) -> Tag:
    return read_tag("|".join((pos, *(f"{key}={value}" for key, value in feats.items()))))


def _is_mistaken(tag: Tag) -> bool:
    """Of an adjective of two parts: «Чешско-чилийской» is no name, and has a case."""
    return tag.pos == "PROPN" or "Case" not in tag.feats


def own_tag(senses: Sequence[Sense], tag: Tag) -> Tag | None:
    """The tag of a form that can only be a finite verb or an infinitive, only an active participle,
    or only an adjective or an adverb, where the tagger's part of speech or tense is none of its
    own; else None."""
    if tag.pos != "VERB" and (not senses or senses[0].tag.pos not in _VERBAL):
        return None  # most forms
    readings = [sense.tag for sense in senses]
    active = [own for own in readings if own.feats.get("Voice") == "Act"]
    parts = [own for own in active if own.feats.get("VerbForm") == "Part"]
    if len(parts) == len(readings) > 0 and tag.feats.get("VerbForm") != "Part":
        return max(parts, key=lambda own: agreement(own, tag))  # «Чили, разорвавшая отношения»
    if tag.pos == "VERB" and {own.pos for own in readings} in ({"ADJ"}, {"ADV"}):
        return max(readings, key=lambda own: agreement(own, tag))
    if not readings or any(
        own.pos not in _VERBAL or own.feats.get("VerbForm") == "Part" for own in readings
    ):
        return None
    tense = tag.feats.get("Tense")
    # «выздоровели» is no participle, whatever its tense
    passive = tag.feats.get("VerbForm") == "Part" and tag.feats.get("Voice") == "Pass"
    timely = tag.pos in _VERBAL and any(own.feats.get("Tense") == tense for own in readings)
    if timely and not passive:
        return None
    return None if tag.pos == "AUX" else max(readings, key=lambda own: agreement(own, tag))


def _is_ordinary(word: str) -> bool:
    """Whether a form is of Russian letters alone, as most are."""
    return len(word) <= _LONGEST and _ORDINARY.fullmatch(word) is not None


def _is_word(word: str) -> bool:
    """Whether a form is worth looking up."""
    if _is_ordinary(word):
        return True
    if len(word) > _LONGEST:
        return False
    return _RUSSIAN.search(word) is not None and _STRANGE.search(word) is None


def _tag_of_other(word: str) -> Tag:
    """A tag for what holds no Russian letter."""
    if word[0].isdigit():
        return _NUMBER
    return _FOREIGN if any(map(str.isalpha, word)) else _MARK
