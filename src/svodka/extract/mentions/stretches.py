"""Stretches: how long an act goes on, where its date tells only when it began."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from svodka.annotate.notes import DateNote
from svodka.extract.mentions.nearness import outside
from svodka.extract.mentions.predicates import Predicate
from svodka.language import Language
from svodka.language.trees import Tree

RECENT = 60  # days after its beginning in which something still goes on
CARRIED_OUT = frozenset({"COOPERATE", "AID"})  # time and again; a ban is imposed once


def stretch(
    predicate: Predicate,
    note: DateNote,
    status: str,
    dates: Sequence[DateNote],
    published: date,
    tree: Tree,
    language: Language,
) -> DateNote:
    """The date, as long as the act lasts; how long visits do, `stays` tells."""
    first, last = note.date.start, note.date.end
    if first is None or last is None or predicate.frame.form == "visit":
        return note
    end = closing_day(predicate, note, dates, tree, language)
    days = count_days(predicate, note, tree, language)
    if end is not None and end > last:
        last = end
    elif days and first == last:
        first, last = min(first, first + days), max(first, first + days)
    elif (
        status == "actual" and last < published and goes_on(predicate, note, tree, language)
    ) or is_begun(predicate, note, published, tree, language):
        last = published
    else:
        return note
    return replace(note, date=replace(note.date, start=first, end=last, precision="range"))


def closing_day(
    predicate: Predicate,
    note: DateNote,
    dates: Sequence[DateNote],
    tree: Tree,
    language: Language,
) -> date | None:
    """«Учения начались 24 мая и завершатся в пятницу»: the day at a closing verb joined on."""
    table = language.table("acts")["stays"]
    verb = outside(note, tree)
    if verb is None or verb != predicate.carrier or tree.tokens[verb].lemma not in table["opening"]:
        return None
    joined = [i for i in tree.children(verb, "conj") if tree.tokens[i].lemma in table["closing"]]
    return next((d.date.end for d in dates if outside(d, tree) in joined), None)


def count_days(
    predicate: Predicate, note: DateNote, tree: Tree, language: Language
) -> timedelta | None:
    """«Четырёхдневные переговоры, начавшиеся в среду», «завершились в среду»: so many more days, or
    so many before it."""
    table = language.table("acts")["stays"]
    own = (tree.tokens[i].lemma for i in tree.children(predicate.head, "amod"))
    days = next((table["adjectives"][word] for word in own if word in table["adjectives"]), 1)
    verb = outside(note, tree)
    lemma = tree.tokens[verb].lemma if verb is not None else ""
    if lemma in table["closing"]:
        days = 2 - days
    return timedelta(days - 1) if lemma in {*table["opening"], *table["closing"]} else None


def is_begun(
    predicate: Predicate, note: DateNote, published: date, tree: Tree, language: Language
) -> bool:
    """«завершили учения, начавшиеся [7 июля]»: from then to this day."""
    table = language.table("acts")["stays"]
    verb, carrier, day = outside(note, tree), tree.tokens[predicate.carrier], note.date.start
    if verb is None or verb == predicate.carrier or day is None or note.date.precision != "day":
        return False
    begun = tree.tokens[verb].lemma in table["opening"]
    begun = begun and tree.tokens[verb].feats.get("Tense") == "Past"
    now = carrier.lemma in table["closing"] or carrier.feats.get("Tense") == "Pres"
    recent = 0 < (published - day).days <= RECENT
    return begun and now and recent and predicate.frame.type in CARRIED_OUT


def goes_on(predicate: Predicate, note: DateNote, tree: Tree, language: Language) -> bool:
    """«которую строят с 2023 года», «с 2020 года поставили 80 комбайнов»: up to now; what was done
    from a day on may have been done once («с 1 июля запустили»)."""
    since = language.table("counts")["periods"]["since"]
    if predicate.frame.type not in CARRIED_OUT or not any(
        tree.preposition(i) in since for i in range(note.first, note.last + 1)
    ):
        return False
    tense = tree.tokens[predicate.carrier].feats.get("Tense")
    return tense == "Pres" or (tense == "Past" and note.date.precision != "day")
