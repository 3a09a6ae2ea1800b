"""Contexts: what a sentence leaves unsaid because the article has just said it.

«По итогам планируется подписать семь документов» names nobody: the parties are those whose visit
the article tells of. A mention with too few sides takes the missing ones, and its date if it has
none, from the nearest whole mention that can lend them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from svodka.extract.events.ahead import called_off, date_ahead, tell_ahead
from svodka.extract.events.answers import answer, share_addressee
from svodka.extract.events.followers import go_on
from svodka.extract.events.gatherings import gather_comers
from svodka.extract.events.itineraries import travel_on
from svodka.extract.events.lengths import is_under_way, prolong
from svodka.extract.events.loans import GATHERED, REACH, TALKS, TALKS_OF, borrow, has_protagonist
from svodka.extract.events.manners import by_contact, by_letter, call_again, meet_again
from svodka.extract.events.proposals import propose_to_others
from svodka.extract.events.retold import date_by_retelling
from svodka.extract.events.sameness import destination
from svodka.extract.events.tales import OLD
from svodka.extract.events.venues import find_venue
from svodka.extract.events.within import borrow_date, borrow_place, is_long_past
from svodka.extract.mentions.drafts import Draft
from svodka.language import Language
from svodka.ontology.states import state_codes

BORROWERS = frozenset(
    {
        ("CONSULT", "visit"),
        ("CONSULT", "meeting"),
        ("CONSULT", "summit"),
        ("CONSULT", "call"),
        ("SUPPORT", "signing"),
        ("SUPPORT", "message"),
        ("AGREE", "statement"),
        ("REQUEST", "statement"),
    }
)
LENDING_FORMS = frozenset({"visit", "meeting", "call", "summit", "signing"})
TOLD_BEFORE = frozenset({"visit", "meeting", "summit", "call"})
CONTACTS = frozenset({"visit", "meeting", "call", "summit"})
TOLD_AS = frozenset({"CONSULT", "SUPPORT"})  # contacts; also «по телефону поздравил»
OPENING = 1  # the last sentence of an article's opening
SIGNED = 3  # sentences back to what was agreed on
PACTS = frozenset({"AGREE", "COOPERATE", "AID", "CONCEDE"})  # what papers are signed of
PAGE = 400  # mentions; a text with more is many articles, and each draft is held to many others


def complete_drafts(drafts: Sequence[Draft], published: date, language: Language) -> list[Draft]:
    """The drafts in text order, those that could borrow made whole, each from its own page."""
    ordered = sorted(drafts, key=lambda d: d.evidence.start)
    pages = [ordered[start : start + PAGE] for start in range(0, len(ordered), PAGE)]
    return [draft for page in pages for draft in complete_page(page, published, language)]


def complete_page(drafts: Sequence[Draft], published: date, language: Language) -> list[Draft]:
    """The drafts of one page, which are in text order, as `complete_drafts` has them."""
    travelled = [travel_on(draft, drafts) for draft in drafts]
    whole, done = complete_in_order(travelled, language)
    proposed = propose_to_others(done)
    return date_by_retelling(date_and_place(whole, proposed, published, language))


def complete_in_order(
    drafts: Sequence[Draft], language: Language
) -> tuple[list[Draft], list[Draft]]:
    """(those that may lend to others, all): each draft with what the ones before it lend."""
    whole: list[Draft] = []
    done: list[Draft] = []
    for draft in drafts:
        if draft.partial and draft.form == "summit" and is_held_abroad(draft):
            draft = replace(draft, partial=is_of_a_bloc(draft, drafts))
        ours = draft.frame.unsaid and draft.form == "meeting" and is_of_a_bloc(draft, drafts)
        alone = draft.partial or draft.alone
        if alone and borrows(draft) and not ours and not draft.frame.elliptic:
            draft = borrow(draft, [*whole, *pairs_beside(draft, done)], language)
            if draft.partial and is_held_abroad(draft) and not is_of_a_bloc(draft, drafts):
                draft = replace(draft, partial=False)
        draft = sign_agreed(hold_again(draft, whole), done)
        if draft.frame.elliptic:
            draft = take_up(draft, done)
        draft = share_addressee(answer(go_on(draft, done, language), done), done)
        if is_retold(draft, whole):
            draft = replace(draft, partial=True)
        if is_count(draft):  # of a bare «встреча» the year is another clause's
            draft = replace(draft, partial=True) if draft.again else undated(draft)
        if lends(draft) and (not draft.partial or has_protagonist(draft)):
            whole.append(draft)
        if draft.date is None and (draft.then or goes_on(draft, done)):
            draft = date_as_before(draft, done)
        draft = date_by_hour(draft, done)
        done.append(draft)
    return whole, done


def date_and_place(
    whole: list[Draft], done: list[Draft], published: date, language: Language
) -> list[Draft]:
    """All drafts, with what any other on the page lends them: days, places, how they spoke."""
    done = gather_comers(done, language)
    done = [replace(d, partial=True) if is_call_told(d, whole) else d for d in done]
    done = [prolong(lend_forward(draft, whole, language), done, published) for draft in done]
    whole = [prolong(date_ahead(draft, done), done, published) for draft in whole]
    done = [tell_ahead(draft, done, published) for draft in done]
    done = [called_off(date_beside(draft, done), done, published) for draft in done]
    whole = [date_beside(draft, whole) for draft in whole]
    visits = [w for w in whole if w.form == "visit" and w.date is not None and not w.partial]
    visits = [v for v in visits if not is_under_way(v, published)]
    now = [w for w in whole if is_current(w)]
    visits = [v for v in visits if not is_former(v, now, published)]
    dated = [borrow_date(done_today(draft, now), whole, visits, published) for draft in done]
    stays = [w for w in whole if w.form == "visit" and not w.partial]
    placed = [borrow_place(draft, stays, published) for draft in dated]
    stays = [w if w.place else replace(w, place=destination(w)) for w in stays]
    talks = [d for d in placed if d.form == "meeting" and not d.partial]
    placed = [borrow_place(d, talks, published) for d in placed]
    scenes = [*stays, *(d for d in placed if d.form == "summit")]
    placed = [find_venue(draft, scenes, published) for draft in placed]
    told = [d for d in placed if d.form in TALKS_OF | TALKS and d.type in TOLD_AS]
    told = [d for d in told if not d.partial or (d.form == "call" and d.participants)]
    placed = [meet_again(call_again(draft, whole, done), told) for draft in placed]
    placed = [by_contact(draft, told) for draft in placed]
    return [by_letter(draft, placed) for draft in placed]


def is_current(draft: Draft) -> bool:
    """The visit that the article opens with, of no other day than its own."""
    news = draft.form == "visit" and draft.status == "actual" and draft.date is None
    return news and draft.sentence <= OPENING and not draft.partial and not draft.background


def is_former(visit: Draft, now: Sequence[Draft], published: date) -> bool:
    """«Медведев прилетел в Анкару. В январе прошлого года Гюль побывал в Москве. Подписано
    соглашение»: what is done on the visit of today is not of that day."""
    return is_long_past(visit, published) and any(w.states == visit.states for w in now)


def done_today(draft: Draft, now: Sequence[Draft]) -> Draft:
    """A paper of the visitor and his host, told after a visit of old, is of today's visit."""
    old = draft.form == "signing" and draft.dated_by == OLD and draft.date is None
    if not old or not any(w.states == draft.states for w in now):
        return draft
    return replace(draft, background=False, dated_by="")


