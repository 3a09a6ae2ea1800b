"""Events of a few sentences: whose date, whose side, which status, one event or two.

A row is a text and the codings of its events, as in tests/extract/test_frames.py:
"TYPE form status ACTORS>RECIPIENTS start..end"; "-" for an undated event.
"""

from datetime import date

import pytest

from svodka.article import Article
from svodka.findings import Event
from svodka.language import Language
from svodka.pipeline import read

PUBLISHED = date(2025, 6, 11)  # a Wednesday

DATES = {
    "Встреча министров Греции и Турции планировалась в апреле.": [
        "CONSULT meeting negation GRC+TUR 2025-04-01..2025-04-30",
    ],
    "Эрдоган пригласил премьера Греции в Анкару осенью.": [
        "REQUEST statement actual TUR>GRC 2025-06-11",
        "CONSULT visit hypothetical GRC>TUR 2025-09-01..2025-11-30",
    ],
    "В апреле 2021 года Прага выслала 18 российских дипломатов. Россия выслала в ответ 20 чешских "
    "дипломатов и включила Чехию в список недружественных государств.": [
        "SANCTION action actual CZE>RUS 2021-04-01..2021-04-30",
        "SANCTION action actual RUS>CZE 2021-04-01..2021-04-30",
        "SANCTION action actual RUS>CZE 2021-04-01..2021-04-30",
    ],
    "Собеседники из Ирана и Омана обсудили поставки и договорились о встрече осенью.": [
        "CONSULT meeting actual IRN+OMN 2025-06-11",
        "AGREE meeting actual IRN+OMN 2025-06-11",
        "CONSULT meeting future IRN+OMN 2025-09-01..2025-11-30",
    ],
    "Президенты Перу и Чили встретились в Лиме. Это вторая встреча президентов в этом году.": [
        "CONSULT meeting actual CHL+PER 2025-06-11"
    ],
    "В Лиме начались переговоры Перу и Чили. Министр обороны Чили прибыл на переговоры с коллегой "
    "из Перу.": ["CONSULT meeting actual CHL+PER 2025-06-11"],
    "Состоялся телефонный разговор президентов Перу и Чили. Президенты Перу и Чили сегодня обсудили "
    "торговлю.": ["CONSULT call actual CHL+PER 2025-06-11"],
    "Перу и Чили спорят о границе. Лидеры мировых держав обсудили сегодня этот спор.": [],
    "Смотрите в этом выпуске: в режиме видеоконференции премьер Чили провёл совещание с кабинетом; "
    "рыбу премьер Чили обсудил со своим перуанским коллегой;": [
        "CONSULT meeting actual CHL+PER 2025-06-11"
    ],
    "Премьер Чили прибыл с визитом в Осло. Визит премьера Чили в Осло продлится до 14 июня.": [
        "CONSULT visit actual CHL>NOR 2025-06-11..2025-06-14"
    ],
    "Накануне поездки в Осло премьер Чили дал интервью. Сегодня стартует визит премьера Чили в "
    "Осло.": ["CONSULT visit actual CHL>NOR 2025-06-11"],
    "Премьер Чили рассказал об этом, когда посетил Перу.": [
        "CONSULT visit actual CHL>PER 2025-06-11"
    ],
    "Премьер Чили уехал, когда посетили Перу.": [],
    "Премьер Мальты 17 июня посетит Каир впервые с мая 2022 года.": [
        "CONSULT visit future MLT>EGY 2025-06-17"
    ],
    "Это была первая в наступившем году зарубежная поездка президента Чили в Перу.": [
        "CONSULT visit actual CHL>PER 2025-06-11"
    ],
    "Третья встреча президентов Перу и Чили в этом году прошла 9 июня в Лиме.": [
        "CONSULT meeting actual CHL+PER 2025-06-09"
    ],
    "Вторая встреча министров Перу и Чили прошла в мае 2025 года.": [
        "CONSULT meeting actual CHL+PER 2025-05-01..2025-05-31"
    ],
    "Минск снимет запрет на ввоз польских яблок, введённый весной.": [
        "CONCEDE action future BLR>POL -",
        "SANCTION action actual BLR>POL 2025-03-01..2025-05-31",
    ],
    "Министр иностранных дел Кубы во вторник прибыл в Минск с трёхдневным визитом.": [
        "CONSULT visit actual CUB>BLR 2025-06-10..2025-06-12"
    ],
    "Премьер Мальты приезжал в Каир в июне 2021-го и в ноябре 2022-го.": [
        "CONSULT visit actual MLT>EGY 2021-06-01..2021-06-30",
        "CONSULT visit actual MLT>EGY 2022-11-01..2022-11-30",
    ],
    "Президент Финляндии 17 июня отправится в Норвегию. Поездка, назначенная на 2 июня, была отложена.": [
        "CONSULT visit future FIN>NOR 2025-06-17",
        "CONSULT visit negation FIN>NOR 2025-06-02",
    ],
    "Премьер Омана 16 июня прилетит в Рим. Визит продлится до 18 июня.": [
        "CONSULT visit future OMN>ITA 2025-06-16..2025-06-18"
    ],
    "Саммит Индии и Японии состоялся в Дели в марте 2022 года, тогда же Япония пообещала "
    "Индии кредит.": [
        "CONSULT meeting actual IND+JPN 2022-03-01..2022-03-31",
        "AGREE statement actual JPN>IND 2022-03-01..2022-03-31",
    ],
    "Премьеры Чили и Перу в понедельник обсудили подготовку саммита ОАГ, который пройдёт в Лиме 16 "
    "июля.": [
        "CONSULT meeting actual CHL+PER 2025-06-09",
        "CONSULT summit future OAS 2025-07-16",
    ],
    "Министры Кении и Чада встретились. Подписание договора стороны отложили до следующей встречи.": [
        "CONSULT meeting actual KEN+TCD 2025-06-11",
        "CONSULT meeting future KEN+TCD -",
        "SUPPORT signing future KEN+TCD -",
    ],
    "Премьер Чада перенёс визит в Нигер на август.": [
        "CONSULT visit future TCD>NER 2025-08-01..2025-08-31"
    ],
    "Премьер Эфиопии Абий Ахмед отложил поездку в Хартум. Визит Абия Ахмеда планировался на 5 июня.": [
        "CONSULT visit negation ETH>SDN 2025-06-05"
    ],
    "Президенты Ганы и Нигерии виделись 7 января: президент Ганы приезжал в Абуджу.": [
        "CONSULT meeting actual GHA+NGA 2025-01-07",
        "CONSULT visit actual GHA>NGA 2025-01-07",
    ],
    "Президент Мали готов вернуть Нигеру долг с 1 июля.": [
        "AGREE statement actual MLI>NER 2025-06-11"
    ],
    "Президент Чили во вторник завершил двухдневный визит в Перу.": [
        "CONSULT visit actual CHL>PER 2025-06-09..2025-06-10"
    ],
    "Министр Ганы 9 июня прибыл в Абуджу. На следующий день он провёл переговоры с президентом "
    "Нигерии. Стороны подписали меморандум.": [
        "CONSULT visit actual GHA>NGA 2025-06-09",
        "CONSULT meeting actual GHA+NGA 2025-06-10",
        "SUPPORT signing actual GHA+NGA 2025-06-10",
    ],
    "Президент Узбекистана был в Баку в мае 2023 года, когда там встретились лидеры Ирана и Ирака.": [
        "CONSULT visit actual UZB>AZE 2023-05-01..2023-05-31",
        "CONSULT meeting actual IRN+IRQ 2023-05-01..2023-05-31",
    ],
    "Президент Чили отложил визит в Перу, намеченный на 20 июня, до 10 июля.": [
        "CONSULT visit negation CHL>PER 2025-06-20",
        "CONSULT visit future CHL>PER 2025-07-10",
    ],
}

