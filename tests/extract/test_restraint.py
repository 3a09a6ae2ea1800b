"""What looks like a finding and is none, or another: rows that a rule once read too much into."""

from datetime import date

import pytest
from tests.extract.pictures import draw
from tests.extract.test_events import codings
from tests.extract.test_statements import picture

from svodka.article import Article
from svodka.language import Language
from svodka.pipeline import read

EVENTS = {
    # with one's own people, about another's visit
    "Король Иордании обсудил с членами совета безопасности Иордании приезд в Амман премьера Чада.": [
        "CONSULT visit hypothetical TCD>JOR -"
    ],
    "Президент Чада Яя Хамат прибыл в Лиму. Он встретился с представителями чадской диаспоры.": [
        "CONSULT visit actual TCD>PER 2025-06-11"
    ],
    # whose affairs are talked over, and not who talks
    "Президент Чили на переговорах в Лиме обсуждает проблемы АСЕАН.": [
        "CONSULT meeting actual CHL+PER 2025-06-11"
    ],
    # where it is said, not of whom
    "Президент Чили на Генассамблее ООН назвал бедность угрозой.": [],
    # a country of whom a sentence speaks as of a place is no side of what is refused there
    "На конференции в Осло делегация Чили хлопнула дверью.": [],
    "Дакка не исключает новых мер.": [],
    # nobody knows which body is called so, once another is told of
    "В НАТО встревожены. ХАМАС захватил школу. 10 июня организация нанесла удар по Чили.": [],
    "Африканский союз осудил Мали. Союз ввёл санкции против Мали.": [
        "ACCUSE statement actual AU>MLI 2025-06-11",
        "SANCTION action actual AU>MLI 2025-06-11",
    ],
    # what puts something else under threat has been done
    "Удар Чили по Перу поставил под угрозу перемирие.": [
        "ASSAULT action actual CHL>PER 2025-06-11"
    ],
    "Чили поставила под вопрос удар Боливии по Перу.": ["ASSAULT action actual BOL>PER 2025-06-11"],
    "Беспорядки поставили под угрозу визит премьера Чили в Перу.": [
        "CONSULT visit hypothetical CHL>PER -",
    ],
    # talks that somebody did not come to are not to come
    "Делегация Чада не прибыла на переговоры с Перу.": [
        "CONSULT meeting negation PER+TCD 2025-06-11",
    ],
    # what is set is not delivered
    "Чили и Перу поставили цель довести торговлю до 10 млрд долларов.": [],
    "Чили поставила вопрос о границе перед Перу.": [],
    # whom one threatens, and whose threats they are
    "Угрозы Варшаве со стороны Белоруссии прозвучали в пятницу.": [
        "THREATEN statement actual BLR>POL 2025-06-06",
    ],
    # who is only named beside an act is not asked to do it
    "По просьбе Чили заседание перенесли, сообщил постпред Перу.": [],
    # who meets one may not meet another
    "Путин не встретится с Зеленским. Ранее ожидалось, что 25 июня Путин встретится с Трампом.": [
        "CONSULT meeting future RUS+USA 2025-06-25",
        "CONSULT meeting negation RUS+UKR -",
    ],
    # aid that is held up is not given
    "Чили заблокировала помощь Гаити.": ["REJECT action actual CHL>HTI 2025-06-11"],
    # what one was somewhere is no journey
    "Об этом рассказал министр Чили. Он был корреспондентом газеты в Осло.": [],
    # a crowd against its own
    "В Сантьяго демонстранты сожгли портрет президента Чили.": [],
    "В Осло демонстранты сожгли портрет президента Чили.": [
        "PROTEST action actual NOR>CHL 2025-06-11"
    ],
    # put off from a day that is told, or called off after all
    "В 2016 году визит премьера Чили в Перу был отложен.": [
        "CONSULT visit negation CHL>PER 2016-01-01..2016-12-31",
    ],
    "Визит премьера Чили в Перу отменён. Ранее визит отложили из-за урагана.": [
        "CONSULT visit negation CHL>PER -",
    ],
    "Визит премьера Чили в Перу отложен.": ["CONSULT visit future CHL>PER -"],
    # an answer to what may come
    "Перу готовит ответ на возможные санкции Чили.": ["SANCTION action hypothetical CHL>PER -"],
    "Перу готовит ответ на санкции Чили.": ["SANCTION action actual CHL>PER 2025-06-11"],
    # money that is spent at home
    "Чили и Перу провели переговоры. Сантьяго выделит 10 млрд долларов на оборону.": [
        "CONSULT meeting actual CHL+PER 2025-06-11",
    ],
    # a caption of one who is no official
    "Гражданин Чили в Перу.": [],
    "Президент Чили в Перу.": ["CONSULT visit actual CHL>PER 2025-06-11"],
    # «ей» is the resolution
    "В Боливии открыли выставку. Ей пожелала успеха Чили.": [],
}

