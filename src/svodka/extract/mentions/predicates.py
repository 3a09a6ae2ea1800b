"""Predicates: where in a sentence a frame's words stand, and what holds them up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from svodka.extract.mentions.doubts import puts_in_doubt, rules_out_a_thought
from svodka.extract.mentions.rows import Row, is_verbal
from svodka.extract.mentions.supports import find_support
from svodka.language import Frame, Language, Token
from svodka.language.trees import Tree


@dataclass(frozen=True, slots=True)
class Predicate:
    """One match of a frame. All numbers are token indices in the sentence.

    head: the frame's first word. nucleus: every word of the frame that stands there, and the
    support. support: the verb that carries a noun's subject and tense («провели встречу»), or
    what a copula joins its subject to («был в Афинах»).
    verbal: the head is a verb.
    second: another frame's companion words stand beside it; it is read only if that one fails.
    """

    frame: Frame
    head: int
    nucleus: tuple[int, ...]
    support: int | None
    verbal: bool
    second: bool = False

    @property
    def copular(self) -> bool:
        return self.verbal and self.support is not None

    @property
    def carrier(self) -> int:
        """The token whose tense, negation and governors are the act's."""
        return self.head if self.support is None else self.support


# «переговоры о поставках возобновились», «ввёл санкции против завода»: what it is about, not what
# is done
BEYOND = frozenset({"о", "против"})

# «возобновила контакты после снятия санкций»: what went before or caused it, not what is done
BEFORE = frozenset(
    {"после", "из-за", "накануне", "в связи с", "вследствие", "спустя", "до", "перед"}
)

AUXILIARY = frozenset({"aux", "aux:pass"})
SETTINGS = frozenset({"запад", "восток", "условие"})

# A companion word in the clause counts for two of the frame's own.
COMPANION = 2
OTHER_CLAUSES = frozenset({"conj", "advcl", "parataxis", "ccomp", "acl:relcl"})


def find_predicates(
    matches: Sequence[tuple[int, Row]], tree: Tree, language: Language
) -> list[Predicate]:
    """Of the frames whose words stand in a sentence (`match_frames`) those that hang together, in
    order of the heads."""
    heads: dict[int, list[Row]] = {}
    for index, row in matches:
        heads.setdefault(index, []).append(row)
    found: list[Predicate] = []
    for index, rows in heads.items():
        if tree.tokens[index].rel in AUXILIARY or is_of_an_infinitive(tree, index):
            continue  # «была намечена»: no stay
        found += headed_by(index, rows, tree, language)
    return keep_longest(leave_out(found, tree))


def headed_by(
    index: int, rows: Sequence[Row], tree: Tree, language: Language
) -> Iterator[Predicate]:
    """The frames of these rows whose words hang on the head."""
    token, alone = tree.tokens[index], any(not row.words for row in rows)
    tells_nothing = alone and is_nothing_by_itself(tree, index, language)
    near: dict[bool, list[int]] = {}
    for row in rows:
        frame, words, verbal = row.frame, row.words, row.verbal
        if not words and tells_nothing:
            continue
        if (frame.finite and is_wish(tree, index)) or (frame.single and not is_of_one(token)):
            continue
        support = find_support(tree, index, language) if frame.supported else None
        if words and row.transitive not in near:
            near[row.transitive] = words_near(tree, index, row.transitive)
        rest = find_words(tree, index, words, near[row.transitive]) if words else ()
        if rest is None and not verbal and frame.form == "call":
            rest = find_manner(tree, index, support, words)
        if rest is None or (frame.nobody and not is_done_by_nobody(tree, index, rest)):
            continue
        if verbal and are_of_another(tree, index, rest, language):
            continue
        if token.rel == "cop":
            support = tree.governor(index)
        nucleus = (index, *rest, *(() if support is None else (support,)))
        yield Predicate(frame, index, nucleus, support, verbal)


def is_nothing_by_itself(tree: Tree, head: int, language: Language) -> bool:
    """Without further words the head tells of no act here."""
    if is_being_somebody(tree, head, language) or is_intention(tree, head, language):
        return True
    if not is_verbal(tree.tokens[head]):
        return False
    return puts_in_doubt(tree, head, language) or rules_out_a_thought(tree, head, language)


