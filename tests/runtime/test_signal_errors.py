"""Errors of signal handlers that look like errors of the operating system or of the program.

An ``except`` branch that goes on must first ask ``is_of_signal``: the signal may have come between
two lines of its ``try``. A branch for ``OSError`` would take a ``TimeoutError`` of the handler for
one of its socket.
"""

from __future__ import annotations

import ast
import errno
import logging
import signal
import socket
import sys
from collections.abc import Awaitable, Callable, Iterable, Iterator
from functools import partial
from io import StringIO
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Final

import attrs
import pytest
import trio
import trio.testing

import trio_capnp
from tests._long import sampled
from tests.runtime.interrupting import (
    PACKAGE,
    Place,
    SignalAt,
    all_in,
    handlers,
    in_child,
    named,
)
from tests.runtime.probe_capnp import Probe
from tests.runtime.servers import ProbeImpl
from trio_capnp import transports
from trio_capnp.reports import Log
from trio_capnp.rpc import kept
from trio_capnp.runtime._accepting import Service, accept_all
from trio_capnp.runtime._bootstrap import factory_of
from trio_capnp.runtime._current import current_system
from trio_capnp.runtime._options import options_from
from trio_capnp.runtime._pacing import Spinner
from trio_capnp.runtime._seats import Seats
from trio_capnp.runtime._server import Serving
from trio_capnp.transports import _listen, _pipes

if TYPE_CHECKING:
    from _typeshed import TraceFunction

pytestmark = [
    pytest.mark.filterwarnings("ignore:the promise of:ResourceWarning"),
    pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot raise these signals"),
]

# --- errors that a signal handler may raise ---------------------------------------------------

MAKERS: Final[dict[str, Callable[[], Exception]]] = {
    "TimeoutError": TimeoutError,
    "BlockingIOError": BlockingIOError,
    "FileNotFoundError": FileNotFoundError,
    "ConnectionRefusedError": ConnectionRefusedError,
    "EADDRINUSE": partial(OSError, errno.EADDRINUSE, "of the handler"),
    "EMFILE": partial(OSError, errno.EMFILE, "of the handler"),
    "MemoryError": MemoryError,
    "ValueError": ValueError,
    "TypeError": TypeError,
    "KeyError": KeyError,
    "RuntimeError": RuntimeError,
}


@attrs.define
class Raising:
    """A signal handler, and the error that it raised."""

    make: Callable[[], Exception]
    error: Exception | None = None

    def __call__(self, number: int, frame: FrameType | None) -> None:
        self.error = self.make()
        raise self.error


# --- scenes, each of which comes to a branch --------------------------------------------------


async def take_over_a_socket(path: Path) -> None:
    listener = socket.create_server(("127.0.0.1", 0))
    with listener, socket.create_connection(listener.getsockname()) as client:
        stream = trio.SocketStream(trio.socket.from_stdlib_socket(client.dup()))
        transports.SocketTransport(stream).abort()


async def connect_to_an_address(path: Path) -> None:
    for host in ("127.0.0.1", "localhost"):
        with socket.create_server(("127.0.0.1", 0)) as listener:
            port: int = listener.getsockname()[1]
            await (await transports.connect_tcp(host, port)).aclose()
        try:
            await transports.connect_tcp(host, port)
        except OSError as error:
            if "all attempts to connect" not in str(error):
                raise


async def discard_a_transport(path: Path) -> None:
    near, _ = trio.testing.memory_stream_pair()
    await transports.discard(transports.StreamTransport(near))


async def watch_a_socket(path: Path) -> None:
    left, right = socket.socketpair()
    with left, right:
        Spinner().add(left)


async def flush_standard_output(path: Path) -> None:
    _pipes._flush(StringIO())


def remove(name: str) -> None:
    Path(name).unlink(missing_ok=True)


async def listen_where_a_dead_process_did(path: Path) -> None:
    name = str(path / "socket")
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(name)
    try:
        async with await transports.listen_unix(name):
            pass
    finally:
        remove(name)


