"""Any text is read without a crash, with offsets inside it and quotes that are its own words."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from svodka.article import YEARS, Article, Zone
from svodka.errors import Refused
from svodka.findings import Reading, Span
from svodka.intake import read_bytes
from svodka.language import Language
from svodka.pipeline import read, read_many
from svodka.readings import reading_from_json, reading_to_json

DAY = date(2024, 8, 19)
NEWS = (
    "Президент России Владимир Путин 18 августа прибыл в Баку с государственным визитом. "
    "Товарооборот двух стран в 2023 году вырос на 7,1 % до 4,1 млрд долларов, заявил Ильхам Алиев. "
    "«Мы обсудили планы на будущий год», – сказал он. Переговоры могут пройти и в Москве."
)

INNER = re.compile(r"(?<=[а-я])(?=[а-я])")  # within words

FIXED = {
    "empty": "",
    "one_letter": "П",
    "one_mark": "«",
    "one_space": " ",
    "one_combining_mark": "\u0306",
    "only_spaces": " \t\u00a0\u3000" * 50,
    "only_line_breaks": "\n\r\n\u2028\u2029\x85\v\f" * 50,
    "only_marks": "«»\"'—–-…!?;:.,()[]{}" * 40,
    "capitals": NEWS.upper(),
    "small_letters": NEWS.lower(),
    "latin": "President Putin arrived in Baku on Aug. 18, 2024. Trade grew 7.1% to $4.1 bn.",
    "look_alikes": NEWS.translate(str.maketrans("аеорсухАВЕКМНОРСТХ", "aeopcyxABEKMHOPCTX")),
    "soft_hyphens": INNER.sub("\u00ad", NEWS),
    "zero_width": INNER.sub("\u200b", NEWS),
    "soft_hyphens_everywhere": "\u00ad".join(NEWS),
    "zero_width_everywhere": "\u200b".join(NEWS),
    "no_joiners": NEWS.replace(" ", "\u2060 \ufeff"),
    "right_to_left": NEWS.replace(" ", " \u200f\u202e"),
    "combining_accents": "\u0301".join(NEWS),
    "stressed": re.sub("(?<=[аеиоу])(?=[а-я])", "\u0301", NEWS),
    "decomposed": NEWS.replace("й", "и\u0306").replace("ё", "е\u0308"),
    "emoji_after_sentences": NEWS.replace(". ", ". 🇷🇺👨‍👩‍👧‍👦 "),
    "emoji": NEWS.replace(" ", " 🇷🇺👨‍👩‍👧‍👦 "),
    "nul": NEWS.replace(" ", "\0"),
    "controls": NEWS.replace(" ", " \x1b[2J\x07\x08"),
    "surrogates": NEWS.replace(" ", " \ud83d"),
    "private_use": NEWS.replace(" ", " \ue000\U0010ffff"),
    "crlf": NEWS.replace(". ", ".\r\n\r\n"),
    "old_mac_lines": NEWS.replace(". ", ".\r"),
    "no_spaces": NEWS.replace(" ", ""),
    "every_word_a_line": NEWS.replace(" ", "\n"),
    "broken_html": "<p>" + NEWS.replace(" ", " <b <i>&amp;&#x41;&nbsp</div> "),
    "unclosed_quotes": "«" * 30 + NEWS + "„“" * 30,
    "nested_brackets": "(" * 200 + NEWS + ")" * 200,
    "huge_number": "Товарооборот составил " + "9" * 400 + " долларов.",
    "huge_number_with_scale": "Экспорт вырос на " + "1" * 330 + " млрд триллионов процентов.",
    "numbers_run_together": "1,2.3,4.5–6—7/8×9 млн долл. €5 $6 руб. 7% " * 20,
    "impossible_dates": "31 февраля 2024 года, 99 мая, 00.00.0000, 32.13.99999, в 0 году, 1 января 9999 года",
    "far_dates": "через 9000000 лет, 99999999 дней назад, в 12345 году, LXXXXIX век до нашей эры",
    "one_word": "а" * 30_000,
    "one_word_with_hyphens": "а-" * 10_000,
    "sentence_of_commas": "Россия, " * 2_000,
    "initials": "А. Б. В. " * 500,
}  # fmt: skip


def spans_of(value: object) -> Iterator[Span]:
    """Every span in a finding, however deep."""
    if isinstance(value, Span):
        yield value
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from spans_of(getattr(value, field.name))
    elif isinstance(value, tuple):
        for one in value:
            yield from spans_of(one)


def check(article: Article, reading: Reading) -> None:
    """Offsets inside the text, no empty quote, and the JSON of it reads back as the same."""
    text = article.text
    assert reading.article == article.id
    for span in spans_of(reading):
        assert 0 <= span.start < span.stop <= len(text), span
    data = reading_to_json(article, reading)
    for kind in ("events", "figures", "statements"):
        for one in data[kind]:
            start, stop = one["span"]
            assert one["evidence"] == text[start:stop]
            assert one["evidence"].strip() == one["evidence"] != ""
    for one in data["dates"]:
        assert one["text"] == text[slice(*one["span"])]
    assert reading_from_json(article, data) == reading


@pytest.mark.parametrize("name", FIXED)
def test_fixed_cases(language: Language, name: str) -> None:
    article = Article(name, FIXED[name], DAY)
    check(article, read(article, language))


KEPT = [
    *("capitals", "soft_hyphens", "zero_width", "look_alikes", "crlf", "decomposed"),
    *("stressed", "emoji_after_sentences"),
]


@pytest.mark.parametrize("name", KEPT)
def test_fixed_cases_are_still_read(language: Language, name: str) -> None:
    """Not only without a crash: the visit and the trade are found however they are typed."""
    reading = read(Article(name, FIXED[name], DAY), language)
    assert "visit" in {event.form for event in reading.events}
    assert 4.1e9 in {figure.value for figure in reading.figures}


def test_a_sentence_of_twenty_thousand_tokens(language: Language) -> None:
    clause = "президент России Владимир Путин и Ильхам Алиев обсудили торговлю, "
    article = Article("long", clause * 2_200 + "заявил он.", DAY)
    check(article, read(article, language))


WORDS = st.sampled_from(
    [
        *NEWS.split(),
        *[
            "—",
            "–",
            "«",
            "»",
            "„",
            "“",
            "(",
            ")",
            ";",
            ":",
            "…",
            "№",
            "%",
            "$",
            "€",
            "1",
            "2,5",
            "18–19",
            "XXI",
            "мая",
            "накануне",
        ],
    ]
)
LETTERS = st.characters(exclude_categories=())
JOINTS = st.sampled_from(
    [" ", " ", " ", "\n", "\n\n", "\r\n", "\u00a0", "\u00ad", "\u200b", "\u202e", "\0", "", ". "]
)
PIECES = st.one_of(WORDS, WORDS, WORDS, st.text(LETTERS, max_size=8))
TEXTS = st.lists(st.tuples(PIECES, JOINTS), max_size=60).map(
    lambda pairs: "".join(piece + joint for piece, joint in pairs)
)
DAYS = st.dates(date(YEARS[0], 1, 1), date(YEARS[-1], 12, 31))
CALM = settings(  # no clock, and the same texts every time: a red test stays red
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@settings(CALM, max_examples=120)
@given(text=TEXTS, day=DAYS)
def test_any_text_on_any_day(language: Language, text: str, day: date) -> None:
    article = Article("a", text, day)
    check(article, read(article, language))


@settings(CALM, max_examples=60)
@given(headline=TEXTS, body=TEXTS)
def test_any_headline_and_body(language: Language, headline: str, body: str) -> None:
    zones = (
        Zone("headline", 0, len(headline)),
        Zone("body", len(headline) + 1, len(headline) + 1 + len(body)),
    )
    article = Article("a", f"{headline}\n{body}", DAY, zones=zones)
    check(article, read(article, language))


@settings(CALM, max_examples=40)
@given(texts=st.lists(TEXTS, min_size=2, max_size=5))
def test_a_reading_does_not_depend_on_its_batch(language: Language, texts: list[str]) -> None:
    articles = [Article(str(number), text, DAY) for number, text in enumerate(texts)]
    together = list(read_many(articles, language))
    assert together == [read(article, language) for article in articles]


@settings(CALM, max_examples=150)
@given(
    raw=st.one_of(
        st.binary(max_size=300),
        TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass")),
        TEXTS.map(lambda text: text.encode("cp1251", "replace")),
        TEXTS.map(lambda text: f"<html><body><p>{text}<p>{text}".encode("utf-8", "replace")),
    )
)
def test_any_bytes_are_read_or_refused(language: Language, raw: bytes) -> None:
    found = read_bytes("a.txt", raw, DAY)
    if isinstance(found, Refused):
        assert found.reason and "\n" not in str(found)
    else:
        check(found, read(found, language))


@pytest.mark.slow
@settings(CALM, max_examples=1_500, derandomize=False)
@given(text=TEXTS, day=DAYS)
def test_many_more_texts(language: Language, text: str, day: date) -> None:
    article = Article("a", text, day)
    check(article, read(article, language))


OFFICES = (
    "Министр экономического развития и торговли России Иван Крылов, министры обороны и иностранных "
    "дел Чили и один из послов из Перу, Кубы и Чада обсудили с главой МИД соседней страны помощь."
)


@pytest.mark.parametrize("text", [NEWS, OFFICES], ids=["news", "offices"])
def test_a_sentence_may_be_cut_off_after_any_word(text: str, language: Language) -> None:
    words = re.findall(r"[\w«]+|[^\w\s]", text)
    cut = [" ".join(words[:count]) for count in range(1, len(words))]
    articles = [Article(f"cut-{at}", told, DAY) for at, told in enumerate(cut)]
    assert len(list(read_many(articles, language))) == len(articles)
