"""Figures of a brief: a row for each, with every value told of it."""

from __future__ import annotations

from datetime import date

from svodka.record import FigureReport, SeriesEntry
from svodka.report.amounts import write_amount
from svodka.report.citations import Citations
from svodka.report.contents import Cell, Row, Section
from svodka.report.days import write_day, write_days
from svodka.report.material import Material
from svodka.report.sentences import write_person
from svodka.report.wording import label

MOST_ROWS = 40


def write_figures(material: Material, citations: Citations, lang: str) -> Section:
    """Both sides' figures first, then by measure, newest period first."""
    ordered = sorted(material.figures, key=lambda one: _order(one, material))
    rows = tuple(_row(series, citations, lang) for series in ordered[:MOST_ROWS])
    return Section(
        key="figures",
        title=label(lang, "sections.figures"),
        intro=label(lang, "intros.figures") if rows else "",
        rows=rows,
        left_out=len(ordered) - len(rows),
        command=f"svodka figures --between {material.a} {material.b}",
    )


def _order(series: SeriesEntry, material: Material) -> tuple[bool, str, int, str]:
    both = {material.a, material.b} <= set(series.parties)
    last = series.end or _newest(series)
    return (not both, series.measure.casefold(), -last.toordinal(), series.id)


def _newest(series: SeriesEntry) -> date:
    return max(one.report.published for one in series.reports)


def _row(series: SeriesEntry, citations: Citations, lang: str) -> Row:
    cells = write_cells(series, citations, lang)
    return Row(
        measure=series.measure[:1].upper() + series.measure[1:],
        period=_period(series, lang),
        cells=cells,
        agree=not any(one.nature == "contradiction" for one in series.contradictions),
        finding=series.id,
    )


def _period(series: SeriesEntry, lang: str) -> str:
    """The period, or the day it was first told where no period was."""
    if series.start:
        return write_days(series.start, series.end, lang)
    first = min(one.report.published for one in series.reports)
    return label(lang, "days.told", day=write_day(first, lang))


def write_cells(series: SeriesEntry, citations: Citations, lang: str) -> tuple[Cell, ...]:
    """One cell for each way the value was told, the best supported first."""
    told: dict[tuple[str, str], list[FigureReport]] = {}
    for one in series.reports:
        amount = write_amount(one.value, series.unit, one.qualifier, one.change, lang)
        told.setdefault((amount, one.status), []).append(one)
    ordered = sorted(told.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(_cell(*key, reports, citations, lang) for key, reports in ordered)


def _cell(
    amount: str, status: str, reports: list[FigureReport], citations: Citations, lang: str
) -> Cell:
    quotes, more = citations.cite([one.report for one in reports])
    speakers = dict.fromkeys(one.report.speaker for one in reports if one.report.speaker)
    notes = [label(lang, f"figure_status.{status}")]
    notes += [write_person(speaker, lang) for speaker in speakers]
    return Cell(amount, ", ".join(note for note in notes if note), quotes, more)
