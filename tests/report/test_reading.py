"""`svodka read` in a terminal: the text with its findings marked; in a pipe the tables alone."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pytest
from rich.console import Console

from svodka.article import Article
from svodka.findings import Change, Date, Event, Figure, Participant, Reading, Span, Statement
from svodka.report.reading import print_reading, printable
from svodka.report.reasons import reasons_to_json

TEXT = "Саммит\r\nПрезидент прибыл в Баку\x1b[2J 18 августа.\r\nВизит \x07продлится.\n«Рады», – сказал он."


def _span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


READING = Reading(
    "a",
    events=(
        Event(
            type="CONSULT",
            form="visit",
            rank="working",
            status="future",
            participants=(Participant("прези\x1bдент", "RUS", "actor"),),
            start=None,
            end=None,
            precision="unknown",
            dated_by="",
            place="Баку",
            place_state="AZE",
            evidence=_span("прибыл в Баку\x1b[2J"),
            mentions=(_span("прибыл в Баку\x1b[2J"), _span("Визит")),
            rule="visit_by_verb",
            words=(),
        ),
    ),
    dates=(Date(_span("18 августа"), date(2024, 8, 18), date(2024, 8, 18), "day", "day_of_month"),),
    statements=(Statement("он", None, "direct", _span("Рады"), "quote_before", ()),),
)
ARTICLE = Article("a", TEXT, date(2024, 8, 18))


def _printed(terminal: bool, lang: str = "en") -> str:
    out = io.StringIO()
    colours = {"force_terminal": True, "color_system": "standard"} if terminal else {}
    print_reading(ARTICLE, READING, lang, Console(file=out, width=80, **colours))  # type: ignore[arg-type]
    return out.getvalue()


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("прибыл в Баку␛[2J", "1;4"),  # bold, underlined
        ("Визит", "1;4"),
        ("18 августа", "36"),  # cyan
        ("Рады", "3"),  # italic
    ],
)
def test_findings_are_marked_in_a_terminal(words: str, codes: str) -> None:
    assert f"\x1b[{codes}m{words}\x1b[0m" in _printed(terminal=True)


def test_pipe_has_no_marks_and_no_text_but_the_tables() -> None:
    told = _printed(terminal=False)
    assert "\x1b" not in told and "продлится" not in told
    assert "EVENTS (1)" in told and "visit (working), planned  CONSULT  undated" in told
    assert f"«18 августа» [{_span('18 августа').start}:{_span('18 августа').stop}]" in told


def test_article_may_not_drive_the_terminal() -> None:
    told = _printed(terminal=True, lang="ru")
    assert "\x1b[2J" not in told and "\x07" not in told
    assert "прези␛дент" in told


def test_printable_keeps_every_offset() -> None:
    text = "".join(map(chr, range(0x250)))
    assert len(printable(text)) == len(text)
    assert printable("строка\n\tзнаки") == "строка\n\tзнаки"
    assert replace(ARTICLE, text=printable(TEXT)).text.count("\n") == TEXT.count("\n")


def test_codes_are_told_in_one_language() -> None:
    """In JSON the days of a finding were in English and its amount in Russian."""
    figure = Figure(
        measure="товарооборот", value=2e9, unit="USD", qualifier="over", status="actual",
        parties=(), start=None, end=None, change=Change("up", percent=7.1),
        evidence=Span(0, 6), rule="", words=(),
    )  # fmt: skip
    told = [one["finding"] for one in reasons_to_json(ARTICLE, replace(READING, figures=(figure,)))]
    assert "undated" in told[0]
    assert told[1] == "товарооборот: over $2 billion (up 7.1%)"
