"""Footnotes: the asterisks that hang on a word («Meta* сообщила») and point to the foot of a page.

Nobody reads them aloud: they are no tokens, and no part of a name.
"""

from __future__ import annotations

import re

CLOSING = frozenset("»”,)")  # marks before which a footnote's leaves a blank that none reads
# On a word's last letter or on the mark that closes a name, and nothing of a word behind them
# («Талибан»*, «Meta**»; not «с**а», «2*2», or what opens a footnote).
_STARS = re.compile(r"(?<=[^\W_])\*+(?![\w*])|(?<=[»”“\"])\*+(?![\w*])")


def without_footnotes(text: str) -> str:
    """The text as it is read: «главы «Талибана»*» → "главы «Талибана»"."""
    return _STARS.sub("", text) if "*" in text else text


def has_footnotes(text: str, start: int, stop: int) -> bool:
    """Whether such marks stand in `text[start:stop]`."""
    return text.find("*", start, stop) >= 0 and _STARS.search(text, start, stop) is not None


def is_footnote(text: str, start: int, stop: int) -> bool:
    """Whether `text[start:stop]` is such a mark."""
    found = _STARS.match(text, start)
    return found is not None and found.end() == stop
