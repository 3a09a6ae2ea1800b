"""Nouns: participles, genitives and subjects that hang on the wrong word."""

from __future__ import annotations

from svodka.language.doc import Token
from svodka.language.mending.words import (
    FAR,
    NOMINAL,
    VERBAL,
    Words,
    agreeing,
    is_subject_of_several,
)

OBLIQUE = frozenset({"Loc", "Ins", "Dat"})  # cases that look like no subject's
HELD = frozenset({"obj", "obl"})  # what a verb is done to or by


def accusative_behind_manner(words: Words, heads: list[int], found: list[int]) -> None:
    """«посетил с визитом Китай»: an accusative without a preposition explains no noun; it is what
    the verb before is done to."""
    tokens = words.tokens
    for index in found:
        noun = heads[index]
        if not 0 < noun < index or tokens[index].feats.get("Case") != "Acc":
            continue
        if tokens[noun].rel != "obl" or tokens[noun].feats.get("Case") != "Ins":
            continue
        verb = heads[noun]
        if not 0 <= verb < noun or tokens[verb].pos not in VERBAL:
            continue
        if words.is_with_preposition(index, heads):
            continue
        if not any(heads[i] == verb for i in words.of("obj")):
            heads[index] = verb


def across_a_noun(words: Words, heads: list[int], found: list[int]) -> None:
    """«о вступлении Грузии в НАТО и о визите Путина в Иран», «Об отказе объявил посол в дни поездки
    премьера»: lines that cross are drawn wrong; what a noun between two others, or a verb behind the
    first, would part from its head is that noun's."""
    tokens = words.tokens
    for index in found:
        head = heads[index]
        if not 0 <= head < index - 1 or index - head > FAR:
            continue
        for between in range(index - 1, head, -1):
            above = heads[between]
            across = 0 <= above < head or (head < above < between and heads[head] == above)
            if tokens[between].pos == "NOUN" and across:
                heads[index] = between
                break


def preposition_before_its_noun(words: Words, heads: list[int], found: list[int]) -> None:
    """«прибывший в Ригу накануне саммита, встретился с королём»: a noun has one preposition, the
    nearest; one further off is of the noun that follows it."""
    tokens = words.tokens
    for index in found:
        head = heads[index]
        if head - index < 3 or not any(heads[i] == head and i > index + 1 for i in found):
            continue
        other = min([i for i in found if i > index], default=head)
        for noun in range(index + 1, min(head, other)):
            if heads_a_phrase(tokens[noun]):
                heads[index] = noun
                break


def heads_a_phrase(token: Token) -> bool:
    """A noun, or the number of a day, on which its month hangs: «на 10–12 февраля»."""
    number = token.text[:1].isdigit() and token.rel not in ("nummod", "nummod:gov", "amod")
    return token.pos in ("NOUN", "PROPN", "PRON") or number


def month_at_its_day(words: Words, heads: list[int], found: list[int]) -> None:
    """«визит, намеченный на 5 мая, переносится на 9 июня»: a month is of the number before it."""
    tokens = words.tokens
    for index in found:
        day = index - 1
        if day < 0 or not tokens[day].text[:1].isdigit() or tokens[index].pos != "NOUN":
            continue
        if heads[index] < day and heads[day] != index:
            heads[index] = day


def name_joined_to_a_name(words: Words, heads: list[int], found: list[int]) -> None:
    """«принял президентов Сирии и Ирака Асада и Талабани»: a man after «и» is joined to the man
    before it, no state."""
    tokens = words.tokens
    for index in found:
        head = heads[index]
        if index < 2 or tokens[index - 1].rel != "cc" or heads[index - 1] != index:
            continue
        if not is_man(tokens[index]) or not 0 <= head < index - 2 or is_man(tokens[head]):
            continue
        name = index - 2
        while tokens[name].rel == "flat:name" and head < heads[name] < name:
            name = heads[name]
        if is_man(tokens[name]) and tokens[head].pos == "PROPN":
            heads[index] = name


