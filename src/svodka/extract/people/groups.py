"""Groups of officials: who they are, one of each state."""

from __future__ import annotations

from svodka.annotate.notes import Actor
from svodka.extract.people.antecedents import nearest_of_state
from svodka.extract.people.registers import kind_of
from svodka.extract.people.stories import Story

LOOSE = ("minister", "vague_words", "official", "head_of_state")  # «лидеры» may be a premier


def names_of_officials(story: Story, index: int, states: tuple[str, ...]) -> str:
    """«президенты» of Russia and Azerbaijan → "Владимир Путин и Ильхам Алиев".

    Whom the article does not name stays "президент Азербайджана"; "" where not even the office
    can be said of each.
    """
    actor = story.actors[index]
    names = [_name_in(story, index, actor, state) for state in states]
    return join_names(names) if all(names) else ""


def names_of_two(story: Story, index: int, states: tuple[str, ...]) -> str:
    """«они» after «Путин принял Алиева» → "Владимир Путин и Ильхам Алиев", "" for mere states;
    after «Это третья встреча лидеров:» the leaders, whoever has been told of since."""
    told = _names_of_a_group(story, index, states, sentences=0)
    if told:
        return told
    near = [nearest_of_state(story, index, state, sentences=2) for state in states]
    if all(near):
        return join_names([actor.name for actor in near if actor])
    return _names_of_a_group(story, index, states, sentences=2)


def _names_of_a_group(story: Story, index: int, states: tuple[str, ...], sentences: int) -> str:
    """«они» after «встреча двух президентов» → those of whom that was resolved."""
    for group in story.before(index, sentences):
        names = dict(zip(group.states, names_apart(group), strict=False))
        if names.keys() == set(states):
            return join_names([names[state] for state in states])
    return ""


def names_apart(actor: Actor) -> list[str]:
    """One name a state of a resolved group or «они», in the order of `states`; [] without names.

    «лидеры двух стран», resolved to "Владимир Путин и Си Цзиньпин" → those two names.
    """
    if actor.kind not in ("group", "pronoun") or len(actor.states) < 2:
        return []
    *firsts, last = actor.name.split(" и ")
    names = [*", ".join(firsts).split(", "), last] if firsts else [last]
    told = len(names) == len(actor.states) and all(is_of_one(n, actor) for n in names)
    return names if told else []


def are_of_others(story: Story, actor: Actor) -> bool:
    """«лидеры мировых держав», «главы арабских государств»: of more states than two that were
    told before."""
    table = story.lexicon.groups["pairs"]
    tokens = story.doc.sentences[actor.sentence].tokens
    told = {
        token.head for token in tokens if token.rel == "amod" and token.lemma not in table["dual"]
    }
    joined = {token.head for token in tokens if token.rel == "case"}
    return any(
        token.head == actor.head and token.lemma in table["states"] and i in told - joined
        for i, token in enumerate(tokens)
    )


def is_of_one(name: str, actor: Actor) -> bool:
    """A proper name, or one's office («глава МИД Грузии»); not «министры Ирана» of a plural."""
    held = actor.office or ""
    return name[:1].isupper() or (bool(held) and name.startswith(f"{held} "))


def join_names(names: list[str]) -> str:
    """«А, Б и В»."""
    return " и ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _name_in(story: Story, index: int, actor: Actor, state: str) -> str:
    kind = kind_of(actor)
    if kind in LOOSE and not _is_president(story, actor):
        near = nearest_of_state(story, index, state, kind)
        if near is not None:
            return near.name
    entries = story.register.holders(kind, state)
    entries = [entry for entry in entries if entry.kinds[0] == kind] or entries
    if len(entries) == 1:
        return entries[0].name
    return _office_of(story, actor, state)


def _is_president(story: Story, actor: Actor) -> bool:
    """«президенты двух стран» are no premiers; «лидеры» may be."""
    words = (actor.office or "").split()
    leaders = story.lexicon.offices["vague"]["leaders"]
    return kind_of(actor) == "head_of_state" and bool(words) and words[0] not in leaders


def _office_of(story: Story, actor: Actor, state: str) -> str:
    """«главы МИД двух стран» → "глава МИД Грузии"; "" for «коллеги», «собеседники»."""
    office = actor.office or ""
    names = story.names_of(state)
    bare = kind_of(actor).startswith("vague")
    bare = bare or (kind_of(actor) == "minister" and " " not in office)  # «министры» of what
    if not office or not names or bare:
        return ""
    return f"{office} {story.lexicon.declensions.genitive(names[0])}"