def take_up(draft: Draft, done: Sequence[Draft]) -> Draft:
    """«Последний раунд прошёл в мае. Следующий намечен на июль»: a contact like the one told right
    before, which this mention tells the day or the place of; «Предыдущие прошли в мае» may be of
    elections where none is."""
    near = [d for d in done if d.type == "CONSULT" and 0 <= draft.sentence - d.sentence <= 1]
    near = [d for d in near if d.participants and not d.frame.elliptic and d.form in CONTACTS]
    if not near or (draft.date is None and draft.place is None):
        return draft
    sides = {p.state for p in near[-1].participants if p.state}
    parties = tuple(replace(p, span=None) for p in near[-1].participants)
    partial = near[-1].partial or (len(sides) < 2 and near[-1].form != "summit")
    off = near[-1].status == "negation" and draft.due  # «отменил поездку. Она намечалась на май»
    status = "negation" if off else draft.status
    return replace(draft, form=near[-1].form, participants=parties, partial=partial, status=status)


def pairs_beside(draft: Draft, done: Sequence[Draft]) -> list[Draft]:
    """«поддержал примирение Баку с Ереваном и готов помочь подписать договор»: a paper to be
    signed is of the two whom its sentence has just told of; and so is one by which they act
    («увеличит поставки в Перу по соглашению, подписанному в 2021 году»)."""
    if draft.form != "signing":
        return []
    beside = [d for d in done if d.sentence == draft.sentence and not d.partial]
    beside = [d for d in beside if len(d.states) == 2]
    if draft.status == "actual":
        dated = draft.date is not None and draft.frame.unsaid
        beside = [d for d in beside if d.type in PACTS and d.states & state_codes()]
        return [d for d in beside if dated and draft.states <= d.states]
    return [d for d in beside if d.joint and d.form == "action"]


