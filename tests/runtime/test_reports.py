"""Error paths whose log, hooks or attributes raise: the server and its other connections go on."""

from __future__ import annotations

import ast
import logging
from collections.abc import Awaitable, Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any, Final, NoReturn, cast

import attrs
import pytest
import trio
import trio.testing

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import session_of
from tests.runtime.servers import Log, ProbeImpl
from trio_capnp.errors import RpcOverloaded
from trio_capnp.limits import Limits
from trio_capnp.runtime import Hooks
from trio_capnp.runtime._current import current_system
from trio_capnp.runtime._faces import Runner
from trio_capnp.testing import connected_pair

PACKAGE: Final = Path(trio_capnp.__file__).parent
LOGGERS: Final = ("trio_capnp.runtime", "trio_capnp.rpc", "trio_capnp.transports")


def refuses(*_: object) -> NoReturn:
    raise LookupError("nobody set it")


# --- logging that raises ------------------------------------------------------------------------


@attrs.define
class Met:
    """How often the program's logging was asked."""

    count: int = 0


class RaisingFilter(logging.Filter):
    """Reads an attribute that is not set, as a filter for the id of a request does."""

    def __init__(self, met: Met) -> None:
        super().__init__()
        self.met = met

    def filter(self, record: logging.LogRecord) -> bool:
        self.met.count += 1
        refuses()


class RaisingHandler(logging.Handler):
    """Fails to write, like a handler whose disk is full, and does not catch the error."""

    def __init__(self, met: Met) -> None:
        super().__init__()
        self.met = met

    def emit(self, record: logging.LogRecord) -> None:
        self.met.count += 1
        refuses()


@pytest.fixture(params=["filter", "handler"])
def met(request: pytest.FixtureRequest) -> Iterator[Met]:
    """Let the loggers of the package raise, in one of two ways."""
    asked = Met()
    handler = RaisingHandler(asked)
    asks = RaisingFilter(asked)
    for name in LOGGERS:
        logger = logging.getLogger(name)
        if request.param == "filter":
            logger.addFilter(asks)
        else:
            logger.addHandler(handler)
    yield asked
    for name in LOGGERS:
        logger = logging.getLogger(name)
        logger.removeFilter(asks)
        logger.removeHandler(handler)


# --- faults ------------------------------------------------------------------------------------


class UnsplitGroup(BaseExceptionGroup[BaseException]):
    derive = refuses


class OddAwaitable:
    """Never awaited, because its call is cancelled before; raises when it is closed."""

    def __await__(self) -> Any:
        yield from trio.sleep_forever().__await__()  # noqa: ASYNC105 - by hand

    close = refuses


class NoTell(trio_capnp.RpcFailed):
    __cause__ = property(refuses)


class Ends(ProbeImpl):
    """An object whose end goes wrong."""


class EndsAtOnce(Ends):
    aclose = refuses


class EndsLater(Ends):
    async def aclose(self) -> None:
        await trio.lowlevel.checkpoint()
        refuses()


class EndsWithAProperty(Ends):
    aclose = property(refuses)


class EndsWithAValue(Ends):
    def aclose(self) -> Any:
        return 5


ENDS: Final = (EndsAtOnce, EndsLater, EndsWithAProperty, EndsWithAValue)


class Faulty(ProbeImpl):
    """A server with a fault for each of its methods."""

    def fail(self, call: Probe.FailCall) -> None:
        errors: dict[str, Callable[[], BaseException]] = {
            "plain": lambda: ValueError("ordinary"),
            "group": lambda: ExceptionGroup("both", [ValueError("x"), KeyError("y")]),
            "unsendable": lambda: NoTell("cannot be told"),
        }
        raise errors[call.params.how]()

    async def hang(self, call: Probe.HangCall) -> None:
        try:
            await trio.sleep_forever()
        finally:
            raise UnsplitGroup("when it was cancelled", [ValueError("x")])

    async def child(self, call: Probe.ChildCall) -> None:
        await trio.lowlevel.checkpoint()
        if call.params.name.isdigit():
            call.results.child = ENDS[int(call.params.name)]()
        else:
            raise ValueError("ordinary")

    def name(self, call: Probe.NameCall) -> Any:
        return "a value"

    back = 7  # type: ignore[assignment]

    def early(self, call: Probe.EarlyCall) -> Any:
        return OddAwaitable()

    keep = property(refuses)

    async def pass_(self, call: Probe.PassCall) -> None:
        await trio.lowlevel.checkpoint()
        await call.params.cap.fail(how="plain")

    async def all(self, call: Probe.AllCall) -> None:
        client, resolver = trio_capnp.new_promise(Probe)
        resolver.reject(KeyError("rejected"))
        await client.echo(n=1)


