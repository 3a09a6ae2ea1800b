"""Settings: acts that their clause is set in («после переговоров», «в ходе визита»)."""

from __future__ import annotations

from collections.abc import Mapping

from svodka.extract.clauses import subjects
from svodka.extract.mentions.controls import control_words
from svodka.extract.mentions.predicates import Predicate
from svodka.extract.phrases import fits, genitives
from svodka.language import Language
from svodka.language.trees import Tree

# acts that those have whom their clause is about
SET_IN = frozenset({"visit", "meeting", "call", "message"})


def find_setting(tree: Tree, noun: int, language: Language) -> int | None:
    """The word by which an act is the setting of its clause: the act itself («после переговоров»,
    «в ходе визита») or the noun above it («по итогам переговоров», «в рамках визита»)."""
    table = language.table("acts")["settings"]
    if tree.tokens[noun].rel in ("obl", "nmod") and is_set_in(tree, noun, table):
        return noun
    if tree.tokens[noun].rel == "obl" and tree.tokens[noun].lemma in table["nouns"]:
        return noun
    above = tree.governor(noun)
    if above is None or tree.tokens[noun].rel != "nmod" or tree.preposition(noun):
        return None
    told = tree.tokens[above].lemma in table["nouns"] and tree.tokens[above].rel == "obl"
    return above if told else None


def is_set_in(tree: Tree, noun: int, table: Mapping[str, list[str]]) -> bool:
    """«после переговоров», «на встрече», «в беседе»: the clause happens within the act or after it."""
    preposition = tree.preposition(noun)
    if preposition in ("на", "в") and tree.tokens[noun].lemma in table["talks"] + table["letters"]:
        return fits(tree.tokens[noun], "Loc")
    return preposition in table["prepositions"]


def above_spans(tree: Tree, noun: int, language: Language) -> int | None:
    """What the setting hangs on, but for the time that parts them: «за день до визита принял»."""
    above = tree.governor(noun)
    return tree.governor(above) if above is not None and is_parted(tree, noun, language) else above


def is_parted(tree: Tree, noun: int, language: Language) -> bool:
    """«через неделю после встречи»: time lies between the act and its clause."""
    spans = language.table("acts")["settings"]["spans"]
    above = tree.governor(noun)
    return above is not None and tree.tokens[above].lemma in spans and bool(tree.preposition(noun))


def is_setting(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«после войны», «из-за обстрела»: a deed that only tells when or why its clause's was done."""
    table, head = language.table("acts")["settings"], predicate.head
    if predicate.frame.form != "action" or tree.tokens[head].rel != "obl":
        return False
    return tree.preposition(head) in {*table["prepositions"], *table["because"]}


def travellers(predicate: Predicate, noun: int, tree: Tree, language: Language) -> list[int]:
    """«в ходе визита в Баку министр заявил», «по итогам переговоров в Астане президенты подписали»:
    those whom the clause is about. noun: the act, or the light one that it hangs on."""
    if predicate.frame.form not in SET_IN or genitives(tree, predicate.head):
        return []
    words, setting = control_words(language), find_setting(tree, noun, language)
    if setting is None and tree.preposition(noun) not in words.spoken:
        return []
    told = noun if setting is None else setting
    above = above_spans(tree, told, language)
    if above is None:
        return []
    if tree.tokens[above].pos == "NOUN" and tree.tokens[told].rel == "nmod":
        return genitives(tree, above)
    return subjects(tree, above, words.asking) if tree.tokens[above].pos == "VERB" else []
