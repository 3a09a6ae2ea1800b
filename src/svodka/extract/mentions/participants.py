"""Participants: who the tokens in a predicate's slots are, and for which states they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from svodka.annotate.notes import Actor
from svodka.extract.mentions.naming import is_people, name_participants
from svodka.extract.mentions.predicates import Predicate
from svodka.extract.mentions.sayers import stands_alone
from svodka.extract.mentions.slots import Slots
from svodka.extract.phrases import below
from svodka.findings import Participant, Span
from svodka.language import Language
from svodka.language.trees import Tree

SYMMETRIC = "both"
AGAINST = "against"  # «антироссийский»: only roles that say so are filled by it
ORIGINS = frozenset({"из", "с"})
# «танкер, шедший под флагом Панамы»; no «подозреваемый в убийстве офицера»
OWNING = frozenset({"state", "adjective", "organisation"})
BLOCS = frozenset({"organisation", "group"})
LEADING = frozenset({"person", "title"})
LED = frozenset({"title", "group"})
RULED = frozenset({"SANCTION", "CONCEDE", "COERCE"})
PLACED = frozenset(
    {"в+loc", "на+loc", "в+acc", "на+acc", "у+gen", "близ+gen", "под+ins", "над+ins", "из+gen"}
)
SCENES = ("в+loc", "на+loc")
TO = ("в", "на")
WORDS = frozenset({"REQUEST", "AGREE"})
SAID = frozenset({"statement", "message"})
TOLD_BY = frozenset({"saying", "blaming"})  # slots of those whose words a clause is


@dataclass(frozen=True, slots=True)
class Party:
    """A participant still tied to the words that name it. `token` is where it was found; `placed`:
    only the place where the act is said or done tells of it."""

    participant: Participant
    actor: Actor
    token: int
    placed: bool = False


Saying = tuple[Span, tuple[Actor, ...]]


class Cast:
    """The actors of one sentence, by token. sayings: stretches of it and whose words they are, in
    whatever sentence they are named («… Об этом заявил посол»)."""

    def __init__(
        self,
        actors: Sequence[Actor],
        tree: Tree,
        language: Language,
        sayings: Sequence[Saying] = (),
    ) -> None:
        self.tree = tree
        self.language = language
        self.sayings = sayings
        self.at: dict[int, list[Actor]] = {}
        for actor in actors:
            for token in range(actor.first, actor.last + 1):
                self.at.setdefault(token, []).append(actor)

    def find(self, token: int) -> list[Actor]:
        """Who stands at a token: an actor there, or the nearest that its phrase belongs to."""
        here = [a for a in self.at.get(token, ()) if not self.is_of_a_sea(a)]
        here = here or self.town(token)
        if here and not any(a.states for a in here):
            here = self.explained(token) or here
        if (
            here
            or self.tree.tokens[token].lemma in self.language.table("acts")["groups"]["partisans"]
        ):
            return here
        for child in below(self.tree, token):
            if child in self.at:
                return self.at[child]
            # «элементов американской ПРО»
            told = [a for i in self.tree.children(child, "amod") for a in self.at.get(i, ())]
            if any(a.states for a in told):
                return told
        near = self.tree.children(token, "amod", "appos", "flat:name", "det")
        passives = [i for i in self.tree.children(token, "acl") if not self.is_active(i)]
        within = [i for c in passives for i in self.tree.subtree(c)]
        if self.tree.tokens[token].lemma in self.language.table("acts")["groups"]["local"]:
            near += [i for i in self.tree.children(token, "nmod") if is_inside(i, self.tree)]
        found = [a for child in near for a in self.at.get(child, ()) if a.states]
        found += [a for i in within for a in self.at.get(i, ()) if is_owner(a)]
        return [a for a in found if not self.is_of_a_sea(a)][:1]

    def is_active(self, token: int) -> bool:
        """«резолюция, вводящая санкции против Чада»: what it does tells not of whom it is."""
        feats = self.tree.tokens[token].feats
        return feats.get("VerbForm") == "Part" and feats.get("Voice") == "Act"

    def named(self, token: int) -> list[Actor]:
        """Who is named at a token itself, or whom its words are of: «участники делегации»,
        «глава временной администрации Хамид Карзай»."""
        here = self.at.get(token, [])
        if here:
            return here if any(a.states for a in here) else self.explained(token) or here
        if named := self.town(token):
            return named
        if self.tree.tokens[token].lemma not in self.language.table("acts")["groups"]["members"]:
            return []
        return next((self.at[i] for i in below(self.tree, token) if i in self.at), [])

    def town(self, token: int) -> list[Actor]:
        """«в норвежский город Берген»: the town named beside the word for one."""
        if self.tree.tokens[token].lemma not in self.language.table("groups")["pointing"]["towns"]:
            return []
        beside = [a for i in self.tree.children(token, "appos") for a in self.at.get(i, ())]
        return beside if any(a.kind == "city" for a in beside) else []

    def explained(self, token: int) -> list[Actor]:
        """«Сопредседатели, вице-премьеры Венгрии и Чехии»: who they are, told beside them; the heads
        of bodies by their states («глав оборонных и внешнеполитических ведомств Чили и Перу»); a
        body by where it is: «суд в Минске»."""
        beside = [i for i in self.tree.children(token, "appos") if i > token]
        found = [a for i in beside for a in self.at.get(i, ()) if a.states]
        if not found and any(a.kind in LED for a in self.at.get(token, ())):
            led = [a for i in below(self.tree, token) for a in self.at.get(i, ())]
            found = [a for a in led if a.kind == "organ" and len(a.states) > 1][:1]
        if found or all(a.kind != "organ" for a in self.at.get(token, ())):
            return found
        there = [i for i in self.tree.children(token, "nmod") if is_inside(i, self.tree)]
        return [a for i in there for a in self.at.get(i, ()) if a.kind in ("city", "state")]

    def come_from(self, actor: Actor) -> Actor:
        """«гость из Ташкента», «делегации из Японии и Канады»: of the states they come from."""
        if actor.states or actor.kind not in ("title", "group"):
            return actor
        for child in self.tree.children(actor.head, "nmod"):
            if self.tree.preposition(child) in ORIGINS:
                named = [a for i in self.tree.chain(child) for a in self.at.get(i, ())]
                named = [a for a in named if len(a.states) == 1]
                states = tuple(dict.fromkeys(code for a in named for code in a.states))
                return replace(actor, states=states if actor.kind == "group" else states[:1])
        return actor

    def led_by(self, actor: Actor) -> Actor:
        """«делегация Узбекистана во главе с премьером Ариповым»: the one who leads it."""
        table = self.language.table("acts")["groups"]
        words = (*table["leading"], *table["heading"])
        below = self.tree.subtree(actor.head)
        if not any(self.tree.tokens[i].lemma in words for i in below if i > actor.last):
            return actor
        for token in (i for i in below if i > actor.last):
            for leader in self.at.get(token, ()):
                if leader.kind in LEADING and leader.states in ((), actor.states):
                    return replace(leader, states=actor.states)
        return actor

    def spoken_to(self, actor: Actor, token: int, predicate: Predicate) -> Actor:
        """«приветствовал решение Брюсселя»: whom words are about by their city."""
        if predicate.frame.form not in SAID or self.tree.preposition(token) in ("в", "на", "из"):
            return actor
        cities = self.language.table("acts")["metonyms"]["cities"]
        metonym = cities.get(actor.name) if actor.kind == "city" else None
        return actor if metonym is None else replace(actor, states=(metonym,))

    def is_private(self, actor: Actor) -> bool:
        """«российские туристы», «бывшие дипломаты»: they stand for no state, wherever they go."""
        if actor.kind not in LED:
            return False
        private = self.language.table("acts")["groups"]["private"]
        former = self.language.table("offices")["former"]["words"]
        before = {self.tree.tokens[i].lemma for i in self.tree.children(actor.head, "amod")}
        retired = actor.kind == "group" and bool(before & set(former))
        return self.tree.tokens[actor.head].lemma in private or retired

    def is_of_a_sea(self, actor: Actor) -> bool:
        """«Оманский залив», «Японское море»: the name of a sea is nobody's."""
        above = self.tree.governor(actor.head) if actor.kind == "adjective" else None
        seas = self.language.table("acts")["seas"]["words"]
        return above is not None and self.tree.tokens[above].lemma in seas


