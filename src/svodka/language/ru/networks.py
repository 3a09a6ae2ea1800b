"""Networks: tags, trees and names for many sentences at once, the same answers as slovnet's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from svodka.language.ru.batches import lay_out
from svodka.language.ru.encoders import Codes, Encoder
from svodka.language.ru.tags import Tag, read_tag
from svodka.language.ru.trees import TreeHead
from svodka.language.ru.viterbi import best_paths
from svodka.language.ru.weights import Floats, load_embeddings, load_network


class Networks:
    """Slovnet's networks over shared embeddings. A sentence is the list of its words' codes."""

    def __init__(self) -> None:
        embeddings = load_embeddings()
        morph, names, syntax = (load_network(name) for name in ("morph", "names", "syntax"))
        self.codes = Codes(embeddings, morph)
        self._morph = Encoder(embeddings, morph)
        self._names = Encoder(embeddings, names)
        self._syntax = Encoder(embeddings, syntax)
        self._tag = _linear(morph.model.head.proj)
        self._name = _linear(names.model.head.proj)
        self._transitions: Floats = names.model.head.crf.transitions.array
        self._tree = TreeHead(syntax)
        self._tags = [read_tag(answer) for answer in morph.answers]
        self._bio = list(names.answers)
        self.counts = {word: embeddings.counts[row] for word, row in embeddings.ids.items()}

    def tags(self, sentences: Sequence[list[int]]) -> Iterator[list[Tag]]:
        """A tag for every word of every sentence."""
        weight, bias = self._tag
        for batch in lay_out(sentences):
            best = (self._morph(batch.codes) @ weight + bias).argmax(axis=1).tolist()
            for start, stop in batch.spans:
                yield [self._tags[answer] for answer in best[start:stop]]

    def trees(self, sentences: Sequence[list[int]]) -> Iterator[list[tuple[int, str]]]:
        """(head, relation) for every word of every sentence; head -1 is the root."""
        for batch in lay_out(sentences):
            yield from self._tree(self._syntax(batch.codes), batch.spans)

    def names(self, sentences: Sequence[list[int]]) -> Iterator[list[str]]:
        """A tag of the scheme B-PER, I-PER, O… for every word of every sentence."""
        weight, bias = self._name
        emissions, spans, rows = [], [], 0
        for batch in lay_out(sentences):
            emissions.append(self._names(batch.codes) @ weight + bias)
            spans += [(rows + start, rows + stop) for start, stop in batch.spans]
            rows += len(batch.codes)
        if not spans:
            return
        best = best_paths(np.concatenate(emissions), spans, self._transitions).tolist()
        for start, stop in spans:
            yield [self._bio[answer] for answer in best[start:stop]]


def _linear(module: Any) -> tuple[Floats, Floats]:
    return module.weight.array, module.bias.array
