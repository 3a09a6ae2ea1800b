"""Pieces: a sentence cut as dates need it («18–19» is three pieces, «2023-м» and «18.08.24» one).

A piece has a kind: a word's kind comes from the table, a number's from its looks. The sentence's
kinds, one character each, make the string the patterns are matched against.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from svodka.annotate.dates.words import Words
from svodka.language import Sentence, Token
from svodka.language.tables import fold

_PIECE = re.compile(
    r"""
    (?<![\w/.-])(?P<iso>\d{4}-\d\d-\d\d)(?![\w/-]|\.\w)
  | (?<![\w/.-])(?P<dotted>\d{1,2}(?P<mark>[./])\d{1,2}(?P=mark)(?:\d{4}|\d\d))(?![\w/]|[.,]\w)
  | (?P<clock>\d{1,2}:\d\d(?::\d\d)?)
  | (?P<decimal>\d+(?:[.,]\d+)+)
  | (?P<number>\d+)(?:[-‑–](?P<ending>[а-яё]{1,3})(?![а-яё-]))?
  | (?P<roman>(?<![\w-])[IVXХ]+)-(?:го|му|ом|й|м|е|х)(?![а-яё-])
  | (?P<name>[а-яё]+-(?:а|дель)-[а-яё]+)  # «Мар-дель-Плата» is no March
  | (?P<word>[а-яё]+|[a-z]+)
  | (?P<other>\S)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ROMAN = re.compile(r"(?=[IVXХ])[XХ]{0,3}(?:I[XХ]|IV|V?I{0,3})")
NUMERALS = {"I": 1, "V": 5, "X": 10, "Х": 10}
_MARKS = {",": "comma", ".": "dot", "/": "slash", "(": "opening", ")": "closing"} | dict.fromkeys(
    "-‑–—−", "dash"
)
YEARS = range(1000, 2200)


# Letters that are not Russian; of those, what parts a word in pieces: other alphabets than Latin,
# and Latin letters beside Russian ones. The first is the faster to look for, and mostly not there.
_FOREIGN = re.compile(r"[^\W\d_а-яёА-ЯЁ]")
_PARTING = re.compile(r"[^\W\d_а-яёА-ЯЁa-zA-Z]|[а-яёА-ЯЁ][a-zA-Z]|[a-zA-Z][а-яёА-ЯЁ]")
_JOINING = frozenset("-‑–")  # what a piece may go over from one token to another, beside figures


class Piece:
    """text[start:stop], with its kind, the value it carries and the token it belongs to.

    ending: of a number («15-го» → "го"); day: of a numeric date.
    """

    def __init__(
        self,
        start: int,
        stop: int,
        text: str,
        kind: str,
        value: int,
        token: Token | None,
        ending: str = "",
        day: date | None = None,
    ) -> None:
        self.start = start
        self.stop = stop
        self.text = text
        self.kind = kind
        self.value = value
        self.token = token
        self.ending = ending
        self.day = day

    def feat(self, name: str) -> str | None:
        return self.token.feats.get(name) if self.token else None

    @property
    def lemma(self) -> str:
        return self.token.lemma if self.token else self.text.lower()


def cut_pieces(text: str, sentence: Sentence, words: Words) -> list[Piece]:
    """The pieces of one sentence in order; offsets count characters of `text`."""
    tokens = sentence.tokens
    whole = bool(tokens) and tokens[0].start == sentence.start and tokens[-1].stop == sentence.stop
    if whole and not _is_parted(text, sentence.start, sentence.stop):
        pieces = _cut_at_blanks(text, tokens, words)
    else:
        pieces = _cut(text, sentence.start, sentence.stop, tokens, words)
    for index in range(len(pieces) - 1):
        piece = pieces[index]
        if piece.kind in ("year", "day") and _counts(piece, pieces[index + 1], words):
            piece.kind = "number"  # «в 2000 метрах», «1500 человек»
    return pieces


def _is_parted(text: str, start: int, stop: int) -> bool:
    """Whether any word of a stretch may be more pieces than one."""
    if _FOREIGN.search(text, start, stop) is None:
        return False
    return _PARTING.search(text, start, stop) is not None


def _cut(text: str, start: int, stop: int, tokens: Sequence[Token], words: Words) -> list[Piece]:
    """The pieces of a stretch of the text, in which these tokens are."""
    at = {token.start: token for token in tokens}
    found = _PIECE.finditer(text, start, stop)
    return [_READERS[match.lastgroup or "other"](match, at, words) for match in found]


def _cut_at_blanks(text: str, tokens: Sequence[Token], words: Words) -> list[Piece]:
    """The pieces of tokens between which stand blanks or nothing. No piece goes over a blank; most of
    what is between two is plain, and cut into tokens already."""
    pieces: list[Piece] = []
    first, size = 0, len(tokens)
    while first < size:
        token, stop = tokens[first], first + 1
        while stop < size and not _is_blank(text[tokens[stop - 1].stop : tokens[stop].start]):
            stop += 1
        if stop - first == 1 and token.text.isalpha():
            pieces.append(_word_piece(token.start, token.stop, token.text, token, words))
        elif _is_plain(part := tokens[first:stop]):
            pieces += [_piece_of(token, words) for token in part]
        else:
            pieces += _cut(text, token.start, part[-1].stop, part, words)
        first = stop
    return pieces


def _is_blank(text: str) -> bool:
    return text == " " or text.isspace()


