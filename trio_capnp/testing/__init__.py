"""For tests of programs that use trio_capnp: connected pairs, transcripts, leak checks.

The link of a pair can hold messages, one by one, and be cut: ``pair.to_client.hold("return")``.

Under pytest the package is a plugin with two fixtures. ``capnp_pair`` makes connected pairs; with
``capnp_no_leaks`` a test may make its pairs by ``connected_pair`` as well. Both call
``assert_no_leaks`` for each pair when its block ends, and fail the test after it has returned, with
a list of the held objects and their holders. A client in a variable of the test is not a leak.
"""

from __future__ import annotations

from trio_capnp.testing._link import Direction
from trio_capnp.testing._pair import ConnectedPair, MakePair, connected_pair

__all__ = ["ConnectedPair", "Direction", "MakePair", "connected_pair"]