class Breaking:
    """Work that raises in a worker, as only a fault of this library does."""

    def begins(self, runner: Runner, scope: trio.CancelScope, task: trio.lowlevel.Task) -> bool:
        return True

    def start(self) -> Awaitable[object]:
        return trio.lowlevel.checkpoint()  # noqa: ASYNC105 - a worker awaits it

    def returned(self, value: object) -> None:
        refuses()

    def raised(self, error: BaseException, runner: Runner, scope: trio.CancelScope) -> None:
        """It is cancelled with its connection."""

    def left(self) -> bool:
        return False

    def abandon(self) -> None:
        """It has run."""

    def broke(self, error: Exception) -> None:
        from trio_capnp.runtime._reports import internal_error

        internal_error("a test", error)

    def refuse(self, error: RpcOverloaded) -> bool:
        return False

    def kept_worker(self) -> None:
        """It is alone."""


class BreakingTwice(Breaking):
    def broke(self, error: Exception) -> None:
        refuses()


Fault = Callable[[trio_capnp.Connection, Probe.Client], Awaitable[None]]


def calls(make: Callable[[Probe.Client], Awaitable[object]]) -> Fault:
    async def fault(connection: trio_capnp.Connection, probe: Probe.Client) -> None:
        with pytest.raises(trio_capnp.RpcError):
            await make(probe)

    return fault


def ends(number: int) -> Fault:
    async def fault(connection: trio_capnp.Connection, probe: Probe.Client) -> None:
        trio_capnp.release((await probe.child(name=str(number))).child)
        await trio.testing.wait_all_tasks_blocked()

    return fault


async def cancelled(
    make: Callable[[Probe.Client], Awaitable[object]],
    connection: trio_capnp.Connection,
    probe: Probe.Client,
) -> None:
    async with trio.open_nursery() as nursery:

        async def wait() -> None:
            await make(probe)

        nursery.start_soon(wait)
        await trio.testing.wait_all_tasks_blocked()
        await probe.echo(n=0)  # begins after the other call
        nursery.cancel_scope.cancel()


async def local_call(connection: trio_capnp.Connection, probe: Probe.Client) -> None:
    """The server's own object comes back to it, and it calls that."""
    with pytest.raises(trio_capnp.RpcFailed):
        await probe.pass_(cap=probe)


async def junk(connection: trio_capnp.Connection, probe: Probe.Client) -> None:
    host, _, port = connection.peer.rpartition(":")
    async with await trio.open_tcp_stream(host, int(port)) as stream:
        await stream.send_all(b"GET / HTTP/1.1\r\n\r\n")
        with suppress(trio.BrokenResourceError):
            assert await stream.receive_some()


async def fault_in_a_turn(connection: trio_capnp.Connection, probe: Probe.Client) -> None:
    turn = current_system().turn
    turn.soon(refuses)
    await trio.testing.wait_all_tasks_blocked()


async def fault_in_a_worker(connection: trio_capnp.Connection, probe: Probe.Client) -> None:
    session = session_of(connection)
    for dispatcher in (session.dispatcher, session.local_dispatcher):
        dispatcher.submit(Breaking())
    await trio.testing.wait_all_tasks_blocked()


