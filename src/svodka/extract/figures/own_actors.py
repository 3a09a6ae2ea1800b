"""Own actors: which of those that a clause names a number of several is told of.

«На США пришлось 60 %, на Китай — 9, на Россию — 4»: each number has its own, and who stands in the
same place beside another number is that one's.
"""

from __future__ import annotations

from collections.abc import Sequence

from svodka.annotate.notes import Actor, Quantity
from svodka.extract.figures.drafts import Draft
from svodka.extract.figures.mentions import Mention
from svodka.extract.figures.phrases import text_of
from svodka.extract.figures.roles import ON_DASHES

PLACED = ("pronoun", "person", "title")  # kinds of actors that stand for no place of their own


def own_actors(mention: Mention, actors: Sequence[Actor]) -> list[Actor]:
    """The actors of the number's clause without those of its other numbers."""
    m = mention
    here = [a for a in actors if a.sentence == m.sentence.index and m.start <= a.head < m.stop]
    if any(_is_counted(m.quantity, a) for a in here):
        here = [a for a in here if not _is_of_next(m, a)]
    parted = m.floor > m.start
    if not parted and m.ceiling >= m.stop:
        return here
    stop = _end_of_own(m)
    behind = [a for a in here if m.quantity.last < a.head < stop]
    beside = [a for a in here if max(m.start, m.floor) <= a.head <= m.quantity.last]
    led = {case_of(m, a) for a in behind} - {""}
    if parted:  # «50 % за Чили и 20 % — за Перу»: Chile's stands behind its own number
        beside = [a for a in beside if case_of(m, a) not in led]
    led |= {case_of(m, a) for a in beside}
    before = [a for a in here if a.head < m.floor and case_of(m, a) not in led]
    # «семь убиты и 250 ранены в Мали»: all of them there
    later = (a for a in here if a.head >= stop and not _is_before_dash(m, a))
    after = [a for a in later if case_of(m, a) not in led or not case_of(m, a)]
    return [*before, *beside, *behind, *after]


def _is_of_next(mention: Mention, actor: Actor) -> bool:
    """«пятеро граждан Чили и трое граждан [Перу]»."""
    following = mention.following
    return following is not None and _is_counted(following, actor)


def _is_counted(quantity: Quantity, actor: Actor) -> bool:
    """«пятеро [чилийцев]», «пятеро граждан [Чили]»: whose they are who are counted."""
    if quantity.noun is None:
        return False
    return quantity.first <= actor.head <= quantity.noun + 1 and actor.first <= quantity.noun + 1


def _is_before_dash(mention: Mention, actor: Actor) -> bool:
    """«в Перу — 5 млрд, [Мали] — 2»: of the next number; not «треть из 9 млрд помощи [Чили]»."""
    after = mention.tokens[actor.last + 1 : actor.last + 2]
    return any(token.text in ON_DASHES for token in after)


def _end_of_own(mention: Mention) -> int:
    """Where what belongs to the number ends: at a comma or an «и», or at the next number."""
    m = mention
    last = min(m.ceiling, m.stop)
    for i in range(m.quantity.last + 1, last):
        if m.tokens[i].text in (",", ";") or (m.tokens[i].pos == "CCONJ" and m.ceiling < m.stop):
            return i
    return last


def case_of(mention: Mention, actor: Actor) -> str:
    """The preposition that leads an actor, "" for none."""
    before = mention.tokens[actor.first - 1] if actor.first else None
    return before.lemma if before is not None and before.pos == "ADP" else ""


def replaced(draft: Draft, actors: Sequence[Actor]) -> list[tuple[Actor, Actor]]:
    """(an actor of the measure's name, the one that the clause names in its place): «ставка для Чили
    — 46 %, [для Перу] — 49»."""
    first, last = draft.mentions[0], draft.last
    if draft.measure.sentence != last.sentence.index or first.floor <= draft.measure.last:
        return []
    here = [a for a in actors if a.sentence == last.sentence.index and a.kind not in PLACED]
    told = [a for a in here if first.floor <= a.head <= last.quantity.last]
    behind = [a for a in own_actors(last, here) if a.head > last.quantity.last]
    named = [a for a in here if draft.measure.first <= a.head <= draft.measure.last]
    # a name of those counted («6 млн россиян, [Египет] — 2») is the number's own
    pairs = [a for a in named if case_of(last, a) or a.head > draft.measure.first]
    found: dict[int, tuple[Actor, Actor]] = {}
    for new in (*told, *behind):
        old = [a for a in pairs if _in_place_of(last, a, new)]
        if len(old) == 1:  # of two («помощь США Чили — 3 млрд, [Перу] — 2») nobody knows which
            found.setdefault(old[0].head, (old[0], new))
    # «долг Чили перед Перу — 5 млрд, Перу перед [Чили] — 2» is of the same two
    kept = {state for a in named if a.head not in found for state in a.states}
    return [pair for pair in found.values() if kept.isdisjoint(pair[1].states)]


def _in_place_of(mention: Mention, old: Actor, new: Actor) -> bool:
    """Led by the same preposition; or by none, and a dash right behind («Доля Чили — 20 %, [Перу —]
    10 %»)."""
    led = case_of(mention, old)
    if set(old.states) & set(new.states) or led != case_of(mention, new):
        return False
    tokens, after = mention.tokens, new.last + 1
    dashed = after < len(tokens) and tokens[after].text in ON_DASHES
    return bool(led) or (dashed and new.first > 0 and tokens[new.first - 1].text == ",")


def name_of(draft: Draft, actors: Sequence[Actor]) -> str:
    """The measure's name, of those that this figure is of."""
    name, tokens = draft.measure.part or draft.measure.name, draft.last.tokens
    for old, new in replaced(draft, actors):
        led = case_of(draft.last, old)
        was, now = (text_of(tokens[a.first : a.last + 1]) for a in (old, new))
        name = name.replace(f"{led} {was}".strip(), f"{led} {now}".strip())
    return name
