"""Quotes as a reader is shown them: whole sentences where they fit, else cut where the words allow
it, and marked so."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import lru_cache

from svodka.record import Report
from svodka.record.wording import fold, stem, words_of
from svodka.report.counting import listing_words
from svodka.report.wording import table

LONGEST_QUOTE = 220
AROUND = 110  # characters shown before or after the words that are cited
STRAIGHT = re.compile(r'"([^"]*)"')
FARTHEST = 1000  # characters to look back for the beginning of a sentence
SENTENCE_END = re.compile(r"(?:[.!?…][\"»”)]?\s+(?=[«\"“(]?[A-ZА-ЯЁ0-9])|;\s+|\n)")
CLAUSE_END = re.compile(r"[,;:.!?…](?=\s)")
CLAUSE_FROM = 0.55  # of the length allowed: a clause that ends before it tells too little
CUT = "…"


def best_report(reports: Sequence[Report]) -> Report:
    """The report to quote: the newest that is neither a copy nor replaced; of its mentions the one
    that tells most, as a headline often leaves out how many and whom."""
    own = [one for one in reports if one.copy_of is None and one.replaced_by is None]
    return max(own or reports, key=lambda one: (one.published, one.article, told(one), -one.start))


def cite_clause(report: Report, text: str, words: Collection[str]) -> Report:
    """The report with the first of its clauses whose sentence says one of the words, in whatever
    case; as it is where none does. text: of its article."""
    stems = {stem(fold(word)) for word in words}
    for start, stop in ((report.start, report.stop), *report.clauses):
        first, last = sentence_around(text, start, stop)
        said = {stem(fold(word.group())) for word in words_of(text[first:last])}
        if stems & said:
            return replace(report, start=start, stop=stop, evidence=text[start:stop])
    return report


def told(report: Report) -> int:
    """Characters of a quote, as far as one is printed."""
    return min(report.stop - report.start, LONGEST_QUOTE)


def quote_sentence(text: str, report: Report) -> str:
    """The sentence of the article in which the report's quote stands, shortened around it.

    A clause alone («стороны договорились») often does not tell what about.
    """
    start, stop = sentence_around(text, report.start, report.stop)
    cut = CUT if start > 0 and start == report.start - FARTHEST else ""
    if stop - start > LONGEST_QUOTE and report.start - start > LONGEST_QUOTE // 4:
        start, cut = _late_start(text, start, report.start, LONGEST_QUOTE // 4), CUT
    return shorten(cut + text[start:stop].strip().rstrip(".;"))


def surroundings(text: str, start: int, stop: int) -> tuple[str, str]:
    """What stands before and after text[start:stop] in its sentence, each on one line and cut at a
    clause or a word where it is long.

    >>> surroundings("Да. Вчера стороны договорились о встрече. Нет.", 10, 30)
    ('Вчера ', ' о встрече.')
    """
    first, last = sentence_around(text, start, stop)
    late = _late_start(text, first, start, AROUND) if start - first > AROUND else first
    before = (CUT if late > first else "") + text[late:start].lstrip()
    after = text[stop:last].rstrip()
    if len(after) > AROUND:
        lead = " " if after[:1].isspace() else ""
        after = lead + shorten(after, AROUND)
    return _one_line(before), _one_line(after)


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def _late_start(text: str, first: int, start: int, reach: int) -> int:
    """Where to begin within `reach` characters before `start`: at a clause, else at a word."""
    low = max(first, start - reach)
    clause = CLAUSE_END.search(text, low, start)
    if clause and clause.end() < start:
        low = clause.end()
    elif low > first and not text[low - 1].isspace():
        low = text.find(" ", low, start) + 1 or start
    while low < start and text[low].isspace():
        low += 1
    return low


def sentence_around(text: str, start: int, stop: int) -> tuple[int, int]:
    """Where the sentence or line around text[start:stop] begins and ends.

    >>> sentence_around("Да. Стороны договорились о встрече. Нет.", 4, 24)
    (4, 35)
    >>> listed = "В этом выпуске: Чили и Перу открыли мост; в Осло выпал снег;"
    >>> listed[slice(*sentence_around(listed, 23, 40))]
    'Чили и Перу открыли мост;'
    """
    near = max(0, start - FARTHEST)
    ends = (end.end() for end in SENTENCE_END.finditer(text, near, start + 1))
    first = max((end for end in ends if end <= start), default=near)
    if opened := _listing().match(text, first, start):
        first = opened.end()
    after = SENTENCE_END.search(text, max(stop - 1, 0))
    return first, after.start() + 1 if after else len(text)


@lru_cache(maxsize=1)
def _listing() -> re.Pattern[str]:
    """What opens a line that lists the day's stories, up to its colon."""
    openers = (re.escape(words.strip()) for words in listing_words())
    told = "|".join(words.replace(r"\ ", r"\s+") for words in openers)
    return re.compile(rf"\s*(?:{told})[^:;.]*:\s*", re.IGNORECASE)


def in_quotes(words: str, lang: str) -> str:
    """Words in the quotation marks of the language; marks within them become the inner ones.

    >>> in_quotes("коридор «Север — Юг»", "ru")
    '«коридор „Север — Юг“»'
    """
    words = STRAIGHT.sub(r"«\1»" if lang == "ru" else r"‘\1’", words)
    if lang == "ru":
        return f"«{words.replace('«', '„').replace('»', '“')}»"
    return f"“{words}”"


def shorten(quote: str, limit: int = LONGEST_QUOTE) -> str:
    """A quote of at most `limit` characters on one line, cut at the end of a clause or, where none
    is near, at a word that does not hang on the next; then marked so.

    >>> shorten("Стороны подписали документы", 20)
    'Стороны подписали…'
    >>> shorten("Стороны подписали в Баку документы", 24)
    'Стороны подписали…'
    >>> shorten("Стороны согласовали сроки, которые будут названы", 40)
    'Стороны согласовали сроки…'
    """
    quote = " ".join(quote.split())
    if len(quote) <= limit:
        return quote
    head = quote[: limit - 1]
    clauses = [end.start() for end in CLAUSE_END.finditer(quote, 0, limit)]
    if clauses and clauses[-1] >= limit * CLAUSE_FROM:
        head = head[: clauses[-1]]
    else:
        head = _without_hanging(head.rsplit(" ", 1)[0])
    return _closed(head.rstrip(" ,;:–—-")) + CUT


def _without_hanging(head: str) -> str:
    """Without prepositions and conjunctions at the end: «в», «и», «что»."""
    words = head.split(" ")
    while len(words) > 1 and words[-1].strip("«„(").lower() in table("ru")["hanging"]:
        words.pop()
    return " ".join(words)


def _closed(head: str) -> str:
    """Without a name that is begun and not finished: «коридор „Север»."""
    opened = head.rfind("«")
    if opened > head.rfind("»") and opened > len(head) * CLAUSE_FROM:
        return _without_hanging(head[:opened].rstrip())
    return head
