"""Clauses: who does what a verb says, and what it is done to."""

from __future__ import annotations

from svodka.extract.joined import of_joined_before
from svodka.extract.phrases import datives, fits, genitives, is_given, is_indeclinable
from svodka.extract.undeclined import is_undeclined, undeclined, undeclined_alone
from svodka.language.trees import Tree

MARKS = frozenset(":;")  # a clause of its own follows
# of a man, «премьера», «короля»
ACCUSATIVES = ("а", "я")


def is_passive(tree: Tree, verb: int) -> bool:
    if tree.tokens[verb].feats.get("Voice") == "Pass":
        return True
    return bool(tree.children(verb, "nsubj:pass"))


def agents(tree: Tree, verb: int) -> list[int]:
    """«принят премьер-министром»: the bare instrumental below a passive; «им выражен протест» tells
    to whom."""
    told = [
        i
        for i in tree.children(verb, "obl", "obl:agent", "iobj")
        if not tree.preposition(i) and tree.tokens[i].feats.get("Case") == "Ins"
        if not is_given(tree, i)
    ]
    return told or undeclined_agents(tree, verb)


def undeclined_agents(tree: Tree, verb: int) -> list[int]:
    """«Шпион задержан ФБР»: letters right behind a passive that has its subject before it."""
    before = [i for i in tree.children(verb, "nsubj:pass") if i < verb and not tree.preposition(i)]
    behind = verb + 1
    if not before or behind not in tree.children(verb, "nsubj:pass", "obl", "obl:agent", "iobj"):
        return []
    letters = tree.tokens[behind].text
    return [behind] if letters.isupper() and len(letters) > 1 else []


def subjects(tree: Tree, verb: int, object_control: frozenset[str], depth: int = 0) -> list[int]:
    """Who does what the verb says, through infinitives, joined verbs, gerunds, participles."""
    if depth > 6:
        return []
    if is_passive(tree, verb):
        return agents(tree, verb)
    own = own_subjects(tree, verb)
    if own:
        return [nearest(own, verb)]
    token, above = tree.tokens[verb], tree.governor(verb)
    if above is None:
        return of_joined_before(tree, verb)
    form = token.feats.get("VerbForm")
    if token.rel in ("acl", "amod") and form == "Part":
        return [above]
    if token.rel == "acl:relcl" and form == "Fin":
        return subjects_above(tree, verb, object_control, depth)
    if form == "Fin" and token.rel in ("advcl", "acl") and has_same_doer(tree, verb):
        return subjects_above(tree, verb, object_control, depth)
    if token.rel == "ccomp" and is_finite(tree, verb) and speaks_of_itself(tree, verb, above):
        return subjects(tree, above, object_control, depth + 1) or locatives(tree, above)
    infinitive = token.rel in ("xcomp", "csubj", "csubj:pass", "ccomp") and form == "Inf"
    if infinitive or tree.tokens[above].pos == "ADJ":
        if tree.tokens[above].lemma in object_control:
            return asked_by(tree, above)
        return subjects(tree, above, object_control, depth + 1) or datives(tree, above)
    if form == "Conv" and (asking := asking_verb(tree, above, object_control)) is not None:
        return subjects(tree, asking, object_control, depth + 1)
    if token.rel == "conj" and not speaks_of_itself(tree, verb, above) and locatives(tree, verb):
        return []  # «Перу осталось без газа, а в Сантьяго блокаду отрицают»
    joined = token.rel in ("conj", "xcomp") or form == "Conv"
    if joined or (token.rel == "parataxis" and speaks_of_itself(tree, verb, above)):
        return subjects(tree, beside(tree, above, verb), object_control, depth + 1)
    if token.rel in ("acl", "nmod") and form == "Inf":
        if tree.tokens[above].lemma in object_control:
            return addressed(tree, above)
        whose = [i for i in genitives(tree, above) if i != verb]
        return whose or subjects(tree, above, object_control, depth + 1)
    return []


