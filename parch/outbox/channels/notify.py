"""Mail and text messages by GOV.UK Notify, which can be asked what it took under a reference of ours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from parch.outbox.channels import Bounced, Unanswered
from parch.outbox.messages import Message

TOO_MANY = 429
REFUSED = 400
BROKEN = 500


@dataclass(frozen=True, slots=True)
class Notify:
    """``template`` is the id of a template with ((subject)) as its subject and ((body)) as its body."""

    url: str
    key: str
    template: str

    def send(self, message: Message) -> None:
        from notifications_python_client.errors import HTTPError
        from requests import RequestException

        try:
            self._hand_over(self._client(), message)
        except HTTPError as error:
            if REFUSED <= error.status_code < BROKEN and error.status_code != TOO_MANY:
                raise Bounced(f"Notify {error.status_code}") from error
            raise Unanswered from error
        except RequestException as error:
            raise Unanswered from error

    def _hand_over(self, client: Any, message: Message) -> None:
        words = {"subject": message.subject, "body": message.body}
        client.send_email_notification(message.to, self.template, words, message.reference)

    def was_sent(self, message: Message) -> bool | None:
        return bool(self._found(message.reference))

    def has_bounced(self, reference: str) -> bool:
        """Whether Notify says that the address or number takes nothing."""
        return any(found["status"] == "permanent-failure" for found in self._found(reference))

    def _found(self, reference: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self._client().get_all_notifications(reference=reference)["notifications"]
        return found

    def _client(self) -> Any:
        from notifications_python_client.notifications import NotificationsAPIClient

        client: Any = NotificationsAPIClient
        return client(self.key, base_url=self.url, timeout=30)


@dataclass(frozen=True, slots=True)
class NotifyText(Notify):
    """Text messages. ``template`` is the id of a template that is ((body))."""

    def _hand_over(self, client: Any, message: Message) -> None:
        client.send_sms_notification(message.to, self.template, {"body": message.body}, message.reference)
