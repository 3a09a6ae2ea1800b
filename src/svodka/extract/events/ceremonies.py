"""Ceremonies: the day of an act that the sentence behind it tells.

«Чили и Перу открыли мост. Церемония прошла в субботу» tells when they did, and «Чили отменит визы.
Решение вступит в силу 1 августа» when it will.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from svodka.annotate.notes import DateNote
from svodka.extract.events.tales import dates_sentence
from svodka.extract.mentions.drafts import Draft
from svodka.findings import Date
from svodka.language import Sentence
from svodka.language.trees import Tree, tree_of

CEREMONY = "ceremony"  # how a draft is dated by the sentence behind it
HELD = frozenset({"action", "signing"})
SUBJECTS = ("nsubj", "nsubj:pass")


@dataclass(frozen=True, slots=True)
class Ceremonies:
    """An article's sentences in order, with the paragraph and the dates of each (by its index).

    words: table acts.ceremonies: of any act, and of a signing: subject → verbs that tell the day of
    what was told before it.
    """

    told: Sequence[Sentence]
    paragraphs: Sequence[int]
    dates: Mapping[int, Sequence[DateNote]]
    words: Mapping[str, Mapping[str, Sequence[str]]]

    def date(self, draft: Draft, published: date) -> Draft:
        """The draft with the day that the next sentence of its paragraph tells of it."""
        behind = draft.sentence + 1
        apart = draft.aside or draft.background or draft.partial
        if draft.date is not None or draft.form not in HELD or apart or behind >= len(self.told):
            return draft
        if draft.type == "CONSULT" or self.paragraphs[behind] != self.paragraphs[draft.sentence]:
            return draft
        found = self.day_told(self.told[behind], draft.form)
        if found is None or found.start is None or found.end is None:
            return draft
        done = found.end <= published
        if draft.status != ("actual" if done else "future"):
            return draft
        return replace(draft, date=found, dated_by=CEREMONY)

    def day_told(self, sentence: Sentence, form: str) -> Date | None:
        """The only day of a sentence that tells nothing but when that was."""
        notes = self.dates.get(sentence.index, ())
        if len(notes) != 1 or not sentence.parsed or not dates_sentence(notes[0], sentence):
            return None
        if is_counted_from(notes[0], sentence):
            return None
        words = {**self.words["any"], **self.words.get(form, {})}
        return notes[0].date if tells_when(tree_of(sentence), words) else None


def is_counted_from(note: DateNote, sentence: Sentence) -> bool:
    """«на следующий день после окончания визита»: from what, its own words tell."""
    behind = sentence.tokens[note.last + 1 : note.last + 2]
    return any(token.low == "после" for token in behind)


def tells_when(tree: Tree, words: Mapping[str, Sequence[str]]) -> bool:
    """«Церемония прошла», «Это произошло», «Решение вступило в силу», not «Церемония закрытия игр
    прошла»."""
    for i, token in enumerate(tree.tokens):
        denied = any(tree.tokens[c].feats.get("Polarity") == "Neg" for c in tree.children(i))
        if token.rel != "root" or denied:
            continue
        for subject in tree.children(i, *SUBJECTS):
            if token.lemma in words.get(tree.tokens[subject].lemma, ()):
                return not is_of_another(subject, tree)
    return False


def is_of_another(subject: int, tree: Tree) -> bool:
    """«Церемония закрытия игр», «Решение закрыть школы»: of what, its own words tell at length."""
    below = tree.children(subject, "nmod")
    return any(tree.children(i, "nmod", "obj") or tree.preposition(i) for i in below)
