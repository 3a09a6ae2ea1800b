"""svodka check: exit codes, the draft with verdicts at its words, and bad input."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Run

DAY = ("--published", "2024-09-02")
TRUE = "В октябре 2023 года Путин и Алиев встречались в Бишкеке."
NOW = "Вчера президент России Владимир Путин прибыл с визитом в Баку."
FALSE = "В июле 2024 года Путин и Алиев провели переговоры в Ташкенте."


def _draft(folder: Path, text: str, name: str = "draft.md") -> Path:
    (folder / name).write_text(text, "utf-8")
    return folder / name


def test_check_nothing_contradicted_is_code_0(run: Run, record: Path, tmp_path: Path) -> None:
    done = run("check", _draft(tmp_path, TRUE), *DAY, "--record", record)
    assert (done.code, done.err) == (0, "")
    assert "[✓1]" in done.out and "подтверждает" in done.out


def test_check_something_contradicted_is_code_1(run: Run, record: Path, tmp_path: Path) -> None:
    draft = _draft(tmp_path, f"{TRUE}\n\n{FALSE}")
    done = run("check", draft, *DAY, "--between", "RUS", "AZE", "--record", record)
    assert (done.code, done.err) == (1, "")
    assert "место: здесь Ташкент, в записи Астана" in done.out
    assert "\x1b" not in done.out


def test_check_json_has_the_places_of_its_words(run: Run, record: Path, tmp_path: Path) -> None:
    done = run("check", _draft(tmp_path, FALSE), *DAY, "--json", "--record", record)
    told = json.loads(done.out)
    assert (done.code, told["counts"]["contradicted"]) == (1, 1)
    for one in told["verdicts"]:
        start, stop = one["span"]
        assert told["text"][start:stop] == one["evidence"]


def test_check_page_shows_the_draft_with_its_verdicts(
    run: Run, record: Path, tmp_path: Path
) -> None:
    draft, page = _draft(tmp_path, f"{TRUE}\n\n{FALSE} <b>"), tmp_path / "report.html"
    done = run("check", draft, *DAY, "-o", page, "--record", record)
    source = page.read_text("utf-8")
    assert (done.code, done.out.strip()) == (1, str(page))
    assert '<mark class="against m' in source and '<mark class="borne m' in source
    assert "&lt;b&gt;" in source and "<script" not in source


def test_check_counts_outcomes_by_the_names_it_gives_them(
    run: Run, record: Path, tmp_path: Path
) -> None:
    visit = "Владимир Путин 18–19 августа 2024 года посетил Азербайджан с государственным визитом."
    done = run("check", _draft(tmp_path, f"{visit} {TRUE}"), *DAY, "--record", record)
    assert "≈  1  сообщения расходятся" in done.out
    assert done.out.rstrip().endswith("сообщения расходятся: 1; подтверждается: 1")


def test_check_cites_no_plan_where_others_tell_that_it_was(
    run: Run, record: Path, tmp_path: Path
) -> None:
    draft = _draft(
        tmp_path, "Президент Азербайджана Ильхам Алиев в апреле 2024 года посетил Москву."
    )
    told = json.loads(run("check", draft, *DAY, "--json", "--record", record).out)
    (visit,) = (one for one in told["verdicts"] if one["kind"] == "event")
    quotes = [one["evidence"] for one in visit["reports"]]
    assert "В апреле Алиев посетил Москву" in quotes
    assert not any("ожидается" in quote for quote in quotes)


def test_check_in_english(run: Run, record: Path, tmp_path: Path) -> None:
    done = run("check", _draft(tmp_path, FALSE), *DAY, "--lang", "en", "--record", record)
    assert "contradicted" in done.out and "in the record Astana" in done.out


BAD = [
    ("empty.md", "", "empty"),
    ("english.md", "The president arrived in Baku.", "not in Russian"),
    ("draft.odt", TRUE, ".docx"),
]


@pytest.mark.parametrize(("name", "text", "told"), BAD, ids=[row[0] for row in BAD])
def test_check_of_what_is_no_draft_is_code_2(
    run: Run, record: Path, tmp_path: Path, name: str, text: str, told: str
) -> None:
    done = run("check", _draft(tmp_path, text, name), "--record", record)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert name in done.err and told in done.err


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("-o", "report.pdf"), ".html or .json"),
        (("--lang", "fr"), "--lang ru or --lang en"),
        (("--between", "RUS", "Россия"), "same state"),
        (("--record", "nowhere.db"), "svodka ingest"),
        (("-o", "no/where/report.html"), "choose another place"),
    ],
)
def test_check_bad_options_are_code_2(
    run: Run, record: Path, tmp_path: Path, options: tuple[str, ...], told: str
) -> None:
    done = run("check", _draft(tmp_path, TRUE), "--record", record, *options)
    assert (done.code, done.err.count("\n")) == (2, 1), done.err
    assert told in done.err


PLANNED = "18 августа 2024 года президент России Владимир Путин посетит Азербайджан."
CALLED = "10 августа 2024 года Путин и Алиев провели телефонный разговор."


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (PLANNED, "2024-08-18"),
        (f"{CALLED} {PLANNED}", "2024-08-10"),
        (f"{PLANNED} {CALLED} 22 октября 2024 года Алиев посетит Казань.", "2024-08-10"),
        (f"{PLANNED} 22 октября 2024 года Алиев посетит Казань.", "2024-08-18"),
    ],
)
def test_check_does_not_take_a_planned_day_for_the_draft_s_own(
    run: Run, record: Path, tmp_path: Path, text: str, day: str
) -> None:
    done = run("check", _draft(tmp_path, text), "--json", "--record", record)
    assert json.loads(done.out)["published"] == day


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("draft.md", TRUE, "от 31 октября 2023 – последнего дня, названного в черновике с годом"),
        ("draft.md", NOW, "сегодняшнего дня: в черновике своего дня нет; задайте его через --publ"),
        ("2024-08-19-draft.md", NOW, "от 19 августа 2024 – дня, которым помечен сам черновик"),
    ],
)
def test_check_says_from_which_day_days_are_counted(
    run: Run, record: Path, tmp_path: Path, name: str, text: str, told: str
) -> None:
    done = run("check", _draft(tmp_path, text, name), "--record", record)
    assert told in " ".join(done.out.split())
    given = run("check", _draft(tmp_path, text, name), *DAY, "--record", record)
    assert "отсчитаны от 2 сентября 2024. Найдено" in given.out


OTHERS = (
    "В октябре 2023 года Путин и Алиев встречались в Бишкеке.\n\n"
    "13 мая 2024 года премьер-министр Греции Кириакос Мицотакис прибыл в Лондон с официальным "
    "визитом. Это пятый визит Мицотакиса в Великобританию. "
    "Товарооборот Турции и Греции в 2022 году составил 7,4 млрд долларов."
)


def test_check_between_two_states_leaves_others_out(run: Run, record: Path, tmp_path: Path) -> None:
    """And says how many of the draft's events and figures it left."""
    draft = _draft(tmp_path, OTHERS)
    whole = json.loads(run("check", draft, *DAY, "--json", "--record", record).out)
    assert whole["left_out"] == 0
    assert {"Бишкек" in one["evidence"] for one in whole["verdicts"]} == {True, False}
    asked = ("--between", "RUS", "AZE", "--record", record)
    found = json.loads(run("check", draft, *DAY, *asked, "--json").out)
    first = OTHERS.index("\n")
    assert found["verdicts"] and all(one["span"][1] <= first for one in found["verdicts"])
    told = sum(one["kind"] in ("event", "figure") for one in whole["verdicts"])
    kept = sum(one["kind"] in ("event", "figure") for one in found["verdicts"])
    assert found["left_out"] == told - kept > 1
    shown = " ".join(run("check", draft, *DAY, *asked).out.split())
    assert f"О других государствах, не проверено: {found['left_out']}" in shown


