"""What organisations tell people of."""

from parch.domain.language import Sentence
from parch.outbox.notices import NoticeKind

STEP_GIVEN = NoticeKind(
    "organisations.step-given",
    Sentence("A line of the first visit was given to you", "Rhoddwyd llinell o’r ymweliad cyntaf i chi"),
)
