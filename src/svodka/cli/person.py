"""svodka person"""

from __future__ import annotations

from typing import Annotated

import typer

from svodka.cli.arguments import DEFAULT_RECORD, Json, Lang, RecordFile, with_words
from svodka.cli.outputs import open_console, print_json, tell_nothing
from svodka.cli.records import open_record


def person(
    names: Annotated[
        list[str], typer.Argument(metavar="NAME", help="A name or surname, in any case.")
    ],
    lang: Lang = "ru",
    json: Json = False,
    record: RecordFile = DEFAULT_RECORD,
) -> None:
    """Offices a person is attested to hold, from when to when.

    Examples:
    svodka person Ильхам Алиев
    svodka person Лавровым --json
    """
    name = " ".join(names)
    with_words(name, "NAME", "Лавров")

    from svodka.check.quotes import Sentences
    from svodka.report.listings import print_tenures
    from svodka.report.naming import name_articles
    from svodka.report.tenures import join_offices, telling_report

    with open_record(record) as opened:
        found = opened.tenures(person=name)
        if json:
            print_json(found)
        elif not found:
            near = ", ".join(opened.near_names(name))
            tell_nothing(
                f"nobody called {name!r} is told to hold an office in {record}; "
                + (f"did you mean {near}? or" if near else "try the surname alone, or")
                + f" svodka search {name!r}"
            )
        else:
            shown = join_offices(found)
            sentences = Sentences(opened)
            told = [telling_report(one, sentences) for one in shown]
            print_tenures(shown, told, name_articles(opened), lang, open_console())
