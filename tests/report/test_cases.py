"""Russian cases: names and phrases as a brief needs them."""

from __future__ import annotations

import pytest

from svodka.report.cases import decline_person, decline_phrase, person_gender, phrase_gender

PEOPLE = [
    ("Владимир Путин", "datv", "Владимиру Путину"),
    ("Владимир Путин", "ablt", "Владимиром Путиным"),
    ("Ильхам Алиев", "ablt", "Ильхамом Алиевым"),
    ("Реджеп Тайип Эрдоган", "datv", "Реджепу Тайипу Эрдогану"),
    ("Кириакос Мицотакис", "ablt", "Кириакосом Мицотакисом"),
    ("Катерина Сакелларопулу", "datv", "Катерине Сакелларопулу"),
    ("Си Цзиньпин", "ablt", "Си Цзиньпином"),
    ("Касым-Жомарт Токаев", "ablt", "Касым-Жомартом Токаевым"),
    ("Мария Захарова", "gent", "Марии Захаровой"),
    ("Александр Лукашенко", "datv", "Александру Лукашенко"),
    ("Ангела Меркель", "datv", "Ангеле Меркель"),
    ("Борис Джонсон", "gent", "Бориса Джонсона"),
    ("Дмитрий Песков", "ablt", "Дмитрием Песковым"),
    ("Урсула фон дер Ляйен", "gent", "Урсулы фон дер Ляйен"),
    ("Владимир Зеленский", "datv", "Владимиру Зеленскому"),
    ("Омар аш-Шамси", "datv", "Омару аш-Шамси"),
    ("Фейсал бен Фархан", "ablt", "Фейсалом бен Фарханом"),
    ("Эммануэль Макрон", "datv", "Эммануэлю Макрону"),
    ("Мишель Бачелет", "datv", "Мишель Бачелет"),
    ("Кая Каллас", "datv", "Кае Каллас"),
    ("Хина Раббани Хар", "ablt", "Хиной Раббани Хар"),
    ("Ана Брнабич", "datv", "Ане Брнабич"),
    ("Нарендра Моди", "datv", "Нарендре Моди"),
    ("Ким Чен Ын", "gent", "Ким Чен Ына"),
    ("Нгуен Фу Чонг", "datv", "Нгуен Фу Чонгу"),
]
PHRASES = [
    ("Россия", "accs", "Россию"),
    ("Азербайджан", "accs", "Азербайджан"),
    ("Южная Корея", "accs", "Южную Корею"),
    ("США", "accs", "США"),
    ("Саудовская Аравия", "gent", "Саудовской Аравии"),
    ("Северная Македония", "loct", "Северной Македонии"),
    ("рабочий визит", "ablt", "рабочим визитом"),
    ("государственный визит", "ablt", "государственным визитом"),
    ("президент Узбекистана", "datv", "президенту Узбекистана"),
    ("пресс-служба Кремля", "gent", "пресс-службы Кремля"),
    ("Нью-Йорк", "loct", "Нью-Йорке"),
    ("министр иностранных дел Турции", "ablt", "министром иностранных дел Турции"),
]
GENDERS = [
    ("Россия", "femn"),
    ("Китай", "masc"),
    ("США", "plur"),
    ("НАТО", "neut"),
    ("ООН", "femn"),
]


@pytest.mark.parametrize(("name", "case", "expected"), PEOPLE)
def test_people_decline(name: str, case: str, expected: str) -> None:
    assert decline_person(name, case) == expected


@pytest.mark.parametrize(("phrase", "case", "expected"), PHRASES)
def test_phrases_decline(phrase: str, case: str, expected: str) -> None:
    assert decline_phrase(phrase, case) == expected


@pytest.mark.parametrize(("phrase", "gender"), GENDERS)
def test_phrases_have_the_gender_a_verb_takes(phrase: str, gender: str) -> None:
    assert phrase_gender(phrase) == gender


def test_people_have_the_gender_of_their_first_name() -> None:
    assert [person_gender(name) for name in ("Никол Пашинян", "Мария Захарова")] == ["masc", "femn"]
