"""Filling a document in, also when two people do it at once."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _, ngettext
from django.views.decorators.http import require_http_methods

from parch.data_protection import actions, guards, pages, permissions
from parch.data_protection.forms import AnswersForm
from parch.data_protection.models import Filled
from parch.data_protection.proposals import Values, proposed
from parch.data_protection.standing import newest_answer, newest_answers
from parch.data_protection.views.entry import last_save, let_in, template_called, title_of
from parch.domain.packs import Template
from parch.organisations.entrances import ActingRequest, acting
from parch.organisations.models import Organisation
from parch.web import language as spoken

CONFLICT = 409


@acting
@require_http_methods(["GET", "POST"])
def fill_in(request: ActingRequest, organisation: Organisation, document: str) -> HttpResponse:
    let_in(request, organisation)
    permissions.may_fill_in(request.actor).or_refuse()
    template = template_called(document)
    newest = newest_answers(organisation)
    answers = newest.get(template.key)
    form = _form(organisation, template, newest, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        return _save(request, organisation, template, form)
    return _show(request, organisation, template, form, answers)


def _save(request: ActingRequest, school: Organisation, template: Template, form: AnswersForm) -> HttpResponse:
    builds_on = form.cleaned_data["builds_on"]
    theirs = newest_answer(school, template.key)
    if not guards.builds_on_the_newest(theirs, builds_on=builds_on):
        return _show_both(request, school, template, form, theirs)
    saved = actions.save_answers(
        school, template, values=form.values(), builds_on=builds_on, by=request.actor, at=timezone.now()
    )
    messages.success(request, _what_is_left(pages.blanks_left(template, saved)))
    return redirect("data_protection:preview", school.address, template.key, spoken.current())


def _show_both(
    request: ActingRequest, school: Organisation, template: Template, form: AnswersForm, theirs: Filled | None
) -> HttpResponse:
    """Their words beside the writer's own, which stay in the boxes; saving again builds on theirs."""
    form.build_on(theirs.number if theirs else 0)
    return _show(request, school, template, form, theirs, clash=True)


def _show(
    request: ActingRequest,
    school: Organisation,
    template: Template,
    form: AnswersForm,
    answers: Filled | None,
    *,
    clash: bool = False,
) -> HttpResponse:
    theirs: Values | None = {"en": answers.values_en, "cy": answers.values_cy} if clash and answers else None
    context = {
        "school": school,
        "template": template,
        "title": title_of(template),
        "summary": template.summary.in_language(spoken.current()),
        "form": form,
        "rows": list(form.rows(theirs)),
        "clash": clash,
        "saved": last_save(answers),
        "facts_owner": pages.facts_owner(),
        "reliances": pages.reliances(template, on=timezone.localdate()),
        "has_changed": bool(answers and answers.pack_digest != template.digest),
    }
    return render(request, "data_protection/fill_in.html", context, status=CONFLICT if clash else 200)


def _form(school: Organisation, template: Template, newest: dict[str, Filled], data: QueryDict | None) -> AnswersForm:
    own = newest.get(template.key)
    proposals = proposed(template, school, newest, on=timezone.localdate())
    return AnswersForm(template, proposals, data, builds_on=own.number if own else 0)


def _what_is_left(left: int) -> str:
    if left == 0:
        return _("Every blank is filled in, in both languages.")
    words = ngettext(
        "Your words are kept. %(count)s blank is left.", "Your words are kept. %(count)s blanks are left.", left
    )
    return words % {"count": left}
