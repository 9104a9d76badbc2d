"""The tag tree of a PDF, as a screen reader walks it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf


@dataclass(frozen=True)
class Tag:
    """One tag: its role, its language where it says one, and what is under it."""

    role: str
    lang: str | None
    alternative: str
    scope: str | None
    children: tuple[Tag, ...]

    def walk(self) -> Iterator[Tag]:
        yield self
        for child in self.children:
            yield from child.walk()

    def all(self, role: str) -> list[Tag]:
        return [tag for tag in self.walk() if tag.role == role]


def opened(made: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(made))


def tag_tree(made: bytes) -> Tag:
    with opened(made) as document:
        [top] = _children(document.Root.StructTreeRoot.K)
    return top


def _children(kids: pikepdf.Object) -> tuple[Tag, ...]:
    each = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    return tuple(_tag(kid) for kid in each if isinstance(kid, pikepdf.Dictionary) and "/S" in kid)


def _tag(node: pikepdf.Dictionary) -> Tag:
    lang = str(node.Lang) if "/Lang" in node else None
    children = _children(node.K) if "/K" in node else ()
    return Tag(str(node.S).removeprefix("/"), lang, str(node.get("/T", "")), _scope(node), children)


def _scope(node: pikepdf.Dictionary) -> str | None:
    attributes: object = node.get("/A", [])
    each = list(attributes) if isinstance(attributes, pikepdf.Array) else [attributes]
    scopes = [str(one.Scope) for one in each if isinstance(one, pikepdf.Dictionary) and "/Scope" in one]
    return scopes[0].removeprefix("/") if scopes else None


def bookmarks(made: bytes) -> list[tuple[int, str]]:
    """Depth and title of each bookmark, in order."""

    def below(items: list[pikepdf.OutlineItem], depth: int) -> Iterator[tuple[int, str]]:
        for item in items:
            yield depth, item.title
            yield from below(item.children, depth + 1)

    with opened(made).open_outline() as outline:
        return list(below(outline.root, 0))
