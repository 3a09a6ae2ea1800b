"""Slots: which tokens fill a predicate's grammatical places, by the syntax of its sentence."""

from __future__ import annotations

from svodka.extract.clauses import asked, locatives, objects, subjects
from svodka.extract.mentions.companies import (
    company,
    having,
    is_company_of_a_noun,
    letters,
    neighbour,
    taking_part,
    with_company,
)
from svodka.extract.mentions.confirmed import is_confirmed, is_ones_own
from svodka.extract.mentions.controls import (
    aspect_above,
    control_words,
    intending,
    ordered,
    with_proposer,
)
from svodka.extract.mentions.depths import under, wronged
from svodka.extract.mentions.forms import NOMINAL, is_told_as
from svodka.extract.mentions.holders import holders, launchers
from svodka.extract.mentions.issuers import is_of_paper, issuers
from svodka.extract.mentions.mandates import mandated
from svodka.extract.mentions.pointers import find_pointers
from svodka.extract.mentions.predicates import Predicate
from svodka.extract.mentions.presence import beside, place_present, present
from svodka.extract.mentions.received import received
from svodka.extract.mentions.rulers import ruled_there
from svodka.extract.mentions.sayers import TOLD_BY, fits_slot, is_layman, sayers, speakers_there
from svodka.extract.mentions.settings import is_setting, travellers
from svodka.extract.mentions.stances import STANCES
from svodka.extract.mentions.strays import (
    CLAUSES,
    TRAVELLED,
    are_of_the_verb,
    further_off,
    hung_behind,
    is_bound,
    with_the_first,
)
from svodka.extract.mentions.thanks import is_blamed, spoken_to, thanking
from svodka.extract.phrases import (
    apposed,
    datives,
    genitives,
    genitives_below,
    joined,
    possessors,
)
from svodka.language import Language
from svodka.language.trees import CLAUSAL, Tree

CASES = {"nom": "Nom", "gen": "Gen", "dat": "Dat", "acc": "Acc", "ins": "Ins", "loc": "Loc"}
# «о целях войны говорили в Осетии»: where these are spoken of is not where they are
FOUGHT = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
# «Конвой из Сербии прибыл»: what comes has its origin with it
BROUGHT = frozenset({"AID", "COOPERATE"})


