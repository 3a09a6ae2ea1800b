"""Rules that see actors, in the order they are tried at a token; each may abstain.

A rule takes the scan of a sentence and a token index, and gives the drafts that
begin there with the index to go on from, or None. Its name is what `explain` prints.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from svodka.annotate.actors.drafts import Draft
from svodka.annotate.actors.naming import write_name
from svodka.annotate.actors.openings import Opening, read_opening
from svodka.annotate.actors.scans import Person, Scan
from svodka.annotate.actors.titles import (
    OWN,
    Phrase,
    named_states,
    read_complements,
    scan_adjective,
    states_of,
)


@dataclass(slots=True)
class Found:
    """Drafts, and the token to read on from."""

    drafts: list[Draft]
    stop: int


TOP = ("head_of_state", "head_of_government")  # «президент компании» is no head of state

Rule = Callable[[Scan, int], "Found | None"]


def no_actor(scan: Scan, index: int) -> Found | None:
    """«Единая Россия», «сборная России», «российский футболист»: nobody who acts for a state."""
    if scan.atom(index, "nothing"):
        return Found([], scan.after(index))
    opening = read_opening(scan, index)
    if opening is None or not scan.atom(opening.head, "stop"):
        return None
    if opening.head == index and scan.atom(index, "office", "group"):
        return None
    phrase = Phrase(index, scan.after(opening.head) - 1, opening.head)
    read_complements(scan, phrase)
    return Found([], phrase.last + 1)


def thing_named_after_person(scan: Scan, index: int) -> Found | None:
    """«аэропорт имени Гейдара Алиева», «Фонд Горбачева»: the name is the thing's."""
    person = scan.persons.get(index)
    if person is None or index == 0:
        return None
    groups = scan.lexicon.groups["things"]
    back = index - 1
    while back > 0 and scan.tokens[back].text in '.«"':
        back -= 1
    named = scan.lows[back] in groups["named"] or scan.tokens[back].lemma in groups["named"]
    if not named and not (
        scan.tokens[back].lemma in groups["nouns"] and scan.is_case(index, "Gen")
    ):
        return None
    return Found([], person.last + 1)


def office(scan: Scan, index: int) -> Found | None:
    """«президент России», «российский лидер», «глава МИД КНР Ван И», «лидеры двух стран»."""
    opening = read_opening(scan, index)
    entry = scan.atom(opening.head, "office") if opening else None
    if opening is None or entry is None:
        return None
    phrase = _phrase(scan, opening, entry.says or "official")
    if phrase.topic and phrase.kind in TOP:
        phrase.kind = "official"
    elif not phrase.states and entry.states:
        phrase.add(entry.states)
    return _with_names(scan, opening, phrase)


def organ(scan: Scan, index: int) -> Found | None:
    """«МИД России», «сербское правительство», «Кремль», «пресс-служба Кремля»."""
    opening = read_opening(scan, index)
    if opening is None:
        return None
    own = scan.atom(opening.head, "organ")
    noun = scan.atom(opening.head, "organ_noun")
    if own is None and noun is None:
        return None
    if own:
        return _seat(scan, opening)
    phrase = _phrase(scan, opening, noun.says if noun else "")
    if not phrase.states and not (noun and (noun.alone or phrase.pointing or phrase.inner)):
        return Found([], opening.head + 1) if not opening.states else None
    name = write_name(scan, phrase.first, phrase.head, phrase.last)
    states = tuple(phrase.states[:1]) if len(phrase.states) == 1 else tuple(phrase.states)
    draft = Draft(phrase.first, phrase.last, phrase.head, "organ", name, states, "organ")
    return Found([draft], phrase.last + 1)


def _seat(scan: Scan, opening: Opening) -> Found:
    """«Кремль», «конгресс + США»: its own state unless a genitive right behind tells another."""
    phrase = Phrase(opening.first, scan.after(opening.head) - 1, opening.head)
    phrase.add(tuple(opening.states))
    named_states(scan, phrase, phrase.last + 1)
    if not phrase.states:
        phrase.add(states_of(scan, opening.head, "organ"))
    name = write_name(scan, phrase.first, phrase.head, phrase.last)
    states = tuple(phrase.states)
    draft = Draft(phrase.first, phrase.last, phrase.head, "organ", name, states, "organ")
    return Found([draft], phrase.last + 1)


