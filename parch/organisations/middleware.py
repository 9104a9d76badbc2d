"""One reach around every view."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from parch.kernel.decisions import Refused
from parch.kernel.reach import Acting, Person, Public, entered
from parch.organisations.actors import actor_among, holdings_of
from parch.organisations.models import Organisation
from parch.web.errors import permission_denied

View = Callable[..., HttpResponse]


class ReachMiddleware:
    """Runs the view within the reach its entrance asks for, in one transaction.

    Next door is 404, exactly as if it had never been: an address nobody has, an organisation where
    the person holds no role today, and a row of another organisation cannot be told apart.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: View, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        try:
            return self._run(request, view, args, kwargs)
        except Refused as refused:
            return permission_denied(request, refused)

    def _run(
        self, request: HttpRequest, view: View, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        entrance = getattr(view, "parch_entrance", None)
        if entrance == "acting":
            return self._act(request, view, kwargs)
        if entrance == "public":
            organisation = _organisation(kwargs.pop("address"))
            request.organisation = organisation  # type: ignore[attr-defined]
            with entered(Public(organisation.pk)):
                return view(request, organisation=organisation, **kwargs)
        if request.user.is_authenticated:
            with entered(Person(request.user.pk)):
                return view(request, *args, **kwargs)
        return None

    def _act(self, request: HttpRequest, view: View, kwargs: dict[str, Any]) -> HttpResponse:
        organisation = _organisation(kwargs.pop("address"))
        user: Any = request.user
        with entered(Person(user.pk)):
            holdings = holdings_of(user, on=timezone.localdate())
        actor = actor_among(holdings, organisation)
        if actor is None:
            raise Http404
        kept: Any = request
        kept.actor, kept.organisation = actor, organisation
        kept.has_elsewhere = any(holding.organisation_id != organisation.pk for holding in holdings)
        with entered(Acting(organisation.pk, user.pk)):
            return view(request, organisation=organisation, **kwargs)


def _organisation(address: str) -> Organisation:
    try:
        return Organisation.objects.get(address=address)
    except Organisation.DoesNotExist:
        raise Http404 from None
