"""What may be set from outside: `PARCH_*` environment variables, and nothing else."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

ROOT = Path(__file__).resolve().parents[2]


class Environment(BaseSettings):
    """Every setting of one running Parch, each from ``PARCH_<NAME>``.

    Raises `pydantic.ValidationError` naming each setting that cannot be used.
    """

    model_config = SettingsConfigDict(env_prefix="PARCH_", frozen=True, extra="ignore")

    production: bool = Field(default=False, description="Real schools: refuses to start without keys of its own.")
    demonstration: bool = Field(default=False, description="Made-up schools: sends nothing outside.")
    var: Path = Field(default=ROOT / "var", description="Folder for the embedded database, keys file and mail files.")
    database_url: str = Field(default="", description="postgresql://role:password@host:port/name; empty for embedded.")
    database_owner_url: str = Field(default="", description="The role that owns the tables, for `parch migrate` only.")
    keys: SecretStr = Field(default=SecretStr(""), description="Ordered named 256-bit keys: name:base64url,...")
    hosts: Annotated[tuple[str, ...], NoDecode] = Field(
        default=("127.0.0.1", "localhost", "[::1]"), description="Names people reach this Parch by: a.example,b.example"
    )
    base_url: str = Field(default="http://localhost:8000", description="How people reach this Parch; used in mail.")
    mail: Literal["file", "console", "smtp", "notify"] = Field(default="file")
    mail_from: str = Field(default="parch@parch.example")
    smtp_url: SecretStr = Field(default=SecretStr(""), description="smtp[s]://user:password@host:port")
    notify_key: SecretStr = Field(default=SecretStr(""), description="GOV.UK Notify API key.")
    notify_template: str = Field(default="", description="GOV.UK Notify template with (subject) and (body).")
    notify_text_template: str = Field(default="", description="The same for text messages, with (body) alone.")
    notify_url: str = Field(default="https://api.notifications.service.gov.uk")
    behind_proxy: bool = Field(default=False, description="A trusted proxy sets X-Forwarded-Proto.")

    @field_validator("hosts", mode="before")
    @classmethod
    def _listed(cls, given: object) -> object:
        """Names with commas between them; the brackets and quotes of a JSON list do no harm."""
        if not isinstance(given, str):
            return given
        bare = given.strip()
        inside = bare[1:-1] if bare.startswith("[") and bare.endswith("]") and '"' in bare else bare
        return tuple(name for part in inside.split(",") if (name := part.strip(" \t\n\"'")))

    @cached_property
    def is_embedded(self) -> bool:
        return not self.database_url


def read_environment() -> Environment:
    return Environment()
