"""Pronouns: whom «он», «его», «они», «оба» stand for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from svodka.annotate.notes import Actor
from svodka.extract.people.antecedents import (
    PAIR,
    SUBJECTS,
    gathered_before,
    known_as,
    met_before,
    nearest_person,
    officials_before,
    people_are_nearer,
    states_before,
    thing_is_nearer,
    things_are_nearer,
)
from svodka.extract.people.groups import names_of_two
from svodka.extract.people.stories import PERSONAL, Story
from svodka.language import Token

NEAR = 12  # actors; a clause has hardly more
OBJECTS = ("obj", "iobj", "obl")
JOINED = 4  # verbs of one subject: «назвал … и пообещал ответить»
JOINED_BY = frozenset({"xcomp", "conj", "ccomp"})  # «сказал, что рад, и позвал его к себе»


def pronoun_of_person(story: Story, index: int) -> Actor | None:
    """«он», «она», «его»: the nearest person before of that gender, a subject first."""
    actor = story.actors[index]
    if story.token(actor).feats.get("Number") == "Plur":
        return None
    if actor.name in story.lexicon.groups["pronouns"]["both"]:
        return None
    gender = story.token(actor).feats.get("Gender") or _gender(story, actor.name)
    doer = doer_beside(story, index)

    def fits(other: Actor) -> bool:
        same = gender in story.genders(other) and other.name != doer
        return same and not _is_beside(story, actor, other) and not _is_quoted(story, actor, other)

    parallel = _in_parallel(story, index, fits)
    if parallel is not None:
        return replace(actor, name=parallel.name, states=parallel.states)
    that = actor.name in story.lexicon.groups["pronouns"]["demonstrative"]
    beside = None
    if not that:
        beside = nearest_person(story, index, lambda a: fits(a) and _is_free(story, a), 0, True)
    if (
        beside is None
        and not _does_as_a_person(story, actor)
        and thing_is_nearer(story, index, gender)
    ):
        return None
    person = (
        beside
        or _company(story, index, fits)
        or nearest_person(story, index, fits, sentences=2, subject=not that)
    )
    return known_as(actor, person.name, person.states, actor.office) if person else None


def _is_quoted(story: Story, pronoun: Actor, other: Actor) -> bool:
    """«„Глава страны дежурить не обязан“, — объяснил он»: who is spoken of in the quotation is not
    who speaks."""
    between = story.doc.text[other.span.stop : pronoun.span.start]
    return other.kind == "title" and "»" in between and "«" not in between


def pronoun_of_state(story: Story, index: int) -> Actor | None:
    """«Польша пошла тем же путём: она выслала дипломатов», «соболезнования ей выразили соседи»: the
    nearest state before that does something, where no person is meant and no thing is nearer."""
    actor = story.actors[index]
    if actor.name not in story.lexicon.groups["pronouns"]["singular"]:
        return None
    gender = story.token(actor).feats.get("Gender")
    subject = story.token(actor).rel in SUBJECTS
    addressed = story.token(actor).feats.get("Case") == "Dat"
    if addressed and _is_given_something(story, actor):
        return _state_in_need(story, index, gender or "")
    if not (subject or addressed) or thing_is_nearer(story, index, gender or ""):
        return None
    giver = _doer(story, index) if addressed else None
    for other in story.before(index, 1):
        if other is giver:
            continue  # «Украина ждёт. Словакия передаст ей танки»
        if other.kind in PERSONAL and (addressed or gender in story.genders(other)):
            return None
        if addressed and _names_a_thing_since(story, actor, other, gender or ""):
            return None  # «Во Франции осудили резолюцию. Ей воспротивилась Германия»
        doing = other.kind == "state" and _opens_or_does(story, other)
        doing = doing or (addressed and other.kind == "state" and _is_where(story, other))
        if doing and len(other.states) == 1 and story.token(other).feats.get("Gender") == gender:
            return replace(actor, name=other.name, states=other.states)
    return None


def _is_given_something(story: Story, pronoun: Actor) -> bool:
    """«передаст ей танки»: a thing is given to no thing."""
    tokens, token = story.doc.sentences[pronoun.sentence].tokens, story.token(pronoun)
    return token.rel in OBJECTS and any(t.rel == "obj" and t.head == token.head for t in tokens)


def _state_in_need(story: Story, index: int, gender: str) -> Actor | None:
    """«Украина просит помощи. Словакия передаст ей танки»: the one state before, besides who gives,
    where no person is spoken of."""
    giver, actor = _doer(story, index), story.actors[index]
    near = [a for a in story.before(index, 1) if a is not giver and a.states]
    if any(a.kind in PERSONAL and gender in story.genders(a) for a in near):
        return None
    states = [a for a in near if a.kind == "state" and len(a.states) == 1]
    states = [a for a in states if story.token(a).feats.get("Gender") == gender]
    states = [a for a in states if giver is None or a.states != giver.states]
    if len({a.states for a in states}) != 1:
        return None
    return replace(actor, name=states[0].name, states=states[0].states)


def _opens_or_does(story: Story, state: Actor) -> bool:
    """A subject; in a sentence without a parse, the nominative that it begins with."""
    token = story.token(state)
    if story.doc.sentences[state.sentence].parsed:
        return token.rel in SUBJECTS
    return state.first == 0 and token.feats.get("Case") == "Nom"


def _names_a_thing_since(story: Story, pronoun: Actor, state: Actor, gender: str) -> bool:
    """Whether a thing that the pronoun may mean is named between the two."""
    return any(
        state.span.stop <= token.start < pronoun.span.start
        and token.pos == "NOUN"
        and (token.feats.get("Gender"), token.feats.get("Number")) == (gender, "Sing")
        for number in range(state.sentence, pronoun.sentence + 1)
        for token in story.doc.sentences[number].tokens
    )


def _is_where(story: Story, state: Actor) -> bool:
    """«в Боливии траур, соболезнования ей выразили соседи»"""
    return story.token(state).feats.get("Case") == "Loc"


def _in_parallel(story: Story, index: int, fits: Callable[[Actor], bool]) -> Actor | None:
    """«Путин позвонил Макрону. Шольц ему не звонил»: somebody else does the like, so it is whoever
    stood last in the same case with the same preposition; but «Его поддержал Шольц» may be anyone."""
    pronoun, doer = story.actors[index], _doer(story, index)
    if doer is None or doer.first > pronoun.first or doer.kind not in {*PERSONAL, "state"}:
        return None
    place = _oblique(story, pronoun)
    if place is None:
        return None
    return nearest_person(
        story,
        index,
        lambda a: fits(a) and _oblique(story, a) == place and _does(story, index, a),
        1,
    )


def _oblique(story: Story, actor: Actor) -> tuple[str, str] | None:
    """(preposition or "", case) of a mention beside a verb that is not its subject."""
    token = story.token(actor)
    case = token.feats.get("Case")
    if token.rel not in OBJECTS or case is None:
        return None
    before = story.doc.sentences[actor.sentence].tokens[max(0, actor.first - 1) : actor.first]
    return next((t.lemma for t in before if t.pos == "ADP"), ""), case


def _does(story: Story, index: int, met: Actor) -> bool:
    """Whether a person before a mention did what another is the object of, told in that order."""
    token = story.token(met)
    near = (a for a in story.before(index, 1) if a.sentence == met.sentence and a.first < met.first)
    return any(
        a.kind in {*PERSONAL, "state"}
        and story.token(a).rel in SUBJECTS
        and story.token(a).head == token.head
        for a in near
    )


def _company(story: Story, index: int, fits: Callable[[Actor], bool]) -> Actor | None:
    """«провёл разговор с премьером и проинформировал его»: with whom the doer of the sentence
    was, who is done something to now."""
    if story.token(story.actors[index]).rel not in OBJECTS:
        return None
    return nearest_person(story, index, lambda a: fits(a) and story.is_company(a), 0)


def _is_beside(story: Story, pronoun: Actor, other: Actor) -> bool:
    """«С президентом Чили он обсудил…», «Встречаться с премьером он не стал»: who does something
    does it with somebody else."""
    doer, met = story.token(pronoun), story.token(other)
    if pronoun.sentence != other.sentence or doer.rel not in SUBJECTS or met.rel not in OBJECTS:
        return False
    verb = met.head
    tokens = story.doc.sentences[pronoun.sentence].tokens
    if 0 <= verb != doer.head and tokens[verb].rel == "xcomp":
        verb = tokens[verb].head
    return doer.head == verb >= 0


def doer_beside(story: Story, index: int) -> str:
    """«Арипов передал ему послание»: not to himself; "" where the clause has no such subject."""
    doer = _doer(story, index)
    return doer.name if doer else ""


def states_of_doer(story: Story, index: int) -> tuple[str, ...]:
    """«Глава немецкого правительства находится в республике»: not in his own state."""
    doer = _doer(story, index)
    if doer is None or doer.kind not in PERSONAL:
        return ()
    # whoever is named behind the mention is not resolved yet
    entry = story.register.find(doer.name)
    return doer.states or ((entry.state,) if entry and entry.state else ())


def states_of_giver(story: Story, index: int) -> tuple[str, ...]:
    """«Китай выделил республике кредит», «Египет отправил в страну врачей»: whose state that is, it
    is not of who gives or sends."""
    mention = story.actors[index]
    tokens, token = story.doc.sentences[mention.sentence].tokens, story.token(mention)
    before = tokens[mention.first - 1] if mention.first else None
    bare = before is None or before.pos != "ADP"
    given = token.feats.get("Case") == "Dat" and bare
    sending = story.lexicon.groups["pointing"]["sending"]
    sent = token.feats.get("Case") == "Acc" and not bare and token.head >= 0
    if not given and not (sent and tokens[token.head].lemma in sending):
        return ()
    doer = _doer(story, index)
    return doer.states if doer else ()


def _doer(story: Story, index: int) -> Actor | None:
    """The subject of the clause in which a mention is an object, or owns one («его шаги»); of a
    participle, or of «который», the one whom it tells of («с министром, прибывшим в республику»)."""
    relative = story.language.table("acts")["relatives"]["words"]
    mention = story.actors[index]
    token = story.token(mention)
    tokens = story.doc.sentences[mention.sentence].tokens
    verb = token.head
    if token.rel == "det" and verb >= 0:
        token, verb = tokens[verb], tokens[verb].head
    if token.rel not in OBJECTS:
        return None
    for _ in range(JOINED):
        heads = [i for i, t in enumerate(tokens) if t.rel == "nsubj" and t.head == verb]
        heads = [tokens[verb].head if tokens[i].lemma in relative else i for i in heads]
        if not heads and verb >= 0 and tokens[verb].rel == "acl" and _is_active(tokens[verb]):
            heads = [tokens[verb].head]
        if heads or verb < 0 or tokens[verb].rel not in JOINED_BY:
            break
        verb = tokens[verb].head
    near = story.actors[max(0, index - NEAR) : index + NEAR]
    return next((a for a in near if a.sentence == mention.sentence and a.head in heads), None)


def _is_active(verb: Token) -> bool:
    return verb.feats.get("VerbForm") == "Part" and verb.feats.get("Voice") == "Act"


def _does_as_a_person(story: Story, pronoun: Actor) -> bool:
    """«Визит продолжался неделю. В пятницу он вылетит домой»: no thing flies home."""
    token = story.token(pronoun)
    if token.rel != "nsubj" or token.head < 0:
        return False
    verb = story.doc.sentences[pronoun.sentence].tokens[token.head]
    return verb.lemma in story.lexicon.groups["pronouns"]["personal"]


def _is_free(story: Story, actor: Actor) -> bool:
    """In a place of its own in the clause, not «помощник президента»."""
    return story.token(actor).rel in {*SUBJECTS, *OBJECTS}


def pronoun_of_several(story: Story, index: int) -> Actor | None:
    """«Власти Перу недовольны. Они требуют пошлин»: the people of one state that the sentence
    before is about, where they have met nobody in it."""
    actor = story.actors[index]
    plural = story.lexicon.groups["pronouns"]["plural"]
    if actor.name not in plural or story.token(actor).rel not in SUBJECTS:
        return None
    if met_before(story, index) or gathered_before(story, index):
        return None
    near = list(story.before(index, 1))
    if any(a.sentence == actor.sentence and a.states for a in near):
        return None
    subjects = [a for a in near if story.token(a).rel in SUBJECTS]
    if not subjects and actor.sentence and not _names_several_things(story, actor.sentence - 1):
        subjects = [a for a in near if a.kind == "group"]  # «Инициатива властей Перу. Они …»
    told = subjects[0] if len(subjects) == 1 else None
    if told is None or told.kind != "group" or len(told.states) != 1:
        return None
    people = [a for a in near if a.kind in {*PERSONAL, "group"} and a.states != told.states]
    lawless = story.language.table("acts")["groups"]["lawless"]
    token = story.token(told)
    if people or token.lemma in lawless or token.feats.get("Number") != "Plur":
        return None
    return replace(actor, name=told.name, states=told.states)


def _names_several_things(story: Story, number: int) -> bool:
    """«Санкции властей Перу. Они вредят»: a plural in the nominative that is no mention."""
    return any(
        token.pos == "NOUN"
        and (token.feats.get("Case"), token.feats.get("Number")) == ("Nom", "Plur")
        and token.start not in story.covered
        for token in story.doc.sentences[number].tokens
    )


def pronoun_of_both(story: Story, index: int) -> Actor | None:
    """«они», «оба»: both states of the sentences before."""
    actor = story.actors[index]
    if actor.name not in story.lexicon.groups["pronouns"]["both"]:
        return None
    both = story.lexicon.groups["pairs"]["alone"]
    nearer = things_are_nearer(story, index) or people_are_nearer(story, index)
    if actor.name not in both and nearer:
        return None
    states = met_before(story, index) or (actor.name not in both and gathered_before(story, index))
    states = states or officials_before(story, index) or states_before(story, index)
    if len(states) < PAIR:
        return None
    return replace(actor, states=states, name=names_of_two(story, index, states) or actor.name)


def _gender(story: Story, pronoun: str) -> str:
    return "Fem" if pronoun in story.lexicon.groups["pronouns"]["feminine"] else "Masc"
