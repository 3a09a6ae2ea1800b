"""The noun phrase of an office, organ or group: what stands before its head and hangs on it."""

from __future__ import annotations

from svodka.annotate.actors.entries import Entry
from svodka.annotate.actors.modifiers import (
    STATES,
    behind_modifiers,
    is_plain,
    scan_adjective,
    states_of,
)
from svodka.annotate.actors.naming import behind_this
from svodka.annotate.actors.objects import is_done_to
from svodka.annotate.actors.phrases import Phrase
from svodka.annotate.actors.portfolios import is_about, is_charged
from svodka.annotate.actors.scans import QUOTES, Scan

OWN = (
    "head_of_state",
    "head_of_government",
    "foreign_minister",
    "defence_minister",
    "minister",
    "speaker",
)  # offices that are nobody's: a name behind them is the holder's
HEADS = ("", "head_of_state", "head_of_government")  # these are in charge of no one thing
DASHES = frozenset("—–-")
LISTING = DASHES | {":"}
REGION = 3  # tokens to the mark: «стран Центральной Азии —»
VOWELS = tuple("аеиоуэюя")
# what a phrase takes in quotation marks
QUOTED = ("organ", "organisation", "many")


def named_states(scan: Scan, phrase: Phrase, index: int) -> bool:
    """«президент + России», «лидеры + Азербайджана и Армении», «делегация + ЕС»."""
    entry = scan.atom(index, *STATES)
    if entry is None or not scan.is_genitive(index, entry.name):
        return False
    if is_organ_of_another(scan, entry, index):
        _absorb(scan, phrase, index)
        return True
    if phrase.states and not phrase.inner and entry.kind != "organ" and scan.plural(phrase.head):
        return False
    phrase.add(states_of(scan, index))
    if phrase.kind == "official":
        phrase.kind = entry.says or _head_of(scan, phrase, entry.kind)
    phrase.stem = index - 1 if phrase.stem is None else phrase.stem
    phrase.last = scan.after(index) - 1
    phrase.joined.append((index, phrase.last))
    if entry.kind != "organ" and (scan.plural(phrase.head) or scan.atom(phrase.head, "organ_noun")):
        _joined_states(scan, phrase)
    return True


def is_organ_of_another(scan: Scan, entry: Entry, index: int) -> bool:
    """«председатель + конгресса Перу»: a word that alone is one state's organ, and here is that of
    the state behind it."""
    behind = scan.after(index)
    if entry.kind != "organ" or behind >= len(scan.tokens) or not scan.atom(index, "organ_noun"):
        return False
    state = scan.atom(behind, "state")
    return state is not None and scan.is_genitive(behind, state.name)


def _head_of(scan: Scan, phrase: Phrase, kind: str) -> str:
    """«глава России» is its head of state, «член ЕС» no head of anything."""
    direct = phrase.last == phrase.head and kind == "state"
    heads = scan.lexicon.offices["vague"]["heads"]
    return "head_of_state" if direct and scan.tokens[phrase.head].lemma in heads else phrase.kind


def _joined_states(scan: Scan, phrase: Phrase) -> None:
    index = phrase.last + 1
    while index + 1 < len(scan.tokens) and scan.lows[index] in (",", "и"):
        entry = scan.atom(index + 1, "state", "organisation", "many")
        if entry is None or not scan.is_genitive(index + 1, entry.name):
            return
        phrase.add(states_of(scan, index + 1))
        phrase.last = scan.after(index + 1) - 1
        phrase.joined.append((index + 1, phrase.last))
        index = phrase.last + 1


def adjective_before_organ(scan: Scan, phrase: Phrase, index: int) -> bool:
    """«глава + российского кабмина», «лидер + сирийской оппозиции»; but «задержание молдавскими
    властями | российских граждан»: they are of one state only."""
    states = scan_adjective(scan, index)
    if not states or not scan.is_case(index, "Gen"):
        return False
    if phrase.states and not phrase.inner and set(states).isdisjoint(phrase.states):
        return False
    head = behind_modifiers(scan, index + 1, "Gen")
    if head >= len(scan.tokens) or scan.tokens[head].pos not in ("NOUN", "PROPN"):
        return False
    if not scan.is_case(head, "Gen"):
        return False
    phrase.add(states)
    _absorb(scan, phrase, head)
    return True


