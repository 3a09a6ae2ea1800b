"""A saying inserted in the midst of a clause: «даты поездки, говорят в Лиме, не определены».

What stands on both sides is one content, from where its clause begins to its end.
"""

from __future__ import annotations

from svodka.extract.statements.clauses import FEW, clause_content, joins, parenthesis_stop
from svodka.extract.statements.contents import Content
from svodka.extract.statements.views import DASHES, View

PARTS = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "DET"})  # that a clause may begin with


def clause_around(view: View, first: int, comma: int, after: int) -> list[Content]:
    """The clause that a saying parts, whose words stand from a comma to before another token; []
    where it parts none: a whole clause stands before it, or behind.

    What is told behind it in quotation marks is content for itself.
    """
    bound = view.right_bound(comma)
    begin = parenthesis_stop(view, comma, after)
    if begin >= bound or not view.is_mark(begin - 1, ","):
        return []
    opening = _opening(view, first, comma)
    if opening >= comma or any(view.said[opening:comma]) or not _is_open(view, opening, comma):
        return []
    words = sum(token.pos != "PUNCT" for token in view.tokens[begin:bound])
    if words > FEW and not (view.is_clause(begin, bound) and _is_part(view, opening, comma)):
        return []
    behind = clause_content(view, begin, bound)
    if not behind or any(content.kind == "direct" for content in behind):
        return []
    return clause_content(view, opening, bound)


def _is_part(view: View, opening: int, comma: int) -> bool:
    """Whether a clause lacks what stands there: a subject, an object or an infinitive; «во времена
    санкций», «теперь» it can do without."""
    if view.tokens[opening].pos in PARTS:
        return True
    feats = [view.tokens[index].feats for index in range(opening, comma)]
    return any(one.get("Case") == "Nom" or one.get("VerbForm") == "Inf" for one in feats)


def _opening(view: View, first: int, comma: int) -> int:
    """Where the clause begins that goes on to a comma: behind the last «: », «, но», «, однако», or
    where the sentence does, its own «но» left out."""
    for index in range(comma - 1, first, -1):
        if view.is_mark(index, ":"):
            return index + 1
        if joins(view, index) and view.is_mark(index - 1, ","):
            return index + 1
    return first + 1 if joins(view, first) else first


def _is_open(view: View, opening: int, comma: int) -> bool:
    """Whether a clause still waits for its predicate: it has none but those of «который …»."""
    if view.next_mark(opening, DASHES | frozenset(":"), comma) is not None:
        return False
    relative = view.words.pronouns["relative"]
    which = (i for i in range(opening + 1, comma) if view.has_lemma(i, relative))
    return not view.is_clause(opening, next(which, comma))
