"""A language: its grammar and its words. It judges nothing.

`Language` is all that the judging rooms (annotate, extract) may know of one. Words reach them as
tables (`table("dates")` is `language/ru/words/dates.toml`), acts as frames, text as a Doc.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from svodka.article import Article
from svodka.language.doc import Doc, Name, Sentence, Token
from svodka.language.frames import Frame

__all__ = ["Doc", "Frame", "Language", "Name", "Sentence", "Token"]


class Language(Protocol):
    """What a language offers. One instance serves any number of articles."""

    code: str

    def __hash__(self) -> int:
        """By identity: what is compiled from its tables is kept per instance."""
        ...

    def read(self, articles: Sequence[Article]) -> list[Doc]:
        """Docs of the articles, in order. Batched: many at once cost less than one by one."""
        ...

    def table(self, name: str) -> Mapping[str, Any]:
        """The table of words of that name, as TOML gives it, with every string's ё folded to е."""
        ...

    def frames(self) -> tuple[Frame, ...]:
        """Every frame, in the order of the files' names and of the rows in them."""
        ...

    def nominative(self, tokens: Sequence[Token], number: str | None = None) -> str:
        """A noun phrase put into the nominative; number: None (as it is) | "sing" | "plur".

        «прямых российских инвестиций в Азербайджан» → "прямые российские инвестиции в Азербайджан"
        (the head and what agrees with it change; what depends on it in other cases stays).
        """
        ...

    def genitive(self, tokens: Sequence[Token]) -> str:
        """A noun phrase put into the genitive: «новую полосу» → "новой полосы"."""
        ...
