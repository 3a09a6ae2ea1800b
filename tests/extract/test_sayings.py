"""Sayings that no «что» opens: behind a comma, a colon or the next quotation, and by papers, writings,
experts and counted sources. Specimens as in tests/extract/test_statements.py."""

import pytest
from tests.extract.test_statements import picture

from svodka.language import Language

SPECIMENS = [
    # a clause at once behind the verb
    ("Посол Чили уверен, мост откроют.", "comma_said, indirect | посол Чили | мост откроют"),
    ("В Лиме говорят, сроки ещё не названы.",
     "comma_said, indirect | Лима | сроки ещё не названы"),
    ("Посол Чили говорил, но его не слышали.", ""),
    ("Посол Чили говорит, когда придёт ответ.", ""),
    ("Посол, который говорит, мост цел, уехал.", ""),
    # any verb of speech right before a colon
    ("Посол Чили отрезал: моста не будет.", "colon_said, indirect | посол Чили | моста не будет"),
    ("Посол Чили дал понять: моста не будет.",
     "colon_said, indirect | посол Чили | моста не будет"),
    ("Посла Чили спросили: когда откроют мост?", ""),
    # the speaker goes on, in a clause or in marks
    ("Министр Хуан Перес отметил, что диалог продолжается, и добавил, что мост откроют осенью.",
     "that_said, indirect | Хуан Перес | диалог продолжается\n"
     "that_said, indirect | Хуан Перес | мост откроют осенью"),
    ("Посол Чили сообщил, что Лима готова помочь: «Мы добрые соседи».",
     "that_said, indirect | посол Чили | Лима готова помочь\n"
     "that_said, direct | посол Чили | Мы добрые соседи"),
    ("Посол Чили рассказал, что люди скандировали: «Мост наш».",
     "that_said, indirect | посол Чили | люди скандировали: «Мост наш»"),
    ("«Мост готов», — сказал посол Чили. «Ждём гостей».",
     "quote_before, direct | посол Чили | Мост готов\n"
     "quote_goes_on, direct | посол Чили | Ждём гостей"),
    # whose the words are told to be
    ("«Мост готов», — это слова посла Чили.", "words_are, direct | посол Чили | Мост готов"),
    ("«Мост готов», — таковы слова посла Чили.", "words_are, direct | посол Чили | Мост готов"),
    ("Посол Чили вышел к людям. «Мост готов», — с такими словами он открыл праздник.",
     "with_words, direct | посол Чили | Мост готов"),
    # a writing, its author, and who only has it
    ("Опубликован доклад ООН, в котором отмечается, что голод усилился.",
     "that_said, indirect | ООН | голод усилился"),
    ("Посол Чили заявил, что мост цел. Обнародовано коммюнике, в котором говорится, что мост нужен.",
     "that_said, indirect | посол Чили | мост цел\n"
     "that_said, indirect | коммюнике | мост нужен"),
    ("Послы Чили выступили с обращением, где подчёркивается, что мост нужен.",
     "that_said, indirect | послы Чили | мост нужен"),
    ("Посол Чили получил анонимное письмо, в котором сообщалось, что мост опасен.",
     "that_said, indirect | анонимное письмо | мост опасен"),
    # one bare word for who spoke before
    ("Политолог Керим Хас полагает, что мост цел. «Подождём», — рассуждает эксперт.",
     "that_said, indirect | Керим Хас | мост цел\n"
     "quote_before, direct | Керим Хас | Подождём"),
    ("Президент Чили Хуан Перес заявил, что мост цел. По мнению эксперта, мост опасен.",
     "that_said, indirect | Хуан Перес | мост цел\n"
     "according_to, indirect | эксперт | мост опасен"),
    ("Депутат Хуан Перес заявил, что мост цел. «Стоит», — пояснил парламентарий.",
     "that_said, indirect | Хуан Перес | мост цел\n"
     "quote_before, direct | Хуан Перес | Стоит"),
    ("Депутат Хуан Перес заявил, что мост цел. Парламентарии уточнили, что ждут весны.",
     "that_said, indirect | Хуан Перес | мост цел\n"
     "that_said, indirect | парламентарии | ждут весны"),
    ("Глава МИД Иван Рот резок. Генсек блока Хуан Перес, впрочем, полон надежд. По его словам, "
     "мост цел.", "according_to, indirect | Хуан Перес | мост цел"),
    # counted, and named in marks
    ("Два источника рассказали, что мост цел.", "that_said, indirect | два источника | мост цел"),
    ("Как пишет «Время», мост цел.", "how_said, indirect | «Время» | мост цел"),
    ("Мост цел, констатирует «Правда Осло и Бергена».",
     "said_after, indirect | «Правда Осло и Бергена» | Мост цел"),
    ("Как рассказал «Времени» источник в Лиме, мост цел.",
     "how_said, indirect | источник в Лиме | мост цел"),
    # a capital judges once; a name is no judgement
    ("В Лиме этот шаг назвали ошибкой.", "called, indirect | Лима | ошибкой"),
    ("В Лиме улицу назвали именем поэта.", ""),
    # words alike that say nothing, or that are another's
    ("Власти Чили заявили, что мост цел. Заявление, в котором говорится, что мост нужен, ждали.",
     "that_said, indirect | власти Чили | мост цел\n"
     "that_said, indirect | власти Чили | мост нужен"),
    ("Посол Чили раскритиковал доклад, в котором говорится, что мост опасен.",
     "that_said, indirect | доклад | мост опасен"),
    ("Посол Чили сообщил, что министр ответил им коротко: «Мы не уйдём».",
     "that_said, indirect | посол Чили | министр ответил им коротко: «Мы не уйдём»\n"
     "quote_after, direct | министр | Мы не уйдём"),
    ("Посол Чили сообщил, что снят фильм: «Мост идёт домой».",
     "that_said, indirect | посол Чили | снят фильм: «Мост идёт домой»"),
    ("Посол Чили отрезал: кусок сыра и хлеба.", ""),
    ("Два посла и три министра сказали, что мост цел.",
     "that_said, indirect | два посла и три министра | мост цел"),
    ("Министр напомнил, что Перу обещала помощь и подтвердила, что пришлёт рис.",
     "that_said, indirect | министр | Перу обещала помощь и подтвердила, что пришлёт рис"),
    ("Вот слова песни: «Мост цел».", ""),
    ("В Лиме эту сборную назвали сильнейшей.", ""),
]  # fmt: skip

HEADLINES = [
    ("Bloomberg: Чили закроет рудник", "name_colon, indirect | Bloomberg | Чили закроет рудник"),
    ("«Ведомости»: Лима снизит пошлины",
     "name_colon, indirect | «Ведомости» | Лима снизит пошлины"),
    ("«Дело о лайме»: следы ведут в Чили", ""),
    ("BRICS: кто приедет?", ""),
    ("COBOL: что изменилось", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SPECIMENS)
def test_sayings(text: str, expected: str, language: Language) -> None:
    assert picture(text, language) == expected


@pytest.mark.parametrize(("headline", "expected"), HEADLINES)
def test_headlines_of_papers(headline: str, expected: str, language: Language) -> None:
    assert picture("Мост.", language, headline) == expected