class Slots:
    """The slots of one predicate."""

    def __init__(self, tree: Tree, predicate: Predicate, language: Language) -> None:
        self.tree = tree
        self.predicate = predicate
        self.language = language
        self.words = control_words(language)
        self._doing: list[int] | None = None
        self._nearby: list[int] | None = None

    def fill(self, slot: str) -> list[int]:
        """Token indices that fill a slot (see language.frames), joined ones included."""
        heads = self._heads(slot)
        if not heads:
            return []
        found: dict[int, bool] = {}  # whether it is one of the act's own words
        own = () if slot == "own" else self.predicate.nucleus
        # «Осуждаем удары»
        spared = self.predicate.carrier if self.predicate.copular or slot == "subj" else None
        for head in heads:
            for told in taking_part(head, self.tree, self.language):
                for index in joined(self.tree, self._meant(told)):
                    found[index] = index in own and index != spared
        return [index for index, is_own in found.items() if not is_own]

    def _meant(self, index: int) -> int:
        """The noun that a relative pronoun stands for, else the token itself."""
        if self.tree.tokens[index].lemma not in self.words.relatives:
            return neighbour(index, self.predicate, self.tree, self.language)
        noun = self.tree.clause_noun(index)
        return index if noun is None else noun

    def _heads(self, slot: str) -> list[int]:
        preposition, plus, case = slot.rpartition("+")
        if plus:
            return self._oblique(preposition, CASES[case])
        carrier = self.predicate.carrier
        if slot in ("subj", "at") and is_confirmed(self.predicate, self.tree, self.language):
            return []
        if slot == "subj":
            told = (
                with_proposer(self._doers, self.predicate, self.tree, self.words)
                or self._planners()
            )
            return told or present(self.tree, self.predicate)
        if slot == "obj":
            verbs = (carrier, *aspect_above(self.predicate, self.tree, self.words))
            found = [i for v in verbs for i in objects(self.tree, v)]
            return found or received(self.tree, self.predicate)
        if slot == "at":
            there = locatives(self.tree, carrier)
            there = there or speakers_there(self.tree, carrier, self.language)
            return there or ruled_there(self.predicate, self.tree)
        if slot == "there":
            return [i for i in beside(self.tree, carrier) if self._is(i, "в", "Loc")]
        if slot == "deciding":
            return self._deciders()
        if slot == "menaced":
            return self._menaced()
        if slot == "thanking":
            return thanking(self._told(), self.tree, self.words)
        if slot == "awaiting":
            return self._awaiting()
        named = self._named(slot)
        if named is not None:
            return named
        if slot == "gen" and self.predicate.frame.form in TRAVELLED:
            return self._oblique("", "Gen") + possessors(
                self.tree, self.predicate.head, self.language
            )
        return self._oblique("", CASES[slot])

    def _named(self, slot: str) -> list[int] | None:
        """A slot that has a name of its own and no case; None for others."""
        carrier, nucleus = self.predicate.carrier, self.predicate.nucleus
        if slot in TOLD_BY:
            told = fits_slot(slot, self.tree, carrier, self.language)
            found = sayers(self.tree, carrier, self.words.asking, self.language) if told else []
            return [i for i in found if not is_layman(self.tree.tokens[i].lemma, self.language)]
        if slot in STANCES:
            return STANCES[slot](self.tree, self.predicate.head, self.language)
        if slot == "own":
            return [n for n in nucleus if self.tree.tokens[n].pos in NOMINAL]
        if slot == "wronged":
            return wronged(self.predicate, self.tree, self.words)
        if slot == "under":
            return under(self.predicate, self.tree, self.words)
        if slot == "launched":
            return launchers(self.tree, nucleus, self.language)
        if slot == "held":
            freed = [*self._doers, *objects(self.tree, carrier)]
            return holders(self.tree, carrier, freed, self.language)
        if slot == "gen below":
            own = (n for n in nucleus if n != self.predicate.support)
            return [i for n in own for i in genitives_below(self.tree, n)]
        if slot == "that":
            clauses = [c for n in nucleus for c in self.tree.children(n, "acl")]
            return [i for c in clauses for i in subjects(self.tree, c, self.words.asking)]
        if slot == "nom":
            return [i for n in nucleus for i in apposed(self.tree, n)]
        if slot == "doers at":
            owners = [i for n in self._doers for i in genitives(self.tree, n)]
            near = [i for n in (*self._doers, *owners) for i in self.tree.children(n, "nmod")]
            return [i for i in near if self._is(i, "в", "Loc")]
        if slot in ("adj", "against"):
            return [i for n in nucleus for i in self.tree.children(n, "amod")]
        return None

    def _planners(self) -> list[int]:
        """«планы США по размещению», «Минск принял решение о высылке»: whose plan the act is;
        «Зеленский отложил визит»: who puts off or plans an act is its doer."""
        noun = self._told()
        above = self.tree.governor(noun)
        bare = not self.predicate.verbal and self.predicate.support is None
        if not bare or above is None:
            return []
        if is_ones_own(self.predicate, self.tree, self.words):
            return self._clause_subjects(above)
        if self._is_done_by(above, noun):
            named = genitives(self.tree, self.predicate.head)
            own = subjects(self.tree, above, self.words.asking) or locatives(self.tree, above)
            return [] if named and self.predicate.frame.form == "visit" else own
        if self.tree.tokens[above].lemma in self.words.asked:
            return asked(self.tree, above)
        if self._is_blamed(above, noun):
            return spoken_to(above, self.tree, self.words)
        if self.tree.tokens[above].lemma not in self.words.plans:
            return travellers(self.predicate, noun, self.tree, self.language)
        owners = [i for i in genitives(self.tree, above) if i != noun]
        owners += [i for i in self.tree.children(above) if self.tree.preposition(i) == "между"]
        return owners or self.tree.children(above, "amod")

    def _deciders(self) -> list[int]:
        """«Минск принял решение о высылке»: the subject of the clause that a plan of nobody named
        stands in."""
        noun = self._told()
        above = self.tree.governor(noun)
        naming = self.words.plans | self.words.dates
        if above is None or self.tree.tokens[above].lemma not in naming:
            return []
        verb = self.tree.governor(above)
        if verb is None or set(genitives(self.tree, above)) - {noun}:
            return []
        if self.tree.tokens[verb].lemma in self.words.blocking:
            return []
        return subjects(self.tree, verb, self.words.asking) or locatives(self.tree, verb)

    def is_lawless(self) -> bool:
        """«пираты захватили моряков у берегов Сомали»: no state does what they do there."""
        lawless = self.language.table("acts")["groups"]["lawless"]
        if self.tree.lemmas.isdisjoint(lawless):
            return False
        doers = [*self._doers, *self._oblique("", "Ins")]
        return any(self.tree.tokens[i].lemma in lawless for i in doers)

    @property
    def _doers(self) -> list[int]:
        if self._doing is None:
            self._doing = self._find_doers()
        return self._doing

    def _find_doers(self) -> list[int]:
        """The subjects of the act's carrier, but of what one is thankful for («мы благодарны Чаду
        за помощь»)."""
        above = self.tree.governor(self.predicate.carrier)
        if above is not None and self._is_blamed(above, self.predicate.carrier):
            return []
        own = subjects(self.tree, self.predicate.carrier, self.words.asking)
        found = own or ordered(self.predicate, self.tree, self.words)
        found = found or intending(self.predicate, self.tree, self.words)
        found = found or mandated(self.tree, self.predicate.carrier, self.language)
        if found and is_of_paper(self.predicate, found[0], self.tree, self.language):
            return issuers(found[0], self.tree, self.language)
        return with_company(found, self.predicate.carrier, self.tree)

    def _is_blamed(self, verb: int, noun: int) -> bool:
        return is_blamed(verb, noun, self.tree, self.words)

    def _told(self) -> int:
        """The act, or the light noun that it hangs on: «проведение переговоров», «раунд»."""
        noun = self.predicate.head
        for above in self.tree.ancestors(noun):
            if self.tree.tokens[noun].rel != "nmod" or self.tree.preposition(noun):
                break
            if self.tree.tokens[above].lemma not in self.words.light:
                break
            noun = above
        return noun

    def _is_done_by(self, verb: int, noun: int) -> bool:
        """«отказался от поездки»: the verb's subject does the act; «одобрил на заседании» only
        tells where, and «заявил о нападении» is rarely one's own."""
        token, above = self.tree.tokens[noun], self.tree.tokens[verb]
        if above.lemma not in self.words.own or above.pos != "VERB":
            return False
        if self.tree.preposition(noun) in self.words.spoken:
            return self.predicate.frame.type not in ("ASSAULT", "COERCE")
        return token.rel != "obl" or token.feats.get("Case") != "Loc"

    def _clause_subjects(self, index: int) -> list[int]:
        for verb in (index, *self.tree.ancestors(index)):
            if self.tree.tokens[verb].pos == "VERB":
                return subjects(self.tree, verb, self.words.asking)
        return []

    def _awaiting(self) -> list[int]:
        """«Анкара рассчитывает на визит премьера»: who awaits the act in the clause above it."""
        above = self.tree.governor(self.predicate.head)
        if self.predicate.support is not None or above is None:
            return []
        if self.tree.tokens[self.predicate.head].rel not in ("obl", "obj"):
            return []
        if self.tree.tokens[above].lemma not in self.words.awaiting:
            return []
        return subjects(self.tree, above, self.words.asking) or locatives(self.tree, above)

    def _menaced(self) -> list[int]:
        """«грозит Турции санкциями»: to whom the verb above promises the act."""
        above = self.tree.governor(self._told())
        bare = not self.predicate.verbal and self.predicate.support is None
        if not bare or above is None or not self._is_done_by(above, self._told()):
            return []
        return datives(self.tree, above)

    def _beside_nucleus(self, preposition: str, case: str) -> list[int]:
        """What hangs on the act's own words, and on those that hold what is done with them."""
        direct = [
            i
            for n in (
                *self.predicate.nucleus,
                *aspect_above(self.predicate, self.tree, self.words),
                *letters(self.predicate, case, self.tree, self.language),
            )
            for i in self.tree.children(n)
            if self._is(i, preposition, case)
        ]
        if case == "Ins" and not preposition and not self.predicate.verbal:
            # «достигнутая президентами договорённость»
            told = self.tree.children(self.predicate.head, "amod", "acl")
            direct += [i for n in told for i in self.tree.children(n, "obl:agent", "obl")]
            direct = [i for i in direct if self._is(i, preposition, case)]
        if preposition == "с" and "both" in self.predicate.frame.slots:
            beside = company(self.predicate, self.tree, self.language)
            direct += [i for i in beside if self._is(i, preposition, case)]
        if self.predicate.frame.form == "visit" and case == "Loc":
            # «участвовал в открытии игр в Москве»: the place of what was seen there
            inner = [i for n in direct for i in self.tree.subtree(n, CLAUSES) if i != n]
            direct += [i for i in inner if self._is(i, preposition, case)]
        return direct

    def _oblique(self, preposition: str, case: str) -> list[int]:
        pointed = find_pointers(self.predicate, f"{preposition}+{case}", self.tree, self.language)
        if preposition and preposition.partition(" ")[0] not in self.tree.prepositions:
            return pointed
        behind = hung_behind(self.tree, self.predicate.nucleus, preposition)
        if preposition and not behind:
            led = self.tree.led_by(preposition)
            if not any(self._is(i, preposition, case) for i in led):
                return pointed
        direct = [*self._beside_nucleus(preposition, case), *pointed]
        there = place_present(self.tree, self.predicate)
        if there is not None and self._is(there, preposition, case):
            return [there]
        if preposition == "у" and (whose := having(self.predicate, self.tree)):
            return [i for i in whose if self._is(i, preposition, case)]
        carrier = self.predicate.carrier
        if self.predicate.copular and self._is(carrier, preposition, case):
            return [carrier]
        direct = direct or behind
        bound = is_bound(self.predicate, self.tree)
        if (
            not preposition
            or bound
            or (direct and not are_of_the_verb(self.predicate, direct, self.tree))
        ):
            return direct
        found = self._stray(preposition, case)
        if not found and self.predicate.verbal:
            further = further_off(self.predicate, self._doers, preposition, case, self.tree)
            return [i for i in further if self._is(i, preposition, case)]
        return found or direct

    def _stray(self, preposition: str, case: str) -> list[int]:
        """Prepositional phrases the parser hung a step off: below or beside the predicate."""
        found = [i for i in self._near if self._is(i, preposition, case)]
        if preposition == "с":
            found = [
                i
                for i in found
                if not is_company_of_a_noun(self.predicate, i, self.tree, self.language)
            ]
        if case == "Loc" and not self.predicate.verbal and self.predicate.frame.type in FOUGHT:
            beside = self.tree.governor(self.predicate.head)
            found = [i for i in found if self.tree.governor(i) != beside]
        first = found[:1]
        return [n for i in first for n in with_the_first(self.tree, i, preposition, self.language)]

    @property
    def _near(self) -> list[int]:
        """Tokens below or beside the predicate where a phrase of its own may hang."""
        if self._nearby is None:
            self._nearby = self._find_near()
        return self._nearby

    def _find_near(self) -> list[int]:
        below = [i for n in self.predicate.nucleus for i in self.tree.subtree(n, CLAUSES)]
        if not self.predicate.verbal:
            above = self.tree.governor(self.predicate.head)
            below += self._beside(above) if above is not None else []
        done_to = objects(self.tree, self.predicate.carrier) if self.predicate.verbal else []
        if self.predicate.verbal and self.predicate.frame.type in BROUGHT:
            done_to += self.tree.children(self.predicate.carrier, "nsubj")
        done_to = [i for n in done_to for i in self.tree.subtree(n, CLAUSAL)]
        return [i for i in below if i > self.predicate.head or i in done_to]

    def _beside(self, above: int) -> list[int]:
        """What hangs on the word above, but for whom a topic is talked over with («с коллегой он
        обсудит учения») or who is met at it («перед саммитом встретился с коллегой»), and for what
        stands behind the verb that it is the setting of («после войны прибыл в Лиму»)."""
        lemma = self.tree.tokens[above].lemma
        if lemma in self.words.talking or lemma in self.words.meeting:
            return []
        set_in = is_setting(self.predicate, self.tree, self.language)
        return [i for i in self.tree.children(above) if i < above or not set_in]

    def _is(self, index: int, preposition: str, case: str) -> bool:
        return is_told_as(index, preposition, case, self.tree, self.words)
