"""What a brief needs of python-docx: styles once, links within the document, bookmarks."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from svodka.report.contents import Quote

ACCENT, SOFT, INK = (
    RGBColor(0x8A, 0x1F, 0x2B),
    RGBColor(0x5F, 0x5A, 0x54),
    RGBColor(0x1D, 0x1C, 0x1A),
)
FONT = "Georgia"
LOCALES = {"ru": "ru-RU", "en": "en-GB"}


class Writer:
    """A document being written, A4."""

    def __init__(self, title: str, lang: str) -> None:
        self.document: Any = Document()
        self.document.core_properties.title = title
        self.document.core_properties.author = "Svodka"
        self._bookmarks = 0
        self._cited: set[int] = set()
        self._page()
        self._styles(LOCALES[lang])

    def _page(self) -> None:
        section = self.document.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2.4)
        section.top_margin = section.bottom_margin = Cm(2)

    def _styles(self, locale: str) -> None:
        styles = self.document.styles
        self._font(styles["Normal"], 10.5, INK)
        styles["Normal"].paragraph_format.space_after = Pt(4)
        language = OxmlElement("w:lang")
        for key in ("w:val", "w:eastAsia"):
            language.set(qn(key), locale)
        styles["Normal"].element.get_or_add_rPr().append(language)
        for name, size in (("Title", 24), ("Heading 1", 15), ("Heading 2", 11.5)):
            self._font(styles[name], size, INK)
            styles[name].font.bold = True
            styles[name].paragraph_format.space_before = Pt(0 if name == "Title" else size)
            styles[name].paragraph_format.space_after = Pt(4)
        for border in styles["Title"].element.iter(qn("w:pBdr")):
            border.getparent().remove(border)
            break

    def _font(self, style: Any, size: float, colour: RGBColor) -> None:
        style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(size), colour
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for key in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(key), FONT)
        for key in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
            fonts.attrib.pop(qn(key), None)

    def heading(self, words: str, level: int) -> None:
        """level: 0 the title, 1 a section, 2 a part of it."""
        self.document.add_heading(words, level)

    def paragraph(self, style: str | None = None) -> Any:
        return self.document.add_paragraph(style=style)

    def soft(self, words: str) -> None:
        """A paragraph of small print."""
        self.run(self.paragraph(), words, soft=True)

    def run(
        self,
        paragraph: Any,
        words: str,
        bold: bool = False,
        soft: bool = False,
        accent: bool = False,
    ) -> Any:
        """Words in the paragraph; soft: small and grey; accent: in the colour of the brief."""
        run = paragraph.add_run(words)
        run.bold = bold or accent or None
        if soft or accent:
            run.font.size = Pt(9)
            run.font.color.rgb = ACCENT if accent else SOFT
        return run

    def table(self, widths: Sequence[float], head: Sequence[str] = ()) -> Any:
        """A table with columns of these widths in cm; the head is repeated on every page."""
        table = self.document.add_table(rows=0, cols=len(widths))
        table.autofit = False
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Cm(width)
        if head:
            row = table.add_row()
            for cell, words in zip(row.cells, head, strict=True):
                self.run(cell.paragraphs[0], words, soft=True)
            mark = OxmlElement("w:tblHeader")
            row._tr.get_or_add_trPr().append(mark)
        self._rules(table)
        return table

    def _rules(self, table: Any) -> None:
        """Thin rules between rows, none at the sides."""
        borders = OxmlElement("w:tblBorders")
        for side in ("top", "bottom", "insideH"):
            rule = OxmlElement(f"w:{side}")
            for key, value in (("val", "single"), ("sz", "4"), ("color", "D9D3C8")):
                rule.set(qn(f"w:{key}"), value)
            borders.append(rule)
        table._tbl.tblPr.append(borders)

    def number(self, paragraph: Any, number: int) -> None:
        """A number that leads to its quote; where it first stands the quote leads back to."""
        first = number not in self._cited
        self._cited.add(number)
        if first:
            self._bookmark(
                paragraph, f"l{number}", lambda: self._link(paragraph, f"q{number}", number)
            )
        else:
            self._link(paragraph, f"q{number}", number)

    def quote(self, quote: Quote) -> None:
        """A numbered quote at the end."""
        number = quote.number
        paragraph = self.paragraph()
        paragraph.paragraph_format.left_indent = Cm(0.8)
        self._bookmark(
            paragraph,
            f"q{number}",
            lambda: self._link(paragraph, f"l{number}", number, small=False),
        )
        self.run(paragraph, " ")
        self.words(paragraph, quote)

    def words(self, paragraph: Any, quote: Quote) -> None:
        """A quote in its sentence, the rest of which is grey, of the same size."""
        before = self.run(paragraph, f"«{quote.before}")
        self.run(paragraph, " ".join(quote.text.split()))
        after = self.run(paragraph, f"{quote.after}»")
        before.font.color.rgb = after.font.color.rgb = SOFT

    def _bookmark(self, paragraph: Any, name: str, write: Any) -> None:
        """What `write` adds to the paragraph, bookmarked."""
        self._bookmarks += 1
        start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        for mark in (start, end):
            mark.set(qn("w:id"), str(self._bookmarks))
        start.set(qn("w:name"), name)
        paragraph._p.append(start)
        write()
        paragraph._p.append(end)

    def _link(self, paragraph: Any, anchor: str, number: int, small: bool = True) -> None:
        link = OxmlElement("w:hyperlink")
        link.set(qn("w:anchor"), anchor)
        run = self.run(paragraph, f"[{number}]")
        run.font.color.rgb = ACCENT
        if small:
            run.font.superscript = True
        link.append(run._r)
        paragraph._p.append(link)

    def link(self, paragraph: Any, url: str, words: str) -> None:
        """A link out of the document."""
        link = OxmlElement("w:hyperlink")
        link.set(
            qn("r:id"), paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        )
        run = self.run(paragraph, words, soft=True)
        run.font.underline = True
        link.append(run._r)
        paragraph._p.append(link)

    def save(self) -> bytes:
        """The document's bytes; no row of a table is split between pages."""
        for table in self.document.tables:
            for row in table.rows:
                row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        out = BytesIO()
        self.document.save(out)
        return out.getvalue()

    def picture(self, png: bytes, width: float, alt: str) -> None:
        """A picture of this width in cm, with its words for who cannot see it."""
        self.document.add_picture(BytesIO(png), width=Cm(width))
        self.document.inline_shapes[-1]._inline.docPr.set("descr", alt)
