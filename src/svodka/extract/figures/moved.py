"""Measures that move or amount to something: «товарооборот вырос», «рост экспорта», «на экспорт пришлось»."""

from __future__ import annotations

from dataclasses import replace

from svodka.extract.clauses import MARKS
from svodka.extract.figures.acts import complement
from svodka.extract.figures.mentions import is_participle, is_second_of_two
from svodka.extract.figures.phrases import text_of
from svodka.extract.figures.roles import level_of, verb_of_comparing
from svodka.extract.figures.scenes import (
    Measure,
    Scene,
    borrowed,
    dependent_noun,
    next_noun,
    own,
    phrase,
)
from svodka.extract.figures.subjects import is_actor, noun_before, own_subject, subject_of
from svodka.extract.figures.words import folded
from svodka.language import Token

FEW = 1000  # a sum of money without its unit is larger
_DASHES = ("-", "–", "—")
_SIZES = ("percent", "times")  # kinds of quantities that a move may be as large as


def falls_on(scene: Scene) -> Measure | None:
    """«На зерно пришлось 5 млрд», «на сталь — 2 млрд»."""
    m, words = scene.mention, scene.words
    dashed = m.lead >= 2 and m.tokens[m.lead - 1].text in _DASHES
    if m.lemma(m.trigger) not in words.falling_on and not dashed:
        return None
    places = range(m.lead - 1, max(-1, m.lead - 8), -1) if dashed else range(m.start, m.stop)
    for i in places:
        if m.tokens[i].lemma == words.on and m.tokens[i].pos == "ADP":
            if dashed and i > m.start and m.tokens[i - 1].pos not in ("PUNCT", "CCONJ"):
                return None
            head = next_noun(m, i + 1)
            if head is None or head in own(m) or head in scene.taken:
                return None
            if (
                dashed
                and m.tokens[head].pos == "NOUN"
                and m.tokens[head].feats.get("Case") == "Loc"
            ):
                return None  # «на борту — 60 тонн риса»
            return _fallen(scene, phrase(scene, head, "falls_on"), dashed)
        if dashed and m.tokens[i].pos == "VERB":
            return None
    return None


def _fallen(scene: Scene, on: Measure, dashed: bool) -> Measure:
    """«80 % платежей пришлось на рубль» → "платежи на рубль", «128 из них — на Сербию»."""
    m = scene.mention
    whole = next_noun(m, m.quantity.last + 1) if m.quantity.kind == "percent" else None
    text = text_of(m.tokens[on.first : on.last + 1])
    if (
        whole is not None
        and m.tokens[whole].feats.get("Case") == "Gen"
        and whole not in scene.taken
    ):
        of = phrase(scene, whole, "falls_on", "plur" if _is_plural(scene, whole) else None)
        return replace(on, name=f"{of.name} {scene.words.on} {text}")
    if scene.before and not dashed and m.tokens[on.first].pos == "PROPN":
        return replace(on, name=f"{scene.before.name} {scene.words.on} {text}")
    return on


def _is_plural(scene: Scene, noun: int) -> bool:
    return scene.mention.tokens[noun].feats.get("Number") == "Plur"


def compared_with_level(scene: Scene) -> Measure | None:
    """«…, что на 12 % превышает показатель прошлого года»: of the figure before, unless the clause has
    a subject («экспорт на 12 % превысил уровень 2023 года»)."""
    m = scene.mention
    verb = verb_of_comparing(m, scene.words)
    if verb is None or level_of(m, scene.words) is None or m.quantity.kind not in _SIZES:
        return None
    head = own_subject(scene, verb) if verb == m.verb else None
    named = head is not None and m.start <= head < verb and m.tokens[head].pos == "NOUN"
    if head is not None and named and not is_actor(scene, head):
        return named_or_borrowed(scene, head, "compared_with_level")
    return borrowed(scene, "compared_with_level")


