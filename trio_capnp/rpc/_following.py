"""A capability that follows a program's connections: ``Follower``, behind ``reconnecting``.

A follower never resolves, so a vat that it is given to keeps it through every connection. Its calls
belong to *generations*, one for each connection. A generation exists before its connection, so that
calls can wait for the connection in order:

    WAITING --begin, the connection is there--> CONNECTED --lost, replaced--> OVER
       |                                                                       ^
       +--fail, no connection can be made--------------------------------------+

When the present generation is over, the follower has the next one at once. A generation is over
when its connection has ended, when one of its calls has failed as disconnected, or when the program
asks for another connection. Two failures of one generation make one new generation. Calls of an old
generation go on.

Calls that are sent on have no ``answer``: the connection behind the follower may change at any
time, so the peer that made a call gets its results from this vat.

Source: rows O01 to O08; docs/design.md, "Reconnecting".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trio_capnp.errors import RpcDisconnected, RpcError
from trio_capnp.rpc._faces import Cap, Ended
from trio_capnp.rpc._promises import LocalPromise
from trio_capnp.rpc._settled import BrokenCap

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Protocol

    from trio_capnp.rpc._faces import Outcome, Pending, Request
    from trio_capnp.rpc._flow import Window
    from trio_capnp.rpc._turn import Turn

    class Link(Protocol):
        """The connection of a generation."""

        @property
        def closed(self) -> bool:
            """Whether the connection is lost or closed."""
            ...


class Follower(Cap):
    """A capability whose calls go to the bootstrap object of the present connection.

    Args:
        turn: of the event loop.
        changed: called when the present generation gets its first call, when a generation is over,
            and when the last call of an old generation has ended. It must not call back.

    Attributes:
        present: the generation that takes the next call; None once the program has left its block.
        ended: takes the calls after that.
    """

    __slots__ = ("changed", "ended", "present", "turn")

    def __init__(self, turn: Turn, changed: Callable[[], object]) -> None:
        super().__init__()
        self.turn: Turn = turn
        self.changed: Callable[[], object] = changed
        self.ended: BrokenCap | None = None
        self.present: Generation | None = Generation(self)

    def dispose(self) -> None:
        """Do nothing: the block of the program ends the generations."""

    def call(self, request: Request) -> Pending:
        request.answer = None
        present = self.present
        if present is not None and present.has_lost_link():
            present.end()
            present = self.present
        if present is not None:
            return present.call(request)
        assert self.ended is not None, "a follower without a generation has ended"
        return self.ended.call(request)

    @property
    def broken(self) -> RpcError | None:
        return None if self.ended is None else self.ended.error

    @property
    def leads_to(self) -> Cap | None:
        return None if self.present is None else self.present.promise

    def renew(self) -> None:
        """Begin the next generation. The stream of the old one ends with it."""
        self.flow: Window | None = None
        if self.ended is None:
            self.present = Generation(self)
        self.changed()

    def replace(self) -> None:
        """End the present generation if it has a connection; its calls go on."""
        if self.present is not None and self.present.link is not None:
            self.present.was_replaced = True
            self.present.end()

    def end(self, error: RpcError) -> None:
        """Fail the calls that wait for a connection, and all calls from now on. In a turn."""
        present, self.present = self.present, None
        if present is not None:
            self.ended = BrokenCap(error)
            present.fail(error)


class Generation:
    """The calls of one connection, from the end of the one before.

    Attributes:
        promise: of the peer's bootstrap object; calls wait in it. None once it was let go.
        link: the connection, once it is there.
        calls: the number of calls that have not ended.
        is_over: the next generation takes the calls.
        was_answered: the outcome of a call has come from the peer.
        was_replaced: the program has asked for another connection.
    """

    __slots__ = (
        *("_follower", "calls", "is_over", "link", "promise", "was_answered", "was_replaced"),
    )

    def __init__(self, follower: Follower) -> None:
        self._follower = follower
        self.promise: LocalPromise | None = LocalPromise(follower.turn)
        self.link: Link | None = None
        self.calls: int = 0
        self.is_over: bool = False
        self.was_answered: bool = False
        self.was_replaced: bool = False

    def call(self, request: Request) -> Pending:
        assert self.promise is not None, "the present generation has its promise"
        pending = self.promise.call(request)
        self.calls += 1
        if self.calls == 1 and self.link is None:
            self._follower.changed()
        # A watcher is told also when no task waits for the call, so that the end of a connection
        # is noticed if all calls are only pipelined on.
        pending.watch(self._answered)
        return pending

    def _answered(self, outcome: Outcome) -> None:
        self.calls -= 1
        if isinstance(outcome, RpcDisconnected):
            self.end()
        elif not isinstance(outcome, Ended):
            self.was_answered = True
        if self.is_over and not self.calls:
            self._follower.changed()

    def has_lost_link(self) -> bool:
        """Whether the connection has ended, perhaps before the runtime has been told."""
        return self.link is not None and self.link.closed

    def begin(self, link: Link, target: Cap) -> None:
        """Send the calls that wait, in order. Takes over the reference to ``target``."""
        if self.is_over or self.promise is None:
            target.release()
            return
        self.link = link
        self.promise.resolve(target)

    def end(self) -> None:
        """Let the next generation take the calls; those of this one go on. Idempotent."""
        if not self.is_over:
            self.is_over = True
            self._follower.renew()

    def fail(self, error: RpcError) -> None:
        """Fail the calls that wait for the connection; the next generation takes new calls."""
        self.end()
        if self.promise is not None:
            self.promise.reject(error)
        self.let_go()

    def let_go(self) -> None:
        """Give up the connection and the reference to its object. Idempotent."""
        self.end()
        promise, self.promise = self.promise, None
        self.link = None
        if promise is not None:
            promise.release()
