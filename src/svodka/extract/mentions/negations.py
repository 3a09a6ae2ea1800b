"""Negations: the rules of status by which an act was not done."""

from __future__ import annotations

from svodka.extract.mentions.judgements import governors, judgement, judges, stands_alone
from svodka.extract.mentions.predicates import Predicate
from svodka.extract.mentions.status_words import StatusWords, status_words
from svodka.language import Language
from svodka.language.trees import Tree

SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
SET_FOR_A_DAY = frozenset({"visit", "meeting", "call", "summit", "signing"})
# of their own: «нет» there denies nothing else
CLAUSES = frozenset({"ccomp", "advcl", "acl", "acl:relcl", "conj", "parataxis", "csubj"})


def nearly(predicate: Predicate, tree: Tree, words: StatusWords) -> str | None:
    """«едва не ввели санкции»: not done; «переговоры чуть не сорвались»: not undone."""
    if not tree.has_any(words.nearly):
        return None
    if is_nearly(predicate.carrier, tree, words):
        undone = words.predicates.get(tree.tokens[predicate.carrier].lemma) == "negation"
        return "actual" if undone else "negation"
    for index, above in judges(predicate, tree, words):
        if is_nearly(above, tree, words):
            return "actual" if judgement(index, above, tree, words) == "negation" else "negation"
    return None


def is_nearly(index: int, tree: Tree, words: StatusWords) -> bool:
    """«едва не», «чуть не» at a verb, however the parser hangs them."""
    near = tree.children(index)
    near += [i for n in near if tree.tokens[n].lemma in words.negations for i in tree.children(n)]
    told = [i for i in near if tree.tokens[i].lemma in words.nearly and i + 1 < index]
    return any(tree.tokens[i + 1].lemma in words.negations for i in told)


def left_out(predicate: Predicate, tree: Tree, words: StatusWords) -> str | None:
    """«вместо запланированного визита»: not paid, whatever was planned."""
    outside = words.prepositions.get(tree.preposition(predicate.head))
    return outside if outside == "negation" and not predicate.verbal else None


def unset(predicate: Predicate, tree: Tree, words: StatusWords) -> str | None:
    """«визит пока не назначен», «пока не отменён», «дата переговоров не объявлена»: what has no day yet,
    or is not off yet, is to come; «визит не готовился заранее» tells of one that was paid."""
    if predicate.frame.form not in SET_FOR_A_DAY or predicate.verbal:
        return None
    if not tree.has_any(words.negations):
        return None
    for verb in dict.fromkeys((predicate.carrier, *tree.ancestors(predicate.head))):
        if not has_negation(verb, tree, words):
            continue
        near = tree.children(verb)
        near += [
            i for n in near if tree.tokens[n].lemma in words.negations for i in tree.children(n)
        ]
        told = {tree.tokens[i].lemma for i in near}
        lemma = tree.tokens[verb].lemma
        subjects = {tree.tokens[i].lemma for i in near if tree.tokens[i].rel in SUBJECTS}
        untimely = not subjects.isdisjoint(words.times) and lemma in words.timing
        if untimely or (lemma in words.timing and told & words.yet and lemma in words.due):
            return "future"
        if words.predicates.get(lemma) == "negation" and told & words.yet:
            return "future"
        ahead = lemma in words.due | words.timing or words.predicates.get(lemma) == "future"
        return "actual" if ahead and told & words.beforehand else None
    return None


def negated(predicate: Predicate, tree: Tree, words: StatusWords) -> str | None:
    """«не приедет», «не планируется»; what is not ruled out («не исключил») is possible."""
    if not tree.has_any(words.negations):
        return None
    if must_be(predicate.carrier, tree, words):
        past = any(is_past(i, tree) for i in tree.ancestors(predicate.carrier))
        return "actual" if past else "future"
    if is_awaited(predicate.carrier, tree, words):
        return "actual" if is_past(predicate.carrier, tree) else "hypothetical"
    if has_negation(predicate.carrier, tree, words):
        lasts = tree.tokens[predicate.carrier].lemma in words.closing and not predicate.verbal
        return "actual" if lasts else "negation"  # «визит ещё не завершился»
    for index, above in judges(predicate, tree, words):
        if tree.tokens[index].rel == "nmod" and tree.tokens[above].lemma in words.products:
            return None  # «не защититься от последствий санкций»
        if is_gathered_at(index, tree, words):
            return None  # «на саммите не договорились»
        if has_negation(above, tree, words):
            if index == predicate.head and is_carried(index, above, tree, words):
                return "negation"
            infinitive = tree.tokens[index].feats.get("VerbForm") == "Inf"
            if infinitive and tree.tokens[above].lemma in words.hindering:
                return "future" if is_coming(above, tree, words) else "actual"
            judged = judgement(index, above, tree, words)
            if judged is not None:
                return "hypothetical" if judged == "negation" else "negation"
            if infinitive:
                return "negation"  # «не смогли договориться»
    return None


def is_awaited(index: int, tree: Tree, words: StatusWords) -> bool:
    """«жил там, пока не приехал», «пока не выведет войска»: what ends a while comes to be done; in
    the midst of a clause («пока не посетил») it is merely not done yet."""
    opened = [
        i
        for i in tree.children(index, "mark", "advmod")
        if tree.tokens[i].lemma in words.until
        and (tree.tokens[i].rel == "mark" or i == 0 or tree.tokens[i - 1].pos == "PUNCT")
    ]
    return bool(opened) and opened[0] < index and has_negation(index, tree, words)


