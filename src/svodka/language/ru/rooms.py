"""Rooms: arrays made once and written over by every batch."""

from __future__ import annotations

from svodka.language.ru.batches import ROOM
from svodka.language.ru.pages import zeros
from svodka.language.ru.weights import Floats


class Room:
    """Rows of a width, for one batch at a time. Getting megabytes from the system for every batch
    costs more than what is computed in them. Not for two threads at once.
    """

    def __init__(self, width: int) -> None:
        self._array: Floats = zeros(ROOM, width)

    def rows(self, size: int) -> Floats:
        """The first so many rows, holding what was last written there."""
        if size > len(self._array):
            self._array = zeros(size, self._array.shape[1])
        return self._array[:size]
