"""Word files (.docx, .docm, .dotx, .dotm; ECMA-376), read as a reader sees them printed.

Numbers are counted as Word counts them; tracked changes are accepted; comments, hidden words, instructions of fields,
contents pages, page headers and footers are left out; macros are neither run nor read. Footnotes and text boxes come
straight after the paragraph they hang on.
"""

from __future__ import annotations

from parch.domain.documents.formats.docx.file import File
from parch.domain.documents.formats.docx.finishing import finished
from parch.domain.documents.formats.docx.story import Story
from parch.domain.documents.formats.docx.words import PICTURES
from parch.domain.documents.formats.wording import ONLY_PICTURES, TOO_DEEP
from parch.domain.documents.model import Unreadable
from parch.domain.documents.paragraphs import Block


def blocks(data: bytes, *, whole: bool = True) -> list[Block]:
    """The paragraphs and tables of a Word file. Raises Unreadable with a sentence where it cannot be read.

    `whole`: with the documents it takes in; these are read without what they take in themselves.
    """
    try:
        file = File(data, whole=whole)
        told = Story(file, file.body, file.addresses).blocks(file.body)
    except RecursionError:
        raise Unreadable(TOO_DEEP) from None
    if not told and next(file.body.iter(*PICTURES), None) is not None:
        raise Unreadable(ONLY_PICTURES)
    return finished(told)
