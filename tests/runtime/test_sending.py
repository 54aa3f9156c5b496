"""D1: calls that nothing awaits: the warning, ``send``, and streams without an await."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import pytest
import trio
import trio.testing

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import ready, settled_empty, since
from tests.runtime.servers import Log, ProbeImpl
from trio_capnp import NeverAwaitedWarning
from trio_capnp.testing import ConnectedPair, connected_pair

ROOT: Final = Path(__file__).parents[2]


async def empty_but(pair: ConnectedPair, *clients: Probe.Client) -> None:
    """See that nothing is left once these clients are released."""
    for client in clients:
        trio_capnp.release(client)
    await settled_empty(pair)


# --- the warning ------------------------------------------------------------------------------

CALLS: Final[dict[str, Callable[[Probe.Client], Any]]] = {
    "call": lambda probe: probe.echo(n=1),
    "request": lambda probe: trio_capnp.request(probe.echo).send(),
    "stream": lambda probe: probe.write(data=b"x"),
    "stream by request": lambda probe: trio_capnp.request(probe.write).send(),
}


@contextmanager
def a_client(kind: str, probe: Probe.Client) -> Iterator[Probe.Client]:
    local, resolver = trio_capnp.new_promise(Probe)
    with resolver:
        if kind == "local":
            resolver.resolve(ProbeImpl())
        elif kind == "resolved later":
            resolver.resolve(probe)
        null: Probe.Client = Probe.HangParams.new().cap
        yield {"remote": probe, "null": null}.get(kind, local)
    trio_capnp.release(local)


@pytest.mark.parametrize("kind", ["remote", "local", "resolved later", "unresolved", "null"])
@pytest.mark.parametrize("how", CALLS)
async def test_a_call_that_is_dropped_warns_where_it_was_made(how: str, kind: str) -> None:
    """D1: The warning names the file and line of the call, for a drop at any place and time."""
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        with a_client(kind, probe) as client:
            kept = [CALLS[how](client)]
            await pair.settle()
            with pytest.warns(NeverAwaitedWarning) as shown:
                kept.clear()
        method = "Probe.write" if how.startswith("stream") else "Probe.echo"
        assert f"the call of {method} was never awaited" in str(shown[0].message)
        code = CALLS[how].__code__
        assert (shown[0].filename, shown[0].lineno) == (__file__, code.co_firstlineno)
        assert len(shown) == 1
        await empty_but(pair, probe)


async def test_a_call_that_is_dropped_at_once_is_finished() -> None:
    async with connected_pair(ProbeImpl()) as pair:
        probe, start = await ready(pair)
        with pytest.warns(NeverAwaitedWarning, match=r"Probe\.hang"):
            probe.hang()
        await pair.settle()
        assert since(pair, start)[:2] == ["-> call", "-> finish"]
        await empty_but(pair, probe)


async def test_a_call_whose_answer_was_never_read_warns_too() -> None:
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        promise = probe.child(name="kid")
        await pair.settle()
        with pytest.warns(NeverAwaitedWarning, match=r"Probe\.child"):
            del promise
        await empty_but(pair, probe)


async def test_a_recorded_warning_keeps_no_call_alive() -> None:
    """D1: The warning has no ``source``, which would keep the call and its results alive."""
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        with warnings.catch_warnings(record=True) as kept:
            warnings.simplefilter("always")
            probe.hang()
            probe.child(name="kid")
        assert [each.source for each in kept] == [None, None]
        await empty_but(pair, probe)


async def awaited(probe: Probe.Client) -> None:
    await probe.echo(n=1)
    await probe.write(data=b"x")


async def awaited_in_vain(probe: Probe.Client) -> None:
    with trio.move_on_after(0):
        await probe.hang()


async def owned(probe: Probe.Client) -> None:
    with probe.hang():
        """It ends with the block."""


async def pipelined(probe: Probe.Client) -> None:
    assert (await probe.child(name="kid").child.name()).name == "kid"


async def a_field_awaited(probe: Probe.Client) -> None:
    assert await probe.echo(n=1).n == 1


async def sent(probe: Probe.Client) -> None:
    trio_capnp.send(probe.echo(n=1))
    trio_capnp.send(probe.write(data=b"x"))


async def handed_over(probe: Probe.Client) -> None:
    await probe.pass_(cap=probe, n=1)


USES: Final = [awaited, awaited_in_vain, owned, pipelined, a_field_awaited, sent, handed_over]


@pytest.mark.parametrize("use", USES, ids=lambda use: use.__name__)
async def test_a_call_that_was_used_does_not_warn(use: Callable[[Probe.Client], Any]) -> None:
    """D1: Awaited in vain, entered, pipelined on, sent, or handed over by a tail call."""
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            await use(probe)
            gc.collect()
        await empty_but(pair, probe)


async def test_calls_of_a_lost_connection_are_dropped_in_silence() -> None:
    """D1: Each of them failed with the connection, and the program knows that reason."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        async with connected_pair(ProbeImpl()) as pair:
            probe, _ = await ready(pair)
            kept: list[object] = [probe.hang(), probe.write(data=b"x")]
            await pair.client.aclose()
            kept.clear()
            probe.echo(n=1)
            probe.write(data=b"x")
            kept = [probe.hang()]
        del kept


