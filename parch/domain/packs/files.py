"""One file of a pack: read whole or refused, with everything that is wrong with it."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from parch.domain.language import Sentence
from parch.domain.packs import sentences as say
from parch.domain.packs.shapes import Shape

S = TypeVar("S", bound=Shape)


class UnreadablePack(ValueError):
    """The folder is not a sound pack. ``faults``: one sentence for each thing to mend, in both languages."""

    def __init__(self, faults: Iterable[Sentence]) -> None:
        self.faults = tuple(faults)
        super().__init__(" ".join(fault.en for fault in self.faults))


def toml(folder: Path, file: str, shape: type[S]) -> S:
    """One file of a pack as the shape it must have. Raises `UnreadablePack` with every fault of the file."""
    try:
        return shape.model_validate(tomllib.loads(text_of(folder, file)))
    except tomllib.TOMLDecodeError as problem:
        raise UnreadablePack([say.NOT_TOML.format(file=file, why=problem)]) from problem
    except ValidationError as problem:
        raise UnreadablePack(_fault(file, error) for error in problem.errors()) from problem


def text_of(folder: Path, file: str) -> str:
    """The words of one file. Raises `UnreadablePack` where it is missing or is not UTF-8."""
    try:
        return (folder / file).read_text(encoding="utf-8")
    except FileNotFoundError as problem:
        raise UnreadablePack([say.NO_FILE.format(file=file)]) from problem
    except UnicodeDecodeError as problem:
        raise UnreadablePack([say.NOT_TEXT.format(file=file)]) from problem


def _fault(file: str, error: ErrorDetails) -> Sentence:
    # TOML counts its tables from 0; people count from 1.
    place = ", ".join(str(step + 1 if isinstance(step, int) else step) for step in error["loc"])
    sentence = {
        "missing": say.MISSING,
        "extra_forbidden": say.UNKNOWN,
        "unexpected_keyword_argument": say.UNKNOWN,
        "said_in_one_language": say.ONE_LANGUAGE,
        "literal_error": say.NOT_AN_OPTION,
    }.get(error["type"], say.WRONG)
    options = error.get("ctx", {}).get("expected", "")
    return sentence.format(file=file, place=place, options=options, given=repr(error["input"]))


def insist(found: list[Sentence]) -> None:
    """Raises `UnreadablePack` where anything was found."""
    if found:
        raise UnreadablePack(found)
