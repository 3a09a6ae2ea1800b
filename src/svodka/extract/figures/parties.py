"""Parties: the states and organisations a figure is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from svodka.annotate.notes import Actor
from svodka.extract.figures.drafts import Draft
from svodka.extract.figures.likewise import LIKEWISE, kept_of_before
from svodka.extract.figures.nearby import Nearby
from svodka.extract.figures.own_actors import PLACED, own_actors, replaced
from svodka.extract.figures.words import FigureWords
from svodka.findings import Span, Statement
from svodka.language import Token

OFTEN = 2  # mentions of a state that an article is about


@dataclass(frozen=True, slots=True)
class Parties:
    """Of an article. pair: the two it speaks of most, () without two. plain: whom it is plainly about."""

    pair: tuple[str, ...]
    plain: tuple[str, ...]


def find_parties(
    draft: Draft,
    actors: Sequence[Actor],
    said: Statement | None,
    article: Parties,
    nearby: Nearby,
) -> tuple[str, ...]:
    """Codes from the measure's phrase, then from the clause, then from the sentences before it, then
    those the article is about.

    actors: those of the sentences the draft stands in. said: the words that it stands in.
    """
    words = nearby.words
    tellers = _tellers(draft, actors, said, words)
    named, own = _named(draft, [a for a in actors if a not in tellers])
    if draft.rule == LIKEWISE:
        return named
    if nearby.is_listed(draft.last.sentence):
        return named or _states(nearby.actors_of_story(draft.last))
    domestic = is_domestic(draft, words)
    if domestic and own:
        return own  # «ВВП Чили вырос» in news of Chile and Peru
    if not named:
        if nearby.is_of_world(draft):
            return ()
        actors = nearby.around(draft, said)
        named = _from_nearby(draft, actors, article, words)
    if domestic and len(article.plain) > 1:
        return named
    if len(named) < 2 and means_pair(draft, words):
        pair = article.pair
        return _unique([*named, *pair])[:2] if set(named) <= set(pair) else named
    if len(named) == 1 and (tellers or is_of_one(draft, named, actors, nearby)):
        return named
    if len(named) == 1 and len(article.plain) == 2 and set(named) <= set(article.plain):
        return article.plain  # what one of the two gives, gets or counts is between them
    return named or article.plain


def is_of_one(
    draft: Draft, named: tuple[str, ...], actors: Sequence[Actor], nearby: Nearby
) -> bool:
    """«в Чили погибли 40 человек»: there, whoever else the article is about; and a parliament's
    members are of its state. «погибли 300 чилийцев» leaves open where and by whom.
    """
    if is_member(draft, nearby.words):
        return True
    if draft.measure.name not in nearby.words.victims:
        return False
    sentence, q = draft.sentence, draft.last.quantity
    told = any(a.sentence == sentence and q.first <= a.head <= q.last for a in actors)
    return not told and set(named) <= set(_states(a for a in actors if nearby.is_place(a)))


def is_member(draft: Draft, words: FigureWords) -> bool:
    """«против были 40 депутатов»."""
    return draft.measure.key in words.members


def _from_nearby(
    draft: Draft, actors: Sequence[Actor], article: Parties, words: FigureWords
) -> tuple[str, ...]:
    """One state is plain; two leave open which of them, so that those go first whom the article is
    about. «Парламент Чили одобрил договор с Перу. Против были 40 депутатов»: of Chile. «Уже 100
    стран» are others than who is named nearby."""
    if draft.measure.key in words.pair:
        return ()
    states = _acting(actors)
    if is_member(draft, words):
        organs = _states(actor for actor in actors if actor.kind == "organ")
        states = organs if len(organs) == 1 else states
    unsure = bool(article.plain) or is_domestic(draft, words)
    return () if unsure and len(states) > 1 else states


def _tellers(
    draft: Draft, actors: Sequence[Actor], said: Statement | None, words: FigureWords
) -> list[Actor]:
    """Those who only say it: «[ООН] сообщила о 300 тысячах голодающих в Чаде»; not «США объявили о
    санкциях против 30 компаний», who do what they say."""
    if said is None:
        return []
    watching = (a for a in actors if a.states and words.watching.issuperset(a.states))
    aside = (a for a in watching if a.sentence == draft.sentence and a.kind not in PLACED)
    return [a for a in aside if a.name == said.speaker and not _holds(said.evidence, a.span)]


def _holds(whole: Span, part: Span) -> bool:
    return whole.start <= part.start and part.stop <= whole.stop


def _named(draft: Draft, actors: Sequence[Actor]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(those whom the measure's phrase and the clause name, those of the phrase)."""
    around = _around(draft, actors)
    gone = {old.head for old, _ in replaced(draft, actors)}
    own = _states(actor for actor in _within(draft, actors) if actor.head not in gone)
    around = [a for a in around if a.head not in gone or a.sentence != draft.sentence]
    if draft.rule == LIKEWISE:
        kept = kept_of_before(draft.last, actors)
        return _unique([*_states(around), *own, *_states(kept)]), own
    if len(own) == 1:
        return _unique([*own, *_states(around)]), own
    return own or _acting(around), own


