"""Addressees: whom words are said to, where that is no state, and what words have none."""

from __future__ import annotations

from collections.abc import Sequence

from svodka.extract.clauses import objects
from svodka.extract.mentions.cast import Cast, Party
from svodka.extract.mentions.naming import is_people
from svodka.extract.mentions.predicates import Predicate
from svodka.extract.phrases import datives, genitives
from svodka.language import Language
from svodka.language.trees import Tree

PROMISED = ("xcomp", "obj", "iobj", "nmod", "obl")
SAID_ABROAD = frozenset({"REQUEST", "AGREE", "THREATEN", "REJECT"})


def others_asked(predicate: Predicate, tree: Tree, cast: Cast) -> list[int]:
    """«призвал союзников увеличить…», «попросил рыбаков уйти»: people who are asked, and who are
    nobody known."""
    if predicate.frame.type != "REQUEST" or not predicate.verbal:
        return []
    asked = objects(tree, predicate.head) or datives(tree, predicate.head)
    world = cast.language.table("acts")["control"]["world"]
    home = cast.language.table("acts")["control"]["domestic"]
    people = [i for i in asked if tree.tokens[i].feats.get("Animacy") == "Anim"]
    people += [i for i in asked if tree.tokens[i].lemma in home]
    near = [i for i in tree.children(predicate.head) if tree.preposition(i) in ("от", "у", "к")]
    people += [i for i in [*asked, *near] if tree.tokens[i].lemma in world]
    return [i for i in dict.fromkeys(people) if not cast.find(i)]


def asks_its_own(
    predicate: Predicate, roles: dict[str, list[Party]], tree: Tree, cast: Cast
) -> bool:
    """«МИД Чили рекомендовал чилийцам не ездить в Перу»: a state asks its own people."""
    if predicate.frame.type != "REQUEST" or not predicate.verbal:
        return False
    own = {p.participant.state for p in roles.get("actor", ())} - {None}
    asked = objects(tree, predicate.head) or datives(tree, predicate.head)
    found = [a for i in asked for a in cast.find(i) if is_people(a)]
    return bool(own and found) and all(set(a.states) <= own for a in found)


def is_to_others(predicate: Predicate, tree: Tree, cast: Cast) -> bool | None:
    """«призвал мировое сообщество», «попросил союзников» ask states that are not named: True;
    «попросил жителей уйти» asks no state: False. None where nobody is asked so."""
    asked = others_asked(predicate, tree, cast)
    if not asked:
        return None
    world = cast.language.table("acts")["control"]["world"]
    return any(tree.tokens[i].lemma in world for i in asked)


def speaks_abroad(predicate: Predicate, roles: dict[str, list[Party]], language: Language) -> bool:
    """«В МИД Индии призвали не применять…»: diplomats ask and promise abroad, though whom is not
    told."""
    frame = predicate.frame
    doers = [p for p in roles.get("actor", ()) if p.participant.state]
    if frame.type not in SAID_ABROAD or frame.form != "statement" or frame.whole:
        return False
    words = tuple(language.table("acts")["groups"]["diplomats"])
    named = [f"{p.participant.name} {p.participant.office or ''}".lower().split() for p in doers]
    diplomats = all(any(word.startswith(words) for word in name) for name in named)
    return predicate.verbal and bool(doers) and diplomats


def calls_a_gathering(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«предложил созвать саммит», «призвали провести международную конференцию»: asked of all who
    would meet there."""
    if predicate.frame.type != "REQUEST" or not predicate.verbal:
        return False
    table = language.table("acts")["control"]
    held = tree.children(predicate.head, "xcomp", "obj")
    below = [n for i in held for n in (i, *tree.children(i, "obj"))]
    for noun in (i for i in below if tree.tokens[i].lemma in table["called"]):
        beside = {tree.tokens[i].lemma for i in tree.children(noun, "amod")}
        if tree.tokens[noun].lemma in table["of_states"] or beside & set(table["of_many"]):
            return True
    return False


def is_proposed(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«предложил направить наблюдателей АСЕАН»: to whom is told by its own words or not at all."""
    if predicate.frame.type != "REQUEST":
        return False
    return tree.tokens[predicate.head].lemma in language.table("acts")["control"]["joint"]


def asks_nothing(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«попросил прощения» asks pardon for oneself; «настаивает, что прав» asserts."""
    if predicate.frame.type != "REQUEST" or not predicate.verbal:
        return False
    table = language.table("acts")
    pardon = table["control"]["pardon"]
    near = tree.children(predicate.head, "obj", "obl", "iobj", "nmod")
    lemma = tree.tokens[predicate.head].lemma
    if pardon.get(lemma) and any(tree.tokens[i].lemma in pardon[lemma] for i in near):
        return True
    if lemma not in table["status"]["insisting"]:
        return False
    marks = [i for n in tree.children(predicate.head, "ccomp") for i in tree.children(n, "mark")]
    return any(tree.tokens[i].lemma in table["control"]["asserting"] for i in marks)


def is_kept_up(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«не поддерживают отношений», «одобрил бюджет», «приветствуя гостью»: no support of anybody,
    unless another has made what is approved («одобрил предложенную Кувейтом резолюцию»)."""
    if predicate.frame.type != "SUPPORT" or predicate.frame.form != "statement":
        return False
    table, lemma = language.table("acts")["status"], tree.tokens[predicate.head].lemma
    done_to = objects(tree, predicate.head)
    if lemma in table["greeting"]:
        return any(tree.tokens[i].feats.get("Animacy") == "Anim" for i in done_to)
    kept = [i for i in done_to if tree.tokens[i].lemma in table["kept"].get(lemma, ())]
    return any(not is_of_another(i, tree) for i in kept)


def is_of_another(noun: int, tree: Tree) -> bool:
    """«предложенная Кувейтом резолюция»: a participle names who made it."""
    return any(tree.children(i, "obl:agent") for i in tree.children(noun, "acl"))


def is_unpromised(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«готова к паводку», «взялся за дело»: nobody is promised it; «готова к диалогу» is."""
    if predicate.frame.type != "AGREE":
        return False
    control, lemma = language.table("acts")["control"], tree.tokens[predicate.head].lemma
    if lemma in control["undertaking"]:
        return not tree.children(predicate.head, "xcomp", "csubj")
    if lemma not in control["willing"]:
        return False
    faced = [i for i in tree.children(predicate.head) if tree.preposition(i) == "к"]
    promised = tree.children(predicate.head, "xcomp", "csubj")
    return (
        bool(faced)
        and not promised
        and all(tree.tokens[i].lemma not in control["offers"] for i in faced)
    )


def is_promised(
    predicate: Predicate, others: Sequence[Predicate], tree: Tree, language: Language
) -> bool:
    """«готовы сотрудничать», «готов содействовать нормализации отношений»: what is agreed to is
    told by the agreement, unless it is a meeting, or another's act («вступление Чада»)."""
    if predicate.frame.type not in ("COOPERATE", "SUPPORT") or predicate.frame.form == "signing":
        return False
    if any(tree.tokens[i].pos == "PROPN" for i in genitives(tree, predicate.head)):
        return False
    agreeing = [other for other in others if other.frame.type == "AGREE"]
    agreed = {o.carrier for o in agreeing if not is_unpromised(o, tree, language)}
    below = predicate.carrier
    for above in tree.ancestors(below):
        named = not predicate.verbal and predicate.support is None
        if tree.tokens[below].rel not in (PROMISED if named else ("xcomp",)):
            return False
        if above in agreed:
            return True
        if not named:
            return False
        below = above
    return False
