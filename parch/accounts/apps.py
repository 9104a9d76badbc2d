from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """How people sign in; links and codes."""

    name = "parch.accounts"