def are_of_another(tree: Tree, verb: int, rest: tuple[int, ...], language: Language) -> bool:
    """One of a verb's further words is of what else its clause tells."""
    if any(is_in_a_setting(tree, i, language) for i in rest):
        return True
    if any(is_of_another_word(tree, verb, i, language) for i in rest):
        return True
    return puts_off_another(tree, verb, rest, language)


def leave_out(found: list[Predicate], tree: Tree) -> list[Predicate]:
    """Without those beside which a word stands that undoes them, and without looser ones of their
    type on the same head."""
    undone = [p for p in found if p.frame.without and is_said_of(tree, p.carrier, p.frame.without)]
    return [p for p in found if p not in undone and not any(is_looser(p, u) for u in undone)]


def is_looser(predicate: Predicate, other: Predicate) -> bool:
    same = (predicate.head, predicate.frame.type) == (other.head, other.frame.type)
    return same and own_words(predicate) <= own_words(other)


def is_said_of(tree: Tree, head: int, words: Sequence[str]) -> bool:
    """One of the words hangs on the head within its own clause."""
    return any(
        tree.tokens[i].lemma in words or is_said_of(tree, i, words)
        for i in tree.children(head)
        if tree.tokens[i].rel not in OTHER_CLAUSES
    )


def is_of_another_word(tree: Tree, head: int, word: int, language: Language) -> bool:
    """«возразил, что курс не изменился» objects all the same; «принял упрёки чадской стороны» takes
    no side: the denial is another verb's, the side is whose the thing between is; ««Мост не
    нужен», — ответил премьер» needs no answer."""
    token, between = tree.tokens[word], tree.governor(word)
    if between is None or between == head:
        return token.pos == "VERB" and token.rel == "parataxis"
    if token.pos == "PART":
        return tree.tokens[between].pos == "VERB" and tree.tokens[between].rel not in AUXILIARY
    if token.lemma not in language.table("acts")["groups"]["sides"] or token.rel != "nmod":
        return False
    told = any(tree.tokens[i].rel == "amod" for i in tree.children(word))
    return told and not tree.preposition(word)


def is_being_somebody(tree: Tree, index: int, language: Language) -> bool:
    """«был корреспондентом в Чили»: what one was, and no journey; a guest has come."""
    joined = tree.governor(index) if tree.tokens[index].rel == "cop" else None
    if joined is None or tree.preposition(joined):
        return False
    if tree.tokens[joined].lemma in language.table("acts")["stays"]["guests"]:
        return False
    feats = tree.tokens[joined].feats
    return (feats.get("Case"), feats.get("Animacy")) == ("Ins", "Anim")


def is_of_an_infinitive(tree: Tree, index: int) -> bool:
    """«должен был приехать»: a copula before an infinitive tells of its time, not of being there."""
    joined = tree.governor(index) if tree.tokens[index].rel == "cop" else None
    return joined is not None and any(
        tree.tokens[i].feats.get("VerbForm") == "Inf" for i in tree.children(joined, "xcomp")
    )


def is_in_a_setting(tree: Tree, noun: int, language: Language) -> bool:
    """«в рамках Года Чили открылась выставка» opens no year: the word is what the clause is set in."""
    above = tree.governor(noun)
    settings = language.table("acts")["settings"]["nouns"]
    if above is None or tree.preposition(noun) or tree.tokens[noun].rel != "nmod":
        return False
    return tree.tokens[above].lemma in settings and bool(tree.preposition(above))


def puts_off_another(tree: Tree, verb: int, rest: tuple[int, ...], language: Language) -> bool:
    """«отложили подписание договора»: it is the signing that is put off, and told of as one."""
    if not rest:
        return False
    if tree.tokens[verb].lemma not in language.table("acts")["postponement"]["verbs"]:
        return False
    return any(tree.governor(i) != verb for i in rest)


def is_wish(tree: Tree, index: int) -> bool:
    """«хочет развивать», «сказал, что развивают»: an infinitive, but no «будут развивать», or what
    is only said."""
    bare = tree.tokens[index].feats.get("VerbForm") == "Inf"
    said = tree.tokens[index].rel == "ccomp"
    return said or (bare and not tree.children(index, "aux"))


def is_intention(tree: Tree, index: int, language: Language) -> bool:
    """«собирается обсудить»: a verb that only tells how far its infinitive is gathers nobody."""
    if tree.tokens[index].lemma not in language.table("acts")["control"]["aspects"]:
        return False
    done = tree.children(index, "xcomp")
    return any(tree.tokens[i].feats.get("VerbForm") == "Inf" for i in done)


