"""Measures that are counted, shared out or named beside their number: «12 погибших», «кредит в 300 млн»."""

from __future__ import annotations

from dataclasses import replace

from svodka.extract.figures.acts import is_who_did
from svodka.extract.figures.mentions import Mention, is_of_them, is_participle
from svodka.extract.figures.phrases import text_of
from svodka.extract.figures.roles import ON_DASHES
from svodka.extract.figures.scenes import (
    Measure,
    Scene,
    borrowed,
    next_noun,
    phrase,
    start_of_phrase,
)
from svodka.extract.figures.subjects import is_actor, subject_of
from svodka.extract.figures.words import folded

_FAR = 60  # tokens from a number to the last noun it may measure
_DASHES = ("-", "–", "—", "(", ":")
_MARKS = {",", "(", *ON_DASHES}
PART_OF_THEM = "part_of_them"


def arrived(scene: Scene) -> Measure | None:
    """«вырос на 5 %, [до 300 млн]», «импорт — на 7 % [(до 120 млн)]»: where the move told right before
    it ended."""
    m = scene.mention
    between = [token.text for token in m.tokens[m.floor : m.lead]]
    if m.preposition not in scene.words.till or m.floor <= m.start or not between:
        return None
    return borrowed(scene, "arrived") if set(between) <= _MARKS else None


def share(scene: Scene) -> Measure | None:
    """«70 процентов голосов» → "доля голосов": a part of the whole that the percentage is of."""
    m = scene.mention
    q = m.quantity
    moved = m.trigger is not None and m.lemma(m.trigger) in scene.words.moving
    if q.kind != "percent" or (moved and not (m.trigger or 0) < m.floor):
        return None
    head = next_noun(m, q.last + 1)
    if head is None or m.tokens[head].feats.get("Case") != "Gen":
        return None
    spent = m.verb is not None and m.verb >= m.floor and m.lemma(m.verb) in scene.words.sums
    if spent and m.lemma(head) in scene.words.yardsticks:
        return None  # «потратит на оборону 4,7 % ВВП»
    if m.lemma(head) in scene.words.yardsticks and m.floor > m.start:
        return borrowed(scene, "share") or phrase(scene, head, "share")
    compared = _compared(scene) if m.lemma(head) in scene.words.yardsticks else None
    if compared is not None:
        return phrase(scene, compared, "share")
    whole = phrase(scene, head, "share")
    text = text_of(m.tokens[whole.first : whole.last + 1])
    if whole.first not in scene.named and not text[1:2].isupper():
        text = text[:1].lower() + text[1:]
    return replace(whole, part=f"{scene.words.part} {text}")


def _compared(scene: Scene) -> int | None:
    """«[дефицит] бюджета прогнозируется на уровне 2 % ВВП»: what so large a part of it is."""
    m = scene.mention
    subject = None if m.verb is None else subject_of(scene, m.verb)
    if subject is None or m.tokens[subject].pos != "NOUN" or is_actor(scene, subject):
        return None
    return subject


def share_of_them(scene: Scene) -> Measure | None:
    """«из них 60 % — женщины» → "женщины"."""
    m = scene.mention
    if m.quantity.kind != "percent" or (m.lead and m.tokens[m.lead - 1].text in _DASHES):
        return None
    return _named_behind_dash(scene, "share_of_them")


def part_of_them(scene: Scene) -> Measure | None:
    """«погибли 20 человек, из них двое — дети», «из которых 5 — граждане Чили» → "дети", "граждане
    Чили"; «из них 40 — у партии»: of those counted before."""
    m, words = scene.mention, scene.words
    if m.quantity.kind != "count" or m.quantity.unit not in (None, words.people):
        return None
    return _named_behind_dash(scene, PART_OF_THEM) if is_of_them(m, words) else None


def _named_behind_dash(scene: Scene, rule: str) -> Measure | None:
    """The noun that tells behind a dash who or what they are."""
    m, after = scene.mention, scene.mention.quantity.last + 1
    if after + 1 >= len(m.tokens) or m.tokens[after].text not in ON_DASHES:
        return None
    head = next_noun(m, after + 1)
    if head is None or head in scene.taken:
        return None
    named = m.tokens[head].feats.get("Case") in ("Nom", "Gen")
    return phrase(scene, head, rule, "plur") if named else None


