"""Questions that nothing answers, and questions that are none: what a person is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from svodka.intake import read_path
from svodka.language import Language
from svodka.pipeline import read_many
from svodka.record import Record

TEXT = "Путин прибыл в Баку\n\nПрезидент России Владимир Путин прибыл в Баку с визитом.\n"
GREEK = "Фидан прибыл в Афины\n\nГлава МИД Турции Хакан Фидан прибыл в Грецию с визитом.\n"
TRADE = "Товарооборот России и Азербайджана в 2023 году составил {} млрд долларов."
ENGLISH = "The president arrived in Baku on Sunday.\n\nHe is to hold talks there.\n"


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory, language: Language) -> Path:
    folder = tmp_path_factory.mktemp("answers")
    article = folder / "2024-08-18-a.txt"
    article.write_text(TEXT, "utf-8")
    from svodka.wordings import load_wording

    with Record.open(folder / "svodka.db", wording=load_wording) as opened:
        opened.ingest_unread(read_path(article), lambda ones: read_many(ones, language))
    return folder / "svodka.db"


@pytest.mark.parametrize(
    "asked",
    [
        ("events", "--person", "Нету"),
        ("figures", "--measure", "zzz"),
        ("timeline", "RUS", "USA"),
        ("search", "zzz"),
        ("person", "Нету"),
        ("contradictions",),
    ],
    ids=lambda asked: asked[0],
)
def test_nothing_found_is_told_on_stderr(run: Run, record: Path, asked: tuple[str, ...]) -> None:
    done = run(*asked, "--record", record)
    assert (done.code, done.out) == (0, "")
    assert done.err.startswith("svodka: ") and done.err.count("\n") == 1
    done = run(*asked, "--json", "--record", record)
    assert (done.code, json.loads(done.out), done.err) == (0, [], "")


@pytest.mark.parametrize(
    ("asked", "days"),
    [
        (("--until", "2024"), ["2024-08-18"]),
        (("--since", "2024", "--until", "2024-08-18"), ["2024-08-18"]),
        (("--until", "2024-08-17"), []),
        (("--until", "2023"), []),
        (("--since", "2024-08", "--until", "2024-08"), ["2024-08-18"]),
        (("--until", "2024-07"), []),
        (("--since", "2024-09"), []),
        (("--since", "2024-08-19", "--until", "2025"), []),
    ],
    ids=" ".join,
)
@pytest.mark.parametrize(
    "verb", [("events",), ("timeline", "RUS", "AZE")], ids=lambda verb: verb[0]
)
def test_events_of_a_stretch_of_days(
    run: Run, record: Path, verb: tuple[str, ...], asked: tuple[str, ...], days: list[str]
) -> None:
    found = json.loads(run(*verb, *asked, "--json", "--record", record).out)
    assert [one["start"] for one in found] == days


@pytest.mark.parametrize("asked", ["", '"*('])
@pytest.mark.parametrize("verb", ["search", "person"])
def test_question_without_words(run: Run, record: Path, verb: str, asked: str) -> None:
    _refused(run, (verb, asked, "--record", record), "no word")


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("read", "a.txt", "--published", "2024-13-01"), "2024-13-01 is no date; give YYYY-MM-DD"),
        (("brief", "RUS", "AZE", "--as-of", "вчера"), "вчера is no date"),
        (("events", "--since", "24"), "24 is no date"),
        (("events", "--since", "2024-8"), "2024-8 is no date; give YYYY[-MM[-DD]]"),
        (("events", "--since", "2024-99"), "2024-99 is no date; give YYYY[-MM[-DD]]"),
        (("events", "--until", "2024-13"), "2024-13"),
        (("events", "--until", "0000"), "is no date"),
        (("events", "--until", "вчера"), "вчера is no date"),
        (("events", "--between", "RUS"), "two states"),
        (("events", "--between", "RUS", "--json"), "two states"),
        (("brief", "XXX", "RUS"), "'XXX'; give an ISO 3166 code"),
    ],
)
def test_usage(run: Run, asked: tuple[str, ...], told: str) -> None:
    _refused(run, asked, told)


def test_article_in_another_language(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    path = folder / "2024-08-18-b.txt"
    path.write_text(ENGLISH, "utf-8")
    _refused(run, ("read", path), "not in Russian")
    (folder / "2024-08-18-a.txt").write_text(TEXT, "utf-8")
    done = run("ingest", folder, "--record", tmp_path / "svodka.db")
    assert done.code == 2
    assert "прочитано: 1, не принято: 1" in done.out
    assert "not in Russian" in done.err


def test_empty_folder(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    done = run("ingest", folder, "--record", tmp_path / "svodka.db")
    assert done.code == 2
    assert "holds no article" in done.err


def test_page_in_a_folder_that_is_not_there(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "2024-08-18-a.txt"
    path.write_text(TEXT, "utf-8")
    _refused(run, ("read", path, "--html", tmp_path / "none" / "a.html"), "with --html")


def test_explain_takes_the_id_of_an_article(run: Run, record: Path) -> None:
    (hit,) = json.loads(run("search", "визит", "--json", "--record", record).out)
    done = run("explain", hit["article"], "--record", record)
    assert (done.code, done.err) == (0, "")
    assert "правило visit_by_verb" in done.out


def test_brief_is_as_of_the_newest_article_about_the_pair(
    run: Run, tmp_path: Path, language: Language
) -> None:
    (tmp_path / "2024-08-18-a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "2024-11-08-b.txt").write_text(GREEK, "utf-8")
    from svodka.wordings import load_wording

    place = tmp_path / "record" / "svodka.db"
    place.parent.mkdir()
    with Record.open(place, wording=load_wording) as opened:
        for path in sorted(tmp_path.glob("*.txt")):
            opened.ingest_unread(read_path(path), lambda ones: read_many(ones, language))
    days = [
        json.loads(run("brief", *pair, "--json", "--record", place).out)["as_of"]
        for pair in (("RUS", "AZE"), ("TUR", "GRC"))
    ]
    assert days == ["2024-08-18", "2024-11-08"]


def test_contradictions_say_what_they_are_about_in_words(
    run: Run, tmp_path: Path, language: Language
) -> None:
    for day, amount in (("2024-08-17", "4,1"), ("2024-08-18", "4,8")):
        path = tmp_path / f"{day}-a.txt"
        path.write_text(f"{TEXT}\n{TRADE.format(amount)}\n", "utf-8")
    from svodka.wordings import load_wording

    place = tmp_path / "record" / "svodka.db"
    place.parent.mkdir()
    with Record.open(place, wording=load_wording) as opened:
        opened.ingest_unread(read_path(tmp_path), lambda ones: read_many(ones, language))
    told = run("contradictions", "--record", place).out.replace("\xa0", " ")
    assert "4,1 млрд долл. США ≠ 4,8 млрд долл. США" in told
    assert "оварооборот" in told.splitlines()[0] and "2023 год" in told.splitlines()[0]
    assert "» Путин прибыл в Баку" in told


def _refused(run: Run, asked: tuple[object, ...], told: str) -> None:
    done = run(*asked)
    assert (done.code, done.out) == (2, "")
    assert told in done.err
    assert done.err.startswith("svodka: ") and done.err.count("\n") == 1


ACCUSED = "Лавров посетил Ереван\n\nГлава МИД России Сергей Лавров прибыл в Ереван с визитом.\n"


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory, language: Language) -> Path:
    folder = tmp_path_factory.mktemp("people")
    for day, text in (("2024-08-18", TEXT), ("2024-08-19", ACCUSED)):
        (folder / f"{day}-a.txt").write_text(text, "utf-8")
    from svodka.wordings import load_wording

    with Record.open(folder / "svodka.db", wording=load_wording) as opened:
        opened.ingest_unread(read_path(folder), lambda ones: read_many(ones, language))
    return folder / "svodka.db"


@pytest.mark.parametrize(
    "asked",
    ["Путина", "Путиным", "ПУТИНУ", "Владимира Путина", "Путин Владимир", "В. Путин", "Путин"],
)
def test_a_name_is_found_in_any_case(run: Run, people: Path, asked: str) -> None:
    held = json.loads(run("person", asked, "--json", "--record", people).out)
    assert [one["person"] for one in held] == ["Владимир Путин"]
    if "." not in asked:
        events = json.loads(run("events", "--person", asked, "--json", "--record", people).out)
        assert len(events) == 1


def test_another_first_name_is_somebody_else(run: Run, people: Path) -> None:
    assert json.loads(run("person", "Олег Путин", "--json", "--record", people).out) == []


@pytest.mark.parametrize("verb", [("person",), ("events", "--person")], ids=lambda verb: verb[0])
def test_near_names_are_suggested(run: Run, people: Path, verb: tuple[str, ...]) -> None:
    done = run(*verb, "Лаврава", "--record", people)
    assert (done.code, done.out) == (0, "")
    assert "did you mean Сергей Лавров?" in done.err
    assert "did you mean" not in run(*verb, "Ъъъъъ", "--record", people).err


@pytest.mark.parametrize("asked", [("Владимир",), ("Владимир", "Путин"), ("Путину", "Владимиру")])
def test_a_person_is_found_by_any_part_of_the_name(
    run: Run, people: Path, asked: tuple[str, ...]
) -> None:
    held = json.loads(run("person", *asked, "--json", "--record", people).out)
    assert [one["person"] for one in held] == ["Владимир Путин"]


def test_near_names_are_offered_in_full(run: Run, people: Path) -> None:
    assert "did you mean Сергей Лавров?" in run("person", "Сиргей", "--record", people).err


@pytest.mark.parametrize(
    ("asked", "cure"),
    [
        (("figures", "--measure", ""), "--measure товарооборот"),
        (("figures", "--measure", " – "), "--measure товарооборот"),
        (("events", "--person", ""), "--person Лавров"),
        (("events", "--form", ""), "visit, meeting"),
        (("events", "--status", ""), "actual, future"),
    ],
)
def test_an_empty_option_is_refused(
    run: Run, record: Path, asked: tuple[str, ...], cure: str
) -> None:
    done = run(*asked, "--record", record)
    assert (done.code, done.out) == (2, "")
    assert cure in done.err


@pytest.mark.parametrize("text", ["А", "Ура, ура, ура!\n"])
def test_a_reading_of_nothing_says_so(run: Run, tmp_path: Path, text: str) -> None:
    path = tmp_path / "2024-08-18-a.txt"
    path.write_text(text, "utf-8")
    done = run("read", path)
    assert done.code == 0 and "nothing was found" in done.err and done.err.count("\n") == 1
    told = run("read", path, "--json")
    assert told.err == "" and json.loads(told.out)["events"] == []


def test_name_of_several_states_tells_which_was_taken(run: Run, record: Path) -> None:
    done = run("events", "--between", "Корея", "Азербайджан", "--record", record)
    first = done.err.splitlines()[0]
    assert first.startswith("svodka: Корея is taken as KOR (Южная Корея)") and "PRK" in first
    same = run("events", "--between", "Баку", "Россией", "--json", "--record", record)
    plain = run("events", "--between", "AZE", "RUS", "--json", "--record", record)
    assert (same.err, same.out) == ("", plain.out)
