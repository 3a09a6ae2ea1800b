"""Turns: lines that ask and answer by turns, each behind a dash or a label.

— Когда откроют порт?            Вопрос: Когда откроют порт?        Корр.: Когда откроют порт?
— В апреле.                      Ответ: В апреле.                   Х. Перес: В апреле.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from svodka.article import Zone
from svodka.extract.statements.contents import trim
from svodka.extract.statements.words import SpeechWords
from svodka.language import Doc, Token

FEWEST = 2  # questions
LEAD = 3_000  # characters in which an outlet tells its name
UNREAD = frozenset({"headline", "junk", "caption", "dateline"})
DASH = re.compile(r"[—–-]\s+(?=\S)")
# at most three words, or initials; a full stop only where an abbreviation or a dash tells it
LABEL = re.compile(
    r"(?:[—–-]\s*)?([«\"„]?)((?:[^\W\d_]\. ?){0,2}(?:[^\W\d_][\w-]*)?(?: [^\W\d_][\w-]*){0,2})"
    r"[»\"“]?\s*(\.?:|\.)\s*(?:[—–-]\s+)?(?=\S)"
)
ASKS = re.compile(r"\?[»\"“”)\s]*$")
LISTED = re.compile(r"[;,:]\s*$")
ENDED = re.compile(r"[.!?…][»\"“”)\s]*$")
AUTHOR = re.compile(r"[,!?…]\s*[—–-]\s+")
PLAIN, ASKED, ANSWERED, OPEN = "plain", "question", "answer", "open"


@dataclass(frozen=True, slots=True)
class Turn:
    """A question or an answer: its lines text[start:stop], its words without dash and label."""

    start: int
    stop: int
    words: tuple[int, int]
    answers: bool


@dataclass(frozen=True, slots=True)
class _Line:
    """One line; its words begin at `begin`. marked: it opens with a dash or a label.

    role: question | answer | open (a dash, and its place among the others tells which) | plain
    """

    start: int
    stop: int
    begin: int
    marked: bool
    role: str


def turn_at(turns: Sequence[Turn], offset: int) -> Turn | None:
    """The turn that an offset stands in. turns: in the order of the text."""
    index = bisect_right(turns, offset, key=_start) - 1
    return turns[index] if index >= 0 and offset < turns[index].stop else None


def _start(part: Turn | Zone) -> int:
    return part.start


def first_question(doc: Doc, words: SpeechWords) -> int | None:
    """Where the first of the lines stands that ask; None where they are too few for a talk."""
    if doc.text.count("?") < FEWEST:
        return None
    asking = [line for line in _lines(doc, "", words) if line.role == ASKED]
    return asking[0].start if len(asking) >= FEWEST else None


def find_turns(doc: Doc, name: str, words: SpeechWords) -> list[Turn]:
    """The questions to a person of this name, and his answers, in order. Where the author tells
    who speaks («— В апреле, — отвечает министр»), the line is no answer here."""
    turns = _alternating(doc.text, list(_lines(doc, name, words)))
    begins = {token.start: token for sentence in doc.sentences for token in sentence.tokens}
    found: list[Turn] = []
    for turn in turns:
        after = (begins.get(mark.end()) for mark in AUTHOR.finditer(doc.text, *turn.words))
        if not turn.answers or not any(token and _tells(token, words) for token in after):
            found.append(turn)
    return found


def _tells(token: Token, words: SpeechWords) -> bool:
    """«сказал», «улыбается»: a verb of speech, or any that tells of somebody else"""
    finite = token.pos == "VERB" and token.feats.get("VerbForm") == "Fin"
    return finite and (token.lemma in words.says or token.feats.get("Person") == "3")


def _lines(doc: Doc, name: str, words: SpeechWords) -> Iterator[_Line]:
    """The lines of the story that are not blank."""
    unread = [zone for zone in doc.zones if zone.kind in UNREAD]
    for found in re.finditer(r"[^\n]*\S[^\n]*", doc.text):
        start = found.end() - len(found[0].lstrip())
        index = bisect_right(unread, start, key=_start) - 1
        if index < 0 or start >= unread[index].stop:
            yield _line(doc, start, found.end(), name, words)


def _line(doc: Doc, start: int, stop: int, name: str, words: SpeechWords) -> _Line:
    text = doc.text[start:stop]
    labelled = LABEL.match(doc.text, start, stop)
    role = _role(doc, labelled, name, words) if labelled else PLAIN
    if labelled and role != PLAIN:
        return _Line(start, stop, labelled.end(), True, role)
    dashed = DASH.match(text)
    if dashed and LISTED.search(text):
        return _Line(start, stop, start, False, PLAIN)  # one thing of a list
    asks = ASKS.search(text) is not None
    begin = start + (dashed.end() if dashed else 0)
    return _Line(
        start, stop, begin, dashed is not None, ASKED if asks else OPEN if dashed else PLAIN
    )


def _role(doc: Doc, labelled: re.Match[str], name: str, words: SpeechWords) -> str:
    """What a label opens: «Вопрос:», «Корр.:», ««Вестник»:», «Х. Перес:»; plain where none."""
    marked, label, sign = labelled[1], labelled[2], labelled[3]
    low, labels = label.lower().strip(), words.interviews
    if low in labels["question_labels"] and (sign != "." or low in labels["cut_labels"]):
        return ASKED
    before = min(labelled.start(), LEAD)
    named = marked and doc.text.find(f"{marked}{label}", 0, before) >= 0
    outlet = label == doc.article.outlet or named
    if outlet and sign != ".":
        return ASKED
    told = low in labels["answer_labels"] and sign != "."
    of_him = is_label_of(label, name) and (sign != "." or "." in label)
    return ANSWERED if told or of_him else PLAIN


def is_label_of(label: str, name: str) -> bool:
    """«Перес», «Х. Перес», «Х. П», «Хуан Перес» of Хуан Перес."""
    parts = [part.lower() for part in re.findall(r"[\w-]+", label)]
    full = name.lower().split()
    if not full or not parts or len(parts) > len(full) + 1:
        return False
    if all(len(part) == 1 for part in parts):
        return len(parts) > 1 and {*parts} == {part[0] for part in full}
    return parts[-1] == full[-1] and all(
        part in full or (len(part) == 1 and (len(full) == 1 or part == full[0][0] or at > 0))
        for at, part in enumerate(parts[:-1])
    )


def _alternating(text: str, lines: list[_Line]) -> list[Turn]:
    """The turns: an answer stands behind a question, and goes on in the plain lines before the
    next. A dashed line between two answers («— Расскажите о порте.») asks too."""
    turns: list[Turn] = []
    last: Turn | None = None  # the turn that the line before is of
    lead = _leading(text, lines)
    for at, line in enumerate(lines):
        if line.role == PLAIN and last is not None and last.answers and lead[at]:
            last = turns[-1] = _longer(text, last, line)
            continue
        answers = _answers(line, _is_answered(lines[at + 1 : at + 2]), last)
        words = None if answers is None else trim(text, line.begin, line.stop)
        last = Turn(line.start, line.stop, words, bool(answers)) if words else None
        if last:
            turns.append(last)
    return turns


def _answers(line: _Line, answered: bool, last: Turn | None) -> bool | None:
    """Whether a line behind a turn, or behind none, answers or asks; None where it does neither.
    answered: whether an answer may stand behind it."""
    if line.role == ASKED:
        return False if line.marked or answered else None
    if line.role == ANSWERED:
        return True
    if line.role == PLAIN or last is None:
        return None
    if not last.answers:
        return True
    return False if answered else None


def _leading(text: str, lines: Sequence[_Line]) -> list[bool]:
    """Whether each line asks, or is a plain one, a sentence to its end and nobody else's, that such
    lines lead from to a question."""
    lead = [False] * (len(lines) + 1)
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if line.role == PLAIN:
            lead[index] = lead[index + 1] and _is_whole(text, line)
        else:
            answered = line.role == OPEN and _is_answered(lines[index + 1 : index + 2])
            lead[index] = answered or line.role == ASKED
    return lead


def _is_whole(text: str, line: _Line) -> bool:
    other = LABEL.match(text, line.start, line.stop)
    whole = ENDED.search(text, line.start, line.stop) is not None
    return whole and not (other and ":" in other[3])


def _is_answered(after: Sequence[_Line]) -> bool:
    """Whether the next line answers: marked, and no question."""
    return bool(after) and after[0].marked and after[0].role != ASKED


def _longer(text: str, turn: Turn, line: _Line) -> Turn:
    words = trim(text, turn.words[0], line.stop) or turn.words
    return replace(turn, stop=line.stop, words=words)
