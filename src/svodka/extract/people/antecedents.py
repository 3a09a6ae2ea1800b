"""Antecedents: who or which state was named before."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from svodka.annotate.notes import Actor
from svodka.extract.people.registers import kind_of
from svodka.extract.people.stories import PERSONAL, Story
from svodka.language import Token

PAIR = 2
DOING = (*PERSONAL, "group", "state")
POINTING = "place_told_before"  # the rule of `annotate.actors`
FAR = 1_000_000  # as many sentences as there are
SUBJECTS = ("nsubj", "nsubj:pass")


def nearest_person(
    story: Story,
    index: int,
    fits: Callable[[Actor], bool],
    sentences: int = FAR,
    subject: bool = False,
) -> Actor | None:
    """The nearest person or title before that fits; with `subject`, a subject before others."""
    first: Actor | None = None
    for actor in story.before(index, sentences):
        if actor.kind not in PERSONAL or not fits(actor):
            continue
        if not subject or story.token(actor).rel in SUBJECTS or _opens(story, actor):
            return actor
        first = first or actor
    return first


def _opens(story: Story, actor: Actor) -> bool:
    """«А премьер Иван Рот, впрочем, полон надежд»: in a sentence without a parse, the name in the
    nominative that it begins with, a conjunction apart; «глава совета, губернатор Иван Рот» begins
    with none."""
    sentence = story.doc.sentences[actor.sentence]
    joined = actor.first == 1 and sentence.tokens[0].pos == "CCONJ"
    begins = actor.kind == "person" and (actor.first == 0 or joined)
    return begins and not sentence.parsed and story.token(actor).feats.get("Case") == "Nom"


def nearest_of_state(
    story: Story, index: int, state: str, kind: str = "", sentences: int = FAR
) -> Actor | None:
    """The nearest person or title of a state, before else after, of a fitting kind of office.

    With `sentences`, only in so many sentences before.
    """
    after = story.after(index) if sentences == FAR else ()
    for actors in (story.before(index, sentences), after):
        for actor in actors:
            if (
                actor.kind in PERSONAL
                and actor.states == (state,)
                and is_of_kind(story, actor, kind)
            ):
                return actor
    return None


def kinds_of(story: Story, actor: Actor) -> list[str]:
    """Kinds of the offices a person or title holds, attested or by the table of leaders."""
    entry = story.register.find(actor.name) if actor.kind in PERSONAL else None
    own = kind_of(actor)
    return [*([own] if own else []), *(k for k in (entry.kinds if entry else []) if k != own)]


def is_of_kind(story: Story, actor: Actor, kind: str) -> bool:
    """«министр» is any minister, «лидер» the head of state or of government, «коллега» anyone."""
    kinds = kinds_of(story, actor)
    if kinds == ["vague_words"]:
        return True
    if kind == "minister":
        return any(held.endswith("minister") for held in kinds)
    if kind in ("head_of_state", "head_of_government"):
        return "head_of_state" in kinds or "head_of_government" in kinds
    return kind in kinds or not kind or kind in ("official", "vague_words")


def nearest_state(
    story: Story, index: int, called: str, sentences: int = 3, taken: Collection[str] = ()
) -> str | None:
    """The nearest single state named before, of those that `called` («республика») can mean and
    that are not `taken`."""
    for actor in story.before(index, sentences):
        if actor.kind == "pronoun" or len(actor.states) != 1 or actor.states[0] in taken:
            continue
        if actor.rule.startswith(POINTING):
            continue  # «там» names no state anew
        if _can_be_called(story, actor.states[0], called):
            return actor.states[0]
    return None


def nearest_place(story: Story, index: int, sentences: int = 4) -> Actor | None:
    """The nearest town or state that something was in or went to; None behind a house («в Кремле»),
    as nobody can tell then which of the two is meant."""
    for actor in story.before(index, sentences):
        if actor.kind not in ("city", "state", "organ"):
            continue
        if is_told_as_place(story, actor, "thence" if is_left(story, actor) else "there"):
            return actor if actor.kind != "organ" and len(actor.states) == 1 else None
    return None


def is_left(story: Story, actor: Actor) -> bool:
    """«возвратился в Москву из Сочи»: it is told of where one comes from, not of one's home."""
    returning = story.lexicon.groups["pointing"]["returning"]
    tokens = story.doc.sentences[actor.sentence].tokens
    above = story.token(actor).head
    return 0 <= above < len(tokens) and tokens[above].lemma in returning


