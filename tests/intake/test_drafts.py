"""Drafts in the formats of a desk; what is none is refused with the next step."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from docx import Document

from svodka.errors import Refused
from svodka.intake.drafts import read_draft

FIRST = "Путин прибыл в Баку"
SECOND = "Переговоры с Алиевым пройдут 19 августа."
DAY = date(2024, 8, 18)


def _docx(path: Path) -> None:
    document = Document()
    document.add_heading(FIRST, 1)
    document.add_paragraph(SECOND)
    document.save(str(path))


FORMATS = [
    ("draft.txt", f"{FIRST}\n\n{SECOND}\n"),
    ("draft.md", f"# {FIRST}\n\n- **Переговоры** с [Алиевым](https://example.org) пройдут 19 августа.\n"),
    ("draft.html", f"<html><head><title>x</title></head><body><h1>{FIRST}</h1><p>{SECOND}</p></body></html>"),
]  # fmt: skip
REFUSED = [
    ("empty.txt", "", "empty"),
    ("blank.md", " \n\n", "empty"),
    ("marks.md", "# \n\n---\n", "empty"),
    ("english.txt", "The president arrived in Baku on a state visit.", "not in Russian"),
    ("ukrainian.txt", "Президент прибув із дворічним візитом і зустрівся з міністром.", "not in Russian"),
    ("draft.pdf", "Путин прибыл в Баку", ".docx"),
    ("draft.docx", "Путин прибыл в Баку", "not a DOCX"),
    ("empty.html", "<html><body></body></html>", "empty"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "content"), FORMATS, ids=[name for name, _content in FORMATS])
def test_drafts_are_read_without_their_marks(tmp_path: Path, name: str, content: str) -> None:
    path = tmp_path / name
    path.write_text(content, "utf-8")
    draft = read_draft(path, DAY)
    assert [line for line in draft.text.split("\n") if line] == [FIRST, SECOND]
    assert draft.headline == FIRST
    assert (draft.published, draft.published_by) == (DAY, "given")


def test_drafts_may_be_docx(tmp_path: Path) -> None:
    _docx(tmp_path / "draft.docx")
    assert read_draft(tmp_path / "draft.docx", DAY).text == f"{FIRST}\n{SECOND}"


def test_drafts_without_a_day_are_of_today(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text(f"{FIRST}\n{SECOND}", "utf-8")
    draft = read_draft(tmp_path / "draft.txt")
    assert (draft.published, draft.published_by) == (date.today(), "today")


@pytest.mark.parametrize(("name", "content", "told"), REFUSED, ids=[row[0] for row in REFUSED])
def test_drafts_that_cannot_be_read(tmp_path: Path, name: str, content: str, told: str) -> None:
    (tmp_path / name).write_text(content, "utf-8")
    with pytest.raises(Refused, match=told):
        read_draft(tmp_path / name)


def test_drafts_that_are_not_there(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="no such file"):
        read_draft(tmp_path / "nothing.md")
