"""How many an act is told of: «выслала трёх дипломатов», «подписали 14 документов».

A number is one of an act where it stands in the very words that tell of it, or right beside them.
Two numbers of one act compare where they count the same things, and nothing narrows the one that
does not narrow the other: «документы» and «документы в сфере энергетики» are two counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from svodka.check.candidates import Candidates
from svodka.check.claims import SENTENCE_END, ClaimWords
from svodka.check.contacts import actors_of, days_of, is_contact, states_of
from svodka.check.elided import find_elided
from svodka.check.figures import (
    RULES,
    Told,
    is_money_or_share,
    tell_value,
    verdict_of,
    whose_counted,
)
from svodka.check.near_values import figure_of
from svodka.check.verdicts import CONTRADICTED, DIFFERS, SUPPORTED, Difference, Verdict
from svodka.findings import Event, Figure, Reading, Span
from svodka.record import ArticleEntry, EventEntry, FigureReport, SeriesEntry
from svodka.record.spans import gap
from svodka.record.values import compatible
from svodka.record.wording import Wording, fold, words_of

BESIDE = 30  # characters between the words of an act and the number of what it was done to
FEW_DAYS = 3
DONE = ("signing", "action")  # what is said is no deed with a number


@dataclass(frozen=True, slots=True)
class Act:
    """Where an article tells of an act. id: what it is told apart by."""

    id: str
    spans: tuple[Span, ...]


def has_number(one: Event | EventEntry) -> bool:
    """Whether it is an act that a number may be told of: a deed, not a contact."""
    return one.form in DONE and not is_contact(one)


def is_number(unit: str | None, value: float | None) -> bool:
    """Whether a figure counts things or people."""
    return unit is not None and value is not None and not is_money_or_share(unit)


def acts_counted(text: str, figure: Span, acts: Iterable[Act]) -> frozenset[str]:
    """The acts nearest to a figure in its own sentence: those in whose words it stands, else those
    right beside it."""
    apart = {
        act.id: min(gaps)
        for act in acts
        if (gaps := [gap for span in act.spans if (gap := _gap(text, figure, span)) is not None])
    }
    nearest = min(apart.values(), default=0)
    return frozenset(id for id, gap in apart.items() if gap == nearest)


def _gap(text: str, one: Span, other: Span) -> int | None:
    """Characters between, or None where that is too many, or a sentence ends there."""
    first, last = sorted((one, other))
    between = max(0, last.start - first.stop)
    ends = SENTENCE_END.search(text[max(0, first.stop - 2) : last.start + 1])
    return None if between > BESIDE or (between and ends) else between


def narrowing(measure: str, quote: str, unit: str, wording: Wording, words: ClaimWords) -> set[str]:
    """What is told of the things counted, beyond whose they are and on which occasion: the telling
    lemmas of the number's own words, and of the measure after the noun, but for names. The number
    itself, which no measure holds, tells nothing: «пятерых».

    >>> words = ClaimWords({"occasions": {"words": []}})
    >>> narrowing("новые танки", "пятнадцать новые танки", "танки", Wording(), words)
    {'новые'}
    """
    noun = {wording.lemma(fold(word.group())) for word in words_of(unit)}
    after, found = [], False
    for word in words_of(measure):
        lemma = wording.lemma(fold(word.group()))
        if found and word.group()[0].islower():
            after.append(word.group())
        found = found or lemma in noun
    within = set(wording.topic(quote)) & set(wording.topic(measure))
    told = {*within, *wording.topic(" ".join(after))}
    return told - noun - words.of("occasions", "words")


# ------------------------------------------------------------------ a draft's


def numbers_of_draft(text: str, reading: Reading) -> dict[Span, list[Figure]]:
    """By the evidence of an event, the numbers it is told with."""
    acts = [
        Act(str(at), (one.evidence, *one.mentions))
        for at, one in enumerate(reading.events)
        if has_number(one)
    ]
    found: dict[Span, list[Figure]] = {}
    for figure in reading.figures if acts else ():
        if is_number(figure.unit, figure.value) and figure.status == "actual":
            for id in acts_counted(text, figure.evidence, acts):
                found.setdefault(reading.events[int(id)].evidence, []).append(figure)
    return found


# ------------------------------------------------------------------ the record's


def acts_of(entry: ArticleEntry, candidates: Candidates) -> list[Act]:
    """The deeds that an article tells of, each by the id of its event."""
    events = [one for id in entry.events if (one := candidates.event(id)) and has_number(one)]
    return [
        Act(event.id, tuple(Span(*clause) for report in told for clause in report.clauses))
        for event in events
        if (told := [one for one in event.reports if one.article == entry.article.id])
    ]


def numbers_of_record(
    event: EventEntry, candidates: Candidates, wording: Wording, words: ClaimWords
) -> Iterator[Told]:
    """The numbers that reports of an event give, each with its series; of a number whose noun is
    left out, that of the noun."""
    elided: list[Told] = []
    for article in dict.fromkeys(one.article for one in event.reports):
        entry = candidates.article(article)
        if entry is None or entry.newer is not None:
            continue
        acts, text = acts_of(entry, candidates), entry.article.text
        numbers = list(_numbers_in(entry, candidates))
        for told in numbers:
            span = Span(told.one.report.start, told.one.report.stop)
            if event.id in acts_counted(text, span, acts):
                yield told
        if has_number(event):
            reports = [one for one in event.reports if one.article == article]
            elided += find_elided(text, reports, numbers, wording, words)
    yield from elided


def _numbers_in(entry: ArticleEntry, candidates: Candidates) -> Iterator[Told]:
    """Every number that an article tells."""
    for series in filter(None, map(candidates.series, entry.figures)):
        for one in series.reports:
            if one.report.article == entry.article.id and is_number(series.unit, one.value):
                yield Told(series, one, True, True)


# ------------------------------------------------------------------ judged


def judge_numbers(
    text: str,
    figures: Sequence[Figure],
    event: EventEntry,
    candidates: Candidates,
    wording: Wording,
    words: ClaimWords,
) -> dict[Span, Verdict]:
    """By the evidence of a draft's figure, the verdict on it as a number of this event; none for a
    number of things that no report of the event counts."""
    own = list(numbers_of_record(event, candidates, wording, words)) if figures else []
    known = [*own, *_other_voices(own)]
    judged: dict[Span, Verdict] = {}
    for figure in figures:
        verdict = _judge_among(text, figure, known, wording, words)
        if verdict is None and _counts_those_acted_on(figure, event, wording):
            verdict = _judge(figure, _of_one_noun(figure, own))
        if verdict is not None and verdict.outcome == CONTRADICTED:
            beside = [*known, *_numbers_of_like(event, candidates, wording, words)]
            verdict = _judge_among(text, figure, beside, wording, words) or verdict
        if verdict is not None:
            judged[figure.evidence] = verdict
    return judged


def _counts_those_acted_on(figure: Figure, event: EventEntry, wording: Wording) -> bool:
    """«выслала пятерых польских дипломатов»: those the act is done to, or that are told as a state's,
    so that what else its words tell («в ответ на решение Варшавы») narrows the act, and not its
    number."""
    counted = set(wording.lemmas(figure.unit or ""))
    whose = event.form == "action" and whose_counted(figure.measure, figure.unit, wording)
    return bool(whose) or any(
        one.role == "recipient" and one.kind == "group" and counted & set(wording.lemmas(one.name))
        for one in event.participants
    )


def _of_one_noun(figure: Figure, known: Iterable[Told]) -> list[Told]:
    """The numbers of the figure's noun, as surely told."""
    return [
        one for one in known if figure.unit == one.series.unit and one.one.status == figure.status
    ]


