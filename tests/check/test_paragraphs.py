"""A day or a place that only an earlier paragraph of the draft tells refutes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from svodka.article import Article
from svodka.check import Checked, ClaimWords, check_draft
from svodka.check.paragraphs import without_borrowed
from svodka.language import Language
from svodka.pipeline import read, read_many
from svodka.record import Record
from svodka.wordings import load_wording

REPORT = (
    "Вьетнам и Монголия подписали 12 торговых соглашений\n\nХАНОЙ, 2 октября — Хроника. В ходе визита "
    "президента Вьетнама То Лама в Монголию подписано 12 торговых соглашений на сумму 47 млн "
    "долларов, заявил в среду представитель МИД Вьетнама."
)
BEFORE = "3 сентября 2024 года Вьетнам и Монголия подписали соглашение о строительстве порта."
HERE = "В ходе визита То Лама в Монголию подписано 12 торговых соглашений на сумму 47 млн долларов."


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory, language: Language) -> Iterator[Record]:
    place = tmp_path_factory.mktemp("paragraphs") / "svodka.db"
    with Record.open(place, wording=load_wording) as opened:
        articles = [Article("m1", REPORT, date(2024, 10, 2))]
        opened.ingest_unread(articles, lambda ones: read_many(ones, language))
        yield opened


def checked(text: str, record: Record, language: Language) -> Checked:
    draft = Article("draft", text, date(2024, 11, 1), published_by="given")
    table = ClaimWords(language.table("counts"))
    return check_draft(draft, read(draft, language), record, load_wording(), table)


def outcomes(text: str, record: Record, language: Language) -> set[str]:
    """Of the figures."""
    verdicts = checked(text, record, language).verdicts
    return {one.outcome for one in verdicts if one.kind == "figure"}


def test_day_of_an_earlier_paragraph_refutes_nothing(record: Record, language: Language) -> None:
    text = f"{BEFORE}\n\n{HERE}"
    found = [
        one for one in checked(text, record, language).verdicts if one.span.start > len(BEFORE)
    ]
    assert found
    assert all(one.outcome != "contradicted" for one in found)
    assert outcomes(text, record, language) == {"supported"}


@pytest.mark.parametrize(
    ("day", "outcome"),
    [("3 сентября 2024 года", "contradicted"), ("В октябре 2024 года", "supported")],
    ids=["another day", "its month"],
)
def test_day_of_its_own_counts(day: str, outcome: str, record: Record, language: Language) -> None:
    text = f"{day} {HERE[0].lower()}{HERE[1:]}"
    assert outcomes(text, record, language) == {outcome}


@pytest.mark.parametrize(("where", "state"), [("", None), (" в Ханое", "VNM")])
def test_place_of_an_earlier_paragraph_cannot_differ(
    where: str, state: str | None, language: Language
) -> None:
    text = (
        f"Неделя в Ханое.\n\n1 октября 2024 года То Лам{where} провёл переговоры с Си Цзиньпином."
    )
    reading = read(Article("draft", text, date(2024, 11, 1)), language)
    (event,) = reading.events
    placed = replace(event, place="Ханой", place_state="VNM", mentions=(event.evidence,))
    (found,) = without_borrowed(text, replace(reading, events=(placed,)), load_wording()).events
    assert (found.place, found.place_state) == ("Ханой", state)
