"""Places: the word in a sentence where a verb's speaker stands."""

from __future__ import annotations

from collections.abc import Iterator

from svodka.extract.clauses import beside
from svodka.extract.statements.views import View

ENDS = frozenset(",;:—–-()")
UP = frozenset({"conj", "advcl", "xcomp"})
SPEAKING = frozenset({"organ", "organisation", "group", "person", "title"})
STANDING = frozenset({"state", "city"})
UNFIT = 9
LOOSE = frozenset({"PART", "ADV"})  # before a gerund: «не скрывая», «тут же ответив»
INSERTED = 4  # tokens from one comma of an insertion to the other
SOURCE = -1  # the place of a speaker named before as a source: «по тем же данным»
DOER = -2  # the place of whoever did something in the sentence before: «Зато пообещал …»
STEPS = 4
JOINED = 3  # tokens between a conjunction and its verb
REACH = 8  # tokens between a verb and «в …»


def find_place(view: View, verb: int, first: int, stop: int) -> int | None:
    """The token of the speaker of the verb, looked for outside the content first … stop-1.

    By syntax: the subject, shared with a governing verb where it has none; the noun a participle
    describes; «в …» of a verb without a subject («сообщили в посольстве»). Then by order of words.
    """
    outside = [i for i in (subject(view, verb), noun_of_participle(view, verb)) if i is not None]
    for place in outside:
        apart = view.next_mark(min(place, verb), ":;", max(place, verb)) is not None
        if not first <= place < stop and not view.said[place] and not apart:
            return place
    if not is_personal(view, verb):
        noun = body(view, verb, first, stop)
        noun = there(view, verb) if noun is None else noun
        noun = _body_shared(view, verb, first, stop) if noun is None else noun
        if noun is not None:
            return noun
    near = nominative_near(view, verb, first, stop)
    near = subject_shared(view, verb) if near is None else near
    return _beside_governing(view, verb, first, stop) if near is None else near


def _beside_governing(view: View, verb: int, first: int, stop: int) -> int | None:
    """Of a gerund those who do together what its verb tells, where the tree hangs them elsewhere:
    «Посол и министр условились встретиться, добавив, что …»."""
    above = view.tree.governor(verb)
    if above is None or view.tokens[verb].feats.get("VerbForm") != "Conv":
        return None
    over = view.tree.governor(above)
    if over is not None and view.tokens[above].feats.get("VerbForm") == "Inf":
        above = over
    if not view.is_finite(above) or view.tokens[above].feats.get("Number") != "Plur":
        return None
    near = nominative_near(view, above, first, stop)
    return near if near is not None and joined_to(view, near) else None


def subject(view: View, verb: int) -> int | None:
    """The verb's own subject or the one it shares, which agrees with it too («Посол доволен, но в
    столице полагают, что …» is not the ambassador's)."""
    own = verb
    for _ in range(STEPS):
        for child in _own_subjects(view, verb):
            fits = agrees(view, child, verb) and agrees(view, child, own)
            fits = fits and not is_addressed(view, own, child)
            if fits and not view.said[child] and not _is_oblique(view, child):
                return child
        above = _governing(view, verb)
        if above is None or view.said[above]:
            return None
        verb = beside(view.tree, above, verb)
    return None


def _own_subjects(view: View, verb: int) -> list[int]:
    """The subjects that the tree hangs on a verb, without those of a verb that stands between."""
    found = view.tree.children(verb, "nsubj")
    nearer = [i for i in found if i < verb]
    return [i for i in found if not any(i < j and view.is_clause(i, j) for j in nearer)]


def is_addressed(view: View, verb: int, name: int) -> bool:
    """«рассказал «Вестнику» посол», «сообщил «Ъ» источник»: a name in quotation marks, between a verb
    and the one who speaks, is told it"""
    after = name + 2  # past the mark
    if name < verb or not view.is_named(name):
        return False
    stop = view.next_mark(after, ENDS, len(view.tokens)) or len(view.tokens)
    return any(is_nominative(view, i) for i in range(after, min(after + INSERTED, stop)))


