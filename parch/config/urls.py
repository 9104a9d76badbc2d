"""Every address of Parch."""

from __future__ import annotations

from django.urls import include, path

urlpatterns = [
    path("", include("parch.web.urls")),
    path("account/", include("allauth.urls")),
    path("", include("parch.accounts.urls")),
    path("", include("parch.organisations.urls")),
    path("", include("parch.data_protection.urls")),
    path("", include("parch.policies.urls")),
    path("", include("parch.home.urls")),
]
