"""Clauses of content in one sentence, as offsets."""

from __future__ import annotations

from svodka.extract.statements.contents import Content, clause, quoted
from svodka.extract.statements.views import DASHES, MARKS, View

BINDING = ("CCONJ", "SCONJ", "ADV")
HANGING = ("CCONJ", "SCONJ", "ADP")
LOOSE = ("ADV", "PART", "ADP", "PRON")  # «добавив при этом, что»
REACH = 25  # tokens between a verb and its «что»
SPOKEN = 3  # words in quotation marks that are a content of their own
FEW = 2  # tokens that are too few for a content


def clause_content(view: View, first: int, stop: int) -> list[Content]:
    """Tokens first … stop-1 as content, without conjunctions and prepositions left hanging."""
    while first < stop and (view.tokens[first].pos == "CCONJ" or view.is_mark(first, MARKS)):
        first += 1
    while first < stop and (view.tokens[stop - 1].pos in HANGING or view.is_mark(stop - 1, MARKS)):
        stop -= 1
    span = view.span(first, stop)
    if span is None:
        return []
    told = [i for i in range(first, stop) if view.is_finite(i) or _is_infinitive(view, i)]
    predicates = [view.said[i] for i in told if view.is_finite(i)]
    tells = bool(predicates) and all(predicates)
    own = any(not view.said[i] for i in told)  # «отказаться от «формулы мира»»
    if tells or not (parts := _parts(view, first, stop)):
        return clause(view.doc.text, *span, view.quotes, tells, own)
    (before, stretch), text = parts, view.doc.text
    quote = view.quotes.after(view.tokens[stretch[0]].start)
    after_colon = quote is not None and view.is_mark(before[1], ":")
    said = quoted(text, quote) if quote and after_colon else clause_content(view, *stretch)
    return [*clause_content(view, *before), *said]


def _parts(
    view: View, first: int, stop: int
) -> tuple[tuple[int, int], tuple[int, int]] | tuple[()]:
    """«визит отложен, но «мы едем»»: a clause of the speaker's own and one in quotation marks, where
    a comma or a colon stands between, are two contents."""
    said = [i for i in range(first, stop) if view.said[i] and view.tokens[i].pos != "PUNCT"]
    if not said or said[-1] - said[0] > len(said) + SPOKEN:
        return ()
    opening = said[0] - 1  # the mark
    before = opening - 1
    colon = view.is_mark(before, ":") and not _is_anothers(view, first, before)
    while not colon and before > first and view.tokens[before].pos in BINDING:
        before -= 1
    if before == opening - 1 and not colon:
        return ()  # «команда, которая проиграла, «не заслужила награды»»
    ends = all(view.tokens[i].pos == "PUNCT" for i in range(said[-1] + 1, stop))
    last = max((i + 1 for i in range(first, before) if view.is_mark(i, MARKS)), default=first)
    spoken = len(said) >= SPOKEN and any(view.is_finite(i) for i in said)
    apart = colon or (view.is_mark(before, ",") and spoken)
    tells = apart and view.is_clause(last, before)
    return ((first, before), (opening, stop)) if ends and tells else ()


def _is_anothers(view: View, first: int, colon: int) -> bool:
    """«сообщили, что люди скандировали: «…»», «что министр ответил ему коротко: «…»»: theirs are the
    words in marks; «что снят фильм: «…»»: the name of what stands before them"""
    begin = max((i + 1 for i in range(first, colon) if view.is_mark(i, MARKS)), default=first)
    verbs = view.words.links["shouting"] | view.words.cues
    told = any(
        view.has_lemma(i, verbs) and view.tokens[i].pos == "VERB" for i in range(begin, colon)
    )
    last = view.tokens[colon - 1]
    named = last.pos == "NOUN" and last.feats.get("Case") in {"Nom", "Acc"}
    return told or (named and last.feats.get("Animacy") == "Inan")


def _is_infinitive(view: View, index: int) -> bool:
    return view.tokens[index].feats.get("VerbForm") == "Inf"


