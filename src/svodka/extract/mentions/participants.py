"""Participants: who the tokens in a predicate's slots are, and for which states they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from svodka.annotate.actors.lexicon import load_lexicon
from svodka.annotate.notes import EMBLEM, SIGNS, Actor
from svodka.extract.mentions.cast import Cast, Party, is_inside
from svodka.extract.mentions.naming import is_people, name_participants
from svodka.extract.mentions.predicates import Predicate
from svodka.extract.mentions.sayers import TOLD_BY, fits_slot, is_layman, stands_alone
from svodka.extract.mentions.slots import Slots
from svodka.extract.people.listed import is_listed
from svodka.language import Language

SYMMETRIC = "both"
BLOCS = frozenset({"organisation", "group"})
RULED = frozenset({"SANCTION", "CONCEDE", "COERCE"})
PLACED = frozenset(
    {
        "в+loc",
        "на+loc",
        "в+acc",
        "на+acc",
        "у+gen",
        "близ+gen",
        "под+ins",
        "над+ins",
        "из+gen",
        "held",
    }
)
OFFICIAL = ("title", "person")
SCENES = ("в+loc", "на+loc")
BESIDES = (*SCENES, "awaiting")
TO = ("в", "на")
WORDS = frozenset({"REQUEST", "AGREE"})
OF_A_STATE = "pronoun_of_state"  # the rule of `people`


def fill_roles(predicate: Predicate, slots: Slots, cast: Cast) -> dict[str, list[Party]]:
    """Role → parties, each actor once and in its first role; a frame's `kinds` are kept to."""
    roles: dict[str, list[Party]] = {}
    taken: set[int] = set()
    gives = EMBLEM in cast.kinds and is_given_by_a_state(predicate, slots, cast)
    for role, names in predicate.frame.slots.items():
        if role == "place":
            continue
        for token in found_in(names, role, predicate, slots, roles):
            if SYMMETRIC in roles and is_named_apart(token, roles, slots):
                continue
            for actor in meant_at(token, role, predicate, cast):
                if actor.kind == EMBLEM and (role in roles or gives):
                    continue  # «у Вечного огня в Киеве»
                if actor.span.start not in taken:
                    taken.add(actor.span.start)
                    roles.setdefault(role, []).extend(parties(actor, token, role, cast.language))
        if role not in roles and "subj" in names:
            found = speaking_at(role, predicate, slots, cast)
            roles.update({role: found} if found else {})
        if role not in roles and "deciding" in names:
            found = decided_by(role, slots, cast)
            roles.update({role: found} if found else {})
        if role not in roles and TOLD_BY.keys() & names:
            found = said_elsewhere(role, predicate, cast)
            roles.update({role: found} if found else {})
    ruled = predicate.frame.form == "action" and len(roles) < 2
    if ruled and any(party.placed for party in roles.get("actor", ())):
        del roles["actor"]  # «в Москве закрыли аэропорты»: where, not against whom
    return roles


def is_given_by_a_state(predicate: Predicate, slots: Slots, cast: Cast) -> bool:
    """«Ханой вручил послу орден Дружбы»: who gives it is told, whosever the order may be."""
    if "subj" in predicate.frame.slots.get("recipient", ()):
        return False  # «посол стал кавалером ордена»
    return any(a.states and a.kind != EMBLEM for i in slots.fill("subj") for a in cast.find(i))


def meant_at(token: int, role: str, predicate: Predicate, cast: Cast) -> list[Actor]:
    """Whom a token in a role's slot means, of those who may fill the role."""
    frame = predicate.frame
    direct = frame.form in ("meeting", "visit") and predicate.verbal
    meant = cast.named(token) if direct else cast.find(token)
    if not meant:
        return []  # most words
    meant = [a for a in meant if not is_of_a_title(token, a, cast)]
    meant = [cast.led_by(cast.come_from(actor)) for actor in meant]
    if role == "recipient":
        meant = [cast.spoken_to(actor, token, predicate) for actor in meant]
    own = is_of_itself(predicate, cast) or token == predicate.carrier  # «Осуждаем удары»
    meant = [a for a in meant if own or not a.first <= predicate.head <= a.last]
    meant = [a for a in meant if not is_stateless(a, cast)]
    if "adj" not in frame.slots[role]:  # «пострадавшим от украинских обстрелов»
        meant = [a for a in meant if not is_of_the_act(a, predicate, cast)]
    if role == "actor":
        meant = [a for a in meant if not is_fought_at(a, predicate, cast)]
        meant = meant if may_speak(token, predicate, cast) else []
    allowed = frame.kinds.get(role)
    return [
        actor
        for actor in meant
        if may_fill(actor, allowed, cast.language)
        and not is_bystander(actor, token, role, predicate, cast)
    ]


