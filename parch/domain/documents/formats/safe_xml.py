"""XML from outside, parsed so that it can reach nothing and unfold into nothing."""

from __future__ import annotations

import re

from lxml import etree

from parch.domain.documents.formats.wording import BROKEN, TOO_DEEP, UNSAFE
from parch.domain.documents.model import Unreadable

RESOURCE_LIMIT = 114  # libxml2's XML_ERR_RESOURCE_LIMIT: more than 256 levels, or ten million letters in one place
# A declaration of a document type, in the letters of UTF-8 and, without the last zero, of UTF-16.
_DOCTYPE = (b"<!DOCTYPE", b"<!ENTITY", "<!DOCTYPE".encode("utf-16-le")[:-1], "<!ENTITY".encode("utf-16-le")[:-1])
_ENCODING = re.compile(rb"""^(?:\xef\xbb\xbf)?\s*<\?xml[^>]{0,80}?encoding\s*=\s*["']([\w.:-]{1,40})["']""")
# Encodings whose signs above are the bytes looked for.
_KNOWN = re.compile(rb"utf-?(8|16(le|be)?)|(us-)?ascii|iso-8859-\d+|windows-125\d", re.IGNORECASE)


def parsed(data: bytes) -> etree._Element:
    """The root of an XML part, without its comments and processing instructions.

    Raises Unreadable where it is not well formed, nests too deeply, or declares a document type: no part written by
    an office program does, and entities are how one makes a parser unfold a few bytes into millions or fetch files.
    """
    named = _ENCODING.match(data[:200])
    if b"\x00\x00" in data[:4] or (named and not _KNOWN.fullmatch(named.group(1))):
        raise Unreadable(BROKEN)
    if any(sign in data for sign in _DOCTYPE):
        raise Unreadable(UNSAFE)
    try:
        root = etree.fromstring(data, _parser())
    except etree.XMLSyntaxError as error:
        raise Unreadable(TOO_DEEP if getattr(error, "code", 0) == RESOURCE_LIMIT else BROKEN) from None
    except ValueError:
        raise Unreadable(BROKEN) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise Unreadable(UNSAFE)
    return root


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
