"""Phrases: nouns by their cases, joined ones, and what stands beside and below a noun."""

from __future__ import annotations

from svodka.language import Language, Token
from svodka.language.trees import CLAUSAL, Tree

BESIDE = ("appos", "nmod", "parataxis", "dep")
DASHES = frozenset("—–-")
WITH = frozenset({"с", "со"})
INSIDE = frozenset({"в", "во", "на"})


OBLIQUE = frozenset({"Gen", "Dat", "Loc"})


def joined(tree: Tree, head: int) -> list[int]:
    """The token and those joined to it in its own case («Россия, Китай и Иран»)."""
    token = tree.tokens[head]
    case = "Nom" if token.rel == "nsubj" else token.feats.get("Case", "")
    if is_indeclinable(token) and token.rel != "nsubj":
        case = ""
    found = [*tree.chain(head), *named_after(tree, head)]
    return [i for i in found if i == head or not case or agrees(tree.tokens[i], case)]


def named_after(tree: Tree, title: int) -> list[int]:
    """«президенты Владимир Путин и Ислам Каримов»: names joined beside the title of all, or each
    hung on it («президентами Чили Габриэлем Боричем, Перу Диной Болуарте»)."""
    beside = tree.children(title, "appos", "flat:name")
    several = tree.tokens[title].feats.get("Number") == "Plur"
    each = [i for i in beside[1:] if several and tree.tokens[i].rel == "appos"]
    return each + [i for name in beside for i in tree.chain(name) if i != name]


def agrees(token: Token, case: str) -> bool:
    """The token's case is this one; of places («Каир, а затем Рабат») and of things («сенат и
    парламент») the nominative is the accusative too."""
    if fits(token, case) or is_indeclinable(token) or is_alive_alike(token, case):
        return True
    if is_oblique_alike(token, case):
        return True
    thing = token.pos in ("PROPN", "NOUN") and token.feats.get("Animacy") == "Inan"
    alike = thing and token.low == token.lemma and token.feats.get("Gender") != "Fem"
    return alike and {case, token.feats.get("Case")} == {"Acc", "Nom"}


def is_oblique_alike(token: Token, case: str) -> bool:
    """«поможет Абхазии и Южной Осетии»: such a name's genitive, dative and locative are one form."""
    told = token.feats.get("Case")
    one = token.feats.get("Gender") == "Fem" and token.feats.get("Number") == "Sing"
    return one and token.low.endswith("ии") and {case, told} <= OBLIQUE


def is_alive_alike(token: Token, case: str) -> bool:
    """«принял президента Сирии и президента Ирака»: the accusative of the living is their
    genitive, but for a woman («королеву», no «королевы»)."""
    told = token.feats.get("Case")
    if (case, told) != ("Acc", "Gen") or token.feats.get("Animacy") != "Anim":
        return False
    return token.feats.get("Gender") != "Fem" or token.feats.get("Number") == "Plur"


def fits(token: Token, case: str) -> bool:
    """The token's case is this one, or the form does not tell (Latin, digits, indeclinables);
    of people the genitive and the accusative are one form."""
    told = token.feats.get("Case", case)
    return told == case or (case == "Gen" and told == "Acc" and is_person_form(token))


def is_person_form(token: Token) -> bool:
    """A name, or below a noun a man («визит министра»), whose two cases are one form."""
    one = token.pos == "PROPN" or (token.rel == "nmod" and token.feats.get("Gender") == "Masc")
    return one and token.feats.get("Animacy") == "Anim"


def is_indeclinable(token: Token) -> bool:
    """«США», «Баку», «Мали»: a name that an oblique case leaves as it is tells no case."""
    if token.pos != "PROPN" or not token.text[0].isupper():
        return False
    if token.text.isupper() and len(token.text) > 1:
        return True
    return token.feats.get("Case") not in ("Nom", "Acc") and token.text.lower() == token.lemma


def apposed(tree: Tree, noun: int) -> list[int]:
    """«переговоры Россия — США — Украина»: names in the nominative beside a noun."""
    found = named_beside(tree, noun)
    if found:
        return found
    levels = [i for i in tree.children(noun, "nmod") if i > noun and tree.preposition(i) == "на"]
    pairs = [named_beside(tree, i) for i in levels]  # «встреча на высшем уровне Россия — НАТО»
    return next((pair for pair in pairs if len(pair) > 1), [])


def named_beside(tree: Tree, noun: int) -> list[int]:
    """Names in the nominative beside a noun, and those that a dash joins to them."""
    found = [i for i in tree.children(noun, *BESIDE) if i > noun and not tree.preposition(i)]
    found = [i for i in found if tree.tokens[i].feats.get("Case") == "Nom" or is_paired(tree, i)]
    for index in found:
        found += [i for i in tree.children(index, *BESIDE, "conj") if is_dashed(tree, i)]
    return found


