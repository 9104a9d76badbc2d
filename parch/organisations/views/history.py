"""What was done in the organisation, for those who may see it."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from parch.audit.pages import history
from parch.organisations import permissions
from parch.organisations.entrances import ActingRequest, acting
from parch.organisations.models import Organisation


@acting
@require_safe
def show_history(request: ActingRequest, organisation: Organisation) -> HttpResponse:
    permissions.may_read_history(request.actor, organisation).or_refuse()
    shown = history(organisation, before=request.GET.get("before"))
    return render(request, "organisations/history.html", {"history": shown})
