from importlib import import_module

from django.apps import AppConfig


class PoliciesConfig(AppConfig):
    """Model policies, a school's own wording, and what is published."""

    name = "parch.policies"

    def ready(self) -> None:
        from parch.organisations import registries
        from parch.outbox.notices import register
        from parch.policies import needs
        from parch.policies.notices import MODEL_PUBLISHED

        import_module("parch.policies.actions")  # its handlers tell the outbox who makes files
        register(MODEL_PUBLISHED)
        registries.needs.register(needs.needs)
        registries.checklist.register(needs.lines)
        registries.navigation.register(needs.navigation)
        registries.standings.register(needs.standings)
