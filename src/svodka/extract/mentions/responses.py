"""Responses: by what words an act answers one that the article has told before.

«отверг обвинения», «в ответ выслал посла», «приветствовала подписание договора» name one side
only: the other is who accused, who acted first, who signed; «прошли переговоры» names none. Whom they mean is found
in `answers`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from svodka.annotate.notes import Actor
from svodka.extract.mentions.predicates import Predicate
from svodka.extract.phrases import genitives
from svodka.language import Language
from svodka.language.trees import Tree

SAID = "said"
DONE = "done"
DEED = "deed"
ALSO = "also"
OFFERED = "offered"
JUDGED = "judged"
UNDOING = "undoing"
CEASING = "ceasing"
IN_KIND = frozenset({"SANCTION", "THREATEN", "ASSAULT", "REJECT", "COERCE", "ACCUSE", "MOBILIZE"})
UNNAMED = frozenset({"organ", "group"})  # «консультации пограничных служб» are of both states
ASIDE = frozenset({"acl", "acl:relcl", "advcl", "parataxis"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
JUDGING = frozenset({"SUPPORT", "ACCUSE"})
JOINED = frozenset({"ACCUSE", "SANCTION"})  # what others join in, against the same one
ACCEPTING = frozenset({"AGREE", "SUPPORT"})
FOLLOWED = frozenset(
    {"SANCTION", "CONCEDE", "AID", "COERCE"}
)  # acts that others do after the first


def find_response(predicate: Predicate, tree: Tree, language: Language) -> str:
    """SAID where words are refused, DONE where an act is answered in kind or blamed, DEED where
    something done together is judged, JUDGED where it is anything told before, UNDOING or CEASING
    where its end is demanded, OFFERED where what was asked is agreed to, ALSO where another has done
    the same; "" for what answers nothing."""
    table = language.table("acts")["responses"]
    if predicate.frame.alike:
        return DONE
    if predicate.frame.type in IN_KIND and is_in_kind(nearby(predicate, tree), tree, table):
        return DONE
    if predicate.frame.type in FOLLOWED and is_done_too(predicate, tree, table):
        return ALSO
    if predicate.frame.type in JOINED and tree.tokens[predicate.head].lemma in table["joining"]:
        return ALSO  # «к осуждению присоединилась Канада»
    if predicate.verbal and predicate.frame.type == "REJECT" and refuses_nothing(predicate, tree):
        return SAID
    if not predicate.verbal or predicate.frame.form != "statement":
        return ""
    objects = tree.children(predicate.head, "obj", "iobj", "obl", "nsubj:pass")
    # «Чили это отрицает»: taken for a second subject
    beside = tree.children(predicate.head, "nsubj")
    objects += [i for i in beside if tree.tokens[i].feats.get("Case") == "Acc"]
    lemmas = {tree.tokens[i].lemma for i in objects}
    if predicate.frame.type == "REQUEST":
        return demand_of(predicate, tree, table)
    if predicate.frame.type in ACCEPTING and accepts(predicate, objects, tree, table):
        return OFFERED
    if predicate.frame.type in JUDGING and is_of_the_told(predicate, objects, tree, table):
        return JUDGED
    if predicate.frame.type == "REJECT" and lemmas & {*table["said"], *table["said_before"]}:
        return SAID
    if predicate.frame.type == "ACCUSE" and lemmas & {*table["harms"], *table["said"]}:
        # «Осло также осудил действия взломщиков»
        return ALSO if is_done_too(predicate, tree, table) else DONE
    judged = predicate.frame.type in JUDGING and lemmas & set(table["deeds"])
    return DEED if judged else ""


def refuses_nothing(predicate: Predicate, tree: Tree) -> bool:
    """«Лима отказалась»: from what was asked of it, as nothing else is told."""
    told = ("obj", "iobj", "obl", "xcomp", "ccomp", "nsubj:pass", "advcl")
    return len(predicate.nucleus) == 1 and not tree.children(predicate.head, *told)


def accepts(
    predicate: Predicate, objects: Sequence[int], tree: Tree, table: Mapping[str, Sequence[str]]
) -> bool:
    """«Чили согласилась», «ответила согласием», «Сантьяго идею поддержал»: what another has asked or
    proposed."""
    words = {tree.tokens[i].lemma for i in predicate.nucleus}
    assents = words & set(table["assent"]) and len(objects) == 1
    if predicate.frame.type == "AGREE" and (assents or refuses_nothing(predicate, tree)):
        return True
    bare = [i for i in objects if tree.tokens[i].lemma in table["offered"]]
    return any(not genitives(tree, i) for i in bare)


def is_of_the_told(
    predicate: Predicate, objects: Sequence[int], tree: Tree, table: Mapping[str, Sequence[str]]
) -> bool:
    """«назвал удары ошибкой», «случившееся», «в Париже это сочли ударом», «выступили с осуждением»:
    what is judged is told before, as nothing beside it tells whose it is."""
    bare = [i for i in objects if tree.tokens[i].lemma in {*table["harms"], *table["events"]}]
    if any(not genitives(tree, i) and not tree.children(i, "acl", "acl:relcl") for i in bare):
        return True
    blamed = [i for i in objects if tree.tokens[i].lemma in table["blame"]]
    own = [n for i in blamed for n in tree.children(i, "nmod")]
    told = all(is_of_what_was_told(n, tree, table) for n in own)
    return len(blamed) == len(objects) > 0 and told


def is_of_what_was_told(noun: int, tree: Tree, table: Mapping[str, Sequence[str]]) -> bool:
    """«в связи с этим», «по поводу случившегося»."""
    return any(tree.tokens[i].lemma in table["events"] for i in tree.subtree(noun))


def demand_of(predicate: Predicate, tree: Tree, table: Mapping[str, Sequence[str]]) -> str:
    """«потребовала вывести войска», «немедленно остановить операцию»: of who has done it;
    «призвал прекратить огонь»: of all who fight."""
    asked = tree.children(predicate.head, "xcomp", "ccomp", "obj", "obl")
    undone = [i for i in asked if tree.tokens[i].lemma in table["undoing"]]
    below = {tree.tokens[i].lemma for n in undone for i in tree.children(n, "obj", "nmod")}
    if below & set(table["fights"]):
        return CEASING
    return UNDOING if undone else ""


def is_done_too(predicate: Predicate, tree: Tree, table: Mapping[str, Sequence[str]]) -> bool:
    """«о введении санкций также объявила Канада»: what was done before by others."""
    beside = [i for n in (*predicate.nucleus, predicate.carrier) for i in tree.children(n)]
    above = tree.governor(predicate.carrier)
    bare = not predicate.verbal and above is not None
    beside += tree.children(above) if bare and above is not None else []
    return any(tree.tokens[i].lemma in table["also"] for i in beside)


TIES = frozenset({"SANCTION", "SUPPORT"})  # relations that are broken off or taken up again


def is_common(
    predicate: Predicate, actors: Sequence[Actor], tree: Tree, language: Language
) -> bool:
    """«прошли переговоры», «комитет соберётся», «встреча командующих перенесена»: nothing says
    that it is of others than the article's states; «ректоры обсуждали», «встречи ветеранов» do."""
    if predicate.frame.unsaid:
        doing = tree.children(predicate.head, "nsubj") if predicate.verbal else []
        heads = {actor.head for actor in actors}
        beside = [i for n in predicate.nucleus for i in tree.children(n, "nmod")]
        others = [i for i in beside if tree.preposition(i) == "с" and i not in heads]
        if predicate.frame.type in TIES and others:
            return False  # «отношения с бизнесом разорваны»
        return not any(is_private(i, tree, language) for i in doing)
    if predicate.verbal:
        return False
    beside = [i for n in predicate.nucleus for i in tree.children(n, "nmod")]
    of_whom = {i for n in beside if not tree.preposition(n) for i in tree.subtree(n, ASIDE)}
    if any(a.head in of_whom and a.kind not in UNNAMED for a in actors):
        return False  # «заседание российского оргкомитета»
    teams = language.table("acts")["groups"]["teams"]
    if any(tree.tokens[i].lemma in teams for i in beside):
        return False  # «встреча со сборной»
    return not any(is_private(i, tree, language) for i in beside)


