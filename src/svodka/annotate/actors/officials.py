"""Rules that see offices, organs and groups of a state."""

from __future__ import annotations

from svodka.annotate.actors.complements import read_complements
from svodka.annotate.actors.drafts import Draft, Found
from svodka.annotate.actors.holders import draft_holders
from svodka.annotate.actors.modifiers import states_of
from svodka.annotate.actors.naming import write_name
from svodka.annotate.actors.openings import read_opening
from svodka.annotate.actors.phrases import Opening, Phrase
from svodka.annotate.actors.scans import Scan
from svodka.annotate.actors.titles import named_states

# «генеральный секретарь ЦК, президент Лаоса»: an office in a party, told before that in a state
PARTY = ("head_of_organisation", "head_of_organ", "official")
VISIT = ("vague_guests", "vague_hosts")
TOP = (
    "head_of_state",
    "head_of_government",
    "vice_president",
)  # «президент компании» is no head of state


def office(scan: Scan, index: int) -> Found | None:
    """«президент России», «российский лидер», «глава МИД КНР Ван И», «лидеры двух стран»."""
    found = read_office(scan, index)
    if found is None or len(found.drafts) != 1 or found.drafts[0].kind != "title":
        return found
    return _two_offices(scan, found.drafts[0]) or found


def read_office(scan: Scan, index: int) -> Found | None:
    """One office with what hangs on it and the names behind it."""
    opening = read_opening(scan, index)
    entry = scan.atom(opening.head, "office") if opening else None
    if opening is None or entry is None:
        return None
    phrase = _phrase(scan, opening, entry.says or "official")
    if phrase.topic and phrase.kind in TOP:
        phrase.kind = "official"
    elif phrase.topic and phrase.kind in VISIT and not _of_meeting(scan, phrase):
        return Found([], phrase.last + 1)
    elif not phrase.states and entry.states:
        phrase.add(entry.states)
    return draft_holders(scan, phrase)


def _of_meeting(scan: Scan, phrase: Phrase) -> bool:
    """«хозяин встречи», not «гостья программы»."""
    return scan.tokens[phrase.last].lemma in scan.lexicon.offices["vague"]["meetings"]


def _two_offices(scan: Scan, title: Draft) -> Found | None:
    """«министр иностранных дел КНР, член Политбюро Ван И»: one person, the first office told."""
    party = not title.states and (kind_in(title.rule) in PARTY or is_prince(scan, title))
    comma = _after_initials(scan, title.last + 1) if party else title.last + 1
    if comma + 1 >= len(scan.tokens) or scan.lows[comma] != ",":
        return None
    if not title.states and not party:
        return None
    found = read_office(scan, comma + 1)
    if found is None or len(found.drafts) != 1 or found.drafts[0].kind != "person":
        return None
    person = found.drafts[0]
    if not scan.is_case(person.head, scan.case(title.head)):
        return None
    person.first, person.head = title.first, title.head
    if party:
        return found if person.states else None
    if person.states and person.states != title.states:
        return None
    person.states, person.office = title.states, title.office
    person.rule = title.rule.replace("office/", "office_and_name/")
    return found


def is_prince(scan: Scan, title: Draft) -> bool:
    """«наследный принц, премьер-министр Кувейта»: one who may govern too."""
    princes = scan.lexicon.offices["vague"]["princes"]
    return any(scan.tokens[i].lemma in princes for i in range(title.first, title.last + 1))


def _after_initials(scan: Scan, index: int) -> int:
    """«генеральный секретарь + ЦК НРПЛ ,»: past the initials of a party."""
    while index < len(scan.tokens) and scan.tokens[index].text.isupper():
        index += 1
    return index


def kind_in(rule: str) -> str:
    """The kind of office that a draft's rule names: "office/minister" → "minister"."""
    return rule.partition("/")[2]


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
    states = tuple(phrase.states)
    kind, rule = ("group", "pair") if phrase.pair else ("organ", "organ")
    draft = Draft(phrase.first, phrase.last, phrase.head, kind, name, states, rule)
    return Found([draft], phrase.last + 1)


def _seat(scan: Scan, opening: Opening) -> Found:
    """«Кремль», «конгресс + США»: its own state unless a genitive right behind tells another."""
    phrase = Phrase(opening.first, scan.after(opening.head) - 1, opening.head)
    phrase.add(tuple(opening.states))
    while phrase.last + 1 < len(scan.tokens) and named_states(scan, phrase, phrase.last + 1):
        pass
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
    if (
        entry
        and entry.name in scan.lexicon.groups["groups"]["plural"]
        and not (scan.plural(opening.head))
    ):
        return None
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
    return draft_holders(scan, phrase)


def _phrase(scan: Scan, opening: Opening, kind: str) -> Phrase:
    phrase = Phrase(opening.first, scan.after(opening.head) - 1, opening.head, kind)
    phrase.add(tuple(opening.states))
    read_complements(scan, phrase)
    return phrase


def _is_folk(scan: Scan, index: int) -> bool:
    """A plural of people: «дипломатов», «студенты»."""
    if index >= len(scan.tokens) or index in scan.atoms:
        return False
    token = scan.tokens[index]
    return token.pos == "NOUN" and scan.plural(index) and token.feats.get("Animacy") == "Anim"
