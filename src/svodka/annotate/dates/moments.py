"""Moment: what a date may be told from besides its own words."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from svodka.annotate.dates.calendar import Period
from svodka.annotate.dates.patterns import Found
from svodka.annotate.dates.pieces import Piece
from svodka.annotate.dates.tenses import find_tense, near_lemma
from svodka.annotate.dates.words import Words
from svodka.language import Token
from svodka.language.tables import fold

NOMINAL = ("NOUN", "PROPN", "ADJ", "DET")


@dataclass(frozen=True, slots=True)
class Earlier:
    """A date read before this one in the same paragraph. explicit: its year is in the text; stop:
    the index of the piece behind it, in its sentence."""

    period: Period
    explicit: bool
    sentence: int
    stop: int = -1


NEAR = 2  # sentences
_WITHIN_MONTH = ("day", "week", "month", "part")
ANNOUNCED = 7  # tokens before a date in which what is announced stands
BESIDE = 6  # tokens from a date to the verb that tells what lasts
CLOSE = 4  # tokens between «с ноября» and its verb
REMEMBERED = 30  # dates of a paragraph


@dataclass(slots=True)
class Moment:
    """The day of publication, the sentence, and the paragraph's earlier dates, latest last."""

    published: date
    words: Words
    sentence: int = 0
    tokens: Sequence[Token] = ()
    earlier: deque[Earlier] = field(default_factory=lambda: deque(maxlen=REMEMBERED))
    day_above: date | None = None
    opening: date | None = None
    ahead: date | None = None  # the article's latest single day to come
    took: bool = False  # whether the date being read takes its year from one before it

    def tense_at(self, found: Found) -> str:
        """past | future | present | report | planned | open | none; see `tenses`."""
        first, last = self.tokens_of(found)
        towards = found.lead in ("on", "until", "by")
        return find_tense(self.tokens, first, last, self.words, towards)

    def tokens_of(self, found: Found) -> tuple[int, int]:
        """Indices of the first and the last token a find touches."""
        start, stop = found.pieces[found.first].start, found.pieces[found.stop - 1].stop
        return token_span(self.tokens, start, stop)

    def is_postponed(self, found: Found) -> bool:
        return near_lemma(self.tokens, self.tokens_of(found)[0], self.words.lists["postponed"])

    def is_at_latest(self, found: Found) -> bool:
        """«не позднее 1 марта»"""
        first = self.tokens_of(found)[0]
        before = [fold(token.text.lower()) for token in self.tokens[max(0, first - 2) : first]]
        return " ".join(before) in self.words.lists["at_latest"]

    def goes_on(self, found: Found) -> bool:
        """«гостит с субботы», «с субботы находится»: a verb near the date tells what lasts."""
        first, last = self.tokens_of(found)
        near = self.tokens[max(0, first - BESIDE) : last + 1 + BESIDE]
        return self._is_now(near, "lasting")

    def is_in_force(self, found: Found) -> bool:
        """«с ноября действует запрет», not «с 8 по 13 ноября идёт форум»"""
        if any(piece.kind == "to" for piece in found.pieces[found.first : found.stop]):
            return False
        last = self.tokens_of(found)[1]
        return self._is_now(self.tokens[last + 1 : last + CLOSE], "in_force")

    def _is_now(self, near: Sequence[Token], name: str) -> bool:
        """Whether a verb of a list stands there in the present tense."""
        verbs = self.words.lists[name]
        return any(t.lemma in verbs and t.feats.get("Tense") == "Pres" for t in near)

    def has(self, name: str, piece: Piece | None) -> bool:
        """Whether a piece is one of the words of a list («counted»)."""
        return piece is not None and piece.lemma in self.words.lists[name]

    def is_plural(self, adjective: Piece) -> bool:
        """Told by the form: «прошлые», «прошлых», «прошлыми»."""
        return fold(adjective.text.lower()) in self.words.plurals

    def is_year_word(self, piece: Piece) -> bool:
        """Whether an adjective can mean a year by itself: «в нынешнем», «прошлого»."""
        form = piece.text.lower()
        return form in self.words.lists["yearlike"] and form not in self.words.plurals

    def agrees(self, adjective: Piece, after: Piece | None) -> bool:
        """Whether what follows may be this adjective's noun."""
        if after is None or after.token is None or after.token.pos not in NOMINAL:
            return False
        return after.feat("Case") in (None, adjective.feat("Case"))

    def stands_free(self, found: Found) -> bool:
        """A number after a preposition with nothing behind it that it could count or belong to."""
        after = found.after
        if not found.lead or after is None or after.kind in ("comma", "dot", "closing", "and"):
            return bool(found.lead)
        if after.kind == "dash":
            return after.start > found.pieces[found.stop - 1].stop
        if after.token is None or after.kind in ("slash", "number", "day"):
            return False
        return after.token.pos not in ("NOUN", "ADJ", "NUM", "X", "SYM", "PUNCT")

    def opens_clause(self, found: Found) -> bool:
        """«в тот день, когда …», «за день до того, как …»: told by a clause, not by a date."""
        after = found.pieces[found.stop : found.stop + 2]
        if len(after) < 2 or after[0].kind != "comma":
            return False
        return after[1].text.lower() in self.words.lists["conjunctions"]

    def start_paragraph(self) -> None:
        """What was told above still tells «в тот же день», nothing else: the paragraph's last day,
        or where it has none the day that the article opens with."""
        self.day_above = self.last_day() or self.opening
        self.earlier.clear()

    def just_told(self, precision: str) -> bool:
        """Whether the last date was of this precision, in this sentence or the one before."""
        last = self.earlier[-1] if self.earlier else None
        near = last is not None and self.sentence - last.sentence <= 1
        return last is not None and near and last.period.precision == precision

    def last_day(self) -> date | None:
        """The paragraph's latest single day before this place."""
        days = (e.period.start for e in reversed(self.earlier) if e.period.precision == "day")
        return next(days, None)

    def look_ahead(self, found: Found, period: Period) -> None:
        """Remembers a single day to come, but for the other one in «24 июля, а не 18-го»."""
        before = found.pieces[max(0, found.first - 2) : found.first]
        other = any(piece.text.lower() in self.words.lists["contrary"] for piece in before)
        if period.precision == "day" and period.start and not other:
            self.ahead = period.start if period.start > self.published else self.ahead

    def day_ahead(self, found: Found) -> date | None:
        """«Прилетит 24 июля, сообщили в среду. На следующий день его примет президент»: what is to
        come is counted from what is to come, not from the day on which that was told."""
        told = self.last_day()
        if self.ahead is None or (told is not None and told > self.published):
            return None
        return self.ahead if self.tense_at(found) == "future" else None

    def day_just_told(self) -> date | None:
        """The single day that the sentences right before tell, if they tell one day only."""
        before = [e.period for e in self.earlier if 1 <= self.sentence - e.sentence <= NEAR]
        days = {period.start for period in before if period.precision == "day"}
        return days.pop() if len(days) == 1 and len(before) == 1 else None

    def last_period(self, coarse: Collection[str] = ()) -> Period | None:
        """The paragraph's latest known date before this place; of some precisions only where the
        sentence that tells it tells no other («в январе вышел из договора 2015 года. Месяцем
        ранее…»)."""
        known = [e for e in reversed(self.earlier) if e.period.start]
        near = [e for e in known if e.sentence == known[0].sentence]
        fine = [e for e in near if e.period.precision not in coarse]
        return next((e.period for e in (*fine, *known)), None)

    def last_period_within_month(self) -> Period | None:
        """The paragraph's latest date that is no longer than a month: «в июне …, превысившая в 2024
        году …, в том же месяце»."""
        known = (e.period for e in reversed(self.earlier) if e.period.start)
        return next((p for p in known if p.precision in _WITHIN_MONTH), None)


