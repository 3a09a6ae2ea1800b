"""Mending: whom a word hangs on, where the parser alone was wrong."""

from __future__ import annotations

import pytest
from tests.language.conftest import Read

from svodka.language.mending import break_circles
from svodka.language.mending.words import is_below
from svodka.language.trees import Tree, tree_of

# sentence, a word of it, the word it hangs on
HANGS = [
    ("Визит премьера Чада в Оман, намеченный на 2 июля, пришлось сдвинуть.", "Визит", "сдвинуть"),
    (
        "Правительство Чада и кабинет министров Омана удивлены решением чилийского гиганта «Медь Юга» отказаться от покупки завода «Север».",
        "Правительство",
        "удивлены",
    ),
    ("Визит премьера Чада, намеченный на 2 июля, решено отменить.", "намеченный", "Визит"),
    ("Встречу министров Чада и Омана решено отложить.", "Встречу", "отложить"),
    ("Делегация Чада успела отменить встречу.", "Делегация", "успела"),
    (
        "Накануне главы МИД двух стран Мурат Нуртлеу и Бахтиёр Саидов обсудили пункт пропуска «Центр "
        "Центральной Азии».",
        "Мурат",
        "главы",
    ),
    (
        "В столице Перу большая повестка — в четверг в Лиму прилетит президент Чили.",
        "столице",
        "повестка",
    ),
    ("Песков: встреча президентов России и США не готовится.", "встреча", "готовится"),
    (
        "Визит президента Чили Бориса Соте в Перу, который планировался на 28 октября, перенесён на "
        "середину ноября, сообщил пресс-секретарь президента.",
        "Визит",
        "перенесён",
    ),
    (
        "Премьер-министр Армении Никол Пашинян выразил соболезнования турецкому народу и во вторник "
        "позвонил президенту Турции.",
        "народу",
        "выразил",
    ),
    (
        "Отношения двух стран испортились в апреле 2021 года, когда Прага обвинила российские "
        "спецслужбы во взрывах на складах и выслала 18 сотрудников посольства.",
        "выслала",
        "обвинила",
    ),
    (
        "Каракас разорвал отношения с Перу после того, как перуанские власти признали победителем "
        "выборов в Венесуэле оппозиционера.",
        "оппозиционера",
        "признали",
    ),
    (
        "Япония, в мае передавшая Мали четыре катера, осудила Францию.",
        "мае",
        "передавшая",
    ),
    (
        "Король принял президентов Сирии и Ирака Башара Асада и Джаляля Талабани.",
        "Джаляля",
        "Башара",
    ),
    (
        "Норвегия призвала враждующие стороны прекратить огонь.",
        "стороны",
        "призвала",
    ),
    (
        "Премьер-министр Армении Никол Пашинян, прибывший в Петербург накануне саммита, встретился "
        "с президентом России.",
        "в",
        "Петербург",
    ),
    (
        "Президент Чили и перуанский премьер побеседовали вчера в Лиме, после чего министры двух "
        "стран поставили подписи под соглашением о дороге.",
        "Президент",
        "побеседовали",
    ),
    (
        "Литовские пограничники задержали на границе троих граждан Белоруссии.",
        "граждан",
        "задержали",
    ),
    (
        "Поездку в Осло, которую чилийский президент планировал на июль, его канцелярия отменила.",
        "планировал",
        "Поездку",
    ),
    (
        "Поездку в Осло, которую чилийский президент планировал на июль, его канцелярия отменила.",
        "канцелярия",
        "отменила",
    ),
    (
        "Глава МИД Чили, с которым министр Перу накануне говорил по телефону, надеется на встречу.",
        "Глава",
        "надеется",
    ),
    (
        "Визы для перуанцев Чили ввела в 2009 году.",
        "Чили",
        "ввела",
    ),
    (
        "Ввоз продуктов из десяти японских префектур КНР запретила в 2011 году.",
        "КНР",
        "запретила",
    ),
    (
        "В четверг стало известно, что визит премьера Чили в Перу, намеченный на 14 июля, отменён.",
        "намеченный",
        "визит",
    ),
    (
        "Песков: встреча президентов пока не готовится.",
        "встреча",
        "готовится",
    ),
    (
        "Об отказе от сделки объявил посол Чили, в дни поездки короля по Мали обещавший её.",
        "поездки",
        "дни",
    ),
    (
        "С Трюдо Макрон встретился в мае в Лиме.",
        "Макрон",
        "встретился",
    ),
    (
        "Премьер Норвегии принял в Осло короля Иордании и премьера Мали.",
        "короля",
        "принял",
    ),
    (
        "С Ангелой Меркель встретился в Лиме премьер Чили.",
        "Меркель",
        "Ангелой",
    ),
    (
        "Развитие торговли Дмитрий Медведев обсудил с послом Чили.",
        "Дмитрий",
        "обсудил",
    ),
    (
        "Король Бельгии и чешский премьер встретились накануне в Генте, после чего послы двух стран "
        "поставили подписи под меморандумом о музее, о котором соседи спорили с 2019 года.",
        "Генте",
        "встретились",
    ),
    (
        "Рабочая поездка премьер-министра Исландии в Норвегию, намеченная на 20–21 мая, переносится "
        "на 9 июня, уточнила в пятницу канцелярия премьера.",
        "июня",
        "9",
    ),
]


