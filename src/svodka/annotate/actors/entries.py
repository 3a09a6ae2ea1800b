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


class Written:
    """A word as the tables write it, and the capitals that a form of it must have.

    begun: the step that it is as the first word of a phrase, None where it begins none.
    """

    def __init__(self, word: str) -> None:
        self.word = word
        self.capital = word[0].isupper()
        self.capitals = self.capital and len(word) > 1 and word.isupper()
        self.begun: Node | None = None

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
    («МИД») by forms that begin with two; any word is matched by its lemma.
    """

    def __init__(self) -> None:
        # forms of words that begin a phrase; of those, the few that need no capital
        self._firsts: set[str] = set()
        self._small_firsts: set[str] = set()
        self._words: dict[str, Written] = {}
        self._written: dict[str, list[Written]] = {}

    def add(self, entry: Entry, words: Sequence[str], forms: Iterable[Iterable[str]]) -> None:
        """A phrase: its written words, and for each its forms in lower case."""
        node: Node | None = None
        for word, spellings in zip(words, forms, strict=True):
            every = {*spellings, word.lower()}
            written = self._spelt(word, every)
            if node is None:
                self._firsts.update(every)
                if not written.capital:
                    self._small_firsts.update(every)
                after = written.begun = written.begun or Node()
            else:
                after = node.after.get(word) or Node()
                node.after[word] = after
            node = after
        if node is not None and entry not in node.entries:
            node.entries.append(entry)

    def _spelt(self, word: str, forms: Iterable[str]) -> Written:
        """The written word, to which these forms lead."""
        written = self._words.get(word)
        if written is None:
            written = self._words[word] = Written(word)
        for form in forms:
            known = self._written.get(form)
            if known is None:
                self._written[form] = [written]
            elif written not in known:
                known.append(written)
        return written

    def may_begin(self, token: Token) -> bool:
        """Cheap: whether any phrase may begin with a token."""
        low = token.low
        firsts = self._small_firsts if token.text == low else self._firsts
        return low in firsts or token.lemma in firsts

    def longest(
        self, tokens: Sequence[Token], lows: Sequence[str], start: int
    ) -> tuple[int, list[Entry]]:
        """The index after the longest phrase that begins at `start`, and what it may mean."""
        stop, index = start, start
        entries: list[Entry] = []
        begun = [word.begun for word in self._fitting(tokens[start], lows[start])]
        paths = [node for node in begun if node is not None]
        while paths:
            index += 1
            found = [entry for node in paths for entry in node.entries]
            if found:
                stop, entries = index, found
            going = [node.after for node in paths if node.after]
            if not going or index >= len(tokens):
                break
            words = self._fitting(tokens[index], lows[index])
            paths = [after[word.word] for after in going for word in words if word.word in after]
        return stop, entries

    def _fitting(self, token: Token, low: str) -> list[Written]:
        """All the written words that a token may stand for."""
        spelt = self._written.get(low)
        if token.lemma != low:
            others = self._written.get(token.lemma)
            if others is not None:
                spelt = [*spelt, *[w for w in others if w not in spelt]] if spelt else others
        return [] if spelt is None else [word for word in spelt if word.fits(token.text)]
