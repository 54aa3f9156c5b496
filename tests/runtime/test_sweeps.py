"""Sweeps: the same session, cancelled, interrupted or cut at every possible point.

The first run of a session counts its steps; then there is one run for each step. Under the
autojump clock a task that is stuck shows as a jump to the deadline around it. After each run the
tables are empty, every object is closed, and nothing of ours runs any more.
"""

from __future__ import annotations

import gc
import signal
import sys
import warnings
from collections.abc import Awaitable, Callable, Container
from contextlib import suppress
from functools import partial
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any, Final, Literal

import pytest
import trio
import trio.testing

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import settled_empty
from tests.runtime.servers import Log, ProbeImpl, PromptImpl
from trio_capnp import transports
from trio_capnp.limits import Limits
from trio_capnp.runtime import open_transport
from trio_capnp.testing import connected_pair

if TYPE_CHECKING:
    from _typeshed import TraceFunction

Session = Callable[[Probe.Client], Awaitable[None]]
Handle = Callable[[], Awaitable[None]]

# Sessions with several calls under way drop the others when one is cancelled.
pytestmark = pytest.mark.filterwarnings("ignore::trio_capnp.NeverAwaitedWarning")

PATIENCE_S: Final = 10_000.0  # of the mock clock: longer than any deadline of ours


# --- sessions ---------------------------------------------------------------------------------


async def one_call(probe: Probe.Client) -> None:
    assert (await probe.echo(n=1, text="x")).n == 1


async def a_child(probe: Probe.Client) -> None:
    async with (await probe.child(name="kid")).child as child:
        assert (await child.name()).name == "kid"


async def a_chain(probe: Probe.Client) -> None:
    deep = probe.child(name="a").child.child(name="b").child.child(name="c").child
    assert (await deep.name()).name == "c"


async def a_callback(probe: Probe.Client) -> None:
    assert (await probe.call(cap=ProbeImpl(name="ours"), n=7)).n == 7


async def a_tail_call(probe: Probe.Client) -> None:
    assert (await probe.pass_(cap=ProbeImpl(name="ours"), n=4)).n == 4


async def a_reflection(probe: Probe.Client) -> None:
    """With an embargo: calls through the promise, then on its resolution."""
    ours = ProbeImpl(name="ours")
    back = probe.back(cap=ours)
    home = back.cap
    calls = [home.echo(n=0), home.echo(n=1)]
    await back
    calls += [home.echo(n=2), home.echo(n=3)]
    for call in calls:
        await call
    assert ours.log.events[:4] == [f"echo {n}" for n in range(4)]


async def a_timeout(probe: Probe.Client) -> None:
    with trio.move_on_after(1):
        await probe.hang(cap=ProbeImpl(name="ours"))
    await probe.echo(n=2)


async def a_stream(probe: Probe.Client) -> None:
    for _ in range(6):
        await probe.write(data=b"x" * 100)
    await probe.done()


async def a_promise_resolved_later(probe: Probe.Client) -> None:
    promised, resolver = trio_capnp.new_promise(Probe)
    with resolver:
        promise = probe.call(cap=promised, n=3)
        await probe.echo(n=1)
        resolver.resolve(ProbeImpl(name="ours"))
        assert (await promise).n == 3


async def several_waiters(probe: Probe.Client) -> None:
    promise = probe.child(name="kid")

    async def wait() -> None:
        await (await promise).child.name()

    async with trio.open_nursery() as nursery:
        for _ in range(3):
            nursery.start_soon(wait)


async def an_owned_call(probe: Probe.Client) -> None:
    with probe.hang(cap=ProbeImpl(name="ours")) as promise:
        with trio.move_on_after(1):
            await promise
        await probe.echo(n=1)


async def a_resolved_client(probe: Probe.Client) -> None:
    async with probe.child(name="kid").child as child:
        await child
        await child.name()


async def an_early_pipeline(probe: Probe.Client) -> None:
    early = probe.early()
    assert (await early.child.name()).name == "early"


async def a_failure(probe: Probe.Client) -> None:
    with pytest.raises(trio_capnp.RpcFailed, match="failed so"):
        await probe.fail(how="failed")
    with pytest.raises(trio_capnp.RpcOverloaded, match="overloaded so"):
        await probe.fail(how="overloaded")


async def calls_at_once(probe: Probe.Client) -> None:
    async with trio.open_nursery() as nursery:
        for session in (one_call, a_child, a_callback):
            nursery.start_soon(session, probe)


async def something_large(probe: Probe.Client) -> None:
    text = "x" * 300_000
    assert (await probe.echo(text=text)).text == text