@pytest.mark.parametrize(("text", "word", "head"), HANGS)
def test_mended(text: str, word: str, head: str, read: Read) -> None:
    tree = tree_of(read(text).sentences[0])
    words = [token.text for token in tree.tokens]
    above = tree.governor(words.index(word))
    assert above is not None
    assert words[above] == head


def test_a_tree_built_again_is_the_same(read: Read) -> None:
    sentence = read("Песков: встреча президентов России и США не готовится.").sentences[0]
    first = [Tree(sentence).governor(i) for i in range(len(sentence.tokens))]
    assert [Tree(sentence).governor(i) for i in range(len(sentence.tokens))] == first


# sentence, a word of it, what it is to its head
RELATIONS = [
    ("В Лиме упрёк отвергают: поездка была частной.", "упрёк", "obj"),
    ("Япония, в мае передавшая Мали четыре катера, осудила Францию.", "катера", "obj"),
    ("Япония, в мае передавшая Мали четыре катера, осудила Францию.", "передавшая", "acl"),
    ("Премьер Чада, посетивший в мае Лиму, доволен.", "Лиму", "obj"),
    ("Премьер Словакии ожидается в Анкаре 26 июня.", "Премьер", "nsubj:pass"),
    ("Работы займут четыре года.", "Работы", "nsubj"),
]


@pytest.mark.parametrize(("text", "word", "relation"), RELATIONS)
def test_relations_mended(text: str, word: str, relation: str, read: Read) -> None:
    tree = tree_of(read(text).sentences[0])
    words = {token.text: token for token in tree.tokens}
    assert words[word].rel == relation


def test_a_participle_is_one_by_its_ending(read: Read) -> None:
    tree = tree_of(read("Чили, разорвавшая отношения с Перу, вернёт посла.").sentences[0])
    assert tree.tokens[2].feats["VerbForm"] == "Part"


def test_a_verb_that_is_done_by_nobody_is_no_participle(read: Read) -> None:
    tree = tree_of(read("Выздоровели за те же сутки больше 90 солдат.").sentences[0])
    assert tree.tokens[0].feats["VerbForm"] == "Fin"


@pytest.mark.parametrize("text", sorted({row[0] for row in (*HANGS, *RELATIONS)}))
def test_no_word_hangs_on_what_hangs_on_it(text: str, read: Read) -> None:
    for sentence in read(text).sentences:
        tree = tree_of(sentence)
        heads = [-1 if (up := tree.governor(i)) is None else up for i in range(len(tree.tokens))]
        assert not any(is_below(i, i, heads) for i in range(len(heads)))


def test_a_tree_knows_what_stands_behind_a_preposition(read: Read) -> None:
    tree = tree_of(
        read("В Лиме премьер говорил о мерах в отношении Перу и об учениях.").sentences[0]
    )
    told = {tree.tokens[i].text: tree.preposition(i) for i in range(len(tree.tokens))}
    assert (told["Лиме"], told["Перу"], told["премьер"]) == ("в", "в отношении", "")
    assert [tree.tokens[i].text for i in tree.led_by("в отношении")] == ["Перу"]
    assert tree.led_by("под") == []


def test_a_tree_keeps_its_lemmas(read: Read) -> None:
    tree = tree_of(read("Премьер посетил Лиму.").sentences[0])
    assert tree.lemmas is tree.lemmas
    assert tree.has_any(frozenset({"посетить", "ждать"}))
    assert not tree.has_any(frozenset({"ждать"}))


def test_a_word_hung_back_closes_no_circle() -> None:
    heads = [1, 2, 1]  # each of the first two was hung on the word behind it
    break_circles(heads, [-1, 0, 1])
    assert heads == [-1, 0, 1]