def is_paired(tree: Tree, index: int) -> bool:
    """«США — НАТО»: a name whose form tells no case, with another behind a dash."""
    beside = tree.children(index, *BESIDE)
    return is_indeclinable(tree.tokens[index]) and any(is_dashed(tree, i) for i in beside)


def is_dashed(tree: Tree, index: int) -> bool:
    """A dash stands before the name and no preposition."""
    before = tree.tokens[index - 1].text if index else ""
    return before in DASHES and agrees(tree.tokens[index], "Nom")


def datives(tree: Tree, index: int) -> list[int]:
    """«Путину предстоит»: the bare dative."""
    return [
        i
        for i in tree.children(index, "iobj", "obl", "nsubj")
        if not tree.preposition(i)
        and (tree.tokens[i].feats.get("Case") == "Dat" or is_given(tree, i) or is_bare(tree, i))
    ]


def is_bare(tree: Tree, index: int) -> bool:
    """«Главе ведомства предстоит»: no locative stands without its preposition, so it is a dative."""
    token = tree.tokens[index]
    return token.rel == "iobj" and token.feats.get("Case") == "Loc"


def is_given(tree: Tree, index: int) -> bool:
    """«им вручена нота», «Молдавии предоставлен статус»: a pronoun or a name whose form is of two
    cases, where the parser hears to whom."""
    token = tree.tokens[index]
    if token.rel != "iobj" or tree.preposition(index):
        return False
    two = token.feats.get("Case") in ("Gen", "Loc") and token.low.endswith("ии")
    return token.pos == "PRON" or (token.pos == "PROPN" and two)


def genitives(tree: Tree, noun: int) -> list[int]:
    """«намерение США»: the bare genitive below a noun; «встреча 3 июня» is of nobody."""
    return [
        i
        for i in tree.children(noun, "nmod")
        if not tree.preposition(i)
        and not tree.tokens[i].text[0].isdigit()
        and (fits(tree.tokens[i], "Gen") or are_letters_of(tree, i))
    ]


def are_letters_of(tree: Tree, index: int) -> bool:
    """«дроны ВСУ»: letters, which tell no case, right behind the noun that they hang on; but in
    «переговоры США — КНР» they stand side by side."""
    text, after = tree.tokens[index].text, index + 1
    if tree.governor(index) != index - 1 or not text.isupper() or len(text) < 2:
        return False
    return after == len(tree.tokens) or tree.tokens[after].text not in DASHES


def named_before(tree: Tree, noun: int) -> list[int]:
    """«Министр с визитом в Анголе»: whom a verbless clause names before what he is there with."""
    above = tree.governor(noun)
    if above is None or above > noun or tree.preposition(noun) != "с":
        return []
    told = tree.tokens[above].rel == "root" and tree.tokens[above].feats.get("Case") == "Nom"
    return [above] if told else []


def possessors(tree: Tree, noun: int, language: Language) -> list[int]:
    """«его визит»: a pronoun of the third person that says whose a noun is."""
    words = language.table("groups")["pronouns"]["ones"]
    return [i for i in tree.children(noun, "det") if tree.tokens[i].low in words]


def genitives_below(tree: Tree, noun: int) -> list[int]:
    """«визит в Австрию российского министра»: bare genitives hung on a word in between, or taken
    for a second subject («поездка в Каир главы МИД отменена»)."""
    above = tree.governor(noun)
    beside = tree.children(above, "nsubj", "nsubj:pass") if above is not None else []
    mistaken = [i for i in beside if i > noun and tree.tokens[i].feats.get("Case") == "Gen"]
    found = mistaken if noun in beside else []
    with_it = [i for i in tree.children(noun) if tree.preposition(i) in WITH]
    with_it += tree.children(noun, "conj")  # «подписание договора, демаркация границы Чили»
    apart = {j for i in with_it for j in tree.subtree(i, CLAUSAL)}
    return found + [
        i
        for i in tree.subtree(noun, CLAUSAL)
        if tree.tokens[i].rel == "nmod"
        and i not in apart  # «обсудил подготовку визита с послом России»
        and not tree.preposition(i)
        and (tree.tokens[i].feats.get("Case") == "Gen" or are_letters_of(tree, i))
    ]


def below(tree: Tree, index: int, depth: int = 3) -> list[int]:
    """Bare genitives under a token, then under those: «представитель МИД России»."""
    found: list[int] = []
    for child in genitives(tree, index) if depth else []:
        found += [child, *below(tree, child, depth - 1)]
    return found