def sign_agreed(draft: Draft, done: Sequence[Draft]) -> Draft:
    """«Чад и Кения договорились создать союз. Документ подпишут 28 мая в Риме»: whoever agreed,
    where it is to be signed by nobody told."""
    if not draft.partial or draft.form != "signing" or draft.participants or not draft.borne:
        return draft
    agreed = [d for d in done if 0 < draft.sentence - d.sentence <= SIGNED and not d.partial]
    pair = draft.frame.unsaid and are_the_only_two(agreed, done)
    if not pair and (draft.status != "future" or (draft.date is None and draft.place is None)):
        return draft
    joint = [d for d in agreed if d.type == "AGREE" and len(d.states_as("actor")) > 1]
    if not pair and (not joint or joint[-1].states_as("recipient")):
        return draft
    told = agreed[-1] if pair else joint[-1]
    if draft.aside and draft.place and draft.place.state not in told.states:
        return draft  # «по соглашению, подписанному в Осло»: maybe with those there
    parties = tuple(replace(p, span=None, role="actor") for p in told.participants if p.state)
    return replace(draft, participants=parties, partial=False)


def are_the_only_two(near: Sequence[Draft], done: Sequence[Draft]) -> bool:
    """«Чад и Кения построят мост. Соглашение подпишут осенью»: what was told right before is of two
    states, and so is all that was told before it."""
    if not near or len(near[-1].states) != 2:
        return False
    last = near[-1]
    in_force = last.type == "SUPPORT" and last.form == "action" and last.joint
    in_force = in_force and last.status == "actual"
    if last.type not in PACTS and not in_force:
        return False
    return all(d.states <= near[-1].states for d in done)


def hold_again(draft: Draft, whole: Sequence[Draft]) -> Draft:
    """«Предыдущий саммит прошёл в мае» after a summit of the CIS: theirs too."""
    if draft.form != "summit" or not draft.frame.different or draft.participants:
        return draft
    held = [w for w in whole if w.form == "summit" and w.states - state_codes()]
    if not held or draft.date is None or draft.place is None:
        return draft
    blocs = (p for p in held[-1].participants if p.state not in state_codes())
    parties = tuple(replace(p, span=None) for p in blocs)
    return replace(draft, participants=parties, partial=False)


