"""What the entries of the tables ask of their connection.

The connection is above the tables, so each table states here, or in a protocol of its own that
adds to this one, the part of ``ConnectionState`` that it uses.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from trio_capnp.errors import RpcError
    from trio_capnp.limits import Limits
    from trio_capnp.rpc._messages import Outgoing
    from trio_capnp.rpc._turn import Turn


class Peer(Protocol):
    """One side of a connection, as all its tables know it."""

    @property
    def turn(self) -> Turn: ...

    @property
    def limits(self) -> Limits: ...

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
            RpcError: it cannot be sent; nothing was queued.
        """
        ...
