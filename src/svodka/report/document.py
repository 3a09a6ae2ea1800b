"""A brief as DOCX: real headings, tables, numbers that lead to the quotes at the end, charts as
pictures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from docx.shared import Pt

from svodka import __version__
from svodka.report.charts import describe, draw_png, heading, legend
from svodka.report.contents import Brief, Cell, Chart, Disagreement, Group, Line, Row, Section
from svodka.report.docx_writer import Writer
from svodka.report.html import web_host, write_origin
from svodka.report.wording import label


def render_docx(brief: Brief) -> bytes:
    """The brief as a Word document. Opens in Word and LibreOffice."""
    title = label(brief.lang, "brief.title", a=brief.name_a, b=brief.name_b)
    writer = Writer(title, brief.lang)
    writer.soft(label(brief.lang, "brief.kicker"))
    writer.heading(title, 0)
    writer.soft(brief.scope)
    for section in brief.sections:
        _Section(writer, brief, section).write()
    _sources(writer, brief)
    writer.soft(label(brief.lang, "brief.made", version=__version__))
    return writer.save()


class _Section:
    """Writes one section of the brief."""

    def __init__(self, writer: Writer, brief: Brief, section: Section) -> None:
        self.writer, self.brief, self.section = writer, brief, section
        self.lang = brief.lang

    def write(self) -> None:
        writer, section = self.writer, self.section
        writer.heading(section.title, 1)
        if section.intro:
            writer.soft(section.intro)
        if section.empty:
            writer.soft(label(self.lang, "brief.empty"))
        for line in section.notes:
            self._said(writer.paragraph("List Bullet"), line)
        for group in section.groups:
            self._group(group)
        self._figures(section.rows)
        if section.targets:
            writer.heading(label(self.lang, "brief.targets"), 2)
            self._figures(section.targets)
        for chart in section.charts:
            self._chart(chart)
        for found in section.disagreements:
            if found.heading:
                writer.heading(found.heading, 2)
            self._disagreement(found)
        if section.left_out:
            words = label(self.lang, "brief.left_out", n=section.left_out, command=section.command)
            writer.soft(words)

    def _group(self, group: Group) -> None:
        if group.title:
            self.writer.heading(group.title, 2)
        table = self.writer.table((3.6, 12.6))
        for line in group.lines:
            day, said = table.add_row().cells
            self.writer.run(day.paragraphs[0], line.day, soft=True)
            self._said(said.paragraphs[0], line)

    def _said(self, paragraph: Any, line: Line) -> None:
        self.writer.run(paragraph, line.text)
        for mark in line.marks:
            self.writer.run(paragraph, f" · {mark}", soft=True)
        self._numbers(paragraph, line.quotes, line.more)

    def _numbers(self, paragraph: Any, quotes: Iterable[int], more: int) -> None:
        for number in quotes:
            self.writer.number(paragraph, number)
        if more:
            words = label(self.lang, "brief.reports_more", n=more)
            self.writer.run(paragraph, f" {words}", soft=True)

    def _figures(self, rows: Sequence[Row]) -> None:
        if not rows:
            return
        keys = ("measure", "period", "value")
        head = [label(self.lang, f"columns.{key}") for key in keys]
        table = self.writer.table((6.2, 3.6, 6.4), head)
        for row in rows:
            measure, period, values = table.add_row().cells
            self.writer.run(measure.paragraphs[0], row.measure)
            if not row.agree:
                words = f" {label(self.lang, 'brief.differ')}"
                self.writer.run(measure.paragraphs[0], words, accent=True)
            if row.quote:
                self.writer.run(measure.add_paragraph(), f"{row.quote}", soft=True)
            self.writer.run(period.paragraphs[0], row.period, soft=True)
            for index, cell in enumerate(row.cells):
                self._cell(values.add_paragraph() if index else values.paragraphs[0], cell)

    def _cell(self, paragraph: Any, cell: Cell) -> None:
        self.writer.run(paragraph, cell.text, bold=True)
        if cell.note:
            self.writer.run(paragraph, f" · {cell.note}", soft=True)
        self._numbers(paragraph, cell.quotes, cell.more)

    def _chart(self, chart: Chart) -> None:
        paragraph = self.writer.paragraph()
        self.writer.run(paragraph, heading(chart, self.lang), bold=True)
        self._numbers(paragraph, chart.quotes[:3], 0)
        paragraph.paragraph_format.space_before = Pt(12)
        paragraph.paragraph_format.keep_with_next = True
        periods = len({one.period for one in chart.points})
        width = min(16.0, max(8.5, 2.7 * periods))
        self.writer.picture(draw_png(chart, self.lang), width, describe(chart, self.lang))
        if words := legend(chart, self.lang):
            self.writer.soft(words)

    def _disagreement(self, found: Disagreement) -> None:
        paragraph = self.writer.paragraph()
        paragraph.paragraph_format.keep_with_next = True
        self.writer.run(paragraph, found.about, bold=True)
        self.writer.run(paragraph, f" {found.kind}", accent=True)
        if found.nature:
            self.writer.run(paragraph, f" · {found.nature}", soft=True)
        paragraph.paragraph_format.space_before = Pt(12)
        table = self.writer.table((8.1, 8.1))
        for first in range(0, len(found.sides), 2):
            row = table.add_row().cells
            for cell, side in zip(row, found.sides[first : first + 2], strict=False):
                self._side(cell, side)

    def _side(self, cell: Any, side: Cell) -> None:
        self._cell(cell.paragraphs[0], side)
        origins = {one.number: one for one in self.brief.sources}
        for number in side.quotes[:2]:
            quote = self.brief.quotes[number - 1]
            paragraph = cell.add_paragraph()
            self.writer.words(paragraph, quote)
            self.writer.run(paragraph, " ")
            origin = write_origin(origins[quote.source], self.lang)
            self.writer.run(paragraph, origin, soft=True)


def _sources(writer: Writer, brief: Brief) -> None:
    """Numbered articles, and under each its quotes by number, to which the text leads."""
    if not brief.sources:
        return
    writer.heading(label(brief.lang, "sections.sources"), 1)
    for source in brief.sources:
        paragraph = writer.paragraph()
        paragraph.paragraph_format.keep_with_next = True
        writer.run(paragraph, f"{source.number}. {source.headline}", bold=True)
        origin = writer.paragraph()
        origin.paragraph_format.keep_with_next = True
        writer.run(origin, write_origin(source, brief.lang), soft=True)
        if web_host(source.url):
            writer.run(origin, " · ", soft=True)
            writer.link(origin, source.url or "", web_host(source.url))
        for quote in brief.quotes:
            if quote.source == source.number:
                writer.quote(quote)
