"""Tree: the syntax of one sentence, for asking who hangs on whom. Universal Dependencies."""

from __future__ import annotations

from svodka.language.doc import Sentence, Token
from svodka.language.mending import mend_heads

# A dependent of these relations opens a clause of its own.
CLAUSAL = frozenset({"ccomp", "advcl", "acl", "acl:relcl", "csubj", "parataxis", "xcomp"})


KEPT = 3_000  # sentences of an article whose trees are kept; memory is spared in a longer one


def tree_of(sentence: Sentence) -> Tree:
    """The sentence's tree, built when first asked for and kept with it."""
    if sentence.index >= KEPT:
        return Tree(sentence)
    if sentence.tree is None:
        sentence.tree = Tree(sentence)
    return sentence.tree


class Tree:
    """Children and ancestors by token index; an unparsed sentence has neither."""

    def __init__(self, sentence: Sentence) -> None:
        self.tokens: list[Token] = sentence.tokens
        self.lemmas = sentence.lemmas
        if sentence.heads is None:  # mending writes relations too: not twice
            sentence.heads = mend_heads(self.tokens)
        self._heads = sentence.heads
        self._prepositions: dict[int, str] = {}
        self._leading: frozenset[str] | None = None
        self._children: dict[int, list[int]] = {}  # of those that have any
        children, size = self._children, len(self.tokens)
        for index, head in enumerate(self._heads):
            if 0 <= head < size and head != index:
                if head in children:
                    children[head].append(index)
                else:
                    children[head] = [index]
        self._find_prepositions()

    def children(self, index: int, *rels: str) -> list[int]:
        """Dependents of a token, in order; of these relations only, if any are given."""
        found = self._children.get(index)
        if found is None:
            return []
        tokens = self.tokens
        return [i for i in found if tokens[i].rel in rels] if rels else [*found]

    def governor(self, index: int) -> int | None:
        """The token this one hangs on, or None for a root."""
        head = self._heads[index]
        return head if 0 <= head < len(self.tokens) and head != index else None

    def ancestors(self, index: int) -> list[int]:
        """Governors from the nearest up. Stops where a (wrong) parse goes in a circle."""
        found: list[int] = []
        above = self.governor(index)
        while above is not None and above != index and above not in found:
            found.append(above)
            above = self.governor(above)
        return found

    def clause_noun(self, index: int) -> int | None:
        """What a relative pronoun stands for: «Алиев, который прибыл» → Алиев."""
        for above in self.ancestors(index):
            if self.tokens[above].rel == "acl:relcl":
                return self.governor(above)
        return None

    def subtree(self, index: int, stop: frozenset[str] = frozenset()) -> list[int]:
        """The token and everything below it, in order, not entering relations in `stop`."""
        if index not in self._children:
            return [index]
        found, heap = {index}, [index]
        while heap:
            for child in self._children.get(heap.pop(), ()):
                if child not in found and self.tokens[child].rel not in stop:
                    found.add(child)
                    heap.append(child)
        return sorted(found)

    def chain(self, index: int) -> list[int]:
        """The token and what is joined to it («Россия, Китай и Иран»)."""
        found, heap = [index], [index]
        while heap:
            for child in self.children(heap.pop(), "conj"):
                if child not in found:
                    found.append(child)
                    heap.append(child)
        return sorted(found)

    def has_any(self, lemmas: frozenset[str]) -> bool:
        """One of the words at least stands in the sentence."""
        return not self.lemmas.isdisjoint(lemmas)

    @property
    def prepositions(self) -> frozenset[str]:
        """First words of all the prepositions that stand in the sentence."""
        if self._leading is None:
            self._leading = frozenset([t.lemma for t in self.tokens if t.rel == "case"])
        return self._leading

    def preposition(self, index: int) -> str:
        """The token's preposition («в», «в отношении»), "" without one."""
        return self._prepositions.get(index, "")

    def led_by(self, preposition: str) -> list[int]:
        """The tokens that have this preposition."""
        return [index for index, told in self._prepositions.items() if told == preposition]

    def _find_prepositions(self) -> None:
        """Of several that the parser hangs on a word the first is its own."""
        for index, token in enumerate(self.tokens):
            above = self.governor(index) if token.rel == "case" else None
            if above is not None and above not in self._prepositions:
                rest = [self.tokens[i].text.lower() for i in self.children(index, "fixed")]
                self._prepositions[above] = " ".join([token.lemma, *rest])
