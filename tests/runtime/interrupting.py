"""Sweeps of a whole life of a server and a client, with a signal at each step in turn.

A program with a child process for each run, because an interrupted run may leave objects of Trio
that print warnings when they are collected. It prints the steps that went wrong.

    python -m tests.runtime.interrupting SystemExit 8 [finalizers]
"""

from __future__ import annotations

import faulthandler
import linecache
import logging
import os
import random
import signal
import sys
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Final

import trio
import trio.testing

import trio_capnp
from tests._long import sampled
from tests.runtime import test_sweeps as sweeps
from tests.runtime.probe_capnp import Probe
from tests.runtime.servers import Log, ProbeImpl

if TYPE_CHECKING:
    from _typeshed import TraceFunction

HANG_S: Final = 30.0
"""Seconds of real time after which a run counts as hung; one takes a tenth of a second."""


class Stopped(Exception):
    """An ordinary exception, which a program's signal handler raises."""


class HungError(BaseException):
    """A run was stopped by the alarm."""


def exit_(number: int, frame: FrameType | None) -> None:
    raise SystemExit(3)


def stop(*details: object) -> None:
    raise Stopped


# --- where a signal comes ---------------------------------------------------------------------

PACKAGE: Final = str(Path(trio_capnp.__file__).parent)
TRIO: Final = str(Path(trio.__file__).parent)

Place = Callable[[FrameType], bool]
"""Whether a signal may come in this frame, which is the running one or calls it."""


def named(*names: str, inside: str = "") -> Place:
    def is_there(frame: FrameType) -> bool:
        code = frame.f_code
        return code.co_name in names and inside in code.co_filename

    return is_there


BESIDE: Final = "beside instruments"
"""Trio's own instructions that call an instrument. Compiled, its methods are so short that the
signal handler mostly runs there."""

PLACES: Final[dict[str, Place]] = {
    "instruments": named("call", inside="_instrumentation.py"),
    BESIDE: named("call", inside="_instrumentation.py"),
    "finalizers": named("__del__", inside=PACKAGE),
    "callbacks": named("run_cb", inside="_entry_queue.py"),
    "abort functions": named("_attempt_abort", inside=TRIO),
    "the accept loop": named(
        "accept_all", "run", "_accept_from", "_begin", "_serve_one", inside="_accepting.py"
    ),
    "closing": named("__aexit__", "end_objects", "aclose_shielded", "discard", inside=PACKAGE),
    "tasks": named("unrolled_run", inside=TRIO),
}

USER_CODE: Final = frozenset(
    {
        "call_handler",
        "run_works",
        "run_at_once",
        "_made_by",
        "run_aclose",
        "end_object",
        "_implemented",
    }
)
"""Frames around code of the program. An ``Exception`` there belongs to the call, whatever its
source.
"""

MADE_THERE: Final = trio_capnp.Call.__init__.__code__
"""The one function of the package that those frames call before a handler. Compiled,
``run_at_once`` has no frame."""

UNINTERRUPTED: Final = ("try:", "with ", "async with ")
"""Lines at which no signal handler runs, or only in frames of Trio that the line calls."""


def callers(frame: FrameType | None) -> Iterator[FrameType]:
    while frame is not None:
        yield frame
        frame = frame.f_back


def is_users(frame: FrameType) -> bool:
    return frame.f_code is MADE_THERE or frame.f_code.co_name in USER_CODE


class SignalAt:
    """Raises a signal at the ``at``-th line of the package that runs in one place."""

    def __init__(self, number: int, place: Place, at: int) -> None:
        self.number = number
        self.place = place
        self.at = at
        self.lines = 0
        self.where = ""
        self.is_in_user_code = False

    def __enter__(self) -> SignalAt:
        sys.settrace(self._on_call)
        return self

    def __exit__(self, *_: object) -> None:
        sys.settrace(None)

    def _on_call(self, frame: FrameType, event: str, _: object) -> TraceFunction | None:
        return self._on_line if frame.f_code.co_filename.startswith(PACKAGE) else None

    def _on_line(self, frame: FrameType, event: str, _: object) -> TraceFunction | None:
        if event == "line" and any(map(self.place, callers(frame))):
            text = linecache.getline(frame.f_code.co_filename, frame.f_lineno).strip()
            if not text.startswith(UNINTERRUPTED):
                self.step(frame)
        return self._on_line

    def step(self, frame: FrameType) -> None:
        self.lines += 1
        if self.lines == self.at:
            self.where = f"{frame.f_code.co_filename}:{frame.f_lineno}"
            self.is_in_user_code = any(map(is_users, callers(frame)))
            signal.raise_signal(self.number)


class SignalAtInstruction(SignalAt):
    """Raises a signal at the ``at``-th instruction of Trio's own code that calls our instrument."""

    def __enter__(self) -> SignalAt:
        # Python 3.12 traces instructions only if a frame asked for them before ``settrace``.
        sys._getframe().f_trace_opcodes = True
        return super().__enter__()

    def _on_call(self, frame: FrameType, event: str, _: object) -> TraceFunction | None:
        if not self.place(frame):
            return None
        frame.f_trace = self._on_opcode  # without it, Python 3.13 ignores the next line
        frame.f_trace_opcodes = True
        return self._on_opcode

    def _on_opcode(self, frame: FrameType, event: str, _: object) -> TraceFunction | None:
        if event == "opcode" and type(frame.f_locals.get("instrument")).__name__ == "Flusher":
            text = linecache.getline(frame.f_code.co_filename, frame.f_lineno)
            if "getattr(instrument" in text:  # an exception elsewhere ends Trio's own loop
                self.step(frame)
        return self._on_opcode


