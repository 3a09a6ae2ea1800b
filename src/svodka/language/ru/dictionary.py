"""Dictionary: OpenCorpora's paradigms behind pymorphy3, read without its records.

pymorphy3 makes an object of every reading and of every form of a lexeme. Here a known word costs
one search and a slice; only words the dictionary has not got go through pymorphy3's guessers.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache, partial
from typing import Any, NamedTuple, Protocol

import pymorphy3

from svodka.language.ru.tags import Tag, tag_of_grammemes

_PLACES_KEPT = 100_000
_WORDS_KEPT = 5_000  # words come again soon or not at all

Grammemes = Any  # pymorphy's tag: a set of OpenCorpora's grammemes with a few properties


class Reading(Protocol):
    """One reading of a form."""

    @property
    def known(self) -> bool:
        """Whether it is the dictionary's own, not a guess."""
        ...

    @property
    def tag(self) -> Tag:
        """The reading in UD's terms."""
        ...

    @property
    def grammemes(self) -> Grammemes:
        """The reading in OpenCorpora's terms."""
        ...

    @property
    def lemma(self) -> str:
        """Lower case, ё→е."""
        ...

    def nominatives(self) -> Sequence[tuple[Grammemes, str]]:
        """The nominative forms of its lexeme."""
        ...

    def genitives(self) -> Sequence[tuple[Grammemes, str]]:
        """The genitive forms of its lexeme."""
        ...


class Cell(NamedTuple):
    """One form of a paradigm: its grammemes, and what stands before and after the stem.

    gender, singular: of the grammemes, which are slow to ask.
    """

    grammemes: Grammemes
    before: str
    after: str
    gender: str | None
    singular: bool


class Place(NamedTuple):
    """A form's place in a paradigm. `nominatives()`, `genitives()`: the paradigm's cells that are such."""

    tag: Tag
    here: Cell
    lemma: Cell
    nominatives: Callable[[], Sequence[Cell]]
    genitives: Callable[[], Sequence[Cell]]


class Known(NamedTuple):
    """The dictionary's own reading."""

    word: str
    place: Place
    known: bool = True

    @property
    def tag(self) -> Tag:
        return self.place.tag

    @property
    def grammemes(self) -> Grammemes:
        return self.place.here.grammemes

    @property
    def lemma(self) -> str:
        return _fold(self.form(self.place.lemma))

    def nominatives(self) -> Sequence[tuple[Grammemes, str]]:
        return [(cell.grammemes, self.form(cell)) for cell in self.place.nominatives()]

    def genitives(self) -> Sequence[tuple[Grammemes, str]]:
        return [(cell.grammemes, self.form(cell)) for cell in self.place.genitives()]

    def form(self, cell: Cell) -> str:
        """The form of its lexeme that stands in that cell of its paradigm."""
        return f"{cell.before}{_stem(self.word, self.place.here)}{cell.after}"


class Guessed(NamedTuple):
    """A reading by analogy with known words."""

    parse: Any
    tag: Tag
    known: bool = False

    @property
    def grammemes(self) -> Grammemes:
        return self.parse.tag

    @property
    def lemma(self) -> str:
        return _fold(self.parse.normal_form)

    def nominatives(self) -> Sequence[tuple[Grammemes, str]]:
        return [(form.tag, form.word) for form in self.parse.lexeme if "nomn" in form.tag.grammemes]

    def genitives(self) -> Sequence[tuple[Grammemes, str]]:
        return [(form.tag, form.word) for form in self.parse.lexeme if "gent" in form.tag.grammemes]


def _stem(word: str, cell: Cell) -> str:
    """The stem of the form of a paradigm's cell."""
    return word[len(cell.before) : len(word) - len(cell.after)]


def _fold(word: str) -> str:
    """Lower-case ё→е; a thousandth of a second matters here, so no translation table."""
    return word.replace("ё", "е")


class Sense:
    """What one reading makes of a form: its tag, its lemma (lower case, ё→е), its grammemes."""

    __slots__ = ("grammemes", "lemma", "tag")

    def __init__(self, tag: Tag, lemma: str, grammemes: Grammemes) -> None:
        self.tag = tag
        self.lemma = lemma
        self.grammemes = grammemes


# Letters before the stem and after it, what stands there in the lemma, the form's tag and grammemes.
Undone = tuple[int, int, str, str, Tag, Grammemes]


