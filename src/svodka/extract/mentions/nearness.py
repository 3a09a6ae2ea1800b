"""Nearness: how far a date stands from an act in the tree, and which of several acts holds it."""

from __future__ import annotations

from collections.abc import Sequence

from svodka.annotate.notes import DateNote
from svodka.extract.mentions.causes import is_answered
from svodka.extract.mentions.predicates import Predicate
from svodka.language import Language
from svodka.language.trees import Tree

SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


def outside(note: DateNote, tree: Tree) -> int | None:
    """The word that a date hangs on."""
    above = tree.ancestors(note.first)
    return next((i for i in above if not note.first <= i <= note.last), None)


def reach(predicate: Predicate, note: DateNote, tree: Tree) -> float | None:
    """Steps from the act to the date; joined clauses are half a step apart."""
    best: float | None = None
    days = [climb(token, tree) for token in range(note.first, note.last + 1)]
    for index in predicate.nucleus:
        act = climb(index, tree)
        for day in days:
            meet = next((node for node in day if node in act), None)
            steps = None if meet is None else day[meet] + act[meet]
            if steps is not None and (best is None or steps < best):
                best = steps
    return best


def climb(index: int, tree: Tree) -> dict[int, float]:
    """The token and those above it, from the nearest on, each with the edges up to it; a conj edge
    costs half, one into another clause two."""
    cost, found = 0.0, {index: 0.0}
    for above in tree.ancestors(index):
        cost += price(tree.tokens[index].rel)
        found[above] = cost
        index = above
    return found


def holds_words(predicate: Predicate, note: DateNote) -> bool:
    """The date is among the words of the act: «договор 1994 года»."""
    return any(note.first <= word <= note.last for word in predicate.nucleus)


def price(rel: str) -> float:
    if rel == "conj":
        return 0.5
    return 2.0 if rel in ("ccomp", "advcl", "parataxis", "acl:relcl") else 1.0


def is_taken(
    predicate: Predicate,
    others: Sequence[Predicate],
    note: DateNote,
    tree: Tree,
    steps: float,
    language: Language,
) -> bool:
    """Another act holds the date more closely and is no part of this one («визит 5 мая» within
    «обсудили визит 5 мая»); joined acts share a date that stands before them both."""
    if any(is_spoken_of(predicate, other, note, tree) for other in others):
        return False
    for other in others:
        if set(other.nucleus) & set(predicate.nucleus):
            continue
        if tells_when(other, predicate, tree, language):
            continue
        if holds_words(other, note) and outside(note, tree) in predicate.nucleus:
            continue  # «договор, подписанный в 1994 году», though «договор … года» is told too
        if is_spoken_of(other, predicate, note, tree):
            return True
        theirs = reach(other, note, tree)
        if theirs is None or theirs >= steps:
            continue
        shared = shares(predicate, other, note, tree) and not is_answered(other, tree, language)
        if shared or is_joined_behind(predicate, other, note, tree):
            continue
        return True
    return False


def tells_when(other: Predicate, act: Predicate, tree: Tree, language: Language) -> bool:
    """«на форуме, который откроется завтра»: the clause only tells when the act itself is held."""
    if not other.verbal or tree.tokens[other.carrier].rel != "acl:relcl":
        return False
    held = language.table("acts")["support"]["held"]
    told = tree.tokens[other.carrier].lemma in held
    return told and tree.governor(other.carrier) in act.nucleus


def is_joined_behind(predicate: Predicate, other: Predicate, note: DateNote, tree: Tree) -> bool:
    """«встреча назначена на 5 мая, а 6 мая министра ждёт король», «завершили переговоры, подписание
    намечено на октябрь»: the day at the verb whose subject the act is, beside an act that is joined to
    that verb, or that it is joined to."""
    verb = tree.governor(predicate.head)
    if verb is None or tree.tokens[predicate.head].rel not in SUBJECTS:
        return False
    if outside(note, tree) != verb:
        return False
    joined = tree.tokens[other.carrier].rel == "conj" and tree.governor(other.carrier) == verb
    after = tree.tokens[verb].rel in ("conj", "parataxis") and verb < note.first
    return (joined and note.last < other.carrier) or (
        after and tree.governor(verb) in {other.carrier, *other.nucleus}
    )


def is_spoken_of(act: Predicate, word: Predicate, note: DateNote, tree: Tree) -> bool:
    """«договорились о встрече весной»: a month or a season told after an act that is spoken of is
    the act's, not the word's."""
    if word.frame.form != "statement" or note.date.precision in ("day", "week", "unknown"):
        return False
    return word.head < act.head < note.first and act.head in tree.subtree(word.carrier)


def is_under(predicate: Predicate, other: Predicate, tree: Tree) -> bool:
    """«провели переговоры в июле, когда оба приехали», «были в мае в Риме, где прошёл саммит»: a
    clause under the other act's."""
    index, under = predicate.carrier, False
    for above in tree.ancestors(index):
        under = under or tree.tokens[index].rel in ("advcl", "acl:relcl")
        if above == other.carrier:
            return under
        index = above
    return False


def shares(predicate: Predicate, other: Predicate, note: DateNote, tree: Tree) -> bool:
    """«5 мая прибыл и встретился»; «в ходе визита 5 мая подписали»; «встретились на саммите»."""
    bare = not predicate.verbal and predicate.support is None
    if bare and tree.governor(predicate.head) == other.carrier:
        return True
    if note.last < predicate.carrier and is_under(predicate, other, tree):
        return True
    if note.first < min(predicate.head, other.head):
        above = {other.carrier, *tree.ancestors(other.carrier)}
        joined = tree.governor(predicate.carrier) in above
        return joined or other.carrier in tree.ancestors(predicate.carrier)
    if predicate.frame.form == "statement":
        return False
    return other.head in tree.subtree(predicate.carrier) and not other.verbal


def narrowed(note: DateNote, dates: Sequence[DateNote], tree: Tree) -> DateNote:
    """«в этом году — в сентябре — встречались», «двумя годами ранее помогали: в мае прибыл отряд»: of
    two times told as one, the narrower."""
    colons = [i for i, token in enumerate(tree.tokens) if token.text == ":" and i > note.last]
    told = [d for d in dates if colons and 1 <= d.first - colons[0] <= 2 and is_held_by(d, note)]
    if told:
        return told[0]
    behind = [d for d in dates if d.first - note.last in (1, 2) and is_held_by(d, note)]
    beside = [
        d for d in behind if all(t.pos == "PUNCT" for t in tree.tokens[note.last + 1 : d.first])
    ]
    return beside[0] if beside else note


def is_held_by(one: DateNote, other: DateNote) -> bool:
    """The one time is part of the other."""
    inner, outer = one.date, other.date
    if inner.start is None or inner.end is None or outer.start is None or outer.end is None:
        return False
    within = outer.start <= inner.start and inner.end <= outer.end
    return within and (inner.start, inner.end) != (outer.start, outer.end)
