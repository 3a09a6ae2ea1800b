"""The weights natasha bundles, read without importing natasha.

Formats: navec's quantised embeddings (250,002 words × 100 bytes, each byte one of 256 triples of
floats) and slovnet's packs (arrays, vocabularies). https://github.com/natasha
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from navec.tar import Tar
from navec.vocab import Vocab
from numpy.typing import NDArray
from slovnet.exec.model import NER, Morph, Syntax
from slovnet.exec.pack import Pack

from svodka.errors import SvodkaError

Floats = NDArray[np.float32]
_NAVEC = "emb/navec_news_v1_1B_250K_300d_100q.tar"
_PACKS = {
    "morph": ("model/slovnet_morph_news_v1.tar", Morph, "tag"),
    "names": ("model/slovnet_ner_news_v1.tar", NER, "tag"),
    "syntax": ("model/slovnet_syntax_news_v1.tar", Syntax, "rel"),
}


@dataclass(frozen=True, slots=True)
class Embeddings:
    """`ids`: word → its row; `counts`: how often the news have the word of each row;
    `indexes`: rows × 100 bytes; `codes`: 100 × 256 × 3 floats."""

    ids: Mapping[str, int]
    counts: Sequence[int]
    unknown: int
    indexes: NDArray[np.uint8]
    codes: Floats

    def vectors(self, rows: NDArray[np.intp]) -> Floats:
        """Vectors of those words: len(rows) × 300."""
        parts, centroids, size = self.codes.shape
        places = self.indexes[rows] + np.arange(0, parts * centroids, centroids)
        found: Floats = self.codes.reshape(-1, size).take(places, axis=0, mode="clip")
        return found.reshape(len(rows), -1)


@dataclass(frozen=True, slots=True)
class Layer:
    """A convolution and the normalisation after it: weight out × in × 3, then x * scale + shift."""

    weight: Floats
    bias: Floats
    scale: Floats
    shift: Floats


@dataclass(frozen=True, slots=True)
class Network:
    """One of slovnet's networks. `top` is slovnet's own model, for the layers above."""

    shapes: Mapping[str, int]
    shape_vectors: Floats
    layers: tuple[Layer, ...]
    top: Any
    answers: Sequence[str]


def load_embeddings() -> Embeddings:
    """Navec's news embeddings (25 MB)."""
    with Tar(str(find_weights(_NAVEC))) as tar:
        vocab = Vocab.from_file(tar.load("vocab.bin"))
        packed = tar.load("pq.bin").read()
    count, parts, centroids = (int(size) for size in np.frombuffer(packed, np.uint32, 4)[[0, 2, 3]])
    indexes = np.frombuffer(packed, np.uint8, count * parts, offset=16).reshape(count, parts)
    codes = np.frombuffer(packed, np.float32, offset=16 + count * parts)
    codes = codes.reshape(parts, centroids, -1)
    return Embeddings(vocab.word_ids, vocab.counts, vocab.unk_id, indexes, codes)


def load_network(name: str) -> Network:
    """The network of that name: morph | names | syntax."""
    path, model_class, answers = _PACKS[name]
    with Pack(str(find_weights(path))) as pack:
        pack.load_meta().check_protocol()
        model = pack.load_model(model_class)
        model = model.inject_arrays(dict(pack.load_arrays(model.weights)))
        shapes = pack.load_vocab("shape").item_ids
        layers = tuple(_layer(layer) for layer in model.encoder.layers)
        vectors = model.emb.shape.weight.array
        return Network(shapes, vectors, layers, model, pack.load_vocab(answers).items)


def _layer(layer: Any) -> Layer:
    norm = layer.norm
    scale = norm.weight.array / norm.std.array
    shift = norm.bias.array - norm.mean.array * scale
    return Layer(layer.conv.weight.array, layer.conv.bias.array, scale, shift)


def find_weights(name: str) -> Path:
    """The file of natasha's data folder with that name. Raises SvodkaError if it is not there."""
    spec = find_spec("natasha")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        path = Path(folder) / "data" / name
        if path.is_file():
            return path
    raise SvodkaError(
        f"the Russian models ({name}) are not installed; run: pip install 'natasha>=1.6'"
    )
