"""Answers: the side of an act that another sentence of the article names.

Rows as in tests/extract/test_events.py.
"""

import pytest
from tests.extract.test_events import codings

from svodka.language import Language

ANSWERS = {
    "Лидеры «большой семёрки» собрались во Франции. Саммит открылся в Париже. Сюда приехали главы "
    "США и Японии.": ["CONSULT summit actual G7+JPN+USA 2025-06-11"],
    "Саммит ШОС открылся в Бишкеке. На встречу прибыли президенты России и Казахстана.": [
        "CONSULT summit actual KAZ+RUS+SCO 2025-06-11",
    ],
    "Похороны прошли в Риме. В Рим приехали президенты Франции и США.": [
        "CONSULT visit actual FRA+USA>ITA 2025-06-11",
    ],
    "Президент Чада отменил поездку в Кению. Она была запланирована на 15 июня.": [
        "CONSULT visit negation TCD>KEN 2025-06-15",
    ],
    "Президент Чада отменил визит в Кению. Визит был намечен на 15 июня.": [
        "CONSULT visit negation TCD>KEN 2025-06-15",
    ],
    "Премьер Чада прилетел в Осло. В январе прошлого года король Норвегии побывал в Чаде. "
    "Подписано соглашение о торговле.": [
        "CONSULT visit actual TCD>NOR 2025-06-11",
        "CONSULT visit actual NOR>TCD 2024-01-01..2024-01-31",
        "SUPPORT signing actual NOR+TCD 2025-06-11",
    ],
    "Чад нанёс удар по Кении. Премьер Перу назвал удары ошибкой. С осуждением выступила и Куба.": [
        "ASSAULT action actual TCD>KEN 2025-06-11",
        "ACCUSE statement actual PER>TCD 2025-06-11",
        "ACCUSE statement actual CUB>TCD 2025-06-11",
    ],
    "Кения арестовала дипломата Чада. Представители МИД Чада назвали случившееся провокацией.": [
        "COERCE action actual KEN>TCD 2025-06-11",
        "ACCUSE statement actual TCD>KEN 2025-06-11",
    ],
    "Чили задержала траулер с рыбаками из Перу. Лима заявила протест. Сантьяго его отклонил.": [
        "COERCE action actual CHL>PER 2025-06-11",
        "ACCUSE statement actual PER>CHL 2025-06-11",
        "REJECT statement actual CHL>PER 2025-06-11",
    ],
    "Израиль и Оман подписали соглашение. Иран осудил соглашение, а Египет его приветствовал.": [
        "SUPPORT signing actual ISR+OMN 2025-06-11",
        "ACCUSE statement actual IRN>ISR+OMN 2025-06-11",
        "SUPPORT statement actual EGY>ISR+OMN 2025-06-11",
    ],
    "Чад ввёл войска в Кению. Перу потребовала немедленно вывести войска.": [
        "MOBILIZE action actual TCD>KEN 2025-06-11",
        "REQUEST statement actual PER>TCD 2025-06-11",
    ],
    "Чад и Кения договорились создать союз. Документ подпишут 28 июня в Риме.": [
        "AGREE statement actual KEN+TCD 2025-06-11",
        "SUPPORT signing future KEN+TCD 2025-06-28",
    ],
    "Лидеры Чада, Кении и Перу провели саммит. Снова собраться они планируют в июле в Лиме.": [
        "CONSULT summit actual KEN+PER+TCD 2025-06-11",
        "CONSULT summit future KEN+PER+TCD 2025-07-01..2025-07-31",
    ],
    "Канада ввела санкции против Ирана. О введении санкций также объявила Австралия.": [
        "SANCTION action actual CAN>IRN 2025-06-11",
        "SANCTION action actual AUS>IRN 2025-06-11",
    ],
    "Литва выслала двух чадских дипломатов. Вслед за ней дипломатов выслала Эстония.": [
        "SANCTION action actual LTU>TCD 2025-06-11",
        "SANCTION action actual EST>TCD 2025-06-11",
    ],
    "Германия приостановила поставки оружия Саудовской Аравии.": [
        "SANCTION action actual DEU>SAU 2025-06-11",
    ],
    "МИД Грузии обвинил Россию в провокации. Мария Захарова, представитель МИД России, отвергла "
    "обвинения.": [
        "ACCUSE statement actual GEO>RUS 2025-06-11",
        "REJECT statement actual RUS>GEO 2025-06-11",
    ],
    "Япония потребовала от Южной Кореи закрыть выставку. Министр обороны Южной Кореи отклонил "
    "требование.": [
        "REQUEST statement actual JPN>KOR 2025-06-11",
        "REJECT statement actual KOR>JPN 2025-06-11",
    ],
    "Австрия попросила Турцию выдать экстремиста. Анкара в просьбе отказала.": [
        "REQUEST statement actual AUT>TUR 2025-06-11",
        "REJECT statement actual TUR>AUT 2025-06-11",
    ],
    "Армия Таиланда обвинила Камбоджу в обстреле. Министерство обороны Камбоджи это отрицает.": [
        "ACCUSE statement actual THA>KHM 2025-06-11",
        "REJECT statement actual KHM>THA 2025-06-11",
    ],
    "Дональд Трамп ввёл пошлины на товары из Колумбии. Густаво Петро распорядился ввести зеркальные "
    "пошлины.": [
        "SANCTION action actual USA>COL 2025-06-11",
        "SANCTION action actual COL>USA 2025-06-11",
    ],
    "Президенты Кении и Уганды подписали договор о границе. Генеральный секретарь ООН Антониу "
    "Гутерреш приветствовал подписание документа.": [
        "SUPPORT signing actual KEN+UGA 2025-06-11",
        "SUPPORT statement actual UN>KEN+UGA 2025-06-11",
    ],
    "Перу ввела пошлины на товары из Чили. Еврокомиссия раскритиковала меры. В Лиме критику "
    "отвергли.": [
        "SANCTION action actual PER>CHL 2025-06-11",
        "ACCUSE statement actual EU>PER 2025-06-11",
        "REJECT statement actual PER>EU 2025-06-11",
    ],
    "Киргизия 2 мая обвинила Таджикистан в стрельбе. Душанбе обвинения отклонил.": [
        "ACCUSE statement actual KGZ>TJK 2025-05-02",
        "REJECT statement actual TJK>KGZ 2025-05-02",
    ],
    # silence refuses nobody anything
    "Перу выслала посла Чили. В Сантьяго от комментариев отказались.": [
        "SANCTION action actual PER>CHL 2025-06-11"
    ],
    # of nothing told before
    "Президент Кении отверг обвинения в коррупции.": [],
}

