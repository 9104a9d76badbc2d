"""A Word file that is one XML document, as Word's own "Word XML Document" is: its parts stand in it one by one."""

from __future__ import annotations

from lxml import etree

from parch.domain.documents.formats.safe_xml import parsed

_PKG = "{http://schemas.microsoft.com/office/2006/xmlPackage}"


class Flat:
    """The parts of such a file by name, as an archive gives them. Raises Unreadable where it is no sound XML."""

    def __init__(self, data: bytes) -> None:
        self._parts: dict[str, etree._Element] = {}
        for part in parsed(data).iterchildren(f"{_PKG}part"):
            inside = next(part.iterchildren(f"{_PKG}xmlData"), None)
            if inside is not None and len(inside):
                self._parts.setdefault((part.get(f"{_PKG}name") or "").lstrip("/").casefold(), inside[0])

    def __contains__(self, name: str) -> bool:
        return name.casefold() in self._parts

    def read(self, name: str) -> bytes | None:
        """The part as a document of its own, or None where there is none."""
        part = self._parts.get(name.casefold())
        return None if part is None else etree.tostring(part, encoding="utf-8", with_tail=False)
