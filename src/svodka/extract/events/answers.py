"""Answers: the side that an act of several sentences names in another of them.

«Сеул отклонил требование» refuses whoever demanded; «Минск в ответ выслал дипломатов» answers
whoever acted first; «генсек приветствовал подписание» praises those who signed. What no act told
before it can lend, the whole article may (`pairs`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from svodka.extract.mentions.drafts import Draft
from svodka.extract.mentions.responses import (
    ALSO,
    CEASING,
    DEED,
    DONE,
    JUDGED,
    JUDGING,
    OFFERED,
    SAID,
    UNDOING,
)
from svodka.findings import Participant

FIRST = {
    SAID: frozenset({"ACCUSE", "REQUEST", "THREATEN"}),
    DONE: frozenset({"SANCTION", "ACCUSE", "ASSAULT", "COERCE", "REJECT", "THREATEN", "MOBILIZE"}),
    OFFERED: frozenset({"REQUEST"}),
    DEED: frozenset({"SUPPORT", "AGREE", "RETREAT", "CONCEDE", "COOPERATE"}),
}
HOSTILE = frozenset({"ACCUSE", "REJECT", "THREATEN", "SANCTION"})
FORCED = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE"})
# what is judged, or is to end, by the response
WHOSE = {
    JUDGED: FORCED | {"REJECT", "RETREAT", "CONCEDE", "SUPPORT", "AGREE"},
    UNDOING: FORCED,
    CEASING: frozenset({"ASSAULT"}),
}
NEXT = 1  # sentence back to words that name nobody
NEAR = 2  # sentences back to what others have done first
FAR = 3  # sentences back to what is judged
REACH = 8  # sentences back to what is answered


def answer(draft: Draft, done: Sequence[Draft]) -> Draft:
    """The draft with those whom it answers; as it was, where they are told or cannot be."""
    if draft.frame.alike:
        return in_kind(draft, done)
    if draft.type == "SANCTION" and not draft.partial and not draft.states_as("actor"):
        return laid_on(draft, done)
    if is_the_same_again(draft):
        draft = replace(draft, response=ALSO)
    if judges_it(draft):
        draft = replace(draft, response=JUDGED)
    if draft.frame.answers and draft.frame.unsaid and not draft.states:
        return accept_invitation(draft, done)
    own = {p.state for p in draft.participants if p.state and p.role == "actor"}
    if draft.response in (UNDOING, CEASING) and is_guessed(draft, done):
        told = judge(replace(draft, participants=doers_of(draft)), done, own)
        return told if told.states_as("recipient") else draft
    if not draft.response or not own or draft.states_as("recipient"):
        return draft
    if draft.response in WHOSE:
        return judge(draft, done, own)
    if len(own) > 1 and draft.response != ALSO:
        return draft
    if draft.response == ALSO:
        told = follow(draft, done, own)
        if told is not draft or draft.type != "ACCUSE" or len(own) > 1:
            return told
        draft = replace(draft, response=DONE)
    state = next(iter(own))
    first = FIRST[draft.response]
    near = [d for d in done if draft.sentence - d.sentence <= REACH and d.type in first]
    near = [d for d in near if d.status != "negation"]
    for told in reversed(near):
        sides = answered(draft, told, state)
        if sides:
            return when_answered(add_recipients(draft, sides), told)
    return deny(draft, done, state) if draft.response == SAID else draft


def lately(draft: Draft, done: Sequence[Draft]) -> Iterator[Draft]:
    """What has been told in this and the sentences right before it, from the last back."""
    return takewhile(lambda told: draft.sentence - told.sentence <= NEAR, reversed(done))


def accept_invitation(draft: Draft, done: Sequence[Draft]) -> Draft:
    """«Король пригласил премьера. Приглашение принято»: by whoever was asked, from whoever asked."""
    offers = (d for d in lately(draft, done) if d.type in FIRST[OFFERED])
    offer = next((d for d in offers if not d.partial and d.status == "actual"), None)
    if offer is None or draft.type != "AGREE" or draft.status == "negation":
        return draft
    asked = [p for p in offer.participants if p.state and p.role == "recipient"]
    asking = [p for p in offer.participants if p.state and p.role == "actor"]
    if len({p.state for p in asked}) != 1 or not asking:
        return draft
    accepting = tuple(replace(p, role="actor", span=None) for p in asked)
    return add_recipients(replace(draft, participants=accepting), asking)


def deny(draft: Draft, done: Sequence[Draft], state: str) -> Draft:
    """«Ташкент перекрыл соседу газ. Там наличие блокады отрицают»: what answers words and finds
    none is said to whom its doer has used force or measures against."""
    near = [d for d in done if draft.sentence - d.sentence <= NEAR and d.type in FORCED]
    for told in reversed([d for d in near if d.states_as("actor") == {state}]):
        sides = [p for p in told.participants if p.role == "recipient" and p.state]
        if sides and not told.partial:
            return add_recipients(draft, sides)
    return draft


def laid_on(draft: Draft, done: Sequence[Draft]) -> Draft:
    """«Канада объявила о новых санкциях. Под них попали 14 граждан Мали»: who has just laid
    measures on nobody told, or on the same, has laid these on."""
    struck = draft.states_as("recipient")
    for told in lately(draft, done):
        doers = [p for p in told.participants if p.role == "actor" and p.state]
        if told.type != "SANCTION" or not doers or told.status != draft.status:
            continue
        if told.states_as("recipient") <= struck and not told.states_as("actor") & struck:
            by_whom = (replace(p, span=None) for p in doers)
            return replace(draft, participants=(*by_whom, *draft.participants))
        return draft
    return draft


def in_kind(draft: Draft, done: Sequence[Draft]) -> Draft:
    """«обстреляла город. Сосед ответил тем же», «посетила Чад. Президент ответил тем же»: the same
    is done back to who did it; an answer to nothing told is no act."""
    own = draft.states_as("actor")
    doers = tuple(p for p in draft.participants if p.role == "actor")
    near = [d for d in done if draft.sentence - d.sentence <= REACH]
    near = [d for d in near if d.type in FIRST[DONE] or d.form == "visit"]
    for told in reversed([d for d in near if not d.partial and own & d.states_as("recipient")]):
        sides = [p for p in told.participants if p.role == "actor" and p.state not in own]
        same = replace(draft.frame, type=told.type)
        back = replace(draft, frame=same, form=told.form, participants=doers)
        return when_answered(add_recipients(back, sides), told)
    return draft if draft.states_as("recipient") else replace(draft, partial=True)


def judge(draft: Draft, done: Sequence[Draft], own: set[str]) -> Draft:
    """«Чад нанёс удар по Кении. Премьер Перу назвал удары ошибкой», «потребовал остановить
    операцию»: who did what was told last, by whomever it is judged but himself; first what was
    done to the one who judges. «Призвал прекратить огонь» is said to both sides of it."""
    near = [d for d in done if 0 <= draft.sentence - d.sentence <= FAR and is_judged(d, draft)]
    near = [d for d in near if not own & d.states_as("actor")]
    near.sort(key=lambda d: bool(own & d.states_as("recipient")))  # the last of them comes first
    if not near:
        return draft
    told = near[-1]
    sides = [p for p in told.participants if p.state and p.state not in own]
    if draft.response != CEASING:
        sides = [p for p in sides if p.role == "actor"]
    return when_answered(add_recipients(draft, sides), told)


def is_the_same_again(draft: Draft) -> bool:
    """«США выслали чадских дипломатов. По четыре дипломата выслали Кения и Перу»: whose is not told
    again."""
    cut = draft.type == "SANCTION" and draft.form == "action" and not draft.response
    return cut and draft.borne and not draft.states_as("recipient")


def is_guessed(draft: Draft, done: Sequence[Draft]) -> bool:
    """Whom it is said to stands in an earlier sentence: only the article's pair tells of him."""
    spans = [p.span for p in draft.participants if p.role == "recipient" and p.span]
    stop = max((d.evidence.stop for d in done if d.sentence < draft.sentence), default=0)
    return bool(spans) and all(span.start < stop for span in spans)


