"""Objects of this vat: the capability of an object, and a call as its handler sees it.

Source: ``docs/protocol.md``, sections 2 and 5; rows B01 to B10, D01 to D13.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from trio_capnp.rpc._errors import kept, perhaps_begun
from trio_capnp.rpc._faces import Cap, Ended, release_caps
from trio_capnp.rpc._promises import LocalPending

if TYPE_CHECKING:
    from typing import Protocol

    from trio_capnp.errors import RpcError
    from trio_capnp.rpc._faces import Content, Outcome, Pending, Request
    from trio_capnp.rpc._turn import Turn

# Module names for enum members: before Python 3.12, looking up a member in its class is slow.
CANCELED: Final = Ended.CANCELED


if TYPE_CHECKING:

    class Callee(Protocol):
        """The part of the runtime that serves one object."""

        def deliver(self, delivery: Delivery) -> None:
            """Take the next call. Must not raise."""
            ...

        def streams(self, interface_id: int, method_id: int) -> bool:
            """Whether a method is declared ``-> stream``. Asked only while this side shuts down."""
            ...

        def fileno(self) -> int | None:
            """The file descriptor of the object, borrowed; None if it has none. Must not raise."""
            ...

        def unreferenced(self) -> None:
            """Learn that the last reference was released. A new one may still be made."""
            ...


class LocalCap(Cap):
    """The capability of an object of this vat: one for each object, so they can be compared."""

    __slots__ = ("callee", "turn")

    def __init__(self, callee: Callee, turn: Turn) -> None:
        self._begin()
        self.callee: Callee = callee
        self.turn: Turn = turn

    def dispose(self) -> None:
        self.turn.soon(self._tell_unreferenced)

    def fileno(self) -> int | None:
        return self.callee.fileno() if self.may_have_fd else None

    def _tell_unreferenced(self) -> None:
        if self.refs == 0:  # else a new reference was made since ``dispose``
            self.callee.unreferenced()

    def call(self, request: Request) -> Pending:
        pending = LocalPending(self.turn)
        # The delivery's reference: an object lives at least as long as its calls.
        self.refs: int = self.refs + 1
        delivery = Delivery(request, pending, self)
        pending.delivery = delivery
        self.turn.soon(self._deliver, delivery)
        return pending

    def _deliver(self, delivery: Delivery) -> None:
        if delivery.canceled:
            delivery.return_canceled()
        else:
            self.callee.deliver(delivery)


class Delivery:
    """The callee's view of one call, which a ``Callee`` gets and answers once.

    The runtime sets ``on_cancel`` when the handler begins. It is called in a turn, at most once,
    when the last hold on the call has ended. The handler then unwinds, and the runtime calls
    ``return_canceled``. If the handler ended first, its outcome is discarded.
    """

    __slots__ = ("_pending", "_target", "canceled", "ended", "on_cancel", "request")

    def __init__(self, request: Request, pending: LocalPending, target: LocalCap) -> None:
        self.request: Request = request
        self.canceled: bool = False
        self.ended: bool = False
        self.on_cancel: Callable[[], None] | None = None
        self._pending = pending
        self._target = target

    def cancel(self) -> None:
        """Tell the handler, in this turn, that the call has no holder any more."""
        if not self.canceled:
            self.canceled = True
            self._pending.turn.soon(self._tell_canceled)

    def stop(self) -> None:
        """Cancel the handler, because this vat shuts down; not if it cannot be cancelled.

        A handler that cannot be cancelled has no ``on_cancel``, and its results are still sent.
        """
        if self.on_cancel is not None:
            self.cancel()

    def _tell_canceled(self) -> None:
        if self.on_cancel is not None and not self.ended:
            self.on_cancel()

    def return_results(self, content: Content) -> None:
        """End the call with results. Takes over the references in ``content``."""
        if self.canceled or self.ended:
            release_caps(content)
            self._end(CANCELED)
        else:
            self._end(content)

    def reject(self, error: RpcError) -> None:
        """End the call with an equal error that holds no traceback.

        The error may be that of another call which has not begun; this call has.
        """
        self._end(perhaps_begun(kept(error)))

    def return_canceled(self) -> None:
        """End the call without results or an error."""
        self._end(CANCELED)

    def release_params(self) -> None:
        """Give up the capabilities of the parameters before the call ends. Idempotent."""
        self.request.release()

    def set_pipeline(self, content: Content) -> None:
        """Publish the capabilities that ``content`` has now, for pipelined calls. Borrows them."""
        self._pending.set_pipeline(content)

    def tail_call(self, pending: Pending) -> None:
        """Answer with the outcome of another call. Takes over the hold on ``pending``.

        The results do not cross the link if ``pending`` is a call to the peer that this call came
        from, has not left yet, and has no other holder (row G01).
        """
        if self.ended:
            pending.release()
            return
        answer = self.request.answer
        # If the handler published capabilities, older calls went to them. The peer cannot compare
        # them with the results, so the results are returned by way of this vat.
        published = self._pending.provisional is not None
        if answer is not None and pending.holders == 1 and not published:
            answer.redirect_to(pending)
        self.ended = True
        self.on_cancel = None
        self._pending.has_begun = True
        self._pending.forward_to(pending)
        self.request.release()
        self._target.release()

    def _end(self, outcome: Outcome) -> None:
        if self.ended:
            return
        self.ended = True
        self.on_cancel = None  # break a cycle that would keep the request's message
        self._pending.settle(outcome)
        self.request.release()
        self._target.release()