def test_a_call_may_be_dropped_after_its_event_loop_or_in_a_thread() -> None:
    """D1: Silent after the run; a thread gets the warning, and the loop sends the Finish."""
    kept: list[object] = []

    async def main() -> None:
        async with connected_pair(ProbeImpl()) as pair:
            probe, start = await ready(pair)
            kept.append(probe.hang())
            with pytest.warns(NeverAwaitedWarning):
                await trio.to_thread.run_sync(kept.clear)
            await pair.settle()
            assert since(pair, start) == ["-> call", "-> finish", "<- return"]
            kept.extend([probe.hang(), probe.write(data=b"x")])

    trio.run(main)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        kept.clear()


PROGRAM: Final = """
import trio, trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.servers import ProbeImpl
from trio_capnp.testing import connected_pair

kept = []

async def main():
    async with connected_pair(ProbeImpl()) as pair:
        probe = await pair.client.bootstrap(Probe)
        for _ in range(3):
            probe.echo(n=1)
        kept.append(probe.hang())
        kept.append(probe.write(data=b"x"))
        {end}

trio.run(main)
"""


@pytest.mark.parametrize("end", ["await pair.settle()", "raise SystemExit"])
def test_the_warning_is_on_by_default_and_shown_once_for_a_place(tmp_path: Path, end: str) -> None:
    """D1: With Python's own filters, with the line. Calls that outlive the loop are silent."""
    program = tmp_path / "program.py"
    program.write_text(PROGRAM.format(end=end))
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONWARNINGS", None)
    done = subprocess.run(
        [sys.executable, str(program)],
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
        check=True,
        timeout=300,
    )
    first, second = done.stderr.splitlines()
    assert first.startswith(f"{program}:13: NeverAwaitedWarning: the call of Probe.echo was")
    assert second.strip() == "probe.echo(n=1)"


# --- send -------------------------------------------------------------------------------------


async def test_a_call_that_is_sent_goes_on_to_its_end() -> None:
    """D1: The handler is not cancelled although nothing holds the promise."""
    log = Log()
    go_on = trio.Event()

    class Slow(ProbeImpl):
        async def hang(self, call: Probe.HangCall) -> None:
            await go_on.wait()
            self.log.events.append("stored")

    async with connected_pair(Slow(log)) as pair:
        probe, start = await ready(pair)
        assert trio_capnp.send(probe.hang()) is None
        trio_capnp.send(probe.nested().inner.label)
        await pair.settle()
        assert "-> finish" not in since(pair, start)[:1]
        assert pair.server.statistics().calls_in_flight == 1
        go_on.set()
        await pair.settle()
        assert "stored" in log.events
        await empty_but(pair, probe)


@pytest.mark.parametrize("when", ["before", "after"])
async def test_the_error_of_a_call_that_is_sent_is_logged(
    when: str, caplog: pytest.LogCaptureFixture
) -> None:
    """D1: The warning names interface and method, also for an error that came before ``send``."""
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        calls: list[Any] = [probe.fail(how="overloaded"), probe.write(data=b"bad")]
        if when == "after":
            await pair.settle()
        for call in calls:
            trio_capnp.send(call)
        calls.clear()
        await pair.settle()
        del call
        lines = [each for each in caplog.records if each.name == "trio_capnp.runtime"]
        assert [each.levelname for each in lines] == ["WARNING", "WARNING"]
        assert "Probe.fail" in lines[0].getMessage()
        assert "RpcOverloaded" in lines[0].getMessage()
        assert lines[0].getMessage().endswith("overloaded so")
        assert "Probe.write" in lines[1].getMessage()
        assert lines[1].getMessage().endswith("no more")
        await empty_but(pair, probe)


async def test_a_call_that_is_sent_ends_with_its_connection(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """D1: It ends with the connection, and the log says that it was lost."""
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        trio_capnp.send(probe.hang())
    assert "Probe.hang" in caplog.text
    assert "RpcDisconnected" in caplog.text


async def test_a_call_on_null_that_is_sent_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    null: Probe.Client = Probe.HangParams.new().cap
    trio_capnp.send(null.echo(n=1))
    trio_capnp.send(null.write(data=b"x"))
    assert "Probe.echo" in caplog.text
    assert "Probe.write" in caplog.text


async def test_a_call_that_is_sent_can_be_awaited_and_handed_over_as_well() -> None:
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)
        promise = probe.echo(n=5)
        trio_capnp.send(promise)
        trio_capnp.send(promise)
        assert (await promise).n == 5
        with trio.move_on_after(0):
            trio_capnp.send(hanging := probe.hang())
            await hanging
        await pair.settle()
        assert pair.server.statistics().calls_in_flight == 1
        child = probe.child(name="kid")
        trio_capnp.send(child)
        assert (await child.child.name()).name == "kid"


