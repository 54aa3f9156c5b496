"""Exports: capabilities of this side that the peer holds.

An entry counts the descriptors that named it (*wire references*). The peer gives them back with
Release, or as part of a Return or Finish. As long as the peer holds a capability, the capability
keeps its id.

    PROMISE --it resolves, and the peer gets one Resolve--> SETTLED, pinned
    SETTLED from the start: an object

*Pinned*: once this side has told the peer that promise P is R, each message addressed to P goes to
exactly R, also when R has become another capability meanwhile. Otherwise a Disembargo, which the
peer addresses to P, would miss older calls on their way to R (the four-way race).

Source: ``docs/protocol.md``, sections 6.2, 7.1 and 8.4; rows C07 to C12, E01 to E13, F19.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from trio_capnp.errors import ProtocolError, RpcError, RpcFailed, RpcOverloaded
from trio_capnp.rpc._attached import duplicate_of
from trio_capnp.rpc._chains import innermost
from trio_capnp.rpc._errors import null_capability, to_wire
from trio_capnp.rpc._ids import ExportId, IdAllocator
from trio_capnp.rpc._messages import NO_CAP, CapDescriptor, CapKind, Resolve
from trio_capnp.rpc._remote import Address, RemotePromise
from trio_capnp.rpc._settled import BrokenCap

if TYPE_CHECKING:
    from trio_capnp.rpc._faces import Cap, Watcher
    from trio_capnp.rpc._remote import PlacesPeer

# Module names for enum members: before Python 3.12, looking up a member in its class is slow.
SENDER_HOSTED: Final = CapKind.SENDER_HOSTED
SENDER_PROMISE: Final = CapKind.SENDER_PROMISE

AT_ONCE: Final = 256
"""Entries that are released at once when the connection is lost; more may take too long."""


class Export:
    """One capability that the peer may call. Owns a reference to it.

    ``watcher`` is set while the capability is a promise for which a Resolve is still to be sent.
    """

    __slots__ = ("cap", "id", "watcher", "wire_references")

    def __init__(self, id: ExportId, cap: Cap) -> None:
        self.id = id
        self.cap = cap
        self.wire_references = 0
        self.watcher: Watcher | None = None

    @property
    def is_promise(self) -> bool:
        return self.watcher is not None

    def release(self) -> None:
        """Let go of the capability. The entry has left its table."""
        watcher, self.watcher = self.watcher, None
        if watcher is not None:
            self.cap.forget_watcher(watcher)
        self.cap.release()


class Exports:
    """The table of exports of one connection, and the way back from a capability to its id."""

    __slots__ = ("_connection", "_ids", "by_cap", "entries")

    def __init__(self, connection: PlacesPeer) -> None:
        self._connection = connection
        self._ids = IdAllocator()
        self.entries: dict[ExportId, Export] = {}
        self.by_cap: dict[Cap, Export] = {}

    def leave(self, ended: PlacesPeer) -> None:
        """Refer to ``ended`` instead of the connection of this table, which has ended."""
        self._connection = ended

    # --- describing ---------------------------------------------------------------------------

    def describe(self, cap: Cap | None, made: list[Export]) -> tuple[CapDescriptor, Cap | None]:
        """Describe a capability to the peer; borrows it.

        Appends to ``made`` the export that got a wire reference, if any.

        Returns:
            The descriptor, and the capability that it describes, borrowed: messages addressed
            through the descriptor must go to that capability.

        Raises:
            RpcOverloaded: the table is full.
        """
        if cap is None:
            return NO_CAP, None
        cap = innermost(cap)
        place = self._place_at_peer(cap)
        if place is not None:
            return place.descriptor(), place
        if isinstance(cap, BrokenCap) and cap.is_null:
            return NO_CAP, None
        return self._export(cap, made), cap

    def _place_at_peer(self, cap: Cap) -> Address | None:
        """The address of a capability that is hosted or promised by this very peer; else None."""
        place = cap.address if isinstance(cap, RemotePromise) else cap
        if isinstance(place, Address) and place.connection is self._connection:
            return None if place.failure() is not None else place
        return None

    def _export(self, cap: Cap, made: list[Export]) -> CapDescriptor:
        entry = self.by_cap.get(cap)
        if entry is None:
            entry = self._add(cap)
        entry.wire_references += 1
        made.append(entry)
        if entry.is_promise:
            return CapDescriptor(SENDER_PROMISE, entry.id)
        descriptor = CapDescriptor(SENDER_HOSTED, entry.id)
        if cap.may_have_fd and self._connection.carries_fds:
            descriptor.fd = duplicate_of(cap)
        return descriptor

    def _add(self, cap: Cap) -> Export:
        limit = self._connection.limits.max_exports
        if len(self.entries) >= limit:
            raise RpcOverloaded(f"the peer holds {limit} capabilities; see Limits(max_exports)")
        entry = self._enter(cap.add_ref())
        self.by_cap[cap] = entry
        if cap.is_promise:
            self._watch(entry)
        elif cap.broken is not None:
            # An error is described as a promise, and the Resolve must follow that message.
            entry.watcher = watcher = self._watcher(entry)
            self._connection.turn.soon(watcher)
        return entry

    def _enter(self, cap: Cap) -> Export:
        entry = Export(ExportId(self._ids.take()), cap)
        self.entries[entry.id] = entry
        return entry

    def _watch(self, entry: Export) -> None:
        entry.watcher = watcher = self._watcher(entry)
        entry.cap.when_resolved(watcher)

    def _watcher(self, entry: Export) -> Watcher:
        return partial(self._watched, entry)  # a nested function would be in a reference cycle

    def _watched(self, entry: Export) -> None:
        if entry.watcher is not None:  # else the entry has ended
            self._resolved(entry)

    # --- resolving ----------------------------------------------------------------------------

    def _resolved(self, entry: Export) -> None:
        """Act on the resolution of an exported promise: pin the entry, and tell the peer."""
        cap = self._connection.embargoes.beyond(entry.cap)
        self._unmap(entry)
        entry.watcher = None
        place = self._place_at_peer(cap)
        error = cap.broken
        if place is not None:
            self._tell(entry, place.descriptor(), place)
        elif cap.is_promise and cap not in self.by_cap:
            self._represent(entry, cap)
        elif isinstance(cap, BrokenCap) and cap.is_null:
            self._tell(entry, self._export_null(), cap)
        elif error is not None:
            self._tell_error(entry, error)
        else:
            self._tell_own(entry, cap)

    def _tell(self, entry: Export, descriptor: CapDescriptor, described: Cap) -> None:
        self._pin(entry, described)
        self._connection.send(Resolve(entry.id, cap=descriptor))

    def _tell_own(self, entry: Export, cap: Cap) -> None:
        try:
            descriptor = self._export(cap, [])
        except RpcOverloaded as error:
            self._tell_error(entry, error)
        else:
            self._tell(entry, descriptor, cap)

    def _tell_error(self, entry: Export, error: RpcError) -> None:
        broken = BrokenCap(error)
        self._pin(entry, broken)
        broken.release()
        try:
            self._connection.send_sized(Resolve(entry.id, exception=to_wire(error)))
        except RpcError:  # the trace or the details are too large
            short = RpcFailed("the promise broke, and the error is too large to be sent")
            self._connection.send(Resolve(entry.id, exception=to_wire(short)))

    def _export_null(self) -> CapDescriptor:
        """Export an object whose calls all fail, because a Resolve to null is illegal."""
        entry = self._enter(BrokenCap(null_capability(), is_null=True))
        entry.wire_references = 1
        return CapDescriptor(SENDER_HOSTED, entry.id)

    def _represent(self, entry: Export, cap: Cap) -> None:
        """Let the entry stand for the next promise of the chain. The peer need not be told."""
        self._pin(entry, cap)
        self.by_cap[cap] = entry
        self._watch(entry)

    def _pin(self, entry: Export, cap: Cap) -> None:
        before = entry.cap
        entry.cap = cap.add_ref()
        before.release()

    def _unmap(self, entry: Export) -> None:
        if self.by_cap.get(entry.cap) is entry:
            del self.by_cap[entry.cap]

    # --- giving back --------------------------------------------------------------------------

    def release(self, id: ExportId, references: int) -> None:
        """Take back wire references.

        Raises:
            ProtocolError: the export does not exist, or the peer holds fewer references.
        """
        entry = self.entries.get(id)
        if entry is None:
            raise ProtocolError(f"Release of export {id}, which does not exist")
        if references > entry.wire_references:
            raise ProtocolError(
                f"Release of {references} references to export {id},"
                f" which has {entry.wire_references}"
            )
        entry.wire_references -= references
        if entry.wire_references == 0:
            self._remove(entry)

    def release_each(self, exports: list[Export]) -> None:
        """Take back one wire reference for each item.

        Raises:
            ProtocolError: the peer has released an item before.
        """
        for entry in exports:
            if self.entries.get(entry.id) is not entry:
                raise ProtocolError(f"export {entry.id} was released more often than it was sent")
            self.release(entry.id, 1)

    def _remove(self, entry: Export) -> None:
        del self.entries[entry.id]
        self._ids.free(entry.id)
        self._unmap(entry)
        entry.release()

    def release_all(self) -> None:
        """Release every entry, because the connection is lost; very many in slices of time."""
        entries, self.entries, self.by_cap = self.entries, {}, {}
        if len(entries) > AT_ONCE:
            self._connection.turn.release_later(list(entries.values()))
            return
        for _, entry in sorted(entries.items()):
            entry.release()
