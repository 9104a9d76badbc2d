"""A Word file as a package of parts (ECMA-376 part 2): which part is the text, and what belongs to it."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass

from parch.domain.documents.formats.archives import opened
from parch.domain.documents.formats.docx.flat import Flat
from parch.domain.documents.formats.docx.names import LINKS, MAIN, Element, W
from parch.domain.documents.formats.safe_xml import parsed
from parch.domain.documents.formats.wording import BROKEN
from parch.domain.documents.model import Unreadable

_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
# The strict kind of file says the same in other namespaces.
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", MAIN.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", LINKS.encode()),
)
USUAL = "word/document.xml"


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part refers to: `kind` is the last step of the relation's type, `outside` whether it leaves the file."""

    id: str
    kind: str
    target: str
    outside: bool


class Package:
    """The parts of a Word file. Raises Unreadable where it is no whole Word file."""

    def __init__(self, data: bytes) -> None:
        self._archive = opened(data) if data.startswith(b"PK") else Flat(data)
        self.main = self._main()
        root = self.part(self.main)
        body = root.find(f"{W}body") if root is not None and root.tag == f"{W}document" else None
        if body is None:
            raise Unreadable(BROKEN)
        self.body: Element = body
        self.relations = tuple(self._relations(self.main))

    def part(self, name: str) -> Element | None:
        """The root of a part, or None where the file has none of that name."""
        data = self._archive.read(name)
        if data is None:
            return None
        if b"purl.oclc.org/ooxml" in data:
            for strict, usual in _STRICT:
                data = data.replace(strict, usual)
        return parsed(data)

    def related(self, kind: str) -> tuple[Element | None, dict[str, str]]:
        """The part of that kind that belongs to the text, and the addresses outside it refers to, by id."""
        found = next((one for one in self.relations if one.kind == kind and not one.outside), None)
        if found is None:
            return None, {}
        return self.part(found.target), self.addresses(found.target)

    def taken_in(self, name: str) -> bytes | None:
        """The document the text takes in under that id."""
        target = self._target(name, "aFChunk")
        return self._archive.read(target) if target else None

    def inside(self, name: str, kind: str) -> Element | None:
        """The part the text refers to under that id, if it is of that kind."""
        target = self._target(name, kind)
        return self.part(target) if target else None

    def _target(self, name: str, kind: str) -> str | None:
        found = (one.target for one in self.relations if (one.id, one.kind) == (name, kind) and not one.outside)
        return next(found, None)

    def addresses(self, name: str) -> dict[str, str]:
        """The addresses outside the file that a part refers to, by id."""
        relations = self.relations if name == self.main else self._relations(name)
        return {one.id: one.target for one in relations if one.outside}

    def _main(self) -> str:
        inside = (one.target for one in self._relations("") if one.kind == "officeDocument" and not one.outside)
        return next((target for target in inside if target in self._archive), USUAL)

    def _relations(self, name: str) -> Iterator[Relation]:
        folder, file = posixpath.split(name)
        root = self.part(posixpath.join(folder, "_rels", f"{file}.rels"))
        for one in root.iter(_RELATION) if root is not None else ():
            target, outside = one.get("Target") or "", one.get("TargetMode") == "External"
            if not outside:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            yield Relation(one.get("Id") or "", (one.get("Type") or "").rpartition("/")[2], target, outside)
