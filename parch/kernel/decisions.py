"""May this be done? And when it may not, why, in words for the person asking."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


class Refused(Exception):
    """Somebody tried to do what they may not. Shown to them as a 403 with the reason.

    The one argument is the sentence, which may be lazily translated.
    """

    @property
    def sentence(self) -> StrOrPromise:
        sentence: StrOrPromise = self.args[0]
        return sentence


@dataclass(frozen=True, slots=True)
class Decision:
    """The answer to "may this be done?".

    An empty ``refusal`` means yes. Otherwise it is one whole sentence that greys the button,
    fills the 403 page and passes the test, so each reason is written once.
    """

    refusal: StrOrPromise = ""

    def __bool__(self) -> bool:
        return not self.refusal

    def or_refuse(self) -> None:
        """Raise `Refused` with the sentence unless the answer is yes."""
        if self.refusal:
            raise Refused(self.refusal)


ALLOWED = Decision()
