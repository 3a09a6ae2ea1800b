"""Figures as a reader writes them: «более 4,1 млрд долл.», "about $4.2 billion"."""

from __future__ import annotations

from babel.numbers import format_compact_decimal, format_decimal, get_currency_name

from svodka.findings import Change
from svodka.report.cases import decline_counted, number_class
from svodka.report.measures import count_in_english, is_currency, write_counted
from svodka.report.wording import label, table

WHOLE = {"ru": 10_000, "en": 1_000_000}  # numbers below it are written out: «430 тыс.», "430,000"


def write_amount(
    value: float | None, unit: str | None, qualifier: str, change: Change | None, lang: str
) -> str:
    """A figure with its qualifier, unit and change.

    >>> write_amount(2e9, "USD", "over", Change("up", percent=7.1), "ru")
    'более 2\\xa0млрд долл. США (рост на 7,1 %)'
    """
    if value is None:
        return write_change(change, unit, lang, qualifier) if change else ""
    moved = write_change(change, unit, lang) if change else ""
    words = table(lang)
    governed = qualifier in words.get("genitive_after", ())
    parts = [words["qualifiers"].get(qualifier, ""), _with_unit(value, unit, lang, governed)]
    amount = " ".join(part for part in parts if part)
    return f"{amount} ({moved})" if moved else amount


def write_change(change: Change, unit: str | None, lang: str, qualifier: str = "exact") -> str:
    """How a figure moved, and how exactly that is told.

    >>> write_change(Change("up", percent=7.1), "USD", "en")
    'up 7.1%'
    >>> write_change(Change("down", percent=7), "USD", "ru", "over")
    'снижение более чем на 7 %'
    >>> [write_change(Change("up", times=n), None, "ru") for n in (1.5, 11)]
    ['рост в 1,5 раза', 'рост в 11 раз']
    """
    words = table(lang)["changes"]
    told = words["qualifiers"].get(qualifier, "")
    moved = f"{words[change.direction]} {told}".rstrip()
    if change.percent is not None:
        size = _with_unit(change.percent, "%", lang)
    elif change.amount is not None:
        size = _with_unit(change.amount, unit, lang)
    elif change.times is not None:
        key = "times_many" if number_class(change.times) == 2 else "times"
        size = label(lang, f"changes.{key}", n=write_number(change.times, lang))
        return f"{moved} {size}"
    else:
        return str(words[change.direction])
    return f"{moved} {words['by']}{size}"


def write_number(value: float, lang: str) -> str:
    """A bare number by the customs of the language, shortened from a thousand on.

    >>> write_number(4270000000, "ru")
    '4,27\\xa0млрд'
    >>> write_number(430_000, "en"), write_number(1_200_000, "en")
    ('430,000', '1.2 million')
    """
    if abs(value) < WHOLE[lang] and value == int(value):
        return format_decimal(value, locale=lang)
    if lang == "ru":  # «млрд» is how the press writes it; English writes "billion" in full
        return format_compact_decimal(value, locale=lang, format_type="short", fraction_digits=2)
    return format_compact_decimal(value, locale=lang, format_type="long", fraction_digits=2)


def write_unit(unit: str, lang: str) -> str:
    """A unit alone.

    >>> write_unit("EUR", "ru"), write_unit("компании", "ru")
    ('евро', 'компании')
    """
    if is_currency(unit):
        return str(get_currency_name(unit, locale=lang))
    return unit if lang == "ru" else write_counted(unit)


def _with_unit(value: float, unit: str | None, lang: str, governed: bool = False) -> str:
    number = write_number(value, lang)
    if unit is None:
        return number
    written = table(lang)["units"].get(unit)
    if written is not None:
        return str(written).format(n=number)
    if is_currency(unit):
        return f"{number} {get_currency_name(unit, count=5, locale=lang)}"
    if lang == "ru":
        return f"{number} {decline_counted(unit, value, governed)}"
    return count_in_english(number, value, unit)
