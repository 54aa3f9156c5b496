"""Signal handlers of the program that raise while our code runs.

Such an exception may come at any instruction. It has to leave ``trio.run``, alone, in a group or as
the cause of Trio's internal error, and no task may hang. Python itself loses an exception that is
raised at the very first instruction of a finalizer; everything after it is swept here.
"""

from __future__ import annotations

import ast
import random
import signal
import subprocess
import sys
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Final

import pytest
import trio
import trio.testing

import trio_capnp
from tests._children import line_of
from tests._long import sampled
from tests.runtime.interrupting import (
    KINDS,
    PACKAGE,
    Stopped,
    all_in,
    handlers,
    stop,
)
from tests.runtime.probe_capnp import Probe
from tests.runtime.servers import ProbeImpl
from trio_capnp import transports
from trio_capnp.reports import is_of_signal
from trio_capnp.runtime import open_transport
from trio_capnp.testing import connected_pair

pytestmark = [
    pytest.mark.filterwarnings("ignore:the promise of:ResourceWarning"),
    pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot raise these signals"),
]

# --- the sweep --------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_an_exception_of_a_signal_handler_leaves_the_run(kind: type[BaseException]) -> None:
    """R4, R6: The signal may come at any step, also where Trio or Python let no exception out."""
    command = [sys.executable, "-m", "tests.runtime.interrupting", kind.__name__, "8"]
    swept = subprocess.run(command, capture_output=True, text=True, timeout=1800)
    assert swept.returncode == 0, swept.stdout + swept.stderr


# --- one send of an instrument ----------------------------------------------------------------


class Interrupted(transports.SocketTransport):
    """A socket at whose next sends, while ``armed``, a signal comes."""

    __slots__ = ("armed", "is_before")

    def __init__(self, stream: trio.SocketStream) -> None:
        super().__init__(stream)
        self.armed = False
        self.is_before = True

    def try_send(self, buffers: Sequence[transports.Buffer]) -> int:
        armed, self.armed = self.armed, False
        if armed and self.is_before:
            signal.raise_signal(signal.SIGTERM)
        sent = super().try_send(buffers)
        if armed:
            signal.raise_signal(signal.SIGTERM)
        return sent


def interrupted_pair() -> tuple[Interrupted, transports.Transport]:
    near, far = trio.socket.socketpair()
    return Interrupted(trio.SocketStream(near)), transports.transport_of(trio.SocketStream(far))


@pytest.mark.parametrize("is_before", [True, False])
def test_after_an_interrupted_send_the_event_loop_sends_again(is_before: bool) -> None:
    """R4: The exception leaves its block, the call fails, and later connections work."""

    async def failing() -> None:
        near, far = interrupted_pair()
        near.is_before = is_before
        async with (
            open_transport(far, bootstrap=ProbeImpl()),
            open_transport(near) as connection,
        ):
            probe = connection.bootstrap(Probe)
            await probe.echo(n=1)
            near.armed = True
            promise = probe.echo(n=2)  # not awaited yet: the instrument sends it
            await trio.lowlevel.checkpoint()
            await promise

    async def main() -> None:
        with trio.fail_after(10):
            with pytest.raises((Stopped, BaseExceptionGroup)) as raised:
                await failing()
            assert any(isinstance(each, Stopped) for each in all_in(raised.value))
            async with connected_pair(ProbeImpl(), over="tcp") as pair:
                promise = pair.client.bootstrap(Probe).echo(n=3)
                await trio.lowlevel.checkpoint()
                assert (await promise).n == 3

    with handlers(signal.SIGTERM, stop):
        trio.run(main)