SIDES = {
    "Министр иностранных дел Перу направил телеграмму с соболезнованиями главе МИД Чили.": [
        "SUPPORT message actual PER>CHL 2025-06-11"
    ],
    "Канада ввела пошлины на американскую сталь. Они действуют со вторника. Мексика объявит об "
    "ответных мерах в воскресенье.": [
        "SANCTION action actual CAN>USA 2025-06-11",
        "SANCTION action future MEX 2025-06-15",
    ],
    "Дональд Трамп принял канадского премьера Марка Карни и пообещал ответить на его шаги.": [
        "CONSULT meeting actual CAN+USA 2025-06-11",
        "THREATEN statement actual USA>CAN 2025-06-11",
    ],
    "ООН призвала Пакистан остановить высылку, назвав её нарушением прав.": [
        "REQUEST statement actual UN>PAK 2025-06-11",
        "ACCUSE statement actual UN>PAK 2025-06-11",
    ],
    "Каир направил в Аддис-Абебу письмо, в котором осудил Эфиопию за пуск плотины.": [
        "ACCUSE message actual EGY>ETH 2025-06-11"
    ],
    "Президент Сербии принял премьера Чехии. Президент поздравил гостя с открытием моста.": [
        "CONSULT meeting actual CZE+SRB 2025-06-11",
        "SUPPORT statement actual SRB>CZE 2025-06-11",
    ],
    "Поездка в Каир главы МИД Эфиопии Гедиона Тимотеоса отменена.": [
        "CONSULT visit negation ETH>EGY -"
    ],
    "Президент Турции принял канцлера Австрии. Глава австрийского правительства находится в "
    "республике с визитом.": [
        "CONSULT meeting actual AUT+TUR 2025-06-11",
        "CONSULT visit actual AUT>TUR 2025-06-11",
    ],
    "Король Иордании приезжал в Японию в 2018 году, а Фумио Кисида посетил иорданскую столицу в "
    "2022-м.": [
        "CONSULT visit actual JOR>JPN 2018-01-01..2018-12-31",
        "CONSULT visit actual JPN>JOR 2022-01-01..2022-12-31",
    ],
    "Пакистан закрыл небо для самолётов Индии. Премьер-министр Нарендра Моди пригрозил соседней "
    "стране «жёстким ответом».": [
        "SANCTION action actual PAK>IND 2025-06-11",
        "THREATEN statement actual IND>PAK 2025-06-11",
    ],
    "Поездка в Доху отпала: эмир Катара Тамим бен Хамад сам приедет в Тегеран.": [
        "CONSULT visit future QAT>IRN -"
    ],
    "Последним из иранских президентов Эр-Рияд посещал Хасан Роухани.": [
        "CONSULT visit actual IRN>SAU -"
    ],
    "Король Иордании прилетел в Багдад. Гость встретился с президентом республики.": [
        "CONSULT meeting actual IRQ+JOR 2025-06-11",
        "CONSULT visit actual JOR>IRQ 2025-06-11",
    ],
    "Премьер Канады Джон Смит провёл телефонный разговор с королём Иордании. Смит поздравил короля "
    "с юбилеем.": [
        "CONSULT call actual CAN+JOR 2025-06-11",
        "SUPPORT call actual CAN+JOR 2025-06-11",
    ],
    "Премьер Ганы Кофи Менса прибыл в Абуджу, где его принял президент Нигерии Бола Тинубу. Менса "
    "передал ему письмо.": [
        "CONSULT meeting actual GHA+NGA 2025-06-11",
        "CONSULT message actual GHA>NGA 2025-06-11",
        "CONSULT visit actual GHA>NGA 2025-06-11",
    ],
    "Копенгаген собирается посетить премьер-министр Исландии.": ["CONSULT visit future ISL>DNK -"],
    "Министр Мали потребовал от Алжира извинений. В ответ министр Алжира потребовал от Мали "
    "доказательств.": [
        "REQUEST statement actual DZA>MLI 2025-06-11",
        "REQUEST statement actual MLI>DZA 2025-06-11",
    ],
    "Премьер Норвегии говорил по телефону с королём Катара, а норвежский министр обороны Анна Берг приняла в "
    "Осло финского коллегу.": [
        "CONSULT call actual NOR+QAT 2025-06-11",
        "CONSULT meeting actual FIN+NOR 2025-06-11",
    ],
    "Президенты Ирана и Турции побеседовали в Казани, куда оба приехали на форум.": [
        "CONSULT meeting actual IRN+TUR 2025-06-11",
        "CONSULT visit actual IRN+TUR>RUS 2025-06-11",
    ],
    "Премьер Греции побывал в Каире, где обсудил с президентом Египта торговлю.": [
        "CONSULT meeting actual EGY+GRC 2025-06-11",
        "CONSULT visit actual GRC>EGY 2025-06-11",
    ],
    "Король Иордании принял министра Кувейта, после чего вылетел в Каир.": [
        "CONSULT meeting actual JOR+KWT 2025-06-11",
        "CONSULT visit actual JOR>EGY 2025-06-11",
    ],
    "Премьер Чехии принял в Праге премьера Латвии. В ходе визита латвийского премьера подписана "
    "декларация.": [
        "CONSULT meeting actual CZE+LVA 2025-06-11",
        "CONSULT visit actual LVA>CZE 2025-06-11",
        "SUPPORT signing actual CZE+LVA 2025-06-11",
    ],
    "Куба переживает американскую нефтяную блокаду.": ["SANCTION action actual USA>CUB 2025-06-11"],
    "В Кремле президент России принял в малом зале президента Чада и премьера Габона.": [
        "CONSULT summit actual GAB+RUS+TCD 2025-06-11"
    ],
    "Баку и Ереван обратились в ОБСЕ с просьбой о помощи.": [
        "REQUEST statement actual ARM+AZE>OSCE 2025-06-11"
    ],
    "Стали известны даты трёхсторонних переговоров Россия — США — Украина.": [
        "CONSULT summit future RUS+UKR+USA -"
    ],
    "По итогам переговоров в Астане президенты Казахстана и Чехии подписали заявление.": [
        "CONSULT meeting actual CZE+KAZ 2025-06-11",
        "SUPPORT signing actual CZE+KAZ 2025-06-11",
    ],
    "Иран и Ирак восстановили дипломатические отношения при посредничестве Китая.": [
        "SUPPORT action actual IRN+IRQ 2025-06-11"
    ],
    "Стамбульские переговоры между Ираном и Францией завершились.": [
        "CONSULT meeting actual FRA+IRN 2025-06-11"
    ],
    "В Тегеране раскритиковали заявление Швеции.": ["ACCUSE statement actual IRN>SWE 2025-06-11"],
}

