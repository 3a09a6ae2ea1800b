"""Article: one news text and what is known about it before reading."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from svodka.errors import Refused

YEARS = range(1900, 2100)  # of publication: a day outside these is a slip


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of `Article.text` that plays one part; offsets in characters, stop exclusive.

    kind: headline | dateline | lead | body | caption | junk
    """

    kind: str
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class Article:
    """One text. `text` is what every offset of every finding counts into; it is never altered.

    `zones` are those the input format itself told (JSONL: headline and body); what only the
    words can tell (dateline, caption, junk) is found later by the language. Raises Refused where
    `published` is of no year in YEARS.
    """

    id: str
    text: str
    published: date
    published_by: str = "given"  # the rule that told the date: given, feed, dateline_with_year…
    zones: tuple[Zone, ...] = ()
    url: str | None = None
    outlet: str | None = None

    def __post_init__(self) -> None:
        if self.published.year not in YEARS:
            years = f"{YEARS[0]} to {YEARS[-1]}"
            reason = (
                f"published {self.published}, and no day but of {years} is read; give its own day"
            )
            raise Refused(self.id, reason)

    @property
    def headline(self) -> str:
        """The headline's text, or "" where the format told none."""
        return next((self.text[z.start : z.stop] for z in self.zones if z.kind == "headline"), "")
