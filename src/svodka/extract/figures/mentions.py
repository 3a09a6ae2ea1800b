"""Mentions: each quantity in its clause, with the word it is the size, the goal or the sum of."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from svodka.annotate.notes import Notes, Quantity
from svodka.extract.figures.words import FigureWords, folded
from svodka.language import Doc, Sentence, Token
from svodka.language.trees import Tree, tree_of

_BREAKS = frozenset(";()")
_DASHES = frozenset("—–-")
_PARTING = _DASHES | {","}
_LEAD = 4
_NAME = 4  # tokens of a name and the dash behind it
_REACH = 80  # tokens on each side that a clause may have
_VERBS = ("VERB", "AUX")
SKIPPED_ZONES = frozenset({"junk", "caption", "dateline"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A quantity and where it stands; all numbers are token indices in its sentence.

    lead: first token of the quantity with its qualifier and preposition. preposition: "" for none.
    start, stop: its clause (stop exclusive). floor, ceiling: where the quantity before it ended and
    the one after it begins, or the sentence does; following: that one, or None. trigger: the moving or amounting word, or None.
    verb: the nearest verb of the clause, trigger or not, or None.
    """

    quantity: Quantity
    sentence: Sentence
    lead: int
    preposition: str
    start: int
    stop: int
    floor: int
    ceiling: int
    following: Quantity | None
    trigger: int | None
    verb: int | None

    @property
    def tokens(self) -> list[Token]:
        return self.sentence.tokens

    @property
    def tree(self) -> Tree:
        return tree_of(self.sentence)

    def lemma(self, index: int | None) -> str:
        """Lemma of a token of the sentence, "" for None."""
        return "" if index is None else self.tokens[index].lemma


def find_mentions(
    doc: Doc, notes: Notes, words: FigureWords, aside: Collection[int] = ()
) -> list[Mention]:
    """Quantities of the zones that tell the story, in order, each in its clause.

    aside: sentences of another story, that a clock stamp of another day closes.
    """
    found: list[Mention] = []
    before: Quantity | None = None
    followers = [*notes.quantities[1:], None]
    for quantity, after in zip(notes.quantities, followers, strict=False):  # of none there are none
        sentence = doc.sentences[quantity.sentence]
        if sentence.zone not in SKIPPED_ZONES and sentence.index not in aside:
            told = before if before and before.sentence == quantity.sentence else None
            following = after if after and after.sentence == quantity.sentence else None
            floor = told.last + 1 if told else 0
            ceiling = following.first if following else len(sentence.tokens)
            found.append(place(quantity, sentence, (floor, ceiling), following, words))
        before = quantity
    return found


def place(
    quantity: Quantity,
    sentence: Sentence,
    neighbours: tuple[int, int],
    following: Quantity | None,
    words: FigureWords,
) -> Mention:
    """The quantity's clause, its preposition and its trigger."""
    tokens, (floor, ceiling) = sentence.tokens, neighbours
    lead, preposition = find_lead(tokens, quantity)
    start, stop = clause_around(tokens, quantity, words)
    trigger, verb = find_trigger(tokens, quantity, lead, start, stop, words)
    if verb is not None and quantity.kind == "count" and begins_anew(tokens, verb, lead):
        after = verb_after(tokens, quantity, min(stop, ceiling))
        if after is not None:
            trigger, verb = (after if tokens[after].lemma in words.triggers else None), after
    return Mention(
        quantity, sentence, lead, preposition, start, stop, floor, ceiling, following, trigger,
        verb,
    )  # fmt: skip


def is_second_of_two(mention: Mention) -> bool:
    """«на 7 и [12] процентов»: nothing but «и» parts it from the number before."""
    joint = mention.lead - 1
    return 0 < mention.floor == joint and mention.tokens[joint].pos == "CCONJ"


def find_lead(tokens: Sequence[Token], quantity: Quantity) -> tuple[int, str]:
    """Where the phrase begins («более чем на 5 %») and the preposition in it."""
    lead, preposition = quantity.first, ""
    for i in range(quantity.first - 1, max(-1, quantity.first - 1 - _LEAD), -1):
        token = tokens[i]
        if token.pos == "ADP":
            preposition = preposition or token.lemma
        elif token.pos not in ("ADV", "PART", "SCONJ"):
            break
        lead = i
    return lead, preposition


def clause_around(
    tokens: Sequence[Token], quantity: Quantity, words: FigureWords
) -> tuple[int, int]:
    """The clause between «;», brackets and «, а», «, что», «, который»."""
    start, stop = quantity.first, quantity.last + 1
    far_left, far_right = max(0, start - _REACH), min(len(tokens), stop + _REACH)
    while start > far_left and (
        not opens_clause(tokens, start, words) or is_closed(tokens, start, quantity.first, words)
    ):
        start -= 1
    while stop < far_right and not opens_clause(tokens, stop, words):
        stop += 1
    return start, stop


