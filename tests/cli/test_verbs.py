"""Every verb on the bundled examples, as a new user would run them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import EXAMPLES, Run

from svodka.record import IngestSummary, Record

PLAN = EXAMPLES / "2024-08-17-vizit-putina-v-baku.txt"
FEED = EXAMPLES / "2024-agency-feed.jsonl"


def test_read_shows_findings_with_quotes_and_offsets(run: Run) -> None:
    done = run("read", PLAN, "--lang", "en")
    text = PLAN.read_text("utf-8")
    assert (done.code, done.err) == (0, "")
    assert "EVENTS (" in done.out and "STATEMENTS (" in done.out
    quote = "Товарооборот России и Азербайджана в 2023 году составил 4,1 млрд долларов"
    start = text.index(quote)
    assert f"[{start}:{start + len(quote)}]" in done.out
    assert "\x1b" not in done.out


def test_read_json_quotes_are_slices(run: Run) -> None:
    reading = json.loads(run("read", PLAN, "--json").out)
    text = PLAN.read_text("utf-8")
    found = [*reading["events"], *reading["figures"], *reading["statements"]]
    assert found
    for one in found:
        start, stop = one["span"]
        assert text[start:stop] == one["evidence"]


def test_read_jsonl_gives_one_reading_a_line_in_order(run: Run) -> None:
    done = run("read", "--jsonl", FEED)
    ids = [json.loads(line)["id"] for line in FEED.read_text("utf-8").splitlines()]
    assert [json.loads(line)["id"] for line in done.out.splitlines()] == ids
    assert (done.code, done.err) == (0, "")


def test_read_jsonl_goes_on_after_a_line_it_refuses(run: Run, tmp_path: Path) -> None:
    good, other, *_ = FEED.read_text("utf-8").splitlines()
    bad = tmp_path / "bad.jsonl"
    bad.write_text(f"{good}\n{{broken\n{other}\n", "utf-8")
    done = run("read", "--jsonl", bad)
    assert len(done.out.splitlines()) == 2
    assert done.code == 2
    assert done.err.count("\n") == 1 and "bad.jsonl" in done.err


def test_read_html_is_one_page(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    done = run("read", PLAN, "--html", page, "--lang", "en")
    assert done.out.strip() == str(page)
    assert '<h2><b class="event">Events</b>' in page.read_text("utf-8")


def test_explain_article_names_rules_and_words(run: Run) -> None:
    done = run("explain", PLAN, "--lang", "en")
    assert done.code == 0
    assert "\nevent: visit" in done.out
    assert "  rule " in done.out and ", words «" in done.out


def test_ingest_again_changes_nothing(run: Run, tmp_path: Path) -> None:
    place = tmp_path / "svodka.db"
    first = run("ingest", FEED, "--record", place, "--json")
    again = run("ingest", FEED, "--record", place, "--lang", "en")
    assert json.loads(first.out)["read"] == 3
    assert (first.code, again.code) == (0, 0)
    assert "0 read, 3 known already" in again.out and "0 new events" in again.out
    russian = run("ingest", FEED, "--record", place).out
    assert "прочитано: 0, уже известно: 3, новых событий: 0" in russian
    assert not re.search("[a-z]{3,}", russian.removeprefix(str(place)))


def test_ingest_tells_what_it_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    done = run("ingest", FEED, tmp_path / "empty.txt", "--record", tmp_path / "svodka.db")
    assert done.code == 2
    assert "прочитано: 3, не принято: 1" in done.out
    assert done.err.startswith("svodka: ") and "empty.txt" in done.err


def test_record_may_come_from_the_environment(
    run: Run, record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SVODKA_RECORD", str(record))
    assert run("events", "--between", "RUS", "AZE").code == 0


def test_events_json_has_reports(run: Run, record: Path) -> None:
    found = json.loads(run("events", "--between", "RUS", "AZE", "--json", "--record", record).out)
    assert any(len(event["reports"]) > 1 for event in found)
    for event in found:
        for report in event["reports"]:
            assert {"article", "start", "stop", "evidence"} <= report.keys()


def test_events_can_be_chosen(run: Run, record: Path) -> None:
    done = run("events", "--form", "visit", "--status", "future", "--json", "--record", record)
    found = json.loads(done.out)
    assert found
    assert {(event["form"], event["status"]) for event in found} == {("visit", "future")}


@pytest.mark.parametrize("verb", ["events", "figures", "contradictions"])
def test_lists_are_shown_with_quotes(run: Run, record: Path, verb: str) -> None:
    done = run(verb, "--between", "RUS", "AZE", "--record", record)
    assert done.code == 0
    assert "«" in done.out and "[" in done.out


def test_explain_id_of_the_record(run: Run, record: Path) -> None:
    found = json.loads(run("events", "--between", "RUS", "AZE", "--json", "--record", record).out)
    merged = next(event for event in found if len(event["reports"]) > 1)
    done = run("explain", merged["id"], "--lang", "en", "--record", record)
    assert done.code == 0
    assert "One with (score" in done.out and "because " in done.out


def test_explain_id_nobody_has(run: Run, record: Path) -> None:
    done = run("explain", "e000", "--record", record)
    assert done.code == 2
    assert "svodka events" in done.err


def test_brief_in_the_terminal(run: Run, record: Path) -> None:
    done = run("brief", "RUS", "AZE", "--as-of", "2024-08-17", "--record", record)
    assert done.code == 0
    assert done.out.startswith("Россия – Азербайджан\nНа 17 августа 2024.")
    ahead = done.out.partition("ПРЕДСТОИТ")[2].partition("КОНТАКТЫ")[0]
    assert "19 августа 2024" in ahead
    assert "Владимир Путин посетит Азербайджан с государственным визитом" in ahead
    assert all(line == line.rstrip() for line in done.out.splitlines())


def test_brief_as_of_a_day_uses_nothing_later(run: Run, record: Path) -> None:
    done = run("brief", "RUS", "AZE", "--as-of", "2024-08-17", "--json", "--record", record)
    sources = json.loads(done.out)["sources"]
    assert sources
    assert max(source["published"] for source in sources) <= "2024-08-17"


@pytest.mark.parametrize(
    ("name", "holds"),
    [
        ("brief.html", b"<!DOCTYPE html>"),
        ("brief.md", "# Россия – Азербайджан".encode()),
        ("brief.json", b"{"),
        ("brief.docx", b"PK"),
        ("brief.PDF", b"%PDF"),
    ],
)
def test_brief_as_a_file(run: Run, record: Path, tmp_path: Path, name: str, holds: bytes) -> None:
    done = run("brief", "RUS", "AZE", "-o", tmp_path / name, "--record", record)
    assert done.out.strip() == str(tmp_path / name)
    assert (tmp_path / name).read_bytes().startswith(holds)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_brief_in_english(run: Run, record: Path) -> None:
    done = run("brief", "Турция", "Greece", "--lang", "en", "--record", record)
    assert done.out.startswith("Türkiye – Greece\nAs of ")
    assert "Recep Tayyip Erdoğan" in done.out


def test_brief_shows_figures_that_do_not_agree(run: Run, record: Path) -> None:
    done = run("brief", "RUS", "AZE", "--json", "--record", record)
    brief = json.loads(done.out)
    told = [
        cell["text"]
        for section in brief["sections"]
        for row in section["rows"]
        for cell in row["cells"]
    ]
    assert {"4,2 млрд долл. США", "6 млрд долл. США"} <= {
        text.replace("\xa0", " ") for text in told
    }


def test_brief_of_a_pair_without_events_is_one_line(run: Run, record: Path, tmp_path: Path) -> None:
    done = run("brief", "PER", "LAO", "--record", record, "-o", tmp_path / "brief.html")
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert "Перу – Лаос" in done.err and "svodka ingest" in done.err
    assert list(tmp_path.iterdir()) == []
    early = run("brief", "RUS", "AZE", "--as-of", "2001-01-01", "--record", record)
    assert (early.code, early.err.count("\n")) == (2, 1) and "2001" in early.err


def test_brief_output_that_cannot_be_written(run: Run, record: Path, tmp_path: Path) -> None:
    done = run("brief", "RUS", "AZE", "-o", tmp_path / "no" / "brief.html", "--record", record)
    assert done.code == 2
    assert done.err.count("\n") == 1 and "choose another place with -o" in done.err


def test_event_shows_attributes_and_who_says_so(run: Run, record: Path) -> None:
    found = json.loads(run("events", "--between", "RUS", "AZE", "--json", "--record", record).out)
    merged = next(event for event in found if len(event["reports"]) > 1)
    done = run("event", merged["id"], "--record", record)
    assert done.code == 0
    names = {"type": "вид", "form": "форма", "rank": "ранг", "date": "день", "place": "место"}
    names["status"] = "состоялось ли"
    for attribute in merged["attributes"]:
        assert f"\n{names[attribute['name']]}: " in done.out


def test_event_nobody_has(run: Run, record: Path) -> None:
    done = run("event", "e000", "--record", record)
    assert done.code == 2
    assert done.err.count("\n") == 1 and "svodka events" in done.err


def test_timeline_is_in_order(run: Run, record: Path) -> None:
    found = json.loads(run("timeline", "RUS", "AZE", "--json", "--record", record).out)
    starts = [event["start"] for event in found]
    assert starts == sorted(starts) and len(starts) > 5
    done = run("timeline", "RUS", "AZE", "--record", record)
    assert "24 марта 2024" in done.out and found[0]["id"] in done.out


def test_search_finds_words_in_any_form(run: Run, record: Path) -> None:
    found = json.loads(run("search", "железная дорога", "--json", "--record", record).out)
    assert {hit["published"] for hit in found} >= {"2024-04-22", "2024-08-19"}
    assert "железной дороги" in run("search", "железная дорога", "--record", record).out


def test_search_wants_all_the_words(run: Run, record: Path) -> None:
    """Joined by blanks, as anybody types them, they were refused."""
    asked = ("search", "железная", "дорога", "--json", "--record", record)
    whole = run("search", "железная дорога", "--json", "--record", record)
    done = run(*asked)
    assert (done.code, done.err, done.out) == (0, "", whole.out)
    none = run("search", "железная", "zzz", "--record", record)
    assert none.code == 0 and "'железная zzz'" in none.err


def test_search_writes_the_day_in_the_language_asked_for(run: Run, record: Path) -> None:
    asked = ("search", "железная", "дорога", "--record", record)
    assert run(*asked).out.count("августа 2024") >= 1
    english = run(*asked, "--lang", "en").out
    assert "August 2024" in english and "августа 2024" not in english.partition("\n")[0]
    assert run(*asked, "--lang", "xx").code == 2


def test_person_holds_offices(run: Run, record: Path) -> None:
    done = run("person", "Лавров", "--record", record)
    assert done.code == 0
    assert done.out.startswith("Сергей Лавров (RUS)")
    assert "«" in done.out


def test_ingest_readings_made_elsewhere(run: Run, tmp_path: Path) -> None:
    readings = tmp_path / "readings.jsonl"
    readings.write_text(run("read", "--jsonl", FEED).out, "utf-8")
    done = run("ingest", "--readings", readings, "--items", FEED, "--record", tmp_path / "a.db")
    assert (done.code, done.err) == (0, "")
    assert "прочитано: 3" in done.out


def test_ingest_readings_that_do_not_hold_together(run: Run, tmp_path: Path) -> None:
    readings = tmp_path / "readings.jsonl"
    readings.write_text(
        '{"id": "2024-07-03-si-v-astane", "events": [{"type": "CONSULT"}]}\n', "utf-8"
    )
    done = run("ingest", "--readings", readings, "--items", FEED, "--record", tmp_path / "a.db")
    assert done.code == 2
    assert "не принято: 3" in done.out
    assert "events 1" in done.err and "has no reading" in done.err


def test_ingest_readings_without_their_articles(run: Run, tmp_path: Path) -> None:
    done = run("ingest", "--readings", FEED, "--record", tmp_path / "a.db")
    assert done.code == 2
    assert "--items FILE" in done.err


def test_read_and_ingest_in_two_jobs_as_in_one(run: Run, tmp_path: Path) -> None:
    assert run("read", "--jsonl", FEED, "--jobs", 2).out == run("read", "--jsonl", FEED).out
    done = run("ingest", FEED, "--jobs", 2, "--record", tmp_path / "two.db")
    assert done.code == 0 and "прочитано: 3" in done.out


def test_ingest_stopped_by_ctrl_c_says_what_is_saved(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first of them is saved when the key is pressed; the same command reads the others."""

    def stop(*given: Any, progress: Callable[[IngestSummary], None], **more: Any) -> IngestSummary:
        progress(IngestSummary(read=1, seconds=0.5))
        raise KeyboardInterrupt

    place = tmp_path / "svodka.db"
    with monkeypatch.context() as patched:
        patched.setattr(Record, "ingest_unread", stop)
        done = run("ingest", EXAMPLES, "--record", place)
    assert (done.code, done.out) == (130, "")
    assert done.err == (
        f"svodka: stopped; articles saved in {place}: 1; the same command goes on\n"
    )


@pytest.mark.parametrize(
    ("asked", "periods"),
    [
        (("--since", "2030"), {"2030-01-01"}),
        (("--until", "2022"), {"2022-01-01"}),
        (("--since", "2031"), set()),
    ],
    ids=" ".join,
)
def test_figures_of_a_stretch_of_days(
    run: Run, record: Path, asked: tuple[str, ...], periods: set[str]
) -> None:
    found = json.loads(run("figures", *asked, "--json", "--record", record).out)
    assert {one["start"] for one in found} == periods
