"""Search by words: lemmas of whole articles in the database's own full-text index."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, text

from svodka.record.wording import Wording, fold, words_of

AROUND = 120  # characters of a snippet on either side of the first word found


def write_words(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Rows of {"row", "lemmas"}."""
    if rows:
        connection.execute(_WRITE[connection.dialect.name], rows)


_WRITE = {
    "sqlite": text("INSERT INTO words (rowid, lemmas) VALUES (:row, :lemmas)"),
    "postgresql": text(
        "INSERT INTO words (row, lemmas) VALUES (:row, array_to_tsvector(string_to_array(:lemmas, ' ')))"
    ),
}


def asked(words: str, wording: Wording) -> list[tuple[str, ...]]:
    """For each word asked for, the dictionary forms that answer it."""
    return [wording.entries(fold(word.group())) for word in words_of(words)]


def find_rows(connection: Connection, words: Sequence[tuple[str, ...]], limit: int) -> list[int]:
    """Rows of articles that hold every word in one of its dictionary forms, best first."""
    dialect = connection.dialect.name
    both, either, quote = _SIGNS[dialect]
    wanted = both.join(
        "(" + either.join(f"{quote}{entry}{quote}" for entry in entries) + ")" for entries in words
    )
    found = connection.execute(_FIND[dialect], {"wanted": wanted, "limit": limit})
    return list(found.scalars())


_SIGNS = {"sqlite": (" AND ", " OR ", '"'), "postgresql": (" & ", " | ", "'")}
_FIND = {
    "sqlite": text("SELECT rowid FROM words WHERE words MATCH :wanted ORDER BY rank LIMIT :limit"),
    # A cast, not to_tsquery: the entries are words already, hyphens and all.
    "postgresql": text(
        "SELECT words.row FROM words, CAST(:wanted AS tsquery) AS query WHERE lemmas @@ query "
        "ORDER BY ts_rank(lemmas, query) DESC, words.row LIMIT :limit"
    ),
}


def snippet_at(body: str, words: Sequence[tuple[str, ...]], wording: Wording) -> tuple[int, int]:
    """The stretch of a text around the first of the words asked for that stands in it."""
    wanted = {entry for entries in words for entry in entries}
    for word in words_of(body):
        if wanted.intersection(wording.entries(fold(word.group()))):
            return _whole_words(body, word.start(), word.end())
    return 0, min(len(body), 2 * AROUND)


def _whole_words(body: str, start: int, stop: int) -> tuple[int, int]:
    left = max(0, start - AROUND)
    while left and not body[left - 1].isspace():
        left -= 1
    right = min(len(body), stop + AROUND)
    while right < len(body) and not body[right].isspace():
        right += 1
    return left, right
