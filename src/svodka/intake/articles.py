"""Articles put together from what a format gave: text, zones, id."""

from __future__ import annotations

from datetime import date
from hashlib import sha256

from svodka.article import Article, Zone
from svodka.errors import Refused
from svodka.intake.outlets import find_outlet
from svodka.intake.published import Source, find_published


def make_article(
    name: str,
    headline: str,
    body: str,
    published: tuple[date, str] | None,
    given: date | None = None,
    id: str | None = None,
    url: str | None = None,
    outlet: str | None = None,
) -> Article:
    """An article with `headline + "\\n" + body` as its text, or `body` where there is no headline.

    published: the day and the rule that told it; None to look for it in the name and the text.
    given: the day to take where nothing tells one.
    Raises Refused where there is no text or no day.
    """
    text = f"{headline}\n{body}" if headline else body
    if not text.strip():
        raise Refused(name, "empty; give an article with text in it")
    day, rule = published or find_published(Source(name, text, url), given)
    return Article(
        id=id or stable_id(url or text),
        text=text,
        published=day,
        published_by=rule,
        zones=told_zones(headline, text),
        url=url,
        outlet=outlet or find_outlet(text),
    )


def told_zones(headline: str, text: str) -> tuple[Zone, ...]:
    """headline and body, as far as there is something in them; () where nothing was told."""
    if not headline:
        return ()
    body = len(headline) + 1
    zones = (Zone("headline", 0, len(headline)), Zone("body", body, len(text)))
    return tuple(zone for zone in zones if zone.start < zone.stop)


def stable_id(of: str) -> str:
    """Sixteen hexadecimal digits of the SHA-256 of an address or a text."""
    return sha256(of.encode("utf-8", "surrogatepass")).hexdigest()[:16]
