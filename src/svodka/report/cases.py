"""Russian cases for the sentences of a brief: «Ильхам Алиев» → «Ильхаму Алиеву».

Cases are pymorphy3's: nomn gent datv accs ablt loct. Genders: masc femn neut plur. What cannot
be declined with certainty is left as it stands.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from svodka.report.wording import table

GIVEN = frozenset({"Name"})  # what stands first is no surname: «Кая Каллас»
ANY_NAME = frozenset({"Name", "Surn", "Patr"})
VOWELS = "аеёиоуыэюя"
ADJECTIVAL = re.compile(r"([иы])е(ся)?$")  # «погибшие», «раненые», «учащиеся»: of people


@lru_cache(maxsize=1)
def _morph() -> Any:
    from pymorphy3 import MorphAnalyzer  # a tenth of a second, and only Russian needs it

    return MorphAnalyzer()


# ------------------------------------------------------------------ people


@lru_cache(maxsize=4096)
def person_gender(name: str) -> str:
    """masc or femn, told by the first name, else by the surname.

    >>> person_gender("Катерина Сакелларопулу"), person_gender("Кая Каллас")
    ('femn', 'femn')
    >>> person_gender("Эммануэль Макрон"), person_gender("Эммануэль Борн")
    ('masc', 'femn')
    """
    genders = table("ru")["name_genders"]
    first, *others = name.split() or [""]
    for told in (name, first):
        for gender in ("femn", "masc"):
            if told in genders[gender]:
                return gender
    if others and not _is_known_name(first) and first.endswith(tuple(genders["ends"])):
        return "femn"
    for word in name.split():
        for parse in _morph().parse(word.split("-")[-1]):
            if "Name" in parse.tag and "nomn" in parse.tag and "sing" in parse.tag:
                return str(parse.tag.gender)
    return "femn" if name.lower().endswith(("ова", "ева", "ёва", "ина", "ская", "цкая")) else "masc"


@lru_cache(maxsize=4096)
def decline_person(name: str, case: str) -> str:
    """Every part of a person's name put into the case.

    >>> decline_person("Касым-Жомарт Токаев", "datv")
    'Касым-Жомарту Токаеву'
    >>> decline_person("Катерина Сакелларопулу", "gent")
    'Катерины Сакелларопулу'
    >>> decline_person("Ким Чен Ын", "ablt")
    'Ким Чен Ыном'
    """
    if case == "nomn":
        return name
    gender = person_gender(name)
    *others, last = name.split() or [""]
    if len(others) == 2 and others[0] in table("ru")["eastern"]["surnames"]:
        ended = last + _consonant_ending(case) if _ends(last, "consonant") else last
        return " ".join((*others, ended if gender == "masc" else last))
    kinds = [GIVEN if others else ANY_NAME, *(ANY_NAME for _ in others)]
    parts = zip((*others, last), kinds, strict=True)
    return " ".join(_decline_part(part, case, gender, kind) for part, kind in parts)


def _consonant_ending(case: str) -> str:
    rows = table("ru")["name_endings"]
    return str(next(row[case] for row in rows if row["ends"] == "consonant"))


def _is_known_name(word: str) -> bool:
    known = (parse.tag for parse in _morph().parse(word) if parse.is_known)
    return any("Name" in tag and "nomn" in tag for tag in known)


def is_particle(word: str) -> bool:
    """A small word within a person's name, which never declines: «фон», «бен»."""
    return word in table("ru")["name_particles"]


def is_name_word(word: str) -> bool:
    """A word of a person's name: with a capital, be it behind an article.

    >>> is_name_word("Сиси"), is_name_word("ас-Сиси"), is_name_word("вице-премьер")
    (True, True, False)
    """
    article, hyphen, rest = word.partition("-")
    if hyphen and article in table("ru")["name_articles"]:
        return rest[:1].isupper()
    return word[:1].isupper()


def _decline_part(part: str, case: str, gender: str, kinds: frozenset[str]) -> str:
    first, hyphen, last = part.rpartition("-")
    if part.isupper() or not part[-1:].isalpha() or is_particle(part):
        return part  # initials, «III», «фон»
    declined = _by_dictionary(last, case, gender, kinds) or _by_ending(last, case, gender, kinds)
    return f"{first}{hyphen}{_cased_like(last, declined)}"


