"""Originals, drafts and versions of a council's model; a school's own policy and what it has published."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from parch.domain.policies.text import PolicyText, load
from parch.kernel.tenancy import TenantOwned

FORMATS = ["pdf", "docx"]
HOWS = ["words", "by-hand", "left-out"]
LONGEST_REASON = 500


class Original(TenantOwned):
    """A document as it was given to Parch, byte for byte. `media_type` is told from the bytes.

    Never changes: the database refuses. It can be taken away again only while no draft rests on it.
    """

    name = models.CharField(max_length=200)
    media_type = models.CharField(max_length=40)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveIntegerField()
    content = models.BinaryField()
    given_at = models.DateTimeField()

    class Meta:
        default_related_name = "originals"


class Reading(TenantOwned):
    """That an original waits to be read, is being read or could not be. It goes when its draft is there.

    `why_en` and `why_cy`: why it could not be read, empty otherwise. `tries` counts how often it was asked for.
    """

    class State(models.TextChoices):
        WAITING = "waiting"
        READING = "reading"
        UNREADABLE = "unreadable"

    original = models.OneToOneField(Original, on_delete=models.CASCADE, related_name="reading")
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    why_en = models.TextField(blank=True)
    why_cy = models.TextField(blank=True)
    tries = models.PositiveIntegerField(default=1)
    given_by = models.CharField(max_length=120)
    changed_at = models.DateTimeField()

    class Meta:
        default_related_name = "readings"
        ordering = ["-changed_at", "id"]
        constraints = [
            models.CheckConstraint(
                name="policies_reading_says_why_it_failed_and_only_then",
                condition=(Q(state="unreadable") & ~Q(why_en="") & ~Q(why_cy=""))
                | (~Q(state="unreadable") & Q(why_en="", why_cy="")),
            ),
        ]

    @property
    def is_unreadable(self) -> bool:
        return self.state == self.State.UNREADABLE


class Draft(TenantOwned):
    """A policy while it is being worked on: what Parch read, and what people have mended of it.

    `state` is `parch.domain.policies.drafting.dump`: the reading and the notes beside it. Each change
    counts `revision` up by one, so nobody's work is overwritten unseen. `source` is the original's words as
    they were first read, line by line. `problems`: what the health check found and nobody has dealt with,
    for lists; None before the first check.
    """

    original = models.ForeignKey(Original, on_delete=models.PROTECT)
    title_en = models.CharField(max_length=200, blank=True)
    title_cy = models.CharField(max_length=200, blank=True)
    owner_name = models.CharField(max_length=120, blank=True)
    owner_role_en = models.CharField(max_length=120, blank=True)
    owner_role_cy = models.CharField(max_length=120, blank=True)
    review_on = models.DateField(null=True, blank=True)
    languages = models.CharField(
        max_length=5, default="en,cy", choices=[("en", "en"), ("cy", "cy"), ("en,cy", "en,cy")]
    )
    state = models.JSONField()
    revision = models.PositiveIntegerField(default=0)
    unsure = models.PositiveIntegerField(default=0)
    source = models.TextField(blank=True)
    problems = models.PositiveIntegerField(null=True, blank=True)
    begun_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    changed_by = models.CharField(max_length=120)

    class Meta:
        default_related_name = "drafts"
        ordering = ["-changed_at", "id"]


class Mend(TenantOwned):
    """One change to a draft, with the way back. `undoes` names the mend that this one took back."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="mends")
    number = models.PositiveIntegerField()
    what = models.CharField(max_length=20)
    item = models.CharField(max_length=200, blank=True)
    patches = models.JSONField()
    undoes = models.PositiveIntegerField(null=True, blank=True)
    by = models.CharField(max_length=120)
    at = models.DateTimeField()

    class Meta:
        default_related_name = "mends"
        ordering = ["number"]
        constraints = [
            models.UniqueConstraint(name="policies_mend_numbers_count_up_in_each_draft", fields=["draft", "number"]),
            models.UniqueConstraint(name="policies_mend_is_undone_once", fields=["draft", "undoes"]),
        ]


class Check(TenantOwned):
    """What the health check found in a draft, kept so that its page need not look again.

    It counts for one `revision` of the draft, one day and one `knowledge` (the digest of what the check knew).
    `problems` is `parch.policies.checking.dump`; `seen` holds the keys of all that was ever found in this draft.
    """

    draft = models.OneToOneField(Draft, on_delete=models.CASCADE, related_name="kept_check")
    revision = models.PositiveIntegerField()
    knowledge = models.CharField(max_length=64)
    on = models.DateField()
    problems = models.JSONField()
    seen = models.JSONField()
    made_at = models.DateTimeField()

    class Meta:
        default_related_name = "checks"


