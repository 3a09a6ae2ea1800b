"""Figures: quantities bound to what they measure, to a time, and to those they are about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from svodka.annotate.dates.teasers import find_undated
from svodka.annotate.dates.words import ready_words
from svodka.annotate.notes import EMBLEM, Actor, Notes
from svodka.extract.figures.against import moved_on, set_against
from svodka.extract.figures.bindings import bind
from svodka.extract.figures.conversions import is_converted, with_conversions
from svodka.extract.figures.currencies import name_currencies, restore_left_out
from svodka.extract.figures.drafts import Draft
from svodka.extract.figures.duplicates import drop_duplicates
from svodka.extract.figures.evidence import find_evidence
from svodka.extract.figures.happenings import Happenings
from svodka.extract.figures.main_figures import moves_main
from svodka.extract.figures.mentions import find_mentions
from svodka.extract.figures.nearby import Nearby
from svodka.extract.figures.own_actors import name_of
from svodka.extract.figures.pairs import are_one, join, leads_away
from svodka.extract.figures.parties import Parties, find_parties, look_at_article
from svodka.extract.figures.scope import out_of_scope
from svodka.extract.figures.shared_units import with_shared
from svodka.extract.figures.surroundings import Surroundings, look_around
from svodka.extract.listings import Lines
from svodka.extract.speakers import Speakers
from svodka.findings import Event, Figure, Span, Statement
from svodka.language import Doc, Language
from svodka.language.trees import tree_of

__all__ = ["extract_figures"]


def extract_figures(
    doc: Doc,
    notes: Notes,
    statements: Sequence[Statement],
    language: Language,
    events: Sequence[Event] = (),
) -> tuple[Figure, ...]:
    """Every statistic the article tells, each once, in the order of the text.

    A number and its rise are one figure; what has no measure or no unit that the text gives is
    none. Units, periods and parties are inherited only where the wording does so. events: what is
    counted in one of these is of its days.
    """
    if not notes.quantities:
        return ()
    sides = tuple(actor for actor in notes.actors if actor.kind != EMBLEM)
    notes = replace(notes, actors=sides)
    named = name_currencies(doc, notes, language)
    notes = replace(notes, quantities=tuple(restore_left_out(doc, named, language)))
    counts = Counter([state for actor in sides for state in actor.states])
    around = look_around(doc, notes, counts, language)
    drafts = _draft(doc, notes, around)
    if not drafts:
        return ()
    nearby = Nearby(doc, around.actors, Lines(doc.text, language), around.words)
    parties = look_at_article(count_told(doc, sides, nearby))
    body = max((zone.stop for zone in doc.zones if zone.kind == "headline"), default=0)
    speakers = Speakers(statements)
    happenings = Happenings(events, doc.sentences, around.words)
    figures = (_figure(d, around, parties, nearby, speakers, happenings) for d in drafts)
    return drop_duplicates(figures, body)


def _draft(doc: Doc, notes: Notes, around: Surroundings) -> list[Draft]:
    told: list[Draft] = []
    converted = []
    aside = find_undated(doc, ready_words(around.language))
    mentions = find_mentions(doc, notes, around.words, aside)
    for mention in with_shared(mentions, around.words, around.language):
        dates = around.dates.get(mention.sentence.index, ())
        if out_of_scope(mention, around) is not None:
            continue
        if is_converted(mention, around.words):
            converted.append(mention)
            continue
        tree_of(mention.sentence)  # it mends what the words are, which the rules read
        draft = bind(mention, told, around)
        if draft is None:
            continue
        if told and not moves_main(told, draft) and are_one(told[-1], draft, dates, around.words):
            told[-1] = join(told[-1], draft)
        elif moves_main(told, draft):
            told[-2] = join(told[-2], draft)
        elif told and leads_away(told[-1], draft, around.words):
            told.insert(-1, draft)  # the move waits for what it led to
        else:
            if told:
                told[-1] = set_against(told[-1], draft, around.words)
                draft = moved_on(told[-1], draft, around.words)
            told.append(draft)
    return list(with_conversions(told, converted))


def _figure(
    draft: Draft,
    around: Surroundings,
    parties: Parties,
    nearby: Nearby,
    speakers: Speakers,
    happenings: Happenings,
) -> Figure:
    sentences = {m.sentence.index for m in draft.mentions} | {draft.measure.sentence}
    near = [actor for i in sorted(sentences) for actor in around.actors.get(i, ())]
    evidence = find_evidence(draft)
    said = speakers.holding(evidence.start, evidence.start + 1)
    teller = draft.value or draft.mentions[0]
    date = draft.date.date if draft.date else None
    days = happenings.days_of(draft) or (None, None)
    return Figure(
        measure=name_of(draft, near),
        value=draft.number,
        unit=draft.unit,
        qualifier=teller.quantity.qualifier,
        status=draft.status,
        parties=find_parties(draft.again or draft, near, said, parties, nearby),
        start=date.start if date else days[0],
        end=date.end if date else days[1],
        change=draft.change,
        evidence=evidence,
        rule=draft.rule,
        words=_trail(draft),
        speaker=said.speaker if said else None,
    )


def count_told(doc: Doc, actors: Sequence[Actor], nearby: Nearby) -> Counter[str]:
    """How often the article speaks of each state, but for lists of the day's stories."""
    listed = {s.index for s in doc.sentences if nearby.is_listed(s)}
    return Counter(code for a in actors if a.sentence not in listed for code in a.states)


def _trail(draft: Draft) -> tuple[Span, ...]:
    """The stretches that made it: its numbers with their units, and its measure where it is near."""
    spans = {mention.quantity.span for mention in draft.mentions}
    home = next((m for m in draft.mentions if m.sentence.index == draft.measure.sentence), None)
    if home is not None:
        first, last = home.tokens[draft.measure.first], home.tokens[draft.measure.last]
        spans.add(Span(first.start, last.stop))
    return tuple(sorted(spans))
