"""Tokens: words, numbers and marks, cut with one pattern. Spans are razdel's but for its quirks.

Kept from razdel: «Нью-Йорк», «1,2», «18.08.2024», «2-го», «?!» are one token each; «7,1%» is two.
Not kept: razdel glues «Путин- президент» to "Путин-"; a long dash between two capitalised words
(«саммит Россия—Африка») divides them here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from svodka.language.footnotes import has_footnotes, is_footnote

_DASH = "‑–—−-"
_PUNCT = "\\/!#$%&*+,.:;<=>?@^_`|~№…«“‘»”’\"„'([{}]))" + _DASH
_OTHER = rf"[^\sа-яё\da-z{re.escape(_PUNCT)}]"
_LETTERS = "[а-яё]++|[a-z]++"
_WORD = rf"(?:(?:{_LETTERS})(?:{_OTHER}++(?:{_LETTERS})?)*+|(?:{_OTHER}++(?:{_LETTERS})?)++)"
_NUMBER = r"\d++(?:[.,/\\]\d++)*+"
_JOINT = rf"(?:[{re.escape(_DASH)}_](?:{_WORD}|{_NUMBER}))*+"
_TOKEN = re.compile(
    rf"(?:{_WORD}|{_NUMBER}){_JOINT}|[=:;][()]{{1,3}}|[.?!…]++|--++|\*\*++|\S", re.IGNORECASE
)
_LONG_DASH = re.compile(r"(?<=[^\W\d_])[–—](?=[А-ЯЁA-Z])")
# Marks a reader does not see: soft hyphen, joiners, direction marks, stress accents.
_UNSEEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u0300\u0301"
_MARKS = re.compile(f"[{_UNSEEN}]+")
_ODD = re.compile(f"[{_UNSEEN}\u0300-\u036f]")
# What either of the two holds: one search for most sentences.
_MISCUT = re.compile(f"[–—{_UNSEEN}\u0300-\u036f]")


def cut_tokens(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """Spans of the tokens of `text[start:stop]`, in order; marks nobody sees or reads are none."""
    spans = [match.span() for match in _TOKEN.finditer(text, start, stop)]
    if has_footnotes(text, start, stop):
        spans = [span for span in spans if not is_footnote(text, *span)]
    if _MISCUT.search(text, start, stop) is None:
        return spans
    if _ODD.search(text, start, stop):
        spans = [span for span in spans if clean_word(text[span[0] : span[1]])]
    if _LONG_DASH.search(text, start, stop):
        spans = [part for span in spans for part in _divided(text, *span)]
    return spans


def is_plain(text: str) -> bool:
    """Whether a reader sees all that is written."""
    return _ODD.search(text) is None


def cut_words(text: str, spans: Sequence[tuple[int, int]]) -> list[str]:
    """The words of a sentence's tokens as a reader sees them."""
    words = [text[start:stop] for start, stop in spans]
    if _ODD.search(text, spans[0][0], spans[-1][1]):
        return list(map(clean_word, words))
    return words


def clean_word(word: str) -> str:
    """The word as a reader sees it: «Иль\u00adха\u0301м» → "Ильхам", letters composed."""
    if word.isascii() or not _ODD.search(word):
        return word
    return _MARKS.sub("", unicodedata.normalize("NFC", word))


def _divided(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    """«Россия—Африка» → «Россия», «—», «Африка»; everything else stays whole."""
    if not text[start].isupper():
        return [(start, stop)]
    parts = []
    for match in _LONG_DASH.finditer(text, start, stop):
        parts += [(start, match.start()), match.span()]
        start = match.end()
    return [*parts, (start, stop)]
