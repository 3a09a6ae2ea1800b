"""The weights natasha bundles: where they lie. natasha itself is never imported."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from svodka.errors import SvodkaError

NAVEC = "emb/navec_news_v1_1B_250K_300d_100q.tar"
MORPH = "model/slovnet_morph_news_v1.tar"
NAMES = "model/slovnet_ner_news_v1.tar"
SYNTAX = "model/slovnet_syntax_news_v1.tar"


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
