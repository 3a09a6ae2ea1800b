"""Gaps: a clause that leaves out what the one before it has told.

«Министр посетил Албанию в четверг, а Сербию — в пятницу» tells of two visits: the second clause
has a day of its own and one word that stands where another stands in the first, in the same case
and after the same preposition. The rest of it is the first clause's. So it is of «Чили выделит Мали
5 млн, Перу — 3 млн»: there a number, or a noun in the instrumental, stands for the day.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from svodka.annotate.notes import Actor, DateNote
from svodka.extract.mentions.drafts import Draft, Scene
from svodka.extract.mentions.naming import name_participants
from svodka.extract.mentions.places import place_of
from svodka.findings import Date, Participant, Span
from svodka.language import Language, Sentence, Token
from svodka.language.trees import tree_of

GROUND = frozenset({"state", "city"})
PEOPLE = frozenset({"person", "title", "group"})
BODIES = frozenset({"organisation", "organ"})
ALIKE = (GROUND, PEOPLE, BODIES)
SIDES = ("state", "organisation")  # whose places in a clause either may take
DOERS = GROUND | PEOPLE | BODIES
STATING = frozenset({"VERB", "AUX", "PRON", "DET", "SCONJ"})
GAPPED = "gap"
HELD = frozenset({"meeting", "summit", "signing"})


@dataclass(frozen=True, slots=True)
class Gap:
    """Tokens first to last (inclusive), the day they tell, and who or where. counted: the clause
    before it ends in a colon and tells how often («дважды: в мае — в Лиме, …»)."""

    first: int
    last: int
    note: DateNote | None
    actor: Actor
    counted: bool = False


def find_gaps(scene: Scene, language: Language) -> list[Gap]:
    """The gapped clauses of a sentence, in order."""
    if len(scene.actors) < 2:
        return []
    words = language.table("acts")["gaps"]
    gaps: list[Gap] = []
    for note in scene.dates if len(scene.dates) > 1 else ():
        gap = gap_around(note, scene, words)
        if gap is not None and (gap.counted or gap.first > scene.dates[0].last):
            gaps.append(gap)
    shared = (gap_of_a_share(actor, scene, words) for actor in scene.actors[1:])
    return gaps or [gap for gap in shared if gap is not None]


def gap_of_a_share(actor: Actor, scene: Scene, words: Mapping[str, Sequence[str]]) -> Gap | None:
    """«…, Перу — 3 млн», «…, а Перу — провокацией»: who does the same, and how much or what."""
    tokens = scene.sentence.tokens
    first, dash = actor.first, actor.last + 1
    if actor.kind not in DOERS or first == 0 or not opens(first - 1, scene.sentence, words):
        return None
    if dash >= len(tokens) or tokens[dash].text not in words["dashes"]:
        return None
    last = dash
    while last + 1 < len(tokens) and not closes(last + 1, scene.sentence, words):
        last += 1
    told = tokens[dash + 1 : last + 1]
    held = [a for a in scene.actors if dash < a.first <= last]
    if held or not told or any(t.pos in STATING for t in told):
        return None
    head = next((t for t in told if t.pos in ("NOUN", "ADJ", "NUM", "PROPN")), None)
    named = head is not None and head.feats.get("Case") == "Ins" and told[0].pos != "ADP"
    counted = head is not None and head.pos == "NUM"  # not «Перу — сосед с 10 млн жителей»
    return Gap(first, last, None, actor) if named or counted else None


def gap_around(note: DateNote, scene: Scene, words: Mapping[str, Sequence[str]]) -> Gap | None:
    """The clause around a day, if it holds nothing but the day and one who or where."""
    tokens = scene.sentence.tokens
    first, last = note.first, note.last
    while first > 0 and not opens(first - 1, scene.sentence, words):
        first -= 1
    while last + 1 < len(tokens) and not closes(last + 1, scene.sentence, words):
        last += 1
    opener = tokens[first - 1] if first > 0 else None
    held = [a for a in scene.actors if first <= a.first and a.last <= last]
    if opener is None or len(held) != 1:
        return None
    named = {*range(note.first, note.last + 1), *range(held[0].first, held[0].last + 1)}
    rest = [tokens[i] for i in range(first, last + 1) if i not in named]
    if any(
        t.pos != "ADP" and t.text not in words["dashes"] and t.lemma not in words["beside"]
        for t in rest
    ):
        return None
    dashed = any(t.text in words["dashes"] for t in rest)
    counted = any(t.text in words["colons"] for t in tokens[:first])
    if not dashed and not counted and opener.lemma not in words["joining"]:
        return None
    return Gap(first, last, note, held[0], counted)


def opens(index: int, sentence: Sentence, words: Mapping[str, Sequence[str]]) -> bool:
    token = sentence.tokens[index]
    return token.text in words["marks"] or token.lemma in words["joining"]


def closes(index: int, sentence: Sentence, words: Mapping[str, Sequence[str]]) -> bool:
    token = sentence.tokens[index]
    return token.text in {*words["marks"], *words["ends"]} or token.lemma in words["joining"]


def without_gaps(scene: Scene, gaps: Sequence[Gap]) -> Scene:
    """The sentence as it would be without its gapped clauses."""
    held = {gap.actor.span for gap in gaps}
    days = {gap.note.date.span for gap in gaps if gap.note is not None}
    return replace(
        scene,
        actors=[a for a in scene.actors if a.span not in held],
        dates=[d for d in scene.dates if d.date.span not in days],
    )


def fill_gaps(
    drafts: Sequence[Draft], gaps: Sequence[Gap], scene: Scene, language: Language
) -> list[Draft] | None:
    """The drafts, and one for each gapped clause; None where some clause is like none of them."""
    counts: list[Draft] = []
    found: list[Draft] = []
    for gap in gaps:
        opening = scene.sentence.tokens[gap.first].start
        before = [d for d in drafts if d.words[0].start < opening and not d.aside]
        before.sort(key=lambda d: (d.partial, -d.words[0].start))
        pairs = ((d, new) for d in before if (new := fill(d, gap, scene, language)) is not None)
        told, filled = next(pairs, (None, None))
        if told is None or filled is None:
            return None
        if gap.counted and gap.note is not None and is_within(gap.note.date, told.date):
            counts.append(told)
        found.append(filled)
    return [*(d for d in drafts if all(d is not count for count in counts)), *found]


def is_within(day: Date, told: Date | None) -> bool:
    """«в этом году встречались дважды: в апреле …»: the year is that of the count."""
    if told is None or told.start is None or told.end is None:
        return True
    return day.start is not None and told.start <= day.start <= told.end


def fill(told: Draft, gap: Gap, scene: Scene, language: Language) -> Draft | None:
    """The act told before, with the gap's day, and its own word in place of the one like it."""
    draft = replace(
        told,
        date=gap.note.date if gap.note else told.date,
        dated_by=GAPPED if gap.note else told.dated_by,
        evidence=Span(told.evidence.start, scene.sentence.tokens[gap.last].stop),
        hour=False,
    )
    ground = gap.actor.kind in GROUND
    if ground and told.form in HELD and stands_like_a_place(gap, told, scene, language):
        return replace(draft, place=place_of(gap.actor, gap.actor.head))
    if gap.counted:
        return None
    for party in told.participants:
        if party.span is None or not is_like(gap.actor, party, scene):
            continue
        if gap.note is None and (told.joint or is_another_deed(gap, told, party, scene)):
            continue  # «на учения Чили отправит 200 солдат, Перу — 300»: to the same
        named = name_participants(gap.actor, party.role, language)
        gone = {party.span, *joined_to(party, scene)}
        others = [p for p in told.participants if p.span not in gone]
        ordered = [*named, *others] if party == told.participants[0] else [*others, *named]
        moved = ground and told.form == "visit" and party.role == "recipient"
        place = place_of(gap.actor, gap.actor.head) if moved else draft.place
        return replace(draft, participants=tuple(ordered), place=place)
    return None