def is_of_itself(predicate: Predicate, cast: Cast) -> bool:
    """«открылась Генассамблея ООН»: the name of a gathering that is held is of those who gather."""
    if predicate.frame.form != "summit" or predicate.support is None:
        return False
    held = cast.language.table("acts")["support"]["held"]
    return cast.tree.tokens[predicate.support].lemma in held


def is_of_a_title(token: int, actor: Actor, cast: Cast) -> bool:
    """«посол Чили в Перу», «посольство Чили в Лиме»: a place inside a title is not its holder."""
    held = actor.kind in ("person", "title", "organ") and token != actor.head
    return held and cast.tree.preposition(token) in TO


def may_speak(token: int, predicate: Predicate, cast: Cast) -> bool:
    """«партия Чили выходит из союза», «артистка из Чили просит»: whose words only say where they
    are of speaks for no state."""
    groups, noun = cast.language.table("acts")["groups"], cast.tree.tokens[token]
    said = predicate.frame.form == "statement" or predicate.frame.type == "REJECT"
    if not said or token in cast.at or noun.pos not in ("NOUN", "PROPN"):
        return True
    return noun.lemma in groups["members"] or noun.lemma in groups["speaking"]


def is_fought_at(actor: Actor, predicate: Predicate, cast: Cast) -> bool:
    """«иракская война»: where it is fought, not by whom; «чилийско-перуанская» is of both."""
    wars = cast.language.table("acts")["hosts"]["wars"]
    war = cast.tree.tokens[predicate.head].lemma in wars
    return war and actor.kind == "adjective" and len(actor.states) == 1


def is_bystander(actor: Actor, token: int, role: str, predicate: Predicate, cast: Cast) -> bool:
    """Who stands for no state in such an act: tourists in talks, refugees who ask for something,
    a citizen who speaks; «его подписание» is of the paper."""
    frame = predicate.frame
    said = role == "actor" and frame.form == "statement"
    if (said or frame.type == "CONSULT") and cast.is_private(actor):
        return True
    if role == "actor" and frame.type in WORDS and is_no_office(actor, cast):
        return True
    if said and actor.kind == "city" and not actor.states:
        return True  # «озабочено наращиванием сил в Крыму»: where, and nobody who says it
    if role == "recipient" and frame.type == "REJECT" and is_people(actor):
        return is_no_office(actor, cast)  # «суд отклонил жалобу американца»
    if role == "recipient" and frame.type == "REJECT" and cast.is_private(actor):
        return True  # «отказался отвечать на вопросы американской журналистки»
    if role == "actor" and frame.type == "MOBILIZE" and cast.is_private(actor):
        return True  # «городок беженцев находится в Чаде»: no forces are moved
    if role == "recipient" and is_legal(predicate) and cast.is_private(actor):
        return True  # «возбудила дело о краже против гражданина Чили»
    if said and actor.kind == "city" and token != actor.head and not is_capital(actor, cast):
        return True  # «градостроительный совет Казани потребовал»
    if role == "recipient" and frame.type == "REQUEST" and is_at_a_border(token, cast):
        return True
    if role == "actor" and frame.form == "visit" and cast.tree.preposition(actor.head) in TO:
        return True  # «поездка в Нью-Йорк на Генассамблею ООН»: where one goes, not who
    return frame.form == "signing" and not predicate.verbal and actor.kind == "pronoun"


def is_legal(predicate: Predicate) -> bool:
    """What a state does to blame another without words: it looks into its deeds, it charges."""
    return (predicate.frame.type, predicate.frame.form) == ("ACCUSE", "action")


def decided_by(role: str, slots: Slots, cast: Cast) -> list[Party]:
    """«премьер отдал приказ об ударе»: an act that no one man does is his state's by his word."""
    told = [(i, a) for i in slots.fill("deciding") for a in cast.find(i)]
    told = [(i, a) for i, a in told if a.kind in OFFICIAL and a.states]
    return [party for i, a in told for party in parties(a, i, role, cast.language)]


def speaking_at(role: str, predicate: Predicate, slots: Slots, cast: Cast) -> list[Party]:
    """«в Минобороны подтвердили», «в Латвии запретили»: those of where it is said or ruled."""
    allowed, kinds = predicate.frame.kinds.get(role), speakers_of(predicate)
    if cast.kinds.isdisjoint(kinds):
        return []
    there = [(t, a) for t in slots.fill("at") for a in cast.at.get(t, ())]
    organs = [(t, a) for t, a in there if a.kind in kinds]
    if "bloc" in (allowed or ()):
        organs = [(t, a) for t, a in organs if may_fill(a, allowed, cast.language)]
    found = [party for t, a in organs for party in parties(a, t, role, cast.language)]
    return [replace(party, placed=party.actor.kind != "organ") for party in found]


