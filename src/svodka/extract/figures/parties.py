"""Parties: the states and organisations a figure is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from svodka.annotate.notes import Actor, Notes
from svodka.extract.figures.drafts import Draft
from svodka.extract.figures.words import FigureWords
from svodka.language import Token

_PLACED = ("pronoun", "person", "title")


def find_parties(
    draft: Draft, actors: Sequence[Actor], pair: tuple[str, ...], words: FigureWords
) -> tuple[str, ...]:
    """Codes from the measure's phrase, then from the clause; `pair` where the two are meant.

    actors: those of the sentences the draft stands in.
    """
    named = _states(_within(draft, actors))
    if len(named) >= 2 or not named:
        around = _around(draft, actors)
        acting = _states(actor for actor in around if actor.kind != "city")
        # «в Женеве США и Китай договорились»: with two at hand a city is only where they met
        named = named or (acting if len(acting) >= 2 else _states(around))
    else:
        named = _unique([*named, *_states(_around(draft, actors))])
    if len(named) < 2 and means_pair(draft, words):
        return _unique([*named, *pair])[:2] if set(named) <= set(pair) else named
    return named


def article_pair(notes: Notes) -> tuple[str, ...]:
    """The two states the article speaks of most, in the order it names them; () without two."""
    counts: Counter[str] = Counter(state for actor in notes.actors for state in actor.states)
    top = [state for state, _ in counts.most_common(2)]
    first = {state: i for i, state in enumerate(counts)}
    return tuple(sorted(top, key=first.__getitem__)) if len(top) == 2 else ()


def means_pair(draft: Draft, words: FigureWords) -> bool:
    """«взаимная торговля», «товарооборот двух стран», «оборот»."""
    if draft.measure.key in words.between:
        return True
    tokens = _phrase(draft)
    lemmas = {token.lemma for token in tokens}
    return bool(lemmas & words.mutual) or bool(lemmas & words.two and lemmas & words.pair)


def _phrase(draft: Draft) -> list[Token]:
    measure = draft.measure
    mention = next((m for m in draft.mentions if m.sentence.index == measure.sentence), None)
    return mention.tokens[measure.first : measure.last + 1] if mention else []


def _within(draft: Draft, actors: Sequence[Actor]) -> list[Actor]:
    m = draft.measure
    return [a for a in actors if a.sentence == m.sentence and m.first <= a.head <= m.last]


def _around(draft: Draft, actors: Sequence[Actor]) -> list[Actor]:
    return [
        actor
        for actor in actors
        if actor.kind not in _PLACED
        and any(
            actor.sentence == m.sentence.index and m.start <= actor.head < m.stop
            for m in draft.mentions
        )
    ]


def _states(actors: Iterable[Actor]) -> tuple[str, ...]:
    return _unique(state for actor in actors for state in actor.states)


def _unique(states: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(states))
