from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    """Councils, schools, governing bodies, people and their roles."""

    name = "parch.organisations"
