"""Slots: which tokens fill a predicate's grammatical places, by the syntax of its sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from svodka.extract.predicates import Predicate
from svodka.language import Language, Token
from svodka.language.trees import CLAUSAL, Tree

CASES = {"nom": "Nom", "gen": "Gen", "dat": "Dat", "acc": "Acc", "ins": "Ins", "loc": "Loc"}
BESIDE = ("appos", "nmod", "parataxis", "dep")
DASHES = frozenset("—–-")
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "NUM", "X"})


@lru_cache(maxsize=8)
def slot_words(language: Language) -> tuple[frozenset[str], ...]:
    """Verbs whose object does what they ask, relative pronouns, nouns of intent, verbs whose
    subject does the act that is their object."""
    table = language.table("acts")
    control = table["control"]
    relatives, spoken = table["relatives"]["words"], table["settings"]["spoken"]
    words = (control["object"], relatives, control["plans"], control["own"], spoken)
    return tuple(map(frozenset, words))


class Slots:
    """The slots of one predicate. Table acts: `control.object`, verbs whose object does what
    they ask, `control.plans`, nouns whose owner does what is planned, `control.own`, verbs whose
    subject does what their object names; `relatives.words`, pronouns that stand for the noun
    their clause hangs on."""

    def __init__(self, tree: Tree, predicate: Predicate, language: Language) -> None:
        self.tree = tree
        self.predicate = predicate
        self.language = language
        self.object_control, self.relatives, self.plans, self.own, self.spoken = slot_words(
            language
        )

    def fill(self, slot: str) -> list[int]:
        """Token indices that fill a slot (see language.frames), joined ones included."""
        heads = [self._meant(head) for head in self._heads(slot)]
        found = [i for head in heads for i in joined(self.tree, head)]
        own = set(self.predicate.nucleus)
        if self.predicate.copular:
            own.discard(self.predicate.carrier)
        return [i for i in dict.fromkeys(found) if i not in own]

    def _meant(self, index: int) -> int:
        """The noun that a relative pronoun stands for, else the token itself."""
        if self.tree.tokens[index].lemma not in self.relatives:
            return index
        noun = self.tree.clause_noun(index)
        return index if noun is None else noun

    def _heads(self, slot: str) -> list[int]:
        carrier = self.predicate.carrier
        if slot == "subj":
            found = subjects(self.tree, carrier, self.object_control)
            return found or self._planners()
        if slot == "obj":
            found = objects(self.tree, carrier)
            return found or self._received()
        if slot == "at":
            return locatives(self.tree, carrier)
        if slot == "awaiting":
            return self._awaiting()
        if slot == "gen below":
            return [i for n in self.predicate.nucleus for i in genitives_below(self.tree, n)]
        if slot == "nom":
            return [i for n in self.predicate.nucleus for i in apposed(self.tree, n)]
        if slot == "adj":
            return [i for n in self.predicate.nucleus for i in self.tree.children(n, "amod")]
        preposition, _, case = slot.rpartition("+")
        return self._oblique(preposition, CASES[case])

    def _planners(self) -> list[int]:
        """«планы США по размещению», «Минск принял решение о высылке»: whose plan the act is;
        «Зеленский отложил визит»: who puts off or plans an act is its doer."""
        above = self.tree.governor(self.predicate.head)
        bare = not self.predicate.verbal and self.predicate.support is None
        if not bare or above is None:
            return []
        if self.tree.tokens[above].lemma in self.own and self.tree.tokens[above].pos == "VERB":
            named = genitives(self.tree, self.predicate.head)
            own = subjects(self.tree, above, self.object_control)
            return [] if named and self.predicate.frame.form == "visit" else own
        if self.tree.tokens[above].lemma not in self.plans:
            return self._travellers()
        owners = [i for i in genitives(self.tree, above) if i != self.predicate.head]
        verb = self.tree.governor(above)
        if owners or verb is None:
            return owners
        return subjects(self.tree, verb, self.object_control)

    def _travellers(self) -> list[int]:
        """«в ходе визита в Баку министр заявил», «по итогам переговоров в Астане президенты
        подписали»: those whom the clause is about."""
        noun = self.predicate.head
        if self.predicate.frame.form not in ("visit", "meeting") or genitives(self.tree, noun):
            return []
        setting = find_setting(self.tree, noun, self.language)
        if setting is None and self.tree.preposition(noun) not in self.spoken:
            return []
        told = noun if setting is None else setting
        above = self.tree.governor(told)
        if above is None or self.tree.tokens[above].pos != "VERB":
            return []
        return subjects(self.tree, above, self.object_control)

    def _received(self) -> list[int]:
        """«принял в Белом доме президента Азербайджана»: the parser hangs the guest on the house."""
        if self.predicate.frame.form != "meeting" or not self.predicate.verbal:
            return []
        houses = [
            i
            for i in self.tree.children(self.predicate.carrier, "obl")
            if i > self.predicate.carrier and self.tree.preposition(i) in ("в", "на")
        ]
        return [i for house in houses for i in genitives(self.tree, house)]

    def _awaiting(self) -> list[int]:
        """«Анкара рассчитывает на визит премьера»: who awaits the act in the clause above it."""
        above = self.tree.governor(self.predicate.head)
        if self.predicate.support is not None or above is None:
            return []
        if self.tree.tokens[self.predicate.head].rel not in ("obl", "obj"):
            return []
        return subjects(self.tree, above, self.object_control)

    def _oblique(self, preposition: str, case: str) -> list[int]:
        direct = [
            i
            for n in self.predicate.nucleus
            for i in self.tree.children(n)
            if self._is(i, preposition, case)
        ]
        carrier = self.predicate.carrier
        if self.predicate.copular and self._is(carrier, preposition, case):
            return [carrier]
        if direct or not preposition:
            return direct
        return self._stray(preposition, case)

    def _stray(self, preposition: str, case: str) -> list[int]:
        """Prepositional phrases the parser hung a step off: below or beside the predicate."""
        below = [
            i for n in self.predicate.nucleus for i in self.tree.subtree(n, CLAUSAL - {"xcomp"})
        ]
        if not self.predicate.verbal:
            above = self.tree.governor(self.predicate.head)
            below += self.tree.children(above) if above is not None else []
        done_to = objects(self.tree, self.predicate.carrier) if self.predicate.verbal else []
        done_to = [i for n in done_to for i in self.tree.subtree(n, CLAUSAL)]
        return [
            i
            for i in below
            if (i > self.predicate.head or i in done_to) and self._is(i, preposition, case)
        ][:1]

    def _is(self, index: int, preposition: str, case: str) -> bool:
        token = self.tree.tokens[index]
        if token.rel in ("nsubj", "nsubj:pass", "amod", "case", "conj") or token.pos not in NOMINAL:
            return False
        return self.tree.preposition(index) == preposition and fits(token, case)


def find_setting(tree: Tree, noun: int, language: Language) -> int | None:
    """The word by which an act is the setting of its clause: the act itself («после переговоров»,
    «в ходе визита») or the noun above it («по итогам переговоров», «в рамках визита»)."""
    table = language.table("acts")["settings"]
    if tree.tokens[noun].rel == "obl" and is_set_in(tree, noun, table):
        return noun
    above = tree.governor(noun)
    if above is None or tree.tokens[noun].rel != "nmod" or tree.preposition(noun):
        return None
    told = tree.tokens[above].lemma in table["nouns"] and tree.tokens[above].rel == "obl"
    return above if told else None


def is_set_in(tree: Tree, noun: int, table: Mapping[str, list[str]]) -> bool:
    """«после переговоров», «на встрече»: the clause happens within the act or after it."""
    preposition = tree.preposition(noun)
    if preposition == "на" and tree.tokens[noun].lemma in table["talks"]:
        return fits(tree.tokens[noun], "Loc")
    return preposition in table["prepositions"]


def joined(tree: Tree, head: int) -> list[int]:
    """The token and those joined to it in its own case («Россия, Китай и Иран»)."""
    token = tree.tokens[head]
    case = "Nom" if token.rel == "nsubj" else token.feats.get("Case", "")
    if is_indeclinable(token) and token.rel != "nsubj":
        case = ""
    return [i for i in tree.chain(head) if i == head or not case or agrees(tree.tokens[i], case)]


def agrees(token: Token, case: str) -> bool:
    return fits(token, case) or is_indeclinable(token)


def fits(token: Token, case: str) -> bool:
    """The token's case is this one, or the form does not tell (Latin, digits, indeclinables)."""
    return token.feats.get("Case", case) == case


