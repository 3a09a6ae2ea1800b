"""Elisions: units the text leaves out («на импорт — 1,2 млрд», «вместо нынешних восьми»)."""

from __future__ import annotations

from collections.abc import Callable
from math import inf, log10

from svodka.annotate.quantities.units import is_person
from svodka.annotate.quantities.words import words_of as number_words_of
from svodka.extract.figures.counted import PART_OF_THEM
from svodka.extract.figures.drafts import Draft
from svodka.extract.figures.elided import (
    LARGE,
    Elision,
    Restored,
    ends_clause,
    is_large,
    is_small,
    last_counted,
    last_in_sentence,
    last_like,
    plural_of,
)
from svodka.extract.figures.elided_people import more_of_them, people_befallen, people_told_first
from svodka.extract.figures.genitives import BEFORE_DASH
from svodka.extract.figures.mentions import Mention
from svodka.extract.figures.words import folded
from svodka.language import Language, Token

_NEAR = 2  # sentences back to a figure of the same kind
_MONEY_NEAR = 12
_SCALES = (1e3, 1e6, 1e9, 1e12)
_APART = 10  # times by which a sum without its thousands may differ from the one before
_DASHES = frozenset("-–—")
_WHOLE = 100  # per cent


Rule = Callable[[Elision], Restored | None]


def restore_unit(elision: Elision) -> Restored | None:
    """The unit that a number without one has, or None: then it is no figure."""
    for rule in RULES:
        restored = rule(elision)
        if restored is not None:
            return restored
    return None


def percent_again(elision: Elision) -> Restored | None:
    """«ставка для Чили составит 46 %, для Перу — [49], для Мали — 34 %»"""
    m, last = elision.mention, last_in_sentence(elision)
    dashed = m.lead > 0 and m.tokens[m.lead - 1].text in _DASHES
    if last is None or last.unit != "%" or not dashed or not ends_clause(elision):
        return None
    between = m.tokens[last.last.quantity.last + 1 : m.lead]
    parted = any(token.text == "," or token.pos == "CCONJ" for token in between)
    verbs = any(token.pos == "VERB" for token in between)
    return Restored("%") if parted and not verbs and m.quantity.value <= _WHOLE else None


def number_of_things(elision: Elision) -> Restored | None:
    """«число рейсов … с 68 до 90»: the measure says what is counted."""
    m, measure, words = elision.mention, elision.measure, elision.words
    if measure.sentence != m.sentence.index or measure.key not in words.number_of:
        return None
    if any(folded(t) in words.them for t in m.tokens[measure.first : measure.last + 1]):
        told = next((d for d in reversed(elision.told) if d.unit not in (None, "%")), None)
        return Restored(told.unit) if told else None
    counting = number_words_of(elision.language)
    for i in range(measure.first + 1, measure.last + 1):
        token = m.tokens[i]
        plural = token.feats.get("Number") == "Plur" or folded(token) in counting.genitives
        if token.pos in ("NOUN", "ADJ", "VERB") and plural and token.feats.get("Case") == "Gen":
            if token.pos == "VERB" and is_person(token, counting):
                return Restored(words.people)  # «число заразившихся»
            if token.pos != "NOUN" and i < measure.last and m.tokens[i + 1].pos == "NOUN":
                continue
            return Restored(plural_of(elision, i))
    return Restored(words.people) if measure.key in words.headcount else None


def named_behind(elision: Elision) -> Restored | None:
    """«из них двое — дети», «компаний — 700»: what the measure itself names; of «раненых — 300»
    people."""
    measure = elision.measure
    if measure.rule not in (PART_OF_THEM, BEFORE_DASH):
        return None
    if measure.name in elision.words.victims:
        return Restored(elision.words.people)
    tokens = elision.mention.tokens
    named = range(measure.first, measure.last + 1)
    head = next((i for i in named if tokens[i].lemma == measure.key), measure.first)
    return Restored(plural_of(elision, head))


