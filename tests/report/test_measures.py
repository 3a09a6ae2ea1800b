"""Units and measures in English: every row of the tables proves itself."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import date
from importlib.resources import files

import pytest
from tests.report.by_hand import report

from svodka.annotate.quantities import find_quantities
from svodka.article import Article
from svodka.language import Language
from svodka.record.entries import FigureReport, SeriesEntry
from svodka.report.amounts import write_amount
from svodka.report.brief import compose_brief
from svodka.report.material import Material
from svodka.report.measures import whole_unit, write_measure


def _table(name: str) -> dict:
    return tomllib.loads(files("svodka.report").joinpath("templates", f"{name}.toml").read_text())


UNITS = _table("units")["counted"]
WITHIN = _table("units")["within"]
BARE = _table("units")["bare"]
MEASURES = _table("measures")["measure"]
CYRILLIC = set("абвгдежзийклмнопрстуфхцчшщъыьэюяё")


@pytest.mark.parametrize("unit", UNITS)
def test_each_unit_is_counted_in_both_languages(unit: str, language: Language) -> None:
    one, many, specimen = UNITS[unit]
    assert write_amount(4, unit, "exact", None, "ru") == specimen
    assert write_amount(4, unit, "exact", None, "en") == f"4 {many}"
    assert write_amount(1, unit, "exact", None, "en") == f"1 {one}"


GOVERNED = [
    ("about", 2, "часы", "около 2 часов"),
    ("over", 3, "министры", "более 3 министров"),
    ("under", 3, "часы", "менее 3 часов"),
    ("at_least", 14, "военные", "не менее 14 военных"),
    ("at_most", 21, "министры", "не более 21 министра"),
    ("between", 14, "военные", "до 14 военных"),
    ("about", 1, "часы", "около 1 часа"),
    ("over", 21, "мирные жители", "более 21 мирного жителя"),
    ("over", 4, "мирные жители", "более 4 мирных жителей"),
    ("over", 21, "погибшие", "более 21 погибшего"),
    ("over", 3, "погибшие", "более 3 погибших"),
    ("over", 4, "люди", "более 4 человек"),
    ("about", 1.5, "часы", "около 1,5 часа"),
    ("about", 1.5, "недели", "около 1,5 недели"),
    ("about", 7, "недели", "около 7 недель"),
    ("over", 430_000, "россияне", "более 430 тыс. россиян"),
    ("almost", 2, "часы", "почти 2 часа"),  # takes no case
    ("exact", 2, "часы", "2 часа"),
]


@pytest.mark.parametrize(("qualifier", "value", "unit", "told"), GOVERNED)
def test_counted_nouns_after_a_qualifier(
    qualifier: str, value: float, unit: str, told: str
) -> None:
    written = write_amount(value, unit, qualifier, None, "ru")
    assert written.replace("\xa0", " ") == told


@pytest.mark.parametrize("unit", WITHIN)
def test_each_longer_unit_is_counted_in_both_languages(unit: str, language: Language) -> None:
    one, many, specimen = WITHIN[unit]
    first = unit.split()[0]
    assert whole_unit(f"открытые {unit} на границе", first) == unit
    assert whole_unit(first, first) == first
    assert write_amount(4, unit, "exact", None, "ru") == specimen
    assert write_amount(4, unit, "exact", None, "en") == f"4 {many}"
    assert write_amount(1, unit, "exact", None, "en") == f"1 {one}"


def test_crossing_points_are_no_points(material: Material) -> None:
    told = report("plan", "Товарооборот прибавил 7,1% и достиг 2 млрд долларов")
    measure = "пункты пропуска на границе"
    one = FigureReport(3, "exact", "actual", None, measure, told)
    series = SeriesEntry(
        "a", measure, 3, "пункты", "exact", "actual", ("RUS", "AZE"), None, None, None, (one,)
    )
    for lang, written in (("en", "3 crossing points"), ("ru", "3 пункта пропуска")):
        brief = compose_brief(replace(material, figures=(series,)), lang)
        assert brief.section("figures").rows[0].cells[0].text == written


def test_units_are_named_as_readings_name_them(language: Language) -> None:
    """The key of a row is what an article's quantity is of."""
    unknown = {}
    for unit, (_one, _many, specimen) in UNITS.items():
        article = Article("a", f"Всего названо {specimen}.", date(2024, 1, 1))
        (doc,) = language.read([article])
        found = [one.unit for one in find_quantities(doc, language)]
        if found != [unit]:
            unknown[unit] = found
    assert not unknown


