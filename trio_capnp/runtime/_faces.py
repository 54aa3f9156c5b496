"""The faces that the parts of the runtime show one another.

A part names another one by a class of a module below it, or by a protocol: one of this module,
or one of its own if no other part needs it. So the modules of ``runtime`` read from here upward.
Protocols are for checkers of types; in the ``.pxd`` files the types are the concrete classes.

A *carrier* is the connection that a call came over, and a *workplace* the dispatcher that runs
it. A *run* is what a worker's task runs: a call, or the ``aclose`` of an object.

    taken --begins--> running --returned or raised--> left                     a ``Run``
    submitted --taken--> a ``Run``      submitted --abandon, or refuse--> over  a ``Work``
"""

from __future__ import annotations

from collections.abc import Awaitable
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from trio_capnp.typed import ClientHook

if TYPE_CHECKING:
    from contextvars import Context

    import trio

    from trio_capnp.errors import ProtocolError, RpcOverloaded, WireError
    from trio_capnp.limits import Limits
    from trio_capnp.rpc import Cap, ConnectionState
    from trio_capnp.runtime._connection import Connection
    from trio_capnp.runtime._hooks import Hooks
    from trio_capnp.typed import Method, Server

    # The types of Trio's that rooms name which have no tasks of their own.
    Abort: TypeAlias = trio.lowlevel.Abort
    CancelScope: TypeAlias = trio.CancelScope
    Task: TypeAlias = trio.lowlevel.Task


# --- what workers run -------------------------------------------------------------------------


class Runner(Protocol):
    """The dispatcher whose task runs something."""

    def interrupted(self) -> None:
        """A run ends because the nursery is cancelled."""
        ...

    @property
    def endings(self) -> set[CancelScope]:
        """The scopes around each ``aclose`` that runs."""
        ...


class Run(Protocol):
    """What a worker runs: the worker begins this, awaits its awaitable, and ends it."""

    def begins(self, runner: Runner, scope: CancelScope, task: Task) -> bool:
        """A task takes it, within this scope, which is around this run only; False if it is to
        run no more."""
        ...

    def start(self) -> Awaitable[object] | None:
        """Go on until it has to wait; give the awaitable of the rest."""
        ...

    def returned(self, value: object) -> None:
        """End, as a turn: ``value`` is the result of the awaitable."""
        ...

    def raised(self, error: BaseException, runner: Runner, scope: CancelScope) -> None:
        """End, as a turn: ``start``, or its awaitable, raised ``error``."""
        ...

    def left(self) -> bool:
        """Let go of the task; whether its scope was cancelled."""
        ...

    def kept_worker(self) -> None:
        """Learn that the task cannot go on to other work in the pass in which this began."""
        ...

    def broke(self, error: Exception) -> None:
        """End after a fault of ours. Must not raise."""
        ...


class Work(Run, Protocol):
    """A run that waits in the backlog: a call."""

    def abandon(self) -> None:
        """Learn that it will never run."""
        ...

    def refuse(self, error: RpcOverloaded) -> bool:
        """End without one of these workers; False to go on waiting for one."""
        ...


class Source(Protocol):
    """The ``DispatchQueue`` or the ``Inbox``: it gives work to a task, and ends that work."""

    def returned(self, work: Run, value: object) -> None:
        """The work has returned ``value``."""
        ...

    def raised(self, work: Run, error: BaseException, scope: CancelScope) -> None:
        """The work has raised ``error``."""
        ...

    def take_at_once(self, last: Run, scope: CancelScope, task: Task) -> Run | None:
        """Give work that the task can go on to in the same step."""
        ...


class Reopened(Protocol):
    """An object that is exported again while its ``aclose`` runs."""

    def wait_until_open(self) -> None:
        """Begin no call before ``open``."""
        ...

    def open(self) -> None:
        """Begin the calls that waited."""
        ...


class Ending(Run, Protocol):
    """The ``aclose`` of an object that has lost its last reference."""

    @property
    def server(self) -> Server: ...

    def reopen(self, served: Reopened) -> None:
        """The object is exported again: its calls wait until it has closed."""
        ...

    def dropped_again(self) -> None:
        """The object has lost its last reference again: ``aclose`` runs once more."""
        ...

    def ended(self) -> None:
        """Close once more if the object was dropped again, or let its calls begin."""
        ...


# --- the parts of a connection ----------------------------------------------------------------


class Workplace(Runner, Protocol):
    """The dispatcher, as calls and objects see it."""

    @property
    def context(self) -> Context: ...

    @property
    def batch_s(self) -> float: ...

    @property
    def are_peers(self) -> bool: ...

    @property
    def closed(self) -> bool: ...

    @property
    def may_begin(self) -> bool: ...

    def submit(self, work: Work, may_wait: bool = True) -> None: ...

    def withdraw(self, work: Work) -> bool: ...

    def nudge(self) -> None: ...

    def raise_in_task(self, error: BaseException) -> bool: ...

    def raise_soon(self, error: BaseException) -> None: ...


class Host(Protocol):
    """A server or a connection: it has a nursery for handlers of local calls."""

    @property
    def local_dispatcher(self) -> Workplace: ...


class Carrier(Host, Protocol):
    """The session of a connection, as the calls and the offer that came over it see it."""

    @property
    def connection(self) -> Connection: ...

    @property
    def hooks(self) -> Hooks: ...

    @property
    def dispatcher(self) -> Workplace: ...

    def end(self) -> None: ...


class Life(Protocol):
    """The session of a connection, as its reader, its writer and its outbox see it."""

    @property
    def connection(self) -> Connection: ...

    @property
    def limits(self) -> Limits: ...

    @property
    def peer(self) -> str: ...

    @property
    def closed(self) -> bool: ...

    @property
    def state(self) -> ConnectionState: ...

    @property
    def is_aborting(self) -> bool: ...

    def wake_writer(self) -> None: ...

    def pause(self) -> None: ...

    def resume(self) -> bool: ...

    def fail(self, error: WireError | ProtocolError) -> None: ...

    def lose(self, cause: BaseException | None) -> None: ...

    def break_off(self, error: Exception) -> None: ...

    def end_reading(self) -> None: ...

    def abort(self) -> None: ...

    def close_deadline(self) -> float: ...

    async def close_transport(self, *, drain: bool = False) -> None: ...


class Reference(ClientHook, Protocol):
    """A ``ClientRef``, for those that it is made for, or that find it in a message."""

    from_method: Method[Any, Any] | None
    path: tuple[int, ...]

    @property
    def cap(self) -> Cap: ...

    @property
    def released(self) -> bool: ...

    @property
    def live_cap(self) -> Cap | None: ...
