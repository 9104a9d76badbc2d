"""What policies put on the front page, the first visit, the bar under the header and the council's list of schools."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Max
from django.urls import reverse
from django.utils.translation import gettext as _, gettext_lazy, ngettext

from parch.domain.organisations.roles import HEADS, Role
from parch.organisations.actors import Actor
from parch.organisations.models import Organisation
from parch.organisations.registries import Line, Need, Page, Standing
from parch.policies.models import Draft, ModelVersion, Publication, Reading, SchoolPolicy
from parch.policies.offers import offered
from parch.policies.permissions import PREPARERS, may_mend, may_prepare, may_publish
from parch.web import language
from parch.web.dates import day

NOTICE = timedelta(days=60)
MOST_UNREAD = 2


def needs(actor: Actor, organisation: Organisation, on: date) -> Iterable[Need]:
    if may_mend(actor, organisation):
        yield from _of_giver(organisation)
    if organisation.is_owner and may_mend(actor, organisation):
        yield from _of_owner(organisation, on)
    elif may_prepare(actor, organisation):
        yield from _of_school(actor, organisation, on)


def _of_giver(organisation: Organisation) -> Iterable[Need]:
    """What waits of the newest document that was given, and of those that could not be read."""
    for reading in (
        organisation.readings.filter(state=Reading.State.UNREADABLE)
        .select_related("original")
        .defer("original__content")[:MOST_UNREAD]
    ):
        url = reverse("policies:given", args=[organisation.address, reading.original_id])
        yield Need(_("Parch could not read “%(name)s”.") % {"name": reading.original.name}, _("See why"), url)
    newest: Draft | None = organisation.drafts.defer("state", "source").first()
    if newest is None or not newest.problems:
        return
    said = ngettext(
        "%(count)s thing to mend in the policy you gave Parch.",
        "%(count)s things to mend in the policy you gave Parch.",
        newest.problems,
    )
    url = reverse("policies:check", args=[organisation.address, newest.pk])
    yield Need(said % {"count": newest.problems}, _("Work them down"), url)


def _of_owner(owner: Organisation, on: date) -> Iterable[Need]:
    newest = owner.drafts.defer("state", "source").first()
    if newest is not None and newest.unsure:
        said = ngettext(
            "%(count)s place in the draft of the model policy is in doubt.",
            "%(count)s places in the draft of the model policy are in doubt.",
            newest.unsure,
        )
        url = reverse("policies:mend", args=[owner.address, newest.pk])
        yield Need(said % {"count": newest.unsure}, _("Look at them"), url)
    if newest is not None and newest.review_on and newest.review_on <= on + NOTICE:
        url = reverse("policies:draft", args=[owner.address, newest.pk])
        yield Need(_due(newest.review_on), _("Look at it"), url, newest.review_on)


def _of_school(actor: Actor, school: Organisation, on: date) -> Iterable[Need]:
    policy: SchoolPolicy | None = school.policies.only("organisation", "model_owner", "model_number", "waiting").first()
    here = [school.address]
    version = offered(school, policy)
    if version is not None:
        words = {"owner": version.organisation.name_in(language.current()), "number": version.number}
        said = _("%(owner)s has published version %(number)s of the model policy.") % words
        yield Need(said, _("Look at it"), reverse("policies:take", args=here))
    if policy is not None and policy.waiting:
        said = ngettext("%(count)s blank waits in the policy.", "%(count)s blanks wait in the policy.", policy.waiting)
        yield Need(said % {"count": policy.waiting}, _("Fill them in"), reverse("policies:fill-in", args=here))
    last: date | None = school.publications.values_list("review_on", flat=True).first()
    if policy is not None and not policy.waiting and last is None and may_publish(actor, school):
        yield Need(
            _("The policy is ready to be published."), _("Read and publish"), reverse("policies:policy", args=here)
        )
    if last is not None and last <= on + NOTICE:
        yield Need(_due(last), _("Look at it"), reverse("policies:policy", args=here), last)


def _due(on: date) -> str:
    return _("The policy is due for review on %(day)s.") % {"day": day(on, language.current())}


def lines(organisation: Organisation, on: date) -> Iterable[Line]:
    """A council publishes its model; a school takes it, fills it in and publishes it as its own."""
    here = [organisation.address]
    if organisation.is_owner:
        yield Line(
            key="policies.model",
            order=40,
            title=_("Publish your model policy"),
            url=reverse("policies:models", args=here),
            who=(Role.POLICY_OWNER,),
            closed_until=_("Until then your schools have nothing to take."),
            is_done=owner_has_published(organisation),
        )
    elif organisation.is_school:
        yield from _lines_of_school(organisation)


def owner_has_published(owner: Organisation) -> bool:
    return bool(ModelVersion.objects.filter(organisation=owner).exists())


def _lines_of_school(school: Organisation) -> Iterable[Line]:
    here = [school.address]
    policy: SchoolPolicy | None = school.policies.only("organisation", "model_owner", "model_number", "waiting").first()
    no_model = "" if policy or offered(school, None) else _("Your council has not published a model yet.")
    yield Line(
        key="policies.take",
        order=40,
        title=_("Take the council’s model policy"),
        url=reverse("policies:policy", args=here),
        who=PREPARERS,
        closed_until=_("Until then there is no policy to fill in."),
        is_done=policy is not None,
        waits_for=no_model,
    )
    yield Line(
        key="policies.fill-in",
        order=50,
        title=_("Fill in what is your school’s"),
        url=reverse("policies:fill-in" if policy else "policies:policy", args=here),
        who=PREPARERS,
        closed_until=_("Until then the policy cannot be published."),
        is_done=policy is not None and not policy.waiting,
        waits_for="" if policy else _("First take the council’s model policy."),
    )
    yield Line(
        key="policies.publish",
        order=60,
        title=_("Publish the policy"),
        url=reverse("policies:policy", args=here),
        who=tuple(sorted(HEADS)),
        closed_until=_("Until then nobody can read it."),
        is_done=bool(school.publications.exists()),
        waits_for="" if policy and not policy.waiting else _("First fill in what is your school’s."),
    )


def navigation(actor: Actor, organisation: Organisation) -> Iterable[Page]:
    here = [organisation.address]
    if organisation.is_owner:
        yield Page(30, _("Model policy"), reverse("policies:models", args=here), here=("policies:",))
    elif organisation.is_school:
        yield Page(30, _("Our policy"), reverse("policies:policy", args=here), here=("policies:",))
    elif actor.holds(Role.CLERK):
        for governed in organisation.governed.filter(ends_on=None).select_related("school"):
            label = _("Policy of %(school)s") % {"school": governed.school.name_in(language.current())}
            yield Page(30, label, reverse("policies:policy", args=[governed.school.address]))


def standings(owner: Organisation, schools: Collection[UUID] | None) -> Mapping[UUID, Standing]:
    """Which of an owner's schools have published, and whether from its newest version: one query each."""
    newest = owner.model_versions.values_list("number", flat=True).first() or 0
    rows = Publication.objects.filter(model_owner=owner).order_by()
    if schools is not None:
        rows = rows.filter(organisation_id__in=schools)
    latest = (
        rows.values("organisation_id").annotate(latest=Max("model_number")).values_list("organisation_id", "latest")
    )
    return {school: CURRENT if number >= newest else EARLIER for school, number in latest}


CURRENT = Standing("published", gettext_lazy("Published from the newest version"), "done")
EARLIER = Standing("published-earlier", gettext_lazy("Published from an earlier version"), "waiting")
