"""The whole check of a draft: every event, figure, date and counted claim in it, judged."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from svodka.article import Article
from svodka.check.candidates import Candidates, remembered
from svodka.check.claims import ClaimWords
from svodka.check.contacts import days_of, states_of
from svodka.check.counts import Made, judge_claim
from svodka.check.dates import judge_dates
from svodka.check.events import judge_event
from svodka.check.figures import judge_figure
from svodka.check.last_times import as_told, events_of_them
from svodka.check.numbers import judge_numbers, numbers_of_draft, with_numbers, wrong_figures
from svodka.check.offices import with_offices
from svodka.check.paragraphs import without_borrowed
from svodka.check.quotes import Sentences
from svodka.check.speaking import spoken
from svodka.check.tellings import claims_of_draft, claims_of_record
from svodka.check.verdicts import DIFFERS, Checked, Verdict
from svodka.findings import Reading, Span
from svodka.record import EventEntry, Record, Report
from svodka.record.mentions import event_mentions, figure_mentions
from svodka.record.wording import Wording


def check_draft(
    draft: Article,
    reading: Reading,
    record: Record,
    wording: Wording,
    words: ClaimWords,
    between: tuple[str, ...] = (),
) -> Checked:
    """The draft with a verdict on each of its findings, in the order of its text.

    between: only what concerns these two states is judged, and the rest counted; what names but one
    of them, or none, is taken to be between the two. Without them each finding is looked up by its
    own states.
    """
    draft = spoken(draft, reading)
    reading = without_borrowed(draft.text, reading, wording)
    candidates = Candidates(record, between)
    events = list(_events(draft, reading, candidates, wording, words))
    events, numbers = _numbers(draft, reading, events, candidates, wording, words)
    events = with_offices(events, reading, draft.published, candidates, wording)
    figures = [numbers.get(one.span, one) for one in _figures(draft, reading, candidates, wording)]
    verdicts = [*(with_numbers(one, wrong_figures(figures)) for one in events), *figures]
    verdicts += judge_dates(draft.text, reading, verdicts, of_judged=bool(between))
    verdicts += _counts(draft, reading, candidates, wording, words)
    verdicts.sort(key=lambda one: (one.span, one.kind))
    left_out = sum(not concerns(states, between) for states in _states_told(reading))
    return Checked(draft, tuple(verdicts), _sources(verdicts, record), left_out)


def concerns(states: Iterable[str], between: Sequence[str]) -> bool:
    """Whether what is told of these states is told of both that are asked for: it names both, or
    nobody else.

    >>> concerns(["AZE"], ["RUS", "AZE"]), concerns(["AZE", "TUR"], ["RUS", "AZE"])
    (True, False)
    """
    told, asked = set(states), set(between)
    return not asked or asked <= told or told <= asked


def _states_told(reading: Reading) -> Iterator[Iterable[str]]:
    yield from (states_of(one) for one in reading.events)
    yield from (one.parties for one in reading.figures)


def _sources(verdicts: Sequence[Verdict], record: Record) -> dict[str, Article]:
    cited = dict.fromkeys(report.article for one in verdicts for report in one.reports)
    entries = ((id, record.article(id)) for id in cited)
    return {id: entry.article for id, entry in entries if entry is not None}


def _events(
    draft: Article,
    reading: Reading,
    candidates: Candidates,
    wording: Wording,
    words: ClaimWords,
) -> Iterator[Verdict]:
    sentences = Sentences(candidates.record)
    for mention in event_mentions(draft, reading, wording):
        if not concerns(mention.states, candidates.between):
            continue
        around = days_of(mention.event) or remembered(draft.published)
        entries = candidates.events(mention.states, around)
        found = judge_event(mention, draft.published, entries, wording, words, candidates.quotes)
        told = tuple(one for one in found.also if not is_heading(draft.text, one.start))
        reports = tuple(_whole(one, found, sentences) for one in found.reports)
        yield replace(found, also=told, reports=reports)


def _whole(report: Report, found: Verdict, sentences: Sentences) -> Report:
    """A denial beside what it denies in all of its sentence: «визит» alone denies nothing."""
    denial = report.status == "negation" and found.outcome == DIFFERS
    return sentences.around(report) if denial else report


def is_heading(text: str, at: int) -> bool:
    """Whether the line at a place only names what the text under it tells: no sentence ends there,
    and one does below, or a blank line sets it off. The items of a list are none.

    >>> is_heading("К переговорам с Польшей\n\nМинистры встретились в Вильнюсе.", 2)
    True
    """
    stop = text.find("\n", at)
    if stop < 0:
        return False
    line, below = text[text.rfind("\n", 0, at) + 1 : stop], text[stop + 1 :].partition("\n")[0]
    return _ENDS.search(line) is None and (not below.strip() or _ENDS.search(below) is not None)


_ENDS = re.compile(r"[.!?…:;][\"»”)]*\s*$")


def _numbers(
    draft: Article,
    reading: Reading,
    events: Iterable[Verdict],
    candidates: Candidates,
    wording: Wording,
    words: ClaimWords,
) -> tuple[list[Verdict], dict[Span, Verdict]]:
    """The verdicts on acts with what their numbers make of them; and those on the numbers."""
    told = numbers_of_draft(draft.text, reading)
    judged: list[Verdict] = []
    numbers: dict[Span, Verdict] = {}
    for one in events:
        entry = candidates.event(one.subject) if one.span in told and one.subject else None
        own = (
            judge_numbers(draft.text, told[one.span], entry, candidates, wording, words)
            if entry
            else {}
        )
        judged.append(with_numbers(one, own))
        numbers |= own
    return judged, numbers


def _figures(
    draft: Article, reading: Reading, candidates: Candidates, wording: Wording
) -> Iterator[Verdict]:
    for mention in figure_mentions(draft, reading, wording):
        parties = mention.figure.parties
        if concerns(parties, candidates.between):
            yield judge_figure(mention, candidates.figures(parties), wording)


def _counts(
    draft: Article,
    reading: Reading,
    candidates: Candidates,
    wording: Wording,
    words: ClaimWords,
) -> Iterator[Verdict]:
    told: dict[tuple[str, str], list[Made]] = {}
    for made in claims_of_draft(draft, reading, candidates.between, wording, words):
        if not concerns(_counted_states(made, reading), candidates.between):
            continue
        made = as_told(made, reading.events, candidates, wording)
        span = made.claim.span
        finding = " ".join(draft.text[span.start : span.stop].split())
        pair = _pair(made, candidates.between)
        if pair is None:
            yield judge_claim(made, (), (), wording, finding)
            continue
        events: Sequence[EventEntry] = candidates.of_pair(*pair)
        if pair not in told:
            told[pair] = claims_of_record(candidates.record.article, pair, events, wording, words)
        events = events_of_them(made, events, wording)
        yield judge_claim(made, events, told[pair], wording, finding)


def _counted_states(made: Made, reading: Reading) -> Iterable[str]:
    """Whose acts a claim counts: where its own sentence tells no act, those of the act told last."""
    before = [one for one in reading.events if one.evidence.stop <= made.claim.span.start]
    if made.event is not None or not before:
        return made.sides.states
    return states_of(max(before, key=lambda one: one.evidence.stop))


def _pair(made: Made, between: Sequence[str]) -> tuple[str, str] | None:
    """Whose acts are counted, or None where that is not told."""
    states = sorted(made.sides.states)
    if len(between) == 2 and set(between) <= set(states):
        return between[0], between[1]
    return (states[0], states[1]) if len(states) == 2 else None
