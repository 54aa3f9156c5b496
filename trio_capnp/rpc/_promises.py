"""Promises that are resolved in this vat: a queue of calls until it is known where they go.

    WAITING --resolve--> RESOLVED (to a capability, perhaps another promise, perhaps an error)

On resolution the waiting calls are sent first, in order, then the watchers are told; a call made
by a watcher therefore comes after every older one (row E02). The queue drains in one go, so
nothing overtakes.

Source: protocol notes, sections 7 and 8.7; rows E01 to E21.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trio_capnp.errors import RpcFailed
from trio_capnp.rpc._caps import BrokenCap, Promise, break_ring, innermost, passes, place_for
from trio_capnp.rpc._pending import LocalPending, Pending, Request

if TYPE_CHECKING:
    from trio_capnp.errors import RpcError
    from trio_capnp.rpc._caps import Cap
    from trio_capnp.rpc._messages import Path
    from trio_capnp.rpc._turn import Turn


class LocalPromise(Promise):
    """A capability that is not known yet. Calls wait here."""

    __slots__ = ("_queue", "turn")

    def __init__(self, turn: Turn) -> None:
        self._begin()
        self.turn = turn
        self._queue: dict[LocalPending, Request] = {}

    def dispose(self) -> Cap | None:
        passing, self._passing = self._passing, None
        if passing is not None:
            self.turn.release_soon(passing)
        return self._target

    def call(self, request: Request) -> Pending:
        if self._target is not None:
            return place_for(request, self).call(request)
        pending = LocalPending(self.turn)
        self._queue_up(pending, request)
        return pending

    def withdraw(self, pending: LocalPending) -> None:
        """Take a call off the queue: it is not wanted any more."""
        request = self._queue.pop(pending, None)
        if request is not None:
            request.release()
            self.release()

    def resolve(self, cap: Cap) -> None:
        """Become ``cap``, taking over the reference. Only the first resolution counts."""
        if self._target is not None:
            cap.release()
            return
        if passes(cap, self):
            error = RpcFailed("a promise was resolved to itself")
            break_ring(cap, self, error)
            cap.release()
            cap = BrokenCap(error)
        self._target = cap
        self.refs += 1  # while the queue drains
        self._send_waiting(cap)
        self._tell_watchers()
        self.release()

    def reject(self, error: RpcError) -> None:
        self.resolve(BrokenCap(error))

    def _send_waiting(self, cap: Cap) -> None:
        queue, self._queue = self._queue, {}
        end = innermost(cap)
        passes_gates = self.had_all_calls()
        if passes_gates:
            self._passing = end.behind_gate()
        for pending, request in queue.items():
            self.refs -= 1
            if pending.outcome is not None:  # withdrawn since
                request.release()
                continue
            place = end.passed_by(request) if passes_gates else end
            if isinstance(place, LocalPromise):
                place._queue_up(pending, request)
            else:
                pending.forward_to(place.call(request))

    def had_all_calls(self) -> bool:
        """Whether every call on this promise so far has waited here."""
        return True

    def _queue_up(self, pending: LocalPending, request: Request) -> None:
        """Let a call wait here, as it is: what was pipelined on it goes on waiting for it.

        Forwarding it instead would move all that, again at every step of a chain.
        """
        self._queue[pending] = request
        self.refs += 1  # a waiting call holds what it waits for
        pending.waits_for = self


class PipelinePromise(LocalPromise):
    """A capability that the results of a call in this vat will have. Holds that call."""

    __slots__ = ("_call", "_path")

    def __init__(self, turn: Turn, call: LocalPending, path: Path) -> None:
        super().__init__(turn)
        call.hold()
        self._call: LocalPending | None = call
        self._path = path

    @property
    def leads_to(self) -> Cap | None:
        """Until the call has gone somewhere, what it waits for."""
        if self._call is None:
            return self.resolution()
        return self._call.waits_for

    def resolve(self, cap: Cap) -> None:
        call, self._call = self._call, None
        LocalPromise.resolve(self, cap)
        if call is not None:
            call.release()

    def dispose(self) -> Cap | None:
        call, self._call = self._call, None
        if call is not None:
            call.forget_pipeline(self._path, self)
            self.turn.release_soon(call)  # not at once: calls may wait for calls for ever so long
        return LocalPromise.dispose(self)
