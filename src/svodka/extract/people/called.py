"""Called: whom an office alone means («президент», «министр»), of those named before."""

from __future__ import annotations

from collections.abc import Callable, Collection

from svodka.annotate.notes import Actor
from svodka.extract.people.antecedents import SUBJECTS, is_of_kind, kinds_of, nearest_person
from svodka.extract.people.pronouns import doer_beside
from svodka.extract.people.registers import kind_of
from svodka.extract.people.stories import Story
from svodka.extract.people.travels import comes_to_him, states_gone_to


def called_minister(story: Story, index: int) -> Actor | None:
    """The minister who goes on to do another thing, else the nearest one."""
    kind = kind_of(story.actors[index])

    def holds(actor: Actor) -> bool:
        return bool(actor.states) and is_of_kind(story, actor, kind)

    return going_on(story, index, holds) or nearest_person(story, index, holds)


def called_so(story: Story, index: int, kind: str) -> Actor | None:
    """The nearest holder of an office of a kind, before all one who was called by the word."""
    title = story.actors[index]
    doer = doer_beside(story, index)

    def holds(actor: Actor) -> bool:
        same = actor.name == doer  # «гость встретился с президентом»: with another
        return bool(actor.states) and not same and kind in kinds_of(story, actor)

    def leads(actor: Actor) -> bool:
        token = story.token(actor)
        verb = story.doc.sentences[actor.sentence].tokens[token.head]
        return holds(actor) and token.rel == "nsubj" and verb.rel == "root"

    if says(story, title):
        said = nearest_person(story, index, leads, 3)
        if said is not None and says(story, said, ("root",)):
            return said  # «Токаев заявил, что Си приедет. „Ждём“, - сказал глава государства»
    goes_on = going_on(story, index, holds)
    if goes_on is not None:
        return goes_on
    called = nearest_person(story, index, lambda a: holds(a) and _is_called(story, a, title))
    return called or nearest_person(story, index, holds)


def going_on(story: Story, index: int, holds: Callable[[Actor], bool]) -> Actor | None:
    """«Токаев пригласил Мирзиёева. Затем глава государства вылетел»: who did something in the
    sentence before goes on to do another thing."""
    title = story.actors[index]
    if story.token(title).rel not in SUBJECTS:
        return None
    doing = nearest_person(story, index, holds, 1, subject=True)
    if doing is None or story.token(doing).rel not in SUBJECTS:
        return None
    if not states_gone_to(story, index).isdisjoint(doing.states) or comes_to_him(
        story, index, doing
    ):
        return None  # «Глава МИД Чили принял коллегу. Министр прибыл в Сантьяго»: that is at home
    return doing if doing.sentence < title.sentence else None


def says(story: Story, actor: Actor, as_what: Collection[str] = ("root", "parataxis")) -> bool:
    """It is the subject of a verb of saying, which stands in its sentence as one of these."""
    token = story.token(actor)
    tokens = story.doc.sentences[actor.sentence].tokens
    verbs = story.language.table("speech")["verbs"]["say"]
    if token.rel != "nsubj" or token.head < 0 or tokens[token.head].rel not in as_what:
        return False
    return tokens[token.head].lemma in verbs


def _is_called(story: Story, person: Actor, title: Actor) -> bool:
    """«принц» is the one who was called «наследный принц», not the president beside him."""
    entry = story.register.find(person.name)
    words = f"{person.office or ''} {entry.office if entry and entry.office else ''}".lower()
    return (title.office or title.name).split()[-1].lower() in words.split()
