"""Articles as the command line is given them."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from datetime import date

from svodka.article import Article
from svodka.cli.arguments import one_article_only
from svodka.errors import Refused


def open_article(path: str, published: date | None) -> Article:
    """The one article at a path ("-": standard input). Raises Refused, or SvodkaError for many."""
    from svodka.intake import read_path

    found = list(_first(read_path(path, published), 2))
    if not found:
        raise Refused(path, "holds no article; give a text, a page or JSON Lines")
    if len(found) > 1:
        raise one_article_only(path)
    if isinstance(found[0], Refused):
        raise found[0]
    return found[0]


def _first(source: Iterable[Article | Refused], count: int) -> Iterator[Article | Refused]:
    for _, one in zip(range(count), source, strict=False):
        yield one


class Stream:
    """Articles of a path as they come; what is refused is told on stderr and counted."""

    def __init__(self, path: str, published: date | None) -> None:
        self.path = path
        self.published = published
        self.refused = 0

    def __iter__(self) -> Iterator[Article]:
        from svodka.intake import read_path

        for found in read_path(self.path, self.published):
            if isinstance(found, Refused):
                self.refused += 1
                print(f"svodka: {found}", file=sys.stderr)
            else:
                yield found
