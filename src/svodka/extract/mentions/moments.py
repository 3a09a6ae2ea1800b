"""Moments: which date expression of a sentence dates an act."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from functools import lru_cache

from svodka.annotate.notes import DateNote
from svodka.extract.mentions.dues import OF_A_NOUN, is_when_due
from svodka.extract.mentions.habits import is_paper
from svodka.extract.mentions.joints import is_beyond_a_joint
from svodka.extract.mentions.nearness import holds_words, is_taken, narrowed, outside, reach
from svodka.extract.mentions.negations import is_coming
from svodka.extract.mentions.predicates import Predicate
from svodka.extract.mentions.status_words import status_words
from svodka.language import Language
from svodka.language.trees import Tree

VERBS_OWN = frozenset({"obl", "advmod", "obj", "nsubj", "nsubj:pass", "conj"})
NAMED = frozenset({"NOUN", "PROPN"})
# acts upon what was there before
ENDING = frozenset({"REJECT", "CONCEDE", "RETREAT", "SANCTION", "ACCUSE"})
RETURNING = frozenset({"month", "season", "part"})
REACH = 5.0  # edges of the tree; «поездка, намеченная на 11 сентября» is three


def find_moment(
    predicate: Predicate,
    others: Sequence[Predicate],
    dates: Sequence[DateNote],
    tree: Tree,
    language: Language,
) -> tuple[DateNote | None, str]:
    """The nearest date in the tree, unless another act stands between; with the rule's name."""
    above, told = tree.governor(predicate.carrier), dates
    dates = [note for note in dates if may_date(predicate, others, note, tree, language)]
    for note in dates:
        apart = tree.tokens[predicate.carrier].rel == "parataxis"  # «вторая за весну: был в мае»
        if above is not None and note.first <= above <= note.last and not apart:
            return note, "day_when"
        if opens_clause(predicate, note, tree, language):
            return note, "day_when"
    bare = not predicate.verbal and predicate.support is None
    within = set(tree.subtree(predicate.head)) if bare else set()
    ranked = sorted(
        (
            (note.first not in within, steps, abs(note.first - predicate.head), i)
            for i, note in enumerate(dates)
            if (steps := reach(predicate, note, tree)) is not None and steps <= REACH
        )
    )
    due = [note for note in dates if is_when_due(predicate, note, tree, language)]
    if due:
        return min(due, key=lambda note: abs(note.first - predicate.head)), "date_in_clause"
    for _, steps, _, i in ranked:
        if not is_taken(predicate, others, dates[i], tree, steps, language):
            return narrowed(dates[i], told, tree), "date_in_clause"
    return None, ""


def may_date(
    predicate: Predicate,
    others: Sequence[Predicate],
    note: DateNote,
    tree: Tree,
    language: Language,
) -> bool:
    """The date is of no other noun or clause, no deadline, and part of no name or reckoning."""
    if is_when_due(predicate, note, tree, language):
        return True
    return not (
        is_of_another_noun(predicate, others, note, tree, language)
        or is_of_what_ends(predicate, note, tree)
        or is_deadline(predicate, note, tree, language)
        or is_of_another_clause(predicate, note, tree)
        or is_outside_its_clause(predicate, note, tree, language)
        or is_reckoned_from(predicate, note, tree)
        or is_counted_in(predicate, note, tree, language)
        or is_in_a_name(note, tree)
        or is_beyond_a_joint(predicate, note, tree, language)
    )


def opens_clause(predicate: Predicate, note: DateNote, tree: Tree, language: Language) -> bool:
    """«был в Баку в мае, когда встретились министры»: the date right before the clause's «когда»
    is of the clause too."""
    when = language.table("acts")["relatives"]["when"]
    opening = note.last + 2
    if opening >= len(tree.tokens) or tree.tokens[opening].lemma not in when:
        return False
    return tree.governor(opening) in (predicate.carrier, predicate.head)


