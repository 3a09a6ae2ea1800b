"""svodka read"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from svodka.article import Article
from svodka.cli.arguments import Jobs, Json, Lang, Published
from svodka.cli.articles import Stream, open_article
from svodka.cli.outputs import open_console, print_json, print_line, tell_nothing, write_file


def read(
    article: Annotated[str, typer.Argument(help="A text or page; - for standard input.")] = "",
    published: Published = None,
    lang: Lang = "ru",
    json: Json = False,
    html: Annotated[
        str, typer.Option(metavar="FILE", help="Write a page with the findings marked.")
    ] = "",
    jsonl: Annotated[
        str, typer.Option(metavar="FILE", help="Read many articles; one reading a line on stdout.")
    ] = "",
    jobs: Jobs = 1,
) -> None:
    """What an article says, each finding with its quote.

    Its events, figures, dates and statements; offsets count characters of the text.

    Examples:
    svodka read article.txt
    svodka read article.txt --lang en
    svodka read article.txt --published 2024-08-18 --json
    svodka read --jsonl articles.jsonl --jobs 2 > readings.jsonl
    """
    if bool(article) == bool(jsonl):
        raise typer.BadParameter("give an article, or --jsonl FILE")
    if jsonl:
        _read_many(Stream(jsonl, published), jobs)
    else:
        _read_one(open_article(article, published), lang, json, html)


def _read_one(article: Article, lang: str, json: bool, html: str) -> None:
    from svodka.pipeline import read as read_article
    from svodka.readings import reading_to_json
    from svodka.report.reading import print_reading
    from svodka.report.reading_page import render_reading

    reading = read_article(article)
    if html:
        write_file(Path(html), render_reading(article, reading, lang), "--html")
        print(Path(html).resolve(), file=sys.stderr if json else sys.stdout)
    if json:
        print_json(reading_to_json(article, reading))
    elif not html:
        print_reading(article, reading, lang, open_console())
    if not (json or reading.events or reading.figures or reading.dates or reading.statements):
        tell_nothing(
            f"nothing was found in {article.id}: no event, figure, date or statement; "
            "svodka reads what Russian news tell of states, is it that?"
        )


def _read_many(stream: Stream, jobs: int) -> None:
    """Readings in the order of the articles; exit code 2 at the end if any was refused."""
    from svodka.jobs import Readers

    with Readers(jobs) as readers:
        for line in readers.read_lines(stream):
            print_line(line)
    if stream.refused:
        sys.exit(2)
