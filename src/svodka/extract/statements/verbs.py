"""Verbs that attribute: «сообщил, что …», «…», — сказал, «как отметил …», «обещает сделать».

For each verb of speech the rules are asked in order; the first that finds a content rules.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from svodka.extract.statements import places
from svodka.extract.statements.clauses import (
    clause_content,
    content_after_comma,
    last_conjunct,
    that_clause,
    tree_content,
)
from svodka.extract.statements.contents import Content, quoted
from svodka.extract.statements.cues import Cue, free_tokens
from svodka.extract.statements.places import find_place, phrase_end
from svodka.extract.statements.spoken import (
    continued,
    quote_after_colon,
    quote_just_before,
    quote_object,
)
from svodka.extract.statements.views import DASHES, View

BESIDE = 7  # tokens between «этом» and its verb
NEAR = 4  # tokens between «как» or a comma and its verb
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


def is_impersonal(view: View, verb: int) -> bool:
    """«отмечается», «указано»"""
    token, words = view.tokens[verb], view.words
    if token.lemma not in words.impersonal or view.tree.children(verb, "nsubj"):
        return False
    return is_passive(view, verb) or token.lemma not in words.impersonal_passive


def speaker_place(view: View, verb: int, contents: list[Content]) -> tuple[bool, int | None]:
    """(whether there is a speaker, the token): (True, None) is whoever spoke last."""
    first, stop = _tokens_of(view, contents)
    if is_impersonal(view, verb):
        place = places.body(view, verb, first, stop)
        return place is not None or not _was(view, verb), place
    if view.tokens[verb].lemma in view.words.naming and is_passive(view, verb):
        return True, None
    place = find_place(view, verb, first, stop)
    return place is not None, place


def is_participle(view: View, verb: int) -> bool:
    feats = view.tokens[verb].feats
    return feats.get("VerbForm") == "Part" and feats.get("Variant") != "Short"


def is_passive(view: View, verb: int) -> bool:
    return view.tokens[verb].feats.get("Voice") == "Pass"


def _was(view: View, verb: int) -> bool:
    """«было отмечено»: nobody in particular"""
    return bool(view.tree.children(verb, "aux:pass", "aux"))


def make_cue(
    rule: str, view: View, verb: int, contents: list[Content], bare: bool = False
) -> Cue | None:
    if not contents:
        return None
    known, place = speaker_place(view, verb, contents)
    return Cue(rule, verb, place, tuple(contents), bare) if known else None


def sentence_before(view: View, verb: int) -> Cue | None:
    """«Об этом заявил посол.», «Это отмечает большинство экспертов.», «Так считает посол.»"""
    this, before = _this(view), view.before
    if before is None or this < 0 or not _beside(view, this, verb):
        return None
    told = view.tokens[verb].lemma in view.words.tells and view.next_mark(0, ",", verb) is None
    if not told or that_clause(view, verb) is not None:
        return None
    content = Content("indirect", before.start, before.stop)
    place = find_place(view, verb, this, this + 1)
    return Cue("sentence_before", verb, place, (content,)) if place is not None else None


def _beside(view: View, this: int, verb: int) -> bool:
    """Close to each other, with no mark between."""
    first, stop = sorted((this, verb))
    return stop - first < BESIDE and view.next_mark(first, places.ENDS, stop) is None


def _this(view: View) -> int:
    """The «этом» of «об этом», or the «это», «так» that opens the sentence; -1 without."""
    links = view.words.links
    for index in range(len(view.tokens)):
        about = view.has_lemma(index - 1, links["about"])
        if view.has_lemma(index, links["this"]) and (about or index == 0):
            return index
    return 0 if view.has_lemma(0, links["so"]) else -1


def author_inside(view: View, verb: int) -> Cue | None:
    """«Да, — сказал посол. — Но не сегодня»: one pair of marks, the author in it"""
    quote = view.quotes.around(view.tokens[verb].start)
    if quote is None:
        return None
    return make_cue("author_inside", view, verb, quoted(view.doc.text, quote))


def quote_before(view: View, verb: int) -> Cue | None:
    """«Ничего не отменено», — сказала она."""
    quote = quote_just_before(view, verb)
    if quote is None or view.tokens[verb].lemma not in view.words.says | view.words.impersonal:
        return None
    contents = quoted(view.doc.text, quote) + continued(view, verb)
    return make_cue("quote_before", view, verb, contents)


def quote_after(view: View, verb: int) -> Cue | None:
    """Посол сказал: «Ничего не отменено»."""
    quote = quote_after_colon(view, verb)
    return make_cue("quote_after", view, verb, quoted(view.doc.text, quote)) if quote else None


def how_said(view: View, verb: int) -> Cue | None:
    """Как сообщил посол, визит отложен."""
    how = next((i for i in range(verb - 1, max(verb - NEAR, -1) - 1, -1) if _is_how(view, i)), None)
    if how is None or view.is_clause(how, verb):
        return None
    known, place = speaker_place(view, verb, [])
    if not known or place is None or place < how:
        return None
    contents = content_after_comma(view, how, phrase_end(view, place, verb))
    return Cue("how_said", verb, place, tuple(contents)) if contents else None


def _is_how(view: View, index: int) -> bool:
    if not view.has_lemma(index, view.words.links["how"]):
        return False
    if index == 0 or view.tokens[index - 1].pos == "CCONJ":
        return True
    then = view.has_lemma(index - 2, view.words.pronouns["same"])  # «после того, как»
    return view.is_mark(index - 1, ",(:—–-") and not then


def that_said(view: View, verb: int) -> Cue | None:
    """Посол сообщил, что визит отложен."""
    found = that_clause(view, verb)
    return make_cue("that_said", view, verb, found) if found else None


def colon_said(view: View, verb: int) -> Cue | None:
    """Посол подчеркнул: визит отложен."""
    stop = view.right_bound(verb)
    colon = view.next_mark(verb, ":", min(verb + 12, stop))
    if colon is None or view.is_clause(verb + 1, colon) or not view.is_clause(colon, stop):
        return None
    if view.tokens[verb].lemma not in view.words.tells:
        return None
    return make_cue("colon_said", view, verb, clause_content(view, colon + 1, stop))


def said_after(view: View, verb: int) -> Cue | None:
    """Визит отложен, сообщил посол."""
    comma = _comma_before(view, verb)
    tells = view.tokens[verb].lemma in view.words.tells and not is_participle(view, verb)
    if comma is None or not tells:
        return None
    first = view.left_bound(verb)
    known, place = speaker_place(view, verb, [])
    if asks(view, first):
        return None
    if not known or comma - first < 2 or (place is not None and place < verb):
        return None
    after = phrase_end(view, place, verb)
    contents = (
        clause_content(view, first, comma)
        if view.is_clause(last_conjunct(view, comma), comma)
        else content_after_comma(view, comma, after)
    )
    return Cue("said_after", verb, place, tuple(contents)) if contents else None


def asks(view: View, first: int) -> bool:
    """«От чего это зависит, рассказали …»: a question told of, not answered"""
    questions = view.words.links["questions"]
    return any(view.has_lemma(index, questions) for index in (first, first + 1, first + 2))


def _comma_before(view: View, verb: int) -> int | None:
    """The comma or dash that a verb's clause begins with, past a few adverbs and «в пятницу»."""
    for index in range(verb - 1, max(verb - NEAR, 0) - 1, -1):
        if view.is_mark(index, DASHES) and view.is_mark(index - 1, ","):
            return index - 1
        if view.is_mark(index, ",—–-"):
            return index
        if view.tokens[index].pos not in ("ADV", "ADP", "PART") and not _is_day(view, index):
            return None
    return None


def _is_day(view: View, index: int) -> bool:
    return view.has_lemma(index, view.words.nouns["occasions"])


def quote_named(view: View, verb: int) -> Cue | None:
    """Посол назвал это «хорошей тенденцией»."""
    quote = quote_object(view, verb)
    return make_cue("quote_named", view, verb, quoted(view.doc.text, quote)) if quote else None


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


def _tokens_of(view: View, contents: list[Content]) -> tuple[int, int]:
    """The tokens of this sentence that contents cover: (first, stop)."""
    inside = [
        i
        for i, token in enumerate(view.tokens)
        if any(c.start <= token.start < c.stop for c in contents)
    ]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)
