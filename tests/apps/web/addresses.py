"""The frame's own pages and three views that go wrong, for tests of the frame alone."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import include, path

from parch.kernel.decisions import Refused
from parch.web.language import speak


@login_not_required
def refuse(request: HttpRequest) -> HttpResponse:
    raise Refused("Only the head can sign letters.")


@login_not_required
def hide(request: HttpRequest) -> HttpResponse:
    raise Http404("Oakfield's case 17")


@login_not_required
def fail(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("a pipe burst")


@login_not_required
def welsh_only(request: HttpRequest) -> HttpResponse:
    from django.shortcuts import render

    speak(request, "cy")
    return render(request, "web/words.html", {"heading": "Polisi", "counterpart": "/schools/bryn/policy/"})


urlpatterns = [
    path("", include("parch.web.urls")),
    path("refuse", refuse),
    path("hide", hide),
    path("fail", fail),
    path("ysgolion/bryn/polisi/", welsh_only),
]
handler400 = "parch.web.errors.bad_request"
handler403 = "parch.web.errors.permission_denied"
handler404 = "parch.web.errors.page_not_found"
handler429 = "parch.web.errors.too_many_requests"
handler500 = "parch.web.errors.server_error"
