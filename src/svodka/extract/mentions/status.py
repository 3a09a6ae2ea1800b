"""Status: whether a clause tells of an act as done, coming, possible or not done.

Rules in order; the first that does not abstain names the status. Most look at the carrier (the verb,
or the noun where no verb supports it) and at what governs it; a few also at the act's own word and
kind: «подтвердили приезд», «готовит санкции», «подписал указ об отмене санкций».
"""

from __future__ import annotations

from collections.abc import Callable

from svodka.extract.mentions.agendas import on_the_agenda, set_as_aim
from svodka.extract.mentions.conditions import conditional
from svodka.extract.mentions.judgements import judgement, judges
from svodka.extract.mentions.negations import (
    denied,
    fell_through,
    has_negation,
    is_coming,
    is_past,
    left_out,
    nearly,
    negated,
    unset,
)
from svodka.extract.mentions.predicates import Predicate
from svodka.extract.mentions.purposes import aimed, wished
from svodka.extract.mentions.rejections import rejected
from svodka.extract.mentions.status_words import StatusWords, status_words
from svodka.extract.mentions.summonings import convened, invited, is_accepted
from svodka.language import Language
from svodka.language.trees import Tree

WORKED_ON = frozenset({"ACCUSE", "SANCTION", "AID", "COOPERATE", "MOBILIZE", "CONCEDE", "ASSAULT"})
# what one side waits for from the other, or both for
YIELDING = frozenset({"SUPPORT", "AGREE", "CONCEDE", "RETREAT", "COOPERATE"})
TRIED = frozenset({"ACCUSE", "REQUEST"})
ANNIVERSARY = 2  # «50 лет со дня установления»: words above the act
BETWEEN = 4  # tokens: «запланированный на 5 мая визит»
Rule = Callable[[Predicate, Tree, StatusWords], str | None]


def find_status(predicate: Predicate, tree: Tree, language: Language) -> tuple[str, str]:
    """(status, name of the rule); `actual` by rule "told" when no rule rules."""
    words = status_words(language)
    for rule in RULES:
        status = rule(predicate, tree, words)
        if status == "future" and modified(predicate, tree, words) == "hypothetical":
            return "hypothetical", modified.__name__  # «подготовка возможного визита»
        if status is not None:
            return status, rule.__name__
    return "actual", "told"


def modified(predicate: Predicate, tree: Tree, words: StatusWords) -> str | None:
    """«предстоящий визит», «возможная встреча», «вероятно, посетит»."""
    for index in dict.fromkeys((predicate.head, predicate.carrier)):
        for child in tree.children(index, "amod", "acl", "advmod", "parataxis", "discourse"):
            lemma = tree.tokens[child].lemma
            if lemma in words.likely and is_coming(predicate.carrier, tree, words):
                continue  # «вероятно, пройдёт 9 декабря»
            status = words.modifiers.get(lemma)
            if status is not None and not is_of_the_reason(child, tree, words):
                return status
    near = agreeing_before(predicate.head, tree)
    return next((words.modifiers[lemma] for lemma in near if lemma in words.modifiers), None)


def agreeing_before(noun: int, tree: Tree) -> list[str]:
    """«предстоящий осенью визит», «намеченная на май встреча»: participles of the noun, whatever
    the parser hangs them on for what stands between."""
    own = tree.tokens[noun].feats
    if tree.tokens[noun].pos != "NOUN":
        return []
    before = tree.tokens[max(0, noun - BETWEEN) : max(0, noun - 1)]
    before = [t for t in before if "Variant" not in t.feats]
    agreeing = ("Case", "Number")
    return [t.lemma for t in before if all(t.feats.get(f) == own.get(f) for f in agreeing)]


def is_of_the_reason(index: int, tree: Tree, words: StatusWords) -> bool:
    """«видимо, поэтому он призвал»: why is supposed, not whether."""
    behind = [token for token in tree.tokens[index + 1 : index + 3] if token.pos != "PUNCT"]
    return bool(behind) and behind[0].lemma in words.reasons


def in_doubt(predicate: Predicate, tree: Tree, words: StatusWords) -> str | None:
    """«визит под вопросом», «поставил под угрозу встречу», «переговоры на грани срыва»; talks under
    the threat of sanctions are held."""
    if predicate.verbal or predicate.support is not None:
        return None
    near, above = tree.children(predicate.head), tree.governor(predicate.head)
    rel = tree.tokens[predicate.head].rel
    if above is not None and rel in ("nsubj", "nsubj:pass") and not tree.children(above, "obj"):
        near = [*near, *tree.children(above)]
    elif above is not None and rel == "obj" and predicate.frame.type == "CONSULT":
        near = [*near, *tree.children(above)]  # a strike whose sense is in doubt has been made
    for index in near:
        if tree.tokens[index].lemma in words.doubts.get(tree.preposition(index), ()):
            of = tree.children(index, "nmod")
            if all(words.governors.get(tree.tokens[i].lemma) == "negation" for i in of):
                return "hypothetical"
    return None


