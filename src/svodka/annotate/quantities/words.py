"""The tables of numbers and units, compiled once per language into lookups."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from babel import Locale

from svodka.language import Language, Token
from svodka.language.tables import fold

Phrase = tuple[str, ...]
_NOT_COUNTED = (
    "months",
    "years",
    "clock",
    "clock_units",
    "clock_prepositions",
    "kept",
    "since",
    "terms",
    "uncounted",
    "labels",
    "hard_labels",
    "behind_labels",
    "parts",
)


@dataclass(frozen=True, slots=True)
class Words:
    """See language/ru/words/quantities.toml and units.toml for what each holds."""

    cardinals: dict[str, float]
    collectives: dict[str, float]
    persons: str
    halves: dict[str, float]
    half_units: dict[str, str]
    scales: dict[str, float]
    scale_abbreviations: dict[str, float]
    latin_scales: dict[str, float]
    minus: frozenset[str]
    infixes: dict[Phrase, str]
    cardinal_endings: frozenset[str]
    share_nouns: dict[str, float]
    share_ordinals: dict[str, float]
    share_parts: frozenset[str]
    share_tenths: frozenset[str]
    share_units: frozenset[str]
    share_ordering: frozenset[str]
    share_never: frozenset[str]
    share_works: frozenset[str]
    times_adverbs: dict[str, float]
    times_verbs: dict[str, float]
    times_noun: str
    times_prepositions: frozenset[str]
    compound_prefixes: dict[str, float]
    compound_suffixes: dict[str, tuple[str, str]]
    range_pairs: dict[str, str]
    range_or: frozenset[str]
    range_changes: frozenset[str]
    qualifiers: dict[Phrase, str]
    bound: str
    comparatives: frozenset[str]
    superlatives: frozenset[str]
    apart: frozenset[str]
    qualifier_joints: frozenset[str]
    transparent: frozenset[str]
    qualifiers_after: dict[Phrase, str]
    qualifier_verbs: dict[tuple[str, str], str]
    negated_verbs: dict[tuple[str, str], str]
    negations: frozenset[str]
    marks: frozenset[str]
    marked: frozenset[str]
    inversion_nouns: frozenset[str]
    inversion_prepositions: frozenset[str]
    months: frozenset[str]
    years: frozenset[str]
    clock: frozenset[str]
    clock_units: frozenset[str]
    clock_prepositions: frozenset[str]
    kept: frozenset[str]
    since: frozenset[str]
    terms: frozenset[str]
    uncounted: frozenset[str]
    labels: frozenset[str]
    hard_labels: frozenset[str]
    behind_labels: frozenset[str]
    parts: frozenset[str]
    signs: dict[str, str]
    currencies: dict[str, str]
    large_currencies: dict[str, str]
    named_currencies: dict[tuple[str, str], str]
    followed_currencies: dict[tuple[str, str], str]
    hundredths: dict[str, str]
    percent: frozenset[str]
    percent_points: frozenset[Phrase]
    percent_point: str
    percent_endings: frozenset[str]
    abbreviations: dict[str, str]
    short_abbreviations: frozenset[str]
    abbreviation_pairs: dict[tuple[str, str], str]
    plurals: dict[str, str]
    unit_pairs: frozenset[tuple[str, str]]
    people: frozenset[str]
    participles: frozenset[str]
    genitives: frozenset[str]
    possessives: frozenset[str]
    time: frozenset[str]
    reaching: frozenset[str]
    number_of: frozenset[str]
    first_forms: frozenset[str]
    first_lemmas: frozenset[str]
    suffix_letters: tuple[str, ...]
    suffix_size: int
    suffix_ends: frozenset[str]
    infix_firsts: frozenset[str]
    qualifier_lasts: frozenset[str]
    qualifier_firsts: frozenset[str]


@lru_cache(maxsize=8)
def words_of(language: Language) -> Words:
    """The compiled tables of a language; the second call costs nothing."""
    return _compile(language)


def folded(token: Token) -> str:
    """The token's own form, lower case, ё→е, as the tables have it."""
    return token.low