def yearly(scene: Scene) -> Measure | None:
    """«под 2% годовых»."""
    m = scene.mention
    after = m.quantity.last + 1
    if m.quantity.kind != "percent" or after >= len(m.tokens):
        return None
    name = scene.words.rates.get(m.lemma(after))
    return Measure(name, name, m.sentence.index, after, after, "yearly") if name else None


def noun_above(scene: Scene) -> Measure | None:
    """«кредит в 300 млн», «соглашение на сумму 3 млрд», «доля в 80%», «сроком на 20 лет»."""
    m = scene.mention
    before = m.lemma(m.lead - 1) if m.lead else ""
    lasts = before in scene.words.lasting_nouns or before in scene.words.sizes
    if m.quantity.kind == "count" and m.quantity.noun is not None and not lasts:
        return None
    i = m.lead - 1
    if i < m.start or m.tokens[i].pos != "NOUN" or i in scene.taken:
        return None
    if folded(m.tokens[i]) in scene.words.including:
        return None  # «в том числе 1,5 млрд займов»
    head = start_of_phrase(m, i, scene)
    if m.lemma(head) in scene.words.sizes and head == i:
        sized = _sized(scene, head)
        if sized is not None:
            return phrase(scene, sized, "noun_above")
        if scene.before is not None and is_named_alone(scene, head):
            return told_last(scene)
    found = phrase(scene, head, "noun_above")
    under = found.first > 0 and m.tokens[found.first - 1].pos == "ADP"
    if m.tokens[head].feats.get("Case") == "Dat" or (under and not m.preposition):
        return None
    return bought(scene, found) or found


def is_named_alone(scene: Scene, size: int) -> bool:
    """«составляют 300 млн; другая сторона называет сумму в 450 млн»: a size of what was told before,
    as nothing says of what; «сумму ущерба», «сумму в 2 млрд на закупку» say it."""
    m = scene.mention
    behind = m.quantity.last + 1
    ends = behind >= len(m.tokens) or m.tokens[behind].pos == "PUNCT"
    bare = not m.tree.children(size, "acl", "acl:relcl") and m.lead - 1 == size
    return ends and bare and m.lemma(m.tree.governor(size)) in scene.words.naming


def _sized(scene: Scene, size: int) -> int | None:
    """«[инвестфонд] объёмом в 1 млрд», «[кредит] в размере 2 млрд»: the noun whose size it is."""
    m = scene.mention
    for i in range(size - 1, max(m.start - 1, size - 8), -1):
        token = m.tokens[i]
        if token.pos in ("VERB", "PUNCT") or (i in scene.taken and i not in scene.counted):
            return None
        if token.pos == "NOUN":
            return start_of_phrase(m, i, scene)
    return None


def bought(scene: Scene, goods: Measure) -> Measure | None:
    """«закупила вооружений на 1,5 млрд» → "закупки вооружений"."""
    m = scene.mention
    name = scene.words.sums.get(m.lemma(m.verb))
    parted = m.tokens[goods.first].feats.get("Case") == "Gen" and m.preposition == scene.words.on
    if name is None or not parted or m.quantity.kind != "money":
        return None
    if m.lemma(m.verb) in scene.words.spent:
        return None  # «выдали [кредитов] на 3 млрд»
    text = text_of(m.tokens[goods.first : goods.last + 1])
    return Measure(f"{name} {text}", name, goods.sentence, goods.first, goods.last, "bought")


def noun_before_dash(scene: Scene) -> Measure | None:
    """«товарооборот — 4 млрд», «экспорт (3,2 млрд)»."""
    m = scene.mention
    i = m.lead - 1
    if i < 1 or m.tokens[i].text not in _DASHES:
        return None
    noun = m.quantity.noun
    counts = noun is not None and m.lemma(noun) not in scene.words.measuring
    for j in range(i - 1, max(-1, i - 8), -1):
        token = m.tokens[j]
        if token.pos == "VERB" or token.text in (",", ";"):
            return None
        # «экспорт в Чили — 640 млн»: the form is the accusative's too; «получит премию (5 млн)»
        subject = token.feats.get("Case") == "Nom" or token.rel.startswith("nsubj")
        subject = subject or (m.tokens[i].text == "(" and j == i - 1 and m.quantity.kind == "money")
        if token.pos == "NOUN" and subject and j not in scene.taken and not m.tree.preposition(j):
            sized = token.lemma in scene.words.number_of | scene.words.sizes
            return None if counts and not sized else phrase(scene, j, "noun_before_dash")
        if token.pos == "ADJ" and token.feats.get("Case") == "Nom" and scene.before:
            return None if counts else borrowed(scene, "noun_before_dash")
    return None