def confirmed(predicate: Predicate, tree: Tree, words: StatusWords) -> str | None:
    """«подтвердили приезд президента»: what is confirmed by its own noun is to come."""
    carried = not predicate.verbal and predicate.support is not None
    met = predicate.frame.type == "CONSULT" and predicate.frame.form != "message"
    if tree.preposition(predicate.head):
        return None  # «в разговоре подтвердил готовность»: that is where it was said
    told = carried and met and tree.tokens[predicate.carrier].lemma in words.confirmations
    return "future" if told else None


def at_work(predicate: Predicate, tree: Tree, words: StatusWords) -> str | None:
    """«готовит санкции»: the frame's own verb tells that its act is yet to be done; so does «работает
    над пакетом санкций»."""
    if predicate.verbal:
        worked_on = predicate.frame.type in WORKED_ON
        return words.work.get(tree.tokens[predicate.head].lemma) if worked_on else None
    noun = predicate.head
    for above in tree.ancestors(noun):
        if tree.preposition(noun) == "над":
            return "future" if tree.tokens[above].lemma in words.toiling else None
        noun = above
    return None


def talked_over(predicate: Predicate, tree: Tree, words: StatusWords) -> str | None:
    """«обсудят помощь Украине»: what is talked over may come."""
    above = tree.governor(predicate.head)
    bare = not predicate.verbal and predicate.support is None
    if not bare or above is None or tree.tokens[predicate.head].rel != "obj":
        return None
    status = words.work.get(tree.tokens[above].lemma)
    return status if status == "hypothetical" else None


def spoken_of(predicate: Predicate, tree: Tree, words: StatusWords) -> str | None:
    """«разговоры о вторжении», «консультации по поводу новой операции»: force that is spoken of."""
    above = tree.governor(predicate.head)
    if predicate.frame.type != "ASSAULT" or predicate.verbal or above is None:
        return None
    if tree.preposition(predicate.head) not in words.of_a_talk or tree.tokens[above].pos != "NOUN":
        return None
    if tree.tokens[above].lemma in words.rumours:
        several = tree.tokens[above].feats.get("Number") == "Plur"
        return "hypothetical" if several else None
    told = [tree.tokens[i].lemma for i in tree.children(predicate.head, "amod")]
    conferring = tree.tokens[above].lemma in words.conferring
    return "hypothetical" if conferring and not words.anew.isdisjoint(told) else None


def is_setting(index: int, tree: Tree, words: StatusWords) -> bool:
    """«на переговорах попросил», «после встречи призвал»: nobody asks for these."""
    preposition = tree.preposition(index)
    if preposition and tree.tokens[index].lemma in words.results:
        return True
    if tree.tokens[index].rel == "nmod":
        lemma, case = tree.tokens[index].lemma, tree.tokens[index].feats.get("Case")
        held = lemma in words.gatherings or (lemma in words.talks and case == "Loc")
        return preposition in words.grounds | words.settings or (preposition == "на" and held)
    if tree.tokens[index].rel != "obl":
        return False
    said_in = preposition == "в" and tree.tokens[index].lemma in words.talks
    if preposition == "на" or said_in:  # «в беседе с коллегой пообещал»
        return tree.tokens[index].feats.get("Case") == "Loc"
    return preposition in words.settings


def is_arrival(index: int, tree: Tree, words: StatusWords) -> bool:
    """«прибыл обсудить поставки»."""
    return tree.tokens[index].lemma in words.arrivals


