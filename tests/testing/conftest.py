"""The plugin's fixtures, also where the package runs from its source and announces none."""

from __future__ import annotations

from trio_capnp.testing._plugin import capnp_no_leaks, capnp_pair

__all__ = ["capnp_no_leaks", "capnp_pair"]
