"""Words typed half in Latin letters are read as Russian ones; their text stays as it was."""

from datetime import date

import pytest

from svodka.article import Article
from svodka.language import Language
from svodka.language.ru.lookalikes import read_lookalikes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("провeл переговоры", "провел переговоры"),
        ("Poccия и США", "Poccия и США".replace("Pocc", "Росс")),
        ("агентство Sputnik", "агентство Sputnik"),
        ("ракета Х-101 и С-400", "ракета Х-101 и С-400"),
        ("IT-компании", "IT-компании"),
        ("", ""),
    ],
)
def test_read_lookalikes(text: str, expected: str) -> None:
    assert read_lookalikes(text) == expected


def test_token_keeps_its_own_text(language: Language) -> None:
    article = Article("x", "Президент Сербии провeл переговоры.", date(2025, 6, 11))
    (doc,) = language.read([article])
    token = doc.sentences[0].tokens[2]
    assert (token.text, token.lemma) == ("провeл", "провести")
