"""Which day, place and sides a mention has by the clause and the article that it stands in.

A row is a text and the codings of its events, as in tests/extract/test_frames.py.
"""

from datetime import date

import pytest
from tests.extract.test_events import codings

from svodka.article import Article
from svodka.language import Language
from svodka.pipeline import read

PUBLISHED = date(2025, 6, 11)  # a Wednesday

DAYS = {
    # a day gone by is of what was agreed then, and not of what is to follow
    "Во вторник Чили и Перу подписали соглашение о выводе чилийских войск из Перу.": [
        "RETREAT action future CHL>PER -",
        "SUPPORT signing actual CHL+PER 2025-06-10",
    ],
    "Сегодня президенты Чили и Перу договорились о встрече.": [
        "AGREE statement actual CHL+PER 2025-06-11",
        "CONSULT meeting future CHL+PER -",
    ],
    # how long what is agreed will hold is not when
    "Чили и Перу достигли соглашения об уровнях добычи меди на предстоящие два месяца.": [
        "AGREE statement actual CHL+PER 2025-06-11",
    ],
    "Чили и Перу подписали контракт на ближайшие три года.": [
        "SUPPORT signing actual CHL+PER 2025-06-11",
    ],
    # a clause that only tells when the act itself is held
    "Министр Чили выступит на конференции ООН, которая откроется 20 июня в Осло.": [
        "CONSULT summit future CHL+UN 2025-06-20",
    ],
    "Президент Чили примет участие в форуме АСЕАН, который начнётся завтра.": [
        "CONSULT summit future ASEAN+CHL 2025-06-12",
    ],
    # the day on which its sentence was at the place that the clause is about
    "В мае премьер Мальты и президент Египта беседовали в Осло, куда прибыли на саммит ООН, а в "
    "марте президент Египта посетил Валлетту.": [
        "CONSULT meeting actual EGY+MLT 2025-05-01..2025-05-31",
        "CONSULT summit actual UN 2025-05-01..2025-05-31",
        "CONSULT visit actual EGY+MLT>NOR 2025-05-01..2025-05-31",
        "CONSULT visit actual EGY>MLT 2025-03-01..2025-03-31",
    ],
    # two frames of the same words tell one act, and whose measures «they» took is not known
    "Экономика страдает от антиперуанских санкций, введённых Мальтой.": [
        "SANCTION action actual MLT>PER -",
    ],
    "Чили теряет рынок из-за антиперуанских санкций, которые они же и ввели.": [
        "SANCTION action actual CHL>PER -",
    ],
    # a day counted from what its own words tell dates nothing before it
    "Чили подала заявку на вступление в АСЕАН, сообщил 5 июня посол. Событие произошло на следующий "
    "день после отъезда гостя.": [
        "REQUEST action actual CHL>ASEAN 2025-06-11",
        "SUPPORT action hypothetical CHL>ASEAN -",
    ],
    # on what ground one comes
    "Президент Чили примет участие в форуме АСЕАН по приглашению премьера Мальты.": [
        "CONSULT summit future ASEAN+CHL -",
    ],
    # by whose word a passive act is done
    "По указанию президента Чили в Турцию отправлена гуманитарная помощь.": [
        "AID action actual CHL>TUR 2025-06-11",
    ],
    "По распоряжению правительства Чили закрыта граница с Боливией.": [
        "SANCTION action actual CHL>BOL 2025-06-11",
    ],
    "По решению чилийского министра высланы трое боливийских дипломатов.": [
        "SANCTION action actual CHL>BOL 2025-06-11",
    ],
    # «столица республики» is not the guest's own
    "Экспорт России в Перу вырос. Перуанцы довольны. Места найдутся в аэропортах Сочи. На прошлой "
    "неделе столицу республики посетил премьер-министр России.": [
        "CONSULT visit actual RUS>PER 2025-06-02..2025-06-08",
    ],
    # the day at the verb that the talks are the subject of, before an act joined to it
    "Премьер Мальты прибыл в Каир. Встреча с премьером Египта назначена на сегодня, а в четверг "
    "мальтийского премьера примет президент ас-Сиси.": [
        "CONSULT meeting future EGY+MLT 2025-06-11",
        "CONSULT meeting future EGY+MLT 2025-06-12",
        "CONSULT visit actual MLT>EGY 2025-06-11",
    ],
    # the day on which a visit is called off is not the visit's
    "Премьер Мальты посетит Каир 20 июня. О переносе визита накануне объявила Валлетта.": [
        "CONSULT visit future MLT>EGY 2025-06-20",
        "CONSULT visit negation MLT>EGY -",
    ],
    "Официальный визит премьера Мальты Роберта Абелы в Египет, запланированный на 10–12 июля, "
    "переносится на 18 августа, сообщила во вторник пресс-служба правительства.": [
        "CONSULT visit future MLT>EGY 2025-08-18",
        "CONSULT visit negation MLT>EGY 2025-07-10..2025-07-12",
    ],
    "Визит премьера Мальты в Каир перенесён с июля на сентябрь.": [
        "CONSULT visit future MLT>EGY 2025-09-01..2025-09-30",
        "CONSULT visit negation MLT>EGY 2025-07-01..2025-07-31",
    ],
    # whose putting off is called untrue is to come
    "Премьер Мальты посетит Каир 20 июля. Сообщения об отмене поездки в Египет назвали вымыслом.": [
        "CONSULT visit future MLT>EGY 2025-07-20",
    ],
    # the day of another's deed, in the clause behind
    "Чили может снять пошлины с перуанских товаров, комиссия изучит вопрос к июлю.": [
        "CONCEDE action hypothetical CHL>PER -",
    ],
    "Чили заявила Перу протест: в мае перуанские солдаты рубили лес.": [
        "ACCUSE statement actual CHL>PER 2025-06-11",
    ],
    "Перу закрыло границу с Чили, и торговля за прошлый год упала.": [
        "SANCTION action actual PER>CHL 2025-06-11",
    ],
    # …of what would follow
    "Если Чили снимет пошлины с перуанских товаров, через два года торговля удвоится.": [
        "CONCEDE action hypothetical CHL>PER -",
    ],
    # …of a man's past
    "Сегодня в Осло пройдут переговоры премьера Норвегии с президентом Чили, занявшим этот пост "
    "неделю назад.": ["CONSULT meeting future CHL+NOR 2025-06-11"],
    # as long as it goes on
    "Железную дорогу, которую Чили и Перу строят вместе с сентября 2023 года, откроют осенью.": [
        "COOPERATE action actual CHL+PER 2023-09-01..2025-06-11",
    ],
    "С 2020 года чилийские предприятия поставили в Перу 300 тракторов.": [
        "COOPERATE action actual CHL>PER 2020-01-01..2025-06-11",
    ],
    "Четырехдневные переговоры Чили и Перу, начавшиеся в воскресенье, были трудными.": [
        "CONSULT meeting actual CHL+PER 2025-06-08..2025-06-11",
    ],
    "Трехдневные переговоры Чили и Перу завершились в понедельник.": [
        "CONSULT meeting actual CHL+PER 2025-06-07..2025-06-09",
    ],
    "Учения Чили и Перу начались 9 июня под Арикой и завершатся в пятницу.": [
        "COOPERATE action actual CHL+PER 2025-06-09..2025-06-13",
    ],
    # the stay has its whole length, and another visit lends it none
    "Президент Чили находится в Перу с визитом с 9 июня и пробудет здесь до пятницы.": [
        "CONSULT visit actual CHL>PER 2025-06-09..2025-06-13",
    ],
    # what is asked for is to come, unless it is told as gone by
    "Министр Перу передал президенту Чили приглашение посетить Лиму весной.": [
        "REQUEST message actual PER>CHL 2025-06-11",
        "CONSULT visit hypothetical CHL>PER 2026-03-01..2026-05-31",
    ],
    "Президент Чили предложил Перу ещё весной вернуться к переговорам.": [
        "REQUEST statement actual CHL>PER 2025-03-01..2025-05-31",
        "CONSULT meeting hypothetical CHL+PER -",
    ],
    # of two times the narrower
    "Двумя годами ранее чилийские спасатели разбирали завалы в Перу: в феврале 2023 года туда "
    "отправились сто человек.": ["AID action actual CHL>PER 2023-02-01..2023-02-28"],
    # said on a visit that goes on: on the day that it is told
    "Визит президента Чили в Перу начался 8 июня и завершится 13 июня. Президент Чили предложил "
    "Перу построить дорогу.": [
        "CONSULT visit actual CHL>PER 2025-06-08..2025-06-13",
        "REQUEST statement actual CHL>PER 2025-06-11",
        "COOPERATE action hypothetical PER>CHL -",
    ],
    # what is answered was done on another day
    "МИД Перу объявил персонами нон грата двух дипломатов посольства Чили в ответ на высылку "
    "перуанских сотрудников 2 июня.": [
        "SANCTION action actual PER>CHL 2025-06-11",
    ],
    # a decision that another act is about is told in passing
    "Лима ждёт. Перу ответит на решение чилийских властей выслать трёх перуанских дипломатов, "
    "заявил посол.": [
        "SANCTION action actual CHL>PER -",
    ],
    "Премьер Мальты прибыл в Каир. Стороны рассчитывают подписать документ о рыбе осенью.": [
        "CONSULT visit actual MLT>EGY 2025-06-11",
        "SUPPORT signing future EGY+MLT 2025-09-01..2025-11-30",
    ],
    "Премьер Мальты во вторник прилетел в Каир с визитом, который завершится 13 июня.": [
        "CONSULT visit actual MLT>EGY 2025-06-10..2025-06-13",
    ],
    "Саммит «Исламской восьмёрки» пройдёт в Каире 14 июня.": [
        "CONSULT summit future D8 2025-06-14",
    ],
    # surnames that begin with a small article
    "Накануне ас-Сиси и Эрдоган провели телефонный разговор.": [
        "CONSULT call actual EGY+TUR 2025-06-10",
    ],
    "Глава МИД Ирака Самир аль-Хадид прибыл в Оман. Накануне аль-Хадид провёл переговоры с "
    "премьером Мальты.": [
        "CONSULT meeting actual IRQ+MLT 2025-06-10",
        "CONSULT visit actual IRQ>OMN 2025-06-11",
    ],
    # who told of it on Tuesday, told what had been done by then
    "Премьер Мальты прибыл в Каир с рабочим визитом, сообщил во вторник посол.": [
        "CONSULT visit actual MLT>EGY 2025-06-10",
    ],
    "Министры Чили и Перу в воскресенье встретились в Лиме, заявил в понедельник посол.": [
        "CONSULT meeting actual CHL+PER 2025-06-08",
    ],
    "Чили и Перу подписали пять соглашений, во вторник уточнил посол.": [
        "SUPPORT signing actual CHL+PER 2025-06-11",
    ],
    "Премьер Мальты сообщил, что в прошлом году в Кубу ввезли 200 тракторов, и призвал Гавану "
    "открыть порты.": [
        "REQUEST statement actual MLT>CUB 2025-06-11",
    ],
    # what was not done was to be the nearest May, and the nearest January
    "Визит премьера Мальты в Каир, намеченный на конец мая, был отменён.": [
        "CONSULT visit negation MLT>EGY 2025-05-21..2025-05-31",
    ],
    "Визит премьера Мальты в Каир, намеченный на конец января, был отменён.": [
        "CONSULT visit negation MLT>EGY 2026-01-21..2026-01-31",
    ],
    # what the headline tells in the present is to come on the day that the story gives
    "В Каир прилетает премьер Мальты\nПослезавтра в Каир прилетает премьер Мальты.": [
        "CONSULT visit future MLT>EGY 2025-06-13",
    ],
    # the day of a clause is not of what is told of somebody in it, nor is a participle's deed news
    "Инженера отпустили\nВчера в Каире отпустили инженера, которого Мальта обвинила в работе на Перу.": [
        "ACCUSE statement actual MLT>PER -",
    ],
    "Чилийские студенты, задержанные в Каире, отпущены": [
        "COERCE action actual EGY>CHL -",
        "RETREAT action actual EGY>CHL 2025-06-11",
    ],
    # a day gone by is of what is asked, though the infinitive stands nearer; a bare month may come
    "Премьер Мальты предложил Каиру ещё весной возобновить диалог.": [
        "REQUEST statement actual MLT>EGY 2025-03-01..2025-05-31",
        "CONSULT meeting hypothetical EGY+MLT -",
    ],
    "Чили обещала Перу в прошлом году поставить катера.": [
        "AGREE statement actual CHL>PER 2024-01-01..2024-12-31",
    ],
    # nor is it when what is still to come was prepared
    "На прошлой неделе, готовясь к визиту в Лиму, премьер Мальты позвонил послу Перу.": [
        "CONSULT call actual MLT+PER 2025-06-02..2025-06-08",
        "CONSULT visit future MLT>PER -",
    ],
    # a visit is as long as who came will stay
    "Премьер Мальты Роберт Абела прилетел в Каир. В Египте он пробудет по 15 июня.": [
        "CONSULT visit actual MLT>EGY 2025-06-11..2025-06-15",
    ],
    # who was awaited on a day gone by has not come
    "Премьер Мальты, которого в Каире ждали 5 июня, заболел.": [
        "CONSULT visit negation MLT>EGY 2025-06-05",
    ],
    # a day long gone by is no day of what is to come
    "Визит президента Мальты в Перу 9 декабря подтвердили в МИД Перу.": [
        "CONSULT visit future MLT>PER 2025-12-09",
    ],
    "Премьер Мальты предложил Каиру в мае возобновить диалог.": [
        "REQUEST statement actual MLT>EGY 2025-06-11",
        "CONSULT meeting hypothetical EGY+MLT -",
    ],
    "Визит премьера Мальты в Каир начался накануне. Стороны подписали три соглашения.": [
        "CONSULT visit actual MLT>EGY 2025-06-10..2025-06-11",
        "SUPPORT signing actual EGY+MLT 2025-06-11",
    ],
    "Премьер Мальты 17–18 июня посетит Каир. Он прилетит в столицу Египта 17 июня.": [
        "CONSULT visit future MLT>EGY 2025-06-17..2025-06-18",
    ],
    # what a story about two goes on with takes its other side, but no law is a guest
    "Премьер Перу обвинил премьера Чили в шантаже. Премьер Чили отверг обвинения премьера Перу. "
    "Премьер Перу поблагодарил премьера Чили за терпение. Завтра премьер Чили примет закон.": [
        "ACCUSE statement actual PER>CHL 2025-06-11",
        "REJECT statement actual CHL>PER 2025-06-11",
        "SUPPORT statement actual PER>CHL 2025-06-11",
    ],
    "В апреле президент Чили посетил Лиму с рабочим визитом. В мае президент Перу телеграммой "
    "поздравил его с юбилеем.": [
        "CONSULT visit actual CHL>PER 2025-04-01..2025-04-30",
        "SUPPORT message actual PER>CHL 2025-05-01..2025-05-31",
    ],
    "Президент Перу пригласил премьера Чили на саммит АСЕАН, который пройдёт в Ханое 20 июня.": [
        "CONSULT summit future ASEAN 2025-06-20",
        "REQUEST statement actual PER>CHL 2025-06-11",
    ],
    "Саммит АСЕАН откроется в Ханое 20 июня. Предыдущий саммит прошёл в Маниле в мае 2023 года.": [
        "CONSULT summit actual ASEAN 2023-05-01..2023-05-31",
        "CONSULT summit future ASEAN 2025-06-20",
    ],
    "Заседание совета глав государств ОДКБ планируется провести в Минске в октябре.": [
        "CONSULT summit future CSTO 2025-10-01..2025-10-31",
    ],
    "Премьер Мальты провёл совещание. Речь шла о мальтийских моряках, задержанных в Кубе.": [
        "COERCE action actual CUB>MLT -",
    ],
}

