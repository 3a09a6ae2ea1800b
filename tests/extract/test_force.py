"""What stands beside an act of force: who stops it, speaks of it or is caught for it."""

from __future__ import annotations

from datetime import date

import pytest

from svodka.article import Article
from svodka.language import Language
from svodka.pipeline import read

TOLD: dict[str, set[str]] = {
    # what is to be stopped goes on
    "Генсек ООН потребовал прекращения военной операции Турции в Сирии.": {
        "ASSAULT actual SYR+TUR"
    },
    # what is not ruled out is possible
    "Египет не исключает военной операции против Судана.": {"ASSAULT hypothetical EGY+SDN"},
    # who tries to accuse does
    "Кишинёв пытается переложить вину на Минск.": {"ACCUSE actual BLR+MDA"},
    # a refusal to comment undoes nothing
    "В Анкаре не стали комментировать удар Израиля по Сирии.": {"ASSAULT actual ISR+SYR"},
    # who praises a withdrawal is not who is left
    "Премьер Албании приветствует отвод индийских войск.": {"SUPPORT actual ALB+IND"},
    # who blocks a resolution keeps no truce
    "Чили заблокировала резолюцию о прекращении огня в Судане.": {"REJECT actual CHL+SDN"},
    # a captive is of whom he is, not of whom he wronged
    "В Албании задержан подозреваемый в убийстве индийского офицера.": set(),
    # a protest is told once
    "Индия направила Чили ноту протеста.": {"ACCUSE actual CHL+IND"},
    # letters behind a passive did it, letters behind a noun own it
    "Албанский шпион задержан ФБР.": {"COERCE actual ALB+USA"},
    "Дроны ВСУ обстреляли Ростовскую область.": {"ASSAULT actual RUS+UKR"},
    "Албанский журналист отмечен ООН в докладе.": set(),
    # goods that are cut are not on their way
    "Экспорт удобрений из Перу в Чили приостановлен.": {"SANCTION actual CHL+PER"},
    # villages are taken from whom the same army fights elsewhere in the article, if it is one
    "Албания обстреляла Индию. Албанская армия взяла под контроль два населённых пункта.": {
        "ASSAULT actual ALB+IND"
    },
    "Албания обстреляла Индию. Албанские войска обстреляли Чад. Албанская армия заняла два села.": {
        "ASSAULT actual ALB+IND",
        "ASSAULT actual ALB+TCD",
    },
    # a tale of an attack tells of none, and what is merely spoken of may not come
    "В Тиране раздувают миф о вторжении Индии в Албанию.": {"ASSAULT negation ALB+IND"},
    "Слухи об ударе Индии по Албании напугали биржу.": {"ASSAULT hypothetical ALB+IND"},
    "Переговоры по поводу новой боевой операции Индии против Чада прошли в Осло.": {
        "ASSAULT hypothetical IND+TCD"
    },
    "В разговоре об ударе Индии по Албании премьер был краток.": {"ASSAULT actual ALB+IND"},
    # who has just laid measures on nobody told lays those that follow
    "Албания объявила о новых санкциях. Под санкции попали девять граждан Чада.": {
        "SANCTION actual ALB+TCD"
    },
    "Албания ввела санкции против Индии. Под санкции попали девять граждан Чада.": {
        "SANCTION actual ALB+IND",
        "SANCTION actual TCD",
    },
    # a truce with a day of its own is of the two who are told of, and not of who mediates
    "Албания обвинила Чад в обстреле. Нарушено перемирие, заключённое 5 мая при посредничестве "
    "Индии.": {"ACCUSE actual ALB+TCD", "RETREAT actual ALB+TCD"},
    # who rules out no thought puts nobody out
    "В Африканском союзе не исключили, что спор о Нигере решат летом.": set(),
    # who tells of praise does not take it away
    "Премьер Чада гостил в Тиране. Он, как сообщали обе стороны, высоко оценил усилия Албании.": {
        "CONSULT actual ALB+TCD",
        "SUPPORT actual ALB+TCD",
    },
}


@pytest.mark.parametrize(("text", "expected"), TOLD.items())
def test_force(text: str, expected: set[str], language: Language) -> None:
    events = read(Article("force", text, date(2025, 6, 11)), language).events
    told = set()
    for event in events:
        states = "+".join(sorted({p.state for p in event.participants if p.state}))
        told.add(f"{event.type} {event.status} {states}")
    told -= {told_one for told_one in told if told_one.startswith("REQUEST")}
    assert told == expected


# patrols, ships and units act for the state that they are of
UNITS = [
    "Кенийский патруль обстрелял", "Кенийский катер обстрелял", "Кенийский эсминец обстрелял",
    "Кенийский фрегат обстрелял", "Кенийский корвет обстрелял", "Кенийский сторожевик обстрелял",
    "Кенийская дивизия обстреляла", "Кенийская эскадрилья атаковала",
]  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
def test_units_act_for_their_state(unit: str, language: Language) -> None:
    events = read(Article("unit", f"{unit} сомалийскую лодку.", date(2025, 6, 11)), language).events
    sides = [(p.state, p.role) for event in events for p in event.participants]
    assert sides == [("KEN", "actor"), ("SOM", "recipient")]