def organ_inside(scan: Scan, phrase: Phrase, index: int) -> bool:
    """«глава + МИД», «пресс-служба + правительства», «главы + энергетических ведомств»."""
    head = behind_modifiers(scan, index, "Gen", scan.atoms)
    if scan.atom(head, "organ_noun") is None or not scan.is_case(head, "Gen"):
        return False
    _absorb(scan, phrase, head)
    return True


def organ_in_quotes(scan: Scan, phrase: Phrase, index: int) -> bool:
    """«глава + „Газпрома“», «лидеры + „большой восьмёрки“»: its state is told by the table."""
    if scan.tokens[index].text not in QUOTES or scan.atom(index + 1, *QUOTED) is None:
        return False
    stop = scan.after(index + 1)
    if stop >= len(scan.tokens) or scan.tokens[stop].text not in QUOTES:
        return False
    phrase.add(states_of(scan, index + 1, *QUOTED))
    phrase.last = stop
    return True


def office_inside(scan: Scan, phrase: Phrase, index: int) -> bool:
    """«помощник + президента», «пресс-секретарь + главы государства»."""
    entry = scan.atom(index, "office")
    if entry is None or not scan.is_case(index, "Gen"):
        return False
    if not entry.name and scan.plural(index):
        return False
    phrase.inner = True
    _absorb(scan, phrase, index)
    return True


def particle(scan: Scan, phrase: Phrase, index: int) -> bool:
    """«главы + же двух государств»: passed over before a pair."""
    if scan.tokens[index].pos != "PART" or not scan.plural(phrase.head):
        return False
    if index + 1 >= len(scan.tokens) or not pair_of_states(scan, phrase, index + 1):
        return False
    phrase.stem = min(phrase.stem or index, index - 1)
    return True


def pair_of_states(scan: Scan, phrase: Phrase, index: int) -> bool:
    """«лидеры + двух стран», «главы + обоих государств», «главы + трёх стран Балтии — Литвы, …»."""
    if scan.tokens[index].lemma not in scan.lexicon.groups["pairs"]["counts"]:
        return False
    noun = behind_modifiers(scan, index + 1, "Gen")
    if noun >= len(scan.tokens) or scan.atom(noun, "pointing", "many") is None:
        return False
    bare = noun == index + 1 and scan.atom(noun, "pointing") is not None
    if not bare and len(listed_behind(scan, scan.after(noun) - 1).states) < 2:
        return False  # «лидеры двух африканских стран» are not those of the two told before
    phrase.pair, phrase.pointing = True, True
    phrase.stem = index - 1 if phrase.stem is None else phrase.stem
    _absorb(scan, phrase, noun)
    name_the_pair(scan, phrase)
    return True


def name_the_pair(scan: Scan, phrase: Phrase) -> None:
    """«лидеры трёх стран + — Узбекистана, Таджикистана и Туркмении»: which states they are."""
    listed = listed_behind(scan, phrase.last)
    if len(listed.states) > 1:
        phrase.add(tuple(listed.states))
        phrase.last = listed.last


def listed_behind(scan: Scan, noun: int) -> Phrase:
    """The states that a dash or a colon behind a noun lists: «стран Сахеля — Мали и Нигера»."""
    dash = noun + 1
    while dash < min(noun + REGION, len(scan.tokens)) and scan.case(dash) == "Gen":
        dash += 1
    listed = Phrase(noun, noun, noun)
    if dash + 1 >= len(scan.tokens) or scan.lows[dash] not in LISTING:
        return listed
    if scan.atom(dash + 1, "state", "organisation") is None or not scan.is_case(dash + 1, "Gen"):
        return listed
    listed.last = scan.after(dash + 1) - 1
    listed.add(states_of(scan, dash + 1))
    _joined_states(scan, listed)
    return listed


