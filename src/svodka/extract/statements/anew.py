"""Anew: whom one bare word means that an article goes on to call a person («дипломат», «перуанец»)."""

from __future__ import annotations

from svodka.annotate.notes import Actor
from svodka.extract.statements.memory import Memory, Speaker, name_one, office_words
from svodka.extract.statements.views import View


def called_anew(memory: Memory, view: View, place: int) -> Actor | None:
    """Whom such a word means: one of that state, or for «дипломат» the last of the trade."""
    lemma = view.tokens[place].lemma
    titles = [a for a in view.actors_at(place) if a.head == place and a.kind == "title"]
    bare = titles and titles[0].first == titles[0].last and titles[0].name.lower() == lemma
    if not (bare or _is_of_a_trade(view, place)):
        return None
    if view.tree.children(place, "amod", "nmod", "appos", "flat:name", "det"):
        return None
    here = [a for a in reversed(view.actors) if a.last < place and a.kind == "person"]
    if bare and titles[0].states and not titles[0].office:
        alike = (a for a in here if a.states == titles[0].states)
        return next(alike, memory.of_states.get(titles[0].states))
    if view.tokens[place].feats.get("Number") == "Plur":
        return None
    offices = view.words.called.get(lemma, frozenset())
    spoke = memory.officials.get(memory.last.name) if memory.last else None
    if spoke and offices.intersection(office_words(spoke)):
        return spoke
    held = (a for a in here if offices.intersection(office_words(a)))
    before = (a for word, a in reversed(memory.holders.items()) if word in offices)
    return next(held, next(before, None))


def _is_of_a_trade(view: View, place: int) -> bool:
    """«по словам дипломата», «сказал политик»: a word that the table of trades knows, whoever was
    named nearest to it."""
    alone = all(a.first == a.last for a in view.actors_at(place))
    return alone and view.tokens[place].lemma in view.words.called


def is_called_anew(memory: Memory, view: View, place: int) -> bool:
    """«дипломат», «бразилец», «эксперт»: one bare word for a person named before"""
    if called_anew(memory, view, place) is not None:
        return True
    return _goes_on(memory, view, place) or _is_learned(memory, view, place)


def name_called(memory: Memory, view: View, place: int) -> Speaker | None:
    person = called_anew(memory, view, place)
    return name_one(person) if person else memory.last


def _goes_on(memory: Memory, view: View, place: int) -> bool:
    """«Посол сообщил, что визит отложен. «Ждём даты», — добавил дипломат»"""
    offices = view.words.called.get(view.tokens[place].lemma, frozenset())
    held = offices.intersection(memory.last.name.lower().split()) if memory.last else ()
    spoke = bool(held) and memory.spoke_before and memory.last_is_person
    return spoke and len(view.phrase(place)) == 1


def _is_learned(memory: Memory, view: View, place: int) -> bool:
    """«Политолог Иван Рот уверен, что визит отложат. «Подождём», — рассуждает эксперт»: who spoke
    last, and holds no office of a state"""
    if not view.has_lemma(place, view.words.nouns["learned"]) or len(view.phrase(place)) > 1:
        return False
    last, person = memory.last, memory.last_is_person
    if last is None or not person or view.tokens[place].feats.get("Number") == "Plur":
        return False
    held = memory.officials.get(last.name)
    named_last = bool(memory.people) and memory.people[-1].name == last.name
    return (held is None or not held.states) and (memory.spoke_before or named_last)
