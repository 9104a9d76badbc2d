"""What sign-in tells people of."""

from parch.domain.language import Sentence
from parch.outbox.notices import NoticeKind

VOUCH_WANTED = NoticeKind(
    "accounts.vouch-wanted",
    Sentence(
        "A colleague who lost their second factor asks for your word",
        "Cydweithiwr a gollodd ei ail ffactor yn gofyn am eich gair",
    ),
    urgent=True,
)
