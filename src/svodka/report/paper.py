"""A brief as PDF, set by typst with the fonts it carries: the same on every machine."""

from __future__ import annotations

from dataclasses import asdict
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from svodka import __version__
from svodka.report.charts import describe, draw_svg, heading, legend
from svodka.report.contents import Brief, Chart, Section
from svodka.report.html import web_host, write_origin
from svodka.report.wording import label

INK, FONT = "#222222", "Libertinus Serif"


def render_pdf(brief: Brief) -> bytes:
    """The brief on A4, numbers leading to quotes and back; fonts embedded."""
    import orjson
    import typst

    templates = files("svodka.report").joinpath("templates")
    with TemporaryDirectory(prefix="svodka-") as name:
        folder = Path(name)
        folder.joinpath("brief.typ").write_text(
            templates.joinpath("brief.typ").read_text("utf-8"), "utf-8"
        )
        data = _paper(brief, folder)
        folder.joinpath("brief.json").write_bytes(orjson.dumps(data))
        return bytes(typst.compile(folder / "brief.typ", ignore_system_fonts=True))


def _paper(brief: Brief, folder: Path) -> dict[str, Any]:
    """What the template says, in words; charts are written to the folder."""
    origins = {one.number: write_origin(one, brief.lang) for one in brief.sources}
    return {
        "title": label(brief.lang, "brief.title", a=brief.name_a, b=brief.name_b),
        "lang": brief.lang,
        "scope": brief.scope,
        "words": _words(brief.lang),
        "sections": [_section(one, brief.lang, folder) for one in brief.sections],
        "quotes": [
            {
                "number": one.number,
                "source": one.source,
                "text": " ".join(one.text.split()),
                "before": one.before,
                "after": one.after,
                "origin": origins[one.source],
            }
            for one in brief.quotes
        ],
        "sources": [
            {
                "number": one.number,
                "headline": one.headline,
                "origin": origins[one.number],
                "host": web_host(one.url),
                "url": one.url if web_host(one.url) else "",
            }
            for one in brief.sources
        ],
        "made": label(brief.lang, "brief.made", version=__version__),
    }


def _words(lang: str) -> dict[str, Any]:
    return {
        "kicker": label(lang, "brief.kicker"),
        "empty": label(lang, "brief.empty"),
        "differ": label(lang, "brief.differ"),
        "more": label(lang, "brief.reports_more"),
        "targets": label(lang, "brief.targets"),
        "sources": label(lang, "sections.sources"),
        "columns": [label(lang, f"columns.{key}") for key in ("measure", "period", "value")],
    }


def _section(section: Section, lang: str, folder: Path) -> dict[str, Any]:
    data = asdict(section)
    data["empty"] = section.empty
    data["charts"] = [
        _chart(one, f"{section.key}-{number}.svg", lang, folder)
        for number, one in enumerate(section.charts)
    ]
    left = section.left_out
    data["left_out"] = (
        label(lang, "brief.left_out", n=left, command=section.command) if left else ""
    )
    return data


def _chart(chart: Chart, name: str, lang: str, folder: Path) -> dict[str, Any]:
    folder.joinpath(name).write_text(draw_svg(chart, lang, INK, FONT), "utf-8")
    return {
        "heading": heading(chart, lang),
        "file": name,
        "alt": describe(chart, lang),
        "legend": legend(chart, lang),
        "quotes": chart.quotes[:3],
        "periods": len({one.period for one in chart.points}),
    }
