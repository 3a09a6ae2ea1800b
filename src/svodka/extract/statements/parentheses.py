"""Attributions that stand beside their content: «как отметил посол, …», «…, сообщил посол», and
«Об этом заявил посол» after the whole sentence."""

from __future__ import annotations

from svodka.extract.statements.clauses import (
    clause_content,
    content_after_comma,
    content_around,
    find_that,
    last_conjunct,
    parenthesis_stop,
    that_clause,
)
from svodka.extract.statements.contents import Content, trim
from svodka.extract.statements.cues import Cue, speaker_place
from svodka.extract.statements.inserted import clause_around
from svodka.extract.statements.places import find_place, phrase_end
from svodka.extract.statements.views import DASHES, MARKS, View
from svodka.language import Sentence

BESIDE = 16  # tokens between «этом» and its verb
SO_NEAR = 3  # tokens between «так» and its verb, where it opens the sentence
SO = 8  # tokens between «— так» and its verb
NEAR = 4  # tokens between «как» or a comma and its verb


def how_said(view: View, verb: int) -> Cue | None:
    """Как сообщил посол, визит отложен."""
    if view.lemmas.isdisjoint(view.words.links["how"]):
        return None
    how = next((i for i in range(verb - 1, max(verb - NEAR, -1) - 1, -1) if _is_how(view, i)), None)
    if how is None or view.is_clause(how, verb):
        return None
    known, place = speaker_place(view, verb)
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


def said_after(view: View, verb: int) -> Cue | None:
    """Визит отложен, сообщил посол."""
    tells = view.tokens[verb].lemma in view.words.tells or _gives_to_understand(view, verb)
    tells = (tells and not view.is_participle(verb)) or _is_sure(view, verb)
    comma = _comma_before(view, verb) if tells else None
    if comma is None or _hands_over(view, verb):
        return None
    first = view.left_bound(verb)
    known, place = speaker_place(view, verb, first, comma)
    if not known or comma <= first or (place is not None and place < verb):
        return None
    contents = _beside_content(view, first, comma, phrase_end(view, place, verb))
    asked = view.has_lemma(verb, view.words.telling) and _asks(view, first)
    return Cue("said_after", verb, place, tuple(contents)) if contents and not asked else None


def _is_sure(view: View, verb: int) -> bool:
    """«…, уверен посол», «…, убеждена она»: a short form, not «уверенный в себе посол»"""
    short = view.tokens[verb].feats.get("Variant") == "Short"
    return short and view.has_lemma(verb, view.words.convinced)


def _gives_to_understand(view: View, verb: int) -> bool:
    """«дал понять посол»"""
    given = view.has_lemma(verb, view.words.links["giving"])
    return given and view.has_lemma(verb + 1, view.words.links["understanding"])


def _hands_over(view: View, verb: int) -> bool:
    """«…, передал для президента приглашение»: a thing, and no words."""
    if not view.has_lemma(verb, view.words.handing):
        return False
    objects = [i for i in view.tree.children(verb, "obj") if i > verb]
    told = view.words.links["about"]
    own = (i for o in objects for i in view.tree.subtree(o))
    if any(view.has_lemma(i, told) for i in own):
        return True  # «передавали сведения о войсках»
    return not all(view.has_lemma(i, view.words.nouns["saying"]) for i in objects)


def _beside_content(view: View, first: int, comma: int, after: int) -> list[Content]:
    """The clause before the comma; the one that the saying parts; what follows the speaker, where no
    clause stands before; what follows «о том, что», where the sentence opens so."""
    if view.has_lemma(first, view.words.links["about"]):
        mark = find_that(view, first)
        return clause_content(view, mark + 1, comma) if mark and mark < comma else []
    if around := clause_around(view, first, comma, after):
        return around
    if view.has_lemma(first, view.words.links["condition"]) and view.is_clause(first, comma):
        return content_around(view, first, comma, parenthesis_stop(view, comma, after))
    colon = max((i for i in range(first, comma) if view.is_mark(i, ":")), default=None)
    if colon is not None and not view.is_clause(colon + 1, comma):
        return content_after_comma(view, comma, after)  # «…: Россия, напомнили там, обеспечивает»
    if view.is_clause(last_conjunct(view, comma), comma):
        return clause_content(view, first, comma)
    return content_after_comma(view, comma, after)


