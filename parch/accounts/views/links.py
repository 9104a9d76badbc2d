"""A link is opened: that something waits, in which language, and what the holder must know."""

from __future__ import annotations

from typing import Any

from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from allauth.core.internal import ratelimit
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from parch.accounts import invitations, second_factor
from parch.accounts.actions import links, people
from parch.accounts.forms import AnswerForm, JoinForm
from parch.accounts.links import opens, page_of
from parch.accounts.models import Link, User, fold_email
from parch.accounts.models.links import TRIES
from parch.web import language
from parch.web.errors import too_many_requests

OPENED = "parch_opened_link"
PROVED = "parch_proved_link"
WRONG = _("This is not the address the message was sent to. After five tries the link is closed.")


@login_not_required
@require_GET
def open_link(request: HttpRequest, token: str) -> HttpResponseBase:
    """Take the token out of the address at once: the page itself stands where no log, history or referrer finds it.

    A link that leads nowhere, for whatever reason, always looks the same.
    """
    link = links.link_with(token, at=timezone.now())
    if link is None or page_of(link) is None:
        if not ratelimit.consume(request, app="allauth.account", action="link_none", limit_get=True):
            return _quiet(too_many_requests(request), "no-referrer")
        return _quiet(_closed(request), "no-referrer")
    request.session[OPENED] = str(link.pk)
    return _quiet(redirect("accounts:link_opened"), "no-referrer")


@login_not_required
def opened(request: HttpRequest) -> HttpResponseBase:
    """What the link opened in this browser. GET says only that something waits, and in which language."""
    link = _link_in(request, OPENED)
    page = page_of(link) if link else None
    if link is None or page is None:
        return _quiet(_closed(request))
    if not ratelimit.consume(request, app="allauth.account", action=f"link_{link.purpose}"):
        return _quiet(too_many_requests(request))
    return _quiet(page(request, link))


@opens(invitations.NAME)
def open_invitation(request: HttpRequest, link: Link) -> HttpResponseBase:
    """In the language of the invitation, until the person chooses another."""
    if settings.LANGUAGE_COOKIE_NAME not in request.COOKIES and not request.user.is_authenticated:
        language.speak(request, language.known(link.language) or "en")
    form = _form(request, link)
    if request.method == "POST" and form.is_valid():
        if links.is_answered(link, form.cleaned_data["email"]):
            return _go_on(request, link, form)
        form.add_error("email", WRONG)
    return render(request, "accounts/link.html", {"form": form, "link": link, "left": TRIES - link.tries})


def join(request: HttpRequest) -> HttpResponseBase:
    """Somebody signed in, who has given the second thing in this session, joins by their own act."""
    user: Any = request.user
    link = _link_in(request, PROVED)
    if link is None:
        return _quiet(_closed(request))
    if request.method == "POST":
        links.accept(link, by=user, at=timezone.now())
        del request.session[PROVED]
        return _quiet(redirect("home:front"))
    from_whom = links.who_sent(link, language.current())
    return _quiet(render(request, "accounts/join.html", {"from_whom": from_whom}))


def _form(request: HttpRequest, link: Link) -> AnswerForm:
    if request.user.is_authenticated:
        return AnswerForm(request.POST or None)
    return JoinForm(request.POST or None, initial={"language": link.language})


def _go_on(request: HttpRequest, link: Link, form: AnswerForm) -> HttpResponseBase:
    """Whoever has an account joins as themselves, signed in; whoever has none is given one here."""
    email = fold_email(form.cleaned_data["email"])
    if request.user.is_authenticated or User.objects.filter(email=email).exists():
        request.session[PROVED] = str(link.pk)
        return redirect("accounts:join")
    at = timezone.now()
    try:
        with transaction.atomic():
            user = people.make_account(
                email=email, language=form.cleaned_data["language"], password=form.cleaned_data["password"]
            )
            links.accept(link, by=user, at=at)
    except IntegrityError:  # the same form was sent twice at one moment, and the other was quicker
        return redirect("accounts:link_opened")
    record_authentication(request, user, method="invitation")
    first = "accounts:second_factor" if second_factor.is_missing(user.pk, on=timezone.localdate(at)) else "home:front"
    signed_in: HttpResponseBase = perform_login(request, Login(user=user, email=email, redirect_url=reverse(first)))
    return signed_in


def _link_in(request: HttpRequest, key: str) -> Link | None:
    """The link this session knows, while it still leads somewhere."""
    link = Link.objects.filter(pk=request.session[key]).first() if key in request.session else None
    if link is None or not link.is_open_at(timezone.now()):
        request.session.pop(key, None)
        return None
    return link


def _closed(request: HttpRequest) -> HttpResponseBase:
    return render(request, "accounts/link_closed.html", status=404)


def _quiet(response: HttpResponseBase, referrer: str = "same-origin") -> HttpResponseBase:
    """Nothing stored, nothing indexed, nothing told to where one goes next.

    Where the token is in the address not even this site is told. Not so on the page it leads to: a browser that
    may tell nothing sends its form from nowhere, and such forms are refused.
    """
    response.headers["Referrer-Policy"] = referrer
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response