def _is_oblique(view: View, noun: int) -> bool:
    """A name that has one form for all cases («Перу») is in none that the tagger saw."""
    token = view.tokens[noun]
    unchanging = token.pos == "PROPN" and token.low == token.lemma
    return token.feats.get("Case") in ("Dat", "Ins", "Loc") and not unchanging


def _governing(view: View, verb: int) -> int | None:
    """The verb whose subject a verb without one shares: «…, и сказал», «телеграмма, в которой
    выразил надежду»"""
    above, rel = view.tree.governor(verb), view.tokens[verb].rel
    if above is not None and rel == "acl:relcl":
        done_to = view.tree.children(verb, "obj", "nsubj:pass")
        if any(view.has_lemma(i, view.words.pronouns["relative"]) for i in done_to):
            return None  # «россиян, которых обвиняют»
        return view.tree.governor(above)
    return above if rel in UP else None


def subject_shared(view: View, verb: int) -> int | None:
    """The subject of the verb before, where a conjunction joins the two («…, но сказал»)."""
    joined = any(view.tokens[i].pos == "CCONJ" for i in range(max(verb - JOINED, 0), verb))
    if not joined:
        return None
    for index in range(verb - 1, -1, -1):
        if not view.said[index] and view.is_finite(index) and _agree(view, index, verb):
            place = next(iter(view.tree.children(index, "nsubj")), None)
            if place is not None:
                return place
    return None


def _agree(view: View, one: int, other: int) -> bool:
    first, second = view.tokens[one].feats, view.tokens[other].feats
    return all(first.get(key) == second.get(key) for key in ("Number", "Gender"))


def noun_of_participle(view: View, verb: int) -> int | None:
    """«посол, заявивший, что …»"""
    if not view.is_participle(verb):
        return None
    return view.tree.governor(verb) if view.tokens[verb].rel in ("acl", "amod") else None


def is_personal(view: View, verb: int) -> bool:
    """A singular active past verb must have a person before or after it, not «в …»."""
    feats = view.tokens[verb].feats
    past = feats.get("Tense") == "Past" and feats.get("Voice") != "Pass"
    return past and feats.get("Number") == "Sing" and feats.get("Gender") != "Neut"


def body(view: View, verb: int, first: int, stop: int, documents: bool = False) -> int | None:
    """«сообщили в посольстве», «говорится в документе», «следует из материалов»

    The likeliest of the nouns with «в» near the verb. documents: whether a writing counts.
    """
    nouns = [*_governed(view, verb), *_near(view, verb)]
    free = [noun for noun in nouns if not first <= noun < stop and not view.said[noun]]
    ranked = [(_rank(view, noun, documents), noun) for noun in dict.fromkeys(free)]
    rank, best = min(ranked, default=(UNFIT, None), key=lambda pair: pair[0])
    return best if rank < UNFIT else None


def writing_above(view: View, verb: int) -> int | None:
    """«заявление, в котором говорится, что …»: the writing that a clause hangs on"""
    above = view.tree.governor(verb) if view.tokens[verb].rel == "acl:relcl" else None
    writing = above is not None and view.has_lemma(above, view.words.nouns["documents"])
    return above if writing and above is not None and above < verb else None


def writing_before(view: View, verb: int) -> int | None:
    """The same by the order of words, where the tree takes the clause for one of its own; or the
    writing after «в» that stands before the verb: «в ноте посольства меры названы …»."""
    pronouns, documents = view.words.pronouns["relative"], view.words.nouns["documents"]
    which = next((i for i in range(verb - 1, 0, -1) if view.has_lemma(i, pronouns)), None)
    if which is None:
        nouns = [i for i in _governed(view, verb) if i < verb and view.has_lemma(i, documents)]
        return next(iter(nouns), None)
    comma = which - 1 - (view.tokens[which - 1].pos == "ADP")
    told = view.is_mark(comma, ",") and not view.is_clause(which, verb)
    return comma - 1 if told and view.has_lemma(comma - 1, documents) else None


