"""A client that insists: every page a test asks for must be valid, whole and safe, whatever the test was about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any, Final
from xml.etree.ElementTree import Element

import html5lib
from django.test import Client
from html5lib.constants import E as SENTENCES

REFERENCES: Final = ("for", "aria-describedby", "aria-labelledby", "aria-controls", "aria-details", "headers", "list")
Check = Callable[[Element], Iterator[str]]


class InsistingClient(Client):
    """Django's test client; a page with a fault fails the test that asked for it, naming every fault."""

    def request(self, **request: Any) -> Any:
        response = super().request(**request)
        if response.headers.get("Content-Type", "").startswith("text/html") and not response.streaming:
            insist(response, request.get("PATH_INFO", ""))
        return response


def insist(response: Any, address: str) -> None:
    """Raise AssertionError naming every fault of this page; an empty body (a redirect) has none."""
    text = response.content.decode(response.charset or "utf-8")
    found = faults(text, response.headers.get("Content-Language", "")) if text else []
    assert not found, f"{address} ({response.status_code}) is not a valid page:\n- " + "\n- ".join(found)


def faults(text: str, language: str = "") -> list[str]:
    """Everything wrong with a page, a sentence each. `language` is what it should say it is in, "" for either."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    page: Element = parser.parse(text)
    found = [_syntax(*error) for error in parser.errors]
    for check in CHECKS:
        found.extend(check(page))
    found.extend(_language(page, language))
    return found


def _syntax(place: tuple[int, int], code: str, values: dict[str, Any]) -> str:
    return f"Line {place[0]}: {SENTENCES[code] % values}"


def _heading_and_title(page: Element) -> Iterator[str]:
    headings = [_words(each) for each in page.iter("h1")]
    title = _words(next(page.iter("title"), Element("title")))
    if len(headings) != 1:
        yield f"It should have one h1, and has {len(headings)}: {headings}"
    if not title:
        yield "It has no title."
    elif headings and (not headings[0] or not title.startswith(headings[0])):
        yield f"Its title “{title}” does not begin with its h1 “{headings[0]}”."


def _ids(page: Element) -> Iterator[str]:
    ids = Counter(each.get("id") for each in page.iter() if "id" in each.attrib)
    for name, times in ids.items():
        if times > 1 or not name:
            yield f"The id “{name}” stands {times} times."
    for each in page.iter():
        for name in _named(each):
            if name not in ids:
                yield f"<{each.tag}> points to “#{name}”, which is not on the page."


def _named(element: Element) -> Iterator[str]:
    for attribute in REFERENCES:
        yield from element.get(attribute, "").split()
    href = element.get("href", "")
    if href.startswith("#"):
        yield href[1:]


def _forms(page: Element) -> Iterator[str]:
    for form in page.iter("form"):
        names = {field.get("name") for field in form.iter("input")}
        if form.get("method", "get").lower() == "post" and "csrfmiddlewaretoken" not in names:
            yield f"The form to “{form.get('action', 'itself')}” has no CSRF token."


def _inline(page: Element) -> Iterator[str]:
    for each in page.iter():
        kind = str(each.tag).rpartition("}")[2]
        if kind == "style" or "style" in each.attrib:
            yield f"<{kind}> carries an inline style."
        is_data = each.get("type") == "application/json"  # read by a script of ours, and never run
        if kind == "script" and not each.get("src") and not is_data:
            yield "A script stands in the page."
        handlers = [name for name in each.attrib if str(name).lower().startswith("on")]
        if handlers or each.get("href", "").lower().startswith("javascript:"):
            yield f"<{kind}> carries a script: {handlers or each.get('href')}"


def _language(page: Element, wanted: str) -> Iterator[str]:
    said = page.get("lang", "")
    if said not in ([wanted] if wanted else ["en", "cy"]):
        yield f"It says it is in “{said}”, and should say “{wanted or 'en or cy'}”."


def _words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


CHECKS: Final[tuple[Check, ...]] = (_heading_and_title, _ids, _forms, _inline)
