"""The parts of the docs that come from the program. Usage: ``python tools/docs.py [--check]``.

Without ``--check`` they are written again; with it, whatever differs is named and the exit code is 1.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
REFERENCE = ROOT / "docs" / "reference"
sys.path.insert(0, str(ROOT))

UNSHOWN = {"var", "keys", "smtp_url", "notify_key"}  # secrets, and a folder that differs on every machine


def commands() -> str:
    """Every command with its help, and every setting with its meaning."""
    import click

    from parch.config.cli import parch
    from parch.config.environment import Environment

    lines = ["# Settings and commands", "", "Written by `make docs` from the program.", "", "## Commands", ""]

    def tell(command: click.Command, path: str) -> None:
        if isinstance(command, click.Group):
            for name in sorted(command.commands):
                tell(command.commands[name], f"{path} {name}")
            return
        words = " ".join(
            param.make_metavar(context(command)) for param in command.params if param.param_type_name == "argument"
        )
        options = " ".join(f"[{param.opts[0]}]" for param in command.params if param.param_type_name == "option")
        usage = " ".join(part for part in (path, words, options) if part)
        lines.extend([f"`{usage}`  ", (command.help or "").split("\n\n")[0].replace("\n", " "), ""])

    def context(command: click.Command) -> click.Context:
        return click.Context(command)

    tell(parch, "parch")
    lines += [
        "## Settings",
        "",
        "Each from the environment. What is not set has the value shown.",
        "",
        "| setting | value | what |",
        "|---|---|---|",
    ]
    for name, field in sorted(Environment.model_fields.items()):
        value = (
            "" if field.default is None or name in {"var", "keys", "smtp_url", "notify_key"} else f"`{field.default}`"
        )
        lines.append(f"| `PARCH_{name.upper()}` | {value} | {field.description or ''} |")
    return "\n".join(lines) + "\n"


def addresses() -> str:
    """Every address, and who may come in."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "parch.config.settings")
    import django

    django.setup()
    from tests.support.addresses import addresses as found

    entrances = {"acting": "people of the organisation", "public": "everyone", "person": "the signed-in person"}
    lines = [
        "# Addresses",
        "",
        "Written by `make docs` from the program; each is tried in `tests/architecture/test_addresses.py`.",
        "",
    ]
    lines += ["| address | name | for |", "|---|---|---|"]
    for address in found():
        who = "everyone" if address.is_open else entrances[address.entrance]
        lines.append(f"| `/{address.route}` | `{address.name}` | {who} |")
    return "\n".join(lines) + "\n"


def figures() -> str:
    """How well the readers and the health check do on the corpus."""
    from tests.corpus.figures import page

    return page()


PAGES: dict[str, Callable[[], str]] = {"commands.md": commands, "addresses.md": addresses, "health-check.md": figures}


def main(words: list[str]) -> int:
    stale = []
    for name, write in PAGES.items():
        path, text = REFERENCE / name, write()
        if path.exists() and path.read_text() == text:
            continue
        stale.append(name)
        if "--check" not in words:
            path.write_text(text)
    if stale and "--check" in words:
        print(f"Out of step with the program: {', '.join(stale)}. Run: make docs")
    return 1 if stale and "--check" in words else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
