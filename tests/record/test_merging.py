"""One event however many reports: pairs of sentences that tell of one act, and pairs that do not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from tests.record.telling import Pair, Said, event, tell

from svodka.record import Record

TALKS = "KAZ Касым-Жомарт Токаев; UZB Шавкат Мирзиёев"
VISIT = "KAZ Касым-Жомарт Токаев; UZB Узбекистан <"


def talks(sentence: str, *days: str, **told: Any) -> Said:
    return event(sentence, told.pop("who", TALKS), *days, **told)


def visit(sentence: str, *days: str, **told: Any) -> Said:
    return event(sentence, told.pop("who", VISIT), *days, form="visit", **told)


def signing(sentence: str, *days: str, **told: Any) -> Said:
    who = told.pop("who", "KAZ Казахстан; UZB Узбекистан")
    return event(sentence, who, *days, type="SUPPORT", form="signing", **told)


def action(sentence: str, *days: str, **told: Any) -> Said:
    who = told.pop("who", "POL Польша; BLR Белоруссия <")
    return event(sentence, who, *days, type=told.pop("type", "SANCTION"), form="action", **told)


# what it shows → (day of publication, sentence) twice
ONE: dict[str, tuple[tuple[str, Said], tuple[str, Said]]] = {
    "a visit looked back on, with no day of its own": (
        ("2025-04-04", visit("Токаев прибыл в Ташкент накануне", "2025-04-03")),
        ("2025-04-05", visit("в ходе визита Токаева", "2025-04-05", dated_by="published")),
    ),
    "planned yesterday, held today": (
        (
            "2025-04-02",
            talks("Токаев и Мирзиёев встретятся в четверг", "2025-04-03", status="future"),
        ),
        ("2025-04-03", talks("Токаев и Мирзиёев провели переговоры", "2025-04-03")),
    ),
    "last month, in a later article": (
        ("2025-04-03", talks("Токаев и Мирзиёев провели переговоры", "2025-04-03")),
        (
            "2025-05-20",
            talks("Президенты встречались в прошлом месяце", "2025-04-01", "2025-04-30"),
        ),
    ),
    "a president without a name": (
        ("2025-04-03", talks("Токаев и Мирзиёев провели переговоры", "2025-04-03")),
        (
            "2025-04-04",
            talks(
                "Вчера состоялась беседа с президентом Узбекистана",
                "2025-04-03",
                who="KAZ Касым-Жомарт Токаев; UZB президент Узбекистана",
            ),
        ),
    ),
    "a nameless president puts his visit off, as another outlet has it": (
        (
            "2025-04-03",
            visit(
                "Президент Казахстана прибудет 20 апреля",
                "2025-04-20",
                who="KAZ президент Казахстана; UZB Узбекистан <",
                status="future",
            ),
        ),
        (
            "2025-04-04",
            visit(
                "Токаев прибудет в Ташкент 25 апреля",
                "2025-04-25",
                who="KAZ Касым-Жомарт Токаев (президент Казахстана); UZB Узбекистан <",
                status="future",
            ),
        ),
    ),
    "states for those who act for them": (
        ("2025-04-03", talks("Токаев и Мирзиёев провели переговоры", "2025-04-03")),
        (
            "2025-04-04",
            talks(
                "Казахстан и Узбекистан провели переговоры",
                "2025-04-03",
                who="KAZ Казахстан; UZB Узбекистан",
            ),
        ),
    ),
    "a surname for the whole name": (
        ("2025-04-03", talks("Токаев и Мирзиёев провели переговоры", "2025-04-03")),
        (
            "2025-04-03",
            talks("Токаев принял Мирзиёева", "2025-04-03", who="KAZ Токаев; UZB Мирзиёев"),
        ),
    ),
    "a city here and a state there": (
        (
            "2025-04-03",
            visit("Токаев прибыл в Самарканд", "2025-04-03", place="Самарканд", place_state="UZB"),
        ),
        (
            "2025-04-03",
            visit(
                "Токаев прибыл в Узбекистан", "2025-04-03", place="Узбекистан", place_state="UZB"
            ),
        ),
    ),
    "days that differ in precision": (
        (
            "2025-04-03",
            visit("Токаев прибыл в Самарканд с двухдневным визитом", "2025-04-03", "2025-04-04"),
        ),
        ("2025-04-03", visit("Токаев прибыл в Самарканд", "2025-04-03")),
    ),
    "a stay told on two of its days": (
        ("2025-04-03", visit("Токаев сегодня прибыл в Самарканд", "2025-04-03")),
        ("2025-04-04", visit("находящийся в Самарканде Токаев", "2025-04-04")),
    ),
    "a stay told on its first day and on its fourth": (
        ("2025-04-03", visit("Токаев сегодня прибыл в Самарканд", "2025-04-03")),
        (
            "2025-04-06",
            visit("Завершился визит Токаева", "2025-04-06", dated_by="published"),
        ),
    ),
    "talks to come, told on two days running without a day": (
        (
            "2025-04-03",
            talks(
                "предстоящий раунд переговоров",
                who="KAZ Казахстан; UZB Узбекистан",
                status="future",
            ),
        ),
        (
            "2025-04-05",
            talks("раунд переговоров начнут", who="KAZ Казахстан; UZB Узбекистан", status="future"),
        ),
    ),
    "a well-known president here, and there by his office": (
        (
            "2025-04-03",
            visit("Визит Токаева начался", "2025-04-03", who="KAZ Токаев; UZB Узбекистан <"),
        ),
        (
            "2025-04-04",
            visit(
                "Визит президента Казахстана завершился",
                "2025-04-04",
                who="KAZ президент Казахстана; UZB Узбекистан <",
            ),
        ),
    ),
    "a state's adjective within the office": (
        (
            "2025-04-03",
            visit(
                "Премьер прибудет 20 апреля",
                "2025-04-20",
                who="KAZ Олжас Бектенов (премьер-министр Казахстана); UZB Узбекистан <",
                status="future",
            ),
        ),
        (
            "2025-04-04",
            visit(
                "Глава казахстанского правительства прибудет 22 апреля",
                "2025-04-22",
                who="KAZ глава казахстанского правительства; UZB Узбекистан <",
                status="future",
            ),
        ),
    ),
    "a call planned for Friday here, and there for Saturday": (
        (
            "2025-04-01",
            talks(
                "Токаев и Мирзиёев поговорят в пятницу", "2025-04-04", form="call", status="future"
            ),
        ),
        (
            "2025-04-02",
            talks("Разговор назначен на субботу", "2025-04-05", form="call", status="future"),
        ),
    ),
    "a perfective here, and there the noun of its imperfective": (
        ("2025-04-03", action("Варшава высылает двух белорусских дипломатов", "2025-04-03")),
        ("2025-04-04", action("решение Варшавы выслать трёх")),
    ),
    "an expulsion, and the same again in later news": (
        ("2025-04-03", action("Варшава выслала двух белорусских дипломатов", "2025-04-03")),
        (
            "2025-04-05",
            action("Варшава выслала двух дипломатов", "2025-04-05", dated_by="published"),
        ),
    ),
    "told in passing, and denied two days later": (
        ("2025-04-04", action("запрет на въезд белорусских грузовиков")),
        (
            "2025-04-06",
            action(
                "Польша не вводила запрета на въезд белорусских грузовиков",
                "2025-04-06",
                status="negation",
                dated_by="published",
            ),
        ),
    ),
    "outlets a day apart": (
        ("2025-04-03", talks("В четверг Токаев и Мирзиёев провели переговоры", "2025-04-03")),
        ("2025-04-05", talks("Переговоры Токаева и Мирзиёева прошли в среду", "2025-04-02")),
    ),
    "a plan whose day moved": (
        ("2025-04-01", visit("Токаев посетит Самарканд 10 апреля", "2025-04-10", status="future")),
        ("2025-04-04", visit("Визит Токаева намечен на 17 апреля", "2025-04-17", status="future")),
    ),
    "put off here, signed there": (
        (
            "2025-04-03",
            signing(
                "Соглашение о взаимном признании дипломов отложили до осени",
                "2025-09-01",
                "2025-11-30",
                status="future",
            ),
        ),
        ("2025-04-04", signing("подписано соглашение о признании дипломов", "2025-04-03")),
    ),
    "an act in other words of one root": (
        ("2025-04-03", action("Польша закрыла погранпереход Бобровники", "2025-04-03")),
        ("2025-04-03", action("закрытие погранперехода Бобровники", "2025-04-03")),
    ),
    "held here, denied without a day there": (
        ("2025-04-03", talks("Токаев и Мирзиёев провели переговоры", "2025-04-03")),
        ("2025-04-04", talks("Токаев не встречался с Мирзиёевым", status="negation")),
    ),
    "without a date, of those days": (
        ("2025-04-03", talks("Токаев и Мирзиёев провели переговоры", "2025-04-03")),
        ("2025-04-10", talks("В ходе недавней встречи Токаев и Мирзиёев договорились")),
    ),
    "spelt otherwise": (
        (
            "2025-10-09",
            talks(
                "Сийярто и Джурич встретились",
                "2025-10-09",
                who="HUN Петер Сийярто; SRB Марко Джурич",
            ),
        ),
        (
            "2025-10-09",
            talks(
                "Сиярто встретился с Джуричем",
                "2025-10-09",
                who="HUN Петер Сиярто; SRB Марко Джурич",
            ),
        ),
    ),
}

TWO: dict[str, tuple[tuple[str, Said], tuple[str, Said]]] = {
    "two calls in one week": (
        ("2025-04-01", talks("Токаев позвонил Мирзиёеву", "2025-04-01", form="call")),
        (
            "2025-04-03",
            talks("Токаев и Мирзиёев поговорили по телефону", "2025-04-03", form="call"),
        ),
    ),
    "a visit and the talks within it": (
        ("2025-04-03", visit("Токаев прибыл в Самарканд", "2025-04-03")),
        ("2025-04-03", talks("Токаев и Мирзиёев провели переговоры", "2025-04-03")),
    ),
    "there and back": (
        ("2025-04-03", visit("Токаев прибыл в Узбекистан", "2025-04-03", place_state="UZB")),
        (
            "2025-04-03",
            visit(
                "Мирзиёев прибыл в Казахстан",
                "2025-04-03",
                who="UZB Шавкат Мирзиёев; KAZ Казахстан <",
                place_state="KAZ",
            ),
        ),
    ),
    "presidents and ministers on one day": (
        ("2025-04-03", talks("Токаев и Мирзиёев провели переговоры", "2025-04-03")),
        (
            "2025-04-03",
            talks(
                "главы МИД встретились", "2025-04-03", who="KAZ Мурат Нуртлеу; UZB Бахтиёр Саидов"
            ),
        ),
    ),
    "each told on its own day": (
        ("2025-04-03", talks("Сегодня Токаев и Мирзиёев провели переговоры", "2025-04-03")),
        ("2025-04-04", talks("Сегодня Токаев и Мирзиёев снова встретились", "2025-04-04")),
    ),
    "two agreements of one visit": (
        ("2025-04-03", signing("подписано соглашение о признании дипломов", "2025-04-03")),
        ("2025-04-03", signing("подписан протокол о поставках электроэнергии", "2025-04-03")),
    ),
    "an accusation and its answer": (
        (
            "2025-04-03",
            action("Варшава обвинила Минск в провокации на границе", "2025-04-03", type="ACCUSE"),
        ),
        (
            "2025-04-03",
            action(
                "Минск обвинил Варшаву в провокации на границе",
                "2025-04-03",
                type="ACCUSE",
                who="BLR Белоруссия; POL Польша <",
            ),
        ),
    ),
    "a nameless president is not the foreign minister": (
        (
            "2025-04-03",
            talks(
                "Токаев принял министра иностранных дел Узбекистана Саидова",
                "2025-04-03",
                who="KAZ Токаев; UZB Бахтиёр Саидов (министр иностранных дел Узбекистана)",
            ),
        ),
        (
            "2025-04-03",
            talks(
                "Токаев провёл переговоры с президентом Узбекистана",
                "2025-04-03",
                who="KAZ Токаев; UZB президент Узбекистана",
            ),
        ),
    ),
    "a meeting denied without a day, and another man's of that week": (
        (
            "2025-04-03",
            talks("Токаев не намерен встречаться с Мирзиёевым", status="negation"),
        ),
        (
            "2025-04-09",
            talks(
                "Мирзиёев принял в Ташкенте делегацию Казахстана",
                "2025-04-08",
                who="KAZ делегация Казахстана; UZB Шавкат Мирзиёев",
                place="Ташкент",
                place_state="UZB",
            ),
        ),
    ),
    "a president named is not a nameless ambassador": (
        (
            "2025-04-08",
            talks("Токаев встретился с Мирзиёевым", "2025-04-08", who="KAZ Токаев; UZB Мирзиёев"),
        ),
        (
            "2025-04-08",
            talks(
                "Мирзиёев принял посла Казахстана",
                "2025-04-08",
                who="KAZ посол Казахстана; UZB Мирзиёев",
            ),
        ),
    ),
    "a nameless ambassador is not the president": (
        (
            "2025-04-08",
            talks(
                "Президент Казахстана Токаев встретился с Мирзиёевым",
                "2025-04-08",
                who="KAZ Токаев (президент Казахстана); UZB Мирзиёев",
            ),
        ),
        (
            "2025-04-08",
            talks(
                "Мирзиёев принял посла Казахстана",
                "2025-04-08",
                who="KAZ посол Казахстана; UZB Мирзиёев",
            ),
        ),
    ),
    "a meeting of the spring in another city": (
        (
            "2025-04-20",
            talks(
                "В этом месяце они встречались в Алма-Ате",
                "2025-04-01",
                "2025-04-30",
                place="Алма-Ата",
                place_state="KAZ",
            ),
        ),
        (
            "2025-04-03",
            talks(
                "Токаев и Мирзиёев провели переговоры",
                "2025-04-03",
                place="Туркестан",
                place_state="KAZ",
            ),
        ),
    ),
    "aid planned in September, and given in October": (
        (
            "2025-09-15",
            action(
                "Варшава поставит Кишинёву новую партию боеприпасов",
                type="AID",
                who="POL Польша; MDA Молдавия <",
                status="future",
            ),
        ),
        (
            "2025-10-15",
            action(
                "Варшава поставила Кишинёву партию боеприпасов",
                "2025-10-15",
                type="AID",
                who="POL Польша; MDA Молдавия <",
            ),
        ),
    ),
    "bought in one year, and to be bought in the next": (
        (
            "2025-04-03",
            action(
                "Варшава купила у Минска партию древесины",
                "2024-01-01",
                "2024-12-31",
                type="COOPERATE",
            ),
        ),
        (
            "2025-04-04",
            action(
                "Варшава купит у Минска партию древесины",
                "2025-01-01",
                "2025-12-31",
                type="COOPERATE",
                status="future",
            ),
        ),
    ),
    "a well-known president, and his country's foreign minister unnamed": (
        (
            "2025-04-03",
            talks(
                "Токаев провёл переговоры в Ташкенте",
                "2025-04-03",
                who="KAZ Токаев; UZB Узбекистан",
            ),
        ),
        (
            "2025-04-03",
            talks(
                "Глава МИД Казахстана провёл переговоры в Ташкенте",
                "2025-04-03",
                who="KAZ глава МИД Казахстана; UZB Узбекистан",
            ),
        ),
    ),
    "years apart": (
        ("2024-04-03", talks("Токаев и Мирзиёев провели переговоры", "2024-04-03")),
        ("2025-04-03", talks("Токаев и Мирзиёев провели переговоры", "2025-04-03")),
    ),
    "without a date, long before": (
        ("2025-04-03", talks("Токаев и Мирзиёев провели переговоры", "2025-04-03")),
        ("2025-02-10", talks("Токаев и Мирзиёев встречались ранее")),
    ),
    "other states": (
        ("2025-04-03", talks("Токаев и Мирзиёев провели переговоры", "2025-04-03")),
        (
            "2025-04-03",
            talks(
                "Токаев и Жапаров провели переговоры",
                "2025-04-03",
                who="KAZ Касым-Жомарт Токаев; KGZ Садыр Жапаров",
            ),
        ),
    ),
    "two acts of one kind": (
        ("2025-04-03", action("Польша закрыла погранпереход Бобровники", "2025-04-03")),
        ("2025-04-03", action("Варшава выслала белорусского атташе", "2025-04-03")),
    ),
}


def reports(record: Record, told: tuple[tuple[str, Said], ...]) -> Iterator[int]:
    pairs = [tell(f"a{at}", day, said) for at, (day, said) in enumerate(told)]
    record.ingest(pairs)
    yield from sorted(len(one.reports) for one in record.events())


@pytest.mark.parametrize("shown", ONE)
def test_one_event(record: Record, shown: str) -> None:
    assert list(reports(record, ONE[shown])) == [2]


@pytest.mark.parametrize("shown", TWO)
def test_two_events(record: Record, shown: str) -> None:
    assert list(reports(record, TWO[shown])) == [1, 1]


def test_one_article_tells_two_events(record: Record) -> None:
    """What one article holds apart stays apart, and draws others to the right one."""
    held = signing("Соглашение о тарифах подписано не было", "2025-04-03", status="negation")
    initialled = signing("стороны парафировали текст", "2025-04-03")
    record.ingest(
        [
            tell("a1", "2025-04-03", signing("подписали соглашение о тарифах", "2025-04-03")),
            tell("a2", "2025-04-04", held, initialled),
        ]
    )
    assert {frozenset(r.evidence for r in one.reports) for one in record.events()} == {
        frozenset({"подписали соглашение о тарифах", "Соглашение о тарифах подписано не было"}),
        frozenset({"стороны парафировали текст"}),
    }


def test_vague_mention_between_two_joins_neither(record: Record) -> None:
    """«В апреле встречались» when they met twice: a guess is not stored as a fact."""
    record.ingest(
        [
            tell("a1", "2025-04-03", talks("Токаев и Мирзиёев встретились", "2025-04-03")),
            tell("a2", "2025-04-21", talks("Токаев и Мирзиёев встретились", "2025-04-21")),
            tell("a3", "2025-05-09", talks("встречались в апреле", "2025-04-01", "2025-04-30")),
        ]
    )
    assert sorted(len(one.reports) for one in record.events()) == [1, 1, 1]


def test_event_keeps_the_history_of_its_status(record: Record) -> None:
    for at, (day, status) in enumerate(
        [("2025-04-01", "hypothetical"), ("2025-04-02", "future"), ("2025-04-03", "actual")]
    ):
        record.ingest(
            [tell(f"a{at}", day, talks(f"встреча {status}", "2025-04-03", status=status))]
        )
    (found,) = record.events()
    assert found.status == "actual"
    assert [(step.status, step.published.day) for step in found.history] == [
        ("hypothetical", 1),
        ("future", 2),
        ("actual", 3),
    ]
    (earlier,) = record.events(as_of=found.history[1].published)
    assert (earlier.status, len(earlier.reports)) == ("future", 2)


def test_event_is_found_by_every_id_it_had(record: Record) -> None:
    record.ingest([tell("late", "2025-04-05", talks("встреча 3 апреля", "2025-04-03"))])
    (before,) = record.events()
    record.ingest([tell("early", "2025-04-02", talks("встреча", "2025-04-03", status="future"))])
    (after,) = record.events()
    assert before.id != after.id
    assert record.event(before.id) == record.event(after.id) == after


def test_an_event_goes_on_when_the_first_to_tell_of_it_is_found_to_mean_another(
    record: Record,
) -> None:
    """A vague announcement gave the event its id; a second meeting leaves it to neither."""
    batches = [
        [tell("a", "2025-04-01", talks("Токаев и Мирзиёев проведут переговоры", status="future"))],
        [
            tell("b", "2025-04-20", talks("Токаев и Мирзиёев провели переговоры", "2025-04-20")),
            tell(
                "c",
                "2025-04-21",
                talks("Переговоры Токаева и Мирзиёева сорвались", "2025-04-20", status="negation"),
            ),
        ],
        [tell("d", "2025-04-25", talks("Токаев и Мирзиёев провели переговоры", "2025-04-25"))],
    ]
    for batch in batches:
        record.ingest(batch)
        told = {frozenset(one.article for one in event.reports) for event in record.events()}
    assert told == {frozenset("a"), frozenset("bc"), frozenset("d")}
    (found,) = record.contradictions()
    assert {one.article for side in found.sides for one in side.reports} == {"b", "c"}


def test_a_look_back_at_the_week_takes_the_day_it_was_news(record: Record) -> None:
    news = talks("Токаев и Мирзиёев провели переговоры", "2025-04-03", dated_by="published")
    back = talks("На этой неделе президенты провели переговоры", "2025-03-31", "2025-04-06")
    record.ingest([tell("a", "2025-04-03", news), tell("b", "2025-04-06", back)])
    (found,) = record.events()
    assert found.start == found.end == date(2025, 4, 3)


def test_attributes_say_who_supports_and_who_differs(record: Record) -> None:
    official = visit(
        "с официальным визитом", "2025-04-03", rank="official", place="Ташкент", place_state="UZB"
    )
    working = visit("с рабочим визитом", "2025-04-03", rank="working")
    record.ingest(
        [
            tell("a1", "2025-04-03", official, outlet="Вестник"),
            tell("a2", "2025-04-03", working, outlet="Курьер"),
            tell("a3", "2025-04-04", visit("визит был официальным", "2025-04-03", rank="official")),
        ]
    )
    (found,) = record.events()
    held = {one.name: one for one in found.attributes}
    assert (found.rank, found.place, found.place_state) == ("official", "Ташкент", "UZB")
    assert [one.article for one in held["rank"].reports] == ["a1", "a3"]
    assert [
        (side.value, [one.article for one in side.reports]) for side in held["rank"].differing
    ] == [("working", ["a2"])]
    assert [one.article for one in held["place"].reports] == ["a1"]
    assert found.independent == 3


def test_participants_are_named_as_fully_as_any_report(record: Record) -> None:
    record.ingest(
        [
            tell(
                "a1",
                "2025-04-03",
                talks("встретились", "2025-04-03", who="KAZ Токаев; UZB Узбекистан"),
            ),
            tell("a2", "2025-04-03", talks("встретились", "2025-04-03")),
        ]
    )
    (found,) = record.events()
    assert [one.name for one in found.participants] == ["Касым-Жомарт Токаев", "Шавкат Мирзиёев"]


def test_talks_are_part_of_the_visit(record: Record) -> None:
    record.ingest(
        [
            tell(
                "a1",
                "2025-04-03",
                visit(
                    "Токаев прибыл в Ташкент",
                    "2025-04-03",
                    "2025-04-04",
                    place="Ташкент",
                    place_state="UZB",
                ),
                talks("переговоры с Мирзиёевым", "2025-04-04"),
                talks(
                    "встреча министров", "2025-04-04", who="KAZ Мурат Нуртлеу; UZB Бахтиёр Саидов"
                ),
            )
        ]
    )
    whole = next(one for one in record.events() if one.form == "visit")
    presidents = next(one for one in record.events(person="Мирзиёев"))
    assert whole.parts == (presidents.id,)
    assert presidents.part_of == whole.id
    (ministers,) = record.events(person="Саидов")
    assert ministers.part_of is None


def _planned_and_off(*, still: str = "") -> list[Pair]:
    """A visit with talks in it is announced, then called off; still: a later day that plans the
    talks all the same."""
    where = {"place": "Ташкент", "place_state": "UZB"}
    plans = talks("проведут переговоры", "2025-04-04", status="future", **where)
    told = [
        tell(
            "a1",
            "2025-03-20",
            visit("Токаев посетит Ташкент", "2025-04-04", status="future", **where),
            plans,
        ),
        tell(
            "a2",
            "2025-03-28",
            visit("визит Токаева отменён", "2025-04-04", status="negation", **where),
        ),
    ]
    if still:
        told.append(tell("a3", still, replace(plans, sentence="переговоры всё же пройдут")))
    return told


def test_what_is_part_of_a_cancelled_visit_falls_with_it(record: Record) -> None:
    record.ingest(_planned_and_off())
    (planned,) = record.events(form="meeting")
    assert planned.part_of and planned.fallen
    (before,) = record.events(form="meeting", as_of=date(2025, 3, 21))
    assert before.part_of and not before.fallen


def test_talks_planned_after_all_do_not_fall(record: Record) -> None:
    record.ingest(_planned_and_off(still="2025-03-30"))
    (planned,) = record.events(form="meeting")
    assert not planned.fallen


def test_talks_that_took_place_are_no_part_of_a_cancelled_visit(record: Record) -> None:
    held = talks("встретились", "2025-04-04", place="Ташкент", place_state="UZB")
    record.ingest([*_planned_and_off(), tell("a4", "2025-04-05", held)])
    (met,) = record.events(form="meeting")
    assert met.status == "actual" and not met.fallen and met.part_of is None
