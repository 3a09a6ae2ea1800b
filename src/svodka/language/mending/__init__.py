"""Mending: heads that no grammar allows, put right before anyone asks a tree.

The parser chooses each head by itself, so a preposition may hang on a noun before it, and words
of one clause on the verb of the next. Each rule mends one such thing, in order.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from svodka.language.doc import Token
from svodka.language.mending.adverbs import adverb_above_its_verb, beside_an_adverb
from svodka.language.mending.clauses import (
    joined_across_a_comma,
    phrase_behind_a_mark,
    place_behind_a_dash,
    subject_before_a_dash,
    subject_behind_a_colon,
)
from svodka.language.mending.conjuncts import joined_in_its_case
from svodka.language.mending.infinitives import object_of_an_impersonal
from svodka.language.mending.nouns import (
    accusative_behind_manner,
    accusative_is_an_object,
    across_a_noun,
    before_its_noun,
    done_to_in_the_passive,
    month_at_its_day,
    name_across_its_verb,
    name_joined_to_a_name,
    object_hung_on_a_town,
    object_taken_for_a_subject,
    preposition_before_its_noun,
    subject_behind_its_verb,
    subject_beside_another,
    subject_hung_as_a_name,
    subject_hung_as_a_noun,
    subject_hung_on_a_surname,
    subject_of_a_passive,
    subject_read_as_a_genitive,
    subject_right_before_its_verb,
)
from svodka.language.mending.openings import adjective_before_its_noun, compound_before_its_noun
from svodka.language.mending.participles import (
    after_a_participle,
    inside_a_participle,
    participle_by_its_case,
    participle_taken_for_a_subject,
)
from svodka.language.mending.relatives import relative_of_its_noun
from svodka.language.mending.turned import subject_turned_with_its_object
from svodka.language.mending.words import FAR, NOMINAL, VERBAL, Words, agreeing, is_below, is_past

LOOSE = frozenset({"obl", "advmod", "iobj"})
OWN = LOOSE | {"obj"}
NEAR = 5  # tokens from a preposition to its noun, at most
PARTING = frozenset({",", ";", ":", "—", "–"})
CORE = (*sorted(OWN), "nsubj")


# given the words of the sentence that it mends, or none, where it looks for them by itself
Rule = Callable[[Words, list[int], list[int]], None]


def mend_heads(tokens: list[Token]) -> list[int]:
    """The heads of a parsed sentence's tokens, mended; -1 for a root."""
    heads = [token.head for token in tokens]
    if not any(head >= 0 for head in heads):
        return heads
    words, before = Words(tokens), heads.copy()
    for rels, rule in RULES:
        found = words.of_any(rels)
        if not found and rels:
            continue
        rule(words, heads, found)
        if heads != before:
            break_circles(heads, before)
            before = heads.copy()
    return heads


def break_circles(heads: list[int], before: Sequence[int]) -> None:
    """A word that a rule has hung on what hangs on it hangs where it hung before. That may close a
    circle with another that was hung elsewhere, so until none is left: who climbs arrives."""
    mending = True
    while mending:
        mending = False
        for index, head in enumerate(before):
            if heads[index] != head and is_below(index, index, heads):
                heads[index] = head
                mending = True


def preposition_after_its_noun(words: Words, heads: list[int], found: list[int]) -> None:
    """«встретился с А и провёл переговоры с Б»: the second «с» is of the noun that follows it."""
    tokens = words.tokens
    for index in found:
        if not 0 <= heads[index] < index:
            continue
        if index + 1 < len(tokens) and tokens[index + 1].rel == "fixed":  # «во главе с премьером»
            continue
        for noun in range(index + 1, min(index + NEAR, len(tokens))):
            if tokens[noun].pos in NOMINAL:
                heads[index] = noun
                break


def auxiliary_at_its_participle(words: Words, heads: list[int], found: list[int]) -> None:
    """«примут заявление, будут подписаны документы»: «будут» is of the participle beside it."""
    tokens = words.tokens
    for index in words.auxiliaries:
        if index + 1 == len(tokens):
            break
        beside = tokens[index + 1]
        short = beside.feats.get("VerbForm") == "Part" and not beside.feats.get("Case")
        if short and heads[index] != index + 1:
            if heads[index + 1] == index:
                heads[index + 1] = heads[index]
            heads[index] = index + 1


def copula_of_a_verb(words: Words, heads: list[int], found: list[int]) -> None:
    """«находятся в контакте, в Баку президент был»: no verb has a copula; «был» heads its own
    clause, from the mark before it on."""
    tokens = words.tokens
    for index in found:
        head = heads[index]
        if head < 0 or tokens[head].feats.get("VerbForm") != "Fin":
            continue
        mark = index - 1
        while mark > head and tokens[mark].text != ",":
            mark -= 1
        if mark <= head:
            continue
        heads[index] = -1
        for child in range(mark + 1, len(tokens)):
            if heads[child] == head and tokens[child].pos != "PUNCT":
                heads[child] = index


