"""Sayers: who says of another that it must do something, or does wrong; whose gathering speaks."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from svodka.extract.clauses import MARKS, locatives, own_subjects, subjects
from svodka.extract.phrases import fits, genitives
from svodka.findings import Span
from svodka.language import Language
from svodka.language.doc import Token
from svodka.language.trees import Tree

SAID = ("ccomp", "parataxis")
DASHES = frozenset({"—", "–", ":"})
ENDS = frozenset({".", "!", "»", "…"})


# Slots of those whose words a clause is → whether the clause is denied, where that matters: nobody
# is blamed for what is not («не нарушает»), and at fault only for what is not («не соблюдает»).
TOLD_BY: Mapping[str, bool | None] = {"saying": None, "blaming": False, "faulting": True}


def fits_slot(slot: str, tree: Tree, verb: int, language: Language) -> bool:
    """Whether what the clause says is such as the slot's sayers say."""
    return TOLD_BY[slot] in (None, is_denied(tree, verb, language))


def is_layman(word: str, language: Language) -> bool:
    """«эколог из Перу», «чилийский экономист»: whose word is no state's."""
    return word in language.table("acts")["groups"]["laymen"]


def is_denied(tree: Tree, verb: int, language: Language) -> bool:
    negations = language.table("acts")["status"]["negations"]
    return any(tree.tokens[i].lemma in negations for i in tree.children(verb))


def stands_alone(tree: Tree, verb: int, said: Span, language: Language) -> bool:
    """The clause is no part of another in what is said, so that whoever says that says it."""
    below = verb
    for above in tree.ancestors(verb):
        if not said.start <= tree.tokens[above].start < said.stop:
            break
        if tree.tokens[below].rel != "conj" and not goes_on(tree, below, language):
            return False
        below = above
    return True


def goes_on(tree: Tree, verb: int, language: Language) -> bool:
    """«продолжает вооружать»: the verb above only tells that its infinitive goes on."""
    above = tree.governor(verb)
    ongoing = language.table("acts")["control"]["ongoing"]
    return (
        above is not None
        and tree.tokens[verb].rel == "xcomp"
        and tree.tokens[above].lemma in ongoing
    )


def sayers(tree: Tree, verb: int, asking: frozenset[str], language: Language) -> list[int]:
    """Whose words a clause is: «Лавров заявил, что Киев должен…», «США нарушают договор, считают в
    Минске», «МИД: решение недопустимо», «по словам премьера, шаги Непала незаконны».

    verb: the clause's own word. asking: verbs whose object does what they ask."""
    token, above = tree.tokens[verb], tree.governor(verb)
    if above is not None and (token.rel == "conj" or goes_on(tree, verb, language)):
        return sayers(tree, above, asking, language)
    said = saying_verbs(language)
    if above is not None and token.rel == "acl" and points_ahead(tree, above, language):
        return saying_of(tree, above, asking, said)
    for saying in tree.children(verb, "parataxis"):
        told = tree.tokens[saying].lemma in said
        if told and (found := own_subjects(tree, saying) or locatives(tree, saying)):
            return found
    if above is not None and token.rel in SAID and tree.tokens[above].lemma in said:
        return subjects(tree, above, asking) or locatives(tree, above)
    return before_colon(tree, verb) or after_dash(tree, verb) or quoted(tree, verb, language)


def points_ahead(tree: Tree, word: int, language: Language) -> bool:
    """«заявил о том, что…», «обратил внимание на то, что…»."""
    return tree.tokens[word].lemma in language.table("acts")["relatives"]["ahead"]


def saying_of(tree: Tree, word: int, asking: frozenset[str], said: frozenset[str]) -> list[int]:
    """The subjects of the saying that «о том» is of; whatever noun stands between."""
    verb = next((i for i in tree.ancestors(word) if tree.tokens[i].pos == "VERB"), None)
    if verb is None or tree.tokens[verb].lemma not in said:
        return []
    return subjects(tree, verb, asking) or locatives(tree, verb)


