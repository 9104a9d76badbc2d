"""What the header of every page is told about signing in."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse


def account(request: HttpRequest) -> dict[str, str]:
    """Context processor: where somebody signed in finds their account, from their own name in the header."""
    user = getattr(request, "user", None)  # a request may be refused before anybody asked whose it is
    return {"account_url": reverse("accounts:account")} if user and user.is_authenticated else {}
