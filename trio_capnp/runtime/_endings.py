"""The ends of server objects: after the last reference ``aclose`` runs, one at a time per object.

    served --the last reference is gone--> closing: ``aclose`` waits for a worker, or runs --> gone
    exported again while closing: its calls wait until that ``aclose`` has ended
    dropped again while closing: ``aclose`` runs once more, after the one before

A plain ``def aclose`` runs at once, unless the turn has lasted too long already.
"""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable
from inspect import CO_COROUTINE
from opcode import opmap
from types import FunctionType, MethodType
from typing import TYPE_CHECKING, Final, TypeAlias

from trio_capnp.runtime._failures import beyond_handler, is_cancellation
from trio_capnp.runtime._guard import guard
from trio_capnp.runtime._handlers import call_aclose, close_unawaited
from trio_capnp.runtime._reports import internal_error, log, qualified_name

YIELD_VALUE: Final = opmap["YIELD_VALUE"]
"""Each ``await``, ``async with`` and ``async for`` of a coroutine function holds this opcode."""

if TYPE_CHECKING:
    from trio_capnp.runtime._faces import CancelScope, Reopened, Runner, Task
    from trio_capnp.runtime._system import System
    from trio_capnp.typed import Server

    Aclose: TypeAlias = Callable[[], Awaitable[None] | None]


class Closing:
    """An object that is closing. ``System.closing`` has it by the object's id until it is gone.

    It is a ``Run`` of a worker or a reader. It shields the scope of that task, because the end of
    a connection gives an ``aclose`` a deadline instead of cancelling it at once. A coroutine
    function without an ``await`` cannot be cancelled, so it needs no shield.

    Args:
        system: of the event loop.
        server: the object.
        aclose: its method, which runs once for each time that the last reference was lost.
        function: the ``async def`` function of ``aclose``; None if calling ``aclose`` may run code
            of the program.
        begun: the awaitable that ``aclose`` has returned, if it was called already.

    Attributes:
        server: the object; this reference keeps its id from being reused.
    """

    __slots__ = (
        *("_aclose", "_again", "_begun", "_ending", "_flusher", "_has_deadline", "_is_function"),
        *("_is_shielded", "_pass", "_reopened", "_runner", "_scope", "_system", "_turn", "server"),
    )

    def __init__(
        self,
        system: System,
        server: Server,
        aclose: Aclose,
        function: FunctionType | None,
        begun: Awaitable[None] | None,
    ) -> None:
        self.server = server
        self._reopened: Reopened | None = None  # the object, exported again; its calls wait
        self._aclose = aclose
        self._is_function = function is not None
        self._is_shielded = function is None or YIELD_VALUE in function.__code__.co_code[::2]
        self._again = 0  # further runs of `aclose` that are due after this one
        self._begun = begun
        self._ending: Awaitable[None] | None = None  # the awaitable that runs
        self._pass = 0  # the pass of the event loop in which `aclose` began
        self._system = system
        self._turn = system.turn
        self._flusher = system.flusher
        self._runner: Runner | None = None  # the dispatcher whose task runs `aclose`
        self._scope: CancelScope | None = None  # the scope of that task
        self._has_deadline = False  # the end of the connection gave that scope a deadline

    # --- a ``Run`` ----------------------------------------------------------------------------

    def begins(self, runner: Runner, scope: CancelScope, task: Task) -> bool:
        if self._is_shielded:
            self._runner = runner
            self._scope = scope
            runner.endings[scope] = self
            scope.shield = True
        return True

    def start(self) -> Awaitable[None] | None:
        """Call ``aclose`` unless it was called before, and return its awaitable."""
        self._pass = self._turn.passes.count
        begun, self._begun = self._begun, None
        if begun is None:
            begun = self._aclose() if self._is_function else call_aclose(self._aclose)
        self._ending = begun
        return begun

    def returned(self, value: object) -> None:
        self.ended()

    def raised(self, error: BaseException, runner: Runner, scope: CancelScope) -> None:
        try:
            close_unawaited(self._ending)  # Ctrl-C may have come before it was awaited
            beyond = beyond_handler(error)
            if beyond is None or not is_cancellation(error):
                log.error("aclose of a server object failed", error=error)
            if beyond is not None and is_cancellation(beyond):
                warn_cut_short(self.server)
        finally:
            self.ended()

    def left(self) -> bool:
        runner, scope = self._runner, self._scope
        self._runner = self._scope = self._ending = None
        if runner is None or scope is None:
            return False
        runner.endings.pop(scope, None)
        scope.shield = False
        return self._has_deadline

    def kept_worker(self) -> None:
        self._system.ending_habit.note(waited=True)

    def broke(self, error: Exception) -> None:
        internal_error("the end of a server object", error)

    # --- events of the object -----------------------------------------------------------------

    def must_end_by(self, deadline: float) -> None:
        """Cancel the running ``aclose`` at ``deadline``, in Trio's time."""
        assert self._scope is not None, "it has begun"
        self._has_deadline = True
        self._scope.deadline = deadline

    def wait_for_worker(self) -> None:
        """Queue this ``aclose`` for a worker."""
        self._system.closing[id(self.server)] = self
        self._system.ending.append(self)
        if not self._flusher.reads:  # else a reader is going to take it
            self._system.nudge()

    def reopen(self, served: Reopened) -> None:
        """The object is exported again: its calls wait until ``aclose`` has ended."""
        self._reopened = served
        served.wait_until_open()

    def dropped_again(self) -> None:
        """The object, exported while it was closing, has lost its last reference again."""
        self._reopened = None
        self._again += 1

    def ended(self) -> None:
        """``aclose`` has ended: run it once more if that is due, else let the calls begin."""
        self._system.ending_habit.note(self._pass != self._turn.passes.count)
        if self._again:
            self._again -= 1
            self.wait_for_worker()
            return
        del self._system.closing[id(self.server)]
        reopened, self._reopened = self._reopened, None
        if reopened is not None:
            reopened.open()


