"""Battles: whom an attack is on that names only who attacks, as the article's other attacks tell.

«Чадская армия заняла два села» is done to Mali where every other attack by Chad that the article
tells is on Mali; «из-за чадских обстрелов остановлен завод» likewise.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from svodka.extract.events.pairs import side
from svodka.extract.mentions.drafts import Draft
from svodka.language import Language


def add_enemies(drafts: Sequence[Draft], language: Language) -> list[Draft]:
    """The drafts, attacks on nobody told with the one whom their attacker fights elsewhere here."""
    attacks = [d for d in drafts if d.type == "ASSAULT" and not d.partial]
    fought = [d for d in attacks if d.states_as("actor") and d.states_as("recipient")]
    return [add_enemy(d, fought, language) if fought else d for d in drafts]


def add_enemy(draft: Draft, fought: Sequence[Draft], language: Language) -> Draft:
    own = draft.states_as("actor")
    if draft.type != "ASSAULT" or draft.partial or draft.joint or len(own) != 1:
        return draft
    if draft.states != own:
        return draft
    struck = {code for d in fought if d.states_as("actor") == own for code in d.states - own}
    if len(struck) != 1:
        return draft
    added = side(next(iter(struck)), "recipient", language)
    return replace(draft, participants=(*draft.participants, added))
