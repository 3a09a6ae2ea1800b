"""Lacking: which sides a mention needs and does not name, and what is an event of one side."""

from __future__ import annotations

from svodka.extract.clauses import objects
from svodka.extract.first_persons import FIRST_PERSON
from svodka.extract.mentions.addressees import (
    asks_its_own,
    calls_a_gathering,
    is_proposed,
    is_to_others,
    speaks_abroad,
)
from svodka.extract.mentions.cast import Cast, Party
from svodka.extract.mentions.homely import is_at_home_alone
from svodka.extract.mentions.naming import is_people
from svodka.extract.mentions.participants import SYMMETRIC
from svodka.extract.mentions.predicates import Predicate
from svodka.extract.mentions.rows import RULING, SOVEREIGN, TOGETHER, needs_somebody
from svodka.extract.phrases import genitives
from svodka.findings import Participant
from svodka.language import Language
from svodka.language.trees import Tree

LED = frozenset({"person", "title"})
TWO = 2
CALLING = LED | {"group", "organ", "state", "organisation"}


def lacks_sides(
    predicate: Predicate,
    roles: dict[str, list[Party]],
    tree: Tree,
    cast: Cast,
    language: Language,
) -> tuple[bool, bool]:
    """(partial, alone) of a draft: too few sides for an event; told of one side and yet an event."""
    sent = {p.participant.state for p in roles.get("actor", ())} - {None}
    if sent and "recipient" not in roles and calls_a_gathering(predicate, tree, language):
        return False, False
    if "recipient" not in roles and is_to_others(predicate, tree, cast):
        return False, False
    abroad = speaks_abroad(predicate, roles, language)
    alone = abroad or is_sovereign_word(predicate, roles, tree, language)
    alone = alone and not is_proposed(predicate, tree, language)
    return not abroad and is_partial(predicate, roles, tree, language), alone


def is_partial(
    predicate: Predicate, roles: dict[str, list[Party]], tree: Tree, language: Language
) -> bool:
    """A role the frame needs is empty, or all stand for one state."""
    frame = predicate.frame
    states = {p.participant.state for parties in roles.values() for p in parties} - {None}
    if frame.form == "visit" and is_at_home(roles):
        return True
    if is_of_nobody(predicate, roles) or (not frame.different and not states):
        return True
    placed = any(party.placed for parties in roles.values() for party in parties)
    if is_sovereign_word(predicate, roles, tree, language) and (
        not placed or frame.type == "REJECT"
    ):
        return False
    if is_shelling(predicate, roles, states):
        return False
    missing = any(role not in roles for role in frame.needs)
    together = frame.type in ("COOPERATE", "AGREE") and "actor" in roles and len(states) > 1
    if missing and not together:
        return True
    return frame.different and len(states) < 2


def is_with_the_private(predicate: Predicate, tree: Tree, cast: Cast, language: Language) -> bool:
    """«после беседы с журналистами», «в переговорах с террористами»: talks with those who stand for
    no state are no talks of states."""
    groups = language.table("acts")["groups"]
    near = [i for n in predicate.nucleus for i in tree.children(n, "nmod", "obl")]
    company = [i for i in near if tree.preposition(i) == "с"]
    kinds = [groups[name] for name in ("private", "lawless", "unofficial")]
    company = [i for i in company if any(tree.tokens[i].lemma in words for words in kinds)]
    return bool(company) and not any(a.states for i in company for a in cast.find(i))


def is_of_nobody(predicate: Predicate, roles: dict[str, list[Party]]) -> bool:
    """«проголосовали 140 стран, против – пять, в том числе Чили и Перу»: who acts is no state, though
    two are named."""
    doers = roles.get("actor", ())
    needed = "actor" in predicate.frame.needs and predicate.frame.form == "statement"
    return needed and bool(doers) and all(p.participant.state is None for p in doers)


