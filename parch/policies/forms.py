"""What people type about policies. Forms check; actions save."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from parch.domain.documents.model import KINDS, STRENGTHS, USES
from parch.domain.documents.sniffing import LONGEST, LONGEST_FILE
from parch.domain.policies.blanks import Answer, How, Question
from parch.domain.policies.mending import ASIDE
from parch.domain.policies.text import Details, Words
from parch.policies import wording
from parch.policies.models import LONGEST_REASON
from parch.web.forms import DateField

LONG, SHORT = 200, 120


class Later(forms.CharField):
    """Words that may wait: not optional, only not needed before something is published."""

    def validate(self, value: Any) -> None:
        """Empty is well for now."""


class LaterDate(DateField):
    """A day that may wait."""

    def validate(self, value: Any) -> None:
        """No day is well for now."""


class LaterChoice(forms.ChoiceField):
    """A choice that may wait, or be left as it is."""

    def validate(self, value: Any) -> None:
        if value:
            super().validate(value)


class EitherFile(forms.FileField):
    """A file, or something else instead: which of the two was given is the form's to see."""

    def validate(self, value: Any) -> None:
        """None is well by itself."""


class GiveForm(forms.Form):
    """A document: chosen as a file, or its text pasted."""

    file = EitherFile(
        label=_("The document"),
        allow_empty_file=True,
        help_text=_(
            "A Word document (DOCX), OpenDocument text (ODT), PDF, web page (HTML), Markdown or plain text, "
            "up to 25 MB."
        ),
    )
    text = Later(label=_("Or paste the text"), strip=False, widget=forms.Textarea(attrs={"rows": 8}))

    def __init__(self, *args: Any, sent: int = 0, **kwargs: Any) -> None:
        """``sent``: how many bytes came with the form. A file too large to be taken in never reaches it."""
        super().__init__(*args, **kwargs)
        self.sent = sent

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        file, text = cleaned.get("file"), cleaned.get("text", "")
        if (file is None and not text.strip() and self.sent > LONGEST_FILE) or (file and file.size > LONGEST_FILE):
            self.add_error(
                "file",
                _(
                    "This file is larger than 25 MB, which is more than any policy. Choose the file that holds only "
                    "the policy, or save it with smaller pictures."
                ),
            )
        elif file is None and not text.strip() and not self.errors:
            self.add_error("file", _("Choose a file, or paste the text of the policy."))
        if file is not None and text.strip():
            self.add_error("text", _("Give one or the other: take the pasted text away, or do not choose a file."))
        if len(text) > LONGEST:
            self.add_error("text", _("This text is longer than any policy. Paste only the policy."))
        return cleaned

    @property
    def given(self) -> tuple[str, bytes]:
        """The name and the bytes of what was given."""
        file: UploadedFile[Any] | None = self.cleaned_data["file"]
        if file is not None:
            return file.name or "", file.read()
        return str(_("Pasted text")), self.cleaned_data["text"].encode()


class ReasonForm(forms.Form):
    """Why a problem is left as it is."""

    key = forms.CharField(widget=forms.HiddenInput, max_length=64)
    reason = forms.CharField(
        label=_("Why may it stay as it is?"),
        help_text=_("The governors read this beside the list."),
        max_length=LONGEST_REASON,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Say why it may stay as it is.")},
    )


def reason_form(key: str, posted: Any = None) -> ReasonForm:
    """The form that accepts the problem of this key; its ids are its own, for there are many on the page."""
    return ReasonForm(posted, initial={"key": key}, auto_id=f"accept-{key}-%s")


