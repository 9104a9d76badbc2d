"""What is wrong with a pack, said to whoever wrote it."""

from __future__ import annotations

from parch.domain.language import Sentence

NO_FILE = Sentence("{file} is missing.", "Mae {file} ar goll.")
NOT_TOML = Sentence("{file} is not sound TOML: {why}.", "Nid yw {file} yn TOML dilys: {why}.")
NOT_TEXT = Sentence("{file} is not text in UTF-8.", "Nid yw {file} yn destun UTF-8.")
WRONG_FOLDER = Sentence(
    "pack.toml says its key is “{key}”, but the folder is called “{folder}”.",
    "Mae pack.toml yn dweud mai “{key}” yw ei allwedd, ond “{folder}” yw enw'r ffolder.",
)
TWICE = Sentence("{file}: “{key}” is there twice.", "{file}: mae “{key}” yno ddwywaith.")
UNKNOWN_FIELD = Sentence(
    "{document} asks for the field “{key}”, which nothing defines.",
    "Mae {document} yn gofyn am y maes “{key}”, nad oes dim yn ei ddiffinio.",
)
UNKNOWN_FACT = Sentence(
    "{document} relies on the fact “{key}”, which is not in facts.toml.",
    "Mae {document} yn dibynnu ar y ffaith “{key}”, nad yw yn facts.toml.",
)
NOT_ASKED = Sentence(
    "{file} has the blank “{key}”, which its list of fields does not ask for.",
    "Mae gan {file} y bwlch “{key}”, nad yw ei restr o feysydd yn gofyn amdano.",
)
NOT_PRINTED = Sentence(
    "{file} never prints “{key}”, though its list of fields asks for it.",
    "Nid yw {file} byth yn argraffu “{key}”, er bod ei restr o feysydd yn gofyn amdano.",
)
UNEVEN = Sentence(
    "{document}: the English and the Welsh differ in {part}, beginning at number {number}.",
    "{document}: mae'r Saesneg a'r Gymraeg yn wahanol o ran {part}, gan ddechrau yn rhif {number}.",
)
HEADINGS = Sentence("their headings", "eu penawdau")
BLANKS = Sentence("their blanks", "eu bylchau")
NO_OPTIONS = Sentence(
    "documents.toml: the choice “{key}” needs at least two options.",
    "documents.toml: mae ar y dewis “{key}” angen o leiaf ddau opsiwn.",
)
NO_SOURCE = Sentence(
    "facts.toml: “{key}” says that it was seen, but not where.",
    "facts.toml: mae “{key}” yn dweud iddo gael ei weld, ond nid ymhle.",
)

MISSING = Sentence("{file}: {place} is missing.", "{file}: mae {place} ar goll.")
UNKNOWN = Sentence(
    "{file}: {place} is not something a pack knows.", "{file}: nid yw {place} yn rhywbeth y mae pecyn yn ei adnabod."
)
ONE_LANGUAGE = Sentence(
    "{file}: {place} needs words in English and in Welsh.",
    "{file}: mae ar {place} angen geiriau yn Gymraeg ac yn Saesneg.",
)
NOT_AN_OPTION = Sentence(
    "{file}: {place} must be one of {options}.", "{file}: rhaid i {place} fod yn un o'r rhain: {options}."
)
WRONG = Sentence(
    "{file}: {place} cannot be read as it is meant: {given}.",
    "{file}: ni ellir darllen {place} fel y bwriadwyd: {given}.",
)
