"""Currencies: «крона», «рупия»: money that several states call alike is that of the one spoken of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from dataclasses import replace

from svodka.annotate.notes import Actor, Notes, Quantity
from svodka.language import Doc, Language

_NAMED = "currency_with_country"  # the rule of «чешских крон»


def name_currencies(doc: Doc, notes: Notes, language: Language) -> Iterator[Quantity]:
    """The quantities, with the code of such money where only one of its states is spoken of.

    «1,04 трлн рупий» in news of Pakistan is PKR; where both India and Pakistan are named the
    sentence decides, and where it names neither or both, the sum stays as it is.
    """
    shared: Mapping[str, Mapping[str, str]] = language.table("units")["currencies"]["shared"]
    here: dict[int, list[Actor]] = defaultdict(list)
    for actor in notes.actors:
        here[actor.sentence].append(actor)
    states = {state for actor in notes.actors for state in actor.states}
    for quantity in notes.quantities:
        last = doc.sentences[quantity.sentence].tokens[quantity.last].lemma
        codes = {} if quantity.rule == _NAMED else shared.get(last, {})
        beside = {state for actor in here[quantity.sentence] for state in actor.states}
        code = _code_of(codes, beside, states) if codes else None
        if code is None:
            yield quantity
        else:
            yield replace(quantity, kind="money", unit=code, noun=None)


def _code_of(codes: Mapping[str, str], *told: Set[str]) -> str | None:
    """The code of the one state among the nearest that have such money."""
    for states in told:
        owners = states & codes.keys()
        if len(owners) == 1:
            return codes[next(iter(owners))]
    return None
