"""Events: what one article tells that states and their officials did, do, plan or refuse."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from svodka.annotate.dates.newsdays import find_newsdays
from svodka.annotate.notes import Actor, DateNote, Notes
from svodka.extract.addressees import is_kept_up, is_unpromised
from svodka.extract.contexts import complete_drafts
from svodka.extract.drafts import Draft, Scene, draft_event, is_left_out, is_promised
from svodka.extract.habits import is_generic
from svodka.extract.hosts import add_hosts
from svodka.extract.pairs import add_pairs
from svodka.extract.participants import Cast
from svodka.extract.postponements import split_postponed
from svodka.extract.predicates import Predicate, find_predicates, may_tell, own_words, support_verbs
from svodka.extract.repeats import split_repeated
from svodka.extract.responses import is_silence
from svodka.extract.sameness import draw_together, group_drafts
from svodka.extract.sides import OPENING, add_other_side
from svodka.extract.speakers import Speakers
from svodka.extract.tales import date_by_tale
from svodka.findings import PUBLICATION, Date, Event, Participant, Span, Statement
from svodka.language import Doc, Language, Sentence
from svodka.language.trees import Tree, tree_of

NEAR = 9  # words within which a participle tells of the noun before it
LISTING = 3  # semicolons in a line that make it a list of the day's stories
SILENT = frozenset({"junk", "caption"})
NAMED = frozenset({"person", "organisation", "city"})


def extract_events(
    doc: Doc, notes: Notes, statements: Sequence[Statement], language: Language
) -> tuple[Event, ...]:
    """Events in order of their first mention, each once."""
    newsdays = find_newsdays(doc, notes.dates, language)
    days = [newsdays[sentence.index] for sentence in telling(doc)]
    drafts = find_drafts(doc, notes, language)
    speakers = Speakers(statements)
    return tuple(
        finish_event(draw_together(group), group, days, speakers)
        for group in group_drafts(drafts, doc.article.published)
    )


def find_drafts(doc: Doc, notes: Notes, language: Language) -> list[Draft]:
    """Every mention of an act, sentence by sentence."""
    actors: dict[int, list[Actor]] = defaultdict(list)
    dates: dict[int, list[DateNote]] = defaultdict(list)
    for actor in notes.actors:
        actors[actor.sentence].append(actor)
    for note in notes.dates:
        dates[note.sentence].append(note)
    found: list[Draft] = []
    starts, listing = find_lines(doc.text)
    told = telling(doc)
    opening = [actor for sentence in told[:OPENING] for actor in actors[sentence.index]]
    for order, sentence in enumerate(told):
        if not sentence.parsed:
            continue
        paragraph = bisect_right(starts, sentence.start) - 1
        around = actors[sentence.index], opening, dates[sentence.index]
        scene = Scene(sentence, order, *around, paragraph, listing[paragraph])
        found += draft_sentence(scene, language)
    settled = [settle_status(draft, doc) for draft in found]
    lines = [bisect_right(starts, sentence.start) - 1 for sentence in told]
    settled = [date_by_tale(d, told, lines, dates, doc.article.published) for d in settled]
    drafts = complete_drafts(settled, doc.article.published, language)
    stated = [sentence for sentence in told if sentence.zone != "dateline"][:OPENING]
    opened = [actors.get(sentence.index, []) for sentence in stated]
    return add_pairs(drafts, told_actors(told, actors), opened, language)


def told_actors(told: Sequence[Sentence], actors: Mapping[int, Sequence[Actor]]) -> list[Actor]:
    """Those who are named in the sentences of the story itself."""
    return [actor for sentence in told for actor in actors.get(sentence.index, ())]


def telling(doc: Doc) -> list[Sentence]:
    """The sentences of the story itself."""
    return [sentence for sentence in doc.sentences if sentence.zone not in SILENT]


def draft_sentence(scene: Scene, language: Language) -> list[Draft]:
    """The mentions of one sentence. What a companion word would have told goes unread where the
    frame that has it tells an act, and so do words within a frame («отмена санкций»). Who speaks
    of an act («осудил агрессию») is not its unsaid other side."""
    if not may_tell(scene.sentence, language):
        return []
    tree = tree_of(scene.sentence)
    cast = Cast(scene.actors, tree, language)
    found_there = find_predicates(scene.sentence, tree, language)
    predicates = [p for p in found_there if not p.frame.elliptic or is_left_out(p, tree, language)]
    inner = {i for p in predicates for i in further_words(p)}
    told = Told({p.carrier for p in predicates if p.frame.type == "REJECT"})
    found: list[Draft] = []
    for predicate in sorted(predicates, key=lambda p: (p.second, p.head in inner, not p.verbal)):
        if is_told_elsewhere(predicate, predicates, told, tree, language):
            continue
        draft = draft_event(predicate, predicates, scene, tree, cast, language)
        if draft is None or is_no_act(draft, predicate, told, tree, language):
            continue
        draft = refused(draft, predicate, tree, language)
        silent = [actor for actor in scene.actors if actor.span not in told.speaking]
        opening = [actor for actor in scene.opening if actor.span not in told.speaking]
        draft = add_other_side(draft, predicate, tree, silent, opening, language)
        draft = add_hosts(draft, predicate, tree, scene, language)
        if not draft.partial:
            told.add(draft, predicate, tree, language)
        elif draft.type == "AGREE":
            told.within |= further_words(predicate)  # «приглашение принял» asks nobody
        for part in split_postponed(draft, predicate, scene.dates, tree, language):
            found += split_repeated(part, scene.dates, cast, language)
    return found


@dataclass(slots=True)
class Told:
    """What the mentions of a sentence have told so far. refusals: carriers of what is refused.

    heads: of the frames that told an act; acts: the same with its type, and its form; within: words
    of theirs that tell nothing more; cut: such words of sanctions; speaking: who says something.
    """

    refusals: set[int]
    heads: set[int] = field(default_factory=set)
    acts: dict[tuple[int, str], str] = field(default_factory=dict)
    within: set[int] = field(default_factory=set)
    cut: set[int] = field(default_factory=set)
    speaking: set[Span | None] = field(default_factory=set)

    def add(self, draft: Draft, predicate: Predicate, tree: Tree, language: Language) -> None:
        self.heads.add(predicate.head)
        self.acts.setdefault((predicate.head, draft.frame.type), draft.form)
        self.cut |= further_words(predicate) if draft.type == "SANCTION" else set()
        self.within |= {i for i in further_words(predicate) if not tells_itself(i, tree, language)}
        if draft.form == "statement":
            self.speaking |= {p.span for p in draft.participants if p.role == "actor"}


def is_told_elsewhere(
    predicate: Predicate,
    predicates: Sequence[Predicate],
    told: Told,
    tree: Tree,
    language: Language,
) -> bool:
    """Another word of the sentence tells this one's act, or none does."""
    return (
        (predicate.head in told.within and is_weaker(predicate))
        or (predicate.head in told.heads and predicate.second)
        or is_answered(predicate, told.heads, tree, language)
        or is_meant(predicate, tree, language)
        or is_refused(predicate, told.refusals, tree)
        or is_told_by_its_verb(predicate, told.acts, tree)
        or is_retold(predicate, told.acts)
        or is_generic(predicate, tree, language)
        or is_promised(predicate, predicates, tree)
        or is_unpromised(predicate, tree, language)
        or is_kept_up(predicate, tree, language)
        or is_eased(predicate, predicates, tree)
    )


