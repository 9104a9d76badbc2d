"""Addresses of the pages here."""

from __future__ import annotations

from django.urls import path

from parch.organisations.views import (
    beginning,
    calendar,
    deciding,
    details,
    first_visit,
    history,
    importing,
    people,
    schools,
)

app_name = "organisations"
HERE = "o/<slug:address>/"
SCHOOL = f"{HERE}schools/<slug:school>/"

urlpatterns = [
    path("begin/", beginning.begin, name="begin"),
    path("calendars/<slug:address>/closed-days.ics", calendar.closed_days_feed, name="closed_days_feed"),
    path(f"{HERE}people/", people.show_people, name="people"),
    path(f"{HERE}people/invite/", people.invite_person, name="invite"),
    path(f"{HERE}people/<uuid:pk>/", people.show_person, name="person"),
    path(f"{HERE}people/<uuid:pk>/change/", people.change_person, name="change_person"),
    path(f"{HERE}people/<uuid:pk>/role/", people.give_role, name="give_role"),
    path(f"{HERE}people/<uuid:pk>/invitation/", people.invite_again, name="invite_again"),
    path(f"{HERE}roles/<uuid:pk>/end/", people.end_role, name="end_role"),
    path(f"{HERE}about/", details.show_details, name="details"),
    path(f"{HERE}about/contacts/", details.change_contacts, name="contacts"),
    path(f"{HERE}about/name/", details.rename, name="rename"),
    path(f"{HERE}about/kind/", details.change_character, name="character"),
    path(f"{HERE}closed-days/", calendar.show_closed_days, name="closed_days"),
    path(f"{HERE}closed-days/<uuid:pk>/remove/", calendar.remove_closed_days, name="remove_closed_days"),
    path(f"{HERE}first-visit/", first_visit.show_first_visit, name="first_visit"),
    path(f"{HERE}first-visit/details/", first_visit.confirm_details, name="confirm_details"),
    path(f"{HERE}first-visit/<str:key>/give/", first_visit.give_step, name="give_step"),
    path(f"{HERE}history/", history.show_history, name="history"),
    path(f"{HERE}schools/", schools.show_schools, name="schools"),
    path(f"{HERE}schools/open/", schools.open_school, name="open_school"),
    path(f"{HERE}schools/from-a-list/", importing.read_list, name="read_list"),
    path(f"{HERE}schools/from-a-list/save/", importing.save_list, name="save_list"),
    path(SCHOOL, schools.show_school, name="school"),
    path(f"{SCHOOL}head/", deciding.name_head, name="name_head"),
    path(f"{SCHOOL}clerk/", deciding.name_head, {"of": "body"}, name="name_clerk"),
    path(f"{SCHOOL}move/", deciding.move_school, name="move_school"),
    path(f"{SCHOOL}close/", deciding.close_school, name="close_school"),
    path(f"{SCHOOL}governing-body/", deciding.open_body, name="open_body"),
    path(f"{SCHOOL}federation/", deciding.join_body, name="join_body"),
]