async def remove_a_path(path: Path) -> None:
    (path / "left").touch()
    _listen._unlink_quietly(str(path / "left"))


async def listen_on_one_port_of_each_family(path: Path) -> None:
    for listener in await transports.listen_tcp(0):
        await listener.aclose()


async def accept_one(path: Path) -> None:
    def end(connection: trio_capnp.Connection) -> ProbeImpl:
        nursery.cancel_scope.cancel()
        return ProbeImpl()

    async with trio.open_nursery() as nursery:
        (listener,) = await transports.listen_tcp(0, "127.0.0.1")
        seats = Seats(1)
        service = Service(options_from(end, None, None), seats)
        await nursery.start(accept_all, Serving([listener], seats), service)
        port: int = listener.socket.getsockname()[1]
        async with trio_capnp.open_tcp("127.0.0.1", port) as connection:
            await connection.bootstrap(Probe)


async def look_at_a_factory(path: Path) -> None:
    factory_of(lambda connection: ProbeImpl())


async def ask_for_the_system(path: Path) -> None:
    current_system()


async def call(path: Path) -> None:
    """A call whose results have a capability, and one to that, pipelined; with a hook."""
    hooks = trio_capnp.Hooks(on_message=lambda _: None, on_call=lambda _: None)
    near, far = trio.testing.memory_stream_pair()
    async with (
        trio_capnp.open_stream(far, bootstrap=ProbeImpl(), hooks=hooks),
        trio_capnp.open_stream(near) as connection,
    ):
        child = connection.bootstrap(Probe).child(name="x")
        assert (await child.child.name()).name == "x"
        await child


async def log_a_line(path: Path) -> None:
    Log("tests.signals").warning("a line")


async def log_with_a_filter_that_fails(path: Path) -> None:
    def fails(record: logging.LogRecord) -> bool:
        raise ZeroDivisionError

    logger = logging.getLogger("tests.signals")
    logger.addFilter(fails)
    try:
        Log("tests.signals").warning("a line", error=ValueError("x"))
    finally:
        logger.removeFilter(fails)


async def copy_an_error(path: Path) -> None:
    try:
        try:
            raise ValueError("the cause")
        except ValueError as cause:
            raise trio_capnp.RpcFailed("x") from cause
    except trio_capnp.RpcFailed as error:
        kept(error)


Scene = Callable[[Path], Awaitable[None]]

SCENES: Final[list[tuple[Scene, Place]]] = [
    (
        take_over_a_socket,
        named(
            *("__init__", "_set_options", "_pace_nothing_within_host", "_peer_address"),
            inside="_socket.py",
        ),
    ),
    (connect_to_an_address, named("_connected_to", "_family_of", inside="_connect.py")),
    (discard_a_transport, named("discard", inside="_transport.py")),
    (watch_a_socket, named("add", inside="_pacing.py")),
    (flush_standard_output, named("_flush", inside="_pipes.py")),
    (
        listen_where_a_dead_process_did,
        named("_remove_stale", "_answers", "_bound", "_identity", inside="_listen.py"),
    ),
    (remove_a_path, named("_unlink_quietly", inside="_listen.py")),
    (listen_on_one_port_of_each_family, named("listen_tcp", inside="_listen.py")),
    (accept_one, named("run", "_accept_from", "_begin", inside="_accepting.py")),
    (accept_one, named("accept", inside="_accept.py")),
    (look_at_a_factory, named("_takes", inside="_bootstrap.py")),
    (ask_for_the_system, named("_system_of_run", inside="_current.py")),
    (call, named("returned", inside="_served_calls.py")),
    (call, named("__aexit__", "_end", "_join", "_cancel_tasks", inside="_running.py")),
    (call, named("passed", inside="_watching.py")),
    (call, named("cap_at", inside="_settled.py")),
    (log_a_line, named("_log", inside="reports.py")),
    (log_with_a_filter_that_fails, named("_to_standard_error", inside="reports.py")),
    (copy_an_error, named("_replica", inside="_errors.py")),
]


