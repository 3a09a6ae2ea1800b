"""Objects: what stands behind a side or an office and is no genitive of it, but its verb's."""

from __future__ import annotations

from svodka.annotate.actors.phrases import Phrase
from svodka.annotate.actors.scans import Scan

MARKS = frozenset(",.;:!?—–")
# genders whose accusative plural looks like the genitive: «обвинения», «ноты»; not «закона»
ALIKE = frozenset({"Neut", "Fem"})


def is_done_to(scan: Scan, phrase: Phrase, index: int) -> bool:
    """«чилийская сторона обвинения отвергла»: an object before its verb, genitive by its looks; by
    the tree, or of a side behind whose verb nothing else follows that it could be done to."""
    token = scan.tokens[index]
    if token.rel == "obj" and token.head > index:
        return scan.tokens[token.head].feats.get("VerbForm") == "Fin"
    side = scan.tokens[phrase.head].lemma in scan.lexicon.groups["pairs"]["sides"]
    alike = side and phrase.states and token.feats.get("Gender") in ALIKE
    return bool(alike) and token.rel == "nmod" and _is_all_told(scan, phrase, index + 1)


def _is_all_told(scan: Scan, phrase: Phrase, verb: int) -> bool:
    """Whether an active verb of the phrase ends its clause, and opens none with «что»."""
    tokens = scan.tokens
    if verb + 2 >= len(tokens) or tokens[verb + 1].text not in MARKS:
        return False
    done = tokens[verb].feats.get("VerbForm") == "Fin" and tokens[verb].feats.get("Voice") == "Act"
    own = tokens[phrase.head].head == verb and tokens[phrase.head].rel == "nsubj"
    return done and own and tokens[verb + 2].pos != "SCONJ"
