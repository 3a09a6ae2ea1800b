"""Subjects: who or what a verb speaks of."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from svodka.extract.figures.mentions import Mention
from svodka.extract.figures.scenes import Scene, own
from svodka.language import Token
from svodka.language.tables import fold

_OPENING, _CLOSING = ("«", "“"), ("»", "”")

_ACTING = ("state", "organ", "organisation", "person", "title", "group")

_SUBJECT_CASES = ("Nom", "Acc", None)

_SUBJECT_POS = ("NOUN", "PROPN", "PRON", "DET", "X")

_SUBJECTS = ("nsubj", "nsubj:pass")


def subject_of(scene: Scene, verb: int) -> int | None:
    """The subject nearest to the verb, its own or that of the verb it is joined to; one of its own
    clause before what the parser took from another («торговля выросла, а доля составила»)."""
    mention = scene.mention
    tree, tokens = mention.tree, mention.tokens
    told = [f for rule in (own_subject, subject_by_case) if (f := rule(scene, verb)) is not None]
    if told:
        return next((found for found in told if found >= mention.start), told[0])
    node = verb
    for above in tree.ancestors(verb):
        if tokens[node].rel not in ("conj", "advcl", "xcomp", "parataxis", "acl"):
            return None
        found = own_subject(scene, above)
        if found is None and tokens[node].rel == "xcomp":
            found = subject_by_case(scene, above)
        if found is not None:
            return found
        node = above
    return None


def own_subject(scene: Scene, verb: int) -> int | None:
    """The verb's own subject, the nearest on its left if it has several."""
    mention = scene.mention
    subjects = [
        i
        for i in mention.tree.children(verb, *_SUBJECTS)
        if i not in own(mention)
        and (i not in scene.taken or i in scene.counted)
        and mention.tokens[i].pos in _SUBJECT_POS
        and (
            i in scene.counted or could_be_subject(mention, i, verb) or looks_plural(scene, i, verb)
        )
    ]
    if not subjects:
        return None
    return max((i for i in subjects if i < verb), default=subjects[0])


def could_be_subject(mention: Mention, noun: int, verb: int) -> bool:
    if is_initials(mention.tokens[noun]):
        return True
    case = mention.tokens[noun].feats.get("Case")
    return case in _SUBJECT_CASES and agrees(mention, noun, verb)


def looks_plural(scene: Scene, noun: int, verb: int) -> bool:
    """«Перевозки выросли»: the nominative plural that is also a genitive singular."""
    token = scene.mention.tokens[noun]
    plural = scene.mention.tokens[verb].feats.get("Number") == "Plur"
    if not plural or token.pos != "NOUN" or token.feats.get("Case") != "Gen":
        return False
    form = scene.around.language.nominative([token], "plur")
    return fold(form.lower()) == fold(token.text.lower()) and not scene.mention.tree.preposition(
        noun
    )


def is_initials(token: Token) -> bool:
    """«ВВП вырастет»: no form tells the case."""
    return len(token.text) > 1 and token.text.isupper()


def subject_by_case(scene: Scene, verb: int) -> int | None:
    """Without syntax: the nearest noun in the nominative before a finite verb, agreeing with it.

    A name only if no noun is there: «Товарооборот …» at the start of a sentence looks like one.
    """
    mention = scene.mention
    if mention.tokens[verb].feats.get("VerbForm") in ("Conv", "Inf"):
        return None
    fitting = [
        i
        for i in unquoted(mention, mention.start, verb)
        if mention.tokens[i].feats.get("Case") == "Nom"
        and agrees(mention, i, verb)
        and (i not in scene.taken or i in scene.counted)
    ]
    for pos in ("NOUN", "PROPN"):
        found = [i for i in fitting if mention.tokens[i].pos == pos]
        if found:
            return found[-1]
    return None


def unquoted(mention: Mention, start: int, stop: int) -> Iterator[int]:
    """Tokens outside quotation marks: a name's own words are nobody's subject."""
    quoted = False
    for i in range(start, stop):
        text = mention.tokens[i].text
        if text in _OPENING or text in _CLOSING:
            quoted = text in _OPENING
        elif not quoted:
            yield i


def agrees(mention: Mention, noun: int, verb: int) -> bool:
    """The verb's number and gender, where it shows them, are the noun's (or those of several)."""
    a, b = mention.tokens[noun].feats, mention.tokens[verb].feats
    if b.get("Number") == "Plur" and mention.tree.children(noun, "conj"):
        return True
    return all(
        b.get(key) is None or a.get(key) in (None, b[key])
        for key in (("Number",) if b.get("Number") == "Plur" else ("Gender", "Number"))
    )


def is_actor(scene: Scene, head: int) -> bool:
    """«стороны рассчитывают выйти на 30 млрд»: who acts is not what is measured; a population is
    («население Турции составляет 85 млн человек»)."""
    if scene.mention.lemma(head) in scene.words.pair:
        return True
    if scene.mention.lemma(head) in scene.words.headcount:
        return False
    actors = scene.around.actors.get(scene.mention.sentence.index, ())
    return any(actor.head == head and actor.kind in _ACTING for actor in actors)


def noun_before(mention: Mention, relative: int, sizes: Collection[str]) -> int | None:
    """«[строительство] набережной, которое обойдётся …»: the noun «который» agrees with.

    sizes: no such noun («дорога протяжённостью 85 км, которая …»).
    """
    feats = mention.tokens[relative].feats
    for i in range(relative - 1, max(-1, relative - 10), -1):
        token = mention.tokens[i]
        if token.lemma in sizes:
            continue
        if token.pos in ("NOUN", "PROPN") and all(
            feats.get(key) in (None, token.feats.get(key)) for key in ("Gender", "Number")
        ):
            return i
    return None
