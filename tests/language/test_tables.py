"""Tables: folded on loading, and errors that name the file and the row."""

from __future__ import annotations

from pathlib import Path

import pytest

from svodka.errors import WordsError
from svodka.language import Frame, Language
from svodka.language.tables import load_frames, load_table

FRAME = """
[[frame]]
name = "visit"
type = "CONSULT"
form = "visit"
verbs = ["нанёс визит"]
needs = ["actor"]
[frame.slots]
actor = ["subj"]
[[frame.specimens]]
text = "Он нанёс визит."
expected = ["CONSULT visit actual"]
"""


def write(folder: Path, name: str, text: str) -> None:
    (folder / f"{name}.toml").write_text(text, encoding="utf-8")


def test_table_is_folded(tmp_path: Path) -> None:
    write(tmp_path, "days", '"приём" = ["учёт", {"ёж" = "Ёлка"}]\nnumber = 3')
    assert load_table(tmp_path, "days") == {"прием": ["учет", {"еж": "Елка"}], "number": 3}


def test_table_missing_names_the_path(tmp_path: Path) -> None:
    with pytest.raises(WordsError, match=r"nothing\.toml.*write it"):
        load_table(tmp_path, "nothing")


def test_table_broken_names_the_path(tmp_path: Path) -> None:
    write(tmp_path, "bad", "a = [1,\n= 2")
    with pytest.raises(WordsError, match=r"bad\.toml: not TOML"):
        load_table(tmp_path, "bad")


def test_table_is_loaded_once(language: Language) -> None:
    assert language.table("names") is language.table("names")
    assert language.frames() is language.frames()


def test_frames_in_order_of_files_and_rows(tmp_path: Path) -> None:
    write(tmp_path, "02-b", FRAME.replace("visit", "third", 1))
    write(tmp_path, "01-a", FRAME + FRAME.replace("visit", "second", 1))
    assert [frame.name for frame in load_frames(tmp_path)] == ["visit", "second", "third"]


def test_frame_is_folded_but_not_its_specimens(tmp_path: Path) -> None:
    write(tmp_path, "a", FRAME)
    (frame,) = load_frames(tmp_path)
    assert isinstance(frame, Frame)
    assert frame.verbs == ("нанес визит",)
    assert frame.slots == {"actor": ("subj",)}
    assert frame.specimens[0].text == "Он нанёс визит."
    assert frame.specimens[0].expected == ("CONSULT visit actual",)
    assert frame.specimens[0].published == "2025-06-11"


def test_table_with_a_word_twice_is_refused(tmp_path: Path) -> None:
    write(tmp_path, "days", 'first = ["чёт", "нечет"]\n[[row]]\nlast = ["ёж", "уж", "еж"]')
    with pytest.raises(WordsError, match=r"days\.toml: row: last: еж twice in one list"):
        load_table(tmp_path, "days")


def test_forms_by_their_places_may_recur(tmp_path: Path) -> None:
    write(tmp_path, "days", 'endings = ["а", "а"]\nplurals = [["сутки", "суток", "сутки"]]')
    assert load_table(tmp_path, "days")["endings"] == ["а", "а"]


def test_frames_of_one_name_are_refused(tmp_path: Path) -> None:
    write(tmp_path, "01-a", FRAME)
    write(tmp_path, "02-b", FRAME)
    with pytest.raises(WordsError, match=r"02-b\.toml: a second frame 'visit'"):
        load_frames(tmp_path)


def test_specimen_names_its_known_faults(tmp_path: Path) -> None:
    write(tmp_path, "a", FRAME + 'also = ["REJECT action actual"]')
    (specimen,) = load_frames(tmp_path)[0].specimens
    assert specimen.also == ("REJECT action actual",)


def test_specimen_of_nothing_may_be_told_by_an_empty_string(tmp_path: Path) -> None:
    write(tmp_path, "a", FRAME.replace('["CONSULT visit actual"]', '""'))
    assert load_frames(tmp_path)[0].specimens[0].expected == ()


ERRORS = [
    (FRAME.replace('["нанёс визит"]', '["ехать", "ехать"]'), r"verbs: ехать twice"),
    (FRAME.replace("нанёс визит", "ехать поезд|самолёт|поезд"), r"verbs: поезд twice"),
    (
        FRAME.replace("needs", "need", 1),
        r"a\.toml, frame 1 \(visit\): unknown need; known: .*needs",
    ),
    (FRAME.replace('type = "CONSULT"\n', ""), r"frame 1 \(visit\).*type"),
    (FRAME.replace("text = ", "words = "), r"specimen 1: unknown words"),
    (FRAME.replace('text = "Он нанёс визит."\n', ""), r"specimen 1: no text"),
]


@pytest.mark.parametrize(("text", "message"), ERRORS)
def test_frame_wrong_names_the_row(tmp_path: Path, text: str, message: str) -> None:
    write(tmp_path, "a", text)
    with pytest.raises(WordsError, match=message):
        load_frames(tmp_path)


def test_no_emblem_is_a_city(language: Language) -> None:
    """«Оксфорд» is where a meeting was, before it is whose degree somebody holds."""
    cities = {name for names in language.table("cities")["places"].values() for name in names}
    emblems = {name for names in language.table("organs")["emblems"].values() for name in names}
    assert not cities & emblems