def is_shelling(
    predicate: Predicate, roles: dict[str, list[Party]], states: set[str | None]
) -> bool:
    """«Армия обстреляла школу в области»: whom an army of one state strikes at a place whose
    state is not told."""
    if predicate.frame.type != "ASSAULT" or not predicate.verbal or len(states) != 1:
        return False
    struck = roles.get("recipient", ())
    placed = bool(struck) and all(p.actor.kind == "city" and not p.actor.states for p in struck)
    return placed and all(p.actor.kind in ("organ", "group") for p in roles.get("actor", ()))


def is_called_for(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«власти предложили провести международную конференцию»: by those who would be there."""
    above = tree.governor(predicate.carrier)
    joint = language.table("acts")["control"]["joint"]
    return above is not None and tree.tokens[above].lemma in joint


def is_sovereign_word(
    predicate: Predicate, roles: dict[str, list[Party]], tree: Tree, language: Language
) -> bool:
    """«Москва потребовала…»: what a state by its own name demands or refuses is said abroad; who
    takes part in a summit is not at it alone."""
    frame = predicate.frame
    if frame.form == "summit" and frame.different:
        kinds = {p.actor.kind for p in roles.get(SYMMETRIC, ())}
        called = CALLING if is_called_for(predicate, tree, language) else LED
        return predicate.support is not None and bool(kinds & called)
    if frame.type in SOVEREIGN and frame.form == "statement":
        return is_sovereign(predicate, roles, language)
    return frame.type in RULING and is_sovereign(predicate, roles, language)


def is_sovereign(predicate: Predicate, roles: dict[str, list[Party]], language: Language) -> bool:
    """States and organisations speak by their own name, and organisations by their councils too."""
    if predicate.frame.whole:
        return False
    doers = roles.get("actor", ())
    if is_by_us(roles) or any(is_people(p.actor) for p in doers):
        return False  # «призвала немцев отказаться от поездок», «мы надеемся»
    kinds = {"state" if is_side(p.participant) else p.actor.kind for p in doers}
    organisations = language.table("organisations")
    if kinds == {"organ"} and all(p.participant.state in organisations for p in doers):
        kinds = {"organisation"}
    return predicate.verbal and bool(kinds) and kinds <= {"state", "city", "organisation"}


def is_by_us(roles: dict[str, list[Party]]) -> bool:
    """«мы», «я»: who speaks in a quotation does it himself."""
    return any(p.actor.rule == FIRST_PERSON for p in roles.get("actor", ()))


def is_side(participant: Participant) -> bool:
    """«иракская сторона» is the state."""
    return participant.kind == "group" and participant.name[:1].isupper()


def is_at_home(roles: dict[str, list[Party]]) -> bool:
    """Who is in his own state visits nobody."""
    host = {p.participant.state for p in roles.get("recipient", ())}
    return any(p.participant.state in host for p in roles.get("actor", ()))


def is_nobodys(
    predicate: Predicate, roles: dict[str, list[Party]], tree: Tree, cast: Cast, language: Language
) -> bool:
    """An act of nobody named, papers that firms sign, talks with the private, a list of those
    present."""
    frame = predicate.frame
    if not roles and needs_somebody(frame):
        return True
    if is_at_home_alone(predicate, roles, tree, language):
        return True
    if frame.whole and frame.form == "summit" and not roles.keys() >= set(frame.needs):
        return True  # «выступили с критикой»: before no body
    if frame.two and sum(map(len, roles.values())) != TWO:
        return True
    if frame.form == "signing" and (
        is_by_others(predicate, tree, cast) or is_of_a_law(predicate, tree, language)
    ):
        return True
    if frame.form in TOGETHER and predicate.verbal and is_with_ones_own(roles, tree):
        return True
    if frame.form in TOGETHER and is_with_ones_people(predicate, roles, tree, cast):
        return True
    if frame.form in TOGETHER and not roles and is_domestic(predicate, tree, language):
        return True
    if "recipient" not in roles and is_done_to_a_thing(predicate, tree, cast):
        return True
    nobody = is_to_others(predicate, tree, cast) is False and "recipient" not in roles
    if nobody or asks_its_own(predicate, roles, tree, cast):
        return True  # «призвал своих сторонников голосовать»
    return frame.form in TOGETHER and is_with_the_private(predicate, tree, cast, language)


def is_domestic(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«заседание исполкома партии», «встреча акционеров»: of those who sit together at home."""
    words = language.table("acts")["groups"]["domestic"]
    below = (i for n in predicate.nucleus for i in genitives(tree, n))
    chains = (tree.subtree(i) for i in below)
    return any(tree.tokens[i].lemma in words for chain in chains for i in chain)


def is_with_ones_own(roles: dict[str, list[Party]], tree: Tree) -> bool:
    """«президент встретился с вице-премьером своей страны»: talks at home, whose other side the
    article has not left untold."""
    told = [party for found in roles.values() for party in found]
    states = {p.participant.state for p in told}
    if len(states) != 1 or None in states or any(p.actor.kind not in LED for p in told):
        return False
    company = [p for p in told if tree.preposition(p.token) == "с"]
    hosted = bool(roles.get("actor")) and bool(roles.get("recipient"))
    return hosted or 0 < len(company) < len(told)


def is_with_ones_people(
    predicate: Predicate, roles: dict[str, list[Party]], tree: Tree, cast: Cast
) -> bool:
    """«обсудил с членами Совбеза России визит премьера Чада»: talks at home, with people who are all
    of one's own state."""
    carried = predicate.verbal or predicate.support is not None
    told = [party for found in roles.values() for party in found]
    own = {p.participant.state for p in told}
    if not carried or len(own) != 1 or None in own:
        return False
    near = [i for n in predicate.nucleus for i in tree.children(n, "nmod", "obl")]
    people = [i for i in near if tree.preposition(i) == "с" and tree.tokens[i].pos == "NOUN"]
    people = [i for i in people if tree.tokens[i].feats.get("Animacy") == "Anim"]
    met = [set(actor.states) for i in people for actor in cast.find(i)]
    doers = [p for p in told if p.token not in people and p.actor.kind in LED | {"pronoun"}]
    return bool(met) and bool(doers) and all(states == own for states in met)


def is_of_a_law(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«подписал закон о долге соседу»: one's own paper, unless a treaty is ratified by it."""
    table, carrier = language.table("acts")["documents"], predicate.carrier
    signed = [*objects(tree, carrier), *tree.children(carrier, "nsubj:pass")]
    if tree.tokens[carrier].rel in ("acl", "amod"):
        signed += [i for i in (tree.governor(carrier),) if i is not None]
    laws = [i for i in signed if tree.tokens[i].lemma in table["laws"]]
    told = {tree.tokens[i].lemma for law in laws for i in tree.subtree(law)}
    return bool(laws) and told.isdisjoint(table["ratified"])


def is_by_others(predicate: Predicate, tree: Tree, cast: Cast) -> bool:
    """«Подрядчики подписали контракт»: who signs stands for no state."""
    doing = tree.children(predicate.head, "nsubj") if predicate.verbal else []
    people = [i for i in doing if tree.tokens[i].feats.get("Animacy") == "Anim"]
    people = [i for i in people if tree.tokens[i].pos == "NOUN"]
    return bool(people) and not any(cast.find(i) for i in people)


def is_done_to_a_thing(predicate: Predicate, tree: Tree, cast: Cast) -> bool:
    """«Канцлер примет закон»: what is no guest is received by nobody."""
    frame = predicate.frame
    if frame.form != "meeting" or "obj" not in frame.slots.get("recipient", ()):
        return False
    done_to = objects(tree, predicate.carrier) if predicate.verbal else []
    things = [i for i in done_to if tree.tokens[i].feats.get("Animacy") == "Inan"]
    return any(tree.tokens[i].pos == "NOUN" and not cast.find(i) for i in things)
