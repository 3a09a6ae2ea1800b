"""svodka correct, as a person at a desk uses it: on a record of the bundled examples, and over a
later ingest."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import Done, Run

import svodka
from svodka.cli.correct import ACTS
from svodka.language import Language
from svodka.pipeline import read_many
from svodka.record import Record
from svodka.wordings import load_wording

WHO = ("--by", "Анна Р.", "--because", "сайт Кремля")

Ask = Callable[..., Done]


@pytest.fixture
def ask(run: Run, record: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Ask:
    """The command line over a record of its own."""
    shutil.copy(record, tmp_path / "svodka.db")
    monkeypatch.setenv("SVODKA_RECORD", str(tmp_path / "svodka.db"))
    return run


def asked(ask: Ask, *words: str) -> Any:
    done = ask(*words, "--json")
    assert done.code == 0, done.err
    return json.loads(done.out)


def visit(ask: Ask) -> dict[str, Any]:
    """The state visit of August 2024, told by several."""
    events = asked(ask, "events", "--between", "RUS", "AZE", "--form", "visit")
    return dict(max(events, key=lambda event: len(event["reports"])))


def day_trip(ask: Ask) -> dict[str, Any]:
    """A visit of one day, told by several."""
    events = asked(ask, "events", "--between", "RUS", "AZE", "--form", "visit")
    events = [event for event in events if event["start"] == event["end"] is not None]
    return dict(max(events, key=lambda event: len(event["reports"])))


def told(event: dict[str, Any]) -> set[str]:
    return {report["article"] for report in event["reports"]}


def test_edit_is_seen_wherever_the_event_is(ask: Ask) -> None:
    id = visit(ask)["id"]
    done = ask("correct", "edit", id, "start", "2024-08-17", *WHO)
    assert done.code == 0
    assert "Поправка 1 записана: начало: 2024-08-17" in done.out
    assert "svodka correct undo 1" in done.out and id in done.out
    assert asked(ask, "event", id)["start"] == "2024-08-17"
    for verb in ("event", "explain"):
        shown = ask(verb, id, "--lang", "en").out.partition("\ncorrected\n")[2]
        assert "start: 2024-08-17" in shown and "Анна Р.: сайт Кремля" in shown
    assert asked(ask, "explain", id)["corrections"][0]["corrector"] == "Анна Р."


def test_merge_then_undo(ask: Ask) -> None:
    meetings = asked(ask, "events", "--between", "RUS", "AZE", "--form", "meeting")
    one, other = meetings[0]["id"], meetings[1]["id"]
    merged = asked(ask, "correct", "merge", one, other, *WHO)
    assert len(merged["now"]) == 1
    assert told(asked(ask, "event", one)) == told(meetings[0]) | told(meetings[1])
    assert "corrected" in ask("explain", one).out
    undone = asked(ask, "correct", "undo", "1", "--by", "Борис", "--because", "две встречи")
    assert sorted(undone["now"]) == sorted([one, other])
    assert undone["correction"]["undone_by"] == "Борис"
    assert told(asked(ask, "event", one)) == told(meetings[0])


def test_split_by_the_article_and_place_that_were_printed(ask: Ask) -> None:
    event = visit(ask)
    report = event["reports"][0]
    done = asked(
        ask, "correct", "split", event["id"], f"{report['article']}:{report['start']}", *WHO
    )
    assert len(done["now"]) == 2
    groups = [told(asked(ask, "event", id)) for id in done["now"]]
    assert {report["article"]} in groups
    assert done["correction"]["apart"] == [[report["article"], report["evidence"]]]


def test_rejected_finding_is_gone_and_told_of_its_article(ask: Ask) -> None:
    event = visit(ask)
    report = event["reports"][-1]
    done = ask("correct", "reject", event["id"], report["article"], *WHO, "--lang", "en")
    assert "Correction 1 is kept: the article does not say so" in done.out
    assert report["article"] not in told(asked(ask, "event", event["id"]))
    shown = ask("explain", report["article"], "--lang", "en").out
    shown = shown.partition("\ncorrected\n")[2]
    assert "the article does not say so" in shown and report["evidence"][:30] in shown


def test_old_id_and_brief_live_on_after_the_first_report_is_rejected(ask: Ask) -> None:
    event = visit(ask)
    id = event["id"]
    first = next(one for one in event["reports"] if one["mention"] == id[1:])
    asked(ask, "correct", "reject", id, f"{first['article']}:{first['start']}", *WHO)
    assert asked(ask, "event", id)["id"] != id
    assert [one["act"] for one in asked(ask, "correct", "log", id)] == ["reject"]
    done = ask("brief", "RUS", "AZE")
    assert done.code == 0, done.err


def test_only_report_need_not_be_named(ask: Ask) -> None:
    event = next(one for one in asked(ask, "events") if len(one["reports"]) == 1)
    assert asked(ask, "correct", "reject", event["id"], *WHO)["now"] == []
    assert ask("event", event["id"]).code == 2
    assert asked(ask, "correct", "undo", "1", *WHO)["now"] == [event["id"]]


def test_figure_is_corrected(ask: Ask) -> None:
    series = asked(ask, "figures", "--between", "RUS", "AZE", "--measure", "товарооборот")[0]
    done = ask("correct", "edit", series["id"], "value", "4.3e9", *WHO)
    assert done.code == 0 and series["id"] in done.out
    found = asked(ask, "figures", "--between", "RUS", "AZE", "--measure", "товарооборот")
    assert 4.3e9 in [one["value"] for one in found]


def test_corrected_figure_is_seen_wherever_the_figure_is(ask: Ask, tmp_path: Path) -> None:
    """In the list of figures, the brief and the check, each with what the article itself says."""
    between = ("--between", "RUS", "AZE")
    (series,) = (one for one in asked(ask, "figures", *between) if one["value"] == 300)
    asked(ask, "correct", "edit", series["id"], "value", "340", *WHO)
    (now,) = (one for one in asked(ask, "figures", *between) if one["id"] == series["id"])
    (report,) = now["reports"]
    assert (now["value"], now["qualifier"]) == (340, "exact")
    assert (report["value"], report["told"]) == (340, 300)
    assert "340 школ (исправлено; в статье: 300)" in ask("figures", *between).out
    brief = " ".join(ask("brief", "RUS", "AZE").out.split())
    assert "340 школ" in brief and "исправлено; в статье: 300" in brief
    draft = tmp_path / "draft.md"
    draft.write_text("В Азербайджане 300 школ с обучением на русском языке.", "utf-8")
    done = ask("check", draft, *between)
    assert done.code == 1 and "в записи 340 школ" in done.out


def test_corrections_outlive_another_reading(ask: Ask, tmp_path: Path, language: Language) -> None:
    """The same articles with readings made elsewhere, in place of the first ones."""
    from svodka.readings import reading_to_json

    event = visit(ask)
    asked(ask, "correct", "edit", event["id"], "place", "Загульба", *WHO)
    asked(ask, "correct", "reject", event["id"], event["reports"][0]["article"], *WHO)
    items, readings = tmp_path / "items.jsonl", tmp_path / "readings.jsonl"
    with Record.open(tmp_path / "svodka.db", wording=load_wording) as record:
        articles = [entry.article for entry in record.articles()]
    items.write_text("\n".join(map(_item, articles)), "utf-8")
    read = read_many(articles, language)
    lines = [json.dumps(reading_to_json(*pair)) for pair in zip(articles, read, strict=True)]
    readings.write_text("\n".join(lines), "utf-8")
    done = asked(ask, "ingest", "--readings", str(readings), "--items", str(items))
    assert done["reread"] > 0
    edit, reject = asked(ask, "correct", "log")
    assert len(edit["subjects"]) == 1 and reject["subjects"] == []
    found = asked(ask, "event", edit["subjects"][0])
    assert found["place"] == "Загульба"
    assert event["reports"][0]["article"] not in told(found)


def _item(article: svodka.Article) -> str:
    return json.dumps(
        {
            "id": article.id,
            "published": article.published.isoformat(),
            "text": article.text,
            "url": article.url,
            "outlet": article.outlet,
        }
    )


def noted(ask: Ask, *words: str) -> str:
    """The notes under a correction, in English."""
    return " ".join(asked(ask, "correct", *words, *WHO, "--lang", "en")["notes"])


def test_place_that_nobody_knows_is_kept_with_a_note(ask: Ask) -> None:
    id = visit(ask)["id"]
    note = noted(ask, "edit", id, "place", "Марс")
    assert "No place called “Марс” is known" in note and "svodka correct undo 1" in note
    assert asked(ask, "event", id)["place"] == "Марс"
    assert "неизвестно" in ask("correct", "edit", id, "place", "Хогвартс", *WHO).out
    assert noted(ask, "edit", id, "place", "Загульба") == ""


def test_place_that_lies_elsewhere_is_noted_with_its_state(ask: Ask) -> None:
    id = visit(ask)["id"]
    note = noted(ask, "edit", id, "place", "Анкара")
    assert "lies in TUR" in note and f"svodka correct edit {id} place_state TUR" in note
    assert noted(ask, "edit", id, "place_state", "TUR") == ""


def test_end_moves_with_the_start_and_that_is_told(ask: Ask) -> None:
    id = day_trip(ask)["id"]
    note = noted(ask, "edit", id, "start", "2024-05-02")
    now = asked(ask, "event", id)
    assert now["start"] == now["end"] == "2024-05-02"
    assert f"svodka correct edit {id} end" in note
    before = ask("correct", "edit", id, "end", "2024-05-01", *WHO)
    assert before.code == 2 and "before the start, 2024-05-02" in before.err
    assert noted(ask, "edit", id, "end", "2024-05-04") == ""
    assert asked(ask, "event", id)["end"] == "2024-05-04"


def test_merge_tells_which_edits_it_keeps(ask: Ask) -> None:
    meetings = asked(ask, "events", "--between", "RUS", "AZE", "--form", "meeting")
    one, other = meetings[0]["id"], meetings[1]["id"]
    noted(ask, "edit", one, "rank", "state")
    noted(ask, "edit", one, "rank", "")
    noted(ask, "edit", one, "status", "negation")
    noted(ask, "edit", other, "status", "hypothetical")
    note = noted(ask, "merge", one, other)
    assert "Kept, and now of all that was merged: correction 4, took place: possible" in note
    assert (
        "Correction 3, took place: did not take place, or cancelled, is overruled by the later correction 4"
        in note
    )
    assert "correction 2, rank: –" in note and "orrection 1," not in note


def test_notes_and_values_are_told_in_words(ask: Ask) -> None:
    """«start: 2025-03-27», «величина: 2600000000.0», «2025-06-10 – 2025-06-10»."""
    meetings = asked(ask, "events", "--between", "RUS", "AZE", "--form", "meeting")
    one, other = meetings[0]["id"], meetings[1]["id"]
    asked(ask, "correct", "edit", one, "start", meetings[0]["start"], *WHO)
    asked(ask, "correct", "edit", one, "rank", "state", *WHO)
    done = ask("correct", "merge", one, other, *WHO)
    assert f"поправка 1, начало: {meetings[0]['start']}" in done.out
    assert "поправка 2, ранг: государственный" in done.out
    series = asked(ask, "figures", "--between", "RUS", "AZE", "--measure", "товарооборот")[0]
    figure = ask("correct", "edit", series["id"], "value", "2600000000", *WHO)
    assert "записана: величина: 2,6\xa0млрд" in figure.out
    assert "value: 2.6 billion" in ask("correct", "log", "--lang", "en").out
    assert asked(ask, "correct", "log", series["id"])[0]["value"] == "2600000000.0"


def test_one_day_is_told_once(ask: Ask) -> None:
    id = day_trip(ask)["id"]
    note = noted(ask, "edit", id, "start", "2024-05-02")
    assert "moved along: 2024-05-02. If" in note


def test_log_tells_who_why_and_what_was_undone(ask: Ask) -> None:
    id = visit(ask)["id"]
    ask("correct", "edit", id, "rank", "working", *WHO)
    ask("correct", "edit", id, "rank", "", "--by", "Борис", "--because", "ранг не назван")
    ask("correct", "undo", "1", "--by", "Борис", "--because", "описка")
    done = ask("correct", "log")
    lines = done.out.splitlines()
    assert "ранг: рабочий" in lines[0] and "ранг: нет" in done.out
    assert "Анна Р.: сайт Кремля" in lines[1]
    assert "отменена" in done.out and "Борис: описка" in done.out
    assert "undone" in ask("correct", "log", "--lang", "en").out
    assert [one["number"] for one in asked(ask, "correct", "log", id)] == [2]


def ingested(ask: Ask, tmp_path: Path) -> str:
    """Two articles that tell one figure otherwise; the id of the series."""
    for name, value in (("2025-02-03-a.txt", "4,1"), ("2025-02-04-b.txt", "4,6")):
        text = f"Товарооборот Сербии и Египта в 2024 году составил {value} млрд долларов.\n"
        (tmp_path / name).write_text(f"БЕЛГРАД, {name[9]} фев — Дунай. {text}", "utf-8")
        assert ask("ingest", tmp_path / name).code == 0
    (series,) = asked(ask, "figures", "--between", "SRB", "EGY")
    return str(series["id"])


def test_values_that_others_told_are_listed(ask: Ask, tmp_path: Path) -> None:
    id = ingested(ask, tmp_path)
    note = noted(ask, "edit", id, "value", "4.1e9")
    assert "told another value: 1 (4.6 billion – Дунай, " in note
    assert "svodka correct undo 1" in note and f"edit {id} value NUMBER --report" in note


def test_value_of_one_report_alone(ask: Ask, tmp_path: Path) -> None:
    id = ingested(ask, tmp_path)
    (series,) = asked(ask, "figures", "--between", "SRB", "EGY")
    wrong = next(one["report"] for one in series["reports"] if one["value"] == 4.6e9)
    report = ("--report", f"{wrong['article']}:{wrong['start']}")
    done = ask("correct", "edit", id, "value", "4.2e9", *report, *WHO)
    assert done.code == 0 and "4,2\xa0млрд (только в одном сообщении)" in done.out
    assert "сказано другое" not in done.out
    (series,) = asked(ask, "figures", "--between", "SRB", "EGY")
    assert sorted(one["value"] for one in series["reports"]) == [4.1e9, 4.2e9]
    assert "of one report only" in ask("correct", "log", "--lang", "en").out
    refused = ask("correct", "edit", id, "unit", "EUR", *report, *WHO)
    assert refused.code == 2 and "leave out the report" in refused.err


def test_name_may_come_from_the_environment(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SVODKA_CORRECTOR", "Вера")
    done = asked(ask, "correct", "edit", visit(ask)["id"], "place", "Баку", "--because", "фото")
    assert done["correction"]["corrector"] == "Вера"


def test_state_may_be_typed_by_its_name(ask: Ask) -> None:
    id = visit(ask)["id"]
    asked(ask, "correct", "edit", id, "place_state", "Узбекистан", *WHO)
    assert asked(ask, "event", id)["place_state"] == "UZB"


@pytest.mark.parametrize(
    ("words", "tells"),
    [
        (("edit", "ID", "place", "Баку", "--by", "А"), "give --because TEXT"),
        (("edit", "ID", "place", "Баку", "--because", "А"), "give --by NAME"),
        (("edit", "ID", "place", "Баку", "--by", " ", "--because", "А"), "give --by NAME"),
        (("edit", "ID", "mood", "good", *WHO), "give one of status, rank"),
        (("edit", "ID", "type", "VISIT", *WHO), "give one of ACCUSE"),
        (("edit", "ID", "start", "вчера", *WHO), "a day such as"),
        (("edit", "ID", "place_state", "Росия", *WHO), "did you mean"),
        (("edit", "e000", "place", "Баку", *WHO), "svodka events"),
        (("merge", "ID", "ID", *WHO), "ids of two events or more"),
        (("merge", "ID", "f000", *WHO), "give ids of events"),
        (("split", "ID", "nowhere", *WHO), "give one of"),
        (("reject", "ID", *WHO), "which report is meant? give one of"),
        (("reject", "e000", *WHO), "svodka events"),
        (("undo", "7", *WHO), "svodka correct log"),
    ],
)
def test_what_cannot_be_corrected_is_told_in_one_line(
    ask: Ask, words: tuple[str, ...], tells: str
) -> None:
    id = visit(ask)["id"]
    done = ask("correct", *(id if word == "ID" else word for word in words))
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert done.err.startswith("svodka: ") and tells in done.err
    assert asked(ask, "correct", "log") == []


def test_empty_log_and_missing_record(run: Run, ask: Ask, tmp_path: Path) -> None:
    nothing = ask("correct", "log")
    assert (nothing.code, nothing.out) == (0, "") and "svodka correct --help" in nothing.err
    missing = run("correct", "log", "--record", tmp_path / "none.db")
    assert missing.code == 2 and "svodka ingest" in missing.err
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize("act", [act.__name__ for act in ACTS])
def test_help_of_each_act_has_an_example(run: Run, act: str) -> None:
    examples = run("correct", act, "--help").out.partition("Examples:")[2]
    assert f"\n    svodka correct {act}" in examples


def test_figures_of_one_place_are_told_apart_by_their_keys(ask: Ask) -> None:
    at: dict[tuple[str, int], set[str]] = {}
    for one in asked(ask, "figures"):
        for told_ in one["reports"]:
            report = told_["report"]
            at.setdefault((report["article"], report["start"]), set()).add(one["id"])
    (article, start), ids = next((place, ids) for place, ids in at.items() if len(ids) > 1)
    merged, *_others = sorted(ids)
    assert ask("correct", "merge", *sorted(ids), *WHO).code == 0
    refused = ask("correct", "reject", merged, f"{article}:{start}", *WHO)
    keys = refused.err.strip().rpartition("give one of ")[2].split(", ")
    assert refused.code == 2 and len(set(keys)) == len(ids)
    before = {one["id"]: len(one["reports"]) for one in asked(ask, "figures")}
    assert ask("correct", "reject", merged, keys[0], *WHO).code == 0
    after = sum(len(one["reports"]) for one in asked(ask, "figures"))
    assert after == sum(before.values()) - 1
