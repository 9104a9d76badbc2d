"""HTML among Markdown: tags are not words, but a blank written "<insert school name>" is."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

_TAG = re.compile(r"</?\s*([A-Za-z][A-Za-z0-9-]*)([^<>]*)>")
_CLOSING = re.compile(r"</\s*([A-Za-z][A-Za-z0-9-]*)")
_UNSEEN = re.compile(r"<!--.*?(?:-->|\Z)|<(script|style|template|head)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)
_INLINE = frozenset(
    {
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "big",
        "center",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
    }
)
_BLOCK = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "button",
        "caption",
        "colgroup",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hgroup",
        "html",
        "iframe",
        "legend",
        "li",
        "main",
        "map",
        "menu",
        "nav",
        "noscript",
        "object",
        "ol",
        "option",
        "optgroup",
        "p",
        "picture",
        "pre",
        "script",
        "section",
        "select",
        "style",
        "summary",
        "svg",
        "table",
        "tbody",
        "td",
        "template",
        "textarea",
        "tfoot",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
        "video",
        "audio",
    }
)
_HEADING = re.compile(r"<h([1-6])\b[^<>]*>(.*?)</h\1\s*>", re.DOTALL | re.IGNORECASE)


def closed_tags(text: str) -> frozenset[str]:
    """The names of the tags that are closed somewhere in a text."""
    return frozenset(name.lower() for name in _CLOSING.findall(text))


def is_tag(markup: str, closed: frozenset[str]) -> bool:
    """Whether this is HTML, and not a blank in pointed brackets: a tag of that name is closed somewhere."""
    found = _TAG.match(markup)
    if not found:
        return markup.startswith(("<!", "<?"))
    name, rest = found[1].lower(), found[2].strip()
    if name in _VOID:
        return not rest.strip("/") or "=" in rest
    if name not in _INLINE | _BLOCK:
        return False
    return markup.startswith("</") or ((not rest or "=" in rest) and name in closed)


def breaks_line(markup: str) -> bool:
    """Whether a tag begins or ends a line of its own."""
    found = _TAG.match(markup)
    return found is not None and found[1].lower() in {"br", "hr", *_BLOCK}


def is_bold(markup: str) -> int:
    """1 where a tag makes what follows bold, -1 where it ends that, else 0."""
    found = _TAG.match(markup)
    if found is None or found[1].lower() not in {"b", "strong"}:
        return 0
    return -1 if markup.startswith("</") else 1


def lines_of(block: str, closed: frozenset[str]) -> Iterator[tuple[int | None, str]]:
    """The lines of a piece of HTML with the level of those that are headings. What nobody sees is left out."""
    seen = _UNSEEN.sub(" ", block)
    place = 0
    for heading in _HEADING.finditer(seen):
        yield from ((None, line) for line in _broken(seen[place : heading.start()], closed))
        words = " ".join(_broken(heading[2], closed))
        if words:
            yield int(heading[1]), words
        place = heading.end()
    yield from ((None, line) for line in _broken(seen[place:], closed))


def _broken(markup: str, closed: frozenset[str]) -> list[str]:
    told = _TAG.sub(lambda tag: _stands_for(tag, closed), " ".join(markup.split()))
    lines = (" ".join(html.unescape(line).split()) for line in told.split("\n"))
    return [line for line in lines if line]


def _stands_for(tag: re.Match[str], closed: frozenset[str]) -> str:
    if not is_tag(tag[0], closed) and not tag[0].startswith("</"):
        return tag[0]
    return "\n" if breaks_line(tag[0]) else ""