FIGURES = {
    # a number that belongs to a name
    "Названы банки сторон, участвующих в «Южном пути — 2».": [],
    # no number at all, when that was, all together
    "Сотни тысяч жителей Осло вышли на площади.": [],
    "За два дня до приезда министр Чили отложил поездку.": [],
    "За 14 часов до выборов министр Чили отложил поездку.": ["часы до выборов = 14 часы"],
    "Министры в один голос поддержали Чили.": [],
    "Чили передала Перу 30 танков за годы войны.": ["переданные танки = 30 танки"],
    "Контракт стоит 2 млрд долларов (500 млн евро аванса).": [
        "контракт = 2e+09 USD",
        "аванс = 5e+08 EUR",
    ],
    "Соглашение действует 10 лет с даты подписания.": ["соглашение = 10 годы"],
    "Авиация нанесла удары по 12 точкам.": ["точки = 12 точки"],
    "Перу напечатало банкнот на 50 млн евро.": ["банкноты = 5e+07 EUR"],
    # years that a headline keeps, parts in an order, many that nobody counted
    "65 лет битвы при Лиме — главная дата Перу.": [],
    "В Перу вступает в силу третья часть Налогового кодекса.": [],
    "Посол Перу раздаёт сотни интервью.": [],
    "Почти полмиллиона человек пришли за 9 дней к иконе.": ["люди = 500000 люди almost"],
    "Перу не станет отвечать на высылку 15 дипломатов.": ["дипломаты = 15 дипломаты"],
    "Чили ждёт. Перу выслала 12 чилийских.": [],
    # two holders' shares are no move, a record's year is no stretch, a picture's year is the picture's
    "Безработица в Чили составила 11% против 4% в Перу.": [
        "безработица в Чили = 11 %",
        "безработица в Перу = 4 %",
    ],
    "Добыча снижена до 30% против 45%.": ["добыча = 30 % down15", "добыча = 45 %"],
    "Впервые с 2008 года инфляция в Перу достигла 10%.": [
        "инфляция в Перу = 10 % 2008-01-01..2008-12-31"
    ],
    "Картина Моне (1890 год) продана за 110 млн долларов.": ["продажа = 1.1e+08 USD"],
    "Доходы выросли до 10 трлн рублей (+ 7%).": ["доходы = 1e+13 RUB up7%"],
    # things that are held up, not people; what waits or is for sale is so
    "Рейсы в Лиму вчера: задержаны 12, отменены 5.": [],
    "Пострадали школы № 5 и 7.": [],
    "В очереди ждут 3 тысячи грузовиков.": ["грузовики = 3000 грузовики"],
    "Виллу в Чили можно купить за 2 млн евро.": ["покупка = 2e+06 EUR"],
    "Переговоры о судьбе 20 заложников идут в Лиме.": ["заложники = 20 заложники"],
    "Эксперты считают, что расходы Перу будут увеличены до 5 млрд долларов.": [
        "расходы Перу = 5e+09 USD forecast"
    ],
    # another story's teaser, under the stamp of another day
    (
        "Министр прибыл в Чили\nПВО Перу сбила 15 дронов\nСбиты также 40 ракет.\nСегодня, 13:54\n"
    ): [],
}

