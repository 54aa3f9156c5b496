"""The ends of server objects: after the last reference ``aclose`` runs, one at a time per object.

    served --the last reference is gone--> closing: ``aclose`` waits for a worker, or runs --> gone
    exported again while closing: its calls wait until that ``aclose`` has ended
    dropped again while closing: ``aclose`` runs once more, after the one before

A plain ``def aclose`` runs at once, unless the turn has lasted too long already.
"""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable
from types import FunctionType, MethodType
from typing import TYPE_CHECKING, TypeAlias

from trio_capnp.runtime._failures import beyond_handler, is_cancellation
from trio_capnp.runtime._guard import guard
from trio_capnp.runtime._handlers import close_unawaited
from trio_capnp.runtime._reports import internal_error, log, qualified_name

if TYPE_CHECKING:
    from trio_capnp.runtime._faces import CancelScope, Reopened, Runner, Task
    from trio_capnp.runtime._system import System
    from trio_capnp.typed import Server

    Aclose: TypeAlias = Callable[[], Awaitable[None] | None]


class Closing:
    """An object that is closing. ``System.closing`` has it by the object's id until it is gone.

    It is a ``Run`` of a worker or a reader. It shields the scope of that task, because the end of
    a connection gives an ``aclose`` a deadline instead of cancelling it at once.

    Args:
        system: of the event loop.
        server: the object.
        aclose: its method, which runs once for each time that the last reference was lost.

    Attributes:
        server: the object; this reference keeps its id from being reused.
    """

    __slots__ = (
        *("_aclose", "_again", "_begun", "_runner", "_ending", "_pass", "_reopened", "_scope"),
        *("_system", "server"),
    )

    def __init__(self, system: System, server: Server, aclose: Aclose) -> None:
        self.server = server
        self._reopened: Reopened | None = None  # the object, exported again; its calls wait
        self._aclose = aclose
        self._again = 0  # further runs of `aclose` that are due after this one
        self._begun: Awaitable[None] | None = None  # returned by a plain ``aclose``
        self._ending: Awaitable[None] | None = None  # the awaitable that runs
        self._pass = 0  # the pass of the event loop in which `aclose` began
        self._system = system
        self._runner: Runner | None = None  # the dispatcher whose task runs `aclose`
        self._scope: CancelScope | None = None  # the scope of that task

    # --- a ``Run`` ----------------------------------------------------------------------------

    def begins(self, runner: Runner, scope: CancelScope, task: Task) -> bool:
        self._runner = runner
        self._scope = scope
        runner.endings.add(scope)
        scope.shield = True
        return True

    def start(self) -> Awaitable[None] | None:
        """Call ``aclose`` unless it was called before, and return its awaitable."""
        self._pass = self._system.turn.passes.count
        begun, self._begun = self._begun, None
        self._ending = self._aclose() if begun is None else begun
        return self._ending

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
        assert runner is not None, "it has begun"
        assert scope is not None, "it has begun"
        self._runner = self._scope = self._ending = None
        runner.endings.discard(scope)
        scope.shield = False
        return scope.cancel_called

    def kept_worker(self) -> None:
        self._system.ending_habit.note(waited=True)

    def broke(self, error: Exception) -> None:
        internal_error("the end of a server object", error)

    # --- events of the object -----------------------------------------------------------------

    def begin_at_once(self) -> bool:
        """Call a plain ``aclose``. Returns whether there is something left to await."""
        try:
            self._begun = self._aclose()
        except Exception as error:  # noqa: BLE001 - the program's code may raise anything
            log.error("aclose of a server object failed", error=error)
        return self._begun is not None

    def wait_for_worker(self) -> None:
        """Queue this ``aclose`` for a worker."""
        self._system.closing[id(self.server)] = self
        self._system.ending.append(self)
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
        self._system.ending_habit.note(self._pass != self._system.turn.passes.count)
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
        is_async = _is_async(aclose)
    except Exception as error:  # noqa: BLE001 - a property of the program may raise anything
        log.error("aclose of %s cannot be read", qualified_name(type(server)), error=error)
        return
    closing = Closing(system, server, aclose)
    if is_async or _must_wait(system) or closing.begin_at_once():
        closing.wait_for_worker()


def _is_async(aclose: Aclose) -> bool:
    """Whether calling ``aclose`` only makes a coroutine, and runs no code of the program."""
    function: object = aclose.__func__ if isinstance(aclose, MethodType) else aclose
    if type(function) is FunctionType and function.__code__.co_flags & inspect.CO_COROUTINE:
        return True
    return inspect.iscoroutinefunction(aclose)


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