@pytest.mark.parametrize("row", MEASURES, ids=lambda row: row["en"])
def test_each_measure_has_its_gloss(row: dict[str, str]) -> None:
    gloss, _, quoted = write_measure(row["specimen"], "en").partition(" (")
    assert gloss.lower() == row["en"].lower()
    assert quoted == f"“{row['specimen']}”)"


def test_a_measure_nobody_knows_is_quoted() -> None:
    assert write_measure("российский президент", "en") == "“российский президент”"


def test_english_figures_keep_russian_in_quotation_marks_only(material: Material) -> None:
    told = report("plan", "Товарооборот прибавил 7,1% и достиг 2 млрд долларов")
    units = ("дипломаты", "RUB", "зайцы", "USD")
    series = tuple(
        SeriesEntry(
            unit, f"высланные {unit}", 4, unit, "exact", "actual", ("RUS", "AZE"), None, None, None,
            (FigureReport(4, "exact", "actual", None, unit, told),),
        )
        for unit in units
    )  # fmt: skip
    rows = compose_brief(replace(material, figures=series), "en").section("figures").rows
    assert len(rows) == 4
    for row in rows:
        for words in (row.measure, *(cell.text for cell in row.cells)):
            bare = "".join(part.partition("”")[2] for part in f"”{words}".split("“"))
            assert not set(bare.lower()) & CYRILLIC, words


def test_a_bare_count_is_no_row_of_a_brief(material: Material) -> None:
    """«Годы: 5 лет», «Имена: 31 имя»: of what, nobody can tell; they are counted as left out."""
    told = report("plan", "Товарооборот прибавил 7,1% и достиг 2 млрд долларов")

    def counted(unit: str, measure: str, start: date | None = None) -> SeriesEntry:
        one = FigureReport(5, "exact", "actual", None, measure, told)
        end = start and date(start.year, 12, 31)
        return SeriesEntry(
            measure, measure, 5, unit, "exact", "actual", ("RUS", "AZE"), start, end, None, (one,)
        )

    bare = [counted(unit, unit) for unit in ("годы", "часы", "имена", "люди")]
    telling = [
        counted("часы", "переговоры"), counted("чиновники", "чиновники"),
        replace(counted("люди", "люди", date(2024, 1, 1)), id="dated"),
    ]  # fmt: skip
    section = compose_brief(replace(material, figures=(*bare, *telling))).section("figures")
    assert {row.measure for row in section.rows} == {"Переговоры", "Чиновники", "Люди"}
    assert section.left_out == len(bare)
    only = compose_brief(replace(material, figures=tuple(bare))).section("figures")
    assert not only.rows and only.left_out == len(bare)


def test_each_bare_unit_is_as_readings_name_it(language: Language) -> None:
    for unit in (*BARE["time"], *BARE["undated"]):
        amount = write_amount(5, unit, "exact", None, "ru")
        article = Article("a", f"Всего названо {amount}.", date(2024, 1, 1))
        (doc,) = language.read([article])
        assert [one.unit for one in find_quantities(doc, language)] == [unit]


def test_offices_are_named_in_english(material: Material) -> None:
    (line,) = compose_brief(material, "en").section("people").groups[0].lines
    assert line.text == "Ilham Aliyev – president of Azerbaijan"
