"""Time grows with the length of a text, not with its square, whatever the text is made of."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tests.test_fuzz import NEWS, check

from svodka.article import Article
from svodka.errors import Refused
from svodka.intake import read_path
from svodka.language import Language
from svodka.pipeline import read

DAY = date(2024, 8, 19)
LENGTH = 8_000  # characters; four times as many are compared with it
RATIO = 10  # four would be linear; sixteen is the square
SOON = 0.6  # seconds in which a text four times as long may be read whatever the ratio
TRIES = 3  # a busy machine

Make = Callable[[int], str]


def _again(words: str) -> Make:
    return lambda length: (words * (length // len(words) + 1))[:length]


def _numbered(words: str) -> Make:
    count = len(words) + 4
    return lambda length: "".join(words.format(n) for n in range(length // count))


MADE_OF: dict[str, Make] = {
    "articles": _again(NEWS + "\n"),
    "one_visit": _again("Путин прибыл в Баку. "),
    "one_visit_a_line": _again("Путин прибыл в Баку\n"),
    "visits_of_other_years": _numbered("В 1{:03} году Путин прибыл в Баку. "),
    "one_sentence": _again("Россия и Азербайджан обсудили поставки, а также "),
    "figures": _numbered("Экспорт составил {} тонн. "),
    "dates": _again("18 августа 2024 года, накануне, "),
    "sayings": _again("Путин заявил, что Россия готова. "),
    "quotes": _again("«Россия готова», – сказал он, – "),
    "names": _again("Владимир Путин, Ильхам Алиев, "),
    "capitals": _again(NEWS.upper()),
    "look_alikes": _again("Пpезидент Poccии "),
    "soft_hyphens": _again("Пре\u00adзи\u00adдент при\u00adбыл. "),
    "spaces": _again(" "),
    "spaces_between_words": lambda length: "а" + " " * length + "б",
    "line_breaks": _again("\n"),
    "opened_quotes": _again("«"),
    "opened_brackets": _again("(Россия "),
    "dots": _again("."),
    "digits": _again("1"),
    "digits_apart": _again("1 "),
    "one_word": _again("а"),
    "hyphens": _again("а-"),
    "accents": _again("и\u0306"),
    "nul": _again("\0"),
    "emoji": _again("👨‍👩‍👧"),
    "semicolons": _again("Россия прибыла; "),
    "initials": _again("А. Б. "),
    "years": _again("в 2008 г. Чили, "),
}


@pytest.mark.slow
@pytest.mark.parametrize("name", MADE_OF)
def test_time_is_linear(language: Language, name: str) -> None:
    read(Article("warm", MADE_OF[name](500), DAY), language)
    ratios = []
    for _ in range(TRIES):
        short, long = (_seconds(language, MADE_OF[name](LENGTH * size)) for size in (1, 4))
        if long < SOON:
            return
        ratios.append(long / short)
    assert min(ratios) < RATIO, ratios


def _seconds(language: Language, text: str) -> float:
    """The processor's seconds."""
    started = time.process_time()
    read(Article("a", text, DAY), language)
    return time.process_time() - started


@pytest.mark.slow
def test_five_megabytes_are_read(language: Language, tmp_path: Path) -> None:
    quiet = "Погода в столице стоит тёплая, на выходных ожидается небольшой дождь.\n"
    text = NEWS + "\n" + quiet * (5_000_000 // len(quiet.encode())) + NEWS
    path = tmp_path / "2024-08-19-long.txt"
    path.write_text(text, "utf-8")
    (article,) = read_path(path)
    assert not isinstance(article, Refused)
    reading = read(article, language)
    check(article, reading)
    visit = next(event for event in reading.events if event.form == "visit")
    ends = [span.start for span in visit.mentions]
    assert min(ends) < 100 and max(ends) >= len(article.text) - len(NEWS)
