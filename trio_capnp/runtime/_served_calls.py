"""One call on this side: it waits for a worker, runs its handler, and ends as the handler ends.

    waiting for a worker --> running --> returned | failed | canceled

Each path ends with exactly one of the delivery's methods ``return_results``, ``reject``,
``return_canceled`` and ``tail_call``.

Source: docs/protocol.md, sections 5.3, 5.7 and 9.
"""

# Attributes of generated objects that belong to this package begin with an underscore.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from collections.abc import Awaitable
from inspect import isawaitable
from typing import TYPE_CHECKING, cast

from trio_capnp.errors import RpcDisconnected, RpcError, RpcFailed
from trio_capnp.reports import is_of_signal
from trio_capnp.rpc import EmptyContent, another, kept
from trio_capnp.rpc.codec._content import BuiltContent, ReadContent
from trio_capnp.runtime._failures import (
    beyond_handler,
    end_broken,
    failure_of,
    is_cancellation,
    is_ordinary,
    lost_value,
)
from trio_capnp.runtime._guard import guard
from trio_capnp.runtime._handlers import call_handler, close_unawaited
from trio_capnp.runtime._hooks import NO_HOOKS
from trio_capnp.runtime._loops import ELSEWHERE, check_here, check_hooks
from trio_capnp.runtime._promises import CallPromise
from trio_capnp.runtime._published import Published
from trio_capnp.runtime._reports import internal_error, log
from trio_capnp.runtime._waiting import notice_cancel
from trio_capnp.typed import Call, Promise

if TYPE_CHECKING:
    from typing import Protocol

    from trio_capnp.errors import RpcOverloaded
    from trio_capnp.rpc._local import Delivery
    from trio_capnp.rpc._turn import Turn
    from trio_capnp.runtime._entries import Entry
    from trio_capnp.runtime._faces import (
        CancelScope,
        Carrier,
        Handler,
        Runner,
        Task,
        Workplace,
    )
    from trio_capnp.runtime._loops import Owned
    from trio_capnp.runtime._system import System
    from trio_capnp.typed import Method
    from trio_capnp.wire._kernel import Builder, Reader

    class Served(Protocol):
        """The ``ServedObject``, as its calls see it.

        Attributes:
            unbegun: the number of calls that wait for a worker.
            unbegun_local: the number of these that came over no connection.
        """

        unbegun: int
        unbegun_local: int

        @property
        def system(self) -> System: ...

        @property
        def turn(self) -> Turn: ...

        def dispatcher_for_local_calls(self) -> Workplace | None: ...

        def ended(self, entry: Entry, error: RpcError | None) -> None: ...


