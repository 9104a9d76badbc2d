"""Reading a policy: from bytes to items in reading order, mended by a person, printed back word for word."""

from parch.domain.documents.mending import CannotMend
from parch.domain.documents.model import Document, Item, Reference, Unreadable, Unsure
from parch.domain.documents.printing import printed, words
from parch.domain.documents.reading import read, read_text
from parch.domain.documents.storage import as_json, dump, load

__all__ = [
    "CannotMend",
    "Document",
    "Item",
    "Reference",
    "Unreadable",
    "Unsure",
    "as_json",
    "dump",
    "load",
    "printed",
    "read",
    "read_text",
    "words",
]
