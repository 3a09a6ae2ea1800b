"""Measures: what a number measures, by an ordered list of rules that may abstain."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from svodka.extract.figures.mentions import Mention, is_participle
from svodka.extract.figures.phrases import phrase_around
from svodka.extract.figures.surroundings import Surroundings
from svodka.extract.figures.words import FigureWords

_DASHES = ("-", "–", "—", "(", ":")
_OPENING, _CLOSING = ("«", "“"), ("»", "”")
_ACTING = ("state", "organ", "organisation", "person", "title", "group")
_SUBJECT_CASES = ("Nom", "Acc", None)
_SUBJECT_POS = ("NOUN", "PROPN", "PRON", "DET", "X")
_SUBJECTS = ("nsubj", "nsubj:pass")


@dataclass(frozen=True, slots=True)
class Measure:
    """name: the noun phrase, nominative. first..last: its tokens in sentence `sentence`.

    key: lemma of its head, for telling whether two figures speak of one thing. borrowed: it
    belongs to an earlier figure («он», an elided subject).
    """

    name: str
    key: str
    sentence: int
    first: int
    last: int
    rule: str
    borrowed: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """What a rule may look at. before: the measure of the figure told last, or None."""

    mention: Mention
    around: Surroundings
    before: Measure | None

    @property
    def words(self) -> FigureWords:
        return self.around.words

    @property
    def taken(self) -> Collection[int]:
        return self.around.taken.get(self.mention.sentence.index, ())

    @property
    def counted(self) -> Collection[int]:
        return self.around.counted.get(self.mention.sentence.index, ())

    @property
    def named(self) -> Collection[int]:
        return self.around.named.get(self.mention.sentence.index, ())


Rule = Callable[[Scene], Measure | None]


def find_measure(scene: Scene) -> Measure | None:
    """The first rule's answer, or None where no noun is near."""
    for rule in RULES:
        measure = rule(scene)
        if measure is not None:
            return measure
    return None


def phrase(scene: Scene, head: int, rule: str, number: str | None = None) -> Measure:
    """The measure that the noun phrase around `head` makes."""
    m = scene.mention
    first, last = phrase_around(m.tokens, head, scene.taken, joined=number is None)
    name = scene.around.language.nominative(m.tokens[first : last + 1], number)
    name = name if first in scene.named else name[:1].lower() + name[1:]
    return Measure(name, m.lemma(head), m.sentence.index, first, last, rule)


def falls_on(scene: Scene) -> Measure | None:
    """«На экспорт пришлось 3,2 млрд», «на импорт — 1,2 млрд»."""
    m, words = scene.mention, scene.words
    dashed = m.lead >= 2 and m.tokens[m.lead - 1].text in _DASHES[:3]
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
            return phrase(scene, head, "falls_on")
        if dashed and m.tokens[i].pos == "VERB":
            return None
    return None


def share(scene: Scene) -> Measure | None:
    """«70 процентов голосов»: the whole that the percentage is of."""
    m = scene.mention
    q = m.quantity
    if q.kind != "percent" or (m.trigger is not None and m.lemma(m.trigger) in scene.words.moving):
        return None
    head = next_noun(m, q.last + 1)
    if head is None or m.tokens[head].feats.get("Case") != "Gen":
        return None
    return phrase(scene, head, "share")


def counted_by_subject(scene: Scene) -> Measure | None:
    """«доля составила 80%», «товарооборот вырос на 7,1%»; «рост экспорта составил 6%» → экспорт."""
    m = scene.mention
    if m.trigger is None or m.tokens[m.trigger].pos not in ("VERB", "AUX", "ADJ"):
        return None
    if m.quantity.noun is not None and m.lemma(m.trigger) in scene.words.weak:
        return None
    head = subject_of(m, m.trigger)
    if head is None:
        return None
    if m.lemma(head) in scene.words.directions:
        below = dependent_noun(m, head)
        return (
            borrowed(scene, "counted_by_subject")
            if below is None
            else phrase(scene, below, "counted_by_subject")
        )
    if m.lemma(head) in scene.words.relative:
        above = noun_before(m, head)
        return None if above is None else phrase(scene, above, "counted_by_subject")
    if m.tokens[head].pos in ("PRON", "DET") or is_actor(scene, head):
        return borrowed(scene, "counted_by_subject")
    return phrase(scene, head, "counted_by_subject")


