"""How well dates are found in NEREL 1.1 (train and dev, 840 news texts): strict spans.

    python benchmarks/nerel_dates.py [--errors N] [--archive ../shared/corpus/nerel-….tar.gz]

How to read it. A date counts as found when its span is NEREL's, a leading preposition («в», «до»),
quotation marks and a closing full stop apart. Two lines are printed:

all DATE        everything NEREL marks DATE. It marks more than Svodka's codebook calls a date:
                durations («10 лет», «в течение двух недель»), ages («до трёх лет»), rates («в год»),
                adjectives of length («пятилетний») and vague times («недавно», «в настоящее время»).
                Svodka leaves these out on purpose, so recall is bounded here.
calendar DATE   without those, told by the patterns in `NOT_CALENDAR` below: what both call a date.
                A date found where NEREL marks a duration still counts as wrong.

NEREL gives no day of publication, so only spans are scored; any day will do.
"""

from __future__ import annotations

import argparse
import re
import sys
import tarfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from svodka.annotate.dates import find_dates
from svodka.article import Article
from svodka.language import Language
from svodka.language.ru import load

ARCHIVE = Path("../shared/corpus/nerel-v1.1-train-dev.tar.gz")
PUBLISHED = date(2015, 6, 15)
BATCH = 32
Spans = set[tuple[int, int]]

_NUMERAL = (
    r"(?:\d{1,3}(?:[,.]\d+)?(?:[-–—]\d{1,3})?(?:-\w+)?|перв\w+|одн\w+|один|полутора|полтора|дв\w+|тр[её]\w*|трид\w+|четыр\w+|"
    r"четыр\w+|пят\w+|шест\w+|сем\w+|вос\w+|девя\w+|десят\w+|двенад\w+|пятнад\w+|двад\w+|сорок\w*|сто|"
    r"нескольк\w+|мног\w+|долг\w+|цел\w+|пар[ау]|половин\w+|с|лишним)"
)
_UNIT = (
    r"(?:год\w*|лет|г\.?|месяц\w*|недел\w+|дн\w+|день|сут\w+|десятилет\w+|век\w*|столет\w+|"
    r"тысячелет\w+|квартал\w*|сезон\w*|полгода|полугода|полвека|час\w*|минут\w*|срок\w*)"
)
_HEDGE = (
    r"(?:бол(?:ее|ьше)|мен(?:ее|ьше)|чем|чуть|свыше|почти|около|примерно|приблизительно|порядка|не|"
    r"ещ[её]|уже|менее|немногим|как минимум|в течение|на протяжении|течение|протяжении|за|на|в|до|"
    r"от|по|после|через|позднее|раз|каждый|каждую|каждые|кажд\w+|и|или|с половиной)"
)
NOT_CALENDAR = re.compile(
    rf"(?:{_HEDGE}\s+)*(?:{_NUMERAL}\s+)*{_UNIT}(?:\s+(?:с\s+\w+|и\s+{_NUMERAL}\s+{_UNIT}))?"
    rf"|(?:{_HEDGE}\s+)*(?:{_NUMERAL}\s+)+{_UNIT}\s+{_NUMERAL}\s+{_UNIT}"
    r"|\S*(?:летн|дневн|месячн|недельн|годичн|суточн|часов|вековой)\w*|\w+летие\w*"
    r"|еже\w+|круглосуточн\w*|годовой|недавн\w*|сейчас|ныне|теперь|тогда|(?:до сих пор)"
    r"|(?:в |на )?(?:настоящее|последнее|ближайшее|то|это|данное|данный|настоящий)\s+(?:время|момент)"
    r"|в последствии|\d+ ?(?:года|г\.?) рождения",
    re.IGNORECASE,
)
_LEAD = re.compile(r"(?:в|во|на|с|со|c|к|ко|до|за|по|от|о|об|при|под)\s+", re.IGNORECASE)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--archive", type=Path, default=ARCHIVE)
    parser.add_argument("--errors", type=int, default=0, help="print so many of each kind")
    arguments = parser.parse_args()
    if not arguments.archive.is_file():
        print(f"skipped: {arguments.archive} is not here; give its place with --archive")
        return 0
    texts = list(read_archive(arguments.archive))
    found = find_all(texts, load())
    for name, only_calendar in (("all DATE", False), ("calendar DATE", True)):
        print_scores(name, texts, found, only_calendar)
    if arguments.errors:
        print_errors(texts, found, arguments.errors)
    return 0


