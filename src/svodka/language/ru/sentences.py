"""Sentences: zones are cut first, then lines, then razdel's rules find the ends within a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from razdel import sentenize

from svodka.article import Zone

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]*[^\s]")


def cut_sentences(text: str, zones: Sequence[Zone]) -> Iterator[tuple[int, int, str]]:
    """(start, stop, zone's kind) of every sentence in order; none crosses a zone or a line."""
    for zone in zones:
        for line in _LINE.finditer(text, zone.start, zone.stop):
            for part in sentenize(line.group()):
                if part.text:
                    yield line.start() + part.start, line.start() + part.stop, zone.kind
