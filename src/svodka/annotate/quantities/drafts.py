"""Drafts of quantities: one walk over a sentence's tokens, numbers met with units."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from svodka.annotate.quantities.beginnings import find_beginnings
from svodka.annotate.quantities.compounds import read_compound
from svodka.annotate.quantities.numbers import Number, read_number
from svodka.annotate.quantities.units import Unit, is_person, noun_unit, sign_before, unit_after
from svodka.annotate.quantities.words import Words, folded
from svodka.language import Language, Token

_FIRST_YEAR, _LAST_YEAR = 1000, 2100
_LATE = 1900  # a number from here on may be a year even behind «до»
_GLUE = "-–—/:×xх#+№"
_OPENING = ("(", "[")
_DASHES = ("-", "–", "—")
_CLOCK_REACH = 3
_FEW = 4
_ARTICLE = 4  # tokens from «ч.» to «ст.»
_BEFORE_MINUS = ("VERB", "AUX", "ADP")


@dataclass(slots=True)  # not frozen: made by the thousand
class Draft:
    """A number with its unit on the way to becoming a Quantity; fields as there.

    scale: what the number's last word multiplies by. sure: a qualifier already known, or None.
    """

    first: int
    last: int
    kind: str
    value: float
    low: float | None
    unit: str | None
    noun: int | None
    rule: str
    scale: float = 1.0
    sure: str | None = None


def draft_quantities(tokens: Sequence[Token], words: Words, language: Language) -> list[Draft]:
    """Drafts in order, none overlapping another."""
    drafts: list[Draft] = []
    after = 0
    for i in find_beginnings(tokens, words):
        if i >= after:
            draft, after = _draft_at(tokens, i, after, words, language)
            if draft is not None:
                drafts.append(draft)
    return _with_small_change(tokens, drafts) if drafts else drafts


def _draft_at(
    tokens: Sequence[Token], i: int, floor: int, words: Words, language: Language
) -> tuple[Draft | None, int]:
    """The draft that starts at `i`, or None, and where to go on. floor: where the one before ended."""
    compound = read_compound(tokens, i, words)
    if compound is not None:
        c = compound
        return Draft(c.first, c.last, c.kind, c.value, None, c.unit, None, c.rule), c.last + 1
    number = read_number(tokens, i, words)
    if number is None:
        return None, i + 1
    if any(rule(tokens, number, words) for rule in NOT_A_QUANTITY):
        return None, number.last + 1
    draft = _with_unit(tokens, number, floor, words, language)
    draft = below_zero(tokens, draft, words) if draft else None
    return draft, (draft.last if draft else number.last) + 1


def _with_unit(
    tokens: Sequence[Token], number: Number, floor: int, words: Words, language: Language
) -> Draft | None:
    code = sign_before(tokens, number.first, words)
    if code is not None:
        draft = _unmeasured(number)
        return replace(draft, first=number.first - 1, kind="money", unit=code, rule="sign_before")
    found = unit_after(tokens, number, words, language)
    if found is not None:
        unit, rule = found
        if any(reject(tokens, number, unit, words) for reject in NOT_A_UNIT):
            return None
        return _measured(number, unit, rule)
    draft = _unmeasured(number)
    told = _with_noun_before(tokens, draft, number, words, language)
    if told is not None and told.first >= floor:
        return told  # but «с 9 млрд евро до 12 млрд»: that noun is the sum's before
    return _by_itself(tokens, draft, number, words)


def below_zero(tokens: Sequence[Token], draft: Draft, words: Words) -> Draft:
    """«опустилась до -37 долларов»; behind a noun it is a dash («экспорт -5 млрд»), and the size of
    a fall in per cent is its own («-6 %»)."""
    i = draft.first - 1
    if i < 1 or draft.unit is None or draft.rule in ("percent", "percent_point"):
        return draft
    minus, before = tokens[i], tokens[i - 1]
    apart = before.stop < minus.start and (
        minus.text.isalpha() or minus.stop == tokens[i + 1].start
    )
    if folded(minus) not in words.minus or not apart or before.pos not in _BEFORE_MINUS:
        return draft
    return replace(draft, first=i, value=-draft.value)


def _unmeasured(number: Number) -> Draft:
    return Draft(
        number.first, number.last, "count", number.value, number.low, None, None,
        number.rule, number.scale, number.sure,
    )  # fmt: skip


def _measured(number: Number, unit: Unit, rule: str) -> Draft:
    value = number.value if unit.factor == 1 else round(number.value * unit.factor, 6)
    return Draft(
        number.first, unit.last, unit.kind, value, number.low, unit.unit, unit.noun,
        rule, number.scale, number.sure,
    )  # fmt: skip


def _with_noun_before(
    tokens: Sequence[Token], draft: Draft, number: Number, words: Words, language: Language
) -> Draft | None:
    """«человек двадцать», «кандидатов шестеро», «погибших — 12»."""
    if label_before(tokens, number, words):
        return None
    found = inverted(tokens, draft, words, language)
    return noun_before(tokens, draft, words, language) if found is None else found


def _by_itself(tokens: Sequence[Token], draft: Draft, number: Number, words: Words) -> Draft | None:
    """«двое», or a number that no noun is told of."""
    if label_before(tokens, number, words):
        return None
    if number.rule == "collective":
        return replace(draft, unit=words.persons)
    year = is_year(number.value) and number.scale == 1
    year = year and (number.low is None or is_year(number.low))
    if year and not is_rate(tokens, number, words) and not is_reached(tokens, number, words):
        return None
    one = number.value == 1 and not number.bare
    return None if one and not opens_range(tokens, number, words) else draft


def is_rate(tokens: Sequence[Token], number: Number, words: Words) -> bool:
    """«рейсов стало до 1100 в неделю», «1500 в сутки»: so many at a time, and no year."""
    after = tokens[number.last + 1 : number.last + 3]
    if len(after) < 2 or folded(after[0]) not in words.times_prepositions:
        return False
    return after[1].lemma in words.time and after[1].feats.get("Case") == "Acc"


def is_reached(tokens: Sequence[Token], number: Number, words: Words) -> bool:
    """«выросло до 1100», «составило 1500»: long ago for a year, and right behind a word of arriving."""
    i = number.first - 1
    i -= i > 0 and folded(tokens[i]) == words.bound
    verb = tokens[i] if i >= 0 else None
    arrives = verb is not None and verb.lemma in words.reaching and verb.pos == "VERB"
    return arrives and number.value < _LATE and number.low is None


def opens_range(tokens: Sequence[Token], number: Number, words: Words) -> bool:
    """«с 1 до 5 млн тонн», «с 1 до 3 %»: the one that the other number is told after."""
    i = number.first
    before, after = folded(tokens[i - 1]) if i else "", tokens[number.last + 1 : number.last + 3]
    closing = words.range_pairs.get(before)
    ends = len(after) == 2 and folded(after[0]) == closing and after[1].text[0].isdigit()
    return ends and tokens[i].text.isdigit()


def is_year(value: float) -> bool:
    return _FIRST_YEAR <= value <= _LAST_YEAR and value % 1 == 0


def inverted(
    tokens: Sequence[Token], draft: Draft, words: Words, language: Language
) -> Draft | None:
    """«человек двадцать», «процентов на десять»: about that many."""
    i = draft.first - 1
    if i >= 1 and folded(tokens[i]) in words.inversion_prepositions:
        i -= 1
    if i < 0 or tokens[i].lemma not in words.inversion_nouns:
        return None
    if not _is_counted(tokens[i], words):
        return None
    if i and (tokens[i - 1].pos == "NUM" or tokens[i - 1].text[-1].isdigit()):
        return None
    lemma = tokens[i].lemma
    draft = replace(draft, first=i, rule="inverted", sure="about")
    if lemma in words.percent:
        return replace(draft, kind="percent", unit="%")
    if lemma in words.currencies:
        return replace(draft, kind="money", unit=words.currencies[lemma])
    if lemma in words.scales:
        return replace(draft, value=draft.value * words.scales[lemma])
    if lemma == words.times_noun:
        return replace(draft, kind="times")
    return replace(draft, unit=noun_unit(tokens, i, words, language), noun=i)


def noun_before(
    tokens: Sequence[Token], draft: Draft, words: Words, language: Language
) -> Draft | None:
    """«Кандидатов шестеро», «погибших — 12», «число жертв — 120»; «число умерших» counts people."""
    i = draft.first - 1
    if i >= 1 and tokens[i].pos in ("ADV", "PART") and folded(tokens[i]) in words.transparent:
        i -= 1  # «участников уже 12»
    dashed = i >= 1 and tokens[i].text in _DASHES
    i -= dashed
    token = tokens[i] if i >= 0 else None
    if token is None or not _is_counted(token, words):
        return None
    if token.pos != "NOUN" and not (dashed and is_person(token, words)):
        return None
    unit = noun_unit(tokens, i, words, language)
    if i and tokens[i - 1].lemma in words.number_of and is_person(token, words):
        unit = words.persons
    return replace(draft, first=i, unit=unit, noun=i, rule="noun_before")


def _is_counted(token: Token, words: Words) -> bool:
    if token.lemma in words.uncounted:
        return False  # «из этих денег 15 млн»
    if folded(token) in words.genitives:
        return True
    return token.feats.get("Case") == "Gen" and token.feats.get("Number") == "Plur"


def label_before(tokens: Sequence[Token], number: Number, words: Words) -> bool:
    """«рейс 9268», «статья 105», «№ 5» name a thing."""
    if not number.first or number.rule != "digits":
        return False
    before = _word_before(tokens, number)
    return before.lemma in words.labels or folded(before) in words.labels


def hard_label_before(tokens: Sequence[Token], number: Number, words: Words) -> bool:
    """«часть 3 статьи 238»: a name even where a noun follows; not «главы 10 стран»."""
    if not number.first or number.rule != "digits":
        return False
    before = _word_before(tokens, number)
    if before.feats.get("Number") == "Plur" and before.feats.get("Animacy") == "Anim":
        return False
    return before.lemma in words.hard_labels or folded(before) in words.hard_labels


def label_behind(tokens: Sequence[Token], number: Number, words: Words) -> bool:
    """«статьи 318 и 212 УК», «п. 2 ч. 4 ст. 111»; «на 3 ч. 200 пассажиров» counts both."""
    behind = [token.lemma for token in tokens[number.last + 1 : number.last + 1 + _ARTICLE]]
    if not behind or behind[0] in words.behind_labels:
        return bool(behind)
    return behind[0] in words.parts and not words.behind_labels.isdisjoint(behind)


def _word_before(tokens: Sequence[Token], number: Number) -> Token:
    """The token before, or the word that its point shortens: «ст. 318»."""
    point = number.first > 1 and tokens[number.first - 1].text == "."
    return tokens[number.first - 1 - point]


def glued(tokens: Sequence[Token], number: Number, words: Words) -> bool:
    """«G20», «12:14», «2:0», «16+», «4х4»: part of a longer sign."""
    if number.rule != "digits":
        return False
    before = tokens[number.first - 1] if number.first else None
    after = tokens[number.last + 1] if number.last + 1 < len(tokens) else None
    if before and before.stop == tokens[number.first].start:
        if before.text.isalpha() and folded(before) not in words.signs:
            return True
        if before.text[-1] in _GLUE and _inside(tokens, number.first - 1):
            return True
    if after and after.start == tokens[number.last].stop:
        letters = len(after.text) == 1 and after.text.isalpha()
        letters = letters and folded(after) not in words.short_abbreviations
        return letters or (after.text[0] in _GLUE and not _ends_clause(tokens, number.last))
    return False


def _ends_clause(tokens: Sequence[Token], last: int) -> bool:
    """«выделит $45 млн: 15 из них…», «за — 141: США и соседи»: a colon with a space behind it."""
    after = tokens[last + 2] if last + 2 < len(tokens) else None
    colon = tokens[last + 1]
    return colon.text == ":" and (after is None or after.start > colon.stop)


def unknown_letters(tokens: Sequence[Token], number: Number, words: Words) -> bool:
    """«$5zq»: letters of an unknown size right behind a sum."""
    after = tokens[number.last + 1] if number.last + 1 < len(tokens) else None
    signed = sign_before(tokens, number.first, words) is not None
    close = after is not None and after.start == tokens[number.last].stop
    return signed and close and after is not None and after.text.isalpha()


def _inside(tokens: Sequence[Token], i: int) -> bool:
    """A mark with no space on its left either: the colon of «12:14»; not the minus of «(-6 %)»."""
    if tokens[i].text in ("#", "№"):
        return True
    return i > 0 and tokens[i - 1].stop == tokens[i].start and tokens[i - 1].text not in _OPENING


def date_after(tokens: Sequence[Token], number: Number, words: Words) -> bool:
    """«18 августа», «2004 г.», «2019–2022 гг.», «долларов в 2020 году»."""
    if number.scale != 1 or number.last + 1 >= len(tokens):
        return False
    after = tokens[number.last + 1]
    if after.lemma in words.months or folded(after) in words.months:
        return number.value <= 31
    if not is_year(number.value):
        return False
    oblique = after.feats.get("Number") == "Sing" and after.feats.get("Case") not in (None, "Gen")
    return folded(after) in words.years or (oblique and after.lemma in words.time)


NOT_A_QUANTITY: tuple[Callable[[Sequence[Token], Number, Words], bool], ...] = (
    hard_label_before,
    label_behind,
    glued,
    unknown_letters,
    date_after,
)


def year(tokens: Sequence[Token], number: Number, unit: Unit, words: Words) -> bool:
    """«в 2004 году», «2005 год», «две тысячи пятого года»: one year, not two thousand of them."""
    if unit.noun is None or not is_year(number.value) or number.scale != 1:
        return False
    if number.low is not None and is_year(number.low):
        return True
    noun = tokens[unit.noun]
    return noun.lemma in words.time and noun.feats.get("Number") != "Plur"


def time_of_day(tokens: Sequence[Token], number: Number, unit: Unit, words: Words) -> bool:
    """«в 10 часов», «к 15 часам», «в 9 часов утра»."""
    if unit.noun is None or number.value > 24 or number.value % 1:
        return False
    noun = tokens[unit.noun]
    if noun.lemma in words.clock:
        return True
    after = {token.lemma for token in tokens[unit.last + 1 : unit.last + 1 + _CLOCK_REACH]}
    if noun.lemma not in words.clock_units:
        return False
    before = tokens[number.first - 1] if number.first else None
    at = before is not None and folded(before) in words.clock_prepositions
    return bool(after & words.clock) or (at and noun.feats.get("Case") != "Loc")


def anniversary(tokens: Sequence[Token], number: Number, unit: Unit, words: Words) -> bool:
    """«200 лет со дня рождения», «пять лет с того самого референдума»."""
    after = unit.last + 1
    if unit.noun is None or tokens[unit.noun].lemma not in words.kept or after + 1 >= len(tokens):
        return False
    if tokens[after + 1].lemma in words.terms:
        return False  # «действует 10 лет с даты подписания»
    return tokens[after].lemma in words.since and tokens[after + 1].feats.get("Case") == "Gen"


def uncounted(tokens: Sequence[Token], number: Number, unit: Unit, words: Words) -> bool:
    """«разделилось на две части»: a way of speaking; «удары по 12 точкам» are counted."""
    if unit.noun is None or number.value > _FEW or unit.noun != number.last + 1:
        return False  # «три огневые точки»
    return tokens[unit.noun].lemma in words.uncounted


NOT_A_UNIT: tuple[Callable[[Sequence[Token], Number, Unit, Words], bool], ...] = (
    year,
    time_of_day,
    anniversary,
    uncounted,
)


def _adjoins(tokens: Sequence[Token], last: int, first: int) -> bool:
    """Next to each other, or joined by «и»."""
    return first == last + 1 or (first == last + 2 and tokens[last + 1].pos == "CCONJ")


def _with_small_change(tokens: Sequence[Token], drafts: list[Draft]) -> list[Draft]:
    """«8 рублей 50 копеек» is one sum."""
    joined: list[Draft] = []
    for draft in drafts:
        before = joined[-1] if joined else None
        if (
            before is not None
            and draft.rule == "small_change"
            and before.kind == "money"
            and before.unit == draft.unit
            and _adjoins(tokens, before.last, draft.first)
        ):
            joined[-1] = replace(before, last=draft.last, value=before.value + draft.value)
        else:
            joined.append(draft)
    return joined