def joined_to(party: Participant, scene: Scene) -> set[Span]:
    """«с президентом Перу и королём Норвегии, а в июне — с королём Швеции»: who is joined to one
    goes with him."""
    tree = tree_of(scene.sentence)
    heads = {actor.span: actor.head for actor in scene.actors}
    first = heads.get(party.span) if party.span else None
    if first is None:
        return set()
    chained = set(tree.chain(first))
    return {span for span, head in heads.items() if head in chained}


def stands_like_a_place(gap: Gap, told: Draft, scene: Scene, language: Language) -> bool:
    """«прошли в мае в Лиме, в июле — в Осло», not «в июле — со Швецией»."""
    own = preposition_before(gap.actor.first, scene.sentence)
    place = told.place
    if place is None:
        return own in language.table("groups")["pointing"]["there"]
    return bool(own) and preposition_before(place.token, scene.sentence) == own


def is_like(actor: Actor, party: Participant, scene: Scene) -> bool:
    """Told in the same case and after the same preposition, and somebody or something alike."""
    tokens = scene.sentence.tokens
    like = [a for a in scene.actors if a.span == party.span]
    if not like or not are_alike(actor, like[0]):
        return False
    one, other = like[0], actor
    if preposition_before(one.first, scene.sentence) != preposition_before(
        other.first, scene.sentence
    ):
        return False
    heads = [tokens[a.head] for a in (one, other)]
    same = are_of_one_form(*heads)
    placed = preposition_before(one.first, scene.sentence) != ""
    bare = [t.low == t.lemma for t in heads]  # «в Кито» has no case; «США» may have any
    return same or (any(bare) if placed else all(bare))


def is_another_deed(gap: Gap, told: Draft, party: Participant, scene: Scene) -> bool:
    """«назвал Перу другом, а Мали — врагом» says another thing of another; «арестовала капитана из
    Перу, а Мали — двух моряков» does it to others."""
    if told.form == "statement" and (party.role == "recipient" or told.type == "SUPPORT"):
        return True
    if party.role == "recipient":
        return False
    rest = scene.sentence.tokens[gap.actor.last + 1 : gap.last + 1]
    living = any(t.pos == "NOUN" and t.feats.get("Animacy") == "Anim" for t in rest)
    return living and any(p.role == "recipient" and p.kind in PEOPLE for p in told.participants)


def are_of_one_form(one: Token, other: Token) -> bool:
    """In the same case, or in two that are one form: «принял премьера, а в мае — короля» is of the
    accusative both times, and so is «посетил Мали, а в мае — Чад»."""
    cases = {one.feats.get("Case"), other.feats.get("Case")}
    if len(cases) == 1:
        return True
    living = {one.feats.get("Animacy"), other.feats.get("Animacy")}
    return (living == {"Anim"} and cases == {"Acc", "Gen"}) or (
        living == {"Inan"} and cases == {"Acc", "Nom"}
    )


def are_alike(one: Actor, other: Actor) -> bool:
    if one.kind in SIDES and other.kind in SIDES:
        return True
    return any(one.kind in kinds and other.kind in kinds for kinds in ALIKE)


def preposition_before(first: int, sentence: Sentence) -> str:
    before = sentence.tokens[first - 1 : first]
    return before[0].lemma if before and before[0].pos == "ADP" else ""
