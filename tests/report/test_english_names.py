"""Leaders are written as the English-speaking press writes them, not letter by letter."""

import re

from svodka.language import Language
from svodka.language.holders import read_holders
from svodka.report.sentences import write_person
from svodka.report.wording import table


def test_every_leader_has_an_english_name(language: Language) -> None:
    people = table("en")["people"]
    names = {
        name
        for _, holder in read_holders(language.table("leaders"))
        for name in holder.names
        if " " in name
    }
    unfolded = {name.replace("ё", "е").replace("Ё", "Е") for name in people}
    assert sorted(names - unfolded) == [], "add them to report/templates/en-people.toml"


def test_english_names_are_in_latin_letters() -> None:
    assert [
        name for name in table("en")["people"].values() if re.search("[а-яё]", name, re.I)
    ] == []


def test_a_leader_and_somebody_unknown() -> None:
    assert write_person("Эмманюэль Макрон", "en") == "Emmanuel Macron"
    assert write_person("Пётр Неизвестнов", "en") == "Pyotr Neizvestnov"