def _is_plain(tokens: Sequence[Token]) -> bool:
    """Whether tokens are a piece each: adjoining ones of letters, single marks, and one number at
    most."""
    numbers, stop = 0, tokens[0].start
    for token in tokens:
        word = token.text
        if token.start > stop:
            return False  # what nobody sees stands between them
        stop = token.stop
        if word.isalpha():
            continue
        if word.isdecimal():
            numbers += 1
        elif len(word) > 1 or (word in _JOINING and len(tokens) > 1):
            return False
    return numbers < 2


def _piece_of(token: Token, words: Words) -> Piece:
    """The piece that a token of letters, of figures or a single mark is."""
    text = token.text
    if text.isalpha():
        return _word_piece(token.start, token.stop, text, token, words)
    if text.isdecimal():
        kind, value = _number_kind(text, "")
        return Piece(token.start, token.stop, text, kind, value, token)
    return Piece(token.start, token.stop, text, _MARKS.get(text, "other"), 0, token)


def _word(match: re.Match[str], tokens: Mapping[int, Token], words: Words) -> Piece:
    start, stop = match.span()
    token = tokens.get(start)
    if token and token.stop != stop:
        token = None  # one part of «январе-июле»
    return _word_piece(start, stop, match[0], token, words)


def _word_piece(start: int, stop: int, text: str, token: Token | None, words: Words) -> Piece:
    if token is None:
        folded = lemma = fold(text.lower())
    else:
        folded = token.low if token.seen == text else fold(text.lower())
        lemma = token.lemma
    told = words.forms.get(folded)
    if told is None and lemma != folded:
        told = words.lemmas.get(lemma)
    if told is not None:
        return Piece(start, stop, text, told[0], told[1], token)
    if text != folded and text[0] in NUMERALS and _ROMAN.fullmatch(text):
        return Piece(start, stop, text, "roman", _roman(text), token)
    return Piece(start, stop, text, "other", 0, token)


def _number(match: re.Match[str], tokens: Mapping[int, Token], words: Words) -> Piece:
    start, stop = match.span()
    ending = match["ending"] or ""
    kind, value = _number_kind(match["number"], ending)
    return Piece(start, stop, match[0], kind, value, tokens.get(start), ending)


def _full_date(match: re.Match[str], tokens: Mapping[int, Token], words: Words) -> Piece:
    start, stop = match.span()
    day = _numeric_day(match[0])
    kind = "fulldate" if day else "other"
    return Piece(start, stop, match[0], kind, 0, tokens.get(start), day=day)


def _mark(match: re.Match[str], tokens: Mapping[int, Token], words: Words) -> Piece:
    start, stop = match.span()
    kind = match.lastgroup or "other"
    if kind in ("other", "name"):
        kind = _MARKS.get(match[0], "other")
    return Piece(start, stop, match[0], kind, 0, tokens.get(start))


def _roman_ordinal(match: re.Match[str], tokens: Mapping[int, Token], words: Words) -> Piece:
    start, stop = match.span()
    kind = "roman" if _ROMAN.fullmatch(match["roman"].upper()) else "other"
    value = _roman(match["roman"].upper()) if kind == "roman" else 0
    return Piece(start, stop, match[0], kind, value, tokens.get(start))


_READERS: Mapping[str, Callable[[re.Match[str], Mapping[int, Token], Words], Piece]] = {
    "iso": _full_date,
    "dotted": _full_date,
    "clock": _mark,
    "decimal": _mark,
    "number": _number,
    "ending": _number,
    "roman": _roman_ordinal,
    "name": _mark,
    "word": _word,
    "other": _mark,
}


def _roman(text: str) -> int:
    values = [NUMERALS[letter] for letter in text]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))


# Endings of plural ordinals («1990-е», «90-х», «80-ми») and of singular ones («15-го», «2023-м»).
_DECADE_ENDINGS = ("е", "х", "ые", "ых", "ми", "ым")
_ORDINAL_ENDINGS = ("го", "й", "м", "му", "ом", "ый", "ое", "е", "ого")


def _number_kind(digits: str, ending: str) -> tuple[str, int]:
    if len(digits) > 6:
        return "number", 0
    value = int(digits)
    if ending in _DECADE_ENDINGS and value % 10 == 0 and (value in YEARS or 20 <= value <= 90):
        return "decade", value
    if ending in _ORDINAL_ENDINGS:
        return _ordinal(value)
    if len(digits) == 4 and value in YEARS and not ending:
        return "year", value
    return ("day" if 1 <= value <= 31 and not ending else "number"), value


def _ordinal(value: int) -> tuple[str, int]:
    if value in YEARS:
        return "yearth", value
    if 1 <= value <= 31:
        return "nth", value
    return ("shortyear" if value <= 99 else "number"), value


def _numeric_day(text: str) -> date | None:
    """«18.08.24», «18/08/2024», «2024-08-18»; None where no such day is."""
    parts = [int(part) for part in re.split(r"[./-]", text)]
    year, month, day = parts if len(text.split("-")[0]) == 4 else parts[::-1]
    if year < 100:
        year += 2000 if year < 70 else 1900
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _counts(piece: Piece, following: Piece, words: Words) -> bool:
    if following.text.lower() in words.lists["counters"]:
        return following.kind != "unit_quarter" or piece.kind == "year"
    if piece.kind == "day" or following.kind != "other" or following.token is None:
        return False
    plural = following.feat("Number") == "Plur" and following.feat("Case") not in (None, "Nom")
    return following.token.pos == "NOUN" and plural