def is_gathered_at(index: int, tree: Tree, words: StatusWords) -> bool:
    """«на саммите», «на переговорах»: who does not do something there is there."""
    token = tree.tokens[index]
    held = token.lemma in words.gatherings or token.lemma in words.talks
    placed = token.rel == "obl" and token.feats.get("Case") == "Loc"
    return held and placed and tree.preposition(index) == "на"


def is_carried(noun: int, verb: int, tree: Tree, words: StatusWords) -> bool:
    """«санкции не вводились»: the act is the subject of a verb that only says that it is done."""
    return tree.tokens[noun].rel.startswith("nsubj") and tree.tokens[verb].lemma in words.support


def must_be(index: int, tree: Tree, words: StatusWords) -> bool:
    """«не могла не ввести», «не может не ответить»: two negations tell that it is done."""
    above = tree.governor(index)
    if above is None or tree.tokens[index].feats.get("VerbForm") != "Inf":
        return False
    can = tree.tokens[above].lemma in words.able
    return can and all(has_negation(i, tree, words) for i in (index, above))


def denied(predicate: Predicate, tree: Tree, words: StatusWords) -> str | None:
    """«опроверг сообщения о визите», «не подтвердили, что приедет»; «отрицает вину и готов помочь»
    denies no help, «не подтвердил ударов, призвав Чили к миру» no appeal."""
    if not tree.has_any(words.denials) and not tree.has_any(words.negations):
        return None
    undone, below = False, predicate.carrier
    for above in tree.ancestors(predicate.carrier):
        lemma = tree.tokens[above].lemma
        beside = tree.tokens[below].rel == "conj" and stands_alone(tree.tokens[below])
        if beside and tree.tokens[above].pos == "VERB" and lemma in words.denials:
            return None
        if tree.tokens[below].feats.get("VerbForm") == "Conv" and tree.tokens[above].pos == "VERB":
            return None
        below = above
        denying = lemma in words.denials or is_called_untrue(above, tree, words)
        if denying and above not in predicate.nucleus:
            return "future" if undone else "negation"  # «опровергли, что визит отложен»
        undone = undone or "negation" in (words.predicates.get(lemma), words.governors.get(lemma))
        if lemma in words.confirmations and has_negation(above, tree, words):
            return "negation"
    return None


def is_called_untrue(verb: int, tree: Tree, words: StatusWords) -> bool:
    """«сообщения о переносе визита назвали вымыслом»."""
    called = tree.children(verb, "obl", "iobj", "xcomp")
    return any(
        tree.tokens[i].lemma in words.denials and tree.tokens[i].feats.get("Case") == "Ins"
        for i in called
    )


def fell_through(predicate: Predicate, tree: Tree, words: StatusWords) -> str | None:
    """«должен был приехать в октябре, но поездка сорвалась», «визит намечался на 20 мая, однако был
    перенесён»: what was due, and then a "but"."""
    if not tree.has_any(words.due) or not tree.has_any(words.contrary):
        return None
    for _, above in (*governors(predicate, tree, words), (0, predicate.carrier)):
        if tree.tokens[above].lemma not in words.due or not was_due(above, tree):
            continue
        contrary = any(token.lemma in words.contrary for token in tree.tokens[above:])
        return "negation" if contrary else None
    return None


def is_due(predicate: Predicate, tree: Tree, language: Language) -> bool:
    """«встреча планировалась в апреле», «ранее сообщалось, что он приедет»: told as what was due."""
    words = status_words(language)
    if not tree.has_any(words.due) and not tree.has_any(words.announcing):
        return False
    return any(
        (tree.tokens[above].lemma in words.due and was_due(above, tree))
        or is_announced_before(above, tree, words)
        for _, above in (*governors(predicate, tree, words), (0, predicate.carrier))
    )


def is_announced_before(index: int, tree: Tree, words: StatusWords) -> bool:
    """«ранее сообщалось»: what was announced once may be so no more."""
    before = (tree.tokens[i].lemma for i in tree.children(index, "advmod", "obl"))
    told = tree.tokens[index].lemma in words.announcing and is_past(index, tree)
    return told and not words.earlier.isdisjoint(before)


def was_due(index: int, tree: Tree) -> bool:
    """«планировалась», «была намечена»; «намечена» is due still."""
    told = [index, *tree.children(index, "cop", "aux", "aux:pass")]
    if tree.tokens[index].feats.get("VerbForm") == "Part":
        told.remove(index)
    return any(tree.tokens[i].feats.get("Tense") == "Past" for i in told)


def has_negation(index: int, tree: Tree, words: StatusWords) -> bool:
    """«не приехал», «подписан не был»; «не только» denies nothing, and neither does another clause
    («заявил, что денег нет», «закрыла въезд тем, у кого нет визы»)."""
    near = (index, *tree.children(index, "aux", "aux:pass", "cop"))
    found = [i for n in near for i in tree.children(n) if tree.tokens[i].lemma in words.negations]
    found = [i for i in found if tree.tokens[i].rel not in CLAUSES]
    after = (i + 1 for i in found)
    merely = [i < len(tree.tokens) and tree.tokens[i].lemma in words.merely for i in after]
    return not all(merely)


def is_past(index: int, tree: Tree) -> bool:
    feats = tree.tokens[index].feats
    return feats.get("VerbForm") == "Fin" and feats.get("Tense") == "Past"


def is_coming(index: int, tree: Tree, words: StatusWords) -> bool:
    """The future tense, also of «будет», whose tense the analyser may miss."""
    token = tree.tokens[index]
    return token.feats.get("Tense") == "Fut" or token.text.lower() in words.coming
