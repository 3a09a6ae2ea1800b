"""Phrases: the noun phrase around a head, as far as it names one thing."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from svodka.language import Token

_LONGEST = 12
_NOUNS = ("NOUN", "PROPN", "X")
_QUOTES = ("«", "»", '"', "“", "”", "(", ")")
_LEFT = ("ADJ", "DET")
_AGREEING = ("ADJ", "DET", "NUM")


def phrase_around(
    tokens: Sequence[Token], head: int, taken: Collection[int], joined: bool = True
) -> tuple[int, int]:
    """(first, last) of the noun phrase of `head`, entering no token of `taken` (dates, numbers).

    «прямые российские [инвестиции] в экономику Азербайджана» but not «… за полугодие».
    joined: whether «и» right after the head goes on («экспорт и импорт»; not «два сына и дочь»).
    """
    first = head
    while first > 0 and modifies(tokens, first - 1) and first - 1 not in taken:
        if is_of_a_number(tokens, first - 1, head):
            break
        first -= 1
    alone = not joined and head + 1 < len(tokens) and tokens[head + 1].pos == "CCONJ"
    return first, head if alone else _right_end(tokens, head, taken)


def is_of_a_number(tokens: Sequence[Token], i: int, head: int) -> bool:
    """«двадцать с лишним мостов», «под 2 % годовых сроком»: another case behind «с» or «%» is of the
    number before."""
    case = {"с": "Ins", "%": "Gen"}.get(tokens[i - 1].low) if i else None
    return case is not None and case == tokens[i].feats.get("Case") != tokens[head].feats.get(
        "Case"
    )


def text_of(tokens: Sequence[Token]) -> str:
    """The words as they stand, with single spaces where the text has any."""
    pairs = zip(tokens, [None, *tokens], strict=False)
    return "".join((" " if b and b.stop < a.start else "") + a.text for a, b in pairs)


def _right_end(tokens: Sequence[Token], head: int, taken: Collection[int]) -> int:
    last = i = head
    while i + 1 < len(tokens) and i - head < _LONGEST:
        step = _step(tokens, i + 1, taken)
        if step is None:
            break
        last = i = step
    return _without_open_quote(tokens, head, last)


def _step(tokens: Sequence[Token], i: int, taken: Collection[int]) -> int | None:
    """The last token of the next dependent that starts at `i`, or None where the phrase ends."""
    token = tokens[i]
    if i in taken:
        return None
    if token.pos in _NOUNS and token.feats.get("Case") in ("Gen", None):
        return i
    if token.text in _QUOTES:
        return _through_quotes(tokens, i, taken)
    if token.pos in _AGREEING and token.feats.get("Case") == "Gen":
        return _to_noun(tokens, i, taken)
    if token.feats.get("VerbForm") == "Part" and token.feats.get("Case") == "Gen":
        found = _to_noun(tokens, i + 1, taken)
        return found or (i if tokens[i - 1].pos in _NOUNS else None)
    if token.pos == "ADP" or (token.pos == "CCONJ" and tokens[i - 1].pos in _NOUNS):
        return _to_noun(tokens, i + 1, taken)
    return None


def _to_noun(tokens: Sequence[Token], i: int, taken: Collection[int]) -> int | None:
    """The noun that adjectives from `i` on lead to, or None."""
    while i < len(tokens) and i not in taken:
        if tokens[i].pos in _NOUNS:
            return None if tokens[i].feats.get("Case") == "Nom" else i
        if tokens[i].pos not in _AGREEING and tokens[i].text not in _QUOTES:
            return None
        i += 1
    return None


def _through_quotes(tokens: Sequence[Token], i: int, taken: Collection[int]) -> int | None:
    """«коридора «Север — Юг»»: the quoted name whole."""
    if tokens[i].text not in ("«", '"', "“"):
        return None
    for j in range(i + 1, min(i + 8, len(tokens))):
        if j in taken:
            return None
        if tokens[j].text in ("»", '"', "”"):
            return j
    return None


def _without_open_quote(tokens: Sequence[Token], head: int, last: int) -> int:
    """Not «коридор «»; «поставки по «Силе Сибири»» with its closing mark."""
    within = [token.text for token in tokens[head : last + 1]]
    closes = last + 1 < len(tokens) and tokens[last + 1].text == "»"
    if closes and within.count("«") == within.count("»") + 1:
        return last + 1
    while last > head and tokens[last].text in _QUOTES[:1]:
        last -= 1
    return last


def modifies(tokens: Sequence[Token], i: int) -> bool:
    """An adjective, a pronoun or a full participle before its noun."""
    token = tokens[i]
    if token.pos in _LEFT:
        return token.feats.get("Variant") != "Short"
    return token.feats.get("VerbForm") == "Part" and token.feats.get("Variant") != "Short"
