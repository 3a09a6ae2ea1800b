"""What was said: statements by speaker, newest first, in the speaker's or the article's words."""

from __future__ import annotations

from svodka.record import StatementEntry, TenureEntry
from svodka.report.citations import Citations
from svodka.report.contents import Group, Line, Section
from svodka.report.days import write_day
from svodka.report.material import Material
from svodka.report.sentences import in_quotes, shorten, write_person
from svodka.report.states import is_state_name, write_state
from svodka.report.wording import label

MOST_SAID = 5  # by one speaker
MOST_SPEAKERS = 10


def write_statements(material: Material, citations: Citations, lang: str) -> Section:
    """Speakers of the two states, those quoted most first."""
    by_speaker: dict[str, list[StatementEntry]] = {}
    for one in material.statements:
        by_speaker.setdefault(one.speaker, []).append(one)
    speakers = sorted(by_speaker, key=lambda name: (-len(by_speaker[name]), name))
    groups = tuple(
        _group(name, by_speaker[name], citations, lang) for name in speakers[:MOST_SPEAKERS]
    )
    untaken = sum(len(by_speaker[name]) for name in speakers[MOST_SPEAKERS:])
    return Section(
        key="statements",
        title=label(lang, "sections.statements"),
        groups=groups,
        left_out=untaken + sum(group.left_out for group in groups),
        command="svodka search",
    )


def _group(name: str, said: list[StatementEntry], citations: Citations, lang: str) -> Group:
    said = sorted(said, key=lambda one: (one.report.published, -one.report.start), reverse=True)
    state = said[0].state
    title = write_person(name, lang)
    if state and not _names_state(name, state):
        title = f"{title} ({write_state(state, lang)})"
    lines = tuple(_line(one, citations, lang) for one in said[:MOST_SAID])
    return Group(title, lines, left_out=max(0, len(said) - MOST_SAID))


def _names_state(speaker: str, state: str) -> bool:
    """Whether the speaker's own name tells the state: «МИД России», «Россия»."""
    return write_state(state, "ru")[:5] in speaker or is_state_name(speaker)


def _line(one: StatementEntry, citations: Citations, lang: str) -> Line:
    quotes, _ = citations.cite([one.report])
    text = shorten(one.report.evidence)
    text = text[:1].upper() + text[1:]
    if one.kind == "direct":
        text = in_quotes(text.strip('«»“”„" '), lang)
    return Line(day=write_day(one.report.published, lang), text=text, quotes=quotes, finding=one.id)


def write_people(material: Material, citations: Citations, lang: str) -> Section:
    """Who holds which office, as the articles attest it."""
    groups = []
    for code in (material.a, material.b):
        held = [one for one in material.tenures if one.state == code]
        lines = tuple(_holder(one, citations, lang) for one in _latest(held))
        if lines:
            groups.append(Group(write_state(code, lang), lines))
    return Section(key="people", title=label(lang, "sections.people"), groups=tuple(groups))


def _latest(held: list[TenureEntry]) -> list[TenureEntry]:
    """One office a person: the one attested most."""
    best: dict[str, TenureEntry] = {}
    for one in sorted(held, key=lambda one: (-len(one.reports), -len(one.office), one.office)):
        best.setdefault(one.person, one)
    return list(best.values())


def _holder(one: TenureEntry, citations: Citations, lang: str) -> Line:
    quotes, more = citations.cite(one.reports, limit=1)
    return Line(
        day=write_day(one.last, lang),
        text=f"{write_person(one.person, lang)} – {one.office}",
        quotes=quotes,
        more=more,
    )
