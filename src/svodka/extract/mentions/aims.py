"""Aims: whom an act is aimed at where none of its slots holds him."""

from __future__ import annotations

from collections.abc import Iterator

from svodka.annotate.notes import Actor
from svodka.extract.mentions.cast import ORIGINS, Cast, Party, is_inside
from svodka.extract.mentions.participants import may_fill, parties
from svodka.extract.mentions.predicates import Predicate
from svodka.extract.phrases import joined
from svodka.language import Language
from svodka.language.trees import Tree

# slots by which a clause of its own tells the other side, and no other word does
TOLD_APART = frozenset({"subj", "asked", "deemed", "heeding"})
ASIDE = frozenset({"advcl", "acl:relcl", "parataxis"})


def add_addressed(predicate: Predicate, roles: dict[str, list[Party]], cast: Cast) -> None:
    """«выступил против плана США разместить…»: an act aimed at somebody whom no slot holds is
    aimed at the first other state that its own words name."""
    frame = predicate.frame
    if frame.type == "CONSULT" or "actor" not in roles or "recipient" in roles:
        return
    if frame.strict or not TOLD_APART.isdisjoint(frame.slots.get("recipient", TOLD_APART)):
        return
    if frame.whole and frame.type == "THREATEN":
        return  # «предупредил о планах Перу»: warned of them, not them
    own = {p.participant.state for p in roles["actor"]}
    taken = {p.actor.span for p in roles["actor"]}
    if frame.type == "AGREE" and len(own - {None}) > 1:
        return  # «договорились во время саммита»: with each other
    allowed = frame.kinds.get("recipient")
    for token in words_aimed_at(predicate, cast):
        for actor in cast.at.get(token, ()):
            if (
                actor.span in taken
                or own & set(actor.states)
                or not is_aimed_at(token, actor, predicate, cast)
            ):
                continue
            if may_fill(actor, allowed, cast.language):
                roles["recipient"] = [
                    party
                    for n in joined(cast.tree, token)
                    for a in cast.at.get(n, ())
                    for party in parties(a, n, "recipient", cast.language)
                    if party.participant.state not in own
                ]
                return


def words_aimed_at(predicate: Predicate, cast: Cast) -> Iterator[int]:
    """The act's own words behind it that name somebody, who only helps it left out («при
    посредничестве Китая»)."""
    tree, helpers = cast.tree, helping_words(cast)
    done_to = fronted(predicate, tree)
    joined_on = joined_clauses(predicate.head, tree)
    for token in tree.subtree(predicate.head, ASIDE):
        if token not in cast.at:
            continue
        behind = token >= predicate.head or token in done_to
        if behind and token not in joined_on and not helpers & {token, *tree.ancestors(token)}:
            yield token


def is_aimed_at(token: int, actor: Actor, predicate: Predicate, cast: Cast) -> bool:
    """A state, or somebody of one, that is neither where the act is nor what it is about."""
    frame, tree = predicate.frame, cast.tree
    if not actor.states or (actor.kind == "city" and is_inside(token, tree)):
        return False
    if frame.type == "COERCE" and is_of_the_case(token, predicate.head, tree):
        return False
    if frame.type == "AID" and tree.preposition(token) in ORIGINS:
        return False  # «вывезла из Йемена граждан Чада»
    place = tree.governor(token) if actor.kind == "adjective" else None
    if place is not None and is_inside(place, tree):
        return False  # «в узбекском городе»
    if frame.form == "statement" and is_topic(token, predicate.head, cast):
        return False
    if frame.type == "REQUEST" and is_decision_of(actor, cast):
        return False
    if frame.type == "REQUEST" and is_asked_against(token, predicate.head, tree, cast.language):
        return False
    # «потребовал переноса игры из России»
    return frame.type != "REQUEST" or tree.preposition(token) not in ORIGINS


def is_topic(token: int, verb: int, cast: Cast) -> bool:
    """«заблокировали резолюцию по Газе», «готов принять конференцию по восстановлению Ливии»: what
    a paper or a gathering is about is no side."""
    for word in (token, *cast.tree.ancestors(token)):
        if word == verb:
            return False
        above = cast.tree.governor(word)
        named = above is not None and above != verb and cast.tree.tokens[above].pos == "NOUN"
        if named and cast.tree.preposition(word) == "по":
            return True
    return False


def is_asked_against(token: int, verb: int, tree: Tree, language: Language) -> bool:
    """«потребовал осудить Израиль», «предложила наказать Перу»: it is asked of others."""
    above = list(tree.ancestors(token))
    below = above[: above.index(verb)] if verb in above else []
    against = language.table("acts")["control"]["against"]
    return any(tree.tokens[i].lemma in against for i in below)


def is_decision_of(actor: Actor, cast: Cast) -> bool:
    """«настаивает на мерах в случае невыполнения решений ООН»: whose decisions are to be kept."""
    above = cast.tree.governor(actor.head)
    if actor.kind not in ("organisation", "organ") or above is None:
        return False
    control = cast.language.table("acts")["control"]
    return cast.tree.tokens[above].lemma in control["plans"]


def is_of_the_case(token: int, verb: int, tree: Tree) -> bool:
    """«задержан подозреваемый в убийстве офицера», «наркобарон, причастный к делу моряков»: what
    a captive has done to others; «рейс на Москву»: where he was going."""
    if tree.preposition(token) in ("на", "в") and tree.tokens[token].feats.get("Case") == "Acc":
        return True
    for above in tree.ancestors(token):
        if above == verb:
            return False
        if is_inside(above, tree) or tree.tokens[above].rel == "acl":
            return True
    return False


def joined_clauses(verb: int, tree: Tree) -> set[int]:
    """«талибы атаковали гостиницу, а в Пакистане взорвана бомба»: what is told besides."""
    verbs = [i for i in tree.children(verb, "conj") if tree.tokens[i].pos == "VERB"]
    return {i for clause in verbs for i in tree.subtree(clause)}


def fronted(predicate: Predicate, tree: Tree) -> set[int]:
    """«Действия Киева МИД назвал враждебными»: what is done to, told before the act."""
    heads = tree.children(predicate.head, "obj", "xcomp", "iobj") if predicate.verbal else []
    return {i for head in heads for i in tree.subtree(head, ASIDE)}


def helping_words(cast: Cast) -> set[int]:
    """«при посредничестве Китая», «по запросу США»: who only helps is no side."""
    table = cast.language.table("acts")["aside"]
    return {
        i
        for i, token in enumerate(cast.tree.tokens)
        if token.lemma in table["nouns"] and cast.tree.preposition(i) in table["prepositions"]
    }
