"""Places: where an act is said to happen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from svodka.annotate.notes import EMBLEM, Actor
from svodka.extract.clauses import locatives
from svodka.extract.mentions.cast import Cast, Party
from svodka.extract.mentions.pointers import is_pointed_at
from svodka.extract.mentions.predicates import Predicate
from svodka.extract.mentions.status_words import status_words
from svodka.extract.phrases import INSIDE
from svodka.language import Frame, Language
from svodka.language.trees import Tree

PLACELESS = frozenset({"call", "message"})
HELD = frozenset({"meeting", "summit", "signing", "visit"})
GATHERED = frozenset({"meeting", "summit", "signing"})
STEPS = 2  # words from a gathering to the verb that goes to it: «прибыл для участия в саммите»
TELLING_OF_IT = frozenset({"acl", "amod", "acl:relcl"})  # participles of an act's own word
SITES = frozenset({"city", "state"})


@dataclass(frozen=True, slots=True)
class Place:
    """name: nominative. city: it is narrower than a state. token: where it stands. seat: a house in
    some town that its name does not tell («Белый дом»)."""

    name: str
    state: str | None
    city: bool
    token: int
    seat: bool = False


def find_place(
    predicate: Predicate, roles: dict[str, list[Party]], cast: Cast, language: Language
) -> Place | None:
    """A visit's destination, else a place named inside the act's clause, else None."""
    if predicate.frame.form == "visit":
        for party in roles.get("recipient", ()):
            if party.actor.kind in ("city", "state"):
                return place_of(party.actor, party.token)
    if predicate.frame.form in PLACELESS:
        return None
    told = place_of_clause(predicate, cast, language)
    if told is not None:
        return place_of(*told)
    clauses = where_held(predicate, cast)
    for token in (*near_tokens(predicate, cast.tree), *clauses, *within_gathering(predicate, cast)):
        if (
            not is_location(token, cast.tree)
            and not is_goal(token, predicate, cast.tree)
            and not is_pointed_at(token, predicate, cast.tree, cast.language)
        ):
            continue
        for actor, at in named_at(token, cast):
            nowhere = set(actor.states) <= set(language.table("organisations"))
            if is_venue(actor, at, predicate.frame) and not nowhere:
                return place_of(actor, at)
    return where_they_go(predicate, cast, language)


def where_they_go(predicate: Predicate, cast: Cast, language: Language) -> Place | None:
    """«прибыл в Лиму на саммит», «отправится в Лиму, чтобы выступить на саммите»: what one comes to a
    place for is there."""
    tree, words = cast.tree, status_words(language)
    if predicate.verbal or predicate.frame.form not in GATHERED:
        return None
    coming = is_come_for(predicate.head, tree)
    for above in list(tree.ancestors(predicate.head))[:STEPS] if coming else ():
        if tree.tokens[above].lemma not in words.arrivals:
            continue
        towns = [i for i in tree.children(above, "obl") if is_whither(i, tree)]
        actors = [(actor, i) for i in towns for actor in cast.at.get(i, ())]
        return next((place_of(a, i) for a, i in actors if is_venue(a, i, predicate.frame)), None)
    return None


def is_come_for(noun: int, tree: Tree) -> bool:
    """«на саммит», «для участия в саммите», «чтобы выступить на саммите»."""
    aimed = tree.preposition(noun) == "на" and tree.tokens[noun].feats.get("Case") == "Acc"
    above = tree.governor(noun)
    if aimed or above is None:
        return aimed
    return tree.preposition(above) == "для" or tree.tokens[above].feats.get("VerbForm") == "Inf"


def is_whither(token: int, tree: Tree) -> bool:
    """«в Лиму», and «в Осло», whose form does not tell its case."""
    case = tree.tokens[token].feats.get("Case", "Acc")
    return case == "Acc" and tree.preposition(token) in ("в", "на")


def named_at(token: int, cast: Cast) -> list[tuple[Actor, int]]:
    """Who is named there, or the place whose kind is told there («на острове Хайнань»), and where."""
    here = [(actor, token) for actor in cast.at.get(token, ())]
    return here or [(actor, actor.head) for actor in cast.town(token)]


def is_venue(actor: Actor, token: int, frame: Frame) -> bool:
    """A place, or an organ that people meet in: «закрыла генконсульство в Осло» happens in none, nor
    does the attack that «в Минобороны подтвердили»."""
    if actor.kind == "organ" and (actor.head != token or frame.form not in HELD):
        return False
    return actor.kind in ("city", "state", "organ") and len(actor.states) == 1


def place_of_clause(
    predicate: Predicate, cast: Cast, language: Language
) -> tuple[Actor, int] | None:
    """«в Тяньцзинь, где откроется саммит», «в Казани, куда оба приехали»: the place right before
    the clause."""
    where = language.table("acts")["relatives"]["where"]
    tree = cast.tree
    for word in tree.children(predicate.carrier, "advmod", "obl", "mark"):
        if tree.tokens[word].lemma not in where or word < 2:
            continue
        for actor in cast.at.get(word - 2, ()):
            if actor.kind in ("city", "state") and actor.states:
                return actor, word - 2
    return None


def near_tokens(predicate: Predicate, tree: Tree) -> list[int]:
    """Tokens of the act's own clause: at its words and a step below («на саммите в Вильнюсе»),
    then beside a noun under its verb; «в Москве прокомментировали переговоры США и Ирана» tells
    only where they are spoken of."""
    found = [i for n in predicate.nucleus for i in tree.children(n)]
    told_by = [i for i in found if tree.tokens[i].feats.get("VerbForm") == "Part"]
    # «происходящее в Мали обсудили»: where the topic is
    told_by = [i for i in told_by if tree.tokens[i].rel in TELLING_OF_IT or i > predicate.head]
    found += [i for n in told_by for i in tree.children(n)]  # «на прошедшем в Риме саммите»
    found += [i for n in found if is_location(n, tree) for i in tree.children(n)]
    # «встретился с Иваном Петровым в Белом доме»: a name has no place of its own
    named = [n for n in found if tree.tokens[n].pos == "PROPN" and not is_location(n, tree)]
    found += [i for n in named for i in tree.children(n) if is_location(i, tree)]
    above = tree.governor(predicate.carrier)
    if above is None:
        return found
    bare = not predicate.verbal and predicate.support is None
    if bare or tree.tokens[predicate.carrier].rel in ("conj", "xcomp"):
        spoken = bare and tree.tokens[predicate.head].rel == "obj"
        apart = locatives(tree, above) if spoken else []
        found += [i for i in tree.children(above, "obl") if i not in apart]
        # «заседание планируется провести в Москве»
        due = tree.children(above, "csubj", "csubj:pass", "xcomp") if bare else []
        due = [i for i in due if tree.tokens[i].feats.get("VerbForm") == "Inf"]
        found += [i for n in due for i in tree.children(n, "obl")]
    return list(dict.fromkeys(found))


def where_held(predicate: Predicate, cast: Cast) -> list[int]:
    """«саммит, который завтра откроется в Ташкенте»: the words of the clause that tells that it is
    held."""
    held = cast.language.table("acts")["support"]["held"]
    clauses = cast.tree.children(predicate.head, "acl:relcl")
    if predicate.verbal or not clauses:
        return []
    told = [i for i in clauses if cast.tree.tokens[i].lemma in held]
    return [i for n in told for i in cast.tree.children(n, "obl")]


def within_gathering(predicate: Predicate, cast: Cast) -> list[int]:
    """«на полях саммита, который откроется в Ташкенте»: the words of what the act is part of."""
    gatherings = cast.language.table("acts")["settings"]["gatherings"]
    tree = cast.tree
    below = [i for n in predicate.nucleus for i in tree.children(n) if is_location(i, tree)]
    return [
        i
        for n in below
        if tree.tokens[n].lemma in gatherings
        for i in tree.subtree(n)
        if i > predicate.head
    ]


def is_location(token: int, tree: Tree) -> bool:
    """«в Баку», «на Мальте»: the locative, or a form that does not tell its case."""
    if tree.preposition(token) not in INSIDE:
        return False
    return tree.tokens[token].feats.get("Case", "Loc") == "Loc"


def states_beside(actors: Sequence[Actor], tree: Tree, language: Language) -> frozenset[str]:
    """States of whom a sentence speaks, not only as of a place («в Стамбуле») or of a third who
    brings the two together («при посредничестве Омана»)."""
    told = [a for a in actors if a.kind not in SITES or not is_location(a.head, tree)]
    told = [a for a in told if a.kind != EMBLEM and not is_mediating(a.head, tree, language)]
    return frozenset(code for actor in told for code in actor.states)


def is_mediating(index: int, tree: Tree, language: Language) -> bool:
    """«при посредничестве Омана»: whose mediation it is."""
    above = tree.governor(index)
    if above is None or tree.preposition(above) != "при":
        return False
    return tree.tokens[above].lemma in language.table("acts")["again"]["mediating"]


def is_goal(token: int, predicate: Predicate, tree: Tree) -> bool:
    """«в Москву съехались лидеры»: where those who gather come to."""
    gathering = predicate.verbal and predicate.frame.form == "summit"
    direct = tree.governor(token) == predicate.head
    return gathering and direct and tree.preposition(token) in ("в", "на")


def place_of(actor: Actor, token: int) -> Place:
    state = actor.states[0] if len(actor.states) == 1 else None
    return Place(actor.name, state, actor.kind != "state", token, actor.kind == "organ")