def same_measure(elision: Elision) -> Restored | None:
    """«объем транзита превысил 1,6 млн тонн. … его увеличить до пяти миллионов»."""
    q = elision.mention.quantity
    here = last_in_sentence(elision)
    if here is not None and elision.measure.rule == "people_of_verb":
        return None  # «в Чили погибли 55 человек, 156 ранены»: no more of those told long before
    last = last_like(elision.mention, elision.told)
    if elision.measure.borrowed and elision.measure.rule != "told_last" and last is not None:
        return Restored(last.unit) if last.unit else None
    for draft in reversed(elision.told):
        if elision.mention.sentence.index - draft.sentence > _MONEY_NEAR:
            return None
        same = draft.measure.name == elision.measure.name and elision.measure.rule != "told_last"
        if same and draft.unit not in (None, "%") and (q.value >= LARGE) == is_large(draft):
            return Restored(draft.unit or "")
    return None


def thousands_of_the_last(elision: Elision) -> Restored | None:
    """«до пяти миллионов, … то и до восьми»: millions again."""
    m, last = elision.mention, last_in_sentence(elision)
    if last is None or last.value is None or last.unit is None or m.quantity.value >= 1000:
        return None
    if not m.preposition or last.value.preposition != m.preposition or not elision.measure.borrowed:
        return None
    scale = scale_of(last.value, elision.language)
    return Restored(last.unit, scale) if scale >= 1000 else None


def money_again(elision: Elision) -> Restored | None:
    """«Астана насчитала 44 млрд долларов, Пекин — 43,8», «737 млн, … дотянет до полутора»: of
    thousands, millions and so on those that bring the sum nearest to the one before."""
    m = elision.mention
    last = next((d for d in reversed(elision.told) if d.value is not None and d.number), None)
    if last is None or last.value is None or last.number is None or not is_large(last):
        return None
    if last.value.quantity.kind != "money" and last.unit not in _money_told(elision):
        return None
    named = _is_named_behind(m) and last.sentence == m.sentence.index
    if m.quantity.value >= 1000 or not (named or _goes_on(elision, last)):
        return None
    measured = elision.measure.borrowed or elision.measure.key in elision.words.trade_parts
    dashed = bool(m.lead) and m.tokens[m.lead - 1].text in ("-", "–", "—")
    same = elision.measure.name == last.measure.name
    told = (dashed and measured) or (same and m.preposition) or named
    if not told and not ends_clause(elision):
        return None
    ratios = {scale: m.quantity.value * scale / last.number for scale in _SCALES}
    scale = min(ratios, key=lambda one: abs(log10(ratios[one])) if ratios[one] else inf)
    near = 1 / _APART < ratios[scale] < _APART
    return Restored(last.unit, scale) if near and (measured or same) else None


def _is_named_behind(mention: Mention) -> bool:
    """«200 млн составит кредит, а [70 — грант]»: what it is stands behind a dash."""
    tokens, first, after = mention.tokens, mention.quantity.first, mention.quantity.last + 1
    opens = first > 0 and (tokens[first - 1].text == "," or tokens[first - 1].pos == "CCONJ")
    behind = tokens[after : after + 3]
    if not opens or len(behind) < 2 or behind[0].text not in _DASHES:
        return False
    named = next((t for t in behind[1:] if t.pos == "NOUN"), None)
    return named is not None and named.feats.get("Case") in ("Nom", "Acc")


def _goes_on(elision: Elision, last: Draft) -> bool:
    """In the same sentence with no thing named between that could be counted («за резолюцию —
    12»), or in the next one of the same measure."""
    m = elision.mention
    if last.sentence != m.sentence.index:
        told = elision.measure.rule != "told_last" and elision.measure.name == last.measure.name
        return told and m.sentence.index - last.sentence == 1
    between = m.tokens[last.last.quantity.last + 1 : m.lead]
    nouns = {token.lemma for token in between if token.pos == "NOUN"}
    passed = elision.words.trade_parts | elision.words.time | elision.words.years
    return nouns <= passed | {elision.measure.key}