SESSIONS: Final[list[Session]] = [
    *(one_call, a_child, a_chain, a_callback, a_tail_call, a_reflection, a_timeout, a_stream),
    *(a_promise_resolved_later, several_waiters, an_owned_call, a_resolved_client),
    *(an_early_pipeline, a_failure, calls_at_once, something_large),
]
LIMITS: Final = Limits(flow_control="fixed", stream_window=256)

each_session = pytest.mark.parametrize("session", SESSIONS, ids=lambda each: each.__name__)
some_sessions = pytest.mark.parametrize(
    "session",
    [a_child, a_callback, a_reflection, a_timeout, a_stream, something_large],
    ids=lambda each: each.__name__,
)

prompt_sessions = pytest.mark.parametrize(
    "session",
    [a_child, a_chain, a_callback, a_reflection, a_timeout, a_stream, calls_at_once],
    ids=lambda each: each.__name__,
)

Pair = Callable[[], tuple[transports.Transport, transports.Transport]]


def socket_pair() -> tuple[transports.Transport, transports.Transport]:
    near, far = trio.socket.socketpair()
    return (
        transports.transport_of(trio.SocketStream(near)),
        transports.transport_of(trio.SocketStream(far)),
    )


# --- cancellation -----------------------------------------------------------------------------


class CancelAt(trio.abc.Instrument):
    """Cancels a scope before the ``at``-th step that any task takes."""

    def __init__(self, at: int) -> None:
        self.at = at
        self.steps = 0
        self.scope = trio.CancelScope()

    def before_task_step(self, task: trio.lowlevel.Task) -> None:
        self.steps += 1
        if self.steps == self.at:
            self.scope.cancel()

    def __enter__(self) -> CancelAt:
        trio.lowlevel.add_instrument(self)
        return self

    def __exit__(self, *_: object) -> None:
        trio.lowlevel.remove_instrument(self)


Sweep = Callable[[Session, int], Awaitable[int]]
"""Runs a session, disturbed at a step; gives how many steps there were."""


def sweep(run: Sweep, session: Session) -> None:
    """Run undisturbed, then disturbed at every step in turn."""
    at, steps = 0, 1
    while at <= steps:
        steps = run_once(run, session, at)
        at += 1
    assert at > 3, "a session has steps"


def run_once(run: Sweep, session: Session, at: int) -> int:
    async def patiently() -> int:
        with trio.fail_after(PATIENCE_S):
            return await run(session, at)

    try:
        return trio.run(patiently, clock=trio.testing.MockClock(autojump_threshold=0))
    except BaseException as error:
        error.add_note(f"disturbed at step {at}")
        raise


async def cancel_the_session(
    session: Session,
    at: int,
    over: Literal["memory", "tcp"] = "memory",
    server: type[ProbeImpl] = ProbeImpl,
) -> int:
    """The connection outlives the cancellation, and works."""
    log = Log()
    async with connected_pair(lambda _: server(log), limits=LIMITS, over=over) as pair:
        probe = await pair.client.bootstrap(Probe)
        with CancelAt(at) as instrument, instrument.scope:
            await session(probe)
        assert (await probe.echo(n=99)).n == 99
        await settled_empty(pair, probe)
    assert sum(event == "root closed" for event in log.events) == 1
    assert log.events.count("hang begins") == log.events.count("hang ends")
    return instrument.steps


async def meddling(call: trio_capnp.Call[object, object], handle: Handle) -> None:
    """An interceptor with steps of its own before the handler and after it."""
    await trio.lowlevel.checkpoint()
    async with trio.open_nursery() as nursery:
        nursery.start_soon(trio.lowlevel.checkpoint)
        await handle()


async def cancel_the_intercepted_session(session: Session, at: int) -> int:
    """Each call of the session, and of the server back, runs within an interceptor."""
    log = Log()
    async with connected_pair(
        lambda _: ProbeImpl(log), limits=LIMITS, interceptors=[meddling]
    ) as pair:
        probe = await pair.client.bootstrap(Probe)
        with CancelAt(at) as instrument, instrument.scope:
            await session(probe)
        assert (await probe.echo(n=99)).n == 99
        await settled_empty(pair, probe)
    assert log.events.count("hang begins") == log.events.count("hang ends")
    return instrument.steps


class DrainAt(CancelAt):
    """Begins a drain of the server before the ``at``-th step that any task takes."""

    def __init__(self, at: int, serving: trio_capnp.Serving[Any], nursery: trio.Nursery) -> None:
        super().__init__(at)
        self.serving = serving
        self.nursery = nursery

    def before_task_step(self, task: trio.lowlevel.Task) -> None:
        self.steps += 1
        if self.steps == self.at:
            self.nursery.start_soon(self.serving.drain)


