"""Register: the people an article names, each with every office and state it gives them."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass, field

from svodka.annotate.notes import Actor
from svodka.extract.people.leaders import Leader, Leaders, key_of
from svodka.language import Doc

_RULING = frozenset({"head_of_state", "head_of_government"})

Known = Callable[[str], str | None]  # a person's name → their state, where the reader knows it


def nobody(name: str) -> str | None:
    """The reader knows nobody: a reading is a function of the article alone."""
    return None


@dataclass(slots=True, eq=False)
class Entry:
    """One person. name: the fullest written. kinds: of the offices held, attested ones first."""

    name: str
    state: str | None = None
    office: str | None = None
    kinds: list[str] = field(default_factory=list)
    first: int = 0


class Register:
    """People by name; two mentions are one person when the shorter name fits the longer."""

    def __init__(
        self,
        doc: Doc,
        actors: Sequence[Actor],
        leaders: Leaders,
        patronymics: Sequence[str] = (),
        so_called: Sequence[str] = (),
        known: Known = nobody,
    ) -> None:
        self._so_called = frozenset(so_called)  # states whose people have patronymics
        self.entries: list[Entry] = []
        self._by_name: dict[str, Entry] = {}
        self._keys: dict[str, str] = {}  # of the names asked for
        self._alike: dict[str, list[Entry]] = {}
        year = doc.article.published.year
        persons = [actor for actor in actors if actor.kind == "person"]
        for actor in sorted(persons, key=_fullness):
            self._add(actor.name, actor.span.start)
        split = {(a.sentence, a.last) for a in persons if " " not in a.name and a.first == a.last}
        for name in doc.names:  # «Кенни Кэмерон» that are two stays two
            if name.kind == "PER" and (name.sentence, name.last) not in split:
                normal = name.normal
                if " " in normal:
                    self._lengthen(normal)
        for actor in persons:
            self._learn(actor)
        self._join_other_words(lambda name: leaders.find(name, year))
        self._join_patronymics(tuple(patronymics), lambda name: leaders.find(name, year))
        told = {code for actor in actors for code in actor.states}
        for entry in self.entries:
            _ask_leaders(entry, leaders.find(entry.name, year), told, year, leaders.renowned)
            entry.state = entry.state or known(entry.name)

    def find(self, name: str) -> Entry | None:
        """The person of a name as some mention writes it."""
        return self._by_name.get(self._key(name))

    def _key(self, name: str) -> str:
        if name not in self._keys:
            self._keys[name] = key_of(name)
        return self._keys[name]

    def _join_other_words(self, known: Callable[[str], object]) -> None:
        """«Ким» is the Ким Чен Ир of the article, «Барак» its Барак Обама, «Лула» its Луис Инасиу
        Лула да Силва; a word in the middle of a name that is another's surname («Родригес») is his.
        known: those of a surname."""
        words: dict[str, list[Entry]] = {}
        for entry in self.entries:
            for word in entry.name.split()[:-1]:
                if word[:1].isupper():  # «фон», «дер» call nobody
                    words.setdefault(key_of(word), []).append(entry)
        for key, entry in self._by_name.items():
            alone = " " not in entry.name and entry.state is None
            full = words.get(key, []) if alone else []
            first = bool(full) and key_of(full[0].name).split()[0] == key
            if len(full) == 1 and (first or not known(key)):
                self._by_name[key] = full[0]

    def _join_patronymics(
        self, endings: tuple[str, ...], known: Callable[[str], Sequence[Leader]]
    ) -> None:
        """«Иван Ильич» is the only Ivan of the article, by its own words or as `known` has him, if
        his state is one that calls people so; «Александр Лукашевич» is a name of its own."""
        for key, entry in self._by_name.items():
            first, _, second = key.partition(" ")
            if " " in second or not second.endswith(endings) or entry.state or entry.kinds:
                continue
            if known(entry.name):
                continue
            named = [e for e in self.entries if e is not entry and first in _first_names(e, known)]
            named = [e for e in named if e.state is None or e.state in self._so_called]
            if len(named) == 1:
                self._by_name[key] = named[0]

    def holders(self, kind: str, state: str) -> list[Entry]:
        """People of a state who hold an office of a kind."""
        return [e for e in self.entries if e.state == state and kind in e.kinds]

    def _add(self, name: str, start: int) -> None:
        key = self._key(name)
        if key in self._by_name:
            return
        alike = self._alike.setdefault(key.rpartition(" ")[2][:3], [])
        entry = next((e for e in alike if same_person(name, e.name)), None)
        if entry is None:
            entry = Entry(name, first=start)
            self.entries.append(entry)
            alike.append(entry)
        self._by_name[key] = entry

    def _lengthen(self, name: str) -> None:
        """A full name inside another mention: «пресс-служба Ильхама Алиева»."""
        key = self._key(name)
        if key in self._by_name:
            return
        for entry in self._alike.get(key.rpartition(" ")[2][:3], ()):
            if " " not in entry.name and same_person(entry.name, name):
                entry.name = name

    def _learn(self, actor: Actor) -> None:
        entry = self._by_name[self._key(actor.name)]
        entry.first = min(entry.first, actor.span.start)
        if actor.states and entry.state is None:
            entry.state = actor.states[0]
        kind = kind_of(actor)
        if kind.startswith("vague"):
            return
        if actor.office and entry.office is None:
            entry.office = actor.office
        if kind and kind not in entry.kinds:
            entry.kinds.append(kind)


def _first_names(entry: Entry, known: Callable[[str], Sequence[Leader]]) -> set[str]:
    """The first word of a full name; those that a bare surname may stand for."""
    names = [entry.name] if " " in entry.name else [leader.name for leader in known(entry.name)]
    return {key_of(name).partition(" ")[0] for name in names}


def _fullness(actor: Actor) -> tuple[int, bool]:
    """Sorts the fullest name first, one with initials behind one without."""
    return -len(actor.name.split()), "." in actor.name


def _ask_leaders(
    entry: Entry, rows: list[Leader], told: Set[str], year: int, renowned: Set[str]
) -> None:
    """The table tells the state and the offices of that year of those the article leaves without.
    told: the states that it names, of which one is meant where a man has changed offices; a surname
    of several is that of who holds the office it is told with, else of the only head among them, if
    the article names his state or it is one of the renowned."""
    if not rows:
        return
    told_so = [row for row in rows if row.kind in entry.kinds] or rows
    states = {row.state for row in told_so}
    heads = {row.state for row in told_so if row.kind in _RULING and row.start <= year <= row.end}
    if len(states) > 1 and " " in entry.name:
        states &= told
    elif len(heads) == 1 and told.isdisjoint(states - heads) and heads & (told | renowned):
        states = heads  # «Моди»: of the two in office the one everybody knows
    if entry.state is None and len(states) == 1:
        entry.state = next(iter(states))
    held = [r for r in rows if r.state == entry.state and r.start - 1 <= year <= r.end + 1]
    entry.kinds += [row.kind for row in held if row.kind not in entry.kinds]


def kind_of(actor: Actor) -> str:
    """The kind of the office that the mention's rule saw, "" without one."""
    return actor.rule.partition("/")[2].partition(",")[0]


def same_person(short: str, full: str) -> bool:
    """«Путин», «В. Путин» fit "Владимир Путин"; «Буш» does not fit "Джордж Буш-старший"."""
    some, words = key_of(short).split(), key_of(full).split()
    if len(some) > len(words) or not _same_word(some[-1], words[-1]):
        return False
    rest = words[:-1]
    for word in some[:-1]:
        if not any(_same_word(word, other) or _initial(word, other) for other in rest):
            return False
    return True


def _initial(word: str, other: str) -> bool:
    return word.endswith(".") and other.startswith(word[0])


def _same_word(one: str, other: str) -> bool:
    """Equal, or the same stem with another ending where the recogniser guessed wrong."""
    if one == other:
        return True
    size = max(4, min(len(one), len(other)) - 1)
    return (
        one[:size] == other[:size] and abs(len(one) - len(other)) <= 2 and not _feminine(one, other)
    )


def _feminine(one: str, other: str) -> bool:
    """«Иванов» and «Иванова» are two."""
    return one + "а" == other or other + "а" == one