class SignalIn(SignalAt):
    """Counts lines of the functions of a place only, not of those that they call."""

    def _on_line(self, frame: FrameType, event: str, _: object) -> TraceFunction | None:
        return super()._on_line(frame, event, _) if self.place(frame) else self._on_line


def run_scene(scene: Scene, path: Path) -> BaseException | None:
    try:
        trio.run(scene, path, clock=trio.testing.MockClock(autojump_threshold=0))
    except BaseException as error:
        return error
    return None


def kept_errors(scene: Scene, path: Path, place: Place, lines: int) -> str:
    """Run a scene with each error at each line of a place; say where the error did not leave."""
    found = []
    for name, make in MAKERS.items():
        for at in range(1, lines + 1):
            raising = Raising(make)
            step = SignalIn(signal.SIGTERM, place, at)
            with handlers(signal.SIGTERM, raising), step:
                error = run_scene(scene, path)
            if raising.error is not None and not any(e is raising.error for e in all_in(error)):
                found.append(f"{step.where}: {name} is lost, {error!r}")
    return "\n".join(found)


@pytest.mark.parametrize(("scene", "place"), SCENES, ids=lambda each: each.__name__)
def test_an_error_of_a_signal_handler_leaves_where_an_error_is_expected(
    scene: Scene, place: Place, tmp_path: Path
) -> None:
    """R6: Each of these branches took the error for the one that it handles."""
    with SignalIn(signal.SIGTERM, place, 0) as steps:
        assert run_scene(scene, tmp_path) is None
    # Compiled functions have no lines.
    assert steps.lines or trio_capnp.COMPILED, "the scene comes there"
    # The scene runs in a child, because an interrupted scene may leave its own sockets open.
    assert not in_child(partial(kept_errors, scene, tmp_path, place, steps.lines))


# --- sessions over sockets and streams --------------------------------------------------------

IN_TRANSPORTS: Final = [
    ("_socket.py", "receive"),
    ("_socket.py", "receive_into"),
    ("_socket.py", "_send_some"),
    ("_stream.py", "_receive"),
    ("_stream.py", "_send"),
    ("_stream.py", "close_now"),
]


async def a_session(over: str) -> None:
    """One call, and one that is large, over streams in memory or sockets."""
    pair: Iterable[trio.abc.HalfCloseableStream] = trio.testing.memory_stream_pair()
    if over == "_socket.py":
        pair = map(trio.SocketStream, trio.socket.socketpair())
    near, far = pair
    async with trio.open_nursery() as nursery:
        nursery.start_soon(trio_capnp.serve_stream, ProbeImpl(), far)
        async with trio_capnp.open_stream(near) as connection:
            probe = connection.bootstrap(Probe)
            await probe.echo(n=1)
            await probe.echo(text="x" * 300_000)


@pytest.mark.parametrize("name", ["TimeoutError", "BlockingIOError"])
@pytest.mark.parametrize(("room", "method"), IN_TRANSPORTS)
def test_an_error_of_a_signal_handler_is_not_taken_for_a_streams(
    room: str, method: str, name: str
) -> None:
    """R6: The error ended one connection and was lost, and bytes could be sent twice."""
    place = named(method, inside=str(Path("transports", room)))
    with SignalAt(signal.SIGTERM, place, 0) as steps:
        trio.run(a_session, room)
    assert steps.lines, "the session comes there"
    for at in range(1, sampled(min(8, steps.lines), steps.lines) + 1):
        step = SignalAt(signal.SIGTERM, place, at)
        lost = in_child(partial(lost_at, step, room, MAKERS[name]))
        assert not lost


def lost_at(step: SignalAt, room: str, make: Callable[[], Exception]) -> str:
    """Run the session with a signal at a step; say where that was if its error is lost."""
    error: BaseException | None = None
    raising = Raising(make)
    with handlers(signal.SIGTERM, raising), step:
        try:
            trio.run(a_session, room, clock=trio.testing.MockClock(autojump_threshold=0))
        except BaseException as raised:
            error = raised
    # The system may take a message in fewer pieces this time: then the step is not reached.
    return "" if any(each is raising.error for each in all_in(error)) else step.where


