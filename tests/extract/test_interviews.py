"""Interviews: who was asked, which lines are his answers, and what is no interview.

Specimens as in tests/extract/test_statements.py; the turns stand on lines of their own.
"""

from datetime import date

import pytest
from tests.extract.test_statements import annotated, picture

from svodka.article import Article
from svodka.extract.questions import asked_sentences
from svodka.extract.statements import extract_statements
from svodka.extract.statements.turns import is_label_of
from svodka.language import Language

TURNS = "\n\n— Мост построят вовремя?\n\n— Да. Лима ждёт.\n\n— А Боливия?\n\n— Она «не против»."
TOLD = "Да. Лима ждёт", "Она «не против»"

LEADS = [
    ("О мосте «Вестник» расспросил посла Чили Хуана Переса.", "Хуан Перес"),
    ("«Вестник» расспросил министра дорог Чили, сопредседателя комиссии Хуана Переса.", "Хуан Перес"),
    ("О мосте с послом Чили Хуаном Пересом побеседовала Анна Лурье.", "Хуан Перес"),
    ("О мосте посол Чили Хуан Перес рассказал в интервью «Вестнику».", "Хуан Перес"),
    ("О мосте посол Чили Хуан Перес поговорил с нами.", "Хуан Перес"),
    ("В беседе с корреспондентом «Вестника» Анной Лурье посол Чили Хуан Перес объяснил, чего "
     "ждёт Лима.", "Хуан Перес"),
    ("Посол Чили Хуан Перес ответил на вопросы корреспондента «Вестника» Анны Лурье.",
     "Хуан Перес"),
    ("Анна Лурье задала несколько вопросов послу Чили Хуану Пересу.", "Хуан Перес"),
    ("Наш собеседник — посол Чили Хуан Перес.", "Хуан Перес"),
    ("В Лиму приехал посол Чили Хуан Перес. «Вестник» побеседовал с ним.", "Хуан Перес"),
    # nobody named was asked, or it was somebody else
    ("«Вестник» побеседовал с торговцами у моста.", None),
    ("О визите Хуана Переса в Лиму «Вестник» поговорил с экспертом.", None),
    ("Посол Чили Хуан Перес приехал на мост.", None),
]  # fmt: skip

LABELS = [
    ("Вопрос: Мост построят вовремя?", "Ответ: Да. Лима ждёт.",
     "Вопрос: А Боливия?", "Ответ: Она «не против»."),
    ("Корр.: Мост построят вовремя?", "Х. Перес: Да. Лима ждёт.",
     "Корр.: А Боливия?", "Х. Перес: Она «не против»."),
    ("Корр. Мост построят вовремя?", "Х. Перес. Да. Лима ждёт.",
     "Корр. А Боливия?", "Х. Перес. Она «не против»."),
    ("«Вестник»: Мост построят вовремя?", "Хуан Перес: Да. Лима ждёт.",
     "«Вестник»: А Боливия?", "Перес: Она «не против»."),
    ("Мост построят вовремя?", "Х. П.: Да. Лима ждёт.", "А Боливия?", "Х. П.: Она «не против»."),
    ("Мост построят вовремя?", "— Да. Лима ждёт.", "А Боливия?", "— Она «не против»."),
]  # fmt: skip

DASHES = [
    # a line that does not ask stands between two answers; an answer goes on in the next line
    ("— Мост построят?\n— Да.\n— Расскажите о дороге.\n— Она готова.\n— А Боливия?\n— Она ждёт.",
     ["Да", "Она готова", "Она ждёт"]),
    ("— Мост построят?\n— Да.\nЛима ждёт.\n— А Боливия?\n— Она рада.\nМост стоит у реки.",
     ["Да.\nЛима ждёт", "Она рада"]),
    # another answers, or the author tells who
    ("— Мост построят?\n— Да.\n— А Боливия?\n— Рада, — улыбается сосед.\n— А Перу?\n— Ждёт.",
     ["Да", "Ждёт"]),
    ("Корр.: Мост построят?\nХ. Перес: Да.\nКорр.: Когда?\nИ. Рот: В мае.\nХ. Перес: Скоро.",
     ["Да", "Скоро"]),
    # lists
    ("— Кто построит мост?\n— Кто заплатит?\n— мост откроют в мае;\n— дорогу — в июне.", []),
    ("— мост;\n— дорога;\n— вокзал.", []),
]  # fmt: skip

NAMES = [
    ("Перес", True), ("Х. Перес", True), ("Хуан Перес", True), ("Х. П", True),
    ("Хуан", False), ("И. Перес", False), ("П", False), ("Перес Иван", False),
]  # fmt: skip


@pytest.mark.parametrize(("lead", "speaker"), LEADS)
def test_who_was_asked(lead: str, speaker: str | None, language: Language) -> None:
    drawn = picture(lead + TURNS, language, "Мост")
    told = [f"answered, direct | {speaker} | {words}" for words in TOLD] if speaker else []
    assert [line for line in drawn.splitlines() if line.startswith("answered")] == told


@pytest.mark.parametrize("lines", LABELS)
def test_labels(lines: tuple[str, ...], language: Language) -> None:
    lead = "Посол Чили Хуан Перес дал интервью «Вестнику»."
    drawn = picture("\n".join((lead, *lines)), language, "Мост")
    assert drawn == "\n".join(f"answered, direct | Хуан Перес | {words}" for words in TOLD)


@pytest.mark.parametrize(("turns", "told"), DASHES)
def test_turns(turns: str, told: list[str], language: Language) -> None:
    text = f"Мост\nПосол Чили Хуан Перес дал интервью «Вестнику».\n{turns}"
    statements = extract_statements(*annotated(_article(text), language), language)
    answers = [s.evidence for s in statements if s.rule == "answered"]
    assert [text[span.start : span.stop] for span in answers] == told


@pytest.mark.parametrize(("label", "expected"), NAMES)
def test_labels_of_a_name(label: str, expected: bool) -> None:
    assert is_label_of(label, "Хуан Перес") is expected


def test_the_person_goes_on(language: Language) -> None:
    """«Министр» behind the answers is he, not the colleague of whom he spoke."""
    lead = "«Вестник» расспросил министра транспорта Чили Хуана Переса."
    turns = (
        "— Мост построят?\n— Да. Я виделся с министром торговли Иваном Ротом.\n— Когда?\n— В мае."
    )
    drawn = picture(f"{lead}\n{turns}\nМинистр напомнил, что мост нужен.", language, "Мост")
    assert drawn.splitlines()[-1] == "that_said, indirect | Хуан Перес | мост нужен"


def test_questions_tell_of_nothing(language: Language) -> None:
    text = "Мост\n«Вестник» расспросил посла Чили Хуана Переса." + TURNS
    doc, notes = annotated(_article(text), language)
    statements = extract_statements(doc, notes, language)
    asked = asked_sentences(doc, statements)
    told = [text[doc.sentences[i].start : doc.sentences[i].stop].strip() for i in sorted(asked)]
    assert told == ["— Мост построят вовремя?", "— А Боливия?"]


def _article(text: str) -> Article:
    return Article("a", text, date(2025, 6, 11))
