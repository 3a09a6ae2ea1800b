"""Notes: what single sentences hold, before anyone asks what the article tells.

`sentence` is the sentence's index in the Doc; `first`, `last` (inclusive) and `head` are token
indices in it; spans count characters of `Article.text`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol, TypeVar

from svodka.findings import Date, Span


@dataclass(frozen=True, slots=True)
class DateNote:
    """A resolved date expression and where it stands."""

    date: Date
    sentence: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit, before anyone asks what it measures.

    kind: money | percent | times | count. value: base units. low: the lower end of a range or the
    earlier value of «с 68 до 90», else None. unit as in findings.Figure. noun: the token index of
    the counted noun («компаний» in «1,2 тыс. компаний»), or None.
    """

    span: Span
    sentence: int
    first: int
    last: int
    kind: str
    value: float
    low: float | None
    unit: str | None
    noun: int | None
    qualifier: str
    rule: str


@dataclass(slots=True, unsafe_hash=True, init=False)
class Actor:
    """A mention of somebody who can act, or of a place that can stand for somebody.

    kind: state         «Россия», «Азербайджанская Республика»; several joined states are several
          organisation  «ООН», «Евросоюз» (state is its acronym)
          organ         «МИД России», «Кремль», «пресс-служба Кремля», «Госдума», «власти Грузии»
          person        a named person, with or without an office
          title         an office without a name: «российский лидер», «президент Узбекистана»
          group         several unnamed: «стороны», «лидеры двух стран», «российская делегация»,
                        «российские военные»
          city          «Баку»: a place, or by metonymy its state: extract decides
          adjective     «российско-азербайджанский», «российский» modifying something that is not
                        itself an actor («российский визит»)
          against       «антироссийский»: whom the thing is aimed at
          emblem        «орден Дружбы», «МГУ», «Вечный огонь»: what stands for its state when it
                        honours somebody or is honoured, and for nobody else
          pronoun       «он», «они», «его»
    name: nominative, as full as this mention (after `extract.people`: as the article) gives.
    states: codes it stands for, () if unknown; persons and titles have at most one.
    office: nominative, as in the text, for persons and titles. rule: what saw it.
    """

    span: Span
    sentence: int
    first: int
    last: int
    head: int
    kind: str
    name: str
    states: tuple[str, ...]
    office: str | None
    rule: str

    def __init__(  # by hand, and not frozen, for that is slow: made for every name of every sentence
        self,
        span: Span,
        sentence: int,
        first: int,
        last: int,
        head: int,
        kind: str,
        name: str,
        states: tuple[str, ...],
        office: str | None,
        rule: str,
    ) -> None:
        self.span = span
        self.sentence = sentence
        self.first = first
        self.last = last
        self.head = head
        self.kind = kind
        self.name = name
        self.states = states
        self.office = office
        self.rule = rule

    def anew(self, name: str, states: tuple[str, ...], office: str | None, rule: str) -> Actor:
        """The mention with something else known of it; `dataclasses.replace` takes thrice as long."""
        place = self.span, self.sentence, self.first, self.last, self.head
        return Actor(*place, self.kind, name, states, office, rule)


# kinds that only stand for a state in what names them so: no side and no place
EMBLEM = "emblem"
SIGNS = frozenset({"against", EMBLEM})


@dataclass(frozen=True, slots=True)
class Notes:
    """All notes of one article, each list in the order of the text. newsdays: the day that each
    sentence speaks on, None where a page does not tell it."""

    dates: tuple[DateNote, ...]
    quantities: tuple[Quantity, ...]
    actors: tuple[Actor, ...]
    newsdays: tuple[date | None, ...] = ()


class _Told(Protocol):
    @property
    def sentence(self) -> int: ...


Told = TypeVar("Told", bound=_Told)


def by_sentence(told: Iterable[Told]) -> defaultdict[int, list[Told]]:
    """What is told in each sentence, by its index."""
    found: defaultdict[int, list[Told]] = defaultdict(list)
    for one in told:
        found[one.sentence].append(one)
    return found