async def fault_between_two_calls(connection: trio_capnp.Connection, probe: Probe.Client) -> None:
    """The workers are those of a connection of its own, which ends."""
    near, far = trio.testing.memory_stream_pair()
    with pytest.raises(trio_capnp.RpcDisconnected):
        async with (
            trio_capnp.open_stream(far, bootstrap=ProbeImpl()),
            trio_capnp.open_stream(near) as lost,
        ):
            session_of(lost).dispatcher.submit(BreakingTwice())
            await lost.wait_closed()
            await lost.bootstrap(Probe).echo(n=1)


FAULTS: Final[dict[str, Fault]] = {
    "a plain handler": calls(lambda probe: probe.fail(how="plain")),
    "a group": calls(lambda probe: probe.fail(how="group")),
    "an RpcError that cannot be sent": calls(lambda probe: probe.fail(how="unsendable")),
    "a handler that waited": calls(lambda probe: probe.child(name="x")),
    "a value": calls(lambda probe: probe.name()),
    "a number in place of a method": calls(lambda probe: probe.back()),
    "a property in place of a method": calls(lambda probe: probe.keep()),
    "a rejected promise": calls(lambda probe: probe.all()),
    "a local call": local_call,
    "a cancelled handler": partial(cancelled, lambda probe: probe.hang()),
    "aclose at once": ends(0),
    "aclose later": ends(1),
    "aclose as a property": ends(2),
    "aclose with a value": ends(3),
    "junk from a peer": junk,
    "a turn": fault_in_a_turn,
    "a worker": fault_in_a_worker,
    "a worker between two calls": fault_between_two_calls,
}


@pytest.mark.parametrize("what", list(FAULTS))
async def test_a_fault_whose_report_raises_spares_the_server_and_other_connections(
    what: str, met: Met
) -> None:
    """Q1: Each error path, with a filter or a handler of the program that raises."""
    async with trio.open_nursery() as nursery:
        serve = partial(trio_capnp.serve_tcp, Faulty(Log()), 0, host="127.0.0.1")
        listeners = await nursery.start(serve)
        address = listeners[0].socket.getsockname()
        async with (
            trio_capnp.open_tcp(*address) as bystander,
            trio_capnp.open_tcp(*address) as connection,
        ):
            beside, probe = bystander.bootstrap(Probe), connection.bootstrap(Probe)
            assert [(await each.echo(n=1)).n for each in (beside, probe)] == [1, 1]
            with trio.fail_after(30):
                await FAULTS[what](connection, probe)
                assert [(await each.echo(n=2)).n for each in (beside, probe)] == [2, 2]
        async with trio_capnp.open_tcp(*address) as later:
            assert (await later.bootstrap(Probe).echo(n=3)).n == 3
        nursery.cancel_scope.cancel()
    assert met.count > 0, "the fault was not reported"


def factory_that_raises(connection: trio_capnp.Connection) -> ProbeImpl:
    refuses()


async def async_factory_that_raises(connection: trio_capnp.Connection) -> ProbeImpl:
    await trio.lowlevel.checkpoint()
    refuses()


SERVERS: Final[dict[str, tuple[object, Hooks, Callable[[Probe.Client], Awaitable[object]]]]] = {
    "a factory": (factory_that_raises, Hooks(), lambda probe: probe.echo(n=1)),
    "an async factory": (async_factory_that_raises, Hooks(), lambda probe: probe.echo(n=1)),
    "a factory of nothing": (lambda _: 3, Hooks(), lambda probe: probe.echo(n=1)),
    "the hook trace": (Faulty(), Hooks(trace=refuses), lambda probe: probe.fail(how="plain")),
    "the hook on_call": (
        Faulty(),
        Hooks(on_call=refuses),
        lambda probe: probe.fail(how="plain"),
    ),
    "the hook on_message": (
        Faulty(),
        Hooks(on_message=refuses),
        lambda probe: probe.fail(how="plain"),
    ),
}


