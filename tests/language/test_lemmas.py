"""Lemmas: lower case, ё→е, in the reading that the tagger supports."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from svodka.language import Doc, Language
from svodka.language.ru.declensions import Declensions
from svodka.language.ru.dictionary import Dictionary
from svodka.language.ru.morphology import Morphology
from svodka.language.ru.tags import read_tag

Read = Callable[[str], Doc]

# A sentence, a form in it, its lemma.
SPECIMENS = [
    ("Президент провёл переговоры в Сочи.", "провёл", "провести"),
    ("Президент провёл переговоры в Сочи.", "переговоры", "переговоры"),
    ("Люди ждали суток пять.", "Люди", "человек"),
    ("Визит намечен на август, заявил посол.", "намечен", "наметить"),
    ("Подписанное соглашение вступило в силу, сообщил МИД.", "Подписанное", "подписать"),
    ("Стороны стали союзниками после войны.", "стали", "стать"),
    ("Производство стали выросло на 5%.", "стали", "сталь"),
    ("Российскому лидеру вручили орден, заявил посол.", "Российскому", "российский"),
    ("США ввели санкции против банка.", "США", "сша"),
    ("Учёт товаров вели с 2020 года, сообщили власти.", "Учёт", "учет"),
    ("Ильха\u0301м Али\u00adев прибыл в Баку.", "Али\u00adев", "алиев"),
    ("Делегация вылетела из Абракадабрска в Баку.", "Абракадабрска", "абракадабрск"),
    ("Президент принял Лю Цзяньчжоу и Дуна Цзюньбина.", "Цзюньбина", "цзюньбин"),
    ("Страны-участницы ОДКБ проведут учения.", "Страны-участницы", "страна-участница"),
    ("Посол привёз 25-летнюю переводчицу в Баку.", "25-летнюю", "25-летний"),
    ("NATO и COVID-19 обсудили 5 раз, сказал он.", "NATO", "nato"),
]


@pytest.mark.parametrize(("text", "form", "lemma"), SPECIMENS)
def test_lemma(read: Read, text: str, form: str, lemma: str) -> None:
    tokens = [token for sentence in read(text).sentences for token in sentence.tokens]
    assert next(token.lemma for token in tokens if token.text == form) == lemma


@pytest.fixture(scope="module")
def dictionary() -> Dictionary:
    return Dictionary()


def make_morphology(
    language: Language, dictionary: Dictionary, overrides: dict[str, str]
) -> Morphology:
    declensions = Declensions(language.table("names"), dictionary, {})
    return Morphology(dictionary, declensions, overrides)


COMPOUNDS = ["25-летнего", "350-летие", "20-долларовой", "перуано-чилийского", "ракетно-бомбовых"]


@pytest.mark.parametrize("word", COMPOUNDS)
def test_compounds_are_read_as_pymorphy_reads_them(
    word: str, language: Language, dictionary: Dictionary
) -> None:
    morphology = make_morphology(language, dictionary, {})
    read = {(sense.lemma, sense.tag) for sense in morphology._compound(word)}
    assert read == {(sense.lemma, sense.tag) for sense in morphology._guessed(word)} != set()


def test_a_compounds_tag_is_the_same_whatever_was_read_before(
    language: Language, dictionary: Dictionary
) -> None:
    words = ["перуано-чилийской", "палаты"]
    noun, gen = "NOUN|Animacy=Inan|Case=Gen|Gender=Fem|Number=Sing", "Case=Gen|Number=Sing"
    sure = [read_tag(f"NOUN|{gen}|Gender=Fem"), read_tag(noun)]
    mistaken = [read_tag(f"PROPN|{gen}|Gender=Fem"), read_tag(noun)]
    fresh = make_morphology(language, dictionary, {})
    fresh.lemmas(words, sure)
    told = make_morphology(language, dictionary, {})
    told.lemmas(words, mistaken)
    assert told.amended(words, mistaken)[0].pos == "ADJ"
    assert told.amended(words, sure) == fresh.amended(words, sure)


@pytest.mark.parametrize(
    "word", ["19-ого", "пятого-шестого", "по-будничному", "чудо-пловцом", "буша-старшего"]
)
def test_other_words_are_left_to_pymorphy(
    word: str, language: Language, dictionary: Dictionary
) -> None:
    assert make_morphology(language, dictionary, {})._compound(word) == []


def test_readings_are_pymorphys(dictionary: Dictionary) -> None:
    """The short way to the dictionary finds what pymorphy's own parse does."""
    analyzer = dictionary._analyzer
    for word in [
        "визита",
        "стали",
        "посол",
        "ёлку",
        "учет",
        "наибольший",
        "пела",
        "ракет-перехватчиков",
        "прилетавшими",
    ]:
        expected = {(p.normal_form.replace("ё", "е"), str(p.tag)) for p in analyzer.parse(word)}
        found = {(r.lemma, str(r.grammemes)) for r in dictionary.readings(word)}
        assert found == expected


