"""``trio-capnp demo``: the calculator of examples/, used and explained in one process.

``play`` tells the story; ``_calculator`` is the server, the same text as examples/calculator.py;
``_chapters`` is what the client does; ``_narrator`` shows results, messages and round trips.
Nothing here needs a schema compiler: the generated module is part of the package.
"""

from __future__ import annotations

from trio_capnp.cli._demo._narrator import play

__all__ = ["play"]
