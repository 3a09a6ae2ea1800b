"""Verbs that attribute: «сообщил, что …», «…», — сказал, «как отметил …», «обещает сделать».

For each verb of speech the rules are asked in order; the first that finds a content rules.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from svodka.extract.statements import places
from svodka.extract.statements.clauses import clause_content, that_clause, tree_content
from svodka.extract.statements.cues import Cue, free_tokens, is_participle, make_cue
from svodka.extract.statements.parentheses import how_said, said_after, sentence_before
from svodka.extract.statements.sayings import (
    author_inside,
    quote_after,
    quote_before,
    quote_named,
)
from svodka.extract.statements.views import DASHES, View

COLON = 12  # tokens between a verb and its colon
Rule = Callable[[View, int], Cue | None]


def find_verbs(view: View) -> Iterator[Cue]:
    """The attributions that the verbs of one sentence make."""
    for verb in free_tokens(view):
        if is_cue(view, verb):
            for rule in RULES:
                if cue := rule(view, verb):
                    yield cue
                    break


def is_cue(view: View, verb: int) -> bool:
    token = view.tokens[verb]
    return token.lemma in view.words.cues and token.pos in ("VERB", "ADJ")


def that_said(view: View, verb: int) -> Cue | None:
    """Посол сообщил, что визит отложен."""
    found = that_clause(view, verb)
    return make_cue("that_said", view, verb, found) if found else None


def colon_said(view: View, verb: int) -> Cue | None:
    """Посол подчеркнул: визит отложен. Посол сообщил — визит отложен."""
    stop = view.right_bound(verb)
    colon = view.next_mark(verb, DASHES | {":"}, min(verb + COLON, stop))
    if colon is None or view.is_clause(verb + 1, colon) or not view.is_clause(colon, stop):
        return None
    if view.tokens[verb].lemma not in view.words.tells or is_participle(view, verb):
        return None
    return make_cue("colon_said", view, verb, clause_content(view, colon + 1, stop))


def about_said(view: View, verb: int) -> Cue | None:
    """Посол заявил о стремлении добиваться мира."""
    if view.tokens[verb].lemma not in view.words.about:
        return None
    for index in range(verb + 1, min(verb + 7, len(view.tokens) - 1)):
        if view.is_mark(index, places.ENDS):
            return None
        if view.has_lemma(index, view.words.links["about"]):
            noun = view.tree.governor(index)
            if noun is None or noun < index or view.tokens[noun].pos not in ("NOUN", "PROPN"):
                return None
            contents = tree_content(view, index, noun)
            return make_cue("about_said", view, verb, contents, bare=True)
    return None


def asked(view: View, verb: int) -> Cue | None:
    """Москва потребовала восстановить перевозки."""
    if view.tokens[verb].lemma not in view.words.asking or is_participle(view, verb):
        return None
    for child in view.tree.children(verb, "xcomp", "ccomp", "csubj", "obj"):
        infinitive = view.tokens[child].feats.get("VerbForm") == "Inf"
        if child > verb and infinitive and view.next_mark(verb, ",", child) is None:
            return make_cue("asked", view, verb, tree_content(view, child, child), bare=True)
    return None


def confirmed(view: View, verb: int) -> Cue | None:
    """В министерстве подтвердили удар по объектам."""
    if view.tokens[verb].lemma not in view.words.confirming or is_participle(view, verb):
        return None
    for child in view.tree.children(verb, "obj"):
        if child > verb and view.tokens[child].pos == "NOUN":
            contents = tree_content(view, min(view.tree.subtree(child)), child)
            return make_cue("confirmed", view, verb, contents, bare=True)
    return None


def accused(view: View, verb: int) -> Cue | None:
    """Премьер обвинил посла в работе на разведку."""
    if view.tokens[verb].lemma not in view.words.accusing or is_participle(view, verb):
        return None
    place = places.subject(view, verb)
    below = [i for i in view.tree.subtree(verb) if i > verb]
    if place is None or not below:
        return None
    contents = clause_content(view, verb, max(below) + 1)
    return Cue("accused", verb, place, tuple(contents), bare=True)


RULES: tuple[Rule, ...] = (
    sentence_before,
    author_inside,
    quote_before,
    quote_after,
    how_said,
    asked,
    that_said,
    colon_said,
    said_after,
    quote_named,
    about_said,
    accused,
    confirmed,
)
