from django.apps import AppConfig


class HomeConfig(AppConfig):
    """What needs you today. It reads what the apps registered, and no app."""

    name = "parch.home"

    def ready(self) -> None:
        from parch.home.navigation import front_page
        from parch.home.notices.needs import needs as notice_needs
        from parch.organisations.registries import navigation, needs

        navigation.register(front_page)
        needs.register(notice_needs)
