"""Posts: the state that an envoy is sent to, by the words of his title."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from svodka.annotate.actors.lexicon import load_lexicon
from svodka.annotate.notes import Actor
from svodka.language import Language, Token

INTO = frozenset({"в", "во"})
SITES = frozenset({"state", "city"})
MISSION = "diplomatic_mission"
HELD = frozenset({"person", "title"})


def state_of_post(actor: Actor, tokens: Sequence[Token], language: Language) -> str | None:
    """«посол Чили в Перу», «посол Великобритании в Москве»: the state where he is; None if his
    title does not tell it. tokens: of the actor's sentence."""
    if not is_envoy(actor, tokens, language):
        return None
    for index in range(actor.first + 1, actor.last):
        if tokens[index].low not in INTO:
            continue
        lows = [token.low for token in tokens]
        _, entries = load_lexicon(language).trie.longest(tokens, lows, index + 1)
        states = {e.states for e in entries if e.kind in SITES and len(e.states) == 1}
        code = next(iter(states))[0] if len(states) == 1 else None
        return None if code in actor.states else code
    return None


def is_envoy(actor: Actor, tokens: Sequence[Token], language: Language) -> bool:
    """Somebody who holds the office of an ambassador, or his embassy."""
    if actor.kind == "organ" and actor.states:
        heads = load_lexicon(language).heads
        return heads.get(tokens[actor.first].lemma) == MISSION
    if actor.kind not in HELD or not actor.states:
        return False
    envoys = words_of_envoys(language)
    return any(tokens[i].lemma in envoys for i in range(actor.first, actor.last + 1))


@lru_cache(maxsize=8)
def words_of_envoys(language: Language) -> frozenset[str]:
    """First words of an ambassador's titles."""
    named = language.table("offices")["kinds"]["ambassador"]
    return frozenset(word for title in named for word in title.split()[:1])
