"""The command `parch`. Django is imported only by what needs the database.

Everything printed is UTF-8; JSON where asked; sentences go to standard error in the chosen language.
"""

from __future__ import annotations

import io
import json
import os
import sys
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import click

from parch.domain.language import Language, Sentence

if TYPE_CHECKING:
    from parch.audit.command import Outcome
    from parch.domain.documents.command import Outcome as PolicyOutcome

PACK = Path(__file__).parents[2] / "packs" / "schools-social-media"
LANGUAGES: click.Choice[Language] = click.Choice(["en", "cy"])


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--lang", type=LANGUAGES, default="en", envvar="PARCH_LANG", help="Language of sentences / Iaith.")
@click.pass_context
def parch(context: click.Context, lang: str) -> None:
    """Parch: a school's social media policy, made to run."""
    context.obj = lang


def say(sentence: Sentence, language: Language) -> None:
    """One sentence to standard error."""
    click.echo(sentence.in_language(language), err=True)


def with_django() -> None:
    """Make the database reachable. Ends the command with a sentence where the settings cannot be used."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "parch.config.settings")
    import django
    from django.core.exceptions import ImproperlyConfigured

    try:
        django.setup()
    except ImproperlyConfigured as error:
        click.echo(str(error), err=True)
        sys.exit(2)


def with_tables(language: Language) -> None:
    """Make the database reachable, and end the command with a sentence where it is not one to work on."""
    with_django()
    from parch.config import safety

    trouble = safety.trouble()
    if trouble is not None:
        say(trouble, language)
        sys.exit(2)


@parch.group()
def policy() -> None:
    """Read and check policy documents."""


@policy.command("read")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Everything found, as JSON.")
@click.pass_obj
def read_policy(language: Language, file: Path, as_json: bool) -> None:
    """Read a policy document into its clauses, with what is wrong in it."""
    from parch.domain.checking.command import checked
    from parch.domain.documents.command import read

    _leave(read(file, as_json=as_json, language=language, check=checked(PACK, on=_today())), language)


@policy.command("check")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Every problem, as JSON.")
@click.option("--on", type=click.DateTime(["%Y-%m-%d"]), help="Check as on this day: 2026-11-22. Otherwise today.")
@click.pass_obj
def check_policy(language: Language, file: Path, as_json: bool, on: datetime | None) -> None:
    """Find what is wrong with a policy document. Exit code 0 nothing, 1 something, 2 cannot be read."""
    from parch.domain.checking.command import check

    day = on.date() if on else _today()
    _leave(check(file, PACK, on=day, as_json=as_json, language=language), language)


def _today() -> date:
    return datetime.now(ZoneInfo("Europe/London")).date()


def _leave(outcome: PolicyOutcome, language: Language) -> None:
    click.echo(outcome.output, nl=False)
    if outcome.says is not None:
        say(outcome.says, language)
    sys.exit(outcome.exit_code)


@parch.command()
def migrate() -> None:
    """Bring the tables up to date, as the role that owns them (PARCH_DATABASE_OWNER_URL)."""
    from parch.config.environment import read_environment

    environment = read_environment()
    if environment.database_owner_url:
        os.environ["PARCH_DATABASE_URL"] = environment.database_owner_url
    with_django()
    from parch.config import migrating

    migrating.migrate()
    if environment.database_owner_url:
        migrating.grant_to_program(migrating.role_of(environment.database_url))


@parch.command()
@click.option("--port", default=8000, show_default=True)
@click.option("--host", default="127.0.0.1", show_default=True)
@click.pass_obj
def serve(language: Language, port: int, host: str) -> None:
    """Serve web and worker together."""
    with_django()
    from parch.config import serving

    sys.exit(serving.serve(host, port, language))


@parch.command()
@click.option("--schools", type=click.Path(path_type=Path), help="Also open the schools of this spreadsheet.")
@click.option("--on-the-page", is_flag=True, help="Only print where the page that begins is, and its code.")
@click.pass_obj
def begin(language: Language, schools: Path | None, on_the_page: bool) -> None:
    """Begin for real: the first council, its policy owner, its schools."""
    with_tables(language)
    from parch.organisations import command

    sys.exit(command.begin("cy" if language == "cy" else "en", schools, on_the_page=on_the_page))


@parch.command()
@click.option("--once", is_flag=True, help="Do what waits, then stop.")
@click.pass_obj
def work(language: Language, once: bool) -> None:
    """Do what waits in the outbox: mail, renderings, schedules."""
    with_tables(language)
    from parch.outbox.worker import run

    run(once=once)


@parch.command()
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def outbox(language: Language, as_json: bool) -> None:
    """How many jobs wait, were done, failed or stand in doubt: numbers, no content."""
    with_tables(language)
    from parch.outbox.command import sentences, state_of_outbox

    state = state_of_outbox()
    if as_json:
        click.echo(json.dumps(state, ensure_ascii=False))
        return
    for sentence in sentences(state):
        click.echo(sentence.in_language(language))


@parch.command()
@click.option("--port", default=8000, show_default=True)
@click.pass_obj
def demonstrate(language: Language, port: int) -> None:
    """Serve the demonstration council: made-up schools, in a database of their own, no mail outside."""
    os.environ["PARCH_DEMONSTRATION"] = "1"
    with_django()
    from parch.config import migrating, safety, serving
    from parch.demo.actions import load_demonstration
    from parch.demo.cast import who_may_sign_in

    if safety.trouble() == safety.REAL:  # before a table of theirs is touched
        say(safety.REAL, language)
        sys.exit(2)
    migrating.migrate()
    load_demonstration()
    click.echo(who_may_sign_in(f"http://localhost:{port}", language), err=True)
    sys.exit(serving.serve("127.0.0.1", port, language))


@parch.group()
def keys() -> None:
    """The named keys that seal and mark."""


@keys.command("new")
@click.argument("name")
def new_key_command(name: str) -> None:
    """Print a new key, to put first in PARCH_KEYS."""
    from parch.domain.keys import BadKeys, new_key

    try:
        click.echo(str(new_key(name)))
    except BadKeys as error:
        click.echo(error.sentence.en, err=True)
        sys.exit(2)


@keys.command("rotate")
@click.option("--lang", type=LANGUAGES, default=None)
@click.pass_obj
def rotate_keys(language: Language, lang: Language | None) -> None:
    """Seal again, with the first key, all that older keys sealed. May be stopped and run again."""
    with_django()
    from django.conf import settings

    from parch.audit.rotation import rotate

    _end(rotate(settings.KEY_RING), lang or language)


@parch.group()
def audit() -> None:
    """The record of what was done, and whether it was tampered with."""


@audit.command("checkpoint")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--lang", type=LANGUAGES, default=None)
@click.pass_obj
def write_checkpoint(language: Language, file: Path, lang: Language | None) -> None:
    """Add signed heads of all chains to FILE. Keep it away from the database."""
    with_django()
    from django.conf import settings
    from django.utils import timezone

    from parch.audit.command import checkpoint

    _end(checkpoint(settings.KEY_RING, file, at=timezone.now()), lang or language)


@audit.command("verify")
@click.option("--checkpoint", "file", type=click.Path(path_type=Path), help="Also find an end that was cut off.")
@click.option("--json", "as_json", is_flag=True, help="Every place found, as JSON.")
@click.option("--lang", type=LANGUAGES, default=None)
@click.pass_obj
def verify_record(language: Language, file: Path | None, as_json: bool, lang: Language | None) -> None:
    """Find every tampered place. Exit code 0 sound, 1 tampered with, 2 cannot be read."""
    with_django()
    from django.conf import settings

    from parch.audit.command import verify

    _end(verify(settings.KEY_RING, file), lang or language, as_json=as_json)


def _end(outcome: Outcome, language: Language, *, as_json: bool = False) -> None:
    if as_json:
        click.echo(outcome.as_json(language))
    else:
        for sentence in outcome.says:
            say(sentence, language)
    sys.exit(outcome.exit_code)


def main(arguments: list[str] | None = None) -> Any:
    """The entry point: standard output and error are UTF-8 whatever the machine's locale."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    return parch(args=arguments, prog_name="parch")


if __name__ == "__main__":
    main()
