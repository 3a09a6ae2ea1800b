"""Speakers: who says it, from the word that stands in the speaker's place.

A place is a token («сообщил *посол*», «сообщили в *посольстве*») or, where the text leaves the
speaker out («также отмечается»), the one who spoke last.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from svodka.annotate.notes import Actor
from svodka.extract.statements.anew import is_called_anew, name_called
from svodka.extract.statements.counts import is_counted, is_titled, name_counted, name_titled
from svodka.extract.statements.memory import (
    BODIES,
    PERSONAL,
    Memory,
    Speaker,
    name_one,
    name_together,
)
from svodka.extract.statements.pairs import is_pair, name_pair
from svodka.extract.statements.places import DOER, SOURCE, joined_to
from svodka.extract.statements.seats import add_territory, is_at, seat_speaker, without_place
from svodka.extract.statements.views import View
from svodka.extract.statements.writings import is_new, issuer_of, owner_of

NAMED = (*PERSONAL, *BODIES, "state", "city", "group")
APART = frozenset({"acl", "acl:relcl", "parataxis", "conj", "nmod", "advcl"})
TWO = 2  # words of a body and of its owner, at least
LONGEST = 14  # tokens of a speaker's name


def find_speaker(memory: Memory, view: View, place: int | None) -> Speaker | None:
    """Who stands at a place, named as fully as the article does anywhere; place None is the last
    speaker. None where nobody can be named."""
    if place is None:
        return memory.last
    if place == SOURCE:
        return memory.source or memory.last
    if place == DOER:
        return _doer(memory)
    rule = next((rule for rule in RULES if rule.applies(memory, view, place)), None)
    found = rule.name(memory, view, place) if rule else _name_phrase(memory, view, place)
    fuller = memory.fuller.get(found.name.lower()) if found else None
    found = replace(found, name=fuller) if found and fuller else found
    return seat_speaker(view, place, found) if found else None


def _doer(memory: Memory) -> Speaker | None:
    """Who alone does something in the sentence before, else who spoke last."""
    people = [a for a in memory.view.actors if a.kind in PERSONAL] if memory.view else []
    doing = [a for a in people if memory.view and memory.view.tokens[a.head].rel == "nsubj"]
    return name_one(doing[0]) if len({a.name for a in doing}) == 1 else memory.last


def _name_phrase(memory: Memory, view: View, place: int) -> Speaker | None:
    indexes = without_place(view, place, view.phrase(place)[:LONGEST])
    topics = (i for i in indexes if i > place and view.has_lemma(i, view.words.links["about"]))
    about = next(topics, len(view.tokens))  # «посол о переговорах»
    indexes = [i for i in indexes if i < about]
    if not can_speak(view, place, indexes):
        return None
    inside = [a for i in indexes for a in view.actors_at(i)]
    persons = [a for a in inside if a.kind == "person" and a.head >= place]
    persons = [a for a in persons if not _is_owner(view, a, place) and not is_at(view, a, place)]
    person = next(iter(persons), None)
    if person and view.tokens[place].feats.get("Case") in (None, "Nom"):
        return name_one(person)
    tokens = [view.tokens[i] for i in indexes]
    name = _lowered(view, indexes[0], view.language.nominative(tokens))
    name = _with_owner(memory, view, indexes, name)
    state = next((a.states[0] for a in inside if len(a.states) == 1), None)
    if not name:
        return None
    named = Speaker(name, state, (tokens[0].start, tokens[-1].stop))
    return _joined(memory, view, place, named)


def _with_owner(memory: Memory, view: View, indexes: list[int], name: str) -> str:
    """«власти страны» → "власти Кении", «пресс-служба ведомства» → "пресс-служба МИД Кении": the
    last word, where the article has named what it points to."""
    words, last = name.split(), indexes[-1]
    token = view.tokens[last]
    of_it = token.feats.get("Case") == "Gen" and words[-1] == token.low
    of_it = of_it and view.tokens[last - 1].pos != "ADJ"  # «глава турецкого государства»
    if len(indexes) < TWO or len(words) != len(indexes) or not of_it:
        return name
    if token.low in view.words.countries and memory.state:
        return " ".join([*words[:-1], view.genitive(memory.state)])
    before = _bodies_before(memory, view, indexes[0])
    bodies = [a for a in before if a.name.partition(" ")[0].isupper()]
    if view.has_lemma(last, view.words.nouns["unnamed"]) and bodies:
        return " ".join([*words[:-1], bodies[-1].name])  # an abbreviation does not decline
    return name


def _joined(memory: Memory, view: View, place: int, named: Speaker) -> Speaker:
    """«лидеры партии и дочь посла»: those who say it together; «актёр и продюсер Иван Коста
    заявил» is one."""
    verb = view.tree.governor(place)
    if verb is not None and view.tokens[verb].feats.get("Number") == "Sing":
        return named
    for other in view.tree.children(place, "conj"):
        first, second = (view.tokens[i].feats.get("Case") for i in (place, other))
        both = first == "Nom" and second in ("Nom", "Acc")  # «и дочь посла» looks like either
        beside = find_speaker(memory, view, other) if both and other > place else None
        if beside is not None:
            named = replace(
                named, name=f"{named.name} {view.words.joint} {beside.name}", state=None
            )
    return named


def _is_owner(view: View, actor: Actor, place: int) -> bool:
    """«адвокат Винника», «соратник Саакашвили»: whose the speaker is."""
    token = view.tokens[actor.head]
    return actor.head > place and token.rel == "nmod" and token.feats.get("Case") in (None, "Gen")


@dataclass(frozen=True, slots=True)
class Rule:
    """applies: whether the word at a place is of this sort; name: whom it means then."""

    applies: Callable[[Memory, View, int], bool]
    name: Callable[[Memory, View, int], Speaker | None]


def can_speak(view: View, place: int, phrase: list[int]) -> bool:
    """Whether a phrase is somebody: it names an actor or a proper name, or an animate being («часть
    депутатов»), or its head is a body, an outlet or a writing."""
    return (
        view.has_lemma(place, view.words.somebody)
        or _is_believer(view, place)
        or view.is_named(place)
        or any(
            view.tokens[i].feats.get("Animacy") == "Anim"
            or view.tokens[i].pos in ("PROPN", "X")
            or any(actor.kind in NAMED for actor in view.actors_at(i))
            for i in phrase
        )
    )


def _is_believer(view: View, place: int) -> bool:
    """«верующие», «пострадавшие»: a participle for those of whom it tells"""
    token = view.tokens[place]
    plural = token.feats.get("Number") == "Plur" and token.feats.get("Case") == "Nom"
    return plural and view.is_participle(place) and token.rel == "nsubj"


def is_first_person(memory: Memory, view: View, place: int) -> bool:
    """«мы считаем»: the speaker of what is around it, not another"""
    return view.has_lemma(place, view.words.pronouns["first"])


def name_nobody(memory: Memory, view: View, place: int) -> Speaker | None:
    return None


def is_own(memory: Memory, view: View, place: int) -> bool:
    """«передает корреспондент агентства»"""
    return view.has_lemma(place, view.words.nouns["own_people"])


def is_relative(memory: Memory, view: View, place: int) -> bool:
    """«посол, который заявил»"""
    return view.has_lemma(place, view.words.pronouns["relative"])


def name_antecedent(memory: Memory, view: View, place: int) -> Speaker | None:
    verb = view.tree.governor(place)
    noun = view.tree.governor(verb) if verb is not None else None
    return find_speaker(memory, view, noun) if noun is not None and noun < place else None


def is_pronoun(memory: Memory, view: View, place: int) -> bool:
    """«он», «та»; not a determiner with its noun"""
    pronouns = view.words.pronouns
    third = pronouns["third"] | pronouns["possessive"]
    return view.has_lemma(place, third) and view.tokens[place].pos in ("PRON", "DET")


def name_pronoun(memory: Memory, view: View, place: int) -> Speaker | None:
    """Who `extract.people` says it is, else the subject of the sentence before, else who spoke."""
    singular = view.tokens[place].feats.get("Number") != "Plur"
    if memory.spoke_before and singular and memory.last:
        return memory.last
    for actor in view.actors_at(place):
        if actor.name.lower() != view.tokens[place].text.lower():
            return name_one(actor)
    earlier = [a for a in view.actors if a.kind in PERSONAL and a.last < place]
    if not singular:
        company = name_together(memory.company, view.words.joint)
        return company or _several_before(memory) or memory.last
    if memory.last and not earlier and _spoke_last(memory):
        return memory.last
    people = memory.people + earlier
    return name_one(people[-1]) if people else memory.last


def _several_before(memory: Memory) -> Speaker | None:
    """«Врачи осмотрели посла. Они отметили, что …»: the plural subject of the sentence before"""
    view = memory.view
    for index, token in enumerate(view.tokens if view else ()):
        plural = (
            token.rel == "nsubj" and token.pos == "NOUN" and token.feats.get("Number") == "Plur"
        )
        people = token.feats.get("Animacy") == "Anim"
        if view and plural and people and not view.said[index]:
            return _name_phrase(memory, view, index)
    return None


def is_document(memory: Memory, view: View, place: int) -> bool:
    """«говорится в материалах пресс-службы»"""
    return view.has_lemma(place, view.words.nouns["documents"]) and not _headed(view, place)


def name_author(memory: Memory, view: View, place: int) -> Speaker | None:
    """Whose document it is, else who spoke last."""
    owner = owner_of(view, place)
    if owner is None:
        owner = issuer_of(view, place)
    if owner is not None:
        return find_speaker(memory, view, owner) or _name_phrase(memory, view, place)
    if is_new(view, place):
        return _name_phrase(memory, view, place)
    if sender := _sender(memory, view, place):
        return sender
    letter = view.has_lemma(place, view.words.nouns["letters"])
    return (_doer(memory) if letter else memory.last) or _name_phrase(memory, view, place)


def _sender(memory: Memory, view: View, place: int) -> Speaker | None:
    """«Король направил президенту письмо. «Мы ждём вас», — говорится в письме»: who sent it."""
    before, lemma = memory.view, view.tokens[place].lemma
    sent = [i for i, token in enumerate(before.tokens) if token.lemma == lemma] if before else []
    senders = [issuer_of(before, i) for i in sent] if before else []
    sender = next((i for i in senders if i is not None), None)
    return find_speaker(memory, before, sender) if before and sender is not None else None


def is_outlet(memory: Memory, view: View, place: int) -> bool:
    """«напоминает агентство»: the outlet itself, where no other is named"""
    alone = len(view.phrase(place)) == 1 and view.tokens[place].feats.get("Number") != "Plur"
    return alone and view.has_lemma(place, view.words.nouns["outlets"])


def name_outlet(memory: Memory, view: View, place: int) -> Speaker | None:
    return Speaker(memory.outlet, None) if memory.outlet else None


def is_body_again(memory: Memory, view: View, place: int) -> bool:
    """«уточнили в ведомстве»"""
    lemma, nouns = view.tokens[place].lemma, view.words.nouns
    if lemma not in nouns["bodies"] or not memory.bodies:
        return False
    if len(view.phrase(place)) > 1 or _headed(view, place):
        return False
    named = any(a.name.partition(" ")[0].lower() == lemma for a in memory.bodies)
    return named or lemma not in nouns["themselves"]  # «оппозиция» is not the ministry before


def name_body_again(memory: Memory, view: View, place: int) -> Speaker | None:
    """The last body of that name, else the last that goes by none of such words («МИД»)."""
    words = {actor: actor.name.partition(" ")[0].lower() for actor in memory.bodies}
    alike = [a for a in memory.bodies if words[a] == view.tokens[place].lemma]
    other = [a for a in memory.bodies if words[a] not in view.words.nouns["bodies"]]
    return name_one((alike or other or memory.bodies)[-1])


def is_there(memory: Memory, view: View, place: int) -> bool:
    """«Там отметили», after a body was named"""
    return view.has_lemma(place, view.words.pronouns["there"]) and bool(
        _bodies_before(memory, view, place)
    )


def name_last_body(memory: Memory, view: View, place: int) -> Speaker | None:
    return name_one(_bodies_before(memory, view, place)[-1])


def _bodies_before(memory: Memory, view: View, place: int) -> list[Actor]:
    """Those of the sentences before, then of this one («МИД назвал это шагом: его, напомнили там, …»)."""
    return memory.bodies + [a for a in view.actors if a.kind in BODIES and a.last < place]


def is_actor(memory: Memory, view: View, place: int) -> bool:
    return _headed(view, place)


def name_actor(memory: Memory, view: View, place: int) -> Speaker | None:
    """The actor, with those joined to it by «и»."""
    heads = [place, *joined_to(view, place)]
    actors = [next(iter(_naming(view, head)), None) for head in heads]
    named = [actor for actor in actors if actor]
    found = name_together(named, view.words.joint)
    if found is not None and len(named) == 1:
        if named[0].kind in ("group", "organ"):
            indexes = list(range(named[0].first, named[0].last + 1))
            found = replace(found, name=_with_owner(memory, view, indexes, found.name))
        found = _joined(memory, view, place, found)
    if found is None or len(named) > 1 or named[0].kind not in BODIES:
        return found
    return add_territory(view, named[0], found)


RULES = (
    Rule(is_first_person, name_nobody),
    Rule(is_own, name_nobody),
    Rule(is_relative, name_antecedent),
    Rule(is_pronoun, name_pronoun),
    Rule(is_document, name_author),
    Rule(is_outlet, name_outlet),
    Rule(is_body_again, name_body_again),
    Rule(is_there, name_last_body),
    Rule(is_pair, name_pair),
    Rule(is_counted, name_counted),
    Rule(is_titled, name_titled),
    Rule(is_called_anew, name_called),
    Rule(is_actor, name_actor),
)


def _naming(view: View, place: int) -> list[Actor]:
    """Actors that name who stands at a place: headed there, or a person whose words cover it or
    who stands in apposition («лидер партии, губернатор Иван Петров»)."""
    found = [a for a in view.actors_at(place) if a.kind in NAMED and not _is_less(view, a, place)]
    exact = [a for a in found if a.head == place or a.kind == "person"]
    beside = [
        actor
        for index in view.tree.subtree(place, APART)
        if index > place and view.tokens[index].rel in ("appos", "flat:name", "flat")
        for actor in view.actors_at(index)
        if actor.kind == "person" and view.tokens[index].feats.get("Case") in _cases(view, place)
        if not is_at(view, actor, place)
    ]
    return sorted([*beside, *exact], key=lambda actor: actor.kind != "person")


def _cases(view: View, place: int) -> tuple[str | None, ...]:
    return None, view.tokens[place].feats.get("Case")


def _is_less(view: View, actor: Actor, place: int) -> bool:
    """Whether an actor is named by one common word of a longer phrase («глава» of «глава
    ведомства»), and nothing more is known of it."""
    bare = actor.kind in ("group", "title", "organ") and " " not in actor.name
    phrase = view.phrase(place)
    # «пресс-служба Минпрома»: whose it is stands behind it, though the article tells its state
    owned = [i for i in phrase if i > actor.last and view.tokens[i].text[0].isupper()]
    return bare and actor.first == actor.last and (bool(owned) if actor.states else len(phrase) > 1)


def _headed(view: View, place: int) -> bool:
    return bool(_naming(view, place))


def _spoke_last(memory: Memory) -> bool:
    """Whether the last speaker is also the person named last, or nobody was named."""
    named = memory.people[-1].name if memory.people else None
    return named is None or (memory.last is not None and memory.last.name == named)


def _lowered(view: View, first: int, name: str) -> str:
    """A common word that only begins the sentence, without its capital."""
    begins = first == 0 or view.tokens[first - 1].pos == "PUNCT"
    token = view.tokens[first]
    plain = token.pos in ("NOUN", "ADJ", "DET", "NUM") or view.is_participle(first)
    common = plain and not token.text.isupper()
    return name[:1].lower() + name[1:] if begins and common else name
