"""Article: one news text and what is known about it before reading."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


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
    words can tell (dateline, caption, junk) is found later by the language.
    """

    id: str
    text: str
    published: date
    published_by: str = "given"  # the rule that told the date: given, feed, dateline_with_year…
    zones: tuple[Zone, ...] = ()
    url: str | None = None
    outlet: str | None = None

    @property
    def headline(self) -> str:
        """The headline's text, or "" where the format told none."""
        return next((self.text[z.start : z.stop] for z in self.zones if z.kind == "headline"), "")
