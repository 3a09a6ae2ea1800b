"""A heading names what the text under it tells, and claims nothing of its own."""

from __future__ import annotations

from datetime import date

import pytest

from svodka.article import Article
from svodka.check import ClaimWords, check_draft
from svodka.language import Language
from svodka.pipeline import read
from svodka.record import Record
from svodka.wordings import load_wording

TALKS = "19 августа 2024 года Владимир Путин провёл переговоры с Ильхамом Алиевым в {}."


@pytest.mark.parametrize("place", ["Баку", "Ташкенте"])
@pytest.mark.parametrize(
    ("above", "marked"),
    [
        ("К переговорам с Азербайджаном\n\n", False),
        ("Справка\n\nПереговоры в столице\n", False),
        ("К переговорам с Азербайджаном\n\nСправка\n\n", False),
        ("Президенты провели переговоры.\n\n", True),
    ],
)
def test_heading_has_no_part_in_a_verdict(
    above: str, marked: bool, place: str, examples: Record, language: Language
) -> None:
    text = above + TALKS.format(place)
    draft = Article("draft", text, date(2024, 9, 1), published_by="given")
    words = ClaimWords(language.table("counts"))
    checked = check_draft(draft, read(draft, language), examples, load_wording(), words)
    spans = [
        span for one in checked.verdicts if one.kind == "event" for span in (one.span, *one.also)
    ]
    assert any(span.start < len(above) for span in spans) is marked
    assert any(span.start >= len(above) for span in spans)
