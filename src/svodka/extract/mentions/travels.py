"""Travels: who visits whom, where the slots of a visit's frame do not tell."""

from __future__ import annotations

from svodka.extract.first_persons import is_us
from svodka.extract.mentions.addressees import is_proposed, others_asked
from svodka.extract.mentions.aims import add_addressed
from svodka.extract.mentions.cast import Cast, Party
from svodka.extract.mentions.mutual import turn_to_each_other
from svodka.extract.mentions.participants import SYMMETRIC, fill_roles, parties
from svodka.extract.mentions.places import place_of_clause
from svodka.extract.mentions.predicates import Predicate
from svodka.extract.mentions.slots import Slots
from svodka.language import Language
from svodka.language.trees import Tree

GUESTS = frozenset({"person", "title", "group"})


def find_roles(
    predicate: Predicate, tree: Tree, cast: Cast, language: Language
) -> dict[str, list[Party]]:
    """Who takes part in which role; nobody, where the sentence names none."""
    if not cast.at:
        return {}
    roles = fill_roles(predicate, Slots(tree, predicate, language), cast)
    turn_to_each_other(predicate, roles, tree, language)
    if is_of_us_alone(predicate, roles):
        return {}
    if predicate.frame.form == "visit":
        told = None if "recipient" in roles else place_of_clause(predicate, cast, language)
        if told is not None:
            roles["recipient"] = parties(*told, "recipient", language)
        turn_round(predicate, roles, tree, cast, language)
        add_traveller(predicate, roles, tree, cast, language)
        if predicate.frame.apart and is_with_a_host(roles):
            return {}
        leave_out_hosts(roles)
    if not others_asked(predicate, tree, cast) and not is_proposed(predicate, tree, language):
        add_addressed(predicate, roles, cast)
    return roles


def is_of_us_alone(predicate: Predicate, roles: dict[str, list[Party]]) -> bool:
    """«„Мы договорились продолжать“, — сказал он по итогам встречи»: «мы» are all who met."""
    told = [party for found in roles.values() for party in found]
    joint = predicate.frame.unsaid or SYMMETRIC in predicate.frame.slots
    return joint and bool(told) and all(is_us(party.actor) for party in told)


def is_with_a_host(roles: dict[str, list[Party]]) -> bool:
    """«президенты Чили и Перу были на параде в Лиме»: a host is among the guests."""
    host = {p.participant.state for p in roles.get("recipient", ())}
    own = {p.participant.state for p in roles.get("actor", ())}
    return len(own) > 1 and bool(host & own - {None})


def leave_out_hosts(roles: dict[str, list[Party]]) -> None:
    """«Путин и Назарбаев прибыли в Алма-Ату»: one of them comes home, the other visits; «поездка
    министра России в Казань и в Киев» visits one of the two."""
    hosts, guests = roles.get("recipient", []), roles.get("actor", [])
    host = {p.participant.state for p in hosts}
    own = {p.participant.state for p in guests}
    abroad = [p for p in guests if p.participant.state not in host]
    if abroad:
        roles["actor"] = abroad
    elif foreign := [p for p in hosts if p.participant.state and p.participant.state not in own]:
        roles["recipient"] = foreign


def turn_round(
    predicate: Predicate,
    roles: dict[str, list[Party]],
    tree: Tree,
    cast: Cast,
    language: Language,
) -> None:
    """«Копенгаген посетит премьер Исландии»: the place comes first, where the parser looks for
    the one who travels."""
    if "recipient" in roles or not predicate.verbal:
        return
    if "obj" not in predicate.frame.slots["recipient"]:
        return
    slots = Slots(tree, predicate, language)
    found = [(i, a) for i in subjects_of(predicate, tree) for a in cast.at.get(i, ())]
    places = [(i, a) for i, a in found if a.kind in ("city", "state")]
    people = [(i, a) for i, a in found if a.kind in ("person", "title", "group")]
    people += [(i, a) for i in slots.fill("obj") for a in cast.at.get(i, ()) if a.kind in GUESTS]
    if places and (people or "actor" in roles):
        for token, actor in people[:1]:
            roles.setdefault("actor", parties(actor, token, "actor", language))
        roles["recipient"] = parties(places[0][1], places[0][0], "recipient", language)


def add_traveller(
    predicate: Predicate,
    roles: dict[str, list[Party]],
    tree: Tree,
    cast: Cast,
    language: Language,
) -> None:
    """«поездка в Каир главы МИД отменена»: a genitive that the parser took for a second subject."""
    if "actor" in roles or predicate.verbal:
        return
    for token in subjects_of(predicate, tree):
        if token > predicate.head and tree.tokens[token].feats.get("Case") == "Gen":
            people = [a for a in cast.at.get(token, ()) if a.kind in GUESTS]
            if people:
                roles["actor"] = parties(people[0], token, "actor", language)
                return


def subjects_of(predicate: Predicate, tree: Tree) -> list[int]:
    """All that the parser took for subjects, of the act's verb and of the verb it hangs on."""
    above = tree.governor(predicate.head)
    verbs = [predicate.head, *([above] if above is not None else [])]
    return [i for verb in verbs for i in tree.children(verb, "nsubj", "nsubj:pass")]
