"""Triggers: which sentences are worth parsing.

Those that may hold the predicate of a frame (all its words, in any reading of each), a verb of
speech, or a figure. What these are is read from the frames and tables themselves, so a new row is
a new trigger.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from svodka.errors import WordsError
from svodka.language.frames import Frame
from svodka.language.ru.dictionary import Dictionary

Companions = tuple[frozenset[str], ...]  # of each set one lemma must be in the sentence too

_NOTHING: frozenset[str] = frozenset()
SHORTEST = 5  # letters of a last part by which a longer word is declined
_COUNTLESS = re.compile(r"(?:19|20)\d\d")  # years count nothing


class Triggers:
    """`predicates`: lemma → what must stand with it, one of several ways; `overrides`: form →
    lemma, where the dictionary errs. `thing`: what a model is («ил-20» → «самолет»)."""

    def __init__(
        self,
        dictionary: Dictionary,
        predicates: Mapping[str, Sequence[Companions]],
        overrides: Mapping[str, str],
        thing: Callable[[str], str] = str,
    ) -> None:
        self._predicates = predicates
        self._thing = thing
        self._enough = frozenset(lemma for lemma, ways in predicates.items() if () in ways)
        self._lemmas: dict[str, frozenset[str]] = {}  # form → the trigger lemmas it may be of
        companions = (lemmas for ways in predicates.values() for way in ways for lemmas in way)
        wanted = frozenset(predicates).union(*companions)
        for lemma in wanted:
            for form in forms_of(lemma, dictionary):
                self._lemmas[form] = self._lemmas.get(form, _NOTHING) | {lemma}
        for form, lemma in overrides.items():
            if lemma in wanted:
                self._lemmas[form] = self._lemmas.get(form, _NOTHING) | {lemma}

    def alone(self, word: str) -> bool:
        """Whether a word (lower case, ё→е) is enough of a trigger."""
        if word[0].isdigit() and not _COUNTLESS.fullmatch(word):
            return True
        return not self._enough.isdisjoint(self.hints(word))

    def hints(self, word: str) -> frozenset[str]:
        """The lemmas of triggers that a word (lower case, ё→е) may be of."""
        lemmas = self._lemmas.get(word, _NOTHING)
        if word[-1].isdigit():
            return lemmas | self._lemmas.get(self._thing(word), _NOTHING)
        return lemmas

    def meet(self, hints: Iterable[Collection[str]]) -> bool:
        """Whether words with these hints, none of them enough, are a trigger together."""
        present = _NOTHING.union(*hints)
        return any(
            all(not lemmas.isdisjoint(present) for lemmas in way)
            for lemma in present
            for way in self._predicates.get(lemma, ())
        )


def forms_of(lemma: str, dictionary: Dictionary) -> set[str]:
    """Every form of a lemma; of a word that the dictionary lacks, as its last part is declined
    («дипотношение» as «отношение», «экстрадировать» as «радировать»)."""
    forms = dictionary.forms(lemma)
    for cut in range(1, len(lemma) - SHORTEST + 1):
        if len(forms) > 1:
            break
        tail = dictionary.forms(lemma[cut:])
        forms = {lemma[:cut] + form for form in tail} if len(tail) > 1 else forms
    return forms


def predicates_of(
    frames: Iterable[Frame], parts: Mapping[str, Sequence[str]], table: Callable[[str], Any]
) -> dict[str, list[Companions]]:
    """Triggers by their first lemma: the frames' predicates, and words from other tables.

    parts: table's name → the parts of it whose words are triggers; `table` gives a table.
    """
    predicates: dict[str, list[Companions]] = defaultdict(list)
    for frame in frames:
        for phrase in (*frame.verbs, *frame.nouns):
            first, *rest = (frozenset(word.split("|")) for word in phrase.split())
            with_words = [frozenset(frame.with_words)] if frame.with_words else []
            for lemma in first:
                predicates[lemma].append((*rest, *with_words))
    for name, paths in parts.items():
        for path in paths:
            for word in _strings(_part(table(name), path, name)):
                predicates[word].append(())
    return dict(predicates)


def _part(table: Mapping[str, Any], path: str, name: str) -> Any:
    """The part of a table at a path like «nouns.saying»."""
    part: Any = table
    for key in path.split("."):
        if key not in part:
            raise WordsError(f"triggers.toml: table {name!r} has no {path!r}; correct the path")
        part = part[key]
    return part


def _strings(value: Any) -> Iterator[str]:
    """Every string in a part of a table; of «a|b» or a phrase, each word."""
    if isinstance(value, str):
        yield from re.split(r"[ |]", value)
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)
