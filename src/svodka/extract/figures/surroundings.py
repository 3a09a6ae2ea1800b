"""Surroundings: what is already known of each sentence before its numbers are read as figures."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from svodka.annotate.notes import Actor, DateNote, Notes, Quantity
from svodka.annotate.quantities.words import words_of as number_words_of
from svodka.extract.figures.phrases import modifies
from svodka.extract.figures.words import FigureWords, words_of
from svodka.language import Doc, Language, Token

_OFTEN = 2  # mentions of a state that an article is about


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Everything by sentence index; token sets hold indices in that sentence.

    taken, counted and named are told of sentences with a number. taken: tokens of dates, of
    quantities but for their counted nouns, and other words of time: no measure's phrase enters
    them. counted: the counted nouns. named: tokens of proper names, which keep their capital.
    related: the article is about two states at least. happened: the one day of what a sentence tells
    to have happened.
    """

    dates: Mapping[int, Sequence[DateNote]]
    actors: Mapping[int, Sequence[Actor]]
    taken: Mapping[int, set[int]]
    counted: Mapping[int, set[int]]
    named: Mapping[int, set[int]]
    related: bool
    happened: Mapping[int, DateNote]
    published: date
    words: FigureWords
    language: Language


def look_around(doc: Doc, notes: Notes, counts: Counter[str], language: Language) -> Surroundings:
    """The surroundings of every sentence of an article. counts: how often it speaks of each state."""
    dates: dict[int, list[DateNote]] = defaultdict(list)
    actors: dict[int, list[Actor]] = defaultdict(list)
    taken: dict[int, set[int]] = defaultdict(set)
    counted: dict[int, set[int]] = defaultdict(set)
    named: dict[int, set[int]] = defaultdict(set)
    words, numerals = words_of(language), number_words_of(language).first_lemmas
    for note in notes.dates:
        dates[note.sentence].append(note)
        taken[note.sentence].update(range(note.first, note.last + 1))
    for q in notes.quantities:
        if not names_a_pair(q, doc, words):
            taken[q.sentence].update(words_of_number(q, doc, numerals))
        nouns = counted[q.sentence]
        if q.noun is not None:
            nouns.add(q.noun)
    for index in list(counted):
        tokens = doc.sentences[index].tokens
        taken[index].update(i for i, token in enumerate(tokens) if token.lemma in words.timely)
        taken[index].update(occasions_in(tokens, words))
    for name in doc.names:
        if name.sentence in counted:
            named[name.sentence].update(range(name.first, name.last + 1))
    for actor in notes.actors:
        actors[actor.sentence].append(actor)
    happened = dict(days_of_happenings(doc, dates, words))
    return Surroundings(
        dates, actors, taken, counted, named, are_related(counts), happened, doc.article.published,
        words, language,
    )  # fmt: skip


def days_of_happenings(
    doc: Doc, dates: Mapping[int, Sequence[DateNote]], words: FigureWords
) -> Iterator[tuple[int, DateNote]]:
    """«Взрыв прогремел в ночь на 1 сентября»: the sentence's index and its only date, a day gone by."""
    for index, notes in dates.items():
        day = notes[0].date
        past = day.precision == "day" and day.start and day.start <= doc.article.published
        if len(notes) == 1 and past:
            verbs = {t.lemma for t in doc.sentences[index].tokens if t.pos == "VERB"}
            if not verbs.isdisjoint(words.happening):
                yield index, notes[0]


def occasions_in(tokens: Sequence[Token], words: FigureWords) -> Iterator[int]:
    """«12 дипломатов [в ответ] на высылку»: what no measure's phrase goes on into."""
    for i, (one, other) in enumerate(pairwise(tokens)):
        if (one.lemma, other.lemma) in words.occasions:
            yield from (i, i + 1)


def words_of_number(quantity: Quantity, doc: Doc, numerals: Collection[str]) -> set[int]:
    """Its tokens but for the noun it counts and that noun's own words: «18 [российских дипломатов]»."""
    tokens, noun = doc.sentences[quantity.sentence].tokens, quantity.noun
    if noun is None:
        return set(range(quantity.first, quantity.last + 1))
    first = noun
    while first - 1 > quantity.first and modifies(tokens, first - 1):
        if tokens[first - 1].lemma in numerals:
            break
        first -= 1
    within = range(first, noun + 1)
    return set(range(quantity.first, quantity.last + 1)).difference(within)


def are_related(counts: Counter[str]) -> bool:
    """Two states at least are spoken of more than once."""
    return sum(count >= _OFTEN for count in counts.values()) >= 2


def names_a_pair(quantity: Quantity, doc: Doc, words: FigureWords) -> bool:
    """«товарооборот двух стран»: the number belongs to the name of the thing."""
    if quantity.value != 2 or quantity.noun is None:
        return False
    return doc.sentences[quantity.sentence].tokens[quantity.noun].lemma in words.pair
