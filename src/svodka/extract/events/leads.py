"""Leads: the day of the news, as the lead of its article tells it.

«Чили и Перу в среду подписали договор», a paper says on Friday: what its headline tells was on
Wednesday too, and on what day «Боливия договор осудила», three paragraphs below, nobody tells.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date, timedelta

from svodka.annotate.notes import Actor, DateNote
from svodka.extract.mentions.drafts import Draft
from svodka.extract.mentions.nearness import outside
from svodka.findings import Date
from svodka.language import Language, Sentence
from svodka.language.trees import Tree, tree_of

NEWS = timedelta(days=3)  # over a weekend; what is older is told beside the news
LATE = 3  # paragraphs above one that is no part of the news: headline, lead, and one more
LEAD = "lead"  # how an event is dated by the day that the lead tells
MAIN = frozenset({"root", "ccomp", "parataxis"})
BELOW = frozenset({"acl", "acl:relcl", "advcl"})
RECKONED = frozenset({"eve", "ago", "exactly_ago", "sooner_or_later"})  # from the news itself
WORDS = frozenset({"statement", "message"})


@dataclass(frozen=True, slots=True)
class Lead:
    """day: that of the news, before the article's own. sentence: the last whose acts it dates; what
    the lead tells below, up to its last, is of whatever day. states, people: of those named up there.
    told: what that sentence tells of the day."""

    day: date
    sentence: int
    last: int
    states: frozenset[str]
    people: frozenset[str]
    told: tuple[Draft, ...]

    def date(self, group: Sequence[Draft], paragraph: int, published: date) -> date | None:
        """The day of an act that is told with no day of its own, and has not the article's; None
        where nobody tells it. paragraph: in which it is told first."""
        first = min(draft.sentence for draft in group)
        if first <= self.last:
            beside = first > self.sentence or any(
                is_another(draft, group[0]) for draft in self.told
            )
            return published if beside else self.day
        if not all(draft.form in WORDS for draft in group):
            ours = all(draft.states <= self.states for draft in group)
            return self.day if ours else published
        doers = [p for draft in group for p in draft.participants if p.role == "actor"]
        doing = {p.state for p in doers if p.state}
        ours = any(p.name in self.people for p in doers) or len(doing) > 1  # «Стороны договорились»
        return self.day if (ours or paragraph < LATE) and doing <= self.states else None


def find_lead(
    told: Sequence[Sentence],
    drafts: Sequence[Draft],
    dates: Mapping[int, Sequence[DateNote]],
    actors: Mapping[int, Sequence[Actor]],
    published: date,
    language: Language,
) -> Lead | None:
    """What the first sentence of the lead tells, or the next, of who said so («Об этом в среду
    заявил посол»); None where the news is of the article's own day, or no day is told."""
    says = language.table("speech")["verbs"]["say"]
    since = language.table("counts")["periods"]["since"]
    lead = [order for order, sentence in enumerate(told) if sentence.zone == "lead"]
    for order in lead[:2]:
        sentence = told[order]
        if order != lead[0] and not tells_who_said(sentence, drafts, says):
            return None
        acts = [d for d in drafts if d.sentence == order and d.status == "actual" and d.borne]
        done = {d.date for d in acts}
        notes = dates.get(sentence.index, ()) if sentence.parsed else ()
        if not notes:
            continue
        if days := days_of_news(notes, done, tree_of(sentence), since, published):
            named = [a for s in told[: lead[-1] + 1] for a in actors.get(s.index, ())]
            states = frozenset(code for actor in named for code in actor.states)
            people = frozenset(actor.name for actor in named if actor.kind == "person")
            told_then = tuple(d for d in acts if d.date and d.date.end == max(days))
            news = Lead(max(days), order, lead[-1], states, people, told_then)
            return news if news.day < published else None
    return None


def is_another(told: Draft, draft: Draft) -> bool:
    """«Президенты говорили по телефону. Виделись они в понедельник»: on another day."""
    contacts = told.type == draft.type == "CONSULT" and told.form != draft.form
    return contacts and told.states == draft.states


def tells_who_said(sentence: Sentence, drafts: Sequence[Draft], says: Sequence[str]) -> bool:
    """«О сделке объявил в среду посол», not «В среду он говорил с коллегой по телефону», which is an
    act of another day."""
    acts = {word.start for draft in drafts for word in draft.words}
    verbs = [token for token in sentence.tokens if token.rel == "root"]
    return any(verb.lemma in says and verb.start not in acts for verb in verbs)


def days_of_news(
    notes: Sequence[DateNote],
    done: Set[Date | None],
    tree: Tree,
    since: Sequence[str],
    published: date,
) -> list[date]:
    """Days gone by of late on which an act was done, or what its main verb tells, no noun's own
    («вчерашний взрыв»), none that it goes on from («идут с 4 апреля»), and none told by the news
    itself («накануне»)."""
    found = []
    for note in notes:
        last, inside = note.date.end, range(note.first, note.last + 1)
        lately = last is not None and published - NEWS <= last <= published
        if not lately or note.date.start != last or note.date.rule in RECKONED:
            continue
        if any(tree.preposition(i) in since for i in inside):
            continue
        done_then = note.date in done and not is_below_a_clause(note, tree)
        if last and (done_then or dates_main_verb(note, tree)):
            found.append(last)
    return found


def is_below_a_clause(note: DateNote, tree: Tree) -> bool:
    """«осудил Чили, которая в среду закрыла границу»: of what is told beside the news."""
    return any(tree.tokens[i].rel in BELOW for i in tree.ancestors(note.first))


def dates_main_verb(note: DateNote, tree: Tree) -> bool:
    """«подписали в среду», not «праздник, отмечавшийся в среду»."""
    verb = outside(note, tree)
    return verb is not None and tree.tokens[verb].pos == "VERB" and tree.tokens[verb].rel in MAIN
