from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """How people sign in; links and codes."""

    name = "parch.accounts"

    def ready(self) -> None:
        from parch.accounts import logs, receivers, rotation

        logs.mask_elsewhere()
        receivers.connect()
        rotation.register()
