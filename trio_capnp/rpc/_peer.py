"""The part of ``ConnectionState`` that all tables and their entries use.

``_connection`` imports the tables, so they cannot import it. ``Peer`` states the part that all of
them use, and a table that uses more adds a protocol that extends ``Peer``.

Source: ``docs/protocol.md``, section 3.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Protocol

    from trio_capnp.errors import RpcError
    from trio_capnp.limits import Limits
    from trio_capnp.rpc._messages import Outgoing
    from trio_capnp.rpc._turn import Turn

    class Peer(Protocol):
        """One side of a connection, with the parts that all its tables use."""

        @property
        def turn(self) -> Turn: ...

        @property
        def limits(self) -> Limits: ...

        @property
        def carries_fds(self) -> bool:
            """Whether file descriptors reach the peer."""
            ...

        @property
        def closed_by(self) -> RpcError | None:
            """The error that ended the connection; None while it is open."""
            ...

        def send(self, message: Outgoing) -> object:
            """Queue a message of a few words, unless the connection is closed."""
            ...

        def send_sized(self, message: Outgoing) -> object:
            """Queue a message that may be too large, unless the connection is closed.

            Raises:
                RpcError: the message cannot be sent; nothing was queued.
            """
            ...
