"""What contacts sum up to: how many of each form this year and in all, when the last one at each
capital was, and whether what the articles count («третья встреча в этом году») agrees."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from svodka.check.contacts import actors_of, days_of, hosts_of
from svodka.check.counts import Made, count_acts, judge_claim
from svodka.check.encounters import Encounter
from svodka.check.verdicts import CONTRADICTED, SUPPORTED, UNKNOWN
from svodka.findings import Span
from svodka.record import EventEntry, Report
from svodka.report.citations import Citations
from svodka.report.contacts import KINDS, each_call_once, kind_of, write_when
from svodka.report.contents import Line
from svodka.report.counting import wording
from svodka.report.days import write_day, write_days
from svodka.report.material import Material
from svodka.report.quoting import in_quotes, quote_sentence
from svodka.report.sentences import is_person, say_in, write_person, write_place
from svodka.report.states import write_state
from svodka.report.wording import label

MOST_CITED = 5
MOST_CLAIMS = 6
MOST_VISITORS = 2


def write_tallies(
    material: Material, listed: Sequence[EventEntry], citations: Citations, lang: str
) -> tuple[Line, ...]:
    """Counts, then last times, then what articles count. listed: the contacts as the brief lists
    them, which is what is counted."""
    return (
        *_counts(material, listed, citations, lang),
        *_last_times(material, citations, lang),
        *write_claims(material, citations, lang),
    )


# ------------------------------------------------------------------ counts


def _counts(
    material: Material, listed: Sequence[EventEntry], citations: Citations, lang: str
) -> Iterator[Line]:
    """«Визиты: в 2024 году – 2, всего с сентября 2018 года – 3»"""
    year = material.as_of.year
    pair = (material.a, material.b)
    for kind in KINDS:
        ours = [one for one in listed if kind_of(one, pair) == kind and one.status == "actual"]
        dated = sorted((days, one.id, one) for one in ours if (days := days_of(one)))
        if not ours:
            continue
        this_year = [one for days, _id, one in dated if days[0].year <= year <= days[1].year]
        form = label(lang, f"forms.{kind}")
        if material.since:
            text = _count_since(form, year, len(this_year), len(ours), material.since, lang)
        else:
            text = _count_of_all(form, year, len(this_year), len(ours), [d[2] for d in dated], lang)
        yield _line("", text, _reports(this_year or ours), citations)


def _count_of_all(
    form: str, year: int, this_year: int, all: int, dated: Sequence[EventEntry], lang: str
) -> str:
    """dated: those that have a day, the earliest first."""
    key = "counts" if all > 1 else "count"
    key += "" if len(dated) == all else "_undated" if dated else "_no_day"
    return label(
        lang, f"tallies.{key}", form=form, year=year, n=this_year, all=all,
        undated=all - len(dated), since=write_when(dated[0], lang) if dated else "",
    )  # fmt: skip


def _count_since(form: str, year: int, this_year: int, all: int, since: date, lang: str) -> str:
    """Nothing of a time that was cut off: no "in all", and no year that it begins within."""
    key = "counts_since" if since <= date(year, 1, 1) else "count_since"
    day = write_day(since, lang)
    return label(lang, f"tallies.{key}", form=form, year=year, n=this_year, all=all, day=day)


# ------------------------------------------------------------------ last times


def _last_times(material: Material, citations: Citations, lang: str) -> Iterator[Line]:
    """«Последний раз в Азербайджане: сентябрь 2018 – Владимир Путин»; for a visitor to come also
    that none is known."""
    for host, guest in ((material.b, material.a), (material.a, material.b)):
        visits = [one for one in material.events if _is_visit(one, guest, host)]
        past = [one for one in visits if one.status == "actual" and _before(one, material.as_of)]
        expected = _visitors(one for one in visits if _is_ahead(one, material.as_of))
        past.sort(key=_lateness, reverse=True)
        came = _visitors(past)
        names = list(dict.fromkeys([*expected, *came]))[:MOST_VISITORS]
        shown = [name for name in names if name in came]
        only = len(shown) == 1 and shown == _visitors(past[:1])
        for name in names:
            if name in came:
                yield _last_time(name, past, only, host, citations, lang)
            elif material.since is None and not _told_last(material, host):
                yield _never(name, material, host, citations, lang)


def _last_time(
    name: str,
    past: Sequence[EventEntry],
    only: bool,
    host: str,
    citations: Citations,
    lang: str,
) -> Line:
    """past: visits to the host, the latest first. only: nobody else came later, nor is another's
    last time told beside; else it is said to be that visitor's own."""
    last = next(one for one in past if name in _visitors([one]))
    place = last.place if last.place and last.place_state == host else None
    where = write_place(place, lang) if place else write_state(host, lang)
    text = label(
        lang, f"tallies.{'last' if only else 'last_own'}", where=say_in(where, lang),
        who=write_person(name, lang), days=write_days(last.start, last.end, lang),
    )  # fmt: skip
    return _line("", text, last.reports, citations)


