"""Addresses of the frame's own pages."""

from __future__ import annotations

from django.urls import path

from parch.web import views

app_name = "web"
urlpatterns = [
    path("language/", views.choose_language, name="language"),
    path("accessibility/", views.words, {"name": "accessibility"}, name="accessibility"),
    path("privacy/", views.words, {"name": "privacy"}, name="privacy"),
    path("help/", views.words, {"name": "help"}, name="help"),
    path("_gallery", views.show_gallery, name="gallery"),
]
