"""Portfolios: offices whose own words end in what they are charged with, and more behind «и»."""

from __future__ import annotations

from svodka.annotate.actors.phrases import Phrase
from svodka.annotate.actors.scans import Scan

CHARGED = frozenset({"minister", "foreign_minister", "defence_minister"})
REACH = 4  # words behind «и» among which the further charge is named


def is_charged(scan: Scan, phrase: Phrase) -> bool:
    """«министр энергетики + и нефти Венесуэлы», but not «министр обороны | и генерал»: a thing
    follows in the genitive, and nobody's state is told yet."""
    index = phrase.last + 1
    if phrase.kind not in CHARGED or phrase.last == phrase.head or phrase.states or phrase.inner:
        return False
    if scan.lows[index] != "и" or not scan.is_case(phrase.last, "Gen"):
        return False
    further = range(index + 1, min(len(scan.tokens), index + 1 + REACH))
    noun = next((i for i in further if scan.tokens[i].pos == "NOUN"), None)
    return noun is not None and scan.tokens[noun].feats.get("Animacy") == "Inan"


def is_about(scan: Scan, index: int) -> bool:
    """«спецпредставитель + по Сирии», but not «министр | по телефону обсудил»."""
    pairs = scan.lexicon.groups["pairs"]
    means = index + 1 < len(scan.lows) and scan.lows[index + 1] in pairs["means"]
    return scan.lows[index] in pairs["about"] and not means
