"""What was said: statements by speaker, newest first, in the speaker's or the article's
words; and of them what is told of an agenda."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from svodka.record import Report, StatementEntry, TenureEntry
from svodka.record.people import Name, person_of, same_person
from svodka.record.wording import fold
from svodka.report.cases import is_clause
from svodka.report.citations import Citations
from svodka.report.concerning import Concern
from svodka.report.contents import Group, Line, Section
from svodka.report.counting import wording
from svodka.report.days import write_day, write_days
from svodka.report.limits import shown
from svodka.report.material import Material
from svodka.report.quoting import in_quotes, quote_sentence, shorten
from svodka.report.sentences import write_person
from svodka.report.states import names_state, write_state
from svodka.report.wording import label, table

MOST_READ = 300  # the newest, chosen from
MOST_SAID = 5  # by one speaker
MOST_SPEAKERS = 10
MOST_HOLDERS = 12  # of one state
MOST_AGENDA = 4
ENOUGH = 60  # characters of a retelling that tells by itself what is said
SHORT = 25  # characters; a statement of fewer tells little


def write_statements(material: Material, citations: Citations, lang: str) -> Section:
    """Speakers of the two states, those quoted most first, as far as they speak of the pair."""
    concerns = Concern(material)
    newest = sorted(material.statements, key=lambda one: one.report.published, reverse=True)
    by_speaker: dict[str, list[StatementEntry]] = {}
    read = shown(newest, MOST_READ)
    told = [one for one in read if concerns(one)]
    for one in without_repeats(told):
        by_speaker.setdefault(one.speaker, []).append(one)
    speakers = sorted(by_speaker, key=lambda name: (-len(by_speaker[name]), name))
    taken = shown(speakers, MOST_SPEAKERS)
    groups = tuple(_group(name, by_speaker[name], material, citations, lang) for name in taken)
    untaken = sum(len(by_speaker[name]) for name in speakers[len(taken) :])
    return Section(
        key="statements",
        title=label(lang, "sections.statements"),
        groups=groups,
        left_out=untaken + sum(group.left_out for group in groups) + len(newest) - len(told),
        command=f'svodka search "{write_state(material.b, "ru")}"',
    )


def without_repeats(statements: Iterable[StatementEntry]) -> list[StatementEntry]:
    """One of those that say the same: the longest, whether quoted or retold."""
    kept: list[StatementEntry] = []
    words: list[str] = []
    for one in sorted(statements, key=lambda one: (-len(one.report.evidence), one.id)):
        said = _bare(one.report.evidence)
        if said and not any(said in other for other in words):
            kept.append(one)
            words.append(said)
    return kept


def _bare(text: str) -> str:
    """Letters only: a quote and its retelling differ in marks."""
    return "".join(letter for letter in fold(text) if letter.isalnum())


def _group(
    name: str, said: list[StatementEntry], material: Material, citations: Citations, lang: str
) -> Group:
    """The newest that say something, by day, and of one article as it goes on."""
    said = sorted(said, key=_merit, reverse=True)
    state = said[0].state
    title = write_person(name, lang)
    if state and not names_state(name, state):
        title = f"{title} ({write_state(state, lang)})"
    chosen = sorted(shown(said, MOST_SAID), key=_when, reverse=True)
    lines = tuple(_line(one, material, citations, lang) for one in chosen)
    return Group(title, lines, left_out=len(said) - len(lines))


def _merit(one: StatementEntry) -> tuple[bool, object, int]:
    return len(one.report.evidence) >= SHORT, one.report.published, -one.report.start


def topic_of(text: str) -> str:
    """The key of the topic a text is about, "" where none of them.

    >>> topic_of("Товарооборот двух стран вырос на треть")
    'trade'
    """
    folded = f" {fold(text)} "
    topics: dict[str, list[str]] = table("ru")["topics"]
    hits = {
        key: sum(folded.count(f" {start}") for start in starts) for key, starts in topics.items()
    }
    best = max(hits, key=lambda key: hits[key])
    return best if hits[best] else ""


def _line(
    one: StatementEntry, material: Material, citations: Citations, lang: str, speaker: str = ""
) -> Line:
    quotes, _ = citations.cite([one.report])
    text = _words(one, material)
    text = text[:1].upper() + text[1:]
    if one.kind == "direct" or lang != "ru":  # what is Russian in English is a quote
        text = in_quotes(text.strip('«»“”„" '), lang)
    topic = topic_of(one.report.evidence)
    told = speaker or (label(lang, f"topic_names.{topic}") if topic else "")
    verbatim = label(lang, "marks.direct") if one.kind == "direct" else ""
    marks = tuple(mark for mark in (told, verbatim) if mark)
    return Line(day=_day(one, lang), text=text, quotes=quotes, marks=marks, finding=one.id)


def _when(one: StatementEntry) -> date:
    return one.end or one.report.published


def _day(one: StatementEntry, lang: str) -> str:
    """When it was said, where its sentence tells that; else when it was told."""
    if one.start and one.end:
        return write_days(one.start, one.end, lang)
    return write_day(one.report.published, lang)


def _words(one: StatementEntry, material: Material) -> str:
    """What is said; of a retelling cut short («вывод миротворцев», «провести саммит») the whole
    sentence."""
    report = one.report
    whole = len(report.evidence) >= ENOUGH and is_clause(report.evidence)
    if one.kind == "direct" or whole:
        return shorten(report.evidence)
    return quote_sentence(material.open_article(report.article).text, report)


def write_agenda(
    material: Material, planned: Sequence[Report], citations: Citations, lang: str
) -> tuple[Line, ...]:
    """What is said to be discussed, in the articles that tell of what is planned."""
    articles = {report.article for report in planned}
    told = [
        one
        for one in without_repeats(
            one for one in material.statements if one.report.article in articles
        )
        if _tells_agenda(one.report.evidence)
    ]
    told.sort(key=lambda one: (one.report.published, one.report.start), reverse=True)
    return tuple(
        _line(one, material, citations, lang, write_person(one.speaker, lang))
        for one in told[:MOST_AGENDA]
    )


def _tells_agenda(text: str) -> bool:
    folded = fold(text)
    return any(start in folded for start in table("ru")["upcoming"]["agenda_words"])


def write_people(material: Material, citations: Citations, lang: str) -> Section:
    """Who holds which office, as the articles attest it: those who act or speak in what the record
    holds on the pair, not everybody of the two states it knows."""
    groups = []
    left_out = 0
    named = _named(material)
    for code in (material.a, material.b):
        held = _latest([one for one in material.tenures if one.state == code])
        held = [one for one in held if _is_named(one, named)]
        lines = tuple(_holder(one, citations, lang) for one in shown(held, MOST_HOLDERS))
        left_out += len(held) - len(lines)
        if lines:
            groups.append(Group(write_state(code, lang), lines))
    return Section(
        key="people",
        title=label(lang, "sections.people"),
        groups=tuple(groups),
        left_out=left_out,
        command='svodka person "…"',
    )


def _named(material: Material) -> Mapping[str, list[tuple[str | None, Name]]]:
    """Whom the pair's findings name, each with the state told (None where none is), by the letters
    that their words begin with: no others can be the same person."""
    words = wording()
    named = {
        (one.state, name)
        for event in (*material.events, *material.beside)
        for one in event.participants
        if (name := person_of(one, words))
    }
    spoke = [(one.state, one.speaker) for one in material.statements]
    reports = [r for event in (*material.events, *material.beside) for r in event.reports]
    reports += [one.report for series in material.figures for one in series.reports]
    spoke += [(None, report.speaker) for report in reports if report.speaker]
    named |= {(state, tuple(fold(name).split())) for state, name in spoke}
    by_letter: dict[str, list[tuple[str | None, Name]]] = {}
    for state, name in named:
        for letter in {word[0] for word in name}:
            by_letter.setdefault(letter, []).append((state, name))
    return by_letter


def _is_named(one: TenureEntry, named: Mapping[str, Sequence[tuple[str | None, Name]]]) -> bool:
    person = tuple(fold(one.person).split())
    near = (known for letter in {word[0] for word in person} for known in named.get(letter, ()))
    return any(state in (None, one.state) and same_person(person, name) for state, name in near)


def _latest(held: list[TenureEntry]) -> list[TenureEntry]:
    """One office a person: the one attested most; those attested most first. «Путин» alone is
    whoever is named in full."""
    best: list[TenureEntry] = []
    names: list[tuple[Name, frozenset[str]]] = []  # with the letters that their words begin with
    for one in sorted(held, key=lambda one: (-len(one.reports), -len(one.office), one.office)):
        name = tuple(fold(one.person).split())
        letters = frozenset(word[0] for word in name)
        alike = (at for at, (_, first) in enumerate(names) if not letters.isdisjoint(first))
        at = next((at for at in alike if same_person(name, names[at][0])), None)
        if at is None:
            best.append(one)
            names.append((name, letters))
        elif len(name) > len(best[at].person.split()):
            best[at] = replace(best[at], person=one.person)
            names[at] = name, letters
    return best


def _holder(one: TenureEntry, citations: Citations, lang: str) -> Line:
    quotes, more = citations.cite(one.reports, limit=1)
    return Line(
        day=write_day(one.last, lang),
        text=f"{write_person(one.person, lang)} – {write_person(one.office, lang)}",
        quotes=quotes,
        more=more,
    )
