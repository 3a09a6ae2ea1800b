"""Drafts: a text still being written, in whatever a desk writes in. It has no day of publication of
its own: where none is told it is read as of today."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile

from svodka.article import Article
from svodka.errors import Refused
from svodka.intake.articles import stable_id, told_zones
from svodka.intake.documents import LIMIT
from svodka.intake.encodings import decode
from svodka.intake.pages import CHARSET
from svodka.intake.published import Source, find_published

FORMATS = (".md", ".markdown", ".txt", ".text", ".docx", ".html", ".htm")
BLOCKS = ("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "blockquote", "figcaption")
CYRILLIC, LATIN = re.compile(r"[А-Яа-яЁё]"), re.compile(r"[A-Za-z]")
FOREIGN = re.compile(r"[ІіЇїЄєҐґЎўЈјЉљЊњЋћЂђЏџӘәҚқҒғҢңӨөҰұҮү]")  # Cyrillic, but not Russian
_MARKDOWN = (
    (re.compile(r"^\s{0,3}(?:#{1,6}\s+|>\s?)", re.M), ""),
    (re.compile(r"^\s*(?:[-*+]|\d{1,3}[.)])\s+(?=\S)", re.M), ""),
    (re.compile(r"^\s*(?:[-*_]\s*){3,}$", re.M), ""),
    (re.compile(r"!\[[^\]]*\]\([^)]*\)"), ""),
    (re.compile(r"\[([^\]]+)\]\([^)]*\)"), r"\1"),
    (re.compile(r"(\*\*|__|\*|`)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
)


def read_draft(path: str | Path, published: date | None = None) -> Article:
    """The draft at a path. Raises Refused where it cannot be read, is empty or is not in Russian.

    published: the day to read it as of; else a day its name or text tells, else today
    (`published_by` says which).
    """
    name = str(path)
    ending = Path(name).suffix.lower()
    if ending not in FORMATS:
        raise Refused(name, f"a draft is one of {', '.join(FORMATS)}; save it as one of them")
    text = _text(name, ending, _bytes(Path(name))).strip()
    _check_language(name, text)
    day, told_by = (published, "given") if published else _day(name, text)
    first, _, rest = text.partition("\n")
    titled = bool(rest) and len(first) < 150 and not first.rstrip().endswith((".", "!", "?", ":"))
    zones = told_zones(first, text) if titled else ()
    return Article(stable_id(text), text, day, told_by, zones)


def _bytes(path: Path) -> bytes:
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        raise Refused(str(path), "no such file; check the path") from None
    except OSError as error:
        raise Refused(str(path), f"cannot be read ({error.strerror}); check the path") from error
    if len(raw) > LIMIT:
        raise Refused(str(path), f"larger than {LIMIT >> 20} MB; check it in parts")
    if not raw.strip():
        raise Refused(str(path), "empty; give a draft with text in it")
    return raw


def _text(name: str, ending: str, raw: bytes) -> str:
    if ending == ".docx":
        return _docx(name, raw)
    if ending in (".html", ".htm"):
        return _html(name, raw)
    text = decode(name, raw)
    return _plain(text) if ending in (".md", ".markdown") else text


def _plain(text: str) -> str:
    """Markdown without its marks."""
    for pattern, left in _MARKDOWN:
        text = pattern.sub(left, text)
    return text


def _docx(name: str, raw: bytes) -> str:
    """Paragraphs and cells of tables, in order, a line each."""
    from docx import Document
    from docx.opc.exceptions import PackageNotFoundError

    try:
        document = Document(BytesIO(raw))
    except (BadZipFile, PackageNotFoundError, KeyError, ValueError) as error:
        raise Refused(name, "not a DOCX, or damaged; save it anew from the editor") from error
    lines = [paragraph.text for paragraph in document.paragraphs]
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join([*lines, *dict.fromkeys(cells)])


def _html(name: str, raw: bytes) -> str:
    """The text of the blocks: a draft has no menus to be cleared of."""
    from trafilatura import load_html

    declared = CHARSET.search(raw[:20_000])
    page = decode(name, raw, declared[1].decode("ascii") if declared else None)
    tree = load_html(page)
    if tree is None:
        raise Refused(name, "no text found on the page; save its text as .txt and check that")
    for gone in tree.xpath("//script|//style|//head"):
        gone.drop_tree()
    blocks = [one for one in tree.iter(*BLOCKS) if not any(one.iterdescendants(*BLOCKS))]
    lines = (" ".join(str(one.text_content()).split()) for one in blocks)
    return "\n".join(line for line in lines if line) or str(tree.text_content())


def _check_language(name: str, text: str) -> None:
    if not text:
        raise Refused(name, "empty; give a draft with text in it")
    check_russian(name, text)


def check_russian(name: str, text: str) -> None:
    """Raises Refused for a text mostly in Latin letters, or in another language's Cyrillic."""
    russian, latin = len(CYRILLIC.findall(text)), len(LATIN.findall(text))
    if russian <= latin or len(FOREIGN.findall(text)) * 40 > russian:
        raise Refused(name, "is not in Russian; Svodka reads Russian only, translate it first")


def _day(name: str, text: str) -> tuple[date, str]:
    try:
        return find_published(Source(name, text))
    except Refused:
        return date.today(), "today"