STATUSES = {
    "Поездка лидера Турции в Афины намечалась на 20 мая, однако была перенесена из-за болезни.": [
        "CONSULT visit negation TUR>GRC 2025-05-20",
    ],
    "Премьеры Чехии и Польши не смогли договориться о шахте.": [
        "AGREE statement negation CZE+POL -",
    ],
    "Премьеры Чехии и Польши так и не договорились о шахте.": [
        "AGREE statement negation CZE+POL -",
    ],
    "Делегации Ирана и США не сумели подписать соглашение.": [
        "SUPPORT signing negation IRN+USA -",
    ],
    "Если переговоры Турции и Греции сорвутся, Анкара откажется от сделки.": [
        "CONSULT meeting hypothetical GRC+TUR -",
        "REJECT action future TUR -",
    ],
    "Премьер Ганы должен был приехать в Лагос 2 июня, но поездка сорвалась.": [
        "CONSULT visit negation GHA>NGA 2025-06-02",
    ],
    "Суд ООН обязал Израиль вывести войска из Ливана.": [
        "REQUEST statement actual UN>ISR 2025-06-11",
        "RETREAT action hypothetical ISR>LBN -",
    ],
    "Загреб отказался извиниться перед Белградом.": [
        "REJECT statement actual HRV>SRB 2025-06-11",
    ],
    "Индонезия прекратила поставки угля на Филиппины.": [
        "SANCTION action actual IDN>PHL 2025-06-11",
    ],
    "Министр обороны Чада намерен посетить Нигер.": ["CONSULT visit future TCD>NER -"],
    "Соглашение между Кенией и Угандой будет подписано в июле.": [
        "SUPPORT signing future KEN+UGA 2025-07-01..2025-07-31"
    ],
    "Король Иордании прибыл в Осло обсудить торговлю с премьером Норвегии.": [
        "CONSULT visit actual JOR>NOR 2025-06-11",
        "CONSULT meeting future JOR+NOR -",
    ],
    "Будапешт осудил российскую агрессию.": ["ACCUSE statement actual HUN>RUS 2025-06-11"],
}

