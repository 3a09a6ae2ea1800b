"""Tales: the day that a sentence takes from the one before it, whether or not that tells an act.

«Бои начались 24 июля. Таиланд закрыл границу» tells what was done that day, not today; «Бишкек
тогда обвинил соседей» says so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from svodka.annotate.notes import DateNote
from svodka.extract.events.sameness import TO_A_DAY
from svodka.extract.events.times import precision_of
from svodka.extract.mentions.drafts import Draft
from svodka.extract.speakers import Speakers
from svodka.findings import Date
from svodka.language import Sentence
from svodka.language.trees import tree_of

NEWS = timedelta(days=3)  # what was so lately may be followed by news of today
OLD = "old"  # how a draft is dated that is of the tale's time, whatever that is
SAID = "said"  # how a draft is dated by the day on which its words were said
REACH = 2  # sentences
OPENING = 3  # tokens in which a sentence says that it tells of the time told before
MAIN = frozenset({"root", "ccomp", "parataxis"})
OF_A_YEAR = frozenset({"week", "month", "part", "season"})
DEEDS = frozenset({"action", "visit", "meeting", "signing"})


@dataclass(frozen=True, slots=True)
class Tale:
    """An article's sentences in order, with the paragraph and the dates of each (by its index).

    back: words that point at the time told before («тогда»).
    """

    told: Sequence[Sentence]
    paragraphs: Sequence[int]
    dates: Mapping[int, Sequence[DateNote]]
    published: date
    back: frozenset[str]

    def date(self, draft: Draft) -> Draft:
        """The draft with the day of the sentence before it in its paragraph, where it goes on with
        the tale, or wherever it says «тогда»; undated as it was elsewhere."""
        if draft.date is not None or draft.status != "actual":
            return draft
        if draft.past and self.points_back(draft.sentence, whatever=draft.then):
            only = self.last_day(draft.sentence - 1)
            return replace(draft, date=only, dated_by="then") if only else draft
        for order in range(draft.sentence - 1, max(draft.sentence - REACH, 0) - 1, -1):
            if self.paragraphs[order] != draft.paragraph or self.is_headline(order):
                return draft
            notes = self.dates.get(self.told[order].index, ())
            if notes:
                whose = [note for note in notes if dates_sentence(note, self.told[order])]
                only = whose[0].date if len(notes) == len(whose) == 1 else None
                return date_by(draft, only, self.published) if only else draft
            if self.points_back(order):
                only = self.last_day(order - 1)
                return date_by(draft, only, self.published, told=True) if only else draft
            if draft.then:
                return draft
        return draft

    def is_headline(self, order: int) -> bool:
        return self.told[order].zone == "headline"

    def points_back(self, order: int, whatever: bool = False) -> bool:
        """«Тогда США прервали отношения»: begun so, and with no day of its own, or whatever day
        another clause has («Тогда Чили задержала рыбаков, но через неделю отпустила»)."""
        sentence = self.told[order]
        opening = {token.lemma for token in sentence.tokens[:OPENING]}
        undated = whatever or not self.dates.get(sentence.index)
        return undated and not self.back.isdisjoint(opening)

    def last_day(self, order: int) -> Date | None:
        """The day told last in a sentence, whatever it is told of, if it is past."""
        if order < 0 or self.is_headline(order):
            return None
        notes = self.dates.get(self.told[order].index, ())
        day = notes[-1].date if notes else None
        if day is None or day.start is None or day.end is None:
            return None
        return day if day.end <= self.published else None


def dates_sentence(note: DateNote, sentence: Sentence) -> bool:
    """«Бои начались 24 июля», «был с визитом в мае», not «обвиняется во взрыве 1999 года»: the day
    of its main verb."""
    if not sentence.parsed:
        return False
    tree = tree_of(sentence)
    inside = range(note.first, note.last + 1)
    above = [tree.governor(i) for i in inside]
    over = {i for i in above if i is not None and i not in inside}
    if any(tree.preposition(i) for i in inside):
        over |= {
            up
            for i in over
            if tree.tokens[i].pos == "NOUN" and (up := tree.governor(i)) is not None
        }
    return any(tree.tokens[i].rel in MAIN for i in over)


def date_by(draft: Draft, only: Date, published: date, told: bool = False) -> Draft:
    """Dated by the only day told there, if it is long past or the draft says «тогда». told: so says
    the sentence before, and what was said there was said then too."""
    if only.start is None or only.end is None:
        return draft
    if draft.then:
        return replace(draft, date=only, dated_by="then")
    of_then = draft.form in DEEDS or told
    if not of_then or not draft.past or published - only.end <= NEWS:
        return draft
    if only.precision not in TO_A_DAY and not told:
        old = only.precision in OF_A_YEAR
        return replace(draft, background=True, dated_by=OLD) if old else draft
    return replace(draft, date=only, dated_by="then")


def date_by_saying(draft: Draft, speakers: Speakers) -> Draft:
    """«„Чили навязывает нам договор“, — заявил вчера премьер»: whose words are the act, he did it
    on the day of saying them."""
    if draft.date is not None or draft.form != "statement" or draft.status != "actual":
        return draft
    told = speakers.holding(draft.words[0].start, draft.words[0].stop)
    if told is None or told.start is None or told.end is None:
        return draft
    doers = [p for p in draft.participants if p.role == "actor"]
    name, state = told.speaker.split()[-1], told.state
    if all(p.name.split()[-1] != name and (not state or p.state != state) for p in doers):
        return draft
    day = Date(told.evidence, told.start, told.end, precision_of(told.start, told.end), SAID)
    return replace(draft, date=day, dated_by=SAID)
