"""A brief as data: the same contents, days in ISO 8601."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from svodka.report.contents import Brief


def brief_to_json(brief: Brief) -> dict[str, Any]:
    """Plain values for any JSON writer. `quotes` hold article, start, stop and the words."""
    data = asdict(brief)
    data["as_of"] = brief.as_of.isoformat()
    data["since"] = brief.since.isoformat() if brief.since else None
    for source, held in zip(data["sources"], brief.sources, strict=True):
        source["published"] = held.published.isoformat()
    return data


def render_json(brief: Brief) -> str:
    """`brief_to_json` as indented text."""
    import orjson

    return orjson.dumps(brief_to_json(brief), option=orjson.OPT_INDENT_2).decode() + "\n"