def group(scan: Scan, index: int) -> Found | None:
    """«российская делегация», «власти Грузии», «украинские солдаты», «российских дипломатов»."""
    opening = read_opening(scan, index)
    if opening is None or opening.head in scan.persons:
        return None
    entry = scan.atom(opening.head, "group")
    if scan.is_attribute(opening.head):
        return None
    if entry is None and not (opening.states and _is_folk(scan, opening.head)):
        return None
    phrase = _phrase(scan, opening, "")
    if entry and entry.states and not phrase.states:
        phrase.add(entry.states)
    if not phrase.states and not phrase.pair and not (entry and entry.alone):
        return None
    name = write_name(scan, phrase.first, phrase.head, phrase.last)
    draft = Draft(
        phrase.first, phrase.last, phrase.head, "group", name, tuple(phrase.states), "group"
    )
    return Found([draft], phrase.last + 1)


def one_of_a_state(scan: Scan, index: int) -> Found | None:
    """«российский учёный», «американский генерал Паттон»: one person with an adjective."""
    opening = read_opening(scan, index)
    if opening is None or not opening.states or opening.head >= len(scan.tokens):
        return None
    token = scan.tokens[opening.head]
    if token.pos != "NOUN" or token.feats.get("Animacy") != "Anim":
        return None
    if opening.head in scan.atoms or opening.head in scan.persons:
        return None
    phrase = _phrase(scan, opening, "official")
    return _with_names(scan, opening, phrase)


def people(scan: Scan, index: int) -> Found | None:
    """«россияне», «двое американцев», «граждане России» are a group; «американец» one of it."""
    entry = scan.atom(index, "people")
    if entry is None or scan.is_attribute(index):
        return None
    last = scan.after(index) - 1
    name = write_name(scan, index, last, last)
    kind = "group" if scan.plural(index) else "title"
    draft = Draft(index, last, index, kind, name, states_of(scan, index, "people"), "people")
    return Found([draft], last + 1)


def official_capital(scan: Scan, index: int) -> Found | None:
    """«официальный Ереван»: the state."""
    opening = read_opening(scan, index)
    if opening is None or opening.head == index or scan.atom(opening.head, "city") is None:
        return None
    if scan.tokens[index].lemma != "официальный":
        return None
    states = states_of(scan, opening.head, "city")
    last = scan.after(opening.head) - 1
    name = _state_name(scan, states) or write_name(scan, index, last, last)
    return Found(
        [Draft(index, last, opening.head, "state", name, states, "official_capital")], last + 1
    )


def members(scan: Scan, index: int) -> Found | None:
    """«страны ШОС», «государства Содружества», «страны-участницы ОДКБ»: the organisation."""
    token = scan.tokens[index]
    if token.lemma.split("-")[0] not in scan.lexicon.groups["members"]["words"]:
        return None
    stop = scan.after(index)
    while stop < len(scan.tokens) and scan.atom(stop, "pointing"):
        stop = scan.after(stop)
    entry = scan.atom(stop, "organisation") if stop < len(scan.tokens) else None
    if entry is None or not scan.is_case(stop, "Gen") or not scan.plural(index):
        return None
    last = scan.after(stop) - 1
    name = write_name(scan, index, index, last)
    return Found(
        [Draft(index, last, index, "organisation", name, entry.states, "members")], last + 1
    )


def state(scan: Scan, index: int) -> Found | None:
    """«Россия», «КНР», «Соединенные Штаты»; «Северная и Южная Корея» are two."""
    entry = scan.atom(index, "state", "many")
    if entry is None:
        return None
    last = scan.after(index) - 1
    if scan.quoted(index, last):
        return Found([], last + 1)
    draft = Draft(index, last, index, "state", entry.name, entry.states, "state")
    return Found([draft], last + 1)


def states_joined(scan: Scan, index: int) -> Found | None:
    """«Россия-Евросоюз», «США-КНДР»: one token, several states."""
    token = scan.tokens[index]
    parts = scan.lows[index].split("-")
    names = scan.lexicon.names
    if len(parts) < 2 or not token.text[0].isupper() or any(part not in names for part in parts):
        return None
    codes = tuple(dict.fromkeys(code for part in parts for code in names[part].states))
    name = " и ".join(names[part].name for part in parts)
    return Found([Draft(index, index, index, "state", name, codes, "states_joined")], index + 1)


def organisation(scan: Scan, index: int) -> Found | None:
    """«ООН», «Евросоюз», «Совет безопасности ООН»."""
    entry = scan.atom(index, "organisation")
    if entry is None:
        return None
    last = scan.after(index) - 1
    draft = Draft(index, last, index, "organisation", entry.name, entry.states, "organisation")
    return Found([draft], last + 1)


def city(scan: Scan, index: int) -> Found | None:
    """«Баку», «Женева»: a place, or its state."""
    entry = scan.atom(index, "city")
    if entry is None:
        return None
    last = scan.after(index) - 1
    draft = Draft(index, last, last, "city", entry.name, states_of(scan, index, "city"), "city")
    return Found([draft], last + 1)


