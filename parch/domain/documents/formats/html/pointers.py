"""Links from one place of a page to another: contents lists, which are left out, and footnotes, which are followed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from parch.domain.documents.formats.html.furniture import called
from parch.domain.documents.formats.html.tree import BLOCKS, HEADINGS, Element

_CONTENTS = re.compile(
    r"(?:table of )?contents(?: page)?|contents? list|index|on this page|in this (?:page|policy|document|section)"
    r"|jump to(?: section)?"
    r"|(?:tabl )?(?:y )?cynnwys|tudalen gynnwys|ar y dudalen hon|yn y (?:dudalen|ddogfen|adran) hon"
    r"|yn y polisi hwn|mynegai",
    re.IGNORECASE,
)
_MARK = re.compile(r"[\[(]?(?:\d{1,3}|[*†‡§]{1,3}|[a-z]|[ivx]{1,5})[\])]?")
_NOTE = re.compile(r"\b(?:foot ?notes?|end ?notes?|fn\w*|ftnt?\w*|notes?|edn\w*|troed ?nodiad\w*)\b")
_PAGES = re.compile(r"[\s.…_\d]+$")
_NUMBER = re.compile(r"^[\s\d.()]+")
_CONTENTS_CLASS = re.compile(r"\btoc \d\b")
FEWEST, FEWEST_LINES = 2, 3
MOSTLY, MOST_MATCHED = 0.9, 0.7
LOOK_UP = 3


@dataclass(slots=True)
class Notes:
    """The footnotes of a page: for each mark in the text its printed mark and the element that holds the note."""

    marks: dict[Element, tuple[str, Element]] = field(default_factory=dict)
    back: set[Element] = field(default_factory=set)

    @property
    def bodies(self) -> set[Element]:
        return {body for _, body in self.marks.values()}


class Pointers:
    """Looks through one page once."""

    def __init__(self, page: Element, dropped: set[Element]) -> None:
        self._elements = [element for element in page.walk() if element not in dropped]
        self._targets = _targets(self._elements)
        self._links = [element for element in self._elements if element.tag == "a" and self._target(element)]
        self._inside = set(self._links)
        self._holding = {holder for link in self._links for holder in link.ancestors()} | self._inside

    def _target(self, link: Element) -> Element | None:
        _, hash_, name = link.get("href").rpartition("#")
        return self._targets.get(name) if hash_ and name else None

    # Contents lists

    def contents(self) -> set[Element]:
        """Every list of links to the page's own headings, with the heading over it."""
        titles = {_plain(element.words()) for element in self._elements if element.tag in HEADINGS}
        found = {
            element for element in self._elements if element.tag in {"ul", "ol"} and self._is_contents(element, titles)
        }
        found |= self._lines()
        over = {heading for element in found if (heading := _over(element)) is not None}
        return found | over

    def _is_contents(self, element: Element, titles: set[str]) -> bool:
        items = [inner for inner in element.walk() if inner.tag == "li"]
        if len(items) < FEWEST:
            return False
        if element in self._holding and self._is_linked(element):
            return True
        if _over(element) is None:
            return False
        return sum(1 for item in items if _plain(_own_words(item)) in titles) >= MOST_MATCHED * len(items)

    def _is_linked(self, element: Element) -> bool:
        words = _PAGES.sub("", element.words())
        linked = " ".join(inner.words() for inner in element.walk() if inner in self._inside)
        count = len([inner for inner in element.walk() if inner in self._inside])
        to_notes = any(self._to_note(inner) for inner in element.walk() if inner in self._inside)
        return count >= FEWEST and len(linked) >= MOSTLY * len(words) and not to_notes

    def _to_note(self, link: Element) -> bool:
        return bool(_MARK.fullmatch(link.words())) or not any(map(str.isalnum, link.words()))

    def _lines(self) -> set[Element]:
        """Paragraphs on end that are each one link into the page, as word processors write contents."""
        found: set[Element] = set()
        run: list[Element] = []
        for element in self._elements:
            if element.tag != "p" or not (element.children and element.words()):
                continue
            if self._is_line(element) and (not run or run[-1].parent is element.parent):
                run.append(element)
                continue
            found.update(_long_enough(run))
            run = [element] if self._is_line(element) else []
        return found.union(_long_enough(run))

    def _is_line(self, element: Element) -> bool:
        if _CONTENTS_CLASS.search(called(element)):
            return True
        if element not in self._holding:
            return False
        words = _plain(element.words())
        links = [inner for inner in element.walk() if inner in self._inside]
        return bool(links) and _plain(" ".join(link.words() for link in links)) == words and not self._to_note(links[0])

    # Footnotes

    def notes(self) -> Notes:
        """The footnotes that are clearly so: a short mark leads to a note that leads back or is called a note."""
        notes = Notes()
        names: dict[Element, list[str]] = {}
        for name, element in self._targets.items():
            names.setdefault(element, []).append(name)
        taken: set[Element] = set()
        for link in self._links:
            target = self._target(link)
            if target is None or not _MARK.fullmatch(link.words()) or link in notes.back:
                continue
            body = _body(target)
            if body is None or body in taken or not self._answers(link, body, names):
                continue
            if any(other is body for other in link.ancestors()):
                continue
            taken.add(body)
            notes.marks[_with_brackets(link)] = (link.words(), body)
            notes.back.update(self._back(link, body))
        return notes

    def _answers(self, link: Element, body: Element, names: dict[Element, list[str]]) -> bool:
        if self._back(link, body):
            return True
        around = [body, *list(body.ancestors())[:LOOK_UP]]
        return any(_NOTE.search(called(element)) or element.get("role").startswith("doc-") for element in around)

    def _back(self, link: Element, body: Element) -> list[Element]:
        """The links in a note that lead back to its mark."""
        near = [link, *link.ancestors()][: LOOK_UP + 1] + link.elements
        links = [inner for inner in body.walk() if inner in self._inside]
        return [_with_brackets(inner) for inner in links if self._target(inner) in near]


