"""Articles as the command line is given them."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from datetime import date

from svodka.article import Article
from svodka.cli.arguments import one_article_only
from svodka.errors import Refused

TOLD = 20  # datelines told one by one; the others are counted
NAMED = 60  # characters of a first line that name an article


def read_russian(
    path: str, published: date | None, alone: bool = True
) -> Iterator[Article | Refused]:
    """Articles of a path as they come, those not in Russian refused; a Refused where it holds
    none.

    alone: only this path was given, so that the day given is that of the one text or page it is.
    Tells on stderr of days that were not taken, and of datelines of another day.
    """
    from svodka.intake import read_path
    from svodka.intake.drafts import check_russian

    empty, dated, doubts = True, 0, Doubts(path)
    for found in read_path(path, published, outright=alone):
        empty = False
        if isinstance(found, Article):
            dated += published not in (None, found.published)
            try:
                check_russian(f"{path}, {_name(found)}", found.text)
                doubts.weigh(found)
            except Refused as refused:
                found = refused
        yield found
    doubts.close()
    if dated:
        print(_day_told(path, dated), file=sys.stderr)
    if empty:
        yield Refused(path, "holds no article; give a text, a page or JSON Lines")


class Doubts:
    """Datelines that do not agree with the day of publication, told one by one up to a number."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.count = 0

    def weigh(self, article: Article) -> None:
        """Tells on stderr of an article whose dateline is of another day."""
        from svodka.intake.published import find_disagreeing_dateline

        dateline = find_disagreeing_dateline(article.text, article.published)
        self.count += dateline is not None
        if dateline is not None and self.count <= TOLD:
            print(
                f"svodka: {self.path}, {_name(article)}: read as published on {article.published},"
                f" but its dateline says {dateline}; give its right day with --published",
                file=sys.stderr,
            )

    def close(self) -> None:
        """Tells how many more there were."""
        if self.count > TOLD:
            more = self.count - TOLD
            print(
                f"svodka: {self.path}: {more} more with a dateline of another day", file=sys.stderr
            )


def _day_told(path: str, articles: int) -> str:
    what = "tells its own day" if articles == 1 else f"{articles} articles tell their own day"
    return f"svodka: {path}: {what} of publication; --published is for those that tell none, or for one text or page"


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
