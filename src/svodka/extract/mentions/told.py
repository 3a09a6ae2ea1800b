"""Told: what the mentions of a sentence have told so far, and what tells nothing more beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from svodka.annotate.notes import Actor
from svodka.extract.mentions.addressees import (
    asks_nothing,
    is_kept_up,
    is_promised,
    is_unpromised,
)
from svodka.extract.mentions.drafts import Draft
from svodka.extract.mentions.habits import is_generic
from svodka.extract.mentions.predicates import Predicate, own_words
from svodka.extract.mentions.responses import is_silence
from svodka.extract.mentions.supports import support_verbs
from svodka.extract.phrases import genitives
from svodka.findings import Span
from svodka.language import Language
from svodka.language.trees import Tree

HEEDING = "heeding"  # the slot of who did what was asked
NEAR = 9  # words within which a participle tells of the noun before it


@dataclass(slots=True)
class Told:
    """What the mentions of a sentence have told so far. refusals: carriers of what is refused;
    praises: heads of what praises.

    heads: of the frames that told an act; acts: the same with its type, and its form; within: words
    of theirs that tell nothing more; cut: such words of sanctions; speaking: who says something;
    requests: what is asked, by its verb.
    """

    refusals: set[int]
    praises: set[int]
    heads: set[int] = field(default_factory=set)
    acts: dict[tuple[int, str], str] = field(default_factory=dict)
    within: set[int] = field(default_factory=set)
    cut: set[int] = field(default_factory=set)
    speaking: set[Span | None] = field(default_factory=set)
    requests: dict[int, Draft] = field(default_factory=dict)

    def add(self, draft: Draft, predicate: Predicate, tree: Tree, language: Language) -> None:
        self.heads.add(predicate.head)
        self.acts.setdefault((predicate.head, draft.frame.type), draft.form)
        self.cut |= further_words(predicate) if draft.type == "SANCTION" else set()
        self.within |= {i for i in further_words(predicate) if not tells_itself(i, tree, language)}
        if draft.type == "REQUEST" and draft.states_as("recipient"):
            self.requests.setdefault(predicate.carrier, draft)
        if draft.form == "statement" and draft.type != "AGREE":  # who agrees to talks has them
            self.speaking |= {p.span for p in draft.participants if p.role == "actor"}

    def silent(self, actors: Sequence[Actor]) -> list[Actor]:
        """Those who say nothing."""
        speaking = self.speaking
        return [a for a in actors if a.span not in speaking] if speaking else [*actors]

    def pass_over(self, draft: Draft, predicate: Predicate) -> None:
        """«отверг призыв прекратить переговоры»: what is not broken off is not told of either;
        what is merely not ruled out («встреча не исключена») may come."""
        if (draft.type, draft.form, draft.status) == ("REJECT", "action", "negation"):
            self.within |= further_words(predicate)


def is_told_elsewhere(
    predicate: Predicate,
    predicates: Sequence[Predicate],
    told: Told,
    tree: Tree,
    language: Language,
) -> bool:
    """Another word of the sentence tells this one's act, or none does."""
    return (
        (predicate.head in told.within and is_weaker(predicate, tree, language))
        or (
            predicate.head in told.heads
            and predicate.second
            and not is_called(predicate, told, tree)
        )
        or is_answered(predicate, told.heads, tree, language)
        or is_meant(predicate, tree, language)
        or is_refused(predicate, told.refusals, tree)
        or is_told_by_its_verb(predicate, told.acts, tree)
        or is_retold(predicate, told.acts)
        or is_generic(predicate, tree, language)
        or is_promised(predicate, predicates, tree, language)
        or is_unpromised(predicate, tree, language)
        or is_no_promise(predicate, predicates, tree, language)
        or is_journey(predicate, predicates, tree, language)
        or is_of_a_kind(predicate, tree, language)
        or is_kept_up(predicate, tree, language)
        or asks_nothing(predicate, tree, language)
        or is_eased(predicate, predicates, tree)
        or is_spelt_out(predicate, predicates, tree)
    )


