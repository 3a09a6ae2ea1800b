"""Russian: the language as the other rooms know it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from svodka.article import Article
from svodka.language.doc import Doc, Token
from svodka.language.frames import Frame
from svodka.language.garbage import collecting_paused
from svodka.language.holders import read_holders
from svodka.language.ru.articled import Articled
from svodka.language.ru.aspects import in_both_aspects
from svodka.language.ru.declensions import Declensions
from svodka.language.ru.dictionary import Dictionary
from svodka.language.ru.docs import Reader
from svodka.language.ru.forms import Forms
from svodka.language.ru.inflection import Inflection
from svodka.language.ru.morphology import Morphology
from svodka.language.ru.names import NameFinder
from svodka.language.ru.networks import Networks
from svodka.language.ru.persons import Persons
from svodka.language.ru.triggers import Companions, Triggers, predicates_of
from svodka.language.ru.years import YearEnd
from svodka.language.tables import load_frames, load_table
from svodka.language.zones import find_zones

_HERE = Path(__file__).parent
_WORDS = _HERE / "words"


class Russian:
    """See svodka.language.Language."""

    code = "ru"

    def __init__(self) -> None:
        self._tables: dict[str, Mapping[str, Any]] = {}
        self._frames = cache(self._load_frames)
        networks, dictionary = Networks(), Dictionary()
        declensions = Declensions(self.table("names"), dictionary, networks.counts)
        table = self.table("morphology")
        overrides = table["lemmas"]
        morphology = Morphology(
            dictionary,
            declensions,
            overrides,
            table["alike"],
            table["models"],
            table["several"]["words"],
        )
        self._inflection = Inflection(morphology, table["plurals"])
        titles = (*self.table("names")["titles"], *_offices(self.table("offices")))
        leaders = _leaders(self.table("leaders"))
        articled = Articled(self.table("names")["articles"])
        names = NameFinder(self._inflection, Persons(declensions), titles, leaders, articled)
        triggers = Triggers(dictionary, self._predicates(), overrides, morphology.thing)
        forms = Forms(networks.code, triggers.alone, triggers.hints)
        openers = tuple(self.table("acts")["settings"]["listing"])
        beginnings = tuple(self.table("acts")["settings"]["beginnings"])
        self._reader = Reader(
            networks, morphology, names, triggers, openers, beginnings, YearEnd(morphology), forms
        )

    def _load_frames(self) -> tuple[Frame, ...]:
        return in_both_aspects(load_frames(_HERE / "frames"), self.table("aspects")["imperfective"])

    def _predicates(self) -> Mapping[str, Sequence[Companions]]:
        parts = self.table("triggers")["tables"]
        return predicates_of(self.frames(), parts, self.table)

    def read(self, articles: Sequence[Article]) -> list[Doc]:
        """Docs of the articles, in order; see Language."""
        with collecting_paused(sum(len(article.text) for article in articles)):
            zones = [find_zones(article, self.table("zones")) for article in articles]
            return self._reader.read(articles, zones)

    def table(self, name: str) -> Mapping[str, Any]:
        """The table `words/<name>.toml`, folded; the same object every time."""
        table = self._tables.get(name)
        if table is None:
            table = self._tables.setdefault(name, load_table(_WORDS, name))
        return table

    def frames(self) -> tuple[Frame, ...]:
        """The frames of `frames/*.toml`; the same object every time."""
        return self._frames()

    def nominative(self, tokens: Sequence[Token], number: str | None = None) -> str:
        """A noun phrase in the nominative; see Language."""
        return self._inflection.nominative(tokens, number)

    def genitive(self, tokens: Sequence[Token]) -> str:
        """A noun phrase in the genitive; see Language."""
        return self._inflection.genitive(tokens)


def _leaders(table: Mapping[str, Any]) -> Iterator[str]:
    """Full names of the table `leaders`, every spelling of each."""
    for _, holder in read_holders(table):
        yield from holder.names


def _offices(table: Mapping[str, Any]) -> Iterator[str]:
    """Offices of one word in the table `offices`."""
    for words in table["kinds"].values():
        yield from (word for word in words if " " not in word)
