"""The promise of a call's results, as tasks wait for it.

``await promise`` owns the call while it waits. When the last waiting task is cancelled the hold
on the call goes, in the abort function, synchronously: then the Finish is queued before
``Cancelled`` propagates, unless a pipelined client still needs the call. ``with promise:`` makes
the block the owner instead. A promise that nobody holds any more lets go in its finalizer.

    held --last await cancelled, end of block, finalizer--> let go (the call may go on if pinned)
    held or let go --outcome--> answered: results, or an error for each who asks
"""

from __future__ import annotations

import weakref
from collections.abc import Callable, Generator
from functools import partial
from threading import get_ident
from typing import TYPE_CHECKING, Any, Final, cast

from trio_capnp.errors import RpcError, RpcFailed, WireError
from trio_capnp.rpc import BrokenCap, BrokenPending, EmptyContent, ReturnedPending, named
from trio_capnp.rpc import null_capability as null_error
from trio_capnp.rpc._faces import is_ended, release_caps
from trio_capnp.rpc.codec._content import BuiltContent, ReadContent
from trio_capnp.runtime._guard import guard
from trio_capnp.runtime._loops import check_here, elsewhere
from trio_capnp.runtime._unawaited import Sent, report_sent
from trio_capnp.runtime._waiting import SUCCEEDED, answer_of, current_task, in_task, wake
from trio_capnp.typed import field_at, shape_of, warn_never_awaited
from trio_capnp.wire._kernel import ANY_POINTER, root_any

if TYPE_CHECKING:
    from types import CodeType

    from trio_capnp.rpc import Cap
    from trio_capnp.rpc._faces import Outcome, Pending
    from trio_capnp.runtime._faces import Abort, Reference, Task
    from trio_capnp.runtime._system import System
    from trio_capnp.typed import ClientHook, Method
    from trio_capnp.wire._kernel import AnyBuilder, Reader

    Content = BuiltContent | ReadContent


# Not made anew for each: nearly always nobody asks, and who does gets another one.
ENDED: Final = RpcFailed("this call was canceled: nobody waited for it any more")


