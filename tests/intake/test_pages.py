"""Pages: title, day and body out of HTML."""

from __future__ import annotations

from datetime import date

import pytest

from svodka.article import Article
from svodka.errors import Refused
from svodka.intake import read_bytes

STORY = (
    "<p>МИНСК, 11 июн — Вестник. Стороны ищут новую дату переговоров, сообщили в министерстве "
    "иностранных дел республики.</p><p>Второй абзац рассказывает о повестке, которую готовили с "
    "самой весны, и о причинах задержки, названных в столице.</p>"
)


def page(head: str = "", story: str = STORY, extra: str = "") -> bytes:
    return (
        f"<!DOCTYPE html><html lang='ru'><head><title>Визит отложен</title>{head}</head><body>"
        f"<nav><a href='/'>Новости</a></nav><article><h1>Визит отложен</h1>{extra}{story}"
        "</article><footer>Все права защищены</footer></body></html>"
    ).encode()


def test_pages_give_title_body_and_source() -> None:
    head = (
        "<meta property='article:published_time' content='2025-06-11T23:00:00+03:00'>"
        "<meta property='og:site_name' content='Вестник'>"
        "<link rel='canonical' href='https://example.org/visit'>"
    )
    found = read_bytes("a.html", page(head))
    assert isinstance(found, Article)
    assert found.headline == "Визит отложен"
    assert found.text.startswith("Визит отложен\nМИНСК, 11 июн — Вестник. Стороны")
    assert found.text.endswith("названных в столице.")
    assert found.text.count("Визит отложен") == 1
    assert (found.outlet, found.url) == ("Вестник", "https://example.org/visit")


DAYS = [
    ("<meta property='article:published_time' content='2025-06-11T10:00:00'>", "", "html_meta"),
    ("<meta itemprop='datePublished' content='2025-06-11'>", "", "html_meta"),
    ("<script type='application/ld+json'>{\"datePublished\": \"2025-06-11\"}</script>", "", "html_json_ld"),
    ("", "<time datetime='2025-06-11T10:00'>11 июня</time>", "html_time"),
    ("<link rel='canonical' href='https://example.org/2025/06/11/visit'>", "", "date_in_url"),
    ("", "<p>11.06.2025 10:30</p>", "dateline_with_stamp"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "extra", "rule"), DAYS)
def test_pages_tell_their_day(head: str, extra: str, rule: str) -> None:
    found = read_bytes("a.html", page(head, extra=extra))
    assert isinstance(found, Article)
    assert (found.published, found.published_by) == (date(2025, 6, 11), rule)


@pytest.mark.parametrize(
    ("head", "told"),
    [
        (
            "<meta property='article:published_time' content='2025-06-11'>",
            (date(2025, 6, 11), "html_meta"),
        ),
        ("", (date(2025, 1, 2), "given")),
    ],
)
def test_pages_given_day_is_for_those_that_tell_none(head: str, told: tuple[date, str]) -> None:
    found = read_bytes("a.html", page(head), date(2025, 1, 2))
    assert isinstance(found, Article)
    assert (found.published, found.published_by) == told


def test_pages_declare_their_encoding() -> None:
    raw = page("<meta charset='windows-1251'>").decode().encode("cp1251")
    found = read_bytes("2025-06-11.html", raw)
    assert isinstance(found, Article)
    assert "Стороны ищут" in found.text


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"<html><body></body></html>", "no article found"),
        (b"<html>", "no article found"),
        (page(), "no publication date"),
    ],
)
def test_pages_refused(raw: bytes, reason: str) -> None:
    found = read_bytes("a.html", raw)
    assert isinstance(found, Refused)
    assert found.reason.startswith(reason)
