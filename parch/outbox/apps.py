from django.apps import AppConfig


class OutboxConfig(AppConfig):
    """What must happen after a commit."""

    name = "parch.outbox"

    def ready(self) -> None:
        from parch.outbox import letters, notices, rotation  # noqa: F401 - they register how their kinds are sent

        rotation.register()
