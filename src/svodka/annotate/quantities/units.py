"""Units: what stands after a number (or, for a currency sign, before it)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from svodka.annotate.quantities.numbers import Number
from svodka.annotate.quantities.words import Words, folded, stem
from svodka.language import Language, Token
from svodka.language.tables import fold

_MODIFIERS = 5  # «семь новых крупных российско-китайских совместных проектов»
_MONEY_SCALE = 1e6  # nobody weighs a million pounds
_OBLIQUE = ("Dat", "Ins", "Loc")


@dataclass(slots=True)  # not frozen: made by the thousand
class Unit:
    """kind and unit as in Quantity; tokens[..last] belong to it; factor: копейки are 0.01."""

    kind: str
    unit: str | None
    last: int
    noun: int | None = None
    factor: float = 1.0


Rule = Callable[[Sequence[Token], int, Number, Words, Language], Unit | None]


def unit_after(
    tokens: Sequence[Token], number: Number, words: Words, language: Language
) -> tuple[Unit, str] | None:
    """The unit that follows a number and the rule that saw it, or None."""
    i = number.last + 1
    if i >= len(tokens):
        return None
    for rule in RULES:
        unit = rule(tokens, i, number, words, language)
        if unit is not None:
            return unit, rule.__name__
    return None


def sign_before(tokens: Sequence[Token], i: int, words: Words) -> str | None:
    """«$4 млрд» → "USD"; `i` is the number's first token."""
    return words.signs.get(folded(tokens[i - 1])) if i else None


def percent_point(
    tokens: Sequence[Token], i: int, number: Number, words: Words, language: Language
) -> Unit | None:
    """«2 процентных пункта», «0,5 п. п.»: a distance between percentages."""
    lemmas = tuple(t.lemma for t in tokens[i : i + 4] if t.text != ".")
    if lemmas[:2] not in words.percent_points and lemmas[:1] not in words.percent_points:
        return None
    last = i + (0 if lemmas[:1] in words.percent_points else 1)
    last += sum(t.text == "." for t in tokens[i : i + 3])
    return Unit("count", words.percent_point, min(last, len(tokens) - 1))


def percent(
    tokens: Sequence[Token], i: int, number: Number, words: Words, language: Language
) -> Unit | None:
    """«7,1%», «70 процентов», «50%-ный»."""
    if tokens[i].lemma not in words.percent:
        return None
    ending = i + 2 < len(tokens) and tokens[i + 2].low in words.percent_endings
    glued = ending and tokens[i].stop == tokens[i + 1].start and tokens[i + 1].text == "-"
    return Unit("percent", "%", i + 2 if glued else i)


def times(
    tokens: Sequence[Token], i: int, number: Number, words: Words, language: Language
) -> Unit | None:
    """«в 1,5 раза»; «три раза» is a count."""
    if tokens[i].lemma != words.times_noun:
        return None
    before = tokens[max(0, number.first - 4) : number.first]
    if any(token.lemma in words.times_prepositions for token in before):
        return Unit("times", None, i)
    return Unit("count", words.plurals[words.times_noun], i, noun=i)


def currency_sign(
    tokens: Sequence[Token], i: int, number: Number, words: Words, language: Language
) -> Unit | None:
    """«300 млн €»."""
    code = words.signs.get(folded(tokens[i]))
    return Unit("money", code, i) if code else None


def currency_with_country(
    tokens: Sequence[Token], i: int, number: Number, words: Words, language: Language
) -> Unit | None:
    """«армянских драмов», «фунтов стерлингов», «долларов США»."""
    if i + 1 >= len(tokens):
        return None
    first, second = tokens[i].lemma, tokens[i + 1]
    code = words.followed_currencies.get((first, second.lemma)) or next(
        (
            words.named_currencies[stem(first), noun]
            for noun in (second.lemma, folded(second))
            if (stem(first), noun) in words.named_currencies
        ),
        None,
    )
    if code is None:
        return None
    third = tokens[i + 2].lemma if i + 2 < len(tokens) else ""
    followed = (second.lemma, third) in words.followed_currencies
    return Unit("money", code, i + 2 if followed else i + 1)


def currency(
    tokens: Sequence[Token], i: int, number: Number, words: Words, language: Language
) -> Unit | None:
    """«рублей», «манатов», «тыс. долл.»."""
    token = tokens[i]
    if folded(token) in words.short_abbreviations and not _number_before(tokens, i, number):
        return None
    code = words.currencies.get(token.lemma) or words.currencies.get(folded(token))
    if code is None and number.scale >= _MONEY_SCALE:
        code = words.large_currencies.get(token.lemma)
    if code is None or token.text.istitle():
        return None
    return Unit("money", code, _with_stop(tokens, i, len(token.text) <= 4))


def small_change(
    tokens: Sequence[Token], i: int, number: Number, words: Words, language: Language
) -> Unit | None:
    """«50 копеек» → half a rouble."""
    code = words.hundredths.get(tokens[i].lemma)
    return Unit("money", code, i, factor=0.01) if code else None


