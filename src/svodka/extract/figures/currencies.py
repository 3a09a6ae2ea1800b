"""Currencies: «крона», «рупия»: money that several states call alike is that of the one spoken of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
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
    for quantity in notes.quantities:
        last = doc.sentences[quantity.sentence].tokens[quantity.last].lemma
        codes = {} if quantity.rule == _NAMED else shared.get(last, {})
        code = _code_of(quantity, notes.actors, codes)
        if code is None:
            yield quantity
        else:
            yield replace(quantity, kind="money", unit=code, noun=None)


def _code_of(quantity: Quantity, actors: Sequence[Actor], codes: Mapping[str, str]) -> str | None:
    here = [actor for actor in actors if actor.sentence == quantity.sentence]
    for near in (here, actors):
        told = {state for actor in near for state in actor.states if state in codes}
        if len(told) == 1:
            return codes[told.pop()]
    return None
