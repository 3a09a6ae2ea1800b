"""Holders: the persons named behind an office, and what each of them holds."""

from __future__ import annotations

from svodka.annotate.actors.drafts import Draft, Found
from svodka.annotate.actors.modifiers import scan_adjective, states_of
from svodka.annotate.actors.naming import write_name
from svodka.annotate.actors.phrases import Phrase
from svodka.annotate.actors.scans import Person, Scan
from svodka.annotate.actors.titles import DASHES, OWN

JOINING = frozenset({",", "и"})
# cases that no office in the nominative is mistaken for
CLEAR = frozenset({"Ins", "Dat"})


def draft_holders(scan: Scan, phrase: Phrase) -> Found:
    """The office's holders where they are named behind it, else the title or group alone."""
    persons = _named_behind(scan, phrase)
    if not persons:
        if phrase.kind == "private" and not (phrase.states or phrase.pair):
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
        drafts.append(draft_person(found, held, states, f"office_and_name/{phrase.kind}"))
    drafts[0].first, drafts[0].head = phrase.first, phrase.head
    if len(persons) == 1 and len(phrase.states) == 1:
        drafts += _holders_elsewhere(scan, phrase, drafts[0].last + 1)
    return Found(drafts, drafts[-1].last + 1)


def _named_behind(scan: Scan, phrase: Phrase) -> list[Person]:
    """«премьеры + Михаил Мишустин и Сергей Румас»."""
    persons: list[Person] = []
    index = _after_dash(scan, phrase.last + 1) if scan.plural(phrase.head) else phrase.last + 1
    found = scan.persons.get(index) or _unrecognised(scan, index)
    if found is None or _is_of_the_verb(scan, phrase.head, found):
        return persons
    if phrase.kind not in OWN and not _agrees(scan, phrase.head, found):
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


def _after_dash(scan: Scan, index: int) -> int:
    """«президентов России — Владимира Путина, Украины — Леонида Кучмы»."""
    dashed = index < len(scan.tokens) and scan.tokens[index].text in DASHES
    return index + 1 if dashed else index


def _holders_elsewhere(scan: Scan, phrase: Phrase, index: int) -> list[Draft]:
    """«с президентами Чили Габриэлем Боричем, Перу Диной Болуарте и Боливии Луисом Арсе»: the
    same office of each further state, told once."""
    drafts: list[Draft] = []
    while phrase.stem is not None and index + 2 < len(scan.tokens) and scan.lows[index] in JOINING:
        state = index + 1
        entry = scan.atom(state, "state")
        if entry is None:
            break
        if not scan.is_case(state, "Gen") and scan.lows[state] != entry.name.lower():
            break
        found = scan.persons.get(_after_dash(scan, scan.after(state)))
        if found is None:
            break
        office = write_name(scan, phrase.first, phrase.head, phrase.stem, "sing")
        office = f"{office} {scan.text(state, scan.after(state) - 1).strip()}"
        rule = f"office_and_name/{phrase.kind}"
        drafts.append(draft_person(found, office, states_of(scan, state), rule))
        drafts[-1].first = drafts[-1].head = state
        index = found.last + 1
    return drafts


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


def _is_of_the_verb(scan: Scan, head: int, found: Person) -> bool:
    """«С премьером Ирака Владимир Путин обсудил», «после отъезда президента Дина Болуарте сказала»: a
    name in the nominative behind an office in another case is the doer."""
    named = {scan.case(index) for index in range(found.first, found.last + 1)} - {""}
    if named != {"Nom"} or not scan.case(found.first):
        return False
    case = scan.case(head)
    return case in CLEAR or (case == "Gen" and _is_wanted(scan, found.last + 1))


def _is_wanted(scan: Scan, start: int) -> bool:
    """The verb behind has no subject but what stands before this token."""
    tokens = scan.tokens
    ahead = (i for i in range(start, len(tokens)) if tokens[i].feats.get("VerbForm") == "Fin")
    verb = next(ahead, None)
    if verb is None:
        return False
    return not any(token.head == verb and token.rel.startswith("nsubj") for token in tokens)


def _title(scan: Scan, phrase: Phrase) -> Draft:
    """An office without a name, or several: then `office` is what each of them holds."""
    if _is_of_a_joint_body(scan, phrase):
        phrase.states = []
    many = scan.plural(phrase.head) or phrase.pair or len(phrase.states) > 1
    rule = f"{'pair_of_officials' if phrase.pair else 'office'}/{phrase.kind}"
    name = office = _office(scan, phrase)
    if many:
        stem = phrase.last if phrase.stem is None else phrase.stem
        office = write_name(scan, phrase.head, phrase.head, stem, "sing")
    states = tuple(phrase.states)
    kind = "group" if many else "title"
    return Draft(phrase.first, phrase.last, phrase.head, kind, name, states, rule, office)


def _is_of_a_joint_body(scan: Scan, phrase: Phrase) -> bool:
    """«президент Чилийско-германской палаты»: one man, who stands for neither state"""
    if scan.plural(phrase.head) or phrase.pair or len(phrase.states) == 1:
        return False
    inside = range(phrase.head + 1, phrase.last)
    return any(scan_adjective(scan, i) == tuple(phrase.states) for i in inside)


def draft_person(found: Person, office: str | None, states: tuple[str, ...], rule: str) -> Draft:
    return Draft(found.first, found.last, found.first, "person", found.name, states, rule, office)


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
