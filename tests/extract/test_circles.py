"""A wrong parse may go in a circle: who climbs it comes to an end."""

from datetime import date
from types import SimpleNamespace
from typing import cast

from svodka.article import Article
from svodka.extract.figures.duties import _noun_of
from svodka.extract.figures.mentions import Mention
from svodka.language import Language
from svodka.language.trees import tree_of


def test_a_number_and_its_noun_that_hang_on_each_other(language: Language) -> None:
    (doc,) = language.read([Article("a", "Порт закрыл сорок шахт.", date(2025, 6, 11))])
    (sentence,) = doc.sentences
    tree = tree_of(sentence)
    sentence.heads = tree._heads = [1, -1, 3, 2, 1]
    quantity = SimpleNamespace(first=2, last=3, noun=3)
    mention = cast(Mention, SimpleNamespace(tree=tree, quantity=quantity))
    assert _noun_of(mention) in (2, 3)
