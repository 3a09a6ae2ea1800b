"""Bodies: organisations that an article goes on to call by a common noun («союз», «фонд»)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from svodka.annotate.notes import Actor
from svodka.findings import Span
from svodka.language import Doc, Language, Token
from svodka.language.trees import Tree, tree_of

_OF = ("nmod", "amod", "acl", "acl:relcl", "appos", "nummod")
RULE = "called"


def tell_bodies(doc: Doc, actors: Sequence[Actor], language: Language) -> list[Actor]:
    """The actors, and with them every bare noun that stands for an organisation named before.

    «Африканский союз осудил переворот. Союз ввёл санкции»; a noun with words of its own («союз
    журналистов», «пенсионный фонд») is another body, and whatever is called so after it may be
    that one.
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
        for i in sorted({*bare, *(a.first for a in here)}):
            known = taken.get(i)
            if known is not None and known.first == i and known.states and known.states[0] in calls:
                meant.update(dict.fromkeys(calls[known.states[0]], known))
            elif known is None and tree is not None:
                word = sentence.tokens[i].lemma
                if _is_alone(i, tree) and word in meant:
                    whole = _called(sentence.index, i, sentence.tokens[i], meant[word], language)
                    found.append(whole)
                elif not _is_alone(i, tree):
                    meant.pop(word, None)
    return sorted(found, key=lambda actor: (actor.sentence, actor.first))


def _calls(language: Language) -> Mapping[str, Sequence[str]]:
    rows = language.table("organisations")
    return {code: row["called"] for code, row in rows.items() if "called" in row}


def _bare(actor: Actor, doc: Doc) -> bool:
    """«альянс»: a common noun itself, which names nobody."""
    token = doc.sentences[actor.sentence].tokens[actor.head]
    return actor.first == actor.last and token.text.islower()


def _is_alone(index: int, tree: Tree) -> bool:
    """One body, with no words that tell which: «союз», «сама организация»."""
    token = tree.tokens[index]
    if token.pos != "NOUN" or token.feats.get("Number") != "Sing":
        return False
    beside = tree.children(index, *_OF)
    return not any(not tree.preposition(i) for i in beside) and not _named_behind(index, tree)


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