def is_finite(tree: Tree, index: int) -> bool:
    """A verb with a tense, and what says as much: «что готов», «что будет в Москве»."""
    feats = tree.tokens[index].feats
    short = feats.get("Variant") == "Short" and tree.tokens[index].pos == "ADJ"
    return feats.get("VerbForm") == "Fin" or short or bool(tree.children(index, "cop"))


def own_subjects(tree: Tree, verb: int) -> list[int]:
    """Subjects that hang on the verb itself, or that the parser took for something else."""
    own = [i for i in tree.children(verb, "nsubj") if not is_object(tree, i, verb)]
    own = [i for i in own if not is_declined_pronoun(tree, i)]
    return (
        nominative_ones(tree, own)
        or nominatives(tree, verb)
        or first_of_two(tree, verb)
        or agreeing_of_two(tree, verb)
        or undeclined(tree, verb)
        or undeclined_alone(tree, verb)
        or behind_colon(tree, verb)
    )


def is_declined_pronoun(tree: Tree, index: int) -> bool:
    """«В Париже это сочли ударом»: taken for the subject, though an accusative."""
    token = tree.tokens[index]
    return token.pos == "PRON" and token.feats.get("Case") == "Acc"


def asked_by(tree: Tree, verb: int) -> list[int]:
    """«призвал Израиль вывести», «потребовал от Израиля вывести»: who is to do it."""
    asked = objects(tree, verb) or tree.children(verb, "iobj") or datives(tree, verb)
    if tree.tokens[verb].feats.get("Variant") == "Short":
        asked = asked or tree.children(verb, "nsubj", "nsubj:pass")  # «вынуждены отменить»
    return asked or [i for i in tree.children(verb, "obl") if tree.preposition(i) == "от"]


def subjects_above(tree: Tree, verb: int, object_control: frozenset[str], depth: int) -> list[int]:
    """«направил письмо, в котором осудил шаг», «в Каире, где обсудил»: who does what the clause
    above tells, where both verbs agree."""
    verbs = (i for i in tree.ancestors(verb) if tree.tokens[i].pos == "VERB")
    above = next(verbs, None)
    if above is None or not speaks_of_itself(tree, verb, above):
        return []
    return subjects(tree, above, object_control, depth + 1)


def has_same_doer(tree: Tree, verb: int) -> bool:
    """«премьер сказал об этом, когда посетил Перу»: one who is left out and whose verb agrees with
    the one above; «когда задержали посла» leaves out nobody in particular."""
    verbs = (i for i in tree.ancestors(verb) if tree.tokens[i].pos == "VERB")
    above = next(verbs, None)
    if above is None or not tree.children(verb, "mark"):
        return False
    own, other = tree.tokens[verb].feats, tree.tokens[above].feats
    told = (own.get("Number"), own.get("Gender"))
    return told == (other.get("Number"), other.get("Gender")) and told[0] == "Sing"


def nominative_ones(tree: Tree, subjects: list[int]) -> list[int]:
    """«телеграммы в Киев и Тегеран направил Путин»: of two subjects, not one in another case."""
    sure = [i for i in subjects if tree.tokens[i].feats.get("Case", "Nom") == "Nom"]
    return sure if sure and len(subjects) > 1 else subjects


def behind_colon(tree: Tree, verb: int) -> list[int]:
    """«Поездка отпала: эмир сам приедет в Тегеран»: a subject that the parser hung on a word before
    the mark."""
    token = tree.tokens[verb]
    marks = (i for i in range(verb - 1, -1, -1) if tree.tokens[i].text in MARKS)
    start = next(marks, None)
    if start is None or token.feats.get("VerbForm") != "Fin":
        return []
    for index in range(start + 1, verb):
        noun, above = tree.tokens[index], tree.governor(index)
        if noun.pos not in ("NOUN", "PROPN") or noun.feats.get("Case") != "Nom" or above is None:
            continue
        if above < start and noun.feats.get("Number") == token.feats.get("Number"):
            return [index]
    return []