def is_man(token: Token) -> bool:
    return token.pos == "PROPN" and token.feats.get("Animacy") == "Anim"


def before_its_noun(words: Words, heads: list[int], found: list[int]) -> None:
    """«о планах США по размещению ПРО и о визите»: a noun follows the noun that it explains."""
    tokens = words.tokens
    for index in found:
        if heads[index] <= index or tokens[index].pos not in ("NOUN", "PROPN"):
            continue
        if not words.is_with_preposition(index, heads):
            continue
        for i in range(index - 1, max(-1, index - FAR), -1):
            if tokens[i].pos in ("PUNCT", "VERB"):
                break
            if tokens[i].pos == "NOUN" and heads[i] != index:
                heads[index] = i
                break


def subject_beside_another(words: Words, heads: list[int], found: list[int]) -> None:
    """«Контракт на поставку вертолётов Франция и Сербия заключили»: a nominative explains no
    noun of another case where the verb after it has no subject."""
    tokens = words.tokens
    for index in found:
        token, head = tokens[index], heads[index]
        if not 0 <= head < index:
            continue
        if token.pos not in ("NOUN", "PROPN") or token.feats.get("Case") != "Nom":
            continue
        if tokens[head].feats.get("Case", "Nom") == "Nom" or tokens[index - 1].pos == "PUNCT":
            continue
        verb = next_finite(tokens, index)
        if verb is None or any(h == verb and tokens[i].rel == "nsubj" for i, h in enumerate(heads)):
            continue
        heads[index] = verb


def subject_behind_its_verb(words: Words, heads: list[int], found: list[int]) -> None:
    """«Итоги обсудили по телефону главы двух стран»: a nominative explains no noun of another
    case; those who do it stand behind a verb in the plural that has no such subject."""
    tokens = words.tokens
    for index in found:
        token, head = tokens[index], heads[index]
        if not 0 < head < index or token.pos != "NOUN" or token.feats.get("Case") != "Nom":
            continue
        if token.feats.get("Animacy") != "Anim" or token.feats.get("Number") != "Plur":
            continue
        if tokens[head].feats.get("Case", "Nom") == "Nom" or tokens[index - 1].pos == "PUNCT":
            continue
        verb = finite_above(tokens, heads, head)
        if verb is None or tokens[verb].feats.get("Number") != "Plur" or verb > head:
            continue
        doers = [i for i in words.of("nsubj") if heads[i] == verb]
        if all(tokens[i].feats.get("Number") == "Sing" for i in doers):
            heads[index] = verb


def subject_read_as_a_genitive(words: Words, heads: list[int], found: list[int]) -> None:
    """«Итоги обсудили главы МИД двух стран»: several do what the parser says is done to one."""
    for index in found:
        if is_subject_of_several(words.tokens[index], words.tokens):
            words.name(index, "nsubj")


def accusative_is_an_object(words: Words, heads: list[int], found: list[int]) -> None:
    """«посетивший в мае Лиму»: an accusative without a preposition is what is done to, not to whom."""
    tokens, objects = words.tokens, words.of("obj")
    for index in found:
        verb = heads[index]
        if verb < 0 or tokens[index].feats.get("Case") != "Acc" or tokens[verb].pos not in VERBAL:
            continue
        if words.is_with_preposition(index, heads) or any(heads[i] == verb for i in objects):
            continue
        words.name(index, "obj")


def object_hung_on_a_town(words: Words, heads: list[int], found: list[int]) -> None:
    """«Премьер принял в Осло короля»: a town whose form tells no case has no people below it; they are
    whom something is done to by a verb that has no object."""
    if not words.of("obl"):
        return
    tokens, objects = words.tokens, {heads[i] for i in words.of("obj")}
    for index in found:
        token, town = tokens[index], heads[index]
        if not 0 <= town < index <= town + 2 or tokens[town].rel != "obl":
            continue
        if token.pos != "NOUN" or token.feats.get("Animacy") != "Anim":
            continue
        if token.feats.get("Case") not in ("Acc", "Gen"):
            continue
        told = tokens[town].pos == "PROPN" and tokens[town].low == tokens[town].lemma
        verb = heads[town]
        if not told or verb < 0 or verb in objects:
            continue
        if tokens[verb].pos != "VERB" or tokens[verb].feats.get("Voice") != "Act":
            continue
        if words.is_with_preposition(town, heads) and not words.is_with_preposition(index, heads):
            heads[index] = verb
            words.name(index, "obj")