def opens_clause(tokens: Sequence[Token], i: int, words: FigureWords) -> bool:
    before = tokens[i - 1].text if i else ""
    if i == 0 or tokens[i].text in _BREAKS or before in _BREAKS:
        return True
    if before not in _PARTING:
        return False
    if tokens[i].lemma in words.openers or folded(tokens[i]) in words.openers:
        return True
    return before == "," and opens_another(tokens, i)


def opens_another(tokens: Sequence[Token], i: int) -> bool:
    """«…, [Венгрия — 25 тысяч]»: a name in the nominative, a dash and a number."""
    if i >= len(tokens) or not tokens[i].text[0].isupper():
        return False
    for j in range(i, min(i + _NAME, len(tokens))):
        if tokens[j].text in _DASHES:
            return j > i and any(t.text[0].isdigit() for t in tokens[j + 1 : j + 1 + _LEAD])
        if tokens[j].feats.get("Case") not in ("Nom", "Acc"):
            return False
    return False


def is_closed(tokens: Sequence[Token], i: int, stop: int, words: FigureWords) -> bool:
    """A subordinate clause that opens at `i` and ends at a comma before `stop`.

    «К 2028-му, [когда завершится реконструкция], его увеличат до пяти миллионов».
    """
    if tokens[i].lemma not in words.subordinators:
        return False
    verbs = 0
    for j in range(i + 1, stop):
        if tokens[j].pos in _VERBS and not is_participle(tokens[j]):
            verbs += 1
        elif tokens[j].text == "," and verbs:
            rest = tokens[j + 1 : stop]
            return any(t.pos in _VERBS and not is_participle(t) for t in rest)
    return False


def find_trigger(
    tokens: Sequence[Token],
    quantity: Quantity,
    lead: int,
    start: int,
    stop: int,
    words: FigureWords,
) -> tuple[int | None, int | None]:
    """(trigger, verb): the nearest to the left in the clause, else to the right."""
    triggers = words.triggers
    if quantity.rule == "times_verb":
        return quantity.first, quantity.first
    for i in range(lead - 1, start - 1, -1):
        if tokens[i].lemma in triggers and tokens[i].pos != "PROPN":
            return i, i if tokens[i].pos in _VERBS else None
        if tokens[i].pos in _VERBS and not is_participle(tokens[i]):
            return None, i
    for i in range(quantity.last + 1, stop):
        if tokens[i].text == ",":
            break
        if tokens[i].pos in _VERBS and not is_participle(tokens[i]):
            return (i if tokens[i].lemma in triggers else None), i
    return None, None


def begins_anew(tokens: Sequence[Token], verb: int, lead: int) -> bool:
    """Between the verb on the left and the number something else begins: a comma, an «и»."""
    return any(t.text in (",", "—", "–", ":") or t.pos == "CCONJ" for t in tokens[verb + 1 : lead])


def verb_after(tokens: Sequence[Token], quantity: Quantity, stop: int) -> int | None:
    """«уволены три шахтёра и ещё 15 [получили] выговоры»: the second number's own verb."""
    for i in range(quantity.last + 1, stop):
        if tokens[i].text == ",":
            return None
        if tokens[i].pos in _VERBS and not is_participle(tokens[i]):
            return i
    return None


def is_sized(mention: Mention, words: FigureWords) -> bool:
    """«станция мощностью 4,8 ГВт», «контракт стоимостью 6 млрд»: how large the thing is."""
    noun = mention.tokens[mention.lead - 1] if mention.lead else None
    if noun is None or noun.feats.get("Case") != "Ins":
        return False
    return noun.lemma in words.sizes or noun.lemma in words.dimensions


def is_of_them(mention: Mention, words: FigureWords) -> bool:
    """«из них [двое] — дети», «из которых [пять] уже дома»: of those counted before."""
    before = mention.tokens[max(mention.floor, mention.lead - 2) : mention.lead]
    if len(before) < 2 or before[0].lemma not in words.out_of:
        return False
    return before[1].pos in ("PRON", "DET") or before[1].lemma in words.relative


def start_of_which(mention: Mention, words: FigureWords) -> int | None:
    """The comma of «граждане, число которых составляет [600 тысяч]», where the clause's own verb
    tells the number."""
    tokens, verb = mention.tokens, mention.verb
    if verb is None:
        return None
    before = range(min(verb, mention.quantity.first) - 1, 0, -1)
    comma = next((i for i in before if tokens[i].text == ","), None)
    if comma is None or "Tense" not in tokens[verb].feats:
        return None
    opening = tokens[comma + 1 : comma + 4]
    return comma if any(token.lemma in words.relative for token in opening) else None


def is_participle(token: Token) -> bool:
    """A full participle: it belongs to its noun, not to the clause."""
    return token.feats.get("VerbForm") == "Part" and token.feats.get("Variant") != "Short"