def end_object(system: System, server: Server) -> None:
    """The last reference to an object is gone: run its ``aclose``, if it has one."""
    closing = system.closing.get(id(server))
    if closing is not None:
        closing.dropped_again()
        return
    try:
        aclose: Aclose | None = getattr(server, "aclose", None)
        if aclose is None:
            return
        function = _async_function(aclose)
        is_async = function is not None or inspect.iscoroutinefunction(aclose)
    except Exception as error:  # noqa: BLE001 - a property of the program may raise anything
        log.error("aclose of %s cannot be read", qualified_name(type(server)), error=error)
        return
    begun: Awaitable[None] | None = None
    if not is_async and not _must_wait(system):
        try:
            begun = call_aclose(aclose)
        except Exception as error:  # noqa: BLE001 - the program's code may raise anything
            log.error("aclose of a server object failed", error=error)
        if begun is None:
            return
    Closing(system, server, aclose, function, begun).wait_for_worker()


def _async_function(aclose: object) -> FunctionType | None:
    """The ``async def`` function behind ``aclose``: a call makes a coroutine and no more."""
    function: object = aclose.__func__ if isinstance(aclose, MethodType) else aclose
    if type(function) is FunctionType and function.__code__.co_flags & CO_COROUTINE:
        return function
    return None


def _must_wait(system: System) -> bool:
    """Whether other tasks should run before one more plain ``aclose``."""
    turn = system.turn
    turn.handlers += 1
    if turn.handlers <= 1:
        return False
    dispatcher = system.dispatcher_for_local_calls()
    return dispatcher is not None and turn.is_long(dispatcher.batch_s)


def warn_cut_short(server: Server) -> None:
    """Log that the end of the connection has cancelled an object's ``aclose``."""
    log.warning(
        "aclose of %s was cancelled: it took longer than Limits(close_timeout_s)",
        qualified_name(type(server)),
    )


guard(Closing)
