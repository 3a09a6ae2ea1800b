"""Tenures: who holds which office, as the article attests."""

from __future__ import annotations

from svodka.extract.people.registers import kind_of
from svodka.extract.people.stories import Story
from svodka.findings import Tenure

OFFICES = (
    "head_of_state",
    "head_of_government",
    "deputy_head_of_government",
    "vice_president",
    "foreign_minister",
    "defence_minister",
    "minister",
    "deputy_minister",
    "ambassador",
    "spokesman",
    "adviser",
    "security_chief",
    "speaker",
    "head_of_organisation",
)


def find_tenures(story: Story) -> tuple[Tenure, ...]:
    """«президент Азербайджана Ильхам Алиев»: each person with an office once, where first said.

    Past holders («бывший президент») attest nothing about the day of publication.
    """
    table = story.lexicon.offices["former"]
    past = (*table["words"], *table["coming"])
    found: dict[tuple[str, str], Tenure] = {}
    for actor in story.actors:
        if actor.kind != "person" or not actor.office or kind_of(actor) not in OFFICES:
            continue
        words = actor.office.lower().replace("-", " ").split()
        if not actor.states or any(word in words for word in past):
            continue
        office = own_office(actor.office, story)
        tenure = Tenure(actor.name, office, actor.states[0], actor.span)
        found.setdefault((actor.name, office), tenure)
    return tuple(found.values())


def own_office(office: str, story: Story) -> str:
    """«министр иностранных дел двух стран» without those whom it is shared with."""
    for words in story.lexicon.groups["pairs"]["shared"]:
        office = office.removesuffix(f" {words}")
    return office
