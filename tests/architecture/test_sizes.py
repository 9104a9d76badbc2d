"""Typed and short: modules, functions and their branches stay small enough to read at one sitting."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import parch

ROOT = Path(parch.__file__).parent
SOURCES = sorted(path for path in ROOT.rglob("*.py") if "migrations" not in path.parts)
LONGEST_MODULE = 300
LONGEST_FUNCTION = 40

# Longer than that, each with its reason.
LONG_MODULES: dict[str, str] = {}
LONG_FUNCTIONS: dict[str, str] = {}
FORBIDDEN_NAMES = {"core", "common", "utils", "helpers", "services", "selectors"}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_modules_and_functions_are_short(path):
    name = str(path.relative_to(ROOT))
    text = path.read_text()
    assert len(text.splitlines()) <= LONGEST_MODULE or name in LONG_MODULES
    long = [
        f"{name}:{node.name}"
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION
    ]
    assert set(long) <= set(LONG_FUNCTIONS)


def test_nothing_is_called_by_a_name_that_says_nothing():
    assert not {path.stem for path in ROOT.rglob("*") if path.stem in FORBIDDEN_NAMES}