def gapped(scene: Scene) -> Measure | None:
    """«экспорт упал на 45 %, импорт — на 36 %», «ставка составит 3 %, срок — 25 лет»: the dash
    stands for the verb."""
    m = scene.mention
    bounded = m.quantity.qualifier != "exact"  # «число раненых — свыше 50»
    if m.trigger is None or m.trigger > m.lead:
        return None
    if m.preposition not in ("", scene.words.on) and not bounded:
        return None
    between = m.tokens[m.trigger + 1 : m.lead]
    if not any(token.text == "," or token.pos == "CCONJ" for token in between):
        return None
    return noun_before_dash(scene)


def people_of_participle(scene: Scene) -> Measure | None:
    """«39 человек, погибших при взрыве», «14 погибших моряков» → "погибшие"."""
    m = scene.mention
    for i in range(m.quantity.first, min(m.quantity.last + 3, m.stop)):
        name = scene.words.become.get(m.lemma(i)) if is_participle(m.tokens[i]) else None
        if name is not None and m.quantity.kind == "count":
            return Measure(name, m.lemma(i), m.sentence.index, i, i, "people_of_participle")
    return None


def people_of_verb(scene: Scene) -> Measure | None:
    """«погибли 12 человек» → "погибшие", «ещё 20 получили ранения» → "раненые"."""
    m = scene.mention
    verb = m.verb if m.verb is not None else m.trigger
    if verb is None or m.quantity.kind != "count" or m.preposition in scene.words.where:
        return None
    if is_below(scene) or m.quantity.rule == "number_in_adjective":
        return None  # «двухлетний конфликт унёс жизни 300 человек»
    if m.quantity.noun is not None and m.lemma(m.quantity.noun) in scene.words.time:
        return None  # «поправились за эти 24 часа»
    name, told = scene.words.become.get(m.lemma(verb)), None
    for i in _beside(m, verb):
        pair = scene.words.become_with.get((m.lemma(verb), m.lemma(i)))
        name, told = (pair, i) if pair and name is None else (name, told)
    if name is None or is_who_did(scene, verb, told):
        return None
    return Measure(name, m.lemma(verb), m.sentence.index, verb, verb, "people_of_verb")


def _beside(m: Mention, verb: int) -> list[int]:
    """What a verb may be told with: the words near it, and its own complements however far
    («ранения в результате атаки получили»)."""
    near = range(max(m.start, verb - 3), min(verb + 4, len(m.tokens)))
    return [*near, *m.tree.children(verb, "obj", "obl", "xcomp")]


def is_below(scene: Scene) -> bool:
    """«при столкновении [двух поездов] погибли 50 человек»: the noun's own, not the verb's."""
    m = scene.mention
    before = m.tokens[m.lead - 1] if m.lead else None
    if before is None or before.pos != "NOUN" or m.preposition or m.verb is None:
        return False
    told = m.quantity.noun is not None and m.lead - 1 not in scene.counted
    genitive = m.tokens[m.quantity.first].feats.get("Case") == "Gen"
    return told and genitive and m.verb > m.quantity.last


def became(scene: Scene) -> Measure | None:
    """«жертвами стали 7 человек» → "жертвы"."""
    m = scene.mention
    if m.quantity.noun is None or m.verb is None or m.lemma(m.verb) not in scene.words.becoming:
        return None
    for i in range(m.start, m.stop):
        token = m.tokens[i]
        plural = token.feats.get("Number") == "Plur" and token.feats.get("Case") == "Ins"
        if token.pos == "NOUN" and plural and i != m.quantity.noun and not m.tree.preposition(i):
            return phrase(scene, i, "became", "plur")
    return None


def what_lasted(scene: Scene) -> Measure | None:
    """«Работы займут четыре года», «действие соглашения продлено на десять лет»."""
    m = scene.mention
    if m.quantity.noun is None or m.lemma(m.quantity.noun) not in scene.words.time:
        return None
    if m.verb is None or m.lemma(m.verb) not in scene.words.lasting_verbs:
        return None
    head = subject_of(scene, m.verb)
    if head is None or m.tokens[head].pos not in ("NOUN", "PROPN") or head in scene.named:
        return None
    return phrase(scene, head, "what_lasted")


