"""Supports: the verb that carries a noun of an act, with its subject, tense and negation."""

from __future__ import annotations

from functools import lru_cache

from svodka.language import Language, Token
from svodka.language.trees import Tree

# «провёл серию встреч»: the noun between a support verb and the act is the verb's own object
CARRIED = frozenset({"obj", "nsubj", "nsubj:pass"})

# «запрос об отправке», «план по размещению»: the act is what the noun above tells of
TELLING = frozenset({"о", "по"})


@lru_cache(maxsize=8)
def support_verbs(language: Language) -> frozenset[str]:
    return frozenset(language.table("acts")["support"]["verbs"])


def find_support(tree: Tree, noun: int, language: Language) -> int | None:
    """The support verb a noun hangs on, through another noun at most («провёл серию встреч»), of
    which it does not tell («направил запрос об отправке»)."""
    verbs = support_verbs(language)
    apart = tree.preposition(noun) in language.table("acts")["support"]["apart"]
    if apart or (tree.preposition(noun) == "на" and tree.tokens[noun].feats.get("Case") == "Acc"):
        return relative_support(tree, noun, verbs)
    told_of = tree.preposition(noun) in TELLING
    through = language.table("acts")["support"]["through"]
    above_it = (i for i in tree.ancestors(noun) if tree.tokens[i].lemma not in through)
    for steps, above in enumerate(above_it):
        token = tree.tokens[above]
        if steps == 0 and is_absent(tree, noun, token):
            return above
        if token.pos == "VERB":
            said = told_of and token.lemma in language.table("acts")["support"]["telling"]
            if token.lemma in verbs and not said:
                return above
            if steps == 0 and not told_of and tree.tokens[noun].rel != "obj":
                return None  # «в разговоре, который состоялся вчера, они…»: whose is told above
            break  # «обсудили подготовку саммита, который пройдёт в мае»: its own clause carries it
        if steps == 1 or token.pos != "NOUN" or token.rel not in CARRIED or told_of:
            break
        if token.lemma in judging_nouns(language):
            break  # «подготовка визита идёт»: it is the preparation that goes on
    return relative_support(tree, noun, verbs)


def is_absent(tree: Tree, noun: int, verb: Token) -> bool:
    """«встречи не было»: a subject in the genitive is one that is not, and «было» does not agree
    with it."""
    token = tree.tokens[noun]
    impersonal = verb.pos == "AUX" and verb.feats.get("Gender") == "Neut"
    agrees = token.feats.get("Gender") == "Neut" and token.feats.get("Number") == "Sing"
    return token.rel == "nsubj" and impersonal and not agrees


@lru_cache(maxsize=8)
def judging_nouns(language: Language) -> frozenset[str]:
    """Nouns that tell whether what hangs on them is done: «подготовка», «отмена»."""
    return frozenset(language.table("acts")["status"]["judged_by"])


def relative_support(tree: Tree, noun: int, verbs: frozenset[str]) -> int | None:
    """«митинг, который прошёл в Чехии», «учения, в которых участвуют»: the clause told of it."""
    further = [c for i in tree.children(noun, "nmod", "appos") for c in own_clauses(tree, noun, i)]
    for clause in [*tree.children(noun, "acl:relcl"), *further]:
        if tree.tokens[clause].lemma in verbs and tree.tokens[clause].pos == "VERB":
            return clause
    return None


def own_clauses(tree: Tree, noun: int, name: int) -> list[int]:
    """«о саммите «восьмёрки», который прошёл в Токио»: clauses hung on a name that the pronoun's
    gender gives to the noun before it."""
    gender = tree.tokens[noun].feats.get("Gender")
    if gender is None or gender == tree.tokens[name].feats.get("Gender"):
        return []
    return [
        clause
        for clause in tree.children(name, "acl:relcl")
        for i in tree.children(clause, "nsubj")
        if tree.tokens[i].pos == "PRON" and tree.tokens[i].feats.get("Gender") == gender
    ]
