"""Events said as sentences, in both languages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.report.by_hand import ALIYEV, ARTICLES, PUTIN, event, report

from svodka.findings import Participant
from svodka.report.quoting import in_quotes, quote_sentence, shorten
from svodka.report.sentences import say_event, say_in, write_person

QUOTE = report("plan", "Ильхам Алиев приезжал в Москву")
VISITOR = Participant("Ильхам Алиев", "AZE", "actor")
TOKAYEV = Participant("Касым-Жомарт Токаев", "KAZ", "actor")
RUSSIA = Participant("Россия", "RUS", "actor")

SAID = [
    (
        {
            "form": "visit",
            "status": "actual",
            "participants": (VISITOR,),
            "place": "Москва",
            "place_state": "RUS",
        },
        "Ильхам Алиев посетил Россию (Москва)",
        "Ilham Aliyev visited Russia (Moscow)",
    ),
    (
        {"form": "visit", "status": "future", "participants": (PUTIN, ALIYEV), "rank": "state"},
        "Владимир Путин посетит Азербайджан с государственным визитом",
        "Vladimir Putin to visit Azerbaijan – state visit",
    ),
    (
        {"form": "visit", "status": "hypothetical", "participants": (PUTIN, ALIYEV)},
        "Владимир Путин может посетить Азербайджан",
        "Vladimir Putin may visit Azerbaijan",
    ),
    (
        {"form": "visit", "status": "negation", "participants": (PUTIN, ALIYEV)},
        "Визит отменён или не состоялся: Владимир Путин – Азербайджан",
        "Visit cancelled or not held: Vladimir Putin to Azerbaijan",
    ),
    (
        {"form": "meeting", "status": "actual", "participants": (PUTIN, ALIYEV), "place": "Астана"},
        "Владимир Путин и Ильхам Алиев провели встречу (Астана)",
        "Vladimir Putin and Ilham Aliyev met (Astana)",
    ),
    (
        {"form": "call", "status": "actual", "participants": (PUTIN, ALIYEV)},
        "Владимир Путин и Ильхам Алиев говорили по телефону",
        "Vladimir Putin and Ilham Aliyev spoke by phone",
    ),
    (
        {"form": "message", "status": "actual", "participants": (RUSSIA, ALIYEV)},
        "Россия направила послание Ильхаму Алиеву: «Ильхам Алиев приезжал в Москву»",
        "Russia sent a message to Ilham Aliyev: “Ильхам Алиев приезжал в Москву”",
    ),
    (
        {"form": "summit", "status": "actual", "participants": (PUTIN, ALIYEV, TOKAYEV)},
        "Многосторонняя встреча: Владимир Путин, Ильхам Алиев и Касым-Жомарт Токаев (Казахстан)",
        "Multilateral meeting: Vladimir Putin, Ilham Aliyev and Kassym-Jomart Tokayev (Kazakhstan)",
    ),
    (
        {"form": "statement", "status": "actual", "type": "ACCUSE", "participants": (RUSSIA,)},
        "Россия: обвинение или критика. «Ильхам Алиев приезжал в Москву»",
        "Russia: accusation or criticism. “Ильхам Алиев приезжал в Москву”",
    ),
    (
        {"form": "meeting", "status": "actual", "participants": ()},
        "«Ильхам Алиев приезжал в Москву»",
        "“Ильхам Алиев приезжал в Москву”",
    ),
]


@pytest.mark.parametrize(("given", "russian", "english"), SAID)
def test_events_are_said_in_both_languages(
    given: dict[str, object], russian: str, english: str
) -> None:
    told = event("e", day="2024-04-22", reports=(QUOTE,), **given)
    assert say_event(told, ("RUS", "AZE"), "ru", QUOTE.evidence) == russian
    assert say_event(told, ("RUS", "AZE"), "en", QUOTE.evidence) == english


@pytest.mark.parametrize(
    "form", ["visit", "meeting", "call", "message", "summit", "signing", "action"]
)
@pytest.mark.parametrize("status", ["actual", "future", "hypothetical", "negation"])
@pytest.mark.parametrize("people", [(), (PUTIN,), (ALIYEV,), (PUTIN, ALIYEV)])
@pytest.mark.parametrize("lang", ["ru", "en"])
def test_every_event_says_something(
    form: str, status: str, people: tuple[Participant, ...], lang: str
) -> None:
    said = say_event(
        event("e", form, status, None, (QUOTE,), participants=people),
        ("RUS", "AZE"),
        lang,
        QUOTE.evidence,
    )
    assert said and "{" not in said and "[" not in said and "  " not in said


def test_quotes_are_cut_at_a_word() -> None:
    assert shorten("раз два три четыре", 10) == "раз два…"
    assert shorten("раз\n два", 10) == "раз два"


def test_quoted_sentence_is_the_whole_sentence_where_it_is_short() -> None:
    one = report("plan", "Товарооборот прибавил")
    assert (
        quote_sentence(ARTICLES["plan"].text, one)
        == "Товарооборот прибавил 7,1% и достиг 2 млрд долларов"
    )


def test_quoted_sentence_is_cut_where_it_is_long() -> None:
    text = "Слово " * 100 + "стороны договорились " + "слово " * 100
    start = text.index("стороны")
    one = replace(QUOTE, start=start, stop=start + 20)
    said = quote_sentence(text, one)
    assert "стороны договорились" in said and len(said) <= 220 and said.endswith("…")


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Ильхам Алиев", "Ilham Aliyev"),
        ("Пан Ги Мун", "Ban Ki-moon"),
        ("Дмитрий Елисеев", "Dmitry Yeliseyev"),
        ("Геннадий Юрьев", "Gennady Yuryev"),
        ("Щукин", "Shchukin"),
        ("Наталья Жарова-Хрущёва", "Natalya Zharova-Khrushchyova"),
    ],
)
def test_names_in_english(name: str, written: str) -> None:
    assert write_person(name, "en") == written


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("Москва", "в Москве"),
        ("Баку", "в Баку"),
        ("Франция", "во Франции"),
        ("Вьетнам", "во Вьетнаме"),
        ("Венгрия", "в Венгрии"),
        ("Куба", "на Кубе"),
        ("США", "в США"),
        ("Санкт-Петербург", "в Санкт-Петербурге"),
        ("Саудовская Аравия", "в Саудовской Аравии"),
    ],
)
def test_places_with_their_preposition(place: str, said: str) -> None:
    assert say_in(place, "ru") == said


def test_straight_quotation_marks_become_inner_ones() -> None:
    assert in_quotes('трасса "Север - Юг"', "ru") == "«трасса „Север - Юг“»"
