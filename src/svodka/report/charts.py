"""Charts: the values of one measure over periods of one length. The same chart in page, DOCX, PDF.

They are Vega-Lite specifications, drawn by vl-convert; Altair would only write the same
specification, and takes half a second to be imported.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from svodka.check.near_values import Measure, measure_of
from svodka.record import FigureReport, SeriesEntry
from svodka.report.amounts import write_number, write_unit
from svodka.report.citations import Citations
from svodka.report.contents import Chart, Point
from svodka.report.counting import measure_words, wording
from svodka.report.days import write_days
from svodka.report.measures import write_measure
from svodka.report.wording import label, table

ENOUGH = 3  # points
MOST_CHARTS = 6
MOST_POINTS = 16  # the newest
LENGTHS = ((20, 35), (85, 95), (180, 186), (270, 277), (360, 367))  # days of a month … a year
SCALES = (1e12, 1e9, 1e6, 1e3)
FONT = "Liberation Sans, Arial, sans-serif"
SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"


def draw_charts(
    figures: Iterable[SeriesEntry], citations: Citations, lang: str
) -> tuple[Chart, ...]:
    """A chart for each measure with enough points, those with most points first."""
    groups: dict[tuple[Measure, int], list[SeriesEntry]] = {}
    for one in figures:
        measure, length = measure_of(one, wording(), measure_words()), _length(one)
        if measure is not None and length and one.value is not None:
            groups.setdefault((measure, length), []).append(one)
    charts = (_chart(ones, citations, lang) for ones in _ordered(groups.values()))
    return tuple(one for one in charts if one is not None)[:MOST_CHARTS]


def _ordered(groups: Iterable[list[SeriesEntry]]) -> list[list[SeriesEntry]]:
    enough = [ones for ones in groups if len({one.start for one in ones}) >= ENOUGH]
    return sorted(enough, key=lambda ones: (-len(ones), ones[0].id))


def _length(one: SeriesEntry) -> int:
    """Which of the usual lengths the period has, from 1; 0 for none of them."""
    if one.start is None or one.end is None:
        return 0
    days = (one.end - one.start).days + 1
    return next((n for n, (low, high) in enumerate(LENGTHS, 1) if low <= days <= high), 0)


def _chart(ones: list[SeriesEntry], citations: Citations, lang: str) -> Chart | None:
    ones = sorted(ones, key=lambda one: (one.start or date.min, one.id))
    told = [(one, report) for one in ones for report in _distinct(one.reports)][-MOST_POINTS:]
    if len({one.start for one, report in told if report.status == "actual"}) < ENOUGH - 1:
        return None
    values = [report.value or 0.0 for _one, report in told]
    scale = next((scale for scale in SCALES if max(map(abs, values)) >= scale), 1.0)
    names = [one.measure for one in ones]
    title = max(dict.fromkeys(names), key=names.count)
    quotes, _more = citations.cite_each((report.report for _one, report in told), len(told))
    return Chart(
        title=write_measure(title, lang),
        unit=_unit(ones[0].unit or "", scale, lang),
        scale=scale,
        points=tuple(_points(told, lang)),
        quotes=quotes,
    )


def _distinct(reports: Sequence[FigureReport]) -> list[FigureReport]:
    """One report for each value and status told."""
    told = {(one.value, one.status): one for one in reversed(reports) if one.value is not None}
    return list(told.values())[::-1]


def _points(told: Sequence[tuple[SeriesEntry, FigureReport]], lang: str) -> Iterable[Point]:
    seen: set[date | None] = set()
    for one, report in told:
        kind = report.status
        if kind == "actual" and one.start in seen:
            kind = "other"
        elif kind == "actual":
            seen.add(one.start)
        value = report.value or 0.0
        yield Point(write_days(one.start, one.end, lang), value, kind, write_number(value, lang))


def _unit(unit: str, scale: float, lang: str) -> str:
    """«млрд долл. США», "$ billion"."""
    words = table(lang)
    prefix = words["scales"].get(f"{scale:.0e}", "")
    written = str(words["axis_units"].get(unit) or write_unit(unit, lang))
    return f"{prefix} {written}".strip()


# ------------------------------------------------------------------ drawing


def specify(chart: Chart, lang: str, ink: str = "currentColor", font: str = FONT) -> dict[str, Any]:
    """The chart as a Vega-Lite specification: bars for facts, ticks for what others told of the
    same period, outlined bars for targets and forecasts."""
    rows = [
        {"p": point.period, "v": point.value / chart.scale, "k": point.kind}
        for point in chart.points
    ]
    periods = list(dict.fromkeys(point.period for point in chart.points))
    x = {
        "field": "p",
        "type": "ordinal",
        "sort": periods,
        "axis": {"title": None, "labelAngle": 0, "ticks": False, "labelLimit": 90},
    }
    y = {"field": "v", "type": "quantitative", "axis": {"title": chart.unit, "tickCount": 4}}
    layers = [
        _layer("actual", {"type": "bar", "color": "#a8434e", "width": {"band": 0.55}}, x, y),
        _layer("other", {"type": "tick", "color": ink, "thickness": 2, "width": 34}, x, y),
        *(_outlined(kind, ink, x, y) for kind in ("target", "forecast")),
    ]
    text = {"type": "text", "dy": -8, "color": ink, "fontSize": 11}
    layers.append(
        {
            "data": {"values": list(_labels(chart))},
            "mark": text,
            "encoding": {"x": x, "y": y, "text": {"field": "l", "type": "nominal"}},
        }
    )
    return {
        "$schema": SCHEMA,
        "description": describe(chart, lang),
        "width": max(220, min(620, 92 * len(periods))),
        "height": 170,
        "background": None,
        "data": {"values": rows},
        "layer": layers,
        "config": _config(ink, font),
    }


def _labels(chart: Chart) -> Iterable[dict[str, Any]]:
    """One label a period, above the highest of its values, with all of them."""
    held: dict[str, list[Point]] = {}
    for point in chart.points:
        held.setdefault(point.period, []).append(point)
    for period, points in held.items():
        highest = max(point.value for point in points)
        words = list(dict.fromkeys(point.label.split("\xa0")[0] for point in points))
        told = " / ".join(words[:2]) + ("…" if len(words) > 2 else "")
        yield {"p": period, "v": highest / chart.scale, "l": told}


def _layer(kind: str, mark: dict[str, Any], x: Any, y: Any) -> dict[str, Any]:
    return {
        "transform": [{"filter": {"field": "k", "equal": kind}}],
        "mark": mark,
        "encoding": {"x": x, "y": y},
    }


def _outlined(kind: str, ink: str, x: Any, y: Any) -> dict[str, Any]:
    dash = {"target": [4, 3], "forecast": [1, 2]}[kind]
    mark = {
        "type": "bar",
        "fillOpacity": 0,
        "stroke": ink,
        "strokeDash": dash,
        "width": {"band": 0.5},
    }
    return _layer(kind, mark, x, y)


def _config(ink: str, font: str) -> dict[str, Any]:
    axis = {
        "labelColor": ink,
        "titleColor": ink,
        "domainColor": ink,
        "tickColor": ink,
        "gridColor": ink,
        "gridOpacity": 0.15,
        "domainOpacity": 0.5,
        "titleFontWeight": "normal",
        "labelFontSize": 11,
        "titleFontSize": 11,
    }
    return {"font": font, "axis": axis, "axisX": {"grid": False}, "view": {"stroke": None}}


def describe(chart: Chart, lang: str) -> str:
    """The chart in words, for who cannot see it."""
    kinds = table(lang)["point_kinds"]
    told = "; ".join(f"{one.period}: {one.label}{kinds[one.kind]}" for one in chart.points)
    return f"{chart.title}, {chart.unit}: {told}"


def legend(chart: Chart, lang: str) -> str:
    """What the marks mean, of those that are there; "" where all are facts."""
    kinds = {one.kind for one in chart.points}
    words = table(lang)["legend"]
    return "; ".join(str(words[kind]) for kind in ("other", "target", "forecast") if kind in kinds)


def draw_svg(chart: Chart, lang: str, ink: str = "currentColor", font: str = FONT) -> str:
    """The chart as SVG, its texts as text."""
    import vl_convert

    return str(vl_convert.vegalite_to_svg(specify(chart, lang, ink, font)))


def draw_png(chart: Chart, lang: str) -> bytes:
    """The chart as PNG on white, for paper."""
    import vl_convert

    spec = {**specify(chart, lang, "#222222"), "background": "white"}
    return bytes(vl_convert.vegalite_to_png(spec, scale=2.5))


def heading(chart: Chart, lang: str) -> str:
    """Title with the unit."""
    return label(lang, "brief.chart", title=chart.title, unit=chart.unit)
