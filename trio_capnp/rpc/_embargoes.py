"""Embargoes of ours: calls held back until older ones, on a longer way, have arrived.

    begin: Disembargo(senderLoopback) goes the long way --> comes back --> the gate opens

Source: protocol notes, section 8; rows F01 to F26.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from trio_capnp.errors import ProtocolError
from trio_capnp.rpc._ids import EmbargoId, IdAllocator
from trio_capnp.rpc._messages import Disembargo, LoopbackKind

if TYPE_CHECKING:
    from trio_capnp.errors import RpcError
    from trio_capnp.rpc._caps import Cap
    from trio_capnp.rpc._connection import ConnectionState
    from trio_capnp.rpc._promises import LocalPromise
    from trio_capnp.rpc._remote import Address


@attrs.define(eq=False)
class Embargo:
    """A gate, and what is behind it. Owns a reference to both."""

    gate: LocalPromise
    behind: Cap


class Embargoes:
    """The table of embargoes that this side began."""

    __slots__ = ("_connection", "_ids", "entries")

    def __init__(self, connection: ConnectionState) -> None:
        self._connection = connection
        self._ids = IdAllocator()
        self.entries: dict[EmbargoId, Embargo] = {}

    def begin(self, address: Address, gate: LocalPromise, behind: Cap) -> None:
        """Send a Disembargo after the calls to ``address``. Takes over ``behind``."""
        id = EmbargoId(self._ids.take())
        gate.add_ref()
        self.entries[id] = Embargo(gate, behind)
        self._connection.send(Disembargo(address.target(), LoopbackKind.SENDER_LOOPBACK, id))

    def lift(self, id: EmbargoId) -> None:
        """The Disembargo is back: let the waiting calls go.

        Raises:
            ProtocolError: there is no such embargo.
        """
        embargo = self.entries.pop(id, None)
        if embargo is None:
            raise ProtocolError(f"Disembargo for embargo {id}, which does not exist")
        self._ids.free(id)
        embargo.gate.resolve(embargo.behind)
        embargo.gate.release()

    def fail_all(self, error: RpcError) -> None:
        """The connection is lost: what waits must fail, it must not overtake."""
        entries, self.entries = self.entries, {}
        for embargo in entries.values():
            embargo.gate.reject(error)
            embargo.gate.release()
            embargo.behind.release()
