"""Attributions told as an act, without «что» or quotation marks: «заявил о стремлении …»,
«обещает сделать …», «обвинил посла в …», «назвал решение ошибкой»."""

from __future__ import annotations

from svodka.extract.statements import places
from svodka.extract.statements.clauses import clause_content, tree_content
from svodka.extract.statements.contents import Content
from svodka.extract.statements.cues import Cue, is_passive, make_cue
from svodka.extract.statements.speakers import can_speak
from svodka.extract.statements.views import View

NOUNS = ("NOUN", "PROPN")
RUNNING = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "ADP", "ADV", "DET", "SYM"})
NEAR = 7  # tokens between a verb and its «о» or «как»


def about_said(view: View, verb: int) -> Cue | None:
    """Посол заявил о стремлении добиваться мира. О закрытии границы объявила Литва."""
    if view.tokens[verb].lemma not in view.words.about or view.is_participle(verb):
        return None
    index = _about(view, verb)
    noun = view.tree.governor(index) if index is not None else None
    if index is None or noun is None or noun < index or not _is_noun(view, noun):
        return None
    if any(view.has_lemma(i, view.words.pronouns["same"]) for i in range(index + 1, noun)):
        return None  # «о таком решении»: of what was told before
    if _is_of_object(view, noun, verb):
        return None
    below = max(i for i in view.tree.subtree(noun) if i >= index) + 1
    contents = clause_content(view, index, _before_speaker(view, verb, below))
    return make_cue("about_said", view, verb, contents, bare=True)


def _is_of_object(view: View, noun: int, verb: int) -> bool:
    """«объявил мораторий на соглашение о рыбе»: what the thing is about that the verb is done to"""
    above = view.tree.governor(noun)
    for thing in view.tree.children(verb, "obj"):
        inanimate = view.tokens[thing].feats.get("Animacy") == "Inan"
        if inanimate and above is not None and above != verb and above in view.tree.subtree(thing):
            return True
    return False


def _is_noun(view: View, index: int) -> bool:
    """A noun, or what stands for one: «о 10 погибших»."""
    counted = bool(view.tree.children(index, "nummod"))
    return view.tokens[index].pos in NOUNS or (counted and view.is_participle(index))


def _before_speaker(view: View, verb: int, stop: int) -> int:
    """The end of a content, before an abbreviation that does not decline and speaks: «О взрыве ФСБ
    сообщила»."""
    speaks = stop == verb and places.is_unchanging(view, verb - 1)
    speaks = speaks and places.find_place(view, verb, 0, verb - 1) == verb - 1
    return verb - 1 if speaks else stop


def _about(view: View, verb: int) -> int | None:
    """The «о» after a verb within its clause, or the one that opens the sentence before it."""
    about = view.words.links["about"]
    for index in range(verb + 1, min(verb + NEAR, len(view.tokens) - 1)):
        if view.is_mark(index, places.ENDS):
            break
        if view.has_lemma(index, about):
            return index
    first = view.left_bound(verb)
    fronted = view.has_lemma(first, about) and not view.is_clause(first, verb)
    return first if fronted and view.next_mark(first, places.ENDS, verb) is None else None


def asked(view: View, verb: int) -> Cue | None:
    """Москва потребовала восстановить перевозки. Прекратить огонь призывает генсек."""
    token = view.tokens[verb]
    if token.lemma not in view.words.asking:
        return None
    if token.pos != "VERB" or token.feats.get("VerbForm") == "Part":
        return None
    if _is_of_a_thing(view, verb):
        return None
    clausal = view.tree.children(verb, "xcomp", "ccomp", "csubj")
    for child in [*clausal, *view.tree.children(verb, "obj")]:
        infinitive = view.tokens[child].feats.get("VerbForm") == "Inf"
        between = _comma_between(view, verb, child)
        before = child < verb and view.said[child]  # another's words: «…» и призвал «…»
        if not infinitive or between or before:
            continue
        if child < verb:
            contents = clause_content(view, min(view.tree.subtree(child)), verb)
        else:
            first = max(min(view.tree.subtree(child)), verb + 1)
            last = max(i for i in view.tree.subtree(child) if i >= first)
            contents = clause_content(view, first, _run_on(view, last))
        return make_cue("asked", view, verb, contents, bare=True)
    return None


def _run_on(view: View, last: int) -> int:
    """The token after the words that still belong to the infinitive, whatever the tree says of
    them: «вложить в экономику 5 млрд»."""
    stop = last + 1
    while stop < view.right_bound(last) and view.tokens[stop].pos in RUNNING:
        stop += 1
    return stop


def _is_of_a_thing(view: View, verb: int) -> bool:
    """«Разлив нефти грозит стать катастрофой»: a thing asks and promises nothing."""
    place = places.subject(view, verb)
    if place is None or view.actors_at(place) or view.tokens[place].pos != "NOUN":
        return False
    thing = view.tokens[place].feats.get("Animacy") == "Inan"
    return thing and not view.has_lemma(place, view.words.voices)


