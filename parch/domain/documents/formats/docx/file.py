"""A Word file, with everything its text refers to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from parch.domain.documents.formats.docx.chunks import taken_in
from parch.domain.documents.formats.docx.diagrams import words_of
from parch.domain.documents.formats.docx.formats import written
from parch.domain.documents.formats.docx.names import R_ID, Element, W, child, value, whole
from parch.domain.documents.formats.docx.numbering import Lists
from parch.domain.documents.formats.docx.package import Package
from parch.domain.documents.formats.docx.styles import Styles
from parch.domain.documents.formats.docx.told import Block, Cited, Diagram, Told
from parch.domain.documents.model import Unreadable
from parch.domain.documents.sniffing import LONGEST, MOST_LINES
from parch.domain.documents.wording import TOO_LONG

_USUAL_FORMAT = {"footnotes": "decimal", "endnotes": "lowerRoman"}


@dataclass
class Notes:
    """The footnotes or the endnotes of a file: each by its id, until it has been placed, and how they are counted."""

    root: Element | None
    addresses: Mapping[str, str]
    format: str
    count: int
    _waiting: dict[str, Element] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for note in self.root if self.root is not None else ():
            if note.get(f"{W}type", "normal") == "normal":
                self._waiting.setdefault(note.get(f"{W}id") or "", note)

    def take(self, cited: Cited) -> tuple[Element | None, str]:
        """The note, the first time it is cited, and its mark."""
        note = self._waiting.pop(cited.id, None)
        if cited.mark or note is None:
            return note, cited.mark
        mark = written(self.count, self.format)
        self.count += 1
        return note, mark


class File:
    """The text of a Word file, its styles, lists and notes."""

    def __init__(self, data: bytes, *, whole: bool = True) -> None:
        self._package = package = Package(data)
        self._whole = whole
        self.body = package.body
        self.addresses = package.addresses(package.main)
        self.styles = Styles(package.related("styles")[0])
        self.lists = Lists(package.related("numbering")[0], self.styles.list_of)
        settings = package.related("settings")[0]
        self._lines = self._letters = 0
        self.notes = {kind: _notes(package, kind, settings, self.body) for kind in _USUAL_FORMAT}

    def diagram(self, shown: Diagram) -> list[Told]:
        """What the shapes of a diagram say."""
        return list(words_of(self._package.inside(shown.id, "diagramData")))

    def taken_in(self, chunk: Element) -> list[Block]:
        """What stands in a document that this one takes in."""
        data = self._package.taken_in(chunk.get(R_ID) or "") if self._whole else None
        return [] if data is None else taken_in(data)

    def count(self, letters: int) -> None:
        """Count one more paragraph read. Raises Unreadable once there are more than any policy has."""
        self._lines += 1
        self._letters += letters
        if self._lines > 2 * MOST_LINES or self._letters > LONGEST:
            raise Unreadable(TOO_LONG)


def _notes(package: Package, kind: str, settings: Element | None, body: Element) -> Notes:
    root, addresses = package.related(kind)
    name = f"{kind.removesuffix('s')}Pr"
    own = (child(child(body, "sectPr"), name), child(settings, name))
    style = next((found for element in own if (found := value(element, "numFmt"))), _USUAL_FORMAT[kind])
    start = next((first for element in own if (first := whole(value(element, "numStart"))) is not None), 1)
    return Notes(root, addresses, style, start)
