"""Exports: capabilities of ours that the peer holds.

An entry counts the descriptors that named it (*wire references*); the peer gives them back with
Release, or as part of a Return or Finish. The same capability keeps the same id, by identity.

    PROMISE --it resolves--> told the peer with one Resolve --> SETTLED, pinned
    SETTLED from the start

*Pinned*: once the peer was told "P is R", everything addressed to P goes to exactly R, also when
R has meanwhile become something else; otherwise the peer's Disembargo, which travels on P, would
miss older calls on their way to R (the four-way race).

Source: protocol notes, sections 6.2, 7.1 and 8.4; rows C07 to C12, E01 to E13, F19.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

import attrs

from trio_capnp.errors import ProtocolError, RpcOverloaded
from trio_capnp.rpc._caps import BrokenCap, innermost
from trio_capnp.rpc._errors import null_capability, to_wire
from trio_capnp.rpc._ids import ExportId, IdAllocator
from trio_capnp.rpc._messages import NO_CAP, CapDescriptor, CapKind, Resolve
from trio_capnp.rpc._remote import Address, RemotePromise

if TYPE_CHECKING:
    from trio_capnp.rpc._caps import Cap
    from trio_capnp.rpc._connection import ConnectionState


@attrs.define(eq=False)
class Export:
    """One capability that the peer may call. Owns a reference to it."""

    id: ExportId
    cap: Cap
    generation: int  # tells this use of the id from the next; a late watcher names it
    wire_references: int = 0
    is_promise: bool = False


class Exports:
    """The table of exports of one connection, and the way back from a capability to its id."""

    __slots__ = ("_connection", "_generations", "_ids", "by_cap", "entries")

    def __init__(self, connection: ConnectionState) -> None:
        self._connection = connection
        self._ids = IdAllocator()
        self._generations = count()
        self.entries: dict[ExportId, Export] = {}
        self.by_cap: dict[Cap, Export] = {}

    # --- describing ---------------------------------------------------------------------------

    def describe(self, cap: Cap | None, made: list[ExportId]) -> tuple[CapDescriptor, Cap | None]:
        """Say to the peer what a capability is; borrows it.

        Appends to ``made`` each export that got a wire reference. Also returns, borrowed, what
        was really described: what messages addressed through the descriptor must go to.

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
        """The address of a capability that lives, or is promised, at this very peer."""
        if isinstance(cap, RemotePromise):
            address: Cap | None = cap.address
        else:
            address = cap
        if isinstance(address, Address) and address.connection is self._connection:
            return None if address.failure() is not None else address
        return None

    def _export(self, cap: Cap, made: list[ExportId]) -> CapDescriptor:
        entry = self.by_cap.get(cap)
        if entry is None:
            entry = self._add(cap)
        entry.wire_references += 1
        made.append(entry.id)
        kind = CapKind.SENDER_PROMISE if entry.is_promise else CapKind.SENDER_HOSTED
        return CapDescriptor(kind, entry.id)

    def _add(self, cap: Cap) -> Export:
        limit = self._connection.limits.max_exports
        if len(self.entries) >= limit:
            raise RpcOverloaded(f"the peer holds {limit} capabilities; see Limits(max_exports)")
        entry = self._enter(cap.add_ref())
        self.by_cap[cap] = entry
        if cap.is_promise:
            entry.is_promise = True
            self._watch(entry)
        elif cap.broken is not None:
            # Told as a promise that breaks; the news must follow the message that names it.
            entry.is_promise = True
            self._connection.turn.soon(self._resolved, entry.id, entry.generation)
        return entry

    def _enter(self, cap: Cap) -> Export:
        entry = Export(ExportId(self._ids.take()), cap, next(self._generations))
        self.entries[entry.id] = entry
        return entry

    def _watch(self, entry: Export) -> None:
        id, generation = entry.id, entry.generation
        entry.cap.when_resolved(lambda: self._resolved(id, generation))

    # --- resolving ----------------------------------------------------------------------------

    def _resolved(self, id: ExportId, generation: int) -> None:
        """A promise that we exported has become something."""
        entry = self.entries.get(id)
        if entry is None or entry.generation != generation or not entry.is_promise:
            return
        cap = innermost(entry.cap)
        if cap.is_promise and self._place_at_peer(cap) is None and cap not in self.by_cap:
            self._represent(entry, cap)
            return
        self._unmap(entry)
        entry.is_promise = False
        if isinstance(cap, BrokenCap) and not cap.is_null:
            self._connection.send(Resolve(entry.id, exception=to_wire(cap.error)))
            self._pin(entry, cap)
            return
        made: list[ExportId] = []
        place = self._place_at_peer(cap)
        described: Cap = place if place is not None else cap
        descriptor = place.descriptor() if place is not None else self._describe_own(cap, made)
        self._connection.send(Resolve(entry.id, cap=descriptor))
        self._pin(entry, described)

    def _describe_own(self, cap: Cap, made: list[ExportId]) -> CapDescriptor:
        if isinstance(cap, BrokenCap) and cap.is_null:
            # A Resolve to nothing is not allowed: the peer gets an object that always fails.
            return self._export_null(made)
        return self._export(cap, made)

    def _export_null(self, made: list[ExportId]) -> CapDescriptor:
        entry = self._enter(BrokenCap(null_capability(), is_null=True))
        entry.wire_references = 1
        made.append(entry.id)
        return CapDescriptor(CapKind.SENDER_HOSTED, entry.id)

    def _represent(self, entry: Export, cap: Cap) -> None:
        """Let the entry stand for the next promise of the chain; the peer need not know."""
        self._unmap(entry)
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
            ProtocolError: the peer does not hold that many.
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
            del self.entries[id]
            self._unmap(entry)
            self._ids.free(id)
            entry.cap.release()

    def release_each(self, ids: list[ExportId]) -> None:
        """Take back one wire reference for each item."""
        for id in ids:
            if id in self.entries:
                self.release(id, 1)
