"""Signs: what a token shows of the mentions that may begin with it, told before any rule is tried.

The kinds of the phrase that begins there (see `entries`), what the tables' single words show, and

named        a person's name begins
compound     words joined by a hyphen: «российско-азербайджанский», «страны-участницы»
told         of a noun: an adjective before it names its state
quote        a quotation mark
participle   a verb's, which may stand before a noun
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

Signs = frozenset[str]
NO_SIGNS: Signs = frozenset()
NAMED: Signs = frozenset({"named"})
COMPOUND: Signs = frozenset({"compound"})
TOLD: Signs = frozenset({"told"})
QUOTE: Signs = frozenset({"quote"})
PARTICIPLE: Signs = frozenset({"participle"})
JOINING = ("и", ",")
# signs that show nothing of a word with which a mention would begin
INSIDE: Signs = frozenset({"pair", "count", "one", "from", "about", "this", "joining"})
# what may stand before the noun of a mention and begin it
OPENING: Signs = frozenset({"adjective", "compound", "possessive", "dual", "before"})


def signs_of_words(groups: Mapping[str, Any], offices: Mapping[str, Any]) -> dict[str, Signs]:
    """Word of the tables → what it shows."""
    pairs, pronouns, pointing = groups["pairs"], groups["pronouns"], groups["pointing"]
    former, before = offices["former"], offices["before"]["words"]
    lists: dict[str, list[Iterable[str]]] = {
        "pronoun": [*(pronouns[part] for part in _PRONOUNS), pairs["alone"]],
        "possessive": [pronouns["possessive"]],
        "dual": [pairs["dual"]],
        "before": [former["words"], former["coming"], before],
        "official": [groups["official"]["words"]],
        "members": [groups["members"]["words"]],
        "home": [pointing["home"]],
        "capital": [pointing["capital"]],
        "place": [*groups["adverbs"].values()],
        "pair": [pairs["states"], pairs["of_two"]],
        "count": [pairs["counts"]],
        "one": [pairs["one"]],
        "from": [pairs["out_of"]],
        "about": [pairs["about"]],
        "this": [pointing["this"]],
        "joining": [JOINING],
    }
    signs: dict[str, Signs] = {}
    for sign, parts in lists.items():
        for word in (word for part in parts for word in part):
            signs[word] = signs.get(word, NO_SIGNS) | {sign}
    return signs


def openers_of(signs: Mapping[str, Signs]) -> frozenset[str]:
    """The words with which a mention can begin; some are only told inside one."""
    return frozenset(word for word, told in signs.items() if not told <= INSIDE)


_PRONOUNS = ("singular", "plural", "demonstrative", "possessive")