def is_indeclinable(token: Token) -> bool:
    """«США», «Баку», «Мали»: a name that an oblique case leaves as it is tells no case."""
    if token.pos != "PROPN" or not token.text[0].isupper():
        return False
    if token.text.isupper() and len(token.text) > 1:
        return True
    return token.feats.get("Case") not in ("Nom", "Acc") and token.text.lower() == token.lemma


def is_passive(tree: Tree, verb: int) -> bool:
    token = tree.tokens[verb]
    if tree.children(verb, "nsubj:pass"):
        return True
    return token.feats.get("Voice") == "Pass"


def agents(tree: Tree, verb: int) -> list[int]:
    """«принят премьер-министром»: the bare instrumental below a passive."""
    return [
        i
        for i in tree.children(verb, "obl", "obl:agent", "iobj")
        if not tree.preposition(i) and tree.tokens[i].feats.get("Case") == "Ins"
    ]


def subjects(tree: Tree, verb: int, object_control: frozenset[str], depth: int = 0) -> list[int]:
    """Who does what the verb says, through infinitives, joined verbs, gerunds, participles."""
    if depth > 6:
        return []
    if is_passive(tree, verb):
        return agents(tree, verb)
    own = [i for i in tree.children(verb, "nsubj") if not is_object(tree, i, verb)]
    own = own or nominatives(tree, verb)
    if own:
        return [nearest(own, verb)]
    token, above = tree.tokens[verb], tree.governor(verb)
    if above is None:
        return []
    form = token.feats.get("VerbForm")
    if token.rel in ("acl", "amod") and form == "Part":
        return [above]
    if token.rel == "ccomp" and form == "Fin" and speaks_of_itself(tree, verb, above):
        return subjects(tree, above, object_control, depth + 1)
    if (token.rel in ("xcomp", "csubj", "ccomp") and form == "Inf") or tree.tokens[
        above
    ].pos == "ADJ":
        if tree.tokens[above].lemma in object_control:
            return objects(tree, above) or tree.children(above, "iobj") or datives(tree, above)
        return subjects(tree, above, object_control, depth + 1) or datives(tree, above)
    if token.rel == "conj" or form == "Conv" or token.rel == "xcomp":
        return subjects(tree, above, object_control, depth + 1)
    if token.rel in ("acl", "nmod") and form == "Inf":
        if tree.tokens[above].lemma in object_control:
            return addressed(tree, above)
        return genitives(tree, above) or subjects(tree, above, object_control, depth + 1)
    return []