async def test_a_fault_of_ours_in_the_instrument_is_logged_and_the_writer_sends(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """R4: Queued messages leave whatever stops the instrument."""

    class Faulty(transports.SocketTransport):
        def try_send(self, buffers: Sequence[transports.Buffer]) -> int:
            if faults:
                raise faults.pop()
            return super().try_send(buffers)

    faults: list[Exception] = []
    near, far = trio.socket.socketpair()
    async with (
        open_transport(Faulty(trio.SocketStream(near)), bootstrap=ProbeImpl()),
        open_transport(transports.transport_of(trio.SocketStream(far))) as connection,
    ):
        probe = connection.bootstrap(Probe)
        await probe.echo(n=1)
        faults.append(ZeroDivisionError("a fault"))
        with trio.fail_after(10), pytest.raises(trio_capnp.RpcDisconnected):
            await probe.echo(n=2)
    assert "a fault" in caplog.text


# --- a real signal ----------------------------------------------------------------------------

PROGRAM: Final = """
import os, signal, socket, sys, trio, trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.servers import ProbeImpl
signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(3))
def end_after(dropped):
    # Python drops an exception that is raised before the first instruction of a finalizer.
    sys.__unraisablehook__(dropped)
    if dropped.exc_type is SystemExit:
        os._exit(3)
sys.unraisablehook = end_after
async def main():
    near, far = trio.socket.socketpair()
    async with trio_capnp.open_stream(trio.SocketStream(far), bootstrap=ProbeImpl()):
        async with trio_capnp.open_stream(trio.SocketStream(near)) as connection:
            probe = connection.bootstrap(Probe)
            await probe.echo(n=1)
            print("ready", flush=True)
            while True:
                with trio.fail_after(20):
                    await probe.echo(n=1)
trio.run(main)
"""


def test_a_busy_process_ends_at_once_when_its_sigterm_handler_raises() -> None:
    """R4: The signal comes at a random moment; in neither form may a call hang after it."""
    draw = random.Random(4)
    for _ in range(sampled(3, 40)):
        with subprocess.Popen(
            [sys.executable, "-c", PROGRAM],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        ) as process:
            assert line_of(process) == "ready"
            delay = 0.02 + draw.random() * 0.05
            with pytest.raises(subprocess.TimeoutExpired):
                process.wait(delay)
            process.send_signal(signal.SIGTERM)
            try:
                _, errors = process.communicate(timeout=30)
            finally:
                process.kill()
        # 3, or 1 with a traceback: in Trio's own steps the exception ends Trio's loop.
        assert process.returncode in (1, 3), errors
        assert "TooSlowError" not in errors, errors


# --- the end of a block -----------------------------------------------------------------------


@asynccontextmanager
async def reconnecting_client() -> AsyncGenerator[None]:
    connect = partial(trio_capnp.open_unix, "/no/server/listens/here")
    async with trio_capnp.reconnecting(connect, Probe) as probe:
        with probe:
            yield


@pytest.mark.parametrize("block", [trio_capnp.local_calls, reconnecting_client])
def test_a_signal_while_a_block_ends_leaves_its_tasks_joined(
    block: Callable[[], AbstractAsyncContextManager[None]],
) -> None:
    """R4: A nursery that stays open would end the whole run with an internal error of Trio."""
    room = Path(PACKAGE, "runtime")
    places = [str(room / name) for name in ("_local_calls.py", "_reconnecting.py")]
    seen: list[str] = []

    def interrupt(frame: FrameType, event: str, _: object) -> None:
        code = frame.f_code
        if event == "call" and code.co_name == "_end" and code.co_filename in places:
            sys.setprofile(None)
            seen.append(code.co_filename)
            signal.raise_signal(signal.SIGTERM)

    async def main() -> None:
        with pytest.raises(Stopped):
            async with block():
                sys.setprofile(interrupt)
        await trio.lowlevel.checkpoint()

    with handlers(signal.SIGTERM, stop):
        trio.run(main)
    assert len(seen) == 1


# --- handlers that end the program ------------------------------------------------------------


class Ending(ProbeImpl):
    """Raises the exception that ends the program, in each kind of method."""

    def __init__(self, kind: type[BaseException]) -> None:
        super().__init__()
        self.kind = kind

    def echo(self, call: Probe.EchoCall) -> None:
        raise self.kind

    async def child(self, call: Probe.ChildCall) -> None:
        raise self.kind

    async def hang(self, call: Probe.HangCall) -> None:
        await trio.lowlevel.checkpoint()
        raise self.kind


CALLS: Final[dict[str, Callable[[Probe.Client], Awaitable[object]]]] = {
    "plain": lambda probe: probe.echo(n=1),
    "async": lambda probe: probe.child(name="x"),
    "async-after-a-wait": lambda probe: probe.hang(),
}


async def over_tcp(server: Ending, method: str, catches: bool) -> None:
    async with trio.open_nursery() as nursery:
        listeners = await nursery.start(partial(trio_capnp.serve_tcp, server, 0, host="127.0.0.1"))
        port = listeners[0].socket.getsockname()[1]
        async with trio_capnp.open_tcp("127.0.0.1", port) as connection:
            await called(connection.bootstrap(Probe), method, catches)
        nursery.cancel_scope.cancel()


async def over_a_pair(server: Ending, method: str, catches: bool) -> None:
    async with connected_pair(server) as pair:
        await called(pair.client.bootstrap(Probe), method, catches)


async def called(probe: Probe.Client, method: str, catches: bool) -> None:
    try:
        await CALLS[method](probe)
    except trio_capnp.RpcError:
        if not catches:
            raise


@pytest.mark.parametrize("catches", [False, True])
@pytest.mark.parametrize("kind", [KeyboardInterrupt, SystemExit])
@pytest.mark.parametrize("method", CALLS)
@pytest.mark.parametrize("connect", [over_tcp, over_a_pair])
def test_an_exception_that_ends_the_program_leaves_a_serving_block_that_ends(
    connect: Callable[[Ending, str, bool], Awaitable[None]],
    method: str,
    kind: type[BaseException],
    catches: bool,
) -> None:
    """R6: Neither a cancelled ``finally`` nor abandoned work loses it."""
    with pytest.raises((kind, BaseExceptionGroup)) as raised:
        trio.run(connect, Ending(kind), method, catches)
    assert any(isinstance(each, kind) for each in all_in(raised.value)), raised.value


def test_exceptions_of_the_block_and_of_a_handler_leave_in_a_group() -> None:
    """R6: Both exceptions are to end the program; neither replaces the other."""

    async def main() -> None:
        async with connected_pair(Ending(SystemExit)) as pair:
            try:
                await pair.client.bootstrap(Probe).echo(n=1)
            finally:
                raise KeyboardInterrupt

    with pytest.raises(BaseExceptionGroup) as raised:
        trio.run(main)
    kinds = {type(each) for each in all_in(raised.value)}
    assert kinds >= {KeyboardInterrupt, SystemExit}


# --- every await on the way out ---------------------------------------------------------------

SHIELDED: Final = {
    "aclose_shielded": "shields itself",
    "discard": "shields itself",
    "close_listener": "shields itself",
    "end_objects": "shields itself",
    "join_tasks": "waits for the nursery, which loses no exception",
    "_join": "waits for the nursery, which loses no exception",
    "__aexit__": "waits for the nursery, which loses no exception",
    "sleep": "goes on after a shortage, with no exception on its way",
    "wait_readable": "goes on after BlockingIOError, with no exception on its way",
}
"""Functions that may be awaited in a ``finally`` or ``except``, with the reason."""

TESTED_HERE: Final = ("runtime", "transports", "testing")


def awaits_on_the_way_out() -> Iterator[tuple[str, ast.AST]]:
    """Each await in a ``finally`` or an ``except``, outside of a shield, with its place."""
    for room in TESTED_HERE:
        for path in sorted(Path(PACKAGE, room).glob("*.py")):
            for node in ast.walk(ast.parse(path.read_text())):
                if isinstance(node, ast.Try):
                    ends = [*node.finalbody, *(each for h in node.handlers for each in h.body)]
                    for statement in ends:
                        for each in unshielded(statement):
                            yield f"{path}:{each.lineno}", each


def unshielded(node: ast.AST) -> Iterator[ast.Await]:
    if isinstance(node, ast.With) and "shield=True" in ast.unparse(node.items[0].context_expr):
        return
    if isinstance(node, (ast.AsyncWith, ast.AsyncFor)):
        raise AssertionError(f"an unshielded block on the way out, in line {node.lineno}")
    if isinstance(node, ast.Await):
        yield node
    for child in ast.iter_child_nodes(node):
        yield from unshielded(child)


def test_every_await_on_the_way_out_is_shielded() -> None:
    """R6: ``Cancelled`` from such an await would replace the exception that is on its way out."""
    found = list(awaits_on_the_way_out())
    assert found, "there are some"
    for place, node in found:
        assert isinstance(node, ast.Await)
        awaited = node.value
        assert isinstance(awaited, ast.Call), place
        name = ast.unparse(awaited.func).rpartition(".")[2]
        assert name in SHIELDED, f"{place}: shield it, or give a reason"


def abort_functions() -> Iterator[tuple[str, ast.FunctionDef]]:
    """The functions that Trio calls to cancel a task that waits in the runtime."""
    for path in sorted(Path(PACKAGE, "runtime").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            if not isinstance(node, ast.FunctionDef) or node.returns is None:
                continue
            if ast.unparse(node.returns).rpartition(".")[2] == "Abort":
                yield f"{path}:{node.lineno}", node


def test_every_abort_function_raises_nothing() -> None:
    """R6: Trio's loop over the tasks to cancel stops where one abort function raises."""
    found = list(abort_functions())
    assert len(found) >= 4, "of the writer, workers, answers and windows"
    for place, node in found:
        *text, body = node.body
        assert all(isinstance(each, ast.Expr) for each in text), place
        assert isinstance(body, ast.Try), f"{place}: catch everything"
        caught = [each.type and ast.unparse(each.type) for each in body.handlers]
        assert caught == ["BaseException"], place


# --- recognising a signal handler's exception ---------------------------------------------------


class Handlers:
    """Signal handlers of other shapes."""

    def method(self, number: int, frame: FrameType | None) -> None:
        raise Stopped

    def __call__(self, *details: object) -> None:
        raise Stopped


def with_more(reason: str, number: int, frame: FrameType | None) -> None:
    raise Stopped(reason)


def raise_inside(number: int, frame: FrameType | None) -> None:
    def inner() -> None:
        raise Stopped

    inner()


@pytest.mark.parametrize(
    "handler",
    [
        *(stop, Handlers().method, Handlers(), partial(with_more, "why"), raise_inside),
        lambda number, frame: [][number],
    ],
)
def test_an_exception_of_a_signal_handler_is_recognised_by_its_traceback(
    handler: Callable[..., None],
) -> None:
    with handlers(signal.SIGTERM, handler), pytest.raises((Stopped, IndexError)) as raised:
        signal.raise_signal(signal.SIGTERM)
    assert is_of_signal(raised.value)


def test_other_exceptions_are_not_taken_for_those_of_a_signal_handler() -> None:
    def fails(number: int, text: str = "") -> None:
        raise Stopped

    with pytest.raises(Stopped) as raised:
        fails(1)
    assert not is_of_signal(raised.value)
    assert not is_of_signal(Stopped())
