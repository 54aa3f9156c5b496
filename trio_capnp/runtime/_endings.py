"""The ends of server objects: ``aclose`` after the last reference, one at a time for each object.

    served --the last reference is gone--> closing: ``aclose`` waits for a worker, or runs --> gone
    exported again while closing: its calls wait until that ``aclose`` has ended
    dropped again while closing: ``aclose`` runs once more, after the one before

A plain ``def aclose`` runs at once, unless the turn has gone on for long.
"""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeAlias

from trio.lowlevel import disable_ki_protection, enable_ki_protection

from trio_capnp.runtime._handlers import close_unawaited
from trio_capnp.runtime._reports import log, qualified_name

if TYPE_CHECKING:
    from trio_capnp.runtime._objects import ServedObject
    from trio_capnp.runtime._system import System
    from trio_capnp.typed import Server

    Aclose: TypeAlias = Callable[[], Awaitable[None] | None]


class Closing:
    """An object that is closing. In ``System.closing`` by the object's identity until it is gone.

    Attributes:
        server: the object, which so keeps its identity.
    """

    __slots__ = ("_aclose", "_again", "_begun", "_pass", "_reopened", "_system", "server")

    def __init__(self, system: System, server: Server, aclose: Aclose) -> None:
        self.server = server
        self._reopened: ServedObject | None = None  # exported again, and its calls wait
        self._aclose = aclose
        self._again = 0  # ends to come after this one
        self._begun: Awaitable[None] | None = None  # by a plain ``aclose``
        self._pass = 0  # of the event loop, in which it began
        self._system = system

    def begin(self) -> Awaitable[None] | None:
        """Call ``aclose``, unless that was done; give its awaitable."""
        self._pass = self._system.turn.passes.count
        begun, self._begun = self._begun, None
        return self._aclose() if begun is None else begun

    def begin_at_once(self) -> bool:
        """Call a plain ``aclose``; False if that was all of it."""
        try:
            self._begun = self._aclose()
        except Exception as error:  # noqa: BLE001 - it may raise anything
            log.error("aclose of a server object failed", error=error)
        return self._begun is not None

    def wait_for_worker(self) -> None:
        """Have a worker take it."""
        self._system.closing[id(self.server)] = self
        self._system.ending.append(self)
        workers = self._system.workers_for_local_calls()
        if workers is not None:
            workers.nudge()

    def reopen(self, served: ServedObject) -> None:
        """The object is exported again: its calls wait until it has closed."""
        self._reopened = served
        served.wait_until_open()

    def dropped_again(self) -> None:
        """The object was exported while it was closing, and has lost its last reference again."""
        self._reopened = None
        self._again += 1

    def ended(self) -> None:
        """Close once more if the object was dropped again, or let its calls begin."""
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
    """The last reference to an object is gone: its ``aclose`` runs, if it has one."""
    closing = system.closing.get(id(server))
    if closing is not None:
        closing.dropped_again()
        return
    try:
        aclose: Aclose | None = getattr(server, "aclose", None)
        if aclose is None:
            return
        is_async = inspect.iscoroutinefunction(aclose)
    except Exception as error:  # noqa: BLE001 - it may be a property of the program
        log.error("aclose of %s cannot be read", qualified_name(type(server)), error=error)
        return
    closing = Closing(system, server, aclose)
    if is_async or _must_wait(system) or closing.begin_at_once():
        closing.wait_for_worker()


def _must_wait(system: System) -> bool:
    """Whether other tasks are to have their turn before one more plain ``aclose``."""
    turn = system.turn
    turn.handlers += 1
    if turn.handlers <= 1:
        return False
    workers = system.workers_for_local_calls()
    return workers is not None and turn.is_long(workers.batch_s)


def warn_cut_short(server: Server) -> None:
    """Log that the connection ended before an object's ``aclose`` had."""
    log.warning(
        "aclose of %s was cancelled: it took longer than Limits(close_timeout_s)",
        qualified_name(type(server)),
    )


@enable_ki_protection
async def run_aclose(closing: Closing) -> None:
    """Await an object's ``aclose``; log its exception, which ends nothing else."""
    ending: Awaitable[None] | None = None
    try:
        ending = closing.begin()
        if ending is not None:
            await _unprotected(ending)
    except Exception as error:  # noqa: BLE001 - it may raise anything
        log.error("aclose of a server object failed", error=error)
    finally:
        close_unawaited(ending)  # Ctrl-C may have come before it was awaited
        closing.ended()


@disable_ki_protection
async def _unprotected(ending: Awaitable[None]) -> None:
    await ending