SIDES = {
    # one is invited to where the infinitive says
    "На встрече в Осло президент Перу пригласил премьера Чили посетить Лиму в августе.": [
        "CONSULT meeting actual CHL+PER 2025-06-11",
        "CONSULT visit hypothetical CHL>PER 2025-08-01..2025-08-31",
        "REQUEST statement actual PER>CHL 2025-06-11",
    ],
    # when something was done has no part of it
    "После войны президент Чили прибыл в Перу.": ["CONSULT visit actual CHL>PER 2025-06-11"],
    "После нападения на Перу президент Чили вылетел в Осло.": [
        "CONSULT visit actual CHL>NOR 2025-06-11",
    ],
    "Президент Чили уехал в Осло после нападения на Перу.": [
        "CONSULT visit actual CHL>NOR 2025-06-11",
    ],
    # who is meant by a word is told behind a dash
    "В Осло прилетели гости — президент Колумбии и премьер Боливии.": [
        "CONSULT visit actual BOL+COL>NOR 2025-06-11",
    ],
    "Швеция ввела санкции против трёх стран — Колумбии, Боливии и Норвегии.": [
        "SANCTION action actual SWE>BOL+COL+NOR 2025-06-11",
    ],
    # a pronoun in the dative may mean a state
    "В Боливии объявлен траур, соболезнования ей выразили Норвегия и Швеция.": [
        "SUPPORT message actual NOR+SWE>BOL 2025-06-11",
    ],
    "Перу отказалась снять санкции с Чили.": ["REJECT action actual PER>CHL 2025-06-11"],
    "Министр финансов Чили обсудил в Лиме долг Ирака с премьером Перу.": [
        "CONSULT meeting actual CHL+PER 2025-06-11",
    ],
    "Три страны Сахеля — Мали, Нигер и Чад — ввели санкции против Бенина.": [
        "SANCTION action actual MLI+NER+TCD>BEN 2025-06-11",
    ],
    "Кения готова содействовать сближению Чада с Суданом, отметили в Найроби.": [
        "AGREE statement actual KEN>SDN+TCD 2025-06-11",
    ],
    "Президенты Перу и Чили встретились в Лиме. Речь шла о строительстве дороги.": [
        "CONSULT meeting actual CHL+PER 2025-06-11",
    ],
    "Лидеры стран АСЕАН собрались в Ханое на саммит. Президент Вьетнама принимает лидеров "
    "Лаоса, Мьянмы и Камбоджи.": [
        "CONSULT summit actual ASEAN+KHM+LAO+MMR+VNM 2025-06-11",
    ],
    "Саммит АСЕАН состоится в Ханое 20 июня. Премьер Камбоджи примет участие в саммите в Ханое.": [
        "CONSULT summit future ASEAN+KHM 2025-06-20",
    ],
}


