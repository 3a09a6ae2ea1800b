"""What stands before the head noun of an actor: «его азербайджанский», «французский и немецкий»."""

from __future__ import annotations

from svodka.annotate.actors.modifiers import scan_adjective
from svodka.annotate.actors.phrases import Opening
from svodka.annotate.actors.scans import QUOTES, Scan
from svodka.annotate.actors.signs import NO_SIGNS, OPENING, TOLD, Signs

LIMIT = 7


def read_opening(scan: Scan, first: int) -> Opening | None:
    """The modifiers that begin at a token, None where no noun follows them. Read once a token."""
    if first not in scan.openings:
        scan.openings[first] = _read(scan, first)
    return scan.openings[first]


def signs_of_head(scan: Scan, first: int, signs: Signs) -> Signs:
    """What the noun shows whose modifiers begin at a token, itself if it is none; nothing where no
    noun follows them. signs: the token's own."""
    if signs.isdisjoint(OPENING):
        return signs
    opening = read_opening(scan, first)
    if opening is None:
        return NO_SIGNS
    own = signs if opening.head == first else scan.signs(opening.head)
    return own | TOLD if opening.states else own


def _read(scan: Scan, first: int) -> Opening | None:
    opening, index = Opening(first, first), first
    stop = min(len(scan.tokens), first + LIMIT)
    words = scan.lexicon.signs
    while index < stop:
        token = scan.tokens[index]
        signs = words.get(token.lemma, NO_SIGNS)
        states = scan_adjective(scan, index)
        if states:
            opening.states += [code for code in states if code not in opening.states]
            index = scan.after(index)
        elif token.pos in ("DET", "PRON") and "possessive" in words.get(token.low, NO_SIGNS):
            index += 1
        elif "dual" in signs:
            opening.dual = True
            index += 1
        elif index > first and (joint := _joint(scan, first, index)):
            index += joint
        elif ("before" in signs and _may_begin(scan, index)) or (
            index > first and _may_follow(scan, index)
        ):
            opening.other = opening.other or token.pos in ("DET", "ADJ", "NUM")
            index += 1
        else:
            opening.head = index
            return opening
    return None


def _may_begin(scan: Scan, index: int) -> bool:
    """«бывший», «новый», «официальный»: modifiers that belong to an office."""
    verbal = scan.tokens[index].pos in ("ADJ", "VERB")
    return verbal and index not in scan.persons and index not in scan.atoms


def _may_follow(scan: Scan, index: int) -> bool:
    return scan.tokens[index].text in QUOTES or _is_plain_modifier(scan, index)


def _joint(scan: Scan, first: int, index: int) -> int:
    """Of how many words the joint of two states is that begins at a token: «французский + и +
    немецкий лидеры», «с французским + и с + немецким лидерами»; 0 where none does."""
    behind = index + 1
    if scan.lows[index] not in ("и", ",") or not scan_adjective(scan, index - 1):
        return 0
    repeated = first > 0 and scan.tokens[first - 1].pos == "ADP" and behind < len(scan.tokens)
    if repeated and scan.tokens[behind].lemma == scan.tokens[first - 1].lemma:
        behind += 1
    told = behind < len(scan.tokens) and scan_adjective(scan, behind)
    return behind - index if told else 0


def _is_plain_modifier(scan: Scan, index: int) -> bool:
    if index in scan.persons or index in scan.atoms:
        return False
    token = scan.tokens[index]
    if token.text[0].isdigit():
        return False
    if token.pos in ("ADJ", "NUM"):
        return True
    return token.pos == "DET" or (token.pos == "VERB" and token.feats.get("VerbForm") == "Part")