class CallPromise:
    """A ``PromiseHook``: one call and those who wait for it."""

    __slots__ = (
        *("_at", "_code", "_content", "_error", "_holding", "_owners", "_pending", "_reader"),
        *("_system", "_used", "_waiting", "__weakref__", "is_answered", "method"),
        *("from_method", "path"),
    )

    def __init__(
        self,
        system: System,
        pending: Pending,
        method: Method[Any, Any],
        code: CodeType,
        at: int,
    ) -> None:
        """``code`` and ``at`` say where the call was made: see ``typed._never_awaited``."""
        self._system = system
        self._code = code
        self._at = at
        self._pending = pending
        self._holding = True
        self._owners = 0  # ``with`` blocks around the promise
        self._used = False  # awaited, owned, sent or pipelined: dropping it is no mistake
        self._waiting: dict[Task, None] | None = None
        self.is_answered = False
        self._content: Content | None = None
        self._reader: Reader | None = None
        self._error: RpcError | None = None
        self.method = method
        self.from_method: Method[Any, Any] | None = None  # of the capability that was called
        self.path: tuple[int, ...] = ()
        # The call is in the tables and must not keep the promise: dropping that ends the call.
        pending.listen(weakref.ref(self))

    def __repr__(self) -> str:
        return f"a call of {self.method.name}"

    # --- waiting ------------------------------------------------------------------------------

    def wait(self) -> Generator[object, None, Reader]:
        return answer_of(self)

    def park(self) -> Callable[[object], Abort] | None:
        """Enter the running task among those who wait; give what takes it out again.

        None if there is nothing to wait for any more.

        Raises:
            RuntimeError: this is no task of the event loop in which the call was made.
        """
        turn = self._system.turn
        if turn.is_over or get_ident() != turn.thread or not in_task():
            raise elsewhere(turn)
        self._used = True
        if self.is_answered:
            return None
        if not self._holding:
            self._hold_again()
        self._system.flusher.task_parks()
        task = current_task()
        if self._waiting is None:
            self._waiting = {}
        self._waiting[task] = None
        return partial(self._leaves, task)

    def unpark(self) -> None:
        """Take the running task out, if it is in: a signal handler raised before it waited."""
        if self._waiting is not None:
            task = current_task()
            if task in self._waiting:
                self._leaves(task, None)

    def _leaves(self, task: Task, _: object) -> Abort:
        """A waiting task is cancelled; with the last one goes the hold on the call."""
        try:
            self._system.flusher.was_left = True
            if self._waiting is not None:
                self._waiting.pop(task, None)
            if not self._waiting and not self._owners:
                self._let_go()
            return SUCCEEDED
        except BaseException as error:  # noqa: BLE001 - Trio must go on cancelling tasks
            self._system.left_callback(error)
            return SUCCEEDED

    def outcome(self) -> Reader:
        """Give the results, the same reader to all; or raise the error, anew for each."""
        if self._error is not None:
            raise named(self._error, self._full_name()) from self._error.__cause__
        if self._reader is None:
            assert self._content is not None, "an answered call has results or an error"
            self._reader = self._content.reader(
                (self.method.shape or shape_of(self.method)).results
            )
            if self._content.caps:
                release_caps(self._content)  # the reader has its own references from here on
        return self._reader

    def _full_name(self) -> str:
        """The call for the text of an error, with the field that was called if it was pipelined."""
        name = self.method.full_name
        if self.from_method is None:
            return name
        return f"{name} on {self.from_method.full_name}().{field_at(self.from_method, self.path)}"

    def answered(self, outcome: Outcome) -> None:
        if self.is_answered:
            return
        self.is_answered = True
        if isinstance(outcome, RpcError):
            self._error = outcome
        elif is_ended(outcome):
            self._error = ENDED
        else:
            self._pending.take_content()
            content: Any = outcome
            self._content = self._empty() if isinstance(content, EmptyContent) else content
        if self._waiting:
            self._wake()
        self._let_go()

    def _wake(self) -> None:
        waiting, self._waiting = self._waiting or {}, None
        for task in waiting:
            wake(task)

    def _empty(self) -> Content:
        """Results to read where a handler of this process has left none."""
        content = BuiltContent()
        content.build_root((self.method.shape or shape_of(self.method)).results)
        return content

    # --- holding ------------------------------------------------------------------------------

    def _hold_again(self) -> None:
        """A call that went on for the sake of a pipelined client may be awaited again."""
        self._pending.hold()
        self._holding = True

    def _let_go(self) -> None:
        if self._holding:
            self._holding = False
            self._pending.release()

    def enter(self) -> None:
        check_here(self._system)
        self._used = True
        self._owners += 1

    def send(self) -> None:
        """Let the call go on to its end unawaited, and have its error logged."""
        check_here(self._system)
        self._used = True
        name = self.method.full_name
        if not self.is_answered:
            self._pending.hold()
            self._pending.watch(Sent(self._pending, name))
        elif self._error is not None:
            report_sent(name, self._error)

    def exit(self) -> None:
        self._owners -= 1
        if not self._owners and not self._waiting:
            if self._system.turn.is_here():
                self._let_go()
            else:
                self._drop()

    def give_up_pending(self) -> Pending:
        """Hand the call over, as a tail call's. One that has its answer gives a copy of it.

        Raises:
            RpcFailed: capabilities in the answer were released.
            RuntimeError: this is not the event loop in which the call was made.
        """
        check_here(self._system)
        self._used = True
        if self._error is not None:
            return BrokenPending(self._error)
        if self.is_answered:
            return ReturnedPending(self._copied())
        if not self._holding:
            self._hold_again()
        self._holding = False
        self.is_answered = True
        self._error = RpcFailed("this call was handed over as a tail call")
        self._wake()
        return self._pending

    def _copied(self) -> BuiltContent:
        self.outcome()
        assert self._content is not None, "results stay with their reader"
        made = BuiltContent()
        pointer = cast("AnyBuilder", root_any(made.message))
        pointer._set(ANY_POINTER, self._content.any_reader())
        return made

    # --- pipelining ---------------------------------------------------------------------------

    def capability(self, path: tuple[int, ...], /) -> ClientHook:
        if not self._system.turn.is_here():
            raise elsewhere(self._system.turn)
        self._used = True
        if self._content is None and self._reader is None:
            hook = self._system.make_ref(self._system, self._pending.pipeline(path))
        else:
            hook = self._system.make_ref(self._system, self._cap_in_results(path))
        hook.from_method = self.method
        hook.path = path
        return hook

    def _cap_in_results(self, path: tuple[int, ...]) -> Cap:
        self.outcome()
        assert self._content is not None, "results stay with their reader"
        try:
            index = self._content.cap_index(path)
        except WireError as error:
            return BrokenCap(RpcFailed(str(error)))
        hooks = _hooks_of(self._content)
        hook = hooks[index] if index is not None and index < len(hooks) else None
        if hook is None:
            return BrokenCap(null_error(), is_null=True)
        if hook.released:
            return BrokenCap(RpcFailed("this capability of the results was released"))
        return hook.cap.add_ref()

    # --- the finalizer ------------------------------------------------------------------------

    def _drop(self) -> None:
        """Let go of the call on any thread: it is queued."""
        if self._holding:
            self._holding = False
            self._system.turn.drop(self._pending)

    def __del__(self) -> None:
        try:
            if self._holding:
                self._drop()
            elif self._content is not None and self._reader is None:
                self._system.turn.drop(self._content)
            if not self._used and not self._system.turn.is_over:
                warn_never_awaited(self.method.full_name, self._code, self._at, self._error)
        except BaseException as error:  # noqa: BLE001 - Python would only print it
            self._system.left_callback(error)


guard(CallPromise)


def _hooks_of(content: Content) -> list[Reference | None]:
    message = content.open() if isinstance(content, ReadContent) else content.message
    return cast("list[Reference | None]", message._caps)
