"""The task list, the preview of a document and its files."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from parch.data_protection import guards, pages, permissions
from parch.data_protection.pack import installed
from parch.data_protection.papers import FILE_TYPES, as_file
from parch.data_protection.standing import newest_answer, newest_answers, standing_notices
from parch.data_protection.views.entry import last_save, let_in, template_called, tongue_called
from parch.organisations.entrances import ActingRequest, acting
from parch.organisations.models import Organisation
from parch.web import language as spoken


@acting
@require_GET
def show_documents(request: ActingRequest, organisation: Organisation) -> HttpResponse:
    let_in(request, organisation)
    answers, notices = newest_answers(organisation), standing_notices(organisation)
    tasks = [
        pages.task(template, answers.get(template.key), notices.get(template.key)) for template in installed().templates
    ]
    context = {
        "school": organisation,
        "tasks": tasks,
        "fill_refusal": permissions.may_fill_in(request.actor).refusal,
        "has_notices": bool(notices),
        "pack": installed(),
    }
    return render(request, "data_protection/documents.html", context)


@acting
@require_GET
def preview(request: ActingRequest, organisation: Organisation, document: str, language: str) -> HttpResponse:
    let_in(request, organisation)
    template, tongue = template_called(document), tongue_called(language)
    answers = newest_answer(organisation, template.key)
    context = {
        "school": organisation,
        "template": template,
        "sheet": pages.sheet(template, answers, tongue),
        "other_tongue": spoken.other(tongue),
        "reliances": pages.reliances(template, on=timezone.localdate()),
        "facts_owner": pages.facts_owner(),
        "saved": last_save(answers),
        "notice": standing_notices(organisation).get(template.key),
        "fill_refusal": permissions.may_fill_in(request.actor).refusal,
        "publish_refusal": permissions.may_publish_notices(request.actor).refusal
        or guards.has_no_blanks(template, answers).refusal,
        "has_changed": bool(answers and answers.pack_digest != template.digest),
    }
    return render(request, "data_protection/preview.html", context)


@acting
@require_GET
def download(
    request: ActingRequest, organisation: Organisation, document: str, language: str, kind: str
) -> HttpResponse:
    let_in(request, organisation)
    template, tongue = template_called(document), tongue_called(language)
    answers = newest_answer(organisation, template.key)
    made = as_file(kind, template, answers, organisation, tongue, on=timezone.localdate())
    name = f"{organisation.address}-{template.key}.{tongue}.{kind}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "private, no-store"}
    return HttpResponse(made, content_type=FILE_TYPES[kind], headers=headers)
