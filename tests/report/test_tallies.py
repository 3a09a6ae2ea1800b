"""What contacts sum up to, and measures worded differently that do not agree."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.report.by_hand import ALIYEV, PUTIN, event, report

from svodka.check.claims import Claim
from svodka.check.counts import Made
from svodka.check.encounters import Sides
from svodka.findings import Participant, Span
from svodka.record.entries import FigureReport, SeriesEntry
from svodka.report.brief import compose_brief
from svodka.report.material import Material

QUOTE = report("plan", "Ильхам Алиев приезжал в Москву")
PAIR = Sides(frozenset(("RUS", "AZE")))
YEAR = (date(2024, 1, 1), date(2024, 12, 31))


def _notes(material: Material, lang: str = "ru") -> list[str]:
    return [line.text for line in compose_brief(material, lang).section("contacts").notes]


def _meetings(count: int) -> tuple[object, ...]:
    return tuple(
        event(f"m{month}", "meeting", "actual", f"2024-{month:02}-03", (QUOTE,))
        for month in range(1, count + 1)
    )


def _claim(number: int) -> Made:
    claim = Claim("nth", "meeting", number, YEAR, False, Span(0, 5), Span(0, 20))
    return Made(claim, PAIR, date(2024, 8, 17), None, QUOTE)


def test_tallies_count_the_year_and_all(material: Material) -> None:
    old = event("m0", "meeting", "actual", "2018-09-27", (QUOTE,))
    notes = _notes(replace(material, events=(*_meetings(2), old)))
    assert notes == [
        "Встречи и переговоры: в 2024 году – 2, всего – 3, самое раннее – 27 сентября 2018"
    ]


def test_what_was_said_in_a_call_is_no_second_call(material: Material) -> None:
    """«Алиев по телефону выразил соболезнования Путину» tells of the call of that day."""
    call = event("c2", "call", "actual", "2024-07-03", (QUOTE,), participants=(PUTIN, ALIYEV))
    said = replace(call, id="c1", type="SUPPORT", reports=(report("outcome", "Путин прибыл"),))
    later = replace(said, id="c3", start=date(2024, 7, 9), end=date(2024, 7, 9))
    brief = compose_brief(replace(material, events=(said, call, later)))
    contacts = brief.section("contacts")
    (calls,) = contacts.groups
    assert sorted(line.finding or "" for line in calls.lines) == ["c2", "c3"]
    (line,) = (line for line in calls.lines if line.finding == "c2")
    assert len(line.quotes) + line.more == 2
    assert "в 2024 году – 2," in contacts.notes[0].text


def test_two_calls_of_one_day_stay_two(material: Material) -> None:
    call = event("c1", "call", "actual", "2024-07-03", (QUOTE,), participants=(PUTIN, ALIYEV))
    lavrov = Participant("Сергей Лавров", "RUS", "actor", "министр иностранных дел России")
    other = replace(call, id="c2", type="SUPPORT", participants=(lavrov, ALIYEV))
    for second in (replace(call, id="c2"), other):
        contacts = compose_brief(replace(material, events=(call, second))).section("contacts")
        assert len(contacts.groups[0].lines) == 2
        assert "в 2024 году – 2," in contacts.notes[0].text


def test_tallies_every_line_is_cited(material: Material) -> None:
    brief = compose_brief(replace(material, events=_meetings(9), claims=(_claim(9),)))
    assert brief.section("contacts").notes
    for line in brief.section("contacts").notes:
        assert line.quotes and all(number <= len(brief.quotes) for number in line.quotes)


def test_tallies_say_when_it_was_last(material: Material) -> None:
    planned = event(
        "v1", "visit", "future", "2024-08-18..2024-08-19", (QUOTE,), place="Баку", place_state="AZE"
    )
    held = event(
        "v0", "visit", "actual", "2018-09-01..2018-09-30", (QUOTE,), place="Баку", place_state="AZE"
    )
    assert "Последний раз в Баку: сентябрь 2018 (Владимир Путин)" in _notes(
        replace(material, events=(planned, held))
    )
    assert "Last time in Baku: September 2018 (Vladimir Putin)" in _notes(
        replace(material, events=(planned, held)), "en"
    )
    assert "Владимир Путин: сообщений о том, что раньше был в Азербайджане, нет" in _notes(
        replace(material, events=(planned,))
    )


def _visit(id: str, day: str, *names: str, status: str = "actual"):
    visitors = tuple(Participant(name, "RUS", "actor", kind="person") for name in names)
    return event(
        id, "visit", status, day, (QUOTE,), place="Баку", place_state="AZE",
        participants=(*visitors, Participant("Азербайджан", "AZE", "recipient")),
    )  # fmt: skip


def test_each_visitor_has_a_last_time_of_his_own(material: Material) -> None:
    """A name with a small word in it is a person's too, and his visit the later one."""
    visits = (_visit("v1", "2024-03-04", "Пётр Лисин"), _visit("v2", "2024-05-06", "Омар аш-Шамси"))
    notes = _notes(replace(material, events=visits))
    assert "Омар аш-Шамси: последний раз в Баку – 6 мая 2024" in notes
    assert "Пётр Лисин: последний раз в Баку – 4 марта 2024" in notes
    assert not any(note.startswith("Последний раз") for note in notes)


