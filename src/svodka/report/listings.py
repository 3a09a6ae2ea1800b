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
from svodka.report.codes import (
    name_measure,
    name_person,
    name_place,
    say,
    write_attribute,
    write_code,
    write_note,
)
from svodka.report.days import write_day, write_days
from svodka.report.measures import whole_unit
from svodka.report.naming import Name, name_articles, tell_events
from svodka.report.quoting import shorten
from svodka.report.reading import STATUS_STYLES, write_kind, write_sides, write_span
from svodka.report.reasons import write_rule
from svodka.report.sentences import say_event
from svodka.report.sides import write_side
from svodka.report.wording import label

if TYPE_CHECKING:
    from rich.console import Console

SHOWN = 3  # quotes under an entry; the others are counted


def print_events(events: Iterable[EventEntry], name: Name, lang: str, console: Console) -> None:
    """One paragraph an event: when, what, who, where, and who reports it."""
    from rich.text import Text

    for event in events:
        kind = write_kind(event.form, event.rank, event.status, lang)
        place = f" @ {name_place(event.place, lang)}" if event.place else ""
        line = Text(write_span(event.start, event.end, lang), style="cyan")
        line.append(f"  {kind}", style=STATUS_STYLES.get(event.status, "bold"))
        if event.fallen:
            line.append(f" ({say('fallen', lang)})", style=STATUS_STYLES["negation"])
        line.append(f"  {write_sides(event.participants, lang)}{place}")
        line.append(f"  {event.id}", style="dim")
        console.print(line)
        print_reports(event.reports, name, lang, console)
        for one in event.contradictions:
            print_contradiction(one, None, lang, console, indent="     ")


def print_figures(series: Iterable[SeriesEntry], name: Name, lang: str, console: Console) -> None:
    """One paragraph a figure: measure, period, and every value with who told it."""
    from rich.text import Text

    for one in series:
        period = f", {write_span(one.start, one.end)}" if one.start else ""
        parties = f" [{', '.join(one.parties)}]" if one.parties else ""
        line = Text(f"{name_measure(one.measure, lang)}{period}{parties}", style="bold")
        line.append(f"  {one.id}", style="dim")
        console.print(line)
        unit = whole_unit(one.measure, one.unit)
        for told in one.reports:
            amount = write_amount(told.value, unit, told.qualifier, told.change, lang)
            status = write_code("figure", told.status, lang)
            aimed = f" ({status})" if status else ""
            if told.told is not None:
                aimed += f" ({_say_corrected(told.told, lang)})"
            console.print(Text(f"     {amount}{aimed}", style="green"))
            print_reports([told.report], name, lang, console)
        for contradiction in one.contradictions:
            print_contradiction(contradiction, one, lang, console, indent="     ")


def _say_corrected(told: float, lang: str) -> str:
    """That a figure was corrected, and what the article says."""
    return label(lang, "corrections.figure", told=write_number(told, lang))


def print_contradictions(
    found: Iterable[Contradiction], record: Record, lang: str, console: Console
) -> None:
    """One paragraph a contradiction: what it is about, and its sides with their quotes."""
    from rich.text import Text

    name, tell = name_articles(record), tell_events(record)
    for one in found:
        event = record.event(one.subject) if one.about == "event" else None
        series = record.series(one.subject) if one.about == "series" else None
        told = _event_words(event, tell(event), lang) if event else _series_words(series, lang)
        about = Text(told or shorten(one.sides[0].reports[0].evidence), style="bold")
        about.append(f"  {one.subject}" if one.subject else "", style="dim not bold")
        console.print(about)
        print_contradiction(one, series, lang, console, indent="  ")
        for side in one.sides:
            console.print(f"  {write_side(side, one.kind, series, lang)}")
            print_reports(side.reports, name, lang, console)


def _event_words(event: EventEntry, quote: str, lang: str) -> str:
    said = say_event(event, ("", ""), lang, quote)  # of no pair: everybody with his state
    return f"{said}, {write_days(event.start, event.end, lang)}"


def _series_words(series: SeriesEntry | None, lang: str) -> str:
    if series is None:
        return ""
    period = f", {write_days(series.start, series.end, lang)}" if series.start else ""
    parties = f" [{', '.join(series.parties)}]" if series.parties else ""
    return f"{name_measure(series.measure, lang)}{period}{parties}"


def print_contradiction(
    one: Contradiction, series: SeriesEntry | None, lang: str, console: Console, indent: str
) -> None:
    """The kind and the values that differ, on one line. series: what the values are told of."""
    from rich.text import Text

    values = " ≠ ".join(write_side(side, one.kind, series, lang) for side in one.sides)
    nature, kind = write_code("nature", one.nature, lang), write_code("kind", one.kind, lang)
    console.print(Text(f"{indent}{nature}: {kind}: {values}", style="red"))
    if one.note:
        console.print(Text(f"{indent}{write_note(one.note, lang)}", style="dim"))


