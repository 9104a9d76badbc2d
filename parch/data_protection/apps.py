from django.apps import AppConfig


class DataProtectionConfig(AppConfig):
    name = "parch.data_protection"