def is_spelt_out(predicate: Predicate, others: Sequence[Predicate], tree: Tree) -> bool:
    """«На встрече в Осло пригласил посетить Лиму»: the visit that one is invited to is the
    infinitive's, where it has a place by name."""
    if predicate.frame.form != "visit" or predicate.frame.status != "hypothetical":
        return False
    meant = [o for o in others if o.carrier in tree.children(predicate.carrier, "xcomp")]
    places = (i for o in meant for i in tree.children(o.carrier, "obj", "obl"))
    return any(tree.tokens[i].pos == "PROPN" for i in places)


def is_no_act(
    draft: Draft, predicate: Predicate, told: Told, tree: Tree, language: Language
) -> bool:
    """Going home, works that another act ends, what is not refused («не исключил»), silence («от
    комментариев отказались»), a crowd against its own premier, talks with people of no office, what
    one acts upon («по приглашению коллеги»)."""
    if is_with_people(draft, predicate, tree, language) or is_praised(draft, predicate, told, tree):
        return True
    if draft.type == "REJECT" and is_silence(predicate, tree, language):
        return True
    if draft.type == "PROTEST" and is_at_its_own_place(draft):
        return True
    if draft.type == "THREATEN" and is_promise_to_spare(predicate, tree, language):
        return True
    if draft.form == "signing" and is_order(predicate, tree, language):
        return True
    if draft.type == "REQUEST" and draft.partial and tree.preposition(predicate.head) == "по":
        return True  # «приедет по приглашению коллеги»: on what ground, not what is done
    ended = predicate.head in told.within and is_undone(draft)
    cut = draft.type == "COOPERATE" or (draft.type, draft.status) == ("AID", "actual")
    ended = ended or (predicate.head in told.cut and cut)
    ended = ended or is_banned(draft, predicate, tree, language)
    return is_homecoming(draft) or ended or (draft.type, draft.status) == ("REJECT", "negation")


