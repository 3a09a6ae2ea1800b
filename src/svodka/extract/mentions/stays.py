"""Stays: how long a visit lasts, where its mention tells only when it began."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from svodka.annotate.notes import DateNote
from svodka.extract.mentions.predicates import Predicate
from svodka.language import Language
from svodka.language.trees import Tree


@dataclass(frozen=True, slots=True)
class Stay:
    """How long a visit lasts, as far as its sentence tells.

    days: «с двухдневным визитом», «визит продлится два дня»; negative where they are counted back
    from the day told («завершил двухдневный визит»). until: its last day («пробудет в столице до
    четверга»). begun: the day told is only its first («визит начался накануне»). ends: the day told
    is only its last («визит завершится в четверг»).
    """

    days: int | None = None
    until: date | None = None
    begun: bool = False
    ends: bool = False


UNTOLD = Stay()


def find_stay(
    predicate: Predicate, dates: Sequence[DateNote], tree: Tree, language: Language
) -> Stay:
    """What the sentence tells of how long the visit lasts; nothing of other acts."""
    if predicate.frame.form != "visit":
        return UNTOLD
    table = language.table("acts")["stays"]
    lasting = [i for i, token in enumerate(tree.tokens) if token.lemma in table["verbs"]]
    days = count_days(predicate, lasting, tree, table)
    carrier = tree.tokens[predicate.carrier].lemma
    closed = carrier in table["closing"]
    until = last_day(lasting, dates, tree, table["until"])
    until = until or closing_day(predicate, dates, tree, table)
    last = last_told(predicate, dates, tree) if closed and not predicate.verbal else None
    begun = days is None and until is None and carrier in table["opening"]
    begun = begun and tree.tokens[predicate.head].lemma in table["visits"]
    begun = begun or is_there_since(predicate, dates, tree, language)
    if last is None and until is not None and carrier in table["prolonged"]:
        last = until  # «визит продлится до субботы»: who says so tells of one under way
    if last is not None:
        return Stay(days, last, False, True)
    return Stay(-days if days and closed else days, until, begun)


def is_there_since(
    predicate: Predicate, dates: Sequence[DateNote], tree: Tree, language: Language
) -> bool:
    """«с понедельника находится в Осло», «гостит там с 5 мая»: the day told is only the first."""
    verb, since = tree.tokens[predicate.carrier], language.table("counts")["periods"]["since"]
    lasting = verb.lemma in language.table("acts")["stays"]["verbs"]
    if not lasting or verb.feats.get("Tense") != "Pres":
        return False
    told = (i for note in dates for i in range(note.first, note.last + 1))
    return any(tree.preposition(i) in since and tree.governor(i) == predicate.carrier for i in told)


def count_days(
    predicate: Predicate, lasting: Sequence[int], tree: Tree, table: Mapping[str, Mapping[str, int]]
) -> int | None:
    for noun in (predicate.head, *(i for n in predicate.nucleus for i in tree.children(n))):
        for child in tree.children(noun, "amod"):
            if tree.tokens[child].lemma in table["adjectives"]:
                return table["adjectives"][tree.tokens[child].lemma]
    units = [i for verb in lasting for i in tree.children(verb)]
    own = tree.children(predicate.carrier)
    units += [i for i in own if tree.preposition(i) in table["spans"]]  # «прилетел на три дня»
    for unit in units:
        if tree.tokens[unit].lemma in table["days"]:
            numbers = [tree.tokens[i].lemma for i in tree.children(unit)]
            return next((table["numbers"][n] for n in numbers if n in table["numbers"]), None)
    return None


def last_day(
    lasting: Sequence[int], dates: Sequence[DateNote], tree: Tree, until: Sequence[str]
) -> date | None:
    for note in dates:
        tokens = range(note.first, note.last + 1)
        if not any(tree.preposition(i) in until for i in tokens):
            continue
        if any(verb in tree.ancestors(i) for i in tokens for verb in lasting):
            return note.date.end
    return None


def last_told(predicate: Predicate, dates: Sequence[DateNote], tree: Tree) -> date | None:
    """«визит завершится в четверг»: the day beside a verb that is still to close the visit."""
    if tree.tokens[predicate.carrier].feats.get("Tense") == "Past":
        return None
    told = (n for n in dates if predicate.carrier in map(tree.governor, (n.first, n.last)))
    return next((n.date.end for n in told), None)


def closing_day(
    predicate: Predicate, dates: Sequence[DateNote], tree: Tree, table: Mapping[str, Sequence[str]]
) -> date | None:
    """«визит начался 13 мая и завершился в субботу», «с визитом, который завершится в субботу»: the
    day beside a closing verb joined on, or of the visit's own clause."""
    joined = tree.children(predicate.carrier, "conj")
    near = [i for word in predicate.nucleus for i in tree.children(word, "obl", "nmod")]
    near += [i for place in near for i in tree.children(place, "nmod")]
    visits = [i for i in (*predicate.nucleus, *near) if tree.tokens[i].lemma in table["visits"]]
    joined += [i for visit in visits for i in tree.children(visit, "acl:relcl")]
    closing = {i for i in joined if tree.tokens[i].lemma in table["closing"]}
    for note in dates:
        if tree.governor(note.first) in closing or tree.governor(note.last) in closing:
            return note.date.end
    return None
