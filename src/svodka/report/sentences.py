"""Findings said as sentences, by the templates of the language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from svodka.findings import Participant
from svodka.record import EventEntry
from svodka.report.acts import name_act
from svodka.report.cases import (
    decline_person,
    decline_phrase,
    is_name_word,
    is_particle,
    person_gender,
    phrase_gender,
)
from svodka.report.contacts import CONTACT_FORMS
from svodka.report.quoting import best_report, in_quotes
from svodka.report.states import is_state_name, names_state, state_codes, write_state
from svodka.report.titles import write_title
from svodka.report.wording import fill, table

CONTACT_TYPES = ("CONSULT", "SUPPORT")
PERSONAL = ("person", "state")  # a reading that does not tell the kind leaves it "state"
MOST_WORDS = 6  # «Мохаммед бен Заид Аль Нахайян»
LETTERS = re.compile(r"[иы]й\b|.", re.I | re.S)


def say_event(event: EventEntry, pair: tuple[str, str], lang: str, quote: str) -> str:
    """The event as one sentence, without its date. quote: the words that may stand in it.

    A participant from outside the pair is named with his state.
    """
    voice = _Voice(event, pair, lang, quote)
    templates = table(lang)["events"][manner_of(event)][event.status]
    return fill(templates, voice.part, voice.gender())


def manner_of(event: EventEntry) -> str:
    """Which templates say it: those of its form, but "other" for what was promised or threatened in
    talks or on the telephone, where the act is what matters."""
    if event.form == "signing" or (event.form in CONTACT_FORMS and event.type in CONTACT_TYPES):
        return event.form
    return "other"


@dataclass(frozen=True, slots=True)
class _Voice:
    """Gives a template the parts of one event."""

    event: EventEntry
    pair: tuple[str, str]
    lang: str
    quote: str

    def part(self, name: str, case: str) -> str:
        """The words of the part in the case, "" where the event has none."""
        said: str = getattr(self, f"_{name}")(case)
        return said

    def gender(self) -> str:
        """What a verb after the actors agrees with."""
        actors = self._who("actor")
        if len(actors) != 1:
            return "plur"
        if is_person(actors[0]):
            return person_gender(actors[0].name)
        return phrase_gender(name_of(actors[0], "ru"))

    def _who(self, *roles: str) -> list[Participant]:
        return [one for one in self.event.participants if one.role in roles]

    def _names(self, people: Sequence[Participant], case: str) -> str:
        return join_names([self._name(one, case) for one in people], self.lang)

    def _name(self, one: Participant, case: str) -> str:
        name = with_article(name_of(one, self.lang), self.lang)
        if self.lang == "ru":
            name = decline_person(name, case) if is_person(one) else decline_phrase(name, case)
        if one.state and one.state not in self.pair and not names_state(one.name, one.state):
            return f"{name} ({write_state(one.state, self.lang)})"
        return name

    def _actors(self, case: str) -> str:
        return self._names(self._who("actor"), case)

    def _recipients(self, case: str) -> str:
        return self._names(self._who("recipient"), case)

    def _everyone(self, case: str) -> str:
        return self._names(self._who("actor", "recipient"), case)

    def _pair(self, case: str) -> str:
        """Everyone, where there are at least two to do a thing together."""
        everyone = self._who("actor", "recipient")
        return self._names(everyone, case) if len(everyone) > 1 else ""

    def _where(self, case: str) -> str:
        """The state visited: of the place, else of the host."""
        actors = {one.state for one in self._who("actor")}
        hosts = [one.state for one in self._who("recipient") if one.state not in actors]
        code = self.event.place_state or next((host for host in hosts if host), None)
        if code is None:
            return ""
        name = write_state(code, self.lang)
        return decline_phrase(name, case) if self.lang == "ru" else name

    def _place(self, case: str) -> str:
        """The place, unless it is only the state once more."""
        place = self.event.place or ""
        states = {write_state(self.event.place_state or "", "ru"), self.event.place_state}
        if not place or place in states:
            return ""
        return write_place(place, self.lang)

    def _visit(self, case: str) -> str:
        return self._rank_visit(case) or {"ru": "визит", "en": "visit"}[self.lang]

    def _rank_visit(self, case: str) -> str:
        rank = table(self.lang)["values"]["rank"].get(self.event.rank or "")
        if not rank:
            return ""
        return decline_phrase(f"{rank} визит", case) if self.lang == "ru" else f"{rank} visit"

    def _act(self, case: str) -> str:
        return name_act(self.event.type, best_report(self.event.reports), self.lang)

    def _quote(self, case: str) -> str:
        return in_quotes(self.quote, self.lang)


def is_person(one: Participant) -> bool:
    """Whether the name is a person's, not a state's, an organ's or a bare title.

    >>> is_person(Participant("Абдель Фаттах ас-Сиси", "EGY", "actor", kind="person"))
    True
    >>> is_person(Participant("Аль Арабия", "ARE", "actor", kind="organ"))
    False

    A title told in its holder's stead is the holder:

    >>> is_person(Participant("Реджеп Эрдоган", "TUR", "actor", "президент Турции", kind="title"))
    True
    """
    words = one.name.split()
    held = one.kind == "title" and one.office not in (None, one.name)
    return (
        (held or one.kind in PERSONAL)
        and not is_state_name(one.name)
        and 1 < len(words) < MOST_WORDS
        and all(is_name_word(word) or is_particle(word) for word in words)
    )


def name_of(one: Participant, lang: str) -> str:
    """A participant's name in the language."""
    if lang == "ru":
        return one.name
    return write_person(one.name, lang)


