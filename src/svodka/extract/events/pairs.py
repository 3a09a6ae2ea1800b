"""Pairs: the other side that an act leaves to the article, because the article is about two.

An article on two states does not name the other one each time: «Варшава отвергла обвинения»,
«Консультации, намеченные на 19 декабря в Бресте, отменены», «Соглашение было достигнуто в мае».
What no sentence beside could lend (`contexts`) is taken from the act told right before, else from
the two states of the whole article.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from svodka.annotate.notes import SIGNS, Actor
from svodka.extract.events.loans import TALKS
from svodka.extract.mentions.drafts import Draft
from svodka.extract.mentions.responses import SAID, TIES
from svodka.extract.names import name_of_state
from svodka.findings import Participant
from svodka.language import Language

PAIR = 2
VAGUE = SIGNS | {"pronoun"}
NEAR = 2  # sentences back in which the act that is answered stands

JUDGED = frozenset({"SUPPORT"})  # what others do together may be praised by a third

MEASURED = frozenset({"SANCTION"})
MEDIATED = frozenset({"AGREE", "REQUEST"})

FRIENDLY = frozenset({"SUPPORT", "AGREE", "COOPERATE"})
TALKED_OF = FRIENDLY | {"RETREAT"}  # what talks come before or after
HOSTILE = frozenset({"ACCUSE", "THREATEN", "REJECT", "SANCTION"})
BODIES = frozenset({"organ", "group"})
LASTING = TIES | {"RETREAT"}  # «отношения, прерванные в мае», «перемирие, заключённое 28 июля»
Pair = tuple[str, ...]


def add_pairs(
    drafts: Sequence[Draft],
    actors: Iterable[Actor],
    opening: Sequence[Sequence[Actor]],
    language: Language,
) -> list[Draft]:
    """The drafts in text order, those that lack a side with the one that the article is about.
    opening: the actors of its headline and of its first sentence."""
    pair = opening_pair(opening) or main_pair(actors)
    told = [draft for draft in drafts if not draft.partial]
    whole: list[Draft] = []
    done = []
    for draft in (mediate(draft, pair, language) for draft in drafts):
        if not draft.partial:
            whole.append(draft)
            done.append(draft)
        elif draft.listed or takes_nothing(draft) or is_said_already(draft, told):
            done.append(draft)
        else:
            done.append(add_pair(draft, whole, pair, language))
    return done


def takes_nothing(draft: Draft) -> bool:
    """Its frame needs sides of its own, or is of a contact told before, and there was none."""
    return draft.frame.whole or draft.frame.elliptic


def opening_pair(opening: Sequence[Sequence[Actor]]) -> Pair:
    """The two states that the headline, or else it and the first sentence, name; () if not two."""
    for count in range(1, len(opening) + 1):
        told = [actor for actors in opening[:count] for actor in actors if actor.kind not in VAGUE]
        named = tuple(dict.fromkeys(code for actor in told for code in actor.states))
        if len(named) == PAIR:
            return named
    return ()


def main_pair(actors: Iterable[Actor]) -> Pair:
    """The two states that an article names most; () where a third is named as often as one."""
    counts: dict[str, int] = {}
    for actor in actors:
        for code in actor.states:
            counts[code] = counts.get(code, 0) + 1
    most = sorted(counts, key=lambda code: -counts[code])
    if len(most) < PAIR or (len(most) > PAIR and counts[most[1]] == counts[most[2]]):
        return ()
    return tuple(most[:PAIR])


def add_pair(draft: Draft, whole: Sequence[Draft], pair: Pair, language: Language) -> Draft:
    """The draft with whom it lacks, where it is of a kind that may leave him out."""
    own = draft.states
    both = is_of_both(draft) or is_held(draft, whole, pair)
    if len(own) > 1 or not (both or (own and (is_answer(draft) or is_gift(draft, pair, language)))):
        return draft
    state = next(iter(own), None)
    if draft.type in HOSTILE and not draft.response and is_friendly(whole, pair):
        return draft  # «президенты подписали … Москва осуждает вмешательство»: not the other's
    if state is None and is_of_others(draft, whole, pair, language):
        return draft
    if both and state is not None and draft.place is None:
        return draft  # «консультации центристов с министром»: who else talks is no state
    others = pair if state is None else answered(draft, whole, state) or other_of(pair, state)
    if not others or is_only_where(draft, others, language):
        return draft
    role = "actor" if both else "recipient"
    added = (side(code, role, language) for code in others)
    told = (p for p in draft.participants if p.role == "actor" or draft.type not in MEASURED)
    return replace(draft, participants=(*told, *added), partial=False)


def is_only_where(draft: Draft, others: Pair, language: Language) -> bool:
    """«на Генассамблее ООН назвал бедность угрозой»: an organisation that its words do not blame is
    where it was said, unless it answers words of that one's."""
    outside = any(code not in language.table("states") for code in others)
    return draft.type == "ACCUSE" and not draft.response and outside


def mediate(draft: Draft, pair: Pair, language: Language) -> Draft:
    """«Россия готова выступить посредником», «предложила созвать трёхстороннюю встречу»: a third
    offers it to the two that are told of."""
    if draft.type not in MEDIATED or draft.form != "statement" or len(draft.states) != 1:
        return draft
    if any(p.role != "actor" for p in draft.participants) or draft.states & set(pair):
        return draft
    if draft.content.isdisjoint(language.table("acts")["again"]["mediating"]):
        return draft
    if not pair or any(code not in language.table("states") for code in pair):
        return draft
    added = (side(code, "recipient", language) for code in pair)
    return replace(draft, participants=(*draft.participants, *added), partial=False)


