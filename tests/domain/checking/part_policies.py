"""Whole made-up policies with nothing wrong in them, section by section, so that one section at a time can go."""

from __future__ import annotations

import re
from pathlib import Path

_SECTION = re.compile(r"^== ([a-z-]+)\n", re.MULTILINE)


def _sections(text: str) -> dict[str, str]:
    """The sections of one file by what they are: a part of the policy, or anything else."""
    _, *pieces = _SECTION.split(text)
    return {name: told.strip() for name, told in zip(pieces[::2], pieces[1::2], strict=True)}


POLICIES: dict[str, dict[str, str]] = {
    path.stem: _sections(path.read_text(encoding="utf-8"))
    for path in sorted((Path(__file__).parent / "whole").glob("*.txt"))
}
