"""Which language a page speaks: the one chosen on this machine, else the person's own, else the browser's."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.utils import translation
from django.utils.cache import patch_vary_headers

from parch.domain.language import Language

LANGUAGES: Final[tuple[Language, ...]] = ("en", "cy")
Keep = Callable[[HttpRequest, Language], None]
Prefer = Callable[[HttpRequest], str]

_keepers: list[Keep] = []
_preferences: list[Prefer] = []


def when_chosen(keep: Keep) -> None:
    """Have `keep` called whenever a person chooses a language, so that an upper app can remember it for them."""
    if keep not in _keepers:
        _keepers.append(keep)


def when_not_chosen(prefer: Prefer) -> None:
    """Have `prefer` asked for the person's language (or "") on a machine where none was chosen."""
    if prefer not in _preferences:
        _preferences.append(prefer)


def chosen(request: HttpRequest, language: Language) -> None:
    """Tell everyone who asked that this person chose this language."""
    for keep in _keepers:
        keep(request, language)


def known(language: str | None) -> Language | None:
    """The language if it is one of ours."""
    return next((ours for ours in LANGUAGES if ours == language), None)


def current() -> Language:
    """The language being spoken now; English where none is set."""
    return known((translation.get_language() or "")[:2]) or "en"


def other(language: Language) -> Language:
    return "en" if language == "cy" else "cy"


def speak(request: HttpRequest, language: Language) -> None:
    """Speak this language for the rest of the request, whatever was chosen: for pages whose address fixes it."""
    translation.activate(language)
    request.LANGUAGE_CODE = language


class LanguageMiddleware:
    """Stands after authentication, because a signed-in person's preference counts."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        speak(request, _wanted(request))
        response = self.get_response(request)
        patch_vary_headers(response, ("Accept-Language", "Cookie"))
        response.headers.setdefault("Content-Language", current())
        return response


def _wanted(request: HttpRequest) -> Language:
    on_this_machine = known(request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME))
    return on_this_machine or _preferred(request) or known(_asked_by_browser(request)) or "en"


def _preferred(request: HttpRequest) -> Language | None:
    return next((found for prefer in _preferences if (found := known(prefer(request)))), None)


def _asked_by_browser(request: HttpRequest) -> str:
    return translation.get_language_from_request(request)[:2]
