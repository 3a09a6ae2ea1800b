"""Days: the date of a sentence that an act has, by the first rule that finds one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from svodka.annotate.notes import DateNote
from svodka.extract.mentions.joints import heads_clause
from svodka.extract.mentions.moments import (
    find_moment,
    is_of_the_eve,
    is_of_the_infinitive,
    is_still,
    verb_before,
)
from svodka.extract.mentions.occasions import (
    find_day_there,
    find_gathering_day,
    find_meanwhile,
)
from svodka.extract.mentions.predicates import Predicate
from svodka.extract.mentions.stretches import stretch
from svodka.extract.mentions.tellings import (
    is_of_the_attribution,
    is_of_the_charge,
    is_of_the_deciding,
    is_of_the_saying,
    is_term,
)
from svodka.language import Language
from svodka.language.trees import Tree

SET = frozenset({"introduced", "nominal_in_future"})  # rules of status
CONTACTS = frozenset({"visit", "meeting", "call", "summit"})  # those are set for a day
HELD_AT = frozenset({"meeting", "signing", "statement"})
VERB_BEFORE = "verb_before"  # the rule that dates what was said by a day before its infinitive


def find_day(
    predicate: Predicate,
    others: Sequence[Predicate],
    told: tuple[str, str],
    dates: Sequence[DateNote],
    published: date,
    tree: Tree,
    language: Language,
) -> tuple[DateNote | None, str]:
    """With the rule's name. told: the act's status, and the rule that says so."""
    status, _ = told
    fit = that_may_date(predicate, told, dates, published, tree, language)
    before = [verb_before(d, others, published, tree, language) for d in fit]
    own = [d for d, verb in zip(fit, before, strict=True) if verb == predicate.carrier]
    fit = [d for d, verb in zip(fit, before, strict=True) if verb is None]
    note, dated_by = find_moment(predicate, others, fit, tree, language)
    if note is not None and is_still(note, tree, language):
        dated_by = VERB_BEFORE  # «приглашение получил ещё в мае»: then, and not for that time
    if own and note is None:
        note, dated_by = own[0], VERB_BEFORE
    if note is None:
        note = next((d for d in fit if is_of_the_infinitive(predicate, d, published, tree)), None)
        dated_by = "date_in_clause" if note else ""
    if note is None:
        note, dated_by = find_meanwhile(predicate, others, fit, tree)
    if note is None:
        note, dated_by = find_day_there(predicate, fit, tree, language)
    if note is None and predicate.frame.form in HELD_AT:
        note, dated_by = find_gathering_day(predicate, dates, tree, language)
    if note is None:
        note = next((d for d in fit if heads_clause(predicate, d, tree)), None)
        dated_by = "date_in_clause" if note else ""
    if note is None:
        return None, ""
    return stretch(predicate, note, status, dates, published, tree, language), dated_by


def that_may_date(
    predicate: Predicate,
    told: tuple[str, str],
    dates: Sequence[DateNote],
    published: date,
    tree: Tree,
    language: Language,
) -> list[DateNote]:
    """What is to come, or is called off, does not have the day on which it is told; nor has
    anything that of who says so."""
    status, ruled = told
    undone = status == "negation" and predicate.frame.form != "statement"
    fit = [d for d in dates if not is_of_the_attribution(predicate, d, tree, language)]
    fit = [d for d in fit if not is_of_the_charge(predicate, d, tree)]
    if undone or status in ("future", "hypothetical"):
        fit = [d for d in fit if not is_of_the_saying(predicate, d, tree, language)]
        fit = [d for d in fit if not is_of_the_deciding(predicate, d, published, tree, language)]
    if status == "actual" and predicate.frame.form not in CONTACTS:
        fit = [d for d in fit if not is_term(d, published, tree)]
    bare = not predicate.verbal and predicate.support is None
    if bare and status == "future" and ruled in SET:
        fit = [d for d in fit if not is_of_the_eve(predicate, d, published, tree)]
    return fit