def object_taken_for_a_subject(words: Words, heads: list[int], found: list[int]) -> None:
    """«В Лиме упрёк отвергают», «утверждают обратное»: what is not in the nominative, before or
    after a verb of several that has no object, is done to."""
    tokens, objects = words.tokens, {heads[i] for i in words.of("obj")}
    for index in found:
        verb = heads[index]
        if verb < 0 or verb in objects or tokens[verb].feats.get("Number") != "Plur":
            continue
        if tokens[verb].pos != "VERB" or tokens[verb].feats.get("Voice") != "Act":
            continue
        case, number = tokens[index].feats.get("Case"), tokens[index].feats.get("Number")
        other = case in OBLIQUE or (case == "Acc" and number == "Sing")
        if other and not words.is_with_preposition(index, heads):
            words.name(index, "obj")


def done_to_in_the_passive(words: Words, heads: list[int], found: list[int]) -> None:
    """«Премьер ожидается в Лиме»: the subject of a verb in the passive is what is done to."""
    for index in found:
        verb = heads[index]
        if verb >= 0 and words.tokens[verb].feats.get("Voice") == "Pass":
            words.name(index, "nsubj:pass")


def subject_hung_as_a_noun(words: Words, heads: list[int], found: list[int]) -> None:
    """«Ввоз рыбы КНР запретила»: a nominative without a preposition that hangs on a verb and agrees
    with it is its subject, where it has none."""
    tokens = words.tokens
    for index in found:
        token, verb = tokens[index], heads[index]
        if verb < 0 or tokens[verb].feats.get("VerbForm") != "Fin" or token.pos not in NOMINAL:
            continue
        if token.feats.get("Case") != "Nom" or words.is_with_preposition(index, heads):
            continue
        if any(heads[i] == verb for i in words.of("nsubj", "nsubj:pass")):
            continue
        number, gender = agreeing(tokens[verb])
        if token.feats.get("Number") == number and gender in (None, token.feats.get("Gender")):
            words.name(index, "nsubj")


def subject_right_before_its_verb(words: Words, heads: list[int], found: list[int]) -> None:
    """«Визы для перуанцев Чили ввела»: a name right before a verb that agrees with it, has an object
    before and no subject, is its subject, though it hangs on the name before it."""
    tokens = words.tokens
    fronted = {heads[i] for i in found if i < heads[i] - 1}  # verbs with an object before the name
    if not fronted:
        return
    subjects = {heads[i] for i in words.of("nsubj", "nsubj:pass")}
    for verb in fronted - subjects:
        name = verb - 1
        if tokens[verb].feats.get("Tense") != "Past":
            continue
        token = tokens[name]
        told = token.feats.get("Case") == "Nom" or token.low == token.lemma
        if token.pos != "PROPN" or not told or words.is_with_preposition(name, heads):
            continue
        number, gender = agreeing(tokens[verb])
        alike = token.feats.get("Number") == number and gender in (None, token.feats.get("Gender"))
        if alike and token.rel in ("nmod", "appos", "flat:name"):
            heads[name] = verb
            words.name(name, "nsubj")


def finite_above(tokens: list[Token], heads: list[int], index: int) -> int | None:
    """The finite verb that a word hangs on, a few steps up at most."""
    for _ in range(3):
        index = heads[index]
        if index < 0:
            return None
        if tokens[index].pos in VERBAL:
            return index if tokens[index].feats.get("VerbForm") == "Fin" else None
    return None


