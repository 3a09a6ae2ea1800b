"""Rules that see states, organisations, cities, and words that point back to them."""

from __future__ import annotations

from svodka.annotate.actors.drafts import Draft, Found
from svodka.annotate.actors.modifiers import scan_adjective, states_of
from svodka.annotate.actors.naming import write_name
from svodka.annotate.actors.openings import read_opening
from svodka.annotate.actors.phrases import Phrase
from svodka.annotate.actors.scans import Scan
from svodka.annotate.actors.titles import name_the_pair, named_states, pointing_state


def official_capital(scan: Scan, index: int) -> Found | None:
    """«официальный Ереван»: the state."""
    opening = read_opening(scan, index)
    if opening is None or opening.head == index or scan.atom(opening.head, "city") is None:
        return None
    if scan.tokens[index].lemma not in scan.lexicon.groups["official"]["words"]:
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
    name = name[:1].lower() + name[1:]
    return Found(
        [Draft(index, last, index, "organisation", name, entry.states, "members")], last + 1
    )


def state(scan: Scan, index: int) -> Found | None:
    """«Россия», «КНР», «Соединенные Штаты»; «Северная и Южная Корея» are two."""
    entry = scan.atom(index, "state", "many")
    if entry is None:
        return None
    last = scan.after(index) - 1
    if scan.quoted(index, last) or (scan.case(index) == "Gen" and scan.in_a_name(index)):
        return Found([], last + 1)
    several = entry.kind == "many"
    head = _first_noun(scan, index, last) if several else index
    kind, rule = ("group", "format") if entry.says else ("state", "state")
    return Found([Draft(index, last, head, kind, entry.name, entry.states, rule)], last + 1)


def _first_noun(scan: Scan, first: int, last: int) -> int:
    """«нормандский + формат», «+ страны Балтии»."""
    nouns = (i for i in range(first, last + 1) if scan.tokens[i].pos in ("NOUN", "PROPN"))
    return next(nouns, first)


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
    """«Баку», «Женева»: a place, or its state; «газета „Нью-Йорк таймс“» is none."""
    entry = scan.atom(index, "city")
    if entry is None:
        return None
    last = scan.after(index) - 1
    if scan.in_a_name(index, opening=True):
        return Found([], last + 1)
    draft = Draft(index, last, last, "city", entry.name, states_of(scan, index, "city"), "city")
    return Found([draft], last + 1)


def city_of_a_state(scan: Scan, index: int) -> Found | None:
    """«в малайзийском Джохоре», «в польском городе Познань»: a place that no table has, of the
    state that its adjective names."""
    states = scan_adjective(scan, index)
    name = index + 1
    if (
        name < len(scan.tokens)
        and scan.tokens[name].lemma in scan.lexicon.groups["pointing"]["towns"]
    ):
        name += 1
    if len(states) != 1 or name >= len(scan.tokens) or name in scan.atoms or name in scan.persons:
        return None
    if name not in scan.places or not scan.tokens[name].text[0].isupper():
        return None
    last = name
    while last + 1 < len(scan.tokens) and last + 1 in scan.places and last + 1 not in scan.atoms:
        last += 1
    shown = scan.language.nominative(scan.tokens[name : last + 1])
    return Found([Draft(index, last, name, "city", shown, states, "city_of_a_state")], last + 1)


def capital(scan: Scan, index: int) -> Found | None:
    """«российская столица», «столица Казахстана», «столица»: the city it is."""
    opening = read_opening(scan, index)
    if opening is None or opening.head >= len(scan.tokens) or len(opening.states) > 1:
        return None
    head = opening.head
    if scan.tokens[head].lemma not in scan.lexicon.groups["pointing"]["capital"] or opening.dual:
        return None
    phrase = Phrase(index, head, head)
    phrase.add(tuple(opening.states))
    if not phrase.states and head + 1 < len(scan.tokens):
        named_states(scan, phrase, head + 1) or pointing_state(scan, phrase, head + 1)
    states = tuple(phrase.states)
    name = scan.lexicon.capitals.get(states[0]) if len(states) == 1 else None
    shown = name or write_name(scan, index, head, phrase.last)
    return Found(
        [Draft(index, phrase.last, head, "city", shown, states, "capital")], phrase.last + 1
    )


def pair(scan: Scan, index: int) -> Found | None:
    """«стороны», «двух стран», «оба»: both sides, told by the article."""
    opening = read_opening(scan, index)
    if opening is None:
        return None
    pairs = scan.lexicon.groups["pairs"]
    head = opening.head
    if head >= len(scan.tokens) or opening.states or (opening.other and not opening.dual):
        return None
    lemma = scan.tokens[head].lemma
    known = lemma in pairs["states"] or (opening.dual and lemma in pairs["of_two"])
    counted = any(scan.tokens[i].lemma in pairs["counts"] for i in range(index, head))
    if not known or not (scan.plural(head) or counted):
        return None
    if index and scan.is_attribute(index - 1):
        return None
    every = any(scan.tokens[i].lemma in pairs["every"] for i in range(index, head))
    if every and scan.tokens[head].lemma not in pairs["sides"]:
        return None  # «все государства»: not only both
    if head + 1 < len(scan.tokens) and scan.case(head + 1) == "Gen" and not opening.dual:
        return None
    name = write_name(scan, head, head, head, "plur")
    phrase = Phrase(index, head, head)
    if opening.dual:
        name_the_pair(scan, phrase)
    states = tuple(phrase.states)
    return Found([Draft(index, phrase.last, head, "group", name, states, "pair")], phrase.last + 1)


def pointing(scan: Scan, index: int) -> Found | None:
    """«республика», «страна»: a state named before."""
    table = scan.lexicon.groups["pointing"]
    token = scan.tokens[index]
    if token.lemma in table["home"] and scan.atom(index + 1, "pointing"):
        if scan.tokens[index + 1].lemma not in table["states"] or scan.plural(index + 1):
            return None
        name = write_name(scan, index, index + 1, index + 1)
        return Found(
            [Draft(index, index + 1, index + 1, "state", name, (), "our_state")], index + 2
        )
    if scan.atom(index, "pointing") is None or scan.plural(index):
        return None
    if token.lemma not in table["states"] or (
        index + 1 < len(scan.tokens) and scan.case(index + 1) == "Gen"
    ):
        return None
    before = scan.tokens[max(0, index - 2) : index]
    described = bool(before) and (before[-1].lemma in table["other"] or before[-1].pos == "ADJ")
    if described and before[0].lemma not in table["this"]:  # «эту африканскую страну»
        return None
    return Found([Draft(index, index, index, "state", token.lemma, (), "pointing")], index + 1)


def place_told_before(scan: Scan, index: int) -> Found | None:
    """«туда», «здесь»: a place named before; not one named right after («сюда, в Лиму»)."""
    token = scan.tokens[index]
    if not any(token.lemma in words for words in scan.lexicon.groups["adverbs"].values()):
        return None
    if index + 1 < len(scan.tokens) and scan.tokens[index + 1].text == ",":
        return None
    draft = Draft(index, index, index, "pronoun", token.lemma, (), "place_told_before")
    return Found([draft], index + 1)


def _state_name(scan: Scan, states: tuple[str, ...]) -> str:
    row = scan.language.table("states").get(states[0]) if states else None
    return str(row["names"][0]) if row else ""