# --- every branch that goes on ----------------------------------------------------------------

LOOKED_AT: Final = ("reports.py", "runtime/*.py", "transports/*.py", "rpc/*.py")

OURS: Final = frozenset(
    {
        *("WireError", "ProtocolError", "RpcError", "RpcOverloaded", "transports.TlsError"),
        "PeerTimeoutError",
        *("trio.BrokenResourceError", "trio.ClosedResourceError", "trio.RunFinishedError"),
        "GONE",
    }
)
"""Errors of this library and of Trio, which a program's signal handler has no reason to raise."""

ASKS: Final = frozenset(
    {
        *("is_of_signal", "must_leave", "goes_on", "_is_shortage"),
        *("internal_error", "left_callback", "raise_soon", "break_off", "_broke", "broke"),
        *("_failed", "end_broken", "report_failure"),
    }
)
"""Functions that ask ``is_of_signal``, or hand the exception to one that does."""

OF_THE_PROGRAM: Final = "the program's code runs there: its errors are reported as its failure"

GOES_ON: Final[dict[tuple[str, str], str]] = {
    ("_endings.py", "end_object"): OF_THE_PROGRAM,
    ("_handlers.py", "run_aclose"): OF_THE_PROGRAM,
    ("_failures.py", "_exposed"): OF_THE_PROGRAM,
    ("_failures.py", "_sendable"): OF_THE_PROGRAM,
    ("_failures.py", "_traced"): OF_THE_PROGRAM,
    ("_failures.py", "beyond_handler"): OF_THE_PROGRAM,
    ("_handlers.py", "run_task"): OF_THE_PROGRAM,
    ("_handlers.py", "run_works"): OF_THE_PROGRAM,
    ("_running.py", "_end"): "it leaves at the end of the block",
    ("_running.py", "_join"): "it leaves at the end of the block",
    ("_running.py", "join_tasks"): "it leaves at the end of the block",
    ("_dispatcher.py", "raise_in_task"): "another exception is on its way, and leaves",
}
"""Functions with branches that go on without asking, with the reason."""


def branches(tree: ast.AST, function: str = "") -> Iterator[tuple[str, ast.ExceptHandler]]:
    """Each ``except`` branch in a module, with the name of its function."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.ExceptHandler):
            yield function, node
        inside = function
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            inside = node.name
        yield from branches(node, inside)


def types_of(branch: ast.ExceptHandler) -> set[str]:
    """The names of the exceptions that a branch catches."""
    caught = branch.type
    types = caught.elts if isinstance(caught, ast.Tuple) else [caught]
    return {ast.unparse(each) if each else "" for each in types}


def asks(branch: ast.ExceptHandler) -> bool:
    """Whether a branch ends by raising, or calls one of ``ASKS`` or a method that does."""
    if isinstance(branch.body[-1], ast.Raise) or types_of(branch) <= OURS:
        return True
    called = (node for each in branch.body for node in ast.walk(each) if isinstance(node, ast.Call))
    return any(ast.unparse(node.func).rpartition(".")[2] in ASKS for node in called)


def modules() -> Iterator[tuple[Path, ast.Module]]:
    for pattern in LOOKED_AT:
        for path in sorted(Path(PACKAGE).glob(pattern)):
            yield path, ast.parse(path.read_text())


def test_every_branch_that_goes_on_asks_whether_a_signal_handler_raised() -> None:
    """R6: A branch that does not ask is a fault of the kind above."""
    found = {
        (path.name, function): f"{path}:{branch.lineno}"
        for path, tree in modules()
        for function, branch in branches(tree)
        if not asks(branch)
    }
    assert not {place for key, place in found.items() if key not in GOES_ON}
    assert set(GOES_ON) <= set(found), "a function that is listed asks by now"


def test_nothing_is_suppressed_unasked() -> None:
    """``contextlib.suppress`` would keep a signal handler's error too."""
    for path, tree in modules():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("suppress"):
                assert [ast.unparse(each) for each in node.args] == ["*GONE"], path
