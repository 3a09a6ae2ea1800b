"""Happenings: the days of what was counted when an act was done: «подписали семь документов».

A count or a sum that its own words leave undated is of the days of the act that it belongs to, as
far as the article dates that: papers that are signed, people who are sent home, how long talks
took. The dead and the wounded are of the attack told last, soldiers and ships of the exercises
that they take part in.
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
from svodka.language import Sentence

Days = tuple[date, date]

_DONE = frozenset({"actual"})
_COUNTED = ("count", "money")
_NEAR = 2  # sentences back to the attack in which the counted fell
_SHORT = 31  # days that one attack lasts, at most
_MANY = 100_000  # so many fall in no attack but in a war
_BY_VERB = ("acted_on", "acting", "sum_of_verb", "people_of_verb")  # measures that are the verb's


class Happenings:
    """The dated acts of an article."""

    def __init__(
        self, events: Sequence[Event], sentences: Sequence[Sentence], words: FigureWords
    ) -> None:
        told = (event for event in events if not event.inferred_day or event.form == "signing")
        self._dated = [event for event in told if event.start and event.end]
        places = ((w.start, n) for n, event in enumerate(self._dated) for w in event.words)
        self._places = sorted(places)
        dated = [event for event in events if event.start and event.end]
        clauses = ((span.start, n) for n, event in enumerate(dated) for span in event.mentions)
        self._clauses = [(start, dated[n]) for start, n in sorted(clauses)]
        self._sentences = sentences
        self._words = words

    def days_of(self, draft: Draft) -> Days | None:
        """The days of the act that a figure belongs to, None where it belongs to none."""
        teller = draft.value or draft.mentions[0]
        if draft.date is not None or draft.change is not None or not self._clauses:
            return None
        if teller.quantity.kind not in _COUNTED:
            return None
        for event in self._told_in(teller):
            if event.start and event.end and self._is_of(event, teller, draft):
                return event.start, event.end
        return self._days_of_attack(teller, draft) or self._days_of_drill(teller, draft)

    def _days_of_attack(self, teller: Mention, draft: Draft) -> Days | None:
        """«Ночью обстреляли посёлок. Погибли четверо»: they fell in the attack told last."""
        if draft.measure.name not in self._words.victims or draft.status not in _DONE:
            return None
        if (draft.number or 0) > _MANY:
            return None
        here = teller.sentence.index
        for event, index in self._before(teller, _NEAR):
            attack = event.type == "ASSAULT" and event.status in _DONE
            if not attack or (event.inferred_day and index < here):
                continue
            if event.start and event.end and (event.end - event.start).days <= _SHORT:
                return event.start, event.end
        return None

    def _days_of_drill(self, teller: Mention, draft: Draft) -> Days | None:
        """«Учения пройдут в мае. В них участвуют 500 солдат»: as long as those last."""
        if teller.lemma(teller.verb) not in self._words.deployed:
            return None
        for event, index in self._before(teller, 1):
            told = {token.lemma for token in self._sentences[index].tokens}
            if event.inferred_day or told.isdisjoint(self._words.drills):
                continue
            if event.start and event.end and (event.status in _DONE) == (draft.status in _DONE):
                return event.start, event.end
        return None

    def _before(self, teller: Mention, near: int) -> Iterator[tuple[Event, int]]:
        """The acts whose clauses begin in the sentence or `near` before it, the last one first, each
        with the index of its sentence."""
        here = teller.sentence.index
        first = self._sentences[max(0, here - near)].tokens[0].start
        stop = teller.tokens[-1].stop
        for start, event in reversed(self._clauses):
            if first <= start < stop:
                later = (i for i in range(here, -1, -1) if self._starts(i) <= start)
                yield event, next(later, here)

    def _starts(self, index: int) -> int:
        return self._sentences[index].tokens[0].start

    def _told_in(self, teller: Mention) -> Iterator[Event]:
        """The acts that words of its sentence tell, in the order of the article."""
        first, last = teller.tokens[0].start, teller.tokens[-1].stop
        here = islice(self._places, bisect_left(self._places, (first, 0)), None)
        for number in sorted({n for _, n in takewhile(lambda place: place[0] < last, here)}):
            yield self._dated[number]

    def _is_of(self, event: Event, teller: Mention, draft: Draft) -> bool:
        if (event.status in _DONE) != (draft.status in _DONE):
            return False
        if event.inferred_day and teller.quantity.kind != "count":
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
        telling = ("VERB", "NOUN") if event.form == "signing" else ("VERB",)
        verbs = {i for i in above if i is not None and teller.tokens[i].pos in telling} - set(own)
        if draft.rule in _BY_VERB and teller.verb is not None:
            verbs.add(teller.verb)
        # «выделяют 3 млн»: decided today, and spent when nobody knows
        verbs = {i for i in verbs if teller.tokens[i].feats.get("Tense") != "Pres"}
        return any(_holds(word, teller.tokens[i].start) for word in event.words for i in verbs)


def _holds(span: Span, place: int) -> bool:
    return span.start <= place < span.stop
