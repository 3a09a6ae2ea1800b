"""Sameness: which mentions in one article tell of one act, and what they tell together."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from svodka.extract.events.lengths import LONGEST
from svodka.extract.events.namesakes import (
    is_named,
    is_one_man,
    join_participants,
    names_fit,
    surname,
)
from svodka.extract.mentions.drafts import Draft
from svodka.extract.mentions.places import Place
from svodka.findings import Date
from svodka.ontology.states import state_codes

Kind = tuple[Hashable, ...]

MEASURES = frozenset({"SANCTION"})
SAID = frozenset({"message", "statement"})
PROTEST = frozenset({"action", "statement"})
SIDELESS = frozenset({"meeting", "call", "summit", "signing"})
PAGE = 400  # mentions
REACH = 4  # sentences to a mention that names nobody
TO_A_DAY = frozenset({"day", "range"})
TRIO = 3  # of three who talk none need be the gathering
HEADLINED = frozenset({0, 1})  # a headline and the sentence after it
GATHERINGS = frozenset({"meeting", "summit"})


def group_drafts(drafts: Sequence[Draft], published: date) -> list[list[Draft]]:
    """Mentions of one act together, in text order. Whole mentions found groups, partial ones only
    join one; a partial mention that fits none is dropped. A text of many pages is many articles:
    mentions are held to those of their own page."""
    ordered = sorted(drafts, key=lambda d: d.evidence.start)
    pages = [ordered[start : start + PAGE] for start in range(0, len(ordered), PAGE)]
    groups = [group for page in pages for group in group_page(page, published)]
    return sorted(groups, key=lambda g: min(d.evidence.start for d in g))


def group_page(drafts: Sequence[Draft], published: date) -> list[list[Draft]]:
    """The groups of one page, as `group_drafts` has them."""
    groups: list[list[Draft]] = []
    kinds: list[dict[Kind, Draft]] = []  # of each group: one mention stands for all of its kind
    for draft in sorted(drafts, key=lambda d: (d.partial, d.date is None, d.evidence.start)):
        home = find_home(draft, kinds, published)
        if home is not None:
            groups[home].append(draft)
            kinds[home].setdefault(kind_of(draft), draft)
        elif not draft.partial:
            groups.append([draft])
            kinds.append({kind_of(draft): draft})
    for group in groups:
        group.sort(key=lambda d: (d.partial, d.weak_status, d.status != "actual", d.evidence.start))
    return groups


def find_home(draft: Draft, kinds: Sequence[Mapping[Kind, Draft]], published: date) -> int | None:
    """The first group with all of whose mentions it is the same, by its number; a partial mention
    adds to the nearest of them."""
    fitting = (
        number
        for number, told in enumerate(kinds)
        if all(is_same(draft, other, published) for other in told.values())
    )
    if not draft.partial:
        return next(fitting, None)
    return min(fitting, key=lambda n: apart(draft, kinds[n]), default=None)


def apart(draft: Draft, told: Mapping[Kind, Draft]) -> int:
    """Sentences from a mention to the nearest of a group."""
    return min(abs(draft.sentence - other.sentence) for other in told.values())


def kind_of(draft: Draft) -> Kind:
    """All that `is_same` goes by: of a thousand mentions told alike one is compared."""
    sides = frozenset(
        (p.state, p.role, surname(p) if is_named(p) else None) for p in draft.participants
    )
    days = (draft.date.start, draft.date.end) if draft.date else None
    place = (draft.place.name, draft.place.state, draft.place.city) if draft.place else None
    vague = (draft.weak_status, draft.partial, draft.background, draft.eve, draft.again)
    deed = (draft.sentence, draft.deed, draft.spheres) if draft.type in MEASURES else None
    said = (draft.sentence, draft.content) if draft.form == "statement" else None
    near = draft.sentence if draft.status in ("actual", "future") else None
    return draft.type, draft.form, draft.status, vague, sides, days, place, deed, said, near


def is_same(one: Draft, other: Draft, published: date) -> bool:
    return (
        one.type == other.type
        and not are_two_stories(one, other)
        and not are_two_deeds(one, other)
        and not are_two_sayings(one, other)
        and forms_fit(one, other)
        and (status_fits(one, other) or is_begun(one, other, published))
        and states_fit(one, other)
        and roles_fit(one, other)
        and names_fit(one.participants, other.participants)
        and guests_fit(one, other)
        and dates_fit(one, other, published)
        and places_fit(one.place, other.place)
    )


def are_two_stories(one: Draft, other: Draft) -> bool:
    """Each sentence of a list of the day's stories is a story of its own."""
    listed = one.listed and other.listed and one.paragraph == other.paragraph
    return listed and one.sentence != other.sentence