def subject_of_a_passive(words: Words, heads: list[int], found: list[int]) -> None:
    """«Визит, который планировался на май, перенесён, сообщил секретарь»: a nominative before a
    short participle that agrees with it and stands alone is its subject, not the object of the
    verb that reports it."""
    tokens = words.tokens
    for index in found:
        token, verb = tokens[index], heads[index]
        if verb - index < 2 or token.feats.get("Case") != "Nom":
            continue
        for i in range(index + 1, verb):
            feats = tokens[i].feats
            told = heads[i] in (-1, index)  # a short participle is no attribute, but for a clause
            told = told and tokens[i].rel != "acl:relcl"
            if told and feats.get("Voice") == "Pass" and feats.get("Variant") == "Short":
                if agreeing(tokens[i]) == agreeing(token):
                    heads[index], heads[i] = i, -1 if heads[i] < 0 else verb
                break


def next_finite(tokens: list[Token], index: int) -> int | None:
    """The finite verb after the word with no mark between."""
    for i in range(index + 1, min(len(tokens), index + FAR)):
        if tokens[i].pos == "PUNCT":
            return None
        if tokens[i].feats.get("VerbForm") == "Fin":
            return i
    return None


def subject_hung_as_a_name(words: Words, heads: list[int], found: list[int]) -> None:
    """«Развитие торговли президент обсудил с послом», «обсудили по телефону Путин и Меркель»: no
    person is the name of a thing, so he is the subject of its verb, which has none."""
    tokens = words.tokens
    for index in found:
        token, thing = tokens[index], heads[index]
        if thing < 0 or (index != thing + 1 and tokens[thing].rel != "obj"):
            continue
        if token.pos != "PROPN" or token.feats.get("Case") != "Nom":
            continue
        if token.feats.get("Animacy") != "Anim" or tokens[thing].feats.get("Animacy") != "Inan":
            continue
        verb = heads[thing]
        if verb >= 0 and tokens[thing].rel in HELD and may_be_of(index, verb, tokens, heads):
            heads[index] = verb
            words.name(index, "nsubj")


def subject_hung_on_a_surname(words: Words, heads: list[int], found: list[int]) -> None:
    """«С Трюдо Макрон говорил»: a surname in the nominative behind one that opens the clause and never
    changes its form is no part of it, but the subject of a verb that has none."""
    tokens = words.tokens
    for index in found:
        token, before = tokens[index], heads[index]
        if before != index - 1 or before < 1 or token.feats.get("Case") != "Nom":
            continue
        surname, opening = tokens[before], before < 2 or tokens[before - 2].pos == "PUNCT"
        if not opening or tokens[before - 1].rel != "case" or surname.low != surname.lemma:
            continue
        verb = heads[before]
        oblique = surname.feats.get("Case") not in (None, "Nom")
        if oblique and verb > index and may_be_of(index, verb, tokens, heads):
            heads[index] = verb
            words.name(index, "nsubj")


def name_across_its_verb(words: Words, heads: list[int], found: list[int]) -> None:
    """«главы МИД двух стран Имя и Имя обсудили пункт «А»»: a person's name in the nominative before
    a verb is the subject's before it, and no name of what stands behind."""
    tokens = words.tokens
    for index in found:
        if not is_man(tokens[index]) or tokens[index].feats.get("Case") != "Nom":
            continue
        verb = next_finite(tokens, index)
        if verb is None or heads[index] <= verb:
            continue
        for title in words.of("nsubj"):
            if title < index and heads[title] == verb and is_alive(tokens[title]):
                heads[index] = title
                break


def is_alive(token: Token) -> bool:
    return token.feats.get("Animacy") == "Anim"


def may_be_of(name: int, verb: int, tokens: list[Token], heads: list[int]) -> bool:
    """A verb with a tense that nothing is the subject of, in the plural of several only."""
    feats = tokens[verb].feats
    several = any(heads[i] == name and tokens[i].rel == "conj" for i in range(name, len(tokens)))
    if feats.get("VerbForm") != "Fin" or (feats.get("Number") == "Plur") != several:
        return False
    near = range(max(0, verb - FAR), min(len(tokens), verb + FAR))
    return not any(heads[i] == verb and tokens[i].rel.startswith("nsubj") for i in near)
