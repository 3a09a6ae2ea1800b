"""Quantities: what each sentence counts, as «value unit [qualifier] [from low]», joined by " ; "."""

from __future__ import annotations

from datetime import date

import pytest

from svodka.annotate.notes import Quantity
from svodka.annotate.quantities import find_quantities
from svodka.article import Article
from svodka.language import Language

# text → quantities, in order. «x» after a value is a multiple; "?" is a unit the text leaves out.
SPECIMENS = [
    # digits, groups, decimals
    ("Экспорт вырос на 6,3% — до 5 млрд долларов.", "6.3 % ; 5e9 USD"),
    ("Стоимость моста достигла 1 200 000 рублей.", "1.2e6 RUB"),
    ("На стадион пришли 25.000 болельщиков.", "25000 болельщики"),
    ("Картину продали за $635,000.", "635000 USD"),
    ("Построено 8,13 миллиона квадратных метров жилья.", "8.13e6 квадратные метры"),
    ("В посёлке живут 67 200 человек.", "67200 люди"),
    # words and halves
    ("Выделено два с половиной миллиона рублей.", "2.5e6 RUB"),
    ("Кредит составил полтора миллиарда евро.", "1.5e9 EUR"),
    ("Заплатили полмиллиона манатов.", "500000 AZN"),
    ("Собрали миллион тенге.", "1e6 KZT"),
    ("Убыток превысил миллиард юаней.", "1e9 CNY over"),
    ("Прошло два десятка лет.", "20 годы"),
    ("Заключено почти три десятка соглашений.", "30 соглашения almost"),
    ("Эвакуировано двести пятьдесят три человека.", "253 люди"),
    ("Привиты 19 миллионов 700 тысяч человек.", "1.97e7 люди"),
    ("Партия взяла три с лишним миллиона голосов.", "3e6 голоса over"),
    ("Пришло более сотни журналистов.", "100 журналисты over"),
    ("Полсотни семей получили жильё.", "50 семьи"),
    # money
    ("Инвестиции составили $4 млрд.", "4e9 USD"),
    ("Грант — 300 млн долларов США.", "3e8 USD"),
    ("Билет стоит 100 армянских драмов.", "100 AMD"),
    ("Штраф — 20 фунтов стерлингов.", "20 GBP"),
    ("Проезд подорожал до 8 рублей 50 копеек.", "8.5 RUB"),
    ("Премия в 10 тысяч злотых.", "10000 PLN"),
    ("Помощь на 5 млн грузинских лари.", "5e6 GEL"),
    ("Долг в 200 турецких лир.", "200 TRY"),
    ("Взнос — 30 тыс. руб. в месяц.", "30000 RUB"),
    ("Сделка на €300 млн.", "3e8 EUR"),
    ("Заняли 2 млн белорусских рублей.", "2e6 BYN"),
    ("Взнос фонда составил $1.2bn.", "1.2e9 USD"),
    ("Заём на €500m и грант на $2tn.", "5e8 EUR ; 2e12 USD"),
    ("Сделка на £3 billion.", "3e9 GBP"),
    ("Билет за $5zq никто не купил.", ""),
    ("Баррель стоил -5 долларов.", "-5 USD"),
    ("Баррель подешевел до минус 37 долларов.", "-37 USD"),
    ("Сальдо составило −$2 млрд.", "-2e+09 USD"),
    ("Экспорт -5 млрд евро.", "5e9 EUR"),
    ("Добыча составила 40 млн тонн (-6%).", "4e7 тонны ; 6 %"),
    # shares and multiples
    ("Оборот сократился на треть.", "33.3 %"),
    ("Торговля прибавила четверть.", "25 %"),
    ("Экспорт поднялся на десятую часть.", "10 %"),
    ("Поправку поддержали две трети депутатов.", "66.7 %"),
    ("Это половина всего импорта.", "50 %"),
    ("Поставки выросли вдвое.", "2x"),
    ("Объём увеличился в 1,5 раза.", "1.5x"),
    ("Добыча угля увеличилась в два с половиной раза.", "2.5x"),
    ("Стороны хотят утроить торговлю.", "3x"),
    ("Законопроект о двукратном увеличении выплат.", "2x"),
    ("Введена 10-процентная пошлина.", "10 %"),
    ("Ставку повысили на 0,5 процентного пункта.", "0.5 п.п."),
    # units
    ("Поставлено 38,8 млрд кубометров газа.", "3.88e10 кубометры"),
    ("Площадь — 17,4 тыс. кв. км.", "17400 квадратные километры"),
    ("Трасса длиной 535 км.", "535 километры"),
    ("Мощность линии 350 МВт.", "350 мегаватты"),
    ("Четыре населённых пункта остались без света.", "4 населенные пункты"),
    ("Дорога займёт 10 суток.", "10 сутки"),
    ("В больнице 12 пострадавших.", "12 пострадавшие"),
    ("В строю 40 мегаватт мощностей.", "40 мегаватты"),
    ("Журналистов не пустили на сорокаминутную встречу.", "40 минуты"),
    ("Столицу посетили 65 тыс. китайских туристов.", "65000 туристы"),
    # qualifiers
    ("Страну посетили около 600 тыс. россиян.", "600000 россияне about"),
    ("Работает свыше 1,2 тыс. компаний.", "1200 компании over"),
    ("Суда приходят чуть ли не на 12 суток быстрее.", "12 сутки almost"),
    ("Нужно согласие не менее 36 депутатов.", "36 депутаты at_least"),
    ("Ранены как минимум 14 туристов.", "14 туристы at_least"),
    ("Не более 500 гостей.", "500 гости at_most"),
    ("Нельзя пригласить, не могут впустить более 500 гостей.", "500 гости at_most"),
    ("Доля приблизилась к 80%.", "80 % almost"),
    ("Инвестиции не дотянули до 60 млн долларов.", "6e7 USD under"),
    ("Доля не превысит 150 миллионов евро.", "1.5e8 EUR at_most"),
    ("Обмен займёт менее чем за три часа.", "3 часы under"),
    ("Зал вмещает до 5 тысяч человек.", "5000 люди at_most"),
    ("Добыча выросла до 5 тысяч тонн.", "5000 тонны"),
    ("На площадь вышли 300 человек и более.", "300 люди at_least"),
    ("Пришло человек двадцать.", "20 люди about"),
    ("Цены поднялись процентов на десять.", "10 % about"),
    ("Туристов стало больше на 15%.", "15 %"),
    # ranges
    ("Рейсов станет с 68 до 90 в неделю.", "90 ? from 68"),
    ("Пособие поднимут со 120 тыс. до 250 тыс. рублей.", "250000 RUB from 120000"),
    ("Квота составит от 3 до 5 млн тонн.", "5e6 тонны at_most from 3e6"),
    ("Оборот упал с 7 до 6 млрд крон.", "6e9 кроны from 7e9"),
    ("Оборот вырос с $5 до $7 млрд.", "7e9 USD from 5e9"),
    ("Добычу сократили с 12 до 10 млн тонн.", "1e7 тонны from 1.2e7"),
    ("Отряд вырос с 800 до 1,2 тысячи человек.", "1200 люди from 800"),
    ("Проект стоит 3–5 млрд долларов.", "5e9 USD about from 3e9"),
    ("Ранены пять-шесть человек.", "6 люди about from 5"),
    # left out units, nouns before
    ("Кандидатов шестеро.", "6 кандидаты"),
    ("Погибших — 12.", "12 погибшие"),
    ("Импорт составил лишь 137 млн.", "1.37e8 ?"),
    # no quantities
    ("Встреча пройдёт 18–19 августа 2024 года.", ""),
    ("Заседание начнётся в 15:30, в 10 часов утра.", ""),
    ("Самолёт Ил-76 вылетел рейсом 9268.", ""),
    ("Саммит G20 и 23-е заседание комиссии.", ""),
    ("В 2004 году на митинг вышли тысячи людей.", ""),
    ("Матч завершился со счётом 3:1.", ""),
    ("Во второй половине ноября, на рубеже 1990-х.", ""),
    ("Ей помогла статья 105 и дом № 5.", ""),
]