def _judge_among(
    text: str, figure: Figure, known: Iterable[Told], wording: Wording, words: ClaimWords
) -> Verdict | None:
    """By the numbers of the same things, as narrowly told."""
    quote = text[figure.evidence.start : figure.evidence.stop]
    here = narrowing(figure.measure, quote, figure.unit or "", wording, words)
    told = [
        one
        for one in _of_one_noun(figure, known)
        if here == narrowing_of(one.series, one.one, wording, words)
    ]
    return _judge(figure, told)


def _numbers_of_like(
    event: EventEntry, candidates: Candidates, wording: Wording, words: ClaimWords
) -> Iterator[Told]:
    """The numbers of acts of the same kind, by the same, of about that day: they may be one act that
    nobody tells to be one."""
    days = days_of(event)
    around = candidates.events(states_of(event), days) if days else ()
    for one in around:
        there = days_of(one)
        if (
            one.id != event.id
            and there is not None
            and days is not None
            and gap(days, there) <= FEW_DAYS
            and (one.type, one.form, one.status) == (event.type, event.form, event.status)
            and (states_of(one), actors_of(one)) == (states_of(event), actors_of(event))
        ):
            yield from numbers_of_record(one, candidates, wording, words)


def _other_voices(known: Sequence[Told]) -> list[Told]:
    """What else is told as the same figures, if only beside another event: «министры подписали 17
    соглашений» where another says «страны подписали 18»."""
    mentions = {told.one.report.mention for told in known}
    series = {told.series.id: told.series for told in known}
    return [
        Told(entry, one, True, True)
        for entry in series.values()
        for one in entry.reports
        if one.report.mention not in mentions and is_number(entry.unit, one.value)
    ]


