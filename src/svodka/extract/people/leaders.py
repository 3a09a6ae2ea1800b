"""Leaders: the language's table of who held which office, for names the article leaves bare."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from svodka.language import Language
from svodka.language.holders import Holder, Surnames, read_holders
from svodka.language.tables import fold
from svodka.ontology.states import state_codes

_ALIKE = 0.6  # share of letters
AFTER = 8  # years after leaving that a bare surname still means the former holder


@dataclass(frozen=True, slots=True)
class Leader:
    """A row of the table. kind: the office's kind. start, end: years, inclusive."""

    name: str
    office: str
    kind: str
    state: str
    start: int
    end: int


class Leaders:
    """Rows by full name and by last word, folded. whole: states whose names have no last word.
    renowned: states whose head is meant by a surname that a minister elsewhere has too."""

    def __init__(self, language: Language) -> None:
        table = language.table("leaders")
        surnames = Surnames(table)
        self._kinds = _kinds(language)
        self.whole = frozenset(table["whole"])
        self.renowned = frozenset(table["renowned"])
        self.states = state_codes()
        self._rows: dict[str, list[Leader]] = {}
        self._unsure: dict[str, list[Leader]] = {}  # by surnames that are first names or words too
        unsure = frozenset(table["first_names"])
        for state, holder in read_holders(table):
            row, names = self._leader(state, holder), holder.names
            told = (surnames.of(name, state) for name in names)
            for key in {key_of(key) for key in (*names, *told) if key}:
                self._rows.setdefault(key, []).append(row)
            for key in {name.rpartition(" ")[2] for name in names} & unsure:
                self._unsure.setdefault(key_of(key), []).append(row)

    def _leader(self, state: str, held: Holder) -> Leader:
        kind = self._kinds.get(held.office, "official")
        return Leader(held.names[0], held.office, kind, state, held.start, held.end)

    def find(self, name: str, year: int) -> list[Leader]:
        """Rows of a full name, or of a bare surname that can be meant in a year, likeliest first.

        A surname of several states' leaders in office that year gives all of them.
        """
        key = key_of(name)
        rows = self._rows.get(key) or self._misspelt(key)
        holding = [row for row in rows if row.start <= year <= row.end]
        if holding:
            return holding
        meant = [row for row in rows if row.start - 1 <= year <= row.end + AFTER]
        meant = [row for row in meant if row.start <= year or row.state in self.states]
        # before heading an organisation one is not its man; of a state's one always is
        return meant or [row for row in rows if row.start <= year or row.state in self.states]

    def in_office(self, surname: str, year: int) -> list[Leader]:
        """Rows of that year of a surname that alone means nobody in particular («Браун»)."""
        rows = self._unsure.get(key_of(surname), ())
        return [row for row in rows if row.start <= year <= row.end]

    def _misspelt(self, name: str) -> list[Leader]:
        """«Константинос Караманлис» is the Костас Караманлис of the table, Михаил Бабич no Милан."""
        first, _, last = name.rpartition(" ")
        rows = self._rows.get(last, []) if first else []
        return [row for row in rows if _is_one_name(first, key_of(row.name).rpartition(" ")[0])]


def _is_one_name(one: str, other: str) -> bool:
    """Two spellings of the words before a surname, or fewer and more of them."""
    if not other or one[0] != other[0]:
        return False
    first, second = one.split()[0], other.split()[0]
    alike = SequenceMatcher(None, first, second, autojunk=False).ratio() >= _ALIKE
    return alike or first.endswith(".")


@lru_cache(maxsize=4)
def load_leaders(language: Language) -> Leaders:
    """The language's leaders, compiled on first use."""
    return Leaders(language)


def key_of(name: str) -> str:
    """What a name is looked up by: lower case, ё as е."""
    return fold(name.lower())


def _kinds(language: Language) -> dict[str, str]:
    kinds = language.table("offices")["kinds"]
    return {word: kind for kind, words in kinds.items() for word in words}
