"""Filling in a school's policy and putting the school's own words where its council leaves room."""

from __future__ import annotations

from collections.abc import Sequence

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _, ngettext
from django.views.decorators.http import require_GET, require_POST

from parch.domain.policies.blanks import Answers, Question, questions
from parch.domain.policies.text import Words, load
from parch.organisations.entrances import ActingRequest, acting
from parch.organisations.models import Organisation
from parch.policies import actions, content
from parch.policies.forms import AmendForm, AnswerForm
from parch.policies.marks import mark_of
from parch.policies.models import SchoolPolicy
from parch.policies.pages.filling import asked, facts_of, initial_of
from parch.policies.permissions import may_prepare
from parch.policies.views.school import policy_or_404
from parch.web import language

CONFLICT = 409


@acting
def fill_in(request: ActingRequest, organisation: Organisation) -> HttpResponse:
    """Each blank asked once; what is typed is kept even where other questions still wait."""
    may_prepare(request.actor, organisation).or_refuse()
    found = policy_or_404(organisation)
    text, answers = content.own_text(found), content.answers_of(found)
    forms = _answer_forms(request, organisation, found, questions(text), answers)
    rows = asked(text, forms, answers)
    conflict, status = None, 200
    if request.method == "POST" and all([form.is_valid() for form in forms]):
        given = {form.question.key: form.answer for form in forms if form.answer is not None}
        try:
            actions.fill_in(
                organisation, answers=given, mark=request.POST.get("mark", ""), by=request.actor, at=timezone.now()
            )
        except actions.Conflict as by_other:
            conflict, status = by_other.by, CONFLICT
        else:
            return _filled(request, organisation, found)
    context = {
        "address": organisation.address,
        "rows": rows,
        "waiting": sum(1 for row in rows if not row.answered),
        "mark": mark_of(content.plain_answers(found.fill_ins.all())),
        "conflict": conflict,
        "kept": [(row.heading, answers[row.question.key].words) for row in rows if row.question.key in answers],
    }
    return render(request, "policies/fill_in.html", context, status=status)


def _answer_forms(
    request: ActingRequest, school: Organisation, found: SchoolPolicy, every: Sequence[Question], answers: Answers
) -> list[AnswerForm]:
    facts = facts_of(school, found.model_owner)
    posted = request.POST if request.method == "POST" else None
    return [
        AnswerForm(one, posted, prefix=f"q{number}", initial=initial_of(one, answers.get(one.key), facts))
        for number, one in enumerate(every)
    ]


def _filled(request: ActingRequest, organisation: Organisation, found: SchoolPolicy) -> HttpResponse:
    waiting = len(content.still_open(policy_or_404(organisation)))
    if not waiting:
        messages.success(request, _("Everything is filled in."))
        return redirect("policies:policy", organisation.address)
    said = ngettext(
        "Your answers are kept. %(count)s place still waits.",
        "Your answers are kept. %(count)s places still wait.",
        waiting,
    )
    messages.success(request, said % {"count": waiting})
    return redirect("policies:fill-in", organisation.address)


@acting
@require_GET
def own_words(request: ActingRequest, organisation: Organisation) -> HttpResponse:
    """The clauses the council leaves to the school, and what has become of the school's words."""
    may_prepare(request.actor, organisation).or_refuse()
    found = policy_or_404(organisation)
    text, amendments = load(found.base), content.amendments_of(found)
    rows = [
        (
            clause,
            text.name_of(clause.id),
            clause.words.shown(language.current()),
            amendments.get(clause.id),
            clause.id in found.look_again,
        )
        for clause in text.clauses
        if clause.amendable and clause.words
    ]
    fell = [(key, Words(**words), mark_of(None)) for key, words in found.fell_away.items()]
    return render(
        request, "policies/own_words.html", {"address": organisation.address, "rows": rows, "fell_away": fell}
    )


@acting
def clause(request: ActingRequest, organisation: Organisation) -> HttpResponse:
    """One clause in the school's own words, beside the model's."""
    may_prepare(request.actor, organisation).or_refuse()
    found = policy_or_404(organisation)
    text = load(found.base)
    wanted = request.GET.get("clause", "")
    if wanted not in text.places:
        raise Http404
    model = text.clause(wanted).words
    kept = content.amendments_of(found).get(wanted)
    now = kept or model
    form = AmendForm(request.POST if request.method == "POST" else None, initial={"en": now.en, "cy": now.cy})
    conflict, status = None, 200
    if request.method == "POST" and form.is_valid():
        try:
            actions.amend_clause(
                organisation,
                wanted,
                words=form.words,
                mark=request.POST.get("mark", ""),
                by=request.actor,
                at=timezone.now(),
            )
        except actions.Conflict as by_other:
            conflict, status = by_other.by, CONFLICT
        else:
            messages.success(request, _("The school’s own words are kept."))
            return redirect("policies:own-words", organisation.address)
    context = {
        "address": organisation.address,
        "clause": text.clause(wanted),
        "name": text.name_of(wanted),
        "model": model,
        "kept": kept,
        "form": form,
        "mark": mark_of(found.amendments.get(wanted)),
        "conflict": conflict,
    }
    return render(request, "policies/clause.html", context, status=status)


@acting
@require_POST
def restore(request: ActingRequest, organisation: Organisation) -> HttpResponse:
    """Put the model's words back, or strike words that fell away off the list."""
    try:
        actions.restore_clause(
            organisation,
            request.POST.get("clause", ""),
            mark=request.POST.get("mark", ""),
            by=request.actor,
            at=timezone.now(),
        )
    except SchoolPolicy.DoesNotExist:
        raise Http404 from None
    except actions.Conflict as by_other:
        said = _("%(name)s changed this clause meanwhile. Nothing was put back; read it again first.")
        messages.warning(request, said % {"name": by_other.by})
    else:
        messages.success(request, _("The model’s words are back."))
    return redirect("policies:own-words", organisation.address)
