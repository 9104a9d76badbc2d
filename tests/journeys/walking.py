"""What people do in a browser, in words a journey can be told in."""

from __future__ import annotations

from typing import Any

from parch.demo.cast import PASSWORD
from tests.support.serving import Site


def sign_in(page: Any, site: Site, email: str, password: str = PASSWORD) -> None:
    """As one of the demonstration's people, or anyone with a password and no second factor."""
    page.goto(f"{site.url}/account/sign-in/")
    page.fill("input[name=login]", email)
    page.fill("input[name=password]", password)
    press(page, "form:has(input[name=login]) button[type=submit]")


def sign_out(page: Any, site: Site) -> None:
    """By forgetting the cookies, as a shared machine does."""
    page.context.clear_cookies()


def press(page: Any, selector: str) -> None:
    """Press a button and wait for the page it leads to."""
    with page.expect_navigation():
        page.locator(selector).first.click()


def button(page: Any, words: str) -> None:
    """Press the button that says this, and wait for the page it leads to."""
    with page.expect_navigation():
        page.get_by_role("button", name=words).first.click()


def follow(page: Any, words: str) -> None:
    """Follow the link that says this."""
    with page.expect_navigation():
        page.get_by_role("link", name=words).first.click()


def heading(page: Any) -> str:
    return " ".join(page.locator("h1").inner_text().split())


def fill_in_date(page: Any, name: str, day: int, month: int, year: int) -> None:
    """The three boxes of a date."""
    for part, value in (("day", day), ("month", month), ("year", year)):
        page.fill(f"input[name={name}_{part}]", str(value))


def wait_until_read(page: Any) -> None:
    """Stay on the page that waits: it looks again by itself, and leads to the draft when that is read and checked."""
    page.wait_for_selector("a[href$='/check/']", timeout=60_000)