def are_two_sayings(one: Draft, other: Draft) -> bool:
    """«ООН запросила средства», «ООН призвала Кению впустить беженцев»: what shares no word but who
    says it is said of two things, unless a headline is told again right after."""
    said = one.form == other.form == "statement" and one.sentence != other.sentence
    again = {one.sentence, other.sentence} == HEADLINED and one.states == other.states
    again = again and one.states_as("actor") == other.states_as("actor")
    alike = again or one.root == other.root or bool(one.content & other.content)
    return said and not one.partial and not other.partial and not alike


def are_two_deeds(one: Draft, other: Draft) -> bool:
    """«ограничил въезд и выслал посла»: joined verbs tell of two measures, and so do two sentences
    («Чад закрыл границу. Отозван и посол»), where each tells what it touches."""
    if one.type not in MEASURES:
        return False
    if one.sentence != other.sentence:
        parted = one.spheres and other.spheres and one.spheres.isdisjoint(other.spheres)
        return bool(parted) and not one.partial and not other.partial
    if one.deed is None:
        return False
    joined = other.deed is not None and one.deed[0] == other.deed[0]
    return joined and one.deed != other.deed and not one.partial and not other.partial


def forms_fit(one: Draft, other: Draft) -> bool:
    """Talks of all the sides of a summit are the summit, talks of some of them are not; one
    sentence may tell of a message by its words («послание с приглашением»), and of a note or a
    summons by its protest («вызвал посла и выразил протест»), as a headline may."""
    if one.form == other.form:
        return True
    if {one.form, other.form} == SAID:
        return one.sentence == other.sentence
    if {one.form, other.form} == PROTEST and one.type in ("ACCUSE", "REJECT"):
        return one.sentence == other.sentence or 0 in (one.sentence, other.sentence)
    if {one.form, other.form} != GATHERINGS:
        return False
    if is_one_gathering(one, other):
        return True
    talks, summit = (one, other) if other.form == "summit" else (other, one)
    attended = all(p.kind in ("person", "title") for p in summit.participants)
    if summit.partial or (attended and len(summit.states) == 1):
        return False  # «участвовал в форуме, где встретился с премьером»: not with the forum
    return summit.states <= talks.states


def status_fits(one: Draft, other: Draft) -> bool:
    return one.status == other.status or one.weak_status or other.weak_status


def is_begun(one: Draft, other: Draft, published: date) -> bool:
    """«Начались переговоры. Министр прибыл на переговоры с коллегой», «Сегодня стартует визит»
    beside «накануне поездки»: what one has come for, or is about to do, is told to be going on."""
    coming, held = (one, other) if one.status == "future" else (other, one)
    if (coming.status, held.status) != ("future", "actual") or one.type != "CONSULT":
        return False
    if one.form != other.form:
        return False  # «встреча с членами ШОС накануне саммита ШОС»
    if coming.again or coming.partial or held.partial:
        return False
    if coming.date is not None and not (coming.form == "visit" and holds(coming.date, published)):
        return False  # «Визит продлится до 14 октября»
    visit = coming.form == "visit" and coming.date is None
    if held.background or abs(one.sentence - other.sentence) > (REACH if visit else 1):
        return False
    today = held.date is None or holds(held.date, published)
    return today and (coming.eve or coming.frame.retells or coming.form == "visit")


def holds(told: Date, day: date) -> bool:
    """Whether a day is within a span, or may be."""
    return told.start is None or told.end is None or told.start <= day <= told.end


def states_fit(one: Draft, other: Draft) -> bool:
    """All that the poorer mention names, the richer names too; talks of two are not talks of
    three."""
    if is_one_gathering(one, other):
        return True
    a, b = one.states, other.states
    if one.joint and other.joint and a != b and min(len(a), len(b)) > 1:
        return False
    if not a or not b:
        near = abs(one.sentence - other.sentence) <= REACH or min(one.sentence, other.sentence) == 0
        return near and (one.partial or other.partial)
    return a <= b or b <= a


def is_one_gathering(one: Draft, other: Draft) -> bool:
    """«Лидеры СНГ собрались в Петербурге. Путин принимает лидеров Армении, Казахстана…»: a bloc's
    gathering, and those who have come to it."""
    if abs(one.sentence - other.sentence) > REACH or not {one.form, other.form} <= GATHERINGS:
        return False
    blocs = [d for d in (one, other) if d.states - state_codes()]
    if len(blocs) != 1:
        return False
    came = other if blocs[0] is one else one
    gathered = one.form == other.form == "summit" and are_in_one_city(one.place, other.place)
    return not came.margins and (gathered or len(came.states) > TRIO)  # «на полях»: not it


def are_in_one_city(one: Place | None, other: Place | None) -> bool:
    if one is None or other is None:
        return False
    return one.city and one.name == other.name


def roles_fit(one: Draft, other: Draft) -> bool:
    """«Обама потребовал от Пекина…», «Вэнь пригласил Обаму» are two: who does what one act does
    is not whom the other's is done to. Talks and papers have no such sides."""
    if {one.form, other.form} & SIDELESS:
        return True
    for role in ("actor", "recipient"):
        a, b = one.states_as(role), other.states_as(role)
        if a and b and not a & b:
            return False
    return True


