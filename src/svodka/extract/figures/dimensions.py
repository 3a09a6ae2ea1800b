"""Measures of how large a thing is and for how long: «полосу шириной 60 метров» → "ширина полосы"."""

from __future__ import annotations

from svodka.extract.figures.mentions import Mention
from svodka.extract.figures.scenes import Measure, Scene, phrase

_FAR = 6  # tokens between a thing and the noun that says of which dimension its size is
_BETWEEN = ("ADJ", "DET", "ADV", "PUNCT", "PROPN")


def dimension(scene: Scene) -> Measure | None:
    """«стену высотой пять метров» → "высота стены", «станок весом в 4,5 тонны» → "вес станка"."""
    m = scene.mention
    size = _size_before(scene)
    if size is None:
        return None
    thing = _thing_of(scene, size)
    if thing is None:
        return None
    found = phrase(scene, thing, "dimension")
    first = found.first
    while m.tokens[first].pos == "DET":
        first += 1  # «[каждого] судна весом до 200 тонн»
    tokens = m.tokens[first : min(found.last + 1, _end_before(m, size))]
    text = scene.around.language.genitive(tokens)
    if first not in scene.named:
        text = text if text[1:2].isupper() else text[:1].lower() + text[1:]
    name = scene.around.language.nominative([m.tokens[size]]).lower()
    last = first + len(tokens) - 1
    return Measure(f"{name} {text}", m.lemma(size), found.sentence, first, last, "dimension")


def granted(scene: Scene) -> Measure | None:
    """«ввели чрезвычайное положение на двенадцать дней» → "чрезвычайное положение"."""
    m, words = scene.mention, scene.words
    noun = m.quantity.noun
    if noun is None or m.lemma(noun) not in words.time or m.preposition not in words.granted_for:
        return None
    if m.verb is None or m.verb > m.lead or m.lemma(m.verb) not in words.granted:
        return None
    given = m.tree.children(m.verb, "obj", "nsubj:pass")
    for i in (i for i in given if i < m.lead and i not in scene.taken):
        if m.tokens[i].pos == "NOUN" and not m.tree.preposition(i):
            return phrase(scene, i, "granted")
    return None


def _end_before(m: Mention, size: int) -> int:
    """«самолёт [с общей] грузоподъёмностью»: what leads to the size is not the thing's."""
    end = size
    while end > m.start and m.tokens[end - 1].pos in ("ADJ", "DET"):
        end -= 1
    return end - 1 if m.tokens[end - 1].pos == "ADP" else size


def _size_before(scene: Scene) -> int | None:
    """«[шириной] 60 метров», «[весом] в 3,5 тонны», «[глубиной] около 20 метров»."""
    m, size = scene.mention, scene.mention.lead - 1
    if size < m.start or m.lemma(size) not in scene.words.dimensions:
        return None
    by = m.tokens[size].feats.get("Case") == "Ins"
    return size if by and m.quantity.kind == "count" else None


def _thing_of(scene: Scene, size: int) -> int | None:
    """The noun the size hangs on, or the nearest before it; of one that has two sizes the same
    («тоннель глубиной 20 метров и длиной 300»)."""
    m = scene.mention
    above = m.tree.governor(size)
    if above is not None and above < size and _is_thing(scene, above, proper=True):
        between = m.tokens[above + 1 : size]
        if not any(token.pos == "VERB" or token.text in "()" for token in between):
            return above
    for i in range(size - 1, max(m.start - 1, size - _FAR), -1):
        if _is_thing(scene, i):
            return i
        if m.tokens[i].pos not in _BETWEEN or m.tokens[i].text == ".":
            break
    return _shared_thing(m, scene, size)


def _shared_thing(m: Mention, scene: Scene, size: int) -> int | None:
    joined = [i for i in m.tree.ancestors(size) if m.lemma(i) in scene.words.dimensions]
    return next((t for i in joined if (t := _thing_of(scene, i)) is not None), None)


def _is_thing(scene: Scene, index: int, proper: bool = False) -> bool:
    """proper: or a proper noun («Плотину высотой …» at the start of a sentence looks like one)."""
    m = scene.mention
    free = index not in scene.taken or index in scene.named
    noun = m.tokens[index].pos == "NOUN" or (proper and m.tokens[index].pos == "PROPN")
    return free and noun and m.lemma(index) not in scene.words.dimensions
