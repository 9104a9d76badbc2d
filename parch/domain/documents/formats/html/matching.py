"""Which elements a selector of a style sheet means."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from cssselect.parser import (
    Attrib,
    Class,
    CombinedSelector,
    Element as Name,
    Function,
    Hash,
    Matching,
    Negation,
    Pseudo,
    SelectorError,
    SpecificityAdjustment,
    parse_series,
)

from parch.domain.documents.formats.html.tree import Element


def matches(selector: Any, element: Element) -> bool:
    """Whether a parsed selector (without its pseudo-element) means this element. What is not known means nothing."""
    tell = _TELLERS.get(type(selector))
    return tell is not None and tell(selector, element)


def key_of(selector: Any) -> str:
    """What an element must have for the selector to mean it: "#id", ".class", a tag, or "*" where it may have any."""
    if isinstance(selector, CombinedSelector):
        return key_of(selector.subselector)
    if isinstance(selector, Hash):
        return f"#{selector.id}"
    if isinstance(selector, Class):
        return f".{selector.class_name}"
    if isinstance(selector, Name):
        return selector.element.lower() if selector.element else "*"
    inner = getattr(selector, "selector", None)
    return "*" if inner is None or isinstance(selector, SpecificityAdjustment) else key_of(inner)


def _name(selector: Name, element: Element) -> bool:
    return not selector.element or selector.element.lower() == element.tag


def _class(selector: Class, element: Element) -> bool:
    return selector.class_name in element.classes and matches(selector.selector, element)


def _hash(selector: Hash, element: Element) -> bool:
    return element.get("id") == selector.id and matches(selector.selector, element)


def _attribute(selector: Attrib, element: Element) -> bool:
    has = element.attributes.get(selector.attrib.lower())
    if has is None or not matches(selector.selector, element):
        return False
    wanted = selector.value.value or "" if selector.value is not None else ""
    test = _OPERATORS.get(selector.operator)
    return test is not None and test(has, wanted)


_OPERATORS: Mapping[str, Callable[[str, str], bool]] = {
    "exists": lambda has, _: True,
    "=": lambda has, wanted: has == wanted,
    "~=": lambda has, wanted: wanted in has.split(),
    "|=": lambda has, wanted: has == wanted or has.startswith(f"{wanted}-"),
    "^=": lambda has, wanted: bool(wanted) and has.startswith(wanted),
    "$=": lambda has, wanted: bool(wanted) and has.endswith(wanted),
    "*=": lambda has, wanted: bool(wanted) and wanted in has,
}


def _combined(selector: CombinedSelector, element: Element) -> bool:
    if not matches(selector.subselector, element):
        return False
    return any(matches(selector.selector, other) for other in _related(selector.combinator, element))


def _related(combinator: str, element: Element) -> Iterator[Element]:
    if combinator == " ":
        yield from element.ancestors()
    elif element.parent is not None and combinator == ">":
        yield element.parent
    elif combinator in {"+", "~"}:
        before = _before(element)
        yield from before[-1:] if combinator == "+" else before


def _siblings(element: Element) -> list[Element]:
    return element.parent.elements if element.parent else [element]


def _before(element: Element) -> list[Element]:
    return _siblings(element)[: element.order]


def _pseudo(selector: Pseudo, element: Element) -> bool:
    test = _PSEUDOS.get(selector.ident)
    return test is not None and matches(selector.selector, element) and test(element)


_PSEUDOS: Mapping[str, Callable[[Element], bool]] = {
    "first-child": lambda element: _siblings(element)[0] is element,
    "last-child": lambda element: _siblings(element)[-1] is element,
    "only-child": lambda element: len(_siblings(element)) == 1,
    "first-of-type": lambda element: _kin(element)[0] is element,
    "last-of-type": lambda element: _kin(element)[-1] is element,
    "root": lambda element: element.tag == "html",
    "empty": lambda element: not element.children,
    "link": lambda element: element.tag == "a" and "href" in element.attributes,
    "any-link": lambda element: element.tag == "a" and "href" in element.attributes,
}


def _kin(element: Element) -> list[Element]:
    return [other for other in _siblings(element) if other.tag == element.tag]


def _function(selector: Function, element: Element) -> bool:
    family = {"nth-child": _siblings, "nth-of-type": _kin}.get(selector.name)
    if family is None or not matches(selector.selector, element):
        return False
    try:
        step, offset = parse_series(selector.arguments)
    except (ValueError, SelectorError):
        return False
    past = family(element).index(element) + 1 - offset
    return past == 0 if step == 0 else past % step == 0 and past // step >= 0


def _negation(selector: Negation, element: Element) -> bool:
    return matches(selector.selector, element) and not matches(selector.subselector, element)


def _any_of(selector: Any, element: Element) -> bool:
    return matches(selector.selector, element) and any(matches(each, element) for each in selector.selector_list)


_TELLERS: Mapping[type, Callable[[Any, Element], bool]] = {
    Name: _name,
    Class: _class,
    Hash: _hash,
    Attrib: _attribute,
    CombinedSelector: _combined,
    Pseudo: _pseudo,
    Function: _function,
    Negation: _negation,
    Matching: _any_of,
    SpecificityAdjustment: _any_of,
}
