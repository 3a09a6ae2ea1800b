"""What does not agree: the record's contradictions about the pair, side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from svodka.check.near_values import find_near_values
from svodka.record import Contradiction, EventEntry, SeriesEntry, Side
from svodka.report.citations import Citations
from svodka.report.contents import Cell, Disagreement, Section
from svodka.report.counting import measure_words, wording
from svodka.report.days import write_days
from svodka.report.events import say
from svodka.report.figures import write_cells
from svodka.report.limits import shown
from svodka.report.material import Material
from svodka.report.measures import write_measure
from svodka.report.quoting import cite_clause
from svodka.report.sides import write_side
from svodka.report.wording import label

NATURES = ("contradiction", "mirror", "correction")  # in the order they are shown
MOST_SIDES = 6  # those told by most
WORDED = ("rank", "place", "date")  # kinds whose values stand in the text by their words
MOST = 15  # shown; the others are counted


def write_disagreements(material: Material, citations: Citations, lang: str) -> Section:
    """Contradictions first, then mirror statistics and outlets that corrected themselves."""
    ordered = sorted(
        material.contradictions, key=lambda one: (NATURES.index(one.nature), one.kind, one.id)
    )
    near = list(find_near_values(material.figures, wording(), measure_words()))
    told = [*(one.nature for one in ordered), *("near" for _ in near)]
    most = len(shown(told, MOST))
    found = tuple(_disagreement(one, material, citations, lang) for one in ordered[:most])
    found += tuple(_near(ones, citations, lang) for ones in near[: most - len(found)])
    return Section(
        key="disagreements",
        title=label(lang, "sections.disagreements"),
        disagreements=tuple(_under_headings(found, told, lang)),
        left_out=len(ordered) + len(near) - len(found),
        command=f"svodka contradictions --between {material.a} {material.b}",
    )


def _under_headings(
    found: Iterable[Disagreement], natures: Sequence[str], lang: str
) -> Iterator[Disagreement]:
    """A heading on the first of each nature: what cannot be true, and what perhaps can."""
    for at, (one, nature) in enumerate(zip(found, natures, strict=False)):
        first = at == 0 or natures[at - 1] != nature
        yield replace(one, heading=label(lang, f"disagreements.{nature}")) if first else one


def _near(ones: tuple[SeriesEntry, ...], citations: Citations, lang: str) -> Disagreement:
    """Measures worded differently, side by side."""
    names = " / ".join(dict.fromkeys(_measure(one, lang) for one in ones))
    period = f", {write_days(ones[0].start, ones[0].end, lang)}" if ones[0].start else ""
    return Disagreement(
        kind=label(lang, "contradictions.value"),
        about=names[:1].upper() + names[1:] + period,
        nature="",
        note="",
        sides=tuple(cell for one in ones for cell in write_cells(one, citations, lang)),
        finding=ones[0].id,
    )


def _measure(one: SeriesEntry, lang: str) -> str:
    """As it is named in a row of them."""
    return one.measure if lang == "ru" else write_measure(one.measure, lang)


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
            _side(
                _as_told(side, one.kind, material),
                one.kind,
                series.get(one.subject),
                citations,
                lang,
            )
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
        return f"{write_measure(series.measure, lang)}{period}"
    return ""


def _side(
    side: Side, kind: str, series: SeriesEntry | None, citations: Citations, lang: str
) -> Cell:
    quotes, more = citations.cite(side.reports)
    return Cell(write_side(side, kind, series, lang), "", quotes, more)


def _as_told(side: Side, kind: str, material: Material) -> Side:
    """The side with each report cited where it tells the value: a headline («прибыл с визитом»)
    often does not tell the rank that the article does."""
    words = set(write_side(side, kind, None, "ru").split()) if kind in WORDED else set()
    if not words:
        return side
    reports = tuple(
        cite_clause(one, material.open_article(one.article).text, words) for one in side.reports
    )
    return replace(side, reports=reports)
