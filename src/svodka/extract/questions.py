"""Questions: what an interview asks is told by nobody, and nothing that happened."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from svodka.findings import Statement
from svodka.language import Doc, Sentence

ANSWERED = "answered"  # the rule of an answer in an interview


def asked_sentences(doc: Doc, statements: Sequence[Statement]) -> frozenset[int]:
    """Indexes of the sentences that ask, right before the answers of an interview: «— Вас принимал
    президент?»"""
    answers = sorted(s.evidence.start for s in statements if s.rule == ANSWERED)
    found: set[int] = set()
    for start in answers:
        before = bisect_right(doc.sentences, start, key=_start) - 2
        while before >= 0 and before not in found and _asks(doc, before):
            found.add(before)
            before -= 1
    return frozenset(found)


def _start(sentence: Sentence) -> int:
    return sentence.start


def _asks(doc: Doc, index: int) -> bool:
    sentence = doc.sentences[index]
    return doc.text[sentence.start : sentence.stop].rstrip().endswith("?")
