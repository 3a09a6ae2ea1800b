"""Events: what one article tells that states and their officials did, do, plan or refuse."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from datetime import date

from svodka.annotate.notes import Actor, Notes, by_sentence
from svodka.extract.events.battles import add_enemies
from svodka.extract.events.beside import tell_beside
from svodka.extract.events.ceremonies import Ceremonies
from svodka.extract.events.contexts import complete_drafts
from svodka.extract.events.followers import accept_offers
from svodka.extract.events.leads import LATE, LEAD, Lead, find_lead
from svodka.extract.events.lengths import span_from
from svodka.extract.events.manners import meet_as_two
from svodka.extract.events.pairs import add_pairs
from svodka.extract.events.proposals import do_as_asked
from svodka.extract.events.sameness import draw_together, group_drafts
from svodka.extract.events.sayings import Sayings
from svodka.extract.events.scenes import Scenes, told_actors
from svodka.extract.events.stories import join_story
from svodka.extract.events.tales import Tale, date_by_saying
from svodka.extract.events.times import precision_of, settle_past, settle_status
from svodka.extract.first_persons import DIRECT
from svodka.extract.mentions.drafts import Draft
from svodka.extract.mentions.others import OPENING
from svodka.extract.mentions.postponements import PUT_OFF
from svodka.extract.questions import asked_sentences
from svodka.extract.speakers import Speakers
from svodka.findings import COUNTED_TO, PUBLICATION, Event, Participant, Statement
from svodka.language import Doc, Language, Sentence

OPENED = 1  # the last sentence of an article's opening
# one asks or is ready for something on the day that one says so, and keeps blaming for years
OFFERED = frozenset({"AGREE", "COOPERATE", "SUPPORT", "AID", "REQUEST"})
LINES = re.compile(r"^.*\S", re.MULTILINE)
SILENT = frozenset({"junk", "caption", "dateline"})
DONE_OR_SAID = frozenset({"action", "statement", "message"})
NAMED = frozenset({"person", "organisation", "city"})


def extract_events(
    doc: Doc, notes: Notes, statements: Sequence[Statement], language: Language
) -> tuple[Event, ...]:
    """Events in order of their first mention, each once."""
    asked, published = asked_sentences(doc, statements), doc.article.published
    told = [sentence for sentence in telling(doc) if sentence.index not in asked]
    days = [notes.newsdays[sentence.index] for sentence in told]
    actors, dates = by_sentence(notes.actors), by_sentence(notes.dates)
    scenes = Scenes(doc, told, actors, dates, Sayings(statements, notes.actors), language)
    speakers = Speakers(statements)
    drafted = find_drafts(scenes, days, speakers, language)
    groups = [group for drafts in drafted for group in group_drafts(drafts, published)]
    if not groups:
        return ()
    groups.sort(key=lambda group: min(draft.evidence.start for draft in group))
    wholes = [meet_as_two(draw_together(group), language) for group in groups]
    beside = {draft.sentence for group in groups for draft in group if not draft.aside}
    starts = [line.start() for line in LINES.finditer(doc.text)]
    mentions = [draft for group in groups for draft in group]
    lead = find_lead(told, mentions, dates, actors, published, language)
    return tuple(
        finish_event(
            whole,
            day_of_news(group, days[whole.sentence], published, lead, starts),
            speakers,
            is_in_passing(group, beside) or is_told_late(group, starts, speakers),
            group,
        )
        for whole, group in zip(wholes, groups, strict=True)
    )


def find_drafts(
    scenes: Scenes, days: Sequence[date | None], speakers: Speakers, language: Language
) -> list[list[Draft]]:
    """Every mention of an act, sentence by sentence; those of the article and of each teaser that
    its page carries apart, as they have nothing to lend each other. days: each sentence's own."""
    told, dates, published = scenes.told, scenes.dates, scenes.published
    strands: dict[date | None, list[Sentence]] = defaultdict(list)
    for sentence, day in zip(told, days, strict=True):
        strands[day].append(sentence)
    found: list[Draft] = []
    for order, day in enumerate(days):
        found += scenes.draft(order, strands[day])
    if not found:
        return []
    lines, acts = [scenes.line(order) for order in range(len(told))], language.table("acts")
    tale = Tale(told, lines, dates, published, frozenset(acts["again"]["back"]))
    ceremonies = Ceremonies(told, lines, dates, acts["ceremonies"])
    drafts: dict[date | None, list[Draft]] = defaultdict(list)
    for draft in found:
        day = days[draft.sentence]
        settled = settle_days(draft, scenes.text, day or published, tale, speakers)
        drafts[day].append(ceremonies.date(settled, day or published))
    return [
        complete_strand(drafts[day], strand, scenes.actors, published, language)
        for day, strand in strands.items()
        if day in drafts
    ]


def settle_days(draft: Draft, text: str, day: date, tale: Tale, speakers: Speakers) -> Draft:
    """The draft as its story's day, whoever says it and the tale that it goes on with have it."""
    settled = settle_past(settle_status(draft, text, day), day)
    return tale.date(date_by_saying(settled, speakers))


def complete_strand(
    drafts: Sequence[Draft],
    told: Sequence[Sentence],
    actors: Mapping[int, Sequence[Actor]],
    published: date,
    language: Language,
) -> list[Draft]:
    """The drafts of one story, those that could borrow from its sentences made whole."""
    stated = [sentence for sentence in told if sentence.zone != "dateline"][:OPENING]
    opened = [told_actors([sentence], actors) for sentence in stated]
    whole = complete_drafts(drafts, published, language)
    paired = add_pairs(whole, told_actors(told, actors), opened, language)
    asked = do_as_asked(tell_beside(paired, language), language)
    joined = join_story(asked, language)
    return add_enemies(accept_offers(joined, language), language)