@pytest.mark.parametrize("what", list(SERVERS))
async def test_a_factory_or_hook_whose_report_raises_fails_its_call_alone(
    what: str, met: Met
) -> None:
    """Q1: The factories and hooks that a server is given."""
    bootstrap, hooks, call = SERVERS[what]
    async with trio.open_nursery() as nursery:
        serve = partial(
            trio_capnp.serve_tcp, cast("Any", bootstrap), 0, host="127.0.0.1", hooks=hooks
        )
        listeners = await nursery.start(serve)
        for _ in range(2):
            address = listeners[0].socket.getsockname()
            async with trio_capnp.open_tcp(*address) as connection:
                for _ in range(2):
                    with trio.fail_after(30), pytest.raises(trio_capnp.RpcFailed):
                        await call(connection.bootstrap(Probe))
        nursery.cancel_scope.cancel()
    assert met.count > 0, "the fault was not reported"


class OddStream(trio.abc.Stream):
    """A stream of the program in which one method raises."""

    def __init__(self, inner: trio.abc.Stream, odd: str) -> None:
        self.inner = inner
        self.odd = odd

    async def send_all(self, data: bytes | bytearray | memoryview) -> None:
        if self.odd == "send_all":
            refuses()
        await self.inner.send_all(data)

    async def wait_send_all_might_not_block(self) -> None:
        await self.inner.wait_send_all_might_not_block()

    async def receive_some(self, max_bytes: int | None = None) -> bytes:
        if self.odd == "receive_some":
            refuses()
        return bytes(await self.inner.receive_some(max_bytes))

    async def aclose(self) -> None:
        await self.inner.aclose()
        if self.odd == "aclose":
            refuses()


@pytest.mark.parametrize("odd", ["send_all", "receive_some", "aclose"])
async def test_a_stream_that_raises_ends_its_connection_though_the_report_raises_too(
    odd: str, met: Met
) -> None:
    """Q1: The reader, the writer and the closing; the caller's nursery goes on."""
    near, far = trio.testing.memory_stream_pair()
    with trio.fail_after(30):
        async with trio.open_nursery() as nursery:
            nursery.start_soon(trio_capnp.serve_stream, ProbeImpl(), OddStream(far, odd))
            with suppress(trio_capnp.RpcDisconnected):
                async with trio_capnp.open_stream(near) as connection:
                    await connection.bootstrap(Probe).echo(n=1)
    assert met.count > 0, "the fault was not reported"


async def test_a_stall_whose_report_raises_refuses_the_calls_that_wait(met: Met) -> None:
    """Q1: The watch over calls that wait to begin."""

    class Waiting(ProbeImpl):
        async def hang(self, call: Probe.HangCall) -> None:
            await trio.sleep_forever()

    limits = Limits(max_calls_in_flight=2, flow_stall_timeout_s=0.01)
    async with connected_pair(Waiting(), limits=limits) as pair:
        probe = pair.client.bootstrap(Probe)
        async with trio.open_nursery() as nursery:

            async def hang() -> None:
                await probe.hang()

            for _ in range(2):
                nursery.start_soon(hang)
            await trio.testing.wait_all_tasks_blocked()
            with trio.fail_after(30), pytest.raises(trio_capnp.RpcOverloaded):
                await probe.hang()
            nursery.cancel_scope.cancel()
        await pair.settle()
        assert (await probe.echo(n=1)).n == 1
    assert met.count > 0, "the fault was not reported"


async def test_a_coroutine_that_cannot_be_closed_fails_its_call_alone(met: Met) -> None:
    """Q1: A plain handler returns an awaitable, and its call is cancelled at once."""
    async with connected_pair(Faulty(Log())) as pair:
        probe = await pair.client.bootstrap(Probe)
        with trio.CancelScope() as scope:
            scope.cancel()
            await probe.early()
        await pair.settle()
        async with trio.open_nursery() as nursery:
            nursery.start_soon(cancelled, lambda probe: probe.early(), pair.client, probe)
        await pair.settle()
        assert (await probe.echo(n=1)).n == 1


def test_every_log_of_the_package_is_one_that_does_not_raise() -> None:
    """Q1: A call of ``logging`` itself could raise."""
    found = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, (ast.Import, ast.ImportFrom))
        if "logging" in {getattr(node, "module", None), *(name.name for name in node.names)}
    }
    assert found == {"reports.py"}
