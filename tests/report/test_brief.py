"""The brief as contents: what stands where, and that nothing stands without its quote."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.report.by_hand import ARTICLES, event, report

from svodka.record.entries import EventEntry
from svodka.report.brief import compose_brief
from svodka.report.contents import Brief
from svodka.report.material import Material


def test_brief_sections_in_the_order_a_reader_needs(brief: Brief) -> None:
    assert [section.key for section in brief.sections] == [
        "upcoming", "contacts", "statements", "figures", "disagreements", "open_ends", "people",
    ]  # fmt: skip


def test_brief_upcoming_line(brief: Brief) -> None:
    (line,) = brief.section("upcoming").groups[0].lines
    assert line.day == "18–19 августа 2024"
    assert line.text == "Владимир Путин посетит Азербайджан с государственным визитом (Баку)"
    assert [brief.quotes[number - 1].text for number in line.quotes] == [
        "Владимир Путин 18–19 августа посетит Азербайджан"
    ]


@pytest.mark.parametrize(
    ("speaker", "mark"),
    [("Баку", "отрицает: Баку"), (None, "по другим сообщениям, не планируется")],
)
def test_brief_plan_stands_beside_its_denial(
    material: Material, speaker: str | None, mark: str
) -> None:
    words = "Президент России прибыл в Баку"
    denial = event(
        "e9", "visit", "negation", None, (report("outcome", words, "negation", speaker),)
    )
    told = compose_brief(replace(material, events=(*material.events, denial)), "ru")
    (line,) = told.section("upcoming").groups[0].lines
    assert line.marks[-1] == mark
    assert [told.quotes[number - 1].text for number in line.quotes][-1] == words


def test_brief_passed_plan_is_an_open_end(brief: Brief) -> None:
    (line,) = brief.section("open_ends").groups[0].lines
    assert line.day == "10 августа 2024"


def test_brief_figures_that_differ_stand_side_by_side(brief: Brief) -> None:
    row = next(row for row in brief.section("figures").rows if not row.agree)
    assert [cell.text.replace("\xa0", " ") for cell in row.cells] == [
        "4,2 млрд долл. США",
        "6 млрд долл. США",
    ]
    assert [cell.note for cell in row.cells] == ["", "Юрий Ушаков"]


def test_brief_disagreement_shows_both_values_with_quotes(brief: Brief) -> None:
    (found,) = brief.section("disagreements").disagreements
    assert [side.text.replace("\xa0", " ") for side in found.sides] == [
        "4,2 млрд долл. США",
        "6 млрд долл. США",
    ]
    assert all(side.quotes for side in found.sides)


def test_brief_every_line_is_cited(brief: Brief) -> None:
    assert any(section.groups for section in brief.sections)
    assert any(section.rows for section in brief.sections)
    for section in brief.sections:
        for group in section.groups:
            assert group.lines and all(line.quotes for line in group.lines)
        assert all(cell.quotes for row in section.rows for cell in row.cells)


def test_brief_every_quote_is_verbatim(brief: Brief) -> None:
    assert len(brief.quotes) == 7
    for quote in brief.quotes:
        assert ARTICLES[quote.article].text[quote.start : quote.stop] == quote.text
    for source in brief.sources:
        for paragraph in source.paragraphs:
            for mark in paragraph.marks:
                quoted = paragraph.text[mark.start : mark.stop]
                assert quoted == brief.quotes[mark.number - 1].text


def test_brief_nothing_known_is_said(material: Material) -> None:
    empty = replace(
        material,
        events=(),
        figures=(),
        contradictions=(),
        statements=(),
        tenures=(),
    )
    brief = compose_brief(empty)
    assert brief.scope == "О двусторонних событиях этой пары в записи ничего нет."
    assert all(section.empty for section in brief.sections)
    assert [section.key for section in brief.sections] == ["upcoming", "contacts", "figures"]


def test_brief_selects_and_counts_what_it_left_out(material: Material) -> None:
    quote = report("plan", "Ильхам Алиев приезжал в Москву")
    many = tuple(
        event(f"e{day}", "call", "actual", f"2024-03-{day:02}", (quote,)) for day in range(1, 31)
    )
    section = compose_brief(replace(material, events=many)).section("contacts")
    (calls,) = section.groups
    assert [line.day for line in calls.lines][:2] == ["30 марта 2024", "29 марта 2024"]
    assert (len(calls.lines), section.left_out) == (12, 18)
    assert section.command == "svodka events --between RUS AZE"


def test_brief_claim_of_one_side_is_said_as_its_claim(material: Material) -> None:
    claim = report("outcome", "провести переговоры с Ильхамом Алиевым", speaker="Юрий Ушаков")
    told = event("e", "meeting", "actual", "2024-08-18", (claim,))
    brief = compose_brief(replace(material, events=(told,)))
    (line,) = brief.section("contacts").groups[0].lines
    assert line.marks == ("со слов: Юрий Ушаков",)


def test_brief_old_plan_without_a_day_is_no_news(material: Material) -> None:
    plan = event("e", "visit", "hypothetical", None, (report("plan", "Москву"),))
    fresh = compose_brief(replace(material, events=(plan,)))
    late = compose_brief(replace(material, events=(plan,), as_of=date(2026, 1, 1)))
    assert not fresh.section("upcoming").empty
    assert late.section("upcoming").empty


def test_brief_old_plan_to_sign_without_a_day_is_an_open_end(material: Material) -> None:
    plan = event("e", "signing", "future", None, (report("plan", "Москву"),))
    possible = replace(plan, status="hypothetical")

    def keys_of(told: EventEntry) -> set[str]:
        brief = compose_brief(replace(material, events=(told,), as_of=date(2026, 1, 1)))
        return {section.key for section in brief.sections if section.groups}

    assert keys_of(plan) - keys_of(possible) == {"open_ends"}
    assert "agreed" not in keys_of(plan) | keys_of(possible)


def test_brief_talks_planned_within_a_cancelled_visit_are_nowhere(material: Material) -> None:
    quote = report("plan", "Владимир Путин 18–19 августа посетит Азербайджан")
    talks = event("e8", "meeting", "future", "2024-08-19", (quote,), place="Баку")
    fallen = replace(talks, fallen=True)
    for as_of in (date(2024, 8, 18), date(2024, 9, 18)):
        told = [
            line.finding
            for one in (talks, fallen)
            for section in compose_brief(replace(material, events=(one,), as_of=as_of)).sections
            for group in section.groups
            for line in group.lines
        ]
        assert told.count("e8") == 1


@pytest.mark.parametrize(("held", "left_out"), [(12, 0), (13, 0), (14, 2)])
def test_brief_shows_the_only_line_that_would_be_left_out(
    material: Material, held: int, left_out: int
) -> None:
    quote = report("plan", "Ильхам Алиев приезжал в Москву")
    events = tuple(
        event(f"m{n:02}", "meeting", "actual", f"2024-{n % 12 + 1:02}-{n + 1:02}", (quote,))
        for n in range(held)
    )
    section = compose_brief(replace(material, events=events)).section("contacts")
    assert (len(section.groups[0].lines), section.left_out) == (held - left_out, left_out)


def test_figures_that_desks_ask_for_come_first_and_few_things_are_counted(
    material: Material,
) -> None:
    """Trade before investments, whatever the letters; of nine kinds of dolls no more than a few."""
    (trade,) = (one for one in material.figures if one.id == "s2")
    dolls = [
        replace(trade, id=f"d{n}", measure=f"{n} куклы музея", unit="куклы", value=float(n))
        for n in range(9)
    ]
    told = replace(material, figures=(*dolls, *material.figures))
    section = compose_brief(told).section("figures")
    measures = [row.measure for row in section.rows]
    assert measures[:2] == ["Товарооборот", "Российские инвестиции в Азербайджан"]
    assert 2 < len(measures) < 9 and section.left_out == 11 - len(measures)