def is_borne(predicate: Predicate, tree: Tree) -> bool:
    """«прошли переговоры», «консультации отменены»: a verb tells of it, it is no mere setting."""
    carried = predicate.verbal or predicate.support is not None
    return carried or tree.tokens[predicate.head].rel in SUBJECTS


def is_silence(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«от комментариев отказались», «отказался комментировать»: it refuses nobody anything."""
    words = language.table("acts")["responses"]["silence"]
    return any(tree.tokens[i].lemma in words for i in tree.children(predicate.head))


def find_deed(predicate: Predicate, tree: Tree) -> tuple[int, int] | None:
    """(first word, own word) of joined words of which each tells a deed of its own: «ограничил
    въезд и выслал посла», «объявил о пошлинах и об отзыве виз»; None for what is not joined so."""
    own = predicate.carrier if predicate.verbal else predicate.head
    if not predicate.verbal and not tree.preposition(own):
        return None
    first = own
    for above in tree.ancestors(own):
        if tree.tokens[first].rel != "conj":
            break
        first = above
    return first, own


def is_private(token: int, tree: Tree, language: Language) -> bool:
    """Somebody who holds no office of a state."""
    if tree.tokens[token].feats.get("Animacy") != "Anim":
        return False
    kinds = language.table("offices")["kinds"]
    offices = {word for kind, words in kinds.items() if kind != "private" for word in words}
    return tree.tokens[token].lemma not in offices


def nearby(predicate: Predicate, tree: Tree) -> list[int]:
    """The act's own words, those above that carry it, and what hangs on them."""
    own = [*predicate.nucleus, predicate.carrier]
    above = tree.governor(predicate.carrier)
    if above is not None and tree.tokens[predicate.carrier].rel in ("conj", "xcomp", "obj"):
        own.append(above)
    return list(dict.fromkeys([*own, *(i for n in own for i in tree.children(n))]))


def is_in_kind(near: Sequence[int], tree: Tree, table: Mapping[str, Sequence[str]]) -> bool:
    """«в ответ», «ответные меры», «зеркальные пошлины»."""
    words = [i for n in near for i in (n, *tree.children(n, "amod"))]
    if any(tree.tokens[i].lemma in table["in_kind"] for i in words):
        return True
    return any(tree.tokens[i].lemma == table["answer"] and tree.preposition(i) == "в" for i in near)
