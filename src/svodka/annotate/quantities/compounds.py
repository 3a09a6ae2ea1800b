"""Quantities without a numeral: shares, multiples, and adjectives with a number inside."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from svodka.annotate.quantities.digits import read_digits
from svodka.annotate.quantities.words import Words, folded
from svodka.language import Token

_DASHES = "-–—−‑"
_WHOLE = 100  # per cent
_LONG = 6  # letters of the shortest adjective with a number inside
COMPOUND_POS = frozenset({"ADJ", "NOUN", "ADV", "X", "NUM"})


@dataclass(frozen=True, slots=True)
class Compound:
    """tokens[first..last] say a whole quantity."""

    first: int
    last: int
    kind: str
    value: float
    unit: str | None
    rule: str


Rule = Callable[[Sequence[Token], int, Words], Compound | None]


def read_compound(tokens: Sequence[Token], i: int, words: Words) -> Compound | None:
    """The compound that starts at token `i`, or None."""
    token = tokens[i]
    if not (
        token.low in words.first_forms
        or token.lemma in words.first_lemmas
        or (token.pos in COMPOUND_POS and len(token.lemma) >= _LONG)
    ):
        return None
    for rule in RULES:
        found = rule(tokens, i, words)
        if found is not None:
            return found
    return None


def times_adverb(tokens: Sequence[Token], i: int, words: Words) -> Compound | None:
    """«вдвое», «втрое»."""
    value = words.times_adverbs.get(folded(tokens[i]))
    return Compound(i, i, "times", value, None, "times_adverb") if value else None


def times_verb(tokens: Sequence[Token], i: int, words: Words) -> Compound | None:
    """«удвоить», «утроился», «удвоение»."""
    value = words.times_verbs.get(tokens[i].lemma)
    return Compound(i, i, "times", value, None, "times_verb") if value else None


def number_in_adjective(tokens: Sequence[Token], i: int, words: Words) -> Compound | None:
    """«двукратный», «сорокаминутную», «10-процентный», «300-километровый»."""
    lemma = tokens[i].lemma
    if tokens[i].pos not in COMPOUND_POS or len(lemma) < _LONG:
        return None
    for suffix, (kind, unit) in words.compound_suffixes.items():
        if lemma.endswith(suffix):
            value = _prefix_value(lemma.removesuffix(suffix), words)
            if value is not None:
                return Compound(i, i, kind, value, unit or None, "number_in_adjective")
    return None


def ordinal_share(tokens: Sequence[Token], i: int, words: Words) -> Compound | None:
    """«десятая часть», «пятую долю»: a hundred per cent over ten; not «третья часть романа»."""
    if i + 1 >= len(tokens) or tokens[i + 1].lemma not in words.share_parts:
        return None
    value = words.share_ordinals.get(tokens[i].lemma)
    if value is None or tokens[i + 1].feats.get("Number") == "Plur":
        return None
    if any(token.lemma in words.share_works for token in tokens[i + 2 : i + 5]):
        return None
    return Compound(i, i + 1, "percent", value, "%", "ordinal_share")


def several_shares(tokens: Sequence[Token], i: int, words: Words) -> Compound | None:
    """«две трети», «три четверти»."""
    count = words.cardinals.get(folded(tokens[i]))
    if count is None or not 1 <= count <= 4 or i + 1 >= len(tokens):
        return None
    share = words.share_nouns.get(tokens[i + 1].lemma)
    if share is None or share == 50 or _is_of_time(tokens, i + 2, words):
        return None
    value = round(100 * count * round(share / 100, 2) / 1, 1) if share == 25 else 33.3
    value = 66.7 if share != 25 and count == 2 else value
    return Compound(i, i + 1, "percent", value, "%", "several_shares")


def tenths(tokens: Sequence[Token], i: int, words: Words) -> Compound | None:
    """«девять десятых экспорта», «две пятых», «семь десятых процента»; not «пять десятых классов»,
    «две десятых секунды»."""
    count = words.cardinals.get(folded(tokens[i]))
    if count is None or i + 1 >= len(tokens) or tokens[i + 1].lemma not in words.share_tenths:
        return None
    value = count * words.share_ordinals[tokens[i + 1].lemma]
    after = tokens[i + 2] if i + 2 < len(tokens) else None
    counted = after is not None and after.pos == "NOUN" and after.feats.get("Number") == "Plur"
    things = after is not None and counted and after.feats.get("Animacy") != "Anim"
    plural = tokens[i + 1].feats.get("Number") == "Plur"
    if not plural or things or value >= _WHOLE:
        return None
    if after is not None and after.lemma in words.percent:
        return Compound(i, i + 2, "percent", round(value / _WHOLE, 4), "%", "tenths")
    if after is not None and _is_unit(after, words):
        return None
    return Compound(i, i + 1, "percent", float(value), "%", "tenths")


def _is_unit(token: Token, words: Words) -> bool:
    """«секунды», «доллара», «миллиона», «балла»: tenths of one are no share."""
    lemma = token.lemma
    money = lemma in words.currencies or lemma in words.hundredths
    return money or lemma in words.time or lemma in words.scales or lemma in words.share_units


def share_noun(tokens: Sequence[Token], i: int, words: Words) -> Compound | None:
    """«половина россиян», «выросли на треть»; not «вторая половина», «четверть века», and «четверть
    миллиона» is a number."""
    value = words.share_nouns.get(tokens[i].lemma)
    if i + 1 < len(tokens) and words.scales.get(tokens[i + 1].lemma, 0) >= 1000:
        return None
    if value is None or tokens[i].pos != "NOUN" or tokens[i].feats.get("Number") == "Plur":
        return None
    before = tokens[i - 1].lemma if i else ""
    if before in words.share_ordering or _is_of_time(tokens, i + 1, words):
        return None
    return Compound(i, i, "percent", value, "%", "share_noun")


def half_of_unit(tokens: Sequence[Token], i: int, words: Words) -> Compound | None:
    """«полтонны», «достигает полуметра»; «в полукилометре от села» tells where."""
    unit = words.half_units.get(folded(tokens[i]))
    return Compound(i, i, "count", 0.5, unit, "half_of_unit") if unit else None


RULES: tuple[Rule, ...] = (
    half_of_unit,
    times_adverb,
    times_verb,
    number_in_adjective,
    several_shares,
    tenths,
    ordinal_share,
    share_noun,
)


def _prefix_value(prefix: str, words: Words) -> float | None:
    digits = read_digits(prefix.rstrip(_DASHES), words.cardinal_endings)
    if digits is not None:
        return digits[1]
    return words.compound_prefixes.get(prefix.rstrip(_DASHES))


def _is_of_time(tokens: Sequence[Token], i: int, words: Words) -> bool:
    return any(token.lemma in words.share_never for token in tokens[i : i + 2])
