"""A name with several addresses, as docs/deployment.md describes it, over real sockets."""

from __future__ import annotations

import re
import socket
import sys
from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager, contextmanager
from functools import partial
from typing import Any, Final

import attrs
import pytest
import trio
from trio.testing import MockClock

import trio_capnp
from tests.runtime.probe_capnp import Probe
from tests.runtime.servers import ProbeImpl
from tests.runtime.test_opening import tls_contexts
from tests.transports.test_connect import HOSTS

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has all of 127.0.0.0/8")

NAME: Final = "greeter.example"
FIRST: Final = "127.41.0.1"
SECOND: Final = "127.41.0.2"
"""Addresses of these tests alone: a port that is free on one is free on the other, since clients of
other tests leave from 127.0.0.1."""
DELAY_S: Final = 0.25
"""Seconds until the next address is tried; of Trio, and on the page."""


@pytest.fixture
def slow_time(mock_clock: MockClock) -> MockClock:
    """A clock that is slow enough for a busy machine to do its part before ``DELAY_S`` is over."""
    mock_clock.rate = 0.01
    return mock_clock


@attrs.frozen
class Names(trio.abc.HostnameResolver):
    """Knows one name, and counts the questions."""

    addresses: list[str]
    asked: list[str] = attrs.field(factory=list)

    async def getaddrinfo(
        self, host: Any, port: Any, family: int = 0, type: int = 0, proto: int = 0, flags: int = 0
    ) -> Any:
        await trio.lowlevel.checkpoint()
        self.asked.append(host.decode())
        tcp = (socket.SOCK_STREAM, socket.IPPROTO_TCP, "")
        return [
            (socket.AF_INET6, *tcp, (each, port, 0, 0)) if ":" in each
            else (socket.AF_INET, *tcp, (each, port))
            for each in self.addresses
        ]  # fmt: skip

    async def getnameinfo(self, sockaddr: Any, flags: int) -> tuple[str, str]:
        raise NotImplementedError


def known(*addresses: str) -> Names:
    names = Names(list(addresses))
    trio.socket.set_custom_hostname_resolver(names)
    return names


@asynccontextmanager
async def serving(host: str, port: int = 0, **more: Any) -> AsyncGenerator[int]:
    """A server at one address; gives its port."""
    async with trio.open_nursery() as nursery:
        serve = partial(trio_capnp.serve_tcp, ProbeImpl(name=host), port, host=host, **more)
        serving = await nursery.start(serve)
        yield serving[0].socket.getsockname()[1]
        nursery.cancel_scope.cancel()


@contextmanager
def says_nothing(host: str, port: int) -> Iterator[None]:
    """An address at which connecting takes for ever: the queue of its listener is full."""
    with socket.socket() as listener, socket.socket() as first:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(0)
        first.connect((host, port))
        yield


async def reached(port: int, **more: Any) -> str:
    """The name of the server that a client of the name comes to."""
    async with trio_capnp.open_tcp(NAME, port, **more) as connection:
        return (await connection.bootstrap(Probe).name()).name


@pytest.mark.usefixtures("slow_time")
async def test_the_first_address_is_taken_while_it_answers() -> None:
    """Each time, so clients are not spread; and the name is asked for each time."""
    async with serving(FIRST) as port, serving(SECOND, port):
        names = known(FIRST, SECOND)
        assert [await reached(port) for _ in range(3)] == [FIRST] * 3
        assert names.asked == [NAME] * 3
        known(SECOND, FIRST)
        assert await reached(port) == SECOND


@pytest.mark.usefixtures("slow_time")
async def test_an_address_that_refuses_is_passed_over_at_once() -> None:
    async with serving(SECOND) as port:
        known(FIRST, SECOND)
        before = trio.current_time()
        assert await reached(port) == SECOND
        assert trio.current_time() - before < DELAY_S


async def test_an_address_that_says_nothing_costs_a_quarter_of_a_second() -> None:
    async with serving(SECOND) as port:
        with says_nothing(FIRST, port):
            known(FIRST, SECOND)
            before = trio.current_time()
            assert await reached(port) == SECOND
            assert DELAY_S <= trio.current_time() - before < 5


async def test_tls_begins_with_the_address_that_has_won() -> None:
    """The certificate is checked against the name, not against an address."""
    for_server, for_client = tls_contexts()
    async with serving(SECOND, ssl_context=for_server) as port:
        with says_nothing(FIRST, port):
            known(FIRST, SECOND)
            with pytest.raises(OSError, match="Hostname mismatch") as caught:
                await reached(port, ssl_context=for_client)
            assert NAME in str(caught.value)


async def test_an_address_that_accepts_and_says_nothing_is_chosen() -> None:
    """Its kernel answers for it; the call waits as long as its scope allows."""
    async with serving(SECOND) as port:
        with socket.create_server((FIRST, port)), trio.move_on_after(0.4) as scope:
            known(FIRST, SECOND)
            await reached(port)
        assert scope.cancelled_caught


async def test_the_error_tells_of_each_address() -> None:
    with socket.create_server((FIRST, 0)) as closed:
        port = closed.getsockname()[1]
    known(FIRST, SECOND)
    with pytest.raises(OSError, match=f"all attempts to connect to {NAME}:{port} failed") as caught:
        await reached(port)
    group = caught.value.__cause__
    assert isinstance(group, ExceptionGroup)
    told = [re.findall(r"\('([^']+)'", str(each)) for each in group.exceptions]
    assert sorted(told) == [[FIRST], [SECOND]]


@pytest.mark.skipif("::1" not in HOSTS, reason="this machine has no IPv6")
async def test_the_second_address_is_of_the_other_family() -> None:
    async with serving("::1") as port:
        with says_nothing(FIRST, port):
            known(FIRST, *(f"127.41.0.{last}" for last in range(10, 20)), "::1")
            before = trio.current_time()
            assert await reached(port) == "::1"
            assert trio.current_time() - before >= DELAY_S
