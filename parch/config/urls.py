"""Every address of Parch."""

from __future__ import annotations

from django.urls import include, path

urlpatterns = [
    path("", include("parch.web.urls")),
    path("account/", include("parch.accounts.allauth_urls")),
    path("", include("parch.accounts.urls")),
    path("", include("parch.organisations.urls")),
    path("", include("parch.data_protection.urls")),
    path("", include("parch.policies.urls")),
    path("", include("parch.home.urls")),
]

handler400 = "parch.web.errors.bad_request"
handler403 = "parch.web.errors.permission_denied"
handler404 = "parch.web.errors.page_not_found"
handler429 = "parch.web.errors.too_many_requests"
handler500 = "parch.web.errors.server_error"
