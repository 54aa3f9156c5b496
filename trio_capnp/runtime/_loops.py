"""The checks at every entry: clients, promises, resolvers and connections stay in one event loop.

Each of these objects belongs to the ``trio.run`` and the thread that made it. Elsewhere its methods
raise ``RuntimeError`` and change nothing, because the tables of the protocol have no locks and
Trio wakes only tasks of its own run. Only a release works on any thread: it is queued
(``Turn.drop``) and done in the right loop.

Frequent paths look at the turn themselves, and use this module only to make the error.
"""

# Attributes of a hook that belong to this package begin with an underscore.
# pyright: reportPrivateUsage=false

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from trio.lowlevel import in_trio_run, in_trio_task

if TYPE_CHECKING:
    from typing import Protocol

    from trio_capnp.rpc import Turn
    from trio_capnp.runtime._system import System

ELSEWHERE: Final = (
    "this object belongs to another event loop, or to one that has ended:"
    " use it only in the trio.run, and in the thread, where it was made"
)
NEEDS_TRIO: Final = "trio_capnp needs a running Trio event loop: "
USE_A_TASK: Final = (
    "use it in a task of trio.run(); from another thread, trio.from_thread leads back there"
)
UNDER_ASYNCIO: Final = "asyncio runs this code; start it with trio.run() instead"


def check_here(system: System) -> None:
    """Refuse the use of an object outside of its event loop.

    Raises:
        RuntimeError: this is another thread or another event loop, or the object's has ended.
    """
    if not system.turn.is_here():
        raise elsewhere(system.turn)


def check_task(system: System) -> None:
    """Refuse to await an object outside of the tasks of its event loop.

    Raises:
        RuntimeError: as for ``check_here``, and also if no Trio task runs here.
    """
    if not is_in_task(system):
        raise elsewhere(system.turn)


def is_in_task(system: System) -> bool:
    """Whether a task of the system's event loop runs here."""
    return system.turn.is_here() and in_trio_task()


def check_trio() -> None:
    """Refuse to open or serve anything outside of Trio's tasks.

    Raises:
        RuntimeError: no Trio task runs here.
    """
    if not in_trio_task():
        raise needs_trio()


def elsewhere(turn: Turn) -> RuntimeError:
    """Return the error for an object that is used outside of its event loop."""
    if in_trio_run() and not turn.is_here():
        return RuntimeError(ELSEWHERE)
    return needs_trio()


def needs_trio() -> RuntimeError:
    """Return the error for a use outside of Trio's tasks."""
    return RuntimeError(NEEDS_TRIO + (UNDER_ASYNCIO if _under_asyncio() else USE_A_TASK))


def _under_asyncio() -> bool:
    asyncio = sys.modules.get("asyncio")  # it was imported if its loop runs
    return asyncio is not None and asyncio._get_running_loop() is not None


if TYPE_CHECKING:

    class Owned(Protocol):
        """A reference in a message's capability table."""

        @property
        def system(self) -> System: ...


def check_hooks(system: System, hooks: Iterable[Owned | None]) -> None:
    """Refuse a message with capabilities of another event loop.

    Setting a field does not check this, because a builder may be filled in one event loop and sent
    in another.

    Raises:
        RuntimeError: one of the capabilities belongs to another event loop.
    """
    for hook in hooks:
        if hook is not None and hook.system is not system:
            raise RuntimeError(ELSEWHERE)