def is_actor(scene: Scene, head: int) -> bool:
    """«стороны рассчитывают выйти на 30 млрд»: who acts is not what is measured."""
    if scene.mention.lemma(head) in scene.words.pair:
        return True
    actors = scene.around.actors.get(scene.mention.sentence.index, ())
    return any(actor.head == head and actor.kind in _ACTING for actor in actors)


def object_moved(scene: Scene) -> Measure | None:
    """«увеличить число рейсов с 68 до 90», «взаимную торговлю хотят довести до 10 млрд»."""
    m = scene.mention
    if m.trigger is None or m.lemma(m.trigger) not in scene.words.moving:
        return None
    for i in m.tree.children(m.trigger, "obj", "iobj", "nsubj:pass", "obl"):
        token = m.tokens[i]
        if i in own(m) or i in scene.taken or i in scene.counted or m.tree.preposition(i):
            continue
        if token.pos == "PRON":
            return borrowed(scene, "object_moved")
        if token.pos in ("NOUN", "PROPN") and token.feats.get("Case") in ("Acc", "Nom"):
            return phrase(scene, i, "object_moved")
    return None


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


def counted_in_genitive(scene: Scene) -> Measure | None:
    """«Российских инвестиций накоплено свыше 5 млрд»."""
    m = scene.mention
    if m.verb is None or m.verb > m.lead or (m.quantity.noun is not None):
        return None
    for i in range(m.start, m.verb):
        token = m.tokens[i]
        if token.pos in ("NOUN", "PROPN"):
            gen = token.feats.get("Case") == "Gen" and token.feats.get("Number") == "Plur"
            free = i not in scene.counted and not any(t.pos == "ADP" for t in m.tokens[m.start : i])
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


def noun_above(scene: Scene) -> Measure | None:
    """«кредит в 300 млн», «соглашение на сумму 3 млрд», «доля в 80%»."""
    m = scene.mention
    if m.quantity.kind == "count" and m.quantity.noun is not None:
        return None
    i = m.lead - 1
    if i < m.start or m.tokens[i].pos != "NOUN" or i in scene.taken:
        return None
    head = start_of_phrase(m, i, scene)
    found = phrase(scene, head, "noun_above")
    under = found.first > 0 and m.tokens[found.first - 1].pos == "ADP"
    if m.tokens[head].feats.get("Case") == "Dat" or (under and not m.preposition):
        return None
    return found


def noun_before_dash(scene: Scene) -> Measure | None:
    """«товарооборот — 4 млрд», «экспорт (3,2 млрд)»."""
    m = scene.mention
    i = m.lead - 1
    if i < 1 or m.tokens[i].text not in _DASHES:
        return None
    noun = m.quantity.noun
    if noun is not None and m.lemma(noun) not in scene.words.measuring:
        return None
    for j in range(i - 1, max(-1, i - 8), -1):
        token = m.tokens[j]
        if token.pos == "VERB" or token.text in (",", ";"):
            return None
        if token.pos == "NOUN" and token.feats.get("Case") == "Nom" and j not in scene.taken:
            return phrase(scene, j, "noun_before_dash")
        if token.pos == "ADJ" and token.feats.get("Case") == "Nom" and scene.before:
            return borrowed(scene, "noun_before_dash")
    return None


def people_of_verb(scene: Scene) -> Measure | None:
    """«погибли 12 человек» → "погибшие", «ещё 20 получили ранения» → "раненые"."""
    m = scene.mention
    verb = m.verb if m.verb is not None else m.trigger
    if verb is None or m.quantity.kind != "count":
        return None
    name = scene.words.become.get(m.lemma(verb))
    for i in range(verb + 1, min(verb + 4, len(m.tokens))):
        name = name or scene.words.become_with.get((m.lemma(verb), m.lemma(i)))
    if name is None:
        return None
    return Measure(name, m.lemma(verb), m.sentence.index, verb, verb, "people_of_verb")


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


