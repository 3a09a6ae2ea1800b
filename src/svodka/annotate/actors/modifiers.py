"""Modifiers: adjectives before a title's nouns, and which states a word of a title names."""

from __future__ import annotations

from collections.abc import Container

from svodka.annotate.actors.scans import Scan

STATES = ("state", "organisation", "organ", "many")
ANY_STATE = (*STATES, "city", "adjective", "people")
# what an office is not charged with
OTHERS = (*STATES, "city", "office", "organ_noun", "pointing")


def scan_adjective(scan: Scan, index: int) -> tuple[str, ...]:
    """Codes of a state adjective at a token: «российский», «российско-азербайджанский»."""
    atom = scan.atoms.get(index)
    if atom is not None and "adjective" in atom.kinds:
        return states_of(scan, index, "adjective")
    token = scan.tokens[index]
    if "-" not in token.text or token.pos not in ("ADJ", "NOUN", "PROPN", "ADV", "X"):
        return ()
    *firsts, last = token.lemma.split("-")
    ends = scan.lexicon.adjectives.get(last)
    codes = [scan.lexicon.prefixes.get(first) for first in firsts]
    if not ends or None in codes or not codes:
        return ()
    return tuple(dict.fromkeys([*(code for code in codes if code), *ends]))


def states_of(scan: Scan, index: int, *kinds: str) -> tuple[str, ...]:
    """Codes of the phrase at a token on the day of publication."""
    atom = scan.atoms[index]
    entry = atom.of(kinds or ANY_STATE)
    if entry is None or (entry.until is not None and scan.day > entry.until):
        return ()
    return entry.states


def behind_modifiers(scan: Scan, index: int, case: str, stops: Container[int] = ()) -> int:
    """The first token from `index` on that is one of the stops or no adjective in this case; the
    count of tokens where none is."""
    while index < len(scan.tokens) and index not in stops and _is_modifier(scan, index, case):
        index += 1
    return index


def _is_modifier(scan: Scan, index: int, case: str) -> bool:
    token = scan.tokens[index]
    if _has_digit(token.text):
        return False
    if index in scan.persons or not scan.is_case(index, case) or scan_adjective(scan, index):
        return False
    ours = token.lemma in scan.lexicon.groups["pointing"]["home"]  # «глава нашего МИД»
    return token.pos == "ADJ" or ours or token.feats.get("VerbForm") == "Part"


def is_plain(scan: Scan, index: int) -> bool:
    token = scan.tokens[index]
    if index in scan.persons or token.pos != "NOUN" or _has_digit(token.text):
        return False
    if scan.case(index) != "Gen":
        return False
    atom = scan.atoms.get(index)
    return atom is None or not atom.of(OTHERS)


def _has_digit(text: str) -> bool:
    """«властями Ирана [23 марта]», «глава МИД Ирана [3–5 июня]»: a date or a count begins."""
    return not text.isalpha() and any(sign.isdigit() for sign in text)
