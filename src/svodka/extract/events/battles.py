"""Battles: whom an attack is on that names only who attacks, as the article's other attacks tell.

«Чадская армия заняла два села» is done to Mali where every other attack by Chad that the article
tells is on Mali; «из-за чадских обстрелов остановлен завод» likewise.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from svodka.extract.events.pairs import side
from svodka.extract.mentions.drafts import Draft
from svodka.language import Language


def add_enemies(drafts: Sequence[Draft], language: Language) -> list[Draft]:
    """The drafts, attacks on nobody told with the one whom their attacker fights elsewhere here."""
    struck: dict[frozenset[str], set[str]] = {}
    for draft in drafts:
        own = draft.states_as("actor")
        if draft.type == "ASSAULT" and not draft.partial and own and draft.states_as("recipient"):
            struck.setdefault(frozenset(own), set()).update(draft.states - own)
    return [add_enemy(draft, struck, language) for draft in drafts] if struck else [*drafts]


def add_enemy(draft: Draft, struck: Mapping[frozenset[str], set[str]], language: Language) -> Draft:
    """struck: by who attacks, the states that are attacked."""
    own = draft.states_as("actor")
    if draft.type != "ASSAULT" or draft.partial or draft.joint or len(own) != 1:
        return draft
    enemies = struck.get(frozenset(own), set())
    if draft.states != own or len(enemies) != 1:
        return draft
    added = side(next(iter(enemies)), "recipient", language)
    return replace(draft, participants=(*draft.participants, added))
