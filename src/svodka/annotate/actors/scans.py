"""Scan: one sentence with the phrases of the tables and the personal names found in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from datetime import date

from svodka.annotate.actors.entries import Entry
from svodka.annotate.actors.lexicon import load_lexicon
from svodka.annotate.actors.phrases import Opening
from svodka.annotate.actors.signs import COMPOUND, NAMED, NO_SIGNS, Signs
from svodka.language import Language, Name, Sentence, Token
from svodka.language.footnotes import CLOSING
from svodka.language.mending.words import is_subject_of_several

SOLID = ("state", "organisation", "organ", "city", "nothing", "many")
TITLES = ("office", "organ_noun", "group", "adjective", "people", "pointing", "thing")
_SURE = 6  # letters of a word that is hardly anything but a surname
_RUN_TOGETHER = 4  # words of a name whose last may be another person's
QUOTES = frozenset("«»\"“”„'")
NAME = 7  # tokens of a name in quotation marks
NAMING = frozenset({"NOUN", "PROPN", "ADJ", "ADP", "CCONJ", "X"})


class Atom:
    """A phrase of the tables: tokens first..last (inclusive), what it may mean, and the kinds of that."""

    def __init__(self, first: int, last: int, entries: list[Entry]) -> None:
        self.first = first
        self.last = last
        self.entries = entries
        self.kinds: Signs = frozenset([entry.kind for entry in entries])

    def get(self, *kinds: str) -> Entry | None:
        """Its first meaning of these kinds."""
        return self.of(kinds)

    def of(self, kinds: tuple[str, ...]) -> Entry | None:
        """`get` of kinds that are one already."""
        for entry in self.entries:
            if entry.kind in kinds:
                return entry
        return None


@dataclass(slots=True)  # not frozen: made by the thousand
class Person:
    """A personal name: tokens first..last and the nominative as full as written."""

    first: int
    last: int
    name: str
    known: Entry | None = None


class Scan:
    """A sentence ready for the rules. `atoms` and `persons` by their first token, apart."""

    def __init__(
        self,
        sentence: Sentence,
        names: Sequence[Name],
        day: date,
        language: Language,
        surnames: Set[str] = frozenset(),
    ) -> None:
        """surnames: of those whom the article names in full, in small letters."""
        self.sentence = sentence
        self.surnames = surnames
        self.language = language
        self.tokens: list[Token] = sentence.tokens
        self.lexicon = load_lexicon(language)
        self.lexicon.meet(self.tokens)
        self.day = day
        self.lows: list[str] = []
        self._begun: list[int] = []  # where a phrase of the tables may begin
        self._opened: list[int] = []  # where else a mention may
        self._look_through()
        self.places = {i for n in names if n.kind == "LOC" for i in range(n.first, n.last + 1)}
        self.atoms = self._find_atoms()
        self.persons = self._find_persons(names)
        self.openings: dict[int, Opening | None] = {}  # kept by openings.read_opening
        self._drop_hidden()

    def text(self, first: int, last: int) -> str:
        """Tokens first..last as written, with the blank before them, line breaks as blanks; where
        a mark closes, a footnote's before it is none."""
        parts = []
        for index in range(first, last + 1):
            token = self.tokens[index]
            gap = index and self.tokens[index - 1].stop < token.start and token.text not in CLOSING
            parts.append(" " * bool(gap) + token.text)
        return "".join(parts)

    def _look_through(self) -> None:
        """The one look at all words: with most of them no mention begins."""
        trie, openers = self.lexicon.trie, self.lexicon.openers
        for index, token in enumerate(self.tokens):
            self.lows.append(token.low)
            if trie.may_begin(token):
                self._begun.append(index)
            if token.lemma in openers or "-" in token.text:
                self._opened.append(index)

    def beginnings(self) -> list[int]:
        """Tokens where any rule can see something."""
        return sorted({*self._opened, *self.atoms, *self.persons})

    def signs(self, index: int) -> Signs:
        """What a token shows of the mentions that may begin with it."""
        token, words = self.tokens[index], self.lexicon.signs
        atom = self.atoms.get(index)
        signs = NO_SIGNS if atom is None else atom.kinds
        if token.lemma in words:
            signs |= words[token.lemma]
        if token.low in words:
            signs |= words[token.low]
        if index in self.persons:
            signs |= NAMED
        if "-" in token.text or "-" in token.low:
            signs |= COMPOUND
        return signs

    def atom(self, index: int, *kinds: str) -> Entry | None:
        """The meaning, of these kinds, of the phrase that begins at a token."""
        atom = self.atoms.get(index)
        return atom.of(kinds) if atom else None

    def after(self, index: int) -> int:
        """The token after the phrase that begins here."""
        atom = self.atoms.get(index)
        return atom.last + 1 if atom else index + 1

    def head_of(self, index: int) -> int:
        """The noun of the phrase that begins here: «официальный представитель», «военный атташе»."""
        atom = self.atoms.get(index)
        if atom is None:
            return index
        nouns = (i for i in range(index, atom.last + 1) if self.tokens[i].pos in ("NOUN", "PROPN"))
        return next(nouns, index)

    def case(self, index: int) -> str:
        """UD case of a token, "" where the form or the tagger does not tell."""
        token = self.tokens[index]
        if self._plural_subject(token):
            return "Nom"
        return "" if _indeclinable(token) else token.feats.get("Case", "")

    def is_case(self, index: int, case: str) -> bool:
        return self.case(index) in ("", case)

    def is_genitive(self, index: int, name: str) -> bool:
        """Whether a state's name may be a genitive: «Султан Омана», tagged as a nominative, like a
        first name and surname, yet not in its form; «премьер-министр Фиджи», in its one form."""
        told, last = self.lows[index], self.after(index) - 1
        if self.is_case(index, "Gen") or (last > index and self.case(last) == "Gen"):
            return True  # «Олий Мажлиса»: of a foreign word the tagger knows no case
        if " ".join(self.lows[index : self.after(index)]) == name.lower():
            return self.lexicon.declensions.genitive(name) == name
        return self.case(index) == "Nom" and told[:3] == name.lower()[:3]

    def plural(self, index: int) -> bool:
        token = self.tokens[index]
        if token.feats.get("Number") == "Plur" or self._plural_subject(token):
            return True
        if self.atom(index, "office", "group") is None or index in self.persons:
            return False
        if self.lows[index] in self.lexicon.misread_forms:
            return True
        return self.lexicon.declensions.is_plural(self.lows[index], token.lemma)

    def _plural_subject(self, token: Token) -> bool:
        """«Главы МИД провели», «итоги обсудили главы МИД»: tagged as a genitive singular, yet the
        subject of a plural."""
        if token.rel not in ("nsubj", "obj") or token.feats.get("Case") != "Gen" or token.head < 0:
            return False
        if token.rel == "obj" and not is_subject_of_several(token, self.tokens):
            return False
        if token.feats.get("Number") != "Sing" or token.text[-1] not in "ыиа":
            return False
        told = self.lexicon.declensions.is_plural(token.low, token.lemma)
        person = token.feats.get("Animacy") == "Anim"
        if token.text[-1] == "а" and person and not told:
            return False  # «президента США принимают в Ханое»
        return self.tokens[token.head].feats.get("Number") == "Plur"

    def is_attribute(self, index: int) -> bool:
        """An adjective that only modifies: «военных баз»; not «военные заявили»."""
        if index >= len(self.tokens):
            return False
        token = self.tokens[index]
        if token.pos not in ("ADJ", "VERB", "DET"):
            return False
        return token.rel in ("amod", "acl") or (not token.rel and self._agrees_with_next(index))

    def _agrees_with_next(self, index: int) -> bool:
        if index + 1 >= len(self.tokens) or self.tokens[index + 1].pos not in ("NOUN", "PROPN"):
            return False
        one, other = self.tokens[index].feats, self.tokens[index + 1].feats
        return all(one.get(key) == other.get(key) for key in ("Case", "Number"))

    def quoted(self, first: int, last: int) -> bool:
        """«Россия» alone between quotation marks: a hotel, an aeroplane."""
        if first == 0 or last + 1 >= len(self.tokens):
            return False
        return self.tokens[first - 1].text in QUOTES and self.tokens[last + 1].text in QUOTES

    def in_a_name(self, index: int, opening: bool = False) -> bool:
        """«Исламское движение Узбекистана», «Голос Америки»: of a proper name in quotation marks.
        opening: also where it opens the name («Вашингтон пост»)."""
        opened = next(
            (i for i in range(index - 1, max(-1, index - NAME), -1) if self._is_quote(i)), None
        )
        closed = next(
            (i for i in range(index + 1, min(len(self.tokens), index + NAME)) if self._is_quote(i)),
            None,
        )
        if opened is None or closed is None or closed - opened > NAME:
            return False
        if opened + 1 == index and (not opening or closed == index + 1):
            return False
        before, words = self.tokens[opened - 1 : opened], self.tokens[opened + 1 : closed]
        if not before or before[0].pos != "NOUN" or not words[0].text[0].isupper():
            return False  # a quotation of somebody's words
        return all(w.pos in NAMING and w.feats.get("Variant") != "Short" for w in words)

    def _is_quote(self, index: int) -> bool:
        return self.tokens[index].text in QUOTES

    def _find_atoms(self) -> dict[int, Atom]:
        trie, after = self.lexicon.trie, 0
        atoms: dict[int, Atom] = {}
        for index in self._begun:
            if index < after:
                continue
            stop, entries = trie.longest(self.tokens, self.lows, index)
            kept = [entry for entry in entries if self._fits(entry, index, stop - 1)]
            if kept:
                atoms[index] = Atom(index, stop - 1, kept)
                after = stop
        return atoms

    def _fits(self, entry: Entry, first: int, last: int) -> bool:
        token, kind = self.tokens[first], entry.kind
        if entry.unsure and not self.places & {first, last}:
            return False
        if first == last and token.pos in ("PRON", "ADV", "ADP", "CCONJ", "PART", "SCONJ"):
            return False
        if kind == "people" and first and token.text[0].isupper():
            return False
        if kind in ("people", "office", "group") and token.pos in ("VERB", "ADV"):
            return False
        return first != last or not self._is_a_thing(first, entry)

    def _is_a_thing(self, index: int, entry: Entry) -> bool:
        """«обсудил политику»: a form of the politician's word, and another word's."""
        if entry.kind not in ("office", "group"):
            return False
        token = self.tokens[index]
        other = token.lemma != entry.name.lower()
        return other and token.pos == "NOUN" and token.feats.get("Animacy") == "Inan"

    def _find_persons(self, names: Sequence[Name]) -> dict[int, Person]:
        found: dict[int, Person] = {}
        taken: set[int] = set()
        for name in names:
            if name.kind == "PER":
                for person in self._person_of(name):
                    taken.update(range(person.first, person.last + 1))
                    found[person.first] = person
        for atom in self.atoms.values():
            entry = atom.get("person") if "person" in atom.kinds else None
            if entry is None or atom.of(SOLID) or taken & {atom.first, atom.last}:
                continue
            if entry.says == "full" or self._is_surname(atom.first):
                found[atom.first] = Person(atom.first, atom.last, entry.name, entry)
        return found

    def _is_surname(self, index: int) -> bool:
        """A leader's bare surname that the recogniser missed; not «Гора» opening a sentence."""
        token = self.tokens[index]
        if token.pos == "PROPN":
            return True
        return index > 0 and token.pos in ("NOUN", "X", "ADJ") and len(token.text) >= _SURE

    def _person_of(self, name: Name) -> Iterator[Person]:
        """The recogniser's name without the office or state it ran into."""
        first, last = name.first, min(name.last, len(self.tokens) - 1)
        while first <= last and self._is_no_name(first):
            first = self.after(first)
        if first > last:
            return
        atom = self.atoms.get(first)
        if atom and atom.last >= last and atom.of(SOLID) and not atom.get("person"):
            return
        known = self._known(first, last)
        if known:
            first, last = min(first, known.first), max(last, known.last)
            entry = known.get("person")
            if entry and entry.says == "full":
                yield Person(first, last, entry.name, entry)
                return
        if first == last and self.tokens[first].pos == "ADJ" and "-" in self.tokens[first].text:
            return
        words = name.normal.split()[first - name.first :]
        if last == first + 1 and self._are_two(first, last) and len(words) == 2:
            yield from (Person(i, i, word) for i, word in zip((first, last), words, strict=True))
            return
        entry = known.get("person") if known else None
        if entry and first < last and self._is_another(first, last):
            start = self._begins_before(first)
            yield Person(start, last - 1, self.language.nominative(self.tokens[start:last]))
            yield Person(last, last, entry.name, entry)
        elif entry and last - first >= _RUN_TOGETHER - 1 and not self._is_leader(entry, words[0]):
            yield Person(first, last - 1, " ".join(words[:-1]))
            yield Person(last, last, entry.name, entry)
        elif entry and first < last:
            yield Person(first, last, self.lexicon.leader_like(entry, " ".join(words)))
        else:
            yield Person(first, last, entry.name if entry else " ".join(words), entry)

    def _are_two(self, first: int, last: int) -> bool:
        """«С Трюдо Макрон говорил»: two surnames of whom the article names in full, of which the first
        does not change its form."""
        return self.lows[first] in self.surnames and self.lows[last] in self.surnames

    def _is_another(self, first: int, last: int) -> bool:
        """«с премьером Эндой Кенни Кэмерон говорил»: the last word is in the nominative, the others
        are not."""
        cases = [self.tokens[i].feats.get("Case", "Nom") for i in range(first, last)]
        return self.tokens[last].feats.get("Case") == "Nom" and "Nom" not in cases

    def _begins_before(self, first: int) -> int:
        """Where the name of another begins, if the recogniser cut off its first word."""
        if first == 0:
            return first
        before, atom = self.tokens[first - 1], self.atoms.get(first - 1)
        if atom and atom.get("person") and atom.last >= first:
            return first - 1
        same = before.feats.get("Case") == self.tokens[first].feats.get("Case")
        name = before.pos == "PROPN" and before.text[0].isupper() and atom is None
        return first - 1 if same and name else first

    def _is_leader(self, entry: Entry, word: str) -> bool:
        return any(full.split()[0] == word for full in self.lexicon.leaders.get(entry.name, ()))

    def _is_no_name(self, index: int) -> bool:
        atom = self.atoms.get(index)
        if atom and atom.get("person"):
            return False
        if atom and atom.of(TITLES):
            told = atom.get("office", "people") is not None
            return told or not self.tokens[index].text[0].isupper()
        return not any(letter.isupper() for letter in self.tokens[index].text[:3])

    def _known(self, first: int, last: int) -> Atom | None:
        """A leader whose name ends where this one ends."""
        for start in range(max(0, first - 2), last + 1):
            atom = self.atoms.get(start)
            if atom and atom.get("person") and atom.last >= last:
                return atom
        return None

    def _drop_hidden(self) -> None:
        """Phrases inside a personal name mean nothing of their own."""
        for person in self.persons.values():
            for index in range(person.first, person.last + 1):
                self.atoms.pop(index, None)


def _indeclinable(token: Token) -> bool:
    return len(token.text) > 1 and token.text.isupper() and token.text.isalpha()
