"""Phrases: the head of a noun phrase and the words that change with it, told without a tree.

A phrase may be any tokens in order, so heads cannot be looked up by index; case, number and place
tell enough.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from svodka.language.doc import Token

_NOUNS = frozenset({"NOUN", "PROPN", "X", "SYM"})
_MODIFIERS = frozenset({"ADJ", "DET"})
_JOINING = frozenset({"и", "или", "да", ","})
_APPOSED = frozenset({"appos", "flat:name"})


def find_head(tokens: Sequence[Token]) -> int | None:
    """The index of the head: the first noun that no preposition takes and its modifiers fit."""
    case, first = None, None
    taken = False  # inside a preposition's phrase: «подписанных в Баку соглашений»
    for index, token in enumerate(tokens):
        if token.pos == "ADP":
            taken = True
        elif token.pos in _NOUNS:
            if not taken and case in (None, token.feats.get("Case")):
                return index
            first = index if first is None and not taken else first
            taken = False
        elif case is None and not taken and is_modifier(token):
            case = token.feats.get("Case")
    return _substantive(tokens) if first is None else first


def _substantive(tokens: Sequence[Token]) -> int | None:
    """The last adjective or the first word with a case, where there is no noun: «военных», «ему»."""
    modifiers = [index for index, token in enumerate(tokens) if is_modifier(token)]
    if modifiers:
        return modifiers[-1]
    return next((index for index, token in enumerate(tokens) if "Case" in token.feats), None)


def is_modifier(token: Token) -> bool:
    """An adjective, a determiner or a participle, in full form."""
    if token.pos == "VERB":
        return token.feats.get("VerbForm") == "Part" and "Case" in token.feats
    return token.pos in _MODIFIERS


def changing(tokens: Sequence[Token], head: int) -> Iterator[int]:
    """Indices of the words that take the head's new case and number, the head among them."""
    for index, token in enumerate(tokens):
        if index == head:
            yield index
        elif index < head:
            if is_modifier(token) and _agrees(token, tokens[head]):
                yield index
        elif _follows(tokens, index, head):
            yield index


def _follows(tokens: Sequence[Token], index: int, head: int) -> bool:
    """Whether a word after the head changes with it."""
    token, before = tokens[index], tokens[index - 1]
    if not _agrees(token, tokens[head]):
        return False
    if is_modifier(token):  # «компаний, работающих в Баку»; «союза Советского»
        return before.text == "," or (index == head + 1 == len(tokens) - 1)
    if token.pos not in _NOUNS:
        return False
    if token.rel in _APPOSED and token.feats.get("Animacy") == tokens[head].feats.get("Animacy"):
        return True
    return index == head + 2 and before.lemma in _JOINING  # «торговли и инвестиций»


def _agrees(token: Token, head: Token) -> bool:
    case, of_head = token.feats.get("Case"), head.feats.get("Case")
    if case == of_head:
        return True
    # The tagger mixes up what looks alike: the accusative is one of the others in most nouns.
    return "Acc" in (case, of_head) and {case, of_head} <= {"Acc", "Nom", "Gen"}
