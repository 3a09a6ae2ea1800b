"""Lexicon: the tables of words about states, offices and people, compiled once a language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from svodka.annotate.actors.declensions import Declensions
from svodka.annotate.actors.entries import Entry, Trie
from svodka.annotate.actors.signs import openers_of, signs_of_words
from svodka.language import Language, Token
from svodka.language.holders import Surnames, read_holders

_BEGINNING = 8  # letters by which a name is found
_KEPT = 20_000  # forms remembered
_SAME_NAME = 0.85  # «Франка-Вальтер Штайнмайер», «Ариель Шарон»
_WORDS = re.compile(r"[^\W_]+(?:[-.][^\W_]+)*|[^\s\w]")  # as tokens are cut: «Кот-д», «'», «Ивуар»


class Lexicon:
    """Everything the rules look up; it grows by the names that texts bring up (`meet`), which
    changes no reading of any text.

    trie       phrases → entries
    prefixes   first part of a compound adjective → state («российско»)
    adjectives masculine nominative → states (last part of a compound)
    names      nominative of a state or organisation → its entry («Россия-Евросоюз»)
    heads      organ → kind of office that its head holds
    leaders    surname → full names
    capitals   state → its capital
    signs      word → what it shows of a mention by itself; see `signs`
    openers    lemmas of words outside the trie with which a mention can begin
    """

    def __init__(self, language: Language) -> None:
        self.trie = Trie()
        self.prefixes: dict[str, str] = {}
        self.adjectives: dict[str, tuple[str, ...]] = {}
        self.names: dict[str, Entry] = {}
        self.heads: dict[str, str] = {}
        self.leaders: dict[str, list[str]] = {}
        self._waiting: dict[str, list[Entry]] = {}  # by how a word of the name begins
        self._met: set[str] = set()  # forms for which nobody waits any more
        self.capitals: dict[str, str] = {}
        self.declensions = Declensions(language.table("declensions"))
        self.adjectival = frozenset(language.table("declensions")["adjectival"])
        self.groups = language.table("groups")
        self.offices = language.table("offices")
        self.home = _homes(self.offices["home"])
        self.misread: Mapping[str, list[str]] = self.offices["misread"]
        self.misread_forms = frozenset(f for forms in self.misread.values() for f in forms)
        self.signs = signs_of_words(self.groups, self.offices)
        self.openers = openers_of(self.signs)
        for build in _BUILDERS:
            build(self, language)

    def add(self, entry: Entry, *phrases: str) -> None:
        for phrase in phrases:
            words = _WORDS.findall(phrase)
            genitive = _WORDS.findall(self.declensions.genitive(phrase))
            told = genitive if len(genitive) == len(words) else words
            forms = ([*self._forms(w), g.lower()] for w, g in zip(words, told, strict=True))
            self.trie.add(entry, words, forms)

    def wait(self, entry: Entry) -> None:
        """The entry's name is added when a text has a form of its telling word."""
        if word := telling_word(entry.name):
            beginning = self.declensions.stem(word).lower()[:_BEGINNING]
            self._waiting.setdefault(beginning, []).append(entry)
        else:
            self.add(entry, entry.name)

    def waiting(self) -> Iterator[tuple[str, Entry]]:
        """Those not added yet, each with how the word begins that it waits for."""
        for beginning, entries in self._waiting.items():
            for entry in entries:
                yield beginning, entry

    def meet(self, tokens: Sequence[Token]) -> None:
        """The phrases of all whom the tokens may name are added; not for two threads at once."""
        for token in tokens:
            if token.text == token.low:
                continue  # in small letters
            for form in (token.low, token.lemma):
                if form not in self._met:
                    self._meet(form)

    def _meet(self, form: str) -> None:
        """Adds those who wait for a form: of a spelling it is done once."""
        if len(self._met) >= _KEPT:
            self._met.clear()
        self._met.add(form)
        shortest = max(1, min(_BEGINNING, len(form) - self.declensions.reach))
        for size in range(shortest, min(len(form), _BEGINNING) + 1):
            for entry in self._waiting.pop(form[:size], ()):
                self.add(entry, entry.name)

    def leader_like(self, entry: Entry, name: str) -> str:
        """The full name of a leader of this surname whom a misspelt or misread name means."""
        leaders = self.leaders.get(entry.name, ())
        for full in leaders if name not in leaders else ():
            if full[0] == name[0] and _is_alike(full, name):
                return full
        return name

    def _forms(self, word: str) -> list[str]:
        if not word[0].isupper() and word[-2:] not in self.adjectival:
            return self.misread.get(word, [])
        return [form.lower() for form in self.declensions.forms(word)]


def _is_alike(full: str, name: str) -> bool:
    """By the share of letters in common: its cheap upper bounds are tried first."""
    matcher = SequenceMatcher(None, full, name)
    bounds = (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio)
    return all(bound() > _SAME_NAME for bound in bounds)


@lru_cache(maxsize=4)
def load_lexicon(language: Language) -> Lexicon:
    """The language's lexicon, compiled on first use (a few tenths of a second); people's names are
    compiled when a text may name them."""
    return Lexicon(language)


def telling_word(name: str) -> str:
    """The last word that is not in small letters, which most often is the surname: «Гарри» of «принц
    Гарри»; "" if none is."""
    words = [word for word in _WORDS.findall(name) if word != word.lower()]
    return words[-1] if words else ""


def _homes(table: Mapping[str, Iterable[str]]) -> dict[str, str]:
    return {office: state for state, offices in table.items() for office in offices}