def is_told_as_place(story: Story, actor: Actor, way: str) -> bool:
    """«в Кению», «на Кубе», «посетит Гавану»; where one has left a place, «из Сочи»."""
    if story.token(actor).rel == "obj":
        return actor.kind == "city"
    words = story.lexicon.groups["pointing"][way]
    tokens = story.doc.sentences[actor.sentence].tokens
    cases = [t for t in tokens if t.rel == "case" and t.head == actor.head]
    inside = any(token.lemma in words for token in cases)
    return inside and story.token(actor).feats.get("Case") in ("Acc", "Loc", "Gen")


def subject_state(story: Story, index: int) -> str | None:
    """The one state that does something in the sentence before a mention: «Чад выслал кенийских
    дипломатов, сообщил МИД республики»."""
    own = story.actors[index].sentence
    doing = [
        actor
        for actor in story.before(index, 0)
        if actor.sentence == own
        and len(actor.states) == 1
        and actor.kind in {"state", "city", *PERSONAL}
        and story.token(actor).rel in SUBJECTS
    ]
    return doing[0].states[0] if len({a.states for a in doing}) == 1 else None


def states_near(story: Story, index: int) -> set[str]:
    """Codes named before in the same sentence and the one before it."""
    return {
        code
        for actor in story.before(index, near(story, index))
        if actor.kind != "pronoun"
        for code in actor.states
    }


def is_home_beside(story: Story, index: int) -> bool:
    """«дела в Судане президент разобрал с Совбезом России»: a body of the outlet's home behind a
    title, before which its sentence names no state but as a place."""
    named = [a for a in story.before(index, 0) if a.states]
    if not named or not all(is_told_as_place(story, a, "there") for a in named):
        return False
    own = story.actors[index].sentence
    behind = (a for a in story.after(index) if a.sentence == own and a.kind == "organ")
    return any(a.states == (story.home,) for a in behind)


def near(story: Story, index: int) -> int:
    """How many sentences back are context: one, none behind a digest's semicolon."""
    return 0 if story.home and story.opens_item(story.actors[index].sentence) else 1


def _can_be_called(story: Story, code: str, called: str) -> bool:
    row = story.language.table("states").get(code)
    if row is None:
        return False
    if row.get("republic", True):
        return True
    return set(called.lower().split()).isdisjoint(story.lexicon.groups["pointing"]["republics"])


def other_states(story: Story, index: int) -> set[str]:
    """Codes of the persons and titles beside an actor in its sentence."""
    own = story.actors[index]
    beside = [a for a in story.actors[max(0, index - 8) : index + 9] if a is not own]
    return {
        code
        for actor in beside
        if actor.sentence == own.sentence and actor.kind in PERSONAL
        for code in actor.states or _registered(story, actor)
    }


def _registered(story: Story, actor: Actor) -> tuple[str, ...]:
    entry = story.register.find(actor.name)
    return (entry.state,) if entry and entry.state else ()


def thing_is_nearer(story: Story, index: int, gender: str) -> bool:
    """«Товарооборот упал. Он…»: the nearest subject before, of this gender, is a thing."""
    own = story.actors[index]
    for number in (own.sentence, own.sentence - 1):
        if number < 0:
            return False
        tokens = story.doc.sentences[number].tokens
        stop = own.first if number == own.sentence else len(tokens)
        for position in range(stop - 1, -1, -1):
            token = tokens[position]
            if token.rel not in SUBJECTS or token.feats.get("Gender") != gender:
                continue
            if token.feats.get("Number") == "Plur" or is_aside(tokens, position):
                continue
            if token.pos in ("NOUN", "PROPN"):
                return token.feats.get("Animacy") == "Inan" and token.start not in story.covered
    return False