def beside(tree: Tree, above: int, verb: int) -> int:
    """«премьер приезжал в мае, а король приехал в июне и обещал помощь»: of the verbs joined under
    one, the nearest before with a subject of its own shares it."""
    if tree.tokens[verb].rel != "conj":
        return above
    joined = [i for i in tree.children(above, "conj") if above < i < verb]
    return next((i for i in reversed(joined) if tree.children(i, "nsubj")), above)


def asking_verb(tree: Tree, infinitive: int, object_control: frozenset[str]) -> int | None:
    """«ООН призвала Пакистан приостановить высылку, назвав её нарушением»: who asks says the rest."""
    above = tree.governor(infinitive)
    if tree.tokens[infinitive].feats.get("VerbForm") != "Inf" or above is None:
        return None
    return above if tree.tokens[above].lemma in object_control else None


def speaks_of_itself(tree: Tree, verb: int, above: int) -> bool:
    """«Трамп заявил, что планирует встретиться»: both verbs are of one person and number."""
    copulas = tree.children(verb, "cop")
    told = copulas[0] if copulas else verb
    below, said = tree.tokens[told].feats, tree.tokens[above].feats
    return below.get("Person", "3") == "3" and below.get("Number") == said.get("Number")


def addressed(tree: Tree, noun: int) -> list[int]:
    """«призыв к Венесуэле опубликовать», «передал Алиеву приглашение приехать»: who is asked."""
    own = [i for i in tree.children(noun) if tree.preposition(i) == "к"] or datives(tree, noun)
    for above in () if own else tree.ancestors(noun):
        own = datives(tree, above) or tree.children(above, "nsubj")
        if own or tree.tokens[above].pos == "VERB":
            break
    return own


def asked(tree: Tree, noun: int) -> list[int]:
    """«запрос Киеву об отправке батальона», «направил в Киев запрос»: who is asked."""
    verb = tree.governor(noun)
    near = tree.children(noun) + (tree.children(verb) if verb is not None else [])
    towns = [i for i in near if tree.tokens[i].pos == "PROPN" and tree.preposition(i) == "в"]
    sent = [i for i in towns if fits(tree.tokens[i], "Acc") or is_indeclinable(tree.tokens[i])]
    return sent or addressed(tree, noun)


def is_object(tree: Tree, index: int, verb: int) -> bool:
    """«Премьера Словакии ждут в Анкаре»: an accusative that the parser took for the subject."""
    token, feats = tree.tokens[index], tree.tokens[index].feats
    if is_one_thing(tree, index) and tree.tokens[verb].feats.get("Number") == "Plur":
        return True
    one = feats.get("Number") == "Sing" and token.low.endswith(ACCUSATIVES)
    told = feats.get("Case") == "Acc" or (feats.get("Case") == "Gen" and one)
    if not told or is_indeclinable(token):
        return False
    return feats.get("Animacy") == "Anim" and tree.tokens[verb].feats.get("Number") == "Plur"


def is_one_thing(tree: Tree, index: int) -> bool:
    """«Пекин исключили из списка», «Документ скрепили подписями главы двух стран»: one thing does
    nothing that several do; «ряд стран выступили» is several, and so is «МИД Чили и Перу
    подписали»."""
    token = tree.tokens[index]
    if token.pos not in ("PROPN", "NOUN") or token.feats.get("Animacy") != "Inan":
        return False
    counted = (tree.tokens[i].feats.get("Number") for i in genitives(tree, index))
    if token.pos == "NOUN" and "Plur" in counted:
        return False
    if token.pos == "PROPN" and any(len(tree.chain(i)) > 1 for i in genitives(tree, index)):
        return False
    if any(tree.tokens[i].pos == "NUM" for i in tree.children(index)):
        return False  # «24 государства выразили»
    with_others = any(tree.preposition(i) == "с" for i in tree.children(index, "nmod"))
    one = token.feats.get("Number") == "Sing" and token.feats.get("Gender") in ("Masc", "Neut")
    return one and not with_others and len(tree.chain(index)) == 1


