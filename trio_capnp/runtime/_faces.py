"""The protocols by which the parts of the runtime know one another.

A module names a part of a module below it by its class, and a part above it by a protocol. The
protocol is in this module, or in the naming module if no other needs it. So the modules of
``runtime`` can be read from here upward. Only type checkers use the protocols; the types in the
``.pxd`` files are the concrete classes.

A *carrier* is the connection that a call came over, and a *workplace* the dispatcher that runs
the call. A *run* is a call or the ``aclose`` of an object, while a worker's task runs it.

    taken --begins--> running --returned or raised--> left                     a ``Run``
    submitted --taken--> a ``Run``      submitted --abandon, or refuse--> over  a ``Work``
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from trio_capnp.typed import ClientHook

if TYPE_CHECKING:
    from contextvars import Context

    import trio

    from trio_capnp.errors import PeerTimeoutError, ProtocolError, RpcOverloaded, WireError
    from trio_capnp.limits import Limits
    from trio_capnp.rpc import Cap, ConnectionState
    from trio_capnp.rpc._messages import Outgoing
    from trio_capnp.runtime._connection import Connection
    from trio_capnp.runtime._hooks import Hooks
    from trio_capnp.typed import Call, Method, Server
    from trio_capnp.wire._kernel import Builder, Reader

    MessagePassed: TypeAlias = Callable[[bool, Outgoing, int], None]
    """Told each message: whether it is sent, the message, and its bytes. Raises no error."""

    Handler: TypeAlias = Callable[[Call[Reader, Builder]], Awaitable[object] | None]

    # The faults of a peer that end its connection with an Abort.
    Breach: TypeAlias = WireError | ProtocolError | RpcOverloaded | PeerTimeoutError

    # Trio's types, for the modules that have no tasks and so do not import Trio.
    Abort: TypeAlias = trio.lowlevel.Abort
    CancelScope: TypeAlias = trio.CancelScope
    Nursery: TypeAlias = trio.Nursery
    Task: TypeAlias = trio.lowlevel.Task


# --- the runs of workers ----------------------------------------------------------------------


class Runner(Protocol):
    """The dispatcher whose task runs a ``Run``."""

    def interrupted(self) -> None:
        """End the connection: a run was cancelled together with the nursery."""
        ...

    @property
    def endings(self) -> dict[CancelScope, Ending]:
        """Each ``aclose`` that runs, by the scope around it."""
        ...


class Run(Protocol):
    """A piece of work of one task: the task begins it, awaits its awaitable, and ends it."""

    def begins(self, runner: Runner, scope: CancelScope, task: Task) -> bool:
        """Begin in a task. Returns False if this has been cancelled and must not run.

        Args:
            runner: the dispatcher that the task belongs to.
            scope: the task's cancel scope, which is around this run only.
            task: the task.
        """
        ...

    def start(self) -> Awaitable[object] | None:
        """Run until something has to be awaited; return that, or None if all is done."""
        ...

    def returned(self, value: object) -> None:
        """End, as a turn, after the awaitable has returned ``value``."""
        ...

    def raised(self, error: BaseException, runner: Runner, scope: CancelScope) -> None:
        """End, as a turn, after ``start`` or its awaitable has raised ``error``.

        Args:
            error: the exception.
            runner: the dispatcher that the task belongs to.
            scope: the task's cancel scope.
        """
        ...

    def left(self) -> bool:
        """Let go of the task. Returns whether its scope was cancelled, or has a deadline."""
        ...

    def kept_worker(self) -> None:
        """Record that this run kept its task beyond the pass in which it began."""
        ...

    def broke(self, error: Exception) -> None:
        """End after a fault of this package. Must not raise."""
        ...


class Work(Run, Protocol):
    """A run that waits in the backlog: a call."""

    def abandon(self) -> None:
        """End without having run, because the connection is gone."""
        ...

    def refuse(self, error: RpcOverloaded) -> bool:
        """End with ``error`` if this may be refused. Returns False if it goes on waiting."""
        ...


class Ends(Protocol):
    """The ``DispatchQueue``: ends work that has run in a task."""

    def returned(self, work: Run, value: object) -> None:
        """The work has returned ``value``."""
        ...

    def raised(self, work: Run, error: BaseException, scope: CancelScope) -> None:
        """The work has raised an exception.

        Args:
            work: the work.
            error: the exception.
            scope: the cancel scope of the task.
        """
        ...


class Source(Protocol):
    """The ``DispatchQueue`` or the ``Inbox``: gives work to a task."""

    def take_at_once(self, last: Run, scope: CancelScope, task: Task) -> Run | None:
        """Begin the work that the task can do in the same step, after ``last``; or None.

        Args:
            last: the work that the task has ended.
            scope: the task's cancel scope.
            task: the task.
        """
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
        """The object is exported again: its calls wait until ``aclose`` has ended."""
        ...

    def must_end_by(self, deadline: float) -> None:
        """Cancel the running ``aclose`` at ``deadline``, in Trio's time."""
        ...

    def dropped_again(self) -> None:
        """The object has lost its last reference again: ``aclose`` runs once more."""
        ...

    def ended(self) -> None:
        """``aclose`` has ended: run it once more if that is due, else let the calls begin."""
        ...