def is_aside(tokens: Sequence[Token], position: int) -> bool:
    """«в Аргентину, где начнётся саммит»: the subject of a clause that tells of a noun."""
    above = tokens[position].head
    return 0 <= above < len(tokens) and tokens[above].rel == "acl:relcl"


def things_are_nearer(story: Story, index: int) -> bool:
    """«Под документами — их шесть»: a plural of things stands before in the sentence."""
    own = story.actors[index]
    for token in reversed(story.doc.sentences[own.sentence].tokens[: own.first]):
        if token.feats.get("Number") == "Plur" and token.pos in ("NOUN", "PROPN"):
            return token.feats.get("Animacy") == "Inan" and token.start not in story.covered
    return False


def people_are_nearer(story: Story, index: int) -> bool:
    """«Несколько тысяч человек собрались. Они требовали»: people of no state did what was told last."""
    own = story.actors[index]
    sentence = story.doc.sentences[own.sentence]
    saying = story.language.table("acts")["control"]["asserting"]
    if any(token.low in saying for token in sentence.tokens[: own.first]):
        return False  # «наблюдатели считают, что они договорились»
    before = [t for t in sentence.tokens[: own.first] if t.rel in SUBJECTS]
    if not before and own.sentence:
        before = [t for t in story.doc.sentences[own.sentence - 1].tokens if t.rel in SUBJECTS]
    members = story.language.table("acts")["groups"]["members"]  # «участники саммита» are both
    people = [t for t in before if t.pos == "NOUN" and t.feats.get("Animacy") == "Anim"]
    people = [t for t in people if t.lemma not in members]
    return bool(people) and all(t.start not in story.covered for t in before)


def officials_before(story: Story, index: int, count: int = 2) -> tuple[str, ...]:
    """So many states whose people the sentence or the nearest ones before name: «президенты Ирана
    и Турции побеседовали в Казани, куда оба приехали» are not of Russia."""
    own = story.actors[index].sentence
    for back in range(2):
        there = [a for a in story.before(index, back) if own - a.sentence == back]
        people = [a for a in reversed(there) if a.kind in {*PERSONAL, "group"}]
        found = _kept(story, index, [code for actor in people for code in actor.states])
        if len(found) == count:
            return found
    return ()


def states_before(story: Story, index: int, count: int = 2) -> tuple[str, ...]:
    """So many states that the sentence itself or the nearest sentences before name together."""
    own = story.actors[index].sentence
    led = bool(story.actors[index].office)  # «лидеры» are of no towns told before («Решт — Астара»)
    for back in range(3):
        there = [a for a in story.before(index, back) if own - a.sentence == back]
        there = [a for a in there if a.kind != "city" or not is_mere_town(story, a, led)]
        found = _kept(story, index, [code for actor in reversed(there) for code in actor.states])
        if len(found) == count and not turns_to_a_topic(story, there, found, own):
            return found
        if len(found) >= count:
            break
    opening, main = story.opening_states(count, own), story.main_states(count, own)
    return (opening or main) if count > PAIR else (main or opening)


def turns_to_a_topic(
    story: Story, there: Sequence[Actor], found: Sequence[str], sentence: int
) -> bool:
    """«Фидан заявил, что Анкара выступает за единство Ливии. Министры подписали…»: one of the two
    whom the article opens with, and a state that does nothing."""
    opening = set(story.opening_states(len(found), sentence))
    others = set(found) - opening
    if not opening or len(others) != 1:
        return False
    told = [a for a in there if others & set(a.states)]
    return not any(a.kind in DOING and does_together(story, a) for a in told) and not any(
        a.kind in PERSONAL for a in told
    )


