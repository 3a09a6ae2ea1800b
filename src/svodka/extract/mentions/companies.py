"""Companies: with whom a noun of its own is, which the parser may give to the act above it."""

from __future__ import annotations

from svodka.extract.mentions.nearness import SUBJECTS
from svodka.extract.mentions.predicates import Predicate
from svodka.extract.phrases import genitives
from svodka.language import Language, Token
from svodka.language.trees import Tree

BORDERING = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "COOPERATE"})
# moved to, or away from, a border with somebody
MOVED = frozenset({"MOBILIZE", "RETREAT"})
OPENING_MARKS = frozenset({"—", "–", "-", ":"})


def neighbour(index: int, predicate: Predicate, tree: Tree, language: Language) -> int:
    """«стянули войска к границе с Ираном», «бои на границе Нигера и Бенина»: with whom the border
    is, or whose it is together; else the word itself."""
    both = "both" in predicate.frame.slots
    if not both and predicate.frame.type not in MOVED:
        return index
    if tree.tokens[index].lemma not in language.table("acts")["seas"]["borders"]:
        return index
    if both:
        owners = (i for i in genitives(tree, index) if len(tree.chain(i)) > 1)
        return next(owners, index)
    beyond = (i for i in tree.children(index, "nmod", "obl") if tree.preposition(i) == "с")
    return next(beyond, index)


def is_company_of_a_noun(predicate: Predicate, index: int, tree: Tree, language: Language) -> bool:
    """«манёвры на границе с Ираном», «говорил о встрече с премьером», «обсуждают встречу с
    Чадом», «обсудил перемирие с Чадом»: the border's, the talks', the truce's."""
    above = tree.governor(index)
    if above is None or above in predicate.nucleus:
        return False
    table, lemma = language.table("acts"), tree.tokens[above].lemma
    if predicate.frame.type in BORDERING and lemma in table["seas"]["borders"]:
        return True
    if predicate.frame.form == "summit" and lemma in table["settings"]["talks"]:
        return True  # «участвует в саммите, а завтра у него встреча с премьером»
    if not predicate.verbal or predicate.frame.type != "CONSULT":
        return False
    if lemma in table["settings"]["talks"]:
        talked_over = predicate.frame.retells and tree.tokens[above].rel == "obj"
        return talked_over or tree.preposition(above) in table["settings"]["spoken"]
    person = tree.tokens[index].feats.get("Animacy") == "Anim"
    return lemma in table["control"]["shared"] and not person


def with_company(found: list[int], verb: int, tree: Tree) -> list[int]:
    """«Алиев с Пашиняном встретились»: a verb in the plural is of one and of whom he is with."""
    if len(found) != 1 or tree.tokens[verb].feats.get("Number") != "Plur":
        return found
    noun = tree.tokens[found[0]]
    if noun.feats.get("Number") != "Sing" or len(tree.chain(found[0])) > 1:
        return found
    beside = tree.children(found[0], "nmod")
    beside += [i for n in tree.children(found[0], "appos") for i in tree.children(n, "nmod")]
    company = [i for i in beside if tree.preposition(i) == "с" and is_told_of(tree.tokens[i])]
    return [*found, *company]


def is_told_of(token: Token) -> bool:
    """Somebody or a state, in the case of company."""
    alive = token.pos == "PROPN" or token.feats.get("Animacy") == "Anim"
    return alive and token.feats.get("Case", "Ins") == "Ins"


def company(predicate: Predicate, tree: Tree, language: Language) -> list[int]:
    """«Президент вместе с коллегой дал старт»: with whom one does it, the verb said or left out."""
    beside = tree.children(predicate.carrier, "advmod")
    together = language.table("acts")["groups"]["together"]
    adverbs = [i for i in beside if tree.tokens[i].lemma in together]
    return [i for n in adverbs for i in tree.children(n)] + gapped(predicate.carrier, tree)


def gapped(verb: int, tree: Tree) -> list[int]:
    """«Утром встретился с премьером, а вечером — с королём»: with whom else, the verb left out."""
    beside = tree.children(verb, "conj", "advmod", "obl")
    return [i for n in beside for i in tree.children(n, "orphan")]


def spelled_out(index: int, tree: Tree) -> list[int]:
    """«прилетели гости — президент Колумбии и премьер Боливии»: the word, and who is meant by it,
    told behind a dash or a colon in the same case."""
    token = tree.tokens[index]
    if token.pos != "NOUN":
        return [index]
    behind = [
        i for i in tree.children(index, "parataxis", "appos") if i > index and is_marked(i, tree)
    ]
    case = token.feats.get("Case")
    return [index, *(i for i in behind if tree.tokens[i].feats.get("Case") == case)]


def is_marked(index: int, tree: Tree) -> bool:
    """A dash or a colon stands before the phrase of this word."""
    first = min(tree.subtree(index), default=index)
    marks = {tree.tokens[i].text for i in (first, first - 1) if i >= 0}
    return not marks.isdisjoint(OPENING_MARKS)


def taking_part(index: int, tree: Tree, language: Language) -> list[int]:
    """«консультации с участием России и Китая»: those who take part, for the word itself; and who
    is meant by a word that is spelled out."""
    words = language.table("acts")["aside"]["taking"] if tree.preposition(index) == "с" else ()
    if tree.tokens[index].lemma not in words:
        return spelled_out(index, tree)
    return genitives(tree, index) or [index]


def letters(predicate: Predicate, case: str, tree: Tree, language: Language) -> list[int]:
    """«в телеграмме президенту выразил соболезнования»: the letter in which one says it, which
    names to whom."""
    if not predicate.verbal or case != "Dat":
        return []
    words = language.table("acts")["settings"]["letters"]
    near = tree.children(predicate.carrier, "obl")
    return [i for i in near if tree.tokens[i].lemma in words and tree.preposition(i) == "в"]


def having(predicate: Predicate, tree: Tree) -> list[int]:
    """«у него встреча с президентом», «у министра запланированы переговоры»: who has the talks."""
    above = tree.governor(predicate.head)
    if above is None:
        return []
    if tree.preposition(above) == "у":
        return [above]
    subject = tree.tokens[predicate.head].rel in SUBJECTS
    return [i for i in tree.children(above, "obl") if subject and tree.preposition(i) == "у"]
