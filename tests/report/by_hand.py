"""A small record by hand: two articles on one visit that do not agree."""

from __future__ import annotations

from datetime import date

from svodka.article import Article, Zone
from svodka.findings import Change, Participant
from svodka.record.entries import (
    Contradiction,
    EventEntry,
    FigureReport,
    Report,
    SeriesEntry,
    Side,
    StatementEntry,
    TenureEntry,
)
from svodka.report.material import Material

PLAN = """Путин посетит Азербайджан 18–19 августа

МОСКВА, 17 авг — Меридиан. Президент России Владимир Путин 18–19 августа посетит Азербайджан с государственным визитом. В апреле президент Азербайджана Ильхам Алиев приезжал в Москву.

Российские инвестиции в Азербайджан составили 4,2 млрд долларов. Товарооборот прибавил 7,1% и достиг 2 млрд долларов."""

OUTCOME = """Путин прибыл в Баку <с визитом>

Президент России прибыл в Баку, чтобы провести переговоры с Ильхамом Алиевым. Инвестиции России в Азербайджан достигли 6 млрд долларов, сообщил Юрий Ушаков."""

PUTIN = Participant("Владимир Путин", "RUS", "actor", "президент России")
ALIYEV = Participant("Ильхам Алиев", "AZE", "recipient", "президент Азербайджана")


def article(id: str, text: str, published: date, outlet: str | None) -> Article:
    headline = Zone("headline", 0, text.index("\n"))
    url = f"https://{id}.example/news"
    return Article(id, text, published, zones=(headline,), outlet=outlet, url=url)


ARTICLES = {
    "plan": article("plan", PLAN, date(2024, 8, 17), "Меридиан"),
    "outcome": article("outcome", OUTCOME, date(2024, 8, 18), None),
}


def report(id: str, quote: str, status: str = "", speaker: str | None = None) -> Report:
    held = ARTICLES[id]
    start = held.text.index(quote)
    return Report(
        mention=f"{id}:{start}:{quote}",
        article=id,
        published=held.published,
        start=start,
        stop=start + len(quote),
        evidence=quote,
        rule="visit",
        words=(),
        status=status,
        speaker=speaker,
        outlet=held.outlet,
        url=held.url,
    )


def event(id: str, form: str, status: str, day: str | None, reports: tuple[Report, ...], **more):
    start, _, end = (day or "").partition("..")
    return EventEntry(
        id=id,
        type=more.get("type", "CONSULT"),
        form=form,
        rank=more.get("rank"),
        status=status,
        participants=more.get("participants", (PUTIN, ALIYEV)),
        start=date.fromisoformat(start) if start else None,
        end=date.fromisoformat(end or start) if start else None,
        precision="day",
        place=more.get("place"),
        place_state=more.get("place_state"),
        reports=reports,
        history=(),
        attributes=(),
        independent=len(reports),
    )


def make_material() -> Material:
    """One planned visit, one held, one meeting, investments that do not agree, a statement."""
    lower = report("plan", "Российские инвестиции в Азербайджан составили 4,2 млрд долларов")
    higher = report(
        "outcome", "Инвестиции России в Азербайджан достигли 6 млрд долларов", speaker="Юрий Ушаков"
    )
    differ = Contradiction(
        "c1",
        "value",
        "series",
        "s1",
        (Side("4200000000", (lower,)), Side("6000000000", (higher,))),
        "",
    )
    return Material(
        a="RUS",
        b="AZE",
        as_of=date(2024, 8, 18),
        since=None,
        events=(
            event(
                "e1",
                "visit",
                "future",
                "2024-08-18..2024-08-19",
                (report("plan", "Владимир Путин 18–19 августа посетит Азербайджан", "future"),),
                rank="state",
                place="Баку",
                place_state="AZE",
            ),
            event(
                "e2",
                "visit",
                "actual",
                "2024-04-01..2024-04-30",
                (report("plan", "Ильхам Алиев приезжал в Москву", "actual"),),
                participants=(Participant("Ильхам Алиев", "AZE", "actor"),),
                place="Москва",
                place_state="RUS",
            ),
            event(
                "e3",
                "meeting",
                "future",
                "2024-08-10",
                (report("outcome", "провести переговоры с Ильхамом Алиевым", "future"),),
            ),
        ),
        figures=(
            SeriesEntry(
                "s1",
                "российские инвестиции в Азербайджан",
                4.2e9,
                "USD",
                "exact",
                "actual",
                ("RUS", "AZE"),
                None,
                None,
                None,
                (
                    FigureReport(4.2e9, "exact", "actual", None, "инвестиции", lower),
                    FigureReport(6e9, "exact", "actual", None, "инвестиции", higher),
                ),
                (differ,),
            ),
            SeriesEntry(
                "s2",
                "товарооборот",
                2e9,
                "USD",
                "exact",
                "actual",
                ("RUS", "AZE"),
                date(2024, 1, 1),
                date(2024, 6, 30),
                Change("up", percent=7.1),
                (
                    FigureReport(
                        2e9,
                        "exact",
                        "actual",
                        Change("up", percent=7.1),
                        "товарооборот",
                        report("plan", "Товарооборот прибавил 7,1% и достиг 2 млрд долларов"),
                    ),
                ),
            ),
        ),
        contradictions=(differ,),
        statements=(
            StatementEntry(
                "t1",
                "Юрий Ушаков",
                "RUS",
                "indirect",
                report("outcome", "Инвестиции России в Азербайджан достигли 6 млрд долларов"),
            ),
        ),
        tenures=(
            TenureEntry(
                "Ильхам Алиев",
                "президент Азербайджана",
                "AZE",
                date(2024, 8, 17),
                date(2024, 8, 17),
                (report("plan", "президент Азербайджана Ильхам Алиев"),),
            ),
        ),
        open_article=ARTICLES.__getitem__,
    )