def _asks(view: View, first: int) -> bool:
    """«От чего это зависит, рассказали …»: a question told of, not answered"""
    questions = view.words.links["questions"]
    return any(view.has_lemma(index, questions) for index in (first, first + 1, first + 2))


def _comma_before(view: View, verb: int) -> int | None:
    """The comma or dash that a verb's clause begins with, past adverbs, «в пятницу», «об этом»."""
    for index in range(verb - 1, max(verb - NEAR, 0) - 1, -1):
        if view.is_mark(index, DASHES) and view.is_mark(index - 1, ","):
            return index - 1
        if view.is_mark(index, ",—–-"):
            return index
        if not _is_between(view, index):
            return None
    return None


def _is_between(view: View, index: int) -> bool:
    links = view.words.links
    if view.has_lemma(index, links["how"]):
        return False
    loose = view.tokens[index].pos in ("ADV", "ADP", "PART")
    return loose or view.has_lemma(index, links["this"]) or _is_day(view, index)


def _is_day(view: View, index: int) -> bool:
    return view.has_lemma(index, view.words.nouns["occasions"])


def that_fronted(view: View, verb: int) -> Cue | None:
    """О том, что визит отложен, посол проинформировал министра."""
    first = view.left_bound(verb)
    if not view.has_lemma(first, view.words.links["about"]):
        return None
    if not view.has_lemma(first + 1, view.words.pronouns["same"]):
        return None
    mark = find_that(view, first)
    comma = next((i for i in range(verb - 1, first, -1) if view.is_mark(i, ",")), None)
    if mark is None or comma is None or comma <= mark or view.is_clause(comma, verb):
        return None
    telling = view.words.about | view.words.tells
    others = (i for i in range(mark + 1, comma) if view.is_mark(i - 1, ","))
    if any(view.tokens[i].lemma in telling for i in others):
        return None  # «О том, что мост закрыт, сообщила полиция, а мэр заявил иное»
    told = view.tokens[verb].lemma in telling
    place = find_place(view, verb, first, comma) if told else None
    contents = clause_content(view, mark + 1, comma)
    if place is None or not comma < place < verb or not contents:
        return None
    return Cue("that_fronted", verb, place, tuple(contents))


def sentence_before(view: View, verb: int) -> Cue | None:
    """«Об этом заявил посол.», «Это отмечает большинство экспертов.», «Так считает посол.»; «Визит
    отложен: об этом заявил посол.»"""
    before = view.before
    this = _this(view)
    if not _tells_this(view, verb, this):
        return None
    if this < 0 or not _beside(view, this, verb):
        return None
    if view.is_mark(this - 2, ":") and view.is_clause(0, this - 2):
        place = find_place(view, verb, 0, this - 1)
        contents = tuple(clause_content(view, 0, this - 2))
        told = place is not None and contents
        return Cue("sentence_before", verb, place, contents) if told else None
    if before is None:
        return None
    if view.next_mark(0, ",", verb) is not None or that_clause(view, verb) is not None:
        return None
    known, place = speaker_place(view, verb, this, this + 1)
    return Cue("sentence_before", verb, place, _whole(view, before)) if known else None


def _tells_this(view: View, verb: int, this: int) -> bool:
    """A verb that tells, or after «так» one that reacts («так прокомментировал решение посол»)."""
    so = this == 0 and view.has_lemma(0, view.words.links["so"])
    return view.has_lemma(verb, view.words.tells) or (
        so and view.has_lemma(verb, view.words.reacting)
    )


def so_said(view: View, verb: int) -> Cue | None:
    """Санкции исчерпаны — так посол ответил на вопрос."""
    if view.lemmas.isdisjoint(view.words.links["so"]):
        return None
    so = next((i for i in range(verb - 1, max(verb - SO, 1), -1) if _is_so(view, i)), None)
    if so is None or view.is_clause(so, verb):
        return None
    place = find_place(view, verb, 0, so)
    contents = clause_content(view, view.left_bound(verb), so - 1)
    return Cue("so_said", verb, place, tuple(contents)) if place is not None and contents else None


