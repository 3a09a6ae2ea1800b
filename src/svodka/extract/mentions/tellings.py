"""Tellings: days that are of who says, decides or agrees, and not of what he says or decides."""

from __future__ import annotations

from datetime import date

from svodka.annotate.notes import DateNote
from svodka.extract.mentions.nearness import outside
from svodka.extract.mentions.predicates import Predicate
from svodka.language import Language
from svodka.language.trees import Tree

ABOUT = "о"
COMMAS = frozenset({",", "—", "–"})


def is_of_the_saying(predicate: Predicate, note: DateNote, tree: Tree, language: Language) -> bool:
    """«сегодня сообщили, что посетит», «как сообщил вчера посол, приедет», «во вторник не исключил,
    что приедет»: the day that an act to come was told of."""
    above = outside(note, tree)
    if above is None or above in predicate.nucleus:
        return False
    supposing = language.table("acts")["moments"]["supposing"]
    if tree.tokens[above].lemma not in {*language.table("speech")["verbs"]["say"], *supposing}:
        return False
    if tree.tokens[above].rel in ("parataxis", "advcl") and predicate.head not in tree.subtree(
        above
    ):
        return True
    for below in (predicate.carrier, *tree.ancestors(predicate.carrier)):
        if tree.governor(below) == above:
            return tree.tokens[below].rel in ("ccomp", "parataxis") or is_topic(below, tree)
    return False


def is_of_the_attribution(
    predicate: Predicate, note: DateNote, tree: Tree, language: Language
) -> bool:
    """«подписано шесть соглашений, заявил в среду посол»: the day in the words that tell, behind
    the comma, who says so; whatever was done before it has another, or none of its own."""
    verb = outside(note, tree)
    if verb is None or verb in predicate.nucleus:
        return False
    if tree.tokens[verb].lemma not in language.table("speech")["verbs"]["say"]:
        return False
    opening = min(verb, note.first) - 1
    behind = max(predicate.head, predicate.carrier) < opening < note.first
    return behind and tree.tokens[opening].text in COMMAS


def is_topic(index: int, tree: Tree) -> bool:
    """«сообщил о предстоящем визите»."""
    return tree.tokens[index].rel == "obl" and tree.preposition(index) == "о"


def is_of_the_deciding(
    predicate: Predicate, note: DateNote, published: date, tree: Tree, language: Language
) -> bool:
    """«в понедельник подписали соглашение о выводе войск»: a day gone by is of what was done then,
    not of what is to follow, unless that was set for it («наметили на понедельник»)."""
    verb = outside(note, tree)
    if note.date.end is None or note.date.end > published or verb is None:
        return False
    if verb in predicate.nucleus or tree.tokens[verb].feats.get("VerbForm") != "Fin":
        return False
    setting = tree.tokens[verb].lemma in language.table("dates")["verbs"]["planned"]
    done = tree.tokens[verb].feats.get("Tense") == "Past" and not setting
    words = range(note.first, note.last + 1)
    return done and all(tree.preposition(i) != "на" for i in words)


def is_announced(predicate: Predicate, tree: Tree) -> bool:
    """«объявил о введении пошлин»: its verb tells when it was announced, and not when it is done."""
    for index in (predicate.head, *tree.ancestors(predicate.head)):
        if index == predicate.support:
            return False
        if tree.preposition(index) == ABOUT:
            return predicate.support is not None
    return False


def is_of_the_charge(predicate: Predicate, note: DateNote, tree: Tree) -> bool:
    """«обвинила Чили в захвате судна в середине мая»: a month behind what one is accused of is of
    that, as words are dated to a day."""
    if predicate.frame.type != "ACCUSE" or not predicate.verbal or note.date.precision == "day":
        return False
    charges = (i for i in tree.children(predicate.head) if tree.preposition(i) == "в")
    told = (i for i in charges if tree.tokens[i].pos == "NOUN" and i < note.first)
    return any(predicate.head < i for i in told)


def is_term(note: DateNote, published: date, tree: Tree) -> bool:
    """«согласовали квоты на предстоящие два месяца»: how long what is done will hold."""
    if note.date.end is None or note.date.end <= published:
        return False
    words = range(note.first, note.last + 1)
    cases = {tree.tokens[i].feats.get("Case") for i in words}
    return "Loc" not in cases and any(tree.preposition(i) == "на" for i in words)
