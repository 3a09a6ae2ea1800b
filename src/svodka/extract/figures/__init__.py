"""Figures: quantities bound to what they measure, to a time, and to those they are about."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from svodka.annotate.notes import Actor, DateNote, Notes
from svodka.extract.figures.drafts import Draft
from svodka.extract.figures.duplicates import drop_duplicates
from svodka.extract.figures.elisions import Elision, restore_unit
from svodka.extract.figures.evidence import find_evidence
from svodka.extract.figures.measures import Scene, find_measure
from svodka.extract.figures.mentions import Mention, find_mentions
from svodka.extract.figures.pairs import are_one, join
from svodka.extract.figures.parties import article_pair, find_parties
from svodka.extract.figures.periods import inherited_date, own_date
from svodka.extract.figures.roles import change_of, find_direction
from svodka.extract.figures.scope import out_of_scope
from svodka.extract.figures.statuses import find_status
from svodka.extract.figures.words import FigureWords, words_of
from svodka.findings import Change, Figure, Span, Statement
from svodka.language import Doc, Language

__all__ = ["extract_figures"]

_MEMORY = 3  # sentences after which «он» no longer means the figure told last


def extract_figures(
    doc: Doc, notes: Notes, statements: Sequence[Statement], language: Language
) -> tuple[Figure, ...]:
    """Every statistic the article tells, each once, in the order of the text.

    A number and its rise are one figure; what has no measure or no unit that the text gives is
    none. Units, periods and parties are inherited only where the wording does so.
    """
    words = words_of(language)
    dates: dict[int, list[DateNote]] = defaultdict(list)
    for note in notes.dates:
        dates[note.sentence].append(note)
    drafts = _draft(doc, notes, dates, words, language)
    actors: dict[int, list[Actor]] = defaultdict(list)
    for actor in notes.actors:
        actors[actor.sentence].append(actor)
    pair = article_pair(notes)
    figures = [_figure(draft, actors, pair, statements, words) for draft in drafts]
    return drop_duplicates(figures)


def _draft(
    doc: Doc,
    notes: Notes,
    dates: dict[int, list[DateNote]],
    words: FigureWords,
    language: Language,
) -> list[Draft]:
    told: list[Draft] = []
    taken = _taken(notes, dates)
    for mention in find_mentions(doc, notes, words):
        index = mention.sentence.index
        if out_of_scope(mention, dates.get(index, ()), words) is not None:
            continue
        draft = _bind(mention, told, taken[index], dates, words, language)
        if draft is None:
            continue
        if told and are_one(told[-1], draft, dates.get(index, ()), words):
            told[-1] = join(told[-1], draft)
        else:
            told.append(draft)
    return told


def _bind(
    mention: Mention,
    told: list[Draft],
    taken: set[int],
    dates: dict[int, list[DateNote]],
    words: FigureWords,
    language: Language,
) -> Draft | None:
    """The figure one mention makes by itself, or None."""
    index, q = mention.sentence.index, mention.quantity
    move = find_direction(mention, words)
    if move is None and q.kind == "times":
        return None
    last = told[-1] if told and index - told[-1].sentence <= _MEMORY else None
    scene = Scene(mention, taken, last.measure if last else None, words, language)
    measure = find_measure(scene)
    if measure is None:
        return None
    number, unit, change = q.value, q.unit, None
    elided = move is None and unit is None
    if elided:
        restored = restore_unit(Elision(mention, measure, told, words, language))
        if restored is None:
            return None
        number, unit = number * restored.factor, restored.unit
    if move is not None:
        change = change_of(mention, move[0])
    elif q.low is not None:
        change = moved_from(mention, words)
    own = own_date(mention, dates.get(index, ()), told[-1] if told else None, words)
    status = find_status(mention, measure, words)
    near = [*dates.get(index - 1, ()), *dates.get(index, ())]
    date = own or inherited_date(mention, measure, status, last, near, words)
    if elided and own is None and last is not None and last.sentence == index:
        status = last.status if status == "actual" and measure.borrowed else status
    value = mention if move is None else None
    return Draft(
        measure=measure,
        value=value,
        number=number if value else None,
        unit=unit if value else None,
        change=change,
        status=status,
        date=date,
        own_date=own is not None,
        rule=measure.rule,
        move_rule=move[1] if move else "",
        mentions=[mention],
    )


def moved_from(mention: Mention, words: FigureWords) -> Change | None:
    """«с 68 до 90»: up by 22; «от 3 до 5» is no move."""
    q = mention.quantity
    if q.low is None or q.rule != "from_to" or q.qualifier == "under":
        return None
    return Change("up" if q.value > q.low else "down", amount=round(abs(q.value - q.low), 6))


def _taken(notes: Notes, dates: dict[int, list[DateNote]]) -> dict[int, set[int]]:
    """Tokens of dates and numbers, by sentence: no measure's phrase enters them."""
    taken: dict[int, set[int]] = defaultdict(set)
    for sentence, found in dates.items():
        for note in found:
            taken[sentence].update(range(note.first, note.last + 1))
    for q in notes.quantities:
        noun = q.noun if q.noun is not None else -1
        taken[q.sentence].update(i for i in range(q.first, q.last + 1) if i != noun)
    return taken


def _figure(
    draft: Draft,
    actors: dict[int, list[Actor]],
    pair: tuple[str, ...],
    statements: Sequence[Statement],
    words: FigureWords,
) -> Figure:
    around = {m.sentence.index for m in draft.mentions} | {draft.measure.sentence}
    near = [actor for index in sorted(around) for actor in actors.get(index, ())]
    evidence = find_evidence(draft)
    teller = draft.value or draft.mentions[0]
    date = draft.date.date if draft.date else None
    return Figure(
        measure=draft.measure.name,
        value=draft.number,
        unit=draft.unit,
        qualifier=teller.quantity.qualifier,
        status=draft.status,
        parties=find_parties(draft, near, pair, words),
        start=date.start if date else None,
        end=date.end if date else None,
        change=draft.change,
        evidence=evidence,
        rule=draft.rule,
        words=_trail(draft),
        speaker=_speaker(evidence, statements),
    )


def _trail(draft: Draft) -> tuple[Span, ...]:
    spans = [mention.quantity.span for mention in draft.mentions]
    home = next((m for m in draft.mentions if m.sentence.index == draft.measure.sentence), None)
    if home is not None:
        tokens = home.tokens
        spans.append(Span(tokens[draft.measure.first].start, tokens[draft.measure.last].stop))
    return tuple(sorted(spans))


def _speaker(evidence: Span, statements: Sequence[Statement]) -> str | None:
    """Whose words the figure stands in: the shortest statement that covers it."""
    covering = [s for s in statements if s.evidence.start <= evidence.start < s.evidence.stop]
    covering.sort(key=lambda s: s.evidence.stop - s.evidence.start)
    return covering[0].speaker if covering else None
