"""What kinds of document there are, for the browser that takes one out again."""

from __future__ import annotations

from pathlib import PurePosixPath

from parch.printing.characters import clean

_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
# By the kind that was told from the bytes: the media type, and the endings such a file may have, the usual one first.
MEDIA: dict[str, tuple[str, tuple[str, ...]]] = {
    "text": ("text/plain", ("txt", "text", "md")),
    "markdown": ("text/markdown", ("md", "markdown", "txt")),
    "pdf": ("application/pdf", ("pdf",)),
    "word": (_OFFICE, ("docx", "docm", "dotx")),
    "opendocument": ("application/vnd.oasis.opendocument.text", ("odt", "ott")),
    "html": ("text/html", ("html", "htm", "xhtml")),
}
_OTHER = ("application/octet-stream", ("bin",))
LONGEST_NAME = 100


def media_type(kind: str) -> str:
    return MEDIA.get(kind, _OTHER)[0]


def file_name(name: str, kind: str) -> str:
    """The name it came with, without folders or characters that deceive, and with an ending that fits its bytes."""
    bare = PurePosixPath(clean(name).replace("\\", "/")).name.strip(" .") or "document"
    endings = MEDIA.get(kind, _OTHER)[1]
    stem, _, ending = bare.rpartition(".")
    if stem and ending.casefold() in endings:
        return f"{stem[:LONGEST_NAME]}.{ending}"
    return f"{(stem or bare)[:LONGEST_NAME]}.{endings[0]}"