def pointing_state(scan: Scan, phrase: Phrase, index: int) -> bool:
    """«президент + республики», «министры + стран ШОС», «лидер + этой африканской страны»."""
    index = behind_this(scan, index)
    if scan.atom(index, "pointing") is None or not scan.is_case(index, "Gen"):
        return False
    phrase.pointing = True
    if scan.after(index) < len(scan.tokens) and _quoted_bloc(scan, phrase, scan.after(index)):
        return True
    if scan.lexicon.declensions.is_plural(scan.lows[index], scan.tokens[index].lemma):
        phrase.pair = True
        phrase.stem = index - 1 if phrase.stem is None else phrase.stem
    _absorb(scan, phrase, index)
    _name_republic(scan, phrase, index)
    return True


def _name_republic(scan: Scan, phrase: Phrase, index: int) -> None:
    """«премьер республики + Корея»: its name in the nominative beside the word for it."""
    name = phrase.last + 1
    named = name < len(scan.tokens) and scan.atom(name, "state") is not None
    republic = scan.tokens[index].lemma in scan.lexicon.groups["pointing"]["states"]
    if named and republic and not phrase.states and scan.case(name) in ("", "Nom"):
        phrase.add(states_of(scan, name))
        phrase.last = scan.after(name) - 1


def _quoted_bloc(scan: Scan, phrase: Phrase, index: int) -> bool:
    """«министры стран + „большой двадцатки“»: the states are the bloc's, nobody's two."""
    if scan.tokens[index].text not in QUOTES or scan.atom(index + 1, "organisation") is None:
        return False
    stop = scan.after(index + 1)
    phrase.add(states_of(scan, index + 1))
    phrase.last = stop if stop < len(scan.tokens) and scan.tokens[stop].text in QUOTES else stop - 1
    return True


def city_inside(scan: Scan, phrase: Phrase, index: int) -> bool:
    """«мэр + Москвы», «губернатор + Калифорнии»."""
    entry = scan.atom(index, "city")
    if entry is None or scan.case(index) != "Gen" or phrase.states:
        return False
    phrase.add(states_of(scan, index))
    phrase.last = scan.after(index) - 1
    return True


def person_inside(scan: Scan, phrase: Phrase, index: int) -> bool:
    """«помощник + Путина», «канцелярия + Эрдогана»: a name whose case is not the head's."""
    person = scan.persons.get(index)
    if person is None or scan.case(index) not in ("Gen", "") or phrase.kind in OWN:
        return False
    organ = scan.atom(phrase.head, "organ_noun") is not None
    if not organ and (not scan.case(index) or scan.case(phrase.head) in ("", "Gen")):
        return False
    if organ and person.known and not phrase.states:
        phrase.add(person.known.states)
    phrase.inner = True
    phrase.last = person.last
    return True


def one_of_many(scan: Scan, phrase: Phrase, index: int) -> bool:
    """«президент + одного из банков»."""
    groups = scan.lexicon.groups["pairs"]
    if scan.tokens[index].lemma not in groups["one"] or index + 2 >= len(scan.tokens):
        return False
    if scan.lows[index + 1] not in groups["out_of"]:
        return False
    return _topic_from(scan, phrase, index + 2)


def plain_genitive(scan: Scan, phrase: Phrase, index: int) -> bool:
    """«министр + экономического развития и торговли»."""
    start = index
    if scan.lows[index] in ("и", ",") and (phrase.topic or is_charged(scan, phrase)):
        start = index + 1
    return _topic_from(scan, phrase, start)


def _topic_from(scan: Scan, phrase: Phrase, start: int) -> bool:
    """Whether a plain genitive from here is what the office is charged with; it is taken."""
    head = behind_modifiers(scan, start, "Gen")
    if head >= len(scan.tokens) or not is_plain(scan, head) or is_done_to(scan, phrase, head):
        return False
    named = phrase.joined and phrase.last == phrase.joined[-1][1] and not phrase.inner
    if named and scan.tokens[head].feats.get("Animacy") != "Anim":
        return False  # «президент Чада официального визита не нанёс»
    phrase.topic, phrase.last = True, head
    return True


