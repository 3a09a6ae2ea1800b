"""Plans: what was to be, and what took its place; what must come first."""

from __future__ import annotations

import pytest
from tests.extract.test_events import codings

from svodka.language import Language

PLANS = {
    # both days of the new date
    "Визит премьера Чили в Перу перенесён на 7–8 июля.": [
        "CONSULT visit future CHL>PER 2025-07-07..2025-07-08",
    ],
    "Визит премьера Чили в Перу, который планировался на 17–18 июня, перенесён на 7–8 июля.": [
        "CONSULT visit negation CHL>PER 2025-06-17..2025-06-18",
        "CONSULT visit future CHL>PER 2025-07-07..2025-07-08",
    ],
    # no town is set for a day
    "Визит Фидана в Лиму, намеченный на 25 июня, не состоится.": [
        "CONSULT visit negation TUR>PER 2025-06-25",
    ],
    # a plan that another took the place of
    "Переговоры Чили и Перу состоятся 20 июля в Лиме. Ранее планировалось, что они пройдут "
    "13 июля.": [
        "CONSULT meeting future CHL+PER 2025-07-20",
        "CONSULT meeting negation CHL+PER 2025-07-13",
    ],
    "Президент Чили отложил визит в Перу. Ранее сообщалось, что он посетит Лиму 26 июня.": [
        "CONSULT visit negation CHL>PER 2025-06-26",
    ],
    "Ранее сообщалось, что премьер Чили посетит Лиму 26 июня. Визит подтвердили в МИД Перу.": [
        "CONSULT visit future CHL>PER 2025-06-26",
    ],
    # what must come first has not been
    "Президент Чили встретил президента Перу. «Граница с Перу откроется после подписания "
    "договора», — сказал президент Чили.": [
        "CONSULT meeting actual CHL+PER 2025-06-11",
        "SUPPORT signing hypothetical CHL+PER -",
    ],
    "Чили ответит после высылки дипломатов Перу.": ["SANCTION action future CHL>PER -"],
    # …that somebody had to put off, or that it was resolved to
    "Визит короля Омана в Чад, изначально запланированный на 2 июля, пришлось сдвинуть.": [
        "CONSULT visit negation OMN>TCD 2025-07-02",
    ],
    "Визит короля Омана в Чад, намеченный на 2 июля, решено отменить.": [
        "CONSULT visit negation OMN>TCD 2025-07-02",
    ],
    # the visit that the article tells of, on its old day and on the new one
    "Премьер Чада собирался посетить Лиму 4 июля, однако поездку решено перенести на август.": [
        "CONSULT visit negation TCD>PER 2025-07-04",
        "CONSULT visit future TCD>PER 2025-08-01..2025-08-31",
    ],
    "Переговоры министров Чада и Мали планировались на 10 июля. Встречу перенесли на 5 августа.": [
        "CONSULT meeting negation MLI+TCD 2025-07-10",
        "CONSULT meeting future MLI+TCD 2025-08-05",
    ],
    "Премьер Чада прибыл в Лиму. Визит в Боливию перенесён на август.": [
        "CONSULT visit actual TCD>PER 2025-06-11",
    ],
    # with whom he does not meet he is not
    "Министр обороны Чада приехал в Афины. Встречаться с греческим премьером он не стал.": [
        "CONSULT visit actual TCD>GRC 2025-06-11",
        "CONSULT meeting negation GRC+TCD -",
    ],
    # how it was put off is no agreement
    "Визит премьера Чили в Перу перенесён на июль по взаимной договорённости сторон.": [
        "CONSULT visit future CHL>PER 2025-07-01..2025-07-31",
    ],
}


@pytest.mark.parametrize(("text", "expected"), PLANS.items())
def test_plans(text: str, expected: list[str], language: Language) -> None:
    assert codings(text, language) == sorted(expected)


ADDRESSED = {
    "Путин позвонил Лукашенко.": ["CONSULT call actual BLR+RUS 2025-06-11"],
    "Президент Франции позвонил Нетаньяху.": ["CONSULT call actual FRA+ISR 2025-06-11"],
    "Президент России позвонил Токаеву.": ["CONSULT call actual KAZ+RUS 2025-06-11"],
    "Лукашенко позвонил Путин.": ["CONSULT call actual BLR+RUS 2025-06-11"],
}


@pytest.mark.parametrize(("text", "expected"), ADDRESSED.items())
def test_to_whom_a_name_that_no_case_changes_tells(
    text: str, expected: list[str], language: Language
) -> None:
    assert codings(text, language) == expected
