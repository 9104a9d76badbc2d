from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "parch.web"
    label = "web"

    def ready(self) -> None:
        from parch.web.forms import sentences

        sentences.use()