def stem(adjective: str) -> str:
    """«турецкая» and «турецкий» → "турецк": an adjective without its two-letter ending."""
    return adjective[:-2]


def phrase(text: str) -> Phrase:
    return tuple(text.split())


def by_word(rows: Mapping[str, Iterable[str]]) -> dict[str, float]:
    """{"2": ["два", "двух"]} → {"два": 2.0, "двух": 2.0}."""
    return {word: float(value) for value, words in rows.items() for word in words}


def _compile(language: Language) -> Words:
    numbers, units = language.table("quantities"), language.table("units")
    counting, sharing = _number_words(numbers), _share_words(numbers)
    return Words(
        **counting,
        **sharing,
        **_first_words(counting, sharing),
        **_qualifier_words(numbers),
        **_unit_words(units),
        **_currency_words(units, language.code),
        reaching=_reaching(language.table("measures")),
        number_of=frozenset(language.table("measures")["amounting"]["number_of"]),
    )


def _number_words(table: Mapping[str, Any]) -> dict[str, Any]:
    infixes, not_counted, ranges = table["infixes"], table["not_counted"], table["ranges"]
    return {
        "cardinals": by_word(table["cardinals"]),
        "collectives": by_word(table["collectives"]),
        "persons": table["persons"]["unit"],
        "halves": by_word(table["halves"]),
        "half_units": {w: unit for unit, rows in table["half_units"].items() for w in rows},
        "scales": by_word(table["scales"]["words"]),
        "scale_abbreviations": by_word(table["scales"]["abbreviations"]),
        "latin_scales": by_word(table["scales"]["latin"]),
        "minus": frozenset(table["minus"]["signs"]),
        "infixes": {phrase(p): kind for kind, rows in infixes.items() for p in rows},
        "infix_firsts": frozenset(phrase(p)[0] for rows in infixes.values() for p in rows),
        "cardinal_endings": frozenset(table["ordinal_endings"]["cardinal"]),
        "range_pairs": dict(ranges["pairs"]),
        "range_or": frozenset(ranges["or"]),
        "range_changes": frozenset(ranges["changes"]),
        "inversion_nouns": frozenset(table["inversion"]["nouns"]),
        "inversion_prepositions": frozenset(table["inversion"]["prepositions"]),
        **{key: frozenset(not_counted[key]) for key in _NOT_COUNTED},
    }


def _share_words(table: Mapping[str, Any]) -> dict[str, Any]:
    shares, times, compounds = table["shares"], table["times"], table["compounds"]
    suffixes = dict.fromkeys(compounds["percent"], ("percent", "%"))
    suffixes |= dict.fromkeys(compounds["times"], ("times", ""))
    suffixes |= {s: ("count", unit) for s, unit in compounds["units"]}
    return {
        "share_nouns": by_word(shares["nouns"]),
        "share_ordinals": by_word(shares["ordinals"]),
        "share_parts": frozenset(shares["parts"]),
        "share_tenths": frozenset(shares["tenths"]),
        "share_units": frozenset(shares["units"]),
        "share_ordering": frozenset(shares["ordering"]),
        "share_never": frozenset(shares["never_of"]),
        "share_works": frozenset(shares["works"]),
        "times_adverbs": by_word(times["adverbs"]),
        "times_verbs": by_word(times["verbs"]),
        "times_noun": times["noun"],
        "times_prepositions": frozenset(times["prepositions"]),
        "compound_prefixes": by_word(compounds["prefixes"]),
        "compound_suffixes": suffixes,
    }