def speaks_of_itself(tree: Tree, verb: int, above: int) -> bool:
    """«Трамп заявил, что планирует встретиться»: both verbs are of one person and number."""
    below, said = tree.tokens[verb].feats, tree.tokens[above].feats
    return below.get("Person", "3") == "3" and below.get("Number") == said.get("Number")


def addressed(tree: Tree, noun: int) -> list[int]:
    """«призыв к Венесуэле опубликовать», «передал Алиеву приглашение приехать»: who is asked."""
    own = [i for i in tree.children(noun) if tree.preposition(i) == "к"] or datives(tree, noun)
    for above in () if own else tree.ancestors(noun):
        own = datives(tree, above) or tree.children(above, "nsubj")
        if own or tree.tokens[above].pos == "VERB":
            break
    return own


def is_object(tree: Tree, index: int, verb: int) -> bool:
    """«Премьера Словакии ждут в Анкаре»: an accusative that the parser took for the subject."""
    feats = tree.tokens[index].feats
    if feats.get("Case") != "Acc" or is_indeclinable(tree.tokens[index]):
        return False
    return feats.get("Animacy") == "Anim" and tree.tokens[verb].feats.get("Number") == "Plur"


def nearest(found: list[int], verb: int) -> int:
    """Of several subjects, of which the parser allows too many, the last before the verb."""
    before = [i for i in found if i < verb]
    return before[-1] if before else found[0]


