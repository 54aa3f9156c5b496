"""Each limit, passed by an honest peer that does not know it: the cost is one call.

Two limits are on the bytes of a message before it is read. They end the connection, as
docs/limits.md says, because such a message does not tell which call it belongs to.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Final

import attrs
import pytest
import trio.testing

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.scenes import LIMITS, settled_empty, uneven_pair
from tests.runtime.servers import ProbeImpl
from trio_capnp.limits import Limits


class Generous(ProbeImpl):
    """Returns the number of objects or bytes that a test asks for."""

    async def all(self, call: Probe.AllCall) -> None:
        call.results.caps = [ProbeImpl() for _ in range(3)]

    def back(self, call: Probe.BackCall) -> None:
        call.results.cap = ProbeImpl()

    def fail(self, call: Probe.FailCall) -> None:
        raise trio_capnp.RpcFailed("a long reason " * 100)

    def nested(self, call: Probe.NestedCall) -> None:
        call.results.inner.child = ProbeImpl()
        call.results.inner.label = "x" * 4000


Act = Callable[[Probe.Client], Awaitable[object]]


@attrs.frozen
class Breach:
    """The steps of a client that pass a limit of one side, and the end of its call."""

    act: Act
    error: type[Exception]
    match: str
    client: Limits = LIMITS
    server: Limits = LIMITS


async def two_at_once(probe: Probe.Client) -> None:
    """A call that hangs, and another one."""
    with probe.hang():
        await probe.child()


async def two_large_ones(probe: Probe.Client) -> None:
    """A call that hangs, and one with large parameters."""
    with probe.hang():
        await probe.echo(text="x" * 4000)


async def read_results(probe: Probe.Client) -> None:
    """Read results that are larger than the caller's budget."""
    await probe.echo(text="x" * 4000).text


async def keep_many(probe: Probe.Client) -> None:
    """Ask for three capabilities at once."""
    await probe.all(caps=[])


async def pipeline_deeply(probe: Probe.Client) -> None:
    """Call a capability that lies two pointers deep in results to come."""
    await probe.nested().inner.child.echo(n=1)


OVERLOADED: Final = trio_capnp.RpcOverloaded
FAILED: Final = trio_capnp.RpcFailed
BREACHES: Final = {
    "max_descriptors": Breach(
        keep_many, FAILED, "max_descriptors=2", client=Limits(max_descriptors=2)
    ),
    "max_transform_ops": Breach(
        pipeline_deeply, FAILED, "max_transform_ops", server=Limits(max_transform_ops=1)
    ),
    "max_reason_bytes": Breach(
        lambda probe: probe.fail(how=""), FAILED, "a long", client=Limits(max_reason_bytes=16)
    ),
    "max_calls_in_flight": Breach(
        two_at_once, OVERLOADED, "max_calls_in_flight", server=Limits(max_calls_in_flight=1)
    ),
    "max_call_words_in_flight": Breach(
        two_large_ones,
        OVERLOADED,
        "max_call_words_in_flight",
        server=Limits(max_call_words_in_flight=100),
    ),
    "max_answers": Breach(two_at_once, OVERLOADED, "max_answers", server=Limits(max_answers=1)),
    "max_answer_words": Breach(
        lambda probe: probe.nested(),
        trio_capnp.RpcError,
        "max_answer_words",
        server=Limits(max_answer_words=100),
    ),
    "max_exports": Breach(keep_many, OVERLOADED, "max_exports", server=Limits(max_exports=2)),
    "max_imports": Breach(keep_many, OVERLOADED, "max_imports=2", client=Limits(max_imports=2)),
    "max_traversal_words": Breach(
        lambda probe: probe.echo(text="x" * 4000),
        FAILED,
        "LimitError",
        server=Limits(max_traversal_words=64),
    ),
    "min_traversal_words": Breach(
        read_results,
        trio_capnp.LimitError,
        "traversal",
        client=Limits(min_traversal_words=64, max_traversal_words=64),
    ),
}
ENDING: Final = {"max_message_words", "max_segments"}
"""On bytes that are not read."""

ELSEWHERE: Final = {
    "nesting": "tests/wire: a Probe has no value so deep, and it raises where it is read",
    "max_fds_per_message": "surplus ones are closed without an error: see test_fileno.py",
    "max_promise_chain": "no two vats make such a chain; where it is met, one promise breaks",
}
"""Limits that no scene here passes, and why."""
DELAYING: Final = {
    *("flow_stall_timeout_s", "write_stall_timeout_s", "close_timeout_s", "send_high_water"),
    *("max_batch", "max_batch_s", "max_spin_s", "stream_window", "flow_control"),
    *("handshake_timeout_s", "first_message_timeout_s", "message_timeout_s", "keepalive_s"),
    "idle_timeout_s",
}
"""These bounds make a task wait or end a wait: see test_waits.py, test_slices.py,
test_slow_messages.py and test_absent_peers.py."""


def test_every_limit_is_passed_somewhere() -> None:
    names = [each.name for each in attrs.fields(Limits)]
    assert sorted([*BREACHES, *ENDING, *ELSEWHERE, *DELAYING]) == sorted(names)


@pytest.mark.parametrize("name", BREACHES)
async def test_an_honest_peer_that_passes_a_limit_loses_one_call(
    name: str, autojump_clock: trio.testing.MockClock
) -> None:
    """Q6: The error names the limit, another call goes on, and nothing is left behind."""
    breach = BREACHES[name]
    async with uneven_pair(Generous(), client=breach.client, server=breach.server) as pair:
        probe = await pair.client.bootstrap(Probe)
        with pytest.raises(breach.error, match=breach.match):
            await breach.act(probe)
        await pair.settle()
        assert (await probe.echo(n=1)).n == 1
        await settled_empty(pair, probe)


@pytest.mark.parametrize("at", ["client", "server"])
async def test_a_message_over_the_receivers_size_ends_the_connection_with_a_reason(
    at: str,
) -> None:
    """The page says so; our own side never sends a message over its own limit."""
    low = Limits(max_message_words=400)
    client, server = (low, LIMITS) if at == "client" else (LIMITS, low)
    async with uneven_pair(Generous(), client=client, server=server) as pair:
        probe = await pair.client.bootstrap(Probe)
        with pytest.raises(trio_capnp.RpcDisconnected) as raised:
            await (probe.nested() if at == "client" else probe.echo(text="x" * 4000))
        assert "max_message_words" in f"{raised.value} {raised.value.__cause__}"


async def test_a_message_over_our_own_size_fails_its_call(
    autojump_clock: trio.testing.MockClock,
) -> None:
    """Q6: Both parameters and results; the connection goes on."""
    low = Limits(max_message_words=400)
    async with uneven_pair(Generous(), client=low, server=low) as pair:
        probe = await pair.client.bootstrap(Probe)
        for call in (probe.nested(), probe.echo(text="x" * 4000)):
            with pytest.raises(trio_capnp.RpcFailed, match="max_message_words"):
                await call
        assert (await probe.echo(n=1)).n == 1
        del call
        await settled_empty(pair, probe)