PAIRS = {
    "Индия и Непал спорят о границе. Консультации пограничных ведомств, намеченные на 19 июня, "
    "отменены.": ["CONSULT meeting negation IND+NPL 2025-06-19"],
    "Индия и Непал спорят о границе. Соглашение о перемирии было достигнуто в понедельник в "
    "Дохе.": ["AGREE statement actual IND+NPL 2025-06-09"],
    "Индия и Непал спорят о границе. 4 августа в Катманду должен собраться двусторонний "
    "пограничный комитет.": ["CONSULT meeting future IND+NPL 2025-08-04"],
    # others meet
    "Индия и Непал спорят о границе. Встречи ветеранов прошли во вторник в столице.": [],
    "Индия и Непал спорят о границе. Ректоры во вторник обсуждали набор студентов.": [],
    # told beside other states' acts
    "Индия и Непал спорят о границе. Премьер Мальты во вторник прибыл с визитом в Осло. Переговоры "
    "состоялись в среду.": ["CONSULT visit actual MLT>NOR 2025-06-10"],
}


@pytest.mark.parametrize(("text", "expected"), (ANSWERS | PAIRS).items())
def test_other_side_is_in_another_sentence(
    text: str, expected: list[str], language: Language
) -> None:
    assert codings(text, language) == sorted(expected)


