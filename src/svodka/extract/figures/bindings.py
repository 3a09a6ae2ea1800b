"""Bindings: one quantity with its measure, unit, move, status and time, or nothing."""

from __future__ import annotations

from collections.abc import Sequence

from svodka.annotate.notes import DateNote
from svodka.annotate.quantities.words import words_of as number_words_of
from svodka.extract.figures.denials import as_denied
from svodka.extract.figures.drafts import Draft
from svodka.extract.figures.elided import Elision, Restored, last_like
from svodka.extract.figures.elisions import restore_unit
from svodka.extract.figures.inheritance import inherited_date
from svodka.extract.figures.likewise import LIKEWISE, has_parallel
from svodka.extract.figures.main_figures import main_figure
from svodka.extract.figures.measures import find_measure
from svodka.extract.figures.mentions import Mention
from svodka.extract.figures.periods import a_year_earlier, own_date, until_now
from svodka.extract.figures.roles import change_of, find_direction, moved_as_before, moved_from
from svodka.extract.figures.scenes import Measure, Scene
from svodka.extract.figures.statuses import (
    as_now,
    came_true,
    find_status,
    is_ordered,
    still_ahead,
)
from svodka.extract.figures.surroundings import Surroundings

_AGAIN = 12  # tokens from a sum to its «или 4,7 % ВВП»
_MEMORY = 3  # sentences after which «он» no longer means the figure told last


def bind(mention: Mention, told: Sequence[Draft], around: Surroundings) -> Draft | None:
    """The figure that one mention makes by itself; None where measure or unit are not told.

    told: the figures before it.
    """
    move = find_direction(mention, around.words) or _again(mention, told, around)
    meant = as_denied(mention, move is not None, around)
    return _bind(meant, move, told, around) if meant else None


def _bind(
    mention: Mention, move: tuple[str, str] | None, told: Sequence[Draft], around: Surroundings
) -> Draft | None:
    """move: (direction, rule) where the quantity is the size of a move."""
    q = mention.quantity
    if move is None and q.kind == "times":
        return None
    measure = find_measure(_scene(mention, told, around))
    if measure is None or (measure.rule == LIKEWISE and not _has_parallel(mention, told, around)):
        return None
    value = Restored(q.unit) if q.unit or move else _elided(mention, measure, told, around)
    if value is None:
        return None
    elided = move is None and q.unit is None
    status = _status(mention, measure, told, elided, around)
    timed = as_now(mention, measure, around.words) and "present"
    when, own = _date(mention, measure, timed or status, told, around)
    if when is not None and own and status == "actual":
        ahead = still_ahead(mention, measure, when, around.published, around.words)
        status = ahead or status
    change = change_of(mention, move[0]) if move else moved_from(mention, around.words)
    return Draft(
        measure=measure,
        value=None if move else mention,
        number=None if move else q.value * value.factor,
        unit=None if move else value.unit,
        change=change,
        status=status,
        date=when,
        own_date=own,
        rule=measure.rule,
        move_rule=move[1] if move else "",
        mentions=[mention],
    )


def _has_parallel(mention: Mention, told: Sequence[Draft], around: Surroundings) -> bool:
    return has_parallel(mention, told[-1], around.actors.get(mention.sentence.index, ()))


def _again(mention: Mention, told: Sequence[Draft], around: Surroundings) -> tuple[str, str] | None:
    last = told[-1] if told else None
    if last is None or last.change is None or last.sentence != mention.sentence.index:
        return None
    return moved_as_before(mention, last, around.words)


def _scene(mention: Mention, told: Sequence[Draft], around: Surroundings) -> Scene:
    last = last_like(mention, told)
    if last is None or mention.sentence.index - last.sentence > _MEMORY:
        return Scene(mention, around, None)
    return Scene(mention, around, last.measure, last.unit)


def _elided(
    mention: Mention, measure: Measure, told: Sequence[Draft], around: Surroundings
) -> Restored | None:
    return restore_unit(Elision(mention, measure, told, around.words, around.language))


