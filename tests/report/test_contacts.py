"""What is counted is what is listed; and who is who names only those of the pair's findings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.report.by_hand import ALIYEV, ARTICLES, PUTIN, event, report

from svodka.findings import Participant
from svodka.record.entries import TenureEntry
from svodka.report.brief import compose_brief
from svodka.report.contacts import write_when
from svodka.report.contents import Section
from svodka.report.material import Material

QUOTE = report("plan", "Ильхам Алиев приезжал в Москву")
TELL = report("outcome", "чтобы провести переговоры с Ильхамом Алиевым")
AHEAD = report("plan", "Владимир Путин 18–19 августа посетит Азербайджан")
LAVROV = Participant("Сергей Лавров", "RUS", "actor", "министр иностранных дел России")
BAYRAMOV = Participant("Джейхун Байрамов", "AZE", "actor", "министр иностранных дел Азербайджана")


def _contacts(material: Material, *events: object, lang: str = "ru") -> Section:
    return compose_brief(replace(material, events=events), lang).section("contacts")


def _listed(section: Section) -> dict[str, int]:
    return {one.title: len(one.lines) + one.left_out for one in section.groups}


def _held(id: str, day: str | None, form: str = "meeting", status: str = "actual", **more: object):
    return event(id, form, status, day, (QUOTE,), **more)


def test_every_count_is_the_length_of_its_list(material: Material) -> None:
    """Undated, called off and held in a third land: «Встречи: 1» stood beside a list of three."""
    section = _contacts(
        material,
        _held("m1", "2024-07-03"),
        _held("m2", None),
        _held("m3", "2024-06-01", status="negation"),
        _held("v1", "2024-05-01", "visit", place="Астана", place_state="KAZ"),
        _held("v2", "2024-04-01", "visit", place="Баку", place_state="AZE"),
        _held("s1", "2024-03-01", "summit"),
    )
    assert _listed(section) == {
        "Визиты": 1, "Визиты в третьи страны": 1, "Встречи и переговоры": 2,
        "Многосторонние встречи": 1, "Не состоялось или отменено": 1,
    }  # fmt: skip
    counts = [
        line.text for line in section.notes if line.text.partition(":")[0] in _listed(section)
    ]
    assert counts == [
        "Визиты: всего 1 (1 апреля 2024)",
        "Визиты в третьи страны: всего 1 (1 мая 2024)",
        "Встречи и переговоры: в 2024 году – 1, всего – 2, из них без даты – 1, "
        "самое раннее – 3 июля 2024",
        "Многосторонние встречи: всего 1 (1 марта 2024)",
    ]


def test_talks_of_two_days_are_listed_once(material: Material) -> None:
    """As «третья встреча в этом году» counts them. One article tells of both days."""
    section = _contacts(
        material,
        _held("m1", "2024-08-17"),
        replace(_held("m2", "2024-08-18", place="Баку", place_state="AZE"), reports=(AHEAD, TELL)),
    )
    (group,) = section.groups
    (line,) = group.lines
    assert line.day == "17–18 августа 2024" and "(Баку)" in line.text
    assert len(line.quotes) == 2
    assert section.notes[0].text == "Встречи и переговоры: всего 1 (17–18 августа 2024)"


def test_talks_of_one_day_or_the_next_are_no_stay(material: Material) -> None:
    """«28–29 марта»: one article says the one, another the other."""
    first = _held("m1", "2024-03-28", place="Астана", place_state="KAZ")
    second = replace(_held("m2", "2024-03-29"), reports=(TELL,))
    section = _contacts(material, first, second)
    (line,) = section.groups[0].lines
    assert line.day == "28 или 29 марта 2024" and len(line.quotes) == 2
    assert section.notes[0].text == "Встречи и переговоры: всего 1 (28 или 29 марта 2024)"
    english = _contacts(material, first, second, lang="en")
    assert english.groups[0].lines[0].day == "28 or 29 March 2024"
    stay = _held("v", "2024-03-27..2024-03-30", "visit", place="Баку", place_state="AZE")
    whole = _contacts(material, replace(first, place=None, place_state=None), second, stay)
    assert [line.day for group in whole.groups for line in group.lines][-1] == "28–29 марта 2024"


def test_ministers_meet_on_their_own(material: Material) -> None:
    """Beside their presidents, on the same day."""
    section = _contacts(
        material,
        _held("m1", "2024-08-18"),
        _held("m2", "2024-08-18", participants=(LAVROV, BAYRAMOV)),
    )
    assert _listed(section) == {"Встречи и переговоры": 2}
    assert section.notes[0].text.startswith("Встречи и переговоры: в 2024 году – 2, всего – 2")


def test_a_visit_there_and_one_back_are_two(material: Material) -> None:
    there = _held("v1", "2024-04-01", "visit", participants=(PUTIN,), place_state="AZE")
    back = _held("v2", "2024-04-02", "visit", participants=(ALIYEV,), place_state="RUS")
    back = replace(back, participants=(replace(ALIYEV, role="actor"),))
    assert _listed(_contacts(material, there, back)) == {"Визиты": 2}


def _holder(person: str, office: str, state: str, times: int = 1) -> TenureEntry:
    day = date(2024, 8, 17)
    return TenureEntry(person, office, state, day, day, (QUOTE,) * times)


def test_who_is_who_names_those_of_the_pair_only(material: Material) -> None:
    tenures = (
        _holder("Ильхам Алиев", "президент Азербайджана", "AZE"),
        _holder("Хикмет Гаджиев", "помощник президента Азербайджана", "AZE"),
        _holder("Юрий Ушаков", "помощник президента России", "RUS"),  # he speaks
        _holder("Рамзан Кадыров", "глава Чечни", "RUS"),
        _holder("Владимир Путин", "президент Турции", "TUR"),
    )
    people = compose_brief(replace(material, tenures=tenures), "ru").section("people")
    told = {group.title: [line.text for line in group.lines] for group in people.groups}
    assert told == {
        "Россия": ["Юрий Ушаков – помощник президента России"],
        "Азербайджан": ["Ильхам Алиев – президент Азербайджана"],
    }
    assert people.left_out == 0


def test_a_bare_surname_is_no_second_person(material: Material) -> None:
    tenures = (
        _holder("Путин", "президент", "RUS", 3),
        _holder("Владимир Путин", "президент России", "RUS"),
    )
    people = compose_brief(replace(material, tenures=tenures), "ru").section("people")
    assert [line.text for line in people.groups[0].lines] == ["Владимир Путин – президент"]


def test_the_scope_tells_how_many_articles_are_quoted(material: Material) -> None:
    """Of long lists only the newest lines are shown, and the sources are of those."""
    events = tuple(
        replace(
            _held(f"m{day}", f"2024-07-{day:02}"),
            reports=(replace(QUOTE, article=f"a{day}", published=date(2024, 7, day)),),
        )
        for day in range(1, 29, 2)
    )
    bare = replace(material, figures=(), statements=(), contradictions=(), tenures=())
    long = replace(bare, events=events, open_article=lambda _id: ARTICLES["plan"])
    brief = compose_brief(long, "ru")
    assert len(brief.sources) == 12
    assert "По статьям: 14," in brief.scope and brief.scope.endswith("здесь цитируются 12.")
    assert "цитируются" not in compose_brief(material, "ru").scope


def test_what_was_agreed_on_the_telephone_is_said_as_agreed(material: Material) -> None:
    """«говорили по телефону» under "signed and agreed" told nothing, and was a call not counted."""
    agreed = _held("c1", "2024-07-03", "call", type="AGREE")
    called = _held("c2", "2024-07-05", "call")
    brief = compose_brief(replace(material, events=(agreed, called)), "ru")
    (group,) = brief.section("agreed").groups
    assert group.title == "Заявления"
    assert "договорённость" in group.lines[0].text and QUOTE.evidence in group.lines[0].text
    assert _listed(brief.section("contacts")) == {"Разговоры по телефону": 1}


def test_contacts_with_others_are_no_steps(material: Material) -> None:
    """Told in the pair's articles, but of one of the two alone."""
    others = _held("c3", "2024-07-03", "call", participants=(PUTIN,))
    brief = compose_brief(replace(material, events=(), beside=(others,)), "ru")
    assert "steps" not in {section.key for section in brief.sections}