def person(scan: Scan, index: int) -> Found | None:
    """«Ильхам Алиев»; «Мария Захарова, официальный представитель МИД РФ,»."""
    found = scan.persons.get(index)
    if found is None:
        return None
    draft = _person(found, None, (), "person")
    after = _office_behind(scan, found)
    if after is not None:
        draft.last, draft.office, draft.states = after.last, after.office, after.states
        draft.rule = after.rule.replace("office/", "office_behind_name/")
    return Found([draft], draft.last + 1)


def pair(scan: Scan, index: int) -> Found | None:
    """«стороны», «двух стран», «оба»: both sides, told by the article."""
    opening = read_opening(scan, index)
    if opening is None:
        return None
    pairs = scan.lexicon.groups["pairs"]
    head = opening.head
    if head >= len(scan.tokens) or opening.states or (opening.other and not opening.dual):
        return None
    known = scan.tokens[head].lemma in pairs["states"]
    if not known or not (scan.plural(head) or opening.dual):
        return None
    if head + 1 < len(scan.tokens) and scan.case(head + 1) == "Gen" and not opening.dual:
        return None
    name = write_name(scan, head, head, head, "plur")
    return Found([Draft(index, head, head, "group", name, (), "pair")], head + 1)


def pointing(scan: Scan, index: int) -> Found | None:
    """«республика», «страна»: a state named before."""
    if scan.atom(index, "pointing") is None or scan.plural(index):
        return None
    table = scan.lexicon.groups["pointing"]
    token = scan.tokens[index]
    if token.lemma not in table["states"] or (
        index + 1 < len(scan.tokens) and scan.case(index + 1) == "Gen"
    ):
        return None
    if index and (
        scan.tokens[index - 1].lemma in table["other"] or scan.tokens[index - 1].pos == "ADJ"
    ):
        return None
    return Found([Draft(index, index, index, "state", token.lemma, (), "pointing")], index + 1)


def pronoun(scan: Scan, index: int) -> Found | None:
    """«он», «они», «его», «тот», «оба»: told by the sentences before."""
    token, low = scan.tokens[index], scan.lows[index]
    table = scan.lexicon.groups["pronouns"]
    alone = token.pos in ("PRON", "DET", "NUM")
    personal = token.lemma in (*table["singular"], *table["plural"]) and token.pos == "PRON"
    that = token.lemma in table["demonstrative"] and token.rel in ("nsubj", "nsubj:pass")
    both = token.lemma in scan.lexicon.groups["pairs"]["alone"] and token.rel.startswith("nsubj")
    if not (personal or (low in table["possessive"] and alone) or that or both):
        return None
    if (that and token.feats.get("Animacy") == "Inan") or low == "то":
        return None
    return Found([Draft(index, index, index, "pronoun", low, (), "pronoun")], index + 1)


def adjective(scan: Scan, index: int) -> Found | None:
    """«российско-азербайджанский», «российский визит»."""
    states = scan_adjective(scan, index)
    if not states:
        return None
    last = scan.after(index) - 1
    name = scan.tokens[index].lemma
    return Found([Draft(index, last, index, "adjective", name, states, "adjective")], last + 1)


RULES: tuple[Rule, ...] = (
    no_actor,
    thing_named_after_person,
    office,
    organ,
    members,
    group,
    one_of_a_state,
    person,
    people,
    official_capital,
    states_joined,
    state,
    organisation,
    city,
    pair,
    pointing,
    pronoun,
    adjective,
)


def _phrase(scan: Scan, opening: Opening, kind: str) -> Phrase:
    phrase = Phrase(opening.first, scan.after(opening.head) - 1, opening.head, kind)
    phrase.add(tuple(opening.states))
    read_complements(scan, phrase)
    return phrase


def _with_names(scan: Scan, opening: Opening, phrase: Phrase) -> Found:
    """The office's holders where they are named behind it, else the title or group alone."""
    persons = _named_behind(scan, phrase)
    if not persons:
        if phrase.kind == "private" and not phrase.states:
            return Found([], phrase.last + 1)
        return Found([_title(scan, phrase)], phrase.last + 1)
    office = _office(scan, phrase, "sing")
    several = scan.plural(phrase.head) and len(persons) > 1
    drafts = []
    for number, found in enumerate(persons):
        states, held = tuple(phrase.states), office
        if several and len(phrase.states) == len(persons):
            states, held = (states[number],), _own_office(scan, phrase, number)
        elif len(states) > 1:
            states = ()
        drafts.append(_person(found, held, states, f"office_and_name/{phrase.kind}"))
    drafts[0].first, drafts[0].head = phrase.first, phrase.head
    return Found(drafts, drafts[-1].last + 1)


