from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "parch.web"
    label = "web"
