"""The bare page: the same way in, the same rows by primary key, the same layout, as many bytes of plain text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import include, path, resolve

from bench.capturing import Step, capturing
from bench.finding import Found
from bench.visiting import OK, Answer, Visitor, visit, visiting
from parch.organisations.entrances import acting, public

WORDS = "Plain words of no meaning. "


@dataclass
class Plan:
    """What the bare page of one real page does. ``match``: the real page's, so that layout and help are its own."""

    match: Any
    is_html: bool
    steps: list[Step] = field(default_factory=list)
    body: str = ""


PLANS: list[Plan] = []


@dataclass(frozen=True)
class BarePage:
    """A bare page made ready. ``queries`` are those of the real page itself, ``size`` is in bytes."""

    address: str
    who: Visitor
    queries: int
    size: int
    is_file: bool

    def visiting(self) -> Callable[[], Answer]:
        return visiting(self.address, self.who)


def planned(page: Found) -> BarePage:
    """Watch the real page once, and plan a bare page that does as much of the same."""
    page.visit()
    with capturing() as real:
        _, kind, body = page.visit()
    plan = Plan(resolve(page.address.partition("?")[0]), kind.startswith("text/html"))
    PLANS.append(plan)
    address = f"/bare/{len(PLANS) - 1}/{page.way_in}/"
    visit(address, page.who)
    with capturing() as empty:
        status, _, layout = visit(address, page.who)
    assert status == OK, f"the bare page of {page.name} answers {status}"
    plan.steps = real.less(empty.steps)
    missing = max(len(body) - len(layout), 0)
    plan.body = (WORDS * (missing // len(WORDS) + 1))[:missing]
    return BarePage(address, page.who, len(plan.steps), len(body), not plan.is_html)


def _bare(request: HttpRequest, plan: int, **_: Any) -> HttpResponse:
    planned = PLANS[plan]
    for step in planned.steps:
        assert step.replay is not None
        step.replay()
    if not planned.is_html:
        return HttpResponse(planned.body, content_type="text/plain")
    request.resolver_match = planned.match
    return render(request, "web/words.html", {"heading": "Bare", "body": planned.body})


@acting
def bare_acting(request: HttpRequest, plan: int, **given: Any) -> HttpResponse:
    return _bare(request, plan, **given)


@public
def bare_public(request: HttpRequest, plan: int, **given: Any) -> HttpResponse:
    return _bare(request, plan, **given)


@login_not_required
def bare_open(request: HttpRequest, plan: int) -> HttpResponse:
    return _bare(request, plan)


def bare_person(request: HttpRequest, plan: int) -> HttpResponse:
    return _bare(request, plan)


urlpatterns = [
    path("bare/<int:plan>/acting/<slug:address>/", bare_acting),
    path("bare/<int:plan>/public/<slug:address>/", bare_public),
    path("bare/<int:plan>/open/", bare_open),
    path("bare/<int:plan>/person/", bare_person),
    path("", include("parch.config.urls")),
]
