"""Relays: who only passes on what another said («по словам посла, как сообщил ТАСС, «…»»).

The words of one speaker are not those of the agency that tells of them, and the parenthesis that
names the agency is none of the words.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from svodka.extract.statements.clauses import (
    clause_content,
    clause_of_parenthesis,
    parenthesis_stop,
)
from svodka.extract.statements.contents import Content, trim
from svodka.extract.statements.cues import Cue
from svodka.extract.statements.memory import Speaker
from svodka.extract.statements.places import phrase_end
from svodka.extract.statements.views import View

INNER = frozenset({"according_to", "how_said", "said_after"})
OWN = ("", "according_to")  # whose words they are, before those who report them
Told = tuple[Cue, Speaker]


def cut_contents(cues: Iterable[Cue], view: View) -> list[Cue]:
    """Contents end where another attribution begins inside them («…, и это, по его словам, …»), and
    begin behind one that opens them («по словам посла, как сообщил ТАСС, …»)."""
    cues = list(cues)
    inner = [cue for cue in cues if cue.rule in INNER]
    if not inner or len(cues) == 1:
        return cues
    return [
        replace(cue, contents=tuple(_cut(content, cue, inner, view) for content in cue.contents))
        for cue in cues
    ]


def _cut(content: Content, cue: Cue, inner: Sequence[Cue], view: View) -> Content:
    for other in inner:
        at = view.tokens[other.at].start
        if other is cue or not content.start < at < content.stop:
            continue
        opening = view.tokens[clause_of_parenthesis(view, other.at)].start
        if opening <= content.start:
            content = _behind(content, other, view) if _owns(cue, other) else content
        elif other.contents[0].start > at:
            span = trim(view.doc.text, content.start, opening)
            return Content(content.kind, *span) if span else content
    return content


def _behind(content: Content, other: Cue, view: View) -> Content:
    """A content without the parenthesis that opens it; as it is where nothing is left."""
    begin = parenthesis_stop(view, other.at, phrase_end(view, other.place, other.at))
    stop = next((i for i, t in enumerate(view.tokens) if t.start >= content.stop), len(view.tokens))
    return next(iter(clause_content(view, begin, stop)), content)


def without_relayed(told: Sequence[Told], view: View) -> list[Told]:
    """The attributions, with what somebody else said in quotation marks told indirectly by whoever
    relays it."""
    found: list[Told] = []
    for cue, speaker in told:
        if cue.rule in INNER and _is_relayed(cue, speaker, told):
            found.append((replace(cue, contents=_relayed(cue, view)), speaker))
        else:
            found.append((cue, speaker))
    return found


def _is_relayed(cue: Cue, speaker: Speaker, told: Sequence[Told]) -> bool:
    """Whether a content is what somebody else said."""
    others = [other for other, who in told if who.name != speaker.name and _owns(other, cue)]
    return any(_is_within(content, others) for content in cue.contents)


def _owns(one: Cue, other: Cue) -> bool:
    """Whether what both attribute is said by the speaker of the first."""
    return (_rank(one), one.at) < (_rank(other), other.at)


def _rank(cue: Cue) -> int:
    rule = cue.rule if cue.rule in INNER else ""
    return OWN.index(rule) if rule in OWN else len(OWN)


def _is_within(content: Content, others: Sequence[Cue]) -> bool:
    return content.kind == "direct" and any(
        theirs.start <= content.start and content.stop <= theirs.stop
        for other in others
        for theirs in other.contents
    )


def _relayed(cue: Cue, view: View) -> tuple[Content, ...]:
    """What stands behind the parenthesis, or before it, with its marks, as told and not quoted."""
    bound = view.right_bound(cue.at)
    begin = parenthesis_stop(view, cue.at, phrase_end(view, cue.place, cue.at))
    opening = clause_of_parenthesis(view, cue.at)
    spans = (view.span(begin, bound), view.span(view.left_bound(cue.at), opening))
    inner = (trim(view.doc.text, *span) for span in spans if span)
    return next(((Content("indirect", *span),) for span in inner if span), cue.contents)
