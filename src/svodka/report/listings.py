"""Lists of what the record holds, in a terminal or a pipe: an entry, then its quotes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from svodka.record import (
    Contradiction,
    EventEntry,
    Hit,
    Record,
    Report,
    SeriesEntry,
    TenureEntry,
    Trail,
)
from svodka.report.amounts import write_amount, write_number
from svodka.report.days import write_days
from svodka.report.naming import Name, name_articles
from svodka.report.quoting import best_report, shorten
from svodka.report.reading import STATUS_STYLES, write_sides, write_span
from svodka.report.sentences import say_event
from svodka.report.sides import write_side

if TYPE_CHECKING:
    from rich.console import Console

SHOWN = 3  # quotes under an entry; the others are counted


def print_events(events: Iterable[EventEntry], name: Name, console: Console) -> None:
    """One paragraph an event: when, what, who, where, and who reports it."""
    from rich.text import Text

    for event in events:
        form = f"{event.form} ({event.rank})" if event.rank else event.form
        place = f" @ {event.place}" if event.place else ""
        line = Text(write_span(event.start, event.end), style="cyan")
        line.append(f"  {form}, {event.status}", style=STATUS_STYLES.get(event.status, "bold"))
        line.append(f"  {write_sides(event.participants)}{place}")
        line.append(f"  {event.id}", style="dim")
        console.print(line)
        print_reports(event.reports, name, console)
        for one in event.contradictions:
            print_contradiction(one, None, console, indent="     ")


def print_figures(series: Iterable[SeriesEntry], name: Name, console: Console) -> None:
    """One paragraph a figure: measure, period, and every value with who told it."""
    from rich.text import Text

    for one in series:
        period = f", {write_span(one.start, one.end)}" if one.start else ""
        parties = f" [{', '.join(one.parties)}]" if one.parties else ""
        line = Text(f"{one.measure}{period}{parties}", style="bold")
        line.append(f"  {one.id}", style="dim")
        console.print(line)
        for told in one.reports:
            amount = write_amount(told.value, one.unit, told.qualifier, told.change, "ru")
            status = "" if told.status == "actual" else f" ({told.status})"
            if told.told is not None:
                status += f" (corrected; told: {write_number(told.told, 'ru')})"
            console.print(Text(f"     {amount}{status}", style="green"))
            print_reports([told.report], name, console)
        for contradiction in one.contradictions:
            print_contradiction(contradiction, one, console, indent="     ")


def print_contradictions(found: Iterable[Contradiction], record: Record, console: Console) -> None:
    """One paragraph a contradiction: what it is about, and its sides with their quotes."""
    from rich.text import Text

    name = name_articles(record)
    for one in found:
        event = record.event(one.subject) if one.about == "event" else None
        series = record.series(one.subject) if one.about == "series" else None
        told = _event_words(event) if event else _series_words(series)
        about = Text(told or shorten(one.sides[0].reports[0].evidence), style="bold")
        about.append(f"  {one.subject}" if one.subject else "", style="dim not bold")
        console.print(about)
        print_contradiction(one, series, console, indent="  ")
        for side in one.sides:
            console.print(f"  {write_side(side, one.kind, series, 'ru')}")
            print_reports(side.reports, name, console)


def _event_words(event: EventEntry) -> str:
    quote = shorten(best_report(event.reports).evidence)
    said = say_event(event, ("", ""), "ru", quote)  # of no pair: everybody with his state
    return f"{said}, {write_days(event.start, event.end, 'ru')}"


def _series_words(series: SeriesEntry | None) -> str:
    if series is None:
        return ""
    period = f", {write_days(series.start, series.end, 'ru')}" if series.start else ""
    parties = f" [{', '.join(series.parties)}]" if series.parties else ""
    return f"{series.measure}{period}{parties}"


def print_contradiction(
    one: Contradiction, series: SeriesEntry | None, console: Console, indent: str
) -> None:
    """The kind and the values that differ, on one line. series: what the values are told of."""
    from rich.text import Text

    values = " ≠ ".join(write_side(side, one.kind, series, "ru") for side in one.sides)
    console.print(Text(f"{indent}{one.nature}: {one.kind}: {values}", style="red"))
    if one.note:
        console.print(Text(f"{indent}{one.note}", style="dim"))


def print_reports(reports: Sequence[Report], name: Name, console: Console) -> None:
    """Quotes with the article, by outlet, headline and id, and the place in it."""
    from rich.text import Text

    for one in reports[:SHOWN]:
        says = f" says {one.speaker}:" if one.speaker else ""
        quote = f"     {one.published}{says} «{shorten(one.evidence)}»"
        source = " ".join(told for told in (name(one.article), one.article) if told)
        console.print(Text(f"{quote} {source} [{one.start}:{one.stop}]", style="dim"))
    if len(reports) > SHOWN:
        console.print(Text(f"     and {len(reports) - SHOWN} more reports", style="dim"))


def print_trail(trail: Trail, console: Console) -> None:
    """From words to finding, and why its reports are one, or are not."""
    from rich.text import Text

    console.print(Text(f"{trail.kind} {trail.id}", style="bold"))
    for one in trail.reports:
        console.print(Text(f"\n  «{shorten(one.evidence)}»"))
        console.print(Text(f"  {one.article} [{one.start}:{one.stop}]", style="dim"))
        words = ", ".join(_words(one))
        console.print(Text(f"  rule {one.rule}" + (f", words {words}" if words else "")))
    for title, joins in (("One with", trail.joins), ("Not one with", trail.refused)):
        for join in joins:
            console.print(Text(f"\n{title} (score {join.score:.2f}):", style="bold"))
            console.print(Text(f"  «{shorten(join.one.evidence)}» {join.one.article}"))
            console.print(Text(f"  «{shorten(join.other.evidence)}» {join.other.article}"))
            console.print(Text(f"  because {'; '.join(join.reasons)}", style="dim"))


def _words(report: Report) -> list[str]:
    """The words that made the finding, where they stand in its own quote; else their offsets."""
    shift = report.start
    return [
        f"«{report.evidence[start - shift : stop - shift]}» [{start}:{stop}]"
        if report.start <= start and stop <= report.stop
        else f"[{start}:{stop}]"
        for start, stop in report.words
    ]


def print_event(event: EventEntry, name: Name, console: Console) -> None:
    """One event in full: attributes with who says so and who differs, then every quote."""
    from rich.text import Text

    print_events([event], name, console)
    for attribute in event.attributes:
        line = Text(f"\n{attribute.name}: ", style="bold")
        line.append(attribute.value or "not told", style="not bold")
        line.append(f"  {_articles(attribute.reports)}", style="dim not bold")
        console.print(line)
        for side in attribute.differing:
            told = Text(f"  but {side.value}", style="red")
            told.append(f"  {_articles(side.reports)}", style="dim")
            console.print(told)
    if len(event.history) > 1:
        console.print(Text("\nover time", style="bold"))
        for step in event.history:
            console.print(f"  {step.published}  {step.status}")
    for title, ids in (("part of", [event.part_of]), ("parts", event.parts)):
        if told_ids := [id for id in ids if id]:
            console.print(Text(f"\n{title} {', '.join(told_ids)}"))


def _articles(reports: Sequence[Report]) -> str:
    """Who says so: outlets, or articles where no outlet is known."""
    return ", ".join(dict.fromkeys(one.outlet or one.article for one in reports))


def print_hits(hits: Iterable[Hit], name: Name, console: Console) -> None:
    """Articles with the words they were found by."""
    from rich.text import Text

    for hit in hits:
        console.print(Text(f"{hit.published}  {name(hit.article) or hit.article}", style="bold"))
        console.print(Text(f"     …{' '.join(hit.snippet.split())}…"))
        console.print(Text(f"     {hit.article} [{hit.start}:{hit.stop}]", style="dim"))


def print_tenures(tenures: Iterable[TenureEntry], name: Name, console: Console) -> None:
    """Who held which office, as attested."""
    from rich.text import Text

    for one in tenures:
        state = f" ({one.state})" if one.state else ""
        days = f"{one.first}..{one.last}" if one.first != one.last else f"{one.first}"
        line = Text(f"{one.person}{state}", style="bold")
        line.append(f"  {one.office}  {days}", style="not bold")
        console.print(line)
        print_reports(one.reports[:1], name, console)
