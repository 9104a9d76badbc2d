"""What a journey walks through: a real Parch, a real browser, and axe on every page that is looked at."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.chromium import QUIET, chromium
from tests.support.serving import Site, served

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    where = chromium()
    assert where, "No Chromium on this machine. (Debian: apt-get install chromium)"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=where, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def demonstration() -> Iterator[Site]:
    with served("demonstrate") as site:
        yield site


@pytest.fixture
def phone(browser: Any) -> Iterator[Any]:
    yield from _page(browser, PHONE)


@pytest.fixture
def desk(browser: Any) -> Iterator[Any]:
    yield from _page(browser, DESK)


def _page(browser: Any, size: dict[str, int]) -> Iterator[Any]:
    context = browser.new_context(viewport=size, locale="en-GB")
    page = context.new_page()
    page.set_default_timeout(15000)
    yield page
    context.close()


@pytest.fixture
def looks_well() -> Callable[[Any], None]:
    """Assert that axe finds nothing, and that nothing makes the page wider than its window.

    With PARCH_PICTURES set to a folder, keeps a picture of each page looked at.
    """
    script = AXE.read_text()

    def look(page: Any, name: str = "") -> None:
        # axe comes in by the debugging protocol: the page's own policy lets in no script but ours.
        page.evaluate(script)
        found = page.evaluate("rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", RULES)
        faults = [f"{fault['id']}: {fault['nodes'][0]['target']} {fault['help']}" for fault in found["violations"]]
        assert not faults, f"{page.url}: {faults}"
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= page.viewport_size["width"], f"{page.url} is {width} px wide"
        folder = os.environ.get("PARCH_PICTURES")
        if folder and name:
            Path(folder).mkdir(parents=True, exist_ok=True)
            page.screenshot(path=str(Path(folder) / f"{name}-{page.viewport_size['width']}.png"), full_page=True)

    return look