def _by_dictionary(word: str, case: str, gender: str, kinds: frozenset[str]) -> str | None:
    """The form pymorphy3 knows, if it knows the word as such a name of that gender."""
    for parse in _morph().parse(word):
        named = kinds & set(parse.tag.grammemes)
        if not named or "nomn" not in parse.tag or "sing" not in parse.tag:
            continue
        if parse.tag.gender in {gender, None} and parse.is_known:
            form = parse.inflect({case, "sing"})
            return form.word if form else None
    return None


def _by_ending(word: str, case: str, gender: str, kinds: frozenset[str]) -> str:
    """The form by the endings of the table `name_endings`: first row that fits."""
    for row in table("ru")["name_endings"]:
        if kinds == GIVEN and row.get("of") == "surnames":
            continue
        ends = row["ends"]
        if row["gender"] not in {gender, "any"} or not _ends(word.lower(), ends):
            continue
        return word[: len(word) - row["cut"]] + str(row[case])
    return word


def _ends(word: str, ends: str) -> bool:
    if ends == "consonant":
        return word[-1:].isalpha() and word[-1] not in VOWELS + "йь"
    return word.endswith(tuple(ends.split("|")))


def _cased_like(model: str, word: str) -> str:
    """Capitals where the model has them: «нью-йорка» like «Нью-Йорк» → «Нью-Йорка».

    >>> _cased_like("Нью-Йорк", "нью-йорка")
    'Нью-Йорка'
    """
    if len(model) > 1 and model.isupper():
        return model
    pieces = zip(model.split("-"), word.split("-"), strict=False)
    return "-".join(new[:1].upper() + new[1:] if old[:1].isupper() else new for old, new in pieces)


# ------------------------------------------------------------------ noun phrases


@lru_cache(maxsize=4096)
def decline_phrase(phrase: str, case: str) -> str:
    """A noun phrase in the nominative put into the case: its head and what agrees with it.

    >>> decline_phrase("пресс-служба Кремля", "gent")
    'пресс-службы Кремля'
    >>> decline_phrase("государственный визит", "ablt")
    'государственным визитом'
    """
    if case == "nomn":
        return phrase
    words = phrase.split()
    head = _head(words)
    if head is None:
        return phrase
    index, parse = head
    number = "plur" if "plur" in parse.tag else "sing"
    forms = [_agreeing(word, case, number, parse) for word in words[:index]]
    declined = parse.inflect({case, number})
    forms.append(_cased_like(words[index], declined.word if declined else words[index]))
    return " ".join(forms + words[index + 1 :])


@lru_cache(maxsize=4096)
def decline_counted(noun: str, count: float, governed: bool = False) -> str:
    """The counted noun, given in the nominative plural, as it stands after the number. governed:
    whether a word before the number asks for the genitive («около», «более»).

    >>> decline_counted("документы", 3), decline_counted("россияне", 600_000)
    ('документа', 'россиян')
    >>> decline_counted("погибшие", 4), decline_counted("мирные жители", 3)
    ('погибших', 'мирных жителя')
    >>> [decline_counted("часы", count, governed=True) for count in (1, 1.5, 2, 5)]
    ['часа', 'часа', 'часов', 'часов']
    """
    known: dict[str, list[str]] = table("ru")["counted"]
    number = number_class(count)
    if governed and count == int(count):
        number = {0: 1, 1: 2}.get(number, number)  # «более 21 часа», «около 3 часов»
    if noun in known:
        return known[noun][number]
    one = number_class(count) == 0
    words = noun.split()
    if len(words) == 1 and ADJECTIVAL.search(noun):
        return _one_of_adjectives(noun, governed) if one else ADJECTIVAL.sub(r"\1х\2", noun)
    head = _head(words)
    if head is None or "plur" not in head[1].tag or number == 2:
        return decline_phrase(noun, "gent")
    return _counted_phrase(words, head, one, governed)


