"""Fellows: who is called by his people or his trade, once he has been named.

«Спецпосланник США Стив Уиткофф побывал в Лиме. Завтра американец отправится в Осло», «Завтра
дипломат отправится в Осло».
"""

from __future__ import annotations

from dataclasses import replace

from svodka.annotate.notes import Actor
from svodka.extract.people.antecedents import SUBJECTS
from svodka.extract.people.stories import Story

PEOPLE = "people"  # the rule of annotate.actors by which «американец» is one of a people
SENTENCES = 2  # back to the one who is meant


def one_of_a_people(story: Story, index: int) -> Actor | None:
    """«американец»: the only official of his state in the sentences before, where both do
    something."""
    actor = story.actors[index]
    if actor.rule != PEOPLE or len(actor.states) != 1:
        return None
    known = _only_doer(story, index)
    if known is None or known.states != actor.states or not known.office:
        return None
    found = replace(actor, name=known.name, office=known.office)
    return replace(found, rule=known.rule.partition(",")[0])


def delegates_of_a_people(story: Story, index: int) -> Actor | None:
    """«Делегация Чили прилетела в Лиму. Завтра чилийцы встретятся с премьером»: those who came."""
    actor = story.actors[index]
    if actor.rule != PEOPLE or len(actor.states) != 1:
        return None
    if story.token(actor).rel not in SUBJECTS:
        return None
    words = story.lexicon.groups["groups"]["alone_of_one"]
    before = [a for a in story.before(index, SENTENCES) if a.kind == "group"]
    sent = [a for a in before if a.states == actor.states and story.token(a).lemma in words]
    if not sent or story.token(sent[0]).rel not in SUBJECTS:
        return None
    return replace(actor, name=sent[0].name, rule=sent[0].rule.partition(",")[0])


def one_of_a_trade(story: Story, index: int) -> Actor | None:
    """«дипломат»: the one who does something in the sentences before, if his office is of those
    that table speech.called has."""
    actor = story.actors[index]
    if actor.states or actor.first != actor.last:
        return None
    words = story.language.table("speech")["called"].get(story.token(actor).lemma)
    if words is None:
        return None
    known = _only_doer(story, index)
    office = (known.office or "").lower().split() if known else []
    if known is None or set(office).isdisjoint(words):
        return None
    found = replace(actor, name=known.name, office=known.office)
    return replace(found, states=known.states, rule=known.rule.partition(",")[0])


def is_patient(story: Story, index: int) -> bool:
    """The subject of a passive participle: «политик был задержан»."""
    actor = story.actors[index]
    tokens = story.doc.sentences[actor.sentence].tokens
    verb = tokens[story.token(actor).head]
    return verb.feats.get("Voice") == "Pass" or verb.feats.get("Variant") == "Short"


def _only_doer(story: Story, index: int) -> Actor | None:
    """Who was told before as doing something, where nobody else was; None unless the mention does
    something too, and nothing is done to it («политик арестован»)."""
    if story.token(story.actors[index]).rel != "nsubj" or is_patient(story, index):
        return None
    before = [a for a in story.before(index, SENTENCES) if a.kind in ("person", "title")]
    doing = [a for a in before if story.token(a).rel in SUBJECTS and len(a.states) == 1]
    names = {a.name for a in doing}
    return doing[0] if len(names) == 1 else None
