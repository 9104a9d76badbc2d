"""What the style sheets inside a page say of its elements, as far as it decides what a reader sees in which order."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import tinycss2
from cssselect import parse
from cssselect.parser import SelectorError

from parch.domain.documents.formats.html.matching import key_of, matches
from parch.domain.documents.formats.html.tree import Element

_NAMES = (
    "display visibility counter-reset counter-set counter-increment content list-style list-style-type font-weight "
    "font-size font text-decoration text-decoration-line margin margin-left text-indent white-space left top "
    "mso-list mso-element"
)
PROPERTIES = frozenset(_NAMES.split())
_ANY = re.compile("|".join(sorted(PROPERTIES, key=len, reverse=True)), re.IGNORECASE)
# Style sheets of more letters than this dress no policy; what comes after them is left alone.
MOST_LETTERS, MOST_RULES = 1_000_000, 4_000
_NARROW = re.compile(r"max-(?:device-)?width|print|speech|aural|braille|embossed|handheld|\bnot\b", re.IGNORECASE)
PSEUDOS = frozenset({"before", "after", "marker"})

Value = Sequence[Any]
Values = Mapping[str, Value]
NOTHING: Values = {}


@dataclass(frozen=True, slots=True)
class _Rule:
    selector: Any
    weight: tuple[int, ...]
    pseudo: str
    values: Values
    important: Values


class Styles:
    """The style sheets of one page. `counter_styles` are the ways of counting it makes up, by name."""

    def __init__(self, page: Element) -> None:
        self._rules: dict[str, list[_Rule]] = defaultdict(list)
        self._count = 0
        self.counter_styles: dict[str, Values] = {}
        self.pseudos: set[str] = set()
        letters = 0
        for element in page.walk():
            if element.tag != "style" or not _for_screens(element.get("media")):
                continue
            sheet = "".join(child for child in element.children if isinstance(child, str))
            letters += len(sheet)
            if letters > MOST_LETTERS:
                break
            self._read(tinycss2.parse_stylesheet(_bare(sheet), skip_comments=True, skip_whitespace=True))

    def of(self, element: Element, pseudo: str = "") -> Values:
        """What is declared for an element, or for what is drawn before it ("before") or as its mark ("marker")."""
        if not self._rules and "style" not in element.attributes:
            return NOTHING
        own = element.get("style")
        inline = _inline(own) if own and not pseudo and _ANY.search(own) else NOTHING
        found = [rule for rule in self._candidates(element) if rule.pseudo == pseudo and _means(rule, element)]
        if not found:
            return inline
        values: dict[str, Value] = {}
        found.sort(key=lambda rule: rule.weight)
        for rule in found:
            values.update(rule.values)
        values.update(inline)
        for rule in found:
            values.update(rule.important)
        return values

    def _candidates(self, element: Element) -> Iterator[_Rule]:
        if not self._rules:
            return
        keys = [f"#{element.get('id')}", *(f".{name}" for name in dict.fromkeys(element.classes)), element.tag, "*"]
        for key in keys:
            yield from self._rules.get(key, ())

    def _read(self, rules: Sequence[Any]) -> None:
        for rule in rules:
            if rule.type == "qualified-rule":
                self._rule(rule)
            elif rule.type == "at-rule" and rule.content is not None:
                self._at_rule(rule)

    def _at_rule(self, rule: Any) -> None:
        name, prelude = rule.lower_at_keyword, tinycss2.serialize(rule.prelude).strip()
        if (name == "media" and _for_screens(prelude)) or name in {"supports", "layer"}:
            self._read(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True))
        elif name == "counter-style":
            self.counter_styles[prelude], _ = _values(rule.content, known=None)

    def _rule(self, rule: Any) -> None:
        values, important = _values(rule.content)
        if not (values or important) or self._count > MOST_RULES:
            return
        try:
            selectors = parse(tinycss2.serialize(rule.prelude))
        except SelectorError:
            return
        for selector in selectors:
            pseudo = selector.pseudo_element or ""
            if not isinstance(pseudo, str) or (pseudo and pseudo not in PSEUDOS):
                continue
            self._count += 1
            self.pseudos.add(pseudo)
            made = _Rule(selector.parsed_tree, (*selector.specificity(), self._count), pseudo, values, important)
            self._rules[key_of(selector.parsed_tree)].append(made)


def _means(rule: _Rule, element: Element) -> bool:
    return matches(rule.selector, element)


def _for_screens(media: str) -> bool:
    return not _NARROW.search(media)


def _bare(sheet: str) -> str:
    """A sheet without the comment marks that once hid it from old browsers."""
    return sheet.replace("<!--", " ").replace("-->", " ")


@lru_cache(maxsize=4096)  # Word writes the same few styles on every paragraph
def _inline(style: str) -> Values:
    values, important = _values(style)
    return {**values, **important}


def _values(content: Any, known: frozenset[str] | None = PROPERTIES) -> tuple[dict[str, Value], dict[str, Value]]:
    """The declarations in a block, the ordinary and the important ones."""
    values: dict[str, Value] = {}
    important: dict[str, Value] = {}
    for found in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if found.type == "declaration" and (known is None or found.lower_name in known):
            kept = important if found.important else values
            kept[found.lower_name] = [token for token in found.value if token.type not in {"whitespace", "comment"}]
    return values, important


def word(value: Value) -> str:
    """The first word of a value, in small letters: "none", "inline-block"."""
    return next((token.lower_value for token in value if token.type == "ident"), "")