def nearest(found: list[int], verb: int) -> int:
    """Of several subjects, of which the parser allows too many, the last before the verb."""
    before = [i for i in found if i < verb]
    return before[-1] if before else found[0]


def nominatives(tree: Tree, verb: int) -> list[int]:
    """«Премьеры … обменялись мнениями»: a subject that the parser took for an object; of two, people
    («Итоги обсудили главы двух стран»)."""
    if tree.tokens[verb].feats.get("VerbForm") == "Inf":
        return []  # «может возобновить авиасообщение»
    found = [
        i
        for i in tree.children(verb, "obj", "obl", "iobj", "appos", "nmod", "flat")
        if tree.tokens[i].feats.get("Case") == "Nom"
        and not tree.preposition(i)
        and not tree.children(i, "fixed")  # «друг друга»
        and agrees(tree, i, verb)
    ]
    found.sort(key=lambda i: tree.tokens[i].feats.get("Animacy") != "Anim")
    return found[:1]


def agrees(tree: Tree, noun: int, verb: int) -> bool:
    """«Ввод войск осудили»: one thing does nothing that several do."""
    several = tree.tokens[verb].feats.get("Number") == "Plur"
    alone = tree.tokens[noun].feats.get("Number") == "Sing" and not tree.children(noun, "conj")
    return not (several and alone)


def first_of_two(tree: Tree, verb: int) -> list[int]:
    """«Роскосмос запустил спутник»: of two that the parser took for what is done to, the name before
    the verb does it."""
    done_to = [i for i in tree.children(verb, "obj") if not tree.preposition(i)]
    if len(done_to) < 2 or tree.tokens[verb].feats.get("VerbForm") != "Fin":
        return []
    first = done_to[0]
    several = tree.tokens[verb].feats.get("Number") == "Plur"
    fits_it = is_undeclined(tree, first) and first < verb < done_to[1] and not several
    return [first] if fits_it else []


def agreeing_of_two(tree: Tree, verb: int) -> list[int]:
    """«Тела погибших доставил самолёт», «Груз привезла баржа»: of two that the parser took for what
    is done to, the one that agrees with a past verb in the singular does it, if the other cannot."""
    told = tree.tokens[verb].feats
    if told.get("Tense") != "Past" or told.get("Number") != "Sing":
        return []
    done_to = [i for i in tree.children(verb, "obj") if not tree.preposition(i)]
    fitting = [i for i in done_to if has_form_of(tree, i, verb)]
    return fitting if len(done_to) == 2 and len(fitting) == 1 else []


def has_form_of(tree: Tree, noun: int, verb: int) -> bool:
    """The noun is of the verb's number and gender, and its form may be the nominative."""
    token, told = tree.tokens[noun].feats, tree.tokens[verb].feats
    if token.get("Case") not in ("Nom", "Acc") or token.get("Animacy") == "Anim":
        return False
    if token.get("Gender") == "Fem" and token.get("Case") == "Acc":
        return False
    return (token.get("Number"), token.get("Gender")) == (told.get("Number"), told.get("Gender"))


def objects(tree: Tree, verb: int) -> list[int]:
    """What the verb is done to: the object, a passive's subject, a passive participle's noun."""
    own = [*tree.children(verb, "nsubj:pass")] if is_passive(tree, verb) else []
    own = [i for i in own if i not in agents(tree, verb)]
    own = [i for i in own if not tree.preposition(i)] or own  # «в ведомство был вызван посол»
    doing = [] if tree.children(verb, "nsubj") else nominatives(tree, verb)
    doing = doing or first_of_two(tree, verb) or agreeing_of_two(tree, verb)
    own = own or [i for i in tree.children(verb, "obj") if i not in doing]
    own = own or [i for i in tree.children(verb, "nsubj") if is_object(tree, i, verb)]
    own = own or second_subjects(tree, verb) or behind_subject(tree, verb)
    own = own or behind_time(tree, verb) or counted(tree, verb)
    token, above = tree.tokens[verb], tree.governor(verb)
    if not own and token.rel in ("acl", "amod") and is_passive(tree, verb) and above is not None:
        return [above]
    if not own and is_passive(tree, verb) and token.rel == "conj" and above is not None:
        return objects(tree, above) if is_passive(tree, above) else own_subjects(tree, above)[:1]
    if not own and is_passive(tree, verb) and token.rel == "xcomp" and above is not None:
        told = tree.children(above, "nsubj:pass") or tree.children(above, "nsubj")
        return [nearest(told, above)] if told else []  # «моряки должны быть освобождены»
    return own