def governed(predicate: Predicate, tree: Tree, words: StatusWords) -> str | None:
    """«намерен посетить», «может встретиться», «отменил визит», «планы визита»."""
    if predicate.frame.form == "message" and tree.preposition(predicate.carrier) == "в":
        return None  # «в письме премьеру потребовал»: the letter has been sent
    for index, above in judges(predicate, tree, words):
        if tree.tokens[index].rel == "nmod" and tree.tokens[above].lemma in words.products:
            return None  # «решение саммита должен утвердить совет»: the summit has been
        if tree.tokens[above].lemma in words.jubilee:
            return None  # «в канун годовщины вывода войск»
        if tree.tokens[above].lemma in words.answers and tree.preposition(index) == "на":
            # «готовит ответ на санкции»: these are there; «на возможные санкции»: those are not
            return modified(predicate, tree, words) or "actual"
        if is_setting(index, tree, words) and tree.tokens[above].lemma not in words.insisting:
            refused = judgement(index, above, tree, words) == "negation"
            return "negation" if refused and tree.preposition(index) == "от" else None
        aim = tree.tokens[index].feats.get("VerbForm") == "Inf" and tree.tokens[index].rel != "conj"
        if aim and is_arrival(above, tree, words):
            return "future"
        status = judgement(index, above, tree, words)
        if status == "negation" and is_attempt(above, tree, words):
            return None
        if status == "future" and is_past(predicate.carrier, tree):
            return None  # «объявил, что обстрелял»
        if status == "future" and (kept := is_kept(above, tree, words)) is not None:
            return "actual" if kept else "negation"
        if status == "future" and is_said_now(predicate, index, tree):
            return None  # «объявил, что поддерживает»
        lemma = tree.tokens[above].lemma
        if predicate.frame.type == "ASSAULT" and lemma in words.stopping:
            return "actual"  # «требует прекратить обстрелы»: they go on
        if (made := forced(above, tree, words)) is not None:
            return made
        if predicate.frame.type in TRIED and lemma in words.attempts:
            return None  # «пытается переложить вину»: who tries to accuse does, or to persuade
        if status == "hypothetical" and is_accepted(above, tree, words):
            return "future"
        if status is not None:
            return status
    return None


def is_kept(promise: int, tree: Tree, words: StatusWords) -> bool | None:
    """«выполнила обязательство вывести войска»: what was promised has been done, or has not; None
    where nothing is told of it."""
    above = tree.governor(promise)
    if above is None or tree.tokens[promise].pos != "NOUN":
        return None
    told = tree.tokens[above].lemma in words.keeping and is_past(above, tree)
    return not has_negation(above, tree, words) if told else None


def forced(index: int, tree: Tree, words: StatusWords) -> str | None:
    """«вынудили освободить», «вынуждены освободить»: it is done; «будут вынуждены»: it will be."""
    token = tree.tokens[index]
    if token.lemma not in words.forcing:
        return None
    if any(is_coming(i, tree, words) for i in tree.children(index, "cop", "aux", "aux:pass")):
        return "future"
    short = token.feats.get("Variant") == "Short"
    return "actual" if short or token.feats.get("Tense") == "Past" else None


def decreed(predicate: Predicate, tree: Tree, words: StatusWords) -> str | None:
    """«подписал указ об отмене санкций»: a ban is laid or lifted by its paper."""
    paper = tree.governor(predicate.carrier)
    if paper is None or predicate.frame.type not in ("SANCTION", "CONCEDE"):
        return None
    signing = tree.governor(paper)
    if signing is None or tree.preposition(predicate.carrier) != "о":
        return None
    told = tree.tokens[paper].lemma in words.decrees
    told = told and tree.tokens[signing].lemma in words.decreeing
    return "actual" if told and tree.tokens[signing].feats.get("Tense") == "Past" else None


def is_said_now(predicate: Predicate, index: int, tree: Tree) -> bool:
    """Words of the present tense that a clause of its own tells."""
    token = tree.tokens[index]
    said = predicate.frame.form == "statement" and token.rel == "ccomp"
    return said and token.feats.get("Tense") == "Pres"


def is_attempt(index: int, tree: Tree, words: StatusWords) -> bool:
    """«пыталась сорвать встречу»: what one tries to undo stands."""
    above = tree.governor(index)
    return above is not None and tree.tokens[above].lemma in words.attempts


def grounded(predicate: Predicate, tree: Tree, words: StatusWords) -> str | None:
    """«после вывода войск», «из-за санкций», «к 50-летию установления отношений»: what something
    follows from, or what is kept the day of, has been done; «против вступления в союз» tells of
    nothing done."""
    if predicate.verbal or predicate.support is not None:
        return None
    if predicate.frame.bare and tree.preposition(predicate.head) in words.opposed:
        return None
    near = [tree.tokens[i].lemma for i in tree.ancestors(predicate.head)][:ANNIVERSARY]
    kept = any(lemma in words.anniversaries or lemma.endswith(words.jubilees) for lemma in near)
    return "actual" if kept or tree.preposition(predicate.head) in words.grounds else None


def judged(predicate: Predicate, tree: Tree, words: StatusWords) -> str | None:
    """«осудил ввод войск»: what is judged has been done."""
    above = tree.governor(predicate.head)
    bare = not predicate.verbal and predicate.support is None
    if not bare or above is None or tree.tokens[predicate.head].rel != "obj":
        return None
    return "actual" if tree.tokens[above].lemma in words.judging else None


