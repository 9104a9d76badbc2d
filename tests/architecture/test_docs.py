"""What the README and the docs say is there, is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from parch.demo.cast import OFFICERS, SCHOOLS

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page):
    missing = [target for target in LINK.findall(page.read_text()) if not (page.parent / target).exists()]
    assert missing == []


def test_every_make_command_that_is_named_can_be_made():
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    named = {name for page in PAGES for name in re.findall(r"`make ([a-z]+)`|^make ([a-z]+)", page.read_text(), re.M)}
    assert {first or second for first, second in named} <= targets


def test_the_readme_signs_in_as_people_of_the_demonstration():
    cast = {player.email for player in OFFICERS} | {player.email for one in SCHOOLS for player in one.staff}
    named = set(re.findall(r"[a-z]+@[a-z-]+\.example", (ROOT / "README.md").read_text()))
    assert named
    assert named <= cast


def test_the_readme_names_the_commands_ci_runs():
    readme = (ROOT / "README.md").read_text()
    assert "make run " in readme
    assert "make test " in readme
    assert (ROOT / ".ci" / "run").read_text().rstrip().endswith("make check\nmake test")
