"""Draft: an actor while its sentence is still being read; it becomes a note at the end."""

from __future__ import annotations

from dataclasses import dataclass

from svodka.annotate.actors.scans import Scan
from svodka.annotate.notes import Actor
from svodka.findings import Span


@dataclass(slots=True)
class Draft:
    """See annotate.notes.Actor; `head` is where the rule saw the head noun."""

    first: int
    last: int
    head: int
    kind: str
    name: str
    states: tuple[str, ...]
    rule: str
    office: str | None = None


@dataclass(slots=True)
class Found:
    """Drafts, and the token to read on from."""

    drafts: list[Draft]
    stop: int


def write_actor(draft: Draft, scan: Scan) -> Actor:
    """The note of a draft."""
    tokens, first, last = scan.tokens, draft.first, draft.last
    span = Span(tokens[first].start, tokens[last].stop)
    return Actor(  # in order, not by name: made by the thousand
        span, scan.sentence.index, first, last, find_head(scan, draft),
        draft.kind, draft.name, draft.states, draft.office, draft.rule,
    )  # fmt: skip


def find_head(scan: Scan, draft: Draft) -> int:
    """The token of the mention whose governor lies outside it; the rule's own where several do."""
    first, last = draft.first, draft.last
    if first == last == draft.head or not scan.sentence.parsed:
        return draft.head
    loose = [i for i in range(first, last + 1) if not first <= scan.tokens[i].head <= last]
    if draft.head in loose or not loose:
        return draft.head
    nominal = [i for i in loose if scan.tokens[i].pos in ("NOUN", "PROPN", "PRON")]
    return (nominal or loose)[0]
