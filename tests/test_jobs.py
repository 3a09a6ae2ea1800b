"""Several processes read what one reads, in the same order."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Iterator
from datetime import date

import pytest

from svodka.article import Article
from svodka.errors import SvodkaError
from svodka.jobs import AHEAD, BATCH, Readers
from svodka.language import Language
from svodka.pipeline import read_many
from svodka.readings import reading_to_json

COUNTRIES = "Россия Китай Иран Турция Индия Сербия Грузия".split(" ")  # noqa: SIM905
ARTICLES = [
    Article(str(n), f"Президент прибыл в {COUNTRIES[n % 7]}. Экспорт составил {n} тонн.", date(2024, 5, 16))
    for n in range(150)
]  # fmt: skip


@pytest.fixture(scope="module")
def readers() -> Iterator[Readers]:
    with Readers(2) as opened:
        yield opened


def test_two_jobs_read_what_one_reads_in_the_same_order(
    readers: Readers, language: Language
) -> None:
    assert list(readers.read(ARTICLES)) == list(read_many(ARTICLES, language))


def test_nothing_to_read(readers: Readers) -> None:
    assert list(readers.read([])) == []


def test_articles_are_taken_as_they_are_read(readers: Readers) -> None:
    taken = []

    def source() -> Iterator[Article]:
        for article in ARTICLES * 3:
            taken.append(article)
            yield article

    next(readers.read(source()))
    assert len(taken) <= BATCH * AHEAD * 2 < len(ARTICLES) * 3


def test_one_job_reads_in_this_process(language: Language) -> None:
    with Readers(1) as here:
        assert [one.article for one in here.read(ARTICLES[:3])] == ["0", "1", "2"]


def test_killed_process_is_told() -> None:
    with Readers(2) as opened:
        reading = opened.read(iter(ARTICLES * 20))
        next(reading)
        assert opened._pool is not None
        for process in list(opened._pool._processes.values()):
            os.kill(process.pid or 0, signal.SIGKILL)
        with pytest.raises(SvodkaError, match="fewer --jobs"):
            list(reading)


def test_lines_are_the_readings_as_json(readers: Readers, language: Language) -> None:
    expected = [
        reading_to_json(article, reading)
        for article, reading in zip(ARTICLES, read_many(ARTICLES, language), strict=True)
    ]
    with Readers(1) as here:
        for lines in (list(readers.read_lines(ARTICLES)), list(here.read_lines(ARTICLES))):
            assert [json.loads(line) for line in lines] == expected
            assert all(line.endswith(b"}\n") for line in lines)