def before_opening_word(words: Words, heads: list[int], found: list[int]) -> None:
    """«провели переговоры в июле, когда оба приехали»: nothing of a clause is before its «когда»."""
    tokens = words.tokens
    for index in found:
        clause = heads[index]
        if not 0 <= clause < len(tokens):
            continue
        above = heads[clause]
        if not 0 <= above < index < clause:
            continue
        for child in range(index):
            if heads[child] == clause and tokens[child].pos != "PUNCT":
                heads[child] = above


def across_a_verb(words: Words, heads: list[int], found: list[int]) -> None:
    """«в декабре посетил …, ранее встречались … 12 июля»: a date is its own clause's verb's; so is
    the place in «побеседовали в Риме, после чего … подписали»."""
    tokens, finite = words.tokens, words.finite
    if not finite:
        return
    for index in found:
        head = heads[index]
        if head < 0 or tokens[head].pos != "VERB" or (len(finite) == 1 and finite[0] == head):
            continue
        own = verb_of_its_clause(words, heads, index, head)
        if own is not None:
            heads[index] = own


def verb_of_its_clause(words: Words, heads: list[int], index: int, head: int) -> int | None:
    """The finite verb that a word is of, and not of its head; None where it is of its head."""
    tokens, finite, rel = words.tokens, words.finite, words.tokens[index].rel
    low, high = min(index, head), max(index, head)
    between = [v for v in finite if low < v < high and is_beside(v, head, tokens, heads)]
    if between and rel in LOOSE:
        told = own_verb(tokens, finite, index, head) if index < head else None
        # of those on one side of the word, the nearest is the first or the last
        near = between[0] if index < head else between[-1]
        return near if told is None else told
    if between and rel == "obj" and index > head:
        nearest = between[-1]
        return None if any(heads[i] == nearest for i in words.of("obj")) else nearest
    if index < head:
        return own_verb(tokens, finite, index, head) if rel in OWN else None
    return next_verb(tokens, finite, index, head)


def subject_before_its_verb(words: Words, heads: list[int], found: list[int]) -> None:
    """«Премьер и король побеседовали в Риме, после чего министры подписали»: of a verb's two
    subjects the one before a verb that has none is that verb's."""
    tokens = words.tokens
    for index in found:
        head = heads[index]
        if not index < head or not any(heads[i] == head and i > index for i in found):
            continue
        own = own_finite(tokens, index, head)
        if own is not None and all(heads[i] != own for i in found):
            heads[index] = own


def own_finite(tokens: list[Token], index: int, head: int) -> int | None:
    """The first finite verb after the word, before the mark that parts it from its head."""
    for i in range(index + 1, head):
        if tokens[i].text == ",":
            return None
        if tokens[i].pos in VERBAL and tokens[i].feats.get("VerbForm") == "Fin":
            parted = any(tokens[j].text == "," for j in range(i + 1, head))
            return i if parted else None
    return None


def is_beside(verb: int, head: int, tokens: list[Token], heads: list[int]) -> bool:
    """The verb opens no clause below the other: it is joined to it, or apart from it."""
    if tokens[verb].rel == "conj" and heads[verb] == head:
        return True
    return not is_below(verb, head, heads)


def own_verb(tokens: list[Token], finite: list[int], index: int, head: int) -> int | None:
    """A finite verb before the word, with no mark between, where a mark parts it from its head."""
    if finite[0] > index or not any(tokens[i].text == "," for i in range(index + 1, head)):
        return None
    for i in range(index - 1, -1, -1):
        if tokens[i].pos == "PUNCT":
            return None
        if i in finite:
            return i
    return None


def next_verb(tokens: list[Token], finite: list[int], index: int, head: int) -> int | None:
    """A finite verb after the word, with no mark between, where a mark parts it from its head."""
    if finite[-1] < index or not any(tokens[i].text in PARTING for i in range(head + 1, index)):
        return None
    for i in range(index + 1, min(len(tokens), index + FAR)):
        if tokens[i].pos == "PUNCT":
            return None
        if i in finite:
            return i
    return None


def before_its_conjunction(words: Words, heads: list[int], found: list[int]) -> None:
    """«выразил соболезнования народу и позвонил президенту»: what stands before «и» is the verb's
    before it."""
    tokens = words.tokens
    for index in found:
        verb = heads[index]
        if not index < verb or tokens[verb].pos not in VERBAL:
            continue
        first = finite_before(tokens, index)
        if first is None:
            continue
        for child in range(first + 1, index):
            if heads[child] == verb and tokens[child].rel in OWN:
                heads[child] = first


def finite_before(tokens: list[Token], index: int) -> int | None:
    """The nearest finite verb before the word with no mark between."""
    for i in range(index - 1, max(-1, index - FAR), -1):
        if tokens[i].pos == "PUNCT":
            return None
        if tokens[i].feats.get("VerbForm") == "Fin":
            return i
    return None


def joined_to_its_like(words: Words, heads: list[int], found: list[int]) -> None:
    """«Отношения испортились, когда Прага обвинила Москву и выслала дипломатов»: past verbs that
    one subject has agree with it, so «выслала» is joined to «обвинила»."""
    tokens = words.tokens
    for index in found:
        token, head = tokens[index], heads[index]
        if not 0 <= head < index or not is_past(token):
            continue
        near = finite_before(tokens, index)
        if near is None or near <= head or not is_past(tokens[near]) or not is_past(tokens[head]):
            continue
        if agreeing(token) == agreeing(tokens[near]) != agreeing(tokens[head]):
            heads[index] = near


