"""The moment at which the instrument sends the messages of a pass of the event loop."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
import trio
import trio.testing

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.servers import ProbeImpl
from trio_capnp import transports
from trio_capnp.runtime import open_transport


class Timed(transports.SocketTransport):
    """A socket that notes when something was sent, in Trio's time."""

    __slots__ = ("times",)

    def __init__(self, stream: trio.SocketStream) -> None:
        super().__init__(stream)
        self.times: list[float] = []

    def try_send(self, buffers: Sequence[transports.Buffer]) -> int:
        self.times.append(trio.current_time())
        return super().try_send(buffers)


@pytest.mark.parametrize("threshold", [0, 0.01])
def test_a_lone_release_leaves_before_the_clock_jumps(threshold: float) -> None:
    """R16: A message that no task waits for is kept for one pass, and a jump is no pass."""

    async def main() -> None:
        near, far = trio.socket.socketpair()
        timed = Timed(trio.SocketStream(near))
        async with (
            open_transport(transports.transport_of(trio.SocketStream(far)), bootstrap=ProbeImpl()),
            open_transport(timed) as connection,
        ):
            with connection.bootstrap(Probe) as probe:
                kid = (await probe.child(name="kid")).child
                await kid.name()
                await trio.testing.wait_all_tasks_blocked()
                timed.times.clear()
                now = trio.current_time()
                trio_capnp.release(kid)
                await trio.sleep(1000)
                assert timed.times, "the Release has left"
                assert timed.times[0] - now < 1

    trio.run(main, clock=trio.testing.MockClock(autojump_threshold=threshold))