def _body_shared(view: View, verb: int, first: int, stop: int) -> int | None:
    """«В посольстве подтвердили встречу, но попросили не ждать многого»"""
    above = view.tree.governor(verb) if view.tokens[verb].rel == "conj" else None
    if above is None or above > verb or not _agree(view, above, verb) or is_personal(view, above):
        return None
    alone = not any(view.tree.children(i, "nsubj") for i in (above, verb))
    return body(view, above, first, stop) if alone else None


def there(view: View, verb: int) -> int | None:
    """«Там отметили», «с российской стороны отметили»"""
    for child in view.tree.children(verb, "advmod", "obl"):
        if view.said[child]:
            continue
        side = view.has_lemma(child, view.words.nouns["sides"])
        from_it = side and view.tree.preposition(child) in view.words.links["from"]
        if from_it or view.has_lemma(child, view.words.pronouns["there"]):
            return child
    return None


def _governed(view: View, verb: int) -> Iterator[int]:
    """Nouns with «в» that hang on the verb."""
    places = view.words.links["place"]
    for child in view.tree.children(verb, "obl", "nmod"):
        noun = view.tokens[child].pos in ("NOUN", "PROPN")
        if noun and view.tree.preposition(child) in places:
            yield child


def _near(view: View, verb: int) -> Iterator[int]:
    """Nouns with «в» after the verb and before it, up to a mark."""
    for order in (range(verb + 1, len(view.tokens)), range(verb - 1, -1, -1)):
        for index in order[:REACH]:
            if view.is_mark(index, ENDS) or view.said[index]:
                break
            noun = _next_noun(view, index) if _is_place_word(view, index) else None
            if noun is not None:
                yield noun


def _is_place_word(view: View, index: int) -> bool:
    return view.has_lemma(index, view.words.links["place"])


def _rank(view: View, noun: int, documents: bool) -> int:
    """How likely a noun after «в» is to speak: a body, then a place, then any other noun; never
    an occasion («на брифинге»), a day, or a writing where none counts."""
    kinds = {actor.kind for actor in view.actors_at(noun)}
    nouns, lemma = view.words.nouns, view.tokens[noun].lemma
    if _is_whither(view, noun):
        return UNFIT
    if documents and lemma in nouns["documents"]:
        return 0
    if kinds & SPEAKING or lemma in nouns["bodies"] or lemma in nouns["authored"]:
        return 1
    if kinds & STANDING:
        return UNFIT if _is_of_noun(view, noun) else 2
    unfit = lemma in nouns["occasions"] or lemma in nouns["documents"]
    return UNFIT if unfit else 3


def _is_of_noun(view: View, noun: int) -> bool:
    """«на совещании в Лиме»: where that was, and not who spoke"""
    above = view.tree.governor(noun)
    return above is not None and view.has_lemma(above, view.words.nouns["occasions"])


def _is_whither(view: View, noun: int) -> bool:
    """«в ходе визита в Минск», «сообщил в полицию»: where to, not where; an abbreviation has no
    case to tell it."""
    token = view.tokens[noun]
    return token.feats.get("Case") == "Acc" and not token.text.isupper()


def _next_noun(view: View, index: int) -> int | None:
    """The noun after a preposition, past its adjectives."""
    for noun in range(index + 1, min(index + 5, len(view.tokens))):
        if view.tokens[noun].pos in ("NOUN", "PROPN"):
            return noun
        if view.tokens[noun].pos not in ("ADJ", "DET", "NUM"):
            return None
    return None


def nominative_near(view: View, verb: int, first: int, stop: int) -> int | None:
    """The first nominative after the verb, or the last before it, within its clause."""
    after = list(_after(view, verb))
    before = list(range(verb - 1, -1, -1))
    for fits in (is_nominative, is_unchanging):
        for order in (after, before):
            for index in order:
                ends = view.is_mark(index, ENDS) and not _parts_inserted(view, index)
                if ends or view.said[index] or first <= index < stop:
                    break
                told = fits(view, index) and agrees(view, index, verb)
                if told and not is_addressed(view, verb, index):
                    return index
    return None