def test_nominatives_are_pymorphys(dictionary: Dictionary) -> None:
    for word in ["визита", "наилучшего", "санкциями"]:
        for reading in dictionary.readings(word):
            parse = next(
                p
                for p in dictionary._analyzer.parse(word)
                if (p.normal_form.replace("ё", "е"), p.tag) == (reading.lemma, reading.grammemes)
            )
            forms = {form.word for form in parse.lexeme if "nomn" in form.tag}
            assert {form for _, form in reading.nominatives()} == forms
            forms = {form.word for form in parse.lexeme if "gent" in form.tag}
            assert {form for _, form in reading.genitives()} == forms


def test_forms_of_a_lemma(dictionary: Dictionary) -> None:
    forms = dictionary.forms("посетить")
    assert {"посетить", "посетил", "посетит", "посетивший", "посещенного", "посетив"} <= forms
    assert "посещает" not in forms
    assert dictionary.forms("отчет") >= {"отчет", "отчета"}
    assert dictionary.forms("неведомоеслово") == {"неведомоеслово"}


def test_override_rules(language: Language, dictionary: Dictionary) -> None:
    morphology = make_morphology(language, dictionary, {"суда": "суд"})
    noun = read_tag("NOUN|Case=Nom|Gender=Neut|Number=Plur")
    assert morphology.lemma("суда", noun) == "суд"


def test_what_can_only_be_a_verb_is_one(language: Language, dictionary: Dictionary) -> None:
    morphology = make_morphology(language, dictionary, {})
    words = ["стали", "выслала", "перебросят", "посетит"]
    noun, past = read_tag("NOUN|Case=Acc"), read_tag("VERB|Tense=Past|VerbForm=Fin")
    future = read_tag("VERB|Tense=Fut|VerbForm=Fin")
    tags = [noun, noun, past, future]
    morphology.lemmas(words, tags)
    amended = morphology.amended(words, tags)
    assert [tag.pos for tag in amended] == ["NOUN", "VERB", "VERB", "VERB"]
    assert [tag.feats.get("Tense") for tag in amended] == [None, "Past", "Fut", "Fut"]
    assert amended[0] is noun and amended[3] is future


def test_long_and_hyphenated_words_are_no_trouble(
    language: Language, dictionary: Dictionary
) -> None:
    morphology = make_morphology(language, dictionary, {})
    noun = read_tag("NOUN|Case=Nom|Number=Sing")
    for word in ("я" * 10_000, "а-" * 5_000, "ё", "-", "a1б"):
        assert morphology.lemma(word, noun)
        assert morphology.guess(word)[0]


def test_a_common_noun_that_opens_a_sentence_is_no_name(
    language: Language, dictionary: Dictionary
) -> None:
    morphology = make_morphology(language, dictionary, {})
    proper = read_tag("PROPN|Case=Nom|Number=Sing")
    assert morphology.opening("товарооборот", proper).pos == "NOUN"
    assert morphology.opening("товарооборот", proper).feats == proper.feats
    assert morphology.opening("путин", proper) is proper  # a surname to the dictionary
    assert morphology.opening("карни", proper) is proper  # which it has not got
    assert morphology.opening("си", proper) is proper
