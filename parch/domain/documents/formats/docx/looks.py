"""How words look, as far as it tells what they are: whether they stand out, and whether they are hidden."""

from __future__ import annotations

from dataclasses import dataclass, replace

from parch.domain.documents.formats.docx.names import Element, child, flag, length, value

USUAL_SIZE = 20  # half points, where a file says nothing
HALF_POINTS = 10.0  # twips


@dataclass(frozen=True, slots=True)
class Look:
    """What is said of how words look; None where nothing is. `size` is in half points."""

    bold: bool | None = None
    capitals: bool | None = None
    underlined: bool | None = None
    hidden: bool | None = None
    size: int | None = None

    def over(self, other: Look) -> Look:
        """This, where it says anything, and otherwise the other."""
        return Look(
            other.bold if self.bold is None else self.bold,
            other.capitals if self.capitals is None else self.capitals,
            other.underlined if self.underlined is None else self.underlined,
            other.hidden if self.hidden is None else self.hidden,
            other.size if self.size is None else self.size,
        )

    def with_words(self, words: Look) -> Look:
        """A paragraph style's look and that of a character style together: bold in bold stands out as plain does."""
        merged = words.over(self)
        return replace(
            merged,
            bold=_toggled(self.bold, words.bold),
            capitals=_toggled(self.capitals, words.capitals),
            hidden=_toggled(self.hidden, words.hidden),
        )


PLAIN = Look()


def _toggled(paragraph: bool | None, words: bool | None) -> bool | None:
    return paragraph if words is None else words != bool(paragraph)


def look_of(element: Element | None) -> Look:
    """What run properties say by themselves."""
    if element is None:
        return PLAIN
    size = length(value(element, "sz"), HALF_POINTS)
    capitals, small = flag(element, "caps"), flag(element, "smallCaps")
    line = child(element, "u")
    return Look(
        bold=flag(element, "b"),
        capitals=small if capitals is None else capitals or bool(small),
        underlined=None if line is None else (value(line) or "single") != "none",
        hidden=flag(element, "vanish"),
        size=None if size is None else round(size / HALF_POINTS),
    )
