"""When a client that reconnects tries again: the times between attempts, on a mock clock."""

from __future__ import annotations

import itertools
import math
import ssl
from collections.abc import AsyncGenerator, Callable, Iterable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import partial
from typing import Any

import attrs
import pytest
import trio
import trio.testing

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.reconnects import failure, lost
from tests.runtime.servers import ProbeImpl
from tests.runtime.serving import Server, running
from trio_capnp.runtime import Connection

Clock = trio.testing.MockClock


@attrs.define
class Path:
    """The path of a Unix socket, which answers or refuses at once, and the times of attempts."""

    name: str
    times: list[float] = attrs.field(factory=list)
    opened: list[Connection] = attrs.field(factory=list)
    is_away: bool = False

    @asynccontextmanager
    async def connect(self) -> AsyncGenerator[Connection]:
        self.times.append(trio.current_time())
        if self.is_away:
            raise ConnectionRefusedError
        async with trio_capnp.open_unix(self.name) as connection:
            self.opened.append(connection)
            yield connection

    def serving(self, served: trio_capnp.Bootstrap) -> AbstractAsyncContextManager[Server]:
        return running(partial(trio_capnp.serve_unix, served, self.name))

    async def serve(self, task_status: trio.TaskStatus[trio.CancelScope]) -> None:
        """Serve until the cancel scope that this reports is cancelled."""
        with trio.CancelScope() as scope:
            async with self.serving(ProbeImpl()):
                task_status.started(scope)
                await trio.sleep_forever()

    @property
    def delays(self) -> list[float]:
        return [round(b - a, 6) for a, b in itertools.pairwise(self.times)]


@pytest.fixture
def path(request: pytest.FixtureRequest) -> Path:
    return Path(f"\0trio_capnp {request.node.name}")


async def test_the_time_between_attempts_doubles_to_half_a_minute(
    path: Path, autojump_clock: Clock
) -> None:
    """Each is taken at random from the upper half, so that clients do not come all at once."""
    async with trio_capnp.reconnecting(path.connect, Probe):
        await trio.sleep(300)
    bounds = [min(0.1 * 2**n, 30) for n in range(12)]
    for delay, most in zip(path.delays, bounds, strict=False):
        assert most / 2 <= delay <= most
    assert len(path.delays) > len(bounds)
    assert len(set(path.delays[-3:])) == 3


async def test_calls_raise_the_last_error_once_the_backoff_has_ended(
    path: Path, autojump_clock: Clock
) -> None:
    """[O07] All calls that wait, without an address in the text; the next call tries anew."""
    async with trio_capnp.reconnecting(path.connect, Probe, backoff=(1, 2)) as probe:
        calls = [probe.echo(n=n) for n in range(3)]
        for each in calls:
            error = await lost(each)
            assert error.began is False
            assert isinstance(error.__cause__, ConnectionRefusedError)
            assert "no connection after 3 attempts: ConnectionRefusedError" in str(error)
            assert path.name[1:] not in str(error)
        await trio.sleep(100)
        assert path.times == [0, 1, 3]
        child = probe.child(name="kid").child
        await lost(child.name())
        assert path.times == [0, 1, 3, 103, 104, 106]
        async with path.serving(ProbeImpl()):
            assert (await probe.echo(n=1)).n == 1


async def test_without_a_backoff_each_call_tries_once(path: Path, autojump_clock: Clock) -> None:
    """[O07] Also a lazy client."""
    async with trio_capnp.reconnecting(path.connect, Probe, backoff=(), lazy=True) as probe:
        for n in range(1, 4):
            assert "after 1 attempt:" in str(await lost(probe.echo(n=n)))
            assert len(path.times) == n


async def test_the_backoff_starts_anew_once_a_call_was_answered(
    path: Path, autojump_clock: Clock
) -> None:
    async with (
        path.serving(ProbeImpl()),
        trio_capnp.reconnecting(path.connect, Probe, backoff=(1, 2, 4)) as probe,
    ):
        for n in range(3):
            assert (await probe.echo(n=n)).n == n
            path.is_away = True
            await path.opened[-1].aclose()
            await trio.sleep(3.5)
            path.is_away = False
    assert path.delays == [0, 1, 2, 4, 0, 1, 2, 4, 0, 1, 2]


