"""How well dates are found in NEREL 1.1 (train and dev, 840 news texts): strict spans.

    python benchmarks/nerel_dates.py [--errors N] [--part train|dev] [--archive ../shared/corpus/nerel-….tar.gz]

How to read it. A date counts as found when its span is NEREL's, a leading preposition («в», «до»),
quotation marks and a closing full stop apart. NEREL's DATE is another thing than a date of
Svodka's codebook, so the same finds are scored four times; nothing is read otherwise for it:

all DATE        dates as Svodka gives them against everything NEREL marks DATE: also durations
                («10 лет», «в течение двух недель»), rates («в год»), adjectives of length
                («пятилетний») and vague times («недавно», «в настоящее время»). The codebook
                calls none of these a date, so recall is bounded here.
less TIME       the same, the part of the day taken off the ends on both sides: of «утро 5 мая» NEREL
                marks «утро» TIME and «5 мая» DATE, where Svodka has one date (not so in «утром
                5 мая», whose date is «5 мая» in both).
with durations  the same, and stretches of time that Svodka finds as quantities («10 лет») counted
                in: what NEREL calls DATE is Svodka's dates and durations together.
calendar DATE   dates alone against NEREL's less the durations and the like, told by the patterns in
                `NOT_CALENDAR` below: what both call a date. A date found where NEREL marks a
                duration still counts as wrong.

NEREL gives no day of publication, so only spans are scored; any day will do.
"""

from __future__ import annotations

import argparse
import re
import sys
import tarfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from svodka.annotate.dates import find_dates
from svodka.annotate.notes import DateNote, Notes
from svodka.annotate.quantities import find_quantities
from svodka.article import Article
from svodka.extract.figures.mentions import find_mentions
from svodka.extract.figures.scope import age
from svodka.extract.figures.surroundings import look_around
from svodka.language import Doc, Language
from svodka.language.ru import load