def _comma_between(view: View, verb: int, child: int) -> bool:
    """A comma parts the two, unless it only closes what a fronted infinitive began, or stands in
    it («вручить премию тому, кто её ждал, предложил посол»)."""
    first, stop = sorted((verb, child))
    own = view.tree.subtree(child) if child < verb else ()
    commas = (i for i in range(first, stop) if view.is_mark(i, ","))
    return any(not (i == verb - 1 and child < verb) and i not in own for i in commas)


def confirmed(view: View, verb: int) -> Cue | None:
    """В министерстве подтвердили удар по объектам."""
    if view.tokens[verb].lemma not in view.words.confirming or view.is_participle(verb):
        return None
    for child in view.tree.children(verb, "obj"):
        if child > verb and view.tokens[child].pos == "NOUN":
            contents = tree_content(view, min(view.tree.subtree(child)), child)
            return make_cue("confirmed", view, verb, contents, bare=True)
    return None


def noted(view: View, verb: int) -> Cue | None:
    """Посол отметил рост торговли. Стороны подчеркнули важность встреч."""
    if view.tokens[verb].lemma not in view.words.noting or view.is_participle(verb):
        return None
    place = places.subject(view, verb)
    if place is None or not view.actors_at(place) or is_passive(view, verb):
        return None
    for child in view.tree.children(verb, "obj"):
        plain = (
            child > verb and view.tokens[child].pos == "NOUN" and bool(view.tree.children(child))
        )
        if plain and not view.has_lemma(child, view.words.nouns["celebrated"]):
            contents = tree_content(view, min(view.tree.subtree(child)), child)
            return Cue("noted", verb, place, tuple(contents), bare=True) if contents else None
    return None


def accused(view: View, verb: int) -> Cue | None:
    """Премьер обвинил посла в работе на разведку."""
    if view.tokens[verb].lemma not in view.words.accusing:
        return None
    above = view.tree.governor(verb)
    goes_on = above is not None and view.has_lemma(above, view.words.links["going_on"])
    if view.tokens[verb].feats.get("VerbForm") not in ("Fin", "Conv", None) and not goes_on:
        return None
    place = places.subject(view, verb)
    below = [i for i in view.tree.subtree(verb) if i > verb]
    if place is None or not below or is_passive(view, verb):
        return None
    contents = clause_content(view, verb, max(below) + 1)
    return Cue("accused", verb, place, tuple(contents), bare=True)


def called(view: View, verb: int) -> Cue | None:
    """Посол назвал решение ошибкой. В Кремле считают шаг ошибкой."""
    if view.tokens[verb].lemma not in view.words.calling or view.is_participle(verb):
        return None
    named = _judgement(view, verb)
    place = places.subject(view, verb)
    if place is None and not places.is_personal(view, verb):
        place = places.body(view, verb, 0, 0)
        if named is None or not _judges(view, verb, place, named):
            return None
    if named is None or place is None or is_passive(view, verb):
        return None
    if not can_speak(view, place, view.phrase(place)):
        return None
    contents = _called_things(view, verb, named) if named < verb else _behind(view, verb)
    return Cue("called", verb, place, tuple(contents), bare=True) if contents else None


def _behind(view: View, verb: int) -> list[Content]:
    """What follows a verb and hangs on it, without another verb joined to it («…, и добавил»)."""
    others = view.tree.children(verb, "conj", "parataxis")
    apart = {i for other in others if other > verb for i in view.tree.subtree(other)}
    below = view.tree.subtree(verb)
    own = [i for i in below if i not in apart and view.tokens[i].pos != "PUNCT"]
    stop = max(own) + 1
    stop += stop < len(view.tokens) and view.tokens[stop].text == "»"
    return clause_content(view, verb + 1, min(stop, view.right_bound(verb)))


def _called_things(view: View, verb: int, named: int) -> list[Content]:
    """«Главной целью посол назвал мир»: what is called so, with its judgement where both stand
    before the verb."""
    thing = next(iter(view.tree.children(verb, "obj")), None)
    if thing is None:
        return []
    if thing > verb:
        return tree_content(view, min(i for i in view.tree.subtree(thing) if i > verb), thing)
    below = [*view.tree.subtree(thing), *view.tree.subtree(named)]
    return clause_content(view, min(below), max(i for i in below if i < verb) + 1)


