"""Who is named, and whether two names are one person's."""

from __future__ import annotations

import pytest

from svodka.findings import Participant
from svodka.record.people import person_of, same_person
from svodka.record.wording import fold
from svodka.wordings import load_wording


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Ильхам Алиев", "person"),
        ("Ван И", "state"),
        ("Шойгу", "state"),
        ("Дубравка Джедович-Ханданович", "title"),
        ("Башар аль-Асад", "person"),
        ("Мухаммед бен Салман", "person"),
        ("Абдалла II", "person"),
        ("Виктор Орбан", "title"),
    ],
)
def test_person_is_named(name: str, kind: str) -> None:
    one = Participant(name, "XXX", "actor", kind=kind)
    assert person_of(one, load_wording()) == tuple(fold(name).split())


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Россия", "state"),
        ("Саудовская Аравия", "state"),
        ("КНР", "state"),
        ("президент Азербайджана", "title"),
        ("президент Азербайджана", "state"),
        ("белорусский переговорщик", "person"),
        ("МИД Китая", "organ"),
        ("Эксимбанк Венгрии", "state"),
        ("Генассамблея ООН", "state"),
        ("G20", "organisation"),
        ("Европейский союз", "state"),
        ("", "state"),
        ("«»", "person"),
    ],
)
def test_nobody_is_named(name: str, kind: str) -> None:
    assert person_of(Participant(name, "XXX", "actor", kind=kind), load_wording()) == ()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Сергей Шойгу", "Шойгу", True),
        ("Путин Владимир", "Владимир Путин", True),
        ("В. Путин", "Владимир Путин", True),
        ("Реджеп Тайип Эрдоган", "Тайип Эрдоган", True),
        ("Петер Сийярто", "Сиярто", True),
        ("Владимир Зеленский", "Владимир Путин", False),
        ("Александр Лукашенко", "Александр Вучич", False),
        ("Ван И", "Ли Цян", False),
    ],
)
def test_same_person(one: str, other: str, same: bool) -> None:
    a, b = tuple(fold(one).split()), tuple(fold(other).split())
    assert same_person(a, b) is same_person(b, a) is same
