"""Entry: what a word or phrase of the tables says about who is named; Trie finds them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from svodka.language import Token


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


class Node:
    """A step of the trie: the next written words, and what ends here."""

    def __init__(self) -> None:
        self.after: dict[str, Node] = {}
        self.entries: list[Entry] = []


@dataclass(slots=True, eq=False)
class Written:
    """A word as the tables write it, and the capitals that a form of it must have."""

    word: str
    capital: bool
    capitals: bool

    def fits(self, text: str) -> bool:
        """«МИДа» fits "МИД", «Кремле» fits "Кремль", «миде» fits neither."""
        if not self.capital:
            return True
        if self.capitals:
            return text[:2].isupper() and text[-1:].isalpha()
        return text[0].isupper()


class Trie:
    """Phrases by the words the tables write; a text's form leads to its written words.

    A written word with a capital is matched by its declined forms with a capital, one in capitals
    («МИД») by forms that begin with two; any word is matched by its lemma. `firsts`: forms of
    words that begin a phrase.
    """

    def __init__(self) -> None:
        self.firsts: set[str] = set()
        self._root = Node()
        self._words: dict[str, Written] = {}
        self._written: dict[str, list[Written]] = {}

    def add(self, entry: Entry, words: Sequence[str], forms: Iterable[Iterable[str]]) -> None:
        """A phrase: its written words, and for each its forms in lower case."""
        node = self._root
        begins = True
        for word, spellings in zip(words, forms, strict=True):
            self._spell(word, {*spellings, word.lower()}, begins)
            begins = False
            after = node.after.get(word)
            if after is None:
                after = node.after[word] = Node()
            node = after
        if entry not in node.entries:
            node.entries.append(entry)

    def _spell(self, word: str, forms: Iterable[str], begins: bool) -> None:
        written = self._words.get(word)
        if written is None:
            capital = word[0].isupper()
            capitals = capital and len(word) > 1 and word.isupper()
            written = self._words[word] = Written(word, capital, capitals)
        for form in forms:
            known = self._written.get(form)
            if known is None:
                self._written[form] = [written]
            elif written not in known:
                known.append(written)
        if begins:
            self.firsts.update(forms)

    def longest(
        self, tokens: Sequence[Token], lows: Sequence[str], start: int
    ) -> tuple[int, list[Entry]]:
        """The index after the longest phrase that begins at `start`, and what it may mean."""
        stop, index = start, start
        entries: list[Entry] = []
        paths = [self._root]
        while paths and index < len(tokens):
            steps = self._steps(paths, tokens[index], lows[index])
            index += 1
            found = [entry for node in steps for entry in node.entries]
            if found:
                stop, entries = index, found
            paths = [node for node in steps if node.after]
        return stop, entries

    def _steps(self, paths: Sequence[Node], token: Token, low: str) -> list[Node]:
        """Where a token leads from some nodes, by all the written words that it may stand for."""
        own = self._written.get(low)
        others = None if token.lemma == low else self._written.get(token.lemma)
        if own is None and others is None:
            return []
        spelt = own or []
        if others is not None:
            spelt = [*spelt, *[word for word in others if word not in spelt]]
        words = [word.word for word in spelt if word.fits(token.text)]
        return [path.after[word] for path in paths for word in words if word in path.after]
