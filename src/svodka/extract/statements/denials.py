"""What was not said, and what was denied.

«Не сказал, что …» attributes nothing. «Опроверг, что …» and «не считает, что …» attribute a denial:
the verb is cited with its clause, so that nobody reads the clause as what was said.
"""

from __future__ import annotations

from svodka.extract.statements import places
from svodka.extract.statements.clauses import clause_stop, find_that
from svodka.extract.statements.contents import Content, trim
from svodka.extract.statements.cues import Cue, is_impersonal
from svodka.extract.statements.views import View

BACK = 3  # tokens from «не мог не отметить» to the first «не»


def is_negated(view: View, verb: int) -> bool:
    """«не сказал», «не было сказано», «не стал говорить»; but «не мог не сказать» is said, and so is
    what is not ruled out («не исключил»)."""
    if view.has_lemma(verb, view.words.doubting):
        return False
    # asked of every verb that attributes: a tree mends what the words are, which others read too
    above = view.tree.governor(verb)
    if view.lemmas.isdisjoint(view.words.links["not"]):
        return False
    at = _negation(view, verb)
    infinitive = view.tokens[verb].feats.get("VerbForm") == "Inf"
    if infinitive and above is not None and above < verb and _negation(view, above) is not None:
        return at is None
    return at is not None


def _negation(view: View, verb: int) -> int | None:
    """The «не» right before a verb or its auxiliary."""
    before = verb - 1
    if before > 0 and view.tokens[before].pos == "AUX":
        before -= 1
    return before if view.has_lemma(before, view.words.links["not"]) else None


def denied(view: View, verb: int) -> Cue | None:
    """Посол опроверг, что говорил с министром. Посол не считает, что визит отложен."""
    if not _denies(view, verb):
        return None
    mark = find_that(view, verb, past_gerund=True)
    if mark is None or is_impersonal(view, verb):
        return None
    place = places.find_place(view, verb, mark, clause_stop(view, mark))
    first = _negation(view, verb)
    span = view.span(verb if first is None else first, clause_stop(view, mark))
    inner = trim(view.doc.text, *span) if span else None
    if place is None or inner is None:
        return None
    return Cue("denied", verb, place, (Content("indirect", *inner),))


def _denies(view: View, verb: int) -> bool:
    """A verb of denial by itself, or one of thinking with «не»."""
    negated, words = _negation(view, verb) is not None, view.words
    if view.has_lemma(verb, words.denying):
        return not negated
    return negated and view.has_lemma(verb, words.thinking | words.sure)
