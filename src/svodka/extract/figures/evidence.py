"""Evidence: the shortest stretch that holds a figure's numbers with its measure."""

from __future__ import annotations

from svodka.extract.figures.drafts import Draft
from svodka.findings import Span

_FAR = 14  # tokens between measure and number: farther apart, the number alone is quoted


def find_evidence(draft: Draft) -> Span:
    """From the measure, if it stands near in the same sentence, to the last number."""
    first, last = draft.mentions[0], draft.mentions[-1]
    tokens = first.tokens
    start, stop = tokens[first.lead].start, last.tokens[last.quantity.last].stop
    if first.trigger is not None and 0 <= first.lead - first.trigger <= _FAR // 2:
        start = tokens[first.trigger].start
    measure = draft.measure
    if measure.sentence == first.sentence.index:
        near = first.lead - measure.last <= _FAR
        if near and measure.first < first.lead:
            start = min(start, tokens[measure.first].start)
        if measure.first > last.quantity.last and last.sentence is first.sentence:
            after = measure.first - last.quantity.last <= _FAR
            stop = tokens[measure.last].stop if after else stop
    return Span(start, stop)