def what_lasted(scene: Scene) -> Measure | None:
    """«Работы займут четыре года», «действие соглашения продлено на десять лет»."""
    m = scene.mention
    if m.quantity.noun is None or m.lemma(m.quantity.noun) not in scene.words.time:
        return None
    if m.verb is None or m.lemma(m.verb) not in scene.words.lasting_verbs:
        return None
    head = subject_of(m, m.verb)
    if head is None or m.tokens[head].pos not in ("NOUN", "PROPN") or head in scene.named:
        return None
    return phrase(scene, head, "what_lasted")


def counted_phrase(scene: Scene) -> Measure | None:
    """«более 1,2 тыс. компаний с российским капиталом» → "компании с российским капиталом"."""
    m = scene.mention
    if m.quantity.noun is None or m.quantity.kind != "count":
        return None
    return phrase(scene, m.quantity.noun, "counted_phrase", "plur")


def sum_of_verb(scene: Scene) -> Measure | None:
    """«вложили в сербскую экономику около миллиарда» → "вложения в сербскую экономику"."""
    m = scene.mention
    table = scene.words.shares if m.quantity.kind == "percent" else scene.words.sums
    name = table.get(m.lemma(m.verb))
    if name is None or m.verb is None:
        return None
    for i in m.tree.children(m.verb, "obl", "iobj"):
        where = m.tree.preposition(i)
        if where and i not in own(m) and i not in scene.taken and m.tokens[i].pos == "NOUN":
            first, last = phrase_around(m.tokens, i, scene.taken)
            start = max(0, first - 1)
            text = " ".join(token.text for token in m.tokens[start : last + 1])
            return Measure(f"{name} {text}", name, m.sentence.index, start, last, "sum_of_verb")
    return Measure(name, name, m.sentence.index, m.verb, m.verb, "sum_of_verb")


def told_last(scene: Scene) -> Measure | None:
    """A size of a move without a subject: the measure of the figure before it."""
    return borrowed(scene, "told_last")


def nearest_noun(scene: Scene) -> Measure | None:
    """The nearest noun to the left in the clause, else in the sentence."""
    m = scene.mention
    for i in range(m.lead - 1, -1, -1):
        if m.tokens[i].pos == "NOUN" and i not in scene.taken:
            return phrase(scene, start_of_phrase(m, i, scene), "nearest_noun")
    after = next_noun(m, m.quantity.last + 1)
    return None if after is None else phrase(scene, after, "nearest_noun")


RULES: tuple[Rule, ...] = (
    falls_on,
    share,
    counted_in_genitive,
    pronoun_moved,
    object_moved,
    counted_by_subject,
    noun_moved,
    noun_above,
    noun_before_dash,
    people_of_verb,
    became,
    what_lasted,
    substance,
    counted_phrase,
    sum_of_verb,
    told_last,
    nearest_noun,
)


def borrowed(scene: Scene, rule: str) -> Measure | None:
    """The measure of the figure told last, for a pronoun or nothing in its place."""
    b = scene.before
    if b is None:
        return None
    return Measure(b.name, b.key, b.sentence, b.first, b.last, rule, borrowed=True)


def own(mention: Mention) -> range:
    """The tokens of the quantity itself."""
    return range(mention.quantity.first, mention.quantity.last + 1)


def subject_of(mention: Mention, verb: int) -> int | None:
    """The subject nearest to the verb, its own or that of the verb it is joined to."""
    tree, tokens = mention.tree, mention.tokens
    for rule in (own_subject, subject_by_case):
        found = rule(mention, verb)
        if found is not None:
            return found
    node = verb
    for above in tree.ancestors(verb):
        if tokens[node].rel not in ("conj", "advcl", "xcomp", "parataxis", "acl"):
            return None
        found = own_subject(mention, above)
        if found is None and tokens[node].rel == "xcomp":
            found = subject_by_case(mention, above)
        if found is not None:
            return found
        node = above
    return None