def is_of_another_noun(
    predicate: Predicate,
    others: Sequence[Predicate],
    note: DateNote,
    tree: Tree,
    language: Language,
) -> bool:
    """«подписали план на 2026 год», «декларация 2022 года»: the date of the thing, not of the act,
    unless the thing is an act too («побывал с визитом годом позже»)."""
    if holds_words(predicate, note):
        return False
    noun = hangs_before(note, tree, language)
    if noun is not None:
        return not is_below(noun, predicate.nucleus, tree)
    acts = {other.head for other in others if not is_paper(other, tree, language)}
    for token in range(note.first, note.last + 1):
        above = tree.governor(token)
        if above is None or note.first <= above <= note.last:
            continue
        if tree.tokens[token].rel in VERBS_OWN or above in predicate.nucleus or above in acts:
            return False
        if tree.tokens[above].pos not in ("NOUN", "PROPN") or is_adverbial(note, tree):
            return False
        if is_spoken_at(token, above, predicate, tree):
            return False
        preposition = tree.preposition(token)
        return not preposition or preposition in language.table("acts")["moments"]["of_things"]
    return False


def is_of_what_ends(predicate: Predicate, note: DateNote, tree: Tree) -> bool:
    """«денонсировала соглашение 1999 года», «сняли санкции 2004 года»: the year of the thing."""
    if not predicate.verbal or predicate.frame.type not in ENDING:
        return False
    above = outside(note, tree)
    noun = above in predicate.nucleus and above != predicate.head
    year = tree.tokens[note.last]
    bare = year.rel == "nmod" and not tree.preposition(note.last)
    return noun and bare and note.date.precision == "year"


def is_spoken_at(token: int, noun: int, predicate: Predicate, tree: Tree) -> bool:
    """«в понедельничном обращении пригрозил»: the day of what the act was said in."""
    adjective = tree.tokens[token].rel == "amod" and tree.tokens[noun].rel == "obl"
    said = adjective and tree.governor(noun) == predicate.carrier
    return said and tree.tokens[noun].feats.get("Case") == "Loc" and bool(tree.preposition(noun))


def is_adverbial(note: DateNote, tree: Tree) -> bool:
    """«подпишут документ об угле весной»: no noun has such a word, but an act's own."""
    token = tree.tokens[note.first]
    alone = note.first == note.last and not tree.preposition(note.first)
    return alone and note.date.precision == "season" and token.feats.get("Case") == "Ins"


def hangs_before(note: DateNote, tree: Tree, language: Language) -> int | None:
    """The noun right before a date that is always of a noun, whatever the parser says: «обсудили
    соглашения Бейкера от 1990 года»."""
    of_nouns = language.table("acts")["moments"]["of_nouns"]
    noun = note.first - 1
    if noun < 0 or tree.tokens[note.first].lemma not in of_nouns:
        return None
    return noun if tree.tokens[noun].pos in NAMED else None


def is_below(index: int, words: Collection[int], tree: Tree) -> bool:
    """A noun is one of these or hangs on one by nouns alone: «встреча министров»."""
    for above in (index, *tree.ancestors(index)):
        if above in words:
            return True
        if tree.tokens[above].rel not in OF_A_NOUN:
            return False
    return False


def is_reckoned_from(predicate: Predicate, note: DateNote, tree: Tree) -> bool:
    """«на следующий день после завершения визита»: a day told by the act is not the act's day."""
    index = predicate.head
    for above in tree.ancestors(index):
        if tree.tokens[index].rel != "nmod":
            return False
        if note.first <= above <= note.last:
            return not predicate.verbal
        index = above
    return False


def is_in_a_name(note: DateNote, tree: Tree) -> bool:
    """«пригласил на Олимпиаду-2014»: the year of a name dates no invitation."""
    return note.date.span.start > tree.tokens[note.first].start