def _named_behind(scan: Scan, phrase: Phrase) -> list[Person]:
    """«премьеры + Михаил Мишустин и Сергей Румас»."""
    persons: list[Person] = []
    index = phrase.last + 1
    found = scan.persons.get(index) or _unrecognised(scan, index)
    if found is None or not (phrase.kind in OWN or _agrees(scan, phrase.head, found)):
        return persons
    persons.append(found)
    while scan.plural(phrase.head) and found.last + 2 < len(scan.tokens):
        if scan.lows[found.last + 1] not in ("и", ","):
            break
        following = scan.persons.get(found.last + 2)
        if following is None:
            break
        persons.append(following)
        found = following
    return persons


def _unrecognised(scan: Scan, index: int) -> Person | None:
    """Two or three capitalised words behind an office are a name the recogniser missed."""
    stop = index
    while stop < len(scan.tokens) and stop - index < 3 and _like_a_name(scan, stop):
        stop += 1
    if stop - index < 2:
        return None
    name = scan.language.nominative(scan.tokens[index:stop])
    return Person(index, stop - 1, name)


def _like_a_name(scan: Scan, index: int) -> bool:
    text = scan.tokens[index].text
    plain = index not in scan.atoms and index not in scan.persons
    return plain and text[0].isupper() and text[1:].islower() and text.isalpha()


def _agrees(scan: Scan, head: int, found: Person) -> bool:
    one, other = scan.case(head), scan.case(found.first)
    return not one or not other or one == other or scan.case(found.last) in ("", one)


def _title(scan: Scan, phrase: Phrase) -> Draft:
    """An office without a name, or several: then `office` is what each of them holds."""
    many = scan.plural(phrase.head) or phrase.pair or len(phrase.states) > 1
    rule = f"{'pair_of_officials' if phrase.pair else 'office'}/{phrase.kind}"
    name = office = _office(scan, phrase)
    if many:
        stem = phrase.last if phrase.stem is None else phrase.stem
        office = write_name(scan, phrase.head, phrase.head, stem, "sing")
    states = tuple(phrase.states)
    kind = "group" if many else "title"
    return Draft(phrase.first, phrase.last, phrase.head, kind, name, states, rule, office)


def _person(found: Person, office: str | None, states: tuple[str, ...], rule: str) -> Draft:
    return Draft(found.first, found.last, found.first, "person", found.name, states, rule, office)


def _office_behind(scan: Scan, found: Person) -> Draft | None:
    """«Мария Захарова + , официальный представитель МИД РФ ,»."""
    index = found.last + 2
    if index >= len(scan.tokens) or scan.lows[found.last + 1] != ",":
        return None
    opening = read_opening(scan, index)
    if opening is None or scan.atom(opening.head, "office") is None:
        return None
    if scan.plural(opening.head) or scan.case(opening.head) != scan.case(found.first):
        return None
    title = office(scan, index)
    if title is None or len(title.drafts) != 1 or title.drafts[0].kind != "title":
        return None
    draft = title.drafts[0]
    closed = draft.last + 1 >= len(scan.tokens) or scan.lows[draft.last + 1] in ",.;:)»"
    differ = found.known and draft.states and found.known.states != draft.states
    return draft if closed and draft.states and not differ else None


def _office(scan: Scan, phrase: Phrase, number: str | None = None) -> str:
    first, groups = phrase.first, scan.lexicon.groups
    while first < phrase.head and (
        scan.lows[first] in groups["pronouns"]["possessive"]
        or scan.tokens[first].lemma in groups["pairs"]["dual"]
    ):
        first += 1
    return write_name(scan, first, phrase.head, phrase.last, number)


def _own_office(scan: Scan, phrase: Phrase, number: int) -> str:
    """The share of one holder: «главы МИД России и Китая» → "глава МИД Китая"."""
    if len(phrase.joined) != len(phrase.states):
        return _office(scan, phrase, "sing")
    stem = phrase.joined[0][0] - 1
    office = write_name(scan, phrase.first, phrase.head, stem, "sing")
    return f"{office} {scan.text(*phrase.joined[number]).strip()}"


def _state_name(scan: Scan, states: tuple[str, ...]) -> str:
    row = scan.language.table("states").get(states[0]) if states else None
    return str(row["names"][0]) if row else ""


def _is_folk(scan: Scan, index: int) -> bool:
    """A plural of people: «дипломатов», «студенты»."""
    if index >= len(scan.tokens) or index in scan.atoms:
        return False
    token = scan.tokens[index]
    return token.pos == "NOUN" and scan.plural(index) and token.feats.get("Animacy") == "Anim"
