"""The promise of a call's results, as tasks wait for it.

An ``await`` of the promise owns the call while it waits. When the last waiting task is cancelled,
its abort function gives up the hold on the call, synchronously. So the Finish is queued before
``Cancelled`` propagates, unless a pipelined client still needs the call. ``with promise:`` makes
the block the owner instead. A promise that is dropped gives up its hold in the finalizer.

    held --last await cancelled, end of block, finalizer--> let go (the call may go on if pinned)
    held or let go --outcome--> answered: results, or an error, copied for each task

Source: docs/protocol.md, sections 5.1 and 5.7.
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


# One shared error: it is rarely read, and `outcome` raises a copy.
ENDED: Final = RpcFailed("this call was canceled, because no task waited for it any more")


class CallPromise:
    """A ``PromiseHook``: one call, and the tasks that wait for it.

    Attributes:
        method: the method that was called.
        is_answered: whether the outcome is known.
        from_method, path: the method in whose results the called capability lies, and the pointers
            that lead there. None and () if the call was not pipelined.
    """

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
        """Listen for the outcome of a call.

        Args:
            system: of the event loop.
            pending: the call; this promise takes over the hold on it.
            method: the method that was called.
            code: the caller's code object, for the warning of ``typed._never_awaited``.
            at: the offset of the call in ``code``.
        """
        self._system = system
        self._code = code
        self._at = at
        self._pending = pending
        self._holding = True
        self._owners = 0  # the number of ``with`` blocks around the promise
        self._used = False  # awaited, owned, sent or pipelined, so a drop does not warn
        self._waiting: dict[Task, None] | None = None
        self.is_answered = False
        self._content: Content | None = None
        self._reader: Reader | None = None
        self._error: RpcError | None = None
        self.method = method
        self.from_method: Method[Any, Any] | None = None  # of the capability that was called
        self.path: tuple[int, ...] = ()
        # By a weak reference, because dropping the promise must end the call in the tables.
        pending.listen(weakref.ref(self))

    def __repr__(self) -> str:
        return f"a call of {self.method.name}"

    # --- waiting ------------------------------------------------------------------------------

    def wait(self) -> Generator[object, None, Reader]:
        return answer_of(self)

    def park(self) -> Callable[[object], Abort] | None:
        """Register the running task as waiting. Returns its abort function.

        Returns None if the outcome is known already.

        Raises:
            RuntimeError: the caller is no task of the event loop in which the call was made.
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
        """Unregister the running task, if a signal handler raised before it waited."""
        if self._waiting is not None:
            task = current_task()
            if task in self._waiting:
                self._leaves(task, None)

    def _leaves(self, task: Task, _: object) -> Abort:
        """Abort the wait of a cancelled task. After the last one, give up the hold on the call."""
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
        """Return the results, the same reader each time.

        Raises:
            RpcError: the call failed. Each time a copy is raised.
        """
        if self._error is not None:
            raise named(self._error, self._full_name()) from self._error.__cause__
        if self._reader is None:
            assert self._content is not None, "an answered call has results or an error"
            self._reader = self._content.reader(
                (self.method.shape or shape_of(self.method)).results
            )
            if self._content.caps:
                release_caps(self._content)  # the reader has its own references
        return self._reader

    def _full_name(self) -> str:
        """The call, for the text of an error, with the field whose capability was called."""
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
        """Empty results, for a local handler that has set none."""
        content = BuiltContent()
        content.build_root((self.method.shape or shape_of(self.method)).results)
        return content

    # --- holding ------------------------------------------------------------------------------

    def _hold_again(self) -> None:
        """Hold the call again. It was let go, but a pipelined client has kept it going."""
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
        """Let the call go on without an await, and log its error."""
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
        """Hand the call over to a tail call. An answered call gives a copy of its outcome.

        Raises:
            RpcFailed: capabilities in the answer were released.
            RuntimeError: the call belongs to another event loop.
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
        """Make a hook for the capability at ``path`` in the results, pipelined if need be.

        Raises:
            RuntimeError: the call belongs to another event loop.
        """
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
        """Queue giving up the hold on the call, on any thread."""
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
