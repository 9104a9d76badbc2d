"""What follows when somebody signs in, resets a password, uses a second factor or chooses a language."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.signals import password_changed, password_reset, password_set, user_logged_in
from allauth.mfa.signals import authenticator_added, authenticator_removed, authenticator_reset, authenticator_used
from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone

from parch.accounts import events
from parch.accounts.actions import factors, people, tidying
from parch.accounts.models import User
from parch.domain.language import Language
from parch.web import language

CHOSEN = "parch_language_chosen"
OURS = ("/account/", "/l/")


def keep_language(request: HttpRequest, chosen: Language) -> None:
    """Remember it for the person; for one who is about to sign in, until they have."""
    user: Any = request.user
    if user.is_authenticated:
        people.prefer(user, language=chosen)
    elif request.POST.get("next", "").startswith(OURS):
        request.session[CHOSEN] = chosen


def preferred_language(request: HttpRequest) -> str:
    user: Any = request.user
    return user.preferred_language if user.is_authenticated else ""


def on_sign_in(request: HttpRequest, user: User, response: HttpResponseBase | None = None, **_: object) -> None:
    """Speak this person's language, not that of whoever used the machine before; a choice made just now counts."""
    chosen = language.known(request.session.pop(CHOSEN, None))
    if chosen:
        people.prefer(user, language=chosen)
    tidying.tidy_tonight(at=timezone.now())
    if response is not None:
        response.delete_cookie(settings.LANGUAGE_COOKIE_NAME, samesite="Lax")


def on_password_reset(request: HttpRequest, user: User, **_: object) -> None:
    """Wrong tries with the forgotten password do not shut out the new one."""
    get_adapter(request)._delete_login_attempts_cached_email(request, email=user.email)


def on_factor_used(request: HttpRequest, user: User, **_: object) -> None:
    factors.take_back(user, at=timezone.now())


def on_password_changed(request: HttpRequest, user: User, **_: object) -> None:
    people.note(events.PASSWORD_CHANGED, user, at=timezone.now())


def on_factor_added(request: HttpRequest, user: User, **_: object) -> None:
    people.note(events.FACTOR_ADDED, user, at=timezone.now())


def on_factor_removed(request: HttpRequest, user: User, **_: object) -> None:
    people.note(events.FACTOR_REMOVED, user, at=timezone.now())


def connect() -> None:
    language.when_chosen(keep_language)
    language.when_not_chosen(preferred_language)
    user_logged_in.connect(on_sign_in, dispatch_uid="parch.sign_in")
    password_reset.connect(on_password_reset, dispatch_uid="parch.password_reset")
    for changed in (password_changed, password_set, password_reset):
        changed.connect(on_password_changed, dispatch_uid="parch.password_changed")
    for added in (authenticator_added, authenticator_reset):
        added.connect(on_factor_added, dispatch_uid="parch.factor_added")
    authenticator_removed.connect(on_factor_removed, dispatch_uid="parch.factor_removed")
    authenticator_used.connect(on_factor_used, dispatch_uid="parch.factor_used")
