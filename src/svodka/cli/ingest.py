"""svodka ingest"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from svodka.cli.arguments import DEFAULT_RECORD, Jobs, Json, Lang, Published, RecordFile
from svodka.cli.articles import read_russian
from svodka.cli.given import GIVEN, pair_readings
from svodka.cli.outputs import print_json
from svodka.cli.progress import count_articles, progress
from svodka.cli.records import make_record
from svodka.errors import Refused

if TYPE_CHECKING:
    from svodka.record import IngestSummary

T = TypeVar("T")

BATCH = 64  # articles in one transaction: what is read together
STOPPED = 130  # 128 + SIGINT
TOLD = 20  # refusals told one by one; the others are counted


def ingest(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATH...", help="Texts, pages, JSON Lines (.gz too), folders; - for stdin."
        ),
    ] = None,
    readings: Annotated[
        str,
        typer.Option(metavar="FILE", help="Readings made elsewhere, one a line; needs --items."),
    ] = "",
    items: Annotated[
        str, typer.Option(metavar="FILE", help="The articles that --readings are of.")
    ] = "",
    published: Published = None,
    jobs: Jobs = 1,
    lang: Lang = "ru",
    json: Json = False,
    record: RecordFile = DEFAULT_RECORD,
) -> None:
    """Reads articles into the record.

    The same article again changes nothing; stopped half-way, run it again and it goes on.

    Examples:
    svodka ingest articles/
    svodka ingest news.jsonl.gz --jobs 2 --record caucasus.db
    svodka ingest article.txt --published 2024-08-18
    svodka ingest --readings readings.jsonl --items articles.jsonl
    """
    if bool(readings) != bool(items) or bool(paths) == bool(items):
        raise typer.BadParameter("give PATHs, or --readings FILE with --items FILE")
    summary = _ingest(paths or [items], readings, published, jobs, record)
    if json:
        print_json(summary)
    else:
        _tell(summary, record, lang)
    if summary.refused:
        sys.exit(2)


def _ingest(
    sources: list[str], readings: str, published: date | None, jobs: int, record: str
) -> IngestSummary:
    """Opens (or makes) the record once there is an article to keep in it."""
    from svodka.intake import read_path
    from svodka.jobs import Readers
    from svodka.record import IngestSummary

    read_source = read_path if readings else partial(read_russian, alone=len(sources) == 1)
    articles = (one for path in sources for one in read_source(path, published))
    source: Iterator[Any] = pair_readings(articles, Path(readings)) if readings else articles
    first, told = _up_to_kept(source)
    if not first or isinstance(first[-1], Refused):
        return IngestSummary(refused=tuple(one for one in first if isinstance(one, Refused)))
    with (
        Readers(jobs) as readers,
        make_record(record) as opened,
        progress(count_articles(sources)) as tell,
        goes_on(tell, record) as tell,
    ):
        if readings:
            return opened.ingest(told, reader=GIVEN, batch=BATCH, progress=tell)
        return opened.ingest_unread(told, readers.read, batch=BATCH * jobs, progress=tell)


@contextmanager
def goes_on(
    tell: Callable[[IngestSummary], None] | None, record: str
) -> Iterator[Callable[[IngestSummary], None]]:
    """Passes the sums on; stopped by Ctrl-C, says how many articles are saved, and what to do."""
    saved = 0

    def note(summary: IngestSummary) -> None:
        nonlocal saved
        saved = summary.read + summary.reread + summary.known
        if tell is not None:
            tell(summary)

    try:
        yield note
    except KeyboardInterrupt:
        print(
            f"svodka: stopped; articles saved in {record}: {saved}; the same command goes on",
            file=sys.stderr,
        )
        sys.exit(STOPPED)


def _up_to_kept(told: Iterator[T | Refused]) -> tuple[list[T | Refused], Iterator[T | Refused]]:
    """What comes up to the first that is not refused; and all of it, those again."""
    first: list[T | Refused] = []
    for one in told:
        first.append(one)
        if not isinstance(one, Refused):
            break
    return first, chain(first, told)


def _tell(summary: IngestSummary, record: str, lang: str) -> None:
    """What was refused, one line each on stderr; then one closing line."""
    for refused in summary.refused[:TOLD]:
        print(f"svodka: {refused}", file=sys.stderr)
    if len(summary.refused) > TOLD:
        print(
            f"svodka: and {len(summary.refused) - TOLD} more refused; see --json", file=sys.stderr
        )
    print(closing_line(summary, record, lang))


def closing_line(summary: IngestSummary, record: str, lang: str) -> str:
    """What the ingest did, on one line."""
    from svodka.report.wording import label

    def count(key: str, n: int) -> str:
        return label(lang, f"ingest.{key}", n=n)

    counts = {"reread": summary.reread, "known": summary.known, "refused": len(summary.refused)}
    rare = [count(key, n) for key, n in counts.items() if n]
    if not summary.read + summary.reread + summary.known:
        return f"{record}: {', '.join([label(lang, 'ingest.nothing'), *rare])}"
    found = ("events", "merged", "figures", "contradictions")
    parts = [count("read", summary.read), *rare, *(count(k, getattr(summary, k)) for k in found)]
    return f"{record}: {', '.join(parts)} ({_pace(summary, lang)})"


def _pace(summary: IngestSummary, lang: str) -> str:
    from svodka.report.amounts import write_number
    from svodka.report.wording import label

    articles = summary.read + summary.reread
    took = label(lang, "ingest.time", seconds=write_number(round(summary.seconds, 1), lang))
    if not articles or not summary.seconds:
        return took
    return f"{took}, {label(lang, 'ingest.rate', n=f'{articles / summary.seconds:.0f}')}"
