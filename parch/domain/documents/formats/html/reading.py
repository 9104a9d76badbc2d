"""From the bytes of a web page to the paragraphs and tables of the policy on it."""

from __future__ import annotations

from parch.domain.documents.formats.html.flow import Flow, Page
from parch.domain.documents.formats.html.place import Place
from parch.domain.documents.formats.html.pointers import Pointers
from parch.domain.documents.formats.html.source import source_of
from parch.domain.documents.formats.html.styles import Styles
from parch.domain.documents.formats.html.tree import Element, planted
from parch.domain.documents.formats.html.wording import NO_WORDS
from parch.domain.documents.model import Unreadable
from parch.domain.documents.paragraphs import Block, Paragraph
from parch.domain.documents.wording import EMPTY


def blocks(data: bytes) -> list[Block]:
    """The paragraphs and tables of the policy on a page, without the page's furniture and its contents lists.

    Raises Unreadable where there are no words, or no telling what its letters are.
    """
    return page(data)[0]


def page(data: bytes) -> tuple[list[Block], bool]:
    """The same, and whether the way its letters are written had to be guessed."""
    source = source_of(data)
    tree = planted(source.text)
    place = Place(tree)
    pointers = Pointers(tree, place.dropped)
    dropped = frozenset(place.dropped | pointers.contents())
    made = Flow(Page(Styles(tree), dropped, pointers.notes())).read(place.roots)
    if not any(not isinstance(block, Paragraph) or block.words for block in made):
        raise Unreadable(NO_WORDS if _fetches(tree) else EMPTY)
    return made, source.guessed


def _fetches(tree: Element) -> bool:
    """Whether a page without words has a program that would fetch them."""
    return any(element.tag in {"script", "iframe", "frame", "noscript"} for element in tree.walk())
