"""Controls: words by which the doer of an act stands in the clause above it, not beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from svodka.extract.clauses import subjects
from svodka.extract.first_persons import is_first_person
from svodka.extract.mentions.predicates import Predicate
from svodka.extract.phrases import joined
from svodka.language import Language
from svodka.language.trees import Tree

# what a state does by its men
ORDERED = frozenset({"AID", "ASSAULT", "COERCE", "MOBILIZE", "RETREAT", "SANCTION"})
AGREED = frozenset({"COOPERATE", "SUPPORT"})


@dataclass(frozen=True, slots=True)
class ControlWords:
    """Table acts, control and its neighbours.

    asking: verbs whose object does what they ask («пригласил коллегу посетить»).
    awaiting: verbs whose subject has the guest («ждёт визита премьера»).
    own: verbs whose subject does the act that is their object («отложил визит»).
    plans: nouns whose owner does what is planned («планы США по размещению»).
    dates: nouns of when it is to be, which its doer names («назвал дату вывода войск»).
    ordering: verbs whose subject's state does what it orders of nobody named («приказал отправить»).
    intents: nouns of one's own will («предпринимают попытки окружить»).
    decided: of these, those that no agreement tells («объявил о решении построить дорогу»).
    blocking: verbs of who does nothing of the plan («заблокировал резолюцию о перемирии»).
    asked: nouns of asking, whose addressee does it («запрос Киеву об отправке»).
    blamed: verb → preposition by which it tells what its object did («поблагодарил за помощь»).
    joint: verbs whose subject takes part in what they ask for («предложил переговоры»).
    light: nouns that say only that an act takes place («проведение переговоров»).
    aspects: verbs that say how an act goes on and hold its places («продолжил наносить удары»).
    reflexive: words for the clause's subject («своего визита»).
    spoken: prepositions of what is spoken of.
    talking: verbs whose object is only talked over («обсудить учения»).
    meeting: verbs that have a company of their own («перед саммитом встретился с коллегой»).
    relatives: pronouns that stand for the noun their clause hangs on.
    leading: nouns of leading («во главе с США»).
    """

    asking: frozenset[str]
    awaiting: frozenset[str]
    own: frozenset[str]
    plans: frozenset[str]
    dates: frozenset[str]
    ordering: frozenset[str]
    intents: frozenset[str]
    decided: frozenset[str]
    blocking: frozenset[str]
    asked: frozenset[str]
    blamed: Mapping[str, str]
    joint: frozenset[str]
    light: frozenset[str]
    aspects: frozenset[str]
    reflexive: frozenset[str]
    spoken: frozenset[str]
    talking: frozenset[str]
    meeting: frozenset[str]
    relatives: frozenset[str]
    leading: frozenset[str]


@lru_cache(maxsize=8)
def control_words(language: Language) -> ControlWords:
    table = language.table("acts")
    control = table["control"]
    return ControlWords(
        asking=frozenset(control["object"]),
        awaiting=frozenset(control["awaiting"]),
        own=frozenset(control["own"]),
        plans=frozenset(control["plans"]),
        ordering=frozenset(control["ordering"]),
        dates=frozenset(control["dates"]),
        intents=frozenset(control["intents"]),
        decided=frozenset(control["decided"]),
        blocking=frozenset(control["blocking"]),
        asked=frozenset(control["asked"]),
        blamed=control["blamed"],
        joint=frozenset(control["joint"]),
        light=frozenset(control["light"]),
        aspects=frozenset(control["aspects"]),
        reflexive=frozenset(control["reflexive"]),
        spoken=frozenset(table["settings"]["spoken"]),
        talking=frozenset(table["status_of_work"]["hypothetical"]),
        meeting=frozenset(control["meeting"]),
        relatives=frozenset(table["relatives"]["words"]),
        leading=frozenset(table["groups"]["leading"]),
    )


def ordered(predicate: Predicate, tree: Tree, words: ControlWords) -> list[int]:
    """«приказал отправить войска»: who orders it, where nobody is named who is to do it."""
    verb = predicate.carrier
    above = tree.governor(verb)
    if (
        above is None
        or predicate.frame.type not in ORDERED
        or tree.tokens[verb].feats.get("VerbForm") != "Inf"
    ):
        return []
    if tree.tokens[above].lemma not in words.ordering or tree.tokens[verb].rel == "conj":
        return []
    return subjects(tree, above, words.asking)


def intending(predicate: Predicate, tree: Tree, words: ControlWords) -> list[int]:
    """«предпринимают попытки окружить город», «принял решение выслать дипломата», «заявил о намерении
    помочь»: whose will it is, where the noun names nobody; «Осуждаем удары» leaves out «мы», for whom
    the verb stands."""
    verb = predicate.carrier
    noun = tree.governor(verb)
    if is_first_person(tree.tokens[verb]):
        return [verb]
    if noun is None or tree.tokens[verb].feats.get("VerbForm") != "Inf":
        return []
    decided = tree.tokens[noun].lemma in words.decided
    if predicate.frame.type in AGREED and not decided:
        return []  # «взял обязательство построить дорогу»: the agreement tells it, as of two
    above = tree.governor(noun)
    told = tree.tokens[noun].rel in ("obj", "nsubj:pass")
    told = told or (decided and tree.preposition(noun) in words.spoken)
    if above is None or not told:
        return []
    if tree.tokens[noun].lemma not in words.intents or tree.tokens[above].lemma in words.blocking:
        return []
    willing = subjects(tree, above, words.asking)
    of_several = any(len(joined(tree, i)) > 1 for i in willing)
    return [] if predicate.frame.type in AGREED and of_several else willing


def aspect_above(predicate: Predicate, tree: Tree, words: ControlWords) -> list[int]:
    """«В Молдавию начала поступать помощь»: the verb that only tells how far its infinitive is, and
    holds what the infinitive is about."""
    token, above = tree.tokens[predicate.carrier], tree.governor(predicate.carrier)
    if token.rel != "xcomp" or token.feats.get("VerbForm") != "Inf" or above is None:
        return []
    return [above] if tree.tokens[above].lemma in words.aspects else []


def with_proposer(
    found: list[int], predicate: Predicate, tree: Tree, words: ControlWords
) -> list[int]:
    """«Россия предложила Украине провести переговоры»: who proposes talks takes part. found: who
    holds them."""
    above = tree.governor(predicate.carrier)
    gathered = predicate.frame.form == "summit"  # «предложил провести саммит»
    if "both" not in predicate.frame.slots or above is None:
        return found
    if len(found) > 1 or not (found or gathered):
        return found
    if tree.tokens[above].lemma not in words.joint:
        return found
    proposers = subjects(tree, above, words.asking)
    return [*proposers, *found] if found != proposers else found
