"""Versions and reprints: which article replaces another of its outlet, and which one copies.

Told by two articles alone, so the order in which they come does not matter.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

import numpy as np
import numpy.typing as npt

from svodka.article import Article
from svodka.record.spans import around, weeks
from svodka.record.wording import Wording, fold, words_of

SIZE, ROWS = 63, 3  # of the sketch, and of a band of it: 21 bands
VERSION, COPY = 0.35, 0.6  # shares of three-word runs in common
VERSION_DAYS, COPY_DAYS = 3, 7
FEWEST = 12  # runs; of fewer, two texts may be alike by chance
_PRIME = np.uint64((1 << 31) - 1)
_MIX = np.random.default_rng(20241119).integers(1, int(_PRIME), size=(2, SIZE, 1), dtype=np.uint64)

Sketch = npt.NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Text:
    """What telling versions apart asks of an article. updates: its headline says it is an update.

    outlet: as given, or else the host of its address.
    """

    id: str
    fingerprint: str
    published: date
    url: str | None
    outlet: str | None
    updates: bool
    sketch: Sketch

    @property
    def order(self) -> str:
        """Sorts texts by publication, an update after what it updates; `id_of` reads it."""
        return f"{self.published}|{int(self.updates)}|{self.fingerprint}|{self.id}"


def id_of(order: str | None) -> str | None:
    """The article's id in an order."""
    return order.split("|", 3)[3] if order else None


def copied_id(original: str | None, replaces: str | None) -> str | None:
    """The id of what an article copies; an update of what its outlet told first copies nobody."""
    return None if replaces and original and replaces < original else id_of(original)


def sketch_of(text: str) -> Sketch:
    """A MinHash of a text's runs of three words; zeros for a text too short to be known by them."""
    words = [fold(match.group()) for match in words_of(text)]
    runs = {" ".join(words[at : at + 3]) for at in range(max(1, len(words) - 2))} if words else ()
    if len(runs) < FEWEST:
        return np.zeros(SIZE, dtype=np.uint32)
    hashes = np.fromiter((zlib.crc32(run.encode()) for run in runs), dtype=np.uint64) % _PRIME
    sketch: Sketch = ((_MIX[0] * hashes + _MIX[1]) % _PRIME).min(axis=1).astype(np.uint32)
    return sketch


def alike(one: Sketch, other: Sketch) -> float:
    """The estimated share of runs in common, 0 to 1."""
    return float((one == other).mean())


def publisher(outlet: str | None, url: str | None) -> str | None:
    """Who published it: the outlet as given, or the host of the address."""
    if outlet is not None or url is None:
        return outlet
    return urlsplit(url).hostname


def is_update(article: Article, wording: Wording) -> bool:
    """«… — ОБНОВЛЕНО»."""
    return any(fold(word.group()) in wording.updated for word in words_of(article.headline))


def bands_entered(text: Text) -> Iterator[int]:
    """Blocks in which near-duplicates of this text meet, with the week of publication."""
    yield from _bands(text, weeks(around(text.published, 0)))


def bands_sought(text: Text) -> Iterator[int]:
    yield from _bands(text, weeks(around(text.published, COPY_DAYS)))


def _bands(text: Text, when: range) -> Iterator[int]:
    for band in range(SIZE // ROWS):
        told = text.sketch[band * ROWS : (band + 1) * ROWS].tobytes()
        for week in when:
            yield zlib.crc32(told, band) << 20 | week & 0xFFFFF


def relation(one: Text, other: Text) -> str | None:
    """version | copy | None. The later of two versions replaces; the later of two copies copies."""
    if one.fingerprint == other.fingerprint:
        return None
    if one.id == other.id or (one.url is not None and one.url == other.url):
        return "version"
    apart = abs((one.published - other.published).days)
    if not one.sketch.any() or not other.sketch.any():
        return None
    same = alike(one.sketch, other.sketch)
    if one.outlet is not None and one.outlet == other.outlet:
        return "version" if apart <= VERSION_DAYS and same >= VERSION else None
    return "copy" if apart <= COPY_DAYS and same >= COPY else None