async def drain_the_server(session: Session, at: int) -> int:
    """The session ends as a whole or is refused; the server waits for it, and ends."""
    near, far = trio.testing.memory_stream_pair()
    log = Log()
    before = trio.lowlevel.current_statistics().tasks_living
    async with trio.open_nursery() as nursery:
        serve = partial(trio_capnp.serve_stream, lambda _: ProbeImpl(log), far, limits=LIMITS)
        serving: trio_capnp.Serving[Any] = await nursery.start(serve)
        async with trio_capnp.open_stream(near, limits=LIMITS) as connection:
            probe = connection.bootstrap(Probe)
            with DrainAt(at, serving, nursery) as instrument:
                try:
                    await session(probe)
                except* trio_capnp.RpcDisconnected:
                    assert at, "no drain, and a call was refused"
            await serving.drain()
            await connection.wait_closed()
            assert connection.error is None
            with pytest.raises(trio_capnp.RpcDisconnected) as raised:
                await probe.echo(n=1)
            assert raised.value.began is False
    assert log.events.count("root closed") <= 1
    assert log.events.count("hang begins") == log.events.count("hang ends")
    assert trio.lowlevel.current_statistics().tasks_living == before
    return instrument.steps


async def cancel_the_server(
    session: Session,
    at: int,
    pair: Pair = transports.memory_pair,
    server: type[ProbeImpl] = ProbeImpl,
) -> int:
    """The client gets a disconnection, unless it had its results before."""
    near, far = pair()
    log = Log()
    before = trio.lowlevel.current_statistics().tasks_living
    instrument = CancelAt(at)

    async def serve() -> None:
        with instrument.scope:
            async with open_transport(far, bootstrap=lambda _: server(log), limits=LIMITS) as end:
                await end.wait_closed()

    async with trio.open_nursery() as nursery:
        nursery.start_soon(serve)
        async with open_transport(near, limits=LIMITS) as connection:
            probe = connection.bootstrap(Probe)
            with instrument:
                try:
                    await session(probe)
                except* trio_capnp.RpcDisconnected:
                    assert instrument.scope.cancel_called
            if instrument.scope.cancel_called:
                await connection.wait_closed()
                with pytest.raises(trio_capnp.RpcDisconnected) as raised:
                    await probe.echo(n=1)
                assert not isinstance(raised.value.__cause__, trio_capnp.WireError), (
                    "half a message"
                )
    assert log.events.count("root closed") <= 1
    assert log.events.count("hang begins") == log.events.count("hang ends")
    assert trio.lowlevel.current_statistics().tasks_living == before
    return instrument.steps


async def cancel_the_client(
    session: Session,
    at: int,
    pair: Pair = transports.memory_pair,
    server: type[ProbeImpl] = ProbeImpl,
) -> int:
    """The scope is around the whole connection: the server finds out, and lets go of all."""
    near, far = pair()
    log = Log()
    async with open_transport(far, bootstrap=lambda _: server(log), limits=LIMITS) as end:
        with CancelAt(at) as instrument, instrument.scope:
            async with open_transport(near, limits=LIMITS) as connection:
                await session(connection.bootstrap(Probe))
        await end.wait_closed()
        held = end.statistics()
        assert (held.answers, held.exports, held.imports, held.questions) == (0, 0, 0, 0)
        await trio.testing.wait_all_tasks_blocked()
        assert log.events.count("hang begins") == log.events.count("hang ends")
    return instrument.steps


@each_session
def test_a_session_cancelled_at_any_step_leaves_nothing_behind(session: Session) -> None:
    """[D01] [D08] [Y07] The connection goes on, its tables are empty, its objects closed."""
    sweep(cancel_the_session, session)


@each_session
def test_an_intercepted_session_can_be_cancelled_at_any_step(session: Session) -> None:
    sweep(cancel_the_intercepted_session, session)


@each_session
def test_a_server_that_drains_at_any_step_ends_in_good_order(session: Session) -> None:
    """Calls that began end, and refused ones have not begun."""
    sweep(drain_the_server, session)


@each_session
def test_a_server_cancelled_at_any_step_disconnects_its_client(session: Session) -> None:
    """[I01] [I07] [Y10] Cancellation and disconnection in every order."""
    sweep(cancel_the_server, session)


@each_session
def test_a_client_cancelled_at_any_step_is_gone_for_the_server(session: Session) -> None:
    """[I07] [I14] The other side cleans up silently."""
    sweep(cancel_the_client, session)


