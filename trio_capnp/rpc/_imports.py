"""Imports: capabilities of the peer that this side holds.

An entry counts the descriptors in which the peer has named its id (*wire references*). When this
side does not refer to the import any more, the entry is removed, and one Release gives all the
references back. If the peer names the id again before the Release arrives, a new entry begins with
a count of one.

Source: ``docs/protocol.md``, sections 6.1 and 6.3; rows C01 to C17.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from trio_capnp.errors import RpcOverloaded
from trio_capnp.rpc._ids import ImportId
from trio_capnp.rpc._messages import CapKind, Release
from trio_capnp.rpc._remote import Import, RemotePromise

if TYPE_CHECKING:
    from trio_capnp.errors import RpcError
    from trio_capnp.rpc._faces import Cap
    from trio_capnp.rpc._messages import CapDescriptor
    from trio_capnp.rpc._remote import PlacesPeer
    from trio_capnp.wire._attached import OwnedFd

IMPORTED: Final = (CapKind.SENDER_HOSTED, CapKind.SENDER_PROMISE, CapKind.THIRD_PARTY_HOSTED)
"""The kinds of descriptors that name an export of the sender's."""


class ImportEntry:
    """One capability of the peer. Borrows its address, which tells the table when it ends.

    ``is_bootstrap``: it came as the peer's bootstrap object, or as the object that this became.
    """

    __slots__ = ("address", "is_bootstrap", "is_promise", "is_resolved", "wire_references")

    def __init__(self, address: Import, is_promise: bool) -> None:
        self.address = address
        self.is_promise = is_promise
        self.is_resolved = False
        self.is_bootstrap = False
        self.wire_references = 1

    def resolve(self, cap: Cap, kind: CapKind) -> None:
        """Resolve the promise to ``cap``, taking it over; ``kind`` is how the peer described it."""
        self.is_resolved = True
        self.address.resolve(cap, kind)


class Imports:
    """The table of imports of one connection."""

    __slots__ = ("_connection", "entries")

    def __init__(self, connection: PlacesPeer) -> None:
        self._connection = connection
        self.entries: dict[ImportId, ImportEntry] = {}

    def leave(self, ended: PlacesPeer) -> None:
        """Refer to ``ended`` instead of the connection of this table, which has ended."""
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

    def attach(self, id: ImportId, fd: OwnedFd) -> None:
        """Give a file descriptor that came with the import of this id; it is taken over."""
        self.entries[id].address.attach(fd)

    def note_bootstrap(self, descriptor: CapDescriptor) -> None:
        """Note that ``descriptor``, which was received, names the peer's bootstrap object."""
        entry = self.entries.get(ImportId(descriptor.id))
        if entry is not None and descriptor.kind in IMPORTED:
            entry.is_bootstrap = True

    def excess(self, descriptors: list[CapDescriptor]) -> RpcOverloaded | None:
        """Give the error if these descriptors would make the table too large; else None."""
        limit = self._connection.limits.max_imports
        if len(self.entries) + len(descriptors) <= limit:
            return None
        new = {each.id for each in descriptors if each.kind in IMPORTED} - self.entries.keys()
        if not new or len(self.entries) + len(new) <= limit:
            return None
        return RpcOverloaded(
            f"the receiver holds {len(self.entries)} capabilities of the sender and takes no"
            f" {len(new)} more; see Limits(max_imports={limit}) there"
        )

    def _add(self, id: ImportId, is_promise: bool) -> Cap:
        address = Import(self._connection, id)
        self.entries[id] = ImportEntry(address, is_promise)
        return RemotePromise(address) if is_promise else address

    def let_go(self, address: Import) -> None:
        """Remove the entry and send its Release, because nothing here refers to it any more."""
        entry = self.entries.get(address.id)
        if entry is not None and entry.address is address:
            del self.entries[address.id]
            self._connection.send(Release(address.id, entry.wire_references))

    def reject_all(self, error: RpcError) -> None:
        """Empty the table and break every promise, because the connection is lost."""
        entries, self.entries = self.entries, {}
        for _, entry in sorted(entries.items()):
            if entry.address.promise is not None:
                entry.address.promise.reject(error)