def said_elsewhere(role: str, predicate: Predicate, cast: Cast) -> list[Party]:
    """«Чад нарушает перемирие. Об этом заявил посол Нигера»: whose words its clause is."""
    (slot,) = TOLD_BY.keys() & predicate.frame.slots[role]
    head = cast.tree.tokens[predicate.head]
    for span, sayers in cast.sayings:
        if not span.start <= head.start < span.stop:
            continue
        said = stands_alone(cast.tree, predicate.carrier, span, cast.language)
        if not said or not fits_slot(slot, cast.tree, predicate.carrier, cast.language):
            return []
        allowed = predicate.frame.kinds.get(role)
        sayers = tuple(a for a in sayers if may_fill(a, allowed, cast.language))
        sayers = tuple(a for a in sayers if not is_of_a_layman(a, cast.language))
        return [p for a in sayers for p in parties(a, predicate.head, role, cast.language)]
    return []


def is_of_a_layman(actor: Actor, language: Language) -> bool:
    return any(is_layman(word, language) for word in actor.name.lower().split())


def speakers_of(predicate: Predicate) -> tuple[str, ...]:
    """«в Минобороны подтвердили», «в Москве требуют», «в Латвии запретили»: who may be told by
    where it is said or ruled; what is merely done somewhere is done by an organ alone."""
    frame = predicate.frame
    ruled = frame.type in RULED and "recipient" in frame.needs
    if frame.form == "statement":
        return ("organ", "organisation", "city", "state", "title", "person")
    if "subj" in frame.slots.get("recipient", ()) and frame.form == "visit":
        return ("city", "state")  # «в Осло принимали министра»
    return ("organ", "city", "state") if ruled else ("organ",)


def found_in(
    names: Sequence[str],
    role: str,
    predicate: Predicate,
    slots: Slots,
    roles: Mapping[str, list[Party]],
) -> Iterator[int]:
    """Tokens in a role's slots; who a word is said to stands in the first slot that is filled
    («призвал Израиль к снятию блокады с Ливана»). A bare noun takes its clause's subject last,
    where its own words name nobody («отложил отправку войск»)."""
    said = role == "recipient" and predicate.frame.form == "statement" and predicate.verbal
    bare = not predicate.verbal and predicate.support is None
    done = predicate.verbal and predicate.frame.form == "action"
    last = ["subj", "deciding"] if bare and "subj" in names else []
    lawless = role == "actor" and slots.is_lawless()
    for name in [*(n for n in names if n not in last), *last]:
        if lawless and "+" in name:
            continue
        if name in last and (is_filled(role, roles) or is_of_a_bloc(role, roles, slots)):
            return
        if (bare or done) and role == "actor" and name in PLACED and role in roles:
            continue
        if name in SCENES and is_struck_there(predicate, role, roles):
            continue
        if name in BESIDES and is_destined(predicate, role, roles):
            continue
        found = slots.fill(name)
        yield from found
        told = role in roles or any(slots.tree.tokens[i].pos == "PROPN" for i in found)
        if said and name in ("obj", "dat") and told:
            return


def is_struck_there(predicate: Predicate, role: str, roles: Mapping[str, list[Party]]) -> bool:
    """«в Мали атакованы чадские военные»: whom an attack is on being told, the rest is where."""
    struck = roles.get(role, ()) if role == "recipient" and predicate.verbal else ()
    return predicate.frame.type == "ASSAULT" and any(p.participant.state for p in struck)


def is_destined(predicate: Predicate, role: str, roles: Mapping[str, list[Party]]) -> bool:
    """«приезд премьера в Осло вызвал споры в Риме»: where one goes being told, the rest is where
    it is spoken of."""
    bound = predicate.frame.form == "visit" and role == "recipient" and not predicate.verbal
    return bound and any(p.participant.state for p in roles.get(role, ()))


def is_filled(role: str, roles: Mapping[str, list[Party]]) -> bool:
    """Somebody stands in the role already; of those who meet, two sides do."""
    states = {p.participant.state for p in roles.get(role, ())} - {None}
    return len(states) > (1 if role == SYMMETRIC else 0)


