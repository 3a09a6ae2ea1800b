"""The outlet, as an agency's dateline names it: «БАКУ, 18 авг — Sputnik.», «МОСКВА, 5 мая /ТАСС/.»; or
as a line with the day does: «Газета «Труд», 9 апреля 2025 года»."""

from __future__ import annotations

import re

FIRST_LINES = 12
DATELINE = re.compile(
    r"[^\W\d_][^\n,.]{1,40}(?:\([^()\n]{2,40}\))?[,.]\s*\d{1,2}\s+[^\W\d_]{3,10}\.?"
    r"(?:\s+\d{4}(?:\s+[^\W\d_]{1,4}\.?)?)?\s*"
    r"(?:[—–-]\s*(?P<dash>[^\W\d_][^\n.,:;«»\"]{1,40})\.\s|/(?P<slash>[^/\n]{2,40})/"
    r"|\((?P<brackets>[^()\n]{2,40})\))"
)
BYLINE = re.compile(
    r"[^\W\d_]+\s+«(?P<name>[^«»\n]{2,60})»,\s*\d{1,2}\s+[^\W\d_]{3,10}\.?"
    r"(?:$|\s+\d{4}(?:\s+[^\W\d_]{1,4}\.?)?\s*(?:$|[.:—–-]\s))"
)


def find_outlet(text: str) -> str | None:
    """The outlet's name from the first dateline, or line with its name and the day, near the top; None
    without one."""
    lines = [line.strip() for line in text[:20_000].splitlines() if line.strip()]
    for line in lines[:FIRST_LINES]:
        if found := DATELINE.match(line[:200]):
            name = found["dash"] or found["slash"] or found["brackets"]
            return str(name).strip()
        if found := BYLINE.match(line[:200]):
            return found["name"].strip()
    return None
