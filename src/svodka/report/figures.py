"""Figures of a brief: a row for each, with every value told of it; targets apart; charts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from svodka.record import FigureReport, SeriesEntry
from svodka.report.amounts import write_amount, write_number
from svodka.report.charts import draw_charts
from svodka.report.citations import Citations
from svodka.report.contents import Cell, Row, Section
from svodka.report.days import write_day, write_days
from svodka.report.limits import shown
from svodka.report.material import Material
from svodka.report.measures import (
    UNRANKED,
    counts_nothing,
    rank_of,
    whole_unit,
    write_measure,
)
from svodka.report.quoting import in_quotes, quote_sentence
from svodka.report.sentences import write_person
from svodka.report.wording import label

MOST_ROWS = 30
MOST_THINGS = 5  # rows of what no statistics count: dolls, hours of talks
MOST_TARGETS = 12
MOST_CELLS = 5  # values of one figure


def write_figures(material: Material, citations: Citations, lang: str) -> Section:
    """Both sides' figures first, then by what a desk asks for (trade, money, freight … see
    `rank_of`) and by measure, newest period first; what is aimed at apart. A bare count of years
    or people («Годы: 5 лет») is counted with what is left out, but for a single one."""
    bare = [one for one in material.figures if _counts_nothing(one)]
    bare = bare if len(bare) > 1 else []
    telling = [one for one in material.figures if one not in bare]
    ordered = sorted(telling, key=lambda one: _order(one, material))
    facts = [left for one in ordered if (left := _told_as(one, ("actual",)))]
    aims = [left for one in ordered if (left := _told_as(one, ("target", "forecast")))]
    taken, aimed = _chosen(facts, MOST_ROWS), _chosen(aims, MOST_TARGETS)
    rows = tuple(_row(one, material, citations, lang) for one in taken)
    targets = tuple(_row(one, material, citations, lang) for one in aimed)
    return Section(
        key="figures",
        title=label(lang, "sections.figures"),
        intro=label(lang, "intros.figures") if rows or targets else "",
        rows=rows,
        left_out=len(bare) + len(facts) + len(aims) - len(rows) - len(targets),
        command=f"svodka figures --between {material.a} {material.b}",
        targets=targets,
        charts=draw_charts(material.figures, citations, lang),
    )


def _counts_nothing(series: SeriesEntry) -> bool:
    return counts_nothing(series.measure, series.unit, series.start is not None)


def _told_as(series: SeriesEntry, statuses: Sequence[str]) -> SeriesEntry | None:
    """The series with what is told so, or None."""
    reports = tuple(one for one in series.reports if one.status in statuses)
    return replace(series, reports=reports) if reports else None


def _chosen(listed: Sequence[SeriesEntry], most: int) -> list[SeriesEntry]:
    """As many as there is room for, of things of no statistics fewer, in the order given."""
    things = [one for one in listed if _rank(one) == UNRANKED]
    kept = {one.id for one in shown(things, min(most, MOST_THINGS))}
    return list(shown([one for one in listed if _rank(one) < UNRANKED or one.id in kept], most))


def _rank(series: SeriesEntry) -> int:
    return rank_of(series.measure, series.unit)


def _order(series: SeriesEntry, material: Material) -> tuple[bool, int, bool, str, int, str]:
    both = {material.a, material.b} <= set(series.parties)
    last = series.end or _newest(series)
    bare = names_nothing(series)
    words = series.measure.casefold()
    return (not both, _rank(series), bare, words, -last.toordinal(), series.id)


def names_nothing(series: SeriesEntry) -> bool:
    """Whether the measure only repeats what is counted: «430 тыс. человек», measure «люди»."""
    return series.measure.casefold() == (series.unit or "").casefold() or " " not in series.measure


def _newest(series: SeriesEntry) -> date:
    return max(one.report.published for one in series.reports)


def _row(series: SeriesEntry, material: Material, citations: Citations, lang: str) -> Row:
    cells = write_cells(series, citations, lang)
    quote = ""
    if names_nothing(series):
        report = series.reports[0].report
        quote = in_quotes(quote_sentence(material.open_article(report.article).text, report), lang)
    return Row(
        measure=write_measure(series.measure, lang),
        period=_period(series, lang),
        cells=cells,
        agree=len(cells) == 1
        or not any(one.nature == "contradiction" for one in series.contradictions),
        finding=series.id,
        quote=quote,
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
    unit = whole_unit(series.measure, series.unit)
    for one in series.reports:
        amount = write_amount(one.value, unit, one.qualifier, one.change, lang)
        told.setdefault((amount, one.status), []).append(one)
    ordered = sorted(told.items(), key=lambda item: (-len(item[1]), item[0]))
    cells = [_cell(*key, reports, citations, lang) for key, reports in ordered[:MOST_CELLS]]
    if rest := [one.report for _key, reports in ordered[MOST_CELLS:] for one in reports]:
        quotes, more = citations.cite(rest, limit=1)
        words = label(lang, "brief.values_more", n=len(ordered) - MOST_CELLS)
        cells.append(Cell(words, "", quotes, more))
    return tuple(cells)


def _cell(
    amount: str, status: str, reports: list[FigureReport], citations: Citations, lang: str
) -> Cell:
    quotes, more = citations.cite([one.report for one in reports])
    speakers = dict.fromkeys(one.report.speaker for one in reports if one.report.speaker)
    notes = [label(lang, f"figure_status.{status}")]
    notes += [write_person(speaker, lang) for speaker in speakers]
    if told := list(dict.fromkeys(one.told for one in reports if one.told is not None)):
        values = ", ".join(write_number(value, lang) for value in told)
        notes.append(label(lang, "corrections.figure", told=values))
    return Cell(amount, ", ".join(note for note in notes if note), quotes, more)
