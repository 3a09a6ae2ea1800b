"""Which events stand where in a brief, and each as a line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta

from svodka.check.contacts import directions_differ, states_of
from svodka.check.denials import denying, find_denials
from svodka.record import EventEntry, Report
from svodka.report.citations import Citations
from svodka.report.contacts import CONTACT_FORMS, KINDS, each_contact_once, kind_of, write_when
from svodka.report.contents import Group, Line, Section
from svodka.report.counting import wording
from svodka.report.limits import shown
from svodka.report.material import Material
from svodka.report.quoting import best_report, quote_sentence
from svodka.report.sentences import manner_of, say_event, with_article, write_person
from svodka.report.statements import write_agenda
from svodka.report.tallies import write_tallies
from svodka.report.wording import label

FRICTIONS = frozenset(
    ("ACCUSE", "REJECT", "THREATEN", "SANCTION", "PROTEST", "COERCE", "ASSAULT", "MOBILIZE")
)
MOST_LINES = 12  # of one form; the rest is counted
STALE = timedelta(days=365)  # a plan without a date is not news for longer
FAR_PAST = date.min

Place = Callable[[EventEntry, Material], str | None]


def is_fallen(event: EventEntry, material: Material) -> str | None:
    """Talks planned within a visit that was called off: told by that."""
    return "" if event.fallen else None


def is_fulfilled(event: EventEntry, material: Material) -> str | None:
    """A visit or talks planned without a day, and held since: told by what was held."""
    if event.status not in {"future", "hypothetical"} or event.end is not None:
        return None
    held = any(_held_since(other, event) for other in material.events)
    return "" if event.form in CONTACT_FORMS and held else None


def _held_since(other: EventEntry, plan: EventEntry) -> bool:
    return (
        other.status == "actual"
        and other.form == plan.form
        and other.end is not None
        and other.end >= min(report.published for report in plan.reports)
        and not directions_differ(plan, other)
        and states_of(plan) <= states_of(other)
    )


def is_ahead(event: EventEntry, material: Material) -> str | None:
    """Planned or possible, and its day has not passed. What may be done to somebody on no day that
    is known («якобы готовит вторжение») is no plan: it stands with the frictions."""
    if event.status not in {"future", "hypothetical"}:
        return None
    met = event.form in {*CONTACT_FORMS, "signing"}
    if event.end is None and event.status == "hypothetical" and not met:
        return None
    if event.end is None:
        return "upcoming" if material.as_of - newest(event) <= STALE else None
    return "upcoming" if event.end >= material.as_of else None


def is_open_end(event: EventEntry, material: Material) -> str | None:
    """Planned, and its day has passed without a report of it; or to be signed, and no longer news."""
    signing = event.form == "signing"
    dated = event.form in CONTACT_FORMS and event.end is not None
    return "open_ends" if (signing or dated) and event.status == "future" else None


def is_stale(event: EventEntry, material: Material) -> str | None:
    """A contact or signing once possible, or planned without a day, long ago: no news."""
    once = event.status in {"future", "hypothetical"}
    return "" if once and event.form in {*CONTACT_FORMS, "signing"} else None


def is_agreed(event: EventEntry, material: Material) -> str | None:
    """Signed, ratified, promised."""
    return "agreed" if event.form == "signing" or event.type == "AGREE" else None


def is_friction(event: EventEntry, material: Material) -> str | None:
    """Accusations, refusals, threats, sanctions, force."""
    return "frictions" if event.type in FRICTIONS else None


def is_contact(event: EventEntry, material: Material) -> str | None:
    """Visits, meetings, calls, messages, summits."""
    return "contacts" if event.form in CONTACT_FORMS else None


def is_step(event: EventEntry, material: Material) -> str | None:
    """Anything else done or said."""
    return "steps"


PLACES: tuple[Place, ...] = (
    is_fallen,
    is_fulfilled,
    is_ahead,
    is_open_end,
    is_stale,
    is_agreed,
    is_friction,
    is_contact,
    is_step,
)


def place_events(material: Material) -> dict[str, list[EventEntry]]:
    """Events by the key of their section; the first rule that does not abstain decides."""
    beside = [one for one in material.beside if one.form not in CONTACT_FORMS]  # those are others'
    placed: dict[str, list[EventEntry]] = {"steps": beside}
    for event in material.events:
        key = next(found for rule in PLACES if (found := rule(event, material)) is not None)
        placed.setdefault(key, []).append(event)
    if "contacts" in placed:
        pair = (material.a, material.b)
        placed["contacts"] = each_contact_once(placed["contacts"], pair, wording())
    return placed


def write_events(
    key: str, events: Iterable[EventEntry], material: Material, citations: Citations, lang: str
) -> Section:
    """A section of events: upcoming soonest first, all others newest first and by form. Contacts
    are also summed up."""
    listed = list(events)
    notes = write_tallies(material, listed, citations, lang) if key == "contacts" else ()
    write = {"upcoming": _ahead, "open_ends": _by_time}.get(key, _by_form)
    groups = write(listed, material, citations, lang)
    return Section(
        key=key,
        title=label(lang, f"sections.{key}"),
        intro=label(lang, "intros.open_ends") if key == "open_ends" and groups else "",
        groups=groups,
        left_out=sum(group.left_out for group in groups),
        command=f"svodka events --between {material.a} {material.b}",
        notes=notes,
    )


def _ahead(
    events: list[EventEntry], material: Material, citations: Citations, lang: str
) -> tuple[Group, ...]:
    """Who comes where and when; what is to be signed; what is to be discussed."""
    signings = [event for event in events if event.form == "signing"]
    others = [event for event in events if event not in signings]
    groups = _by_time(others, material, citations, lang)
    if signings:
        signings.sort(key=lambda event: (*_soonness(event, material.as_of), event.id))
        title = label(lang, "upcoming.signings") if others else ""
        groups += (_group(title, signings, material, citations, lang),)
    agenda = write_agenda(material, [r for one in others for r in one.reports], citations, lang)
    if agenda:
        groups += (Group(label(lang, "upcoming.agenda"), agenda),)
    return groups


def _by_time(
    events: list[EventEntry], material: Material, citations: Citations, lang: str
) -> tuple[Group, ...]:
    events.sort(key=lambda event: (*_soonness(event, material.as_of), event.id))
    return (_group("", events, material, citations, lang),) if events else ()


def _soonness(event: EventEntry, as_of: date) -> tuple[date, int]:
    """The first day it may be, then how exactly the day is told; undated last."""
    if event.start is None or event.end is None:
        return date.max, 0
    return max(event.start, min(as_of, event.end)), (event.end - event.start).days


def _by_form(
    events: list[EventEntry], material: Material, citations: Citations, lang: str
) -> tuple[Group, ...]:
    events.sort(key=lambda event: (event.end or FAR_PAST, newest(event), event.id), reverse=True)
    pair = (material.a, material.b)
    kinds = [*KINDS, "signing", "statement", "action"]
    held = {kind: [event for event in events if _heading_of(event, pair) == kind] for kind in kinds}
    return tuple(
        _group(label(lang, f"forms.{kind}"), found, material, citations, lang)
        for kind, found in held.items()
        if found
    )


def _heading_of(event: EventEntry, pair: tuple[str, str]) -> str:
    """What was agreed on the telephone stands among what was said."""
    told_otherwise = event.form in CONTACT_FORMS and manner_of(event) == "other"
    return "statement" if told_otherwise else kind_of(event, pair)


def _group(
    title: str, events: list[EventEntry], material: Material, citations: Citations, lang: str
) -> Group:
    lines = tuple(_line(event, material, citations, lang) for event in shown(events, MOST_LINES))
    return Group(title, lines, left_out=len(events) - len(lines))


def _line(event: EventEntry, material: Material, citations: Citations, lang: str) -> Line:
    quotes, more = citations.cite(event.reports)
    denials = denying(find_denials(event, material.events, wording()))
    return Line(
        day=write_when(event, lang),
        text=say(event, material, lang),
        quotes=(*quotes, *citations.cite(denials)[0]),
        marks=(*_marks(event, lang), *_denied(denials, lang)),
        more=more,
        finding=event.id,
    )


def say(event: EventEntry, material: Material, lang: str) -> str:
    """The event as a sentence, with the sentence of the article it is best told in."""
    report = best_report(event.reports)
    quote = quote_sentence(material.open_article(report.article).text, report)
    return say_event(event, (material.a, material.b), lang, quote)


def _marks(event: EventEntry, lang: str) -> tuple[str, ...]:
    """A plan that is only possible; a claim that only its speaker makes."""
    marks = []
    if manner_of(event) == "other" and event.status != "actual":
        marks.append(label(lang, f"marks.{event.status}"))
    if speakers := claimed_by(event.reports):
        marks.append(label(lang, "marks.claim", speaker=_names(speakers, lang)))
    return tuple(marks)


def _denied(denials: Sequence[Report], lang: str) -> tuple[str, ...]:
    """That the plan is denied, and by whom where all who deny it are named."""
    if not denials:
        return ()
    if speakers := claimed_by(denials):
        return (label(lang, "marks.denied_by", speaker=_names(speakers, lang)),)
    return (label(lang, "marks.denied"),)


def _names(speakers: Iterable[str], lang: str) -> str:
    return ", ".join(with_article(write_person(name, lang), lang) for name in speakers)


def claimed_by(reports: Iterable[Report]) -> tuple[str, ...]:
    """Who says so, where no report says it in its own voice."""
    speakers = [report.speaker for report in reports]
    if not speakers or None in speakers:
        return ()
    return tuple(dict.fromkeys(speaker for speaker in speakers if speaker))


def newest(event: EventEntry) -> date:
    """The last day on which it was reported."""
    return max(report.published for report in event.reports)
