"""The time of the clause a date stands in, told by its nearest verb.

past | future | present | report (a present-tense verb of saying) | planned (whatever its own tense)
| open (an infinitive) | none
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from svodka.annotate.dates.words import Words
from svodka.language import Token

REACH = 40  # tokens looked at on each side
# What crossing a mark costs, in tokens: a verb of another clause counts as further away.
COSTS = {
    ",": 8,
    ";": 30,
    ":": 20,
    "—": 8,
    "–": 8,
    "(": 12,
    ")": 12,
    "«": 6,
    "»": 6,
    '"': 6,
    ".": 30,
}


BEHIND = 3  # tokens from a preposition to a noun that tells its case
ON_DASHES = ("—", "–", "-")


def find_tense(
    tokens: Sequence[Token], first: int, last: int, words: Words, towards: bool = False
) -> str:
    """Tense at tokens first..last (inclusive) of a sentence.

    towards: a preposition of aim opens the date («перенесли на апрель», not «перенесли в апреле»).
    """
    if _is_nominal(tokens, first, last):
        return "planned"
    verbs = [*_walk(tokens, range(last + 1, len(tokens)), words, towards)]
    verbs += _walk(tokens, range(first - 1, -1, -1), words, towards)
    if _goes_back(tokens, first, words) and any(tense == "past" for _, tense in verbs):
        return "past"
    return min(verbs, key=lambda verb: verb[0])[1] if verbs else "none"


def _is_nominal(tokens: Sequence[Token], first: int, last: int) -> bool:
    """«Финал — в октябре.»: no verb and none wanted."""
    ended = last + 1 == len(tokens) or tokens[last + 1].text in (".", ";", ",", ")")
    return ended and first > 0 and tokens[first - 1].text in ON_DASHES


def _goes_back(tokens: Sequence[Token], first: int, words: Words) -> bool:
    """«обещал ещё в марте поставить»: no day to come, whatever verb is nearer."""
    return first > 0 and tokens[first - 1].lemma in words.lists["still"]


def near_lemma(tokens: Sequence[Token], first: int, lemmas: frozenset[str]) -> bool:
    """Whether one of the lemmas stands among the six tokens before `first`."""
    return any(token.lemma in lemmas for token in tokens[max(0, first - 6) : first])


def _walk(
    tokens: Sequence[Token], way: range, words: Words, towards: bool
) -> Iterator[tuple[int, str]]:
    """(distance, tense) of the first verbs on one side, up to the second."""
    cost = met = 0
    aimed, back = False, way.step < 0
    for index in way[:REACH]:
        token = tokens[index]
        cost += 1 + COSTS.get(token.text, 0)
        tense = _tense_of(tokens, index, words, towards)
        if aimed and tense == "past" and token.lemma in words.lists["asking"]:
            tense = "planned"
        aimed = aimed or (back and token.pos == "ADP" and not _is_there(tokens, index, words))
        if tense:
            yield cost, tense
            met += 1
            if met == 2:
                return


def _is_there(tokens: Sequence[Token], adposition: int, words: Words) -> bool:
    """«договорились на встрече 2 июля», «во время разговора 2 июля»: where and when it was, and no
    aim."""
    behind = tokens[adposition + 1 : adposition + 1 + BEHIND]
    if any(token.rel == "fixed" for token in behind[:1]):
        return True
    told = next((token.feats["Case"] for token in behind if "Case" in token.feats), "")
    return told == "Loc" and tokens[adposition].lemma in words.lists["inside"]


def _aim_of(tokens: Sequence[Token], above: int, words: Words) -> str:
    """The time of an infinitive: to come where somebody may, means or has to do it («может приехать»,
    «планируют провести»), or has decided, promised or been asked to («решили провести»)."""
    if not 0 <= above < len(tokens):
        return "open"
    lemma, tense = tokens[above].lemma, tokens[above].feats.get("Tense")
    if lemma in words.lists["settling"]:
        return "planned"
    meant = lemma in words.lists["modal"] or lemma in words.lists["planned"]
    return "future" if meant and tense != "Past" else "open"


def _tense_of(tokens: Sequence[Token], index: int, words: Words, towards: bool) -> str:
    token = tokens[index]
    lemma, feats = token.lemma, token.feats
    told = feats.get("Tense") == "Past" and feats.get("VerbForm") == "Fin"
    if lemma in words.lists["planned"] and (towards or not told):
        return "planned"
    if token.pos not in ("VERB", "AUX"):
        return ""
    if feats.get("VerbForm") == "Inf":
        return _aim_of(tokens, token.head, words)
    if feats.get("Mood") == "Imp":
        return "future"
    tense = feats.get("Tense")
    if tense == "Pres" and feats.get("VerbForm") == "Conv":
        return ""  # «в среду, отвечая депутатам, назвал»: its time is its verb's
    if tense == "Pres" and lemma in words.lists["reporting"]:
        return "report"
    return {"Past": "past", "Fut": "future", "Pres": "present"}.get(tense or "", "")
