from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """How people sign in; links and codes."""

    name = "parch.accounts"

    def ready(self) -> None:
        from parch.accounts import logs, receivers, rotation
        from parch.accounts.notices import VOUCH_WANTED
        from parch.outbox.notices import register

        logs.mask_elsewhere()
        receivers.connect()
        rotation.register()
        register(VOUCH_WANTED)