def substance(scene: Scene) -> Measure | None:
    """«почти 60 тонн сырой нефти» → "сырая нефть"."""
    m = scene.mention
    q = m.quantity
    if q.kind != "count" or q.unit is None:
        return None
    if q.noun is not None and m.lemma(q.noun) not in scene.words.amounts:
        return None
    head = next_noun(m, q.last + 1)
    if head is None or m.tokens[head].feats.get("Case") != "Gen" or head in scene.taken:
        return None
    return phrase(scene, head, "substance")


def sum_of_noun(scene: Scene) -> Measure | None:
    """«12 млрд долларов инвестиций» → "инвестиции"."""
    m = scene.mention
    head = next_noun(m, m.quantity.last + 1) if m.quantity.kind == "money" else None
    if head is None or m.tokens[head].pos != "NOUN" or head in scene.taken or head in scene.named:
        return None
    if m.tokens[head].feats.get("Case") != "Gen" or is_actor(scene, head):
        return None
    return phrase(scene, head, "sum_of_noun")


def counted_phrase(scene: Scene) -> Measure | None:
    """«более 300 компаний с турецким капиталом» → "компании с турецким капиталом"."""
    m = scene.mention
    if m.quantity.noun is None or m.quantity.kind != "count":
        return None
    found = phrase(scene, m.quantity.noun, "counted_phrase", "plur")
    bare = found.first == found.last and found.key in scene.words.amounts - scene.words.length
    return None if bare else found  # «мощность — 5 млн тонн»: the tonnes of something told before


def counted_anything(scene: Scene) -> Measure | None:
    """«восемь часов» with nothing else near: the unit itself."""
    m = scene.mention
    if m.quantity.noun is None or m.quantity.kind != "count":
        return None
    return phrase(scene, m.quantity.noun, "counted_anything", "plur")


def told_last(scene: Scene) -> Measure | None:
    """A number without a subject: the measure of the figure before it, if that has its unit."""
    q = scene.mention.quantity
    if q.kind in ("money", "count") and None not in (q.unit, scene.unit) and q.unit != scene.unit:
        return None
    before = borrowed(scene, "told_last")
    if before is None or before.name.partition(", ")[0] == before.name:
        return before
    # «296 конгрессменов, поддержавших резолюцию, против — 133»: the act is another
    return replace(before, name=before.name.partition(", ")[0])


def nearest_noun(scene: Scene) -> Measure | None:
    """The nearest noun to the left in the sentence, else to the right in the clause; of money first
    what stands behind the number before it («200 тонн риса, Осло — 2 млн крон [на школы]»)."""
    m = scene.mention
    apart = m.floor if m.quantity.kind == "money" and m.floor > m.start else 0
    return (
        noun_to_the_left(scene, m.lead, apart)
        or noun_to_the_right(scene)
        or noun_to_the_left(scene, apart, 0)
    )


def noun_to_the_left(scene: Scene, stop: int, first: int) -> Measure | None:
    """Of tokens[first:stop] the last noun that may be measured; none where that is who acts, unless
    he is only said to have counted it («уйдёт, как подсчитали в министерстве, 2 млн»)."""
    m = scene.mention
    for i in range(stop - 1, max(first - 1, m.lead - _FAR), -1):
        if m.tokens[i].pos == "NOUN" and i not in scene.taken:
            head = start_of_phrase(m, i, scene)
            if not is_actor(scene, head):
                return phrase(scene, head, "nearest_noun")
            aside = start_of_aside(scene, head)
            return None if aside is None else noun_to_the_left(scene, aside, first)
    return None


def start_of_aside(scene: Scene, index: int) -> int | None:
    """The comma before the «как» of a clause that tells by whose words."""
    m = scene.mention
    comma = next((i for i in range(index, 0, -1) if m.tokens[i].text == ","), None)
    told = comma is not None and m.lemma(comma + 1) in scene.words.as_told
    return comma if told else None


def noun_to_the_right(scene: Scene) -> Measure | None:
    """The next noun of the clause."""
    m = scene.mention
    for i in range(m.quantity.last + 1, m.stop):
        hollow = m.lemma(i) in scene.words.hollow
        if m.tokens[i].pos == "NOUN" and i not in scene.taken and not hollow:
            return phrase(scene, i, "nearest_noun")
    return None
