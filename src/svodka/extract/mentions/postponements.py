"""Postponements: an act put off is not done on the old date and to come on the new one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from svodka.annotate.notes import DateNote
from svodka.extract.mentions.drafts import Draft
from svodka.extract.mentions.predicates import Predicate
from svodka.findings import Date
from svodka.language import Language
from svodka.language.trees import Tree

# what is put off with no day told: to come, unless another sentence tells the day it was due on
PUT_OFF = "put_off"


def split_postponed(
    draft: Draft,
    predicate: Predicate,
    dates: Sequence[DateNote],
    tree: Tree,
    language: Language,
) -> list[Draft]:
    """[draft] for an act that is not put off; else the old (if dated) and the new one.

    «Визит, намеченный на 11 сентября, переносится на октябрь» is two; «визит отложен на
    октябрь» names no old date and is only the new one, and so is «визит отложен», whose day nobody
    knows; «визит переносили дважды» was not made on old days that nobody names.
    """
    verb = postponing_verb(predicate, tree, language)
    if verb is None:
        return [draft]
    table = language.table("acts")["postponement"]
    noun = noun_put_off(predicate, tree, language)
    to_come = (n for n in dates if is_new_date(n, verb, noun, dates, tree, table["towards"]))
    new = next(to_come, None)
    rest = [n for n in dates if n is not new]
    own = next((n for n in rest if beneath(n, noun, tree)), None)
    if own is None:  # «перенесён с июля на сентябрь»
        gone = (n for n in rest if is_new_date(n, verb, noun, dates, tree, table["away"]))
        own = next(gone, None)
    undone = replace(draft, status="negation", weak_status=False)
    if new is None:
        untold = draft.date is None and not was_put_off(verb, tree)
        return [replace(undone, dated_by=PUT_OFF) if untold else undone]
    day = day_named(new, tree, table["until"])
    later = replace(undone, status="future", date=day, dated_by="postponed_to")
    if own is None:
        return [later]
    return [replace(undone, date=own.date, dated_by="postponed_from"), later]


def was_put_off(verb: int, tree: Tree) -> bool:
    """«переносили», «откладывался»: more than once, or once upon a time."""
    feats = tree.tokens[verb].feats
    return feats.get("Aspect") == "Imp" and feats.get("Tense") == "Past"


def day_named(note: DateNote, tree: Tree, until: Sequence[str]) -> Date:
    """«отложен до 10 июля» is on that day, not at any time before it; «на 7–8 июля» is both days."""
    told = note.date
    tokens = range(note.first, note.last + 1)
    bounded = any(tree.tokens[i].lemma in until or tree.preposition(i) in until for i in tokens)
    if told.precision != "range" or not bounded:
        return told
    return replace(told, start=told.end, precision="day")


@lru_cache(maxsize=8)
def words_of_putting_off(language: Language) -> frozenset[str]:
    return frozenset(language.table("acts")["postponement"]["verbs"])


def postponing_verb(predicate: Predicate, tree: Tree, language: Language) -> int | None:
    """The verb of putting off that the act hangs on directly, or its own («отложили соглашение»)."""
    verbs = words_of_putting_off(language)
    if not tree.has_any(verbs):
        return None
    if predicate.verbal and tree.tokens[predicate.head].lemma in verbs:
        return predicate.head
    above = tree.governor(noun_put_off(predicate, tree, language))
    denials = language.table("acts")["status"]["denials"]
    if any(tree.tokens[i].lemma in denials for i in tree.ancestors(predicate.head)):
        return None  # «опровергли, что визит отложен»
    if above is None or tree.preposition(predicate.head):
        return None  # «отложили подписание до следующей встречи»: the talks stay
    return above if tree.tokens[above].lemma in verbs else None


def noun_put_off(predicate: Predicate, tree: Tree, language: Language) -> int:
    """«очередной раунд переговоров отложен»: the word that says only that they are held, or the
    act's own."""
    above = tree.governor(predicate.head)
    if above is None or predicate.verbal or tree.preposition(predicate.head):
        return predicate.head
    light = language.table("acts")["control"]["light"]
    return above if tree.tokens[above].lemma in light else predicate.head


def is_new_date(
    note: DateNote,
    verb: int,
    noun: int,
    dates: Sequence[DateNote],
    tree: Tree,
    towards: Sequence[str],
) -> bool:
    """«… на октябрь»: below the verb, or below the act's noun but no word of its own («перенёс
    поездку на ноябрь», not «поездку, намеченную на ноябрь»)."""
    if is_right_behind(note, verb, tree, towards):
        return True
    if not beneath(note, verb, tree):
        return False
    tokens = range(note.first, note.last + 1)
    told = {tree.governor(i) for i in tokens}
    for old in dates:  # «перенёс визит с 20 июля на август»: one day hangs on the other
        if told & {*range(old.first, old.last + 1)} and old is not note:
            told |= {tree.governor(i) for i in range(old.first, old.last + 1)}
    told &= {noun}
    if beneath(note, noun, tree) and not told:
        return False
    said = {tree.tokens[i].lemma for i in tokens} | {tree.preposition(i) for i in tokens}
    return bool(said & set(towards))


def is_right_behind(note: DateNote, verb: int, tree: Tree, towards: Sequence[str]) -> bool:
    """«…, который планировался на март, перенесён на 7–8 апреля»: whatever the parser hangs it on."""
    first = note.first if tree.tokens[note.first].lemma in towards else note.first - 1
    return first == verb + 1 and tree.tokens[first].lemma in towards


def beneath(note: DateNote, index: int, tree: Tree) -> bool:
    return any(index in tree.ancestors(i) for i in range(note.first, note.last + 1))
