"""Addresses of the pages here."""

from __future__ import annotations

from django.urls import path

from parch.home import views

app_name = "home"
urlpatterns = [
    path("", views.show_places, name="front"),
    path("o/<slug:address>/", views.show_front_page, name="organisation"),
]
