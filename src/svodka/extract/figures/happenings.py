"""Happenings: the days of what was counted when an act was done: «подписали семь документов».

A count or a sum that its own words leave undated is of the days of the act that it belongs to, as
far as the article dates that: papers that are signed, people who are sent home, how long talks
took.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import islice, takewhile

from svodka.extract.figures.drafts import Draft
from svodka.extract.figures.mentions import Mention
from svodka.extract.figures.words import FigureWords
from svodka.findings import Event, Span

Days = tuple[date, date]

_DONE = frozenset({"actual"})
_COUNTED = ("count", "money")
_BY_VERB = ("acted_on", "acting", "sum_of_verb", "people_of_verb")  # measures that are the verb's


class Happenings:
    """The dated acts of an article."""

    def __init__(self, events: Sequence[Event], words: FigureWords) -> None:
        told = (event for event in events if not event.inferred_day)
        self._dated = [event for event in told if event.start and event.end]
        places = ((w.start, n) for n, event in enumerate(self._dated) for w in event.words)
        self._places = sorted(places)
        self._words = words

    def days_of(self, draft: Draft) -> Days | None:
        """The days of the act that a figure belongs to, None where it belongs to none."""
        teller = draft.value or draft.mentions[0]
        if draft.date is not None or draft.change is not None or not self._dated:
            return None
        if teller.quantity.kind not in _COUNTED:
            return None
        for event in self._told_in(teller):
            if event.start and event.end and self._is_of(event, teller, draft):
                return event.start, event.end
        return None

    def _told_in(self, teller: Mention) -> Iterator[Event]:
        """The acts that words of its sentence tell, in the order of the article."""
        first, last = teller.tokens[0].start, teller.tokens[-1].stop
        here = islice(self._places, bisect_left(self._places, (first, 0)), None)
        for number in sorted({n for _, n in takewhile(lambda place: place[0] < last, here)}):
            yield self._dated[number]

    def _is_of(self, event: Event, teller: Mention, draft: Draft) -> bool:
        if (event.status in _DONE) != (draft.status in _DONE):
            return False
        noun = teller.quantity.noun
        lasting = noun is not None and teller.lemma(noun) in self._words.time
        if lasting != (event.type == "CONSULT"):
            return False  # «контракт на пять лет», «на встрече говорили о ста самолётах»
        here = draft.measure.sentence == teller.sentence.index
        measured = range(draft.measure.first, draft.measure.last + 1) if here else range(0)
        own = [i for i in (noun, *measured) if i is not None]
        if any(teller.tokens[i].start == event.words[0].start for i in own):
            return True
        above = [teller.tree.governor(i) for i in own if teller.tokens[i].pos in ("NOUN", "NUM")]
        verbs = {i for i in above if i is not None and teller.tokens[i].pos == "VERB"} - set(own)
        if draft.rule in _BY_VERB and teller.verb is not None:
            verbs.add(teller.verb)
        # «выделяют 3 млн»: decided today, and spent when nobody knows
        verbs = {i for i in verbs if teller.tokens[i].feats.get("Tense") != "Pres"}
        return any(_holds(word, teller.tokens[i].start) for word in event.words for i in verbs)


def _holds(span: Span, place: int) -> bool:
    return span.start <= place < span.stop