def _long_enough(run: list[Element]) -> list[Element]:
    marked = any(_CONTENTS_CLASS.search(called(element)) for element in run)
    return run if marked or len(run) >= FEWEST_LINES else []


def _targets(elements: list[Element]) -> dict[str, Element]:
    targets: dict[str, Element] = {}
    for element in elements:
        for name in (element.get("id"), element.get("name") if element.tag == "a" else ""):
            if name:
                targets.setdefault(name, element)
    return targets


def _plain(words: str) -> str:
    return " ".join(_NUMBER.sub("", _PAGES.sub("", words)).casefold().split())


def _own_words(item: Element) -> str:
    """The words of a list item without those of the lists in it."""
    copy = Element(
        item.tag,
        {},
        None,
        0,
        [child for child in item.children if isinstance(child, str) or child.tag not in {"ul", "ol"}],
    )
    return copy.words()


def _over(element: Element) -> Element | None:
    """The line that says "Contents" over a list."""
    here: Element | None = element
    for _ in range(LOOK_UP):
        if here is None or here.parent is None:
            return None
        before = here.parent.elements[max(0, here.order - LOOK_UP) : here.order]
        told = next((other for other in reversed(before) if other.words()), None)
        if told is not None:
            return told if _CONTENTS.fullmatch(told.words().rstrip(" :")) else None
        here = here.parent
    return None


def _body(target: Element) -> Element | None:
    """The block that holds a note: the target itself or what it stands in."""
    holders: Iterator[Element] = iter([target, *target.ancestors()])
    body = next((element for element in holders if element.tag in BLOCKS), None)
    return body if body is not None and body.tag in {"li", "p", "div", "dd", "aside", "section", "td"} else None


def _with_brackets(link: Element) -> Element:
    """The mark with what is wrapped round it: "<sup>[<a>1</a>]</sup>"."""
    mark = link
    while (
        mark.parent is not None
        and mark.parent.tag not in BLOCKS
        and mark.parent.words().strip("[]()") == link.words().strip("[]()")
    ):
        mark = mark.parent
    return mark