def is_promise_to_spare(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«пообещал не вводить санкции», «обещал, что Перу их не введёт»: nobody is threatened; what is
    not to end («санкции не будут сняты») goes on."""
    table = language.table("acts")["status"]
    negations = table["negations"]
    own, head = set(predicate.nucleus), predicate.head
    between = {
        n for i in own - {head} for n in (i, *tree.ancestors(i)) if head in tree.ancestors(n)
    }
    spared = [n for n in between if tree.tokens[n].lemma not in table["ending"]]
    below = {i for n in spared for i in tree.children(n)} - own
    return any(tree.tokens[i].lemma in negations for i in below)


def is_at_its_own_place(draft: Draft) -> bool:
    """«В Сантьяго сожгли портрет президента Чили»: at home, against nobody else."""
    return draft.place is not None and draft.states == {draft.place.state}


def is_order(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«подписал указ о стене»: what one rules alone is agreed on with nobody."""
    orders = language.table("acts")["status"]["orders"]
    signed = tree.children(predicate.head, "obj", "nsubj:pass") if predicate.verbal else []
    return any(tree.tokens[i].lemma in orders for i in signed)


def is_called(predicate: Predicate, told: Told, tree: Tree) -> bool:
    """«позвонил коллеге и поздравил его»: a call has a verb of its own; «поздравил по телефону» is
    the call."""
    if not predicate.frame.aloud or predicate.frame.type != "SUPPORT":
        return False
    calls = (head for (head, _), form in told.acts.items() if form == "call")
    return any(tree.tokens[i].lemma != tree.tokens[predicate.head].lemma for i in calls)


def is_banned(draft: Draft, predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«запрет на поставки мяса»: works that are forbidden are not done."""
    above = tree.governor(predicate.head)
    if draft.type not in ("COOPERATE", "AID") or predicate.verbal or above is None:
        return False
    return tree.tokens[above].lemma in language.table("acts")["status"]["bans"]


def is_weaker(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """A word within a frame tells nothing more («прекращение боевых действий»), unless it is more
    telling itself («передал поздравительное послание»), or a gathering that is called together."""
    convening = language.table("acts")["status"]["convening"]
    support = predicate.support if predicate.frame.form == "summit" else None
    if support is not None and tree.tokens[support].lemma in convening:
        return False
    return own_words(predicate) == 1 or predicate.frame.type in ("ASSAULT", "ACCUSE")


def is_answered(predicate: Predicate, heads: set[int], tree: Tree, language: Language) -> bool:
    """«отверг предложение Вашингтона»: a word that another word answers is told by the answer;
    «по приглашению президента» tells of no act."""
    bare = not predicate.verbal and predicate.support is None
    above = tree.governor(predicate.head)
    if not bare or predicate.frame.form != "statement":
        return False
    if HEEDING in predicate.frame.slots.get("recipient", ()):
        return False  # «по требованию Чада ООН сняла камеры»: that it was asked is told
    aside = language.table("acts")["aside"]["nouns"]
    if tree.preposition(predicate.head) == "по" and (
        tree.tokens[predicate.head].lemma in aside or is_mutual(predicate.head, tree, language)
    ):
        return True
    return above in heads and tree.tokens[predicate.head].rel == "obj"


def is_mutual(noun: int, tree: Tree, language: Language) -> bool:
    """«по взаимной договорённости»."""
    mutual = language.table("acts")["aside"]["mutual"]
    return any(tree.tokens[i].lemma in mutual for i in tree.children(noun, "amod"))


def is_meant(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«визит призван укрепить»: what a thing is for asks nobody."""
    token = tree.tokens[predicate.head]
    if token.pos != "ADJ" and token.feats.get("VerbForm") != "Part":
        return False
    return token.lemma in language.table("acts")["control"]["meant"]


def is_retold(predicate: Predicate, told: Mapping[tuple[int, str], str]) -> bool:
    """«направил ноту протеста»: what one verb does it does not say besides; what is given as help
    («поставляют вертолёты») is not sold too, and of «ООН и Чад договорились» no bloc alone tells."""
    if predicate.frame.type == "COOPERATE" and (predicate.head, "AID") in told:
        return True
    if not predicate.frame.different and (predicate.head, predicate.frame.type) in told:
        return predicate.frame.form == told[predicate.head, predicate.frame.type]
    form = told.get((predicate.head, predicate.frame.type), predicate.frame.form)
    return {form, predicate.frame.form} == {"action", "statement"}


def is_eased(predicate: Predicate, predicates: Sequence[Predicate], tree: Tree) -> bool:
    """«сняла запрет на ввоз», «договорённость о снятии запрета»: a ban that is lifted, unless it is
    told when it came («введённый весной»)."""
    if predicate.frame.type != "SANCTION" or predicate.verbal:
        return False
    ban = tree.tokens[predicate.head].feats
    after = (token.feats for token in tree.tokens[predicate.head : predicate.head + NEAR])
    told = (f for f in after if f.get("VerbForm") == "Part" and f.get("Case") == ban.get("Case"))
    if any(f.get("Gender") == ban.get("Gender") for f in told):
        return False
    return any(predicate.head in further_words(p) for p in predicates if p.frame.type == "CONCEDE")


def is_told_by_its_verb(
    predicate: Predicate, told: Mapping[tuple[int, str], str], tree: Tree
) -> bool:
    """«направил телеграмму с соболезнованиями», «в телеграмме выразил соболезнования»: the letter
    that a verb of the same act sends."""
    above = tree.governor(predicate.head)
    bare = not predicate.verbal and predicate.support is None and predicate.frame.form == "message"
    return bare and any((above, kind) in told for kind in (predicate.frame.type, "SUPPORT"))


def is_no_promise(
    predicate: Predicate, predicates: Sequence[Predicate], tree: Tree, language: Language
) -> bool:
    """«готов прекратить поставки»: a refusal is promised to nobody, nor is what is past («клянётся, что
    не стрелял»)."""
    if predicate.frame.type != "AGREE":
        return False
    if tree.tokens[predicate.head].lemma not in language.table("acts")["control"]["ready"]:
        return False
    told = tree.children(predicate.head, "ccomp")
    if any(tree.tokens[i].feats.get("Tense") == "Past" for i in told):
        return True
    done = tree.children(predicate.head, "xcomp")
    return any(p.head in done and p.frame.type == "REJECT" for p in predicates)


def is_journey(
    predicate: Predicate, predicates: Sequence[Predicate], tree: Tree, language: Language
) -> bool:
    """«выразил готовность посетить Чили», «обещал приехать»: a visit to come, and no promise."""
    if predicate.frame.type != "AGREE":
        return False
    control = language.table("acts")["control"]
    meant = [i for i in predicate.nucleus if tree.tokens[i].lemma in control["inclined"]]
    if not meant:
        return False
    done = {i for n in meant for i in tree.children(n)}
    done = {i for i in done if tree.tokens[i].lemma in control["journeys"]}
    return any(p.frame.form == "visit" and p.head in done for p in predicates)


def is_of_a_kind(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«Это не официальный визит»: of what kind it is, and not that there is none."""
    if (
        predicate.verbal
        or predicate.support is not None
        or not tree.children(predicate.head, "amod")
    ):
        return False
    negations = language.table("acts")["status"]["negations"]
    this = language.table("counts")["periods"]["this"]
    subjects = [tree.tokens[i].lemma for i in tree.children(predicate.head, "nsubj")]
    denied = any(tree.tokens[i].lemma in negations for i in tree.children(predicate.head))
    return denied and any(lemma in this or lemma == "это" for lemma in subjects)


def is_refused(predicate: Predicate, refusals: set[int], tree: Tree) -> bool:
    """«отказался извиниться», «отказался снять санкции»: words and concessions that are refused
    are told by the refusal."""
    infinitive = tree.tokens[predicate.carrier].feats.get("VerbForm") == "Inf"
    above = tree.governor(predicate.carrier)
    told = predicate.frame.form == "statement" or predicate.frame.type == "CONCEDE"
    return infinitive and told and above in refusals


def is_undone(draft: Draft) -> bool:
    """«прекратила поставки»: works that another act ends are told by the end."""
    return draft.type == "COOPERATE" and draft.status == "negation"


def further_words(predicate: Predicate) -> set[int]:
    return {i for i in predicate.nucleus if i not in (predicate.head, predicate.support)}


def tells_itself(noun: int, tree: Tree, language: Language) -> bool:
    """«снимет запрет, введённый весной»: a participle tells of the noun's own act."""
    verbs = support_verbs(language)
    return any(tree.tokens[i].lemma in verbs for i in tree.children(noun, "acl", "acl:relcl"))


def is_praised(draft: Draft, predicate: Predicate, told: Told, tree: Tree) -> bool:
    """«поддержал договорённости, достигнутые в Лиме»: whose they are is not told."""
    if draft.type != "AGREE" or not draft.partial:
        return False
    noun = tree.governor(predicate.head) if predicate.verbal else predicate.head
    above = None if noun is None else tree.governor(noun)
    return above in told.praises


def is_with_people(draft: Draft, predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«встретился с рыбаками»: with whom is told, and no state is the other side."""
    if draft.form != "meeting" or len(draft.states) > 1:
        return False
    private = language.table("acts")["groups"]["private"]
    beside = [i for n in predicate.nucleus for i in tree.children(n, "nmod", "obl")]
    company = [i for i in beside if tree.preposition(i) == "с"]
    company += [i for n in company for i in genitives(tree, n)]  # «с группой рыбаков»
    return any(tree.tokens[i].lemma in private for i in company)


def is_homecoming(draft: Draft) -> bool:
    """«Вечером президент вылетел в Москву»: who goes home visits nobody."""
    host = {p.state for p in draft.participants if p.role == "recipient"}
    guests = {p.state for p in draft.participants if p.role == "actor"}
    return draft.form == "visit" and bool(guests) and guests == host
