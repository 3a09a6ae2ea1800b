"""Relatives: clauses with «который», which the parser may take for the main one."""

from __future__ import annotations

from svodka.language.doc import Token
from svodka.language.mending.words import FAR, VERBAL, Words, is_below

CLAUSE = "acl:relcl"
ENDS = frozenset({",", ";", ":", "—", "–", "."})
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
NAMED = frozenset({"NOUN", "PROPN"})
WITHIN_A_NAME = frozenset({"flat:name", "flat", "appos"})


def relative_of_its_noun(words: Words, heads: list[int], found: list[int]) -> None:
    """«Поездку, которую президент планировал на май, канцелярия отменила»: the verb between
    «которую» and the next mark is of the noun before it, and what stands around the clause is the
    other verb's."""
    tokens = words.tokens
    for index in words.relatives:
        token = tokens[index]
        mark, verb = mark_before(index, tokens), verb_after(index, tokens)
        if mark is None or verb is None:
            continue
        noun = noun_before(mark, token, tokens, heads)
        if noun is None or not hang(verb, noun, mark, words, heads):
            continue
        gather(verb, index, mark, words, heads)


def mark_before(index: int, tokens: list[Token]) -> int | None:
    """The comma that opens the clause, right before the pronoun or its preposition."""
    for place in (index - 1, index - 2):
        if place > 0 and tokens[place].text == ",":
            return place
        if place > 0 and tokens[place].pos != "ADP":
            return None
    return None


def verb_after(index: int, tokens: list[Token]) -> int | None:
    """The clause's verb: the first with a tense, or short, before any mark."""
    for place in range(index + 1, min(len(tokens), index + FAR)):
        if tokens[place].text in ENDS:
            return None
        if is_told(tokens[place]):
            return None if tokens[place].pos == "AUX" else place
    return None


def is_told(token: Token) -> bool:
    feats = token.feats
    short = feats.get("Variant") == "Short" and token.pos in VERBAL
    return token.pos in VERBAL and (short or feats.get("VerbForm") == "Fin")


def noun_before(mark: int, pronoun: Token, tokens: list[Token], heads: list[int]) -> int | None:
    """The nearest noun before the comma that the pronoun agrees with; of a name its first word."""
    for place in range(mark - 1, max(-1, mark - FAR), -1):
        token = tokens[place]
        if token.pos in VERBAL and token.feats.get("VerbForm") == "Fin":
            return None
        if token.pos in NAMED and agree(token, pronoun):
            while tokens[place].rel in WITHIN_A_NAME and 0 <= heads[place] < place:
                place = heads[place]
            return place
    return None


def agree(noun: Token, pronoun: Token) -> bool:
    """A noun and its pronoun, or two nouns that one pronoun may mean."""
    one, other = noun.feats, pronoun.feats
    if one.get("Number") != other.get("Number"):
        return False
    return other.get("Number") == "Plur" or one.get("Gender") == other.get("Gender")


def hang(verb: int, noun: int, mark: int, words: Words, heads: list[int]) -> bool:
    """The clause's verb on its noun, and what it held of the clause around it on that clause's own
    verb. Whether the verb is the clause's now."""
    tokens = words.tokens
    if tokens[verb].rel == CLAUSE and heads[verb] < mark:
        above = heads[verb]
        if above >= 0 and tokens[above].pos in NAMED and not agree(tokens[above], tokens[noun]):
            heads[verb] = noun
        return True
    close = closing(verb, tokens)
    if heads[verb] < 0:
        outer = next((i for i in range(close, len(tokens)) if is_told(tokens[i])), None)
        if outer is None or not is_below(outer, verb, heads):
            return False
        heads[outer] = -1
        words.name(outer, "root")
        for word, head in enumerate(heads):
            if head == verb and not mark <= word <= close and word != outer:
                heads[word] = outer
    elif is_below(noun, verb, heads):
        return False
    heads[verb] = noun
    words.name(verb, CLAUSE)
    return True


def closing(verb: int, tokens: list[Token]) -> int:
    """The comma that ends the clause, or the sentence's end."""
    after = (i for i in range(verb + 1, len(tokens)) if tokens[i].text == ",")
    return next(after, len(tokens))


def gather(verb: int, pronoun: int, mark: int, words: Words, heads: list[int]) -> None:
    """What stands between the clause's marks before its verb hangs within it; where another is its
    subject, the pronoun is not."""
    tokens = words.tokens
    inside = range(mark + 1, closing(verb, tokens))
    for word in range(mark + 1, verb):
        if heads[word] not in inside and tokens[word].pos != "PUNCT":
            heads[word] = verb
    subjects = [i for i in inside if heads[i] == verb and tokens[i].rel in SUBJECTS]
    if pronoun in subjects and len(subjects) > 1 and tokens[pronoun].feats.get("Case") != "Nom":
        words.name(pronoun, "obj")
