"""Tables on disk: words as TOML tables, acts as frames, with ё folded to е on the way in."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

from svodka.errors import WordsError
from svodka.language.frames import Frame, Specimen

_PLACED = frozenset({"endings", "counted"})  # lists whose places mean something: words may recur
_WORDS_OF_FRAME = ("verbs", "nouns", "with_words", "without")
_FRAME_KEYS = frozenset(field.name for field in fields(Frame))
_SPECIMEN_KEYS = frozenset(field.name for field in fields(Specimen))


def fold(text: str) -> str:
    """«учёт» → "учет"."""
    return text.replace("ё", "е").replace("Ё", "Е")


def fold_all(value: Any) -> Any:
    """Every string in a TOML value with ё folded to е, keys too."""
    if isinstance(value, str):
        return fold(value)
    if isinstance(value, dict):
        return {fold(key): fold_all(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [fold_all(inner) for inner in value]
    return value


def load_table(folder: Path, name: str) -> Mapping[str, Any]:
    """The table `<folder>/<name>.toml`, folded. Raises WordsError, naming file and next step, also
    where a word stands twice in one list."""
    path = folder / f"{name}.toml"
    if not path.is_file():
        raise WordsError(f"{path}: no such table of words; write it or correct the name {name!r}")
    folded: Mapping[str, Any] = fold_all(_parse(path))
    _refuse_repeats(folded, str(path))
    return folded


def load_frames(folder: Path) -> tuple[Frame, ...]:
    """The frames of every `<folder>/*.toml`, in the order of the files' names and of their rows.

    Raises WordsError, naming file, frame and next step, also where two have one name or a word
    stands twice in one list."""
    frames: dict[str, Frame] = {}
    for path in sorted(folder.glob("*.toml")):
        for number, row in enumerate(_parse(path).get("frame", ()), start=1):
            frame = _frame(row, f"{path}, frame {number}")
            if frame.name in frames:
                raise WordsError(f"{path}: a second frame {frame.name!r}; give it another name")
            frames[frame.name] = frame
    return tuple(frames.values())


def _refuse_repeats(part: Any, where: str) -> None:
    """Raises WordsError for a word that stands twice in one list of words, a list with a name.

    Rows of forms (lists within lists, `endings`, `counted`) say something by their places."""
    if isinstance(part, list):
        for inner in part:
            if isinstance(inner, dict):
                _refuse_repeats(inner, where)
    elif isinstance(part, dict):
        for key in (key for key in part if key not in _PLACED):
            if isinstance(part[key], list):
                _refuse_repeated(part[key], f"{where}: {key}")
            _refuse_repeats(part[key], f"{where}: {key}")


def _refuse_repeated(words: Sequence[Any], where: str) -> None:
    told = Counter(word for word in words if isinstance(word, str))
    again = [word for word, times in told.items() if times > 1]
    if again:
        raise WordsError(f"{where}: {', '.join(again)} twice in one list; delete one")


def _parse(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise WordsError(f"{path}: not TOML in UTF-8: {error}; correct that line") from error


def _frame(row: Mapping[str, Any], where: str) -> Frame:
    if "name" in row:
        where = f"{where} ({row['name']})"
    _check_keys(row, _FRAME_KEYS, where)
    specimens = tuple(
        _specimen(specimen, f"{where}, specimen {number}")
        for number, specimen in enumerate(row.get("specimens", ()), start=1)
    )
    values = {key: _frozen(fold_all(value)) for key, value in row.items() if key != "specimens"}
    for key in _WORDS_OF_FRAME:
        _refuse_repeated(values.get(key, ()), f"{where}: {key}")
        for word in (word for phrase in values.get(key, ()) for word in phrase.split()):
            _refuse_repeated(word.split("|"), f"{where}: {key}")
    try:
        return Frame(**values, specimens=specimens)
    except TypeError as error:
        raise WordsError(f"{where}: {error}; add what is missing") from error


def _specimen(row: Mapping[str, Any] | list[Any], where: str) -> Specimen:
    if isinstance(row, list):
        row = dict(zip(("text", "expected", "published"), row, strict=False))
    _check_keys(row, _SPECIMEN_KEYS, where)
    if "text" not in row:
        raise WordsError(f'{where}: no text; add text = "…"')
    expected, also = (_codings(row.get(key, ())) for key in ("expected", "also"))
    if "published" not in row:
        return Specimen(row["text"], expected, also=also)
    return Specimen(row["text"], expected, str(row["published"]), also)


def _codings(value: str | Sequence[str]) -> tuple[str, ...]:
    """One coding or several; an empty string is none."""
    return tuple(value) if not isinstance(value, str) else (value,) if value else ()


def _check_keys(row: Mapping[str, Any], known: frozenset[str], where: str) -> None:
    unknown = sorted(set(row) - known)
    if unknown:
        raise WordsError(
            f"{where}: unknown {', '.join(unknown)}; known: {', '.join(sorted(known))}"
        )


def _frozen(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_frozen(inner) for inner in value)
    if isinstance(value, dict):
        return {key: _frozen(inner) for key, inner in value.items()}
    return value
