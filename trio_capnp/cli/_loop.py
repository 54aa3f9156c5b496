"""The event loop of the commands, and Ctrl-C while it runs.

Trio raises ``KeyboardInterrupt`` wherever the program happens to be. Python prints and drops an
exception that is raised in a weakref callback or at the first instruction of a finalizer, so such
a Ctrl-C would be lost. ``run_loop`` raises no exception there:

    before the loop, after it    Python raises KeyboardInterrupt, as in any program
    in the loop                  the function is cancelled; KeyboardInterrupt follows at its end
    in ``print_now``             KeyboardInterrupt is raised, because a full pipe blocks the loop
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Awaitable, Callable
from contextlib import suppress
from types import FrameType
from typing import Final, TypeVar, TypeVarTuple

import attrs
import trio

from trio_capnp.cli._failures import EXPECTED
from trio_capnp.runtime._failures import leaves_of

T = TypeVar("T")
Ts = TypeVarTuple("Ts")


def run_loop(async_fn: Callable[[*Ts], Awaitable[T]], *args: *Ts) -> T:
    """Run a function in Trio, and return its result.

    Another thread than the main one, and a program with its own handler of SIGINT, keep theirs.

    Raises:
        KeyboardInterrupt: Ctrl-C has cancelled the function.
        BaseException: raised by the function.
    """
    is_main = threading.current_thread() is threading.main_thread()
    if not is_main or signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
        return trio.run(async_fn, *args)
    interrupt = Interrupt()
    signal.signal(signal.SIGINT, interrupt.handle)
    try:
        results = trio.run(interrupt.cancelling, async_fn, *args)
    except BaseException as error:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        if interrupt.has_come and _is_of_ctrl_c(error):
            raise KeyboardInterrupt from error
        raise
    signal.signal(signal.SIGINT, signal.default_int_handler)
    if interrupt.has_come or not results:
        raise KeyboardInterrupt
    return results[0]


def _is_of_ctrl_c(error: BaseException) -> bool:
    """Whether Ctrl-C explains an error: a terminal sends it to the program of ``exec:`` as well."""
    return all(isinstance(each, (KeyboardInterrupt, *EXPECTED)) for each in leaves_of(error))


@attrs.define(eq=False)
class Interrupt:
    """Ctrl-C during one run of the loop.

    Attributes:
        scope: around the command's function.
        token: of the loop; None until it runs.
        has_come: whether Ctrl-C was pressed.
    """

    scope: trio.CancelScope = attrs.field(factory=trio.CancelScope)
    token: trio.lowlevel.TrioToken | None = None
    has_come: bool = False

    async def cancelling(self, async_fn: Callable[[*Ts], Awaitable[T]], *args: *Ts) -> list[T]:
        """Run a function in the scope. Returns its result in a list, empty if it was cancelled."""
        results: list[T] = []
        self.token = trio.lowlevel.current_trio_token()
        if self.has_come:
            self.scope.cancel()
        with self.scope:
            results.append(await async_fn(*args))
        return results

    def handle(self, _: int, frame: FrameType | None) -> None:
        """The handler of SIGINT.

        Raises:
            KeyboardInterrupt: ``print_now`` was interrupted.
        """
        self.has_come = True
        if self.token is not None:
            with suppress(trio.RunFinishedError):
                self.token.run_sync_soon(self.scope.cancel, idempotent=True)
        if frame is not None and frame.f_code is print_now.__code__:
            raise KeyboardInterrupt


def print_now(text: str) -> None:
    """Print lines at once. A full pipe blocks the event loop until its reader goes on.

    Raises:
        OSError: standard output is closed.
        KeyboardInterrupt: Ctrl-C has come; standard output leads to nothing from then on.
    """
    try:
        print(text, end="", flush=True)
    except KeyboardInterrupt:
        leave_standard_output()
        raise


def leave_standard_output() -> None:
    """Write to nothing from now on, because the reader of a pipe does not read.

    Python flushes standard output once more when it ends. The flush would fail, or wait.
    """
    nothing: Final = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, sys.stdout.fileno())
    os.close(nothing)
