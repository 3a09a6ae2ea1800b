"""Limits: how much of a list is shown before the rest is counted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def shown(listed: Sequence[T], most: int) -> Sequence[T]:
    """The first of them; all where only one would be left, which takes no more room than to say so.

    >>> shown("abcd", 2), shown("abcd", 3)
    ('ab', 'abcd')
    """
    return listed if len(listed) <= most + 1 else listed[:most]
