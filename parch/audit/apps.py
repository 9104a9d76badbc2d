from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class AuditConfig(AppConfig):
    """The record: what was done, by whom, when, chained so that tampering shows."""

    name = "parch.audit"

    def ready(self) -> None:
        autodiscover_modules("events")
