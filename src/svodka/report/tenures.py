"""Offices as a reader takes them: one office once, with words that tell it."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import replace

from svodka.check.quotes import Sentences
from svodka.record import Report, TenureEntry
from svodka.record.wording import fold
from svodka.report.states import state_adjectives, state_codes

STEM = 5  # letters of an office that stand in its every case: «минис», «глав»
ENDING = 2  # letters of a case
SHORT = 3  # letters of a name that has no cases: «США», «ОАЭ»


def join_offices(tenures: Iterable[TenureEntry]) -> list[TenureEntry]:
    """«министр иностранных дел» and «министр иностранных дел Белоруссии», of Belarus, as one: by
    its longer name, its days and reports those of both."""
    joined: list[TenureEntry] = []
    for one in tenures:
        at = next((at for at, other in enumerate(joined) if _is_one_office(one, other)), None)
        if at is None:
            joined.append(one)
        else:
            joined[at] = _both(joined[at], one)
    return joined


def _is_one_office(one: TenureEntry, other: TenureEntry) -> bool:
    if (one.person, one.state) != (other.person, other.state):
        return False
    return _bare(one) == _bare(other)


def _bare(one: TenureEntry) -> tuple[str, ...]:
    """The office without the name of its own state, told behind it or as an adjective."""
    names = {fold(name) for name, code in state_codes().items() if code == one.state}
    names |= {fold(word) for word, code in state_adjectives().items() if code == one.state}
    return tuple(word for word in fold(one.office).split() if not _is_form(word, names))


def _is_form(word: str, names: Set[str]) -> bool:
    """Whether a word is a name in some case: the same but for its ending."""
    stems = (name[: max(4, len(name) - ENDING)] for name in names)
    return word in names or any(
        len(stem) > SHORT and word.startswith(stem) and len(word) <= len(stem) + 2 * ENDING
        for stem in stems
    )


def _both(one: TenureEntry, other: TenureEntry) -> TenureEntry:
    longer = max(one, other, key=lambda each: len(each.office))
    reports = dict.fromkeys([*one.reports, *other.reports])
    return replace(
        longer,
        first=min(one.first, other.first),
        last=max(one.last, other.last),
        reports=tuple(sorted(reports, key=lambda each: (each.published, each.start))),
    )


def telling_report(one: TenureEntry, sentences: Sentences) -> Report:
    """The first report whose words tell the office; where they are only the name («министры … и
    Радослав Сикорский»), the sentence."""
    stem = fold(one.office).split()[0][:-1][:STEM]
    telling = (report for report in one.reports if stem in fold(report.evidence))
    return next(telling, None) or sentences.around(one.reports[0])