def _status(
    mention: Mention,
    measure: Measure,
    told: Sequence[Draft],
    elided: bool,
    around: Surroundings,
) -> str:
    """The clause's own, or that of the figure it goes on from: «до пяти …, а то и до восьми»."""
    if _was_so(mention, around):
        return "actual"
    status = find_status(mention, measure, around.words)
    last = told[-1] if told else None
    if status is not None or last is None:
        return status or "actual"
    verbless = mention.verb is None or mention.verb < mention.floor
    if is_term_of(mention, measure, last, around):
        return last.status
    if came_true(mention):
        return "actual"
    here = last.sentence == mention.sentence.index
    goes_on = measure.borrowed and (elided or verbless)
    again = measure.borrowed or is_said_again(mention, last, around)
    return last.status if here and (goes_on or (again and verbless)) else "actual"


def is_term_of(mention: Mention, measure: Measure, last: Draft, around: Surroundings) -> bool:
    """«даст 60 млн долларов. Деньги выделяют под 3 % годовых на 40 лет»: as sure as the loan."""
    near = mention.sentence.index - last.sentence <= 1
    noun = mention.quantity.noun
    term = noun is not None and mention.lemma(noun) in around.words.time
    term = term and mention.preposition in around.words.granted_for
    verb = mention.verb
    over = verb is not None and mention.tokens[verb].feats.get("Tense") == "Past"
    return near and not over and (term or measure.rule == "yearly")


def is_said_again(mention: Mention, last: Draft, around: Surroundings) -> bool:
    """«потратит 186 млрд злотых, [или 4,7 % ВВП]»: the same told in other measures."""
    lead, told = mention.lead - 1, last.last.quantity.last
    joined = lead > told and mention.lemma(lead) in number_words_of(around.language).range_or
    return joined and lead - told <= _AGAIN


def is_near(last: Draft, index: int, measure: Measure) -> bool:
    """Told in the same sentence, or of the same measure in the one before."""
    one = measure.borrowed or measure.name == last.measure.name
    return last.sentence == index or (one and index - last.sentence == 1)


def _counts_itself(mention: Mention, measure: Measure) -> bool:
    """«с 2016 года одобрил [12 проектов]»: so many then, where «проект на 12 млн» is of no year."""
    noun = mention.quantity.noun
    return noun is not None and measure.first <= noun <= measure.last


def _was_so(mention: Mention, around: Surroundings) -> bool:
    """«довести до 20 млрд (в 2024 году — 12,2 млрд)»: in brackets, of a time that is over."""
    marks = range(mention.floor, mention.quantity.first)
    opened = [i for i in marks if mention.tokens[i].text == "("]
    dates = around.dates.get(mention.sentence.index, ())
    return bool(opened) and any(
        opened[0] < note.first <= note.last < mention.quantity.first
        and note.date.end is not None
        and note.date.end < around.published
        for note in dates
    )


def _date(
    mention: Mention,
    measure: Measure,
    status: str,
    told: Sequence[Draft],
    around: Surroundings,
) -> tuple[DateNote | None, bool]:
    """(date, whether it stands in the figure's own clause)."""
    index, last = mention.sentence.index, told[-1] if told else None
    here = around.dates.get(index, ())
    if is_ordered(mention, around.words):
        return None, False
    counted = mention.quantity.kind == "count" and _counts_itself(mention, measure)
    led = status != "actual" and mention.lemma(mention.trigger) in around.words.moving
    timeless = measure.key in around.words.timeless and not counted and not led
    if timeless and measure.sentence == index:
        here = [note for note in here if note.first > measure.last]
    own = own_date(mention, here, status, last, around)
    if own is not None:
        near_last = last is not None and is_near(last, index, measure)
        return until_now(mention, a_year_earlier(own, last, near_last), status, around), True
    near = [*around.dates.get(index - 1, ()), *here]
    main = main_figure(told, mention, around.words)
    since = index - last.sentence if last else 0
    return inherited_date(mention, measure, status, main, since, near, around), False
