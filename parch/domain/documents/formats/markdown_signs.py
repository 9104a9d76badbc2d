"""Whether a text is Markdown: told by what nobody types by chance, never by lists, which plain text has as well."""

from __future__ import annotations

import re
from collections.abc import Iterable

ENOUGH = 3
LOOKED_AT = 200_000  # characters

# What each sign weighs, and how often it counts at most. "# " may begin a comment and "====" underline a title in
# plain text, so one of those alone does not tell; a link, a fence, a note, a comment or a table does.
_SIGNS: tuple[tuple[re.Pattern[str], int, int], ...] = tuple(
    (re.compile(pattern, re.MULTILINE), weight, most)
    for pattern, weight, most in (
        (r"\A\s*#{1,6}[ \t]+\S", 2, 1),
        (r"^ {0,3}#{1,6}[ \t]+\S", 1, 3),
        (r"^(?![-=]+\s*$)\S.{0,80}[^\s.,:;]\n {0,3}(?:={3,}|-{3,})[ \t]*$", 1, 3),
        (r"^ {0,3}(?:```|~~~)", 3, 1),
        (r"(?<![*\\\w])\*\*(?![\s*])[^*\n]+(?<!\s)\*\*(?![*\w])", 1, 3),
        (r"(?<![\w\\])__(?![\s_])[^_\n]+(?<!\s)__(?![_\w])", 1, 3),
        (r"!?\[[^\[\]\n]{1,300}\]\((?:https?:|mailto:|#|/|\.|www\.)[^)\s]*\)", 3, 1),
        (r"^ {0,3}\|?[ \t]*:?-{3,}:?[ \t]*\|[-:| \t]*$", 3, 1),
        (r"^\[\^[^\]\s]+\]:", 3, 1),
        (r"<!--.{0,1000}?-->", 3, 1),
        (r"^ {0,3}\d{1,3}\\[.)] ", 3, 1),
        (r"^ {0,3}> ", 1, 1),
        (r"^ {0,3}[-*+] \[[ xX]\] ", 1, 2),
        (r"(?<![\w`])`[^`\n]+`(?![\w`])", 1, 1),
    )
)
_FRONT = re.compile(
    r"\A---[ \t]*\n(?:(?:[A-Za-z][\w -]*:.*|[ \t]+\S.*|- .*|#.*|[ \t]*)\n)+?(?:---|\.\.\.)[ \t]*(?:\n|\Z)"
)


def is_markdown(text: str) -> bool:
    """Whether these are the words of a Markdown file."""
    looked_at = text[:LOOKED_AT].replace("\r\n", "\n").removeprefix("\ufeff")
    if _FRONT.match(looked_at):
        return True
    found = 0
    for sign, weight, most in _SIGNS:
        found += weight * _count(sign.finditer(looked_at), most)
        if found >= ENOUGH:
            return True
    return False


def without_front_matter(text: str) -> tuple[dict[str, str], str]:
    """The plain values between the lines `---` at the beginning, by their names in small letters; and the rest."""
    found = _FRONT.match(text)
    if not found:
        return {}, text
    values: dict[str, str] = {}
    for line in found[0].splitlines():
        name, colon, value = line.partition(":")
        if colon and name and not name[0].isspace():
            values.setdefault(name.strip().casefold(), _unquoted(value.strip()))
    # As many empty lines stand in its place, so that places in the text stay what they were.
    return values, "\n" * found[0].count("\n") + text[found.end() :]


def _unquoted(value: str) -> str:
    quoted = len(value) > 1 and value[0] in "'\"" and value[-1] == value[0]
    return value[1:-1] if quoted else value


def _count(found: Iterable[re.Match[str]], most: int) -> int:
    count = 0
    for _ in found:
        count += 1
        if count == most:
            break
    return count