@pytest.mark.parametrize(("text", "expected"), (DAYS | SIDES).items())
def test_told(text: str, expected: list[str], language: Language) -> None:
    assert codings(text, language) == sorted(expected)


def test_who_confirms_a_deed_is_no_side_of_it(language: Language) -> None:
    text = "Анна Перес, представитель МИД Чили, подтвердила вывод чилийских военных из Перу."
    (event,) = read(Article("a", text, PUBLISHED), language).events
    assert event.type == "RETREAT"
    assert "Анна Перес" not in {p.name for p in event.participants}


def test_paper_to_be_signed_is_of_the_two_beside_it(language: Language) -> None:
    text = (
        "Чад и Кения провели переговоры. Чад поддерживает нормализацию отношений между Лимой и "
        "Сантьяго и готов помочь подписать мирный договор."
    )
    events = read(Article("a", text, PUBLISHED), language).events
    (paper,) = [e for e in events if e.form == "signing"]
    assert {p.state for p in paper.participants} == {"CHL", "PER"}


def test_gathering_is_where_it_is_planned(language: Language) -> None:
    text = "Заседание совета глав государств ОДКБ планируется провести в Минске в октябре."
    (event,) = read(Article("a", text, PUBLISHED), language).events
    assert (event.place, event.place_state) == ("Минск", "BLR")


