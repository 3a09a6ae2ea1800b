"""Verbs that attribute: «сообщил, что …», «…», — сказал, «как отметил …», «обещает сделать».

For each verb of speech the rules are asked in order; the first that finds a content rules.
"""

from __future__ import annotations

from collections.abc import Callable

from svodka.extract.statements.acts import BARE_RULES, asked
from svodka.extract.statements.clauses import clause_content, that_clause
from svodka.extract.statements.contents import OPENING
from svodka.extract.statements.cues import Cue, make_cue
from svodka.extract.statements.denials import denied, is_negated
from svodka.extract.statements.parentheses import (
    how_said,
    said_after,
    sentence_before,
    so_said,
    that_fronted,
    told_of_before,
    words_before,
)
from svodka.extract.statements.sayings import (
    author_inside,
    quote_after,
    quote_after_clause,
    quote_before,
    quote_governed,
    quote_named,
    quote_of_a_denial,
    verb_after_quote,
)
from svodka.extract.statements.unmarked import comma_said
from svodka.extract.statements.urgings import asked_in_writing, turned_with, urged
from svodka.extract.statements.views import DASHES, View
from svodka.extract.statements.wordings import with_words

SHORT = 4  # tokens that are too few for a clause
PREDICATIVE = frozenset({"VERB", "AUX", "ADJ"})  # no other word is a cue or finite
COLON = 12  # tokens between a verb and its colon
Rule = Callable[[View, int], Cue | None]


def find_verbs(view: View) -> list[Cue]:
    """The attributions that the verbs of one sentence make."""
    found: list[Cue] = []
    for verb, token in enumerate(view.tokens):
        if token.pos in PREDICATIVE and not view.said[verb]:
            cue = _first_cue(view, verb)
            if cue is not None:
                found.append(cue)
    return found


def _first_cue(view: View, verb: int) -> Cue | None:
    for rule in _rules(view, verb):
        cue = rule(view, verb)
        if cue is not None:
            return cue
    return None


def _rules(view: View, verb: int) -> tuple[Rule, ...]:
    if is_cue(view, verb):
        return MUTE_RULES if is_negated(view, verb) else RULES
    return OPEN_RULES if view.near_quotes and view.is_finite(verb) else ()


def is_cue(view: View, verb: int) -> bool:
    token = view.tokens[verb]
    if token.lemma not in view.words.cues or token.pos not in ("VERB", "ADJ"):
        return False
    if token.feats.get("Tense") == "Fut":
        return False  # «если Москва сочтёт, что …»: not said yet
    if token.feats.get("VerbForm") != "Inf":
        return True
    filling = view.has_lemma(verb - 1, view.words.links["so"])  # «этот, так сказать, дипломат»
    return not filling and not _is_only_possible(view, verb)


def _is_only_possible(view: View, verb: int) -> bool:
    """«США могут потребовать, чтобы …»: not said yet"""
    over = view.tree.ancestors(verb)  # «поручил подготовить отчет и доложить о нем»
    above = next((i for i in over if view.tokens[i].feats.get("VerbForm") != "Inf"), None)
    return above is not None and view.has_lemma(above, view.words.links["possible"])


def that_said(view: View, verb: int) -> Cue | None:
    """Посол сообщил, что визит отложен."""
    found = that_clause(view, verb)
    return make_cue("that_said", view, verb, found) if found else None


def colon_said(view: View, verb: int) -> Cue | None:
    """Посол подчеркнул: визит отложен. Посол сообщил — визит отложен."""
    stop = view.right_bound(verb)
    if not _tells_at_once(view, verb):
        return None
    colon = view.next_mark(verb, ":", min(verb + COLON, stop)) or _dash_after(view, verb)
    if colon is None or view.is_clause(verb + 1, colon) or stop - colon < SHORT:
        return None
    if view.is_participle(verb) or _asks_for(view, verb, colon):
        return None
    return make_cue("colon_said", view, verb, clause_content(view, colon + 1, stop))


def _tells_at_once(view: View, verb: int) -> bool:
    """A verb that tells, or whatever verb of speech a colon stands right behind («отрезал: «…»»,
    «дал понять: …»)."""
    lemma, words = view.tokens[verb].lemma, view.words
    if lemma in words.tells or lemma in words.sure:
        return True
    given = view.has_lemma(verb, words.links["giving"])
    colon = verb + 1 + (given and view.has_lemma(verb + 1, words.links["understanding"]))
    asks = view.tokens[-1].text == "?"  # «спросили: когда?»
    marked = colon + 1 < len(view.tokens) and view.tokens[colon + 1].text in OPENING
    clause = view.is_clause(colon + 1, len(view.tokens))  # not «отрезал: кусок сыра»
    return lemma in words.says and view.is_mark(colon, ":") and clause and not (asks or marked)


def _asks_for(view: View, verb: int, colon: int) -> bool:
    """«требует новых кораблей: …»: what is asked for stands before the colon"""
    asks = view.tokens[verb].lemma in view.words.asking
    return asks and any(verb < i < colon for i in view.tree.children(verb, "obj", "obl", "xcomp"))


def _dash_after(view: View, verb: int) -> int | None:
    """«сообщил — визит отложен»: at once, and not before a conjunction"""
    dash = verb + 1
    follows = dash + 1 < len(view.tokens) and view.tokens[dash + 1].pos != "CCONJ"
    tells = follows and view.is_clause(dash, len(view.tokens))
    return dash if tells and view.is_mark(dash, DASHES) else None


RULES: tuple[Rule, ...] = (
    sentence_before,
    words_before,
    told_of_before,
    so_said,
    author_inside,
    quote_before,
    quote_after,
    how_said,
    that_fronted,
    asked,
    denied,
    that_said,
    colon_said,
    said_after,
    comma_said,
    quote_named,
    quote_governed,
    urged,
    turned_with,
    asked_in_writing,
    *BARE_RULES,
)
# Of a verb with «не» only what stands in marks beside it («…», — не согласился посол), and a denial.
MUTE_RULES: tuple[Rule, ...] = (author_inside, quote_before, quote_of_a_denial, denied)
# Of any other verb only what its place beside a quotation tells.
OPEN_RULES: tuple[Rule, ...] = (verb_after_quote, with_words, quote_after_clause)
