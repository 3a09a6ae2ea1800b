"""Each verb speaks one language at a time: the wording asked for, the articles' words apart."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from tests.cli.conftest import EXAMPLES, Run

ARTICLE = EXAMPLES / "2024-05-13-mitsotakis-v-ankare.txt"
VERBS = (
    ("read", ARTICLE),
    ("explain", ARTICLE),
    ("events",),
    ("figures",),
    ("contradictions",),
    ("person", "Эрдоган"),
    ("timeline", "RUS", "AZE"),
    ("event", "ID"),
    ("explain", "ID"),
)
# what articles and their outlets say, codes and names of rules
OTHERS = re.compile(
    r"«[^»]*(?:«[^»]*»[^»]*)*»|“[^”]*”|\[\d+:\d+\]|\b[A-Z]+\b|\b\w*_\w+\b|\b[0-9a-z]*\d\w*\b"
    r"|\b\w+(?:-\w+)+\b|(?:правило|rule|because) \w+"
)


@pytest.fixture(scope="module")
def id(record: Path) -> str:
    from svodka.record import Record

    with Record.open(record) as opened:
        found = opened.events(between=("RUS", "AZE"), form="visit")
        return next(one.id for one in found if one.contradictions and one.history)


def _asked(verb: tuple[object, ...], id: str, record: Path) -> list[object]:
    asked = [id if one == "ID" else one for one in verb]
    return asked if verb[0] == "read" else [*asked, "--record", record]


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: " ".join(map(str, verb))[:20])
def test_a_verb_speaks_russian_unless_asked(
    run: Run, record: Path, id: str, verb: tuple[object, ...]
) -> None:
    asked = _asked(verb, id, record)
    done = run(*asked)
    assert (done.code, done.err) == (0, "")
    assert run(*asked, "--lang", "ru").out == done.out
    bare = re.sub(r"«.*", "", OTHERS.sub("", done.out), flags=re.M)
    english = set(re.findall(r"[a-z]{3,}", bare))
    assert not english, english


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: " ".join(map(str, verb))[:20])
def test_a_verb_speaks_english(run: Run, record: Path, id: str, verb: tuple[object, ...]) -> None:
    asked = _asked(verb, id, record)
    done = run(*asked, "--lang", "en")
    assert (done.code, done.err) == (0, "")
    lines = [line for line in done.out.splitlines() if "«" not in line and "published" not in line]
    told = OTHERS.sub("", "\n".join(line for line in lines if not _is_of_outlets(line)))
    assert not re.findall(r"[а-яё]{3,}", told[told.find("\n") :])


def _is_of_outlets(line: str) -> bool:
    """«type: CONSULT  Меридиан, Каспийский телеграф»: who says so keeps its name."""
    return bool(re.match(r"(type|form|rank|took place|day|place): |  but ", line))


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: " ".join(map(str, verb))[:20])
def test_a_language_nobody_writes_is_told_first(
    run: Run, record: Path, id: str, verb: tuple[object, ...]
) -> None:
    done = run(*_asked(verb, id, record), "--lang", "xx")
    assert (done.code, done.out) == (2, "")
    assert "try --lang ru or --lang en" in done.err


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: " ".join(map(str, verb))[:20])
def test_json_has_no_language(run: Run, record: Path, id: str, verb: tuple[object, ...]) -> None:
    asked = _asked(verb, id, record)
    told = [run(*asked, "--json", "--lang", lang).out for lang in ("ru", "en")]
    assert told[0] == told[1] and json.loads(told[0])
