"""Policies in OpenDocument text: zipped (.odt, .ott) or in one piece (.fodt). Macros, links and pictures are let be."""

from __future__ import annotations

from lxml import etree

from parch.domain.documents.formats.archives import Archive, opened
from parch.domain.documents.formats.odt_body import Body
from parch.domain.documents.formats.odt_counting import Lists
from parch.domain.documents.formats.odt_names import attribute, tag
from parch.domain.documents.formats.odt_styles import Styles
from parch.domain.documents.formats.safe_xml import parsed
from parch.domain.documents.formats.wording import BROKEN, LOCKED
from parch.domain.documents.model import Unreadable
from parch.domain.documents.paragraphs import Block
from parch.domain.documents.wording import SHEET

TEXT = "application/vnd.oasis.opendocument.text"
OTHERS = "application/vnd.oasis.opendocument."


def blocks(data: bytes) -> list[Block]:
    """The paragraphs and tables of an OpenDocument text.

    Raises Unreadable where it is damaged, locked or harmful, or holds a spreadsheet, slides or a drawing.
    """
    content, *others = _zipped(opened(data)) if data.startswith(b"PK") else _flat(data)
    text = content.find(f"{tag('office:body')}/{tag('office:text')}")
    if text is None:
        raise Unreadable(BROKEN if content.find(tag("office:body")) is None else SHEET)
    styles = Styles(content, *others)
    styles.weigh(text)
    body = Body(styles, Lists(content, *others))
    body.read(text)
    return body.blocks


def _zipped(archive: Archive) -> list[etree._Element]:
    """The content and, where there are any, the styles that are kept apart from it."""
    kind = (archive.read("mimetype") or TEXT.encode())[:100].decode("ascii", "replace").strip()
    if kind.startswith(OTHERS) and not kind.startswith(TEXT):
        raise Unreadable(SHEET)
    manifest = archive.read("META-INF/manifest.xml")
    if manifest is not None and next(parsed(manifest).iter(tag("manifest:encryption-data")), None) is not None:
        raise Unreadable(LOCKED)
    content = archive.read("content.xml")
    if content is None:
        raise Unreadable(BROKEN)
    styles = archive.read("styles.xml")
    return [parsed(part) for part in (content, styles) if part is not None]


def _flat(data: bytes) -> list[etree._Element]:
    document = parsed(data)
    kind = attribute(document, "office:mimetype", TEXT)
    if kind.startswith(OTHERS) and not kind.startswith(TEXT):
        raise Unreadable(SHEET)
    return [document]