def _add_states(lexicon: Lexicon, language: Language) -> None:
    for code, row in language.table("states").items():
        names = row["names"]
        for name in names:
            entry = Entry("state", name, (code,), unsure=row.get("unsure", False))
            lexicon.add(entry, name)
            lexicon.names.setdefault(name.lower(), entry)
        shown = Entry("state", names[0], (code,))
        lexicon.add(shown, *row.get("official", ()))
        for name in row.get("official", ()):
            lexicon.names.setdefault(name.lower(), shown)
        lexicon.add(Entry("people", names[0], (code,)), *row.get("people", ()))
        _add_adjectives(lexicon, code, names[0], row.get("adjectives", ()))
        for prefix in row.get("prefixes", ()):
            lexicon.prefixes.setdefault(prefix, code)


def _add_adjectives(lexicon: Lexicon, code: str, name: str, adjectives: Iterable[str]) -> None:
    for adjective in adjectives:
        lexicon.add(Entry("adjective", name, (code,)), adjective)
        lexicon.add(
            Entry("against", name, (code,)), lexicon.groups["against"]["prefix"] + adjective
        )
        lexicon.adjectives.setdefault(adjective, (code,))
        lexicon.prefixes.setdefault(adjective[:-2] + "о", code)


def _add_organisations(lexicon: Lexicon, language: Language) -> None:
    for code, row in language.table("organisations").items():
        for name in row["names"]:
            shown = (
                row["names"][0] if name.replace(" ", "") == row["names"][0] else name.strip("«»")
            )
            entry = Entry("organisation", shown, (code,))
            lexicon.add(entry, name)
            lexicon.names.setdefault(name.lower(), entry)
        for organ in row.get("organs", ()):
            lexicon.add(Entry("organ", organ, (code,)), organ)
        _add_adjectives(lexicon, code, row["names"][0], row.get("adjectives", ()))


def _add_cities(lexicon: Lexicon, language: Language) -> None:
    table = language.table("cities")
    unsure = {(code, name) for code, names in table["unsure"].items() for name in names}
    firsts = {code: names[0] for code, names in table["places"].items() if names}
    lexicon.capitals = {**firsts, **table["capitals"]}
    for code, names in table["places"].items():
        for name in dict.fromkeys((*names, *table["unsure"].get(code, ()))):
            lexicon.add(Entry("city", name, (code,), unsure=(code, name) in unsure), name)
    for code, called in table["called"].items():
        for name, words in called.items():
            lexicon.add(Entry("city", name, (code,)), *words)
    for row in table["disputed"]:
        for name in row["places"]:
            lexicon.add(Entry("city", name, (row["state"],), until=row["until"]), name)
    states = language.table("states")
    for code, adjectives in table["adjectives"].items():
        _add_adjectives(lexicon, code, states[code]["names"][0], adjectives)


def _add_organs(lexicon: Lexicon, language: Language) -> None:
    table = language.table("organs")
    heads = {word: kind for kind, words in table["heads"].items() for word in words}
    lexicon.heads = heads
    shy = set(table["nouns"]["shy"])
    for code, seats in table["seats"].items():
        for seat in seats:
            name = table["called"].get(seat, seat)
            lexicon.add(Entry("organ", name, (code,), says=heads.get(seat, "")), seat)
    for code, emblems in table["emblems"].items():
        name = language.table("states")[code]["names"][0]
        lexicon.add(Entry("emblem", name, (code,)), *emblems)
    for noun in table["nouns"]["words"]:
        says = heads.get(noun, "")
        lexicon.add(Entry("organ_noun", noun, says=says, alone=noun not in shy), noun)


def _add_offices(lexicon: Lexicon, language: Language) -> None:
    table = language.table("offices")
    for kind, words in table["kinds"].items():
        for word in words:
            home = lexicon.home.get(word)
            entry = Entry("office", word, (home,) if home else (), says=kind)
            lexicon.add(entry, word, *(f"{p}-{word}" for p in table["former"]["prefixes"]))
    vague = (
        (says, words)
        for says, words in table["vague"].items()
        if says not in ("meetings", "heads", "leaders")
    )
    for says, words in vague:
        lexicon.add(Entry("office", "", says=f"vague_{says}"), *words)


def _add_groups(lexicon: Lexicon, language: Language) -> None:
    table = language.table("groups")
    alone = set(table["groups"]["alone"])
    for word in table["groups"]["words"]:
        lexicon.add(Entry("group", word, alone=word in alone), word)
    for code, words in table["named"].items():
        lexicon.add(Entry("group", "", (code,)), *words)
    for row in table["many"]["rows"]:
        says = "format" if row.get("format") else ""
        lexicon.add(Entry("many", row["name"], tuple(row["states"]), says), *row["words"])
    lexicon.add(Entry("pointing", ""), *table["pairs"]["states"], *table["pointing"]["states"])
    lexicon.add(Entry("stop", ""), *table["stops"]["words"])
    lexicon.add(Entry("nothing", ""), *table["stops"]["phrases"])
    lexicon.add(Entry("thing", ""), *table["things"]["nouns"])


def _add_leaders(lexicon: Lexicon, language: Language) -> None:
    """Their phrases wait until a text may name them: they are most of the lexicon, and of a text
    few are named."""
    table = language.table("leaders")
    surnames = Surnames(table)
    for state, holder in read_holders(table):
        for spelling in holder.names:
            lexicon.wait(Entry("person", spelling, (state,), says="full"))
            if surname := surnames.of(spelling, state):
                lexicon.wait(Entry("person", surname, (state,), says="surname"))
                lexicon.leaders.setdefault(surname, []).append(spelling)


_BUILDERS: tuple[Callable[[Lexicon, Language], None], ...] = (
    _add_states,
    _add_organisations,
    _add_cities,
    _add_organs,
    _add_offices,
    _add_groups,
    _add_leaders,
)
