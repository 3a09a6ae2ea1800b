"""Occasions: the day that an act has from what it is done together with, or at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from svodka.annotate.notes import DateNote
from svodka.extract.mentions.nearness import outside
from svodka.extract.mentions.predicates import Predicate
from svodka.language import Language
from svodka.language.trees import Tree

DONE_MEANWHILE = frozenset({"action", "statement", "message"})


def find_meanwhile(
    predicate: Predicate, others: Sequence[Predicate], dates: Sequence[DateNote], tree: Tree
) -> tuple[DateNote | None, str]:
    """«Обвинив Чили в шпионаже, Перу в четверг отозвало посла», «в 2012 году, посещая Чили,
    предупреждал»: what a gerund tells is done on the day of the verb that it hangs on."""
    feats = tree.tokens[predicate.carrier].feats
    if feats.get("VerbForm") != "Conv":
        return None, ""
    verb, lasting = tree.governor(predicate.carrier), feats.get("Tense") == "Pres"
    if verb is None or not (lasting or predicate.frame.form in DONE_MEANWHILE):
        return None, ""  # «посетив Чили, в среду прибыл в Перу»
    if not lasting and all(verb != other.carrier for other in others):
        return None, ""
    told = (n for n in dates if outside(n, tree) == verb)
    note = next(told, None)
    return note, "meanwhile" if note else ""


def find_gathering_day(
    predicate: Predicate, dates: Sequence[DateNote], tree: Tree, language: Language
) -> tuple[DateNote | None, str]:
    """«побеседует на полях саммита, который откроется 8 сентября», «подпишут в Осло, где в мае
    соберётся комиссия», «в ходе визита, намеченного на 18 июня, встретится»: the day of the gathering
    that the act is done at."""
    table = language.table("acts")["settings"]
    own = {predicate.carrier, predicate.head}
    if tree.tokens[predicate.carrier].rel == "xcomp":  # «подписать могут на саммите»
        own.add(tree.governor(predicate.carrier) or predicate.carrier)
    for note in dates:
        place = gathering_of(note, tree, table)
        if place is None:
            continue
        for over in tree.ancestors(place):
            if tree.tokens[place].rel != "nmod":
                break
            place = over  # «на полях саммита»
        above = tree.governor(place)
        at = tree.tokens[place].feats.get("Case") == "Loc"
        at = at or tree.preposition(place) in table["during"]
        if at and tree.tokens[place].rel == "obl" and above in own:
            return note, "at_gathering"
    return None, ""


def find_day_there(
    predicate: Predicate, dates: Sequence[DateNote], tree: Tree, language: Language
) -> tuple[DateNote | None, str]:
    """«В июле они беседовали в Осло, куда приехали на саммит»: what a place's clause tells was done
    on the day on which its sentence was there, if both are told in one tense."""
    where = language.table("acts")["relatives"]["where"]
    told = predicate.carrier
    if not predicate.verbal and tree.tokens[told].rel == "obl":  # «приехали на саммит»
        told = tree.governor(told) or told
    opening = tree.children(told, "advmod", "obl", "mark")
    place = tree.governor(told)
    if place is None or all(tree.tokens[i].lemma not in where for i in opening):
        return None, ""
    while tree.tokens[place].rel in ("nmod", "appos", "conj", "flat:name"):
        place = tree.governor(place) or 0
    verb = tree.governor(place) if tree.tokens[place].rel == "obl" else place
    if verb is None or not is_in_one_tense(told, verb, tree):
        return None, ""
    note = next((n for n in dates if outside(n, tree) == verb), None)
    return note, "day_there" if note else ""


def is_in_one_tense(act: int, verb: int, tree: Tree) -> bool:
    tenses = [tree.tokens[i].feats.get("Tense") for i in (act, verb)]
    return tenses[0] is not None and tenses[0] == tenses[1]


def gathering_of(note: DateNote, tree: Tree, table: Mapping[str, Sequence[str]]) -> int | None:
    """The gathering that a date hangs on, or the noun whose clause tells that one is held there."""
    above = outside(note, tree)
    if above is None:
        return None
    if tree.tokens[above].lemma in table["gatherings"]:
        return above
    noun = tree.governor(above)
    if noun is None or tree.tokens[above].rel not in ("acl:relcl", "acl"):
        return None
    held = tree.tokens[above].lemma in table["held"]
    return noun if held else None


def form_told(form: str, predicate: Predicate, tree: Tree, language: Language) -> str:
    """The form of an act, and of what is said by telephone or in a letter that."""
    if predicate.frame.form != "statement":
        return form
    if is_in_writing(predicate, tree, language):
        return "message"
    return "call" if is_by_telephone(predicate, tree, language) else form


def is_by_telephone(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«по телефону пообещал»: said in a call."""
    table = language.table("acts")["again"]
    own = tree.children(predicate.carrier) if predicate.verbal else []
    # «пообещал коллеге по телефону открыть границу»: hung on either word beside it
    beside = [i for n in own for i in tree.children(n, "nmod")]
    own += [*beside, *(i for n in own for i in tree.children(n, "obl") if i < n)]
    said = [i for i in own if tree.preposition(i) in table["by"]]
    return any(tree.tokens[i].lemma in table["phone"] for i in said)


def is_in_writing(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«в письме премьеру потребовал извинений»: what one says in a letter is no speech."""
    letters = language.table("acts")["settings"]["letters"]
    own = tree.children(predicate.carrier, "obl") if predicate.verbal else []
    return any(
        tree.preposition(i) == "в"
        and tree.tokens[i].lemma in letters
        and tree.tokens[i].feats.get("Case") == "Loc"
        for i in own
    )
