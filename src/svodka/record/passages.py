"""Statements and tenures as rows: kept as each article tells them, not merged."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

import orjson

from svodka.article import Article
from svodka.findings import Reading, Span
from svodka.record.mentions import fingerprint
from svodka.record.wording import fold

Row = dict[str, Any]


def statement_rows(row: int, article: Article, reading: Reading) -> Iterator[Row]:
    """Rows of `statements`; a statement told twice alike is kept once."""
    seen: set[str] = set()
    for statement in reading.statements:
        span = statement.evidence
        told = f"{fingerprint(article)}|{span.start}|{span.stop}|{statement.speaker}"
        key = "s" + hashlib.sha256(told.encode()).hexdigest()[:16]
        if key in seen:
            continue
        seen.add(key)
        yield {
            "key": key,
            "article": row,
            "speaker": statement.speaker,
            "name": last_word(statement.speaker),
            "state": statement.state,
            "kind": statement.kind,
            **_place(article, span),
            "rule": statement.rule,
            "said": statement.start,
            "said_until": statement.end,
            "words": orjson.dumps([[one.start, one.stop] for one in statement.words]).decode(),
        }


def tenure_rows(row: int, article: Article, reading: Reading) -> Iterator[Row]:
    """Rows of `tenures`; one an office, a person and a place in the text."""
    told = {(one.person, one.office, one.span.start): one for one in reading.tenures}
    for tenure in told.values():
        yield {
            "article": row,
            "person": tenure.person,
            "name": last_word(tenure.person),
            "office": tenure.office,
            "state": tenure.state,
            **_place(article, tenure.span),
        }


def last_word(name: str) -> str:
    """A surname, as it is looked up: folded.

    >>> last_word("Ильхам Алиев")
    'алиев'
    """
    return fold(name).split()[-1] if name.strip() else ""


def _place(article: Article, span: Span) -> Row:
    quote = article.text[span.start : span.stop]
    return {"start": span.start, "stop": span.stop, "evidence": quote}
