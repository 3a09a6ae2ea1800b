"""Pages: an article out of HTML. The body and the title are trafilatura's finding."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from svodka.article import Article
from svodka.errors import Refused
from svodka.intake.articles import make_article
from svodka.intake.encodings import decode
from svodka.intake.published import parse_date

HTML = re.compile(
    rb"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]+)", re.I)
HEAD = 20_000  # bytes in which a page says what it is
LARGE = 1_000_000  # characters; on a larger page trafilatura's second opinions take minutes
META = (
    "//meta[@property='article:published_time']/@content",
    "//meta[@itemprop='datePublished']/@content",
    "//*[@itemprop='datePublished']/@datetime",
    "//meta[@name='pubdate' or @name='publish-date' or @name='date' or @name='DC.date.issued']/@content",
    "//meta[@property='og:published_time' or @property='og:article:published_time']/@content",
)
JSON_LD = re.compile(r"\"datePublished\"\s*:\s*\"([^\"]{8,40})\"")
TIME = ("//time[@pubdate]/@datetime", "//article//time/@datetime", "//time/@datetime")


def is_html(raw: bytes) -> bool:
    """Whether the bytes begin as a page does."""
    return HTML.match(raw[:HEAD].lstrip(b"\xef\xbb\xbf")) is not None


def read_html(name: str, raw: bytes, published: date | None = None) -> Article:
    """The article of a page. Raises Refused where it holds none or tells no day."""
    declared = CHARSET.search(raw[:HEAD])
    page = decode(name, raw, declared[1].decode("ascii") if declared else None)
    found = _extracted(name, page)
    title, body = (found.get("title") or "").strip(), (found.get("text") or "").strip()
    if not body:
        raise Refused(name, "no article found on the page; save its text as .txt and read that")
    return make_article(
        name,
        title,
        _without(title, body),
        _day(page),
        published,
        url=found.get("url"),
        outlet=found.get("sitename"),
    )


def _extracted(name: str, page: str) -> dict[str, Any]:
    from trafilatura import bare_extraction

    found = bare_extraction(
        page, with_metadata=True, include_comments=False, fast=len(page) > LARGE
    )
    if found is None:
        raise Refused(name, "no article found on the page; save its text as .txt and read that")
    return found if isinstance(found, dict) else dict(found.as_dict())


def _without(title: str, body: str) -> str:
    """The body without the title that opens it."""
    first, _, rest = body.partition("\n")
    return rest.lstrip("\n") if title and rest.strip() and first.strip() == title else body


def _day(page: str) -> tuple[date, str] | None:
    for rule, values in (
        ("html_meta", _values(page, META)),
        ("html_json_ld", iter(JSON_LD.findall(page))),
        ("html_time", _values(page, TIME)),
    ):
        for value in values:
            if day := parse_date(value):
                return day, rule
    return None


def _values(page: str, paths: tuple[str, ...]) -> Iterator[str]:
    from trafilatura import load_html

    tree = load_html(page)
    if tree is not None:
        for path in paths:
            yield from map(str, tree.xpath(path))
