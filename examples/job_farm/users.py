"""The users of the farm: their credentials and their limits."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import attrs

from trio_capnp import RpcOverloaded


def fingerprint(credential: bytes) -> str:
    """The SHA-256 of a token, or of a certificate in DER form. The farm keeps no token itself."""
    return hashlib.sha256(credential).hexdigest()


@attrs.define(eq=False)
class User:
    name: str
    credentials: list[str]  # fingerprints
    jobs: int  # the most at a time
    upload_bytes: int  # the most of one job
    running: int = attrs.field(default=0, init=False)

    @contextmanager
    def one_more_job(self) -> Generator[None]:
        if self.running >= self.jobs:
            raise RpcOverloaded(f"limit jobs={self.jobs} of {self.name} is reached")
        self.running += 1
        try:
            yield
        finally:
            self.running -= 1


def load_users(path: Path) -> dict[str, User]:
    """Read a TOML file with a table for each user; return the users by their fingerprints."""
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    users = [User(name, **table) for name, table in tables.items()]
    return {each: user for user in users for each in user.credentials}
