"""Codes of states and organisations, and finding one from what a user types."""

from __future__ import annotations

import pytest

from svodka.errors import UnknownState
from svodka.language import Language
from svodka.language.holders import STILL, read_holders
from svodka.ontology.states import (
    find_state,
    organisations,
    state_codes,
    state_name,
    state_of_domain,
)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("RUS", "RUS"),
        ("rus", "RUS"),
        ("ru", "RUS"),
        ("Россия", "RUS"),
        ("россия", "RUS"),
        ("Russian Federation", "RUS"),
        ("Azerbaijan", "AZE"),
        (" азербайджан ", "AZE"),
        ("US", "USA"),
        ("United States", "USA"),
        ("Соединенные Штаты", "USA"),
        ("Türkiye", "TUR"),
        ("turkiye", "TUR"),
        ("turkey", "TUR"),
        ("Ivory Coast", "CIV"),
        ("uk", "GBR"),
        ("The Netherlands", "NLD"),
        ("Турция", "TUR"),
        ("Iran", "IRN"),
        ("Viet Nam", "VNM"),
        ("Bolivia", "BOL"),
        ("Косово", "XKX"),
        ("Kosovo", "XKX"),
        ("XK", "XKX"),
        ("Abkhazia", "ABK"),
        ("South Ossetia", "OST"),
        ("Кот-д'Ивуар", "CIV"),
        ("Кот-д’Ивуар", "CIV"),
        ("nato", "NATO"),
        ("European Union", "EU"),
        ("UN", "UN"),
        ("SUN", "SUN"),
    ],
)
def test_find_state(typed: str, code: str) -> None:
    assert find_state(typed) == code


def test_find_state_with_the_names_of_a_language(language: Language) -> None:
    names = {
        name: code
        for code, row in language.table("states").items()
        for name in (*row["names"], *row.get("official", ()))
    }
    assert find_state("КНДР", names) == "PRK"
    assert find_state("Белоруссия", names) == "BLR"
    assert find_state("Поднебесная", names) == "CHN"


@pytest.mark.parametrize(
    ("typed", "hint"),
    [("Азербаджан", "Азербайджан"), ("Rusia", "Russia"), ("qqqq", "ISO 3166"), ("", "ISO 3166")],
)
def test_find_state_unknown_tells_the_next_step(typed: str, hint: str) -> None:
    with pytest.raises(UnknownState, match=hint):
        find_state(typed)


@pytest.mark.parametrize(
    ("code", "language", "name"),
    [
        ("AZE", "ru", "Азербайджан"),
        ("AZE", "en", "Azerbaijan"),
        ("XKX", "ru", "Косово"),
        ("ABK", "en", "Abkhazia"),
        ("UN", "en", "United Nations"),
        ("QQQ", "en", "QQQ"),
    ],
)
def test_state_name(code: str, language: str, name: str) -> None:
    assert state_name(code, language) == name


@pytest.mark.parametrize(
    ("host", "code"),
    [
        ("www.1tv.ru", "RUS"),
        ("azertag.az", "AZE"),
        ("www.gov.uk", "GBR"),
        ("news.su", "RUS"),
        ("europa.eu", "EU"),
        ("example.com", None),
        ("", None),
        ("localhost", None),
    ],
)
def test_state_of_domain(host: str, code: str | None) -> None:
    assert state_of_domain(host) == code


def test_codes_are_states_or_organisations() -> None:
    assert {"RUS", "XKX"} <= state_codes() and "NATO" in organisations()
    assert not state_codes() & organisations().keys()


def test_words_use_only_known_codes(language: Language) -> None:
    """The tables of a language name no code that the ontology does not have."""
    known = state_codes() | organisations().keys()
    cities, organs, offices = map(language.table, ("cities", "organs", "offices"))
    used = {
        *language.table("states"),
        *language.table("organisations"),
        *language.table("leaders")["holders"],
        *cities["places"],
        *cities["unsure"],
        *cities["adjectives"],
        *(row["state"] for row in cities["disputed"]),
        *organs["seats"],
        *offices["home"],
    }
    assert used <= known


def test_words_name_every_present_state(language: Language) -> None:
    """Members of the UN are all in the table; what is left out are dependent territories."""
    missing = {"FRA", "RUS", "TUV", "NRU", "KNA", "LSO", "SWZ"} - language.table("states").keys()
    assert not missing
    assert len(language.table("states")) > 195


def test_leaders_rows_hold_together(language: Language) -> None:
    holders = list(read_holders(language.table("leaders")))
    assert holders
    for state, row in holders:
        assert all(row.names) and row.office, (state, row)
        assert 1900 < row.start <= row.end <= STILL, (state, row)
