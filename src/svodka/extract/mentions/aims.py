"""Aims: whom an act is aimed at where none of its slots holds him."""

from __future__ import annotations

from svodka.extract.mentions.participants import ORIGINS, Cast, Party, is_inside, may_fill, parties
from svodka.extract.mentions.predicates import Predicate
from svodka.extract.phrases import joined
from svodka.language.trees import Tree

ASIDE = frozenset({"advcl", "acl:relcl", "parataxis"})


def add_addressed(predicate: Predicate, roles: dict[str, list[Party]], cast: Cast) -> None:
    """«выступил против плана США разместить…»: an act aimed at somebody whom no slot holds is
    aimed at the first other state that its own words name."""
    frame = predicate.frame
    if frame.type == "CONSULT" or "actor" not in roles or "recipient" in roles:
        return
    if "recipient" not in frame.slots:
        return
    own = {p.participant.state for p in roles["actor"]}
    if frame.type == "AGREE" and len(own - {None}) > 1:
        return  # «договорились во время саммита»: with each other
    helpers = helping_words(cast)
    allowed = frame.kinds.get("recipient")
    done_to = fronted(predicate, cast.tree)
    joined_on = joined_clauses(predicate.head, cast.tree)
    for token in cast.tree.subtree(predicate.head, ASIDE):
        if (token < predicate.head and token not in done_to) or token in joined_on:
            continue
        for actor in cast.at.get(token, ()):
            if not actor.states or own & set(actor.states):
                continue
            if actor.kind == "city" and is_inside(token, cast.tree):
                continue
            if frame.type == "COERCE" and is_of_the_case(token, predicate.head, cast.tree):
                continue
            place = cast.tree.governor(token) if actor.kind == "adjective" else None
            if place is not None and is_inside(place, cast.tree):
                continue  # «в узбекском городе»
            if helpers & {token, *cast.tree.ancestors(token)}:
                continue
            if frame.form == "statement" and is_topic(token, predicate.head, cast):
                continue
            if frame.type == "REQUEST" and cast.tree.preposition(token) in ORIGINS:
                continue  # «потребовал переноса игры из России»
            if may_fill(actor, allowed, cast.language):
                roles["recipient"] = [
                    party
                    for n in joined(cast.tree, token)
                    for a in cast.at.get(n, ())
                    for party in parties(a, n, "recipient", cast.language)
                    if party.participant.state not in own
                ]
                return


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