def read_archive(path: Path) -> Iterator[tuple[str, Spans]]:
    """(text, spans of its DATE entities) of every document."""
    with tarfile.open(path) as archive:
        names = {member.name for member in archive.getmembers()}
        for name in sorted(names):
            if name.endswith(".txt") and name[:-4] + ".ann" in names:
                yield _read(archive, name), set(_dates(_read(archive, name[:-4] + ".ann")))


def _read(archive: tarfile.TarFile, name: str) -> str:
    file = archive.extractfile(name)
    return file.read().decode("utf-8") if file else ""


def _dates(annotations: str) -> Iterator[tuple[int, int]]:
    for line in annotations.splitlines():
        fields = line.split("\t")
        if line.startswith("T") and fields[1].startswith("DATE ") and ";" not in fields[1]:
            _, start, stop = fields[1].split()
            yield int(start), int(stop)


def find_all(texts: list[tuple[str, Spans]], language: Language) -> list[Spans]:
    found: list[Spans] = []
    articles = [Article(str(n), text, PUBLISHED) for n, (text, _) in enumerate(texts)]
    for start in range(0, len(articles), BATCH):
        for doc in language.read(articles[start : start + BATCH]):
            spans = (note.date.span for note in find_dates(doc, language))
            found.append({(span.start, span.stop) for span in spans})
    return found


def trim(text: str, span: tuple[int, int]) -> tuple[int, int]:
    """Without a leading preposition, quotation marks and full stops at the ends."""
    start, stop = span
    lead = _LEAD.match(text, start, stop)
    start = lead.end() if lead else start
    while stop > start and text[stop - 1] in ' .,"»':
        stop -= 1
    return start, stop


def print_scores(
    name: str, texts: list[tuple[str, Spans]], found: list[Spans], only_calendar: bool
) -> None:
    right = wrong = missed = 0
    for (text, gold), mine in zip(texts, found, strict=True):
        wanted = {trim(text, span) for span in gold if not only_calendar or is_calendar(text, span)}
        got = {trim(text, span) for span in mine}
        right += len(wanted & got)
        wrong += len(got - wanted)
        missed += len(wanted - got)
    precision, recall = right / (right + wrong), right / (right + missed)
    f1 = 2 * precision * recall / (precision + recall)
    print(f"{name:14} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  ({right + missed} marked)")


def is_calendar(text: str, span: tuple[int, int]) -> bool:
    words = " ".join(text[span[0] : span[1]].split())
    return not NOT_CALENDAR.fullmatch(words.strip(' ."'))


def print_errors(texts: list[tuple[str, Spans]], found: list[Spans], count: int) -> None:
    rows = []
    for (text, gold), mine in zip(texts, found, strict=True):
        wanted = {trim(text, span) for span in gold if is_calendar(text, span)}
        got = {trim(text, span) for span in mine}
        rows += [("missed", text, span) for span in wanted - got]
        rows += [("extra", text, span) for span in got - wanted]
    for kind in ("missed", "extra"):
        shown = [row for row in rows if row[0] == kind]
        for _, text, (start, stop) in shown[:: max(1, len(shown) // count)]:
            before, after = text[max(0, start - 40) : start], text[stop : stop + 30]
            context = f"{before}[{text[start:stop]}]{after}".replace("\n", " ")
            print(f"{kind}: {context}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