def that_clause(view: View, verb: int) -> list[Content] | None:
    """What «что» after a word opens: «…, что визит отложен». None without «что»."""
    mark = find_that(view, verb)
    if mark is None:
        return None
    return clause_content(view, mark + 1, clause_stop(view, mark))


def find_that(view: View, word: int, past_gerund: bool = False) -> int | None:
    """The token «что» that belongs to a word before it. past_gerund: or to a gerund between, with
    which it tells one thing («опроверг отставку, пояснив, что …»)."""
    for index in range(word + 1, min(word + REACH, view.right_bound(word))):
        if view.said[index]:
            continue
        if view.has_lemma(index, view.words.links["that"]) and view.is_mark(index - 1, ","):
            if index > 1 and view.has_lemma(index - 2, view.words.pronouns["whole"]):
                return None  # «сказал всё, что хотел»
            wish = view.has_lemma(index, view.words.links["wish"])
            own = not _is_of_noun(view, index, word) and not _is_cause(view, index)
            own = own and (past_gerund or not _is_of_gerund(view, index, word))
            return index if own and (not wish or _wishes(view, word)) else None
        if view.is_mark(index, ":") or view.is_finite(index):
            return None
    return None


def _is_cause(view: View, mark: int) -> bool:
    """«из-за того, что», «несмотря на то, что»: not content, unlike «о том, что»"""
    links = view.words.links
    pointed = view.has_lemma(mark - 2, view.words.pronouns["same"])
    if not pointed or mark < 3 or view.tokens[mark - 3].pos != "ADP":
        return False
    told = view.has_lemma(mark - 3, links["of_that"])
    return not told or view.has_lemma(mark - 4, links["despite"])


def _wishes(view: View, word: int) -> bool:
    """«чтобы» is what is asked for, after a word of asking only"""
    return view.has_lemma(word, view.words.asking)


def _is_of_noun(view: View, mark: int, word: int) -> bool:
    """Whether «о том, что» belongs to a noun of saying between («сообщения СМИ о том, что …»)."""
    if not view.has_lemma(mark - 2, view.words.pronouns["same"]):
        return False
    return any(view.has_lemma(i, view.words.nouns["saying"]) for i in range(word + 1, mark - 2))


def _is_of_gerund(view: View, mark: int, word: int) -> bool:
    """«назвал меры „ошибкой“, добавив, что …»: the gerund right before tells it; not «сообщил,
    отвечая на вопрос, что …», nor words in marks («добавив, что „…“»), which are cited for both."""
    last = mark - 2
    while last > word and view.tokens[last].pos in LOOSE:
        last -= 1
    gerund = view.tokens[last].feats.get("VerbForm") == "Conv"
    tells = gerund and not view.said[last] and view.tokens[last].lemma in view.words.cues
    cited = any(view.said[mark + 1 : mark + 3])
    return last > word and tells and not cited and not view.is_mark(word + 1, ",")


def clause_stop(view: View, mark: int) -> int:
    """The token after the clause that a conjunction opens: what hangs on the clause's verb, or all
    to the end where the tree does not say."""
    bound = view.right_bound(mark)
    head = view.tree.governor(mark)
    if head is None or head < mark:
        return bound
    below = [i for i in view.tree.subtree(head) if i > mark]
    if not below or min(below) > mark + 3:
        return bound
    if other := _other_cue(view, mark, below):
        return other
    return _widened(view, min(max(below) + 1, bound), bound)


def _other_cue(view: View, mark: int, below: list[int]) -> int | None:
    """The verb of speech that the speaker goes on with, inside what the tree hangs on the clause:
    «сказал, что визит отложен, и добавил, что …»."""
    own = set(below)
    for index in range(mark + 1, max(below)):
        speaks = view.tokens[index].lemma in view.words.cues and view.is_finite(index)
        if speaks and index not in own and not view.said[index] and _is_joined(view, index):
            return index
    return None


def _is_joined(view: View, verb: int) -> bool:
    """Whether a comma and a conjunction stand before a verb, adverbs apart: it has no subject of its
    own, and «, что Перу обещала помощь и подтвердила» is Peru's."""
    before = verb - 1
    while before > 0 and view.tokens[before].pos == "ADV":
        before -= 1
    return view.tokens[before].pos == "CCONJ" and view.is_mark(before - 1, ",")