class Refusing(ProbeImpl):
    """Loses each caller: the server behind it is away."""

    def echo(self, call: Probe.EchoCall) -> None:
        raise trio_capnp.RpcDisconnected("the server behind this one is away")


async def test_a_server_whose_calls_all_fail_is_not_called_in_a_hot_loop(
    path: Path, autojump_clock: Clock
) -> None:
    """A connection that answered no call is a failed attempt."""
    async with (
        path.serving(Refusing()),
        trio_capnp.reconnecting(path.connect, Probe, backoff=(1, 2, 4)) as probe,
    ):
        for _ in range(4):
            await lost(probe.echo(n=1))
        assert path.times == [0, 1, 3, 7]


async def test_a_server_that_hangs_up_at_once_is_not_called_in_a_hot_loop(
    path: Path, autojump_clock: Clock
) -> None:
    async def hang_up(connection: Connection) -> ProbeImpl:
        await connection.aclose()
        return ProbeImpl()

    async with path.serving(hang_up):
        async with trio_capnp.reconnecting(path.connect, Probe, backoff=(1, 2, 4)):
            await trio.sleep(100)
        assert path.times == [0, 1, 3, 7]


@pytest.mark.parametrize(("lasted", "pause"), [(1, 5), (11, 0)])
async def test_a_connection_that_has_lasted_is_followed_by_another_at_once(
    path: Path, autojump_clock: Clock, lasted: float, pause: float
) -> None:
    """Although no call was made on it."""
    async with trio.open_nursery() as nursery:
        server: trio.CancelScope = await nursery.start(path.serve)
        async with trio_capnp.reconnecting(path.connect, Probe, backoff=(5, 5)):
            await trio.sleep(lasted)
            server.cancel()
            await trio.sleep(pause + 0.1)
        assert path.delays == [pytest.approx(lasted + pause, abs=0.05)]


async def test_all_addresses_are_tried_before_a_pause(path: Path, autojump_clock: Clock) -> None:
    other = Path(path.name + " other", path.times)
    ways = [path.connect, other.connect]
    async with trio_capnp.reconnecting(ways, Probe, backoff=(1, 2)) as probe:
        assert "after 6 attempts" in str(await lost(probe.echo(n=1)))
    assert path.times == [0, 0, 1, 1, 3, 3]


async def test_a_lazy_client_stops_trying_when_no_call_waits(
    path: Path, autojump_clock: Clock
) -> None:
    async with trio_capnp.reconnecting(
        path.connect, Probe, backoff=itertools.repeat(1), lazy=True
    ) as probe:
        with trio.move_on_after(2.5):
            await probe.echo(n=1)
        await trio.sleep(100)
        assert path.times == [0, 1, 2]
        with trio.move_on_after(0.5):
            await probe.echo(n=1)
        assert path.times == [0, 1, 2, 102.5]


async def test_the_program_is_told_again_if_its_login_is_lost(
    path: Path, autojump_clock: Clock
) -> None:
    """Calls go out only after a login that has succeeded."""
    logins: list[float] = []

    async def log_in(connection: Connection, client: Probe.Client) -> None:
        logins.append(trio.current_time())
        if len(logins) < 3:
            await client.fail(how="disconnected")

    server = ProbeImpl()
    client = trio_capnp.reconnecting(path.connect, Probe, backoff=(1, 2, 4), on_reconnect=log_in)
    async with path.serving(server), client as probe:
        await probe.echo(n=1)
        trio_capnp.reconnect(probe)
        await probe.echo(n=2)
    assert logins == [0, 1, 3]
    assert [line for line in server.log.events if "echo" in line] == ["echo 1", "echo 2"]


async def slow() -> None:
    with trio.fail_after(3):
        await trio.sleep_forever()


async def raising(error: Exception) -> None:
    raise error


AGAIN: dict[str, Callable[[], Any]] = {
    "refused": lambda: raising(ConnectionRefusedError()),
    "no name": lambda: raising(OSError("no address")),
    "TLS": lambda: raising(ssl.SSLCertVerificationError()),
    "slow": slow,
    "broken": lambda: raising(trio.BrokenResourceError()),
    "disconnected": lambda: raising(trio_capnp.RpcDisconnected("lost")),
    "overloaded": lambda: raising(trio_capnp.RpcOverloaded("full")),
    "silent": lambda: raising(trio_capnp.PeerTimeoutError("handshake_timeout_s")),
    "a group": lambda: raising(ExceptionGroup("all", [OSError(), trio.TooSlowError()])),
}


