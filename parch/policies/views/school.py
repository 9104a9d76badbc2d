"""A school's policy: take the model, fill it in, put own words where allowed, read it, publish it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _, ngettext
from django.views.decorators.http import require_GET, require_POST

from parch.accounts.confirming import confirmed
from parch.domain.policies.blanks import questions
from parch.domain.policies.text import Words, load
from parch.organisations.entrances import ActingRequest, acting
from parch.organisations.models import Organisation
from parch.policies import actions, content
from parch.policies.forms import AmendForm
from parch.policies.marks import mark_of
from parch.policies.models import SchoolPolicy
from parch.policies.offers import offered
from parch.policies.pages.filling import asked, facts_of
from parch.policies.pages.reading import reading
from parch.policies.permissions import may_prepare, may_publish
from parch.web import language

CONFLICT = 409


@acting
@require_GET
def policy(request: ActingRequest, organisation: Organisation) -> HttpResponse:
    """Where the policy stands, what is next, and what has been published."""
    _only_schools(organisation)
    found = _policy(organisation)
    body = _standing(found, organisation) if found and may_prepare(request.actor, organisation) else {}
    context = {
        "address": organisation.address,
        "policy": found,
        "offer": offered(organisation, found),
        "publications": list(organisation.publications.defer("content")[:50]),
        "refusal": may_prepare(request.actor, organisation).refusal,
        "may_publish": may_publish(request.actor, organisation),
        **body,
    }
    return render(request, "policies/policy.html", context)


def _standing(found: SchoolPolicy, school: Organisation) -> dict[str, Any]:
    last = school.publications.first()
    text = content.own_text(found)
    return {
        "details": text.details,
        "asked": len(questions(text)),
        "waiting": len(content.still_open(found)),
        "amended": len(found.amendments),
        "fell_away": len(found.fell_away),
        "look_again": len(found.look_again),
        "amendable": sum(1 for clause in text.clauses if clause.amendable),
        "ready": content.ready(
            found, content.published(found, school, number=1, at=timezone.now()), last, on=timezone.localdate()
        ),
    }


@acting
def take(request: ActingRequest, organisation: Organisation) -> HttpResponse:
    """Take the council's newest version; what of one's own words would not fit it is shown first."""
    may_prepare(request.actor, organisation).or_refuse()
    found = _policy(organisation)
    version = offered(organisation, found)
    if version is None:
        messages.info(request, _("There is no newer version of the model to take."))
        return redirect("policies:policy", organisation.address)
    if request.method == "POST":
        if request.POST.get("version") != str(version.pk):
            messages.warning(
                request, _("The council has published a newer version meanwhile. Read what it changes first.")
            )
            return redirect("policies:take", organisation.address)
        actions.take_model(organisation, version, by=request.actor, at=timezone.now())
        messages.success(
            request, _("The school has taken version %(number)s of the model.") % {"number": version.number}
        )
        return redirect("policies:policy", organisation.address)
    context = {"address": organisation.address, "version": version, "policy": found, "text": version.text}
    if found:
        context["carried"] = content.carried(found, version.text)
    return render(request, "policies/take.html", context)


@acting
def fill_in(request: ActingRequest, organisation: Organisation) -> HttpResponse:
    """Each blank asked once; what is typed is kept even where other questions still wait."""
    may_prepare(request.actor, organisation).or_refuse()
    found = _policy_or_404(organisation)
    text, answers = content.own_text(found), content.answers_of(found)
    facts = facts_of(organisation, found.model_owner)
    every = questions(text)
    rows = asked(text, every, answers, facts, request.POST if request.method == "POST" else None)
    conflict, status = None, 200
    if request.method == "POST" and all([row.form.is_valid() for row in rows]):
        given = {row.question.key: row.form.answer for row in rows if row.form.answer is not None}
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


def _filled(request: ActingRequest, organisation: Organisation, found: SchoolPolicy) -> HttpResponse:
    waiting = len(content.still_open(_policy_or_404(organisation)))
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
    found = _policy_or_404(organisation)
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
    found = _policy_or_404(organisation)
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


@acting
@require_GET
def preview(request: ActingRequest, organisation: Organisation) -> HttpResponse:
    """The policy as it would be published, in either language."""
    may_prepare(request.actor, organisation).or_refuse()
    found = _policy_or_404(organisation)
    shown = language.known(request.GET.get("in")) or language.current()
    body = content.published(found, organisation, number=1, at=timezone.now())
    context = {
        "address": organisation.address,
        "reading": reading(load(body), shown, body["links"][shown]),
        "waiting": len(content.still_open(found)),
    }
    return render(request, "policies/preview.html", context)


@acting
@confirmed
def publish(request: ActingRequest, organisation: Organisation) -> HttpResponse:
    """Check your answers, then publish: anyone may read it from then on."""
    may_publish(request.actor, organisation).or_refuse()
    found = _policy_or_404(organisation)
    if request.method == "POST":
        revision = request.POST.get("revision", "")
        actions.publish_policy(
            organisation,
            revision=int(revision) if revision.isascii() and revision.isdigit() else -1,
            by=request.actor,
            at=timezone.now(),
        )
        messages.success(request, _("The policy is published. Anyone can read it now."))
        return redirect("policies:policy", organisation.address)
    last = organisation.publications.first()
    number = last.number + 1 if last else 1
    body = content.published(found, organisation, number=number, at=timezone.now())
    text = load(body)
    context = {
        "address": organisation.address,
        "policy": found,
        "number": number,
        "details": text.details,
        "ready": content.ready(found, body, last, on=timezone.localdate()),
        "missing_en": text.missing("en"),
        "missing_cy": text.missing("cy"),
        "pieces": len(text.clauses),
    }
    return render(request, "policies/publish.html", context)


def _only_schools(organisation: Organisation) -> None:
    if not organisation.is_school:
        raise Http404


def _policy(organisation: Organisation) -> SchoolPolicy | None:
    found: SchoolPolicy | None = (
        organisation.policies.prefetch_related("fill_ins").select_related("model_owner").first()
    )
    return found


def _policy_or_404(organisation: Organisation) -> SchoolPolicy:
    found = _policy(organisation)
    if found is None:
        raise Http404
    return found
