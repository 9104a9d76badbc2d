from django.apps import AppConfig


class DataProtectionConfig(AppConfig):
    """A school's own data protection documents."""

    name = "parch.data_protection"

    def ready(self) -> None:
        from parch.data_protection import needs
        from parch.organisations import registries

        registries.needs.register(needs.needs)
        registries.checklist.register(needs.lines)
        registries.navigation.register(needs.navigation)
