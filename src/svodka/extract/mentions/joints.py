"""Joints: dates that stand beyond the place where two clauses meet, and are not the act's."""

from __future__ import annotations

from svodka.annotate.notes import DateNote
from svodka.extract.mentions.predicates import Predicate
from svodka.language import Language
from svodka.language.trees import Tree

JOINED = frozenset({"conj", "parataxis"})
SUBJECTS = ("nsubj", "nsubj:pass")
BREAKS = frozenset({",", ";", "—", "–"})
OF_A_NAME = frozenset({"NOUN", "PROPN", "ADJ", "ADP", "DET", "PRON", "ADV"})
NEAR = 6  # tokens to the verb


def is_beyond_a_joint(predicate: Predicate, note: DateNote, tree: Tree, language: Language) -> bool:
    """The date is told of the clause behind, of what holds on a condition, or of a man's past."""
    return (
        is_of_the_next_clause(predicate, note, tree, language)
        or is_outside_the_condition(predicate, note, tree, language)
        or is_of_a_man(predicate, note, tree)
    )


def is_of_the_next_clause(
    predicate: Predicate, note: DateNote, tree: Tree, language: Language
) -> bool:
    """«Чили может снять пошлины, комиссия изучит вопрос к июню», «заявила протест: в июле солдаты
    перешли границу»: the day of what somebody else does in the clause behind."""
    own = {predicate.carrier, *predicate.nucleus, *tree.ancestors(predicate.carrier)}
    if note.first < predicate.carrier or own.isdisjoint(tree.ancestors(note.first)):
        return False
    for verb in tree.ancestors(note.first):
        if verb in own:
            return False
        if tree.tokens[verb].rel in JOINED and tree.tokens[verb].pos == "VERB":
            behind = predicate.carrier < verb
            return behind and is_of_another(verb, predicate, tree, language)
    return False


def is_of_another(verb: int, predicate: Predicate, tree: Tree, language: Language) -> bool:
    """Somebody else does it («…, а торговля упала»), or it is told apart from what a bare noun tells
    («приезжал на саммит, а в мае побывал с визитом»); not who says so («…, сообщил посол»)."""
    if tree.tokens[verb].lemma in language.table("speech")["verbs"]["say"]:
        return False
    if not predicate.verbal and predicate.support is None:
        return True
    doers = tree.children(verb, *SUBJECTS)
    if any(tree.tokens[i].pos in ("NOUN", "PROPN") for i in doers):
        return True
    numbers = {tree.tokens[i].feats.get("Number") for i in (verb, predicate.carrier)}
    return not doers and len(numbers - {None}) > 1


def is_outside_the_condition(
    predicate: Predicate, note: DateNote, tree: Tree, language: Language
) -> bool:
    """«если Чили снимет пошлины, через два года торговля удвоится»: the day of what would follow."""
    marks = language.table("acts")["status"]["conditions"]
    for clause in (predicate.carrier, *tree.ancestors(predicate.carrier)):
        if tree.tokens[clause].rel != "advcl":
            continue
        if any(tree.tokens[i].lemma in marks for i in tree.children(clause, "mark")):
            return note.first not in tree.subtree(clause)
    return False


def is_of_a_man(predicate: Predicate, note: DateNote, tree: Tree) -> bool:
    """«переговоры с премьером, занявшим пост неделю назад»: by its case the participle is of him,
    not of the talks."""
    case = tree.tokens[predicate.head].feats.get("Case")
    if predicate.verbal or predicate.support is not None or case is None:
        return False
    for above in (note.first, *tree.ancestors(note.first)):
        token, noun = tree.tokens[above], tree.governor(above)
        if above in predicate.nucleus or noun is None:
            return False
        if token.rel == "acl" and token.feats.get("VerbForm") == "Part":
            own = noun in predicate.nucleus or tree.tokens[noun].feats.get("Animacy") != "Anim"
            return not own and token.feats.get("Case") not in (None, case)
    return False


def heads_clause(predicate: Predicate, note: DateNote, tree: Tree) -> bool:
    """«…, а 5 мая Чили ввела санкции»: the date begins the act's clause, and but for who acts
    nothing stands between, whatever the parser hangs it on."""
    before, carrier = tree.tokens[max(note.first - 2, 0) : note.first], predicate.carrier
    if not predicate.verbal or not note.last < carrier <= note.last + NEAR or len(before) < 2:
        return False
    if tree.tokens[carrier].feats.get("VerbForm") != "Fin":
        return False
    between = tree.tokens[note.last + 1 : carrier]
    joined = before[0].text in BREAKS and before[1].pos == "CCONJ"
    return joined and all(token.pos in OF_A_NAME for token in between)