PLACES: dict[str, list[str | None]] = {
    "В Минобороны Израиля подтвердили удар по Ливану.": [None],
    "Премьер Ганы 10 июня прибыл в Абуджу. На следующий день он встретился с министром Нигерии.": [
        "Абуджа",
        "Абуджа",
    ],
    "Премьер Чехии Ян Новак прибыл в Вену. Новак призвал канцлера Австрии помочь.": [
        "Вена",
        "Вена",
    ],
    "Визит короля Иордании в Кению начнётся завтра.": ["Кения"],
    "Король Иордании прибыл в Тяньцзинь, где состоялся саммит ШОС.": ["Тяньцзинь", "Тяньцзинь"],
}

NAMES = {
    "Дональд Трамп пояснил причины вторжения в Панаму.": {"США", "Панама"},
    "Делегация Ганы во главе с министром торговли Кобиной Хаммондом прибыла в Абуджу. Гостей "
    "принял президент Нигерии Бола Тинубу.": {"Кобина Хаммонд", "Нигерия", "Бола Тинубу"},
    "Бразильские подразделения покинули Гаити.": {"Бразилия", "Гаити"},
    "Король Иордании встретился с французскими бизнесменами.": {
        "король Иордании",
        "французские бизнесмены",
    },
    "Премьер Чехии Ян Новак принял короля Иордании. Документы подписаны по итогам визита.": {
        "Ян Новак",
        "король Иордании",
        "Чехия",
        "Иордания",
    },
}