def test_a_visit_by_nobody_named_may_be_the_last(material: Material) -> None:
    visits = (_visit("v1", "2024-03-04", "Пётр Лисин"), _visit("v2", "2024-05-06"))
    title = Participant("премьер-министр России", "RUS", "actor", kind="title")
    unnamed = replace(visits[1], participants=(title, *visits[1].participants))
    notes = _notes(replace(material, events=(visits[0], unnamed)))
    assert "Пётр Лисин: последний раз в Баку – 4 марта 2024" in notes


def test_nothing_is_claimed_of_what_was_cut_off(material: Material) -> None:
    """--since: neither "in all" nor "never before", nor counts of a time before it."""
    since = date(2024, 7, 1)
    planned = _visit("v2", "2024-09-06", "Пётр Лисин", status="future")
    held = _visit("v1", "2024-07-06", "Омар аш-Шамси")
    cut = replace(material, events=(planned, held), since=since, claims=(_claim(3),))
    notes = _notes(cut)
    assert "Визиты с 1 июля 2024: 1" in notes
    assert not any("раньше был" in note or "всего" in note or "запис" in note for note in notes)
    assert "Сказанное о событиях до 1 июля 2024 опущено." in compose_brief(cut).scope
    older = _notes(replace(cut, since=date(2023, 2, 1)))
    assert "Визиты: в 2024 году – 1, с 1 февраля 2023: 1" in older


def test_tallies_check_what_articles_count(material: Material) -> None:
    two = replace(material, events=_meetings(2), claims=(_claim(2),))
    four = replace(material, events=_meetings(4), claims=(_claim(2),))
    few = replace(material, events=_meetings(1), claims=(_claim(2),))
    assert "сходится с записью (3 января 2024; 3 февраля 2024)" in _notes(two)[-1]
    assert "не сходится с записью: в ней 4" in _notes(four)[-1]
    assert "в записи пока 1" in _notes(few)[-1]


def test_tallies_count_a_visit_and_its_talks_once(material: Material) -> None:
    visit = event(
        "v", "visit", "actual", "2024-04-22", (QUOTE,), place="Москва", place_state="RUS",
        participants=(Participant("Ильхам Алиев", "AZE", "actor"),
                      Participant("Россия", "RUS", "recipient")),
    )  # fmt: skip
    talks = event(
        "t", "meeting", "actual", "2024-04-22", (QUOTE,), place="Москва", place_state="RUS",
        participants=(PUTIN, ALIYEV),
    )  # fmt: skip
    told = _notes(replace(material, events=(visit, talks), claims=(_claim(1),)))[-1]
    assert "сходится с записью (22 апреля 2024)" in told


def _first(kind: str, act: str, days: tuple[date, date]) -> Made:
    """«первая встреча с 2020 года» makes two claims of one sentence."""
    number = 1 if kind == "nth" else 0
    claim = Claim(kind, act, number, days, False, Span(0, 5), Span(0, 20))
    return Made(claim, PAIR, date(2024, 8, 17), None, QUOTE)


def test_one_sentence_is_told_once(material: Material) -> None:
    """«Это был их первый разговор за пять лет» stood there twice."""
    calls = tuple(
        event(f"c{month}", "call", "actual", f"2024-{month:02}-03", (QUOTE,)) for month in (3, 5)
    )
    claims = (_first("nth", "call", YEAR), _first("first", "call", (date(2020, 1, 1),) * 2))
    notes = _notes(replace(material, events=calls, claims=claims))
    assert len([note for note in notes if "не сходится" in note]) == 1


