"""Trio in a thread beside the prompt, and Ctrl-C.

The prompt has the main thread, because a signal interrupts ``input`` only there. Trio has another
one, so a connection lives on while the user thinks.

    at the prompt       Ctrl-C raises KeyboardInterrupt out of ``input``: the line is cleared
    while code runs     Ctrl-C cancels the code in Trio's thread; ``run`` raises KeyboardInterrupt
    between the two     the next of them raises KeyboardInterrupt at once

Code that awaits nothing does not notice that it is cancelled. The second Ctrl-C says so, and the
third one ends the shell.
"""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Awaitable, Callable, Generator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Final, Self, TypeVar

import attrs
import trio

from trio_capnp.cli._command import Failure

T = TypeVar("T")

NOT_ENDING: Final = (
    "\nstill running: code that awaits nothing cannot be canceled; Ctrl-C again ends the shell\n"
)
ABANDONED: Final = "ended by Ctrl-C while code was running that awaits nothing"
PRESSES_TO_WARN: Final = 2
PRESSES_TO_END: Final = 3


@attrs.define(eq=False)
class RunningCode:
    """The code that runs in Trio: the scope that cancels it, and how often Ctrl-C has come."""

    scope: trio.CancelScope
    presses: int = 0


class Background:
    """A ``trio.run`` in a thread. ``with`` starts it, and cancels the rest of it at the end.

    Attributes:
        nursery: for tasks that outlive one call of ``run``. For Trio's thread only.
    """

    def __init__(self) -> None:
        # A daemon, so that code which never ends does not keep the process.
        self._thread = threading.Thread(target=self._work, name="trio", daemon=True)
        self._started = threading.Event()
        self._is_at_prompt = False
        self._is_abandoned = False
        self._is_pending = False  # Ctrl-C has come between two pieces of code
        self._running: RunningCode | None = None
        self._error: BaseException | None = None
        self.token: trio.lowlevel.TrioToken
        self.nursery: trio.Nursery

    # --- the thread ---------------------------------------------------------------------------

    def __enter__(self) -> Self:
        self._thread.start()
        self._started.wait()
        return self

    def __exit__(self, *_: object) -> None:
        """Cancel the tasks that are left, and wait until they have ended.

        Raises:
            BaseException: one of them has failed.
        """
        if self._is_abandoned:
            return
        with suppress(trio.RunFinishedError):
            self.token.run_sync_soon(self.nursery.cancel_scope.cancel)
        self._thread.join()
        if self._error is not None:
            raise self._error

    def _work(self) -> None:
        if sys.platform != "win32":
            # Programs inherit the mask of the thread that starts them, so Ctrl-C at the prompt
            # does not end the server of ``exec:``.
            signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            trio.run(self._main)
        except BaseException as error:  # noqa: BLE001 - raised in the main thread
            self._error = error
        finally:
            self._started.set()

    async def _main(self) -> None:
        self.token = trio.lowlevel.current_trio_token()
        async with trio.open_nursery() as self.nursery:
            self._started.set()
            await trio.sleep_forever()

    # --- for the main thread ------------------------------------------------------------------

    def run(self, async_fn: Callable[[], Awaitable[T]]) -> T:
        """Run a function in Trio, and return its result.

        Raises:
            KeyboardInterrupt: it was cancelled by Ctrl-C, or Ctrl-C came just before it.
            Failure: it goes on after Ctrl-C, and the user has ended the shell.
            BaseException: raised by the function.
        """
        running = RunningCode(trio.CancelScope())
        results: list[T] = []

        async def run_cancellable() -> None:
            with running.scope:
                results.append(await async_fn())

        self._running = running
        try:
            self._raise_pending()
            trio.from_thread.run(run_cancellable, trio_token=self.token)
        finally:
            self._running = None
        if running.presses or not results:  # also if Ctrl-C came as the code ended
            raise KeyboardInterrupt
        return results[0]

    def run_sync(self, sync_fn: Callable[[], T]) -> T:
        """Run a short function in Trio's thread, and return its result."""
        return trio.from_thread.run_sync(sync_fn, trio_token=self.token)

    @contextmanager
    def prompting(self) -> Generator[None]:
        """A block in which Ctrl-C raises ``KeyboardInterrupt``."""
        self._is_at_prompt = True
        try:
            self._raise_pending()
            yield
        finally:
            self._is_at_prompt = False

    @contextmanager
    def handling_ctrl_c(self) -> Generator[None]:
        """A block in which Ctrl-C does as the head of this module says.

        Nothing changes in another thread than the main one, nor if the program has a handler.

        Raises:
            KeyboardInterrupt: Ctrl-C came after the last code.
        """
        is_main = threading.current_thread() is threading.main_thread()
        if not is_main or signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
            yield
            return
        signal.signal(signal.SIGINT, self._interrupted)
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        self._raise_pending()

    def _raise_pending(self) -> None:
        """Raise ``KeyboardInterrupt`` if Ctrl-C has come between two pieces of code."""
        if self._is_pending:
            self._is_pending = False
            raise KeyboardInterrupt

    def _interrupted(self, _: int, __: FrameType | None) -> None:
        running = self._running
        if running is None:
            if self._is_at_prompt:
                raise KeyboardInterrupt
            self._is_pending = True
            return
        running.presses += 1
        if running.presses >= PRESSES_TO_END:
            self._is_abandoned = True
            raise Failure(ABANDONED)
        if running.presses == PRESSES_TO_WARN:
            sys.stderr.write(NOT_ENDING)
        with suppress(trio.RunFinishedError):
            self.token.run_sync_soon(running.scope.cancel)