def test_check_counts_yesterday_from_the_day_the_draft_names(
    run: Run, record: Path, tmp_path: Path
) -> None:
    text = f"{NOW} Сегодня, 19 августа 2024 года, стороны подвели итоги."
    done = run("check", _draft(tmp_path, text), "--json", "--record", record)
    found = json.loads(done.out)
    assert found["published"] == "2024-08-19"
    (visit,) = (
        one for one in found["verdicts"] if one["kind"] == "event" and "visit" in one["finding"]
    )
    assert (visit["finding"][:23], visit["outcome"]) == ("visit actual 2024-08-18", "supported")


def test_reports_that_differ_are_cited_as_told_not_as_near(run: Run, tmp_path: Path) -> None:
    record, draft = tmp_path / "r.db", tmp_path / "draft.txt"
    for day, number in ((3, "трёх"), (4, "двух")):
        article = tmp_path / f"2024-05-0{day}.txt"
        article.write_text(f"Чехия 2 мая выслала {number} российских дипломатов.", encoding="utf-8")
        assert run("ingest", article, "--record", record).code == 0
    draft.write_text("2 мая 2024 года Чехия выслала двух российских дипломатов.", encoding="utf-8")
    shown = run("check", draft, "--record", record, "--lang", "en")
    assert "reports differ" in shown.out
    assert "reported by" in shown.out and "nearest" not in shown.out