def is_of_a_bloc(role: str, roles: Mapping[str, list[Party]], slots: Slots) -> bool:
    """«на встрече лидеров «большой восьмёрки»»: a gathering of a bloc has all who take part."""
    organisations = slots.language.table("organisations")
    return role == SYMMETRIC and any(
        p.actor.kind == "group"
        and p.participant.state in organisations
        and not slots.tree.preposition(p.token)
        for p in roles.get(role, ())
    )


def is_named_apart(token: int, roles: dict[str, list[Party]], slots: Slots) -> bool:
    """«стамбульские переговоры между Россией и Украиной», «российско-турецкие учения в Киргизии»:
    where both sides are named, an adjective or the locative tells the place."""
    states = {p.participant.state for p in roles[SYMMETRIC]} - {None}
    placed = slots.tree.tokens[token].rel == "amod" or is_inside(token, slots.tree)
    return len(states) > 1 and placed


def may_fill(actor: Actor, allowed: tuple[str, ...] | None, language: Language) -> bool:
    """A role for officials («person» but no «people») is not filled by a people at large; one for
    a bloc only by an organisation or those of its states, one for a format by states that meet so."""
    if actor.kind in SIGNS:
        return actor.kind in (allowed or ())
    if allowed is None:
        return True
    if "bloc" in allowed and is_of_many(actor, language) and len(actor.states) == 1:
        return actor.states[0] in language.table("organisations")
    if is_people(actor):
        return "people" in allowed
    if "state" in allowed and (is_side_of_one(actor, language) or is_listed(actor)):
        return True
    if "person" in allowed and is_someone_named(actor):
        return True
    if "state" in allowed and actor.kind == "pronoun" and actor.rule.endswith(OF_A_STATE):
        return True  # «Чад просит о помощи. Ему послали врачей»
    return actor.kind in allowed or actor.rule.split(",")[0] in allowed


def is_side_of_one(actor: Actor, language: Language) -> bool:
    """«российская сторона», «власти Мали»: these are their state wherever it may be."""
    if actor.kind != "group" or len(actor.states) != 1:
        return False
    sides = language.table("acts")["groups"]["sides"]
    return any(word in sides for word in actor.name.lower().split())


def is_at_a_border(token: int, cast: Cast) -> bool:
    """«потребовал сократить войска у границ Украины»: where they are, not who is asked."""
    borders = cast.language.table("acts")["seas"]["borders"]
    return bool(cast.tree.preposition(token)) and cast.tree.tokens[token].lemma in borders


def is_capital(actor: Actor, cast: Cast) -> bool:
    """A city that may stand for its state."""
    metonyms = cast.language.table("acts")["metonyms"]
    capitals = load_lexicon(cast.language).capitals
    named = any(capitals.get(code) == actor.name for code in actor.states)
    return named or actor.name in metonyms["cities"] or actor.name in metonyms["seats"]


def is_someone_named(actor: Actor) -> bool:
    """«Он подчеркнул, что Чад нарушает договор»: the person whom a pronoun stands for."""
    return actor.kind == "pronoun" and len(actor.states) == 1 and actor.name[:1].isupper()


def is_of_many(actor: Actor, language: Language) -> bool:
    """An organisation, «главы государств СНГ», or a council: «Совбез ООН»; no bureau of it."""
    councils = tuple(language.table("acts")["groups"]["councils"])
    sitting = any(f"{word.casefold()} ".startswith(councils) for word in actor.name.split())
    return actor.kind in BLOCS or (actor.kind == "organ" and sitting)


def is_no_office(actor: Actor, cast: Cast) -> bool:
    """«россиянин попросил убежища», «британская газета призвала»: they speak for no state, as
    «американцы» may."""
    several = cast.tree.tokens[actor.head].feats.get("Number") == "Plur" and " " not in actor.name
    return (is_people(actor) and not several) or actor.kind == "adjective"


def is_of_the_act(actor: Actor, predicate: Predicate, cast: Cast) -> bool:
    """An adjective of the act's own words, which tells whose the act is."""
    return actor.kind == "adjective" and cast.tree.governor(actor.head) in predicate.nucleus


def is_stateless(actor: Actor, cast: Cast) -> bool:
    """«сомалийские пираты»: they stand for no state, whatever country they are of."""
    stateless = cast.language.table("acts")["groups"]["stateless"]
    return cast.tree.tokens[actor.head].lemma in stateless


def parties(actor: Actor, token: int, role: str, language: Language) -> list[Party]:
    """One party a state that an actor stands for, one in all for a person."""
    said = "recipient" if role == "recipient" else "actor"
    return [Party(p, actor, token) for p in name_participants(actor, said, language)]
