"""JSON Lines: what a line gives, and what a bad one costs (itself)."""

from __future__ import annotations

import json
from datetime import date

import pytest

from svodka.article import Article, Zone
from svodka.errors import Refused
from svodka.intake import read_jsonl

GOOD = {"id": "a", "published": "2025-06-11", "headline": "Визит", "body": "Министр прибыл."}


def read(*rows: object, published: date | None = None) -> list[Article | Refused]:
    lines = [json.dumps(row, ensure_ascii=False).encode() + b"\n" for row in rows]
    return list(read_jsonl(lines, "feed.jsonl", published))


def article(row: object) -> Article:
    (found,) = read(row)
    assert isinstance(found, Article)
    return found


def test_jsonl_keeps_every_character() -> None:
    body = " Министр\u00a0прибыл…\r\n\n«Да» "
    found = article({**GOOD, "headline": "Визит ", "body": body, "url": "https://example.org/a"})
    assert found.text == "Визит \n" + body
    assert found.zones == (Zone("headline", 0, 6), Zone("body", 7, len(found.text)))
    assert found.headline == "Визит "
    assert (found.id, found.url) == ("a", "https://example.org/a")
    assert (found.published, found.published_by) == (date(2025, 6, 11), "field")


@pytest.mark.parametrize("headline", ["", None])
def test_jsonl_without_headline_is_the_body(headline: str | None) -> None:
    found = article({**GOOD, "headline": headline})
    assert (found.text, found.zones) == ("Министр прибыл.", ())


def test_jsonl_without_body_is_the_headline() -> None:
    found = article({"id": "a", "published": "2025-06-11", "headline": "Визит"})
    assert (found.text, found.zones) == ("Визит\n", (Zone("headline", 0, 5),))


def test_jsonl_takes_other_names() -> None:
    found = article({"title": "Визит", "text": "Министр прибыл.", "date": "11.06.2025", "uid": 7})
    assert (found.id, found.text, found.published) == (
        "7",
        "Визит\nМинистр прибыл.",
        date(2025, 6, 11),
    )


def test_jsonl_ids_are_stable() -> None:
    row = {key: GOOD[key] for key in ("published", "headline", "body")}
    first, second = read(row, row)
    other = article({**row, "body": "Другой."})
    addressed = [article({**row, "body": body, "url": "https://a.org"}).id for body in ("1", "2")]
    assert first == second
    assert isinstance(first, Article)
    assert len({first.id, other.id, *addressed}) == 3


def test_jsonl_given_day_is_for_lines_that_tell_none() -> None:
    undated = {name: value for name, value in GOOD.items() if name not in ("published", "url")}
    spoilt = undated | {"published": "вчера"}
    found = read(GOOD, undated, spoilt, published=date(2025, 1, 2))
    told = [(one.published, one.published_by) for one in found if isinstance(one, Article)]
    assert told == [(date(2025, 6, 11), "field"), *[(date(2025, 1, 2), "given")] * 2]


BAD = [
    (b"{broken", "not JSON"),
    (b'{"headline": "\\ud800", "published": "2025-06-11"}', "not JSON"),
    (b"[1, 2]", "not an object"),
    (b"\xff\xff\xff", "in no encoding"),
    (b'{"body": "\xd0\x94\xd0\xb0", "published": "2025-02-30"}', "the date '2025-02-30'"),
    (b'{"body": "\xd0\x94\xd0\xb0"}', "no publication date"),
    (b'{"body": ["\xd0\x94\xd0\xb0"], "published": "2025-06-11"}', "the field 'body'"),
    (b'{"headline": "", "body": " ", "published": "2025-06-11"}', "empty"),
    (b"{}", "empty"),
]


@pytest.mark.parametrize(("line", "reason"), BAD)
def test_jsonl_refuses_a_line_and_goes_on(line: bytes, reason: str) -> None:
    good = json.dumps(GOOD).encode()
    first, refused, last = read_jsonl([good, b"\n", line, good], "feed.jsonl")
    assert isinstance(first, Article) and isinstance(last, Article)
    assert isinstance(refused, Refused)
    assert refused.source == "feed.jsonl, line 3"
    assert refused.reason.startswith(reason)


def test_jsonl_byte_order_mark() -> None:
    (found,) = read_jsonl([b"\xef\xbb\xbf" + json.dumps(GOOD).encode()], "feed.jsonl")
    assert isinstance(found, Article)


def test_jsonl_is_read_a_line_at_a_time() -> None:
    def endless() -> object:
        while True:
            yield json.dumps(GOOD).encode()

    stream = read_jsonl(endless(), "feed.jsonl")  # type: ignore[arg-type]
    assert isinstance(next(stream), Article)