@pytest.mark.parametrize("name", AGAIN)
async def test_an_error_of_connect_means_to_try_again(name: str, autojump_clock: Clock) -> None:
    async with trio_capnp.reconnecting(failing(AGAIN[name]), Probe, backoff=(1,)) as probe:
        error = await failure(probe.echo(n=1))
        assert isinstance(error, (trio_capnp.RpcDisconnected, trio_capnp.RpcOverloaded))


def failing(fail: Callable[[], Any]) -> Callable[[], AbstractAsyncContextManager[Connection]]:
    @asynccontextmanager
    async def connect() -> AsyncGenerator[Connection]:
        await fail()
        yield None  # type: ignore[misc]

    return connect


WRONG: dict[str, Callable[[], Any]] = {
    "TypeError": lambda: raising(TypeError("wrong")),
    "RpcFailed": lambda: raising(trio_capnp.RpcFailed("the login was refused")),
    "no connection": trio.lowlevel.checkpoint,
    "a mixed group": lambda: raising(ExceptionGroup("all", [OSError(), ValueError()])),
}


@pytest.mark.parametrize("name", WRONG)
async def test_any_other_error_of_connect_leaves_the_block_in_no_group(name: str) -> None:
    with pytest.raises((TypeError, trio_capnp.RpcFailed, ExceptionGroup)) as raised:
        async with trio_capnp.reconnecting(failing(WRONG[name]), Probe) as probe:
            await probe.echo(n=1)
    assert (raised.type is ExceptionGroup) is (name == "a mixed group")


async def test_an_error_of_on_reconnect_leaves_the_block_in_no_group(path: Path) -> None:
    def wrong(connection: Connection, client: Probe.Client) -> None:
        raise LookupError("wrong")

    async with path.serving(ProbeImpl()):
        with pytest.raises(LookupError, match="wrong"):
            async with trio_capnp.reconnecting(path.connect, Probe, on_reconnect=wrong) as probe:
                await probe.echo(n=1)
                trio_capnp.reconnect(probe)
                await probe.echo(n=2)


async def test_an_error_of_the_first_login_leaves_the_block_in_no_group(path: Path) -> None:
    def wrong(connection: Connection, client: Probe.Client) -> None:
        raise trio_capnp.RpcFailed("no such user")

    async with path.serving(ProbeImpl()):
        with pytest.raises(trio_capnp.RpcFailed, match="no such user"):
            async with trio_capnp.reconnecting(path.connect, Probe, on_connect=wrong):
                await trio.sleep_forever()


@pytest.mark.parametrize("wrong", [(-1,), (math.nan,), (math.inf,), ("1",)])
async def test_a_backoff_gives_seconds(path: Path, wrong: Iterable[float]) -> None:
    with pytest.raises((TypeError, ValueError)):
        async with trio_capnp.reconnecting(path.connect, Probe, backoff=wrong):
            await trio.sleep_forever()


async def test_wrong_arguments_are_refused_at_once(path: Path) -> None:
    make: Any = trio_capnp.reconnecting
    for connect, kind, backoff in (
        ((), Probe, ()),
        (7, Probe, ()),
        ([path.connect, 7], Probe, ()),
        (path.connect, int, ()),
        (path.connect, Probe, 7),
    ):
        with pytest.raises((TypeError, ValueError)):
            make(connect, kind, backoff=backoff)


async def test_each_loss_and_each_failed_attempt_has_one_line_in_the_log(
    path: Path, autojump_clock: Clock, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    async with trio.open_nursery() as nursery:
        server: trio.CancelScope = await nursery.start(path.serve)
        async with trio_capnp.reconnecting(path.connect, Probe, backoff=(1, 1)) as probe:
            await probe.echo(n=1)
            server.cancel()
            await trio.sleep(100)
    lines = [each.getMessage() for each in caplog.records]
    refused = f"ConnectionRefusedError: [Errno 111] Connection refused: {path.name!r}"
    assert lines[0].startswith("unix-abstract:")
    assert lines[0].endswith("; connecting again")
    assert lines[1:] == [
        f"no connection, attempt 1: {refused}; the next in 1.00 s",
        f"no connection, attempt 2: {refused}; the next in 1.00 s",
        f"no connection, attempt 3: {refused}; the backoff has ended",
    ]
