"""svodka contradictions"""

from __future__ import annotations

from svodka.cli.arguments import DEFAULT_RECORD, Json, Pair, RecordFile, to_pair
from svodka.cli.outputs import open_console, print_json, tell_nothing
from svodka.cli.records import open_record


def contradictions(
    between: Pair = None,
    json: Json = False,
    record: RecordFile = DEFAULT_RECORD,
) -> None:
    """Reports that cannot all be right, side by side.

    Examples:
    svodka contradictions
    svodka contradictions --between RUS AZE --json
    """
    from svodka.report.listings import print_contradictions

    with open_record(record) as opened:
        found = opened.contradictions(between=to_pair(*between) if between else ())
        if json:
            print_json(list(found))
        elif not found:
            tell_nothing(
                f"no reports in {record} contradict each other"
                + (" on that pair; leave out --between" if between else "; ingest more articles")
            )
        else:
            print_contradictions(found, opened, open_console())
