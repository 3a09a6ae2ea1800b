"""Zones: pages as they are scraped, cut into their parts."""

from __future__ import annotations

import tomllib
from datetime import date
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from svodka.article import Article, Zone
from svodka.language.datelines import find_dateline
from svodka.language.zones import find_zones

WORDS: dict[str, Any] = tomllib.loads(
    files("svodka.language.ru").joinpath("words/zones.toml").read_text("utf-8")
)
MONTHS = WORDS["months"]["names"]
DAYS = WORDS["stamps"]["days"]


def picture(text: str, headline: str = "") -> str:
    """«kind: text» a line for every zone, line breaks as ⏎ and outer white space left out."""
    whole = f"{headline}\n{text}" if headline else text
    told = ()
    if headline:
        told = (Zone("headline", 0, len(headline)), Zone("body", len(headline) + 1, len(whole)))
    zones = find_zones(Article("a", whole, date(2025, 6, 11), zones=told), WORDS)
    return "\n".join(
        f"{zone.kind}: {whole[zone.start : zone.stop].strip().replace(chr(10), '⏎')}"
        for zone in zones
    )


PAGES = {
    "agency page": (
        """\
Новости

Главы МИД двух стран встретятся в Ереване - ОБНОВЛЕНО

© Вестник / Пётр Иванов / Перейти в фотобанкЗдание МИД Армении
Здание МИД Армении - Вестник, 1920, 10.06.2025
Подписаться
Министры обсудят график консультаций.
ЕРЕВАН, 11 июн — Вестник. Министры встретятся в четверг.

Повестка готовится с весны.
09:55
Переговоры продлятся два дня.
Новости
Посол вручил верительные грамоты
Лента новостей
0""",
        """\
junk: Новости
headline: Главы МИД двух стран встретятся в Ереване - ОБНОВЛЕНО
junk: © Вестник / Пётр Иванов / Перейти в фотобанк
caption: Здание МИД Армении⏎Здание МИД Армении - Вестник, 1920, 10.06.2025
junk: Подписаться
lead: Министры обсудят график консультаций.
dateline: ЕРЕВАН, 11 июн — Вестник.
lead: Министры встретятся в четверг.
body: Повестка готовится с весны.
junk: 09:55
body: Переговоры продлятся два дня.
junk: Новости⏎Посол вручил верительные грамоты⏎Лента новостей⏎0""",
    ),
    "story without a headline": (
        "МИНСК, 5 мая /Вестник/. Делегация прибыла в Минск.\nВизит продлится до пятницы.",
        "dateline: МИНСК, 5 мая /Вестник/.\nlead: Делегация прибыла в Минск.\n"
        "body: Визит продлится до пятницы.",
    ),
    "one sentence": ("Делегация прибыла в Минск.", "lead: Делегация прибыла в Минск."),
    "one line without a stop": ("Делегация прибыла в Минск", "lead: Делегация прибыла в Минск"),
    "rubric above the headline": (
        "Политика\nДелегация прибыла в Минск\nВизит продлится до пятницы.",
        "junk: Политика\nheadline: Делегация прибыла в Минск\nlead: Визит продлится до пятницы.",
    ),
    "short headline": (
        "Визит отложен\nСтороны ищут новую дату.",
        "headline: Визит отложен\nlead: Стороны ищут новую дату.",
    ),
    "a question is a headline": (
        "Кто поедет в Минск?\nСостав делегации назовут завтра.",
        "headline: Кто поедет в Минск?\nlead: Состав делегации назовут завтра.",
    ),
    "teaser in a label's list": (
        "Визит отложен\nСтороны ищут дату.\nЧитайте также\nПосол уехал\nДата нашлась: 5 мая.",
        "headline: Визит отложен\nlead: Стороны ищут дату.\njunk: Читайте также⏎Посол уехал\n"
        "body: Дата нашлась: 5 мая.",
    ),
    "teaser on the label's line": (
        "Визит отложен\nСтороны ищут дату.\nЧитайте также: Посол уехал из Минска",
        "headline: Визит отложен\nlead: Стороны ищут дату.\n"
        "junk: Читайте также: Посол уехал из Минска",
    ),
    "rates of the day": (
        "Визит отложен\nСтороны ищут дату.\nКУРСЫ ВАЛЮТ: USD 91,10 EUR 99,20",
        "headline: Визит отложен\nlead: Стороны ищут дату.\njunk: КУРСЫ ВАЛЮТ: USD 91,10 EUR 99,20",
    ),
    "credit without a caption": (
        "Визит отложен\n© Вестник / Пётр Иванов\nСтороны ищут дату.",
        "headline: Визит отложен\njunk: © Вестник / Пётр Иванов\nlead: Стороны ищут дату.",
    ),
    "credit of a Latin name": (
        "Визит отложен\n© AP Photo / JOHN SMITHЗдание парламента\nСтороны ищут дату.",
        "headline: Визит отложен\njunk: © AP Photo / JOHN SMITH\ncaption: Здание парламента\n"
        "lead: Стороны ищут дату.",
    ),
    "date under the headline": (
        "Визит отложен\n11 июня 2025, 10:30\nСтороны ищут дату.",
        "headline: Визит отложен\njunk: 11 июня 2025, 10:30\nlead: Стороны ищут дату.",
    ),
    "nothing but white space": (" \n\n ", "body: "),
}


