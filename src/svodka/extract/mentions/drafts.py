"""Draft: one mention of an act, before mentions of the same act are drawn together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from svodka.annotate.notes import Actor, DateNote
from svodka.extract.mentions.backgrounds import is_in_passing
from svodka.extract.mentions.bodies import is_of_many
from svodka.extract.mentions.cast import Cast, Party, Saying
from svodka.extract.mentions.causes import has_word
from svodka.extract.mentions.days import SET, find_day
from svodka.extract.mentions.evidence import draft_evidence, words_of
from svodka.extract.mentions.hours import is_of_the_day
from svodka.extract.mentions.jubilees import JUBILEE, day_of_act, find_jubilee
from svodka.extract.mentions.lacking import is_by_us, is_nobodys, lacks_sides
from svodka.extract.mentions.moments import (
    is_background,
    is_of_the_clause,
    is_reckoned_from,
)
from svodka.extract.mentions.negations import is_due
from svodka.extract.mentions.occasions import form_told
from svodka.extract.mentions.participants import SYMMETRIC
from svodka.extract.mentions.places import Place, find_place, states_beside
from svodka.extract.mentions.predicates import Predicate
from svodka.extract.mentions.ranks import find_rank
from svodka.extract.mentions.responses import find_deed, find_response, is_borne, is_common
from svodka.extract.mentions.rows import TOGETHER
from svodka.extract.mentions.settings import is_parted
from svodka.extract.mentions.spheres import find_spheres
from svodka.extract.mentions.status import find_status
from svodka.extract.mentions.stays import UNTOLD, Stay, find_stay
from svodka.extract.mentions.tellings import is_announced
from svodka.extract.mentions.travels import find_roles
from svodka.findings import Date, Participant, Span
from svodka.language import Frame, Language, Sentence
from svodka.language.trees import Tree

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
WISHED = frozenset({"SUPPORT"})  # «по телефону поздравил»: one does it to the other
ROOT = 5  # letters by which words of one root are known


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with what stands in it. opening: actors of the article's first sentences;
    order: its number among the sentences that tell (captions do not); published: the article's
    day; paragraph: counted from 0 by line breaks; listed: it lists several stories; sayings:
    stretches of it, and whose words they are; alone: the article names one side at most."""

    sentence: Sentence
    order: int
    published: date
    actors: Sequence[Actor]
    opening: Sequence[Actor]
    dates: Sequence[DateNote]
    paragraph: int
    listed: bool
    sayings: Sequence[Saying] = ()
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """weak_status: nothing in the text tells the status of this mention («в ходе визита…»).
    partial: too few sides are named for an event of its own; it may still add to another.
    alone: one side is enough, though another may be taken from the article.
    listed: it stands in a list of the day's stories, where neighbours have nothing to lend.
    aside: told in passing, within a noun phrase or a participle («подписанная в мае декларация»).
    common: held by those of whom the article tells, as far as its words go (`responses`).
    borne: a verb tells of it («прошли переговоры»), it is no mere setting («на переговорах»).
    deed: joined words of which each tells a deed of its own, and which of them it is.
    past: its verb stands in the past tense.
    announced: that verb tells of an announcement of it («объявил о введении с 1 мая»).
    eve: to come only by what it is the setting or the aim of («прибыл на переговоры»).
    due: told as what was to be («планировалась в апреле»).
    again: one of several like talks («предыдущая встреча»), whose sides need not be named.
    then: done when the act told before it was («тогда же»).
    hour: of the day itself («вечером», «прибыл на переговоры»).
    spoken: talks that may be by telephone («беседа»).
    opens: its noun opens its sentence («Встреча прошла…»), and is what was told right before.
    company: talks that tell only with whom they are («завтра — встреча с королём»).
    margins: held on the margins of a gathering («в кулуарах саммита»).
    ours: told by who does it («мы построим дорогу»).
    stay: how long a visit lasts.
    response: how it answers an act told before (`responses`), "" if it does not.
    beside: states spoken of in its sentence, but for places.
    spheres: what a measure touches («закрыл границу» → "border").
    paragraph: counted from 0 by line breaks.
    root: how its word begins («обвинил», «обвиняет»).
    content: lemmas of the sentence's words but for those that name actors."""

    frame: Frame
    form: str
    rank: str | None
    status: str
    weak_status: bool
    participants: tuple[Participant, ...]
    date: Date | None
    dated_by: str
    place: Place | None
    background: bool
    partial: bool
    alone: bool
    eve: bool
    sentence: int
    paragraph: int
    evidence: Span
    words: tuple[Span, ...]
    content: frozenset[str] = frozenset()
    root: str = ""
    listed: bool = False
    aside: bool = False
    common: bool = False
    borne: bool = False
    deed: tuple[int, int] | None = None
    past: bool = False
    announced: bool = False
    due: bool = False
    again: bool = False
    then: bool = False
    hour: bool = False
    spoken: bool = False
    opens: bool = False
    margins: bool = False
    company: bool = False
    ours: bool = False
    stay: Stay = UNTOLD
    response: str = ""
    beside: frozenset[str] = frozenset()
    spheres: frozenset[str] = frozenset()

    @property
    def type(self) -> str:
        return self.frame.type

    @property
    def rule(self) -> str:
        return self.frame.name

    @property
    def states(self) -> set[str]:
        """The states that take part."""
        return {p.state for p in self.participants if p.state}

    def states_as(self, role: str) -> set[str]:
        """The states that act, or that the act is done to."""
        return {p.state for p in self.participants if p.state and p.role == role}

    @property
    def joint(self) -> bool:
        """The frame has no sides: all take part."""
        return SYMMETRIC in self.frame.slots