class ServedCall:
    """One call and its handler: a ``Work`` of a worker, and the ``CallHook`` of the handler's call.

    Args:
        served: the object.
        entry: the method.
        handler: the object's attribute, as it was when the call began.
        delivery: the call of the core.
        carrier: the session of the connection; None for a local call.
    """

    __slots__ = (
        *(
            "_begun",
            "_content",
            "_handler",
            "_param_content",
            "_params",
            "_pass",
            "_results",
            "_scope",
            "_carrier",
            "_tail",
            "_was_stopped",
            "_workplace",
        ),
        *("delivery", "entry", "served"),
    )

    def __init__(
        self,
        served: Served,
        entry: Entry,
        handler: Handler,
        delivery: Delivery,
        carrier: Carrier | None,
    ) -> None:
        self.served = served
        self.entry = entry
        self._handler = handler  # the object's attribute, as it was when the call began
        self.delivery = delivery
        content = delivery.request.content
        assert isinstance(content, (BuiltContent, ReadContent)), "built here, or read"
        self._param_content = content
        self._carrier = carrier
        self._scope: CancelScope | None = None
        self._workplace: Workplace | None = None  # the dispatcher, once the call waits for a worker
        self._begun: Awaitable[object] | None = None  # the handler's awaitable
        self._params: Reader | None = None
        self._results: Builder | None = None
        self._content: BuiltContent | None = None  # the content of `_results`
        self._tail = False
        self._was_stopped = False  # a Finish has cancelled `_scope`
        self._pass = 0  # the pass of the event loop in which a worker took the call
        delivery.on_cancel = None if entry.is_uncancellable else self._cancel

    # --- CallHook -----------------------------------------------------------------------------

    def method(self) -> Method[object, object]:
        return self.entry.method

    def params(self) -> Reader:
        if self._params is None:
            if self._param_content.caps:
                check_here(self.served.system)  # capabilities become hooks of this event loop
            self._params = self._param_content.reader(self.entry.params)
        return self._params

    def results(self) -> Builder:
        """Return the builder of the results.

        Raises:
            RuntimeError: the call was answered.
            RpcFailed: the call was answered by a tail call.
        """
        if self.delivery.ended:
            raise self._too_late("results")
        if self._results is None:
            self._content = BuiltContent()
            self._results = self._content.build_root(self.entry.results)
        return self._results

    def release_params(self) -> None:
        check_here(self.served.system)
        self._params = None
        self._param_content.release()

    def set_pipeline(self) -> None:
        """Let pipelined calls go to the capabilities that are in the results so far.

        Raises:
            RuntimeError: the call was answered, or a capability is of another event loop.
            RpcFailed: the call was answered by a tail call.
        """
        check_here(self.served.system)
        if self.delivery.ended:
            raise self._too_late("set_pipeline")
        if self._content is not None:
            self._check_results(self._content)
            self.delivery.set_pipeline(Published(self._content))

    def tail_call(self, promise: Promise[Reader], /) -> Awaitable[object]:
        """Answer this call with the results of another one.

        Raises:
            RpcFailed: results were set before, or the call was answered by a tail call.
            TypeError: ``promise`` is not the promise of a whole call.
            RuntimeError: the call was answered, or ``promise`` is of another event loop.
        """
        if self._content is not None:
            raise RpcFailed("tail_call after results were set: they would be lost")
        if not isinstance(promise, Promise) or promise._parent is not None:
            raise TypeError(f"tail_call takes the promise of a whole call, not {promise!r}")
        hook = promise._hook
        if not isinstance(hook, CallPromise):
            return promise  # it failed before it began
        check_here(self.served.system)
        if hook._system is not self.served.system:
            raise RuntimeError(ELSEWHERE)
        if self.delivery.ended:
            raise self._too_late("tail_call")
        self._tail = True
        self.delivery.tail_call(hook.give_up_pending())
        return notice_cancel()

    def _too_late(self, what: str) -> Exception:
        """The error for answering a call that is answered: the second answer would be lost."""
        if self._tail:
            return RpcFailed("a tail call's results are those of the other call")
        return RuntimeError(f"call.{what} after the end of {self.entry.name}: it was answered")

    # --- running ------------------------------------------------------------------------------

    def run_at_once(self, workplace: Workplace) -> None:
        """Run a plain method now. If the handler returns an awaitable, a worker awaits it."""
        try:
            rest = workplace.context.copy().run(call_handler, self._handler, self._call())
        except BaseException as error:  # noqa: BLE001 - a task raises any KeyboardInterrupt
            if not is_ordinary(error):
                workplace.raise_soon(error)
            self.failed(error)
        else:
            if rest is not None and isawaitable(rest):
                self._begun = rest
                self.submit(workplace)
            else:
                self.returned(rest)

    # --- running in a worker: a ``Work`` ------------------------------------------------------

    def begins(self, runner: Runner, scope: CancelScope, task: Task) -> bool:
        """Begin in a worker's task. Returns False if the call moves, or was cancelled before."""
        served, entry = self.served, self.entry
        served.unbegun -= 1  # `_waits_no_more`, inlined
        if self._carrier is None:
            served.unbegun_local -= 1
            if self._moves():
                return False
        is_canceled = self.delivery.canceled
        if is_canceled and self._begun is None and not entry.is_uncancellable:
            self.canceled()
            return False
        self._scope = scope
        self._pass = served.turn.passes.count
        task.name = entry.full_name
        if is_canceled:
            self._cancel()
        return True

    def start(self) -> Awaitable[object] | None:
        """Call the handler, and return its awaitable, if there is one.

        Raises:
            RpcFailed: the handler has returned a value.
        """
        if self._begun is None:
            call = self._call()
            if self.entry.is_async:  # this only makes the coroutine
                self._begun = self._handler(call)
            else:
                rest = call_handler(self._handler, call)
                if rest is not None and not isawaitable(rest):
                    raise lost_value(self.entry.name, self.entry.attribute, rest)
                self._begun = rest
        return self._begun

    def _call(self) -> Call[Reader, Builder]:
        return Call(None if self._carrier is None else self._carrier.connection, self)

    def left(self) -> bool:
        """Let go of the worker. Returns whether its scope was cancelled."""
        self._scope = self._begun = None
        habit, waited = self.entry.habit, self._pass != self.served.turn.passes.count
        if waited or habit.waits:
            habit.note(waited)
        return self._was_stopped

    def kept_worker(self) -> None:
        """Record that the worker needs a pass more: the handler has changed its context."""
        self.entry.habit.note(waited=True)

    def raised(self, error: BaseException, runner: Runner, scope: CancelScope) -> None:
        """End the call after an exception of the handler (``Run.raised``)."""
        self.close_begun()  # Ctrl-C may have come before the await
        beyond = beyond_handler(error)
        if beyond is None or not is_cancellation(beyond):
            self.failed(error)
            return
        if not is_cancellation(error):
            log.error("%s failed when it was cancelled", self.entry.name, error=error)
        if not scope.cancel_called:  # no Finish: the whole nursery is cancelled
            runner.interrupted()
        self._stopped()

    def _stopped(self) -> None:
        if self.delivery.canceled:
            self.canceled()
        else:
            error = RpcDisconnected("the connection or block that this call ran in was closed")
            self.delivery.reject(error)
            self._discard_results()
            self._over(error)

    def submit(self, workplace: Workplace) -> None:
        """Wait for a worker."""
        self._workplace = workplace
        self.served.unbegun += 1
        if self._carrier is None:
            self.served.unbegun_local += 1
        workplace.submit(self, self._begun is not None or self.entry.habit.waits > 0)

    def abandon(self) -> None:
        """End without having begun, because the connection has ended; a local call moves."""
        self._waits_no_more()
        if self._moves():
            return
        self.close_begun()
        self._stopped()

    def broke(self, error: Exception) -> None:
        """End the call after a fault of this package in the worker."""
        end_broken(self.delivery, self._carrier, error)
        try:
            self._over(RpcFailed("internal error"))
        except Exception as fault:  # noqa: BLE001 - nothing is left to try
            internal_error("the end of a call", fault)

    def _moves(self) -> bool:
        """Move a local call from a peer's workers to those for local calls. Returns whether it did.

        The call waited there behind older calls of that peer to the same object. While any call
        waits, later local calls take the same way, so none overtakes another.
        """
        if self._carrier is not None or self._workplace is None or not self._workplace.are_peers:
            return False
        workplace = self.served.dispatcher_for_local_calls()
        if workplace is None:
            return False
        self.submit(workplace)
        return True

    def _waits_no_more(self) -> None:
        self.served.unbegun -= 1
        if self._carrier is None:
            self.served.unbegun_local -= 1

    def refuse(self, error: RpcOverloaded) -> bool:
        """Reject the call without a worker, because too many calls of the connection run.

        A local call does not count for the peer, so it moves to the workers for local calls.
        """
        self._waits_no_more()
        if self._moves():
            return True
        if self.delivery.canceled:
            self.close_begun()
            self.canceled()
            return True
        told = another(error)
        if self._begun is not None:  # the plain method ran: repeating the call may not be safe
            self.close_begun()
            told = RpcFailed(f"this call began and could not go on: {error.reason}")
        self.delivery.reject(told)
        self._discard_results()
        self._over(told)
        return True

    def close_begun(self) -> None:
        """Close an awaitable that was never awaited: a dropped coroutine makes Python warn."""
        if self._begun is not None:
            close_unawaited(self._begun)

    def _cancel(self) -> None:
        """Cancel the running handler, or take the call back from the queue if it has not begun."""
        if self._scope is not None:
            self._was_stopped = True
            self._scope.cancel()
        elif self._begun is None and self._workplace is not None and self._workplace.withdraw(self):
            self._waits_no_more()
            self.canceled()

    # --- the ends -----------------------------------------------------------------------------

    def returned(self, value: object) -> None:
        if self.delivery.canceled:
            self.canceled()
            return
        if value is not None:  # else the value would be lost in silence
            self.failed(lost_value(self.entry.name, self.entry.attribute, value))
            return
        content = self._content
        if content is not None and content.message.caps:
            try:
                self._check_results(content)
            except RuntimeError as error:
                if is_of_signal(error):
                    raise
                self.failed(error)
                return
        if not self._tail:
            self.delivery.return_results(content or EmptyContent())
        self._over(None)

    def _check_results(self, content: BuiltContent) -> None:
        hooks = cast("list[Owned | None]", content.message._caps)
        check_hooks(self.served.system, hooks)

    def canceled(self) -> None:
        self.delivery.return_canceled()
        self._discard_results()
        self._over(None)

    def failed(self, error: BaseException) -> None:
        hooks = NO_HOOKS if self._carrier is None else self._carrier.hooks
        told = kept(failure_of(self.entry.name, error, hooks))
        self.delivery.reject(told)
        self._discard_results()
        self._over(told)

    def _discard_results(self) -> None:
        if self._content is not None:
            self._content.release()

    def _over(self, error: RpcError | None) -> None:
        self._param_content.release()
        self.served.ended(self.entry, error)


guard(ServedCall)