def nominatives(tree: Tree, verb: int) -> list[int]:
    """«Премьеры … обменялись мнениями»: a subject that the parser took for an object."""
    return [
        i
        for i in tree.children(verb, "obj", "obl", "iobj", "appos", "nmod", "flat")
        if tree.tokens[i].feats.get("Case") == "Nom" and not tree.preposition(i)
    ][:1]


def objects(tree: Tree, verb: int) -> list[int]:
    """What the verb is done to: the object, a passive's subject, a passive participle's noun."""
    own = [*tree.children(verb, "nsubj:pass")] if is_passive(tree, verb) else []
    own = own or [i for i in tree.children(verb, "obj") if i not in nominatives(tree, verb)]
    own = own or [i for i in tree.children(verb, "nsubj") if is_object(tree, i, verb)]
    token, above = tree.tokens[verb], tree.governor(verb)
    if not own and token.rel in ("acl", "amod") and is_passive(tree, verb) and above is not None:
        return [above]
    if not own and is_passive(tree, verb) and token.rel == "conj" and above is not None:
        return objects(tree, above)
    return own


def locatives(tree: Tree, verb: int) -> list[int]:
    """«в Минобороны подтвердили»: where a verb without a subject is said, its subject in truth."""
    if (
        tree.children(verb, "nsubj", "nsubj:pass")
        or tree.tokens[verb].feats.get("Number") != "Plur"
    ):
        return []
    return [
        i
        for i in tree.children(verb, "obl")
        if tree.preposition(i) == "в" and fits(tree.tokens[i], "Loc")
    ]


def apposed(tree: Tree, noun: int) -> list[int]:
    """«переговоры Россия — США — Украина»: names in the nominative beside a noun."""
    found = [
        i
        for i in tree.children(noun, *BESIDE)
        if i > noun and tree.tokens[i].feats.get("Case") == "Nom" and not tree.preposition(i)
    ]
    for index in found:
        found += [i for i in tree.children(index, *BESIDE, "conj") if is_dashed(tree, i)]
    return found


def is_dashed(tree: Tree, index: int) -> bool:
    """A dash stands before the name and no preposition."""
    before = tree.tokens[index - 1].text if index else ""
    return before in DASHES and agrees(tree.tokens[index], "Nom")


def datives(tree: Tree, index: int) -> list[int]:
    """«Путину предстоит»: the bare dative."""
    return [
        i
        for i in tree.children(index, "iobj", "obl", "nsubj")
        if not tree.preposition(i) and tree.tokens[i].feats.get("Case") == "Dat"
    ]


def genitives(tree: Tree, noun: int) -> list[int]:
    """«намерение США»: the bare genitive below a noun."""
    return [
        i
        for i in tree.children(noun, "nmod")
        if not tree.preposition(i) and fits(tree.tokens[i], "Gen")
    ]


def genitives_below(tree: Tree, noun: int) -> list[int]:
    """«визит в Австрию российского министра»: bare genitives hung on a word in between."""
    return [
        i
        for i in tree.subtree(noun, CLAUSAL)
        if tree.tokens[i].rel == "nmod"
        and not tree.preposition(i)
        and tree.tokens[i].feats.get("Case") == "Gen"
    ]


def below(tree: Tree, index: int, depth: int = 3) -> Iterator[int]:
    """Bare genitives under a token, then under those: «представитель МИД России»."""
    for child in genitives(tree, index) if depth else ():
        yield child
        yield from below(tree, child, depth - 1)