def content_of(sentence: Sentence, actors: Sequence[Actor]) -> frozenset[str]:
    """What a sentence tells of, besides who: the lemmas of its nouns, verbs and adjectives."""
    known = (actor for actor in actors if actor.states or actor.kind != "title")
    named = {i for actor in known for i in range(actor.first, actor.last + 1)}
    return frozenset(
        token.lemma
        for i, token in enumerate(sentence.tokens)
        if token.pos in CONTENT and i not in named
    )


def opens_sentence(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«Встреча прошла в Лиме», «Сам разговор длился час», but not «Трёхсторонняя встреча прошла»."""
    if predicate.verbal:
        return False
    words = language.table("acts")["again"]["itself"]
    return all(tree.tokens[i].lemma in words for i in range(predicate.head))


def is_on_margins(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«на полях саммита встретился с коллегой»."""
    words = language.table("acts")["status"]["margins"]
    beside = (i for n in predicate.nucleus for i in tree.children(n, "obl", "nmod"))
    return any(tree.tokens[i].lemma in words and tree.preposition(i) for i in beside)


def points_back(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«готовили эту встречу»: the talks that the article tells of, whatever is said of them."""
    words = language.table("counts")["periods"]["this"]
    if predicate.frame.form == "summit" and tree.preposition(predicate.head) == "на":
        return True  # «на заседание пригласили делегации»
    return any(tree.tokens[i].lemma in words for i in tree.children(predicate.head, "det"))


def is_aside(predicate: Predicate, tree: Tree) -> bool:
    """A bare noun deep in its sentence, a participle, or what a noun aside is to do («ответит на
    решение выслать двоих»): not what the sentence is about."""
    token, above = tree.tokens[predicate.carrier], tree.governor(predicate.carrier)
    if not predicate.verbal and predicate.support is None:
        return token.rel in ("nmod", "conj", "appos")
    if token.rel == "nmod" and above is not None:
        return tree.tokens[above].rel in ("obl", "nmod")
    return token.rel in ("acl", "amod", "acl:relcl")


def all_parties(predicate: Predicate, roles: dict[str, list[Party]]) -> tuple[Participant, ...]:
    """Actors before recipients; in talks everyone is an actor."""
    found = [
        p.participant for role in (SYMMETRIC, "actor", "recipient") for p in roles.get(role, ())
    ]
    if predicate.frame.form in TOGETHER and predicate.frame.type not in WISHED:
        found = [replace(participant, role="actor") for participant in found]
        stateless = [p for p in found if p.state is None and p.kind == "group"]
        if len({p.state for p in found} - {None}) > 1:
            found = [p for p in found if p not in stateless]
    return tuple(found)


def is_left_out(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«Следующая пройдёт в мае»: the subject only points at what was told."""
    words = language.table("acts")["again"]["elliptic"]
    doing = tree.children(predicate.head, "nsubj", "nsubj:pass")
    return any(tree.tokens[i].lemma in words and not tree.children(i, "nmod") for i in doing)


def draft_event(
    predicate: Predicate,
    others: Sequence[Predicate],
    scene: Scene,
    tree: Tree,
    cast: Cast,
    language: Language,
) -> Draft | None:
    """All that one mention tells of an act; None for an act of nobody, which adds to no other."""
    roles = find_roles(predicate, tree, cast, language)
    if is_nobodys(predicate, roles, tree, cast, language):
        return None
    outline = find_outline(predicate, others, scene, tree, language)
    if predicate.frame.dated and not is_in_nucleus(predicate, outline.note, tree):
        return None
    said = predicate.frame.form == "statement" and is_by_us(roles)
    if said and outline.status == "negation":
        return None  # «мы не требуем»: nothing is said to anybody
    draft = lay_out(predicate, roles, outline, scene, tree, cast, language)
    return in_its_manner(draft, predicate, scene, tree, language)


@dataclass(frozen=True, slots=True)
class Outline:
    """Whether and when an act is. ruled: the rule that told the status; untold: none did; note,
    dated_by: the date expression that dates it, and the rule that says so."""

    status: str
    ruled: str
    untold: bool
    background: bool
    note: DateNote | None
    dated_by: str


def find_outline(
    predicate: Predicate, others: Sequence[Predicate], scene: Scene, tree: Tree, language: Language
) -> Outline:
    status, ruled = find_status(predicate, tree, language)
    years = find_jubilee(predicate, tree, language)
    if years is not None and status == "actual":
        kept = day_of_act(years, scene.dates, tree, language)
        return Outline(status, ruled, False, True, kept, JUBILEE if kept else "")
    note, dated_by = find_day(
        predicate, others, (status, ruled), scene.dates, scene.published, tree, language
    )
    bare = not predicate.verbal and predicate.support is None
    background = is_of_the_past(predicate, ruled, tree, language)
    background = background or (note is None and is_in_passing(predicate, tree, language))
    if background and note is not None and is_of_the_clause(note, predicate, tree):
        note, dated_by = None, ""
    if bare and status == "future" and is_outcome(predicate, tree, language):
        return Outline("actual", "told", True, background, None, "")
    untold = bare and (ruled == "told" or points_back(predicate, tree, language))
    return Outline(status, ruled, untold, background, note, dated_by)


def is_outcome(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«Итоги встречи объявят завтра»: what has an outcome to tell of has been held."""
    above = tree.governor(predicate.head)
    if above is None or tree.preposition(predicate.head):
        return False
    outcomes = language.table("acts")["settings"]["outcomes"]
    told = tree.tokens[above].rel in ("obj", "nsubj", "nsubj:pass")
    return told and tree.tokens[above].lemma in outcomes


def lay_out(
    predicate: Predicate,
    roles: dict[str, list[Party]],
    outline: Outline,
    scene: Scene,
    tree: Tree,
    cast: Cast,
    language: Language,
) -> Draft:
    """Who does what to whom, when, where and whether."""
    frame, note, ruled = predicate.frame, outline.note, outline.ruled
    participants = all_parties(predicate, roles)
    gathered = frame.form == "meeting" and is_of_many(predicate, participants, tree, language)
    partial, alone = lacks_sides(predicate, roles, tree, cast, language)
    place = find_place(predicate, roles, cast, language)
    reckoned = any(is_reckoned_from(predicate, n, tree) for n in scene.dates)
    reckoned = reckoned or is_parted(tree, predicate.head, language)
    bare = frame.bare if outline.untold and ruled == "told" else None
    return Draft(
        frame=frame,
        form="summit" if gathered else frame.form,
        rank=find_rank(predicate, tree, language),
        status=frame.status or bare or outline.status,
        weak_status=outline.untold,
        participants=participants,
        date=note.date if note else None,
        dated_by=outline.dated_by,
        place=place,
        background=outline.background or reckoned,
        partial=partial and not gathered,
        ours=is_by_us(roles),
        alone=alone,
        eve=outline.status == "future" and ruled in SET,
        sentence=scene.order,
        paragraph=scene.paragraph,
        evidence=draft_evidence(predicate, roles, note, place, scene.sentence, tree),
        words=words_of(predicate, scene.sentence),
    )


def is_of_the_past(predicate: Predicate, ruled: str, tree: Tree, language: Language) -> bool:
    """Told as background. ruled: the rule that told the status."""
    if is_background(predicate, tree, language) or ruled == "invited":
        return True
    return ruled == "grounded" and predicate.frame.type != "CONSULT"  # «после вывода войск»


def in_its_manner(
    draft: Draft, predicate: Predicate, scene: Scene, tree: Tree, language: Language
) -> Draft:
    """The draft with all that tells how it is told, which others ask when mentions are compared."""
    head, frame = tree.tokens[predicate.head].lemma, predicate.frame
    several = frame.different and frame.form != "summit"
    stay = find_stay(predicate, scene.dates, tree, language)
    ends = stay.ends  # the visit is under way, or is to be if others tell so
    dated = draft.date is not None and not ends
    return replace(
        draft,
        form=form_told(draft.form, predicate, tree, language),
        status="actual" if ends else draft.status,
        weak_status=ends or draft.weak_status,
        date=draft.date if dated else None,
        dated_by="" if ends else draft.dated_by,
        content=content_of(scene.sentence, scene.actors),
        root=language.table("acts")["again"]["same"].get(head, head)[:ROOT],
        listed=scene.listed,
        aside=is_aside(predicate, tree),
        common=is_common(predicate, scene.actors, tree, language),
        borne=is_borne(predicate, tree),
        deed=find_deed(predicate, tree),
        past=tree.tokens[predicate.carrier].feats.get("Tense") == "Past",
        announced=is_announced(predicate, tree),
        due=is_due(predicate, tree, language),
        again=several and has_word(predicate, tree, language, "words"),
        then=has_word(predicate, tree, language, "then")
        or (frame.type == "CONSULT" and has_word(predicate, tree, language, "there")),
        hour=not dated and is_of_the_day(predicate, tree, language),
        spoken=head in language.table("acts")["again"]["spoken"],
        opens=opens_sentence(predicate, tree, language),
        margins=is_on_margins(predicate, tree, language),
        stay=stay,
        response=find_response(predicate, tree, language),
        beside=states_beside(scene.actors, tree, language),
        spheres=find_spheres(predicate, tree, language),
    )


def is_in_nucleus(predicate: Predicate, note: DateNote | None, tree: Tree) -> bool:
    """«договор 1929 года»: the date is one of the act's own words, and no term («на год»)."""
    told = [i for i in predicate.nucleus if note is not None and note.first <= i <= note.last]
    return bool(told) and not any(tree.preposition(i) for i in told)
