"""Statuses: is a figure a fact, an aim, or a forecast."""

from __future__ import annotations

from collections.abc import Callable

from svodka.extract.figures.measures import Measure
from svodka.extract.figures.mentions import Mention
from svodka.extract.figures.words import FigureWords

Rule = Callable[[Mention, Measure, FigureWords], str | None]


def find_status(mention: Mention, measure: Measure, words: FigureWords) -> str:
    """actual | target | forecast, from the words of the figure's clause."""
    for rule in RULES:
        status = rule(mention, measure, words)
        if status is not None:
            return status
    return "actual"


def aimed_at(mention: Mention, measure: Measure, words: FigureWords) -> str | None:
    """«довести до», «планируется», «предстоит»."""
    return "target" if _has(mention, words.target) else None


def expected(mention: Mention, measure: Measure, words: FigureWords) -> str | None:
    """«ожидаются на уровне», «может достичь», «по прогнозам»."""
    return "forecast" if _has(mention, words.forecast) else None


def not_yet(mention: Mention, measure: Measure, words: FigureWords) -> str | None:
    """«передаст 40 автобусов» promises, «вырастет» foresees, «протянется на 300 км» describes."""
    for i in (mention.trigger, mention.verb):
        if i is None or mention.tokens[i].feats.get("Tense") != "Fut":
            continue
        if mention.lemma(i) in words.promises:
            return "target"
        if mention.lemma(i) in words.unforeseen or measure.key in words.unforeseen:
            return "actual"
        return "forecast"
    return None


def will_be(mention: Mention, measure: Measure, words: FigureWords) -> str | None:
    """«будут преодолевать путь менее чем за три часа»."""
    for token in mention.tokens[mention.start : mention.stop]:
        if token.pos == "AUX" and token.feats.get("Tense") == "Fut":
            return "forecast"
    return None


RULES: tuple[Rule, ...] = (aimed_at, expected, not_yet, will_be)


def _has(mention: Mention, lemmas: frozenset[str]) -> bool:
    """One of these words in the clause, not beyond the number."""
    stop = min(mention.stop, mention.ceiling, mention.quantity.last + 6)
    return any(token.lemma in lemmas for token in mention.tokens[mention.start : stop])