def narrowing_of(
    series: SeriesEntry, one: FigureReport, wording: Wording, words: ClaimWords
) -> set[str]:
    """As `narrowing`, of a figure of the record."""
    return narrowing(one.measure, one.report.evidence, series.unit or "", wording, words)


def _judge(figure: Figure, told: Sequence[Told]) -> Verdict | None:
    """As any figure is, of the same period; and where some reports give another number, that, with
    both sides."""
    for rule in RULES:
        if (found := rule(figure, told)) is not None:
            break
    else:
        return None
    others = [one for one in told if not compatible(figure, figure_of(one.one))]
    if found.outcome == CONTRADICTED or not others:
        return found
    values = ", ".join(
        dict.fromkeys(f"{one.one.value:.15g} {one.series.unit}" for one in told if one.one.value)
    )
    difference = Difference("value", tell_value(figure), values)
    agreeing = [one for one in told if one not in others]
    return verdict_of(figure, DIFFERS, "reports_differ", (difference,), [*agreeing, *others])


def wrong_figures(figures: Iterable[Verdict]) -> dict[Span, Verdict]:
    """By their words, the figures that are contradicted in what they measure, and not in its time."""
    return {
        one.span: one
        for one in figures
        if one.outcome == CONTRADICTED
        and all(told.attribute in ("value", "unit", "change") for told in one.differences)
    }


def with_numbers(event: Verdict, numbers: Mapping[Span, Verdict]) -> Verdict:
    """The verdict on an act that is otherwise told as the record has it: contradicted where a number
    among its own words is, no plain support where reports differ on it."""
    if event.outcome not in (SUPPORTED, DIFFERS):
        return event
    within = [
        one
        for span, one in numbers.items()
        if event.span.start <= span.start and span.stop <= event.span.stop
    ]
    for one in within:
        if one.outcome == CONTRADICTED:
            return replace(
                event,
                outcome=CONTRADICTED,
                rule="other_number",
                differences=one.differences,
                reports=one.reports,
            )
    for one in within:
        if one.rule == "reports_differ":
            return replace(
                event,
                outcome=DIFFERS,
                rule=one.rule,
                differences=(*event.differences, *one.differences),
                reports=one.reports,
            )
    return event
