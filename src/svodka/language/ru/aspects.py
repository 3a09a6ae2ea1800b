"""Aspects: a frame's verb with a companion word tells the same act in its imperfective."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from svodka.language.frames import Frame


def in_both_aspects(frames: Iterable[Frame], imperfectives: Mapping[str, str]) -> tuple[Frame, ...]:
    """The frames, each verb that has companion words beside its imperfective too.

    imperfectives: perfective lemma → its imperfective.
    """
    return tuple(
        replace(frame, verbs=tuple(add_aspects(phrase, imperfectives) for phrase in frame.verbs))
        for frame in frames
    )


def add_aspects(phrase: str, imperfectives: Mapping[str, str]) -> str:
    """«прервать|разорвать связь» → «прервать|разорвать|прерывать|разрывать связь»; a lone verb, which
    nothing else holds to the act, as it is."""
    head, *rest = phrase.split()
    if not rest:
        return phrase
    verbs = head.split("|")
    added = [imperfectives[verb] for verb in verbs if verb in imperfectives]
    return " ".join(["|".join(dict.fromkeys([*verbs, *added])), *rest])