def words_near(tree: Tree, head: int, transitive: bool) -> list[int]:
    """Where a frame's further words may stand: below the head, two steps deep at most.

    A doer is taken last («МЧС доставило тонну масок» is of the masks), and never by a frame of
    somebody who does it to somebody («военные захватили моряков»)."""
    near = [*tree.children(head), *beside_infinitive(tree, head), *told_before(tree, head)]
    near.sort(key=lambda i: tree.tokens[i].rel == "nsubj")
    near = [i for i in near if not (transitive and is_doer(tree.tokens[i]))]
    near += [
        below
        for child in near
        if not is_joined_clause(tree.tokens[child]) and tree.preposition(child) not in BEFORE
        for below in tree.children(child)
        if not said(tree, child, below) and not is_beyond(tree, head, below)
    ]
    near += undergoing(tree, head)
    return [i for i in near if not tree.children(i, "fixed")]  # «друг друга» names no friend


def find_words(
    tree: Tree, head: int, words: tuple[frozenset[str], ...], near: Sequence[int]
) -> tuple[int, ...] | None:
    """The frame's further words among those near the head; None if one is missing."""
    found: list[int] = []
    noun = not is_verbal(tree.tokens[head])
    for place, wanted in enumerate(words):
        hits = [i for i in near if tree.tokens[i].lemma in wanted and i not in found]
        hits = [i for i in hits if not (noun and is_given_to(tree, i))]
        if place + 1 < len(words):
            hits = [i for i in hits if holds(tree, i, words[place + 1])]
        elif found and tree.tokens[found[-1]].pos == "ADP":
            hits = [i for i in hits if tree.governor(found[-1]) == i]
        else:
            hits = [i for i in hits if not is_by_the_way(tree, i)]
        if not hits:
            return None
        found.append(hits[0])
    return tuple(found)


def is_given_to(tree: Tree, noun: int) -> bool:
    """«выдача виз гражданам» gives up no citizens: to whom, not what; «к совместному полёту» gives
    nothing."""
    told = tree.tokens[noun].rel != "amod" and tree.tokens[noun].feats.get("Case") == "Dat"
    return told and not tree.preposition(noun)


def find_manner(
    tree: Tree, noun: int, support: int | None, words: tuple[frozenset[str], ...]
) -> tuple[int, ...] | None:
    """«провели переговоры в режиме видеоконференции», «беседа по телефону»: how talks are held
    hangs on their verb or their noun."""
    held = (noun,) if support is None else (noun, support)
    beside = [i for n in held for i in tree.children(n, "obl", "advmod", "nmod") if i != noun]
    near = beside + [i for n in beside for i in tree.children(n, "nmod")]
    hits = [[i for i in near if tree.tokens[i].lemma in wanted] for wanted in words]
    return tuple(found[0] for found in hits) if all(hits) else None


def is_joined_clause(token: Token) -> bool:
    """«закрывает объекты и получит помощь» closes no aid: what a verb joined to it has is not its."""
    return token.rel in ("conj", "parataxis") and token.feats.get("VerbForm") == "Fin"


def is_beyond(tree: Tree, head: int, index: int) -> bool:
    """«переговоры о поставках возобновились» resumes no supplies; «проект совместного заявления»
    is no joint project."""
    above = tree.tokens[index].rel == "amod" and tree.tokens[head].pos == "NOUN"
    return above or tree.preposition(index) in BEYOND


def said(tree: Tree, clause: int, index: int) -> bool:
    """«признал, что власть ошиблась»: the doer of what is said is no word of the frame."""
    return tree.tokens[clause].rel == "ccomp" and tree.tokens[index].rel == "nsubj"


def is_by_the_way(tree: Tree, noun: int) -> bool:
    """«примет участие по приглашению коллеги» accepts no invitation: why it is done, not what; «на
    западе страны» blames no West: where it is done; «поставит на льготных условиях» sets none."""
    preposition = tree.preposition(noun)
    where = preposition == "на" and tree.tokens[noun].lemma in SETTINGS
    return where or (preposition == "по" and tree.tokens[noun].feats.get("Case") == "Dat")


def is_doer(token: Token) -> bool:
    return token.rel == "nsubj" and token.feats.get("Case") == "Nom"


