"""One document's bytes, whatever they are: a page or a plain text."""

from __future__ import annotations

from datetime import date

from svodka.article import Article
from svodka.errors import Refused
from svodka.intake.articles import make_article
from svodka.intake.encodings import decode
from svodka.intake.pages import is_html, read_html

LIMIT = 64 * 1024 * 1024  # bytes; no article is larger


def read_bytes(name: str, raw: bytes, published: date | None = None) -> Article | Refused:
    """The article in `raw`: HTML or plain text, told apart by how it begins.

    name: the file's name or the address; a date in it counts. published: the day, where nothing in
    it tells one.
    """
    try:
        if len(raw) > LIMIT:
            raise Refused(name, f"larger than {LIMIT >> 20} MB; split it into articles")
        return read_html(name, raw, published) if is_html(raw) else read_text(name, raw, published)
    except Refused as refused:
        return refused


def read_text(name: str, raw: bytes, published: date | None = None) -> Article:
    """A plain text as an article. Raises Refused where it is none or tells no day."""
    text = decode(name, raw)
    return make_article(name, "", text, None, published)
