"""The ``capnp`` tool of the C++ implementation, as the judge of bytes and texts."""

from __future__ import annotations

import subprocess
from pathlib import Path

from trio_capnp.schema import find_compiler


class Tool:
    """Converts messages of one schema file, many at a time.

    The tool lifts all limits of its own accord, so it can only judge valid messages.
    """

    def __init__(self, schema: Path) -> None:
        self.schema = schema
        self.command = find_compiler()

    def convert(self, formats: str, root: str, data: bytes, *options: str) -> bytes:
        """Run ``capnp convert from:to``; messages stand one after the other on both sides."""
        command = [self.command, "convert", *options, "--", formats, str(self.schema), root]
        done = subprocess.run(command, input=data, capture_output=True, check=False, timeout=60)
        assert not done.returncode, done.stderr.decode(errors="replace")
        return done.stdout

    def texts(self, root: str, data: bytes, *, short: bool = False) -> str:
        """The text form of each message."""
        options = ["--short"] if short else []
        return self.convert("binary:text", root, data, *options).decode("utf-8", "surrogateescape")
