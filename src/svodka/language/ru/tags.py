"""Tags: parts of speech and features in Universal Dependencies' terms, shared by all tokens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

# OpenCorpora → UD, after russian-tagsets and natasha's selection of it.
_POS = {
    "ADJF": "ADJ", "ADJS": "ADJ", "ADVB": "ADV", "COMP": "ADV", "CONJ": "CCONJ", "GRND": "VERB",
    "INFN": "VERB", "INTJ": "INTJ", "NOUN": "NOUN", "NPRO": "PRON", "NUMR": "NUM", "PRCL": "PART",
    "PRED": "ADV", "PREP": "ADP", "PRTF": "VERB", "PRTS": "VERB", "VERB": "VERB",
}  # fmt: skip
_MARKS = {"NUMB": "NUM", "ROMN": "NUM", "PNCT": "PUNCT"}  # what OpenCorpora gives no part of speech
_FEATS = {
    "anim": "Animacy=Anim", "inan": "Animacy=Inan", "impf": "Aspect=Imp", "perf": "Aspect=Perf",
    "nomn": "Case=Nom", "voct": "Case=Nom", "gent": "Case=Gen", "gen1": "Case=Gen",
    "gen2": "Case=Gen", "datv": "Case=Dat", "accs": "Case=Acc", "ablt": "Case=Ins",
    "loct": "Case=Loc", "loc2": "Case=Loc", "COMP": "Degree=Cmp", "Supr": "Degree=Sup",
    "femn": "Gender=Fem", "masc": "Gender=Masc", "neut": "Gender=Neut",
    "impr": "Mood=Imp", "indc": "Mood=Ind", "plur": "Number=Plur", "sing": "Number=Sing",
    "1per": "Person=1", "2per": "Person=2", "3per": "Person=3",
    "futr": "Tense=Fut", "past": "Tense=Past", "pres": "Tense=Pres",
    "ADJS": "Variant=Short", "GRND": "VerbForm=Conv", "INFN": "VerbForm=Inf",
    "PRTF": "VerbForm=Part", "PRTS": "VerbForm=Part|Variant=Short", "VERB": "VerbForm=Fin",
    "actv": "Voice=Act", "pssv": "Voice=Pass",
}  # fmt: skip
_ALIKE = {"PROPN": "NOUN", "AUX": "VERB", "SCONJ": "CCONJ", "DET": "ADJ"}
# What tells one reading of a form from another, and what the tagger is right about.
_TELLING = ("Case", "Number", "Gender", "Aspect", "Person", "Tense", "VerbForm", "Variant")


@dataclass(frozen=True, slots=True, eq=False)
class Tag:
    """Part of speech and features; compared by identity: one object per distinct tag.

    feats: shared, never written to. telling: the features by which readings are told apart;
    alike: the part of speech, with those that the dictionary does not tell apart as one.
    """

    pos: str
    feats: dict[str, str]
    alike: str
    telling: frozenset[tuple[str, str]]


def read_tag(written: str) -> Tag:
    """«NOUN|Case=Gen|Number=Sing», as slovnet's answers are written."""
    pos, *written_feats = written.split("|")
    feats = dict(feat.split("=", 1) for feat in written_feats)
    telling = frozenset((key, feats[key]) for key in _TELLING if key in feats)
    return Tag(pos, feats, _ALIKE.get(pos, pos), telling)


def tag_of_grammemes(grammemes: Iterable[str]) -> Tag:
    """An OpenCorpora tag's grammemes as a UD tag."""
    present = frozenset(grammemes)
    return read_tag("|".join((_pos(present), *_feats(present))))


def agreement(tag: Tag, other: Tag) -> int:
    """How far two tags of one form say the same, the part of speech counting most."""
    return 3 * (tag.alike == other.alike) + len(tag.telling & other.telling)


def _pos(grammemes: frozenset[str]) -> str:
    if "Apro" in grammemes:
        return "DET" if "ADJF" in grammemes else "PRON"
    for known in (_POS, _MARKS):
        for grammeme, pos in known.items():
            if grammeme in grammemes:
                return pos
    return "X"


def _feats(grammemes: frozenset[str]) -> Iterator[str]:
    return (feat for grammeme, feat in _FEATS.items() if grammeme in grammemes)
