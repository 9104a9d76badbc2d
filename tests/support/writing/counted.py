"""Which labels of told paragraphs a program can count by itself, and which its writer has to type."""

from __future__ import annotations

import re
from dataclasses import dataclass

_COUNTED = re.compile(r"(?P<before>\(?)(?P<figure>\d{1,3}(?:\.\d{1,3})*|[a-z]{1,4}|[A-Z]{1,4})(?P<after>[.):]{0,2})")
_ROMANS = [
    *("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"),
    *("xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"),
]


@dataclass(frozen=True, slots=True)
class Figure:
    """A label taken apart: "2.3." is the path (2, 3) in form "1" with "." after it."""

    path: tuple[int, ...]
    form: str
    before: str = ""
    after: str = ""

    @property
    def dress(self) -> tuple[str, str, str]:
        return self.form, self.before, self.after


def figure_of(label: str, last: Figure | None = None) -> Figure | None:
    """The label as a program would count it, or None where it would not. `last` is the label before it in the list.

    "(i)" is the first roman unless "(h)" came before it.
    """
    found = _COUNTED.fullmatch(label)
    if not found:
        return None
    said, before, after = found["figure"], found["before"], found["after"]
    if said[0].isdigit():
        path = tuple(map(int, said.split(".")))
        return Figure(path, "1", before, after) if ".".join(map(str, path)) == said else None
    upper = said.isupper()
    letter = Figure((ord(said.lower()) - 96,), "A" if upper else "a", before, after) if len(said) == 1 else None
    value = _ROMANS.index(said.lower()) + 1 if said.lower() in _ROMANS else None
    roman = Figure((value,), "I" if upper else "i", before, after) if value else None
    follows = last is not None and letter is not None and last.dress == letter.dress
    return letter if follows or roman is None or (letter and value and value > 1) else roman


def is_bullet(label: str) -> bool:
    """Whether a label is a bullet: one sign that is no letter or figure, or the letter o."""
    return label == "o" or (len(label) == 1 and not label.isalnum())
