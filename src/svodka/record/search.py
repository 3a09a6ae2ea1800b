"""Search by words: lemmas of whole articles in the database's own full-text index."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, text

from svodka.record.wording import Wording, fold, words_of

Place = tuple[int, int, int]  # which of the words asked for stands there, start and stop

AROUND = 120  # characters of a snippet on either side of a word found


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
    """The stretch of a text around the place where most of the words asked for stand: the closest
    together, then the first."""
    found = _places(body, words, wording)
    if not found:
        return 0, min(len(body), 2 * AROUND)
    _merit, start, stop = max(_runs(found), key=lambda run: (run[0], -run[1]))
    return _whole_words(body, start, stop)


def _places(body: str, words: Sequence[tuple[str, ...]], wording: Wording) -> list[Place]:
    """Where the words asked for stand. Words that begin otherwise are looked up only where one of
    them is not found without: «лет» is of «год»."""
    begun = {entry[:2] for entries in words for entry in entries}
    told = list(words_of(body))
    likely = [word for word in told if fold(word.group()[:2]) in begun]
    found = list(_answering(likely, words, wording))
    if len({which for which, *_place in found}) == len(words):
        return found
    return list(_answering(told, words, wording))


def _answering(
    told: Iterable[re.Match[str]], words: Sequence[tuple[str, ...]], wording: Wording
) -> Iterator[Place]:
    for word in told:
        entries = wording.entries(fold(word.group()))
        for which, wanted in enumerate(words):
            if not set(wanted).isdisjoint(entries):
                yield which, word.start(), word.end()


def _runs(found: Sequence[Place]) -> Iterator[tuple[tuple[int, int], int, int]]:
    """From each place on, as far as a snippet goes: how many of the words stand there and how close
    (the more the closer), start and stop. Only up to the last word that is not there already."""
    for at, (_which, start, _stop) in enumerate(found):
        seen: set[int] = set()
        last = start
        for later in range(at, len(found)):
            which, there, stop = found[later]
            if stop - start > 2 * AROUND and there != start:
                break
            if which not in seen:
                seen.add(which)
                last = stop
        close = 0 if len(seen) == 1 else start - last
        yield (len(seen), close), start, last


def _whole_words(body: str, start: int, stop: int) -> tuple[int, int]:
    around = max(AROUND // 2, AROUND - (stop - start) // 2)
    left = max(0, start - around)
    while left and not body[left - 1].isspace():
        left -= 1
    right = min(len(body), stop + around)
    while right < len(body) and not body[right].isspace():
        right += 1
    return left, right