@pytest.mark.parametrize("page", PAGES)
def test_zones_of_pages(page: str) -> None:
    text, expected = PAGES[page]
    assert picture(text) == expected


TOLD = {
    "told headline is kept": (
        "Визит продлится до пятницы.\nСегодня, 14:05",
        "headline: Подписаться\nlead: Визит продлится до пятницы.\njunk: Сегодня, 14:05",
    ),
    "teaser with a lead of its own is read": (
        "Посол вручил грамоты\nПриём прошёл в Минске.\n13 февраля, 18:45",
        "headline: Подписаться\nlead: Посол вручил грамоты\nbody: Приём прошёл в Минске.\n"
        "junk: 13 февраля, 18:45",
    ),
    "programme listings are read": (
        "Выпуск новостей в 20:00 от 12.02.2026\nСмотрите в этом выпуске: переговоры в Минске.",
        "headline: Подписаться\nlead: Выпуск новостей в 20:00 от 12.02.2026\n"
        "body: Смотрите в этом выпуске: переговоры в Минске.",
    ),
    "dateline in a told body": (
        "Тбилиси. 5 сентября. ВЕСТНИК - Поездка перенесена.",
        "headline: Подписаться\ndateline: Тбилиси. 5 сентября. ВЕСТНИК -\nlead: Поездка перенесена.",
    ),
}


@pytest.mark.parametrize("page", TOLD)
def test_zones_told_by_the_format(page: str) -> None:
    text, expected = TOLD[page]
    assert picture(text, "Подписаться") == expected


DATELINES = [
    ("МОСКВА, 20 мая — Вестник. |Министр прибыл.", "dash"),
    ("МОСКВА, 20 мая - Вестник, Пётр Иванов. |Министр прибыл.", "dash, author"),
    ("ЕРЕВАН, 15 мар — Вестник-Армения. |Премьер прибыл.", "short month"),
    ("ЕРЕВАН, 15 мар — Vestnik.am. |Премьер прибыл.", "site"),
    ("МОСКВА, 5 мая /ВЕСТНИК/. |Министр прибыл.", "slashes"),
    ("НЬЮ-ЙОРК, 24 сентября. /Корр. ВЕСТНИК Пётр Иванов/. |Заседание открыто.", "correspondent"),
    ("СУБОТИЦА (Сербия), 9 окт — Вестник. |Соглашение подписано.", "country in brackets"),
    ("Минск. 5 мая. ВЕСТНИК - |Министр прибыл.", "stops"),
    ("МИНСК, 5 мая (Корр. ВЕСТНИК). |Министр прибыл.", "brackets"),
    ("БАКУ /Вестник/ - |Министр прибыл.", "undated"),
    ("БИШКЕК (Вестник) - |Министр прибыл.", "undated, brackets"),
    ("РИМ, 5 мая 2025 г. — Вестник. |Министр прибыл.", "year"),
    ("КАИР, 9 сентября. |Министр прибыл.", "no agency"),
    ("18 февраля, Минск /Корр. ВЕСТНИК/. |Министр прибыл.", "day first"),
    ("АСТАНА. ВЕСТНИК – |Министр прибыл.", "undated, agency in capitals"),
]


@pytest.mark.parametrize(("drawn", "why"), DATELINES)
def test_datelines_end_where_the_story_begins(drawn: str, why: str) -> None:
    assert find_dateline(drawn.replace("|", ""), MONTHS, DAYS) == drawn.index("|"), why


@pytest.mark.parametrize(
    "text",
    [
        "Завтра, 12 апреля, Вербное воскресенье — праздник.",
        "Вчера, 10 апреля, под Минском прошли учения — первые за год.",
        "Министр прибыл в Минск 5 мая — раньше срока. Переговоры начались.",
        "США и ЕС (с участием НАТО) начали переговоры.",
        "НАТО (вместе с Украиной) начало учения. Они продлятся до пятницы.",
        "Москва, 5 копеек — Вестник. ",
        "Москва, 5 мая. Так начиналось письмо.",
        "США. ООН осудила удар.",
    ],
)
def test_datelines_absent(text: str) -> None:
    assert find_dateline(text, MONTHS, DAYS) is None


@given(st.text(alphabet="аБ. ©\n\r0:5,-«»", max_size=80), st.integers(0, 80))
def test_zones_cover_the_text(text: str, cut: int) -> None:
    told = (Zone("headline", 0, cut), Zone("body", cut + 1, len(text))) if cut < len(text) else ()
    zones = find_zones(Article("a", text, date(2025, 6, 11), zones=told), WORDS)
    assert "".join(text[zone.start : zone.stop] for zone in zones) == text
    assert all(zone.start < zone.stop for zone in zones)
    kinds = {"headline", "dateline", "lead", "body", "caption", "junk"}
    assert {zone.kind for zone in zones} <= kinds
