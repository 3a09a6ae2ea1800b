"""Who held an office when: titles without a name, named by what articles attest."""

from __future__ import annotations

from datetime import date

import pytest
from tests.record.telling import Pair, event, tell, tenure

from svodka.record import Record
from svodka.record.titles import holder_at

NAMELESS = "UZB президент Узбекистана; KAZ Касым-Жомарт Токаев"


def attested(id: str, published: str, person: str, office: str = "президент Узбекистана") -> Pair:
    return tell(id, published, tenure(f"{office} {person} выступил", person, office, "UZB"))


def talks(day: str, who: str = NAMELESS) -> Pair:
    return tell("talks", day, event("Переговоры президентов", who, day))


def holder(record: Record, *told: Pair) -> str:
    record.ingest([*told, talks("2016-12-20")])
    (found,) = record.events(between=("UZB", "KAZ"))
    (one,) = [p for p in found.participants if p.state == "UZB"]
    return one.name


def test_who_is_attested_at_the_time(record: Record) -> None:
    told = [
        attested("a", "2016-08-01", "Ислам Каримов"),
        attested("b", "2016-12-15", "Шавкат Мирзиёев"),
        attested("c", "2016-12-16", "Мирзиёев", "узбекский президент"),
    ]
    assert holder(record, *told) == "Шавкат Мирзиёев"


def test_nobody_where_two_are_attested(record: Record) -> None:
    told = [
        attested("a", "2016-11-01", "Ислам Каримов"),
        attested("b", "2016-12-15", "Шавкат Мирзиёев"),
    ]
    assert holder(record, *told) == "президент Узбекистана"


def test_nobody_where_none_is_attested(record: Record) -> None:
    told = attested("a", "2016-12-15", "Абдулла Арипов", "премьер-министр Узбекистана")
    assert holder(record, told) == "президент Узбекистана"


def test_a_leader_may_hold_any_office(record: Record) -> None:
    record.ingest(
        [
            attested("b", "2016-12-15", "Шавкат Мирзиёев"),
            talks("2016-12-20", "UZB лидер Узбекистана; KAZ Касым-Жомарт Токаев"),
        ]
    )
    (found,) = record.events(between=("UZB", "KAZ"))
    assert "лидер Узбекистана" in [one.name for one in found.participants]


def test_the_title_is_kept_as_the_office(record: Record) -> None:
    record.ingest([attested("b", "2016-12-15", "Шавкат Мирзиёев"), talks("2016-12-20")])
    (found,) = record.events(between=("UZB", "KAZ"))
    (one,) = [p for p in found.participants if p.state == "UZB"]
    assert (one.name, one.office, one.kind) == ("Шавкат Мирзиёев", "президент Узбекистана", "title")


def test_as_of_a_day_nothing_later_attests(record: Record) -> None:
    record.ingest([attested("b", "2016-12-25", "Шавкат Мирзиёев"), talks("2016-12-20")])
    (found,) = record.events(between=("UZB", "KAZ"), as_of=date(2016, 12, 21))
    assert "президент Узбекистана" in [one.name for one in found.participants]


ATTESTED = [(date(2010, 5, 1), "Дэвид Кэмерон"), (date(2014, 3, 1), "Кэмерон")]


@pytest.mark.parametrize(
    ("day", "told"),
    [
        (date(2010, 4, 20), "Дэвид Кэмерон"),
        (date(2012, 6, 1), "Дэвид Кэмерон"),  # between two attestations of his
        (date(2009, 6, 1), None),
        (date(2016, 6, 1), None),
    ],
)
def test_holder(day: date, told: str | None) -> None:
    assert holder_at(ATTESTED, day, day) == told
