"""What ministers agreed by telephone is no call of their presidents."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from svodka.article import Article
from svodka.check import ClaimWords, check_draft
from svodka.language import Language
from svodka.pipeline import read, read_many
from svodka.record import Record
from svodka.wordings import load_wording

CALL = "Президент Чили Габриэль Борич и президент Перу Дина Болуарте 12 мая обсудили по телефону торговлю."
REPORTS = [
    Article(
        "n1",
        "Министр иностранных дел Чили Альберто ван Клаверен и министр иностранных дел Перу Эльмер "
        "Скиалер 12 марта провели телефонный разговор. Стороны договорились провести встречу.",
        date(2025, 3, 12),
    ),
    Article("n2", CALL, date(2025, 5, 12)),
]


def test_calls_of_presidents_are_not_their_ministers(tmp_path: Path, language: Language) -> None:
    draft = Article(
        "draft", f"{CALL} Это был их второй разговор.", date(2025, 5, 14), published_by="given"
    )
    table = ClaimWords(language.table("counts"))
    with Record.open(tmp_path / "svodka.db", wording=load_wording) as record:
        record.ingest_unread(REPORTS, lambda ones: read_many(ones, language))
        checked = check_draft(draft, read(draft, language), record, load_wording(), table)
    (found,) = [one for one in checked.verdicts if one.kind == "count"]
    assert [(one.draft, one.record) for one in found.differences] == [("2", "1")]