def doers_of(draft: Draft) -> tuple[Participant, ...]:
    return tuple(p for p in draft.participants if p.role == "actor")


def judges_it(draft: Draft) -> bool:
    """«Палестинцы назвали его предательством», «Египет его приветствовал»: a pronoun that stands
    for nobody stands for what was told."""
    if draft.response or draft.form != "statement" or draft.type not in JUDGING:
        return False
    told = [p for p in draft.participants if p.role == "recipient"]
    return bool(told) and all(is_pronoun(p) for p in told)


def is_pronoun(party: Participant) -> bool:
    """«его», of nobody known, which is no name."""
    vague = not party.state and not party.name[:1].isupper()
    return vague and party.kind in ("person", "pronoun")


def is_judged(told: Draft, draft: Draft) -> bool:
    """An act of a kind that such words are of, told as done or planned."""
    done = told.form != "statement" or told.type == "AGREE"
    firm = told.status in ("actual", "future") and not told.partial and not told.background
    return done and firm and told.type in WHOSE[draft.response] and bool(told.states_as("actor"))


def follow(draft: Draft, done: Sequence[Draft], own: set[str]) -> Draft:
    """«Канада ввела санкции против Ирана. О санкциях также объявила Япония»: against the same one,
    if the first was of others."""
    for told in reversed(done):
        if draft.sentence - told.sentence > NEAR:
            return draft
        against = [p for p in told.participants if p.role == "recipient" and p.state]
        same = told.type == draft.type and told.status == draft.status and not told.partial
        others = own | told.states_as("actor")
        if same and not own & told.states_as("actor") and len({p.state for p in against}) == 1:
            return draft if others & {p.state for p in against} else add_recipients(draft, against)
    return draft