def guests_fit(one: Draft, other: Draft) -> bool:
    """Visits of people, all named, who are not the same, are two, whosever they are."""
    if one.form != "visit":
        return True
    own, theirs = ([p for p in d.participants if p.role == "actor"] for d in (one, other))
    if not own or not theirs or not all(is_named(p) for p in (*own, *theirs)):
        return True
    return any(is_one_man(a, b) for a in own for b in theirs)


def dates_fit(one: Draft, other: Draft, published: date) -> bool:
    """Both told: they overlap. One told: near the day of publication, or the other is vague too."""
    if one.date is None and other.date is None:
        return one.background == other.background or share_a_word(one, other)
    if one.date is not None and other.date is not None:
        return overlap(one.date, other.date) and alike(one, other)
    told, untold = (one, other) if one.date is not None else (other, one)
    if untold.background:
        return False
    assert told.date is not None
    if told.date.start is None or told.date.end is None:
        return True
    slack = timedelta(days=3)
    near = told.date.start - slack <= published <= told.date.end + slack
    return near or untold.weak_status or untold.partial or untold.status != "actual"


def share_a_word(one: Draft, other: Draft) -> bool:
    """«от санкций, введённых Чили»: one word tells both."""
    return not set(one.words).isdisjoint(other.words)


def alike(one: Draft, other: Draft) -> bool:
    """«в марте» and «24 марта» may be two calls, hardly two visits: days within a week are one."""
    if one.form == "visit" or one.date == other.date or one.partial or other.partial:
        return True
    return max(width(one.date), width(other.date)) <= timedelta(days=7) or (
        width(one.date) == width(other.date)
    )


def overlap(one: Date, other: Date) -> bool:
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return True
    return one.start <= other.end and other.start <= one.end


def places_fit(one: Place | None, other: Place | None) -> bool:
    if one is None or other is None:
        return True
    if one.state and other.state and one.state != other.state:
        return False
    return one.seat or other.seat or not (one.city and other.city) or one.name == other.name


def draw_together(group: Sequence[Draft]) -> Draft:
    """One draft that tells all that the group tells; the firmest mention leads."""
    lead = group[0]
    dated = [d for d in group if d.date is not None and d.date.start is not None]
    # «по итогам переговоров» beside talks that were not held is no day of theirs
    dated = [d for d in dated if d.status == lead.status or not d.partial] or dated
    date_from = min(dated, key=length, default=lead)
    if lead.form == "visit":
        # «прибыл 18 августа» is part of a visit «18–19 августа», «пробудет до 19 августа» its end
        lasting = [d for d in dated if d.stay.until and d.status == lead.status]
        date_from = max(lasting, key=length, default=date_from) if not lead.partial else date_from
        date_from = max((d for d in dated if is_to_a_day(d)), key=length, default=date_from)
    places = [d.place for d in group if d.place is not None]
    participants = join_participants([d.participants for d in group])
    if lead.form in SIDELESS and len({p.state for p in participants if p.state}) > 1:
        participants = tuple(p for p in participants if p.state is not None)
    if lead.type == "CONSULT" and lead.form in SIDELESS:  # a host lent by a visit talks too
        participants = tuple(replace(p, role="actor") for p in participants)
    return replace(
        lead,
        form=next((d.form for d in group if d.form == "summit" or is_note(d)), lead.form),
        rank=next((d.rank for d in group if d.rank), None),
        participants=participants,
        date=date_from.date,
        dated_by=date_from.dated_by,
        place=next((p for p in places if p.city), places[0] if places else destination(lead)),
        background=all(is_told_of_the_past(d, group) for d in group),
    )


def is_told_of_the_past(draft: Draft, group: Sequence[Draft]) -> bool:
    """As background, be it by another frame of the same words."""
    return draft.background or any(d.background and share_a_word(draft, d) for d in group)


def is_to_a_day(draft: Draft) -> bool:
    """Its days are those of the act, not up to when it lasts («продлится до 18 июня»)."""
    told = draft.date
    if told is None or draft.stay.until is not None or draft.partial:
        return False
    return told.precision in TO_A_DAY and width(told) <= LONGEST


def is_note(draft: Draft) -> bool:
    """A protest by a note or a summons, which its words are part of."""
    return draft.type == "ACCUSE" and draft.form == "action"


def destination(draft: Draft) -> Place | None:
    """A visit's place is the state it is to, where no city is told."""
    hosts = [p for p in draft.participants if p.role == "recipient" and p.kind == "state"]
    if draft.form != "visit" or len(hosts) != 1:
        return None
    return Place(hosts[0].name, hosts[0].state, False, 0)


def length(draft: Draft) -> timedelta:
    return width(draft.date)


def width(value: Date | None) -> timedelta:
    if value is None or value.start is None or value.end is None:
        return timedelta.max
    return value.end - value.start
