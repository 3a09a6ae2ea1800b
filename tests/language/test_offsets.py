"""Offsets: whatever the text, every token is the slice it says it is."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from svodka.language import Doc

Read = Callable[[str], Doc]

# Pieces from which odd texts are made: words with marks nobody sees, spaces of all kinds.
PIECES = [
    "Президент", "России", "Ильхам", "АЛИЕВ", "встретился", "млрд", "4,2", "$", "18", "августа",
    "«", "»", "—", "-", ".", ",", "?!", "…", "(", ")", ":)", "г.", "т.е.", "В.", "COVID-19", "𝔸", "🙂",
    "\u00ad", "\u0301", "\u0306", "\u200b", "\u200e", "\u200f", "\ufeff", "\u202e", " ", "\u00a0",
    "\u2009", "\t", "\n", "\r\n", "\u2028", "\x0c", "\x85", "é", "ё", "ı", "İ", "ß", "中国", "عربي", "\x00", "_",
]  # fmt: skip
texts = st.one_of(
    st.text(max_size=120),
    st.lists(st.sampled_from(PIECES), max_size=60).map("".join),
    st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join),
)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=texts)
@example(text="Али\u00adев прибыл\r\nв\u00a0Баку\u200b. \u200fПутин\u0301\n")
@example(text="а-" * 200)
@example(text="я" * 5000)
@example(text="1" * 3000)
@example(text=". " * 500)
def test_offsets_hold(read: Read, text: str) -> None:
    check(read(text))


def test_offsets_of_zones_hold(read: Read) -> None:
    text = (
        "Встреча в Баку\r\n\r\nБАКУ, 18 авг – Новости.\u00a0Визит\u00ad начался.\nФото: агентство"
    )
    check(read(text))


def check(doc: Doc) -> None:
    """Tokens, sentences and names lie where they say, in order."""
    end = 0
    for index, sentence in enumerate(doc.sentences):
        assert sentence.index == index
        assert end <= sentence.start < sentence.stop
        assert "\n" not in doc.text[sentence.start : sentence.stop]
        end = sentence.start
        for token in sentence.tokens:
            assert end <= token.start < token.stop <= sentence.stop
            assert doc.text[token.start : token.stop] == token.text
            assert token.lemma and token.pos
            assert -1 <= token.head < len(sentence.tokens)
            end = token.stop
        assert (sentence.tokens[0].start, end) == (sentence.start, sentence.stop)
        assert sentence.parsed == any(token.rel for token in sentence.tokens)
    for name in doc.names:
        tokens = doc.sentences[name.sentence].tokens
        assert (tokens[name.first].start, tokens[name.last].stop) == (name.start, name.stop)
        assert name.normal


def test_very_long_texts_are_read_in_time(read: Read) -> None:
    make = "Премьер-министр Венгрии Виктор Орбан посетил Баку и Ереван "
    doc = read(make * 2000)  # one sentence of 16,000 tokens
    assert sum(len(sentence.tokens) for sentence in doc.sentences) == 16_000
    assert len(doc.names) >= 6_000
