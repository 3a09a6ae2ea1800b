"""Articles as the command line is given them."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from datetime import date

from svodka.article import Article
from svodka.cli.arguments import one_article_only
from svodka.errors import Refused

NAMED = 60  # characters of a first line that name an article


def read_russian(path: str, published: date | None) -> Iterator[Article | Refused]:
    """Articles of a path as they come, those not in Russian refused; a Refused where it holds
    none."""
    from svodka.intake import read_path
    from svodka.intake.drafts import check_russian

    empty, dated = True, 0
    for found in read_path(path, published):
        empty = False
        if isinstance(found, Article):
            dated += published not in (None, found.published)
            try:
                check_russian(f"{path}, {_name(found)}", found.text)
            except Refused as refused:
                found = refused
        yield found
    if dated:
        print(_day_told(path, dated), file=sys.stderr)
    if empty:
        yield Refused(path, "holds no article; give a text, a page or JSON Lines")


def _day_told(path: str, articles: int) -> str:
    what = "tells its own day" if articles == 1 else f"{articles} articles tell their own day"
    return f"svodka: {path}: {what} of publication; --published is only for those that tell none"


def _name(article: Article) -> str:
    """The id and how the text begins."""
    first = article.text.lstrip().partition("\n")[0]
    return f"{article.id} «{first[:NAMED]}»"


def open_article(path: str, published: date | None) -> Article:
    """The one article at a path ("-": standard input). Raises Refused, or SvodkaError for many."""
    found = list(_first(read_russian(path, published), 2))
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
        for found in read_russian(self.path, self.published):
            if isinstance(found, Refused):
                self.refused += 1
                print(f"svodka: {found}", file=sys.stderr)
            else:
                yield found
