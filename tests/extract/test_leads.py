"""The day of the news is the lead's; on what day others spoke of it, far below, nobody tells.

A row is a headline, paragraphs and the codings of its events, as in tests/extract/test_events.py.
"""

import pytest
from tests.extract.test_events import coding

from svodka.intake.jsonl import read_row
from svodka.language import Language
from svodka.pipeline import read

SIGNED = "Чили и Перу подписали договор о рыбе"
ON_MONDAY = "Министры Чили и Перу Хуан Рохас и Анна Перес в понедельник подписали в Лиме договор."
PADDING = ["Рыбы в океане стало меньше.", "Рыбаки довольны."]
NEWS = "SUPPORT signing actual CHL+PER 2025-06-09"

LEADS = {
    # «сегодня», and as of today all that has no day
    "today": (
        ["Кения пригрозила Чаду", "Президент Кении сегодня пригрозил Чаду.", *PADDING],
        "Уганда осудила Кению.",
        [
            "THREATEN statement actual KEN>TCD 2025-06-11",
            "ACCUSE statement actual UGA>KEN 2025-06-11",
        ],
    ),
    # what others said of it
    "reaction": (
        [SIGNED, ON_MONDAY, *PADDING],
        "Эквадор осудил Чили.",
        [NEWS, "ACCUSE statement actual ECU>CHL -"],
    ),
    # one blames all the time, and asks on the day that one asks
    "blaming": (
        [SIGNED, "Чили и Перу подписали договор.", *PADDING],
        "Эквадор осуждает Чили.",
        ["SUPPORT signing actual CHL+PER 2025-06-11", "ACCUSE statement actual ECU>CHL -"],
    ),
    "asking": (
        [SIGNED, "Чили и Перу подписали договор.", *PADDING],
        "Эквадор просит Чили о хлебе.",
        [
            "SUPPORT signing actual CHL+PER 2025-06-11",
            "REQUEST statement actual ECU>CHL 2025-06-11",
        ],
    ),
    # what those said who are its heroes
    "hero": (
        [SIGNED, ON_MONDAY, *PADDING],
        "Хуан Рохас поблагодарил Перу.",
        [NEWS, "SUPPORT statement actual CHL>PER 2025-06-09"],
    ),
    # who told of it on Monday, told what had been done by then
    "told": (
        [
            "Чад наказал Кению",
            "Чад ввел санкции против Кении. Об этом сообщил в понедельник министр.",
        ],
        "Дожди идут.",
        ["SANCTION action actual TCD>KEN 2025-06-09"],
    ),
    # …but who spoke to somebody on Monday did something else then
    "spoke": (
        [
            "Президент Чада прилетел в Кению",
            "Президент Чада прилетел в Кению. В понедельник он говорил с премьером Мали по телефону.",
        ],
        "Дожди идут.",
        ["CONSULT visit actual TCD>KEN 2025-06-11", "CONSULT call actual MLI+TCD 2025-06-09"],
    ),
    # «накануне» is reckoned from the news, and a feast's day is no day of news
    "eve": (
        ["Кения пригрозила Чаду", "Накануне в Чаде стреляли."],
        "Дожди идут.",
        ["THREATEN statement actual KEN>TCD 2025-06-11"],
    ),
    "feast": (
        [
            "Кения поздравила Чад",
            "Президент Кении поздравил коллегу из Чада с праздником, отмечавшимся в понедельник.",
        ],
        "Дожди идут.",
        ["SUPPORT message actual KEN>TCD 2025-06-11"],
    ),
}


def read_events(headline: str, body: list[str], language: Language) -> list[str]:
    row = {
        "id": "a",
        "headline": headline,
        "body": "\n\n".join(body),
        "published": "2025-06-11",
    }
    return sorted(coding(event) for event in read(read_row("a", row, None), language).events)


@pytest.mark.parametrize("name", LEADS)
def test_day_of_the_news(name: str, language: Language) -> None:
    (headline, *above), below, expected = LEADS[name]
    assert read_events(headline, [*above, below], language) == sorted(expected)


def test_what_is_signed_on_a_visit_to_come_is_of_its_days(language: Language) -> None:
    body = [
        "По приглашению коллеги Хуан Рохас 20–22 июня посетит Перу, сообщает пресс-служба.",
        "По итогам визита планируется подписать десять документов.",
        "Ответный визит перуанского президента в Чили ожидается в следующем году.",
    ]
    events = read_events("Президент Чили посетит Перу", body, language)
    assert "SUPPORT signing future CHL+PER 2025-06-20..2025-06-22" in events
