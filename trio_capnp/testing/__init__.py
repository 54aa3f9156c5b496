"""For tests of programs that use trio_capnp: connected pairs, transcripts, leak checks.

Under pytest the package is a plugin with two fixtures: ``capnp_pair`` makes connected pairs, and
``capnp_no_leaks`` checks after the test that every pair's tables are empty.
"""

from __future__ import annotations

from trio_capnp.testing._pair import ConnectedPair, connected_pair

__all__ = ["ConnectedPair", "connected_pair"]
