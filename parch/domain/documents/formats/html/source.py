"""From the bytes of a web page to its text, also where a browser packed it with its pictures."""

from __future__ import annotations

import email
import re
from email.message import Message

from parch.domain.documents.formats.html.wording import NO_PAGE
from parch.domain.documents.letters import Decoded, letters_in, unprintable
from parch.domain.documents.model import Unreadable
from parch.domain.documents.wording import NOT_TEXT

# How far into a page it may say how its letters are written, as browsers look for it (they look less far).
HEAD = 8192
_NAMED = re.compile(
    rb"<meta\s[^<>]{0,400}?charset\s*=\s*[\"']?\s*([\w:-]{2,40})|^\s*<\?xml\s[^<>]{0,80}?encoding\s*=\s*[\"']([\w:-]{2,40})",
    re.IGNORECASE,
)
_PACKED = re.compile(rb"\A(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,20}?MIME-Version:", re.IGNORECASE)
_SMALLEST = 1


def source_of(data: bytes) -> Decoded:
    """The text of a page. Raises Unreadable where there is none, or its letters cannot be made out."""
    named = ""
    if _PACKED.match(data):
        data, named = _unpacked(data)
    found = _NAMED.search(data[:HEAD])
    if found and not named:
        named = (found[1] or found[2]).decode("ascii", "replace")
    decoded = letters_in(data, named)
    if unprintable(decoded.text):
        raise Unreadable(NOT_TEXT)
    return decoded


def _unpacked(data: bytes) -> tuple[bytes, str]:
    """The first page in a saved page, and what its part says of its letters. Nothing else of it is opened."""
    for part in email.message_from_bytes(data).walk():
        if part.get_content_type() in {"text/html", "application/xhtml+xml"}:
            return _payload(part), part.get_content_charset("")
    raise Unreadable(NO_PAGE)


def _payload(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes) or len(payload) < _SMALLEST:
        raise Unreadable(NO_PAGE)
    return payload