def _judges(view: View, verb: int, place: int | None, named: int) -> bool:
    """A body calls a thing good or bad, or a capital has done so once; «в Индии корову считают
    священной» is nobody's word, and «в МИД его назвали послом» is a post."""
    kinds = () if place is None else {actor.kind for actor in view.actors_at(place)}
    posted = view.tokens[named].feats.get("Animacy") == "Anim"
    feats = view.tokens[verb].feats
    once = feats.get("Aspect") == "Perf" and feats.get("Tense") == "Past"
    best = view.tokens[named].feats.get("Degree") == "Sup"  # «сборную назвали сильнейшей»
    once = once and not best and not view.has_lemma(named, view.words.nouns["naming"])
    judges = places.SPEAKING.intersection(kinds) or (once and places.STANDING.intersection(kinds))
    return not posted and bool(judges)


def _judgement(view: View, verb: int) -> int | None:
    """The instrumental that a verb of judging takes beside its object, before or after."""
    beside = bool(view.tree.children(verb, "obj"))
    for child in view.tree.children(verb, "xcomp", *(("obl", "iobj", "nmod") if beside else ())):
        instrumental = view.tokens[child].feats.get("Case") == "Ins"
        if instrumental and not view.tree.preposition(child):
            return child
    return _judging_adjective(view, verb)


def _judging_adjective(view: View, verb: int) -> int | None:
    """«назвал решение достойным сожаления», «назвал уровень жизни низким»: the tree hangs the
    adjective on a noun beside it, with which it does not agree."""
    for thing in view.tree.children(verb, "obj", "obl", "iobj"):
        for index in view.tree.subtree(thing):
            token, noun = view.tokens[index], view.tree.governor(index)
            judging = token.pos == "ADJ" or view.is_participle(index)
            if not judging or token.feats.get("Case") != "Ins" or noun is None:
                continue
            if view.tree.preposition(index) or noun == verb:
                continue
            if view.tokens[noun].feats.get("Case") not in ("Ins", None):
                return index
    return None


def called_as(view: View, verb: int) -> Cue | None:
    """Посол расценил решение как ошибку."""
    if view.tokens[verb].lemma not in view.words.calling_as or view.is_participle(verb):
        return None
    near = range(verb + 2, min(verb + NEAR, len(view.tokens)))
    how = next((i for i in near if view.has_lemma(i, view.words.links["how"])), None)
    if how is None or view.next_mark(verb, places.ENDS, how) is not None:
        return None
    contents = _behind(view, verb)
    return make_cue("called_as", view, verb, contents, bare=True)


def assessed(view: View, verb: int) -> Cue | None:
    """В союзе перевозчиков потери оценили в миллион евро."""
    if view.tokens[verb].lemma not in view.words.assessing or view.is_participle(verb):
        return None
    amount = next((i for i in range(verb + 1, verb + NEAR) if _is_amount(view, i)), None)
    things = [i for i in view.tree.children(verb, "obj") if amount is None or i < amount]
    place = places.find_place(view, verb, 0, 0)
    if amount is None or not things or place is None or is_passive(view, verb) or place > amount:
        return None
    if not view.actors_at(place) and view.tokens[place].feats.get("Case") == "Gen":
        return None  # «потери оценили в 500 человек»
    first = min(view.tree.subtree(things[0]))
    contents = clause_content(view, first, _run_on(view, amount + 1))
    return Cue("assessed", verb, place, tuple(contents), bare=things[0] > verb)


def _is_amount(view: View, index: int) -> bool:
    """The «в» of «в миллион евро», «в 5 млн»"""
    after = index + 1
    if after >= len(view.tokens) or not view.has_lemma(index, view.words.links["place"]):
        return False
    return view.tokens[after].pos == "NUM" or view.has_lemma(after, view.words.nouns["amounts"])


def expressed(view: View, verb: int) -> Cue | None:
    """Посол выразил готовность продолжить переговоры."""
    if view.tokens[verb].lemma not in view.words.expressing or view.is_participle(verb):
        return None
    for child in view.tree.children(verb, "obj"):
        if child > verb and view.has_lemma(child, view.words.nouns["attitudes"]):
            contents = tree_content(view, min(view.tree.subtree(child)), child)
            return make_cue("expressed", view, verb, contents, bare=True)
    return None


def sided(view: View, verb: int) -> Cue | None:
    """Канцлер высказался против приема страны в союз."""
    side = verb + 1
    while side < len(view.tokens) and view.tokens[side].pos == "ADV":
        side += 1  # «категорически против»
    takes = view.tokens[verb].lemma in view.words.siding
    if not takes or not _is_side(view, side):
        return None
    noun = view.tree.governor(side)
    contents = tree_content(view, side, noun) if noun is not None and noun > side else []
    return make_cue("sided", view, verb, contents, bare=True)


def _is_side(view: View, index: int) -> bool:
    """«против», «за», «в поддержку»"""
    links, nouns = view.words.links, view.words.nouns
    inside = view.has_lemma(index, links["place"])
    return view.has_lemma(index, links["sides"]) or (
        inside and view.has_lemma(index + 1, nouns["siding"])
    )


BARE_RULES = (assessed, about_said, called, called_as, expressed, sided, accused, confirmed, noted)
