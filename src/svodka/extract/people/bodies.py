"""Bodies: organisations that an article goes on to call by a common noun («союз», «фонд»)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from svodka.annotate.notes import Actor
from svodka.extract.people.antecedents import SUBJECTS
from svodka.findings import Span
from svodka.language import Doc, Language, Token
from svodka.language.trees import Tree, tree_of

_OF = ("nmod", "amod", "acl", "acl:relcl", "appos", "nummod")
_STANDS = (*SUBJECTS, "nmod")  # «союз ввёл», «сессия союза»; «подали в суд» names no court
RULE = "called"


def tell_bodies(doc: Doc, actors: Sequence[Actor], language: Language) -> list[Actor]:
    """The actors, and with them every bare noun that stands for an organisation named before.

    «Африканский союз осудил переворот. Союз ввёл санкции»; it does something, and a noun with words
    of its own («союз журналистов», «банк в Найроби») is another body. After that one, and after any
    other that is named («ХАМАС напал»), nobody knows which is called so.
    """
    calls = _calls(language)
    named = [a for a in actors if len(a.states) == 1 and a.states[0] in calls and not _bare(a, doc)]
    if not named:
        return list(actors)
    words = frozenset(word for actor in named for word in calls[actor.states[0]])
    meant: dict[str, Actor] = {}
    told = defaultdict(list)
    for actor in actors:
        told[actor.sentence].append(actor)
    found = list(actors)
    for sentence in doc.sentences[named[0].sentence :]:
        here = told[sentence.index]
        taken = {i: a for a in here for i in range(a.first, a.last + 1)}
        bare = [i for i, t in enumerate(sentence.tokens) if t.lemma in words]
        tree = tree_of(sentence) if bare else None
        others = (i for i, t in enumerate(sentence.tokens) if _is_named(t) and i not in taken)
        for i in sorted({*bare, *others, *(a.first for a in here)}):
            known, word = taken.get(i), sentence.tokens[i].lemma
            if known is not None and known.states and known.states[0] in calls:
                meant.update(dict.fromkeys(calls[known.states[0]], known))
            elif known is not None and _takes_over(known, sentence.tokens):
                meant = {}
            elif known is None and word not in words:
                meant = {}  # one that is named, and that no table knows
            elif known is not None or tree is None or not _is_alone(i, tree):
                meant.pop(word, None)
            elif word in meant and sentence.tokens[i].rel in _STANDS:
                found.append(_called(sentence.index, i, sentence.tokens[i], meant[word], language))
    return sorted(found, key=lambda actor: (actor.sentence, actor.first))


@lru_cache(maxsize=4)
def _calls(language: Language) -> Mapping[str, Sequence[str]]:
    """Organisation → what it may be called; compiled on first use."""
    rows = language.table("organisations")
    return {code: row["called"] for code, row in rows.items() if "called" in row}


def _takes_over(actor: Actor, tokens: Sequence[Token]) -> bool:
    """«ООН осудила удар. ХАМАС отверг план»: another that may be meant by what follows."""
    return actor.kind in ("organ", "group") and tokens[actor.head].rel in SUBJECTS


def _is_named(token: Token) -> bool:
    """«ХАМАС захватил»: does something, and is nobody whom the tables know."""
    return token.pos == "PROPN" and token.rel in SUBJECTS


def _bare(actor: Actor, doc: Doc) -> bool:
    """«альянс»: a common noun itself, which names nobody."""
    token = doc.sentences[actor.sentence].tokens[actor.head]
    return actor.first == actor.last and token.text.islower()


def _is_alone(index: int, tree: Tree) -> bool:
    """One body, with no words that tell which: «союз», «сама организация»."""
    token = tree.tokens[index]
    if token.pos not in ("NOUN", "PROPN") or token.feats.get("Number") != "Sing":
        return False
    if token.text[0].isupper() and index:
        return False  # «Союз» that begins no sentence is a name
    return not tree.children(index, *_OF) and not _named_behind(index, tree)


def _named_behind(index: int, tree: Tree) -> bool:
    """«фонд «Наследие»», «банк Лаоса»: its name stands behind it."""
    after = tree.tokens[index + 1] if index + 1 < len(tree.tokens) else None
    return after is not None and (after.text in '«"“' or after.text[0].isupper())


def _called(sentence: int, index: int, token: Token, named: Actor, language: Language) -> Actor:
    usual: str = language.table("organisations")[named.states[0]]["names"][0]
    return Actor(
        span=Span(token.start, token.stop),
        sentence=sentence,
        first=index,
        last=index,
        head=index,
        kind="organisation",
        name=named.name if named.kind == "organisation" else usual,
        states=named.states,
        office=None,
        rule=RULE,
    )