def is_friendly(whole: Sequence[Draft], pair: Pair) -> bool:
    """The article tells that the two signed or agreed, and of nothing hostile between them."""
    between = [d for d in whole if set(pair) and set(pair) <= d.states and d.status == "actual"]
    friendly = any(d.form == "signing" or d.type in FRIENDLY for d in between)
    return friendly and not any(d.type in HOSTILE for d in between)


def is_of_both(draft: Draft) -> bool:
    """«консультации, намеченные на 19 декабря, отменены», «соглашение было достигнуто в мае»: told
    with its own day and place, or by a verb, so it is an act and no topic."""
    apart = draft.place is not None or (draft.borne and not draft.weak_status)
    apart = apart or draft.type == "RETREAT"  # «нарушено перемирие, заключённое 28 июля»
    told = draft.common and draft.date is not None and apart
    if draft.type == "CONSULT" and draft.form == "meeting":
        return told and draft.joint
    of_ties = draft.type in LASTING and draft.form == "action" and draft.joint
    return told and draft.frame.unsaid and (draft.type == "AGREE" or of_ties)


def is_held(draft: Draft, whole: Sequence[Draft], pair: Pair) -> bool:
    """«Переговоры шли всю ночь», «телефонный разговор состоялся по просьбе Баку», «Переговоры
    продолжатся в Осло»: of the two who have just been told to agree or not, to thank or help, to
    cease fire, and of no talks that are told already."""
    if draft.type != "CONSULT" or draft.form not in TALKS or is_of_somebody(draft):
        return False
    coming = draft.status == "future" and draft.place is not None
    if not (draft.common and draft.borne and draft.joint and (coming or draft.status == "actual")):
        return False
    between = [d for d in whole if d.states == set(pair)]
    told = [d for d in between if d.type == "CONSULT" and d.form != "visit"]
    near = [d for d in between if 0 < draft.sentence - d.sentence <= NEAR and not d.weak_status]
    return not told and any(d.type in TALKED_OF or d.type == "CONSULT" for d in near)


def is_of_others(draft: Draft, whole: Sequence[Draft], pair: Pair, language: Language) -> bool:
    """Others are told of beside it, or one of the two is no state but a bloc: whose talks it tells
    is not known then."""
    others = is_of_somebody(draft) if draft.type == "CONSULT" else bool(draft.participants)
    if others or set(draft.beside) - set(pair):
        return True
    if any(code not in language.table("states") for code in pair):
        return True
    near = [d for d in whole if draft.sentence - d.sentence <= NEAR and not d.weak_status]
    near = [d for d in near if d.type == "CONSULT"]
    told = [d.states for d in near]
    told = [states for states in told if len(states) > 1]
    return bool(told) and bool(told[-1] - set(pair))


def is_of_somebody(draft: Draft) -> bool:
    """«консультации двух МИД», «заместителей министров» are of both states; others are of those
    whom they name."""
    return any(p.kind not in BODIES or (p.state and p.kind == "group") for p in draft.participants)


def is_answer(draft: Draft) -> bool:
    """«обвинения отверг»: done by somebody to what the other did or said."""
    answers = draft.response == SAID if draft.type == "REJECT" else draft.frame.answers
    if not answers or not any(p.role == "actor" for p in draft.participants):
        return False
    if draft.type in MEASURED:  # «ответят на высылку российских дипломатов»: whose were sent away
        return bool(draft.states_as("actor"))
    if any(p.role != "actor" for p in draft.participants):
        return False
    return draft.type not in JUDGED or all(p.kind != "group" for p in draft.participants)


def is_gift(draft: Draft, pair: Pair, language: Language) -> bool:
    """«Брюссель выделит €105 млн», in an article on the EU and Tunisia."""
    if draft.type != "AID" or not draft.borne or not draft.states <= set(pair):
        return False
    if not draft.content.isdisjoint(language.table("acts")["again"]["helping"]):
        return False
    side = any(p.kind == "group" for p in draft.participants)  # «перуанская сторона выдаст кредит»
    if not side and all(p.state in language.table("states") for p in draft.participants):
        return False  # «Париж выделит 10 млрд на оборону»: a state spends at home
    others = set(draft.beside) - draft.states  # the city it sits in
    return len(others) <= 1 and all(p.role == "actor" for p in draft.participants)


def is_said_already(draft: Draft, told: Sequence[Draft]) -> bool:
    """«выразил соболезнования и поддержку»: one act of one doer in one sentence."""
    doers = {p.name for p in draft.participants if p.role == "actor"}
    return any(
        other.sentence == draft.sentence
        and other.type == draft.type
        and doers & {p.name for p in other.participants if p.role == "actor"}
        for other in told
    )


def answered(draft: Draft, whole: Sequence[Draft], state: str) -> Pair:
    """The other side of the act told right before, if this state is one of its two; who praises
    («ООН приветствовала подписание») may be none of them, and praises whoever offers both of them
    to mediate."""
    for before in reversed(whole):
        if draft.sentence - before.sentence > NEAR:
            return ()
        offered = before.type in MEDIATED and state in before.states_as("recipient")
        if draft.type in JUDGED and offered and len(before.states) > PAIR:
            return tuple(before.states_as("actor"))
        states = tuple(dict.fromkeys(p.state for p in before.participants if p.state))
        if len(states) == 2 and (state in states or draft.type in JUDGED):
            return tuple(code for code in states if code != state)
    return ()


def other_of(pair: Pair, state: str) -> Pair:
    return tuple(code for code in pair if code != state) if state in pair else ()


def side(code: str, role: str, language: Language) -> Participant:
    return Participant(name_of_state(code, language) or code, code, role, None, None, "state")
