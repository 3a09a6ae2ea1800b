"""Roles: is a number the value of its measure, or the size of a move."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from svodka.annotate.quantities.numbers import BETWEEN
from svodka.extract.figures.drafts import Draft
from svodka.extract.figures.mentions import Mention
from svodka.extract.figures.words import FigureWords, folded
from svodka.findings import Change
from svodka.language import Token

ON_DASHES = ("-", "–", "—")
_LEVEL = 4  # tokens from «превышает» to «показатель»
_AFTER = 3  # tokens from a number to its «больше»: «на 15 % в год больше»

Rule = Callable[[Mention, FigureWords], str | None]


def find_direction(mention: Mention, words: FigureWords) -> tuple[str, str] | None:
    """(direction, rule) where the quantity is the size of a move; None where it is a value."""
    for rule in RULES:
        direction = rule(mention, words)
        if direction is not None:
            return direction, rule.__name__
    return None


def compared_after(mention: Mention, words: FigureWords) -> str | None:
    """«на 15% больше», «вдвое меньше»."""
    q, tokens = mention.quantity, mention.tokens
    if mention.preposition not in words.by and q.kind != "times":
        return None
    after = q.last + 1
    after += after < len(tokens) and tokens[after].text == "."  # «на 3 п.п. выше»
    for token in tokens[after : after + _AFTER]:
        if token.pos in ("VERB", "PUNCT"):
            return None
        found = words.comparing.get(folded(token))
        if found is not None:
            return found
    return None


def compared_before(mention: Mention, words: FigureWords) -> str | None:
    """«больше на 15%», «выше в два раза»."""
    tokens = mention.tokens
    if mention.preposition not in words.by or not mention.lead:
        return None
    return words.comparing.get(folded(tokens[mention.lead - 1]))


def compared_by_verb(mention: Mention, words: FigureWords) -> str | None:
    """«что на 12 % превышает показатель прошлого года», «на треть уступив прошлогоднему результату»."""
    q = mention.quantity
    if q.kind not in ("percent", "times") or level_of(mention, words) is None:
        return None
    if q.kind == "percent" and mention.preposition != words.on:
        return None
    return words.comparing_verbs.get(mention.lemma(verb_of_comparing(mention, words)))


def verb_of_comparing(mention: Mention, words: FigureWords) -> int | None:
    """«на 10 % [превысив] показатель»: behind the number, whatever the clause's own verb; or that."""
    after = mention.quantity.last + 1
    behind = mention.tokens[after] if after < len(mention.tokens) else None
    if behind is not None and behind.lemma in words.comparing_verbs:
        return after
    return mention.verb if mention.lemma(mention.verb) in words.comparing_verbs else None


def level_of(mention: Mention, words: FigureWords) -> int | None:
    """The noun of what a verb of comparing is told against: «превышает [уровень] 2023 года»."""
    verb = verb_of_comparing(mention, words)
    if verb is None:
        return None
    last = max(verb, mention.quantity.last) + _LEVEL
    return level_behind(mention.tokens, verb, last, words)


def level_behind(tokens: Sequence[Token], verb: int, last: int, words: FigureWords) -> int | None:
    """The level that a verb of comparison takes, in its own clause."""
    for i in range(verb + 1, min(last + 1, len(tokens))):
        if tokens[i].pos == "VERB" or tokens[i].text in (",", ";", ".", "("):
            return None
        if tokens[i].pos == "ADP" and tokens[i].lemma not in words.levels_led:
            return None  # «уступил Перу по [объёму] поставок»
        if tokens[i].lemma in words.levels:
            return i
    return None


def move_in_itself(mention: Mention, words: FigureWords) -> str | None:
    """«удвоить», «утроился»."""
    q = mention.quantity
    return words.directions.get(mention.lemma(q.first)) if q.rule == "times_verb" else None


def moved_by(mention: Mention, words: FigureWords) -> str | None:
    """«вырос на 7,1%», «рост на треть», «сократились вдвое»."""
    q, trigger = mention.quantity, mention.trigger
    by = mention.preposition == words.on or q.kind == "times"
    by = by or (q.kind == "percent" and mention.preposition in words.by)
    return words.directions.get(mention.lemma(trigger)) if by else None


def moved_bare(mention: Mention, words: FigureWords) -> str | None:
    """«прибавил четверть», «потеряла 5%», «рост 3%»."""
    q, trigger = mention.quantity, mention.trigger
    if q.kind != "percent" or mention.preposition or trigger is None:
        return None
    lemma = mention.lemma(trigger)
    return words.directions.get(lemma) if lemma in words.bare_moving else None


def move_amounted(mention: Mention, words: FigureWords) -> str | None:
    """«падение составило 6%», «рост оказался равен трети»."""
    trigger = mention.trigger
    if trigger is None or mention.quantity.kind == "money":
        return None
    if mention.lemma(trigger) not in words.amounting and mention.quantity.kind != "percent":
        return None
    subjects = mention.tree.children(trigger, "nsubj", "nsubj:pass")
    near = subjects or [trigger - 1]
    for i in near:
        if i >= 0 and mention.tokens[i].pos == "NOUN":
            return words.directions.get(mention.lemma(i))
    return None


