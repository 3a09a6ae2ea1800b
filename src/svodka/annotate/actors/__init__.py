"""Actors: who is named in a sentence, and for which state they stand.

tables of words → lexicon → scan of a sentence → rules in order → actors
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from svodka.annotate.actors.drafts import Draft, write_actor
from svodka.annotate.actors.rules import first_found
from svodka.annotate.actors.scans import Scan
from svodka.annotate.notes import Actor
from svodka.language import Doc, Language, Name

__all__ = ["find_actors"]


def find_actors(
    doc: Doc, language: Language, newsdays: Sequence[date | None] = ()
) -> tuple[Actor, ...]:
    """Maximal mentions of actors and places, in text order, without overlap.

    Each sentence is read alone: a surname without its office has no state here, «стороны» and
    «он» have none; extract.people fills them in from the whole article. newsdays: each sentence's
    own day, None where a page does not tell it, which is late then; of publication if not given.
    """
    published = doc.article.published
    names: dict[int, list[Name]] = {}
    for name in doc.names:
        names.setdefault(name.sentence, []).append(name)
    full = [name.normal.lower().split() for name in doc.names if name.kind == "PER"]
    surnames = {words[-1] for words in full if len(words) > 1}
    actors: list[Actor] = []
    for sentence in doc.sentences:
        day = (newsdays[sentence.index] or date.max) if newsdays else published
        scan = Scan(sentence, names.get(sentence.index, ()), day, language, surnames)
        actors += [write_actor(draft, scan) for draft in _read(scan)]
    return tuple(actors)


def _read(scan: Scan) -> list[Draft]:
    drafts: list[Draft] = []
    after = 0
    for index in scan.beginnings():
        found = first_found(scan, index) if index >= after else None
        if found is not None:
            drafts += found.drafts
            after = found.stop
    return drafts
