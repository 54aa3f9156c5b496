"""``RpcDisconnected.began``, as a program sees it: which calls may be repeated."""

from __future__ import annotations

from collections.abc import Awaitable
from functools import partial

import attrs
import pytest
import trio
import trio.testing

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.servers import ProbeImpl
from tests.runtime.test_opening import tls_contexts
from trio_capnp.testing import connected_pair


async def unbegun() -> trio_capnp.RpcDisconnected:
    """The error of a call that was made after the end of its connection."""
    async with connected_pair(ProbeImpl()) as pair:
        probe = pair.client.bootstrap(Probe)
        await pair.server.aclose()
        await pair.client.wait_closed()
        with pytest.raises(trio_capnp.RpcDisconnected) as caught:
            await probe.echo(n=1)
        assert caught.value.began is False
        with pytest.raises(trio_capnp.RpcDisconnected) as of_stream:
            await probe.write(data=b"x")
        assert of_stream.value.began is None, "a stream's first error surfaces in a later call"
    return caught.value


async def test_an_error_that_a_handler_or_a_program_passes_on_says_nothing() -> None:
    """Not of the handler's own call, nor of a promise. A call on that promise never leaves."""
    error = await unbegun()

    class Passing(ProbeImpl):
        def echo(self, call: Probe.EchoCall) -> None:
            raise error

        async def child(self, call: Probe.ChildCall) -> None:
            raise error

    async with connected_pair(Passing()) as pair:
        probe = pair.client.bootstrap(Probe)
        for call in (probe.echo(n=1), probe.child()):
            with pytest.raises(trio_capnp.RpcDisconnected) as caught:
                await call
            assert caught.value.began is None
        client, resolver = trio_capnp.new_promise(Probe)
        resolver.reject(error)
        with pytest.raises(trio_capnp.RpcDisconnected) as of_promise:
            await client
        assert of_promise.value.began is None
        with pytest.raises(trio_capnp.RpcDisconnected) as of_call:
            await client.echo(n=1)
        assert of_call.value.began is False
    assert error.began is False


@attrs.define(eq=False)
class Stuck(trio.abc.Stream):
    """A stream whose writes wait, and whose peer ends its side when the test says so."""

    ended: trio.Event = attrs.field(factory=trio.Event)
    goes_on: trio.Event = attrs.field(factory=trio.Event)
    sent: bytearray = attrs.field(factory=bytearray)

    async def send_all(self, data: bytes | bytearray | memoryview) -> None:
        await self.goes_on.wait()
        self.sent += data

    async def wait_send_all_might_not_block(self) -> None:
        await trio.lowlevel.checkpoint()

    async def receive_some(self, max_bytes: int | None = None) -> bytes:
        await self.ended.wait()
        return b""

    async def aclose(self) -> None:
        await trio.lowlevel.checkpoint()


async def test_a_call_is_unbegun_only_if_its_message_never_leaves() -> None:
    """The first call's message was given to the stream; the second one's is taken back."""
    stream = Stuck()
    ended: dict[str, bool | None] = {}

    async def call(text: str, asked: Awaitable[object]) -> None:
        with pytest.raises(trio_capnp.RpcDisconnected) as caught:
            await asked
        ended[text] = caught.value.began

    with trio.fail_after(30):
        async with trio_capnp.open_stream(stream) as connection, trio.open_nursery() as nursery:
            probe = connection.bootstrap(Probe)
            nursery.start_soon(call, "the first call", probe.echo(text="the first call"))
            await trio.testing.wait_all_tasks_blocked()
            nursery.start_soon(call, "the second call", probe.echo(text="the second call"))
            await trio.testing.wait_all_tasks_blocked()
            stream.ended.set()
            await trio.testing.wait_all_tasks_blocked()
            stream.goes_on.set()
    assert ended == {"the first call": None, "the second call": False}
    assert b"the first call" in stream.sent
    assert b"the second call" not in stream.sent


async def test_a_call_that_is_written_before_this_side_ends_may_run() -> None:
    stream = Stuck()
    with trio.fail_after(30):
        async with trio_capnp.open_stream(stream) as connection:
            asked = connection.bootstrap(Probe).echo(text="the call")
            stream.goes_on.set()
        with pytest.raises(trio_capnp.RpcDisconnected) as caught:
            await asked
    assert caught.value.began is None
    assert b"the call" in stream.sent


async def test_calls_that_cross_the_end_of_a_tls_connection_have_not_begun() -> None:
    """The server reads and drops them, so that no reset overtakes its last word."""
    for_server, for_client = tls_contexts()
    server = ProbeImpl()
    outcomes: list[bool | None] = []
    with trio.fail_after(10):
        async with trio.open_nursery() as nursery:
            serve = partial(
                trio_capnp.serve_tcp, server, 0, host="127.0.0.1", ssl_context=for_server
            )
            serving = await nursery.start(serve)
            port = serving[0].socket.getsockname()[1]
            async with trio_capnp.open_tcp("localhost", port, ssl_context=for_client) as connection:
                probe = connection.bootstrap(Probe)
                await probe.echo(n=0)

                async def call_on() -> None:
                    with pytest.raises(trio_capnp.RpcDisconnected) as caught:
                        while True:
                            await probe.echo(n=1, text="x" * 3000)
                    outcomes.append(caught.value.began)

                async with trio.open_nursery() as callers:
                    for _ in range(20):
                        callers.start_soon(call_on)
                    while len(server.log.events) < 100:
                        await trio.lowlevel.checkpoint()
                    await serving.drain()
    assert outcomes == [False] * 20
