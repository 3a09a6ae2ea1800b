"""Evidence: the words of its sentence that a mention of an act is quoted by."""

from __future__ import annotations

from collections.abc import Sequence

from svodka.annotate.notes import DateNote
from svodka.extract.mentions.cast import Party
from svodka.extract.mentions.places import Place
from svodka.extract.mentions.predicates import Predicate
from svodka.findings import Span
from svodka.language import Sentence
from svodka.language.trees import CLAUSAL, Tree

ABOUT = frozenset({"", "о", "по"})
LONGEST_EVIDENCE = 260  # characters; a longer stretch keeps the act and who did it only


def draft_evidence(
    predicate: Predicate,
    roles: dict[str, list[Party]],
    note: DateNote | None,
    place: Place | None,
    sentence: Sentence,
    tree: Tree,
) -> Span:
    """From the first to the last word that made the finding, and what the act was done to or
    is that is asked for («подписали семь документов»); shorter if that is too long."""
    spans = [with_what_precedes(i, sentence) for i in predicate.nucleus]
    spans += [
        Span(opening_at(p.actor.first, sentence), p.actor.span.stop)
        for parties in roles.values()
        for p in parties
        if p.actor.sentence == sentence.index
    ]
    wide = spans + [span_of(i, sentence) for i in done_to(predicate, tree)]
    if note is not None:
        wide.append(Span(opening_at(note.first, sentence), note.date.span.stop))
    if place is not None:
        wide.append(with_what_precedes(place.token, sentence))
    span = hull(wide)
    return span if span.stop - span.start <= LONGEST_EVIDENCE else hull(spans)


def span_of(index: int, sentence: Sentence) -> Span:
    return Span(sentence.tokens[index].start, sentence.tokens[index].stop)


def done_to(predicate: Predicate, tree: Tree) -> list[int]:
    """The words of the verb's object, of its subject in the passive or its infinitive, or of what a noun is done to or is about
    («подписание договора о границе»), but for clauses of their own."""
    if not predicate.verbal:
        own = tree.children(predicate.head, "nmod")
        told = [i for i in own if tree.preposition(i) in ABOUT]
        return [i for head in told for i in tree.subtree(head, CLAUSAL)]
    heads = tree.children(predicate.head, "obj", "nsubj:pass", "xcomp")
    return [i for head in heads for i in tree.subtree(head, CLAUSAL - {"xcomp"})]


def opening_at(first: int, sentence: Sentence) -> int:
    """«в Бейрут», «трое рыбаков»: a quote does not begin after its preposition or number."""
    for pos in ("NUM", "ADP"):
        if first > 0 and sentence.tokens[first - 1].pos == pos:
            first -= 1
    return sentence.tokens[first].start


def with_what_precedes(index: int, sentence: Sentence) -> Span:
    return Span(opening_at(index, sentence), sentence.tokens[index].stop)


def hull(spans: Sequence[Span]) -> Span:
    return Span(min(s.start for s in spans), max(s.stop for s in spans))


def words_of(predicate: Predicate, sentence: Sentence) -> tuple[Span, ...]:
    return tuple(span_of(i, sentence) for i in predicate.nucleus)