def holds(tree: Tree, index: int, words: frozenset[str]) -> bool:
    """A preposition is the one before the frame's next word: «голосовал против резолюции»."""
    if tree.tokens[index].pos != "ADP":
        return True
    noun = tree.governor(index)
    return noun is not None and tree.tokens[noun].lemma in words


def beside_infinitive(tree: Tree, head: int) -> list[int]:
    """«начала поступать помощь», «помощь может быть отправлена»: the verb's own subject hangs on
    the verb that it completes."""
    token, above = tree.tokens[head], tree.governor(head)
    completing = token.feats.get("VerbForm") == "Inf" or token.feats.get("Voice") == "Pass"
    if not completing or token.rel != "xcomp" or above is None:
        return []
    return [i for i in tree.children(above, "nsubj", "nsubj:pass") if i != head]


def told_before(tree: Tree, verb: int) -> list[int]:
    """«в послании, которое президент направил коллеге»: the noun that a relative clause is of,
    where its pronoun is what the verb is done to."""
    if tree.tokens[verb].rel != "acl:relcl":
        return []
    done_to = tree.children(verb, "obj", "nsubj:pass")
    pronoun = any(tree.tokens[i].pos == "PRON" for i in done_to)
    noun = tree.governor(verb) if pronoun else None
    return [] if noun is None else [noun]


def undergoing(tree: Tree, verb: int) -> list[int]:
    """«достигнутая президентами договорённость»: the noun that a passive participle tells of."""
    token, noun = tree.tokens[verb], tree.governor(verb)
    passive = token.feats.get("VerbForm") == "Part" and token.feats.get("Voice") == "Pass"
    return [noun] if passive and token.rel in ("acl", "amod") and noun is not None else []


def own_words(predicate: Predicate) -> int:
    return len(predicate.nucleus) - (predicate.support is not None)


def is_of_one(token: Token) -> bool:
    """In the singular: «собирается в Лиму», not «собираются в Лиме»."""
    return token.feats.get("Number") != "Plur"


def is_done_by_nobody(tree: Tree, verb: int, words: tuple[int, ...]) -> bool:
    """«в Чили построят перуанский завод»: a verb in the plural without a subject, unless the
    parser takes what is built for one, the form being the same."""
    carriers = [verb, *tree.children(verb, "aux")]  # «будут обучать»
    if not any(tree.tokens[i].feats.get("Number") == "Plur" for i in carriers):
        return False
    if any(tree.tokens[i].feats.get("Voice") == "Pass" for i in carriers):
        return False
    chain = [verb]
    for above in tree.ancestors(verb):  # «приедут и построят»
        if tree.tokens[chain[-1]].rel not in ("conj", "xcomp"):
            break
        chain.append(above)
    if tree.tokens[chain[-1]].rel in ("acl:relcl", "acl"):
        return False  # «компании, которые построят завод»
    doers = [i for link in chain for i in tree.children(link, "nsubj", "nsubj:pass")]
    living = any(tree.tokens[i].feats.get("Animacy") == "Anim" for i in doers)
    return not living and all(i in words for i in doers)


def is_told_apart(frame: Frame) -> bool:
    """A companion word or the verb's number tells this frame from others on its head."""
    return bool(frame.with_words) or frame.single


def keep_longest(found: list[Predicate]) -> list[Predicate]:
    """Of matches on one head, those with the most of their own words («ввести санкции» over
    «ввести»), after those that have a companion word too; a telegram of condolence is no other
    message."""
    longest: dict[int, int] = {}
    accompanied: dict[int, int] = {}
    for predicate in found:
        head, words = predicate.head, own_words(predicate)
        longest[head] = max(longest.get(head, 0), words)
        if is_told_apart(predicate.frame):
            accompanied[head] = max(accompanied.get(head, 0), words + COMPANION)
    kept = []
    for predicate in found:
        head, words = predicate.head, own_words(predicate)
        rank = words + (COMPANION if is_told_apart(predicate.frame) else 0)
        if rank == max(longest[head], accompanied.get(head, 0)):
            kept.append(predicate)
        else:
            kept.append(replace(predicate, second=True))
    special = {p.head for p in kept if p.frame.type != "CONSULT" and not p.second}
    return [
        p
        for p in kept
        if p.frame.form != "message" or p.head not in special or p.frame.type != "CONSULT"
    ]
