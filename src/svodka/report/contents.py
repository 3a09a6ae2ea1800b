"""What a brief holds, before anyone asks how it looks. Every line carries its quotes' numbers.

A number names one quote; quotes stand in the paragraphs of numbered sources.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Mark:
    """A quote where it stands: offsets into the paragraph's text, stop exclusive."""

    number: int
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of an article, with the quotes in it. `start` counts in the article's text."""

    start: int
    text: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """An article the brief rests on, and those of its paragraphs that are quoted."""

    number: int
    article: str
    headline: str
    outlet: str | None
    published: date
    url: str | None
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """One citation: `text` is exactly `Article.text[start:stop]` of the article named; before and
    after: the rest of its sentence, on one line, with "…" where that is cut."""

    number: int
    source: int
    article: str
    start: int
    stop: int
    text: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of the brief.

    day: when, as the reader writes it. marks: short remarks (whose claim, a plan). quotes: numbers.
    more: how many further reports say so. finding: the id in the record, for `svodka explain`.
    """

    day: str
    text: str
    quotes: tuple[int, ...]
    marks: tuple[str, ...] = ()
    more: int = 0
    finding: str | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Lines under one heading ("" for none). left_out: how many lines were not taken."""

    title: str
    lines: tuple[Line, ...]
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """A value as told, who told it, and the quotes that say so."""

    text: str
    note: str
    quotes: tuple[int, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """A figure: its measure and period, and every value told of it. agree: False where they differ.

    quote: the sentence it stands in, where the measure alone («люди») does not tell what of.
    """

    measure: str
    period: str
    cells: tuple[Cell, ...]
    agree: bool
    finding: str | None = None
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """A value in a chart. kind: actual | other (told by others of the same period) | target |
    forecast. label: the value as a reader writes it."""

    period: str
    value: float
    kind: str
    label: str


@dataclass(frozen=True, slots=True)
class Chart:
    """The values of one measure over periods of one length, oldest first. unit: in words, of the
    values divided by `scale`; quotes: numbers of what it rests on."""

    title: str
    unit: str
    scale: float
    points: tuple[Point, ...]
    quotes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Reports that do not agree, side by side. kind and nature are already worded.

    heading: over the first of those that cannot all hold, and over the first of those that
    perhaps can; "" for the others.
    """

    kind: str
    about: str
    nature: str
    note: str
    sides: tuple[Cell, ...]
    finding: str | None = None
    heading: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the brief. It holds groups, rows or disagreements, whichever its kind has.

    notes: what the lines sum up to (counts, last times), before them. targets: rows of what is
    aimed at or expected, apart from facts. command: how to see what was left out.
    """

    key: str
    title: str
    intro: str = ""
    groups: tuple[Group, ...] = ()
    rows: tuple[Row, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    left_out: int = 0
    command: str = ""
    notes: tuple[Line, ...] = ()
    targets: tuple[Row, ...] = ()
    charts: tuple[Chart, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing is known."""
        return not (self.groups or self.rows or self.targets or self.disagreements or self.notes)


@dataclass(frozen=True, slots=True)
class Brief:
    """A brief on two states as of a day; nothing published later is used.

    scope: what it rests on, in words. Every number in it is in `quotes`.
    """

    a: str
    b: str
    name_a: str
    name_b: str
    lang: str
    as_of: date
    since: date | None
    scope: str
    sections: tuple[Section, ...]
    quotes: tuple[Quote, ...]
    sources: tuple[Source, ...]

    def section(self, key: str) -> Section:
        """The section of that key. Raises KeyError where there is none."""
        for section in self.sections:
            if section.key == key:
                return section
        raise KeyError(key)