def abbreviated_pair(
    tokens: Sequence[Token], i: int, number: Number, words: Words, language: Language
) -> Unit | None:
    """«куб. м», «кв. км», «кубических метров» stay as they are."""
    after = [k for k in range(i, min(i + 4, len(tokens))) if tokens[k].text != "."][:2]
    if len(after) < 2:
        return None
    a, b = (tokens[k] for k in after)
    unit = words.abbreviation_pairs.get((folded(a), folded(b)))
    unit = unit or words.abbreviation_pairs.get((folded(a), b.lemma))
    return Unit("count", unit, _with_stop(tokens, after[1], len(b.text) <= 2)) if unit else None


def abbreviated(
    tokens: Sequence[Token], i: int, number: Number, words: Words, language: Language
) -> Unit | None:
    """«км», «га», «чел.»; one-letter ones only straight after digits, and never after a year."""
    form = folded(tokens[i])
    unit = words.abbreviations.get(form)
    if unit is None:
        return None
    if form in words.short_abbreviations and not _number_before(tokens, i, number):
        return None
    return Unit("count", unit, _with_stop(tokens, i, True))


def counted_noun(
    tokens: Sequence[Token], i: int, number: Number, words: Words, language: Language
) -> Unit | None:
    """«компаний», «новых российских школ», «погибших»."""
    j = i
    while j < len(tokens) and j - i < _MODIFIERS and _is_modifier(tokens, i, j, words):
        j += 1
    if j < len(tokens) and tokens[j].pos in ("NOUN", "PROPN") and _agrees(tokens[j], number, words):
        return Unit("count", noun_unit(tokens, j, words, language), j, noun=j)
    person = j - 1
    if person >= i and is_person(tokens[person], words) and _agrees(tokens[person], number, words):
        return Unit("count", noun_unit(tokens, person, words, language), person, noun=person)
    return None


RULES: tuple[Rule, ...] = (
    percent_point,
    percent,
    times,
    currency_sign,
    currency_with_country,
    currency,
    small_change,
    abbreviated_pair,
    abbreviated,
    counted_noun,
)


def noun_unit(tokens: Sequence[Token], j: int, words: Words, language: Language) -> str:
    """Nominative plural of what is counted: «компаний» → "компании", «человек» → "люди".

    ё is folded to е: one series whoever typed the dots.
    """
    token = tokens[j]
    if token.lemma in words.plurals:
        return words.plurals[token.lemma]
    if j and (tokens[j - 1].lemma, token.lemma) in words.unit_pairs:
        both = (language.nominative([word], "plur") for word in tokens[j - 1 : j + 1])
        return fold(" ".join(both).lower())
    unit = language.nominative([token], "plur")
    return unit if token.pos == "PROPN" else fold(unit.lower())


def is_person(token: Token, words: Words) -> bool:
    """«погибших», «раненые»: a participle or adjective that stands for people."""
    if token.feats.get("VerbForm") == "Part":
        return token.lemma in words.participles
    return token.lemma in words.people


def _is_modifier(tokens: Sequence[Token], i: int, j: int, words: Words) -> bool:
    token = tokens[j]
    if token.pos == "ADV" and j + 1 < len(tokens) and j - i < 2:
        return tokens[j + 1].pos in ("ADJ", "VERB") and "Case" in tokens[j + 1].feats
    if token.pos == "PRON":
        return token.feats.get("Case") is None or folded(token) in words.possessives
    if token.pos in ("ADJ", "DET"):
        return token.feats.get("Variant") != "Short" and not _ends_phrase(tokens, j)
    if token.pos == "VERB":
        return token.feats.get("VerbForm") == "Part" and "Case" in token.feats
    joins = token.pos == "CCONJ" or token.text in (",", "«", '"', "“")
    return joins and j > i and j + 1 < len(tokens) and tokens[j + 1].pos == "ADJ"


def _ends_phrase(tokens: Sequence[Token], j: int) -> bool:
    """An adjective in the nominative starts something else: «в 2010 российский…»."""
    token = tokens[j]
    return token.feats.get("Case") == "Nom" and token.feats.get("Number") == "Sing"


def _agrees(token: Token, number: Number, words: Words) -> bool:
    if folded(token) in words.genitives:
        return True
    case, plural = token.feats.get("Case"), token.feats.get("Number") != "Sing"
    if case is None:
        return not token.text.isupper()
    if case == "Acc" and token.feats.get("Animacy") == "Anim":
        case = "Gen"  # the same form: «посетили 5 тыс. туристов», «доставил 144 солдата»
    if number.value % 1 or number.scale > 1:
        return case == "Gen" or (case in _OBLIQUE and plural)
    last = 5 if 10 <= number.value % 100 <= 20 else number.value % 10
    if last == 1:
        return not plural or case == "Gen"
    if 2 <= last <= 4:
        return case in {"Gen", *_OBLIQUE} or plural
    return case == "Gen" or (case in _OBLIQUE and plural)


def _number_before(tokens: Sequence[Token], i: int, number: Number) -> bool:
    """Digits right before, or digits and their thousands: «66 тыс. т», «12,9 млн т»."""
    if number.scale > 1 and number.last == i - 1:
        return True
    return i > 0 and (tokens[i - 1].text[-1].isdigit() or tokens[i - 1].text == ".")


def _with_stop(tokens: Sequence[Token], i: int, short: bool) -> int:
    """The full stop of an abbreviation belongs to it unless it ends the sentence."""
    dotted = short and i + 2 < len(tokens) and tokens[i + 1].text == "."
    return i + 1 if dotted and tokens[i + 1].start == tokens[i].stop else i