def borrows(draft: Draft) -> bool:
    """Talks, words and what both do together may be told of those named before."""
    if draft.frame.unsaid and draft.frame.answers:
        return False  # «приглашение принято»: by whoever was asked
    together = draft.frame.unsaid and draft.type == "COOPERATE"
    if together and not draft.borne and draft.date is None and draft.place is None:
        return False  # «после учений»: those that are told
    return together or (draft.type, draft.form) in BORROWERS


def goes_on(draft: Draft, done: Sequence[Draft]) -> bool:
    """«Москва выслала в ответ дипломатов и включила страну в список»: a sentence begun so."""
    return bool(done) and done[-1].sentence == draft.sentence and done[-1].dated_by == "then"


def date_as_before(draft: Draft, done: Sequence[Draft]) -> Draft:
    """«тогда же Япония обещала», «Москва выслала в ответ»: when the act told before was done."""
    told = [d for d in done if draft.sentence - d.sentence <= 1]
    if draft.then and told and told[-1].date is None and told[-1].background:
        return replace(draft, background=True)  # «в ходе недавнего визита. Тогда подписали план»
    near = [d for d in told if d.date is not None]
    if not near or near[-1].paragraph != draft.paragraph:
        return draft
    if draft.status == "future" and near[-1].status == "actual":
        return draft  # «Тогда премьер принял приглашение нанести визит»: not then
    return replace(draft, date=near[-1].date, dated_by="then")


def date_by_hour(draft: Draft, done: Sequence[Draft]) -> Draft:
    """«Завтра он прибудет в Лиму. Вечером его примет президент»: on the day told right before."""
    if not draft.hour or draft.date is not None or draft.background:
        return draft
    near = [d for d in done if draft.sentence - d.sentence <= 1 and d.status == draft.status]
    near = [d for d in near if d.paragraph == draft.paragraph and d.date is not None]
    told = near[-1].date if near else None
    if told is None or told.precision != "day":
        return draft
    return replace(draft, date=told, dated_by="hour")


def date_beside(draft: Draft, done: Sequence[Draft]) -> Draft:
    """«Президенты виделись 7 января: Путин был в Баку»: one sentence tells one day of both."""
    if draft.type != "CONSULT" or draft.date is not None or draft.status != "actual":
        return draft
    if draft.background:
        return draft  # «сегодня отметили итоги недавнего визита»
    states = {p.state for p in draft.participants}
    for other in done:
        if other.sentence != draft.sentence or other.type != "CONSULT" or other.date is None:
            continue
        if other.aside and other.form == "visit" and not draft.aside:
            continue  # «прибывший накануне в Рим президент встретился с премьером»: today
        same = states == {p.state for p in other.participants} and len(states) > 1
        if same and other.status == draft.status and other.evidence.start < draft.evidence.start:
            return replace(draft, date=other.date, dated_by=f"within_{other.form}")
    return draft


def lend_forward(draft: Draft, whole: Sequence[Draft], language: Language) -> Draft:
    """«Итоги переговоров Путина в Эр-Рияде» above the visit that they were held within."""
    signed = draft.frame.unsaid and (draft.type, draft.form) in BORROWERS
    if draft.partial and signed and not draft.listed:
        return borrow(draft, [w for w in whole if w.sentence == draft.sentence], language)
    if not draft.partial or draft.sentence > OPENING or draft.form not in TALKS:
        return draft
    if not has_protagonist(draft) or any(p.span and not p.state for p in draft.participants):
        return draft  # «обсудил с Эллой Памфиловой»: with whom is told
    after = [w for w in whole if 0 <= w.sentence - draft.sentence <= REACH and not w.partial]
    return borrow(draft, after[::-1], language)


