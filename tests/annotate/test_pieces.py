"""What is cut at blanks, token by token, is what is cut at once."""

from __future__ import annotations

import pytest
from tests.annotate.test_actors import SPECIMENS, read

from svodka.annotate.dates import pieces
from svodka.annotate.dates.words import ready_words
from svodka.language import Language

ODD = (
    "В 12:30 18.08.2024, 2024-08-18 и 18/08/24 (с 1,5 до 2.5 млн) в 90-х.",
    "С XX-го по XXI век, к 15-му, в 2023-м и в 2024г., 5–6 мая, 5 – 6 мая.",
    "В январе–июле в Мар-дель-Плате, в Нью-Йорке, 3-4 марта 2020-го.",
    "Київ и naïve, «ЧМ-2018»: итоги… Что?! 1 200 000 (см. стр.5)/6.",
    "В ап\u00adреле 2020\u00ad года \u00ad он при\u0301был; X-XI вв., XIX–XX века.",
    "Май—июнь: 2019/2020, 2019—2020, ИЮЛЬ 5й, 10х, №5, $5, 5%, 5%-ный, +5, -5.",
)


@pytest.mark.parametrize("texts", [ODD, tuple(SPECIMENS)])
def test_pieces_of_tokens_are_those_of_the_text(texts: tuple[str, ...], language: Language) -> None:
    words = ready_words(language)
    for doc in read(language, texts):
        for sentence in doc.sentences:
            whole = pieces._cut(doc.text, sentence.start, sentence.stop, sentence.tokens, words)
            parts = pieces._cut_at_blanks(doc.text, sentence.tokens, words)
            odd = pieces._is_parted(doc.text, sentence.start, sentence.stop)
            assert odd or [vars_of(p) for p in parts] == [vars_of(p) for p in whole]


def vars_of(piece: pieces.Piece) -> tuple[object, ...]:
    return (
        piece.start, piece.stop, piece.text, piece.kind, piece.value, piece.token,
        piece.ending, piece.day,
    )  # fmt: skip