def before_colon(tree: Tree, verb: int) -> list[int]:
    """«МИД Непала: шаги соседей недопустимы»: a name alone before the mark, which the parser makes
    the clause's head or one more subject of it."""
    mark = next((i for i in range(verb - 1, -1, -1) if tree.tokens[i].text in MARKS), None)
    if mark is None or any(token.pos == "VERB" for token in tree.tokens[:mark]):
        return []
    above = tree.governor(verb)
    heads = [above] if tree.tokens[verb].rel == "parataxis" and above is not None else []
    heads += tree.children(verb, "nsubj")
    heads += [i for i in range(mark) if tree.governor(i) is None and i != verb]
    return [
        i
        for i in heads
        if i < mark and tree.tokens[i].pos in ("NOUN", "PROPN") and not tree.preposition(i)
    ][:1]


def after_dash(tree: Tree, verb: int) -> list[int]:
    """«Чад нарушает договор — МИД Непала»: who is named alone after the last mark, as headlines have
    it; a place there is more of what the clause tells («нарушает границы двух стран: Перу и Чада»)."""
    mark = next((i for i in range(len(tree.tokens) - 1, verb, -1) if is_mark(tree, i)), None)
    if mark is None or tree.governor(verb) is not None:
        return []
    behind = [i for i in range(mark + 1, len(tree.tokens)) if tree.tokens[i].text not in ENDS]
    if any(tree.tokens[i].pos in ("VERB", "PUNCT", "ADP", "CCONJ") for i in behind):
        return []
    heads = [i for i in behind if (tree.governor(i) or 0) <= mark]
    return [i for i in heads if speaks(tree.tokens[i])][:1]


def is_mark(tree: Tree, index: int) -> bool:
    return tree.tokens[index].text in DASHES


def speaks(token: Token) -> bool:
    """A noun, a person's name or an acronym, which places are not."""
    named = token.pos == "PROPN" and (token.feats.get("Animacy") == "Anim" or token.text.isupper())
    return named or token.pos == "NOUN"


def quoted(tree: Tree, verb: int, language: Language) -> list[int]:
    """«по мнению Праги, …»: whose word it is by a phrase."""
    phrases = language.table("speech")["phrases"]
    told = tree.children(verb, "obl", "parataxis", "nmod", "advmod")
    told = [i for i in told if tree.tokens[i].lemma in phrases.get(tree.preposition(i) or "", ())]
    return [i for phrase in told for i in genitives(tree, phrase)]


@lru_cache(maxsize=8)
def saying_verbs(language: Language) -> frozenset[str]:
    """Verbs that bring what somebody says or thinks («заявить», «считать»), short adjectives too."""
    verbs = language.table("speech")["verbs"]
    return frozenset([*verbs["say"], *verbs["think"], *verbs["sure"]])


def speakers_there(tree: Tree, verb: int, language: Language) -> list[int]:
    """Who speaks by a verb without a subject, where no place of its own tells."""
    return speakers_gathered(tree, verb, language) or behind_words(tree, verb, language)


def behind_words(tree: Tree, verb: int, language: Language) -> list[int]:
    """«Обвинения Лондона в Кремле назвали голословными»: the place that stands between others'
    words and the verb, and that the parser hung on them."""
    if tree.children(verb, "nsubj") or tree.tokens[verb].feats.get("Number") != "Plur":
        return []
    table = language.table("acts")["responses"]
    words = {*table["said"], *table["harms"]}
    judged = [i for i in tree.children(verb, "obj") if i < verb and tree.tokens[i].lemma in words]
    below = [i for n in judged for i in tree.subtree(n) if n < i < verb]
    there = [i for i in below if tree.preposition(i) == "в" and fits(tree.tokens[i], "Loc")]
    return there if there and not any(i > there[-1] for i in below) else []


def speakers_gathered(tree: Tree, verb: int, language: Language) -> list[int]:
    """«на совещании главы комитета говорили»: whose gathering a verb without a subject is
    said at."""
    tokens, gatherings = tree.tokens, language.table("acts")["control"]["gatherings"]
    if tree.children(verb, "nsubj") or tokens[verb].feats.get("Number") != "Plur":
        return []
    held = [i for i in tree.children(verb, "obl") if tokens[i].lemma in gatherings]
    at = [i for i in held if tree.preposition(i) == "на" and fits(tokens[i], "Loc")]
    return [i for noun in at for i in genitives(tree, noun)]