# --- handlers ---------------------------------------------------------------------------------


class Described(Protocol):
    """The ``Entry`` of a method: its names, for texts."""

    @property
    def attribute(self) -> str: ...

    @property
    def name(self) -> str: ...

    @property
    def full_name(self) -> str: ...


class Wrapper(Protocol):
    """The interceptors of a server."""

    def around(self, handler: Handler, entry: Described) -> Handler:
        """Make a handler that runs the interceptors around ``handler``.

        Args:
            handler: the object's attribute.
            entry: the method, for texts.
        """
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
    """A server or a connection: its nursery can run handlers of local calls."""

    @property
    def local_dispatcher(self) -> Workplace: ...


class Carrier(Host, Protocol):
    """The session of a connection, as the peer's calls and the offer see it."""

    @property
    def connection(self) -> Connection: ...

    @property
    def hooks(self) -> Hooks: ...

    @property
    def interceptors(self) -> Wrapper | None: ...

    @property
    def dispatcher(self) -> Workplace: ...

    def end(self, fault: Exception | None = None) -> None: ...


class TaskOwner(Protocol):
    """The ``ProgramTasks`` of a connection, as one of its tasks sees it."""

    def keeps_failure(self, error: BaseException) -> bool:
        """Take an exception of the task. Returns whether its ordinary part goes no further."""
        ...


class Inward(Protocol):
    """The outbox of a connection, as the bounds of time see it."""

    @property
    def has_heard(self) -> bool: ...


class Timed(Protocol):
    """The session of a connection, as the bounds of time see it."""

    @property
    def limits(self) -> Limits: ...

    @property
    def peer(self) -> str: ...

    @property
    def closed(self) -> bool: ...

    @property
    def nursery(self) -> trio.Nursery | None: ...

    @property
    def bytes_received(self) -> int: ...

    @property
    def outbox(self) -> Inward: ...

    def fail(self, error: Breach, fault: Exception | None = None) -> None: ...

    def break_off(self, error: Exception) -> None: ...

    async def close_transport(self, *, drain: bool = False) -> None: ...


class Life(Timed, Protocol):
    """The session of a connection, as its reader, its writer and its outbox see it."""

    @property
    def connection(self) -> Connection: ...

    @property
    def state(self) -> ConnectionState: ...

    @property
    def is_aborting(self) -> bool: ...

    def wake_writer(self) -> None: ...

    def pause(self) -> None: ...

    def resume(self) -> bool: ...

    def lose(self, cause: BaseException | None) -> None: ...

    def end_reading(self) -> None: ...

    def abort(self) -> None: ...

    def close_deadline(self) -> float: ...


class Reference(ClientHook, Protocol):
    """A ``ClientRef``, for the modules that have one made or find one in a message."""

    from_method: Method[Any, Any] | None
    path: tuple[int, ...]

    @property
    def cap(self) -> Cap: ...

    @property
    def released(self) -> bool: ...

    @property
    def live_cap(self) -> Cap | None: ...