def is_counted_in(predicate: Predicate, note: DateNote, tree: Tree, language: Language) -> bool:
    """«третья встреча в этом году», «впервые с мая 2022 года»: the time an act is counted in is not
    the time it was at."""
    counting = words_of_counting(language)
    if not tree.has_any(counting):
        return False
    near = {predicate.head, predicate.carrier}
    near.update(i for i in map(tree.governor, [*near]) if i is not None)  # «была первая поездка»
    near.update(c for n in (predicate.head, predicate.carrier) for c in tree.children(n))
    near.update(counters(note, tree))
    near.update(
        c
        for n in [*near]
        if tree.tokens[n].lemma in language.table("acts")["background"]["times"]
        for c in tree.children(n)
    )
    if all(tree.tokens[index].lemma not in counting for index in near):
        return False
    periods = language.table("counts")["periods"]
    inside = range(note.first, note.last + 1)
    openings = {*periods["since"], *periods["within"]}
    if any(tree.preposition(i) in openings for i in inside):
        return True
    words = {tree.tokens[i].lemma for i in inside}
    return bool(words & set(periods["year"])) and bool(
        words & {*periods["this"], *periods["beginning"]}
    )


@lru_cache(maxsize=8)
def words_of_counting(language: Language) -> frozenset[str]:
    """«третий», «впервые»."""
    counts = language.table("counts")
    return frozenset((*counts["ordinals"], *counts["since"]["first"]))


def counters(note: DateNote, tree: Tree) -> list[int]:
    """«стал первым за 15 лет», «в третий раз за год»: the word that the time hangs on, and its own."""
    above = outside(note, tree)
    return [] if above is None else [above, *tree.children(above)]


def verb_before(
    note: DateNote,
    acts: Sequence[Predicate],
    published: date,
    tree: Tree,
    language: Language,
) -> int | None:
    """«предложил Варшаве ещё весной возобновить диалог»: the act's verb before a day gone by, which
    the parser hung on the infinitive behind it or on a name; nobody proposes for the past. A bare
    month may be the next one («пригласил в июне посетить»)."""
    above, end = outside(note, tree), note.date.end
    if above is None or end is None or end >= published:
        return None
    if above > note.last and tree.tokens[above].feats.get("VerbForm") != "Inf":
        return None
    if above < note.first and tree.tokens[above].pos != "PROPN":
        return None
    if note.date.precision in RETURNING and not is_still(note, tree, language):
        return None
    verb = tree.governor(above)
    if verb is None or verb > note.first or all(verb != act.carrier for act in acts):
        return None
    return verb if tree.tokens[verb].feats.get("Tense") == "Past" else None


def is_of_the_infinitive(predicate: Predicate, note: DateNote, published: date, tree: Tree) -> bool:
    """«предложил до 20 июня провести переговоры»: a day to come between what was said and the
    infinitive behind it is of that, whatever the parser hangs it on."""
    verb, carrier, end = outside(note, tree), predicate.carrier, note.date.end
    if verb is None or end is None or end <= published or tree.governor(carrier) != verb:
        return False
    said = tree.tokens[verb].feats.get("Tense") == "Past"
    infinitive = tree.tokens[carrier].feats.get("VerbForm") == "Inf"
    return said and infinitive and verb < note.first and note.last < carrier


def is_still(note: DateNote, tree: Tree, language: Language) -> bool:
    """«ещё в марте»: the last March."""
    before = tree.tokens[note.first - 1 : note.first]
    return bool(before) and before[0].lemma in language.table("dates")["marks"]["still"]


def is_of_another_clause(predicate: Predicate, note: DateNote, tree: Tree) -> bool:
    """«снимет запрет, введённый весной», «сообщил, что весной вырос экспорт, и предложил»,
    «посланник, назначенный в мае, прибыл с визитом»: what a clause of its own tells does not date
    the verb above it; «визит, намеченный на май, прошёл» is the act's own."""
    if not predicate.verbal and predicate.support is None:
        return False
    own = () if predicate.verbal else predicate.nucleus
    for above in (note.first, *tree.ancestors(note.first)):
        if above in {predicate.head, *own}:
            return False
        if tree.tokens[above].rel in ("acl", "acl:relcl", "ccomp"):
            return tree.governor(above) not in own and predicate.head not in tree.subtree(above)
    return False


