"""Imports: capabilities of the peer's that we hold.

An entry counts how often the peer has named its id to us (*wire references*). One Release gives
all of them back when nothing here refers to the import any more, and the entry is gone before the
message is; if the peer names the id again meanwhile, that is a new entry with a count of one.

Source: protocol notes, sections 6.1 and 6.3; rows C01 to C17.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trio_capnp.errors import ProtocolError
from trio_capnp.rpc._ids import ImportId
from trio_capnp.rpc._messages import Release
from trio_capnp.rpc._remote import Import, RemotePromise

if TYPE_CHECKING:
    from trio_capnp.errors import RpcError
    from trio_capnp.rpc._caps import Cap
    from trio_capnp.rpc._connection import ConnectionState
    from trio_capnp.rpc._messages import CapKind


class ImportEntry:
    """One capability of the peer's. Borrows its place, which tells the table when it ends."""

    __slots__ = ("address", "is_promise", "is_resolved", "wire_references")

    def __init__(self, address: Import, is_promise: bool) -> None:
        self.address = address
        self.is_promise = is_promise
        self.is_resolved = False
        self.wire_references = 1

    def resolve(self, cap: Cap, kind: CapKind) -> None:
        """The peer said what the promise has become. Takes over the reference."""
        self.is_resolved = True
        self.address.resolve(cap, kind)


class Imports:
    """The table of imports of one connection."""

    __slots__ = ("_connection", "entries")

    def __init__(self, connection: ConnectionState) -> None:
        self._connection = connection
        self.entries: dict[ImportId, ImportEntry] = {}

    def leave(self, ended: ConnectionState) -> None:
        """Refer to ``ended`` instead of the own connection, which has ended."""
        self._connection = ended

    def receive(self, id: ImportId, is_promise: bool) -> Cap:
        """Count one more wire reference, and give the capability that the id names."""
        entry = self.entries.get(id)
        if entry is None:
            return self._add(id, is_promise=is_promise)
        entry.wire_references += 1
        if not entry.is_promise or entry.is_resolved:
            return entry.address.add_ref()
        return entry.address.promised()

    def _add(self, id: ImportId, is_promise: bool) -> Cap:
        limit = self._connection.limits.max_imports
        if len(self.entries) >= limit:
            raise ProtocolError(f"more than {limit} capabilities; see Limits(max_imports)")
        address = Import(self._connection, id)
        self.entries[id] = ImportEntry(address, is_promise)
        return RemotePromise(address) if is_promise else address

    def let_go(self, address: Import) -> None:
        """Nothing here refers to the import any more."""
        entry = self.entries.get(address.id)
        if entry is not None and entry.address is address:
            del self.entries[address.id]
            self._connection.send(Release(address.id, entry.wire_references))

    def reject_all(self, error: RpcError) -> None:
        """The connection is lost: the table is emptied, and every promise breaks."""
        entries, self.entries = self.entries, {}
        for _, entry in sorted(entries.items()):
            if entry.address.promise is not None:
                entry.address.promise.reject(error)