class Acceptance(TenantOwned):
    """That somebody leaves a problem of a draft as it is, and why. Taking it back is written beside it."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="acceptances")
    key = models.CharField(max_length=64)
    kind = models.CharField(max_length=30)
    reason = models.TextField(max_length=LONGEST_REASON)
    by = models.CharField(max_length=120)
    at = models.DateTimeField()
    taken_back_by = models.CharField(max_length=120, blank=True)
    taken_back_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        default_related_name = "acceptances"
        ordering = ["-at", "id"]
        constraints = [
            models.UniqueConstraint(
                name="policies_acceptance_stands_once_for_each_problem",
                fields=["draft", "key"],
                condition=Q(taken_back_at=None),
            ),
            models.CheckConstraint(name="policies_acceptance_says_why", condition=~Q(reason="")),
        ]


class ModelVersion(TenantOwned):
    """A published model. Never changes: the database refuses. Its schools may read it."""

    published_down: ClassVar[bool] = True

    draft = models.ForeignKey(Draft, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    content = models.JSONField()
    digest = models.CharField(max_length=64)
    published_at = models.DateTimeField()
    published_by = models.CharField(max_length=120)

    class Meta:
        default_related_name = "model_versions"
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(
                name="policies_modelversion_numbers_count_up_for_each_owner", fields=["organisation", "number"]
            ),
        ]

    @property
    def text(self) -> PolicyText:
        return load(self.content)


class SchoolPolicy(TenantOwned):
    """A school's policy in the making: which model it took and where it put its own words.

    `base` is a copy of the model as it was taken, so that a school that moves to another owner keeps it whole.
    `amendments` and `fell_away` are {clause id: {"en": words, "cy": words}}; `look_again` lists amended
    clauses whose model has changed underneath. `waiting` counts the questions still open, for the front page.
    """

    model_owner = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    model_number = models.PositiveIntegerField()
    base = models.JSONField()
    amendments = models.JSONField(default=dict)
    fell_away = models.JSONField(default=dict)
    look_again = models.JSONField(default=list)
    revision = models.PositiveIntegerField(default=0)
    waiting = models.PositiveIntegerField(default=0)
    taken_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    changed_by = models.CharField(max_length=120)

    class Meta:
        default_related_name = "policies"
        constraints = [
            models.UniqueConstraint(name="policies_schoolpolicy_one_each", fields=["organisation"]),
        ]


class FillIn(TenantOwned):
    """One answer, used wherever its blank stands."""

    policy = models.ForeignKey(SchoolPolicy, on_delete=models.CASCADE, related_name="fill_ins")
    key = models.CharField(max_length=300)
    how = models.CharField(max_length=10, default="words", choices=[(how, how) for how in HOWS])
    value_en = models.TextField(blank=True, max_length=2000)
    value_cy = models.TextField(blank=True, max_length=2000)

    class Meta:
        default_related_name = "fill_ins"
        constraints = [
            models.UniqueConstraint(name="policies_fillin_one_answer_to_each_blank", fields=["policy", "key"]),
            models.CheckConstraint(name="policies_fillin_how_is_known", condition=Q(how__in=HOWS)),
        ]


class Publication(TenantOwned):
    """What a school publishes, whole and in both languages. Never changes: the database refuses."""

    published_up: ClassVar[bool] = True
    open_when: ClassVar[dict[str, Any] | None] = {"state": "published"}

    number = models.PositiveIntegerField()
    state = models.CharField(max_length=10, default="published", choices=[("published", "published")])
    model_owner = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    model_number = models.PositiveIntegerField()
    starts_at = models.DateTimeField()
    review_on = models.DateField()
    content = models.JSONField()
    digest = models.CharField(max_length=64)
    published_by = models.CharField(max_length=120)

    class Meta:
        default_related_name = "publications"
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(
                name="policies_publication_numbers_count_up_in_each_school", fields=["organisation", "number"]
            ),
            models.UniqueConstraint(
                name="policies_publication_one_start_at_a_time", fields=["organisation", "starts_at"]
            ),
        ]


class Rendering(TenantOwned):
    """A publication as a file in one language. Made by the worker; made on demand where it is not there yet."""

    open_when: ClassVar[dict[str, Any] | None] = {}

    publication = models.ForeignKey(Publication, on_delete=models.CASCADE, related_name="renderings")
    language = models.CharField(max_length=2, choices=[("en", "en"), ("cy", "cy")])
    form = models.CharField(max_length=4, choices=[(form, form) for form in FORMATS])
    content = models.BinaryField()
    digest = models.CharField(max_length=64)
    made_at = models.DateTimeField()

    class Meta:
        default_related_name = "renderings"
        constraints = [
            models.UniqueConstraint(
                name="policies_rendering_one_of_each_kind", fields=["publication", "language", "form"]
            ),
        ]
