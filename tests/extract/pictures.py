"""Pictures of figures: how the specimens write what a text tells."""

from __future__ import annotations

from svodka.findings import Change, Figure


def draw(figure: Figure) -> str:
    """«2e9 USD over up7.1% 2024-01-01..2024-06-30»: the picture of a figure."""
    parts = [] if figure.value is None else [f"{figure.value:g}", figure.unit or "?"]
    parts += [] if figure.qualifier == "exact" else [figure.qualifier]
    parts += [] if figure.status == "actual" else [figure.status]
    parts += [] if figure.change is None else [draw_change(figure.change)]
    parts += [] if figure.start is None else [f"{figure.start}..{figure.end}"]
    return " ".join(parts)


def draw_change(change: Change) -> str:
    if change.percent is not None:
        return f"{change.direction}{change.percent:g}%"
    if change.times is not None:
        return f"{change.direction}{change.times:g}x"
    return f"{change.direction}{change.amount:g}"


def sorted_words(picture: str) -> list[str]:
    """The words of a picture whatever their order, numbers as `draw` writes them."""
    return sorted(_number(word) for word in picture.split())


def _number(word: str) -> str:
    return f"{float(word):g}" if word.replace(".", "", 1).replace("e", "", 1).isdigit() else word
