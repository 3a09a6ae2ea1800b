"""Thanks: who did what one is thanked or blamed for, and who thanks for it.

«Непал поблагодарил Индию за помощь», «выразил Индии благодарность за помощь»: India helped.
"""

from __future__ import annotations

from svodka.extract.clauses import objects, subjects
from svodka.extract.mentions.controls import ControlWords
from svodka.extract.phrases import datives
from svodka.language.trees import Tree


def is_blamed(above: int, noun: int, tree: Tree, words: ControlWords) -> bool:
    """«поблагодарил Анкару за помощь», «обвинил Киев в поставках»: who is spoken to did it."""
    preposition = tree.preposition(noun)
    told = (above, *thanks_told(above, tree, words))
    return any(words.blamed.get(tree.tokens[i].lemma) == preposition for i in told)


def thanks_told(above: int, tree: Tree, words: ControlWords) -> list[int]:
    """«выразил благодарность»: the noun of thanks that is a verb's object."""
    if tree.tokens[above].pos == "NOUN":
        return [above]
    return [i for i in tree.children(above, "obj") if tree.tokens[i].lemma in words.blamed]


def spoken_to(above: int, tree: Tree, words: ControlWords) -> list[int]:
    """Who is blamed or thanked: «поблагодарил Индию», «выразил Индии благодарность»."""
    told = thanks_told(above, tree, words)
    if not told:
        return objects(tree, above) or datives(tree, above)
    verb = verb_of(above, tree)
    return [i for n in told for i in datives(tree, n)] or datives(tree, verb)


def thanking(noun: int, tree: Tree, words: ControlWords) -> list[int]:
    """«Непал поблагодарил Индию за помощь»: who thanks had the good of it."""
    above = tree.governor(noun)
    if tree.preposition(noun) != "за" or above is None or not is_blamed(above, noun, tree, words):
        return []
    return subjects(tree, verb_of(above, tree), words.asking)


def verb_of(above: int, tree: Tree) -> int:
    """The verb that a noun of thanks is the object of, else the word itself."""
    verb = tree.governor(above) if tree.tokens[above].pos == "NOUN" else None
    return above if verb is None else verb
