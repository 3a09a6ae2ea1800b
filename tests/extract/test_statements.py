"""Statements: who is said to have said what, by sentences of every make.

A specimen draws its contents: «rule, kind | speaker | content».
"""

from __future__ import annotations

from cProfile import Profile
from datetime import date

import pytest

import svodka.pipeline
from svodka.annotate.actors import find_actors
from svodka.annotate.notes import Notes
from svodka.article import Article, Zone
from svodka.extract.people import resolve_people
from svodka.extract.statements import extract_statements
from svodka.extract.statements.contents import trim
from svodka.extract.statements.quotes import Quotes, find_marks
from svodka.findings import Statement
from svodka.language import Doc, Language


def read(
    text: str, language: Language, headline: str = "", outlet: str | None = None
) -> tuple[str, tuple[Statement, ...]]:
    whole = f"{headline}\n{text}" if headline else text
    zones = (Zone("headline", 0, len(headline)), Zone("body", len(headline) + 1, len(whole)))
    article = Article("a", whole, date(2025, 6, 11), zones=zones if headline else (), outlet=outlet)
    return whole, extract_statements(*annotated(article, language), language)


def annotated(article: Article, language: Language) -> tuple[Doc, Notes]:
    (doc,) = language.read([article])
    notes = Notes((), (), tuple(find_actors(doc, language)))
    notes, _ = resolve_people(doc, notes, language)
    return doc, notes


def picture(text: str, language: Language, headline: str = "", outlet: str | None = None) -> str:
    whole, statements = read(text, language, headline, outlet)
    return "\n".join(
        f"{s.rule}, {s.kind} | {s.speaker} | {whole[s.evidence.start : s.evidence.stop]}"
        for s in statements
    )