def _is_so(view: View, index: int) -> bool:
    return view.has_lemma(index, view.words.links["so"]) and view.is_mark(index - 1, DASHES)


def words_before(view: View, verb: int) -> Cue | None:
    """«Такие данные привел посол.», «С этим заявлением выступил посол.»"""
    if view.before is None or view.tokens[verb].lemma not in view.words.relaying:
        return None
    noun = next((i for i in range(NEAR) if view.has_lemma(i, view.words.nouns["relayed"])), 0)
    pointed = noun and view.has_lemma(noun - 1, view.words.pronouns["same"])
    if not pointed or not _beside(view, noun, verb):
        return None
    if view.tokens[verb].feats.get("VerbForm") == "Inf":
        return None  # «такой вывод можно сделать из речи посла»: nobody has yet
    place = find_place(view, verb, 0, noun + 1)
    said = _whole(view, view.before)
    return Cue("words_before", verb, place, said) if place is not None else None


def told_of_before(view: View, verb: int) -> Cue | None:
    """«О достигнутой договорённости рассказал посол.», «О таком решении объявили в МИД.», «О
    результатах сообщил министр.»: the content is the sentence before."""
    before = view.before
    if before is None or not view.has_lemma(verb, view.words.tells | view.words.about):
        return None
    about = next((i for i in range(NEAR) if view.has_lemma(i, view.words.links["about"])), None)
    if about is None or any(token.pos != "ADV" for token in view.tokens[:about]):
        return None
    last = _what_was_told(view, about)
    if last is None or not last < verb or not _beside(view, last, verb):
        return None
    more = view.next_mark(verb, ":", len(view.tokens)) is not None or that_clause(view, verb)
    asks = view.doc.text[before.start : before.stop].rstrip().endswith("?")
    # «о таком решении пообещал подумать», «о нём уведомил соседей»: done, and not said
    to_do = view.tree.children(verb, "xcomp", "obj")
    if more or asks or to_do or view.is_participle(verb) or view.is_clause(about, verb):
        return None
    known, place = speaker_place(view, verb, about, last + 1)
    told = known and place is not None
    return Cue("told_of_before", verb, place, _whole(view, before)) if told else None


def _what_was_told(view: View, about: int) -> int | None:
    """The last word of «о таком решении», «о случившемся», «о результатах»: a noun that «этот» or
    «достигнутый» points back with, or a bare one that always does; None for another."""
    pointing, nouns = view.words.pronouns["pointing"], view.words.nouns["told_of"]
    happened = view.has_lemma(about + 1, view.words.pronouns["happened"])
    if happened and view.tokens[about + 1].rel != "amod":
        return about + 1
    near = range(about + 1, min(about + 1 + NEAR, len(view.tokens)))
    noun = next((i for i in near if view.tokens[i].pos in ("NOUN", "PROPN")), None)
    if noun is None or view.tokens[noun].feats.get("Case") != "Loc":
        return None
    if any(view.has_lemma(i, pointing) for i in range(about + 1, noun)):
        return noun
    bare = noun == about + 1 and view.has_lemma(noun, nouns)
    return noun if bare and not view.tree.children(noun, "nmod", "acl", "acl:relcl") else None


def _whole(view: View, sentence: Sentence) -> tuple[Content, ...]:
    span = trim(view.doc.text, sentence.start, sentence.stop)
    return (Content("indirect", *span),) if span else ()


def _beside(view: View, this: int, verb: int) -> bool:
    """Close to each other, with no mark between."""
    first, stop = sorted((this, verb))
    return stop - first < BESIDE and view.next_mark(first, MARKS, stop) is None


def _this(view: View) -> int:
    """The «этом» of «об этом», or the «это», «так» that opens the sentence; -1 without."""
    links = view.words.links
    opens = not view.lemmas.isdisjoint(links["this"])
    for index in range(len(view.tokens) if opens else 0):
        if not view.has_lemma(index, links["this"]):
            continue
        adverbs = all(token.pos == "ADV" for token in view.tokens[:index])
        if adverbs or view.has_lemma(index - 1, links["about"]):
            return index
    so = view.has_lemma(0, links["so"]) and view.is_clause(1, min(SO_NEAR, len(view.tokens)))
    return 0 if so else -1
