"""Readings go to the codebook's JSON and come back the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from svodka.article import Article
from svodka.errors import Refused
from svodka.findings import Change
from svodka.readings import precision_of, reading_from_json, reading_to_json

TEXT = (
    "Глава МИД Узбекистана прибыл в Бишкек\n\n"
    "В мае товарооборот Узбекистана и Киргизии вырос на 12%, до 90 млн долларов, "
    "сообщил министр иностранных дел Узбекистана."
)
ARTICLE = Article(id="uz1", text=TEXT, published=date(2025, 6, 3))
GIVEN = {
    "id": "uz1",
    "events": [
        {
            "type": "CONSULT",
            "form": "visit",
            "rank": None,
            "status": "actual",
            "participants": [
                {"name": "министр иностранных дел Узбекистана", "state": "UZB", "role": "actor"},
                {"name": "Киргизия", "state": "KGZ", "role": "recipient"},
            ],
            "start": "2025-06-03",
            "end": "2025-06-03",
            "place": "Бишкек",
            "place_state": "KGZ",
            "evidence": "Глава МИД Узбекистана прибыл в Бишкек",
        }
    ],
    "figures": [
        {
            "measure": "товарооборот Узбекистана и Киргизии",
            "value": 90000000,
            "unit": "USD",
            "qualifier": "exact",
            "status": "actual",
            "parties": ["UZB", "KGZ"],
            "start": "2025-05-01",
            "end": "2025-05-31",
            "change": {"direction": "up", "percent": 12},
            "evidence": "вырос на 12%, до 90 млн долларов",
        }
    ],
    "dates": [{"text": "В мае", "start": "2025-05-01", "end": "2025-05-31"}],
    "statements": [
        {
            "speaker": "министр иностранных дел Узбекистана",
            "kind": "indirect",
            "evidence": "товарооборот Узбекистана и Киргизии вырос на 12%",
        }
    ],
}


def test_reading_from_json_finds_the_quotes() -> None:
    reading = reading_from_json(ARTICLE, GIVEN)
    span = reading.events[0].evidence
    assert TEXT[span.start : span.stop] == "Глава МИД Узбекистана прибыл в Бишкек"
    assert reading.figures[0].change == Change("up", percent=12)
    assert reading.dates[0].precision == "month"
    assert reading.events[0].dated_by == "given"


def test_reading_to_json_keeps_what_was_given() -> None:
    told = reading_to_json(ARTICLE, reading_from_json(ARTICLE, GIVEN))
    for kind in ("events", "figures", "dates", "statements"):
        for given, back in zip(GIVEN[kind], told[kind], strict=True):  # type: ignore[arg-type]
            given = {key: value for key, value in given.items() if key != "participants"}
            assert given.items() <= back.items()
    assert [one["name"] for one in told["events"][0]["participants"]][1] == "Киргизия"


@pytest.mark.parametrize(
    ("told", "near"), [("at_least", "over"), ("at_most", "under"), ("between", "exact")]
)
def test_reading_json_tells_a_bound_by_the_codebooks_word(told: str, near: str) -> None:
    reading = reading_from_json(ARTICLE, GIVEN)
    figures = tuple(replace(figure, qualifier=told) for figure in reading.figures)
    row = reading_to_json(ARTICLE, replace(reading, figures=figures))
    assert [(one["qualifier"], one["bound"]) for one in row["figures"]] == [(near, told)]
    assert reading_from_json(ARTICLE, row).figures == figures


def test_reading_json_comes_back_the_same() -> None:
    reading = reading_from_json(ARTICLE, GIVEN)
    assert reading_from_json(ARTICLE, reading_to_json(ARTICLE, reading)) == reading


@pytest.mark.parametrize(
    ("kind", "change", "told"),
    [
        ("events", {"evidence": "прилетел в Ош"}, "events 1: the quote «прилетел в Ош»"),
        ("events", {"start": "третьего дня"}, "events 1: Invalid isoformat"),
        ("figures", {"span": [0, 5]}, "figures 1: the text at 0–5"),
        ("figures", {"value": "много"}, "figures 1: could not convert"),
        ("figures", {"change": {"way": "up"}}, "figures 1: "),
        ("statements", {"kind": None, "evidence": None}, "statements 1: "),
    ],
)
def test_reading_from_json_refuses_what_does_not_hold(
    kind: str, change: dict[str, object], told: str
) -> None:
    wrong = {**GIVEN, kind: [{**GIVEN[kind][0], **change}]}  # type: ignore[index, dict-item]
    with pytest.raises(Refused) as refused:
        reading_from_json(ARTICLE, wrong)
    assert str(refused.value).startswith(f"uz1: {told}")
    assert str(refused.value).endswith("leave this finding out")


def test_reading_from_json_names_a_missing_key() -> None:
    with pytest.raises(Refused, match="events 1: missing key 'type'"):
        reading_from_json(ARTICLE, {"events": [{"evidence": "прибыл"}]} | {"id": "uz1"})


@pytest.mark.parametrize(
    ("start", "end", "precision"),
    [
        ("2025-06-03", "2025-06-03", "day"),
        ("2024-02-01", "2024-02-29", "month"),
        ("2025-01-01", "2025-03-31", "quarter"),
        ("2025-06-01", "2025-08-31", "season"),
        ("2025-07-01", "2025-12-31", "half"),
        ("2025-01-01", "2025-12-31", "year"),
        ("1990-01-01", "1999-12-31", "decade"),
        ("2025-03-13", "2025-03-14", "range"),
        ("2020-10-10", "2025-10-10", "range"),
    ],
)
def test_precision_of(start: str, end: str, precision: str) -> None:
    assert precision_of(date.fromisoformat(start), date.fromisoformat(end)) == precision


def test_precision_of_unknown() -> None:
    assert precision_of(None, None) == "unknown"


def test_polities_without_a_code_of_iso_go_under_the_state_it_counts_them_to() -> None:
    given = reading_from_json(ARTICLE, GIVEN)
    visitor, host = given.events[0].participants
    event = replace(
        given.events[0],
        participants=(replace(visitor, state="OST"), host),
        place_state="ABK",
    )
    figure = replace(given.figures[0], parties=("OST", "GEO", "KGZ"))
    reading = replace(given, events=(event,), figures=(figure,))
    told = reading_to_json(ARTICLE, reading)
    assert told["events"][0]["participants"][0]["state"] == "GEO"
    assert told["events"][0]["place_state"] == "GEO"
    assert "polity" not in told["events"][0]["participants"][1]
    assert told["figures"][0]["parties"] == ["GEO", "KGZ"]
    assert reading_from_json(ARTICLE, told) == reading
