"""Pairs: people in the plural who are those just named («по словам президентов», «оба лидера»)."""

from __future__ import annotations

from svodka.extract.statements.memory import Memory, Speaker, name_together, office_words
from svodka.extract.statements.views import View


def is_pair(memory: Memory, view: View, place: int) -> bool:
    """«по словам президентов», «оба лидера»"""
    if not memory.company:
        return False
    phrase = view.phrase(place)
    both = any(view.has_lemma(i, view.words.pronouns["both"]) for i in phrase)
    plural = view.tokens[place].feats.get("Number") == "Plur" and len(phrase) == 1
    named = plural and view.has_lemma(place, view.words.nouns["pairs"])
    return both or (named and not _are_any(memory, view, place))


def _are_any(memory: Memory, view: View, place: int) -> bool:
    """«Дипломаты не исключают, что …»: people of a trade, where those named before are of another
    or what any of them think is told, and not what two of them said."""
    offices = view.words.called.get(view.tokens[place].lemma)
    if offices is None:
        return False
    verb = view.tree.governor(place)
    now = verb is not None and view.tokens[verb].feats.get("Tense") == "Pres"
    held = [office_words(memory.officials.get(a.name, a)) for a in memory.company]
    return now or any(words and offices.isdisjoint(words) for words in held)


def name_pair(memory: Memory, view: View, place: int) -> Speaker | None:
    return name_together(memory.company, view.words.joint)
