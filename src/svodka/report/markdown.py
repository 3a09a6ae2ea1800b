"""A brief as Markdown, plain enough for an editor: numbers in brackets, quotes at the end."""

from __future__ import annotations

from collections.abc import Iterator

from svodka.report.charts import describe
from svodka.report.contents import Brief, Cell, Disagreement, Group, Row, Section
from svodka.report.html import web_host, write_origin
from svodka.report.wording import label

SPECIAL = str.maketrans({char: f"\\{char}" for char in "\\`*_[]<>#|"})


def render_markdown(brief: Brief) -> str:
    """The brief; `[3]` in a line leads to the third of the quotes at the end."""
    return "\n".join(_lines(brief)) + "\n"


def _lines(brief: Brief) -> Iterator[str]:
    yield f"# {_plain(label(brief.lang, 'brief.title', a=brief.name_a, b=brief.name_b))}"
    yield ""
    yield _plain(brief.scope)
    for section in brief.sections:
        yield ""
        yield f"## {section.title}"
        yield ""
        yield from _section(section, brief.lang)
    yield from _sources(brief)


def _section(section: Section, lang: str) -> Iterator[str]:
    if section.intro:
        yield from (section.intro, "")
    if section.empty:
        yield label(lang, "brief.empty")
    for line in section.notes:
        yield f"- {_plain(line.text)} {_numbers(line.quotes)}{_more(line.more, lang)}"
    if section.notes:
        yield ""
    for group in section.groups:
        yield from _group(group, lang)
    if section.rows:
        yield from _table(section.rows, lang)
    if section.targets:
        yield from ("", f"### {label(lang, 'brief.targets')}", "")
        yield from _table(section.targets, lang)
    for chart in section.charts:
        yield from ("", f"{_plain(describe(chart, lang))} {_numbers(chart.quotes[:3])}")
    for found in section.disagreements:
        if found.heading:
            yield from ("", f"### {_plain(found.heading)}", "")
        yield from _disagreement(found)
    if section.left_out:
        note = label(lang, "brief.left_out", n=section.left_out, command=section.command)
        yield from ("", _plain(note))


def _group(group: Group, lang: str) -> Iterator[str]:
    if group.title:
        yield from (f"### {_plain(group.title)}", "")
    for line in group.lines:
        marks = f" ({_plain('; '.join(line.marks))})" if line.marks else ""
        more = _more(line.more, lang)
        yield f"- **{line.day}** – {_plain(line.text)}{marks} {_numbers(line.quotes)}{more}"
    yield ""


def _more(count: int, lang: str) -> str:
    return f" {label(lang, 'brief.reports_more', n=count)}" if count else ""


def _table(rows: tuple[Row, ...], lang: str) -> Iterator[str]:
    yield f"| {' | '.join(label(lang, f'columns.{key}') for key in ('measure', 'period', 'value'))} |"
    yield "| --- | --- | --- |"
    for row in rows:
        flag = "" if row.agree else f" **({label(lang, 'brief.differ')})**"
        cells = "; ".join(_cell(cell) for cell in row.cells)
        of = f" ({_plain(row.quote)})" if row.quote else ""
        yield f"| {_plain(row.measure)}{of}{flag} | {row.period} | {cells} |"


def _cell(cell: Cell) -> str:
    note = f" ({_plain(cell.note)})" if cell.note else ""
    return f"{_plain(cell.text)}{note} {_numbers(cell.quotes)}"


def _disagreement(found: Disagreement) -> Iterator[str]:
    nature = f", {found.nature}" if found.nature else ""
    yield f"- **{_plain(found.about)}** ({found.kind}{nature})"
    for side in found.sides:
        yield f"  - {_cell(side)}"


def _sources(brief: Brief) -> Iterator[str]:
    if not brief.sources:
        return
    yield from ("", f"## {label(brief.lang, 'sections.quotes')}", "")
    origins = {one.number: _plain(write_origin(one, brief.lang)) for one in brief.sources}
    for quote in brief.quotes:
        said = f"**{_plain(' '.join(quote.text.split()))}**"
        words = f"{_plain(quote.before)}{said}{_plain(quote.after)}"
        yield f'{quote.number}. <a id="q{quote.number}"></a>«{words}» – {origins[quote.source]}'
    yield from ("", f"## {label(brief.lang, 'sections.sources')}", "")
    for source in brief.sources:
        address = f" <{source.url}>" if web_host(source.url) else ""
        yield f"- {_plain(source.headline)}, {origins[source.number]}{address}"


def _numbers(numbers: tuple[int, ...]) -> str:
    return "".join(f"[\\[{number}\\]](#q{number})" for number in numbers)


def _plain(text: str) -> str:
    return text.translate(SPECIAL)