def when_answered(draft: Draft, told: Draft) -> Draft:
    """An answer told in the paragraph of what it answers is of that time."""
    if draft.date is not None or told.date is None or told.paragraph != draft.paragraph:
        return draft
    return replace(draft, date=told.date, dated_by="then") if draft.past else draft


def share_addressee(draft: Draft, done: Sequence[Draft]) -> Draft:
    """«поблагодарила Москву и заявила о готовности помогать»: words that joined verbs of one
    doer say are said to the same, unless some are hostile and some friendly."""
    doers = {p.state for p in draft.participants if p.state and p.role == "actor"}
    if draft.form != "statement" or draft.deed is None or len(doers) != 1:
        return draft
    if draft.states_as("recipient") or draft.status != "actual":
        return draft
    for told in reversed([d for d in done if d.sentence == draft.sentence]):
        joined = told.deed is not None and told.deed[0] == draft.deed[0] != draft.deed[1]
        sides = [p for p in told.participants if p.role == "recipient" and p.state]
        alike = (told.type in HOSTILE) == (draft.type in HOSTILE)
        if (
            joined
            and alike
            and sides
            and told.type != draft.type
            and told.states_as("actor") == doers
        ):
            return add_recipients(draft, sides)
    return draft


def answered(draft: Draft, told: Draft, state: str) -> list[Participant]:
    """Who did what is answered; of what is judged, all who did it together."""
    doers = [p for p in told.participants if p.role == "actor" and p.state]
    if any(p.state == state for p in doers):
        return []
    if draft.response == DEED:
        together = told.joint or len({p.state for p in doers}) > 1
        whole = not told.partial and told.status == "actual"
        return doers if together and whole else []
    blamed = told.states_as("recipient")
    if draft.response == SAID and not blamed and draft.sentence - told.sentence <= NEXT:
        return doers  # «ЕК раскритиковала проект. В Будапеште критику отвергли»
    if told.partial:
        return []
    return doers if state in told.states_as("recipient") else []


def add_recipients(draft: Draft, sides: Sequence[Participant]) -> Draft:
    kept = [p for p in draft.participants if p.state or p.role == "actor"]
    added = [replace(p, role="recipient", span=None) for p in sides]
    return replace(draft, participants=(*kept, *added), partial=False)
