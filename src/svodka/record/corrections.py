"""Corrections: what a person says against the machine, kept as a log and applied over everything.

A correction is anchored to findings: key, article, place, quote, and what the finding was. Whenever
an article is read or read anew, its findings are held against the anchors; so a correction outlives
other readers, other batches and other merges. The finding of the same key is the one meant; where
another reader left none, the likest, but never a figure of another value. It holds as well for an outlet's other editions of
the article, for what these tell in the very same words. Undone, it stays in the log and does
nothing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import orjson
from sqlalchemy import Connection, insert, select, update

from svodka.record.codec import unpack_applied
from svodka.record.entries import CorrectionEntry
from svodka.record.mentions import Applied, EventMention, FigureMention
from svodka.record.schema import anchors, articles, corrections, mentions
from svodka.record.wording import fold, words_of

ACTS = ("merge", "split", "edit", "reject")
REST = "rest"  # of a rejection's change: the keys of the reports that stood beside the finding
LIKE = 0.5  # of the words of a quote: how much of it a finding must hold to be the one meant

Row = dict[str, Any]
Found = EventMention | FigureMention


@dataclass(frozen=True, slots=True)
class Anchor:
    """A finding as a correction remembers it. side: 0, or 1 for the reports a split takes out.

    mention: its key, "" in records of old; trait, told: as `trait_of` and `told_of`.
    """

    correction: str
    side: int
    article: str
    kind: str
    start: int
    stop: int
    quote: str
    trait: str
    mention: str = ""
    told: str = ""


def trait_of(mention: Found) -> str:
    """What tells two findings of one quote apart."""
    if isinstance(mention, EventMention):
        return f"{mention.event.type} {mention.event.form}"
    return mention.figure.measure


def told_of(mention: Found) -> str:
    """What tells two findings of one quote and trait apart: a value, or a status and a day."""
    if isinstance(mention, EventMention):
        return f"{mention.event.status} {mention.event.start or ''}"
    value = mention.figure.value
    return "" if value is None else f"{value:.15g}"


def anchor_rows(correction: str, sides: Iterable[tuple[int, Found]]) -> Iterator[Row]:
    for side, mention in sides:
        span = evidence_of(mention)
        yield {
            "correction": correction,
            "side": side,
            "article": mention.source.id,
            "kind": "event" if isinstance(mention, EventMention) else "figure",
            "start": span[0],
            "stop": span[1],
            "quote": mention.evidence,
            "trait": trait_of(mention),
            "mention": mention.key,
            "told": told_of(mention),
        }


def evidence_of(mention: Found) -> tuple[int, int]:
    finding = mention.event if isinstance(mention, EventMention) else mention.figure
    return finding.evidence.start, finding.evidence.stop


def correction_id(
    made: str, act: str, change: Mapping[str, str | None], rows: Sequence[Row]
) -> str:
    """Derived from what it says, so that the same log makes the same record anywhere."""
    places = sorted(f"{row['mention']} {row['side']}" for row in rows)
    told = "|".join([made, act, orjson.dumps(dict(change)).decode(), *places])
    return "k" + hashlib.sha256(told.encode()).hexdigest()[:16]


def write_correction(
    connection: Connection,
    row: Row,
    rows: Sequence[Row],
) -> None:
    connection.execute(insert(corrections), row)
    connection.execute(insert(anchors), [{**one, "correction": row["id"]} for one in rows])


def mark_undone(connection: Connection, id: str, who: tuple[str, str, str]) -> None:
    """who: by whom, why, when."""
    by, because, when = who
    values = {"undone": when, "undone_by": by, "undone_because": because}
    connection.execute(update(corrections).where(corrections.c.id == id).values(values))


def correction_entries(connection: Connection) -> list[CorrectionEntry]:
    """The log, in the order it was made."""
    quotes: dict[str, list[tuple[str, str]]] = {}
    apart: dict[str, list[tuple[str, str]]] = {}
    for row in connection.execute(select(anchors).order_by(anchors.c.article, anchors.c.start)):
        quotes.setdefault(row.correction, []).append((row.article, row.quote))
        if row.side:
            apart.setdefault(row.correction, []).append((row.article, row.quote))
    subjects: dict[str, set[str]] = {}
    for id, _key, where in findings_of(connection, None):
        if where is not None:
            subjects.setdefault(id, set()).add(where)
    query = select(corrections).order_by(corrections.c.made, corrections.c.id)
    return [
        CorrectionEntry(
            id=row.id,
            number=number,
            act=row.act,
            made=row.made,
            corrector=row.corrector,
            reason=row.reason,
            field=orjson.loads(row.change).get("field"),
            value=orjson.loads(row.change).get("value"),
            quotes=tuple(quotes.get(row.id, ())),
            apart=tuple(apart.get(row.id, ())),
            subjects=tuple(sorted(subjects.get(row.id, ()))),
            left=_first_object(connection, orjson.loads(row.change)),
            undone=row.undone,
            undone_by=row.undone_by,
            undone_because=row.undone_because,
        )
        for number, row in enumerate(connection.execute(query), start=1)
    ]


def findings_of(
    connection: Connection, correction: str | None
) -> list[tuple[str, str, str | None]]:
    """The findings that a correction (None: each that stands) means: its id, the key of the
    mention, and the event or series it is in, None for a rejected one."""
    query = (
        select(mentions.c.key, mentions.c.object, mentions.c.corrected)
        .join(articles, articles.c.row == mentions.c.article)
        .join(anchors, anchors.c.article == articles.c.id)
        .where(mentions.c.corrected != "[]")
        .distinct()
    )
    if correction is not None:
        query = query.where(anchors.c.correction == correction)
    return [
        (applied.id, row.key, row.object)
        for row in connection.execute(query)
        for applied in unpack_applied(row.corrected)
        if correction in (None, applied.id)
    ]


def heir_of(connection: Connection, corrected: str) -> str | None:
    """Where a rejected finding's event or series went on: the object of the first report that
    stood beside it and is in one still. corrected: as in `mentions`."""
    query = select(corrections.c.change)
    for applied in unpack_applied(corrected):
        if applied.act == "reject":
            change = connection.execute(query.where(corrections.c.id == applied.id)).scalar_one()
            return _first_object(connection, orjson.loads(change))
    return None


def _first_object(connection: Connection, change: Mapping[str, str]) -> str | None:
    keys = change.get(REST, "").split()
    query = select(mentions.c.key, mentions.c.object).where(
        mentions.c.key.in_(keys), mentions.c.object.is_not(None)
    )
    found = {row.key: str(row.object) for row in connection.execute(query)}
    return next((found[key] for key in keys if key in found), None)


def anchors_of(connection: Connection, ids: Iterable[str]) -> dict[str, list[tuple[Anchor, Any]]]:
    """By article id, the anchors in it of corrections that stand, each with its correction."""
    found: dict[str, list[tuple[Anchor, Any]]] = {}
    wanted = list(ids)
    for at in range(0, len(wanted), 500):
        query = (
            select(anchors, corrections.c.act, corrections.c.change, corrections.c.made)
            .join(corrections, corrections.c.id == anchors.c.correction)
            .where(anchors.c.article.in_(wanted[at : at + 500]), corrections.c.undone.is_(None))
            .order_by(*_IN_ORDER)
        )
        for row in connection.execute(query):
            anchor = Anchor(
                row.correction,
                row.side,
                row.article,
                row.kind,
                row.start,
                row.stop,
                row.quote,
                row.trait,
                row.mention,
                row.told,
            )
            found.setdefault(row.article, []).append((anchor, row))
    return found


_IN_ORDER = (
    anchors.c.correction,
    anchors.c.side,
    anchors.c.start,
    anchors.c.trait,
    anchors.c.mention,
)


def articles_of(connection: Connection, correction: str) -> list[int]:
    """Rows of the articles (in every version) that a correction is anchored in."""
    query = (
        select(articles.c.row)
        .join(anchors, anchors.c.article == articles.c.id)
        .where(anchors.c.correction == correction)
        .distinct()
    )
    return list(connection.execute(query).scalars())


def apply(
    told: Sequence[tuple[Anchor, Any]],
    found: Sequence[Found],
    inherited: Sequence[tuple[Anchor, Any]] = (),
) -> dict[str, tuple[Applied, ...]]:
    """By mention key, the corrections whose anchors mean it; `found` is one article's. inherited:
    anchors in other editions of it, which mean what is told in the very same words."""
    applied: dict[str, set[Applied]] = {}
    exact = {one.key for one in found}
    known = {(row.correction, anchor.mention) for anchor, row in told if anchor.mention in exact}
    meant = [(_same_words(anchor, found), anchor, row) for anchor, row in inherited]
    for anchor, row in told:
        taken = {key for id, key in known if id == anchor.correction}
        key = anchor.mention if anchor.mention in exact else _likest(anchor, row.act, found, taken)
        if key is not None:
            known.add((anchor.correction, key))
        meant.append((key, anchor, row))
    for key, anchor, row in meant:
        if key is not None:
            applied.setdefault(key, set()).add(_applied(anchor, row))
    return {key: tuple(sorted(some, key=_when)) for key, some in applied.items()}


def _likest(anchor: Anchor, act: str, found: Sequence[Found], taken: Collection[str]) -> str | None:
    """Of findings as like, one that the correction does not mean already."""
    likely = (
        (_likeness(anchor, one), one.key not in taken, one.key)
        for one in found
        if _may_be(anchor, act, one)
    )
    likeness, _free, key = max(likely, default=(0.0, False, ""))
    return key if likeness >= LIKE else None


def _may_be(anchor: Anchor, act: str, mention: Found) -> bool:
    """A figure of another value is another figure; and where a reader no longer finds the visit
    that was rejected, the meeting told beside it is not what was."""
    if not _of_kind(mention, anchor):
        return False
    if not anchor.mention:
        return True  # all that records of old tell is in `_likeness`
    if anchor.kind == "figure":
        return told_of(mention) == anchor.told
    return act != "reject" or trait_of(mention) == anchor.trait


def _same_words(anchor: Anchor, found: Sequence[Found]) -> str | None:
    same = (
        (
            told_of(one) != anchor.told,
            abs(evidence_of(one)[0] - anchor.start),
            one.key,
        )
        for one in found
        if _may_be(anchor, "", one)
        and trait_of(one) == anchor.trait
        and _told(one.evidence) == _told(anchor.quote)
    )
    return min(same, default=(True, 0, None))[2]


def _applied(anchor: Anchor, row: Any) -> Applied:
    change = orjson.loads(row.change)
    field, value = change.get("field"), change.get("value")
    return Applied(row.made, anchor.correction, row.act, anchor.side, field, value)


def _when(one: Applied) -> tuple[str, str, int]:
    return one.made, one.id, one.side


def _of_kind(mention: Found, anchor: Anchor) -> bool:
    return isinstance(mention, EventMention) == (anchor.kind == "event")


def _likeness(anchor: Anchor, mention: Found) -> float:
    """How much of the anchor's quote a finding holds; the same place, sort, value and day count for
    more."""
    there, here = _words(anchor.quote), _words(mention.evidence)
    if not there or not here:
        return 0.0
    share = len(there & here) / min(len(there), len(here))
    if share < LIKE:
        return 0.0
    start, stop = evidence_of(mention)
    overlaps = start < anchor.stop and anchor.start < stop
    placed = (start, stop) == (anchor.start, anchor.stop)
    alike = (trait_of(mention) == anchor.trait) + 0.5 * (told_of(mention) == anchor.told)
    return share + 0.5 * overlaps + 0.25 * placed + alike


def _words(quote: str) -> set[str]:
    return set(_told(quote))


def _told(quote: str) -> list[str]:
    return [fold(word.group()) for word in words_of(quote)]
