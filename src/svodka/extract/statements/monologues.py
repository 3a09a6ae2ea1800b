"""Monologues: a programme named after its host, who greets and then speaks himself."""

from __future__ import annotations

from svodka.annotate.notes import Actor, Notes
from svodka.extract.statements.words import SpeechWords
from svodka.findings import Span, Statement
from svodka.language import Doc, Sentence

UNREAD = frozenset({"headline", "junk", "caption", "dateline"})


def host_speaks(doc: Doc, notes: Notes, words: SpeechWords) -> list[Statement]:
    """Программа «Мнение» с Петром Ивановым ¶ Здравствуйте. Дорогу построят. …

    What follows the greeting is one content, said by the host whom the headline names.
    """
    host = _host(doc, notes, words)
    if host is None:
        return []
    body = [sentence for sentence in doc.sentences if sentence.zone not in UNREAD]
    greeting = next((i for i, sentence in enumerate(body[:2]) if _greets(sentence, words)), None)
    if greeting is None or greeting + 1 >= len(body):
        return []
    said = Span(body[greeting + 1].start, body[-1].stop)
    state = host.states[0] if len(host.states) == 1 else None
    return [Statement(host.name, state, "indirect", said, "host_speaks", (host.span,))]


def _host(doc: Doc, notes: Notes, words: SpeechWords) -> Actor | None:
    """The person named after «с» in a headline that names a programme."""
    headline = next((s for s in doc.sentences if s.zone == "headline"), None)
    if headline is None:
        return None
    if not any(token.lemma in words.nouns["programmes"] for token in headline.tokens):
        return None
    return next(
        (a for a in notes.actors if a.kind == "person" and _is_with(headline, a, words)), None
    )


def _is_with(headline: Sentence, actor: Actor, words: SpeechWords) -> bool:
    before = actor.first - 1
    named = actor.sentence == headline.index and before >= 0
    return named and headline.tokens[before].lemma in words.links["with"]


def _greets(sentence: Sentence, words: SpeechWords) -> bool:
    return any(token.text.lower() in words.links["greetings"] for token in sentence.tokens)