def second_object(words: Words, heads: list[int], found: list[int]) -> None:
    """«разорвал отношения после того, как власти признали победителем оппозиционера»: a verb is done
    to one thing; another is of the nearer verb, which has none."""
    tokens = words.tokens
    for index in found[1:]:
        head = heads[index]
        first = first_of(found, head, heads)
        if first is None or first >= index:
            continue
        near = finite_before(tokens, index)
        if near is None or not first < near or near == head:
            continue
        if all(heads[i] != near for i in found):
            heads[index] = near


def first_of(found: list[int], head: int, heads: list[int]) -> int | None:
    """The first of the words that hangs on the head."""
    for index in found:
        if heads[index] == head:
            return index
    return None


def before_its_infinitive(words: Words, heads: list[int], found: list[int]) -> None:
    """«призвала воюющие стороны прекратить огонь»: of two things done, the one told before the
    infinitive is of the verb that asks for it."""
    tokens = words.tokens
    for index in found:
        head = heads[index]
        if not index < head or tokens[head].feats.get("VerbForm") != "Inf":
            continue
        asking = heads[head]
        if not 0 <= asking < index or tokens[asking].pos not in VERBAL:
            continue
        if any(heads[i] == head and i > head for i in found):
            heads[index] = asking


def counted_behind_place(words: Words, heads: list[int], found: list[int]) -> None:
    """«задержали на границе троих граждан»: a counted accusative explains no noun."""
    tokens = words.tokens
    for index in found:
        noun = heads[index]
        if tokens[index].feats.get("Case") != "Acc" or noun <= index:
            continue
        place = heads[noun]
        if tokens[noun].rel != "nmod" or not 0 <= place < index or tokens[place].rel != "obl":
            continue
        verb = heads[place]
        if 0 <= verb < place and tokens[verb].pos in VERBAL:
            heads[noun] = verb


def of_a_copula(words: Words, heads: list[int], found: list[int]) -> None:
    """«Аракчи был в Эр-Рияде»: what hangs on a copula hangs on what it joins to its subject."""
    tokens = words.tokens
    for index in range(len(tokens)):
        copula = heads[index]
        if copula >= 0 and tokens[copula].rel == "cop" and 0 <= heads[copula] != index:
            heads[index] = heads[copula]


# in order, each with the relations of the words that it is about: none, where it is about others
RULES: tuple[tuple[tuple[str, ...], Rule], ...] = (
    ((), relative_of_its_noun),
    (("nsubj",), participle_taken_for_a_subject),
    (("acl",), inside_a_participle),
    (("root",), adverb_above_its_verb),
    (("nmod", "obl"), beside_an_adverb),
    (("root",), adjective_before_its_noun),
    (("obl", "nmod", "obj", "nsubj"), compound_before_its_noun),
    (("case",), preposition_after_its_noun),
    (("case",), preposition_before_its_noun),
    (("flat",), month_at_its_day),
    ((), auxiliary_at_its_participle),
    (("cop",), copula_of_a_verb),
    (("mark",), before_opening_word),
    (("nsubj",), subject_before_its_verb),
    (CORE, across_a_verb),
    (("cc",), before_its_conjunction),
    (("conj",), joined_to_its_like),
    (("conj",), joined_across_a_comma),
    (("parataxis",), subject_behind_a_colon),
    (("parataxis",), phrase_behind_a_mark),
    (("parataxis",), place_behind_a_dash),
    (("nsubj",), subject_before_a_dash),
    (("obj", "nsubj", "nsubj:pass"), object_of_an_impersonal),
    (("obj",), second_object),
    (("obj",), before_its_infinitive),
    (("nummod",), counted_behind_place),
    (("nmod",), accusative_behind_manner),
    (("iobj",), accusative_is_an_object),
    (("nmod",), object_hung_on_a_town),
    (("nsubj",), subject_turned_with_its_object),
    (("nsubj",), object_taken_for_a_subject),
    (("acl",), participle_by_its_case),
    (("obl", "nmod"), after_a_participle),
    (("nmod",), before_its_noun),
    (("nmod",), across_a_noun),
    (("appos",), name_across_its_verb),
    (("conj",), name_joined_to_a_name),
    (("conj",), joined_in_its_case),
    (("appos", "nmod", "flat"), subject_beside_another),
    (("appos", "nmod"), subject_behind_its_verb),
    (("appos",), subject_hung_as_a_name),
    (("flat:name",), subject_hung_on_a_surname),
    (("obj",), subject_read_as_a_genitive),
    (("nmod", "appos"), subject_hung_as_a_noun),
    (("obj",), subject_right_before_its_verb),
    (("obj", "nsubj", "nsubj:pass"), subject_of_a_passive),
    (("nsubj",), done_to_in_the_passive),
    (("cop",), of_a_copula),
)
