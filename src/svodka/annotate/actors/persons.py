"""Rules that see people: names, demonyms, pronouns."""

from __future__ import annotations

from svodka.annotate.actors.drafts import Draft, Found
from svodka.annotate.actors.holders import draft_person
from svodka.annotate.actors.modifiers import states_of
from svodka.annotate.actors.naming import write_name
from svodka.annotate.actors.officials import office
from svodka.annotate.actors.openings import read_opening
from svodka.annotate.actors.scans import Person, Scan


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


def person(scan: Scan, index: int) -> Found | None:
    """«Ильхам Алиев»; «Мария Захарова, официальный представитель МИД РФ,»."""
    found = scan.persons.get(index)
    if found is None:
        return None
    draft = draft_person(found, None, (), "person")
    after = _office_behind(scan, found)
    if after is not None:
        draft.last, draft.office, draft.states = after.last, after.office, after.states
        draft.rule = after.rule.replace("office/", "office_behind_name/")
    return Found([draft], draft.last + 1)


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


def pronoun(scan: Scan, index: int) -> Found | None:
    """«он», «они», «его», «тот», «оба»: told by the sentences before."""
    token, low = scan.tokens[index], scan.lows[index]
    table = scan.lexicon.groups["pronouns"]
    alone = token.pos in ("PRON", "DET", "NUM")
    personal = token.pos == "PRON" and (
        token.lemma in table["singular"] or token.lemma in table["plural"]
    )
    that = token.lemma in table["demonstrative"] and token.rel in ("nsubj", "nsubj:pass")
    both = token.lemma in scan.lexicon.groups["pairs"]["alone"] and _stands_alone(scan, index)
    if not (personal or (low in table["possessive"] and alone) or that or both):
        return None
    if (that and token.feats.get("Animacy") == "Inan") or low == "то":
        return None
    name = token.lemma if personal and low not in table["possessive"] else low
    return Found([Draft(index, index, index, "pronoun", name, (), "pronoun")], index + 1)


def _stands_alone(scan: Scan, index: int) -> bool:
    """«оба приехали», not «оба президента»."""
    if scan.tokens[index].rel:
        return scan.tokens[index].rel.startswith("nsubj")
    return index + 1 < len(scan.tokens) and scan.tokens[index + 1].pos in ("VERB", "PART", "ADV")


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
