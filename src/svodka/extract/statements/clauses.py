"""Clauses of content in one sentence, as offsets."""

from __future__ import annotations

from svodka.extract.statements.contents import Content, clause
from svodka.extract.statements.views import DASHES, View

REACH = 25  # tokens between a verb and its «что»
FEW = 2  # tokens that are too few for a content


def clause_content(view: View, first: int, stop: int) -> list[Content]:
    """Tokens first … stop-1 as content."""
    span = view.span(first, stop)
    if span is None:
        return []
    predicates = [view.said[i] for i in range(first, stop) if view.is_finite(i)]
    return clause(view.doc.text, *span, view.quotes, bool(predicates) and all(predicates))


def that_clause(view: View, verb: int) -> list[Content] | None:
    """What «что» after a word opens: «…, что визит отложен». None without «что»."""
    mark = find_that(view, verb)
    if mark is None:
        return None
    return clause_content(view, mark + 1, clause_stop(view, mark))


def find_that(view: View, word: int) -> int | None:
    """The token «что» that belongs to a word before it."""
    for index in range(word + 1, min(word + REACH, view.right_bound(word))):
        if view.said[index]:
            continue
        if view.has_lemma(index, view.words.links["that"]) and view.is_mark(index - 1, ","):
            return index
        if view.is_mark(index, ":") or view.is_finite(index):
            return None
    return None


def clause_stop(view: View, mark: int) -> int:
    """The token after the clause that a conjunction opens: what hangs on the clause's verb, or all
    to the end where the tree does not say."""
    bound = view.right_bound(mark)
    head = view.tree.governor(mark)
    if head is None or head < mark:
        return bound
    below = [i for i in view.tree.subtree(head) if i > mark]
    return min(max(below) + 1, bound) if below and min(below) <= mark + 3 else bound


def tree_content(view: View, first: int, head: int) -> list[Content]:
    """From a token to the end of what hangs on a head."""
    below = [i for i in view.tree.subtree(head) if i >= first]
    return clause_content(view, first, min(max(below) + 1, view.right_bound(first)))


def content_after_comma(view: View, opening: int, after: int) -> list[Content]:
    """What follows a parenthesis that opens at one token and whose words end before another; what
    stands before it, where nothing follows."""
    bound = view.right_bound(opening)
    closing = view.next_mark(min(after, bound), frozenset(",)") | DASHES, bound)
    begin = closing + 1 if closing is not None else min(after, bound)
    if bound - begin > FEW:
        return clause_content(view, begin, bound)
    return clause_content(view, view.left_bound(opening), opening)
