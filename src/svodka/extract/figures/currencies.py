"""Currencies: «крона», «рупия»: money that several states call alike is that of the one spoken of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from svodka.annotate.notes import Actor, Notes, Quantity
from svodka.extract.figures.phrases import modifies
from svodka.language import Doc, Language

_NAMED = "currency_with_country"  # the rule of «чешских крон»
_LARGE = 1e8  # sums from here on are no number of loans («выдали 1,5 млн кредитов»)


def name_currencies(doc: Doc, notes: Notes, language: Language) -> list[Quantity]:
    """The quantities, with the code of such money where only one of its states is spoken of.

    «1,04 трлн рупий» in news of Pakistan is PKR; where both India and Pakistan are named what stands
    between the comma before and the sum decides, or else the sentence, and where it names neither or
    both, the sum stays as it is.
    """
    shared: Mapping[str, Mapping[str, str]] = language.table("units")["currencies"]["shared"]
    told = [_codes_told(quantity, doc, shared) for quantity in notes.quantities]
    if not any(told):
        return list(notes.quantities)
    here: dict[int, list[Actor]] = defaultdict(list)
    for actor in notes.actors:
        here[actor.sentence].append(actor)
    states = {state for actor in notes.actors for state in actor.states}
    found: list[Quantity] = []
    for quantity, codes in zip(notes.quantities, told, strict=True):
        tokens, near = doc.sentences[quantity.sentence].tokens, here[quantity.sentence]
        beside = {state for actor in near for state in actor.states}
        comma = next((i for i in range(quantity.first, 0, -1) if tokens[i].text == ","), 0)
        own = [a for a in near if comma <= a.head < quantity.first]
        close = {state for actor in own for state in actor.states}
        code = _code_of(codes, close, beside, states)
        found.append(replace(quantity, kind="money", unit=code, noun=None) if code else quantity)
    return found


def _codes_told(
    quantity: Quantity, doc: Doc, shared: Mapping[str, Mapping[str, str]]
) -> Mapping[str, str]:
    """State → code of the money that the quantity's last word may be."""
    last = doc.sentences[quantity.sentence].tokens[quantity.last]
    return {} if quantity.rule == _NAMED else shared.get(last.lemma, {})


def restore_left_out(
    doc: Doc, quantities: Sequence[Quantity], language: Language
) -> Sequence[Quantity]:
    """The quantities; «1,5 млрд займов» as money of the currency told last, or else next."""
    units = [quantity.unit for quantity in quantities if quantity.kind == "money"]
    if not units:
        return quantities
    sums, told = frozenset(language.table("units")["currencies"]["sums"]), units[0]
    found: list[Quantity] = []
    for quantity in quantities:
        told = quantity.unit if quantity.kind == "money" else told
        found.append(_as_money(doc, quantity, told, sums) if told else quantity)
    return found


def _as_money(doc: Doc, quantity: Quantity, unit: str, sums: Set[str]) -> Quantity:
    """Without the noun, which is left to be measured."""
    tokens, noun = doc.sentences[quantity.sentence].tokens, quantity.noun
    if noun is None or not quantity.first < noun == quantity.last:
        return quantity
    if quantity.value < _LARGE or tokens[noun].lemma not in sums:
        return quantity
    last = noun - 1
    while last > quantity.first and modifies(tokens, last):
        last -= 1
    span = replace(quantity.span, stop=tokens[last].stop)
    return replace(quantity, span=span, last=last, kind="money", unit=unit, noun=None)


def _code_of(codes: Mapping[str, str], *told: Set[str]) -> str | None:
    """The code of the one state among the nearest that have such money."""
    for states in told:
        owners = states & codes.keys()
        if len(owners) == 1:
            return codes[next(iter(owners))]
    return None