def _money_told(elision: Elision) -> set[str | None]:
    values = (d.value for d in elision.told if d.value is not None)
    return {value.quantity.unit for value in values if value.quantity.kind == "money"}


def large_again(elision: Elision) -> Restored | None:
    """«на импорт — 1,2 млрд» after dollars: millions of what was told in the sentence, else money."""
    if elision.mention.quantity.value < LARGE:
        return None
    index = elision.mention.sentence.index
    near = [draft for draft in elision.told if index - draft.sentence <= _MONEY_NEAR]
    counted = [d for d in near if is_large(d) and d.unit not in (None, "%")]
    money = [d for d in near if d.value is not None and d.value.quantity.kind == "money"]
    here = [draft for draft in counted if draft.sentence == index]
    for found in (here, money, counted):
        if found:
            return Restored(found[-1].unit)
    return None


def large_of_the_next(elision: Elision) -> Restored | None:
    """«упала до 3 млрд против 4 млрд долларов годом ранее»: the unit stands with the second."""
    m, after = elision.mention, elision.mention.following
    if m.quantity.value < LARGE or after is None or after.unit in (None, "%"):
        return None
    between = m.tokens[m.quantity.last + 1 : after.first]
    told = any(token.pos in ("NOUN", "PROPN", "VERB", "PUNCT") for token in between)
    return None if told or after.value < LARGE else Restored(after.unit)


def counted_again(elision: Elision) -> Restored | None:
    """«поддержали 296 конгрессменов, против — 133», «из которых 128», «вместо нынешних восьми»."""
    m, last = elision.mention, last_in_sentence(elision)
    if last is not None and last.value is not None and m.quantity.value < 1000:
        money = last.value.quantity.kind == "money" and not is_small(last)
        last = last_counted(elision) if money else last
    if last is None or last.unit in (None, "%") or last.value is None:
        return None
    licensed = m.quantity.first and _licenses(elision, m.quantity.first - 1)
    if not _acts(elision) and not licensed and not _goes_elsewhere(m):
        return None
    return Restored(last.unit or "")


def _goes_elsewhere(mention: Mention) -> bool:
    """«10 катеров в мае, [20] — в июне»"""
    tokens, first, after = mention.tokens, mention.quantity.first, mention.quantity.last + 1
    behind = tokens[after : after + 2]
    parted = first > 0 and tokens[first - 1].text == "," and len(behind) > 1
    return parted and behind[0].text in _DASHES and behind[1].pos == "ADP"


def counted_later(elision: Elision) -> Restored | None:
    """«погибли 3 и тяжело ранены 45 туристов»."""
    m, q = elision.mention, elision.mention.following
    if q is None or q.noun is None or q.unit is None or q.kind != "count":
        return None
    between = m.tokens[m.quantity.last + 1 : q.first]
    if len(between) == 1 and between[0].lemma in elision.words.out_of:
        return Restored(q.unit)  # «76 млн из 446 млн жителей»
    joined = any(token.pos == "CCONJ" or token.text in (",", "—", "–") for token in between)
    return Restored(q.unit) if joined and q.first < m.stop else None


def pronoun_counted(elision: Elision) -> Restored | None:
    """«под документами — их оказалось шесть»: the plural noun that «их» stands for, or what the
    sentence before counted («достигнет 500 тысяч туристов; в 2024 году их было 320»)."""
    m = elision.mention
    near = range(max(m.start, m.quantity.first - 3), min(m.stop, m.quantity.last + 4))
    pronoun = next((i for i in near if folded(m.tokens[i]) in elision.words.them), None)
    if pronoun is None or _owns(m, pronoun):
        return None
    for i in range(pronoun - 1, -1, -1):
        token = m.tokens[i]
        if token.pos == "NOUN" and token.feats.get("Number") == "Plur":
            return Restored(plural_of(elision, i))
    return _counted_before(elision)


