"""What an act is called: «высылка дипломатов», not only the type's «ограничительные меры»."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Any

from svodka.record import Report
from svodka.record.wording import fold, words_of
from svodka.report.wording import table


def name_act(type: str, report: Report, lang: str) -> str:
    """The name of an act by the words of its report: the first row of `templates/acts.toml` that
    fits, else by its type."""
    quote = _words(report.evidence)
    made = _words_that_made(report) or quote
    for row in _rows().get(type, ()):
        if _begins(made, row.get("words")) and _begins(quote, row.get("about")):
            return str(row[lang])
    return str(table(lang)["acts"].get(type, type))


def _words(text: str) -> list[str]:
    return [fold(word.group()) for word in words_of(text)]


def _words_that_made(report: Report) -> list[str]:
    """The words that made the finding, as far as they stand in its own quote."""
    spans = ((start - report.start, stop - report.start) for start, stop in report.words)
    size = len(report.evidence)
    return [
        word
        for start, stop in spans
        if 0 <= start < stop <= size
        for word in _words(report.evidence[start:stop])
    ]


def _begins(words: Sequence[str], beginnings: Iterable[str] | None) -> bool:
    """Whether a word begins so; True where nothing is asked."""
    return beginnings is None or any(word.startswith(tuple(beginnings)) for word in words)


@lru_cache(maxsize=1)
def _rows() -> Mapping[str, Sequence[Mapping[str, Any]]]:
    """The rows by type, in their order."""
    source = files("svodka.report").joinpath("templates", "acts.toml").read_text("utf-8")
    rows: dict[str, list[Mapping[str, Any]]] = {}
    for row in tomllib.loads(source)["act"]:
        rows.setdefault(row["type"], []).append(row)
    return rows
