"""Spans: names' tokens from the networks' tags, mended, and persons said again."""

from __future__ import annotations

import pytest

from svodka.language.doc import Token
from svodka.language.ru.spans import Span, find_spans, repeated_persons

SURNAMES, OTHERS = {"обама", "цзюнь", "ли"}, {"барак", "ван"}


def make_tokens(words: str) -> list[Token]:
    """Tokens of words parted by spaces; those with a capital are proper nouns, but for adverbs."""
    tokens, start = [], 0
    for word in words.split():
        pos = "PROPN" if word[0].isupper() else "ADJ" if word.endswith("ские") else "NOUN"
        pos = "ADV" if word == "Завтра" else pos
        tokens.append(Token(start, start + len(word), word, word.lower(), pos))
        start += len(word) + 1
    return tokens


# Words with the networks' tags after a slash (none: O), and the names that come of them.
TAGGED = [
    ("Ильхам/B-PER Алиев/I-PER прибыл", ["PER Ильхам Алиев"]),
    ("Ильхам/B-PER Баку/B-LOC", ["PER Ильхам", "LOC Баку"]),
    ("Император/B-PER Акихито/I-PER", ["PER Акихито"]),
    ("Император/B-PER", ["PER Император"]),
    ("российско-азербайджанские/B-PER связи", []),
    ("Мишель/B-PER —/I-PER актриса", ["PER Мишель"]),
    (
        "Ян/B-PER Шефер/I-PER (/I-PER Jan/I-PER Schäfer/I-PER )/I-PER",
        ["PER Ян Шефер", "PER Jan Schäfer"],
    ),
    ("центр/B-ORG «/I-ORG Россия/I-ORG »", ["ORG центр « Россия »"]),
    ("с Ван/B-PER И/I-PER ./I-PER", ["PER Ван И"]),
    ("Завтра/B-PER Такаити/I-PER прибудет", ["PER Такаити"]),
    ("В/B-PER ./I-PER Путин/I-PER .", ["PER В . Путин"]),
]


@pytest.mark.parametrize(("tagged", "names"), TAGGED)
def test_spans_mended(tagged: str, names: list[str]) -> None:
    parts = [part.partition("/") for part in tagged.split()]
    tokens = make_tokens(" ".join(word for word, _, _ in parts))
    spans = find_spans([tag or "O" for _, _, tag in parts], tokens, frozenset({"император"}))
    found = [
        f"{span.kind} {' '.join(token.text for token in tokens[span.first : span.last + 1])}"
        for span in spans
    ]
    assert found == names


def test_persons_said_again() -> None:
    tokens = make_tokens("Вчера Б . Обама и Ван Цзюнь встретили Ли")
    spans = [(span.first, span.last) for span in repeated_persons(tokens, [], SURNAMES, OTHERS)]
    assert spans == [(1, 3), (5, 6), (8, 8)]


def test_persons_already_named_are_not_said_again() -> None:
    tokens = make_tokens("Вчера Б . Обама и Ван Цзюнь")
    taken = [Span("ORG", 2, 3), Span("LOC", 5, 5)]
    spans = [(span.first, span.last) for span in repeated_persons(tokens, taken, SURNAMES, OTHERS)]
    assert spans == [(6, 6)]