def token_span(tokens: Sequence[Token], start: int, stop: int) -> tuple[int, int]:
    """Indices (inclusive) of the tokens that text[start:stop] touches; found by halving."""
    low, high = 0, len(tokens)
    while low < high:
        middle = (low + high) // 2
        if tokens[middle].stop <= start:
            low = middle + 1
        else:
            high = middle
    last = low
    while last + 1 < len(tokens) and tokens[last + 1].start < stop:
        last += 1
    return low, last


# Days by which a date is put further away for its tense: much, so that a tense decides, but not
# without limit, for the verb met may be a wrong one and a date much nearer should still win.
AHEAD = {"past": 335, "lasting": 270, "future": -30, "aimed": -30}
BEHIND = {"future": 270, "planned": 150, "aimed": 330}


def choose(
    candidates: Iterable[Period | None], moment: Moment, found: Found, tense: str = ""
) -> Period | None:
    """The candidate nearest to publication, those against the clause's tense put further away."""
    periods = [period for period in candidates if period]
    tense = tense or moment.tense_at(found)
    if found.lead in ("by", "until"):
        tense = "none" if tense == "past" else "aimed"
    if found.lead == "from" and moment.is_in_force(found):
        tense = "lasting"
    if found.lead == "about":
        tense = "none"  # «речь шла о декабре»: the verb tells when it was talked of
    if found.lead == "from" and tense == "past" and is_announced(moment, found):
        tense = "none"
    return min(periods, key=lambda period: _distance(period, tense, moment), default=None)


def is_announced(moment: Moment, found: Found) -> bool:
    """«объявил о введении с 1 августа пошлин»: the verb tells when it was announced, and not since
    when it holds; only what is announced stands between «о» and the date, and it is what begins
    («рассказал о боях с ноября» tells of what has)."""
    first, _ = moment.tokens_of(found)
    lists, begins = moment.words.lists, False
    for token in reversed(moment.tokens[max(0, first - ANNOUNCED) : first]):
        if token.pos == "ADP" and token.lemma in lists["announced"]:
            return begins
        if token.pos != "ADP" and token.pos not in NOMINAL:
            return False
        begins = token.lemma in lists["beginning"]
    return False


def days_between(period: Period, day: date) -> float:
    """How far a period lies from a day, 0 if it holds the day, infinite if unknown."""
    if period.start is None or period.end is None:
        return float("inf")
    return max((period.start - day).days, (day - period.end).days, 0)


def _distance(period: Period, tense: str, moment: Moment) -> float:
    start, end, today = period.start, period.end, moment.published
    if start is None or end is None:
        return float("inf")
    ahead, behind = (start - today).days, (today - end).days
    if ahead > 0:
        return ahead + AHEAD.get(tense, 0)
    return behind + BEHIND.get(tense, 1) if behind > 0 else 0
