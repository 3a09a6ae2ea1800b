"""Names of mentions in the nominative."""

from __future__ import annotations

from svodka.annotate.actors.scans import Scan


def write_name(scan: Scan, first: int, head: int, last: int, number: str | None = None) -> str:
    """Tokens first..head in the nominative, what hangs behind the head as it is written.

    «Президентом Азербайджана» → "президент Азербайджана", «главы МИД России» → "глава МИД России",
    «трёх российских офицеров» → "российские офицеры", «лидер этой страны» → "лидер страны". With
    number "sing" it is one of them: «главами парламентов» → "глава парламента".
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
        behind = behind_this(scan, head + 1)
        each = number == "sing" and scan.plural(head)
        name += _of_each(scan, behind, last) if each else scan.text(behind, last)
    return name if _keeps_capital(scan, first) else name[:1].lower() + name[1:]


def _of_each(scan: Scan, first: int, last: int) -> str:
    """What hangs behind one holder's office, where that was told of several: «(главы) верхних
    палат» → "верхней палаты"."""
    words = []
    for index in range(first, last + 1):
        word = scan.text(index, index)
        noun = index
        while noun < last and scan.tokens[noun].pos == "ADJ" and _is_plural_genitive(scan, noun):
            noun += 1
        told = scan.lexicon.offices["each"].get(scan.tokens[noun].lemma)
        if told and _is_plural_genitive(scan, noun) and not _is_of_a_council(scan, noun):
            feminine = told.endswith(("ы", "и"))
            one = told if noun == index else _singular(scan.lows[index], feminine)
            word = word.removesuffix(scan.tokens[index].text) + one
        words.append(word)
    return "".join(words)


def _is_of_a_council(scan: Scan, index: int) -> bool:
    """«(главы) советов министров»: of each council many."""
    words = f"{scan.tokens[index - 1].lemma} {scan.lows[index]}"
    return words in scan.lexicon.offices["whole"]["words"]


def _is_plural_genitive(scan: Scan, index: int) -> bool:
    return scan.tokens[index].feats.get("Number") == "Plur" and scan.case(index) == "Gen"


def _singular(adjective: str, feminine: bool) -> str:
    """«верхних» → "верхней", «внешнеполитических» → "внешнеполитического"."""
    stem, hard = adjective[:-2], adjective.endswith("ых") or adjective[-3] in "гкх"
    if feminine:
        return stem + ("ой" if hard else "ей")
    return stem + ("ого" if hard else "его")


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
