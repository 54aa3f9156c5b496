"""Connecting by TCP: to an IP address directly, to a name by Trio's race of its addresses."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import pytest
import trio

from tests.transports._ends import open_descriptors
from trio_capnp.transports import SocketTransport, connect_tcp, listen_tcp


def addresses_of_this_host() -> Iterator[str]:
    for family, host in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")):
        try:
            with socket.socket(family) as sock:
                sock.bind((host, 0))
        except OSError:  # this machine has no IPv6
            continue
        yield host


HOSTS: Final = tuple(addresses_of_this_host())


class Spawned(trio.abc.Instrument):
    def __init__(self) -> None:
        self.names: list[str] = []

    def task_spawned(self, task: trio.lowlevel.Task) -> None:
        self.names.append(task.name)


@contextmanager
def spawned() -> Iterator[list[str]]:
    """The names of tasks that begin."""
    instrument = Spawned()
    trio.lowlevel.add_instrument(instrument)
    yield instrument.names
    trio.lowlevel.remove_instrument(instrument)


@contextmanager
def listening(host: str) -> Iterator[int]:
    """The port of a listener at ``host``, closed behind the block."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.create_server((host, 0), family=family) as listener:
        port: int = listener.getsockname()[1]
        yield port


@pytest.mark.parametrize("host", HOSTS)
async def test_an_ip_address_is_connected_to_without_a_task(host: str) -> None:
    with listening(host) as port, spawned() as names:
        transport = await connect_tcp(host, port)
        assert isinstance(transport, SocketTransport)
        assert transport.peer == (f"[{host}]:{port}" if ":" in host else f"{host}:{port}")
        await transport.aclose()
    assert not names


async def test_a_name_is_connected_to_by_whichever_address_answers() -> None:
    with listening("127.0.0.1") as port, spawned() as names:
        await (await connect_tcp("localhost", port)).aclose()
    assert names


@pytest.mark.parametrize("host", [*HOSTS, "localhost"])
async def test_the_error_of_an_address_is_that_of_a_name(host: str) -> None:
    """Both name the address, and the cause has an error for each address that was tried."""
    with listening("127.0.0.1") as port:
        pass
    with pytest.raises(OSError, match="all attempts to connect to") as caught:
        await connect_tcp(host, port)
    told = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    assert str(caught.value).endswith(f"to {told} failed")
    assert isinstance(caught.value.__cause__, ExceptionGroup)
    for each in caught.value.__cause__.exceptions:
        assert isinstance(each, ConnectionRefusedError)


async def test_the_error_of_an_unknown_name_has_the_name_and_the_type_of_the_system() -> None:
    """The name is of a domain that RFC 2606 keeps free."""
    with pytest.raises(socket.gaierror, match=r"cannot connect to nowhere\.invalid:5923: ."):
        await connect_tcp("nowhere.invalid", 5923)


async def test_a_connection_that_is_cancelled_or_refused_leaves_nothing_open() -> None:
    (listener,) = await listen_tcp(0, "127.0.0.1")
    port: int = listener.socket.getsockname()[1]
    before = open_descriptors()
    with trio.CancelScope() as scope:
        scope.cancel()
        await connect_tcp("127.0.0.1", port)
    assert scope.cancelled_caught
    assert open_descriptors() == before
    await listener.aclose()
    with pytest.raises(OSError, match="failed"):
        await connect_tcp("127.0.0.1", port)
    assert open_descriptors() == before - 1
