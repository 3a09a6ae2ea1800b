"""Offices, organs and delegations in English."""

from __future__ import annotations

import pytest

from svodka.report.sentences import write_person, write_place

WRITTEN = {
    "президент Узбекистана": "president of Uzbekistan",
    "пресс-служба президента РФ": "press service of the president of Russia",
    "пресс-служба сербского кабмина": "press service of the government of Serbia",
    "пресс-служба Ильхама Алиева": "press service of Ilham Aliyev",
    "бывший вице-президент США": "former vice president of the United States",
    "посол США в Украине": "ambassador of the United States in Ukraine",
    "посольство Ирана в Анкаре": "embassy of Iran in Ankara",
    "источник в правительстве РФ": "source in the government of Russia",
    "российская делегация": "delegation of Russia",
    "министры иностранных дел стран ШОС": "foreign ministers of countries of the SCO",
    "лидеры России, Турции и Ирана": "leaders of Russia, Türkiye and Iran",
    "коллеги из стран ШОС": "counterparts from countries of the SCO",
    "газета The Times": "newspaper The Times",
    "Госдума": "the State Duma",
    "Индонезия": "Indonesia",
    "президент страны": "president of the country",
    "официальный представитель МИД республики": "spokesman of the Foreign Ministry of the republic",
    "глава российского МИДа": "head of the Foreign Ministry of Russia",
    "секретарь Совета безопасности России": "secretary of the Security Council of Russia",
    "директор ФСБ": "director of the FSB",
    "министр сельского хозяйства Чили": "agriculture minister of Chile",
    "наследный принц Саудовской Аравии": "crown prince of Saudi Arabia",
    "первый вице-премьер Испании": "first deputy prime minister of Spain",
    "Совбез ООН": "the UN Security Council",
    "российские миротворцы": "peacekeepers of Russia",
    "Государственное агентство по туризму": "State Tourism Agency",
    "премьер-министр Польши и премьер-министр Чехии": (
        "prime minister of Poland and prime minister of Czechia"
    ),
    "глава министерства": "minister",
    "глава министерства Польши": "minister of Poland",
    "белорусские чиновники": "officials of Belarus",
    "белорусские предприятия": "enterprises of Belarus",
    "агентство «Меридиан»": "agency “Meridian”",
    "Варшава": "Warsaw",
    "лидер партии Слово": "leader of partii Slovo",  # what nobody knows is transliterated
    "Михаил Мишустин": "Mikhail Mishustin",
}


@pytest.mark.parametrize(("name", "written"), WRITTEN.items())
def test_names_in_english(name: str, written: str) -> None:
    assert write_person(name, "en") == written


def test_a_state_as_a_place() -> None:
    assert write_place("Азербайджан", "en") == "Azerbaijan"