def _acting(actors: Sequence[Actor]) -> tuple[str, ...]:
    """«в Женеве США и Китай договорились»: with two at hand a city is only where they met."""
    acting = _states(actor for actor in actors if actor.kind != "city")
    return acting if len(acting) >= 2 else _states(actors)


def is_domestic(draft: Draft, words: FigureWords) -> bool:
    """«экономика выросла на 2 %», «ВВП составил 3 млрд»; not «вложили в экономику 3 млрд»."""
    measured = draft.unit in (None, "%") or draft.rule == "counted_by_subject"
    return measured and draft.measure.key in words.domestic


def look_at_article(counts: Counter[str]) -> Parties:
    """Whom an article is about. counts: how often it speaks of each state, as it names them."""
    return Parties(article_pair(counts), article_parties(counts))


def article_parties(counts: Counter[str]) -> tuple[str, ...]:
    """Whom an article is plainly about: its one state, or two spoken of more than any third."""
    ranked = [count for _, count in counts.most_common(3)]
    if len(ranked) == 1:
        return tuple(counts)
    plain = len(ranked) >= 2 and ranked[1] >= OFTEN and ranked[1] > (*ranked, 0)[2]
    return article_pair(counts) if plain else ()


def article_pair(counts: Counter[str]) -> tuple[str, ...]:
    """The two states the article speaks of most, in the order it names them; () without two."""
    top = [state for state, _ in counts.most_common(2)]
    first = {state: i for i, state in enumerate(counts)}
    return tuple(sorted(top, key=first.__getitem__)) if len(top) == 2 else ()


def means_pair(draft: Draft, words: FigureWords) -> bool:
    """«взаимная торговля», «товарооборот двух стран», «оборот»."""
    if draft.measure.key in words.between:
        return True
    tokens = _phrase(draft)
    lemmas = {token.lemma for token in tokens}
    return bool(lemmas & words.mutual) or bool(lemmas & words.two and lemmas & words.pair)


def _phrase(draft: Draft) -> list[Token]:
    measure = draft.measure
    mention = next((m for m in draft.mentions if m.sentence.index == measure.sentence), None)
    return mention.tokens[measure.first : measure.last + 1] if mention else []


def _within(draft: Draft, actors: Sequence[Actor]) -> list[Actor]:
    m = draft.measure
    return [a for a in actors if a.sentence == m.sentence and m.first <= a.head <= m.last]


def _around(draft: Draft, actors: Sequence[Actor]) -> list[Actor]:
    """Those of the clause, but for those that other numbers of the clause are told of."""
    placed = [actor for actor in actors if actor.kind not in PLACED]
    found = {id(actor) for m in draft.mentions for actor in own_actors(m, placed)}
    return [actor for actor in placed if id(actor) in found]


def _states(actors: Iterable[Actor]) -> tuple[str, ...]:
    return _unique(state for actor in actors for state in actor.states)


def _unique(states: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(states))