def states_behind_from(scan: Scan, phrase: Phrase, index: int) -> bool:
    """«коллеги + из США, Китая и Франции», «министры + из стран ШОС»."""
    if scan.lows[index] not in scan.lexicon.groups["pairs"]["out_of"] or phrase.states:
        return False
    head = index + 1
    while head < len(scan.tokens) and scan.atom(head, "pointing"):
        head += 1
    entry = scan.atom(head, *STATES, "city")
    if entry is None or not scan.is_case(head, "Gen"):
        return False
    phrase.add(states_of(scan, head))
    phrase.stem = index - 1 if phrase.stem is None else phrase.stem
    phrase.last = scan.after(head) - 1
    phrase.joined.append((head, phrase.last))
    _joined_states(scan, phrase)
    return True


def topic_by_preposition(scan: Scan, phrase: Phrase, index: int) -> bool:
    """«уполномоченный + по правам человека», «спецпредставитель президента + по Сирии»."""
    if not is_about(scan, index):
        return False
    if scan.atom(phrase.head, "office") is None or phrase.kind in HEADS:
        return False
    head = behind_modifiers(scan, index + 1, "Dat")
    if head >= len(scan.tokens) or scan.tokens[head].pos not in ("NOUN", "PROPN"):
        return False
    if head in scan.persons or not scan.is_case(head, "Dat"):
        return False
    phrase.last = scan.after(head) - 1
    phrase.topic = True
    return True


def post_abroad(scan: Scan, phrase: Phrase, index: int) -> bool:
    """«посол США + в Украине», «постпред + при ООН»; «открыла посольство в Лиме» tells where, and
    «вернула посла в Лиму» where to."""
    if phrase.kind not in ("ambassador", "diplomatic_mission"):
        return False
    bare = not phrase.states and not phrase.pointing and scan.case(phrase.head) in ("Acc", "Nom")
    if phrase.kind == "diplomatic_mission" and (bare or is_opened(scan, phrase.head)):
        return False
    if scan.tokens[index].pos != "ADP" or index + 1 >= len(scan.tokens):
        return False
    if scan.atom(index + 1, "state", "organisation", "city") is None:
        return False
    if scan.case(index + 1) == "Acc" and not _is_of_one_form(scan, index + 1):
        return False
    phrase.last = scan.after(index + 1) - 1
    joined = phrase.last + 1
    if scan.plural(phrase.head) and joined + 1 < len(scan.tokens) and scan.lows[joined] == "и":
        also = scan.atom(joined + 1, "state", "organisation", "city") is not None
        if also and scan.is_case(joined + 1, scan.case(index + 1)):
            phrase.last = scan.after(joined + 1) - 1  # «послы в Чили и Перу»
    return True


def is_opened(scan: Scan, mission: int) -> bool:
    """«открыл новое посольство Чили в Лиме», «открытие посольства Чили в Лиме» tell where."""
    before = mission - 1
    while before >= 0 and scan.tokens[before].pos == "ADJ":
        before -= 1
    return before >= 0 and scan.tokens[before].lemma in scan.lexicon.groups["pointing"]["opened"]


def _is_of_one_form(scan: Scan, index: int) -> bool:
    """«Баку», «Мали»: a name whose form does not tell «в Баку» where from «в Баку» where to."""
    return scan.lows[index] == scan.tokens[index].lemma and scan.lows[index].endswith(VOWELS)


def _absorb(scan: Scan, phrase: Phrase, head: int) -> None:
    """Takes a noun into the phrase; an organ tells what its head is."""
    entry = scan.atom(head, "organ_noun", "organ", "office")
    if entry is not None and entry.says and phrase.kind == "official" and entry.kind != "office":
        phrase.kind = entry.says
    if phrase.kind == "official" and scan.atom(head, "pointing"):
        phrase.kind = scan.lexicon.heads.get(scan.tokens[head].lemma, phrase.kind)
    if phrase.kind == "official" and entry is not None and entry.kind == "organ_noun":
        phrase.kind = "head_of_organ"
    if entry is None and not scan.atom(head, "pointing"):
        phrase.topic = True
    phrase.last = scan.after(head) - 1