def behind_time(tree: Tree, verb: int) -> list[int]:
    """«Вечером гостя примет президент»: an accusative that the parser hung on the time before it."""
    return [
        i
        for time in tree.children(verb, "obl", "advmod")
        for i in tree.children(time, "nmod")
        if time < i < verb
        and tree.tokens[i].feats.get("Case") == "Acc"
        and tree.tokens[i].feats.get("Animacy") == "Anim"
        and not tree.preposition(i)
    ]


def second_subjects(tree: Tree, verb: int) -> list[int]:
    """«Сеул упрашивает Вашингтон»: an accusative behind the verb that the parser took for one more
    subject beside the nominative before it."""
    doing = tree.children(verb, "nsubj")
    sure = any(i < verb and tree.tokens[i].feats.get("Case") == "Nom" for i in doing)
    return [i for i in doing if sure and i > verb and tree.tokens[i].feats.get("Case") == "Acc"]


def behind_subject(tree: Tree, verb: int) -> list[int]:
    """«премьер Марин приняла в Хельсинки коллегу»: an accusative behind the verb that the parser
    hung on the subject before it."""
    return [
        i
        for subject in tree.children(verb, "nsubj")
        for i in tree.children(subject, "nmod", "appos")
        if i > verb > subject
        and tree.tokens[i].feats.get("Case") == "Acc"
        and tree.tokens[i].feats.get("Animacy") == "Anim"
        and not tree.preposition(i)
    ]


def counted(tree: Tree, verb: int) -> list[int]:
    """«задержали на границе троих граждан», «посетил с визитом Китай»: an accusative that the
    parser took for what explains the noun before it (mended: `language.mending`)."""
    return [
        i
        for i in tree.children(verb, "nmod")
        if any(tree.tokens[n].feats.get("Case") == "Acc" for n in [i, *tree.children(i, "nummod")])
        and not tree.preposition(i)
    ]


def locatives(tree: Tree, verb: int) -> list[int]:
    """«в Минобороны подтвердили»: where a verb without a subject is said, its subject in truth; a
    participle («похищенные в Багдаде») has none."""
    if tree.tokens[verb].feats.get("VerbForm") == "Part":
        return []
    doers = tree.children(verb, "nsubj", "nsubj:pass")
    if any(not is_object(tree, i, verb) for i in doers):
        return []
    if tree.tokens[verb].feats.get("Number") != "Plur":
        return []
    there = [
        i
        for i in tree.children(verb, "obl")
        if is_where_one_speaks(tree, i) and fits(tree.tokens[i], "Loc")
    ]
    first = tree.governor(verb) if tree.tokens[verb].rel == "conj" else None
    if there or first is None or first > verb or tree.tokens[first].pos != "VERB":
        return there
    # «в Киеве выслушали посла и отклонили», but not «в Женеву приехали и осудили»
    return locatives(tree, first) if tree.children(first, "obj", "ccomp") else []


def is_where_one_speaks(tree: Tree, noun: int) -> bool:
    """«в ведомстве назвали», «на Смоленской площади назвали»: a place that those in it speak for;
    behind «на» only what has a name, as «на переговорах назвали» tells of nobody."""
    if tree.preposition(noun) == "в":
        return True
    words = (noun, *tree.children(noun, "amod"))
    return tree.preposition(noun) == "на" and any(tree.tokens[i].text[:1].isupper() for i in words)
