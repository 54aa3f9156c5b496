"""Tasks of the program in a connection's nursery: ``Connection.start_soon``.

A task raises as in any nursery, where the connection is a block of the program. On a server no
block would get the exception, so it is logged and ends the connection, as a handler's fault stays
with its call.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from typing import TYPE_CHECKING, Final, cast

from trio_capnp.errors import RpcDisconnected
from trio_capnp.rpc._errors import another
from trio_capnp.runtime._failures import is_cancellation, is_ordinary, leaves_of
from trio_capnp.runtime._guard import guard
from trio_capnp.runtime._handlers import call_async, close_unawaited, run_task
from trio_capnp.runtime._loops import check_here
from trio_capnp.runtime._reports import described, log, type_name

if TYPE_CHECKING:
    from typing import Never, Protocol, TypeVarTuple, Unpack

    from trio_capnp.rpc import ConnectionState
    from trio_capnp.runtime._faces import Nursery
    from trio_capnp.runtime._system import System

    Args = TypeVarTuple("Args")

TASK_FAILED: Final = "a task of this connection failed"
ENDS: Final = "so this connection ends"
EXPECTED: Final = "start_soon takes an async function and its arguments"


if TYPE_CHECKING:

    class Owner(Protocol):
        """The session whose nursery runs the tasks."""

        @property
        def peer(self) -> str: ...

        @property
        def system(self) -> System: ...

        @property
        def state(self) -> ConnectionState: ...

        def end(self) -> None: ...


class ProgramTasks:
    """The tasks that a program has started in a connection's nursery.

    Args:
        session: of the connection.
        nursery: of the connection; None after its end.
        is_served: whether ``serve_*`` runs the connection.

    Attributes:
        failed_by: the first exception of a task while the connection lived.
    """

    __slots__ = ("_is_served", "_nursery", "_session", "failed_by")

    def __init__(self, session: Owner, nursery: Nursery | None, *, is_served: bool) -> None:
        self._session = session
        self._nursery = nursery
        self._is_served = is_served
        self.failed_by: BaseException | None = None

    def start(
        self,
        async_fn: Callable[[Unpack[Args]], Awaitable[object]],
        args: tuple[*Args],
        name: object,
    ) -> None:
        """Start a task.

        Args:
            async_fn: the function to run.
            args: its arguments.
            name: of the task; None takes the function's.

        Raises:
            TypeError: ``async_fn`` is no async function, or does not take ``args``.
            RpcDisconnected: the connection has ended.
            RuntimeError: this is not the connection's event loop.
        """
        check_here(self._session.system)
        closed_by = self._session.state.closed_by
        if closed_by is not None:
            raise another(closed_by)
        nursery = self._nursery
        assert nursery is not None, "a connection that has not ended has a nursery"
        given: object = async_fn
        if isinstance(given, Coroutine):
            close_unawaited(cast("object", given))
            raise TypeError(f"{EXPECTED}, no coroutine: write start_soon(work, x), not work(x)")
        if not callable(async_fn):
            raise TypeError(f"{EXPECTED}, not {type_name(type(async_fn))}")
        made: object = call_async(async_fn, args)
        if not isinstance(made, Coroutine):
            raise TypeError(f"{EXPECTED}, but the function gave {type_name(type(made))}")
        coroutine = cast("Coroutine[object, Never, object]", made)
        try:
            nursery.start_soon(run_task, coroutine, self, name=async_fn if name is None else name)
        except BaseException:
            close_unawaited(coroutine)
            raise

    def keeps_failure(self, error: BaseException) -> bool:
        """Take an exception of a task. Returns whether its ordinary part goes no further."""
        if is_cancellation(error):
            return False
        session = self._session
        is_closed = session.state.closed_by is not None
        if not is_closed and self.failed_by is None:
            self.failed_by = error
        if not self._is_served:
            return False
        if any(map(is_ordinary, leaves_of(error))):
            report_task(session.peer, error, is_closed=is_closed, effect=ENDS)
        session.end()
        return True


def report_task(peer: str, error: BaseException, *, is_closed: bool, effect: str) -> None:
    """Log the exception of a task that leaves no block. The end of a connection is no news.

    Args:
        peer: of the connection.
        error: the exception.
        is_closed: whether the connection had ended before.
        effect: of the exception, for the log.
    """
    if is_closed and all(isinstance(each, RpcDisconnected) for each in leaves_of(error)):
        log.debug("%s: a task ended with the connection: %s", peer, described(error))
    else:
        log.error("%s: a task failed, %s", peer, effect, error=error)


guard(ProgramTasks)