def test_they_are_those_of_the_group_before(language: Language) -> None:
    text = (
        "Президент Чили Хуан Рейес 17 июня посетит Перу. Переговоры с президентом Перу Луисом Диасом "
        "пройдут в Лиме. Стороны подпишут план. Это будет вторая встреча двух президентов. В марте "
        "они беседовали в Гаване."
    )
    events = read(Article("a", text, PUBLISHED), language).events
    talks = next(e for e in events if e.start == date(2025, 3, 1))
    assert {p.name for p in talks.participants} == {"Хуан Рейес", "Луис Диас"}


def test_year_of_a_name_dates_no_invitation(language: Language) -> None:
    text = "Президент Чили пригласил премьера Перу на Олимпиаду-2024."
    (event,) = read(Article("a", text, PUBLISHED), language).events
    assert event.start == PUBLISHED


def test_host_of_a_visit_acts_in_its_talks(language: Language) -> None:
    text = (
        "В Осло прибыл президент Всемирного банка Пабло Кох. Норвежское руководство ждало его "
        "визита. Коха сегодня принимали как гостя. С ним вёл переговоры премьер Норвегии."
    )
    events = read(Article("a", text, PUBLISHED), language).events
    (talks,) = [e for e in events if e.form == "meeting"]
    assert {(p.state, p.role) for p in talks.participants} == {("WB", "actor"), ("NOR", "actor")}


NAMED = {
    # talks at home add nobody to talks abroad
    "Чили и Перу завершили переговоры о рыбе. После них президент Чили Хуан Рейес встретился с "
    "премьером Чили Марией Соль.": ("meeting", {"Чили", "Перу"}),
    # guests of two names are two
    "В Перу арестовали Педро Коха. Педро Кох приехал в порт. Освободить его помог экс-президент "
    "Чили Хуан Рейес, приехавший для этого в Перу.": ("visit", {"Хуан Рейес", "Перу"}),
}


@pytest.mark.parametrize(("text", "expected"), NAMED.items())
def test_who_takes_part(text: str, expected: tuple[str, set[str]], language: Language) -> None:
    form, names = expected
    (event,) = [e for e in read(Article("a", text, PUBLISHED), language).events if e.form == form]
    assert {p.name for p in event.participants} == names
