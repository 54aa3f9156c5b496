"""``trio-capnp demo``: the calculator of examples/, used and explained in one process.

``play`` runs the demonstration; ``_calculator`` is the server, the same text as
examples/calculator.py; ``_chapters`` is the client; ``_narrator`` shows results, messages and round
trips. It needs no schema compiler, because the generated module is part of the package.
"""

from __future__ import annotations

from trio_capnp.cli._demo._narrator import play

__all__ = ["play"]
