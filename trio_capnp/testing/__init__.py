"""For tests of programs that use trio_capnp: connected pairs, transcripts, leak checks.

The link of a pair can be held up, message by message, and cut: ``pair.to_client.hold("return")``.

Under pytest the package is a plugin with two fixtures: ``capnp_pair`` makes connected pairs, and
``capnp_no_leaks`` checks after the test that every pair's tables are empty.
"""

from __future__ import annotations

from trio_capnp.testing._link import Direction
from trio_capnp.testing._pair import ConnectedPair, connected_pair

__all__ = ["ConnectedPair", "Direction", "connected_pair"]
