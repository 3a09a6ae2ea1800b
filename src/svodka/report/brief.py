"""A brief on two states: what is planned, what was, what was cited, said, and does not agree."""

from __future__ import annotations

from datetime import date

from svodka.record import Record
from svodka.report.citations import Citations
from svodka.report.contents import Brief, Section
from svodka.report.days import write_day, write_days
from svodka.report.disagreements import write_disagreements
from svodka.report.events import place_events, write_events
from svodka.report.figures import write_figures
from svodka.report.material import Material, gather
from svodka.report.spellings import spell_alike
from svodka.report.statements import write_people, write_statements
from svodka.report.states import write_state
from svodka.report.wording import label

ALWAYS = frozenset(("upcoming", "contacts", "figures"))  # said plainly where nothing is known


def write_brief(
    record: Record,
    a: str,
    b: str,
    as_of: date | None = None,
    since: date | None = None,
    lang: str = "ru",
) -> Brief:
    """The brief on the states of codes `a` and `b`. as_of: use nothing published later (else the
    day of the newest article that tells of the pair); since: leave out events before."""
    return compose_brief(gather(record, a, b, as_of, since), lang)


def compose_brief(material: Material, lang: str = "ru") -> Brief:
    """The brief, in the order a reader needs it. Numbers are given in that order too."""
    citations, material = Citations(), spell_alike(material)
    sections = tuple(
        section
        for section in _sections(material, citations, lang)
        if not section.empty or section.key in ALWAYS
    )
    sources = citations.sources(material.open_article)
    return Brief(
        a=material.a,
        b=material.b,
        name_a=write_state(material.a, lang),
        name_b=write_state(material.b, lang),
        lang=lang,
        as_of=material.as_of,
        since=material.since,
        scope=_scope(material, len(sources), lang),
        sections=sections,
        quotes=citations.quotes(material.open_article),
        sources=sources,
    )


def _sections(material: Material, citations: Citations, lang: str) -> list[Section]:
    placed = place_events(material)

    def events(key: str) -> Section:
        return write_events(key, placed.get(key, []), material, citations, lang)

    return [
        events("upcoming"),
        events("contacts"),
        write_statements(material, citations, lang),
        events("agreed"),
        events("frictions"),
        events("steps"),
        write_figures(material, citations, lang),
        write_disagreements(material, citations, lang),
        events("open_ends"),
        write_people(material, citations, lang),
    ]


def _scope(material: Material, quoted: int, lang: str) -> str:
    """What the brief rests on: the day, how many articles, how many of them are quoted where not
    all are, of which days; and what is left out."""
    as_of = write_day(material.as_of, lang)
    days = sorted(material.published().values())
    if not days:
        return label(lang, "brief.nothing")
    published = write_days(days[0], days[-1], lang)
    key = "scope_one" if len(days) == 1 else "scope_quoted" if quoted < len(days) else "scope"
    told = label(
        lang, f"brief.{key}", as_of=as_of, articles=len(days), quoted=quoted, published=published
    )
    if material.since is None:
        return told
    return f"{told} {label(lang, 'brief.since', since=write_day(material.since, lang))}"