def draw(quantity: Quantity) -> str:
    """«5e6 тонны at_most from 3e6»: the picture of a quantity."""
    value = f"{quantity.value:g}" + ("x" if quantity.kind == "times" else "")
    unit = "" if quantity.kind == "times" else quantity.unit or "?"
    qualifier = "" if quantity.qualifier == "exact" else quantity.qualifier
    low = "" if quantity.low is None else f"from {quantity.low:g}"
    return " ".join(part for part in (value, unit, qualifier, low) if part)


def read(text: str, language: Language) -> tuple[Quantity, ...]:
    (doc,) = language.read([Article("specimen", text, date(2025, 6, 11))])
    return find_quantities(doc, language)


def same(expected: str) -> str:
    """The expected picture with its numbers written as `draw` writes them."""
    return " ".join(f"{float(w):g}" if _is_number(w) else w for w in expected.split())


def _is_number(word: str) -> bool:
    return word[:1].isdigit() and not word.endswith("x")


@pytest.mark.parametrize(("text", "expected"), SPECIMENS, ids=[s[0] for s in SPECIMENS])
def test_quantities(text: str, expected: str, language: Language) -> None:
    assert " ; ".join(draw(q) for q in read(text, language)) == same(expected)


def test_quantities_cite_their_words(language: Language) -> None:
    text = "Как сообщили в кабмине, экспорт составил порядка 4,2 млрд долларов."
    (quantity,) = read(text, language)
    assert text[quantity.span.start : quantity.span.stop] == "4,2 млрд долларов"
    assert quantity.rule == "currency"


def test_quantities_know_their_noun(language: Language) -> None:
    text = "Открыто 14 новых российских школ."
    (doc,) = language.read([Article("specimen", text, date(2025, 6, 11))])
    (quantity,) = find_quantities(doc, language)
    assert quantity.noun is not None
    assert doc.sentences[quantity.sentence].tokens[quantity.noun].text == "школ"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "7",
        "%",
        "от",
        "99999999999999999999999 долл.",
        "🙂 5 🙂",
        "1 " * 3000,
        "сто " * 3000,
        "3–",
        "с 5 до",
        "½ и ¾",
        "٣ тысячи",
        "1.2.3.4 млн",
        "полтора",
        "- 5 -",
        "$",
        "5$5",
    ],
)
def test_quantities_survive_any_text(text: str, language: Language) -> None:
    for quantity in read(text, language):
        assert quantity.value >= 0
        assert 0 <= quantity.span.start < quantity.span.stop <= len(text)