def test_offices_have_their_article_in_english(material: Material) -> None:
    president = Participant("президент Азербайджана", "AZE", "actor", "президент Азербайджана")
    met = _held("m1", "2024-07-03", participants=(PUTIN, president))
    (group,) = _contacts(material, met, lang="en").groups
    assert group.lines[0].text == "Vladimir Putin and the president of Azerbaijan met"


def test_a_retelling_cut_short_is_told_whole(material: Material) -> None:
    """«Вывод миротворцев» is no statement yet."""
    said = replace(
        material.statements[0],
        kind="indirect",
        report=report("outcome", "в Азербайджан достигли 6 млрд"),
    )
    (group,) = (
        compose_brief(replace(material, statements=(said,)), "ru").section("statements").groups
    )
    assert group.lines[0].text == (
        "Инвестиции России в Азербайджан достигли 6 млрд долларов, сообщил Юрий Ушаков"
    )


def test_what_may_be_by_the_end_of_a_year_is_told_so(material: Material) -> None:
    """Told on the day of the article, «до конца года» is no stay from that day on."""
    may = event("v1", "visit", "hypothetical", "2024-08-17..2024-12-31", (AHEAD,))
    days = {
        lang: [
            line.day
            for group in compose_brief(replace(material, events=(may,)), lang)
            .section("upcoming").groups
            for line in group.lines
        ]
        for lang in ("ru", "en")
    }  # fmt: skip
    assert days == {"ru": ["до конца 2024 года"], "en": ["by the end of 2024"]}
    month = replace(may, end=date(2024, 8, 31))
    assert write_when(month, "ru") == "до конца августа 2024"
    assert write_when(replace(month, status="actual"), "ru") == "17–31 августа 2024"
    assert write_when(replace(month, start=date(2024, 8, 20)), "ru") == "20–31 августа 2024"
