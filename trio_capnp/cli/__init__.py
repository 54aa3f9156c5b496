"""The command ``trio-capnp``.

Each subcommand is a module with a ``Command``; ``_main`` has the table of them.
"""

from __future__ import annotations

from trio_capnp.cli._main import main

__all__ = ["main"]
