"""The command line as a person runs it, in this process: arguments in, code and output out."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

import svodka
from svodka.cli import main
from svodka.intake import read_path
from svodka.language import Language
from svodka.pipeline import read_many
from svodka.record import Record
from svodka.wordings import load_wording

EXAMPLES = Path(svodka.__file__).parent / "examples"


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    def run(*arguments: object) -> Done:
        monkeypatch.setattr(sys, "argv", ["svodka", *map(str, arguments)])
        code = 0
        try:
            main()
        except SystemExit as stopped:
            code = int(stopped.code or 0)
        told = capsys.readouterr()
        return Done(code, told.out, told.err)

    return run


@pytest.fixture(scope="session")
def record(tmp_path_factory: pytest.TempPathFactory, language: Language) -> Path:
    """The bundled examples, read into a record that is only asked."""
    place = tmp_path_factory.mktemp("record") / "svodka.db"
    with Record.open(place, wording=load_wording) as opened:
        opened.ingest_unread(read_path(EXAMPLES), lambda ones: read_many(ones, language))
    return place
