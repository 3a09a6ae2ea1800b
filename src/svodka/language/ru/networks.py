"""Networks: tags, trees and names for many sentences at once, the same answers as slovnet's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from svodka.language.ru.batches import lay_out
from svodka.language.ru.encoders import Encoder
from svodka.language.ru.rooms import Room
from svodka.language.ru.tags import Tag, read_tag
from svodka.language.ru.trees import Tree, TreeTop
from svodka.language.ru.viterbi import best_paths
from svodka.language.ru.vocabulary import Vocabulary
from svodka.language.ru.weights import Floats, load_embeddings, load_network

_MORPH, _NAMES, _SYNTAX = range(3)


class Networks:
    """Slovnet's networks over shared embeddings. A sentence is the rows of its words."""

    def __init__(self) -> None:
        embeddings = load_embeddings()
        loaded = [load_network(name) for name in ("morph", "names", "syntax")]
        morph, names, syntax = loaded
        self._vocabulary = Vocabulary(embeddings, loaded)
        self.code, self.rows = self._vocabulary.code, self._vocabulary.rows
        self.counts = {word: embeddings.counts[row] for word, row in embeddings.ids.items()}
        self._encoders = [Encoder(network.layers) for network in loaded]
        self._tag = self._linear(_MORPH, morph.top.head.proj)
        self._name = self._linear(_NAMES, names.top.head.proj)
        self._transitions: Floats = names.top.head.crf.transitions.array
        self._tree = TreeTop(syntax, self._encoders[_SYNTAX].raised)
        self._tags = [read_tag(answer) for answer in morph.answers]
        self._scores = Room(len(self._tags))
        self._bio = list(names.answers)

    def _linear(self, network: int, module: Any) -> tuple[Floats, Floats]:
        return self._encoders[network].raised(module.weight.array, module.bias.array)

    def tags(self, sentences: Sequence[list[int]]) -> Iterator[list[Tag]]:
        """A tag for every word of every sentence."""
        encoder, tables = self._encoders[_MORPH], self._vocabulary.tables[_MORPH]
        weight, bias = self._tag
        of = self._tags.__getitem__
        for batch in lay_out(sentences):
            scores = self._scores.rows(len(batch.rows))
            np.matmul(encoder(tables, batch), weight, out=scores)
            scores += bias
            best = scores.argmax(axis=1).tolist()
            for start, stop in batch.spans:
                yield list(map(of, best[start:stop]))

    def trees(self, sentences: Sequence[list[int]]) -> Iterator[Tree]:
        """Heads and relations of every sentence."""
        encoder, tables = self._encoders[_SYNTAX], self._vocabulary.tables[_SYNTAX]
        return self._tree.trees(lambda batch: encoder(tables, batch), list(lay_out(sentences)))

    def names(self, sentences: Sequence[list[int]]) -> Iterator[list[str]]:
        """A tag of the scheme B-PER, I-PER, O… for every word of every sentence."""
        encoder, tables = self._encoders[_NAMES], self._vocabulary.tables[_NAMES]
        weight, bias = self._name
        emissions, spans, rows = [], [], 0
        for batch in lay_out(sentences):
            emissions.append(encoder(tables, batch) @ weight + bias)
            spans += batch.spans_from(rows)
            rows += len(batch.rows)
        if not spans:
            return
        best = best_paths(np.concatenate(emissions), spans, self._transitions).tolist()
        for start, stop in spans:
            yield [self._bio[answer] for answer in best[start:stop]]
