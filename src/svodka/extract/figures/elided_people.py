"""People whose noun is left out: «ещё 5 тысяч ждут», «ранены 144», «беженцев насчитывается миллион»."""

from __future__ import annotations

from svodka.extract.figures.elided import Elision, Restored, plural_of
from svodka.extract.figures.mentions import Mention
from svodka.extract.figures.words import folded
from svodka.language import Token


def more_of_them(elision: Elision) -> Restored | None:
    """«Перу приняла 10 тысяч беженцев. Ещё [5 тысяч] ждут на границе», «Из них [4 тысячи] приехали»:
    the sentence before counts them, and a verb follows the number."""
    m, told = elision.mention, elision.told
    before = [token.lemma for token in m.tokens[: m.quantity.first]]
    after = m.tokens[m.quantity.last + 1 : m.quantity.last + 3]
    opens = len(before) == 1 and before[0] in elision.words.more
    opens = opens or tuple(before) in elision.words.of_them
    if after and after[0].pos not in ("ADV", "PART"):
        after = after[:1]
    if not opens or not told or not any(token.pos == "VERB" for token in after):
        return None
    last = told[-1]
    counts = last.value is not None and last.value.quantity.kind == "count"
    near = m.sentence.index - last.sentence == 1
    return Restored(last.unit) if counts and near and last.unit not in (None, "%") else None


def people_told_first(elision: Elision) -> Restored | None:
    """«Беженцев насчитывается почти миллион», «таких попыток было 13 тысяч»."""
    m, measure = elision.mention, elision.measure
    if measure.rule != "counted_in_genitive":
        return None
    heads = [i for i in range(measure.first, measure.last + 1) if m.lemma(i) == measure.key]
    such = folded(m.tokens[measure.first]) in elision.words.them
    alive = [i for i in heads if such or m.tokens[i].feats.get("Animacy") == "Anim"]
    return Restored(plural_of(elision, alive[0]).lower()) if alive else None


def people_befallen(elision: Elision) -> Restored | None:
    """«Свыше тысячи получили ранения», «ранены 144»: it befalls people; in «Перу выслала 12
    чилийских» a noun told before is left out."""
    m = elision.mention
    if elision.measure.rule != "people_of_verb" or m.verb is None:
        return None
    after = m.tokens[m.quantity.last + 1 : m.quantity.last + 2]
    left_out = any(token.pos in ("ADJ", "NOUN") for token in after)
    left_out = left_out or any(map(_is_things, m.tokens[: m.quantity.first]))
    return None if left_out or not _befalls(m) else Restored(elision.words.people)


def _is_things(token: Token) -> bool:
    """«поезда задержаны, всего 45», «пострадали школы № 5 и 7»: things, and no people."""
    feats = token.feats
    things = (feats.get("Animacy"), feats.get("Number")) == ("Inan", "Plur")
    return token.text == "№" or (
        things and token.pos == "NOUN" and feats.get("Case") in ("Nom", "Acc")
    )


def _befalls(mention: Mention) -> bool:
    """«ранены 144», «ранено 144»: the verb agrees with nobody who does it."""
    verb = mention.tokens[mention.verb or 0].feats
    return verb.get("Gender") == "Neut" or verb.get("Number") == "Plur"
