"""Judgements: the words that an act hangs on, and what they say of whether it is done."""

from __future__ import annotations

from svodka.extract.mentions.predicates import Predicate
from svodka.extract.mentions.status_words import StatusWords
from svodka.language import Token
from svodka.language.trees import Tree

# Between an act and the word that judges it lie only these: «может попытаться провести встречу».
GOVERNED = frozenset(
    {
        "xcomp",
        "obj",
        "nsubj",
        "nsubj:pass",
        "obl",
        "ccomp",
        "csubj",
        "csubj:pass",
        "nmod",
        "conj",
        "acl",
        "iobj",
    }
)


def stands_alone(token: Token) -> bool:
    """A predicate of its own: a finite verb, or an adjective in a verb's place («готов»)."""
    own = token.pos == "ADJ" and token.feats.get("Variant") == "Short"
    return own or token.feats.get("VerbForm") == "Fin"


def judgement(index: int, above: int, tree: Tree, words: StatusWords) -> str | None:
    """What a governor says of the act below it: as of its subject, or as of its object."""
    if tree.tokens[index].rel == "conj" and tree.preposition(index):
        return None  # «говорили о планах США и о визите»: a word beside it, not above it
    subject = tree.tokens[index].rel in ("nsubj", "nsubj:pass", "csubj", "csubj:pass", "acl")
    subject = subject and not is_fronted(index, above, tree)
    return (words.predicates if subject else words.governors).get(tree.tokens[above].lemma)


def is_fronted(index: int, above: int, tree: Tree) -> bool:
    """«переговоры с Перу Чили готова начать»: an object that the parser took for the subject, where
    another one agrees with the predicate and it does not."""
    number = tree.tokens[above].feats.get("Number")
    agree = [
        i for i in tree.children(above, "nsubj") if tree.tokens[i].feats.get("Number") == number
    ]
    return bool(agree) and index not in agree


def judges(predicate: Predicate, tree: Tree, words: StatusWords) -> list[tuple[int, int]]:
    """The governors up to a word of comment: «отказался комментировать удар» undoes no blow."""
    found = governors(predicate, tree, words)
    for number, (_, above) in enumerate(found):
        if tree.tokens[above].lemma in words.commenting:
            return found[:number]
    return found


def governors(predicate: Predicate, tree: Tree, words: StatusWords) -> list[tuple[int, int]]:
    """(below, above) from the carrier up, as long as the relation passes judgement down."""
    found: list[tuple[int, int]] = []
    index = predicate.carrier
    for steps, above in enumerate(tree.ancestors(index)):
        token = tree.tokens[index]
        if token.rel not in GOVERNED or steps > 3:
            break
        if token.rel == "conj" and stands_alone(token):
            break  # «отрицает вину и готов помочь»
        if token.rel == "acl" and token.feats.get("VerbForm") != "Inf":
            break
        if token.lemma in words.margins and token.rel == "obl":
            break  # «не планирует встречаться на полях саммита»: the summit is held
        found.append((index, above))
        index = above
    return found
