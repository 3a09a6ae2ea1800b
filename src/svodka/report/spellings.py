"""One person, one name in a brief: «Мирзиёев» also where the dictionary's «Мирзиеев» was read, and a
speaker told by surname under the full name that the same brief has of one person of that state."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from svodka.findings import Participant
from svodka.record import EventEntry, Report, SeriesEntry
from svodka.record.people import person_of
from svodka.record.wording import fold
from svodka.report.counting import wording
from svodka.report.material import Material

WITH_YO = re.compile(r"[А-ЯЁ][\w-]*ё[\w-]*|Ё[\w-]+")
ENDING = 3  # letters that a case adds to a name
SHORTEST = 5  # letters of a name that is known by its beginning: «Ален» is not in «Алёна»


def spell_alike(material: Material) -> Material:
    """The material with every person's name spelled one way."""
    names = Names(material)
    return replace(
        material,
        events=tuple(names.of_event(one) for one in material.events),
        beside=tuple(names.of_event(one) for one in material.beside),
        figures=tuple(names.of_series(one) for one in material.figures),
        statements=tuple(
            replace(one, speaker=names.full(one.speaker, {one.state}))
            for one in material.statements
        ),
        tenures=tuple(replace(one, person=names.spell(one.person)) for one in material.tenures),
    )


class Names:
    """The names of a brief as they are to be written."""

    def __init__(self, material: Material) -> None:
        self._states = {material.a, material.b, None}
        self._spelled = dict(_spellings(_texts(material)))
        self._people: dict[str, set[tuple[str | None, str]]] = {}
        for name, state in _people(material):
            words = fold(name).split()
            for word in words if len(words) > 1 else ():
                self._people.setdefault(word, set()).add((state, self.spell(name)))

    def spell(self, name: str) -> str:
        """The name with ё where an article writes it so."""
        return " ".join(map(self._spell_word, name.split()))

    def full(self, name: str, states: Iterable[str | None]) -> str:
        """The name, spelled; of a surname alone the one full name of these states that holds it."""
        meant = {full for state, full in self._people.get(fold(name), ()) if state in states}
        return meant.pop() if len(meant) == 1 else self.spell(name)

    def of_event(self, event: EventEntry) -> EventEntry:
        people = (replace(one, name=self.spell(one.name)) for one in event.participants)
        reports = map(self._of_report, event.reports)
        return replace(event, participants=tuple(people), reports=tuple(reports))

    def of_series(self, series: SeriesEntry) -> SeriesEntry:
        reports = (replace(one, report=self._of_report(one.report)) for one in series.reports)
        return replace(series, reports=tuple(reports))

    def _of_report(self, report: Report) -> Report:
        if not report.speaker:
            return report
        return replace(report, speaker=self.full(report.speaker, self._states))

    def _spell_word(self, word: str) -> str:
        known = self._spelled.get(fold(word), word)
        if len(known) != len(word):
            return word
        pairs = zip(word, known, strict=True)
        return "".join(two if two in "ёЁ" else one for one, two in pairs)


def _texts(material: Material) -> Iterator[str]:
    """What the findings quote, and the names that were read in it."""
    for event in (*material.events, *material.beside):
        yield from (one.name for one in event.participants)
        yield from (one.evidence for one in event.reports)
    yield from (one.report.evidence for series in material.figures for one in series.reports)
    for said in material.statements:
        yield from (said.speaker, said.report.evidence)
    for held in material.tenures:
        yield from (held.person, *(one.evidence for one in held.reports))


def _spellings(texts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Folded → with ё, of words with a capital: as they stand, and without the ending of a case."""
    words = sorted({word for text in texts for word in WITH_YO.findall(text)}, reverse=True)
    for word in words:
        for length in range(len(word) - ENDING, len(word)):
            if length >= SHORTEST and "ё" in word[:length].lower():
                yield fold(word[:length]), word[:length]
    yield from ((fold(word), word) for word in words)


def _people(material: Material) -> Iterator[tuple[str, str | None]]:
    """Names of persons with their states."""
    told = [one for event in material.events for one in event.participants]
    told += [Participant(one.speaker, one.state, "actor") for one in material.statements]
    told += [Participant(one.person, one.state, "actor") for one in material.tenures]
    words = wording()
    yield from ((one.name, one.state) for one in told if person_of(one, words))