class DetailsForm(forms.Form):
    """What a policy says about itself."""

    title_en = Later(label=_("Title in English"), max_length=LONG)
    title_cy = Later(label=_("Title in Welsh"), max_length=LONG)
    owner_name = Later(
        label=_("Who looks after it"),
        max_length=SHORT,
        help_text=_("A person or a team, as everyone will read it on the policy."),
    )
    owner_role_en = Later(label=_("Their role in English"), max_length=SHORT)
    owner_role_cy = Later(label=_("Their role in Welsh"), max_length=SHORT)
    review_on = LaterDate(label=_("Due for review"), help_text=_("For example, 31 8 2027."))
    languages = forms.ChoiceField(
        label=_("Languages it is meant to be in"),
        widget=forms.RadioSelect,
        choices=[("en,cy", _("English and Welsh")), ("en", _("English")), ("cy", _("Welsh"))],
    )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if not cleaned.get("title_en") and not cleaned.get("title_cy"):
            self.add_error("title_en", _("Give the policy a title in at least one language."))
        return cleaned

    @staticmethod
    def initial_from(details: Details) -> dict[str, Any]:
        return {
            "title_en": details.title.en,
            "title_cy": details.title.cy,
            "owner_name": details.owner_name,
            "owner_role_en": details.owner_role.en,
            "owner_role_cy": details.owner_role.cy,
            "review_on": details.review_on,
            "languages": ",".join(details.languages),
        }

    @property
    def details(self) -> Details:
        said = self.cleaned_data
        return Details(
            title=Words(said["title_en"], said["title_cy"]),
            owner_name=said["owner_name"],
            owner_role=Words(said["owner_role_en"], said["owner_role_cy"]),
            review_on=said["review_on"],
            languages=tuple(language for language in ("en", "cy") if language in said["languages"].split(",")),
        )


class DescribeForm(forms.Form):
    """What one item of the reading is."""

    kind = forms.ChoiceField(label=_("What it is"))
    number = forms.CharField(
        label=_("Number"),
        required=False,
        max_length=40,
        help_text=_("As it is printed at the beginning of the words. Empty it to give it back to the words."),
    )
    parent = LaterChoice(label=_("Stands under"))
    strength = LaterChoice(label=_("How strongly it asks"))
    use = LaterChoice(label=_("Which use it is about"))

    def __init__(self, *args: Any, parents: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        none = ("", _("Not said"))
        kinds = [(kind, wording.KINDS[kind]) for kind in (*KINDS, ASIDE)]
        for name, choices in (
            ("kind", kinds),
            ("parent", [("", _("Nothing: it stands by itself")), *parents]),
            ("strength", [none, *((value, wording.STRENGTHS[value]) for value in STRENGTHS)]),
            ("use", [none, *((value, wording.USES[value]) for value in USES)]),
        ):
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)
            field.choices = choices


class WordsForm(forms.Form):
    """The same words in English and in Welsh."""

    en = Later(label=_("Words in English"), widget=forms.Textarea(attrs={"rows": 5, "lang": "en"}))
    cy = Later(label=_("Words in Welsh"), widget=forms.Textarea(attrs={"rows": 5, "lang": "cy"}))

    @property
    def words(self) -> Words:
        return Words(*(" ".join(self.cleaned_data[language].split()) for language in ("en", "cy")))


class AmendForm(WordsForm):
    """A school's own words for a clause: at least one language must have some."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if not cleaned.get("en", "").strip() and not cleaned.get("cy", "").strip():
            self.add_error("en", _("Write the words you want in this clause, in English or in Welsh."))
        return cleaned


class AnswerForm(forms.Form):
    """The answer to one question, asked in each language in which its blank stands."""

    en = Later(max_length=2000)
    cy = Later(max_length=2000)
    how = LaterChoice(widget=forms.RadioSelect)

    def __init__(self, question: Question, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.question = question
        for language in ("en", "cy"):
            if language not in question.languages or "words" not in question.ways:
                del self.fields[language]
            else:
                self.fields[language].label = wording.ANSWER_IN[language]
                self.fields[language].widget.attrs["lang"] = language
        how = self.fields["how"]
        assert isinstance(how, forms.ChoiceField)
        how.choices = [(way, wording.ways(question)[way]) for way in question.ways]
        how.label = _("How to answer")
        if question.ways == ("words",) or not question.ways:
            del self.fields["how"]

    @property
    def answer(self) -> Answer | None:
        """What is said, or None where nothing is."""
        said = self.cleaned_data
        how: How | None = said.get("how") or ("words" if "words" in self.question.ways else None)
        if how is None:
            return None
        return Answer(how, Words(said.get("en", ""), said.get("cy", "")))
