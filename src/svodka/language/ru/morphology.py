"""Morphology: the dictionary's parses of a form, in Universal Dependencies' terms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Any

import pymorphy3

from svodka.language.tables import fold

# OpenCorpora → UD, after russian-tagsets and natasha's selection of it.
_POS = {
    "ADJF": "ADJ", "ADJS": "ADJ", "ADVB": "ADV", "COMP": "ADV", "CONJ": "CCONJ", "GRND": "VERB",
    "INFN": "VERB", "INTJ": "INTJ", "NOUN": "NOUN", "NPRO": "PRON", "NUMB": "NUM", "NUMR": "NUM",
    "PNCT": "PUNCT", "PRCL": "PART", "PRED": "ADV", "PREP": "ADP", "PRTF": "VERB", "PRTS": "VERB",
    "ROMN": "NUM", "VERB": "VERB",
}  # fmt: skip
_FEATS = {
    "anim": ("Animacy", "Anim"), "inan": ("Animacy", "Inan"),
    "impf": ("Aspect", "Imp"), "perf": ("Aspect", "Perf"),
    "ablt": ("Case", "Ins"), "accs": ("Case", "Acc"), "datv": ("Case", "Dat"),
    "gent": ("Case", "Gen"), "gen1": ("Case", "Gen"), "gen2": ("Case", "Gen"),
    "loct": ("Case", "Loc"), "loc2": ("Case", "Loc"),
    "nomn": ("Case", "Nom"), "voct": ("Case", "Nom"),
    "COMP": ("Degree", "Cmp"), "Supr": ("Degree", "Sup"),
    "femn": ("Gender", "Fem"), "masc": ("Gender", "Masc"), "neut": ("Gender", "Neut"),
    "impr": ("Mood", "Imp"), "indc": ("Mood", "Ind"),
    "plur": ("Number", "Plur"), "sing": ("Number", "Sing"),
    "1per": ("Person", "1"), "2per": ("Person", "2"), "3per": ("Person", "3"),
    "futr": ("Tense", "Fut"), "past": ("Tense", "Past"), "pres": ("Tense", "Pres"),
    "ADJS": ("Variant", "Short"),
    "GRND": ("VerbForm", "Conv"), "INFN": ("VerbForm", "Inf"),
    "PRTF": ("VerbForm", "Part"), "PRTS": ("VerbForm", "Part"), "VERB": ("VerbForm", "Fin"),
    "actv": ("Voice", "Act"), "pssv": ("Voice", "Pass"),
}  # fmt: skip
# What tells one parse of a form from another; slovnet's tags are right about these.
_TELLING = ("Case", "Gender", "Number", "Aspect", "Person", "Tense", "Variant")
_SAME_POS = {"PROPN": "NOUN", "AUX": "VERB", "SCONJ": "CCONJ"}
_NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Form:
    """One parse of a form. `parse` is pymorphy's own, for inflecting."""

    lemma: str
    pos: str
    feats: Mapping[str, str]
    parse: Any


class Morphology:
    """The dictionary. Each distinct form is looked up once."""

    def __init__(self) -> None:
        self._analyzer = pymorphy3.MorphAnalyzer()
        self.forms = lru_cache(maxsize=200_000)(self._forms)
        self.lemma = lru_cache(maxsize=400_000)(self._lemma)

    def _forms(self, word: str) -> tuple[Form, ...]:
        """Parses of a lower-case form, most probable first; never empty for a non-empty word."""
        return tuple(_form(parse) for parse in self._analyzer.parse(word))

    def _lemma(self, word: str, pos: str, tag: tuple[tuple[str, str], ...]) -> str:
        """Lower-case, ё→е lemma of the parse that agrees best with a UD tag."""
        forms = self.forms(word)
        if not forms:
            return fold(word)
        feats = dict(tag)
        return fold(max(forms, key=lambda form: _agreement(form, pos, feats)).lemma)


def _form(parse: Any) -> Form:
    grammemes = parse.tag.grammemes
    return Form(parse.normal_form, _ud_pos(parse.tag), dict(_ud_feats(grammemes)), parse)


def _ud_pos(tag: Any) -> str:
    if "Apro" in tag.grammemes:
        return "DET"
    if tag.POS is None:
        return next((_POS[mark] for mark in ("NUMB", "ROMN", "PNCT") if mark in tag.grammemes), "X")
    return _POS.get(str(tag.POS), "X")


def _ud_feats(grammemes: frozenset[str]) -> Iterator[tuple[str, str]]:
    for grammeme in grammemes:
        if grammeme in _FEATS:
            yield _FEATS[grammeme]
    if "PRTS" in grammemes:
        yield "Variant", "Short"


def _agreement(form: Form, pos: str, feats: Mapping[str, str]) -> int:
    same = _SAME_POS.get(form.pos, form.pos) == _SAME_POS.get(pos, pos)
    return same + sum(1 for key in _TELLING if key in feats and form.feats.get(key) == feats[key])