def _never(name: str, material: Material, host: str, citations: Citations, lang: str) -> Line:
    """Of a visitor to come, that no earlier visit is known."""
    planned = [one for one in material.events if _is_ahead(one, material.as_of)]
    reports = [r for one in planned if name in _visitors([one]) for r in one.reports]
    where = say_in(write_state(host, lang), lang)
    text = label(lang, "tallies.never", who=write_person(name, lang), where=where)
    return _line("", text, reports[:1], citations)


def _lateness(one: EventEntry) -> tuple[date, str]:
    return one.end or date.min, one.id


def _told_last(material: Material, host: str) -> bool:
    """Whether an article tells the last time itself: it stands among the claims."""
    return any(one.claim.kind == "last" and one.sides.host == host for one in material.claims)


def _is_visit(one: EventEntry, guest: str, host: str) -> bool:
    lands = hosts_of(one) | ({one.place_state} if one.place_state else set())
    return one.form == "visit" and guest in actors_of(one) and host in lands and one.end is not None


def _is_ahead(one: EventEntry, day: date) -> bool:
    return one.status == "future" and one.end is not None and one.end >= day


def _before(one: EventEntry, day: date) -> bool:
    return one.end is not None and one.end <= day


def _visitors(visits: Iterable[EventEntry]) -> list[str]:
    """Named visitors, in the order told."""
    named = (p for one in visits for p in one.participants if p.role == "actor" and is_person(p))
    return list(dict.fromkeys(p.name for p in named))


# ------------------------------------------------------------------ what articles count


def write_claims(material: Material, citations: Citations, lang: str) -> Iterator[Line]:
    """«третья очная встреча» with what the record holds: the newest claims first, each once, and
    each sentence once."""
    seen: set[tuple[object, ...]] = set()
    quoted: set[Sentence] = set()
    since = {_sentence(one) for one in material.claims if one.claim.kind == "first"}
    acts = each_call_once(list(material.events), wording())
    for made in material.claims:
        key = (made.claim.kind, made.claim.act, made.claim.number, made.claim.days, made.sides.host)
        if key in seen or made.report is None or not _within(made, material):
            continue
        if (sentence := _sentence(made)) in quoted or (_is_one(made) and sentence in since):
            continue  # «первая встреча с 2020 года» tells since when, not how many
        if (line := _claim(made, acts, material, citations, lang)) is None:
            continue
        seen.add(key)
        quoted.add(sentence)
        yield line
        if len(seen) == MOST_CLAIMS:
            return


Sentence = tuple[str, Span]  # article, and where in it


def _sentence(made: Made) -> Sentence:
    return made.report.article if made.report else "", made.claim.sentence


def _is_one(made: Made) -> bool:
    return made.claim.kind == "nth" and made.claim.number == 1


def _within(made: Made, material: Material) -> bool:
    """Told since, and counting nothing of what was cut off."""
    if material.since is None:
        return True
    days = made.claim.days
    return made.told >= material.since and days is not None and days[0] >= material.since


def _claim(
    made: Made,
    acts: Sequence[EventEntry],
    material: Material,
    citations: Citations,
    lang: str,
) -> Line | None:
    """None for a last time that nothing else in the record speaks of: it stands in the lines; and
    for a count that the record goes past without a verdict («вторая», and it holds four): it may
    count others among them."""
    report = made.report
    assert report is not None
    verdict = judge_claim(made, acts, _others(made, material), wording(), "")
    if made.claim.kind in ("last", "first") and verdict.outcome == UNKNOWN:
        return None
    counted = count_acts(made, acts, wording()).encounters
    if verdict.outcome == UNKNOWN and len(counted) > (made.claim.number or len(counted)):
        return None
    text = material.open_article(report.article).text
    quote = in_quotes(quote_sentence(text, report), lang)
    days = "; ".join(write_days(*one.days, lang) for one in counted)
    agrees = {SUPPORTED: "agrees", CONTRADICTED: "differs"}.get(verdict.outcome, "unknown")
    key = "claim_last" if made.claim.kind in ("last", "first") else "claim"
    said = label(
        lang, f"tallies.{key}_{agrees}", quote=quote, n=len(counted),
        days=f" ({days})" if days else "",
    )  # fmt: skip
    return _line("", said, [report, *_encountered(counted)], citations)


def _others(made: Made, material: Material) -> list[Made]:
    """Other articles' counts of the same; not its own word for it."""
    return [
        one
        for one in material.claims
        if one.report and made.report and one.report.article != made.report.article
    ]


# ------------------------------------------------------------------ lines


def _reports(events: Iterable[EventEntry]) -> list[Report]:
    """The fullest report of each, newest first."""
    return [_fullest(one.reports) for one in list(events)[::-1]]


def _encountered(encounters: Iterable[Encounter]) -> list[Report]:
    """The fullest report of each, newest first."""
    return [
        _fullest([report for event in one.events for report in event.reports])
        for one in list(encounters)[::-1]
    ]


def _fullest(reports: Sequence[Report]) -> Report:
    return max(reports, key=lambda one: (one.copy_of is None, len(one.evidence), one.mention))


def _line(day: str, text: str, reports: Iterable[Report], citations: Citations) -> Line:
    quotes, more = citations.cite_each(reports, MOST_CITED)
    return Line(day=day, text=text, quotes=quotes, more=more)
