"""Entry: what a word or phrase of the tables says about who is named; Trie finds them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from svodka.language import Token

_KEPT = 20_000  # distinct spellings remembered


@dataclass(frozen=True, slots=True)
class Entry:
    """One meaning of a phrase.

    kind: state | people | adjective | against («антироссийский») | emblem («орден Дружбы») | organisation | organ (of a known state) | organ_noun | city |
          office | group | pointing | many | stop | nothing | person
    name: as shown. states: codes. says: the kind of the office, or of the organ's head; "format" of states that meet in one.
    alone: it is an actor without a state beside it. unsure: only where a place is recognised.
    until: last day on which `states` holds.
    """

    kind: str
    name: str
    states: tuple[str, ...] = ()
    says: str = ""
    alone: bool = True
    unsure: bool = False
    until: date | None = None


@dataclass(slots=True, eq=False)
class Node:
    """A step of the trie: the next written words, and what ends here."""

    after: dict[str, Node] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)


class Trie:
    """Phrases by the words the tables write; a text's form leads to its written words.

    A written word with a capital is matched by its declined forms with a capital, one in capitals
    («МИД») by forms that begin with two; any word is matched by its lemma. `firsts`: forms of
    words that begin a phrase.
    """

    def __init__(self) -> None:
        self.firsts: set[str] = set()
        self._root = Node()
        self._written: dict[str, list[str]] = {}
        self._read: dict[tuple[str, str, str], list[str]] = {}

    def add(self, entry: Entry, words: Sequence[str], forms: Iterable[Iterable[str]]) -> None:
        """A phrase: its written words, and for each its forms in lower case. Where something was
        looked up before, `forget` it."""
        node = self._root
        first = node.after.setdefault(words[0], Node())
        for word, spellings in zip(words, forms, strict=True):
            node = node.after.setdefault(word, Node())
            for form in {*spellings, word.lower()}:
                known = self._written.setdefault(form, [])
                if word not in known:
                    known.append(word)
                if node is first:
                    self.firsts.add(form)
        if entry not in node.entries:
            node.entries.append(entry)

    def forget(self) -> None:
        """What spellings stood for before phrases were added."""
        self._read.clear()

    def longest(
        self, tokens: Sequence[Token], lows: Sequence[str], start: int
    ) -> tuple[int, list[Entry]]:
        """The index after the longest phrase that begins at `start`, and what it may mean."""
        stop, entries = start, []
        paths, index = [self._root], start
        while paths and index < len(tokens):
            words = self._words_at(tokens[index], lows[index])
            if not words:
                break
            paths = [path.after[word] for path in paths for word in words if word in path.after]
            index += 1
            found = [entry for path in paths for entry in path.entries]
            if found:
                stop, entries = index, found
        return stop, entries

    def _words_at(self, token: Token, low: str) -> list[str]:
        """The written words that a token may stand for; worked out once for every spelling."""
        key = token.text, low, token.lemma
        words = self._read.get(key)
        if words is None:
            if len(self._read) >= _KEPT:
                self._read.clear()
            words = self._read[key] = self._words(token, low)
        return words

    def _words(self, token: Token, low: str) -> list[str]:
        words = self._written.get(low, [])
        if token.lemma != low:
            words = [*words, *(w for w in self._written.get(token.lemma, ()) if w not in words)]
        return [word for word in words if _case_fits(word, token.text)]


def _case_fits(written: str, text: str) -> bool:
    """«МИДа» fits "МИД", «Кремле» fits "Кремль", «миде» fits neither."""
    if not written[0].isupper():
        return True
    if len(written) > 1 and written.isupper():
        return text[:2].isupper() and text[-1:].isalpha()
    return text[0].isupper()
