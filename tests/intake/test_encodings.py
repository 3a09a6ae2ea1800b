"""Encodings: the same Russian in every way it is saved, and what is no text at all."""

from __future__ import annotations

import pytest

from svodka.errors import Refused
from svodka.intake.encodings import decode

TEXTS = [
    "Министр прибыл в Минск.",
    "Визит отложен до осени — стороны ищут новую дату.",
    "«Вестник»: объём торговли вырос на 7,1% за полгода",
    "ГЛАВЫ МИД ДВУХ СТРАН ВСТРЕТЯТСЯ В ЕРЕВАНЕ",
    "The Foreign Ministry (Министерство иностранных дел) has named the date.",
]
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1251", "koi8-r", "cp866", "iso8859-5"]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("text", TEXTS)
def test_encodings_are_told_apart(text: str, encoding: str) -> None:
    raw = text.encode(encoding, "ignore")
    assert decode("a.txt", raw) == raw.decode(encoding)


REFUSED = [
    (b"", "empty"),
    (b" \n\t ", "empty"),
    ("\ufeff \n".encode(), "empty"),
    (b"%PDF-1.7 \xd0\xbf", "a PDF"),
    (b"PK\x03\x04...", "a zip"),
    (bytes(range(256)), "not text"),
    (b"\x00\x01\x02abc\x00", "not text"),
    (b"\xff\xfe\x41", "damaged utf-16 at byte 2"),
    ("Министр прибыл в Минск, ".encode() * 20 + b"\xd0", "damaged UTF-8 at byte 860"),
    ("Voilà déjà été où ça".encode("cp1252"), "in no encoding known"),
]


@pytest.mark.parametrize(("raw", "reason"), REFUSED)
def test_encodings_refuse_with_a_reason(raw: bytes, reason: str) -> None:
    with pytest.raises(Refused) as refused:
        decode("a.txt", raw)
    assert refused.value.reason.startswith(reason)
    assert refused.value.source == "a.txt"


def test_encodings_declared_comes_before_guessing() -> None:
    raw = "Voilà déjà été où ça".encode("cp1252")
    assert decode("a.html", raw, "windows-1252") == "Voilà déjà été où ça"


def test_encodings_declared_falsely_is_passed_over() -> None:
    raw = "Министр прибыл в Минск.".encode("cp1251")
    assert decode("a.html", raw, "ascii") == "Министр прибыл в Минск."