def introduced(predicate: Predicate, tree: Tree, words: StatusWords) -> str | None:
    """«накануне визита», «прибыл на переговоры», «для переговоров»: the preposition before an unsupported noun."""
    if predicate.verbal or predicate.support is not None:
        return None
    noun, above = predicate.head, tree.governor(predicate.head)
    awaited = predicate.frame.form in ("visit", "summit")  # talks are told by who opens them
    if awaited and above is not None and tree.tokens[above].lemma in words.beginnings:
        noun, above = above, tree.governor(above)  # «перед началом визита»
    preposition = tree.preposition(noun)
    towards = preposition == "на" and tree.tokens[noun].feats.get("Case") == "Acc"
    if above is not None and (towards or preposition == "для"):
        if is_past(above, tree) and tree.tokens[above].rel in ("acl:relcl", "advcl"):
            return None  # «беседовали в Астане, куда приехали на саммит»: it has been
        return "future" if tree.tokens[above].lemma in words.arrivals else None
    return words.prepositions.get(preposition)


def tensed(predicate: Predicate, tree: Tree, words: StatusWords) -> str | None:
    """«посетит», «будет обсуждать», «начнёт поставлять», «сможет разместить»."""
    beside = [i for i in tree.children(predicate.carrier) if tree.tokens[i].pos == "AUX"]
    above = tree.governor(predicate.carrier)
    if above is not None and tree.tokens[predicate.carrier].rel == "xcomp":
        beside.append(above)
    for index in (predicate.carrier, *beside):
        if is_coming(index, tree, words):
            return "hypothetical" if tree.tokens[index].lemma in words.able else "future"
    return None


def nominal_in_future(predicate: Predicate, tree: Tree, words: StatusWords) -> str | None:
    """«В ходе визита будут подписаны…», «визит пройдёт»: a bare noun under a future verb, unless
    it is what the verb answers («ответят на высылку»)."""
    if predicate.verbal or predicate.support is not None:
        return None
    if predicate.frame.type != "CONSULT" and tree.preposition(predicate.head) in words.grounds:
        return waited_for(predicate, tree, words)
    start, above = predicate.head, tree.governor(predicate.head)
    if above is not None and tree.tokens[above].lemma in words.topics:
        start = one_of(above, tree, words)
    if start != predicate.head and any(
        is_coming(i, tree, words) for i in tree.children(start, "cop")
    ):
        return "future"  # «темой переговоров будут границы»
    beside = ("nsubj", "nsubj:pass", "obl", *(("xcomp",) if start != predicate.head else ()))
    if tree.tokens[start].rel not in beside:
        return None  # «темой переговоров станет перемирие» is one of these
    if tree.preposition(start) == "на" and tree.tokens[start].feats.get("Case") == "Acc":
        return None
    if tree.preposition(start) in words.spoken:
        return None  # «речь пойдёт о визите»: may be past or to come
    for above in tree.ancestors(start):
        auxiliaries = tree.children(above, "aux", "aux:pass", "cop")
        if any(is_coming(i, tree, words) for i in (above, *auxiliaries)):
            return "future"
        if tree.tokens[above].pos == "VERB":
            return "future" if is_meant(above, tree, words) else None
    return None


def waited_for(predicate: Predicate, tree: Tree, words: StatusWords) -> str | None:
    """«граница откроется после подписания договора»: what is yielded or agreed on must come first;
    «ответят после высылки», «обсудят положение после агрессии» tell of what has been."""
    if predicate.frame.type not in YIELDING or tree.preposition(predicate.head) not in words.after:
        return None
    above = tree.governor(predicate.head)
    below = tree.tokens[predicate.head].rel == "obl"
    return "hypothetical" if below and above is not None and is_coming(above, tree, words) else None


def is_meant(verb: int, tree: Tree, words: StatusWords) -> bool:
    """«планирует поднять вопрос на встрече»: what one means to do there is to come, and so are they."""
    above = tree.governor(verb) if tree.tokens[verb].feats.get("VerbForm") == "Inf" else None
    return above is not None and tree.tokens[above].lemma in words.due


def one_of(noun: int, tree: Tree, words: StatusWords) -> int:
    """«одной из тем переговоров»: the word that stands for the noun."""
    above = tree.governor(noun)
    return above if above is not None and tree.tokens[above].lemma in words.one else noun


RULES: tuple[Rule, ...] = (
    nearly,
    left_out,
    unset,
    negated,
    denied,
    fell_through,
    rejected,
    conditional,
    aimed,
    invited,
    spoken_of,
    decreed,
    governed,
    wished,
    convened,
    modified,
    on_the_agenda,
    set_as_aim,
    in_doubt,
    confirmed,
    at_work,
    talked_over,
    introduced,
    tensed,
    nominal_in_future,
    grounded,
    judged,
)