@some_sessions
def test_a_session_over_a_socket_can_be_cancelled_at_any_step(session: Session) -> None:
    """[D01] [L04] Sockets send at other moments than streams in memory."""
    sweep(partial(cancel_the_session, over="tcp"), session)


@some_sessions
def test_a_server_on_a_socket_can_be_cancelled_at_any_step(session: Session) -> None:
    """[I01] [I07] The client receives no half message."""
    sweep(partial(cancel_the_server, pair=socket_pair), session)


@some_sessions
def test_a_client_on_a_socket_can_be_cancelled_at_any_step(session: Session) -> None:
    """[I07] The server sees the end of the stream, and no half message."""
    sweep(partial(cancel_the_client, pair=socket_pair), session)


@prompt_sessions
@pytest.mark.parametrize(
    "run",
    [
        cancel_the_session,
        partial(cancel_the_session, over="tcp"),
        cancel_the_server,
        partial(cancel_the_server, pair=socket_pair),
        cancel_the_client,
    ],
    ids=["session", "session-tcp", "server", "server-tcp", "client"],
)
def test_handlers_that_never_wait_can_be_cancelled_with_all_else(
    session: Session, run: Callable[..., Awaitable[int]]
) -> None:
    """[D01] [I01] [I07] One worker runs them all, in one step of its task."""
    sweep(partial(run, server=PromptImpl), session)


# --- the end of the stream --------------------------------------------------------------------


class Cutting(trio.abc.HalfCloseableStream):
    """One end of a stream whose other direction ends after so many messages."""

    def __init__(self, inner: trio.abc.HalfCloseableStream, messages: list[int]) -> None:
        self._inner = inner
        self._messages = messages  # left, shared by both ends

    async def send_all(self, data: bytes | bytearray | memoryview) -> None:
        rest = memoryview(bytes(data))
        while rest:
            size = 8 * (1 + int.from_bytes(rest[4:8], "little"))
            if self._messages[0] == 0:
                await trio.aclose_forcefully(self._inner)
                raise trio.BrokenResourceError("cut")
            self._messages[0] -= 1
            await self._inner.send_all(rest[:size])
            rest = rest[size:]

    async def wait_send_all_might_not_block(self) -> None:
        await self._inner.wait_send_all_might_not_block()

    async def send_eof(self) -> None:
        await self._inner.send_eof()

    async def receive_some(self, max_bytes: int | None = None) -> bytes | bytearray:
        return await self._inner.receive_some(max_bytes)

    async def aclose(self) -> None:
        await self._inner.aclose()


async def cut_after(session: Session, at: int) -> int:
    """Cut the connection after ``at`` messages; all of them pass if it is 0."""
    left = [at or 1_000_000]
    near, far = trio.testing.memory_stream_pair()
    log = Log()
    before = trio.lowlevel.current_statistics().tasks_living
    async with trio.open_nursery() as nursery:

        async def serve() -> None:
            stream = Cutting(far, left)
            async with trio_capnp.open_stream(stream, bootstrap=lambda _: ProbeImpl(log)) as end:
                await end.wait_closed()
                assert sum(value for value in tables(end)) == 0

        nursery.start_soon(serve)
        async with trio_capnp.open_stream(Cutting(near, left), limits=LIMITS) as connection:
            try:
                await session(connection.bootstrap(Probe))
            except* trio_capnp.RpcDisconnected:
                await connection.wait_closed()
            await trio.testing.wait_all_tasks_blocked()
            if connection.closed:
                assert sum(tables(connection)) == 0
    assert log.events.count("hang begins") == log.events.count("hang ends")
    assert log.events.count("root closed") <= 1
    assert trio.lowlevel.current_statistics().tasks_living == before
    return 0 if left[0] else at + 1  # more, as long as it was cut


def tables(connection: trio_capnp.Connection) -> tuple[int, ...]:
    held = connection.statistics()
    return held.questions, held.answers, held.imports, held.exports, held.embargoes


@each_session
def test_a_connection_cut_after_any_message_ends_cleanly(session: Session) -> None:
    """[I01] [I06] [Y10] A cut at every message boundary gives an error or the result, no hang."""
    at = 1
    while run_once(cut_after, session, at):
        at += 1
    assert at > 3, "a session has messages"


# --- Ctrl-C -----------------------------------------------------------------------------------

PACKAGE: Final = str(Path(trio_capnp.__file__).parent)


