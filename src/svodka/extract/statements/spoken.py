"""Which quotation a verb introduces."""

from __future__ import annotations

import re

from svodka.extract.statements.contents import Content, quoted
from svodka.extract.statements.places import ENDS
from svodka.extract.statements.quotes import Quote
from svodka.extract.statements.views import View

BETWEEN = re.compile(r"\s*[,.!?…]?\s*[—–-]?\s*(?:[\w-]+\s+){0,4}")
BEGINS_AFTER = frozenset('.!?…:—–-\n\r»"“”')
GOES_ON = re.compile(r"[.,!?…]\s*[—–-]\s*$")
FAR = 250  # characters in which the author's words end and the quotation goes on
WORDS = 3  # words that may stand between a verb and what it says
COLON = 15  # tokens between a verb and its colon


def quote_just_before(view: View, verb: int) -> Quote | None:
    """The speech that ends before a verb, with a comma or a dash between. A name in quotation
    marks at the end of a clause is not a speech: it does not begin a sentence."""
    text, start = view.doc.text, view.tokens[verb].start
    quote = view.quotes.before(start)
    if quote is None or quote.stop > start or not begins_sentence(text, quote.start):
        return None
    between = text[quote.stop : start]
    marked = any(mark in between[:6] for mark in ",—–-") or text[quote.stop - 2] in ",!?…"
    if not marked or not BETWEEN.fullmatch(between):
        return None
    if any(quote.stop <= view.tokens[i].start and view.is_finite(i) for i in range(verb)):
        return None  # «…», — сказал посол и пообещал: the first verb has it
    return quote if not _has_object(view, quote.stop, verb) else None


def _has_object(view: View, offset: int, verb: int) -> bool:
    """«…» — такое название предложил посол: the marks are of a name"""
    between = (token for token in view.tokens[:verb] if token.start >= offset)
    return any(t.pos == "NOUN" and t.feats.get("Case") == "Acc" for t in between)


def begins_sentence(text: str, start: int) -> bool:
    before = text[max(start - 3, 0) : start].rstrip(" \t\u00a0")
    return not before or before[-1] in BEGINS_AFTER


def continued(view: View, verb: int) -> list[Content]:
    """«…», — сказал он. — «…»: the quotation that goes on after the author's words"""
    text, stop = view.doc.text, view.tokens[verb].stop
    quote = view.quotes.after(stop)
    if quote is None or quote.start - stop > FAR:
        return []
    between = text[stop : quote.start]
    return quoted(text, quote) if "\n" not in between and GOES_ON.search(between) else []


def quote_after_colon(view: View, verb: int) -> Quote | None:
    """The quotation after the colon that follows a verb."""
    if not view.has_colon or view.quotes.after(view.tokens[verb].stop) is None:
        return None
    stop = min(verb + COLON, len(view.tokens))
    colon = view.next_mark(verb, ":", stop)
    if colon is None or view.is_clause(verb + 1, colon):
        return None
    return quote_at(view, view.tokens[colon].stop)


def quote_at(view: View, offset: int) -> Quote | None:
    """The quotation that begins at an offset, white space and a dash apart."""
    quote = view.quotes.after(offset)
    between = view.doc.text[offset : quote.start] if quote else "?"
    return quote if not between.strip(" \t\u00a0—–-") else None


def quote_object(view: View, verb: int) -> Quote | None:
    """The quotation that a verb of naming or saying takes in its own clause: not a title."""
    text, token = view.doc.text, view.tokens[verb]
    quote = view.quotes.after(token.stop)
    if quote is None or quote.start >= view.tokens[-1].stop or token.lemma not in view.words.says:
        return None
    between = [i for i in range(verb + 1, len(view.tokens)) if view.tokens[i].stop <= quote.start]
    if any(view.is_mark(i, ENDS - frozenset("—–-")) or view.is_finite(i) for i in between):
        return None
    if is_attribute(view, quote) or _is_in_phrase(view, verb, between):
        return None
    inner = text[quote.start + 1 : quote.stop - 1]
    word = token.lemma in view.words.calling and inner.islower()  # «назвал работу „ужасной“»
    if between and _is_called_so(view, between[-1]):
        return None
    return quote if word or is_speech(view, inner, quote) else None


def _is_called_so(view: View, index: int) -> bool:
    """«отмечен так называемый «бум»»: the marks are of a name"""
    return view.has_lemma(index, view.words.links["so_called"]) or view.is_participle(index)


def is_attribute(view: View, quote: Quote) -> bool:
    """«поблагодарил «своего друга» премьера»: the clause goes on with a noun of its own"""
    after = next((t for t in view.tokens if t.start >= quote.stop), None)
    return after is not None and after.pos in ("NOUN", "PROPN", "ADJ", "NUM", "DET")


def _is_in_phrase(view: View, verb: int, between: list[int]) -> bool:
    """«объяснил отказ от «старой схемы»»: the marks are of a name in a phrase"""
    if not between:
        return False
    naming = view.tokens[verb].lemma in view.words.naming
    return view.tokens[between[-1]].pos == "ADP" or (not naming and len(between) > WORDS)


def is_speech(view: View, inner: str, quote: Quote) -> bool:
    """Words, not a title: small letter first, or a predicate in it."""
    inside = [
        i
        for i, token in enumerate(view.tokens)
        if quote.start < token.start < quote.stop and token.pos != "PUNCT"
    ]
    small = inner[:1].islower() and len(inside) > 1
    return small or any(view.is_finite(i) for i in inside)