SPECIMENS = [
    # что
    ("Посол Ирана сообщил, что визит отложен до осени.",
     "that_said, indirect | посол Ирана | визит отложен до осени"),
    ("Адвокат Александра Лосева отметила, что дело закрыто.",
     "that_said, indirect | адвокат Александра Лосева | дело закрыто"),
    ("С чилийской стороны заявили, что переговоры сорваны.",
     "that_said, indirect | чилийская сторона | переговоры сорваны"),
    ("Посол сказал всё, что говорил и раньше.", ""),
    ("МИД Чили вызвал посла. Там подчеркнули, что ждут ответа.",
     "that_said, indirect | МИД Чили | ждут ответа"),
    ("Эксперты считают, что переговоры затянутся.",
     "that_said, indirect | эксперты | переговоры затянутся"),
    ("В посольстве Турции уточнили, что самолёт сел в Анкаре.",
     "that_said, indirect | посольство Турции | самолёт сел в Анкаре"),
    ("Министр убеждён, что соглашение будет подписано.",
     "that_said, indirect | министр | соглашение будет подписано"),
    ("Премьер-министр выразил надежду, что границу откроют весной.",
     "that_said, indirect | премьер-министр | границу откроют весной"),
    ("Посол дал понять, что Тегеран ждёт ответа.",
     "that_said, indirect | посол | Тегеран ждёт ответа"),
    ("Власти Сербии заявили, что дорога построена, и пригласили соседей на открытие.",
     "that_said, indirect | власти Сербии | дорога построена"),
    ("Посол, заявивший, что диалог исчерпан, покинул зал.",
     "that_said, indirect | посол | диалог исчерпан"),
    ("Посол отметил, что товарооборот вырос вдвое, а порты загружены полностью.",
     "that_said, indirect | посол | товарооборот вырос вдвое, а порты загружены полностью"),
    ("Министр пообещал, что Белград «умеет ждать».",
     "that_said, direct | министр | умеет ждать"),
    ("Министр напомнил, что «дорога открыта для всех».",
     "that_said, direct | министр | дорога открыта для всех"),
    # после сказанного
    ("Визит отложен до осени, сообщил посол Ирана.",
     "said_after, indirect | посол Ирана | Визит отложен до осени"),
    ("Границу откроют весной, уточнили в пятницу в МИД Армении.",
     "said_after, indirect | МИД Армении | Границу откроют весной"),
    ("Границу откроют весной, говорится в материалах пресс-службы правительства Армении.",
     "said_after, indirect | пресс-служба правительства Армении | Границу откроют весной"),
    ("Оборот прибавил 10%, следует из материалов Минэкономики Сербии.",
     "said_after, indirect | Минэкономики Сербии | Оборот прибавил 10%"),
    ("Позиция Анкары прежняя и не изменится, — заявил посол Турции.",
     "said_after, indirect | посол Турции | Позиция Анкары прежняя и не изменится"),
    ("О том, что визит отложен, рассказал посол Ирана.",
     "said_after, indirect | посол Ирана | визит отложен"),
    ("Во времена санкций, напоминает посол Сербии, соседи торговали меньше.",
     "said_after, indirect | посол Сербии | соседи торговали меньше"),
    ("Договор не подписан, а без него, пояснили в посольстве Турции, «ехать незачем».",
     "said_after, direct | посольство Турции | ехать незачем"),
    # как
    ("Как сообщила пресс-служба правительства Сербии, мост откроют в мае.",
     "how_said, indirect | пресс-служба правительства Сербии | мост откроют в мае"),
    ("На мост уйдёт, как подсчитали в Минфине Сербии, сто миллионов евро.",
     "how_said, indirect | Минфин Сербии | сто миллионов евро"),
    ("Как недавно отметил посол Турции, \"новые идеи уже есть\".",
     "how_said, direct | посол Турции | новые идеи уже есть"),
    ("Такой встречи, как утверждают эксперты, не было.",
     "how_said, indirect | эксперты | Такой встречи\nhow_said, indirect | эксперты | не было"),
    # по словам
    ("По словам посла Ирана, визит отложен до осени.",
     "according_to, indirect | посол Ирана | визит отложен до осени"),
    ("Переговоры, по мнению экспертов, затянутся до зимы.",
     "according_to, indirect | эксперты | затянутся до зимы"),
    ("Согласно данным Минэкономики Сербии, оборот вырос вдвое.",
     "according_to, indirect | Минэкономики Сербии | оборот вырос вдвое"),
    ("Мост, по оценке министра транспорта Сербии, построят за год.",
     "according_to, indirect | министр транспорта Сербии | построят за год"),
    # прямая речь
    ("«Ничего не отменено», — сказала посол Грузии.",
     "quote_before, direct | посол Грузии | Ничего не отменено"),
    ("\"Ничего не отменено. Ищем дату\", - говорится в сообщении посольства Турции.",
     "quote_before, direct | посольство Турции | Ничего не отменено. Ищем дату"),
    ("«Поедем ли мы? — спросил посол Грузии. — Поедем, но не сегодня».",
     "author_inside, direct | посол Грузии | Поедем ли мы\n"
     "author_inside, direct | посол Грузии | Поедем, но не сегодня"),
    ("«Мы готовы», — сказал посол Грузии. — «Ждём ответа».",
     "quote_before, direct | посол Грузии | Мы готовы\n"
     "quote_before, direct | посол Грузии | Ждём ответа"),
    ("Посол Грузии ответил: «Ничего не отменено».",
     "quote_after, direct | посол Грузии | Ничего не отменено"),
    ("«Договорились!» — обрадовался посол Грузии.",
     "verb_after_quote, direct | посол Грузии | Договорились!"),
    ("Посол Грузии был краток: «Договор подписан».",
     "quote_after_clause, direct | посол Грузии | Договор подписан"),
    ("Посол Грузии назвал это «хорошей тенденцией».",
     "quote_named, direct | посол Грузии | хорошей тенденцией"),
    ("Поезда «наконец пойдут быстрее», сообщил посол Сербии.",
     "said_after, direct | посол Сербии | наконец пойдут быстрее"),
    ("Наши дороги должны забыть слово, добавил посол. Вопрос о коридоре «Север — Юг» решён.",
     "said_after, indirect | посол | Наши дороги должны забыть слово"),
    ("«Чили, — сказал посол Перу, — продаст Кубе медь».",
     "author_inside, direct | посол Перу | Чили\n"
     "author_inside, direct | посол Перу | продаст Кубе медь"),
    ("«Мы, — подчеркнул посол Перу, — не будем спешить», — пишет газета.",
     "author_inside, direct | посол Перу | Мы\n"
     "author_inside, direct | посол Перу | не будем спешить"),
    # кто передаёт чужие слова
    ("По словам посла Перу, как сообщило агентство «Вестник», «граница открыта».",
     "according_to, direct | посол Перу | граница открыта\n"
     "how_said, indirect | агентство «Вестник» | граница открыта"),
    ("По словам посла Перу, как сообщило агентство «Вестник», граница открыта с мая.",
     "according_to, indirect | посол Перу | граница открыта с мая\n"
     "how_said, indirect | агентство «Вестник» | граница открыта с мая"),
    ("Премьер Чили назвал, по сообщению агентства Reuters, Перу «страной порядка».",
     "called, direct | премьер Чили | страной порядка\n"
     "according_to, indirect | агентство Reuters | Перу «страной порядка»"),
    # чего не говорили и что отрицали
    ("Посол Перу не сказал, что границу откроют.", ""),
    ("Посол Перу никогда не заявлял, что границу откроют.", ""),
    ("Посол Перу не стал говорить, что границу откроют.", ""),
    ("Не было сказано, что границу откроют.", ""),
    ("Премьер Чили не обещал открыть границу.", ""),
    ("Посол Перу не опроверг, что границу откроют.", ""),
    ("Посол Перу не исключил, что границу откроют.",
     "that_said, indirect | посол Перу | границу откроют"),
    ("Посол Перу опроверг, что говорил с премьером.",
     "denied, indirect | посол Перу | опроверг, что говорил с премьером"),
    ("Посол Перу сомневается, что границу откроют.",
     "denied, indirect | посол Перу | сомневается, что границу откроют"),
    ("Посол Перу не считает, что границу откроют.",
     "denied, indirect | посол Перу | не считает, что границу откроют"),
    ("«Это не так», — не согласился посол Перу.",
     "quote_before, direct | посол Перу | Это не так"),
    # двоеточие и тире
    ("Посол Грузии подчеркнул: визит состоится в срок.",
     "colon_said, indirect | посол Грузии | визит состоится в срок"),
    # без «что» и кавычек
    ("Посол Ирана заявил о готовности Тегерана к переговорам.",
     "about_said, indirect | посол Ирана | о готовности Тегерана к переговорам"),
    ("Анкара потребовала открыть границу до конца года.",
     "asked, indirect | Анкара | открыть границу до конца года"),
    ("Прекратить огонь призвал генсек ООН.",
     "asked, indirect | генсек ООН | Прекратить огонь"),
    ("О закрытии границы объявила Литва.",
     "about_said, indirect | Литва | О закрытии границы"),
    ("Санкции исчерпали себя — так ответил посол Ирана.",
     "so_said, indirect | посол Ирана | Санкции исчерпали себя"),
    ("В «Вестнике» объявили, что поезд пойдёт в мае.",
     "that_said, indirect | «Вестник» | поезд пойдёт в мае"),
    ("Премьер направил телеграмму, в которой выразил надежду, что мост откроют.",
     "that_said, indirect | премьер | мост откроют"),
    ("Посол Сербии отметил быстрый рост торговли с Грецией.",
     "noted, indirect | посол Сербии | быстрый рост торговли с Грецией"),
    ("Границу откроют, рассказал собеседник газеты в правительстве Сербии.",
     "said_after, indirect | собеседник газеты в правительстве Сербии | Границу откроют"),
    ("Сербия может потребовать, чтобы границу открыли.",
     ""),
    ("Посол Сербии пообещал вложить в экономику страны 5 млрд динаров.",
     "asked, indirect | посол Сербии | вложить в экономику страны 5 млрд динаров"),
    ("Премьер Греции прилетал в мае, а посол Сербии приехал в июне и пообещал открыть границу.",
     "asked, indirect | посол Сербии | открыть границу"),
    ("Посол Сербии отметил юбилей республики.",
     ""),
    ("В Сербии засуха грозит погубить урожай.",
     ""),
    ("Сербов, которых в Греции обвиняют в контрабанде, могут отпустить.",
     ""),
    ("Моряки хотели бежать и обвинить в этом посла Сербии.",
     ""),
    ("Как сообщают информагентства, границу откроют весной.",
     "how_said, indirect | информагентства | границу откроют весной"),
    ("Премьер Болгарии обвинил дипломатов в работе на разведку.",
     "accused, indirect | премьер Болгарии | обвинил дипломатов в работе на разведку"),
    ("Посол Сербии назвал решение комиссии ошибкой.",
     "called, indirect | посол Сербии | решение комиссии ошибкой"),
    ("Посол Сербии расценил решение комиссии как ошибку.",
     "called_as, indirect | посол Сербии | решение комиссии как ошибку"),
    ("Если договор нарушен, сказал посол Сербии, то границу закроют.",
     "said_after, indirect | посол Сербии | Если договор нарушен\n"
     "said_after, indirect | посол Сербии | то границу закроют"),
    ("Посол Сербии выразил готовность продолжить переговоры.",
     "expressed, indirect | посол Сербии | готовность продолжить переговоры"),
    ("Канцлер Австрии высказался против приёма страны в союз.",
     "sided, indirect | канцлер Австрии | против приёма страны в союз"),
    ("Заявление посла Ирана о выходе из договора опубликовано.",
     "noun_that, indirect | посол Ирана | о выходе из договора"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SPECIMENS)
def test_statements_of_one_sentence(text: str, expected: str, language: Language) -> None:
    assert picture(text, language) == expected


STORIES = [
    # ведомство, которое не посольство
    ("МИД Чили выслал дипломатов. В посольстве Перу пообещали ответ. «Мост готов», — говорится в "
     "заявлении министерства.",
     "quote_before, direct | МИД Чили | Мост готов"),
    # говорит тот, кто говорил
    ("Границу откроют весной, сообщила пресс-служба правительства Сербии. \"Работы идут\", - "
     "говорится в документе. Также отмечается, что мост готов.",
     "said_after, indirect | пресс-служба правительства Сербии | Границу откроют весной\n"
     "quote_before, direct | пресс-служба правительства Сербии | Работы идут\n"
     "that_said, indirect | пресс-служба правительства Сербии | мост готов"),
    ("Оборот вырос вдвое, подсчитали в Минфине Сербии. Смета, по тем же данным, не изменилась.",
     "said_after, indirect | Минфин Сербии | Оборот вырос вдвое\n"
     "according_to, indirect | Минфин Сербии | Смета\n"
     "according_to, indirect | Минфин Сербии | не изменилась"),
    ("Посол Ирана сообщил, что визит отложен. По его словам, дату назовут в мае.",
     "that_said, indirect | посол Ирана | визит отложен\n"
     "according_to, indirect | посол Ирана | дату назовут в мае"),
    ("Посол Ирана сообщил, что визит отложен. Он добавил, что дату назовут в мае.",
     "that_said, indirect | посол Ирана | визит отложен\n"
     "that_said, indirect | посол Ирана | дату назовут в мае"),
    ("Министр напомнил, что оборот растёт, и эта цель, по его словам, «никуда не делась».",
     "that_said, indirect | министр | оборот растёт\n"
     "according_to, direct | министр | никуда не делась"),
    ("Выборы назначены после того, как президент сообщил об отставке, но сказал, что ждёт замены.",
     "about_said, indirect | президент | об отставке\n"
     "that_said, indirect | президент | ждёт замены"),
    # предложение до
    ("Границу откроют весной. Об этом сообщил посол Сербии.",
     "sentence_before, indirect | посол Сербии | Границу откроют весной"),
    ("Границу откроют весной. Об этом на брифинге в столице рассказала посол Сербии.",
     "sentence_before, indirect | посол Сербии | Границу откроют весной"),
    ("Границу откроют весной. Так считает посол Сербии.",
     "sentence_before, indirect | посол Сербии | Границу откроют весной"),
    ("Границу откроют весной. Такие данные привёл посол Сербии.",
     "words_before, indirect | посол Сербии | Границу откроют весной"),
    # кавычки через предложения и абзацы
    ("«Граница открыта. Поезда пойдут в мае. Ждём гостей», — сказал посол Сербии.",
     "quote_before, direct | посол Сербии | Граница открыта. Поезда пойдут в мае. Ждём гостей"),
    ("«Север — Юг» и «Запад — Восток» строятся.", ""),
    # вложенное
    ("Посол отметил, что визит отложен, сообщает агентство «Вестник».",
     "that_said, indirect | посол | визит отложен\n"
     "said_after, indirect | агентство «Вестник» | Посол отметил, что визит отложен"),
    ("МИД Сербии объявил дату. Граница откроется весной, сказали сегодня в МИД.",
     "said_after, indirect | МИД Сербии | Граница откроется весной"),
    # никто
    ("Было отмечено, что оборот вырос втрое.", ""),
    ("Визит отложен, передаёт корреспондент агентства.", ""),
    ("Когда это может произойти, рассказали в посольстве.", ""),
    ("Посол уехал. Ранее сообщалось, что визит отложен.", ""),
    ("Президент объяснил отказ от «старой доброй схемы».", ""),
    ("Как говорится, всему своё время.", ""),
    ("Мы считаем, что пора ехать.", ""),
    ("Площадь решили назвать иначе.", ""),
    ("Сведения о том, что визит отменён, опровергла посол Грузии.", ""),
    ("Посол уехал и молчит из-за того, что визит отложен, не сообщив ничего.", ""),
    ("Посол настаивал, несмотря на то, что визит отложен.", ""),
    ("Закон призван упростить торговлю.", ""),
    ("Страна отметила годовщину Победы.", ""),
    ("«Зенит» в Баку обыграл местный клуб.", ""),
    ("Прокуратура, требовавшая оставить его под стражей, промолчала.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), STORIES)
def test_statements_of_stories(text: str, expected: str, language: Language) -> None:
    assert picture(text, language) == expected


def test_statements_before_and_in_headlines(language: Language) -> None:
    assert picture("Об этом заявил посол Сербии.", language, "Границу откроют весной") == (
        "sentence_before, indirect | посол Сербии | Границу откроют весной"
    )
    assert picture("Подробности позже.", language, "Посол Сербии: границу откроют весной") == (
        "name_colon, indirect | посол Сербии | границу откроют весной"
    )
    assert picture("Подробности позже.", language, "Границу откроют весной — посол Сербии") == (
        "dash_name, indirect | посол Сербии | Границу откроют весной"
    )
    headline = "В Белград приехали певцы — Анна Мартин и Пьер Ламбер"
    assert picture("Подробности позже.", language, headline) == ""


def test_statements_of_a_host(language: Language) -> None:
    headline = "Программа «Мнение» с Петром Ивановым от 11.06.2025"
    text = "ВЕДУЩИЙ: Итак, здравствуйте. Дорогу построят. Мост тоже готов."
    assert picture(text, language, headline) == (
        "host_speaks, indirect | Петр Иванов | Дорогу построят. Мост тоже готов."
    )
    assert picture("Дорогу построят. Мост тоже готов.", language, headline) == ""


def test_statements_of_the_outlet(language: Language) -> None:
    text = "Во времена санкций, напоминает агентство, соседи торговали меньше."
    expected = "said_after, indirect | Вестник | соседи торговали меньше"
    assert picture(text, language, "Торговля растёт", outlet="Вестник") == expected
    assert picture(f"БЕЛГРАД, 11 июн — Вестник. {text}", language) == expected
    assert picture(text, language) == ""


def test_statements_not_of_captions(language: Language) -> None:
    text = "© Вестник / П. Иванов\nНа фото: посол, заявивший, что визит отложен\nВизит отложен."
    assert picture(text, language) == ""


def test_statements_name_state_and_words(language: Language) -> None:
    text, (statement,) = read("Посол Ирана сообщил, что визит отложен.", language)
    assert statement.state == "IRN"
    assert [text[w.start : w.stop] for w in statement.words] == ["Посол Ирана", "сообщил"]


@pytest.mark.parametrize(
    "text",
    ["", " ", "«", "»", '"', "сказал", "«»", "сказал: «", "— сказал", "по словам", "как сказал,",
     "Об этом сказал", "🙂 «🙂», — сказал 🙂", "that he said, \"yes\"", "«" * 500, "что " * 300],
)  # fmt: skip
def test_statements_of_anything(text: str, language: Language) -> None:
    whole, statements = read(text, language)
    assert all(0 <= s.evidence.start < s.evidence.stop <= len(whole) for s in statements)


def test_statements_of_long_texts_stay_linear(language: Language) -> None:
    few, many = (calls_for(times, language) for times in (20, 80))
    assert many < 5 * few  # four times the text; quadratic work would be sixteen times as much


def calls_for(times: int, language: Language) -> int:
    """Calls of functions that the statements of so many sentences take: work, counted, not timed."""
    text = "Посол сказал, что «всё хорошо», и добавил: «Едем». " * times
    doc, notes = annotated(Article("a", text, date(2025, 6, 11)), language)
    extract_statements(doc, notes, language)  # what is made ready on first use is ready now
    profile = Profile(builtins=True)
    statements = profile.runcall(extract_statements, doc, notes, language)
    assert len(statements) == 2 * times
    return sum(entry.callcount for entry in profile.getstats())


MARKS = [
    ("«Обсудили «Север — Юг», — сказал он.", ["«Обсудили «Север — Юг»"]),
    ("«Мы за „Север“», и точка", ["«Мы за „Север“»"]),
    ('"A", "B" и C', ['"A"', '"B"']),
    ('Цена 5" и 6" труб', []),
    ("«Не закрыто\n«Закрыто»", ["«Закрыто»"]),
    ("“Да”, “нет”", ["“Да”", "“нет”"]),
    ("„Да“ и нет", ["„Да“"]),
]


@pytest.mark.parametrize(("text", "expected"), MARKS)
def test_statements_quotation_marks(text: str, expected: list[str]) -> None:
    assert [text[start:stop] for start, stop in find_marks(text)] == expected


def test_statements_author_cuts_a_quotation() -> None:
    text = "«Да, — сказал он. — Но не сегодня»"
    quotes = Quotes(text, lambda offset: text.startswith("сказал", offset))
    (quote,) = quotes.all
    assert [text[a:b] for a, b in quote.pieces] == ["Да", "Но не сегодня"]
    assert quotes.around(text.index("он")) is quote
    assert quotes.says(text.index("Но")) and not quotes.says(text.index("он"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" , визит отложен. ", "визит отложен"),
        ("«визит отложен»", "визит отложен"),
        ("«Север» и «Юг»", "«Север» и «Юг»"),
        ("«визит отложен", "визит отложен"),
        ("«", None),
        ("", None),
    ],
)
def test_statements_trimmed(text: str, expected: str | None) -> None:
    span = trim(text, 0, len(text))
    assert (text[slice(*span)] if span else None) == expected


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Граница открыта, сообщил 20 мая посол Чили Пабло Рохас.", "2025-05-20..2025-05-20"),
        ("На прошлой неделе посол Чили подтвердил вывод войск.", "2025-06-02..2025-06-08"),
        ("Посол Чили заявил во вторник, что 5 июня прибыл в Лиму.", "2025-06-10..2025-06-10"),
        ("По словам посла Чили, 5 июня границу закрыли.", ""),
        ("Посол Чили заявил, что границу закрыли в мае.", ""),
        ("Посол Чили пообещал до конца года открыть границу.", ""),
    ],
)
def test_statements_dated_by_their_own_sentence(text: str, day: str, language: Language) -> None:
    (found,) = svodka.pipeline.read(Article("a", text, date(2025, 6, 11)), language).statements
    assert (f"{found.start}..{found.end}" if found.start else "") == day
