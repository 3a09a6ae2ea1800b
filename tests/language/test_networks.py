"""Networks: the answers are slovnet's own, sentence by sentence, without its padding."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from navec import Navec
from slovnet import NER, Morph, Syntax

from svodka.language import Doc
from svodka.language.ru.networks import Networks
from svodka.language.ru.tokens import cut_tokens
from svodka.language.ru.trees import find_circle
from svodka.language.ru.weights import find_weights

Words = list[list[str]]

TEXTS = """
Президент Сербии Александр Вучич в четверг прибыл в Будапешт с двухдневным визитом.
Товарооборот между странами вырос на 7,1% и достиг 2 млрд долларов, сообщил министр экономики.
«Мы рассчитываем на продолжение диалога», — заявил глава МИД Турции Хакан Фидан журналистам.
Лидеры провели переговоры в Сочи.
Да.
В рамках саммита ШОС, который пройдёт в Астане 3–4 июля, состоится ряд двусторонних встреч.
Нью-Йорк, Лондон и Токио остаются крупнейшими финансовыми центрами мира.
По словам пресс-секретаря, стороны договорились о поставках 1,5 млн тонн зерна до конца года.
ООН, ЕС и НАТО осудили ракетный удар; погибли 12 человек, ещё 30 ранены.
Премьер-министр Венгрии Виктор Орбан встретился с Урсулой фон дер Ляйен в Брюсселе и обсудил с ней
санкции, введённые против российских компаний, а затем отправился в Вашингтон, где его приняли в
Белом доме.
Qatar Airways возобновит рейсы в Баку?!
""".strip().split("\n")


@pytest.fixture(scope="module")
def sentences() -> Words:
    return [[text[a:b] for a, b in cut_tokens(text, 0, len(text))] for text in TEXTS]


@pytest.fixture(scope="module")
def navec() -> Navec:
    return Navec.load(str(find_weights("emb/navec_news_v1_1B_250K_300d_100q.tar")))


@pytest.fixture(scope="module")
def networks() -> Networks:
    return Networks()


def rows_of(networks: Networks, sentences: Words) -> list[list[int]]:
    """The vocabulary's rows of words."""
    return networks.rows([[networks.code(word) for word in words] for words in sentences])


@pytest.fixture
def rows(networks: Networks, sentences: Words) -> list[list[int]]:
    return rows_of(networks, sentences)


def test_tags_are_slovnets(
    networks: Networks, rows: list[list[int]], sentences: Words, navec: Navec
) -> None:
    slovnet = Morph.load(str(find_weights("model/slovnet_morph_news_v1.tar"))).navec(navec)
    expected = [[(t.pos, t.feats) for t in markup.tokens] for markup in slovnet.map(sentences)]
    found = [[(tag.pos, dict(tag.feats)) for tag in tags] for tags in networks.tags(rows)]
    assert found == expected


def test_names_are_slovnets(
    networks: Networks, rows: list[list[int]], sentences: Words, navec: Navec
) -> None:
    slovnet = NER.load(str(find_weights("model/slovnet_ner_news_v1.tar"))).navec(navec)
    infer = slovnet.infer
    expected = list(infer.decoder(infer.process(infer.encoder(sentences))))
    assert list(networks.names(rows)) == expected


def test_trees_are_slovnets(
    networks: Networks, rows: list[list[int]], sentences: Words, navec: Navec
) -> None:
    slovnet = Syntax.load(str(find_weights("model/slovnet_syntax_news_v1.tar"))).navec(navec)
    compared = 0
    for (heads, rels), markup in zip(networks.trees(rows), slovnet.map(sentences), strict=True):
        above = [int(token.head_id) for token in markup.tokens]
        if find_circle(above) is None:
            compared += 1
            assert heads == [head - 1 for head in above]
            assert rels == [token.rel for token in markup.tokens]
    assert compared >= len(sentences) - 2  # where slovnet goes in circles we do not follow


def test_words_forgotten_are_learnt_again(networks: Networks) -> None:
    known = list(networks.counts)  # more words than the table has rows
    before = [tag.pos for tags in networks.tags(rows_of(networks, [known[:200]])) for tag in tags]
    for start in range(200, 36_000, 3_000):
        rows_of(networks, [known[start : start + 3_000]])
    again = [tag.pos for tags in networks.tags(rows_of(networks, [known[:200]])) for tag in tags]
    assert again == before


def test_nothing_is_read_of_nothing(networks: Networks) -> None:
    assert networks.rows([]) == []
    assert list(networks.names([])) == list(networks.tags([])) == list(networks.trees([])) == []


def test_every_tree_has_a_root_and_no_circle(read: Callable[[str], Doc]) -> None:
    doc = read("\n".join(TEXTS))
    parsed = [sentence for sentence in doc.sentences if sentence.parsed]
    assert len(parsed) >= 8
    for sentence in parsed:
        for token in sentence.tokens:
            steps = 0
            while token.head >= 0:
                token = sentence.tokens[token.head]
                steps += 1
                assert steps <= len(sentence.tokens)