def _qualifier_words(table: Mapping[str, Any]) -> dict[str, Any]:
    before, verbs = table["qualifiers"], table["qualifiers"]["verbs"]
    kinds = ("about", "over", "under", "at_least", "at_most", "almost")
    return {
        "qualifiers": {phrase(p): kind for kind in kinds for p in before[kind]},
        "qualifier_lasts": frozenset(phrase(p)[-1] for kind in kinds for p in before[kind]),
        "bound": before["bound"],
        "comparatives": frozenset(before["comparatives"]),
        "superlatives": frozenset(before["superlatives"]),
        "apart": frozenset(before["apart"]),
        "qualifier_joints": frozenset(before["joining"]),
        "transparent": frozenset(before["transparent"]),
        "qualifiers_after": {
            phrase(p): kind for kind, rows in before["after"].items() for p in rows
        },
        "qualifier_firsts": frozenset(
            phrase(p)[0] for rows in before["after"].values() for p in rows
        ),
        "qualifier_verbs": {
            (verb, case): kind for kind in kinds for verb, case in verbs.get(kind, ())
        },
        "negated_verbs": {
            (verb, case): kind for kind in kinds for verb, case in verbs.get(f"{kind}_negated", ())
        },
        "negations": frozenset(verbs["negation"]),
        "marks": frozenset(verbs["marks"]),
        "marked": frozenset(verbs["marked"]),
    }


def _unit_words(table: Mapping[str, Any]) -> dict[str, Any]:
    percent, short, nouns = table["percent"], table["abbreviations"], table["nouns"]
    return {
        "percent": frozenset(percent["signs"] + percent["words"]),
        "percent_point": percent["point"],
        "percent_endings": frozenset(percent["endings"]),
        "percent_points": frozenset(phrase(p) for p in percent["points"]),
        "abbreviations": dict(short["units"]),
        "short_abbreviations": frozenset(short["short"]),
        "abbreviation_pairs": {(a, b): unit for a, b, unit in short["pairs"]},
        "plurals": dict(nouns["plurals"]),
        "unit_pairs": frozenset((a, b) for a, b in nouns["pairs"]),
        "people": frozenset(nouns["people"]),
        "participles": frozenset(nouns["participles"]),
        "genitives": frozenset(nouns["genitives"]),
        "possessives": frozenset(nouns["possessives"]),
        "time": frozenset(table["kinds"]["time"]),
    }


def _currency_words(table: Mapping[str, Any], code: str) -> dict[str, Any]:
    rows = table["currencies"]
    named = _locale_currencies(code)
    named |= {(stem(adjective), noun): iso for adjective, noun, iso in rows["named"]}
    return {
        "signs": dict(rows["signs"]),
        "currencies": {
            **dict(rows["codes"]),
            **dict(rows["abbreviations"]),
            **{iso.lower(): iso for iso in rows["codes_by_themselves"]},
        },
        "large_currencies": dict(rows["large"]),
        "named_currencies": named,
        "followed_currencies": {(noun, next_): iso for noun, next_, iso in rows["followed"]},
        "hundredths": dict(rows["hundredths"]),
    }


def _locale_currencies(code: str) -> dict[tuple[str, str], str]:
    """(stem of the country's adjective, noun) → ISO 4217, from the locale's names of currencies."""
    found: dict[tuple[str, str], str] = {}
    for iso, name in Locale.parse(code).currencies.items():
        parts: Sequence[str] = fold(name.lower()).split()
        if len(parts) >= 2 and name.replace(" ", "").isalpha() and name[0].islower():
            found.setdefault((stem(parts[-2] if len(parts) == 2 else parts[0]), parts[1]), iso)
    return found


def _first_words(counting: Mapping[str, Any], sharing: Mapping[str, Any]) -> dict[str, Any]:
    """What a number can begin with, for passing over all other words quickly."""
    forms = [*counting["cardinals"], *counting["collectives"], *counting["halves"]]
    forms += counting["half_units"]
    lemmas = [*counting["scales"], *sharing["times_verbs"], *sharing["share_nouns"]]
    suffixes = list(sharing["compound_suffixes"])
    size = min(map(len, suffixes))
    return {
        "first_forms": frozenset([*forms, *sharing["times_adverbs"]]),
        "first_lemmas": frozenset([*lemmas, *sharing["share_ordinals"]]),
        "suffix_letters": tuple({suffix[-1] for suffix in suffixes}),
        "suffix_size": size,
        "suffix_ends": frozenset(suffix[-size:] for suffix in suffixes),
    }


def _reaching(table: Mapping[str, Any]) -> frozenset[str]:
    """Verbs and nouns after which «до N» is where a thing arrives, not a bound."""
    moving = table["moving"]
    return frozenset(w for rows in (moving["up"], moving["down"], moving["to"]) for w in rows)
