"""To whom one proposes something where nobody is named: rows as in tests/extract/test_frames.py."""

import pytest
from tests.extract.test_events import codings

from svodka.language import Language

PROPOSED = {
    # who is asked does it for whoever asks, and the two talk…
    "Чад попросил Кению прислать врачей.": [
        "REQUEST statement actual TCD>KEN 2025-06-11",
        "AID action hypothetical KEN>TCD -",
    ],
    "Чад призвал Кению возобновить переговоры.": [
        "REQUEST statement actual TCD>KEN 2025-06-11",
        "CONSULT meeting hypothetical KEN+TCD -",
    ],
    # …but who presses somebody's case, be it for all states, is none of the two
    "ООН призвала Кению возобновить переговоры.": ["REQUEST statement actual UN>KEN 2025-06-11"],
    # who has accused one, and would meet
    "Перу обвинила Чили в захвате траулера. Сантьяго предложил провести 2 июля переговоры.": [
        "ACCUSE statement actual PER>CHL 2025-06-11",
        "REQUEST statement actual CHL>PER 2025-06-11",
        "CONSULT meeting hypothetical CHL+PER 2025-07-02",
    ],
    "Перу обвинила Чили в захвате траулера. Сантьяго предложил до 2 июля провести переговоры.": [
        "ACCUSE statement actual PER>CHL 2025-06-11",
        "REQUEST statement actual CHL>PER 2025-06-11",
        "CONSULT meeting hypothetical CHL+PER 2025-06-11..2025-07-02",
    ],
    # with whom one has met
    "Министр иностранных дел Чада Яя Хамат встретился с премьером Ливии. Хамат предложил созвать "
    "совместную комиссию.": [
        "CONSULT meeting actual LBY+TCD 2025-06-11",
        "REQUEST statement actual TCD>LBY 2025-06-11",
        "CONSULT meeting hypothetical LBY+TCD -",
    ],
    "Министр иностранных дел Чада встретился с премьером Ливии и предложил открыть границу.": [
        "CONSULT meeting actual LBY+TCD 2025-06-11",
        "REQUEST statement actual TCD>LBY 2025-06-11",
    ],
    # a third is spoken of
    "Перу обвинила Чили в трусости. Канада призвала к миру. Сантьяго предложил провести 2 июля "
    "переговоры.": [
        "ACCUSE statement actual PER>CHL 2025-06-11",
        "REQUEST statement actual CAN 2025-06-11",
        "REQUEST statement actual CHL 2025-06-11",
        "CONSULT meeting hypothetical CHL+PER 2025-07-02",
    ],
    # no gathering, and no talks have been held
    "Перу обвинила Чили в захвате траулера. МИД Чили предложил открыть новый порт.": [
        "ACCUSE statement actual PER>CHL 2025-06-11",
        "REQUEST statement actual CHL 2025-06-11",
    ],
}


@pytest.mark.parametrize(("text", "expected"), PROPOSED.items())
def test_proposals(text: str, expected: list[str], language: Language) -> None:
    assert codings(text, language) == sorted(expected)
