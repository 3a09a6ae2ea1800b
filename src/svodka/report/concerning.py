"""Whether a statement concerns the pair: its own words, or its article's headline, tell of the
other side. A bulletin that tells of the pair tells of a dozen other things too."""

from __future__ import annotations

from functools import lru_cache

from svodka.record import StatementEntry
from svodka.record.people import person_of
from svodka.record.wording import fold, stem, words_of
from svodka.report.citations import headline_of
from svodka.report.counting import wording
from svodka.report.material import Material
from svodka.report.quoting import sentence_around
from svodka.report.states import mentions_state


class Concern:
    """What statements of a brief concern; asks each article once."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._people = {state: _surnames(material, state) for state in (material.a, material.b)}
        self._headlined = lru_cache(maxsize=None)(self._is_headlined)
        self._spans: dict[str, list[tuple[int, int]]] = {}
        reports = [report for event in material.events for report in event.reports]
        reports += [one.report for series in material.figures for one in series.reports]
        for one in reports:
            self._spans.setdefault(one.article, []).append((one.start, one.stop))

    def __call__(self, one: StatementEntry) -> bool:
        """Whether the sentence tells of the other side or holds a finding on the pair, or the
        headline tells of the other side."""
        other = self._material.a if one.state == self._material.b else self._material.b
        report = one.report
        text = self._material.open_article(report.article).text
        first, last = sentence_around(text, report.start, report.stop)
        within = any(first < stop and start < last for start, stop in self._found(report.article))
        if within or self._tells(text[first:last], other):
            return True
        return self._headlined(report.article, other)

    def _found(self, article: str) -> list[tuple[int, int]]:
        return self._spans.get(article, [])

    def _is_headlined(self, article: str, state: str) -> bool:
        return self._tells(headline_of(self._material.open_article(article)), state)

    def _tells(self, words: str, state: str) -> bool:
        if mentions_state(words, state):
            return True
        stems = {stem(fold(word.group())) for word in words_of(words)}
        return bool(stems & self._people[state])


def _surnames(material: Material, state: str) -> frozenset[str]:
    """Stems of the surnames of those who act for the state in what the record holds on the pair."""
    people = (
        person_of(one, wording())
        for event in material.events
        for one in event.participants
        if one.state == state
    )
    return frozenset(stem(name[-1]) for name in people if name)