ARCHIVE = Path("../shared/corpus/nerel-v1.1-train-dev.tar.gz")
PUBLISHED = date(2015, 6, 15)
BATCH = 32
CLOCK = {"час", "минута", "секунда"}
Span = tuple[int, int]
Spans = set[Span]

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
# Words that tie a duration to its sentence, which NEREL marks with it: «в течение двух лет».
_DURING = re.compile(
    r"(?:(?:течение|протяжении|продолжение|более|менее|больше|меньше|свыше|около|почти|примерно|порядка)\s+)+$",
    re.IGNORECASE,
)
_PART_OF_DAY = r"(?:утр(?:о|а|у|ом)|вечер(?:а|у|ом)?|дн[её]м|ноч(?:ь|и|ью)|полдень|полудня)"
_BEFORE_DAY = re.compile(
    rf"{_PART_OF_DAY}\s+(?:(?:на|в|во|с|со)\s+)?(?!ранее|раньше|позже|позднее)", re.IGNORECASE
)
_AFTER_DAY = re.compile(rf"\s+{_PART_OF_DAY}$", re.IGNORECASE)
_LEAD = re.compile(r"(?:в|во|на|с|со|c|к|ко|до|за|по|от|о|об|при|под)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reading:
    """A text with NEREL's dates, those of them that are calendar time, and Svodka's dates and
    durations; ends trimmed."""

    text: str
    marked: Spans
    calendar: Spans
    dates: Spans
    durations: Spans


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--archive", type=Path, default=ARCHIVE)
    parser.add_argument("--part", choices=("train", "dev"), help="one part alone")
    parser.add_argument("--errors", type=int, default=0, help="print so many of each kind")
    arguments = parser.parse_args()
    if not arguments.archive.is_file():
        print(f"skipped: {arguments.archive} is not here; give its place with --archive")
        return 0
    readings = find_all(list(read_archive(arguments.archive, arguments.part or "")), load())
    print_scores(readings)
    if arguments.errors:
        print_errors(readings, arguments.errors)
    return 0


def read_archive(path: Path, part: str = "") -> Iterator[tuple[str, Spans]]:
    """(text, spans of its DATE entities) of every document; part: "train" or "dev" alone."""
    with tarfile.open(path) as archive:
        names = {member.name for member in archive.getmembers()}
        for name in sorted(names):
            if name.startswith(part) and name.endswith(".txt") and name[:-4] + ".ann" in names:
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


def find_all(texts: list[tuple[str, Spans]], language: Language) -> list[Reading]:
    found: list[Reading] = []
    articles = [Article(str(n), text, PUBLISHED) for n, (text, _) in enumerate(texts)]
    for start in range(0, len(articles), BATCH):
        docs = language.read(articles[start : start + BATCH])
        for doc, (text, marked) in zip(docs, texts[start:], strict=False):
            notes = find_dates(doc, language)
            dates = {trim(text, (n.date.span.start, n.date.span.stop)) for n in notes}
            durations = set(find_durations(doc, notes, language))
            trimmed = {span: trim(text, span) for span in marked}
            calendar = {trimmed[span] for span in marked if is_calendar(text, span)}
            found.append(Reading(text, set(trimmed.values()), calendar, dates, durations))
    return found


def find_durations(doc: Doc, notes: tuple[DateNote, ...], language: Language) -> Iterator[Span]:
    """Quantities whose unit is one of time, with the words that tie them to the sentence.

    Not ages, by the rule figures have for them (NEREL has AGE), and not hours (it has TIME).
    """
    time = frozenset(language.table("units")["kinds"]["time"]) - CLOCK
    everything = Notes(notes, find_quantities(doc, language), ())
    around = look_around(doc, everything, Counter(), language)
    for mention in find_mentions(doc, everything, around.words):
        quantity, tokens = mention.quantity, mention.tokens
        if quantity.noun is None or tokens[quantity.noun].lemma not in time or age(mention, around):
            continue
        start = tokens[quantity.first].start
        before = _DURING.search(doc.text[max(0, start - 40) : start])
        yield trim(doc.text, (start - (len(before[0]) if before else 0), quantity.span.stop))


def trim(text: str, span: Span) -> Span:
    """Without a leading preposition, quotation marks and full stops at the ends."""
    start, stop = span
    lead = _LEAD.match(text, start, stop)
    start = lead.end() if lead else start
    while stop > start and text[stop - 1] in ' .,"»':
        stop -= 1
    return start, stop


def trim_time(text: str, span: Span) -> Span:
    """Without the part of the day at either end."""
    start, stop = span
    before = _BEFORE_DAY.match(text, start, stop)
    if before and before.end() < stop:
        start = before.end()
    after = _AFTER_DAY.search(text[start:stop])
    if after and after.start() > 0:
        stop = start + after.start()
    return trim(text, (start, stop))


def print_scores(readings: list[Reading]) -> None:
    print_score("all DATE", [(r.marked, r.dates) for r in readings])
    timeless = [(less_time(r.text, r.marked), less_time(r.text, r.dates)) for r in readings]
    print_score("less TIME", timeless)
    both = [
        (marked, with_durations(dates, r.durations))
        for r, (marked, dates) in zip(readings, timeless, strict=True)
    ]
    print_score("with durations", both)
    print_score("calendar DATE", [(r.calendar, r.dates) for r in readings])


def less_time(text: str, spans: Spans) -> Spans:
    return {trim_time(text, span) for span in spans}


def with_durations(dates: Spans, durations: Spans) -> Spans:
    """Both; a duration inside a date («последние два года») is the date's."""
    apart = {d for d in durations if not any(d[0] < b and a < d[1] for a, b in dates)}
    return dates | apart


def print_score(name: str, pairs: list[tuple[Spans, Spans]]) -> None:
    right = sum(len(wanted & got) for wanted, got in pairs)
    precision = right / sum(len(got) for _, got in pairs)
    marked = sum(len(wanted) for wanted, _ in pairs)
    recall = right / marked
    f1 = 2 * precision * recall / (precision + recall)
    print(f"{name:14} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  ({marked} marked)")


def is_calendar(text: str, span: Span) -> bool:
    words = " ".join(text[span[0] : span[1]].split())
    return not NOT_CALENDAR.fullmatch(words.strip(' ."'))


def print_errors(readings: list[Reading], count: int) -> None:
    rows = []
    for reading in readings:
        wanted = reading.calendar
        rows += [("missed", reading.text, span) for span in wanted - reading.dates]
        rows += [("extra", reading.text, span) for span in reading.dates - wanted]
    for kind in ("missed", "extra"):
        shown = [row for row in rows if row[0] == kind]
        for _, text, (start, stop) in shown[:: max(1, len(shown) // count)]:
            before, after = text[max(0, start - 40) : start], text[stop : stop + 30]
            context = f"{before}[{text[start:stop]}]{after}".replace("\n", " ")
            print(f"{kind}: {context}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
