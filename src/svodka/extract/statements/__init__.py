"""Statements: who is said to have said what."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from svodka.annotate.notes import Notes, by_sentence
from svodka.extract.statements.cues import Cue
from svodka.extract.statements.days import find_day
from svodka.extract.statements.interviews import Interview, find_interview
from svodka.extract.statements.memory import Memory, Speaker
from svodka.extract.statements.metonyms import is_metonym, without_metonyms
from svodka.extract.statements.monologues import host_speaks
from svodka.extract.statements.phrases import find_phrases
from svodka.extract.statements.quotes import Quotes
from svodka.extract.statements.relays import cut_contents, without_relayed
from svodka.extract.statements.speakers import find_speaker
from svodka.extract.statements.unmarked import quote_goes_on, reason_quoted
from svodka.extract.statements.verbs import find_verbs
from svodka.extract.statements.views import View
from svodka.extract.statements.words import SpeechWords, speech_words
from svodka.findings import Date, Span, Statement
from svodka.language import Doc, Language, Sentence

__all__ = ["extract_statements"]

SOON = 3  # tokens at the head of the author's words, one of them a verb of speech
RECENT = 30  # contents of one speaker that a new one may repeat
UNREAD = frozenset({"junk", "caption", "dateline"})


def extract_statements(doc: Doc, notes: Notes, language: Language) -> tuple[Statement, ...]:
    """Every attribution of content to a speaker, in the order of the words that attribute.

    notes: of the same doc, people resolved. One statement for each continuous piece of content;
    a speaker left out («также отмечается») is whoever spoke last.
    """
    words = speech_words(language)
    memory = Memory(doc, notes.actors)
    published, dates = doc.article.published, by_sentence(notes.dates)
    interview = find_interview(doc, notes, words)
    found: list[tuple[Statement, bool]] = []
    for view in _views(doc, notes, language, words):
        if interview and (answer := interview.answer_at(view.sentence.start)):
            memory.answered(interview.person)
            found.append((interview.said(answer), False))
            continue
        if interview:
            view.actors = [interview.meant(a, view.tokens[a.head]) for a in view.actors]
        cues = [cue for cue in _cues(view, memory) if not _is_label(cue, view, interview)]
        told = _told(cues, memory, view)
        for cue, speaker in without_relayed(told, view):
            day = find_day(view, cue, dates.get(view.sentence.index, ()), published)
            metonym = is_metonym(view, cue)
            found += [(_on(day, one), metonym) for one in _stated(view, cue, speaker)]
        memory.pass_over(view)
        memory.spoke_before = bool(told)
        memory.quoted_before = any(_is_direct(cue) for cue, _ in told)
    return tuple(_distinct([*host_speaks(doc, notes, words), *without_metonyms(found)]))


def _is_label(cue: Cue, view: View, interview: Interview | None) -> bool:
    """«Корр.: …» asks, and says nothing."""
    if interview is None or cue.rule != "name_colon":
        return False
    return interview.asks_at(view.sentence.start)


def _cues(view: View, memory: Memory) -> list[Cue]:
    """What attributes in one sentence, in order, each with what is its own."""
    cues = sorted([*find_verbs(view), *find_phrases(view)], key=_position)
    if not cues and memory.quoted_before and (more := quote_goes_on(view)):
        cues = [more]
    if not cues and memory.spoke_before and (more := reason_quoted(view)):
        cues = [more]
    return cut_contents(_outer(cues, view), view) if cues else []


def _is_direct(cue: Cue) -> bool:
    return any(content.kind == "direct" for content in cue.contents)


def _on(day: Date | None, statement: Statement) -> Statement:
    """The statement with the day of its saying, where that is told."""
    return replace(statement, start=day.start, end=day.end) if day else statement


def _views(doc: Doc, notes: Notes, language: Language, words: SpeechWords) -> Iterator[View]:
    quotes = Quotes(doc.text, _author_words(doc, words))
    actors = by_sentence(notes.actors)
    before: Sentence | None = None
    for sentence in doc.sentences:
        if sentence.zone not in UNREAD:
            known = actors.get(sentence.index, [])
            yield View(doc, sentence, quotes, known, language, words, before)
            before = sentence


def _author_words(doc: Doc, words: SpeechWords) -> Callable[[int], bool]:
    """Whether words of the author begin at an offset: a verb of speech there or soon after."""

    def begin(offset: int) -> bool:
        index = bisect_right(doc.sentences, offset, key=_start) - 1
        tokens = doc.sentences[index].tokens if index >= 0 else []
        first = next((i for i, token in enumerate(tokens) if token.start == offset), len(tokens))
        return any(t.pos == "VERB" and t.lemma in words.says for t in tokens[first : first + SOON])

    return begin


def _start(sentence: Sentence) -> int:
    return sentence.start


def _told(cues: Iterable[Cue], memory: Memory, view: View) -> list[tuple[Cue, Speaker]]:
    """The cues whose speaker can be named, in order, each speaker remembered."""
    told: list[tuple[Cue, Speaker]] = []
    for cue in cues:
        speaker = find_speaker(memory, view, cue.place)
        if speaker is not None:
            memory.heard(view, cue.place, speaker)
            told.append((cue, speaker))
    return told


def _outer(cues: list[Cue], view: View) -> Iterator[Cue]:
    """Without what one speaker only tells of another's asking («просил увеличить, сказал посол»),
    and without a verb of what is said beside a quotation («сказал, что Чад поможет: «…»»)."""
    contents = [content for cue in cues for content in cue.contents]
    for cue in cues:
        at = view.tokens[cue.at].start
        inside = any(content.start <= at < content.stop for content in contents)
        told = cue.bare and inside and cue.rule != "accused"
        if not told and not (cue.rule == "quote_after_clause" and _is_in(cue, cues)):
            yield cue


def _is_in(cue: Cue, cues: list[Cue]) -> bool:
    """Whether another attribution has what this one has."""
    others = [content for other in cues if other is not cue for content in other.contents]
    return any(content in others for content in cue.contents)


def _stated(view: View, cue: Cue, speaker: Speaker) -> list[Statement]:
    at = view.tokens[cue.at]
    spans = [Span(at.start, at.stop), *([Span(*speaker.span)] if speaker.span else [])]
    cited = tuple(sorted(spans))
    return [
        Statement(speaker.name, speaker.state, one.kind, Span(one.start, one.stop), cue.rule, cited)
        for one in cue.contents
    ]


def _distinct(found: Iterable[Statement]) -> Iterator[Statement]:
    """Each content of a speaker once, however many words attribute it."""
    seen: dict[str, list[Span]] = {}
    for statement in found:
        spans = seen.setdefault(statement.speaker, [])
        if not any(_same(statement.evidence, span) for span in spans[-RECENT:]):
            spans.append(statement.evidence)
            yield statement


def _same(one: Span, other: Span) -> bool:
    """Whether most of the shorter is in the other."""
    common = min(one.stop, other.stop) - max(one.start, other.start)
    return common > 0.5 * min(one.stop - one.start, other.stop - other.start)


def _position(cue: Cue) -> int:
    return cue.at
