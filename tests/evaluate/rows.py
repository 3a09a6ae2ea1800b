"""Findings in the codebook's form, as short as a test needs them."""

from __future__ import annotations

from typing import Any

Row = dict[str, Any]


def event(type: str, *sides: str, evidence: str = "", **told: Any) -> Row:
    """sides: codes; one with an arrow before it, ">AZE", is a recipient."""
    participants = [
        {
            "name": told.get("names", {}).get(side.strip(">"), side.strip(">")),
            "state": side.strip(">"),
            "role": "recipient" if side.startswith(">") else "actor",
        }
        for side in sides
    ]
    row: Row = {
        "type": type,
        "form": "meeting",
        "rank": None,
        "status": "actual",
        "participants": participants,
        "start": "2024-05-15",
        "end": "2024-05-15",
        "place": None,
        "place_state": None,
        "evidence": evidence,
    }
    told.pop("names", None)
    return row | told


def figure(value: float | None, unit: str | None, **told: Any) -> Row:
    row: Row = {
        "measure": "товарооборот",
        "value": value,
        "unit": unit,
        "qualifier": "exact",
        "status": "actual",
        "parties": [],
        "start": None,
        "end": None,
        "change": None,
        "evidence": "",
    }
    return row | told


def day(text: str, start: str | None = None, end: str | None = None, **told: Any) -> Row:
    return {"text": text, "start": start, "end": end or start} | told


def said(speaker: str, evidence: str, **told: Any) -> Row:
    return {"speaker": speaker, "kind": "indirect", "evidence": evidence} | told


def reading(id: str = "a", **kinds: list[Row]) -> dict[str, Row]:
    """One reading by its id: events=, figures=, dates=, statements=."""
    return {id: {"id": id, "events": [], "figures": [], "dates": [], "statements": []} | kinds}
