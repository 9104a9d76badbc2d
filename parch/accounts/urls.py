"""Addresses of the pages here."""

from __future__ import annotations

from django.urls import path

from parch.accounts.views import account, factors, links, words

app_name = "accounts"
urlpatterns = [
    path("account/", account.show_account, name="account"),
    path("account/second-factor/", account.set_up_second_factor, name="second_factor"),
    path("account/lost-factor/", factors.lost_factor, name="lost_factor"),
    path("account/colleagues/", factors.show_askers, name="askers"),
    path("account/colleagues/<uuid:pk>/", factors.vouch, name="vouch"),
    path("account/kept-words/", words.kept_words, name="kept_words"),
    path("account/join/", links.join, name="join"),
    path("account/link/", links.opened, name="link_opened"),
    path("l/<str:token>", links.open_link, name="link"),
]
