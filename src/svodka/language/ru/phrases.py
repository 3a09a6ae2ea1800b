"""Phrases: the head of a noun phrase and the words that change with it, told without a tree.

A phrase may be any tokens in order, so heads cannot be looked up by index; case, number and place
tell enough. `modifiers` says of every token whether it is an adjective, a determiner or a participle.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from svodka.language.doc import Token

_NOUNS = frozenset({"NOUN", "PROPN", "X", "SYM"})
_MODIFIERS = frozenset({"ADJ", "DET"})
_JOINING = frozenset({"и", "или", "да", ","})
_OF = "из"
_APPOSED = frozenset({"appos", "flat:name"})


def find_head(tokens: Sequence[Token], modifiers: Sequence[bool]) -> int | None:
    """The index of the head: the first noun that no preposition takes and its modifiers fit."""
    case, first = None, None
    taken = False  # inside a preposition's phrase: «подписанных в Баку соглашений»
    for index, token in enumerate(tokens):
        if first is None and _is_one_of(tokens, index):
            return index
        if token.pos == "ADP":
            taken = True
        elif modifiers[index]:
            if case is None and not taken:
                case = token.feats.get("Case")
        elif token.pos in _NOUNS:
            if not taken and case in (None, token.feats.get("Case")):
                return index
            first = index if first is None and not taken else first
            taken = False
    return _substantive(tokens, modifiers) if first is None else first


def _is_one_of(tokens: Sequence[Token], index: int) -> bool:
    """«один [из участников переговоров]», «кто-то из послов»"""
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    single = tokens[index].pos in ("NUM", "PRON", "DET") and "Case" in tokens[index].feats
    return single and after is not None and after.lemma == _OF


def _substantive(tokens: Sequence[Token], modifiers: Sequence[bool]) -> int | None:
    """The last adjective or the first word with a case, where there is no noun: «военных», «ему»."""
    last = next((i for i in range(len(tokens) - 1, -1, -1) if modifiers[i]), None)
    if last is not None:
        return last
    return next((index for index, token in enumerate(tokens) if "Case" in token.feats), None)


def is_modifier(token: Token) -> bool:
    """An adjective, a determiner or a participle, in full form."""
    if token.pos == "VERB":
        return token.feats.get("VerbForm") == "Part" and "Case" in token.feats
    return token.pos in _MODIFIERS


def changing(tokens: Sequence[Token], modifiers: Sequence[bool], head: int) -> Iterator[int]:
    """Indices of the words that take the head's new case and number, the head among them."""
    for index, token in enumerate(tokens):
        if index == head:
            yield index
        elif index < head:
            if modifiers[index] and _agrees(token, tokens[head]):
                yield index
        elif _follows(tokens, modifiers[index], index, head):
            yield index


def _follows(tokens: Sequence[Token], modifier: bool, index: int, head: int) -> bool:
    """Whether a word after the head changes with it."""
    token, before = tokens[index], tokens[index - 1]
    if not _agrees(token, tokens[head]):
        return False
    if modifier:  # «компаний, работающих в Баку»; «союза Советского»
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