def is_no_act(
    draft: Draft, predicate: Predicate, told: Told, tree: Tree, language: Language
) -> bool:
    """Going home, works that another act ends, what is not refused («не исключил»), and silence
    («от комментариев отказались»)."""
    if draft.type == "REJECT" and is_silence(predicate, tree, language):
        return True
    ended = predicate.head in told.within and is_undone(draft)
    cut = draft.type == "COOPERATE" or (draft.type, draft.status) == ("AID", "actual")
    ended = ended or (predicate.head in told.cut and cut)
    return is_homecoming(draft) or ended or (draft.type, draft.status) == ("REJECT", "negation")


def is_weaker(predicate: Predicate) -> bool:
    """A word within a frame tells nothing more («прекращение боевых действий»), unless it is more
    telling itself («передал поздравительное послание»)."""
    return own_words(predicate) == 1 or predicate.frame.type in ("ASSAULT", "ACCUSE")


def is_answered(predicate: Predicate, heads: set[int], tree: Tree, language: Language) -> bool:
    """«отверг предложение Вашингтона»: a word that another word answers is told by the answer;
    «по приглашению президента» tells of no act."""
    bare = not predicate.verbal and predicate.support is None
    above = tree.governor(predicate.head)
    if not bare or predicate.frame.form != "statement":
        return False
    aside = language.table("acts")["aside"]["nouns"]
    if tree.preposition(predicate.head) == "по" and tree.tokens[predicate.head].lemma in aside:
        return True
    return above in heads and tree.tokens[predicate.head].rel == "obj"


