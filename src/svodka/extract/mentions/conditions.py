"""Conditions: acts told after «если», or as hanging on what is."""

from __future__ import annotations

from svodka.extract.mentions.judgements import governors
from svodka.extract.mentions.negations import is_coming
from svodka.extract.mentions.predicates import Predicate
from svodka.extract.mentions.status_words import StatusWords
from svodka.language.trees import Tree


def conditional(predicate: Predicate, tree: Tree, words: StatusWords) -> str | None:
    """«если приедет», «приехал бы», «приедет ли», «вряд ли приедет»; what follows if («если не уйдут,
    введёт санкции»)."""
    carrier, supposing = predicate.carrier, tree.has_any(words.conditions)
    if supposing and is_marked(predicate, tree, words):
        return "hypothetical"
    if is_supposed(carrier, tree, words) or in_case_of(carrier, tree, words):
        return "hypothetical"
    coming = supposing and is_coming(carrier, tree, words)
    return "hypothetical" if coming and hangs_on_a_condition(carrier, tree, words) else None


def is_marked(predicate: Predicate, tree: Tree, words: StatusWords) -> bool:
    """A word of condition stands at the act, or at what governs it."""
    for index in (predicate.carrier, *(above for _, above in governors(predicate, tree, words))):
        told = tree.children(index, "mark", "aux", "advmod", "discourse")
        told += [i for adverb in told for i in tree.children(adverb, "fixed")]  # «вряд ли»
        told = [i for i in told if i == 0 or tree.tokens[i - 1].lemma not in words.either]
        if any(tree.tokens[i].lemma in words.conditions for i in told):
            return True
    return False


def in_case_of(index: int, tree: Tree, words: StatusWords) -> bool:
    """«в случае нападения», «на случай санкций»; «в случае с нападением» speaks of one that was."""
    above = tree.governor(index)
    if above is None or tree.preposition(index) or tree.tokens[above].lemma not in words.cases:
        return False
    one = tree.tokens[above].feats.get("Number") == "Sing"
    return one and tree.preposition(above) in ("в", "на")


def is_supposed(index: int, tree: Tree, words: StatusWords) -> bool:
    """«если Чад уступит и Мали введёт войска, то …», «Если Чад уступит и Мали введёт войска, …»:
    joined to what is supposed, wherever the tree hangs it."""
    tokens = tree.tokens
    openings = [i for i in range(index) if tokens[i].low in words.opening]
    if not openings or any(token.text in ";:" for token in tokens[openings[-1] : index]):
        return False
    marks = [i for i in range(index + 1, len(tokens) - 1) if tokens[i].text == ","]
    then = [i + 1 for i in marks if tokens[i + 1].low in words.then]
    if any(token.low not in words.namely for i in then for token in tokens[i + 1 : i + 2]):
        return tokens[index].pos == "VERB" and not has_been(index, tree, words)
    before = (token for token in reversed(tokens[:index]) if token.pos in ("CCONJ", "PUNCT"))
    joined = next(before, None)
    goes_on = any(tokens[i].pos == "VERB" for i in range(marks[0], len(tokens))) if marks else False
    return openings[0] == 0 and goes_on and joined is not None and joined.pos == "CCONJ"


def has_been(index: int, tree: Tree, words: StatusWords) -> bool:
    """«если в понедельник он подписал договор, то во вторник вернулся»: two days are held together;
    «если бы подписал» supposes."""
    would = words.conditions - words.opening
    return tree.tokens[index].feats.get("Tense") == "Past" and tree.lemmas.isdisjoint(would)


def hangs_on_a_condition(index: int, tree: Tree, words: StatusWords) -> bool:
    """«поставит танки, если согласится Берлин»."""
    return any(
        tree.tokens[i].lemma in words.conditions
        and not (i and tree.tokens[i - 1].lemma in words.even)
        for clause in tree.children(index, "advcl")
        for i in tree.children(clause, "mark")
    )
