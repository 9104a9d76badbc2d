"""Addresses of the pages here. The public ones have their own address in each language."""

from __future__ import annotations

from django.urls import path

from parch.policies.views import checking, council, drafts, filling, giving, mending, public, school

app_name = "policies"
OWNER = "o/<slug:address>/policies/"
GIVEN = f"{OWNER}given/<uuid:original_id>/"
DRAFT = f"{OWNER}<uuid:draft_id>/"
SCHOOL = "o/<slug:address>/policy/"
ENGLISH = "schools/<slug:address>/policy/"
WELSH = "ysgolion/<slug:address>/polisi/"

urlpatterns = [
    path(OWNER, council.models, name="models"),
    path(f"{OWNER}give/", giving.give, name="give"),
    path(GIVEN, giving.given, name="given"),
    path(f"{GIVEN}original/", giving.original, name="original"),
    path(f"{GIVEN}again/", giving.again, name="again"),
    path(f"{GIVEN}remove/", giving.remove, name="remove"),
    path(DRAFT, drafts.draft, name="draft"),
    path(f"{DRAFT}mend/", mending.mend, name="mend"),
    path(f"{DRAFT}mend/<slug:what>/", mending.change, name="change"),
    path(f"{DRAFT}check/", checking.check, name="check"),
    path(f"{DRAFT}check/accept/", checking.accept, name="accept"),
    path(f"{DRAFT}check/take-back/", checking.take_back, name="take-back"),
    path(f"{DRAFT}undo/", mending.undo, name="undo"),
    path(f"{DRAFT}details/", drafts.details, name="details"),
    path(f"{DRAFT}amendable/", drafts.amendable, name="amendable"),
    path(f"{DRAFT}preview/", drafts.preview, name="model-preview"),
    path(f"{DRAFT}history/", drafts.history, name="history"),
    path(f"{DRAFT}publish/", drafts.publish, name="publish-model"),
    path(SCHOOL, school.policy, name="policy"),
    path(f"{SCHOOL}take/", school.take, name="take"),
    path(f"{SCHOOL}fill-in/", filling.fill_in, name="fill-in"),
    path(f"{SCHOOL}own-words/", filling.own_words, name="own-words"),
    path(f"{SCHOOL}own-words/clause/", filling.clause, name="clause"),
    path(f"{SCHOOL}own-words/restore/", filling.restore, name="restore"),
    path(f"{SCHOOL}preview/", school.preview, name="preview"),
    path(f"{SCHOOL}publish/", school.publish, name="publish"),
]
for prefix, language, ending in ((ENGLISH, "en", "en"), (WELSH, "cy", "cy")):
    review = "review.ics" if language == "en" else "adolygu.ics"
    fixed = {"language": language}
    urlpatterns += [
        path(prefix, public.policy, fixed, name=f"public-{ending}"),
        path(f"{prefix}<int:number>/", public.policy, fixed, name=f"public-number-{ending}"),
        path(f"{prefix}<int:number>/policy.<slug:form>", public.file, fixed, name=f"file-{ending}"),
        path(f"{prefix}{review}", public.calendar, fixed, name=f"calendar-{ending}"),
    ]
