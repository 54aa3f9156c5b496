"""The plugin's fixtures, also where the package runs from its source and announces none."""

from __future__ import annotations

from trio_capnp.testing._plugin import _capnp_leak_check, capnp_no_leaks, capnp_pair

__all__ = ["_capnp_leak_check", "capnp_no_leaks", "capnp_pair"]
