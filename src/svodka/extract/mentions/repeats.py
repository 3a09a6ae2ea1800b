"""Repeats: an act told of several days, or with several companies, is several acts.

«Приезжал в Лиму в мае 2019-го и в марте 2020-го» tells of two visits. Days that stand in one
date («13 и 14 мая») are one. «Провёл переговоры с польским и с украинским коллегами» tells of
two talks, «встречи с премьерами Польши и Чехии» of two meetings; «посетит Тунис и Каир» of two
visits.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from svodka.annotate.notes import DateNote
from svodka.extract.mentions.cast import Cast
from svodka.extract.mentions.drafts import Draft
from svodka.extract.mentions.evidence import LONGEST_EVIDENCE, hull
from svodka.extract.mentions.places import Place, place_of
from svodka.extract.phrases import WITH
from svodka.findings import Participant, Span
from svodka.language import Language
from svodka.language.trees import Tree

REPEATED = frozenset({"visit", "meeting", "call", "summit"})
APART = frozenset({"meeting", "call"})
CHANGING = frozenset({"ADV", "PRON", "NOUN", "NUM"})  # «сегодня», «он», «вторник», none is a place
JOINING = frozenset({"CCONJ", "PUNCT"})
PARTED = 2  # a comma and «а»


def split_repeated(
    draft: Draft, dates: Sequence[DateNote], cast: Cast, language: Language
) -> list[Draft]:
    """One draft for each day, company and host that is told, [draft] where one is."""
    tree = cast.tree
    return [
        visit
        for day in split_days(draft, dates, tree, language)
        for one in split_apart(day, tree, language)
        for visit in split_hosts(one, cast)
    ]


def split_hosts(draft: Draft, cast: Cast) -> list[Draft]:
    """A visit to each of the states that are named as where it goes."""
    hosts = [p for p in draft.participants if p.role == "recipient" and p.state]
    spans = {p.span for p in hosts}  # one, where they are listed: «три страны — Мали, Кению и Чад»
    apart = len(spans) in (1, len(hosts)) and len({p.state for p in hosts}) == len(hosts)
    if draft.form != "visit" or len(hosts) < 2 or not apart:
        return [draft]
    guests = tuple(p for p in draft.participants if p.role != "recipient")
    return [
        replace(draft, participants=(*guests, host), place=place_at(host, cast))
        for host in without_parted(hosts, draft, cast.tree)
    ]


def without_parted(hosts: list[Participant], draft: Draft, tree: Tree) -> list[Participant]:
    """«Вчера министр был в Праге, сегодня прибыл в Рим, а завтра отправится в Осло»: of a visit's
    hosts those of its own clause, where there are any, whatever the parser hangs on its verb."""
    own = [p for p in hosts if p.span is None or not is_parted_by(draft, p.span.start, tree)]
    return own or hosts


def is_parted_by(draft: Draft, start: int, tree: Tree) -> bool:
    """A verb of another act stands between a visit's word and a place, or behind a place that is
    told before it a comma and no other place («был в Праге, сегодня прибыл в Рим»)."""
    first = draft.words[0].start
    between = [t for t in tree.tokens if min(first, start) < t.start < max(first, start)]
    behind = [t for t in between if t.pos not in ("CCONJ", "ADP")] if start < first else []
    turns = (t for one, t in pairwise(behind) if one.text == "," and t.text.islower())
    if any(t.pos in CHANGING for t in turns):
        return True
    own = {span.start for span in draft.words}
    return any(t.feats.get("VerbForm") == "Fin" and t.start not in own for t in between)


def place_at(host: Participant, cast: Cast) -> Place | None:
    """The place that a host is named by: «Каир»."""
    for token, actors in cast.at.items():
        for actor in actors:
            if actor.span == host.span and actor.kind in ("city", "state"):
                return place_of(actor, token)
    return None


def split_days(
    draft: Draft, dates: Sequence[DateNote], tree: Tree, language: Language
) -> list[Draft]:
    """[draft], and one more draft for each further date joined to the draft's own; on the other day
    of «24 июля, а не 18-го» what is to come will not be."""
    if draft.type != "CONSULT" or draft.form not in REPEATED or draft.date is None:
        return [draft]
    told = [n for n in dates if n.date.span == draft.date.span]
    for note in (*dates, *reversed(dates)):
        near = any(is_joined(t, note, tree) or is_joined(note, t, tree) for t in told)
        near = near or any(is_instead(t, note, tree, language) for t in told)
        if near and note not in told:
            told.append(note)
    others = [note for note in told if is_other_day(note, tree, language)]
    days = [note for note in told if note not in others]
    if not days:
        return [draft]
    held = [draft if note is told[0] else on_the_day(draft, note) for note in days]
    due = others if draft.status == "future" else []
    return [*held, *(replace(on_the_day(draft, note), status="negation") for note in due)]


def on_the_day(draft: Draft, note: DateNote) -> Draft:
    """The draft on another day, quoted with that."""
    quote = hull((draft.evidence, note.date.span))
    long = quote.stop - quote.start > LONGEST_EVIDENCE
    return replace(draft, date=note.date, evidence=draft.evidence if long else quote)


def is_other_day(note: DateNote, tree: Tree, language: Language) -> bool:
    """«не 18, а 24 июля», «24 июля, а не 18-го»: the day that it is not."""
    negations = language.table("acts")["status"]["negations"]
    return note.first > 0 and tree.tokens[note.first - 1].lemma in negations


def is_instead(one: DateNote, other: DateNote, tree: Tree, language: Language) -> bool:
    """«не в мае, а в июне»: the day that it is, behind the one that it is not."""
    if not is_other_day(one, tree, language) or one.date.precision != other.date.precision:
        return False
    joining = language.table("acts")["gaps"]["joining"]
    between = tree.tokens[one.last + 1 : other.first]
    told = [token for token in between if token.pos != "PUNCT"]
    return len(told) == 1 and len(between) <= PARTED and told[0].lemma in joining


def is_joined(one: DateNote, other: DateNote, tree: Tree) -> bool:
    """The other date is joined to this one and follows it, as precise as this one."""
    if other.first <= one.last or one.date.precision != other.date.precision:
        return False
    own = range(one.first, one.last + 1)
    heads = [tree.governor(i) for i in range(other.first, other.last + 1) if is_conjunct(i, tree)]
    return any(head in own for head in heads)


def is_conjunct(token: int, tree: Tree) -> bool:
    return tree.tokens[token].rel == "conj"


def split_apart(draft: Draft, tree: Tree, language: Language) -> list[Draft]:
    """The talks of one side with each of those whom it talks to apart, where they are told so."""
    if draft.type != "CONSULT" or not draft.joint:
        return [draft]
    blocs = all(p.state in language.table("organisations") for p in draft.participants)
    if draft.form == "summit" and blocs and are_several(draft, tree, language):
        # «к саммитам СНГ и ШОС»
        return [replace(draft, participants=(party,)) for party in draft.participants] or [draft]
    if draft.form not in APART:
        return [draft]
    hosts, companies = find_companies(draft, tree)
    if draft.form == "call" and is_dialled(draft, tree, language):
        # «позвонил премьеру Чили и королю Иордании»: to each of them
        callers = [p for p in draft.participants if is_caller(p, tree)]
        hosts = callers or hosts
        companies = [[p] for p in draft.participants if p not in hosts]
    if len({p.state for p in hosts}) != 1 or not companies:
        return [draft]
    if len(companies) == 1 and are_apart(draft, companies[0], tree, language):
        companies = [[party] for party in companies[0]]
    told = [company for company in companies if any(p.state for p in company)]
    if len(told) < 2:
        return [draft]
    return [with_parties(draft, (*hosts, *company)) for company in told]


def is_dialled(draft: Draft, tree: Tree, language: Language) -> bool:
    """Told by a verb of ringing up, which one does to one at a time, but for a conference."""
    table = language.table("acts")["again"]
    verbs = table["dialling"]
    if not tree.lemmas.isdisjoint(table["conferring"]):
        return False
    starts = {span.start for span in draft.words}
    return any(t.lemma in verbs for t in tree.tokens if t.start in starts)


def is_caller(party: Participant, tree: Tree) -> bool:
    """The subject, or one of several joined."""
    doing = {n for i, t in enumerate(tree.tokens) if t.rel == "nsubj" for n in (i, *tree.chain(i))}
    starts = {tree.tokens[i].start for i in doing}
    return party.span is not None and party.span.start in starts


def with_parties(draft: Draft, parties: tuple[Participant, ...]) -> Draft:
    """The draft of these alone, whose other side may be in the article."""
    return replace(
        draft, participants=parties, partial=len({p.state for p in parties} - {None}) < 2
    )


def find_companies(draft: Draft, tree: Tree) -> tuple[list[Participant], list[list[Participant]]]:
    """Who talks, and with whom: those behind each «с», up to the next word that joins nobody."""
    at = {token.start: i for i, token in enumerate(tree.tokens)}
    hosts: list[Participant] = []
    companies: list[list[Participant]] = []
    reached = -1
    for party in sorted(draft.participants, key=lambda p: p.span.start if p.span else -1):
        first = at.get(party.span.start) if party.span else None
        if party.span is None or first is None:
            hosts.append(party)
            continue
        if companies and (first <= reached or is_reached(reached, first, tree)):
            companies[-1].append(party)
        elif first and tree.tokens[first - 1].low in WITH:
            companies.append([party])
        else:
            hosts.append(party)
            continue
        stop = party.span.stop
        reached = max(i for i, token in enumerate(tree.tokens) if token.start < stop)
    return hosts, companies


def are_apart(draft: Draft, company: Sequence[Participant], tree: Tree, language: Language) -> bool:
    """Of those who are told in one phrase each was talked to alone."""
    return (
        are_several(draft, tree, language)
        or is_told_apart(draft, tree, language)
        or is_with_each(company, tree)
    )


def is_told_apart(draft: Draft, tree: Tree, language: Language) -> bool:
    """«отдельные переговоры», «встретился по отдельности»."""
    own = {span.start for span in draft.words}
    words = language.table("acts")["again"]["each"]
    at = (i for i, token in enumerate(tree.tokens) if token.start in own)
    return any(tree.tokens[below].lemma in words for i in at for below in tree.children(i))


def is_with_each(company: Sequence[Participant], tree: Tree) -> bool:
    """«с польским и с украинским коллегами»: told in one phrase, each with its own «с»."""
    inside = [t for t in tree.tokens if any(covers(p.span, t.start) for p in company)]
    return any(one.pos in JOINING and other.low in WITH for one, other in pairwise(inside))


def covers(span: Span | None, offset: int) -> bool:
    return span is not None and span.start <= offset < span.stop


def is_reached(last: int, first: int, tree: Tree) -> bool:
    """Nothing but «и» and commas lies between."""
    return all(token.pos in JOINING for token in tree.tokens[last + 1 : first])


def are_several(draft: Draft, tree: Tree, language: Language) -> bool:
    """«встречи с премьерами», «телефонные переговоры с президентами»: a plural, of a noun that has
    a singular; who is called is called alone."""
    own = {span.start for span in (draft.words if draft.form == "call" else draft.words[:1])}
    nouns = [t for t in tree.tokens if t.start in own and t.pos == "NOUN"]
    nouns = [t for t in nouns if t.feats.get("Number") == "Plur"]
    plural_only = language.table("acts")["plurals"]["words"]
    return any(draft.form == "call" or noun.lemma not in plural_only for noun in nouns)