def is_owner(actor: Actor) -> bool:
    """Of whom a ship or a site may be."""
    return bool(actor.states) and actor.kind in OWNING


def fill_roles(predicate: Predicate, slots: Slots, cast: Cast) -> dict[str, list[Party]]:
    """Role → parties, each actor once and in its first role; a frame's `kinds` are kept to."""
    roles: dict[str, list[Party]] = {}
    taken: set[int] = set()
    for role, names in predicate.frame.slots.items():
        if role == "place":
            continue
        for token in found_in(names, role, predicate, slots, roles):
            if SYMMETRIC in roles and is_named_apart(token, roles, slots):
                continue
            for actor in meant_at(token, role, predicate, cast):
                if actor.span.start not in taken:
                    taken.add(actor.span.start)
                    roles.setdefault(role, []).extend(parties(actor, token, role, cast.language))
        if role not in roles and "subj" in names:
            found = speaking_at(role, predicate, slots, cast)
            roles.update({role: found} if found else {})
        if role not in roles and not TOLD_BY.isdisjoint(names):
            found = said_elsewhere(role, predicate, cast)
            roles.update({role: found} if found else {})
    ruled = predicate.frame.form == "action" and len(roles) < 2
    if ruled and any(party.placed for party in roles.get("actor", ())):
        del roles["actor"]  # «в Москве закрыли аэропорты»: where, not against whom
    return roles


