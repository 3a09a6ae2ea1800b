"""svodka timeline"""

from __future__ import annotations

from svodka.cli.arguments import (
    DEFAULT_RECORD,
    Json,
    Lang,
    OtherState,
    RecordFile,
    Since,
    State,
    Until,
    in_order,
    to_pair,
)
from svodka.cli.outputs import open_console, print_json, tell_nothing
from svodka.cli.records import open_record


def timeline(
    a: State,
    b: OtherState,
    since: Since = None,
    until: Until = None,
    lang: Lang = "ru",
    json: Json = False,
    record: RecordFile = DEFAULT_RECORD,
) -> None:
    """The dated events of two states, in order, a line each.

    Examples:
    svodka timeline RUS AZE --since 2018
    svodka timeline Турция Греция --lang en
    """
    pair = to_pair(a, b)
    in_order(since, until)

    from svodka.report.naming import tell_events
    from svodka.report.timelines import print_timeline

    with open_record(record) as opened:
        told = opened.events(between=pair, since=since, until=until)
        found = [one for one in told if one.start]
        found.sort(key=lambda one: (one.start, one.end, one.id))
        if json:
            print_json(found)
        elif not found:
            tell_nothing(
                f"no dated event of {a} and {b} is in {record}; "
                "try svodka events, or leave out an option"
            )
        else:
            print_timeline(found, pair, tell_events(opened), lang, open_console())