def is_outside_its_clause(
    predicate: Predicate, note: DateNote, tree: Tree, language: Language
) -> bool:
    """«сегодня отпустили инженера, которого подозревали в шпионаже»: the day of the clause above is
    not of what a relative clause about somebody tells, but for where he was then («заявил в среду
    министр, который находился в Риме»)."""
    token = tree.tokens[predicate.head]
    if predicate.frame.form == "visit" and token.feats.get("Aspect") == "Imp":
        return False
    if not predicate.verbal or token.rel != "acl:relcl" or token.feats.get("Tense") != "Past":
        return False
    clause, words = tree.subtree(predicate.head), language.table("acts")["relatives"]["words"]
    whose = any(tree.tokens[i].lemma in words for i in tree.children(predicate.head))
    return whose and not clause[0] <= note.first <= clause[-1]


def is_deadline(predicate: Predicate, note: DateNote, tree: Tree, language: Language) -> bool:
    """«обещал ответить до конца месяца», «должны покинуть страну до 20 ноября»: a deadline does
    not date what is said or ordered already."""
    past = tree.tokens[predicate.carrier].feats.get("Tense") == "Past"
    past = past and not will_be_done(predicate.carrier, tree, language)
    past = past or predicate.frame.type in ("SANCTION", "REQUEST")
    tokens = range(note.first, note.last + 1)
    words = language.table("acts")["moments"]
    if any(tree.preposition(i) in words["since"] for i in tokens):
        return True
    return past and any(tree.preposition(i) in words["deadlines"] for i in tokens)


def will_be_done(index: int, tree: Tree, language: Language) -> bool:
    """«будет сокращён»: a participle of the past tells what is to come."""
    words = status_words(language)
    return any(is_coming(i, tree, words) for i in tree.children(index, "aux", "aux:pass", "cop"))


def is_background(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«ранее», «недавний»: the act is not today's, though no date is told."""
    table = language.table("acts")["background"]
    above = tree.governor(predicate.head)
    if above is not None and tree.tokens[above].lemma in table["anniversaries"]:
        return True
    bare = not predicate.verbal and predicate.support is None
    if bare and above is not None:
        answered = tree.tokens[above].lemma in table["answers"] and bool(tree.preposition(above))
        if answered or tree.tokens[above].lemma in table["standing"]:
            return True
    own = [i for n in predicate.nucleus for i in tree.children(n)]
    if predicate.frame.form == "visit" and any(is_before_that(i, tree, language) for i in own):
        return True
    lemmas = [tree.tokens[i].lemma for i in (*own, *before_joined(predicate, tree))]
    final = table["final"] if predicate.frame.type == "RETREAT" else ()
    return any(lemma in table["words"] and lemma not in final for lemma in lemmas)


def is_before_that(index: int, tree: Tree, language: Language) -> bool:
    """«До этого премьер побывал в Лиме»."""
    table = language.table("acts")["background"]
    return tree.tokens[index].lemma in table["that"] and tree.preposition(index) in table["before"]


def before_joined(predicate: Predicate, tree: Tree) -> list[int]:
    """«ранее обвинил Чили и потребовал ответа»: what stands before the first of joined verbs is
    said of all."""
    first, carrier = tree.governor(predicate.carrier), predicate.carrier
    if not predicate.verbal or first is None or tree.tokens[carrier].rel != "conj":
        return []
    alike = tree.tokens[first].feats.get("Tense") == tree.tokens[carrier].feats.get("Tense")
    return [i for i in tree.children(first) if i < first] if alike else []


def is_of_the_clause(note: DateNote, predicate: Predicate, tree: Tree) -> bool:
    """«сегодня отметили итоги недавнего визита»: the day of the clause, not of the act told in it."""
    bare = not predicate.verbal and predicate.support is None
    within = tree.subtree(predicate.head)
    return bare and not any(i in within for i in range(note.first, note.last + 1))


def is_of_the_eve(predicate: Predicate, note: DateNote, published: date, tree: Tree) -> bool:
    """«накануне поездки президент в понедельник принял посла»: a day gone by, told of the clause,
    is not that of what its noun tells as still to come."""
    gone = note.date.start is not None and note.date.start <= published
    return gone and is_of_the_clause(note, predicate, tree)
