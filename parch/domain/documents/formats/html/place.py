"""Where on a web page the policy stands."""

from __future__ import annotations

import re

from parch.domain.documents.formats.html.furniture import Furniture, called, weighed
from parch.domain.documents.formats.html.tree import HEADINGS, Element

_CONTENT = re.compile(
    r"\b(?:main ?content|page ?content|entry ?content|post ?content|article ?content|article ?body|body ?content"
    r"|content ?area|content|mw content text|ms rtestate ?field|primary|wrapper ?content|word section ?\d?)\b"
)
_BRAND = re.compile(r"\b(?:site|logo|brand|branding)\b")
_CONTROL = re.compile(
    r"\b(?:version|fersiwn|approved|adopted|ratified|review\w*|cymeradwy\w*|gymeradwy\w*|mabwysiad\w*|adolyg\w*)\b",
    re.IGNORECASE,
)
_IMPRINT = re.compile(
    r"©|copyright|hawlfraint|cookies|privacy notice|hysbysiad preifatrwydd|all rights reserved", re.IGNORECASE
)
# What is marked as the main part needs this share of the words; what is only named so, more.
MARKED, NAMED = 0.5, 0.8
MOST_LINKS = 1


class Place:
    """Finds what holds the policy; `roots` are read one after the other, and nothing in `dropped`."""

    def __init__(self, page: Element) -> None:
        self._page = page
        self.dropped = Furniture(page).judged()
        body = next((element for element in page.walk() if element.tag == "body"), page)
        self._drop_edges(body)
        self._weights = weighed(page, self.dropped)
        main = self._main(body)
        self.roots = [main] if main is body else [*self._title_before(main), main]

    def _drop_edges(self, body: Element) -> None:
        """The header and the footer of the page, unless the page has no better place for its title or its version."""
        titles = [element for element in body.walk() if element.tag == "h1" and not self._inside_dropped(element)]
        for element in body.walk():
            if element.tag not in {"header", "footer"} or self._sectioned(element):
                continue
            if element.tag == "footer":
                kept = self._holds_version(element)
            else:
                kept = not self._marked_main(body) and self._holds_title(element, titles)
            if not kept:
                self.dropped.add(element)

    def _inside_dropped(self, element: Element) -> bool:
        return element in self.dropped or any(other in self.dropped for other in element.ancestors())

    def _sectioned(self, element: Element) -> bool:
        return any(other.tag in {"main", "article", "section"} or _is_main(other) for other in element.ancestors())

    def _marked_main(self, body: Element) -> bool:
        return any(_is_main(element) for element in body.walk())

    def _holds_title(self, header: Element, titles: list[Element]) -> bool:
        inside = set(header.walk())
        headings = [element for element in inside if element.tag in HEADINGS and not _linked(element)]
        return bool(headings) and not [title for title in titles if title not in inside]

    def _holds_version(self, footer: Element) -> bool:
        words = footer.words()
        links = sum(1 for element in footer.walk() if element.tag == "a" and element.get("href"))
        return links <= MOST_LINKS and bool(_CONTROL.search(words)) and not _IMPRINT.search(words)

    def _main(self, body: Element) -> Element:
        whole = max(1, self._weights[body][0])
        marked = [element for element in body.walk() if _is_main(element) and not self._inside_dropped(element)]
        if len(marked) == 1 and self._weights[marked[0]][0] >= MARKED * whole:
            return marked[0]
        named = [
            element
            for element in body.walk()
            if (element.tag == "article" or element.get("role") == "article" or _CONTENT.search(called(element)))
            and self._weights[element][0] >= NAMED * whole
            and not self._inside_dropped(element)
        ]
        return named[0] if named else body

    def _title_before(self, main: Element) -> list[Element]:
        """The page's title where it stands before the main part and that has none."""
        if any(element.tag == "h1" and self._weights[element][0] for element in main.walk()):
            return []
        found = [element for element in self._page.walk() if element.tag == "h1" and element.place < main.place]
        titles = [element for element in found if self._is_title(element)]
        for title in titles[-1:]:
            self.dropped.discard(title)
        return titles[-1:]

    def _is_title(self, heading: Element) -> bool:
        around = [heading, *heading.ancestors()]
        if _linked(heading) or any(_BRAND.search(called(element)) for element in around[:3]):
            return False
        header = next((element for element in around if element.tag in {"header", "nav", "footer", "aside"}), None)
        return header is None or (header.tag == "header" and not any(element.tag == "nav" for element in header.walk()))


def _is_main(element: Element) -> bool:
    return (element.tag == "main" or element.get("role").lower() == "main") and "hidden" not in element.attributes


def _linked(element: Element) -> bool:
    """Whether all words of an element are one link, as a site's own name is."""
    words = element.words()
    return any(inner.tag == "a" and inner.get("href") and inner.words() == words for inner in element.walk())
