"""docs/codebook.md: its example holds, and it names every key, code and type there is."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest

from svodka.article import Article
from svodka.evaluate.forms import check_reading
from svodka.findings import PUBLICATION
from svodka.language import Language
from svodka.ontology.events import FORMS, RANKS, STATUSES, TYPES
from svodka.pipeline import read
from svodka.readings import reading_from_json, reading_to_json

ROOT = Path(__file__).resolve().parents[1]
TEXT = (ROOT / "docs" / "codebook.md").read_text("utf-8")
SAMPLE = re.search(r"```text\n(.*?)```", TEXT, re.S)
READING = re.search(r"```json\n(.*?)```", TEXT, re.S)


def _article() -> Article:
    assert SAMPLE
    return Article("example-1", SAMPLE[1], date(2024, 5, 16))


def _example() -> dict:
    assert READING
    return json.loads(READING[1])


def test_the_example_is_a_reading_of_its_article() -> None:
    check_reading("codebook", _example())
    reading = reading_from_json(_article(), _example())
    assert len(reading.events) == 2 and len(reading.figures) == 1
    told = reading_to_json(_article(), reading)
    for kind in ("events", "figures", "dates", "statements"):
        for one, other in zip(_example()[kind], told[kind], strict=True):
            for key in one.keys() - {"participants"}:
                assert one[key] == other[key]


def test_svodka_reads_the_example_as_the_codebook_does(language: Language) -> None:
    told = reading_to_json(_article(), read(_article(), language))
    wanted = _example()
    assert [(one["type"], one["form"], one["start"]) for one in told["events"]] == [
        (one["type"], one["form"], one["start"]) for one in wanted["events"]
    ]
    for kind, keys in (
        ("figures", ("measure", "value", "unit", "qualifier", "change", "evidence")),
        ("dates", ("text", "start", "end")),
        ("statements", ("kind", "evidence")),
    ):
        assert [[one[key] for key in keys] for one in told[kind]] == [
            [one[key] for key in keys] for one in wanted[kind]
        ]


def _keys(told: object) -> set[str]:
    if isinstance(told, dict):
        return set(told).union(*map(_keys, told.values())) if told else set()
    return set().union(*map(_keys, told)) if isinstance(told, list) else set()


def test_every_key_is_told(language: Language) -> None:
    article = Article(
        "a",
        (ROOT / "src/svodka/examples/2024-04-22-aliev-moskva.txt").read_text(),
        date(2024, 4, 22),
    )
    keys = _keys(reading_to_json(article, read(article, language)))
    assert len(keys) > 35
    assert not {key for key in keys if f"`{key}`" not in TEXT and f'"{key}"' not in TEXT}


@pytest.mark.parametrize("code", [*TYPES, *FORMS, *RANKS, *STATUSES, PUBLICATION])
def test_every_code_is_told(code: str) -> None:
    assert f"`{code}`" in TEXT