def is_retold(draft: Draft, whole: Sequence[Draft]) -> bool:
    """«Лидеры обсудили торговлю» after their visit or talks tells more of those, unless it
    says when."""
    if draft.form != "meeting" or not draft.participants:
        return False
    if draft.frame.retells and draft.frame.whole and is_of_a_visit(draft, whole):
        return True
    if draft.date is not None:
        return False
    spans = {p.span for p in draft.participants}
    if not draft.frame.retells and (len(spans) != 1 or len(draft.participants) < 2):
        return False
    states = {p.state for p in draft.participants}
    told = [w for w in whole if not w.partial and w.form in TOLD_BEFORE]
    told = [w for w in told if is_of_one_time(w, draft)]
    if draft.status == "future" or len(spans - {None}) > 1 or names_counterpart(draft):
        told = [w for w in told if w.form != "visit"]
    near = [w for w in told if draft.sentence - w.sentence <= REACH] + told[:1]
    return any(states <= {p.state for p in w.participants} for w in near)


def is_of_one_time(told: Draft, draft: Draft) -> bool:
    """«Президенты встречаются сегодня. Стороны намерены обсудить торговлю»: both are done or to
    come, unless one does not tell which, or it is what they have met to talk of."""
    if told.status == draft.status or told.weak_status or draft.weak_status:
        return True
    aimed = draft.frame.retells and (told.status, draft.status) == ("actual", "future")
    near = draft.sentence - told.sentence == 1 and told.form in TALKS
    return aimed and near and not told.past and not told.background


def is_of_a_visit(draft: Draft, whole: Sequence[Draft]) -> bool:
    """«У трапа гостя встретил президент»: who is met there has come on the visit told."""
    states = {p.state for p in draft.participants}
    visits = (w for w in whole if w.form == "visit" and not w.partial)
    return any(states <= {p.state for p in w.participants} for w in visits)


def names_counterpart(draft: Draft) -> bool:
    """«побывал в Каире, где обсудил с президентом ас-Сиси…»: with whom is told, who is taken from
    the visit."""
    told = [p for p in draft.participants if p.span is not None]
    return len(told) == 1 and told[0].kind in ("person", "title") and len(draft.participants) == 2


def is_call_told(draft: Draft, whole: Sequence[Draft]) -> bool:
    """«раунд переговоров, который прошёл по видеосвязи», «провёл телефонные консультации с коллегами
    из Чада и Мали»: one sentence tells both."""
    if draft.form != "meeting" or not draft.participants:
        return False
    calls = (w for w in whole if w.form == "call" and w.sentence == draft.sentence)
    told = {code for call in calls if not call.partial for code in call.states}
    return bool(told) and draft.states <= told


def is_count(draft: Draft) -> bool:
    """«в 2024 году это третья встреча»: a year that a count is taken over dates no talks."""
    counted = draft.weak_status or draft.again
    if not counted or draft.form not in TALKS or draft.date is None:
        return False
    start, end = draft.date.start, draft.date.end
    return start is not None and end is not None and (end - start).days > 200


def undated(draft: Draft) -> Draft:
    return replace(draft, date=None, dated_by="")


def is_of_a_bloc(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """«участвовал в саммите НАТО в Риме»: whose gathering it is another mention tells by the same
    word."""
    return any(
        d.form == "summit" and not d.partial and set(d.words) & set(draft.words)
        for d in drafts
        if d.sentence == draft.sentence and d is not draft
    )


def is_held_abroad(draft: Draft) -> bool:
    """«Президент провёл встречи в Малайзии»: with whom is not told, but it is not at home."""
    state = draft.place.state if draft.place else None
    gathered = draft.form == "summit" and draft.status in ("actual", "future")
    told = (
        draft.form in GATHERED
        and draft.joint
        and (draft.past or gathered)
        and not draft.weak_status
        and (gathered or not draft.frame.whole)
    )
    told = told and has_protagonist(draft)
    return (
        told and state is not None and all(p.state not in (None, state) for p in draft.participants)
    )


def lends(draft: Draft) -> bool:
    lending = draft.type in ("CONSULT", "SUPPORT") and draft.form in LENDING_FORMS
    return lending and not draft.frame.over