def pronoun_moved(scene: Scene) -> Measure | None:
    """«его предполагается увеличить до пяти миллионов»."""
    m = scene.mention
    if m.trigger is None or m.lemma(m.trigger) not in scene.words.moving:
        return None
    for i in range(max(m.start, m.trigger - 3), m.trigger):
        token = m.tokens[i]
        owns = i + 1 < m.trigger and m.tokens[i + 1].pos in ("NOUN", "ADJ")
        if token.pos in ("PRON", "DET") and token.lemma in scene.words.pronouns and not owns:
            return borrowed(scene, "pronoun_moved")
    return None


def object_moved(scene: Scene) -> Measure | None:
    """«увеличить число рейсов с 68 до 90», «взаимную торговлю хотят довести до 10 млрд»."""
    m = scene.mention
    if m.trigger is None or m.lemma(m.trigger) not in scene.words.moving:
        return None
    doers = m.tree.children(m.trigger, "nsubj")
    if any(m.quantity.first <= i <= m.quantity.last for i in doers):
        return None  # «40 тысяч человек потеряли жильё»: they are counted, not what they lost
    planned = _object_of_a_plan(scene, m.trigger)
    if planned is not None:
        return named_or_borrowed(scene, planned, "object_moved")
    for i in m.tree.children(m.trigger, "obj", "iobj", "nsubj:pass", "obl", "nsubj"):
        token = m.tokens[i]
        if token.rel == "nsubj" and not _is_impersonal(scene, i, m.trigger):
            continue
        if i in own(m) or i in scene.taken or i in scene.counted or m.tree.preposition(i):
            continue
        if token.pos == "PRON":
            return borrowed(scene, "object_moved")
        if token.pos in ("NOUN", "PROPN") and token.feats.get("Case") in ("Acc", "Nom"):
            return named_or_borrowed(scene, i, "object_moved")
    return None


def _is_impersonal(scene: Scene, noun: int, verb: int) -> bool:
    """«[численность] доведут до 300 тысяч»: one thing and a plural verb, so no subject; but what
    stands before «, а» is of another verb, whatever the parser hung it on."""
    m = scene.mention
    if noun < m.start:
        return False
    a, b = m.tokens[noun].feats, m.tokens[verb].feats
    plural = b.get("Number") == "Plur" and "Tense" in b and a.get("Number") == "Sing"
    return plural and not m.tree.children(noun, "conj") and not is_actor(scene, noun)


def _object_of_a_plan(scene: Scene, trigger: int) -> int | None:
    """«[перевозки] к концу года планируется нарастить», «[перевозки] стороны намерены довести»:
    whatever the parser hung it on."""
    m = scene.mention
    if m.tokens[trigger].feats.get("VerbForm") != "Inf":
        return None
    above = next((i for i in range(trigger - 1, m.start, -1) if _is_predicate(m.tokens[i])), None)
    if above is None:
        return None
    if m.lemma(above) not in scene.words.impersonal:
        above = _planner(scene, above)
    for i in range(_opening(scene, above), above) if above is not None else ():
        token = m.tokens[i]
        if i in scene.taken or i in scene.counted or m.tree.preposition(i):
            continue
        if token.pos == "NOUN" and token.feats.get("Case") in ("Acc", "Nom"):
            return i
    return None


def _is_predicate(token: Token) -> bool:
    """A verb, or a short adjective in its place («намерены»)."""
    return token.pos == "VERB" or token.feats.get("Variant") == "Short"


def _opening(scene: Scene, verb: int) -> int:
    """Where the verb's clause begins: behind a colon, where there is one."""
    m = scene.mention
    marks = (i for i in range(verb - 1, m.start, -1) if m.tokens[i].text in MARKS)
    return next(marks, m.start - 1) + 1


def _planner(scene: Scene, verb: int) -> int | None:
    """«перевозки [стороны] намерены довести»: the doer told right before the verb."""
    doer = verb - 1
    nominative = scene.mention.tokens[doer].feats.get("Case") == "Nom"
    return doer if doer > scene.mention.start and nominative and is_actor(scene, doer) else None


