"""Every code and note of a record has its word in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import svodka.check
import svodka.record
from svodka.ontology.events import FORMS, RANKS, STATUSES
from svodka.report.codes import CODES, write_code, write_note
from svodka.report.wording import table

NOTE = re.compile(
    r'(?:"contradiction", |"correction", |\bnote = |\bNOTE = )"(\w+ [^"]+)"|"(\w+ here, and there [^"]+)"'
)


def _notes() -> set[str]:
    rooms = (Path(room.__file__).parent for room in (svodka.check, svodka.record) if room.__file__)
    sources = (path.read_text("utf-8") for room in rooms for path in room.glob("*.py"))
    return {one or other for source in sources for one, other in NOTE.findall(source)}


def test_every_note_is_told_in_russian() -> None:
    notes = _notes()
    assert len(notes) > 8
    assert notes == set(table("ru")["notes"])
    assert write_note("one visit has one rank", "en") == "one visit has one rank"


@pytest.mark.parametrize(
    ("group", "codes"), [("form", FORMS), ("rank", RANKS), ("status", STATUSES)]
)
def test_every_code_has_a_word(group: str, codes: tuple[str, ...]) -> None:
    for code in codes:
        assert re.search("[а-я]", write_code(group, code, "ru"))
        assert re.search("[a-z]", write_code(group, code, "en"))
        assert write_code(group, code, CODES) == code
