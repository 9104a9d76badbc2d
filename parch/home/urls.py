"""Addresses of the pages here."""

from __future__ import annotations

from django.urls import path

from parch.home import views
from parch.home.notices import views as notices

app_name = "home"
urlpatterns = [
    path("", views.show_places, name="front"),
    path("o/<slug:address>/", views.show_front_page, name="organisation"),
    path("o/<slug:address>/notices/", notices.show_sent, name="sent_notices"),
    path("account/notices/", notices.choose_ways, name="notices"),
    path("account/notices/calendar/", notices.make_address, name="make_feed"),
    path("account/notices/calendar/stop/", notices.take_address_back, name="stop_feed"),
    path("calendar/<str:token>.ics", notices.show_calendar, name="calendar"),
]
