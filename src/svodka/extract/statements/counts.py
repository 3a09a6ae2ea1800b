"""Speakers named as the text has them: told by a number («два источника», «трое послов»), or by a
name of several words in quotation marks («Вестник Чили»)."""

from __future__ import annotations

from svodka.extract.statements.memory import Memory, Speaker
from svodka.extract.statements.views import View


def is_counted(memory: Memory, view: View, place: int) -> bool:
    """«рассказали два источника»: a number stands before people, and they are its genitive"""
    token, nouns = view.tokens[place], view.words.nouns
    people = token.feats.get("Animacy") == "Anim" or view.has_lemma(place, nouns["sources"])
    if not people or token.feats.get("Case") != "Gen":
        return False
    first = view.phrase(place)[0]
    number = view.tokens[first]
    fits = number.pos == "NUM" and number.feats.get("Case") in ("Nom", "Acc", None)
    return fits and first < place


def name_counted(memory: Memory, view: View, place: int) -> Speaker | None:
    """As the text has it: «два источника», «два посла и три министра»."""
    phrase = view.phrase(place)
    joined = [view.phrase(i)[-1] for i in view.tree.children(place, "conj") if i > place]
    start, stop = view.tokens[phrase[0]].start, view.tokens[max(joined or phrase)].stop
    name = view.read(start, stop)
    return Speaker(name[:1].lower() + name[1:] if phrase[0] == 0 else name, None, (start, stop))


def is_titled(memory: Memory, view: View, place: int) -> bool:
    """«пишет «Вестник Чили»»: the first word of a name in quotation marks"""
    quote = view.quotes.before(view.tokens[place].start) if view.is_named(place) else None
    if quote is None or quote.start != view.tokens[place - 1].start:
        return False
    return quote.stop > view.tokens[view.phrase(place)[-1]].stop + 1


def name_titled(memory: Memory, view: View, place: int) -> Speaker | None:
    """As the text has it, marks and all."""
    quote = view.quotes.before(view.tokens[place].start)
    if quote is None:
        return None
    return Speaker(view.read(quote.start, quote.stop), None, (quote.start, quote.stop))
