"""A pack: a folder of TOML and Markdown that a safeguarding lead can read, and what it holds, checked and frozen."""

from parch.domain.packs.filling import blanks, filled, placeholders, printed
from parch.domain.packs.reading import UnreadablePack, read_pack
from parch.domain.packs.shapes import Choice, Fact, Field, Pack, Template

__all__ = [
    "Choice",
    "Fact",
    "Field",
    "Pack",
    "Template",
    "UnreadablePack",
    "blanks",
    "filled",
    "placeholders",
    "printed",
    "read_pack",
]
