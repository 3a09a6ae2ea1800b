"""Measures that an act makes of what is counted: «подписанные документы», «россияне, посетившие Турцию»."""

from __future__ import annotations

from collections.abc import Collection

from svodka.extract.figures.phrases import phrase_around, text_of
from svodka.extract.figures.scenes import Measure, Scene, own, phrase
from svodka.extract.figures.subjects import is_actor


def acted_on(scene: Scene) -> Measure | None:
    """«подписали 12 документов» → "подписанные документы", «задержали 40 человек» → "задержанные"."""
    m, words = scene.mention, scene.words
    done = words.done_to.get(m.lemma(m.verb))
    if done is None or m.verb is None or not _hangs_on(scene, m.verb):
        return None
    if m.tokens[m.verb].feats.get("Tense") == "Fut":
        return None
    if complement(scene, m.verb, ("obj",), led=False) is not None or is_who_did(scene, m.verb):
        return None  # «12 стран подписали декларацию»: they act
    if _is_done_before(scene, m.verb):
        return None
    return _named(scene, done, "acted_on")


def acting(scene: Scene) -> Measure | None:
    """«Турцию посетили 2,9 млн россиян» → "россияне, посетившие Турцию"."""
    m, words = scene.mention, scene.words
    doing = words.done_by.get(m.lemma(m.verb))
    if doing is None or m.verb is None or m.quantity.noun is None or not _hangs_on(scene, m.verb):
        return None
    place = _object_of(scene, m.verb) or complement(scene, m.verb, ("obl",))
    if place is None:
        return _named(scene, doing, "acting")
    counted = phrase(scene, m.quantity.noun, "acting", "plur")
    if counted.first <= place[2] and place[1] <= counted.last:
        return _named(scene, doing, "acting")
    name = doing if is_anybody(scene, counted) else f"{counted.name}, {doing}"
    return _renamed(counted, f"{name} {place[0]}")


def people_of_noun(scene: Scene) -> Measure | None:
    """«сообщили о гибели более 40 человек» → "погибшие"."""
    m, noun = scene.mention, scene.mention.quantity.noun
    above = m.lead - 1
    if noun is None or above < m.start or m.preposition or m.tokens[above].pos != "NOUN":
        return None
    name = scene.words.become_of.get(m.lemma(above))
    if name is None or m.tokens[noun].feats.get("Animacy") != "Anim":
        return None
    if m.tree.preposition(above) and _acts_behind(scene):
        return None  # «по делу об убийстве [15 человек] арестованы»
    return Measure(name, m.lemma(above), m.sentence.index, above, above, "people_of_noun")


def _acts_behind(scene: Scene) -> bool:
    """A verb in the plural right behind the number, whose subject those counted are."""
    m = scene.mention
    behind = m.tokens[m.quantity.last + 1 : m.quantity.last + 2]
    return any(
        t.pos == "VERB" and t.feats.get("Number") == "Plur" and "Case" not in t.feats
        for t in behind
    )


def is_who_did(scene: Scene, verb: int, told: int | None = None) -> bool:
    """«[10 солдат] убили двух человек», «[15 человек] взяли в плен учителя»: an active verb has
    another object behind it. told: the noun that the verb is told with («получили ранения»)."""
    m, noun = scene.mention, scene.mention.quantity.noun
    if noun is None or not noun < verb or m.tokens[verb].feats.get("Voice") == "Pass":
        return False
    doer = noun in m.tree.children(verb, "nsubj", "obj")  # a parser may see two objects
    others = (i for i in m.tree.children(verb, "obj") if i > verb and i != told)
    return doer and any(not m.tree.preposition(i) and i not in own(m) for i in others)


def _is_done_before(scene: Scene, verb: int) -> bool:
    """«рейсы отменили [40 авиакомпаний]», «дороги заблокировали [300 фермеров]»: what it is done to
    stands before the verb, and those counted can do it; «власти задержали 300 фермеров»."""
    m, words, noun = scene.mention, scene.words, scene.mention.quantity.noun
    if noun is None or not m.start < verb < m.lead or m.tokens[verb].feats.get("Number") != "Plur":
        return False
    token, counted = m.tokens[verb - 1], m.tokens[noun]
    # a noun with the capital of its sentence may be taken for a name
    common = token.pos == "NOUN" or (token.pos == "PROPN" and verb == 1)
    things = common and token.feats.get("Animacy") == "Inan" and not m.tree.preposition(verb - 1)
    if not things or token.lemma in words.forces or is_actor(scene, verb - 1):
        return False
    return counted.feats.get("Animacy") == "Anim" or counted.lemma in words.named | words.companies


def _hangs_on(scene: Scene, verb: int) -> bool:
    """The counted noun is the verb's own: not «подписали соглашение о поставках 40 самолётов»."""
    m, noun = scene.mention, scene.mention.quantity.noun
    if noun is None or m.lemma(noun) in scene.words.amounts or m.preposition in scene.words.where:
        return False
    if m.tokens[noun].feats.get("Case") == "Ins":
        return False  # «застрелен двумя солдатами»: they did it
    above = m.tree.governor(noun)
    beside = verb in (m.lead - 1, m.quantity.last + 1)
    return beside or above == verb or above in own(m)


def complement(
    scene: Scene, verb: int, relations: Collection[str], led: bool = True
) -> tuple[str, int, int] | None:
    """(text, first, last) of what hangs on a verb: «в сербскую экономику»; led: by a preposition."""
    m = scene.mention
    for i in m.tree.children(verb, *relations):
        here = i in own(m) or i in scene.taken or i in scene.counted or _is_parted(scene, verb, i)
        if here or m.tokens[i].pos not in ("NOUN", "PROPN") or bool(m.tree.preposition(i)) != led:
            continue
        first, last = phrase_around(m.tokens, i, scene.taken)
        first = max(0, first - 1) if led else first
        text = text_of(m.tokens[first : last + 1])
        proper = first in scene.named and not led
        return (text if proper else text[:1].lower() + text[1:]), first, last
    return None


def _is_parted(scene: Scene, verb: int, noun: int) -> bool:
    """A comma or a bracket between: another clause's noun, whatever the parser says."""
    between = scene.mention.tokens[min(verb, noun) + 1 : max(verb, noun)]
    return any(token.text in (",", ";", "(", ")", ":") for token in between)


def _object_of(scene: Scene, verb: int) -> tuple[str, int, int] | None:
    """What else than the counted the verb is done to; a parser may take it for the subject."""
    return complement(scene, verb, ("obj", "nsubj"), led=False)


def _named(scene: Scene, participle: str, rule: str) -> Measure | None:
    m = scene.mention
    if m.quantity.noun is None:
        return None
    counted = phrase(scene, m.quantity.noun, rule, "plur")
    return _renamed(
        counted, participle if is_anybody(scene, counted) else f"{participle} {counted.name}"
    )


def is_anybody(scene: Scene, counted: Measure) -> bool:
    """«40 человек»: the noun tells nothing."""
    return counted.key in scene.words.anybody


def _renamed(measure: Measure, name: str) -> Measure:
    m = measure
    return Measure(name, m.key, m.sentence, m.first, m.last, m.rule)
