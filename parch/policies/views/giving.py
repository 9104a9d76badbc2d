"""Giving Parch a document, waiting until it is read, taking it out again, removing what could not be read."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from parch.domain.documents import Unreadable
from parch.domain.documents.sniffing import LONGEST_FILE
from parch.organisations.entrances import ActingRequest, acting
from parch.organisations.models import Organisation
from parch.outbox.standing import was_given_up, worker_is_there
from parch.policies import actions, wording
from parch.policies.actions.giving import key_of
from parch.policies.forms import GiveForm
from parch.policies.marks import whole_number
from parch.policies.media import file_name, media_type
from parch.policies.models import Draft, Original, Reading
from parch.policies.pages import giving as pages
from parch.policies.permissions import may_mend, may_see_drafts
from parch.web import language
from parch.web.dates import day
from parch.web.uploads import takes_files


@takes_files(LONGEST_FILE)
@acting
@require_http_methods(["GET", "HEAD", "POST"])
def give(request: ActingRequest, organisation: Organisation) -> HttpResponse:
    """A file or a pasted text. It is kept and waits to be read; what nobody could read is refused and not kept."""
    may_mend(request.actor, organisation).or_refuse()
    form = GiveForm(request.POST, request.FILES, sent=_sent(request)) if request.method == "POST" else GiveForm()
    if request.method == "POST" and form.is_valid():
        name, content = form.given
        try:
            given = actions.give_document(organisation, name=name, content=content, by=request.actor, at=timezone.now())
        except Unreadable as unreadable:
            form.add_error(_given_as(form), unreadable.sentence.in_language(language.current()))
        else:
            if not given.is_new:
                messages.info(request, _was_given(given.original))
            return redirect("policies:given", organisation.address, given.original.pk)
    context = {"form": form, "address": organisation.address, "back": pages.list_url(organisation)}
    return render(request, "policies/give.html", context)


def _sent(request: ActingRequest) -> int:
    length = request.headers.get("Content-Length", "")
    return whole_number(length, otherwise=0)


def _given_as(form: GiveForm) -> str:
    return "file" if form.cleaned_data["file"] is not None else "text"


def _was_given(original: Original) -> str:
    when = day(timezone.localdate(original.given_at), language.current())
    return _("Parch has this very document already: it was given on %(day)s. Here it is.") % {"day": when}


@acting
@never_cache
@require_safe
def given(request: ActingRequest, organisation: Organisation, original_id: UUID) -> HttpResponse:
    """How far a document is. The page looks again by itself until it is read; ``?still=1`` stops that."""
    may_see_drafts(request.actor, organisation).or_refuse()
    original = _original(organisation, original_id)
    draft: Draft | None = original.drafts.defer("state", "source").first()
    if draft is not None and draft.problems is not None:
        return redirect("policies:draft", organisation.address, draft.pk)
    reading = _reading(organisation, original_id)
    if reading is None and draft is None:
        raise Http404  # between two looks the document was removed
    shown = pages.waiting(
        original,
        reading,
        draft,
        given_up=reading is not None and was_given_up(key_of(reading)),
        nobody_works=not worker_is_there(at=timezone.now()),
    )
    still = "still" in request.GET
    context = {
        "page": shown,
        "address": organisation.address,
        "back": pages.list_url(organisation),
        "size": pages.size_in_words(original.size),
        "format": wording.FORMATS.get(original.media_type, original.media_type),
        "refusal": may_mend(request.actor, organisation).refusal,
        "still": still,
        "every": pages.EVERY,
    }
    response = render(request, "policies/given.html", context)
    if shown.moves and not still:
        response.headers["Refresh"] = str(pages.EVERY)
    return response


@acting
@require_POST
def again(request: ActingRequest, organisation: Organisation, original_id: UUID) -> HttpResponse:
    """Ask for a document to be read once more."""
    may_mend(request.actor, organisation).or_refuse()
    _original(organisation, original_id)
    reading = _reading(organisation, original_id)
    if reading is not None and (reading.is_unreadable or was_given_up(key_of(reading))):
        actions.read_again(organisation, original_id, by=request.actor, at=timezone.now())
    return redirect("policies:given", organisation.address, original_id)


@acting
@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: ActingRequest, organisation: Organisation, original_id: UUID) -> HttpResponse:
    """Take away a document that was not read."""
    may_mend(request.actor, organisation).or_refuse()
    original = _original(organisation, original_id)
    reading = _reading(organisation, original_id)
    if reading is None:
        messages.warning(request, _("Parch has read this document meanwhile, so it was not removed."))
        return redirect("policies:given", organisation.address, original_id)
    if request.method == "POST":
        actions.remove_original(organisation, original_id, by=request.actor, at=timezone.now())
        messages.success(request, _("The document is removed. Nothing of it is kept."))
        return redirect(pages.list_url(organisation))
    context = {"original": original, "address": organisation.address, "size": pages.size_in_words(original.size)}
    return render(request, "policies/remove.html", context)


@acting
@require_safe
def original(request: ActingRequest, organisation: Organisation, original_id: UUID) -> HttpResponse:
    """The document byte for byte, to be saved and never to be shown: what stands in it is not ours."""
    may_see_drafts(request.actor, organisation).or_refuse()
    found: Original = get_object_or_404(organisation.originals, pk=original_id)
    content = actions.take_out(organisation, found, by=request.actor, at=timezone.now())
    name = file_name(found.name, found.media_type)
    headers = {
        "Content-Disposition": content_disposition_header(as_attachment=True, filename=name) or "attachment",
        "Content-Type": media_type(found.media_type),
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
    }
    return HttpResponse(content, headers=headers)


def _original(organisation: Organisation, original_id: UUID) -> Original:
    found: Original = get_object_or_404(organisation.originals.defer("content"), pk=original_id)
    return found


def _reading(organisation: Organisation, original_id: UUID) -> Reading | None:
    found: Reading | None = organisation.readings.filter(original_id=original_id).first()
    return found
