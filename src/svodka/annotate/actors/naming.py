"""Names of mentions in the nominative."""

from __future__ import annotations

from svodka.annotate.actors.scans import Scan


def write_name(scan: Scan, first: int, head: int, last: int, number: str | None = None) -> str:
    """Tokens first..head in the nominative, what hangs behind the head as it is written.

    «Президентом Азербайджана» → "президент Азербайджана", «главы МИД России» → "глава МИД России",
    «трёх российских офицеров» → "российские офицеры", «лидер этой страны» → "лидер страны".
    """
    number = number or ("plur" if scan.plural(head) else None)
    tokens = scan.tokens
    while first < head and tokens[first].pos == "NUM":
        first += 1
    seat = scan.atom(head, "organ")
    if seat is not None and first == head:
        name, head = seat.name, scan.after(head) - 1
    else:
        head = _agreeing(scan, scan.head_of(head), last)
        name = scan.language.nominative(tokens[first : head + 1], number)
    if last > head:
        name += scan.text(behind_this(scan, head + 1), last)
    return name if _keeps_capital(scan, first) else name[:1].lower() + name[1:]


def behind_this(scan: Scan, index: int) -> int:
    """The word for a state behind «этой» and at most one adjective; else where one was."""
    if scan.tokens[index].lemma not in scan.lexicon.groups["pointing"]["this"]:
        return index
    described = index + 2 < len(scan.tokens) and scan.tokens[index + 1].pos == "ADJ"
    head = index + 2 if described else index + 1
    return head if head < len(scan.tokens) and scan.atom(head, "pointing") else index


def _agreeing(scan: Scan, head: int, last: int) -> int:
    """The last token that is declined with the head: «Папы Римского»."""
    after = head + 1
    told = after <= last and scan.tokens[after].pos == "ADJ" and scan.tokens[after].head == head
    return after if told and scan.tokens[after].rel == "amod" else head


def _keeps_capital(scan: Scan, first: int) -> bool:
    """A common noun's capital («Президент РФ») is undone, a name's is kept."""
    if scan.tokens[first].text[:2].isupper() or scan.atom(first, "organ", "state", "organisation"):
        return True
    organ = scan.atom(first, "organ_noun")
    if organ is not None:
        return organ.name[0].isupper()
    if scan.atom(first, "office", "group", "pointing", "adjective", "people"):
        return False
    return scan.tokens[first].pos == "PROPN"
