"""Which act of the record a wrong claim is held against, and which of its reports are cited."""

from __future__ import annotations

from datetime import date

import pytest

from svodka.article import Article
from svodka.check import ClaimWords, Verdict, check_draft
from svodka.language import Language
from svodka.pipeline import read
from svodka.record import Record
from svodka.wordings import load_wording

# id, day, text
REPORTS = [
    (
        "arrival",
        date(2025, 6, 20),
        "Премьер-министр Марокко Азиз Аханнуш прибыл 20 июня в Барселону с рабочим визитом.",
    ),
    (
        "years before",
        date(2025, 6, 21),
        "Премьер-министр Марокко Азиз Аханнуш посещал Испанию в июне 2023 года, когда был в Мадриде.",
    ),
    (
        "planned talks",
        date(2025, 3, 10),
        "17–18 марта пройдут переговоры президента Чили Габриэля Борича с президентом Перу Диной "
        "Болуарте.",
    ),
    (
        "talks",
        date(2025, 4, 8),
        "Президент Чили Габриэль Борич 8 апреля провёл в Лиме переговоры с президентом Перу Диной "
        "Болуарте.",
    ),
    (
        "coarse",
        date(2025, 7, 1),
        "Министр иностранных дел Сербии Марко Джурич до конца июля встретится с министром иностранных дел "
        "Черногории Эрвином Ибрахимовичем.",
    ),
    (
        "exact",
        date(2025, 7, 2),
        "Министр иностранных дел Сербии Марко Джурич 18 июля встретится в Белграде с министром "
        "иностранных дел Черногории Эрвином Ибрахимовичем.",
    ),
    (
        "no rank",
        date(2025, 4, 8),
        "Президент Бразилии Лула да Силва 8 апреля прибыл в Асунсьон.",
    ),
    (
        "rank",
        date(2025, 4, 9),
        "Официальный визит президента Бразилии Лулы да Силвы в Парагвай завершился 8 апреля.",
    ),
    (
        "note",
        date(2025, 4, 9),
        "Бангладеш ещё в марте направил Непалу ноту протеста.",
    ),
    (
        "expelled",
        date(2025, 4, 9),
        "Гана 9 апреля выслала двух нигерийских дипломатов.",
    ),
    (
        "answer",
        date(2025, 5, 8),
        "Замбия ответила зеркально\n\nЛУСАКА, 8 мая — Хроника. Замбия выслала пятерых малавийских "
        "дипломатов в ответ на решение Лилонгве.",
    ),
    (
        "headline",
        date(2025, 6, 3),
        "Прага ответила зеркально\n\nПРАГА, 3 июня — Вестник. Чехия выслала шестерых сербских "
        "дипломатов в ответ на решение Белграда.",
    ),
    (
        "in answer",
        date(2025, 5, 7),
        "МИНСК, 7 мая — Вестник. Белоруссия выслала пятерых латвийских дипломатов в ответ на решение "
        "Риги.",
    ),
    (
        "talks alone",
        date(2025, 6, 20),
        "ТУНИС, 20 июня — Хроника. Президент Туниса Каис Саид провёл в пятницу в Тунисе переговоры с "
        "президентом Алжира Абдельмаджидом Теббуном. Никаких документов не подписано.",
    ),
    (
        "treaty",
        date(2025, 6, 21),
        "АЛЖИР, 21 июня — Вестник. Президент Алжира Абдельмаджид Теббун провёл вчера в Тунисе "
        "переговоры с президентом Туниса Каисом Саидом. По итогам переговоров Алжир и Тунис подписали "
        "договор.",
    ),
]


def judged(text: str, record: Record, language: Language) -> Verdict:
    """The verdict on the one event of a draft."""
    draft = Article("draft", text, date(2025, 7, 3), published_by="given")
    table = ClaimWords(language.table("counts"))
    checked = check_draft(draft, read(draft, language), record, load_wording(), table)
    (found,) = (one for one in checked.verdicts if one.kind == "event")
    return found


# what is shown; the draft; the attributes in which it differs, with what the record has; who is cited
WRONG = {
    "another place and rank of that day, not another day": (
        "20 июня 2025 года премьер-министр Марокко Азиз Аханнуш прибыл в Мадрид с официальным визитом.",
        {"place": "Барселона", "rank": "working"},
        ["arrival"],
    ),
    "talks of the day before, not those of weeks before": (
        "9 апреля 2025 года президент Чили Габриэль Борич провёл в Куско переговоры с президентом "
        "Перу Диной Болуарте.",
        {"date": "2025-04-08", "place": "Лима"},
        ["talks"],
    ),
    "a coarser time that allows the day is not cited": (
        "Министр иностранных дел Сербии Марко Джурич 19 июля 2025 года встретится в Белграде с "
        "министром иностранных дел Черногории Эрвином Ибрахимовичем.",
        {"date": "2025-07-18"},
        ["exact"],
    ),
    "a report without a rank is not cited": (
        "Президент Бразилии Лула да Силва 8 апреля 2025 года посетил Парагвай с рабочим визитом.",
        {"rank": "official"},
        ["rank"],
    ),
    "a note sent the other way": (
        "Непал направил Бангладеш ноту протеста в марте 2025 года.",
        {"direction": "BGD → NPL"},
        ["note"],
    ),
    "an act told in the sentence after": (
        "8 мая 2025 года Замбия выслала четырёх малавийских дипломатов.",
        {"value": "5 дипломаты"},
        ["answer"],
    ),
    "the same under a headline that names only the state": (
        "3 июня 2025 года Чехия выслала четырёх сербских дипломатов.",
        {"value": "6 дипломаты"},
        ["headline"],
    ),
    "a number whose words go on to tell why": (
        "Белоруссия в мае 2025 года выслала четырёх латвийских дипломатов.",
        {"value": "5 дипломаты"},
        ["in answer"],
    ),
}


@pytest.mark.parametrize(("text", "differences", "cited"), WRONG.values(), ids=WRONG)
def test_claim_is_held_against_what_is_meant(
    text: str, differences: dict[str, str], cited: list[str], record: Record, language: Language
) -> None:
    found = judged(text, record, language)
    told = {one.attribute: one.record for one in found.differences}
    assert (found.outcome, told) == ("contradicted", differences)
    assert [report.article for report in found.reports] == cited


def test_what_is_answered_in_kind_is_not_turned_round(record: Record, language: Language) -> None:
    found = judged("9 апреля 2025 года Нигерия выслала двух ганских дипломатов.", record, language)
    assert found.outcome == "not in the record"


def test_what_others_deny_is_no_plain_support(record: Record, language: Language) -> None:
    text = (
        "20 июня 2025 года президент Туниса Каис Саид и президент Алжира Абдельмаджид Теббун подписали "
        "договор в Тунисе."
    )
    found = judged(text, record, language)
    assert (found.outcome, found.rule) == ("differs in precision", "reports_differ")
    (difference,) = found.differences
    assert (difference.attribute, difference.record) == ("status", "actual, negation")
    assert [one.article for one in found.reports] == ["treaty", "talks alone"]
