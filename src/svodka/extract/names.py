"""Names: what a state or organisation is called."""

from __future__ import annotations

from svodka.language import Language


def name_of_state(code: str, language: Language) -> str:
    """The usual name of a state or organisation; "" for a code that the tables lack."""
    for table in ("states", "organisations"):
        row = language.table(table).get(code)
        if row is not None:
            return str(row["names"][0])
    return ""
