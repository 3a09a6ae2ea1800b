"""Forms: whether a word stands in the case and behind the preposition that a slot asks for."""

from __future__ import annotations

from svodka.extract.mentions.controls import ControlWords
from svodka.extract.phrases import fits, is_given
from svodka.language.trees import Tree

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "NUM", "X"})


def is_told_as(index: int, preposition: str, case: str, tree: Tree, words: ControlWords) -> bool:
    """«в Тбилиси» is both cases that «в» takes; a preposition of "" asks for none."""
    token = tree.tokens[index]
    if token.rel in ("amod", "case", "conj") or token.pos not in NOMINAL:
        return False
    if case == "Gen" and not preposition and is_of_the_noun_before(index, tree):
        return True
    if case == "Dat" and not preposition and is_undeclined_addressee(index, tree):
        return True
    if token.rel in ("nsubj", "nsubj:pass") and not preposition:
        return False
    if token.rel == "nsubj:pass" and case == "Acc" and token.feats.get("Case") == "Nom":
        # «в ведомство был вызван посол»: the form is the nominative's
        return tree.preposition(index) == preposition
    if preposition == "в" and token.lemma in words.leading:
        return False
    if tree.preposition(index) != preposition:
        return False
    # «пошёл в Тбилиси», «открыт в Тбилиси»: the form is the same
    unchanged = token.pos == "PROPN" and token.low == token.lemma and bool(preposition)
    either = ("Gen", "Ins") if preposition == "с" else ("Acc", "Loc")  # «с Токио»
    given = case == "Dat" and not preposition and is_given(tree, index)
    return given or fits(token, case) or (unchanged and token.feats.get("Case") in either)


def is_undeclined_addressee(index: int, tree: Tree) -> bool:
    """«Путин позвонил Лукашенко», «позвонил Токаеву»: a name that no case changes, or whose ending
    the tagger mistook, behind a verb that somebody else before it is the subject of."""
    token, verb = tree.tokens[index], tree.governor(index)
    if token.pos != "PROPN" or verb is None or verb > index or tree.preposition(index):
        return False
    right_behind = token.rel == "nsubj" or (token.rel == "obj" and index == verb + 1)
    unchanged = token.low == token.lemma and right_behind
    if token.feats.get("Case") == "Acc" or not (unchanged or token.rel == "iobj"):
        return False
    doers = [tree.tokens[i] for i in tree.children(verb, "nsubj") if i < verb]
    return any(doer.feats.get("Animacy") == "Anim" for doer in doers)


def is_of_the_noun_before(index: int, tree: Tree) -> bool:
    """«саммит ЭКОВАС поручил», «к саммиту Организации стран», «откроется Год России»: right behind a
    noun stands whose it is, though the parser took it for a subject, or one form for another case."""
    token, above = tree.tokens[index], tree.governor(index)
    if above is None or above != index - 1 or tree.tokens[above].pos not in ("NOUN", "PROPN"):
        return False
    case = token.feats.get("Case")
    if token.rel == "nsubj":
        return token.pos == "PROPN" and case == "Gen"
    alike = token.feats.get("Gender") == "Fem" and token.feats.get("Number") == "Sing"
    alike = alike and token.low.endswith("и")  # «Организации», «России»; «Варшаве» is no genitive
    return token.rel == "nmod" and token.pos == "PROPN" and alike and case in ("Dat", "Loc")