def named_or_borrowed(scene: Scene, head: int, rule: str) -> Measure | None:
    """The phrase of a noun; for «показатель» and «их число» the measure told before."""
    plural = scene.mention.tokens[head].feats.get("Case") == "Gen" and head not in scene.counted
    found = phrase(scene, head, rule, "plur" if plural else None)  # «Перевозки», seen as a genitive
    first = folded(scene.mention.tokens[found.first])
    if scene.before and found.key in scene.words.number_of and first in scene.words.them:
        return replace(found, name=scene.before.name)
    pointing = scene.mention.tokens[found.first : found.last]  # «этот показатель»
    vague = found.key in scene.words.vague and all(token.pos == "DET" for token in pointing)
    return borrowed(scene, rule) if vague and scene.before else found


def counted_by_subject(scene: Scene) -> Measure | None:
    """«доля составила 80%», «товарооборот вырос на 7,1%»; «рост экспорта составил 6%» → экспорт."""
    m = scene.mention
    if m.trigger is None or m.tokens[m.trigger].pos not in ("VERB", "AUX", "ADJ"):
        return None
    if m.quantity.noun is not None and m.lemma(m.trigger) in scene.words.weak:
        return None
    if is_done_to_them(scene, m.trigger):
        return None
    head = _described(scene, m.trigger)
    head = subject_of(scene, m.trigger) if head is None else head
    if head is None or _is_within_subject(scene, head):
        return None
    if is_second_of_two(m):
        head = _joined(scene, head)
    if m.lemma(head) in scene.words.directions and m.quantity.kind in ("percent", "times"):
        below = dependent_noun(m, head)
        return (
            borrowed(scene, "counted_by_subject")
            if below is None
            else phrase(scene, below, "counted_by_subject")
        )
    if m.lemma(head) in scene.words.relative:
        above = noun_before(m, head, scene.words.sizes)
        return None if above is None else phrase(scene, above, "counted_by_subject")
    if m.tokens[head].pos in ("PRON", "DET") or is_actor(scene, head):
        return borrowed(scene, "counted_by_subject")
    return named_or_borrowed(scene, head, "counted_by_subject")


def _joined(scene: Scene, subject: int) -> int:
    """«экспорт и [импорт] выросли на 7 и 12 %»: the one noun joined to the subject, if there is one."""
    m = scene.mention
    nouns = [
        i for i in m.tree.children(subject, "conj") if m.tokens[i].pos == "NOUN" and i < m.lead
    ]
    return nouns[0] if len(nouns) == 1 else subject


def is_done_to_them(scene: Scene, verb: int) -> bool:
    """«полиция разогнала [300 демонстрантов]»: living beings are no value of what moves."""
    m, noun = scene.mention, scene.mention.quantity.noun
    if noun is None or m.preposition or m.lemma(verb) not in scene.words.done_to:
        return False
    return m.tokens[noun].feats.get("Animacy") == "Anim" and m.lead > verb


def _is_within_subject(scene: Scene, head: int) -> bool:
    """«количество жертв [двух терактов] возросло до 14»: a word of the subject, not its value."""
    m, noun = scene.mention, scene.mention.quantity.noun
    if noun is None or m.trigger is None or not head < noun < m.trigger:
        return False
    return head in m.tree.ancestors(noun)


def _described(scene: Scene, trigger: int) -> int | None:
    """«[торговля] двух стран, превышавшая в 2008 году 7 млрд»: the noun of a participle."""
    m = scene.mention
    if not is_participle(m.tokens[trigger]) or m.tokens[trigger - 1].text != ",":
        return None
    noun = m.tree.governor(trigger)
    if m.lemma(noun) in scene.words.pair:
        noun = m.tree.governor(noun or 0)
    told = noun is not None and noun < trigger and m.tokens[noun].pos in ("NOUN", "PROPN")
    return noun if told and noun not in scene.taken else None


