"""The command ``trio-capnp``.

Each subcommand is a module with a ``Command``; ``_main`` has the table of them. ``program`` is the
entry of a process, and ``main`` runs a command in this one.
"""

from __future__ import annotations

from trio_capnp.cli._main import main, program

__all__ = ["main", "program"]
