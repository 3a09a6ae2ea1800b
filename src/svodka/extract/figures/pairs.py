"""Pairs: a move and a value that are one figure («вырос на 6% до 5 млрд»)."""

from __future__ import annotations

from collections.abc import Sequence

from svodka.annotate.notes import DateNote
from svodka.extract.figures.drafts import Draft
from svodka.extract.figures.elided import is_part
from svodka.extract.figures.mentions import is_participle
from svodka.extract.figures.periods import is_compared, is_spent
from svodka.extract.figures.roles import ON_DASHES
from svodka.extract.figures.words import FigureWords, folded


def are_one(before: Draft, after: Draft, dates: Sequence[DateNote], words: FigureWords) -> bool:
    """Two drafts in a row tell one figure: one gives the value, the other the move.

    dates: those of the later one's sentence.
    """
    return (
        _complete_each_other(before, after)
        and (_share_a_sentence(before, after) or points_back(after, words))
        and _speak_of_one_thing(before, after, words)
        and before.status == after.status
        and not told_beside(before, words)
        and not is_part(after, words)
        and not leads_away(before, after, words)
        and not _date_between(before, after, dates, words)
    )


def told_beside(before: Draft, words: FigureWords) -> bool:
    """«торговля, [превышавшая в 2008 году 7 млрд], сократилась втрое»: how much it was, and then."""
    value = before.value
    if value is None or value.trigger is None or before.change is not None:
        return False
    token = value.tokens[value.trigger]
    was = token.feats.get("Aspect") == "Imp" and token.feats.get("Tense") == "Past"
    return was and is_participle(token) and token.lemma in words.amounting


def leads_away(before: Draft, after: Draft, words: FigureWords) -> bool:
    """«втрое: [с 150 млрд] в 2021 году до 52 млрд в 2024-м»: what it moved from."""
    value = after.value
    bare = before.value is None and before.sentence == after.sentence
    if not bare or value is None or value.quantity.low is not None:
        return False
    return value.preposition in words.moved_from


def points_back(draft: Draft, words: FigureWords) -> bool:
    """«Это на 10 % больше …», «что вдвое больше …», «— на 4 % меньше прошлогоднего»."""
    mention = draft.mentions[0]
    if not draft.move_rule.startswith("compared"):
        return False
    opening = mention.tokens[max(0, mention.lead - 1) : mention.quantity.first]
    return any(folded(t) in words.pointing or t.text in ON_DASHES for t in opening)


def _complete_each_other(before: Draft, after: Draft) -> bool:
    if after.move_rule == "moved_in_brackets":
        return True
    if before.change is not None and after.change is not None:
        return _tell_one_move(before, after)
    if (before.value is None) == (after.value is None):
        return False
    unit, amount = before.unit or after.unit, (before.change or after.change)
    value = before.value or after.value
    if amount is not None and amount.percent is not None and unit == "%":
        return True
    return value is not None


def _tell_one_move(before: Draft, after: Draft) -> bool:
    """«снизилось на 85 % — с 96 тыс. до 14 тыс.»."""
    a, b = before.change, after.change
    if a is None or b is None or before.value is not None or after.value is None:
        return False
    return a.direction == b.direction and a.amount is None and b.amount is not None


def _share_a_sentence(before: Draft, after: Draft) -> bool:
    return before.sentence == after.sentence


def _speak_of_one_thing(before: Draft, after: Draft, words: FigureWords) -> bool:
    a, b = before.measure, after.measure
    if b.borrowed or a.name == b.name or points_back(after, words):
        return True
    return (a.sentence, a.first) == (b.sentence, b.first) or _leads_to(before, after, words)


def _leads_to(before: Draft, after: Draft, words: FigureWords) -> bool:
    """«планка будет вдвое выше — 10 трлн»: nothing but the comparison and a dash between."""
    if before.value is not None or before.sentence != after.sentence:
        return False
    mention = after.mentions[0]
    between = mention.tokens[before.last.quantity.last + 1 : mention.lead]
    dashed = bool(between) and between[-1].text in ON_DASHES
    return dashed and all(folded(t) in words.comparing or t.text in ON_DASHES for t in between)


def _date_between(
    before: Draft, after: Draft, dates: Sequence[DateNote], words: FigureWords
) -> bool:
    """A date of its own between the two, where the first one has one too: two figures."""
    if before.date is None or not _share_a_sentence(before, after):
        return False
    low, high = before.last.quantity.last, after.mentions[0].quantity.first
    between = [note for note in dates if low < note.first and note.last < high]
    later = after.mentions[0]
    return any(
        not (is_compared(later, note, words) or is_spent(later, note, words)) for note in between
    )


def _has_date_right_after(draft: Draft) -> bool:
    """«до 6 млрд [в 2024-м]»: its own, whatever the move before it took."""
    date = draft.date
    return draft.own_date and date is not None and date.first == draft.last.quantity.last + 1


def join(before: Draft, after: Draft) -> Draft:
    """One draft of the two."""
    with_value = before if before.value is not None else after
    return Draft(
        measure=before.measure,
        value=with_value.value,
        number=with_value.number,
        unit=with_value.unit,
        change=before.change or after.change,
        status=before.status,
        date=after.date if _has_date_right_after(after) else before.date or after.date,
        own_date=before.own_date or after.own_date,
        rule=before.rule,
        move_rule=before.move_rule or after.move_rule,
        mentions=[*before.mentions, *after.mentions],
    )
