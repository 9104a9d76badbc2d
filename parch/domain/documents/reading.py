"""From bytes to a document."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from parch.domain.documents.assessing import assessed
from parch.domain.documents.contents import with_contents_aside
from parch.domain.documents.drafts import Draft
from parch.domain.documents.formats.wording import LOCKED
from parch.domain.documents.front import title_of, version_and_date
from parch.domain.documents.ids import Naming
from parch.domain.documents.lines import Line, told_lines, whole_lines
from parch.domain.documents.model import Document, Item, Tongue, Unreadable, Unsure
from parch.domain.documents.paragraphs import Block
from parch.domain.documents.side_by_side import one_after_the_other
from parch.domain.documents.sniffing import LONGEST, MOST_LINES, ContentType, content_type, decoded
from parch.domain.documents.structure import Structure
from parch.domain.documents.tables import flattened
from parch.domain.documents.tongues import language_of, plainly, small_words, tongue_of
from parch.domain.documents.twins import told_by_twins
from parch.domain.documents.unbroken import unbroken
from parch.domain.documents.wording import (
    DOUBTS,
    EMPTY,
    NOT_PLAIN,
    NOT_TEXT,
    OLD_WORD,
    PACKED,
    PICTURE,
    RICH_TEXT,
    SHEET,
    TOO_LONG,
)
from parch.domain.language import Sentence

Reader = Callable[[bytes], Document]


def read(data: bytes) -> Document:
    """The document in these bytes. Raises Unreadable, whose sentence says why and what to do next."""
    kind = content_type(data)
    reader = READERS.get(kind)
    if reader is None:
        raise Unreadable(REFUSALS[kind])
    return reader(data)


def read_text(text: str) -> Document:
    """The document in a plain text. Every word of it stands in exactly one item, in the order it stood."""
    return _read(whole_lines(one_after_the_other(text)))


def read_blocks(blocks: Iterable[Block]) -> Document:
    """The document in these paragraphs and tables. Every word of them stands in exactly one item.

    Raises Unreadable where there are no words, or more than any policy has.
    """
    lines = told_lines(unbroken(flattened(blocks)))
    if not lines:
        raise Unreadable(EMPTY)
    if len(lines) > MOST_LINES or sum(len(line.text) for line in lines) > LONGEST:
        raise Unreadable(TOO_LONG)
    return _read(lines)


def _read(lines: Sequence[Line]) -> Document:
    structure = Structure(with_contents_aside(lines))
    drafts = structure.read()
    version, day = version_and_date(drafts)
    place, certain = structure.told_title() or title_of(drafts)
    if place is not None:
        drafts[place].kind, drafts[place].role = "heading", "title"
        drafts[place].doubts[:] = [] if certain else ["title-guess"]
        if certain:
            _stand_free(drafts, place)
    counts = [small_words(draft.text) for draft in drafts]
    language = language_of(counts) if structure.outline.turn is None else "both"
    tongues = _tongues(drafts, counts) if language == "both" else [plainly(count, language) for count in counts]
    items = assessed(_items(drafts, tongues, Naming(drafts, tongues, twins=language == "both").names()))
    unsure = tuple(_asks(drafts, items))
    if place is None and items:
        unsure = (Unsure(items[0].id, "no-title", DOUBTS["no-title"]), *unsure)
    title = drafts[place].text if place is not None else None
    return Document(title, version, day, language, items, unsure)


def _stand_free(drafts: Sequence[Draft], title: int) -> None:
    """The title is over the whole document, and so nothing stands under it."""
    for draft in drafts:
        if draft.parent == title:
            draft.parent = None


def _plain(data: bytes) -> Document:
    return _in_letters(data, read_text)


def _markdown(data: bytes) -> Document:
    from parch.domain.documents.formats.markdown import blocks_of
    from parch.domain.documents.formats.markdown_front import introduced

    return _in_letters(data, lambda text: introduced(read_blocks(blocks_of(text)), text))


def _word(data: bytes) -> Document:
    from parch.domain.documents.formats.docx import blocks

    return read_blocks(blocks(data))


def _pdf(data: bytes) -> Document:
    from parch.domain.documents.formats import pdf

    return read_blocks(pdf.blocks(data))


def _opendocument(data: bytes) -> Document:
    from parch.domain.documents.formats.odt import blocks

    return read_blocks(blocks(data))


def _web_page(data: bytes) -> Document:
    from parch.domain.documents.formats.html import page

    found, guessed = page(data)
    document = read_blocks(found)
    return _doubting_letters(document) if guessed else document


def _in_letters(data: bytes, reader: Callable[[str], Document]) -> Document:
    """The document in the letters of a file, with a doubt about them where they were guessed."""
    found = decoded(data)
    document = reader(found.text)
    return _doubting_letters(document) if found.guessed else document


def _doubting_letters(document: Document) -> Document:
    doubt = Unsure(document.items[0].id, "old-encoding", DOUBTS["old-encoding"])
    return replace(document, unsure=(doubt, *document.unsure))


def _tongues(drafts: Sequence[Draft], counts: Sequence[tuple[int, int]]) -> list[Tongue]:
    """Each draft's language; where its words do not say, a heading has that of what follows, others that of before."""
    told = told_by_twins(drafts, [tongue_of(count) for count in counts])
    tongues: list[Tongue] = []
    following: list[Tongue] = []
    for tongue in reversed(told):
        following.append(tongue or (following[-1] if following else "en"))
    for draft, tongue, after in zip(drafts, told, reversed(following), strict=True):
        before = tongues[-1] if tongues and draft.kind != "heading" else after
        tongues.append(tongue or before)
    return tongues


def _items(drafts: Sequence[Draft], tongues: Sequence[Tongue], names: Sequence[str]) -> list[Item]:
    return [
        Item(
            id=name,
            kind=draft.kind,
            text=draft.text,
            number=draft.number,
            glyph=draft.glyph,
            gap=draft.gap,
            parent=names[draft.parent] if draft.parent is not None else None,
            role=draft.role,
            lang=tongue,
            links=draft.links,
        )
        for draft, tongue, name in zip(drafts, tongues, names, strict=True)
    ]


def _asks(drafts: Sequence[Draft], items: Sequence[Item]) -> list[Unsure]:
    return [
        Unsure(item.id, doubt, DOUBTS[doubt].format(number=item.number or item.text))
        for draft, item in zip(drafts, items, strict=True)
        for doubt in draft.doubts
        if doubt != "number-again" or "~" in item.id
    ]


def _named(en: str, cy: str) -> Sentence:
    return Sentence(NOT_PLAIN.en.format(what=en), NOT_PLAIN.cy.format(what=cy))


# Where the readers of other formats take their places.
READERS: Mapping[ContentType, Reader] = {
    "pdf": _pdf,
    "text": _plain,
    "markdown": _markdown,
    "word": _word,
    "opendocument": _opendocument,
    "html": _web_page,
}

REFUSALS: Mapping[ContentType, Sentence] = {
    "zip": PACKED,
    "other-office": SHEET,
    "old-office": OLD_WORD,
    "locked": LOCKED,
    "rtf": RICH_TEXT,
    "picture": PICTURE,
    "binary": NOT_TEXT,
}