def is_meant(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«визит призван укрепить»: what a thing is for asks nobody."""
    token = tree.tokens[predicate.head]
    meant = language.table("acts")["control"]["meant"]
    return token.lemma in meant and (token.feats.get("VerbForm") == "Part" or token.pos == "ADJ")


def is_retold(predicate: Predicate, told: Mapping[tuple[int, str], str]) -> bool:
    """«направил ноту протеста»: what one verb does it does not say besides; what is given as help
    («поставляют вертолёты») is not sold too."""
    if predicate.frame.type == "COOPERATE" and (predicate.head, "AID") in told:
        return True
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
    """«направил телеграмму с соболезнованиями»: the letter that a verb of the same act sends."""
    above = tree.governor(predicate.head)
    bare = not predicate.verbal and predicate.support is None and predicate.frame.form == "message"
    return bare and above is not None and (above, predicate.frame.type) in told


def is_refused(predicate: Predicate, refusals: set[int], tree: Tree) -> bool:
    """«отказался извиниться»: words that are refused are told by the refusal."""
    infinitive = tree.tokens[predicate.carrier].feats.get("VerbForm") == "Inf"
    above = tree.governor(predicate.carrier)
    return infinitive and predicate.frame.form == "statement" and above in refusals


def is_undone(draft: Draft) -> bool:
    """«прекратила поставки»: works that another act ends are told by the end."""
    return draft.type == "COOPERATE" and draft.status == "negation"


def refused(draft: Draft, predicate: Predicate, tree: Tree, language: Language) -> Draft:
    """«не согласился на предложение»: one who does not agree refuses."""
    if draft.type != "AGREE" or draft.status != "negation" or not predicate.verbal:
        return draft
    mutual = language.table("acts")["status"]["mutual"]
    if tree.tokens[predicate.head].lemma in mutual:
        return draft
    if draft.joint or not is_negated(predicate.carrier, tree, language):
        return draft
    return replace(draft, frame=replace(draft.frame, type="REJECT"), status="actual")


def is_negated(verb: int, tree: Tree, language: Language) -> bool:
    negations = language.table("acts")["status"]["negations"]
    return any(tree.tokens[i].lemma in negations for i in tree.children(verb))


def further_words(predicate: Predicate) -> set[int]:
    return {i for i in predicate.nucleus if i not in (predicate.head, predicate.support)}


def tells_itself(noun: int, tree: Tree, language: Language) -> bool:
    """«снимет запрет, введённый весной»: a participle tells of the noun's own act."""
    verbs = support_verbs(language)
    return any(tree.tokens[i].lemma in verbs for i in tree.children(noun, "acl", "acl:relcl"))


def find_lines(text: str) -> tuple[list[int], list[bool]]:
    """Where each line starts, and whether it lists several stories."""
    starts, listing = [0], []
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
        listing.append(line.count(";") >= LISTING)
    return starts[:-1], listing


def is_homecoming(draft: Draft) -> bool:
    """«Вечером президент вылетел в Москву»: who goes home visits nobody."""
    host = {p.state for p in draft.participants if p.role == "recipient"}
    guests = {p.state for p in draft.participants if p.role == "actor"}
    return draft.form == "visit" and bool(guests) and guests == host


def settle_status(draft: Draft, doc: Doc) -> Draft:
    """What is dated after publication is still to come; a verb in the past tense and words that are
    said are not dated by a later day («пригласил на ноябрь», «готов отдать долг с мая»)."""
    told = draft.date
    if told is None or told.start is None:
        return draft
    if draft.status in ("future", "hypothetical"):
        return replace(draft, date=next_year(told, doc)) if is_ahead(draft, doc) else draft
    if draft.status != "actual":
        return draft
    if draft.type == "REQUEST" and draft.form == "statement" and is_asked_for(draft, doc):
        return replace(draft, date=None, dated_by="")
    if told.start <= doc.article.published:
        return draft
    if draft.past or draft.form == "statement":
        return replace(draft, date=None, dated_by="")
    return replace(draft, status="future", weak_status=False)


def is_ahead(draft: Draft, doc: Doc) -> bool:
    """What is planned is to come, but for what was («планировалась в апреле»); of what may be, only
    what is asked for is («пригласил осенью»)."""
    return (draft.status == "future" and not draft.due) or is_asked_for(draft, doc)


def is_asked_for(draft: Draft, doc: Doc) -> bool:
    """«пригласил коллегу в Анкару осенью»: a month or season after what is asked is of that."""
    told = draft.date
    return (
        told is not None
        and told.precision in ("month", "season", "part")
        and told.span.start > draft.words[0].stop
        and (draft.type == "REQUEST" or draft.frame.status == "hypothetical")
        and next_year(told, doc) is not told
    )


def next_year(told: Date, doc: Doc) -> Date:
    """«договорились встретиться весной»: what is to come is not in a spring gone by, unless the
    year is told."""
    if told.start is None or told.end is None or told.end >= doc.article.published:
        return told
    words = doc.text[told.span.start : told.span.stop]
    if told.precision not in ("month", "season", "part") or re.search(r"\d{4}|год", words):
        return told
    return replace(told, start=year_later(told.start), end=year_later(told.end))


def year_later(day: date) -> date:
    """The same day of the next year; 29 February becomes the 28th."""
    last = 28 if (day.month, day.day) == (2, 29) else day.day
    return day.replace(year=day.year + 1, day=last)


def settle_form(draft: Draft) -> str:
    """Talks of three states or more are a gathering."""
    states = {p.state for p in draft.participants if p.state}
    return "summit" if draft.form == "meeting" and len(states) > 2 else draft.form


def without_the_vague(parties: Sequence[Participant]) -> tuple[Participant, ...]:
    """«нашу страну», «ему», «дипломаты» beside the state that they are of tell nobody more."""
    told = {p.role for p in parties if p.state}
    return tuple(p for p in parties if p.state or p.role not in told or is_named(p))


def is_named(party: Participant) -> bool:
    return party.kind in NAMED and party.name[:1].isupper()


def finish_event(
    draft: Draft,
    group: Sequence[Draft],
    days: Sequence[date | None],
    speakers: Speakers,
) -> Event:
    """The event a group of mentions tells, dated by its page's day where it is news of that day."""
    start = draft.date.start if draft.date else None
    end = draft.date.end if draft.date else None
    precision, dated_by = (draft.date.precision, draft.dated_by) if draft.date else ("unknown", "")
    if draft.date is None and draft.status == "actual" and not draft.background:
        start = end = days[draft.sentence]
        precision, dated_by = ("day", PUBLICATION) if start else ("unknown", "")
    return Event(
        type=draft.type,
        form=settle_form(draft),
        rank=draft.rank,
        status=draft.status,
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
