"""The counters of a page as style sheets count them, with the scopes they have there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from parch.domain.documents.formats.html.figures import figure
from parch.domain.documents.formats.html.styles import Value, Values
from parch.domain.documents.formats.html.tree import Element

# What a list counts its items with, when nobody says otherwise.
ITEMS = "list-item"
HIGHEST = 1_000_000
DEFAULT = "decimal"


class Counters:
    """The counters in force where the reader stands. Enter and leave every element that is drawn, in order."""

    def __init__(self, made_up: Mapping[str, Values]) -> None:
        self._made_up = made_up
        self._values: dict[str, list[list[int]]] = defaultdict(list)  # each instance: value, place of its scope
        self._made: dict[int, list[str]] = defaultdict(list)

    def enter(self, element: Element, declared: Values) -> None:
        for name, value in _pairs(declared.get("counter-reset", ()), 0):
            self.begin(element, name, value)
        for name, value in _pairs(declared.get("counter-increment", ()), 1):
            self.add(element, name, value)
        for name, value in _pairs(declared.get("counter-set", ()), 0):
            self.add(element, name, value - self.value(name))

    def leave(self, element: Element) -> None:
        """What counters began inside the element end with it."""
        for name in self._made.pop(element.place, ()):
            self._values[name].pop()

    def begin(self, element: Element, name: str, value: int) -> None:
        """A counter for the element, what follows it in the same parent, and all inside those."""
        scope = element.parent.place if element.parent else -1
        instances = self._values[name]
        if instances and instances[-1][1] == scope:
            instances[-1][0] = value
            return
        instances.append([value, scope])
        self._made[scope].append(name)

    def add(self, element: Element, name: str, value: int) -> None:
        if not self._values[name]:
            self.begin(element, name, 0)
        instance = self._values[name][-1]
        instance[0] = max(-HIGHEST, min(HIGHEST, instance[0] + value))

    def value(self, name: str) -> int:
        instances = self._values[name]
        return instances[-1][0] if instances else 0

    def written(self, content: Value, element: Element) -> str:
        """What `content` draws: strings, counters and attributes; nothing for pictures."""
        return "".join(self._pieces(content, element))

    def counts(self, content: Value) -> bool:
        """Whether `content` draws a counter, and is no mere ornament."""
        return any(token.type == "function" and token.lower_name in {"counter", "counters"} for token in content)

    def _pieces(self, content: Value, element: Element) -> Iterator[str]:
        for token in content:
            if token.type == "string":
                yield token.value
            elif token.type == "literal" and token.value == "/":
                return  # what follows is for those who cannot see it
            elif token.type == "function":
                yield self._function(token.lower_name, _arguments(token.arguments), element)

    def _function(self, name: str, arguments: Sequence[Any], element: Element) -> str:
        first, *others = arguments or [None]
        if first is None or first.type != "ident":
            return ""
        if name == "attr":
            return element.get(first.lower_value)
        style = next((token.lower_value for token in others if token.type == "ident"), DEFAULT)
        if name == "counter":
            return figure(self.value(first.value), style, self._made_up)
        if name == "counters":
            between = next((token.value for token in others if token.type == "string"), "")
            written = [figure(value, style, self._made_up) for value, _ in self._values[first.value]]
            return between.join(written) or figure(0, style, self._made_up)
        return ""


def _arguments(tokens: Sequence[Any]) -> list[Any]:
    return [token for token in tokens if token.type in {"ident", "string"}]


def _pairs(value: Value, otherwise: int) -> Iterator[tuple[str, int]]:
    """The names in a value with the number after each, or `otherwise`."""
    name = ""
    for token in value:
        if token.type == "ident":
            if name:
                yield name, otherwise
            name = "" if token.lower_value == "none" else token.value
        elif token.type == "number" and name and token.int_value is not None:
            yield name, max(-HIGHEST, min(HIGHEST, token.int_value))
            name = ""
    if name:
        yield name, otherwise
