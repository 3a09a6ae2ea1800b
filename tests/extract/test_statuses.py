"""Whether, when and how an act is done, by the words around it: rows as in tests/extract/test_frames.py."""

import pytest
from tests.extract.test_events import codings

from svodka.errors import WordsError
from svodka.extract.mentions.status_words import by_word
from svodka.language import Language

SENTENCES = {
    # in whose place another is done
    "Вместо запланированного на 18 июня визита в Кению премьер Чада отправится в Мали.": [
        "CONSULT visit negation TCD>KEN 2025-06-18",
        "CONSULT visit future TCD>MLI -",
    ],
    # the day it was set for, whatever the parser hangs that on,
    "Поездка министра Чада в Найроби, ожидавшаяся на этой неделе, отложена.": [
        "CONSULT visit negation TCD>KEN 2025-06-09..2025-06-15",
    ],
    "Встреча президентов Чада и Кении, которая планировалась на июль, под вопросом.": [
        "CONSULT meeting hypothetical KEN+TCD 2025-07-01..2025-07-31",
    ],
    # be it the visit's within which another act is done
    "В ходе визита, намеченного на 18 июня, премьер Чада встретится с президентом Кении.": [
        "CONSULT meeting future KEN+TCD 2025-06-18",
    ],
    # what one is ready for has not come; a case of it has
    "Чили укрепляет оборону на случай нападения Перу.": ["ASSAULT action hypothetical PER>CHL -"],
    "Это третий случай нападения Перу на Чили.": ["ASSAULT action actual PER>CHL 2025-06-11"],
    # what is wished for with the form of the past has not been done, unless it is reached
    "Чили выступает за то, чтобы Мали вывела войска из Чада.": [
        "RETREAT action hypothetical MLI>TCD -"
    ],
    "Чили выступает за то, чтобы начались переговоры Мали с Чадом.": [
        "CONSULT meeting hypothetical MLI+TCD -"
    ],
    "Чили добилась, чтобы Мали вывела войска из Чада.": [
        "RETREAT action actual MLI>TCD 2025-06-11"
    ],
    # what one will not hinder is another's act and stays one
    "Чили не будет препятствовать приёму Мали в ОПЕК.": [
        "AGREE statement actual CHL>MLI 2025-06-11",
        "SUPPORT action hypothetical MLI>OPEC -",
    ],
    # an aim is still to be reached, and what is joined to its noun is another thing
    "Цель Чили и Перу — подписание мирного договора.": ["SUPPORT signing future CHL+PER -"],
    "Главной задачей остаётся подписание договора между Чили и Перу.": [
        "SUPPORT signing future CHL+PER -",
    ],
    "Задачами остаются подписание мирного договора, делимитация чилийско-перуанской границы.": [],
    # nobody promises what is past
    "Чад клянётся, что не нападал на Мали.": ["ASSAULT action negation TCD>MLI 2025-06-11"],
    # what is not off yet is to come; who says how long a visit will last tells of one under way
    "Визит премьера Чили в Лиму, намеченный на 25 июня, пока не отменён.": [
        "CONSULT visit future CHL>PER 2025-06-25"
    ],
    "Визит премьера Чили в Перу продлится до пятницы.": [
        "CONSULT visit actual CHL>PER 2025-06-11..2025-06-13"
    ],
    "Премьер Чили прибудет в Перу в четверг. Визит продлится до пятницы.": [
        "CONSULT visit future CHL>PER 2025-06-12..2025-06-13"
    ],
    # what one promises not to end goes on
    "Чили пообещала Перу не прекращать удары.": ["THREATEN statement actual CHL>PER 2025-06-11"],
    "Если выборы сорвутся и Чили введёт санкции против Мали, рынок рухнет.": [
        "SANCTION action hypothetical CHL>MLI -"
    ],
    "Если выборы сорвутся, а Чад введёт санкции против Мали, то рынок рухнет.": [
        "SANCTION action hypothetical TCD>MLI -"
    ],
    "Посол Чада пытался уговорить Мали открыть порт.": [
        "REQUEST statement actual TCD>MLI 2025-06-11"
    ],
    "На встрече глав МИД Чада и Мали посол заявил, что доказательств нет.": [
        "CONSULT meeting actual MLI+TCD 2025-06-11"
    ],
    "Визита президента Чада в Мали нет в планах.": ["CONSULT visit negation TCD>MLI -"],
    "Визит президента Чада в Мали остаётся под вопросом.": ["CONSULT visit hypothetical TCD>MLI -"],
    "Скандал поставил под угрозу встречу президентов Чада и Мали.": [
        "CONSULT meeting hypothetical MLI+TCD -"
    ],
    "Переговоры Чада с Мали оказались на грани срыва.": ["CONSULT meeting hypothetical MLI+TCD -"],
    "Переговоры Чада с Мали проходят под угрозой паводка.": [
        "CONSULT meeting actual MLI+TCD 2025-06-11"
    ],
    # what has no day yet is to come; what was not prepared for was held
    "Визит президента Мали в Чад ещё не назначен.": ["CONSULT visit future MLI>TCD -"],
    "Точная дата переговоров министров Чили и Перу пока не объявлена.": [
        "CONSULT meeting future CHL+PER -"
    ],
    "Дата поездки премьера Норвегии в Чад ещё не согласована.": ["CONSULT visit future NOR>TCD -"],
    "Визит короля Иордании в Осло не анонсировали заранее.": [
        "CONSULT visit actual JOR>NOR 2025-06-11"
    ],
    "Визит короля Иордании в Осло не был запланирован заранее.": [
        "CONSULT visit actual JOR>NOR 2025-06-11"
    ],
    "Визит президента Мали в Чад не запланирован.": ["CONSULT visit negation MLI>TCD -"],
    "Встреча президентов Чада и Мали пока не планируется.": ["CONSULT meeting negation MLI+TCD -"],
    # what one will come for is to come too
    "Президент Чили отправится в Каир, чтобы выступить на саммите Африканского союза.": [
        "CONSULT summit future AU -",
        "CONSULT visit future CHL>EGY -",
    ],
    "Встреча президентов Чада и Мали не исключена.": ["CONSULT meeting hypothetical MLI+TCD -"],
    "Визит президента Чада в Мали не исключается.": ["CONSULT visit hypothetical TCD>MLI -"],
    "Встреча президентов Чада и Мали невозможна.": ["CONSULT meeting negation MLI+TCD -"],
    "Президенты Чада и Мали, вероятно, встретятся в июле.": [
        "CONSULT meeting future MLI+TCD 2025-07-01..2025-07-31"
    ],
    "Темой переговоров Чада и Мали станет граница.": ["CONSULT meeting future MLI+TCD -"],
    "Визиты президента Чада в Мали запланированы на июль.": [
        "CONSULT visit future TCD>MLI 2025-07-01..2025-07-31"
    ],
    "Визиты президента Чада в Мали участились.": [],
    "Президент Чада планирует поднять вопрос границы на встрече с королём Норвегии.": [
        "CONSULT meeting future NOR+TCD -"
    ],
    "Президент Чада пока не посетил Мали.": ["CONSULT visit negation TCD>MLI 2025-06-11"],
    "Президента Чада ждёт встреча с королём Норвегии.": ["CONSULT meeting future NOR+TCD -"],
    "Чад вправе разорвать отношения с Мали.": ["SANCTION action hypothetical TCD>MLI -"],
    "Суд в Гааге обязал Колумбию вернуть Перу остров.": [
        "REQUEST statement actual ICJ>COL 2025-06-11",
        "CONCEDE action hypothetical COL>PER -",
    ],
    "Раньше президент Чада посетил Анкару.": ["CONSULT visit actual TCD>TUR -"],
    "Президент Чада рассказал о ближайшей встрече с королём Иордании.": [
        "CONSULT meeting future JOR+TCD -",
    ],
    "Запланированный визит президента Чада в Анкару обсудили в Нджамене.": [
        "CONSULT visit future TCD>TUR -",
    ],
    "Отложенный визит президента Чада в Анкару обсудили в Нджамене.": [
        "CONSULT visit negation TCD>TUR -",
    ],
    "Пакистанские БПЛА атаковали Кабул.": ["ASSAULT action actual PAK>AFG 2025-06-11"],
    "МИД Чада вызвал временного поверенного Латвии.": ["ACCUSE action actual TCD>LVA 2025-06-11"],
    "Киев получил деньги от Чада.": ["AID action actual TCD>UKR 2025-06-11"],
    "Парламент Чада назвал выборы в Нигере сфальсифицированными.": [
        "ACCUSE statement actual TCD>NER 2025-06-11",
    ],
    "Министр Чада: встреча с министром Мали не состоялась.": [
        "CONSULT meeting negation MLI+TCD 2025-06-11"
    ],
    "Встречи президентов Чада и Мали не было.": ["CONSULT meeting negation MLI+TCD 2025-06-11"],
    "Удар Чада по Мали не наносился.": ["ASSAULT action negation TCD>MLI 2025-06-11"],
    "Слухи о визите премьера Чада в Мали не подтвердились.": ["CONSULT visit negation TCD>MLI -"],
    "Неправда, что Чад ввёл войска в Мали.": ["MOBILIZE action negation TCD>MLI 2025-06-11"],
    "Чад введёт санкции против Мали, даже если закроют порт.": ["SANCTION action future TCD>MLI -"],
    "Премьер Чада вряд ли поедет в Мали.": ["CONSULT visit hypothetical TCD>MLI -"],
    "Введёт ли Чад санкции против Мали?": ["SANCTION action hypothetical TCD>MLI -"],
    "Чад не сдержал обещание поставить Мали танки.": ["AID action negation TCD>MLI -"],
    "Чад сдержал обещание поставить Мали танки.": ["AID action actual TCD>MLI 2025-06-11"],
    "Чад не мог не ввести санкции против Мали.": ["SANCTION action actual TCD>MLI 2025-06-11"],
    "Чад не может не ввести санкции против Мали.": ["SANCTION action future TCD>MLI -"],
    "Президент Чада забыл поздравить президента Мали.": ["SUPPORT message negation TCD>MLI -"],
    "Газеты обсуждают встречу премьера Чада с премьером Мали.": [
        "CONSULT meeting hypothetical MLI+TCD -"
    ],
    "Чад и Мали обсудили договор о границе от 5 мая.": [
        "CONSULT meeting actual MLI+TCD 2025-06-11"
    ],
    "Чад едва не ввёл санкции против Мали.": ["SANCTION action negation TCD>MLI 2025-06-11"],
    "Переговоры Чада и Мали чуть не сорвались.": ["CONSULT meeting actual MLI+TCD 2025-06-11"],
    "Перу якобы поставляет оружие Боливии.": ["AID action hypothetical PER>BOL -"],
    "Перу сможет разместить ракеты в Боливии.": ["MOBILIZE action hypothetical PER>BOL -"],
    "Перу начнёт поставлять газ в Чили.": ["COOPERATE action future PER>CHL -"],
    "Парламент Чада проголосовал за вывод французских войск из страны.": [
        "RETREAT action hypothetical FRA>TCD -",
    ],
    "Упрёки соседей вынудили Чили освободить боливийских моряков.": [
        "RETREAT action actual CHL>BOL 2025-06-11",
    ],
    "Президент Чили подписал указ об отмене санкций против Кубы.": [
        "CONCEDE action actual CHL>CUB 2025-06-11",
    ],
    "Сегодня в Сантьяго сообщили, что президент Чили посетит Индию.": [
        "CONSULT visit future CHL>IND -",
    ],
    "Президент Чили сегодня сообщил о предстоящем визите в Индию.": [
        "CONSULT visit future CHL>IND -",
    ],
    "Парламент Чили вчера принял закон, вводящий санкции против Кубы.": [
        "SANCTION action actual CHL>CUB 2025-06-10",
    ],
    "Президент Чили говорил о предстоящей встрече с президентом Кубы.": [
        "CONSULT meeting future CHL+CUB -",
    ],
    "Парламент Чили обсуждает вопрос о перемирии с Кубой.": [
        "RETREAT action hypothetical CHL+CUB -"
    ],
    "После беседы с предпринимателями президент Чили вылетел на Кубу.": [
        "CONSULT visit actual CHL>CUB 2025-06-11",
    ],
    "Мадрид объявил, что поддерживает Лиму в споре о выставке в 2030 году.": [
        "SUPPORT statement actual ESP>PER 2025-06-11",
    ],
    "Визит короля Иордании в Чили стал первым за последние 15 лет.": [
        "CONSULT visit actual JOR>CHL 2025-06-11",
    ],
    "Президенты Чили и Перу встретились в третий раз за последние полгода.": [
        "CONSULT meeting actual CHL+PER 2025-06-11",
    ],
    "Президент Чили встречается сегодня с премьером Кубы. Стороны намерены обсудить торговлю.": [
        "CONSULT meeting actual CHL+CUB 2025-06-11",
    ],
    "В Лиме проходят переговоры президентов Чили и Перу. Лидеры долго готовили эту встречу.": [
        "CONSULT meeting actual CHL+PER 2025-06-11",
    ],
    "Президенты Чили и Перу обсудили торговлю. В телефонной беседе говорили и о границе.": [
        "CONSULT call actual CHL+PER 2025-06-11",
    ],
    "Президент Чили провёл переговоры с королём Иордании. Они прошли в режиме видеоконференции.": [
        "CONSULT call actual CHL+JOR 2025-06-11",
    ],
    "Министр иностранных дел Чили провёл телефонные консультации с коллегами из Перу и Кубы.": [
        "CONSULT call actual CHL+CUB 2025-06-11",
        "CONSULT call actual CHL+PER 2025-06-11",
    ],
    "Чилийско-перуанские переговоры по предложению короля Иордании могут начаться в июле.": [
        "CONSULT meeting hypothetical CHL+PER 2025-07-01..2025-07-31",
    ],
    "МИД Чили рекомендовал чилийцам воздержаться от поездок в Перу.": [],
    "Президент Чили призвал предприятия отрасли к сотрудничеству в рамках ШОС.": [],
    "Чили готова выслать всех перуанских дипломатов.": [
        "SANCTION action hypothetical CHL>PER -",
        "THREATEN statement actual CHL>PER 2025-06-11",
    ],
    "Палата общин одобрила законопроект о выходе Великобритании из ЮНЕСКО.": [
        "REJECT action future GBR>UNESCO -",
    ],
    "Чили выразила благодарность Перу за приём рыбаков. Днём президент Чили поблагодарил Лиму.": [
        "SUPPORT statement actual CHL>PER 2025-06-11",
    ],
    "Чили готова поразить мир зрелищем.": [],
    "Премьер Чили прибыл в Перу на заседание совета Организации американских государств.": [
        "CONSULT summit future OAS -",
        "CONSULT visit actual CHL>PER 2025-06-11",
    ],
    "Президент Чили провёл переговоры с лидерами стран СНГ.": [
        "CONSULT summit actual CHL+CIS 2025-06-11",
    ],
    "Перу несёт потери в иракской войне.": [],
    "Чили стала первой страной Организации американских государств, где нашли вирус.": [],
    "Партия промышленников Чили попросила Перу о скидках.": [],
    "Коллегия министров Чили осудила решение Перу.": ["ACCUSE statement actual CHL>PER 2025-06-11"],
    "Встреча состоялась в преддверии визита президента Чили в Перу.": [
        "CONSULT visit future CHL>PER -",
    ],
    "Президенты Чили и Перу провели переговоры перед саммитом АТЭС.": [
        "CONSULT meeting actual CHL+PER 2025-06-11",
        "CONSULT summit future APEC -",
    ],
    "В МИД Чили вызвали посла Перу. Им выражен протест.": [
        "ACCUSE action actual CHL>PER 2025-06-11"
    ],
    "Чили не только ввела санкции против Перу, но и отозвала посла.": [
        "SANCTION action actual CHL>PER 2025-06-11",
        "SANCTION action actual CHL>PER 2025-06-11",
    ],
    "В Лиму на переговоры с президентом Перу прилетел президент Чили.": [
        "CONSULT visit actual CHL>PER 2025-06-11",
        "CONSULT meeting future CHL+PER 2025-06-11",
    ],
    "Видимо, поэтому министр Чили призвал Перу не спешить.": [
        "REQUEST statement actual CHL>PER 2025-06-11"
    ],
    "Переговоры с Мексикой Эквадор готов начать.": [
        "CONSULT meeting hypothetical ECU+MEX -",
        "AGREE statement actual ECU>MEX 2025-06-11",
    ],
    "Чили, вероятно, нанесла удар по порту Перу.": ["ASSAULT action hypothetical CHL>PER -"],
    "Министр Чили, видимо, посетит Перу.": ["CONSULT visit hypothetical CHL>PER -"],
    "Президент Чили не приехал в Перу.": ["CONSULT visit negation CHL>PER 2025-06-11"],
    "Президент Чили не приедет в Перу.": ["CONSULT visit negation CHL>PER -"],
    "Сенат Чили отклонил резолюцию о приостановке переговоров с Перу.": [
        "REJECT statement actual CHL>PER 2025-06-11",
    ],
    "Предложение Чили о приостановке переговоров с Перу отклонено.": [],
    "Чили отвергла призыв Мали прекратить переговоры с Перу.": [
        "REJECT statement actual CHL>MLI+PER 2025-06-11",
    ],
    "Чили наложила вето на резолюцию о введении санкций против Перу.": [
        "REJECT action actual CHL>PER 2025-06-11",
        "SANCTION action negation CHL>PER -",
    ],
    "Парламент Чили не принял резолюцию о поставках оружия Перу.": [
        "AID action negation CHL>PER -",
    ],
    "Чили заблокировала резолюцию Мали о введении санкций против Перу.": [
        "REJECT statement actual CHL>MLI 2025-06-11",
        "SANCTION action negation MLI>PER -",
    ],
    "Чили не приняла предложение Перу о встрече с Мали.": [
        "CONSULT meeting negation MLI+PER -",
        "REJECT statement actual CHL>PER 2025-06-11",
    ],
}


@pytest.mark.parametrize(("text", "expected"), SENTENCES.items())
def test_statuses(text: str, expected: list[str], language: Language) -> None:
    assert codings(text, language) == sorted(expected)


def test_word_of_two_statuses_is_refused() -> None:
    assert by_word({"future": ["план"], "negation": ["отказ"]})["план"] == "future"
    with pytest.raises(WordsError, match="'приказ' is future and hypothetical"):
        by_word({"future": ["приказ"], "hypothetical": ["приказ"]})
