"""Cast: who stands at the tokens of one sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from svodka.annotate.notes import Actor
from svodka.extract.mentions.predicates import Predicate
from svodka.extract.mentions.rows import SAID
from svodka.extract.phrases import below
from svodka.extract.posts import SITES
from svodka.findings import Participant, Span
from svodka.language import Language
from svodka.language.trees import Tree

ORIGINS = frozenset({"из", "с"})
# «танкер, шедший под флагом Панамы»; no «подозреваемый в убийстве офицера»
OWNING = frozenset({"state", "adjective", "organisation"})
LEADING = frozenset({"person", "title"})
LED = frozenset({"title", "group"})
Saying = tuple[Span, tuple[Actor, ...]]


@dataclass(frozen=True, slots=True)
class Party:
    """A participant still tied to the words that name it. `token` is where it was found; `placed`:
    only the place where the act is said or done tells of it."""

    participant: Participant
    actor: Actor
    token: int
    placed: bool = False


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
        self._groups: Mapping[str, Sequence[str]] = language.table("acts")["groups"]
        self.kinds = {actor.kind for actor in actors}
        self.at: dict[int, list[Actor]] = {}
        for actor in actors:
            for token in range(actor.first, actor.last + 1):
                self.at.setdefault(token, []).append(actor)

    def find(self, token: int) -> list[Actor]:
        """Who stands at a token: an actor there, or the nearest that its phrase belongs to."""
        here = [a for a in self.at.get(token, ()) if not self.is_of_a_sea(a)]
        here = here or self.town(token) or self.acting(token) or self.apposed(token)
        if here and not any(a.states for a in here):
            here = self.explained(token) or here
        if here or self.tree.tokens[token].lemma in self._groups["partisans"]:
            return here
        for child in below(self.tree, token):
            if child in self.at:
                return self.at[child]
            # «элементов американской ПРО»
            told = [a for i in self.tree.children(child, "amod") for a in self.at.get(i, ())]
            if any(a.states for a in told):
                return told
        if fellows := self.fellows(token):
            return fellows
        near = self.tree.children(token, "amod", "appos", "flat:name", "det")
        passives = [i for i in self.tree.children(token, "acl") if not self.is_active(i)]
        passives += self.headed(token)
        within = [i for c in passives for i in self.tree.subtree(c)]
        if self.tree.tokens[token].lemma in self._groups["local"]:
            near += [i for i in self.tree.children(token, "nmod") if is_inside(i, self.tree)]
        found = [a for child in near for a in self.at.get(child, ()) if a.states]
        found += [a for i in within for a in self.at.get(i, ()) if is_owner(a)]
        return [a for a in found if not self.is_of_a_sea(a)][:1] or self.allied(token)

    def headed(self, token: int) -> list[int]:
        """«возглавляемая США коалиция»: the participle that tells who leads it."""
        heading = self._groups["heading"]
        beside = self.tree.children(token, "amod")
        return [i for i in beside if self.tree.tokens[i].lemma in heading]

    def allied(self, token: int) -> list[Actor]:
        """«самолёты коалиции во главе с США»: of whom it is, by who leads it."""
        table = self._groups
        ours = (token, *self.tree.children(token, "nmod"))
        if not any(self.tree.tokens[i].lemma in table["alliances"] for i in ours):
            return []
        after = range(max(ours) + 1, min(max(ours) + 3, len(self.tree.tokens) - 2))
        leading = [i for i in after if self.tree.tokens[i].lemma in table["leading"]]
        return [a for i in leading for a in self.at.get(i + 2, ()) if a.states][:1]

    def fellows(self, token: int) -> list[Actor]:
        """«союзники по НАТО»: the organisation of which one is with them."""
        if self.tree.tokens[token].lemma not in self._groups["fellows"]:
            return []
        beside = [i for i in self.tree.children(token, "nmod") if self.tree.preposition(i) == "по"]
        return [a for i in beside for a in self.at.get(i, ()) if a.kind == "organisation"]

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
        if named := self.town(token) or self.acting(token) or self.apposed(token):
            return named
        groups, lemma = self._groups, self.tree.tokens[token].lemma
        if lemma in groups["districts"]:
            near = [a for i in below(self.tree, token) for a in self.at.get(i, ())]
            return [a for a in near if a.kind == "city"][:1]
        if lemma not in groups["members"]:
            return []
        first = next((i for i in below(self.tree, token) if i in self.at), None)
        if first is None:
            return []  # «порты Турции, Италии и Сирии»: each of them
        listed = [a for i in self.tree.chain(first) for a in self.at.get(i, ())]
        return list(dict.fromkeys(listed)) or self.at[first]

    def town(self, token: int) -> list[Actor]:
        """«в норвежский город Берген»: the town named beside the word for one."""
        if self.tree.tokens[token].lemma not in self.language.table("groups")["pointing"]["towns"]:
            return []
        beside = [a for i in self.tree.children(token, "appos") for a in self.at.get(i, ())]
        return beside if any(a.kind == "city" for a in beside) else []

    def apposed(self, token: int) -> list[Actor]:
        """«наследник престола принц Чарльз», «Господин Токаев», «на север острова — в Коломбо»: who
        a relation is, or what a place, told right behind it."""
        noun, groups = self.tree.tokens[token], self._groups
        held = noun.lemma in groups["kin"] or noun.lemma in groups["courtesies"]
        if noun.pos == "PROPN" and not held:  # «Дж. Робертсон»
            named = [a for i in self.tree.children(token, "flat:name") for a in self.at.get(i, ())]
            return [a for a in named if a.kind == "person"][:1]
        if not held and (noun.pos != "NOUN" or noun.feats.get("Animacy") == "Anim"):
            return []
        kinds = LEADING if held else SITES
        beside = [i for i in self.tree.children(token, "appos") if i > token]
        if kinds is SITES:
            beside = [i for i in beside if self.tree.preposition(i)]
        found = [a for i in beside for a in self.at.get(i, ()) if a.head == i and a.states]
        return [a for a in found if a.kind in kinds][:1]

    def acting(self, token: int) -> list[Actor]:
        """«исполняющий обязанности президента Владимир Путин»: who does another's duties."""
        if self.tree.tokens[token].lemma not in self._groups["acting"]:
            return []
        beside = self.tree.children(token, "appos") or self.tree.children(token, "nmod", "obj")
        near = [*beside, *(i for n in beside for i in self.tree.children(n, "nmod"))]
        return next((self.at[i] for i in near if i in self.at), [])

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
        words = words_of_leading(self.language)
        if not self.tree.has_any(words):
            return actor
        below = [i for i in self.tree.subtree(actor.head) if i > actor.last]
        if not any(self.tree.tokens[i].lemma in words for i in below):
            return actor
        for token in below:
            for leader in self.at.get(token, ()):
                if leader.kind in LEADING and leader.states in ((), actor.states):
                    return replace(leader, states=actor.states)
                if leader.kind in LEADING and not actor.states:
                    return leader
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
        private = self._groups["private"]
        former = self.language.table("offices")["former"]["words"]
        before = {self.tree.tokens[i].lemma for i in self.tree.children(actor.head, "amod")}
        retired = actor.kind == "group" and bool(before & set(former))
        return self.tree.tokens[actor.head].lemma in private or retired

    def is_of_a_sea(self, actor: Actor) -> bool:
        """«Оманский залив», «Японское море»: the name of a sea is nobody's."""
        above = self.tree.governor(actor.head) if actor.kind == "adjective" else None
        seas = self.language.table("acts")["seas"]["words"]
        return above is not None and self.tree.tokens[above].lemma in seas


@lru_cache(maxsize=8)
def words_of_leading(language: Language) -> frozenset[str]:
    """«во главе», «возглавляемый»."""
    table = language.table("acts")["groups"]
    return frozenset((*table["leading"], *table["heading"]))


def is_owner(actor: Actor) -> bool:
    """Of whom a ship or a site may be."""
    return bool(actor.states) and actor.kind in OWNING


def is_inside(token: int, tree: Tree) -> bool:
    """«увидеться в Нью-Йорке»: a city told as a place is no side."""
    return bool(tree.preposition(token)) and tree.tokens[token].feats.get("Case") == "Loc"
