"""Cues: what a rule finds, before anyone asks who the speaker is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from svodka.extract.statements.contents import Content
from svodka.extract.statements.views import View


@dataclass(frozen=True, slots=True)
class Cue:
    """An attribution.

    at: the token that attributes; place: the token where the speaker stands, None for whoever
    spoke last; contents: what is said; bare: the act is told without «что» or marks («призвал
    сделать»), and inside another's words it is only told, not said.
    """

    rule: str
    at: int
    place: int | None
    contents: tuple[Content, ...]
    bare: bool = False


def free_tokens(view: View) -> Iterator[int]:
    """Tokens outside quotation marks."""
    return (index for index, said in enumerate(view.said) if not said)