@contextmanager
def handlers(number: int, handler: Callable[..., None]) -> Iterator[None]:
    """Have a signal handled so, and a run that hangs stopped."""

    alarms = iter(range(5))

    def hung(*_: object) -> None:
        if next(alarms, None) is None:  # the raised exception has vanished
            faulthandler.dump_traceback()
            os._exit(7)
        raise HungError

    before = {number: signal.signal(number, handler)}
    before[signal.SIGALRM] = signal.signal(signal.SIGALRM, hung)
    signal.setitimer(signal.ITIMER_REAL, HANG_S, 1.0)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        for each, old in before.items():
            signal.signal(each, old)


def all_in(error: BaseException | None) -> list[BaseException]:
    """An exception and those in it: of a group, and behind an error that Trio made of one."""
    if error is None:
        return []
    found = [error]
    if isinstance(error, BaseExceptionGroup):
        for each in error.exceptions:
            found += all_in(each)
    if isinstance(error, (trio.TrioInternalError, RuntimeError)):
        found += all_in(error.__cause__) or all_in(error.__context__)
    return found


# --- the sweep --------------------------------------------------------------------------------


async def a_life(session: sweeps.Session, log: Log) -> None:
    """A server that listens, one client's session with it, and the end of both."""
    async with trio.open_nursery() as nursery:
        serve = partial(trio_capnp.serve_tcp, lambda _: ProbeImpl(log), 0, host="127.0.0.1")
        listeners = await nursery.start(serve)
        port = listeners[0].socket.getsockname()[1]
        async with trio_capnp.open_tcp("127.0.0.1", port, limits=sweeps.LIMITS) as connection:
            with trio.fail_after(sweeps.PATIENCE_S):
                await session(connection.bootstrap(Probe))
        nursery.cancel_scope.cancel()


def run_with(signals: SignalAt, handler: Callable[..., None]) -> tuple[BaseException | None, Log]:
    log = Log()
    with handlers(signals.number, handler), signals:
        try:
            trio.run(
                a_life,
                sweeps.a_timeout,
                log,
                clock=trio.testing.MockClock(autojump_threshold=0),
            )
        except BaseException as error:
            return error, log
    return None, log


def faults(signals: SignalAt, kind: type[BaseException]) -> Iterator[str]:
    """Run with a signal at a step, and return the faults of that run."""
    error, log = run_with(signals, KINDS[kind][1])
    if not signals.where or (signals.is_in_user_code and issubclass(kind, Exception)):
        return
    found = all_in(error)
    if not any(isinstance(each, kind) for each in found):
        yield f"{signals.where}: lost, {error!r}"
    if any(isinstance(each, (HungError, trio.TooSlowError)) for each in found):
        yield f"{signals.where}: a task hangs, {error!r}"
    if not any(isinstance(each, trio.TrioInternalError) for each in found) and (
        log.events.count("hang begins") != log.events.count("hang ends")
    ):
        yield f"{signals.where}: a handler has not ended"


def sweep(place: str, kind: type[BaseException], samples: int) -> Iterator[str]:
    """Run once undisturbed, then with the signal at sampled steps; return the faults."""
    cls = SignalAtInstruction if place == BESIDE else SignalAt
    make = partial(cls, KINDS[kind][0], PLACES[place])
    # The order of tasks, and so the number of steps, is another in each run.
    steps = range(1, int(in_child(partial(count, make(0), kind))) + 1)
    few = sampled(min(samples, len(steps)), len(steps))
    for at in sorted(random.Random(len(steps)).sample(steps, few)):
        wrong = in_child(partial(told_of_faults, make(at), kind))
        if wrong:
            yield wrong


def told_of_faults(signals: SignalAt, kind: type[BaseException]) -> str:
    return "\n".join(faults(signals, kind))


def count(signals: SignalAt, kind: type[BaseException]) -> str:
    error, _ = run_with(signals, KINDS[kind][1])
    assert error is None, error
    # Compiled functions have no lines: only the Python functions that they call are left of a
    # place.
    assert signals.lines or trio_capnp.COMPILED, "the signal never comes there"
    return str(signals.lines)


def in_child(work: Callable[[], str]) -> str:
    """Do ``work`` in a child process: an interrupted run may leave Trio unable to run again."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        with os.fdopen(writing, "w") as pipe:
            pipe.write(work())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        told = pipe.read()
    _, status = os.waitpid(child, 0)
    assert status == 0, f"the child ended with {status:#x}"
    return told


KINDS: Final[dict[type[BaseException], tuple[int, Callable[..., None]]]] = {
    SystemExit: (signal.SIGTERM, exit_),
    Stopped: (signal.SIGTERM, stop),
    KeyboardInterrupt: (signal.SIGINT, signal.default_int_handler),
}


def main(name: str, samples: str, *places: str) -> None:
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    sys.unraisablehook = lambda _: None
    kind = next(each for each in KINDS if each.__name__ == name)
    wrong = [
        f"{place}: {each}"
        for place in places or PLACES
        for each in sweep(place, kind, int(samples))
    ]
    print("\n".join(wrong))
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main(*sys.argv[1:])