def test_first_since_a_year_is_no_first_of_that_year(material: Material) -> None:
    """«первая встреча с 2020 года» – «в записи пока 0», beside that very meeting."""
    old = (date(2020, 1, 1), date(2020, 12, 31))
    held = _meetings(1)
    claims = [replace(_first(kind, "meeting", old), event=held[0]) for kind in ("nth", "first")]
    notes = _notes(replace(material, events=held, claims=tuple(claims)))
    assert len(notes) == 1 and notes[0].startswith("Встречи и переговоры")


def test_what_was_said_in_a_call_of_others_is_no_call(material: Material) -> None:
    """In March ministers talked, and «стороны договорились провести встречу»: the presidents did
    not talk."""
    lavrov = Participant("Сергей Лавров", "RUS", "actor", "министр иностранных дел России")
    theirs = event("c1", "call", "actual", "2024-03-12", (QUOTE,), participants=(lavrov, ALIYEV))
    states = (Participant("Россия", "RUS", "actor"), Participant("Азербайджан", "AZE", "actor"))
    agreed = replace(theirs, id="c2", type="AGREE", participants=states)
    call = event("c3", "call", "actual", "2024-05-12", (QUOTE,), participants=(PUTIN, ALIYEV))
    people = {"RUS": ("владимир", "путин"), "AZE": ("ильхам", "алиев")}
    claim = Claim("nth", "call", 1, YEAR, False, Span(0, 5), Span(0, 20))
    made = Made(claim, Sides(PAIR.states, people), date(2024, 8, 17), call, QUOTE)
    notes = _notes(replace(material, events=(theirs, agreed, call), claims=(made,)))
    assert "сходится с записью (12 мая 2024)" in notes[-1]


INVESTMENTS = {
    4.2e9: ("plan", "Российские инвестиции в Азербайджан составили 4,2 млрд долларов"),
    6e9: ("outcome", "Инвестиции России в Азербайджан достигли 6 млрд долларов"),
    2.8e9: ("plan", "Товарооборот прибавил 7,1% и достиг 2 млрд долларов"),
}


def _investments(id: str, measure: str, value: float) -> SeriesEntry:
    quote = report(*INVESTMENTS[value])
    one = FigureReport(value, "exact", "actual", None, measure, quote)
    return SeriesEntry(
        id, measure, value, "USD", "exact", "actual", ("RUS", "AZE"), None, None, None, (one,)
    )


def test_measures_worded_differently_stand_side_by_side(material: Material) -> None:
    figures = (
        _investments("a", "прямые российские инвестиции в Азербайджан", 4.2e9),
        _investments("b", "инвестиции РФ в экономику Азербайджана", 6e9),
        _investments("c", "российский экспорт в Азербайджан", 2.8e9),
    )
    brief = compose_brief(replace(material, figures=figures, contradictions=()))
    (found,) = brief.section("disagreements").disagreements
    assert [side.text.replace("\xa0", " ") for side in found.sides] == [
        "4,2 млрд долл. США",
        "6 млрд долл. США",
    ]
    assert "названо по-разному" in found.heading.casefold()


def test_plans_that_were_held_are_no_news(material: Material) -> None:
    plan = event("p", "visit", "future", None, (QUOTE,), place_state="AZE")
    held = event("h", "visit", "actual", "2024-08-18", (QUOTE,), place_state="AZE")
    assert compose_brief(replace(material, events=(plan,))).section("upcoming").groups
    brief = compose_brief(replace(material, events=(plan, held)))
    assert not brief.section("upcoming").groups


def test_a_count_the_record_goes_past_without_a_verdict_is_not_told(material: Material) -> None:
    """«вторая встреча … – в записи пока 4»: of no year, so nothing follows from it."""
    claim = Claim("nth", "meeting", 2, None, False, Span(0, 5), Span(0, 20))
    made = Made(claim, PAIR, date(2024, 8, 17), None, QUOTE)
    held = _notes(replace(material, events=_meetings(4), claims=(made,)))
    assert len(held) == 1 and "всего – 4" in held[0]
    told = _notes(replace(material, events=_meetings(1), claims=(made,)))
    assert any("в записи пока 1" in note for note in told)
