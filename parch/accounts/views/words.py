"""What was kept of a form when a session had ended, offered to be sent again."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from parch.accounts.actions import words
from parch.accounts.keeping import OFFERED, kept_for
from parch.accounts.models import KeptWords

SHORT = 3  # letters: ticks and choices are sent again, but are no words that anybody would miss


@never_cache
def kept_words(request: HttpRequest) -> HttpResponse:
    """Show the words and a button that sends them; or, by POST, throw them away."""
    kept = _offered(request)
    if request.method == "POST":
        words.let_go(kept)
        del request.session[OFFERED]
        return redirect(kept.address)
    fields = words.words_of(kept)
    seen = [value for _, value in fields if len(value) > SHORT and not value.isdigit()]
    return render(request, "accounts/kept_words.html", {"kept": kept, "fields": fields, "seen": seen})


def _offered(request: HttpRequest) -> KeptWords:
    """The words this session's page let them see, found by the cookie too: neither is enough alone."""
    offered = KeptWords.objects.filter(pk=request.session[OFFERED]).first() if OFFERED in request.session else None
    found = kept_for(request, offered.address) if offered else None
    if found is None:
        raise Http404
    return found
