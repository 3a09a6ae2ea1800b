"""Presence: who is on a visit by a clause without a verb («Президент снова в Баку с визитом»), and
places told within places."""

from __future__ import annotations

from svodka.extract.mentions.predicates import Predicate
from svodka.extract.phrases import named_before
from svodka.language.trees import Tree


def present(tree: Tree, predicate: Predicate) -> list[int]:
    """Who is at the place that a verbless clause tells."""
    place = place_present(tree, predicate)
    if place is None:
        journey = predicate.frame.form == "visit"
        found = named_before(tree, predicate.head) or for_whom(tree, predicate.head)
        return found if journey else []
    above = tree.governor(place)
    beside = tree.children(place, "nsubj", "nmod", "appos", "parataxis")
    beside += [above] if above is not None else []
    return [i for i in beside if i < place and tree.tokens[i].feats.get("Case") == "Nom"]


def for_whom(tree: Tree, noun: int) -> list[int]:
    """«Для президента визит в Баку стал первым»: of whom the clause tells that it is so."""
    above = tree.governor(noun)
    if above is None or tree.tokens[noun].rel != "nsubj":
        return []
    return [i for i in tree.children(above, "obl") if tree.preposition(i) == "для"]


def place_present(tree: Tree, predicate: Predicate) -> int | None:
    """The place that a journey hangs on by itself: «в Баку с визитом»."""
    noun = predicate.head
    place = tree.governor(noun)
    if place is None or predicate.frame.form != "visit" or predicate.verbal:
        return None
    if tree.preposition(noun) != "с" or predicate.support is not None:
        return None
    near = [place, *tree.children(place, "nmod", "obl")]  # «Президент в Баку с визитом»
    told = [i for i in near if tree.preposition(i) in ("в", "на") and i < noun]
    return told[0] if told else None


def places_of_places(tree: Tree, verb: int) -> list[int]:
    """«На аэродроме в Кении приземлился самолёт с помощью»: where the place beside a verb is."""
    places = [i for i in tree.children(verb, "obl") if tree.tokens[i].feats.get("Case") == "Loc"]
    return [i for n in places for i in tree.children(n, "nmod")]


def beside(tree: Tree, verb: int) -> list[int]:
    """What hangs on a verb, and where it tells of a noun, on that and its verb: «[в Лиме] открылся
    завод, построенный Китаем»."""
    above = tree.ancestors(verb)[:2] if tree.tokens[verb].rel in ("acl", "acl:relcl") else []
    return [i for n in (verb, *above) for i in tree.children(n)]
