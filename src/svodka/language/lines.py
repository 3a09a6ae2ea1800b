"""Lines of a page: which of them are furniture, captions or stamps, and not the story.

Rules judge one line at a time, in order; the first that is willing cuts the line into pieces.
The words they look for come in the table `zones`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

TEASER_LENGTH = 200  # a longer line under «Читайте также» is a paragraph, not a headline
SENTENCE_END = (".", "…", ";", ":")
CREDIT_MARKS = ("©", "(c)", "(с)")  # the second letter Latin, the third Cyrillic

GLUE = re.compile(
    r"(?<=[a-zа-яё\d)»”\"])(?=[А-ЯЁ«])|(?<=[A-Z])(?=[А-ЯЁ])|(?<=[а-яё])(?=[A-Z][a-z])"
)
PICTURE_SIZE = re.compile(r"\s[-–—]\s[^,\n]{2,60},\s\d{3,4},\s\d{1,2}\.\d{1,2}\.\d{4}$")
CLOCK = re.compile(r"\b\d{1,2}:\d{2}(?::\d{2})?\b")
NUMERIC_DATE = re.compile(r"\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b")
WORDS = re.compile(r"[^\W\d_]+")

Piece = tuple[str, int, int]
_ready: dict[int, tuple[Mapping[str, Any], Words]] = {}


@dataclass(frozen=True, slots=True)
class Words:
    """The table `zones`, made ready for lookup."""

    chrome: frozenset[str]
    labels: frozenset[str]
    openings: tuple[str, ...]
    captions: tuple[str, ...]
    stamp_words: frozenset[str]
    months: frozenset[str]


@dataclass(slots=True)
class Line:
    """One line of the text with its line break; `folded` is what tables are compared with."""

    start: int
    stop: int
    indent: int
    text: str  # without the white space around it
    folded: str  # lower case, ё as е
    bare: str  # folded, without the marks around it
    given: str  # the kind of zone the format told, or ""


@dataclass(slots=True)
class Page:
    """What has been seen so far, for rules that look back."""

    words: Words
    under_label: bool = False
    paragraphs: int = 0
    captions: set[str] = field(default_factory=set)


def judge_lines(lines: Iterable[Line], words: Words) -> list[tuple[Line, list[Piece]]]:
    """Every line with the pieces its first willing rule cut it into ([] where all abstain)."""
    page = Page(words)
    judged = []
    for line in lines:
        pieces = [] if line.given == "headline" else _judged(line, page)
        _look_back(line, pieces, page)
        judged.append((line, pieces))
    return judged


def _judged(line: Line, page: Page) -> list[Piece]:
    for rule in RULES:
        if pieces := rule(line, page):
            return pieces
    return []


def _look_back(line: Line, pieces: list[Piece], page: Page) -> None:
    page.captions.update(line.text for kind, _, _ in pieces if kind == "caption")
    if line.given == "headline" or not line.folded:
        return
    if line.bare in page.words.labels:
        page.under_label = page.paragraphs > 0
    elif not pieces:
        page.under_label = False
        page.paragraphs += line.text.endswith((".", "!", "?", "…"))


def picture_size(line: Line, page: Page) -> list[Piece]:
    """«Здание МИД - Sputnik, 1920, 18.08.2024»"""
    if not line.text[-1:].isdigit():
        return []
    return _whole("caption", line) if PICTURE_SIZE.search(line.text) else []


def photo_credit(line: Line, page: Page) -> list[Piece]:
    """«© Sputnik / Имя Фамилия / Перейти в фотобанкПодпись без пробела»: credit, then caption"""
    if not line.folded.startswith(CREDIT_MARKS):
        return []
    glue = GLUE.search(line.text, 2)
    if not glue:
        return _whole("junk", line)
    caption = line.text[glue.start() :]
    page.captions.add(caption)
    middle = line.start + line.indent + glue.start()
    return [("junk", line.start, middle), ("caption", middle, line.stop)]


def caption_again(line: Line, page: Page) -> list[Piece]:
    """The same caption a second time, without its credit"""
    return _whole("caption", line) if line.text and line.text in page.captions else []


def caption_opening(line: Line, page: Page) -> list[Piece]:
    """«На фото: …»"""
    return _whole("caption", line) if line.folded.startswith(page.words.captions) else []


def chrome_line(line: Line, page: Page) -> list[Piece]:
    """«Подписаться»"""
    known = line.bare in page.words.chrome or line.bare in page.words.labels
    return _whole("junk", line) if line.folded and known else []


def chrome_opening(line: Line, page: Page) -> list[Piece]:
    """«Читайте также: …»"""
    return _whole("junk", line) if line.folded.startswith(page.words.openings) else []


def no_letters(line: Line, page: Page) -> list[Piece]:
    """«0», «09:55», «18.08.2024», «***»"""
    return _whole("junk", line) if line.folded and not WORDS.search(line.text) else []


def clock_stamp(line: Line, page: Page) -> list[Piece]:
    """«Сегодня, 14:05», «02 декабря 2004, 19:07»: a clock or a date, and only words of stamps"""
    if len(line.text) > 60 or not (CLOCK.search(line.text) or NUMERIC_DATE.search(line.text)):
        return []
    known = page.words.stamp_words | page.words.months
    strangers = [word for word in WORDS.findall(line.folded) if word not in known]
    return [] if strangers else _whole("junk", line)


def date_alone(line: Line, page: Page) -> list[Piece]:
    """«13 февраля 2024»: a date that is the whole line"""
    if len(line.text) > 40 or not line.text[:1].isdigit():
        return []
    found = WORDS.findall(line.folded)
    known = page.words.stamp_words | page.words.months
    dated = any(word in page.words.months for word in found) and all(
        word in known for word in found
    )
    return _whole("junk", line) if dated else []


def teaser_under_label(line: Line, page: Page) -> list[Piece]:
    """A headline below «Лента новостей», after the story"""
    short = len(line.text) <= TEASER_LENGTH and not line.text.endswith(SENTENCE_END)
    return _whole("junk", line) if line.folded and page.under_label and short else []


RULES: tuple[Callable[[Line, Page], list[Piece]], ...] = (
    picture_size,
    photo_credit,
    caption_again,
    caption_opening,
    chrome_line,
    chrome_opening,
    no_letters,
    clock_stamp,
    date_alone,
    teaser_under_label,
)


def _whole(kind: str, line: Line) -> list[Piece]:
    return [(kind, line.start, line.stop)]


def ready_words(table: Mapping[str, Any]) -> Words:
    """The table made ready, once for every table."""
    known = _ready.get(id(table))
    if known is None or known[0] is not table:
        known = _ready[id(table)] = (table, _prepared(table))
    return known[1]


def _prepared(table: Mapping[str, Any]) -> Words:
    chrome, stamps = table["chrome"], table["stamps"]
    return Words(
        chrome=frozenset(map(fold, chrome["lines"])),
        labels=frozenset(map(fold, chrome["labels"])),
        openings=tuple(map(fold, chrome["openings"])),
        captions=tuple(map(fold, table["captions"]["openings"])),
        stamp_words=frozenset(map(fold, (*stamps["days"], *stamps["marks"]))),
        months=frozenset(map(fold, table["months"]["names"])),
    )


def fold(words: str) -> str:
    return words.lower().replace("ё", "е")


def with_single_spaces(words: str) -> str:
    """Every white space within as one space; words: without any around them."""
    if "  " not in words and words.isprintable():  # no other white space is printable
        return words
    return " ".join(words.split())
