"""svodka explain"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from svodka.article import Article
from svodka.cli.arguments import DEFAULT_RECORD, Json, Lang, Published, RecordFile
from svodka.cli.articles import open_article
from svodka.cli.outputs import open_console, print_json
from svodka.cli.records import open_record
from svodka.errors import SvodkaError


def explain(
    what: Annotated[
        str, typer.Argument(metavar="ID|ARTICLE", help="An id that a verb printed, or an article.")
    ],
    published: Published = None,
    lang: Lang = "ru",
    json: Json = False,
    record: RecordFile = DEFAULT_RECORD,
) -> None:
    """Why a finding is as it is: its rule and words.

    For an id of the record also why its reports were merged, and others were not.

    Examples:
    svodka explain article.txt
    svodka events --between RUS AZE
    svodka explain e93a143c747fde7c0
    """
    if what == "-" or Path(what).exists():
        _explain_article(open_article(what, published), lang, json)
    else:
        _explain_id(what, record, lang, json)


def _explain_article(article: Article, lang: str, json: bool) -> None:
    from svodka.pipeline import read
    from svodka.report.reasons import print_reasons, reasons_to_json

    reading = read(article)
    if json:
        print_json(reasons_to_json(article, reading))
    else:
        print_reasons(article, reading, lang, open_console())


def _explain_id(id: str, record: str, lang: str, json: bool) -> None:
    from svodka.report.corrections import print_shaping
    from svodka.report.listings import print_trail

    with open_record(record) as opened:
        entry = opened.article(id)
        trail = None if entry else opened.explain(id)
        log = opened.corrections() if entry else []
    if entry:
        _explain_article(entry.article, lang, json)
        if not json:
            told = [one for one in log if id in (article for article, _quote in one.quotes)]
            print_shaping(told, lang, open_console())
        return
    if trail is None:
        raise SvodkaError(
            f"{id}: no such file, and no such id in {record}; `svodka events` prints the ids"
        )
    if json:
        print_json(trail)
    else:
        print_trail(trail, lang, open_console())
        print_shaping(trail.corrections, lang, open_console())