def meant_at(token: int, role: str, predicate: Predicate, cast: Cast) -> list[Actor]:
    """Whom a token in a role's slot means, of those who may fill the role."""
    frame = predicate.frame
    direct = frame.form in ("meeting", "visit") and predicate.verbal
    meant = cast.named(token) if direct else cast.find(token)
    meant = [cast.led_by(cast.come_from(actor)) for actor in meant]
    if role == "recipient":
        meant = [cast.spoken_to(actor, token, predicate) for actor in meant]
    meant = [a for a in meant if not a.first <= predicate.head <= a.last]
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
        and not is_bystander(actor, role, predicate, cast)
    ]


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


def is_bystander(actor: Actor, role: str, predicate: Predicate, cast: Cast) -> bool:
    """Who stands for no state in such an act: tourists in talks, refugees who ask for something,
    a citizen who speaks; «его подписание» is of the paper."""
    frame = predicate.frame
    said = role == "actor" and frame.form == "statement"
    if (said or frame.type == "CONSULT") and cast.is_private(actor):
        return True
    if role == "actor" and frame.type in WORDS and is_no_office(actor, cast):
        return True
    if role == "actor" and frame.form == "visit" and cast.tree.preposition(actor.head) in TO:
        return True  # «поездка в Нью-Йорк на Генассамблею ООН»: where one goes, not who
    return frame.form == "signing" and not predicate.verbal and actor.kind == "pronoun"


def speaking_at(role: str, predicate: Predicate, slots: Slots, cast: Cast) -> list[Party]:
    """«в Минобороны подтвердили», «в Латвии запретили»: those of where it is said or ruled."""
    allowed = predicate.frame.kinds.get(role)
    there = [(t, a) for t in slots.fill("at") for a in cast.at.get(t, ())]
    organs = [(t, a) for t, a in there if a.kind in speakers_of(predicate)]
    if "bloc" in (allowed or ()):
        organs = [(t, a) for t, a in organs if may_fill(a, allowed, cast.language)]
    found = [party for t, a in organs for party in parties(a, t, role, cast.language)]
    return [replace(party, placed=party.actor.kind != "organ") for party in found]


def said_elsewhere(role: str, predicate: Predicate, cast: Cast) -> list[Party]:
    """«Чад нарушает перемирие. Об этом заявил посол Нигера»: whose words its clause is."""
    blamed = "blaming" in predicate.frame.slots[role]
    head = cast.tree.tokens[predicate.head]
    for span, sayers in cast.sayings:
        if not span.start <= head.start < span.stop:
            continue
        if not stands_alone(cast.tree, predicate.carrier, span, blamed, cast.language):
            return []
        allowed = predicate.frame.kinds.get(role)
        sayers = tuple(a for a in sayers if may_fill(a, allowed, cast.language))
        return [p for a in sayers for p in parties(a, predicate.head, role, cast.language)]
    return []


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
        found = slots.fill(name)
        yield from found
        if (
            said
            and name in ("obj", "dat")
            and any(slots.tree.tokens[i].pos == "PROPN" for i in found)
        ):
            return


def is_struck_there(predicate: Predicate, role: str, roles: Mapping[str, list[Party]]) -> bool:
    """«в Мали атакованы чадские военные»: whom an attack is on being told, the rest is where."""
    struck = roles.get(role, ()) if role == "recipient" and predicate.verbal else ()
    return predicate.frame.type == "ASSAULT" and any(p.participant.state for p in struck)


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


def is_inside(token: int, tree: Tree) -> bool:
    """«увидеться в Нью-Йорке»: a city told as a place is no side."""
    return bool(tree.preposition(token)) and tree.tokens[token].feats.get("Case") == "Loc"


def may_fill(actor: Actor, allowed: tuple[str, ...] | None, language: Language) -> bool:
    """A role for officials («person» but no «people») is not filled by a people at large; one for
    a bloc only by an organisation or those of its states, one for a format by states that meet so."""
    if actor.kind == AGAINST:
        return AGAINST in (allowed or ())
    if allowed is None:
        return True
    if "bloc" in allowed and is_of_many(actor, language) and len(actor.states) == 1:
        return actor.states[0] in language.table("organisations")
    if is_people(actor):
        return "people" in allowed
    if "state" in allowed and is_side_of_one(actor, language):
        return True
    return actor.kind in allowed or actor.rule.split(",")[0] in allowed


def is_side_of_one(actor: Actor, language: Language) -> bool:
    """«российская сторона» is Russia wherever Russia may be."""
    sides = language.table("acts")["groups"]["sides"]
    told = actor.kind == "group" and len(actor.states) == 1
    return told and actor.name.split()[-1].lower() in sides


def is_of_many(actor: Actor, language: Language) -> bool:
    """An organisation, «главы государств СНГ», or a council: «Совбез ООН»; no bureau of it."""
    councils = tuple(language.table("acts")["groups"]["councils"])
    sitting = any(word.casefold().startswith(councils) for word in actor.name.split())
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