def _counted_before(elision: Elision) -> Restored | None:
    """The unit of the count that this sentence or the one before tells, if the two are near."""
    m = elision.mention
    for draft in reversed(elision.told):
        if m.sentence.index - draft.sentence > 1:
            return None
        if draft.value is not None and draft.value.quantity.kind == "count" and draft.unit:
            ratio = m.quantity.value / draft.number if draft.number else 0.0
            return Restored(draft.unit) if 1 / _APART < ratio < _APART else None
    return None


def unit_of_the_move(elision: Elision) -> Restored | None:
    """«увеличится на 12 тысяч тонн, до 100 тысяч»"""
    m, last = elision.mention, last_in_sentence(elision)
    if last is None or last.value is not None or last.change is None or last.change.amount is None:
        return None
    arrives = m.preposition and m.preposition == number_words_of(elision.language).bound
    return Restored(last.mentions[-1].quantity.unit) if arrives else None


def _owns(mention: Mention, pronoun: int) -> bool:
    """«их приток составил 2,5 млрд»: not what is counted."""
    after = mention.tokens[pronoun + 1 : pronoun + 2]
    return any(token.pos == "NOUN" for token in after)


RULES: tuple[Rule, ...] = (
    percent_again,
    named_behind,
    number_of_things,
    pronoun_counted,
    unit_of_the_move,
    thousands_of_the_last,
    money_again,
    same_measure,
    large_of_the_next,
    large_again,
    counted_later,
    counted_again,
    people_told_first,
    people_befallen,
    more_of_them,
)


def scale_of(mention: Mention, language: Language) -> float:
    """What the words of a quantity multiply by: «пяти миллионов» → 1e6."""
    words, scale = number_words_of(language), 1.0
    for token in mention.tokens[mention.quantity.first : mention.quantity.last + 1]:
        scale *= words.scales.get(token.lemma, words.scale_abbreviations.get(folded(token), 1.0))
    return scale


def _licenses(elision: Elision, i: int) -> bool:
    """What may stand before a number that leaves its noun out."""
    token = elision.mention.tokens[i]
    if token.text in ("-", "–", "—"):
        return True
    if token.lemma in elision.words.voting:
        return True
    told_before = is_plural_verb(token) or _is_told_again(elision, token)
    if told_before and elision.mention.quantity.last + 1 >= _end_of_clause(elision):
        return True
    if token.lemma in elision.words.leaving_out or folded(token) in elision.words.leaving_out:
        return True
    plural = token.pos in ("ADJ", "VERB") and token.feats.get("Number") == "Plur"
    return plural and token.feats.get("Case") == "Gen"


def _is_told_again(elision: Elision, verb: Token) -> bool:
    """«хотела купить 40 автобусов, а купила [12]»."""
    before = elision.mention.tokens[: elision.mention.floor]
    return verb.pos == "VERB" and any(token.lemma == verb.lemma for token in before)


def is_plural_verb(token: Token) -> bool:
    """«остаются [950 тысяч]», «против выступили [18]»."""
    return token.pos == "VERB" and token.feats.get("Number") == "Plur" and "Tense" in token.feats


def _end_of_clause(elision: Elision) -> int:
    """The first mark of punctuation after the number, or the clause's end."""
    m = elision.mention
    after = range(m.quantity.last + 1, m.stop)
    return next((i for i in after if m.tokens[i].pos == "PUNCT"), m.stop)


def _acts(elision: Elision) -> bool:
    """«7 высказались против», «21 пострадал», «пять получили ранения»."""
    m, words = elision.mention, elision.words
    after = m.quantity.last + 1
    after += after < m.ceiling and m.tokens[after].text in ("-", "–", "—")
    if after >= m.ceiling:
        return False
    lemma = m.tokens[after].lemma
    begins = m.quantity.first and m.tokens[m.quantity.first - 1]
    if begins and (begins.pos == "CCONJ" or begins.text == ","):
        verb = m.tokens[after].feats
        if verb.get("Number") == "Plur" and "Tense" in verb and "Case" not in verb:
            return True
    near = [token.lemma for token in m.tokens[after + 1 : after + 4]]
    return (
        lemma in words.voting
        or lemma in words.become
        or any((lemma, noun) in words.become_with for noun in near)
    )
