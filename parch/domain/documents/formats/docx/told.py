"""What a Word file says of a paragraph, before it is known what is usual in the document."""

from __future__ import annotations

from dataclasses import dataclass, field

from parch.domain.documents.formats.docx.names import Element
from parch.domain.documents.paragraphs import Part


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of one look. `text` keeps tabs and line ends; `size` is in half points."""

    text: str
    strong: bool = False
    size: int = 0


@dataclass(frozen=True, slots=True)
class Cited:
    """A footnote or endnote, where it is cited; `mark` is its sign where that is no number."""

    kind: str
    id: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Diagram:
    """A diagram, by the id of the part that holds its words."""

    id: str


@dataclass(slots=True)
class Content:
    """What stands in a paragraph: its words, what is placed after it, and the addresses behind its words.

    `contents` where words of a contents page were left out; `plain` where a heading runs on into a text.
    """

    pieces: list[Piece] = field(default_factory=list)
    after: list[Cited | Diagram | Element] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)
    contents: bool = False
    plain: bool = False

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    @property
    def blank(self) -> bool:
        return not self.text.strip()

    def then(self, other: Content, *, plain: bool) -> Content:
        """This and another in one paragraph."""
        return Content(
            [*self.pieces, *other.pieces],
            [*self.after, *other.after],
            [*self.addresses, *other.addresses],
            self.contents or other.contents,
            self.plain or plain,
        )


@dataclass(slots=True)
class Told:
    """A paragraph as told: `place` is where it begins, in twips; `space` the white space before it, in twips."""

    content: Content
    label: str = ""
    level: int | None = None
    place: int = 0
    space: int = 0
    blank_before: bool = False
    part: Part = "body"


@dataclass(slots=True)
class Grid:
    """A table as told."""

    rows: list[list[list[Told]]]


Block = Told | Grid
