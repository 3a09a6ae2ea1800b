"""Who is who in an article: the specimens of `people.txt`, and what no single one shows."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from svodka.annotate.actors import find_actors
from svodka.annotate.notes import Actor, Notes
from svodka.article import Article
from svodka.extract.people import resolve_people
from svodka.extract.people.bodies import RULE as CALLED
from svodka.extract.people.groups import names_apart
from svodka.extract.people.rules import RULES
from svodka.findings import Span, Tenure
from svodka.language import Doc, Language


class Row(NamedTuple):
    """A text, when and where it was published, and the pictures expected."""

    published: str
    url: str
    text: str
    actors: str
    tenures: str


def read_table() -> Iterator[Row]:
    path = Path(__file__).with_name("people.txt")
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line]
    lines = [line for line in lines if not line.startswith("#")]
    heads = [n for n, line in enumerate(lines) if not line.startswith("    ")]
    for start, stop in zip(heads, [*heads[1:], len(lines)], strict=True):
        published, url, text = lines[start].split(" | ")
        actors, tenures = ([line.strip() for line in lines[start + 1 : stop]] + [""])[:2]
        yield Row(published, url.strip("-"), text, actors, tenures)


TABLE = list(read_table())


def resolve(doc: Doc, language: Language) -> tuple[tuple[Actor, ...], tuple[Tenure, ...]]:
    notes, tenures = resolve_people(doc, Notes((), (), find_actors(doc, language)), language)
    return notes.actors, tenures


def draw_actors(doc: Doc, actors: tuple[Actor, ...]) -> str:
    return "; ".join(
        f"{doc.text[a.span.start : a.span.stop]} = {a.name} {'+'.join(a.states) or '?'}"
        for a in actors
        if a.kind != "city"
    )


def draw_tenures(tenures: tuple[Tenure, ...]) -> str:
    return "; ".join(f"{t.person}, {t.office}, {t.state}" for t in tenures)


@pytest.fixture(scope="module")
def docs(language: Language) -> dict[Row, Doc]:
    """All specimens read in one batch."""
    articles = [
        Article(str(n), row.text, date.fromisoformat(row.published), url=row.url or None)
        for n, row in enumerate(TABLE)
    ]
    return dict(zip(TABLE, language.read(articles), strict=True))


@pytest.mark.parametrize("row", TABLE, ids=[row.text for row in TABLE])
def test_people_specimen(docs: dict[Row, Doc], language: Language, row: Row) -> None:
    actors, tenures = resolve(docs[row], language)
    assert draw_actors(docs[row], actors) == row.actors
    assert draw_tenures(tenures) == row.tenures


def test_people_every_rule_has_a_specimen(docs: dict[Row, Doc], language: Language) -> None:
    fired = {a.rule.partition(", ")[2] for doc in docs.values() for a in resolve(doc, language)[0]}
    assert {rule.__name__ for rule, _ in RULES} <= fired


def test_people_keep_the_actors(docs: dict[Row, Doc], language: Language) -> None:
    """Resolving changes names and states, never which mentions there are, but for the common nouns
    that stand for a body named before; «там» becomes of the kind of the place that it stands for,
    and «помощника Владимира Путина» a title."""
    assert any(find_actors(doc, language) for doc in docs.values())
    for doc in docs.values():
        before, (after, _) = find_actors(doc, language), resolve(doc, language)
        pointing = {a.span for a in before if a.rule == "place_told_before"}
        told = [a for a in after if not a.rule.startswith(CALLED)]
        pointing |= {a.span for a in before if " " not in (a.office or " ") and a.kind == "person"}
        kept = [(a.span, a.head, a.span in pointing or a.kind) for a in told]
        assert kept == [(a.span, a.head, a.span in pointing or a.kind) for a in before]


def test_people_are_the_same_read_alone(docs: dict[Row, Doc], language: Language) -> None:
    """A reading is a function of the article, not of its batch."""
    row = TABLE[0]
    (alone,) = language.read([docs[row].article])
    assert resolve(alone, language) == resolve(docs[row], language)


@pytest.mark.parametrize(
    ("name", "states", "expected"),
    [
        ("Владимир Путин и Си Цзиньпин", ("RUS", "CHN"), ["Владимир Путин", "Си Цзиньпин"]),
        ("президент России и президент США", ("RUS", "USA"), ["президент России", "президент США"]),
        ("Иванов, Петров и Сидоров", ("RUS", "UKR", "BLR"), ["Иванов", "Петров", "Сидоров"]),
        ("президенты Чили и Перу", ("CHL", "PER"), []),
        ("стороны", ("RUS", "AZE"), []),
        ("российская делегация", ("RUS",), []),
    ],
)
def test_people_names_apart(name: str, states: tuple[str, ...], expected: list[str]) -> None:
    actor = Actor(Span(0, 1), 0, 0, 0, 0, "group", name, states, "президент", "")
    assert names_apart(actor) == expected


@pytest.mark.parametrize("text", ["", "он", "Стороны.", "Иван Иванов " * 300, "он и она, " * 300])
def test_people_any_text(language: Language, text: str) -> None:
    (doc,) = language.read([Article("x", text, date(2024, 1, 1))])
    actors, tenures = resolve(doc, language)
    assert len(actors) == len(find_actors(doc, language))
    assert tenures == ()