def print_reports(reports: Sequence[Report], name: Name, lang: str, console: Console) -> None:
    """Quotes with the article, by outlet, headline and id, and the place in it."""
    from rich.text import Text

    for one in reports[:SHOWN]:
        says = say("says", lang, speaker=name_person(one.speaker, lang)) if one.speaker else ""
        quote = f"     {one.published}{says} «{shorten(one.evidence)}»"
        source = " ".join(told for told in (name(one.article), one.article) if told)
        console.print(Text(f"{quote} {source} [{one.start}:{one.stop}]", style="dim"))
    if len(reports) > SHOWN:
        more = say("more_reports", lang, n=len(reports) - SHOWN)
        console.print(Text(f"     {more}", style="dim"))


def print_trail(trail: Trail, lang: str, console: Console) -> None:
    """From words to finding, and why its reports are one, or are not."""
    from rich.text import Text

    console.print(Text(f"{say(f'trail_{trail.kind}', lang)} {trail.id}", style="bold"))
    for one in trail.reports:
        console.print(Text(f"\n  «{shorten(one.evidence)}»"))
        console.print(Text(f"  {one.article} [{one.start}:{one.stop}]", style="dim"))
        console.print(Text(f"  {write_rule(one.rule, ', '.join(_words(one)), lang)}"))
    for title, joins in (("one_with", trail.joins), ("not_one_with", trail.refused)):
        for join in joins:
            heading = say(title, lang, score=f"{join.score:.2f}")
            console.print(Text(f"\n{heading}", style="bold"))
            console.print(Text(f"  «{shorten(join.one.evidence)}» {join.one.article}"))
            console.print(Text(f"  «{shorten(join.other.evidence)}» {join.other.article}"))
            reasons = "; ".join(write_code("reason", one, lang) for one in join.reasons)
            why = say("because", lang, reasons=reasons)
            console.print(Text(f"  {why}", style="dim"))


def _words(report: Report) -> list[str]:
    """The words that made the finding, where they stand in its own quote; else their offsets."""
    shift = report.start
    return [
        f"«{report.evidence[start - shift : stop - shift]}» [{start}:{stop}]"
        if report.start <= start and stop <= report.stop
        else f"[{start}:{stop}]"
        for start, stop in report.words
    ]


def print_event(event: EventEntry, name: Name, lang: str, console: Console) -> None:
    """One event in full: attributes with who says so and who differs, then every quote."""
    from rich.text import Text

    print_events([event], name, lang, console)
    for attribute in event.attributes:
        line = Text(f"\n{write_code('attribute', attribute.name, lang)}: ", style="bold")
        line.append(_told(attribute.name, attribute.value, lang), style="not bold")
        line.append(f"  {_articles(attribute.reports)}", style="dim not bold")
        console.print(line)
        for side in attribute.differing:
            other = say("but", lang, value=_told(attribute.name, side.value, lang))
            told = Text(f"  {other}", style="red")
            told.append(f"  {_articles(side.reports)}", style="dim")
            console.print(told)
    if len(event.history) > 1:
        console.print(Text(f"\n{say('over_time', lang)}", style="bold"))
        for step in event.history:
            console.print(f"  {step.published}  {write_code('status', step.status, lang)}")
    for title, ids in (("part_of", [event.part_of]), ("parts", event.parts)):
        if told_ids := [id for id in ids if id]:
            console.print(Text(f"\n{say(title, lang, ids=', '.join(told_ids))}"))


def _told(name: str, value: str | None, lang: str) -> str:
    return write_attribute(name, value, lang) if value else say("not_told", lang)


def _articles(reports: Sequence[Report]) -> str:
    """Who says so: outlets, or articles where no outlet is known."""
    return ", ".join(dict.fromkeys(one.outlet or one.article for one in reports))


def print_hits(hits: Iterable[Hit], name: Name, lang: str, console: Console) -> None:
    """Articles, each with its day in the language asked for and the words it was found by."""
    from rich.text import Text

    for hit in hits:
        day = write_day(hit.published, lang)
        console.print(Text(f"{day}  {name(hit.article) or hit.article}", style="bold"))
        console.print(Text(f"     …{' '.join(hit.snippet.split())}…"))
        console.print(Text(f"     {hit.article} [{hit.start}:{hit.stop}]", style="dim"))


def print_tenures(
    tenures: Iterable[TenureEntry],
    told: Iterable[Report],
    name: Name,
    lang: str,
    console: Console,
) -> None:
    """Who held which office, as attested. told: for each, the report that tells it."""
    from rich.text import Text

    for one, report in zip(tenures, told, strict=True):
        state = f" ({one.state})" if one.state else ""
        days = f"{one.first}..{one.last}" if one.first != one.last else f"{one.first}"
        line = Text(f"{name_person(one.person, lang)}{state}", style="bold")
        line.append(f"  {name_person(one.office, lang)}  {days}", style="not bold")
        console.print(line)
        print_reports([report], name, lang, console)