def _after(view: View, verb: int) -> Iterator[int]:
    """The tokens after a verb; what is done meanwhile is passed over («сказал, выйдя к прессе, посол»)"""
    index = verb + 1
    while index < len(view.tokens):
        closing = _closing_of_gerund(view, index)
        if closing is None:
            yield index
        index = (index if closing is None else closing) + 1


def _closing_of_gerund(view: View, comma: int) -> int | None:
    """The comma that closes a gerund's clause, where no clause of its own follows behind it."""
    if not view.is_mark(comma, ","):
        return None
    gerund = comma + 1
    while gerund < comma + INSERTED and view.has_pos(gerund, LOOSE):
        gerund += 1
    if not view.is_gerund(gerund):
        return None
    closing = view.next_mark(gerund, ENDS, len(view.tokens))
    if closing is None or not view.is_mark(closing, ",") or view.is_clause(gerund, closing):
        return None
    stop = view.next_mark(closing + 1, ENDS, len(view.tokens)) or len(view.tokens)
    predicate = next((i for i in range(closing + 1, stop) if view.is_finite(i)), None)
    joined = predicate is not None and view.tokens[predicate - 1].pos == "CCONJ"
    return closing if predicate is None or joined else None


def _parts_inserted(view: View, comma: int) -> bool:
    """«заявил в среду, 4 июня, посол», «посол, впрочем, заявил»: one of the two commas around a day
    or a parenthesis without a predicate or a name"""
    for other in (*range(comma - INSERTED, comma - 1), *range(comma + 2, comma + INSERTED + 1)):
        if (
            view.is_mark(comma, ",")
            and view.is_mark(other, ",")
            and _is_inserted(view, comma, other)
        ):
            return True
    return False


def _is_inserted(view: View, one: int, other: int) -> bool:
    inside = range(min(one, other) + 1, max(one, other))
    tokens = [view.tokens[i] for i in inside]
    named = any(t.pos == "PROPN" or t.feats.get("Case") == "Nom" for t in tokens)
    if named or any(view.is_finite(i) or view.is_mark(i, ENDS) for i in inside):
        return False
    loose = all(t.pos == "ADV" for t in tokens) or any(t.rel == "parataxis" for t in tokens)
    return loose or (tokens[0].text.isdigit() and len(tokens) == 2)


def is_unchanging(view: View, index: int) -> bool:
    """A person's name or a body's abbreviation that has one form for all cases, whatever case the
    tagger saw in it."""
    token = view.tokens[index]
    kinds = {actor.kind for actor in view.actors_at(index)}
    short = token.text.isupper() and bool(kinds & {"organ", "organisation"})
    return (short or "person" in kinds) and token.low == token.lemma and token.pos in ("PROPN", "X")


def agrees(view: View, noun: int, verb: int) -> bool:
    """Whether a noun and a verb have one number, or the noun is joined to another."""
    one, other = (view.tokens[i].feats.get("Number") for i in (noun, verb))
    if view.tokens[noun].feats.get("Case") == "Gen":
        return True  # «двое послов», «несколько стран»: the number is the numeral's
    several = bool(joined_to(view, noun))
    return one is None or other is None or one == other or several


def joined_to(view: View, noun: int) -> list[int]:
    """Those joined to a noun by «и», also where the tree hangs each of them on the verb."""
    found, above = view.tree.children(noun, "conj"), view.tree.governor(noun)
    if found or above is None or view.tokens[noun].rel != "nsubj":
        return found
    others = [i for i in view.tree.children(above, "nsubj") if i > noun]
    return [i for i in others if view.tree.children(i, "cc")]


def is_nominative(view: View, index: int) -> bool:
    token = view.tokens[index]
    naming = token.pos in ("NOUN", "PROPN", "PRON") and token.feats.get("Case") == "Nom"
    foreign = token.pos in ("PROPN", "X") and "Case" not in token.feats
    return (naming or foreign) and not view.said[index]


def phrase_end(view: View, place: int | None, verb: int) -> int:
    """The token after the speaker's phrase and the verb."""
    last = verb
    if place is not None and place > verb:
        covering = [actor.last for actor in view.actors_at(place)]
        last = max([place, *covering, view.phrase(place)[-1]])
    return last + 1