class Dictionary:
    """OpenCorpora's dictionary of Russian."""

    def __init__(self) -> None:
        self._analyzer = pymorphy3.MorphAnalyzer()
        self._data = self._analyzer.dictionary
        self._substitutes = self._analyzer.char_substitutes
        self._odds = self._analyzer.prob_estimator.p_t_given_w
        self._tag = lru_cache(None)(lambda grammemes: tag_of_grammemes(grammemes.grammemes))
        self._gender = lru_cache(None)(lambda grammemes: grammemes.gender)
        self._undone: dict[tuple[int, int], Undone] = {}
        self.known = lru_cache(_WORDS_KEPT)(self._known)
        self.guesses = lru_cache(_WORDS_KEPT)(self._guesses)
        self._place = lru_cache(_PLACES_KEPT)(self._read_place)
        self._cells = lru_cache(None)(self._read_cells)
        self._affixes = lru_cache(None)(self._read_affixes)

    def _known(self, word: str) -> Sequence[Known]:
        """The dictionary's own readings of a lower-case form; none if it has not got it."""
        found = self._data.words.similar_items(word, self._substitutes)
        return [Known(spelled, self._place(*at)) for spelled, places in found for at in places]

    def senses(self, word: str) -> list[Sense]:
        """The dictionary's own readings of a lower-case form, without what only inflection asks."""
        kept = self._undone
        found = []
        for spelled, places in self._data.words.similar_items(word, self._substitutes):
            for place in places:
                undone = kept.get(place) or self._undo(place)
                start, cut, before, after, tag, grammemes = undone
                lemma = f"{before}{spelled[start : len(spelled) - cut]}{after}"
                found.append(Sense(tag, _fold(lemma), grammemes))
        return found

    def _undo(self, place: tuple[int, int]) -> Undone:
        """How a form of a place in a paradigm is led back to its lemma; learnt once."""
        data, (paradigm, index) = self._data, place
        row = data.paradigms[paradigm]
        forms = len(row) // 3
        grammemes = data.gramtab[row[forms + index]]
        undone = self._undone[place] = (
            len(data.paradigm_prefixes[row[2 * forms + index]]),
            len(data.suffixes[row[index]]),
            data.paradigm_prefixes[row[2 * forms]],
            data.suffixes[row[0]],
            self._tag(grammemes),
            grammemes,
        )
        return undone

    def _guesses(self, word: str) -> Sequence[Guessed]:
        """Readings of a lower-case form by analogy, most probable first; slow."""
        return [Guessed(parse, self._tag(parse.tag)) for parse in self._analyzer.parse(word)]

    def readings(self, word: str) -> Sequence[Reading]:
        """Readings of a lower-case form; guesses only where nothing is known."""
        known = self.known(word) if len(word) > 1 else ()
        return known or self.guesses(word)

    def forms(self, lemma: str) -> set[str]:
        """Every form, ё→е, of every lexeme with that lemma (lower case, ё→е); itself at least."""
        found = {lemma}
        for spelled, places in self._data.words.similar_items(lemma, self._substitutes):
            for paradigm, index in places:
                if index == 0:
                    affixes = self._affixes(paradigm)
                    before, after = affixes[0]
                    stem = spelled[len(before) : len(spelled) - len(after)]
                    found.update([_fold(f"{before}{stem}{after}") for before, after in affixes])
        return found

    def _read_affixes(self, paradigm: int) -> list[tuple[str, str]]:
        """What stands before and after the stem in every form of a paradigm, the lemma's first."""
        row, data = self._data.paradigms[paradigm], self._data
        forms = len(row) // 3
        return [
            (data.paradigm_prefixes[row[2 * forms + at]], data.suffixes[row[at]])
            for at in range(forms)
        ]

    def odds(self, word: str, reading: Reading | Sense) -> float:
        """How often OpenCorpora's texts have the form in that reading, of all its readings."""
        return float(self._odds.prob(word, reading.grammemes))

    def _read_place(self, paradigm: int, index: int) -> Place:
        row = self._data.paradigms[paradigm]
        here = self._cell(row, index)
        nominatives, genitives = (partial(self._cells, paradigm, case) for case in ("nomn", "gent"))
        return Place(self._tag(here.grammemes), here, self._cell(row, 0), nominatives, genitives)

    def _read_cells(self, paradigm: int, case: str) -> list[Cell]:
        row = self._data.paradigms[paradigm]
        cells = (self._cell(row, index) for index in range(len(row) // 3))
        return [cell for cell in cells if case in cell.grammemes.grammemes]

    def _cell(self, row: Sequence[int], index: int) -> Cell:
        """A paradigm is stored as all its suffixes, then all its tags, then all its prefixes."""
        forms = len(row) // 3
        grammemes = self._data.gramtab[row[forms + index]]
        return Cell(
            grammemes,
            self._data.paradigm_prefixes[row[2 * forms + index]],
            self._data.suffixes[row[index]],
            self._gender(grammemes),
            "sing" in grammemes.grammemes,
        )
