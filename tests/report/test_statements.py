"""What was said, by speaker: the newest first, and nothing cut out of its sentence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.report.by_hand import ARTICLES, article, report

from svodka.record import StatementEntry
from svodka.report.brief import compose_brief
from svodka.report.contents import Line
from svodka.report.material import Material

SAID = """Лукашенко о переговорах с Польшей

Лукашенко предложил провести осенью саммит в Бресте с участием Польши, Литвы и Латвии.

По его словам, Польша готова отменить ограничения против шести белорусских предприятий.
"""
ARTICLE = article("said", SAID, date(2025, 6, 11), None)
TOPICS = (
    "товарооборот двух стран вырос на треть против прошлого года и растёт",
    "мы обсудили границу и безопасность, угрозы там больше никакой нет",
    "торговля, экспорт и товарооборот двух стран будут расти и дальше",
)


def _said(words: str, day: date = date(2025, 6, 11), at: int = 0) -> StatementEntry:
    start = SAID.find(words)
    one = replace(
        report("plan", "Товарооборот прибавил"),
        mention=f"said:{start}:{at}", article="said", published=day,
        start=max(start, 0), stop=max(start, 0) + len(words), evidence=words,
    )  # fmt: skip
    return StatementEntry(f"t{at}", "Александр Лукашенко", "BLR", "indirect", one)


def _lines(material: Material, *said: StatementEntry) -> tuple[Line, ...]:
    told = replace(material, a="BLR", b="POL", statements=said, open_article=lambda id: ARTICLE)
    told = replace(told, events=(), figures=(), contradictions=(), tenures=())
    (group,) = compose_brief(told).section("statements").groups
    return group.lines


def test_days_run_backwards(material: Material) -> None:
    """By topic they ran 11 June, 10 March, 28 March, with no heading for the topics."""
    days = (date(2025, 6, 11), date(2025, 3, 28), date(2025, 3, 10))
    said = [_said(words, day, at) for at, (words, day) in enumerate(zip(TOPICS, days, strict=True))]
    told = [line.day for line in _lines(material, *said)]
    assert told == ["11 июня 2025", "28 марта 2025", "10 марта 2025"]


def test_what_is_no_clause_is_told_by_its_sentence(material: Material) -> None:
    """«Провести осенью саммит…» is no sentence, for all its capital."""
    infinitive = "провести осенью саммит в Бресте с участием Польши, Литвы и Латвии"
    (line,) = _lines(material, _said(infinitive))
    assert line.text == f"Лукашенко предложил {infinitive}"
    clause = "Польша готова отменить ограничения против шести белорусских предприятий"
    (line,) = _lines(material, _said(clause))
    assert line.text == clause


def test_a_saying_has_the_day_that_its_sentence_tells(material: Material) -> None:
    newer = _said(TOPICS[0], date(2025, 6, 11), 0)
    older = replace(
        _said(TOPICS[1], date(2025, 6, 12), 1), start=date(2025, 6, 2), end=date(2025, 6, 8)
    )
    told = [line.day for line in _lines(material, older, newer)]
    assert told == ["11 июня 2025", "2–8 июня 2025"]


BULLETIN = """Выпуск новостей

В этом выпуске: Путин обсудил с Алиевым железную дорогу; в Туле открыли школу; Кремль доволен."""


def test_of_a_bulletin_only_what_concerns_the_pair_is_told(material: Material) -> None:
    """The same speaker, in one article that tells of the pair: of the school nothing is told."""
    held = article("bulletin", BULLETIN, date(2024, 8, 18), None)
    railway, school = "Путин обсудил с Алиевым железную дорогу", "в Туле открыли школу"
    said = []
    for words in (railway, school):
        start = BULLETIN.index(words)
        one = report("plan", "Товарооборот прибавил")
        one = replace(
            one,
            article="bulletin",
            mention=words,
            start=start,
            stop=start + len(words),
            evidence=words,
        )
        said.append(StatementEntry(words, "Кремль", "RUS", "indirect", one))
    open_article = {**ARTICLES, "bulletin": held}.__getitem__
    told = replace(material, statements=tuple(said), open_article=open_article)
    section = compose_brief(told).section("statements")
    assert [line.text for group in section.groups for line in group.lines] == [railway]
    assert section.left_out == 1
