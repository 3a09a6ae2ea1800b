"""What the pair's own articles tell besides: figures of one side, and acts of one towards others
that name the other («содействовать нормализации отношений Азербайджана с Арменией»)."""

from __future__ import annotations

from collections.abc import Sequence, Set
from datetime import date

from svodka.record import ArticleEntry, EventEntry, Record, SeriesEntry
from svodka.record.wording import fold
from svodka.report.counting import wording
from svodka.report.states import state_codes

MOST_ARTICLES = 15  # the newest, looked through for what else they tell


def figures_beside(
    record: Record, pair: tuple[str, str], articles: Sequence[ArticleEntry], known: Set[str]
) -> list[SeriesEntry]:
    """Series of these articles about nobody outside the pair, that are not known yet."""
    ids = dict.fromkeys(id for one in articles for id in one.figures)
    found = (record.series(id) for id in ids if id not in known)
    return [one for one in found if one is not None and set(one.parties) <= set(pair)]


def events_beside(
    record: Record,
    pair: tuple[str, str],
    articles: Sequence[ArticleEntry],
    known: Set[str],
    until: date,
) -> list[EventEntry]:
    """Events of these articles that involve one of the two and name the other in their words."""
    ids = dict.fromkeys(id for one in articles for id in one.events)
    found = (record.event(id, until) for id in ids if id not in known)
    return [one for one in found if one is not None and _names_both(one, pair)]


def _names_both(event: EventEntry, pair: tuple[str, str]) -> bool:
    involved = {one.state for one in event.participants} & set(pair)
    if len(involved) != 1:
        return False
    (other,) = set(pair) - involved
    names = {fold(name) for name, code in state_codes().items() if code == other}
    lemmas = {lemma for report in event.reports for lemma in wording().lemmas(report.evidence)}
    return bool(lemmas & names)