def is_mere_town(story: Story, city: Actor, led: bool) -> bool:
    """«в Риме», and to leaders «коридор Решт — Астара»; «Москва ввела санкции против Анкары» tells
    of two states."""
    if not led or is_in(story, city):
        return led or is_in(story, city)
    if does_together(story, city):
        return False
    tokens = story.doc.sentences[city.sentence].tokens
    cases = [t.lemma for t in tokens if t.rel == "case" and t.head == city.head]
    return not set(cases) & set(story.lexicon.groups["pairs"]["against"])


def is_in(story: Story, city: Actor) -> bool:
    """«в Риме»: told as a place."""
    return story.token(city).feats.get("Case") == "Loc"


def spoken_of_by_a_third(story: Story, index: int, count: int) -> tuple[str, ...]:
    """«МИД Франции приветствовал решение сторон»: whom a third state speaks of are those whom the
    article is about, as its first sentence names them."""
    own = story.actors[index]
    opening = story.opening_states(count, own.sentence)
    if not opening or story.token(own).rel in SUBJECTS:
        return ()
    doing = [a for a in story.before(index, 0) if story.token(a).rel in SUBJECTS and a.states]
    return opening if doing and not set(doing[0].states) & set(opening) else ()


def met_before(story: Story, index: int, count: int = PAIR) -> tuple[str, ...]:
    """«Предыдущий раз президенты разговаривали в июле»: those whom the article is about, though
    others have been told of since."""
    sentence = story.actors[index].sentence
    tokens = story.doc.sentences[sentence].tokens
    table = story.language.table("acts")
    times, again = table["background"]["times"], table["again"]["words"]
    told = any(
        token.rel == "amod" and token.lemma in again and tokens[token.head].lemma in times
        for token in tokens
    )
    return story.opening_states(count, sentence) if told else ()


def gathered_before(story: Story, index: int) -> tuple[str, ...]:
    """«Лидеры Чада, Кении и Перу провели саммит. Снова собраться они планируют в мае»: three
    states or more that did something together in the nearest sentence with anybody."""
    own = story.actors[index].sentence
    for back in range(1, 3):
        there = [a for a in story.before(index, back) if own - a.sentence == back]
        doing = [a for a in there if a.kind in DOING and does_together(story, a)]
        codes = tuple(dict.fromkeys(code for a in reversed(doing) for code in a.states))
        if len(codes) > PAIR:
            return codes
        if any(a.kind in PERSONAL or (a.kind == "group" and a.office) for a in there):
            return ()
    return ()


def does_together(story: Story, actor: Actor) -> bool:
    """A subject, or joined to one."""
    tokens = story.doc.sentences[actor.sentence].tokens
    token = story.token(actor)
    while token.rel == "conj" and token.head >= 0 and tokens[token.head] is not token:
        above = tokens[token.head]
        if above.start >= token.start:
            break
        token = above
    return token.rel in SUBJECTS


def stand_for(actor: Actor, other: Actor) -> Actor:
    """The mention as one of whom another mention names."""
    return known_as(actor, other.name, other.states, other.office)


def known_as(actor: Actor, name: str, states: tuple[str, ...], office: str | None) -> Actor:
    """The mention with what is told of it, the same one where that is nothing new."""
    if (name, states, office) == (actor.name, actor.states, actor.office):
        return actor
    return actor.anew(name, states, office, actor.rule)


def _kept(story: Story, index: int, codes: Sequence[str]) -> tuple[str, ...]:
    """Each once; no organisation among «двух стран»."""
    own = story.actors[index]
    tokens = story.doc.sentences[own.sentence].tokens[own.first : own.last + 1]
    countries = {token.lemma for token in tokens} & set(story.lexicon.groups["pairs"]["states"])
    kept = [c for c in codes if not countries or c in story.language.table("states")]
    return tuple(dict.fromkeys(kept))