SAYINGS = {
    # somebody somewhere is what the story is about
    "Король Чили в Лиме: встреча в аэропорту и большие планы": "",
    "Посол Чили в Перу: никаких пошлин": "name_colon, indirect | посол Чили в Перу | никаких пошлин",
    # where one went, not where one speaks
    "Визит отложен. Об этом заявлено в ходе визита премьера Перу в Минск.": "",
    "Об ограблении сообщили в полицию.": "",
    # what is only to be said, or can be concluded
    "Порт закроют, если Чили сочтёт, что мост опасен.": "",
    "Мост опасен. Такой вывод можно сделать из речи посла Перу.": "",
    "Так Чили ответила на высылку дипломатов.": "",
    "Премьер Чили поручил министру изучить договор и доложить о ценах.": "",
    # asked for, or told of before
    "Посол Чили требует новых кораблей: порт закрыт на ремонт.": "",
    "А в Чили отмечен так называемый «бум русских невест».": "",
    "О таком решении Чили уведомила соседей.": "",
    "Ждали гостей. В Лиме учреждён Совет Чили — Перу.": "",
    # nobody is said to accuse, a place is not who met there, the opposition is no committee
    "Посол Чили приехал. Их обвиняют в том, что они призывали закрыть порт.": "",
    "Мост готов. Об этом говорили на совещании в Лиме.": "",
    "МИД Чили молчит. Оппозиция заявила, что мост закрыт.": (
        "that_said, indirect | оппозиция | мост закрыт"
    ),
    # things handed over, news from a town
    "Моряки стояли в порту и передавали сведения о войсках в Перу.": "",
    "Срочные сообщения из Лимы: порт закрыт.": "",
    # a body that has words of its own is not the one before
    "МИД Чили молчит. По данным перуанской таможни, мост закрыт.": (
        "according_to, indirect | перуанская таможня | мост закрыт"
    ),
    # who does not answer says nothing, who does not confirm does
    "Посол не ответил: «Комментариев не будет».": "",
    "Посол не подтвердил этого: «Комментариев не будет».": (
        "quote_after, direct | посол | Комментариев не будет"
    ),
    # a topic is no territory, one man is not two, a place writes nothing
    "МИД Чили по Мали заявил, что мост закрыт.": "that_said, indirect | МИД Чили | мост закрыт",
    "Актёр и продюсер Иван Петров заявил, что мост закрыт.": (
        "that_said, indirect | Иван Петров | мост закрыт"
    ),
    "В больницах рекомендуется носить маски.": "",
    "Источник, знакомый с делом сообщил, что мост закрыт.": (
        "that_said, indirect | источник | мост закрыт"
    ),
    # other senators and generals than who has just spoken
    "Тренер Иван Коста заявил, что мост закрыт. По словам сенатора, это ложь.": (
        "that_said, indirect | Иван Коста | мост закрыт\naccording_to, indirect | сенатор | это ложь"
    ),
    # whole: a subject in the speaker's words, its predicate in marks
    "Тренер заявил, что команда, которая проиграла, «не заслужила награды».": (
        "that_said, indirect | тренер | команда, которая проиграла, «не заслужила награды»"
    ),
    # which of two states «страны» is of nobody knows
    "Чили ввела пошлины против Перу. Власти страны заявили, что ответят.": (
        "that_said, indirect | власти страны | ответят"
    ),
    "Реакция на заявление президента Перу: цены упали.": "",
    "В Индии корову считают священной.": "",
    "В МИД России Иванова назвали послом.": "",
    "Визит отложен, сообщил новость посол Перу.": "said_after, indirect | посол Перу | Визит отложен",
    "Визит отложен, подтвердил информацию СМИ посол Перу.": (
        "said_after, indirect | посол Перу | Визит отложен"
    ),
}


@pytest.mark.parametrize(("text", "expected"), EVENTS.items())
def test_events_of_restraint(text: str, expected: list[str], language: Language) -> None:
    assert codings(text, language) == sorted(expected)


@pytest.mark.parametrize(("text", "expected"), FIGURES.items())
def test_figures_of_restraint(text: str, expected: list[str], language: Language) -> None:
    figures = read(Article("a", text, date(2025, 6, 11)), language).figures
    assert [f"{figure.measure} = {draw(figure)}" for figure in figures] == expected


@pytest.mark.parametrize(("text", "expected"), SAYINGS.items())
def test_statements_of_restraint(text: str, expected: str, language: Language) -> None:
    assert picture(text, language) == expected
