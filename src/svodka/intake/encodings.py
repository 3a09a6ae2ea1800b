"""Encodings: bytes to text, or the reason why they are not text.

UTF-8 is strict enough to prove itself, a byte order mark tells UTF-16, and the Cyrillic 8-bit
encodings are told apart by how much the decoded text looks like Russian: `о` is common in it and
`щ` is not. No guess is made where nothing looks like text.
"""

from __future__ import annotations

import codecs

from svodka.errors import Refused

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SIGNATURES = (
    (b"%PDF", "a PDF: save its text as .txt and read that"),
    (b"PK\x03\x04", "a zip or an office document: save its text as .txt and read that"),
    (b"\xd0\xcf\x11\xe0", "an office document: save its text as .txt and read that"),
    (b"\x89PNG", "a picture: give its text"),
    (b"\xff\xd8\xff", "a picture: give its text"),
    (b"GIF8", "a picture: give its text"),
)
SINGLE_BYTE = ("cp1251", "koi8-r", "cp866", "iso8859-5")
LETTERS = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё"
SHARES = (
    "110 85 80 74 67 63 55 47 45 44 35 32 30 28 26 20 19 17 17 16 16 14 12 10 9 7 6 5 4 3 3 1 1"
)
FREQUENCY = dict(zip(LETTERS, map(int, SHARES.split()), strict=True))  # in Russian, per thousand
TYPOGRAPHY = frozenset("«»„“”‘’—–…№©•°")
STRANGE = 6  # a sign that Russian texts do not hold weighs as so many letters
SAMPLE = 20_000  # bytes that are enough to tell an encoding
ENOUGH = 36  # of `likeness`: Russian has 45–60, wrong decodings of it 10–30
BINARY = "not text (control characters in it); give a text or HTML file"
CONTROL = frozenset(map(chr, (*range(1, 32), *range(127, 160)))) - frozenset("\t\n\r\f\v\x1a\x85")


def decode(source: str, raw: bytes, declared: str | None = None) -> str:
    """The text of `raw`. declared: the encoding the document itself names, tried before guessing.

    Raises Refused where the bytes are empty, not text, or in no encoding known here.
    """
    if not raw.strip(b" \t\r\n\x00"):
        raise Refused(source, "empty; give a file with text in it")
    for signature, reason in SIGNATURES:
        if raw.startswith(signature):
            raise Refused(source, reason)
    text = _decoded(source, raw, declared)
    if _is_binary(text):
        raise Refused(source, BINARY)
    if not text.strip():
        raise Refused(source, "empty; give a file with text in it")
    return text


def _decoded(source: str, raw: bytes, declared: str | None) -> str:
    for mark, encoding in MARKS:
        if raw.startswith(mark):
            return _strict(source, raw, encoding)
    if b"\0" in raw:
        raise Refused(source, BINARY)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        place = error.start
    found = _declared(raw, declared) or _guessed(raw)
    if found is None:
        raise Refused(source, _unknown(raw, place))
    return found


def _strict(source: str, raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        reason = f"damaged {encoding} at byte {error.start}; save it again as UTF-8"
        raise Refused(source, reason) from error


def _declared(raw: bytes, declared: str | None) -> str | None:
    if declared is None:
        return None
    try:
        return raw.decode(declared)
    except (LookupError, UnicodeDecodeError):
        return None


def _guessed(raw: bytes) -> str | None:
    best = max(SINGLE_BYTE, key=lambda encoding: likeness(raw[:SAMPLE].decode(encoding, "replace")))
    text = raw.decode(best, "replace")
    return None if "\ufffd" in text or likeness(text[:SAMPLE]) < ENOUGH else text


def likeness(text: str) -> float:
    """How like Russian the part of a text is that is not ASCII: the mean frequency, per thousand,
    of its letters in Russian. Capitals count less, so that a text in the wrong case loses, and
    signs that Russian does not use count against it."""
    foreign = [sign for sign in text if sign > "\x7f" and not sign.isspace()]
    letters = [sign for sign in foreign if sign.lower() in FREQUENCY]
    strange = len(foreign) - len(letters) - sum(sign in TYPOGRAPHY for sign in foreign)
    if len(letters) < 3:
        return 0.0
    small = sum(FREQUENCY.get(sign, 0) for sign in letters)
    large = sum(FREQUENCY.get(sign.lower(), 0) for sign in letters if sign.isupper())
    return (small + 0.8 * large) / (len(letters) + STRANGE * strange)


def _is_binary(text: str) -> bool:
    sample = text[:SAMPLE]
    return "\0" in text or sum(sign in CONTROL for sign in sample) > len(sample) // 200


def _unknown(raw: bytes, place: int) -> str:
    damaged = raw[:SAMPLE].decode("utf-8", "replace")
    if damaged.count("\ufffd") * 50 < len(damaged):
        return f"damaged UTF-8 at byte {place}; save it again as UTF-8"
    return "in no encoding known here (UTF-8, UTF-16, cp1251, KOI8-R…); save it again as UTF-8"
