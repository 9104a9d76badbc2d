import pytest
from django.test import RequestFactory

from parch.web import lists

HEADINGS = [
    lists.Heading("name", "School"),
    lists.Heading("learners", "Learners", numeric=True),
    lists.Heading("notes", "Notes", sortable=False),
]


@pytest.mark.parametrize(
    ("query", "order"),
    [
        ("", "name"),
        ("?sort=learners", "learners"),
        ("?sort=-name", "-name"),
        ("?sort=notes", "name"),
        ("?sort=pk", "name"),
    ],
)
def test_a_list_is_sorted_only_by_its_own_headings(rf: RequestFactory, query: str, order: str) -> None:
    assert lists.order(rf.get(f"/{query}"), HEADINGS, "name") == order


def test_the_heading_sorted_by_turns_round_and_keeps_the_rest_of_the_address(rf: RequestFactory) -> None:
    name, learners, notes = lists.columns(rf.get("/?q=bryn&sort=name&page=3"), HEADINGS, "name")
    assert (name.sort, name.href) == ("ascending", "?q=bryn&sort=-name")
    assert (learners.sort, learners.href) == ("", "?q=bryn&sort=learners")
    assert notes.href == ""


def test_a_long_list_shows_a_page_and_the_numbers_near_it(rf: RequestFactory) -> None:
    page = lists.page_of(rf.get("/?q=bryn&page=6"), range(300), 25)
    assert (page.rows[0], page.rows[-1]) == (125, 149)
    assert page.numbers == [1, None, 5, 6, 7, None, 12]
    assert (page.previous, page.next, page.query) == (5, 7, "q=bryn&")


@pytest.mark.parametrize(("asked", "number"), [("0", 12), ("99", 12), ("x", 1), ("", 1)])
def test_a_page_that_is_not_there_gives_the_nearest(rf: RequestFactory, asked: str, number: int) -> None:
    assert lists.page_of(rf.get("/", {"page": asked}), range(300), 25).number == number


def test_a_short_list_has_no_other_pages(rf: RequestFactory) -> None:
    page = lists.page_of(rf.get("/"), [], 25)
    assert (page.rows, page.previous, page.next) == ([], 0, 0)
