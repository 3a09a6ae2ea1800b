"""Numbers: digits, words and their thousands, as one value. Units come later."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from svodka.annotate.quantities.digits import join_groups, read_digits, read_thousands
from svodka.annotate.quantities.words import Words, folded
from svodka.language import Token

_INFIX_LENGTH = 3
_DASHES = "-–—−‑"
BETWEEN = "between"  # the qualifier of a range, of which the value is the upper end


@dataclass(slots=True)  # not frozen: made by the thousand
class Number:
    """tokens[first..last] say `value`.

    low: the lower end of a range written as one word. sure: a qualifier inside it («три с лишним
    миллиарда» → "over"), or None. bare: a scale without a coefficient («миллион»). scale: what its
    last word multiplies by (1 for none).
    """

    first: int
    last: int
    value: float
    low: float | None
    rule: str
    sure: str | None = None
    bare: bool = False
    scale: float = 1.0


def read_number(tokens: Sequence[Token], i: int, words: Words) -> Number | None:
    """The longest number that starts at token `i`, or None."""
    number = _read_group(tokens, i, words)
    if number is None:
        return None
    scale = number.scale
    while scale >= 1000 and number.low is None:
        after = _read_group(tokens, number.last + 1, words) if _goes_on(tokens, number) else None
        if after is None or after.bare or after.value >= scale or after.low is not None:
            break
        value = number.value + after.value
        number = replace(after, first=i, value=value, sure=after.sure or number.sure)
        scale = after.scale
    return number


def _goes_on(tokens: Sequence[Token], number: Number) -> bool:
    """«2 миллиона 300 тысяч», «две тысячи пятьсот» go on; «5 тыс. 2023» does not."""
    i = number.last + 1
    return i < len(tokens) and not (tokens[i].text.isdigit() and len(tokens[i].text) > 3)


def _read_group(tokens: Sequence[Token], i: int, words: Words) -> Number | None:
    """One coefficient and the scales after it: «2,5 млн», «два с половиной миллиона», «миллион»."""
    if i >= len(tokens):
        return None
    number = _read_coefficient(tokens, i, words)
    if number is None:
        return _read_bare_scale(tokens, i, words)
    number = _read_infix(tokens, number, words)
    signed = i > 0 and folded(tokens[i - 1]) in words.signs
    while (found := _read_scale(tokens, number.last + 1, words, signed)) is not None:
        last, scale = found
        low = None if number.low is None else number.low * scale
        value = round(number.value * scale, 3)
        number = replace(number, last=last, value=value, low=low, scale=number.scale * scale)
    return number


def _read_coefficient(tokens: Sequence[Token], i: int, words: Words) -> Number | None:
    for rule in (digits, half_in_word, words_in_order, collective, words_with_dash, part_of_scale):
        number = rule(tokens, i, words)
        if number is not None:
            return number
    return None


def digits(tokens: Sequence[Token], i: int, words: Words) -> Number | None:
    """«7,1», «3–5», «1 200 000»."""
    if not tokens[i].text[0].isdigit():
        return None
    last = join_groups(tokens, i)
    if i and folded(tokens[i - 1]) in words.signs and (value := read_thousands(tokens[i].text)):
        return Number(i, i, value, None, "digits")
    text = tokens[i].text if last == i else "".join([t.text for t in tokens[i : last + 1]])
    found = read_digits(text, words.cardinal_endings)
    if found is None:
        return None
    low, value = found
    return Number(i, last, value, low, "digits", sure=None if low is None else BETWEEN)


def half_in_word(tokens: Sequence[Token], i: int, words: Words) -> Number | None:
    """«полтора», «полмиллиона»."""
    value = words.halves.get(folded(tokens[i]))
    return None if value is None else Number(i, i, value, None, "half_in_word")


def words_in_order(tokens: Sequence[Token], i: int, words: Words) -> Number | None:
    """«сто двадцать пять»: each word smaller than the place the one before it left."""
    total, room, last = 0.0, 1000.0, i - 1
    while last + 1 < len(tokens):
        value = words.cardinals.get(folded(tokens[last + 1]))
        if value is None or value >= room or _is_another_noun(tokens[last + 1], words):
            break
        total, last = total + value, last + 1
        room = 100.0 if value >= 100 else 10.0 if value >= 20 else 0.0
    return Number(i, last, total, None, "words_in_order") if last >= i else None


def _is_another_noun(token: Token, words: Words) -> bool:
    """«его семью»: a form of another word."""
    return token.pos == "NOUN" and token.lemma not in words.cardinals


def collective(tokens: Sequence[Token], i: int, words: Words) -> Number | None:
    """«шестеро»."""
    value = words.collectives.get(folded(tokens[i]))
    return None if value is None else Number(i, i, value, None, "collective")


def words_with_dash(tokens: Sequence[Token], i: int, words: Words) -> Number | None:
    """«два-три», «пять-шесть»."""
    text = folded(tokens[i])
    dash = next((d for d in _DASHES if d in text), None)
    if dash is None:
        return None
    values = [words.cardinals.get(part) for part in text.split(dash)]
    if len(values) != 2 or values[0] is None or values[1] is None or values[0] >= values[1]:
        return None
    return Number(i, i, values[1], values[0], "words_with_dash", sure=BETWEEN)


def part_of_scale(tokens: Sequence[Token], i: int, words: Words) -> Number | None:
    """«четверть миллиона», «треть миллиарда»: a part of a thousand or more is no share."""
    percent = words.share_nouns.get(tokens[i].lemma)
    scale = _scale_at(tokens, i + 1, words)
    if percent is None or scale is None or scale < 1000:
        return None
    if tokens[i + 1].feats.get("Number") == "Plur":
        return None  # «половина тысяч домов»
    return Number(i, i, percent / 100, None, "part_of_scale")


def _read_bare_scale(tokens: Sequence[Token], i: int, words: Words) -> Number | None:
    """«миллион», «около тысячи»; «тысячи людей», «даёт сотни интервью» are no numbers."""
    scale = words.scales.get(tokens[i].lemma)
    if scale is None or tokens[i].feats.get("Number") == "Plur":
        return None
    before = tokens[i - 1] if i else None
    bound = before is not None and before.pos in ("ADP", "ADV", "NUM", "ADJ")
    if not bound and tokens[i].feats.get("Case") == "Gen" and _scale_at(tokens, i + 1, words):
        return None  # «сотни тысяч людей»
    taking = before is not None and before.pos == "VERB" and before.lemma not in words.reaching
    if taking and tokens[i].feats.get("Case") == "Gen":
        return None  # the genitive of one is the accusative of many
    number = Number(i, i, scale, None, "bare_scale", bare=True, scale=scale)
    while (found := _read_scale(tokens, number.last + 1, words)) is not None:
        value = number.value * found[1]
        number = replace(number, last=found[0], value=value, scale=value)
    return number


def _read_infix(tokens: Sequence[Token], number: Number, words: Words) -> Number:
    """«два с половиной», and «три с лишним» where a scale or a unit follows."""
    first = number.last + 1
    if first >= len(tokens) or tokens[first].low not in words.infix_firsts:
        return number
    for length in range(_INFIX_LENGTH, 0, -1):
        after = tokens[number.last + 1 : number.last + 1 + length]
        kind = words.infixes.get(tuple(folded(token) for token in after))
        if kind is None or len(after) < length:
            continue
        last = number.last + length
        extra = {"half": 0.5, "quarter": 0.25}.get(kind)
        if extra is None:
            return replace(number, last=last, sure=kind)
        return replace(number, last=last, value=number.value + extra, rule="number_and_half")
    return number


def _read_scale(
    tokens: Sequence[Token], i: int, words: Words, signed: bool = False
) -> tuple[int, float] | None:
    """(last token, scale) of «тысяч», «млн», «тыс.» at `i`; signed: behind a sign of money, where
    Latin letters tell it too («$1.2bn»)."""
    scale = _scale_at(tokens, i, words)
    if scale is None and signed and i < len(tokens):
        scale = words.latin_scales.get(folded(tokens[i]))
    if scale is None:
        return None
    dotted = folded(tokens[i]) in words.scale_abbreviations
    stop = i + 1 < len(tokens) and tokens[i + 1].text == "." and not _ends_sentence(tokens, i + 1)
    return (i + 1 if dotted and stop else i), scale


def _scale_at(tokens: Sequence[Token], i: int, words: Words) -> float | None:
    if i >= len(tokens):
        return None
    found = words.scale_abbreviations.get(folded(tokens[i]))
    return found if found is not None else words.scales.get(tokens[i].lemma)


def _ends_sentence(tokens: Sequence[Token], i: int) -> bool:
    return i == len(tokens) - 1
