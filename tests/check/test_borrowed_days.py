"""A day that a sentence has from the one before it is nobody's claim."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from svodka.article import Article
from svodka.check import ClaimWords, Verdict, check_draft
from svodka.language import Language
from svodka.pipeline import read, read_many
from svodka.record import Record
from svodka.wordings import load_wording

REPORT = (
    "Президент Польши Анджей Дуда 13 мая заявил: «Мы передали белорусской стороне список из 27 "
    "человек».\n\n1 мая Белоруссия освободила 15 польских граждан."
)
BEFORE = "1 мая 2025 года Белоруссия освободила 15 польских граждан."


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory, language: Language) -> Iterator[Record]:
    articles = [Article("m1", REPORT, date(2025, 5, 14))]
    place = tmp_path_factory.mktemp("borrowed") / "svodka.db"
    with Record.open(place, wording=load_wording) as opened:
        opened.ingest_unread(articles, lambda ones: read_many(ones, language))
        yield opened


def said_of(words: str, text: str, record: Record, language: Language) -> Verdict:
    """The verdict on the event told in these words of a draft."""
    draft = Article("draft", text, date(2025, 6, 15), published_by="given")
    table = ClaimWords(language.table("counts"))
    checked = check_draft(draft, read(draft, language), record, load_wording(), table)
    start = text.index(words)
    return next(
        one
        for one in checked.verdicts
        if one.kind == "event" and start <= one.span.start < start + len(words)
    )


def test_day_of_the_sentence_before_contradicts_nothing(record: Record, language: Language) -> None:
    words = "Мы передали белорусской стороне список из 27 человек"
    found = said_of(words, f"{BEFORE} «{words}», — сказал Дуда.", record, language)
    assert (found.outcome, found.differences) == ("supported", ())


def test_day_of_its_own_does(record: Record, language: Language) -> None:
    words = "Польша 1 апреля передала белорусской стороне список из 27 человек"
    found = said_of(words, f"{BEFORE} {words}.", record, language)
    assert (found.outcome, found.differences[0].attribute) == ("contradicted", "date")
