"""Homely: what a state rules or forbids for those at home is no act against another."""

from __future__ import annotations

from svodka.extract.mentions.cast import Party
from svodka.extract.mentions.predicates import Predicate, is_said_of
from svodka.language import Language
from svodka.language.trees import Tree

MEASURES = frozenset({"SANCTION", "CONCEDE"})


def is_at_home_alone(
    predicate: Predicate, roles: dict[str, list[Party]], tree: Tree, language: Language
) -> bool:
    """«запретила телефоны в школах», «закрыла аэропорт из-за извержения»: of those at home or of the
    weather, where no other state is told to be its aim."""
    if predicate.frame.type not in MEASURES:
        return False
    own = {p.participant.state for p in roles.get("actor", ())}
    aims = {p.participant.state for p in roles.get("recipient", ())} - {None}
    if aims - own:
        return False
    table = language.table("acts")["figurative"]
    words = table["homely"]
    if any(tree.tokens[i].lemma in table["foreign"] for i in predicate.nucleus):
        return False
    return is_said_of(tree, predicate.carrier, words)
