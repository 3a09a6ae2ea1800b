"""Strays: phrases of an act that the parser hung on a word beside it, and words of two that hang
on one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from svodka.extract.mentions.predicates import Predicate
from svodka.extract.mentions.presence import places_of_places
from svodka.extract.phrases import fits, genitives
from svodka.language import Language
from svodka.language.trees import CLAUSAL, Tree

TRAVELLED = frozenset({"visit", "meeting", "call"})
BOUND = frozenset({"в", "на"})
CLAUSES = CLAUSAL - {"xcomp"}


def with_the_first(tree: Tree, index: int, preposition: str, language: Language) -> list[int]:
    """«содействовать сближению Баку с Ереваном»: what one has with another is of both."""
    noun = tree.governor(index)
    shared = language.table("acts")["control"]["shared"]
    if preposition != "с" or noun is None or tree.tokens[noun].lemma not in shared:
        return [index]
    owners = [i for i in genitives(tree, noun) if tree.tokens[i].pos == "PROPN"]
    return [*owners, index]


def is_bound(predicate: Predicate, tree: Tree) -> bool:
    """«вылетел в Осло после нападения на Перу»: the verb of a visit has where it is to."""
    if predicate.frame.form != "visit" or not predicate.verbal:
        return False
    own = [i for i in tree.children(predicate.carrier, "obl") if tree.tokens[i].pos == "PROPN"]
    return any(tree.preposition(i) in BOUND and fits(tree.tokens[i], "Acc") for i in own)


def hung_behind(tree: Tree, heads: Sequence[int], preposition: str) -> list[int]:
    """What stands behind a preposition of two words, and under what flag a ship is."""
    return behind_compound(tree, heads, preposition) or sailing(tree, heads, preposition)


def are_of_the_verb(predicate: Predicate, places: list[int], tree: Tree) -> bool:
    """«Визит премьера в Чили подтвердили в Перу»: of the verb of a visit's or talks' clause, while
    a phrase of the noun's own may hang further down."""
    named = predicate.frame.form in TRAVELLED and not predicate.verbal
    return named and all(tree.governor(i) != predicate.head for i in places)


def behind_compound(tree: Tree, heads: Iterable[int], preposition: str) -> list[int]:
    """«критика в адрес Чили»: what stands behind a preposition of two words whose second the parser
    took for a noun."""
    first, _, second = preposition.partition(" ")
    if not second:
        return []
    near = [i for head in heads for i in tree.children(head) if tree.tokens[i].low == second]
    return [g for i in near if tree.preposition(i) == first for g in genitives(tree, i)]


def sailing(tree: Tree, heads: Iterable[int], preposition: str) -> list[int]:
    """«задержал танкер «Рубин», ходящий под флагом Чада»: the flag told of a ship by a participle or
    beside its name."""
    if preposition != "под":
        return []
    ships = [i for head in heads for i in (head, *tree.children(head, "obj", "nsubj:pass"))]
    named = [
        i for ship in ships for i in (ship, *tree.children(ship, "appos", "flat:name", "nmod"))
    ]
    told = [i for ship in named for i in (ship, *tree.children(ship, "acl", "acl:relcl"))]
    found = [i for n in told for i in tree.children(n) if tree.preposition(i) == preposition]
    return [i for i in found if tree.tokens[i].feats.get("Case") == "Ins"]


def further_off(
    predicate: Predicate, doers: Iterable[int], preposition: str, case: str, tree: Tree
) -> list[int]:
    """Where what one comes for is («На похороны в Лондон прибыл король»), who was in what was struck
    («Колонна с дипломатами подверглась нападению»), where the place that relief came to is."""
    if predicate.frame.form == "visit" and case == "Acc":
        occasions = tree.children(predicate.carrier, "obl")
        inner = [i for n in occasions for i in tree.subtree(n, CLAUSES)]
        named = [i for i in inner if tree.tokens[i].pos == "PROPN"]
        return [i for i in named if tree.preposition(i) == preposition][:1]
    if predicate.frame.type == "ASSAULT" and preposition == "с":
        return [i for n in doers for i in tree.children(n, "nmod")]
    if predicate.frame.type == "AID" and case == "Loc":
        return places_of_places(tree, predicate.carrier)
    return []