NONE = [
    # why one comes, not what one accepts
    "Президент Перу примет участие в форуме в Лиме по приглашению президента Чили.",
    "Депутаты Госдумы обсудили бюджет.",
    "Правительство рассмотрит предложения министерства.",
]


def states(event: Event, role: str) -> str:
    return "+".join(sorted({p.state for p in event.participants if p.role == role and p.state}))


def coding(event: Event) -> str:
    actors, recipients = states(event, "actor"), states(event, "recipient")
    who = f"{actors}>{recipients}" if recipients else actors
    if event.form in ("meeting", "summit", "call", "signing"):
        who = "+".join(sorted({p.state for p in event.participants if p.state}))
    day = str(event.start) if event.start else "-"
    day += f"..{event.end}" if event.end != event.start else ""
    return f"{event.type} {event.form} {event.status} {who} {day}"


def codings(text: str, language: Language) -> list[str]:
    article = Article("specimen", text, PUBLISHED)
    return sorted(coding(event) for event in read(article, language).events)


@pytest.mark.parametrize(("text", "expected"), DATES.items())
def test_dates(text: str, expected: list[str], language: Language) -> None:
    assert codings(text, language) == sorted(expected)


@pytest.mark.parametrize(("text", "expected"), SIDES.items())
def test_sides(text: str, expected: list[str], language: Language) -> None:
    assert codings(text, language) == sorted(expected)


@pytest.mark.parametrize(("text", "expected"), STATUSES.items())
def test_statuses(text: str, expected: list[str], language: Language) -> None:
    assert codings(text, language) == sorted(expected)


# A part of a state is the place, and the state the place's and the host.
PARTS = {
    "Премьер Сингапура прибыл на Хайнань.": ("Хайнань", "CHN"),
    "Король Испании посетил китайский остров Хайнань.": ("Хайнань", "CHN"),
    "Глава МИД Лаоса приехал в провинцию Юньнань.": ("Юньнань", "CHN"),
    "Премьер Сингапура и председатель КНР встретились на острове Хайнань.": ("Хайнань", "CHN"),
    "Переговоры президентов Сербии и Чехии прошли в городе Варна.": ("Варна", "BGR"),
    "Президент Чили отправился на Окинаву.": ("Окинава", "JPN"),
}


@pytest.mark.parametrize(("text", "expected"), PARTS.items())
def test_places_of_a_part_of_a_state(
    text: str, expected: tuple[str, str], language: Language
) -> None:
    (event,) = read(Article("specimen", text, PUBLISHED), language).events
    assert (event.place, event.place_state) == expected
    hosts = {one.state for one in event.participants if one.role == "recipient"}
    assert hosts <= {expected[1]}


@pytest.mark.parametrize(("text", "expected"), PLACES.items())
def test_places(text: str, expected: list[str | None], language: Language) -> None:
    events = read(Article("specimen", text, PUBLISHED), language).events
    assert [event.place for event in events] == expected


@pytest.mark.parametrize(("text", "expected"), NAMES.items())
def test_names(text: str, expected: set[str], language: Language) -> None:
    events = read(Article("specimen", text, PUBLISHED), language).events
    assert {p.name for event in events for p in event.participants} == expected


@pytest.mark.parametrize("text", NONE)
def test_no_event(text: str, language: Language) -> None:
    assert codings(text, language) == []


def test_stories_of_a_list_are_apart(language: Language) -> None:
    text = (
        "в Сирии французские подразделения атакуют посёлки; в столице открылась выставка; "
        "премьер провёл совещание; два посёлка освободила французская армия;"
    )
    told = [c for c in codings(text, language) if c.startswith("ASSAULT")]
    assert len(told) == 2
