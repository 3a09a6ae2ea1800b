"""What does not agree: the record's contradictions about the pair, side by side."""

from __future__ import annotations

import re
from datetime import date

from svodka.check.near_values import find_near_values
from svodka.record import Contradiction, EventEntry, SeriesEntry, Side
from svodka.report.amounts import write_amount
from svodka.report.citations import Citations
from svodka.report.contents import Cell, Disagreement, Section
from svodka.report.counting import measure_words, wording
from svodka.report.days import write_days
from svodka.report.events import say
from svodka.report.figures import write_cells
from svodka.report.material import Material
from svodka.report.wording import label, table

MOST_SIDES = 6  # those told by most
MOST = 15  # shown; the others are counted
DAYS = re.compile(r"(\d{4}-\d{2}-\d{2})(?:(?:\.\.|/|–| – )(\d{4}-\d{2}-\d{2}))?")


def write_disagreements(material: Material, citations: Citations, lang: str) -> Section:
    """Contradictions first, then mirror statistics and outlets that corrected themselves."""
    ordered = sorted(
        material.contradictions, key=lambda one: (one.nature != "contradiction", one.kind, one.id)
    )
    found = tuple(_disagreement(one, material, citations, lang) for one in ordered[:MOST])
    near = list(find_near_values(material.figures, wording(), measure_words()))
    found += tuple(_near(ones, citations, lang) for ones in near[: MOST - len(found)])
    return Section(
        key="disagreements",
        title=label(lang, "sections.disagreements"),
        intro=label(lang, "intros.disagreements") if found else "",
        disagreements=found,
        left_out=len(ordered) + len(near) - len(found),
        command=f"svodka contradictions --between {material.a} {material.b}",
    )


def _near(ones: tuple[SeriesEntry, ...], citations: Citations, lang: str) -> Disagreement:
    """Measures worded differently, side by side."""
    names = " / ".join(dict.fromkeys(one.measure for one in ones))
    period = f", {write_days(ones[0].start, ones[0].end, lang)}" if ones[0].start else ""
    return Disagreement(
        kind=label(lang, "contradictions.value"),
        about=names[:1].upper() + names[1:] + period,
        nature=label(lang, "natures.near"),
        note="",
        sides=tuple(cell for one in ones for cell in write_cells(one, citations, lang)),
        finding=ones[0].id,
    )


def _disagreement(
    one: Contradiction, material: Material, citations: Citations, lang: str
) -> Disagreement:
    events = {event.id: event for event in material.events}
    series = {entry.id: entry for entry in material.figures}
    return Disagreement(
        kind=label(lang, f"contradictions.{one.kind}"),
        about=_about(events.get(one.subject), series.get(one.subject), material, lang),
        nature=label(lang, f"natures.{one.nature}"),
        note=one.note,
        sides=tuple(
            _side(side, one.kind, series.get(one.subject), citations, lang)
            for side in one.sides[:MOST_SIDES]
        ),
        finding=one.subject,
    )


def _about(
    event: EventEntry | None, series: SeriesEntry | None, material: Material, lang: str
) -> str:
    if event is not None:
        day = write_days(event.start, event.end, lang)
        return f"{say(event, material, lang)}, {day}"
    if series is not None:
        period = f", {write_days(series.start, series.end, lang)}" if series.start else ""
        return f"{series.measure[:1].upper()}{series.measure[1:]}{period}"
    return ""


def _side(
    side: Side, kind: str, series: SeriesEntry | None, citations: Citations, lang: str
) -> Cell:
    quotes, more = citations.cite(side.reports)
    return Cell(_value(side, kind, series, lang), "", quotes, more)


def _value(side: Side, kind: str, series: SeriesEntry | None, lang: str) -> str:
    """The side's value as a reader writes it: the amount as told there, a word, or days."""
    if kind == "value" and series is not None and (told := _told(side, series, lang)):
        return told
    if kind in {"rank", "status"}:
        return str(table(lang)["values"][kind].get(side.value, side.value))
    if kind == "date" and (days := DAYS.fullmatch(side.value)):
        start = date.fromisoformat(days[1])
        return write_days(start, date.fromisoformat(days[2]) if days[2] else start, lang)
    return side.value


def _told(side: Side, series: SeriesEntry, lang: str) -> str:
    mentions = {report.mention for report in side.reports}
    for one in series.reports:
        if one.report.mention in mentions:
            return write_amount(one.value, series.unit, one.qualifier, one.change, lang)
    return ""
