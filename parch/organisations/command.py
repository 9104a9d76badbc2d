"""``parch begin``: the first council, its policy owner and its schools, from the console."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
from django import forms
from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import override

from parch.domain.language import Language, Sentence
from parch.domain.organisations.school_list import SchoolList, school_list
from parch.domain.sheets import MOST_BYTES, CannotRead
from parch.organisations import actions
from parch.organisations.beginning import line_for_console
from parch.organisations.forms.beginning import BeginForm
from parch.organisations.guards import is_empty
from parch.organisations.spreadsheets import rows_of

BEGUN_ALREADY = Sentence("Parch has begun here already.", "Mae Parch wedi dechrau yma eisoes.")
NO_FILE = Sentence("This file cannot be opened: {file}", "Ni ellir agor y ffeil hon: {file}")
MEND = Sentence(
    "Nothing was saved. Mend these cells, and begin again:",
    "Ni chadwyd dim. Cywirwch y celloedd hyn, a dechreuwch eto:",
)
PLACE = Sentence("Line {line}, {column}: {reason}", "Llinell {line}, {column}: {reason}")
READY = Sentence(
    "Schools in the list: {count}. Open them, and invite their heads and clerks?",
    "Ysgolion ar y rhestr: {count}. Eu hagor, a gwahodd eu penaethiaid a'u clercod?",
)
NOT_DONE = Sentence("Nothing was saved.", "Ni chadwyd dim.")
DONE = Sentence(
    "{council} is here. Sign in at {base} with {email}; you will be asked to set up a second factor first.",
    "Mae {council} yma. Mewngofnodwch yn {base} gyda {email}; gofynnir i chi osod ail ffactor yn gyntaf.",
)


def begin(language: Language, schools: Path | None = None, *, on_the_page: bool = False) -> int:
    """Ask what is needed, and begin. Returns the exit code: 0 begun, 1 not begun, with a sentence why.

    ``schools``: a spreadsheet whose schools are opened in the same step. ``on_the_page``: only print where the page
    that begins is, and its code.
    """
    if not is_empty() or settings.DEMONSTRATION:
        return _end(BEGUN_ALREADY, language)
    if on_the_page:
        click.echo(line_for_console(settings.BASE_URL, language))
        return 0
    try:
        read = None if schools is None else _read(schools)
    except CannotRead as trouble:
        return _end(trouble.sentence, language)
    with override(language):
        answers = _asked()
    if read is not None and not click.confirm(READY.format(count=len(read.schools)).in_language(language), err=True):
        return _end(NOT_DONE, language)
    return _begun(answers, read, language)


def _read(path: Path) -> SchoolList:
    """The schools of the spreadsheet. Raises `CannotRead`, which names every cell that needs mending."""
    try:
        with path.open("rb") as file:
            read = school_list(rows_of(file.read(MOST_BYTES + 1)))
    except OSError:
        raise CannotRead(NO_FILE.format(file=path)) from None
    if read.problems:
        said = [MEND, *(PLACE.format(line=p.line, column=p.column, reason=p.reason) for p in read.problems)]
        raise CannotRead(Sentence("\n".join(one.en for one in said), "\n".join(one.cy for one in said)))
    return read


@transaction.atomic
def _begun(answers: dict[str, Any], read: SchoolList | None, language: Language) -> int:
    at = timezone.now()
    contact_email, email = answers.pop("email"), answers.pop("own_email")
    council, _ = actions.begin(**answers, email=email, contact_email=contact_email, language=language, at=at)
    if read is not None:
        actions.read_in_schools(council, read.schools, language=language, by=None, at=at)
    done = DONE.format(council=Sentence(council.name_en, council.name_cy), base=settings.BASE_URL, email=email)
    click.echo(done.in_language(language), err=True)
    return 0


def _asked() -> dict[str, Any]:
    """Answers to every field of the page's own form; what it refuses is said and asked again."""
    answers: dict[str, Any] = {}
    wanted = list(BeginForm(needs_code=False).fields)
    while wanted:
        for name in wanted:
            answers[name] = _answer(BeginForm(needs_code=False).fields[name], name)
        form = BeginForm(answers, needs_code=False)
        if form.is_valid():
            return dict(form.cleaned_data)
        wanted = list(form.errors)
        for name in wanted:
            for error in form.errors[name]:
                click.echo(f"{form.fields[name].label}: {error}", err=True)
    return answers


def _answer(field: forms.Field, name: str) -> str:
    widget: Any = field.widget
    choices = [str(value) for value, _ in widget.choices] if isinstance(field, forms.ChoiceField) else []
    default = str(field.initial) if field.initial else (None if field.required else "")
    answer: str = click.prompt(
        str(field.label),
        default=default,
        type=click.Choice(choices) if choices else str,
        hide_input=name == "password",
        confirmation_prompt=name == "password",
        show_default=bool(default),
        err=True,
    )
    return answer


def _end(why: Sentence, language: Language) -> int:
    click.echo(why.in_language(language), err=True)
    return 1