def _widened(view: View, stop: int, bound: int) -> int:
    """To the bound, unless a predicate of the speaker's own follows («…, и пригласил гостя»): one
    that attributes, or has no subject of its own."""
    parted = view.is_mark(stop - 1, MARKS)
    for index in range(stop, bound):
        parted = parted or view.is_mark(index, MARKS) or view.tokens[index].pos == "CCONJ"
        if view.said[index] or not view.is_finite(index) or not parted:
            continue  # «что войны не» is cut short where the tree hangs «будет» above
        speaks = view.tokens[index].lemma in view.words.cues
        if speaks or not any(i >= stop for i in view.tree.children(index, "nsubj", "nsubj:pass")):
            return stop
    return bound


def tree_content(view: View, first: int, head: int) -> list[Content]:
    """From a token to the end of what hangs on a head."""
    below = [i for i in view.tree.subtree(head) if i >= first]
    return clause_content(view, first, min(max(below) + 1, view.right_bound(first)))


def content_after_comma(view: View, opening: int, after: int) -> list[Content]:
    """What follows a parenthesis that opens at one token and whose words end before another; what
    stands before it, where nothing follows, and both, where only a word or two do."""
    bound, first = view.right_bound(opening), view.left_bound(opening)
    begin = parenthesis_stop(view, opening, after)
    words = sum(token.pos != "PUNCT" for token in view.tokens[begin:bound])
    spoken = any(view.said[begin:bound])
    begins = opening == first or view.is_mark(opening - 1, ":")
    if words > FEW or spoken or (words and begins):
        return clause_content(view, begin, bound)
    if words:
        return content_around(view, first, opening, begin)
    return clause_content(view, first, opening) if _tells(view, first, opening) else []


def content_around(view: View, first: int, opening: int, begin: int) -> list[Content]:
    """What a parenthesis parts, each stretch for itself: «такой встречи, как говорят, не было»; the
    clause before another («мост цел, но река, по словам посла, мелка») is not of it."""
    own = last_conjunct(view, opening)
    first = first if view.is_clause(own, opening) else max(first, own)
    that = view.words.links["that"]
    marks = (i + 1 for i in range(opening - 1, first, -1) if view.has_lemma(i, that))
    before = clause_content(view, next(marks, first), opening)
    return [*before, *clause_content(view, begin, view.right_bound(opening))]


def parenthesis_stop(view: View, opening: int, after: int) -> int:
    """The token behind a parenthesis that opens at one token and whose words end before another."""
    stop = min(after, view.right_bound(opening))
    closing = view.next_mark(stop, frozenset(",)") | DASHES, view.right_bound(opening))
    return stop if closing is None else closing + 1


def _tells(view: View, first: int, stop: int) -> bool:
    """Whether tokens hold a predicate, or at least a nominative («итог — ничья»)."""
    nominative = any(token.feats.get("Case") == "Nom" for token in view.tokens[first:stop])
    return nominative or view.is_clause(first, stop)


def clause_of_parenthesis(view: View, word: int) -> int:
    """The token where the clause begins that a parenthesis interrupts: «…, и это, по словам X, …»
    begins after its «, и», or at the parenthesis where the clause has begun telling before it."""
    opening = next((i for i in range(word, 0, -1) if view.is_mark(i, MARKS)), 0)
    begin = last_conjunct(view, opening)
    return begin - 1 if begin and not view.is_clause(begin, opening) else opening


def last_conjunct(view: View, stop: int) -> int:
    """The token after the last «, и», «, а», «, однако» before a token; 0 without one."""
    for index in range(stop - 1, 0, -1):
        if joins(view, index) and view.is_mark(index - 1, ","):
            return index + 1
    return 0


def joins(view: View, index: int) -> bool:
    """«и», «но», «однако»"""
    return view.tokens[index].pos == "CCONJ" or view.has_lemma(index, view.words.links["however"])
