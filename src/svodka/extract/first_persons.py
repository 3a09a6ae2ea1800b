"""First persons: for whom «мы», «я» and «наши» stand within somebody's words.

«„Мы осуждаем удары“, — заявил министр»: his state does; «„Я поблагодарил президента“, — сказал
премьер»: he himself did. Whose words they are is known once the article's statements are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from svodka.annotate.notes import Actor, Notes
from svodka.extract.names import name_of_state
from svodka.extract.speakers import Speakers
from svodka.findings import Span, Statement
from svodka.language import Doc, Language, Sentence

DIRECT = "direct"
FIRST_PERSON = "first_person"  # the rule of such an actor
# word of the table pronouns.first → kind of the actor that it is
KINDS = {"state": "state", "person": "person", "owned": "adjective"}


def tell_first_persons(
    doc: Doc, notes: Notes, statements: Sequence[Statement], language: Language
) -> Notes:
    """The notes with an actor for every first person in a quotation whose speaker's state is
    told; what is said by others is left out, as «мы» of theirs is nobody's state."""
    quotes = Speakers([s for s in statements if s.kind == DIRECT and s.state])
    if not quotes:
        return notes
    words = {
        word: KINDS[part]
        for part, told in language.table("groups")["pronouns"]["first"].items()
        for word in told
    }
    taken = {actor.span.start for actor in notes.actors}
    found = [
        actor
        for sentence in doc.sentences
        for actor in _first_persons(sentence, quotes, words, language)
        if actor.span.start not in taken
    ]
    actors = sorted([*notes.actors, *found], key=lambda actor: actor.span.start)
    return replace(notes, actors=tuple(actors)) if found else notes


def is_us(actor: Actor) -> bool:
    """«мы» in a quotation."""
    return actor.rule == FIRST_PERSON and actor.kind == KINDS["state"]


def _first_persons(
    sentence: Sentence, quotes: Speakers, words: Mapping[str, str], language: Language
) -> Iterator[Actor]:
    for index, token in enumerate(sentence.tokens):
        kind = words.get(token.lemma)
        said = quotes.holding(token.start, token.stop) if kind else None
        if kind is None or said is None or said.state is None:
            continue
        name = (
            said.speaker if kind == "person" else name_of_state(said.state, language) or said.state
        )
        states = (said.state,)
        span = Span(token.start, token.stop)
        at = sentence.index, index, index, index
        yield Actor(span, *at, kind, name, states, None, FIRST_PERSON)
