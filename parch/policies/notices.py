"""What policies tell people of."""

from parch.domain.language import Sentence
from parch.outbox.notices import NoticeKind

MODEL_PUBLISHED = NoticeKind(
    "policies.model-published",
    Sentence("The council published a new version of the policy", "Cyhoeddodd y cyngor fersiwn newydd o’r polisi"),
)