def telling(doc: Doc) -> list[Sentence]:
    """The sentences of the story itself."""
    return [sentence for sentence in doc.sentences if sentence.zone not in SILENT]


def settle_form(draft: Draft) -> str:
    """Talks of three states or more are a gathering; «глава Абхазии» beside a Georgian is no third."""
    states = {COUNTED_TO.get(code, code) for code in draft.states}
    return "summit" if draft.form == "meeting" and len(states) > 2 else draft.form


def without_the_vague(parties: Sequence[Participant]) -> tuple[Participant, ...]:
    """«нашу страну», «дипломаты» beside the state that they are of tell nobody more, and a pronoun
    that stands for nobody known tells nobody at all."""
    told = {p.role for p in parties if p.state}
    known = (p for p in parties if p.state or p.kind != "pronoun")
    return tuple(p for p in known if p.state or p.role not in told or is_named(p))


def is_named(party: Participant) -> bool:
    return party.kind in NAMED and party.name[:1].isupper()


def is_in_passing(group: Sequence[Draft], told: Set[int]) -> bool:
    """«процесс над россиянами, задержанными в Чили», a noun below the headline, or what is said
    beside another act in it: what no verb of its own tells is known already, and the day of it is
    not told. Contacts told so may be the news themselves. told: the sentences that tell an act by
    the way of none."""
    # a list of stories has nouns
    by_the_way = (d.aside or not (d.borne or d.listed) for d in group)
    aside = all(d.form in DONE_OR_SAID for d in group) and all(by_the_way)
    done = all(d.form == "action" and d.past for d in group)
    known = all(d.aside and d.borne and (done or d.sentence in told) for d in group)
    return aside and (known or min(d.sentence for d in group) > 0)


def is_told_late(group: Sequence[Draft], starts: Sequence[int], speakers: Speakers) -> bool:
    """Far below the lead, what was done once and what is said all the time («Минск называет
    подозрения надуманными») is background, whose day is not told; what was said is not, nor what
    stands in somebody's own words («„Чили отвергает обвинения“, — сказал премьер»). starts: where
    each paragraph does."""
    if paragraph_of(group, starts) < LATE:
        return False
    lasting = all(d.form == "statement" and not d.past and d.type not in OFFERED for d in group)
    lasting = lasting and not any(is_quoted(d, speakers) for d in group)
    # an award is of the visit that the article tells of
    return lasting or all(d.form == "action" and d.type != "SUPPORT" for d in group)


def is_quoted(draft: Draft, speakers: Speakers) -> bool:
    said = speakers.holding(draft.words[0].start, draft.words[0].stop)
    return said is not None and said.kind == DIRECT


def paragraph_of(group: Sequence[Draft], starts: Sequence[int]) -> int:
    """Where it is told first, the headline counted."""
    return bisect_right(starts, min(d.evidence.start for d in group)) - 1


def day_of_news(
    group: Sequence[Draft],
    day: date | None,
    published: date,
    lead: Lead | None,
    starts: Sequence[int],
) -> tuple[date | None, str]:
    """The day of what is told with none of its own, and the rule that says so: that of the news
    where the lead tells it, else the day that the sentence speaks on."""
    if lead is None or day != published:
        return day, PUBLICATION if day else ""
    of_news = lead.date(group, paragraph_of(group, starts), published)
    rule = PUBLICATION if of_news == published else LEAD
    return of_news, rule if of_news else ""


def is_news(draft: Draft) -> bool:
    """Done, or not done when it might have been («президент не приехал»)."""
    undone = draft.status == "negation" and draft.past and draft.form != "statement"
    return draft.status == "actual" or (undone and draft.sentence <= OPENED)


def settle_put_off(draft: Draft, group: Sequence[Draft]) -> str:
    """«визит отложен»: it is to come, on a day that nobody tells; of the day that it was due on,
    if the article tells one, it did not come."""
    if draft.status != "negation" or draft.date is not None:
        return draft.status
    denied = [d for d in group if d.status == "negation" and d.date is None]
    return "future" if all(d.dated_by == PUT_OFF for d in denied) else draft.status


def finish_event(
    draft: Draft,
    news: tuple[date | None, str],
    speakers: Speakers,
    passing: bool,
    group: Sequence[Draft],
) -> Event:
    """The event a group of mentions tells, dated by the day of the news where it is news. passing:
    it is told by the way."""
    start = draft.date.start if draft.date else None
    end = draft.date.end if draft.date else None
    precision, dated_by = (draft.date.precision, draft.dated_by) if draft.date else ("unknown", "")
    of_today = is_news(draft) and not draft.background and not passing
    to_come = draft.status == "future" and any(d.hour for d in group)  # «вечером прибудет»
    if draft.date is None and (of_today or to_come):
        day, dated_by = news
        start, end = span_from(day, group) if day and draft.form == "visit" else (day, day)
        precision = precision_of(start, end) if start and end else "unknown"
    return Event(
        type=draft.type,
        form=settle_form(draft),
        rank=draft.rank,
        status=settle_put_off(draft, group),
        participants=without_the_vague(draft.participants),
        start=start,
        end=end,
        precision=precision,
        dated_by=dated_by,
        place=draft.place.name if draft.place else None,
        place_state=draft.place.state if draft.place else None,
        evidence=draft.evidence,
        mentions=tuple(sorted({d.evidence for d in group})),
        rule=draft.rule,
        words=draft.words,
        speaker=speakers.of(draft.words[0].start, draft.words[0].stop),
    )