PEOPLE = {
    # who acts in the sentence before, not whom he acts on
    "Касым-Жомарт Токаев пригласил Шавката Мирзиёева в гости. В среду глава государства вылетел в "
    "Душанбе.": ["CONSULT visit actual KAZ>TJK 2025-06-11"],
    # one of each of the two states
    "Президенты Перу и Чили провели встречу. По её итогам министры транспорта Рауль Перес и Хуан "
    "Муньос подписали меморандум.": ["SUPPORT signing actual CHL+PER 2025-06-11"],
    # an abbreviation of two states
    "МИД Республики Корея вызвал посла Японии. Президент РК в среду прилетел в Пекин.": [
        "CONSULT visit actual KOR>CHN 2025-06-11",
    ],
    "Казахстан открыл границу. Президент РК в среду прилетел в Пекин.": [
        "CONSULT visit actual KAZ>CHN 2025-06-11",
    ],
    # whom a third speaks of
    "Армения и Азербайджан поделили границу. Госсекретарь США поздравил Никола Пашиняна. МИД "
    "Франции приветствовал решение сторон.": ["SUPPORT statement actual FRA>ARM+AZE 2025-06-11"],
    # no organisation is one of «трёх стран»
    "Начались учения Азербайджана, Турции и Пакистана. Нью-Дели против заявки Баку в ШОС. В ноябре "
    "запланирована встреча министров трёх стран.": [
        "CONSULT summit future AZE+PAK+TUR 2025-11-01..2025-11-30",
    ],
}


@pytest.mark.parametrize(("text", "expected"), PEOPLE.items())
def test_who_is_meant(text: str, expected: list[str], language: Language) -> None:
    assert set(expected) <= set(codings(text, language))


TALES = {
    "Столкновения на границе начались 2 мая. Непал закрыл границу с Индией и выслал индийского "
    "посла. Накануне Индия отозвала из Непала посла.": [
        "SANCTION action actual NPL>IND 2025-05-02",
        "SANCTION action actual NPL>IND 2025-05-02",
        "SANCTION action actual IND>NPL 2025-05-01",
    ],
    "Последний бой на границе Киргизии и Таджикистана был 14 сентября 2022 года. Бишкек тогда "
    "обвинил Душанбе в агрессии.": ["ACCUSE statement actual KGZ>TJK 2022-09-14"],
    "В январе 2024 года Мали вышла из соглашения, подписанного в 2015 году. Месяцем ранее МИД Мали "
    "вызвал посла Алжира.": ["ACCUSE action actual MLI>DZA 2023-12-01..2023-12-31"],
    # a date of something else, and news of today
    "Его обвиняют во взрыве домов в 1999 году. Непал закрыл границу с Индией.": [
        "SANCTION action actual NPL>IND 2025-06-11"
    ],
    "Столкновения начались 10 июня. Непал закрыл границу с Индией.": [
        "SANCTION action actual NPL>IND 2025-06-11"
    ],
}


@pytest.mark.parametrize(("text", "expected"), TALES.items())
def test_day_of_the_tale(text: str, expected: list[str], language: Language) -> None:
    assert sorted(expected) == [c for c in codings(text, language) if c in expected]


JOINED = {
    "МИД Омана поблагодарил Москву и Киев за доверие и заявил о готовности способствовать миру.": [
        "AGREE statement actual OMN>RUS+UKR 2025-06-11",
        "SUPPORT statement actual OMN>RUS+UKR 2025-06-11",
    ],
    # what is friendly is not said to those who are blamed
    "МИД Омана осудил Израиль и заявил о готовности помогать.": [
        "ACCUSE statement actual OMN>ISR 2025-06-11",
        "AGREE statement actual OMN 2025-06-11",
    ],
    # a summons and its protest are one act
    "МИД Японии вызвал посла Китая и выразил протест.": ["ACCUSE action actual JPN>CHN 2025-06-11"],
    "Белоруссия недовольна. Посол Польши вызван в МИД республики, где ему вручена нота протеста.": [
        "ACCUSE action actual BLR>POL 2025-06-11"
    ],
    # what a paper or a gathering is about is no side
    "США в мае заблокировали резолюцию по Ливии.": [
        "REJECT statement actual USA 2025-05-01..2025-05-31"
    ],
    "Анкара отвергла план США по Сирии.": ["REJECT statement actual TUR>USA 2025-06-11"],
    # where it was said is no plan
    "Президент Финляндии на переговорах с премьером Норвегии во вторник подтвердил свою позицию.": [
        "CONSULT meeting actual FIN+NOR 2025-06-10"
    ],
}


@pytest.mark.parametrize(("text", "expected"), JOINED.items())
def test_joined_words(text: str, expected: list[str], language: Language) -> None:
    assert codings(text, language) == sorted(expected)
