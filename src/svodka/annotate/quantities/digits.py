"""Numbers in digits: what one token says, and groups of three set apart by spaces."""

from __future__ import annotations

import re
from collections.abc import Sequence

from svodka.language import Token

_NUMBER = r"\d+(?:[.,]\d+)?"
_ONE = re.compile(rf"({_NUMBER})(?:[-–—−‑]({_NUMBER}))?(?:[-–—−‑]([^\W\d_]+))?")
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
_ENGLISH = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+")
_GROUPS = 5  # a number of more than eighteen digits is a serial number


def read_digits(text: str, endings: frozenset[str]) -> tuple[float | None, float] | None:
    """(low, value) of one token, or None.

    «7,1» → (None, 7.1); «3–5» → (3, 5); «25.000» → (None, 25000); «8-ми» → (None, 8), but «65-й» → None.
    """
    if text.isdecimal():
        value = _value(text)
        return None if value is None else (None, value)
    if not text[:1].isdigit() or not text.isprintable():
        return None
    if _THOUSANDS.fullmatch(text):
        return None, float(text.replace(".", ""))
    match = _ONE.fullmatch(text)
    if not match or (match[3] and match[3] not in endings):
        return None
    values = [_value(part) for part in match.group(1, 2) if part]
    if None in values:
        return None
    low, value = (values[0] if len(values) == 2 else None), values[-1]
    if match[3] and len(match[3]) == 1 and value is not None and value % 10 == 0:
        return None  # a decade: «80-х»
    return (low, value) if value is not None and (low is None or low < value) else None


def read_thousands(text: str) -> float | None:
    """«635,000» as English writes it, which only a currency sign before it tells; else None."""
    return float(text.replace(",", "")) if _ENGLISH.fullmatch(text) else None


def join_groups(tokens: Sequence[Token], i: int) -> int:
    """Index of the last token of «1 200 000» that starts at `i`; `i` itself where nothing joins."""
    if not _is_digits(tokens[i].text) or len(tokens[i].text) > 3 or tokens[i].text[0] == "0":
        return i
    last = i
    while (
        last + 1 < len(tokens)
        and last - i < _GROUPS
        and len(tokens[last + 1].text.partition(",")[0]) == 3
        and _is_digits(tokens[last + 1].text.replace(",", "", 1))
        and tokens[last + 1].start - tokens[last].stop == 1
    ):
        last += 1
    return last


def _is_digits(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _value(text: str) -> float | None:
    if len(text) > 18 or (text[0] == "0" and len(text) > 1 and text[1] not in ".,"):
        return None
    try:
        return float(text.replace(",", "."))
    except ValueError:  # digits of other scripts that float does not know
        return None