class InterruptAt:
    """Raises SIGINT at the ``at``-th line that runs inside the package."""

    def __init__(self, at: int) -> None:
        self.at = at
        self.lines = 0

    def __enter__(self) -> InterruptAt:
        # SIGINT is ignored if a shell started the tests in the background.
        self._handler = signal.signal(signal.SIGINT, signal.default_int_handler)
        sys.settrace(self._on_call)
        return self

    def __exit__(self, *_: object) -> None:
        sys.settrace(None)
        signal.signal(signal.SIGINT, self._handler)

    def _on_call(self, frame: FrameType, event: str, _: object) -> TraceFunction | None:
        return self._on_line if frame.f_code.co_filename.startswith(PACKAGE) else None

    def _on_line(self, frame: FrameType, event: str, _: object) -> TraceFunction | None:
        if event == "line":
            self.lines += 1
            if self.lines == self.at:
                signal.raise_signal(signal.SIGINT)
        return self._on_line


def interrupted(
    session: Session, at: int, server: type[ProbeImpl]
) -> tuple[int, Log, BaseException | None]:
    """Run a session over a pair, with Ctrl-C at a line; say how many lines there were."""
    log = Log()

    async def main() -> None:
        async with connected_pair(lambda _: server(log), limits=LIMITS) as pair:
            with trio.fail_after(PATIENCE_S):
                await session(pair.client.bootstrap(Probe))

    error: BaseException | None = None
    with InterruptAt(at) as counting:
        try:
            trio.run(main, clock=trio.testing.MockClock(autojump_threshold=0))
        except BaseException as raised:
            error = raised
    return counting.lines, log, error


def is_interrupt(error: BaseException) -> bool:
    """KeyboardInterrupt, or a group of nothing else that a session's own nursery made."""
    if isinstance(error, BaseExceptionGroup):
        return all(is_interrupt(each) for each in error.exceptions)
    return isinstance(error, KeyboardInterrupt)


@pytest.mark.parametrize("server", [ProbeImpl, PromptImpl])
@pytest.mark.parametrize("session", [a_child, a_callback, a_timeout, a_stream, calls_at_once])
def test_ctrl_c_at_any_line_ends_the_program_and_only_that(
    session: Session, server: type[ProbeImpl]
) -> None:
    """KeyboardInterrupt comes out, nothing hangs, every handler that began has ended."""
    lines, _, error = interrupted(session, 0, server)
    assert error is None
    assert lines > 1000
    for at in range(1, lines, max(1, lines // 60)):
        reached, log, error = interrupted(session, at, server)
        if reached < at:
            continue  # tasks run in another order each time
        assert error is not None, f"nothing came out at line {at} of {lines}"
        assert is_interrupt(error), f"at line {at}: {error!r}"
        assert log.events.count("hang begins") == log.events.count("hang ends")


class InterruptIn(InterruptAt):
    """Raises SIGINT before the ``at``-th instruction of functions with one of these names."""

    def __init__(self, names: Container[str], at: int) -> None:
        super().__init__(at)
        self._names = names

    def __enter__(self) -> InterruptAt:
        # Python 3.12 traces instructions only if a frame asked for them before ``settrace``.
        sys._getframe().f_trace_opcodes = True
        return super().__enter__()

    def _on_call(self, frame: FrameType, event: str, _: object) -> TraceFunction | None:
        if (
            not frame.f_code.co_filename.startswith(PACKAGE)
            or frame.f_code.co_name not in self._names
        ):
            return None
        frame.f_trace = self._on_opcode  # without it, Python 3.13 ignores the next line
        frame.f_trace_opcodes = True
        return self._on_opcode

    def _on_opcode(self, frame: FrameType, event: str, _: object) -> TraceFunction | None:
        if event == "opcode":
            self.lines += 1
            if self.lines == self.at:
                signal.raise_signal(signal.SIGINT)
        return self._on_opcode


BEGINNINGS: Final = ("run_works", "start", "call_handler", "run_aclose", "_unprotected")


def test_ctrl_c_between_making_a_coroutine_and_awaiting_it_leaves_none_behind() -> None:
    """A handler and an ``aclose`` begin whole or not at all: else "was never awaited" is warned."""

    async def main() -> None:
        async with connected_pair(lambda _: ProbeImpl(), limits=LIMITS) as pair:
            await pair.client.bootstrap(Probe).child(name="kid")

    def run(at: int) -> int:
        with InterruptIn(BEGINNINGS, at) as counting, suppress(KeyboardInterrupt):
            trio.run(main, clock=trio.testing.MockClock(autojump_threshold=0))
        return counting.lines

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        warnings.simplefilter("ignore", trio_capnp.NeverAwaitedWarning)
        instructions = run(0)
        assert instructions > 50
        for at in range(1, instructions):
            run(at)
        gc.collect()