def counted_in_genitive(scene: Scene) -> Measure | None:
    """«Российских инвестиций накоплено свыше 5 млрд»."""
    m = scene.mention
    if m.verb is None or m.verb > m.lead or (m.quantity.noun is not None):
        return None
    inside = [i for i in range(m.start, m.verb) if i not in scene.taken or i in scene.counted]
    for i in inside:
        token = m.tokens[i]
        if i in scene.named:
            return None
        if token.pos in ("NOUN", "PROPN"):
            gen = token.feats.get("Case") == "Gen" and token.feats.get("Number") == "Plur"
            led = any(m.tokens[j].pos == "ADP" for j in inside if j < i)
            free = i not in scene.counted and not led
            return phrase(scene, i, "counted_in_genitive", "plur") if gen and free else None
    return None


def noun_moved(scene: Scene) -> Measure | None:
    """«рост товарооборота на 10%», «увеличение страховых выплат»."""
    m = scene.mention
    trigger = m.trigger
    after = m.quantity.last + 1
    if trigger is None and after < len(m.tokens) and m.lemma(after) in scene.words.directions:
        trigger = after
    if trigger is None or m.tokens[trigger].pos != "NOUN":
        return None
    below = dependent_noun(m, trigger)
    return borrowed(scene, "noun_moved") if below is None else phrase(scene, below, "noun_moved")


def sum_of_verb(scene: Scene) -> Measure | None:
    """«вложили в сербскую экономику около миллиарда» → "вложения в сербскую экономику"."""
    m = scene.mention
    name = scene.words.sums.get(m.lemma(m.verb))
    if m.quantity.kind == "percent":
        name = scene.words.shares.get(m.lemma(m.verb), name)
    few = m.quantity.kind == "count" and m.quantity.unit is None and m.quantity.value < FEW
    if name is None or m.verb is None or few:
        return None  # «Киев получил тела 1212 военных, Москва — 27»
    if m.quantity.kind != "money" and m.lemma(m.verb) in scene.words.spent:
        return None  # «в Чили ушло 4 млрд кубометров», «направит 40 тысяч тонн»: no money
    if m.quantity.kind == "percent" and m.lemma(m.verb) in scene.words.directions:
        return None  # «потеряла 20 % [экспорта]»
    if m.quantity.kind == "count" and m.quantity.unit is not None and m.quantity.unit == scene.unit:
        return None  # «импортировала 1,2 млн тонн нефти против 1,5 млн тонн»
    given = complement(scene, m.verb, ("obj",), led=False)
    if given is not None and m.preposition == scene.words.on and m.quantity.kind == "money":
        return None  # «одобрил [транш] для Перу на 2 млн»: of what was given
    if _is_told_behind(scene) or _is_of_a_place(scene):
        return None
    below = complement(scene, m.verb, ("obl", "iobj"))
    if below is not None:
        text, first, last = below
        if m.quantity.kind == "money":
            name = scene.words.paid_for.get((name, text.partition(" ")[0]), name)
        return Measure(f"{name} {text}", name, m.sentence.index, first, last, "sum_of_verb")
    return Measure(name, name, m.sentence.index, m.verb, m.verb, "sum_of_verb")


def _is_of_a_place(scene: Scene) -> bool:
    """«заняла первое место по объёму инвестиций — [2 млрд]»: a place is taken, and no loan."""
    m = scene.mention
    taken = () if m.verb is None else m.tree.children(m.verb, "obj")
    return any(m.lemma(i) in scene.words.unitless for i in taken)


def _is_told_behind(scene: Scene) -> bool:
    """«направит 2 млн евро в виде [грантов]»: the noun behind says what it is."""
    m = scene.mention
    behind = m.tokens[m.quantity.last + 1 : m.quantity.last + 3]
    return len(behind) == 2 and behind[0].pos == "ADP" and behind[1].lemma in scene.words.hollow


def sum_of_anything(scene: Scene) -> Measure | None:
    """«Осло придержал 9 млн крон»: money that no noun and no verb of the table names."""
    m, name = scene.mention, scene.words.sum
    if m.quantity.kind != "money" or m.verb is None:
        return None
    return Measure(name, name, m.sentence.index, m.verb, m.verb, "sum_of_anything")