@pytest.mark.parametrize("thing", [None, 3, "text", Probe, trio_capnp.send, object()])
async def test_send_takes_calls_only(thing: Any) -> None:
    with pytest.raises(TypeError, match="send takes the promise of a call"):
        trio_capnp.send(thing)


async def test_send_does_not_take_a_client_for_a_call() -> None:
    """A client may have a method ``send`` of its schema, which ``trio_capnp.send`` never calls."""
    async with connected_pair(ProbeImpl()) as pair:
        probe, start = await ready(pair)
        with pytest.raises(TypeError, match="send takes the promise of a call"):
            trio_capnp.send(probe)
        assert since(pair, start) == []


# --- streams ----------------------------------------------------------------------------------


class Stuck(ProbeImpl):
    """Answers no write."""

    async def write(self, call: Probe.WriteCall) -> None:
        await trio.sleep_forever()


FIXED: Final = trio_capnp.Limits(flow_control="fixed")
WINDOW: Final = FIXED.stream_window
PIECE: Final = WINDOW // 4

Write = Callable[[Probe.Client], Any]
WRITES: Final[dict[str, Write]] = {
    "dropped": lambda probe: probe.write(data=bytes(PIECE)),
    "sent": lambda probe: trio_capnp.send(probe.write(data=bytes(PIECE))),
    "by request": lambda probe: by_request(probe),
}


def by_request(probe: Probe.Client) -> None:
    request = trio_capnp.request(probe.write)
    request.params.data = bytes(PIECE)
    request.send()


@pytest.mark.filterwarnings("ignore::trio_capnp.NeverAwaitedWarning")
@pytest.mark.parametrize("how", WRITES)
@pytest.mark.parametrize("where", ["remote", "local"])
async def test_a_stream_without_await_is_refused_at_the_full_window(how: str, where: str) -> None:
    """D1: The queue stays bounded; the error names the method, the window and the remedy."""
    async with connected_pair(Stuck(), limits=FIXED) as pair:
        probe, _ = await ready(pair)
        local, resolver = trio_capnp.new_promise(Probe)
        resolver.resolve(Stuck())
        made = 0
        text = rf"Probe\.write .*window of {WINDOW} bytes .*await each write"
        with pytest.raises(RuntimeError, match=text):
            for _ in range(100):
                WRITES[how](probe if where == "remote" else local)
                made += 1
        assert 4 <= made <= 8
        assert pair.client.statistics().bytes_waiting <= 3 * WINDOW


@pytest.mark.filterwarnings("ignore::trio_capnp.NeverAwaitedWarning")
async def test_a_stream_that_has_failed_is_bounded_as_well() -> None:
    """D1: Its first error makes room for awaits, but not for calls without an await."""

    class Failing(Stuck):
        async def write(self, call: Probe.WriteCall) -> None:
            if call.params.data == b"first":
                raise trio_capnp.RpcOverloaded("no more")
            await trio.sleep_forever()

    async with connected_pair(Failing(), limits=FIXED) as pair:
        probe, _ = await ready(pair)
        probe.write(data=b"first")
        await pair.settle()
        pair.to_server.hold()
        with pytest.raises(RuntimeError, match="await each write"):
            for _ in range(100):
                probe.write(data=bytes(PIECE))


async def test_a_request_that_the_full_window_refuses_can_be_sent_later() -> None:
    async with connected_pair(ProbeImpl(), limits=FIXED) as pair:
        probe, _ = await ready(pair)
        pair.to_server.hold()
        writes = [probe.write(data=bytes(PIECE)) for _ in range(5)]
        request = trio_capnp.request(probe.write)
        with pytest.raises(RuntimeError, match="await each write"):
            request.send()
        pair.to_server.release()
        for each in writes:
            await each
        await request.send()
        assert (await probe.done()).bytes == 5 * PIECE


async def test_tasks_that_await_each_write_are_never_refused() -> None:
    """D1: A task may write while another one waits for room in the same window."""
    async with connected_pair(ProbeImpl()) as pair:
        probe, _ = await ready(pair)

        async def write() -> None:
            for _ in range(6):
                await probe.write(data=bytes(PIECE))

        async with trio.open_nursery() as nursery:
            for _ in range(5):
                nursery.start_soon(write)
        assert (await probe.done()).bytes == 30 * PIECE
        await empty_but(pair, probe)


async def test_a_cancelled_wait_for_room_counts_as_an_await() -> None:
    """The caller saw that there was no room; its next write may follow."""
    async with connected_pair(Stuck(), limits=FIXED) as pair:
        probe, _ = await ready(pair)
        for _ in range(8):
            with trio.CancelScope() as scope:
                scope.cancel()
                await probe.write(data=bytes(PIECE))