def _one_of_adjectives(noun: str, governed: bool) -> str:
    """«погибшие» → «погибший»: 21 of them; «погибшего»: more than 21."""
    case = "gent" if governed else "nomn"
    forms = (
        parse.inflect({"sing", case} | ({"masc"} if _is_adjective(parse) else set()))
        for parse in _nominatives(noun)
    )
    return next((form.word for form in forms if form), noun)


def _counted_phrase(words: list[str], head: tuple[int, Any], one: bool, governed: bool) -> str:
    """«мирные жители» → «21 мирный житель», «4 мирных жителя»: adjectives in the plural there;
    «более 21 мирного жителя»."""
    index, parse = head
    case = "nomn" if one and not governed else "gent"
    form = parse.inflect({"sing", case})
    if form is None:
        return decline_phrase(" ".join(words), "gent")
    before = [_agreeing(word, case, "sing" if one else "plur", parse) for word in words[:index]]
    return " ".join([*before, _cased_like(words[index], form.word), *words[index + 1 :]])


PREDICATES = frozenset(("VERB", "ADJS", "PRTS", "PRED"))  # what a clause is built on
WORD = re.compile(r"[а-яё]+(?:-[а-яё]+)*", re.I)


@lru_cache(maxsize=4096)
def is_clause(text: str) -> bool:
    """Whether words can stand as a sentence: they hold a predicate, and begin with no infinitive.

    >>> is_clause("Польша готова отменить санкции"), is_clause("провести осенью саммит в Бресте")
    (True, False)
    >>> is_clause("расширение сотрудничества двух стран")
    False
    """
    parts = [_morph().parse(word)[0].tag.POS for word in WORD.findall(text)]
    return parts[:1] != ["INFN"] and not PREDICATES.isdisjoint(parts)


def number_class(count: float) -> int:
    """0 as after one, 1 as after two to four and fractions, 2 as after five and round thousands.

    >>> [number_class(count) for count in (1, 21, 2, 1.5, 5, 12, 430_000)]
    [0, 0, 1, 1, 2, 2, 2]
    """
    if count >= 10_000:
        return 2  # «430 тыс. человек»
    if count != int(count):
        return 1
    last = int(count) % 100
    if 11 <= last <= 14:
        return 2
    return {1: 0, 2: 1, 3: 1, 4: 1}.get(last % 10, 2)


@lru_cache(maxsize=4096)
def phrase_gender(phrase: str) -> str:
    """The gender a verb takes after the phrase: masc | femn | neut | plur.

    >>> phrase_gender("Объединенные Арабские Эмираты")
    'plur'
    """
    known: dict[str, str] = table("ru")["genders"]
    if phrase in known:
        return known[phrase]
    head = _head(phrase.split())
    if head is None:
        return "neut"
    tag = head[1].tag
    return "plur" if "plur" in tag else str(tag.gender or "masc")


def _head(words: list[str]) -> tuple[int, Any] | None:
    """The first noun in the nominative that is not an adjective to the next word, and its parse."""
    found = [_nominatives(word) for word in words]
    for index, parses in enumerate(found):
        nouns = [parse for parse in parses if "NOUN" in parse.tag]
        followed = index + 1 < len(words) and bool(found[index + 1])
        if nouns and not (followed and any(_is_adjective(parse) for parse in parses)):
            return index, nouns[0]
    return None


def _nominatives(word: str) -> list[Any]:
    return [parse for parse in _morph().parse(word) if "nomn" in parse.tag]


def _is_adjective(parse: Any) -> bool:
    return "ADJF" in parse.tag or "PRTF" in parse.tag


def _agreeing(word: str, case: str, number: str, head: Any) -> str:
    for parse in _morph().parse(word):
        if "nomn" in parse.tag and _is_adjective(parse):
            wanted = {case, number}
            if number == "sing" and head.tag.gender:
                wanted.add(str(head.tag.gender))
            if case == "accs" and (number == "plur" or head.tag.gender == "masc"):
                wanted.add(str(head.tag.animacy or "inan"))
            form = parse.inflect(wanted)
            return _cased_like(word, form.word) if form else word
    return word
