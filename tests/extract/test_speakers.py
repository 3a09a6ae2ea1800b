"""Speakers: who exactly says it, where marks, seats or words beside the name could hide it.

A specimen draws its contents: «rule, kind | speaker | content».
"""

from __future__ import annotations

from datetime import date

import pytest
from tests.extract.test_statements import picture

import svodka.pipeline
from svodka.article import Article
from svodka.language import Language

SPECIMENS = [
    # a footnote's mark is passed over, on an office, a body, a name or a mark
    ("Представитель министерства обороны хуситов* Яхья Сариа сообщил, что порт закрыт.",
     "that_said, indirect | Яхья Сариа | порт закрыт"),
    ("Порт закрыт, сообщил представитель Meta** Джон Рид.",
     "said_after, indirect | Джон Рид | Порт закрыт"),
    ("Министр торговли Чили Хуан* Рохас** уточнил, что порт закрыт.",
     "that_said, indirect | Хуан Рохас | порт закрыт"),
    ("Глава движения «Хезболлах*» уточнил, что порт закрыт.",
     "that_said, indirect | глава движения «Хезболлах» | порт закрыт"),
    ("Источник в руководстве «Хезболлах»* сообщил, что порт закрыт.",
     "that_said, indirect | источник в руководстве «Хезболлах» | порт закрыт"),
    # where a source sits is told once, and whoever it sits with is not the source
    ("Мост закрыт. Об этом сообщил источник в\u00a0посольстве Чили.",
     "sentence_before, indirect | источник в посольстве Чили | Мост закрыт"),
    ("Мост закроют, рассказал собеседник газеты в окружении президента Хуан Рохас.",
     "said_after, indirect | собеседник газеты в окружении президента Хуан Рохас | Мост закроют"),
    ("Источник агентства в свите премьера Пабло Рохаса не исключил, что мост закроют.",
     "that_said, indirect | источник агентства в свите премьера Пабло Рохаса | мост закроют"),
    ("Чиновник в администрации Чили Хуан Рохас сообщил, что мост закроют.",
     "that_said, indirect | Хуан Рохас | мост закроют"),
    ("Собеседник издания Хуан Рохас сообщил, что мост закроют.",
     "that_said, indirect | Хуан Рохас | мост закроют"),
    # what the speaker does meanwhile stands between the verb and him
    ("«Мост нам не нужен», - поведал, спустившись к репортёрам, перуанец.",
     "quote_before, direct | перуанец | Мост нам не нужен"),
    ("«Мост нам не нужен», — парировал, споря с депутатами, Хуан Рохас.",
     "quote_before, direct | Хуан Рохас | Мост нам не нужен"),
    ("«Мост нам не нужен», — шепнула, не поднимая глаз, посол Чили.",
     "verb_after_quote, direct | посол Чили | Мост нам не нужен"),
    ("Как пояснил, отвечая на запрос издания, министр транспорта Чили, мост закроют.",
     "how_said, indirect | министр транспорта Чили | мост закроют"),
    ("«Мост нам не нужен», — крикнули, покидая зал, посол смолчал.", ""),
    # an object before its verb is no genitive of the subject
    ("Чешская сторона обвинения отклонила, уточнив, что мост цел.",
     "that_said, indirect | чешская сторона | мост цел"),
    ("Чешская сторона переговоров уточнила, что мост цел.",
     "that_said, indirect | чешская сторона переговоров | мост цел"),
    # an agency that is named by what it is set over is no outlet
    ("По данным Агентства по туризму (Агентства по связи), спрос на мосты вырос.",
     "according_to, indirect | Агентство по туризму | спрос на мосты вырос"),
    ("В Агентстве по туризму уточнили, что спрос вырос.",
     "that_said, indirect | Агентство по туризму | спрос вырос"),
    ("По данным агентства по итогам мая, спрос на мосты вырос.", ""),
    # people of a trade told in general are not those named before, unless they are of it
    ("Премьер Перу Хуан Рохас встретил президента Чили Пабло Соту. Дипломаты не исключают, что мост "
     "закроют.",
     "that_said, indirect | дипломаты | мост закроют"),
    ("Премьер Перу Хуан Рохас встретил президента Чили Пабло Соту. По словам дипломатов, мост закроют.",
     "according_to, indirect | дипломаты | мост закроют"),
    ("Премьер Перу Хуан Рохас встретил президента Чили Пабло Соту. Политики полагают, что мост закроют.",
     "that_said, indirect | политики | мост закроют"),
    ("Премьер Перу Хуан Рохас встретил президента Чили Пабло Соту. Политики отметили, что мост закроют.",
     "that_said, indirect | Хуан Рохас и Пабло Сота | мост закроют"),
    ("Премьер Перу Хуан Рохас встретил президента Чили Пабло Соту. Собеседники полагают, что мост "
     "закроют.",
     "that_said, indirect | Хуан Рохас и Пабло Сота | мост закроют"),
    ("Посол Перу Хуан Рохас встретил посла Чили Пабло Соту. Дипломаты отметили, что мост закроют.",
     "that_said, indirect | Хуан Рохас и Пабло Сота | мост закроют"),
    # the whole name of a body that begins with a hyphened adjective
    ("В Чешско-перуанской торгово-промышленной палате прогнозируют, что спрос вырастет.",
     "that_said, indirect | Чешско-перуанская торгово-промышленная палата | спрос вырастет"),
    ("В Российско-Иранской торговой палате считают, что спрос вырастет.",
     "that_said, indirect | Российско-Иранская торговая палата | спрос вырастет"),
    ("Спрос вырастет, сообщили в Азиатско-тихоокеанском банке.",
     "said_after, indirect | Азиатско-тихоокеанский банк | Спрос вырастет"),
    ("В Нью-Йорке считают, что спрос вырастет.", "that_said, indirect | Нью-Йорк | спрос вырастет"),
    ("Пресс-служба городского управления полиции сообщила, что спрос вырос.",
     "that_said, indirect | пресс-служба городского управления полиции | спрос вырос"),
    ("Президент чешско-перуанской палаты уточнил, что спрос вырастет.",
     "that_said, indirect | президент чешско-перуанской палаты | спрос вырастет"),
    ("Чешский и перуанский министры уточнили, что спрос вырастет.",
     "that_said, indirect | чешские и перуанские министры | спрос вырастет"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SPECIMENS)
def test_speakers_of_one_sentence(text: str, expected: str, language: Language) -> None:
    assert picture(text, language) == expected


def test_footnotes_leave_offsets_as_they_were(language: Language) -> None:
    text = "Посол Чили* Хуан Рохас** прибыл в Лиму**."
    (event,) = svodka.pipeline.read(Article("a", text, date(2025, 6, 11)), language).events
    person = event.participants[0]
    assert person.name == "Хуан Рохас"
    assert text[person.span.start : person.span.stop] == "Посол Чили* Хуан Рохас"