def with_article(name: str, lang: str) -> str:
    """An office or an organ within an English sentence; proper names need none.

    >>> with_article("president of Russia", "en"), with_article("diplomats of Russia", "en")
    ('the president of Russia', 'diplomats of Russia')
    >>> with_article("Joe Biden", "en"), with_article("as-Sisi", "en"), with_article("источник", "ru")
    ('Joe Biden', 'as-Sisi', 'источник')
    """
    first = name.partition(" ")[0]
    bare = lang == "ru" or not first.islower() or first.endswith("s") or first == "the"
    return name if bare else f"the {name}"


def write_person(name: str, lang: str) -> str:
    """A name as the press of the language writes it, else transliterated.

    >>> write_person("Ильхам Алиев", "en"), write_person("Михаил Мишустин", "en")
    ('Ilham Aliyev', 'Mikhail Mishustin')
    >>> write_person("Ильхам Алиев и Владимир Путин", "en")
    'Ilham Aliyev and Vladimir Putin'
    """
    if lang == "ru":
        return name
    people = table(lang)["people"]  # places too: «Варшава» says so
    known = (
        people.get(name) or people.get(name.replace("ё", "е")) or table(lang)["places"].get(name)
    )
    english = known or _state_named(name, lang) or write_title(name, romanize)
    if english:
        return english
    one, _and, other = name.partition(" и ")
    if one.istitle() and other.istitle():  # «Касым-Жомарт Токаев и Си Цзиньпин» speak together
        return join_names([write_person(one, lang), write_person(other, lang)], lang)
    return romanize(name)


def write_place(name: str, lang: str) -> str:
    """A place as the language names it, else transliterated.

    >>> write_place("Афины", "en")
    'Athens'
    """
    if lang == "ru":
        return name
    known: dict[str, str] = table(lang)["places"]
    return (
        known.get(name) or _state_named(name, lang) or write_title(name, romanize) or romanize(name)
    )


def _state_named(name: str, lang: str) -> str | None:
    code = state_codes().get(name.replace("ё", "е"))
    return write_state(code, lang) if code else None


def say_in(place: str, lang: str) -> str:
    """Being there, with the preposition.

    >>> say_in("Москва", "ru"), say_in("Франция", "ru"), say_in("Куба", "ru"), say_in("Baku", "en")
    ('в Москве', 'во Франции', 'на Кубе', 'in Baku')
    """
    if lang != "ru":
        return f"in {place}"
    if place in table("ru")["islands"]:
        return f"на {decline_phrase(place, 'loct')}"
    heavy = place[:1] in "ВФ" and place[1:2] not in "аеёиоуыэюя"
    return f"{'во' if heavy else 'в'} {decline_phrase(place, 'loct')}"


def romanize(text: str) -> str:
    """Cyrillic letter by letter into Latin, by the table `letters` (BGN/PCGN, without its marks).

    >>> romanize("Дмитрий Елисеев"), romanize("Гурбангулы Бердымухамедов")
    ('Dmitry Yeliseyev', 'Gurbanguly Berdymukhamedov')
    """
    letters: dict[str, str] = table("en")["letters"]
    out = []
    for match in LETTERS.finditer(text):
        latin = letters.get(match[0].lower(), match[0])
        before = text[match.start() - 1 : match.start()].lower()
        if match[0] in "еЕ" and (not before.isalpha() or before in "аеёиоуыэюяьъ"):
            latin = "ye"
        out.append(latin[:1].upper() + latin[1:] if match[0][0].isupper() else latin)
    return "".join(out)


def join_names(names: Sequence[str], lang: str) -> str:
    """Names in a row.

    >>> join_names(["Россия", "Китай", "Индия"], "ru")
    'Россия, Китай и Индия'
    """
    conjunction = {"ru": " и ", "en": " and "}[lang]
    return ", ".join(names[:-1]) + conjunction + names[-1] if len(names) > 1 else "".join(names)
