"""Every code and note of a record has its word in both languages."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

import svodka.check
import svodka.record
from svodka.extract.mentions import moments as extract_moments
from svodka.findings import PUBLICATION
from svodka.intake import pages as intake_pages
from svodka.intake import published
from svodka.ontology.events import FORMS, RANKS, STATUSES
from svodka.record import event_rules, figure_rules
from svodka.report.codes import CODES, write_code, write_note
from svodka.report.wording import LANGUAGES, table

NOTE = re.compile(
    r'(?:"contradiction", |"correction", |\bnote = |\bNOTE = )"(\w+ [^"]+)"|"(\w+ here, and there [^"]+)"'
)


def _notes() -> set[str]:
    rooms = (Path(room.__file__).parent for room in (svodka.check, svodka.record) if room.__file__)
    sources = (path.read_text("utf-8") for room in rooms for path in room.glob("*.py"))
    return {one or other for source in sources for one, other in NOTE.findall(source)}


def test_every_note_is_told_in_russian() -> None:
    notes = _notes()
    assert len(notes) > 8
    assert notes == set(table("ru")["notes"])
    assert write_note("one visit has one rank", "en") == "one visit has one rank"


@pytest.mark.parametrize(
    ("group", "codes"), [("form", FORMS), ("rank", RANKS), ("status", STATUSES)]
)
def test_every_code_has_a_word(group: str, codes: tuple[str, ...]) -> None:
    for code in codes:
        assert re.search("[а-я]", write_code(group, code, "ru"))
        assert re.search("[a-z]", write_code(group, code, "en"))
        assert write_code(group, code, CODES) == code


def _names_of(rules: Iterable[Callable[..., object]]) -> set[str]:
    return {rule.__name__ for rule in rules}


def _spoken(name: str) -> bool:
    """Whether the rule is told of as one that speaks for, or against."""
    words = [table(lang)["values"]["reason"] for lang in LANGUAGES]
    return all(name in each or f"not {name}" in each for each in words)


def test_every_reason_for_a_merge_has_a_word() -> None:
    """«потому что told_apart» stood among Russian words."""
    rules = _names_of(event_rules.RULES) | _names_of(figure_rules.RULES)
    assert len(rules) > 20 and not {name for name in rules if not _spoken(name)}
    for lang in LANGUAGES:
        reasons = table(lang)["values"]["reason"]
        assert not {one.removeprefix("not ") for one in reasons} - rules
    assert write_code("reason", "told_apart", "ru") == "одна статья говорит о них как о двух"


def test_what_told_a_day_has_a_word() -> None:
    rules = _names_of(published.RULES)
    assert len(rules) == 5
    pages = set(re.findall(r'"(html_\w+)"', Path(intake_pages.__file__).read_text("utf-8")))
    moments = {PUBLICATION, *re.findall(r'"([a-z]+_[a-z]+)"$', _moments(), re.M)}
    moments |= {f"within_{form}" for form in FORMS} | {"then", "postponed_to", "postponed_from"}
    for lang in LANGUAGES:
        values = table(lang)["values"]
        assert not (rules | pages | {"given", "field"}) - values["published_by"].keys()
        assert not moments - values["dated_by"].keys()


def _moments() -> str:
    return Path(extract_moments.__file__).read_text("utf-8")
