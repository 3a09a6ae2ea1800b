"""Measures of prices: «покупает газ по 230 долларов за тысячу кубометров» → "цена газа"."""

from __future__ import annotations

from svodka.extract.figures.scenes import Measure, Scene, own, phrase


def price(scene: Scene) -> Measure | None:
    """«закупает [зерно] по 230 долларов за тонну» → "цена зерна"."""
    m, words = scene.mention, scene.words
    after = m.tokens[m.quantity.last + 1 : m.quantity.last + 2]
    per = any(token.lemma in words.within for token in after)
    if m.quantity.kind != "money" or m.preposition not in words.price_by or not per:
        return None
    for i in m.tree.children(m.verb, "obj", "nsubj:pass") if m.verb is not None else ():
        if i in own(m) or i > m.lead or m.tokens[i].pos != "NOUN" or m.tree.preposition(i):
            continue
        goods = phrase(scene, i, "price")
        last = min(goods.last, m.lead - 1)
        text = scene.around.language.genitive(m.tokens[goods.first : last + 1])
        text = text if goods.first in scene.named else text[:1].lower() + text[1:]
        name = f"{words.price} {text}"
        return Measure(name, words.price, goods.sentence, goods.first, last, "price")
    return None