def signed(mention: Mention, words: FigureWords) -> str | None:
    """«55,4 млн тонн (плюс 2,1 %)», «(-6 %)»; in «на втором - 35 %» it is a dash."""
    q, tokens = mention.quantity, mention.tokens
    if q.kind != "percent" or not q.first:
        return None
    sign, before = tokens[q.first - 1], tokens[max(0, q.first - 2)]
    apart = not sign.text.isalpha() and sign.stop < tokens[q.first].start
    apart = apart and sign.text != "+" and before.text != "("
    return None if apart else words.signed.get(folded(sign))


def moved_as_before(mention: Mention, last: Draft, words: FigureWords) -> tuple[str, str] | None:
    """(direction, rule) where the quantity is the size of a move that the figure before it tells."""
    for rule in (moved_again, moved_in_brackets, moved_against):
        direction = rule(mention, last, words)
        if direction is not None:
            return direction, rule.__name__
    return None


def moved_again(mention: Mention, last: Draft, words: FigureWords) -> str | None:
    """«экспорт вырос на 4 %, импорт — на 3 %», «упали на 8 % к апрелю и на 11 % к маю»: as before."""
    q, opening = mention.quantity, mention.lead - 1
    if q.kind not in ("percent", "times") or opening < 0:
        return None
    if mention.preposition != words.on and not is_bare_again(mention, last, words):
        return None
    token = mention.tokens[opening]
    goes_on = token.text in ON_DASHES or token.pos == "CCONJ"
    return last.change.direction if last.change and goes_on else None


def is_bare_again(mention: Mention, last: Draft, words: FigureWords) -> bool:
    """«экономика прибавит 2 %, а в 2026 году — 3 %»: nothing but a time between; «прибавила 41 %,
    достигнув 3 млрд, в этом году — ещё 2 %»."""
    first = last.last.quantity.last + 1
    between = mention.tokens[first : mention.lead]
    more = any(t.lemma in words.more for t in mention.tokens[mention.lead : mention.quantity.first])
    bare = not mention.preposition and not last.last.preposition and (more or last.value is None)
    told = any(t.pos in ("NOUN", "PROPN", "VERB") and t.lemma not in words.time for t in between)
    return bare and not told and last.move_rule == "moved_bare"


def moved_in_brackets(mention: Mention, last: Draft, words: FigureWords) -> str | None:
    """«вырос на 300 млн долларов (на 12 %)»: one move, measured twice.

    Bare («(12 %)») only right behind the size of the move, not behind where it arrived.
    """
    opening = mention.lead - 1
    behind = opening - 1 == last.last.quantity.last and mention.tokens[opening].text == "("
    if last.change is None or not behind:
        return None
    bare = mention.preposition == "" and last.last is not last.value
    return last.change.direction if bare or mention.preposition == words.on else None


def moved_against(mention: Mention, last: Draft, words: FigureWords) -> str | None:
    """«вырос на 6,5 % в 2019 году против 6,9 % годом ранее»: it rose then too, unless a share moved
    («выросла до 40 % против 35 %»)."""
    level = last.value is not None and last.unit == "%"
    moved = last.change is not None and last.change.percent is not None and not level
    percent = mention.quantity.kind == "percent" and mention.preposition in words.against
    return last.change.direction if last.change and moved and percent else None


def noun_after(mention: Mention, words: FigureWords) -> str | None:
    """«двукратное увеличение», «10-процентный рост»."""
    q, tokens = mention.quantity, mention.tokens
    if q.rule != "number_in_adjective" or q.kind == "count" or q.last + 1 >= len(tokens):
        return None
    return words.directions.get(tokens[q.last + 1].lemma)


RULES: tuple[Rule, ...] = (
    move_in_itself,
    noun_after,
    signed,
    compared_after,
    compared_before,
    compared_by_verb,
    moved_by,
    moved_bare,
    move_amounted,
)


def change_of(mention: Mention, direction: str) -> Change:
    """The quantity as the size of a move."""
    q = mention.quantity
    if q.kind == "percent":
        return Change(direction, percent=q.value)
    if q.kind == "times":
        return Change(direction, times=q.value)
    return Change(direction, amount=round(q.value, 6))


def moved_from(mention: Mention, words: FigureWords) -> Change | None:
    """«с 68 до 90»: up by 22; «от 3 до 5» is no move, nor is one against its verb."""
    q = mention.quantity
    if q.low is None or q.rule != "from_to" or q.qualifier == BETWEEN:
        return None
    direction = "up" if q.value > q.low else "down"
    if words.directions.get(mention.lemma(mention.trigger), direction) != direction:
        return None
    return Change(direction, amount=round(abs(q.value - q.low), 6))
