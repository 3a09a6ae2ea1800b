"""Figures: the parties of those whose clause names no state, or names one who is no side of it."""

from __future__ import annotations

import pytest
from tests.extract.test_figures import figures_of

from svodka.article import Zone
from svodka.findings import Span, Statement
from svodka.language import Language

# text → the parties of its figures, in order
PARTIES = [
    # the sentence before, or the headline
    (
        "Италия помогает соседям. В Чили рухнула дамба. Утонули трое рабочих.",
        [("CHL",)],
    ),
    (
        "Перу и Мали далеко. Суда Чили сели на мель у берегов Перу. Ранены 12 человек.",
        [("CHL", "PER")],
    ),
    # the next paragraph is another story
    ("В Чили рухнула дамба, пишут в Перу.\nУтонули трое рабочих.", [()]),
    # a sentence that names many says nothing of the next
    ("Чили, Перу и Мали открыли ярмарку. Ранены 12 человек.", [()]),
    # who is told of it, or says it there, is no side
    ("Дамба рухнула, сказал чилийской газете инженер из Перу. Утонули трое рабочих.", [("PER",)]),
    ("Мали ждёт. Чили держит перуанское судно (порт Мали). Там 38 матросов.", [("CHL", "PER")]),
    # those told of in the sentence before the number come first
    ("Мали ждёт. Перу ждёт. В Чили жалуются, что дамбу строили 300 рабочих.", [("CHL",)]),
    ("Мали ждёт. Перу ждёт. Дамбу строили 300 рабочих, которые приехали в Чили.", [("PER",)]),
    # «100 стран» are others
    ("Мали ждёт. Больные есть в Чили. Вирус найден уже в 100 странах.", [()]),
    # of the world
    ("Чили закрыла порты. В мире заболели 800 тысяч человек.", [()]),
    ("Чили закрыла порты. Во всем мире закрыты 300 портов.", [()]),
    ("В мире, включая Чили, заболели 800 тысяч человек.", [("CHL",)]),
    ("Чили гордится. Крупнейший в мире завод выпускает 5 млн тонн меди.", [("CHL",)]),
    # a parliament's members, and who died in a place, are of one
    (
        "Парламент Чили одобрил договор с Перу. Чили и Перу ждали. Против были 40 депутатов.",
        [("CHL", "PER")],
    ),
    (
        "Чили и Перу спорят. Парламент Чили одобрил договор с Перу. Против были 40 депутатов.",
        [("CHL",)],
    ),
    ("Чили и Перу спорят. Перу молчит. В Чили погибли 40 человек.", [("CHL",)]),
    ("Чили и Перу спорят. Перу молчит. Погибли 40 чилийцев.", [("CHL", "PER")]),
    ("Чили и Перу спорят. Перу молчит. Чили получила 40 машин.", [("CHL", "PER")]),
    # of a list of stories each has its own
    (
        "Смотрите в этом выпуске: Перу и Чили ведут переговоры; задержаны 14 человек; "
        "Чили получит 40 машин; Перу ждёт.",
        [(), ("CHL",)],
    ),
    (
        "В Мали рухнул мост.\nВ выпуске: Перу спорит с Чили; Перу ждёт; в Чили дожди; Чили ждёт.\n"
        "Ранены 12 человек.",
        [("MLI",)],
    ),
    # who counts them has a state of its own
    ("Приехали 30 граждан Чили и 50 граждан Перу.", [("CHL",), ("PER",)]),
    ("Трое задержанных и пятеро раненых остаются в Перу.", [("PER",), ("PER",)]),
]


@pytest.mark.parametrize(("text", "expected"), PARTIES)
def test_figures_without_a_state_of_their_own_find_their_parties(
    text: str, expected: list[tuple[str, ...]], language: Language
) -> None:
    assert [figure.parties for figure in figures_of(text, language)] == expected


def test_figures_are_not_of_those_who_only_say_so(language: Language) -> None:
    for teller, expected in (("ООН", ("TCD",)), ("Чили", ("CHL", "TCD"))):
        text = f"{teller} сообщила о гибели 300 человек в Чаде."
        start = text.index("о гибели")
        said = Statement(teller, None, "indirect", Span(start, len(text) - 1), "said", ())
        (figure,) = figures_of(text, language, statements=(said,))
        assert set(figure.parties) == set(expected)


def test_figures_below_a_headline_are_of_those_whom_it_names(language: Language) -> None:
    headline, body = (
        "В Чили рухнула дамба",
        "Утонули трое рабочих. В Перу скорбят. Перу и Мали рядом.",
    )
    text = f"{headline}\n{body}"
    zones = (Zone("headline", 0, len(headline)), Zone("body", len(headline) + 1, len(text)))
    (figure,) = figures_of(text, language, zones)
    assert figure.parties == ("CHL",)