def own_subject(mention: Mention, verb: int) -> int | None:
    """The verb's own subject, the nearest on its left if it has several."""
    subjects = [
        i
        for i in mention.tree.children(verb, *_SUBJECTS)
        if i not in own(mention)
        and mention.tokens[i].pos in _SUBJECT_POS
        and mention.tokens[i].feats.get("Case") in _SUBJECT_CASES
        and agrees(mention, i, verb)
    ]
    if not subjects:
        return None
    return max((i for i in subjects if i < verb), default=subjects[0])


def subject_by_case(mention: Mention, verb: int) -> int | None:
    """Without syntax: the nearest noun in the nominative before a finite verb, agreeing with it.

    A name only if no noun is there: «Товарооборот …» at the start of a sentence looks like one.
    """
    if mention.tokens[verb].feats.get("VerbForm") in ("Conv", "Inf"):
        return None
    fitting = [
        i
        for i in unquoted(mention, mention.start, verb)
        if mention.tokens[i].feats.get("Case") == "Nom" and agrees(mention, i, verb)
    ]
    for pos in ("NOUN", "PROPN"):
        found = [i for i in fitting if mention.tokens[i].pos == pos]
        if found:
            return found[-1]
    return None


def unquoted(mention: Mention, start: int, stop: int) -> Iterator[int]:
    """Tokens outside quotation marks: a name's own words are nobody's subject."""
    quoted = False
    for i in range(start, stop):
        text = mention.tokens[i].text
        if text in _OPENING or text in _CLOSING:
            quoted = text in _OPENING
        elif not quoted:
            yield i


def agrees(mention: Mention, noun: int, verb: int) -> bool:
    """The verb's number and gender, where it shows them, are the noun's (or those of several)."""
    a, b = mention.tokens[noun].feats, mention.tokens[verb].feats
    if b.get("Number") == "Plur" and mention.tree.children(noun, "conj"):
        return True
    return all(
        b.get(key) is None or a.get(key) in (None, b[key])
        for key in (("Number",) if b.get("Number") == "Plur" else ("Gender", "Number"))
    )


def dependent_noun(mention: Mention, head: int) -> int | None:
    """«рост [товарооборота]»: the genitive below a noun."""
    for i in range(head + 1, min(head + 5, len(mention.tokens))):
        token = mention.tokens[i]
        if token.pos in ("NOUN", "PROPN") and i not in own(mention):
            return i if token.feats.get("Case") == "Gen" else None
        if token.pos not in ("ADJ", "DET") and not is_participle(token):
            return None
    return None


def noun_before(mention: Mention, relative: int) -> int | None:
    """«[строительство] набережной, которое обойдётся …»: the noun «который» agrees with."""
    feats = mention.tokens[relative].feats
    for i in range(relative - 1, max(-1, relative - 10), -1):
        token = mention.tokens[i]
        if token.pos in ("NOUN", "PROPN") and all(
            feats.get(key) in (None, token.feats.get(key)) for key in ("Gender", "Number")
        ):
            return i
    return None


def next_noun(mention: Mention, start: int) -> int | None:
    """The noun that the adjectives from `start` on lead to."""
    for i in range(start, min(start + 5, len(mention.tokens))):
        token = mention.tokens[i]
        if token.pos in ("NOUN", "PROPN"):
            return i
        if token.pos not in ("ADJ", "DET") and not is_participle(token):
            return None
    return None


def start_of_phrase(mention: Mention, i: int, scene: Scene) -> int:
    """From the last noun of a phrase back to its head: «договор поставки [газа]» → договор."""
    tokens = mention.tokens
    while (
        i > mention.start
        and tokens[i].feats.get("Case") == "Gen"
        and (j := _noun_before(mention, i)) is not None
        and j not in scene.taken
    ):
        i = j
    return i


def _noun_before(mention: Mention, i: int) -> int | None:
    for j in range(i - 1, max(mention.start - 1, i - 5), -1):
        token = mention.tokens[j]
        if token.pos == "NOUN":
            return j
        if token.pos not in ("ADJ", "DET", "PROPN", "CCONJ"):
            return None
    return None
