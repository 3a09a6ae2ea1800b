"""Conversions: «12 млн фунтов (15,5 млн долларов)», one sum told in two kinds of money.

The second is a figure of its own, of the measure and the time of the first. It lends nothing to
what follows: «импорт — 2 млрд» after it goes on in the first money.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from svodka.extract.figures.drafts import Draft
from svodka.extract.figures.mentions import Mention
from svodka.extract.figures.words import FigureWords

RULE = "converted"
_ENDS = (")", ";", ",")


def is_converted(mention: Mention, words: FigureWords) -> bool:
    """The sum in brackets, straight behind the sum that it says again; not where something came to
    («на 13 % (до 244 млн)»)."""
    tokens = mention.tokens
    opens = mention.lead >= 1 and tokens[mention.lead - 1].text == "("
    behind = mention.quantity.last + 1
    closes = behind < len(tokens) and tokens[behind].text in _ENDS  # not «(500 млн аванса)»
    money = mention.quantity.kind == "money" and mention.quantity.unit is not None
    reached = mention.preposition == words.on or mention.preposition in words.goals
    return opens and closes and money and not reached and mention.floor == mention.lead - 1 > 0


def with_conversions(drafts: Sequence[Draft], converted: Sequence[Mention]) -> Iterator[Draft]:
    """The drafts, each followed by what says it again in other money."""
    for draft in drafts:
        yield draft
        for mention in converted:
            if _says_again(mention, draft):
                yield replace(
                    draft,
                    value=mention,
                    number=mention.quantity.value,
                    unit=mention.quantity.unit,
                    change=None,
                    rule=RULE,
                    move_rule="",
                    mentions=[mention],
                    again=draft,
                )


def _says_again(mention: Mention, draft: Draft) -> bool:
    first = draft.value
    if first is None or first.sentence is not mention.sentence or draft.unit is None:
        return False
    told = first.quantity.kind == "money" or first.quantity.unit is None
    after = first.quantity.last + 1 == mention.lead - 1
    return told and after and draft.unit != mention.quantity.unit
