"""The Welsh of the screens: compiled at set-up, and checked to be whole.

Usage: ``python -m parch.config.messages compile|missing``. Each app keeps its own catalogue in
``locale/cy/LC_MESSAGES/django.po``. Babel does the work, as a bare machine has no GNU gettext.
"""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

PARCH = Path(__file__).resolve().parents[1]
FUNCTIONS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]|%s|%d")


@dataclass(frozen=True)
class Fault:
    """One sentence that is not whole in Welsh: where it stands and what is wrong."""

    where: str
    says: str


def catalogues() -> list[Path]:
    return sorted(PARCH.glob("*/locale/cy/LC_MESSAGES/django.po"))


def compile_all() -> None:
    """Write the ``.mo`` beside each ``.po``."""
    for path in catalogues():
        with path.open("rb") as read, path.with_suffix(".mo").open("wb") as written:
            write_mo(written, read_po(read, locale="cy"))


def faults() -> Iterator[Fault]:
    """Every sentence of the program without Welsh, every one whose placeholders differ, every one no longer used."""
    for app in sorted(path for path in PARCH.iterdir() if path.is_dir() and path.name != "domain"):
        used = {message for _, message in sentences_of(app)}
        catalogue = _catalogue(app)
        for where, (context, text) in sorted(set(sentences_of(app))):
            yield from _faults_of(where, catalogue, context, text)
        for entry in catalogue:
            key = entry.id[0] if isinstance(entry.id, tuple) else entry.id
            if key and (entry.context or "", key) not in used:
                yield Fault(f"{app.name}: locale/cy", f"no longer said by the program: {key!r}")


def sentences_of(app: Path) -> list[tuple[str, tuple[str, str]]]:
    """Where each translatable sentence of an app stands, with its context and English text."""
    found = []
    for path in sorted([*app.rglob("*.py"), *app.rglob("*.html"), *app.rglob("*.txt")]):
        for line, message, context in _extracted(path):
            text = message[0] if isinstance(message, tuple) else message
            found.append((f"{path.relative_to(PARCH.parent)}:{line}", (context or "", text)))
    return found


def _extracted(path: Path) -> Iterator[tuple[int, str | tuple[str, ...], str | None]]:
    source = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        from django.utils.translation.template import templatize

        source = templatize(source, origin=str(path))
    for line, message, _, context in extract("python", io.BytesIO(source.encode()), keywords=FUNCTIONS):
        yield line, message, context


def _catalogue(app: Path) -> Catalog:
    path = app / "locale" / "cy" / "LC_MESSAGES" / "django.po"
    if not path.exists():
        return Catalog(locale="cy")
    with path.open("rb") as read:
        return read_po(read, locale="cy")


def _faults_of(where: str, catalogue: Catalog, context: str, text: str) -> Iterator[Fault]:
    entry = catalogue.get(text, context or None)
    forms = [] if entry is None else _forms(entry.string)
    if entry is None or entry.fuzzy or not all(forms):
        yield Fault(where, f"no Welsh for {text!r}")
        return
    english = _forms(entry.id)
    wanted = {name for each in english for name in PLACEHOLDER.findall(each)}
    if any(set(PLACEHOLDER.findall(form)) - wanted for form in forms) or not any(
        set(PLACEHOLDER.findall(form)) == wanted for form in forms
    ):
        yield Fault(where, f"the Welsh names other placeholders than {text!r}")
    if "" in wanted:
        yield Fault(where, f"a placeholder without a name in {text!r}")


def _forms(text: str | Iterable[str] | None) -> list[str]:
    """One form, or one for each number that the language tells apart."""
    return [text or ""] if isinstance(text, str) or text is None else [str(form) for form in text]


def main(words: list[str]) -> int:
    if words == ["compile"]:
        compile_all()
        return 0
    found = list(faults())
    for fault in found:
        print(f"{fault.where}: {fault.says}")  # noqa: T201 - the command's answer
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
