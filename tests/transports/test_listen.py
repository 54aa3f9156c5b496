"""Listening and connecting, over TCP and Unix sockets."""

from __future__ import annotations

import errno
import os
import socket
import stat
from pathlib import Path

import pytest
import trio

from tests.transports._ends import open_descriptors
from trio_capnp.transports import (
    SocketTransport,
    TcpAddress,
    Transport,
    UnixAddress,
    UnixListener,
    connect,
    connect_tcp,
    connect_unix,
    listen,
    listen_tcp,
    listen_unix,
    parse_address,
)


async def meet(listener: trio.abc.Listener[trio.SocketStream], client: Transport) -> None:
    """Accept a connection, and say hello both ways."""
    server = SocketTransport(await listener.accept())
    await client.send([b"hello"])
    assert await server.receive() == b"hello"
    await server.send([b"you too"])
    assert await client.receive() == b"you too"
    await client.aclose()
    await server.aclose()


async def test_tcp_listens_where_it_is_told() -> None:
    listeners = await listen(TcpAddress("127.0.0.1", 0))
    assert len(listeners) == 1
    async with listeners[0] as listener:
        port: int = listener.socket.getsockname()[1]
        await meet(listener, await connect(parse_address(f"localhost:{port}")))


async def test_a_star_listens_everywhere() -> None:
    listeners = await listen(parse_address("*:0"))
    for listener in listeners:
        assert listener.socket.getsockname()[0] in ("0.0.0.0", "::")
        await listener.aclose()


async def test_connecting_to_no_listener_is_an_oserror_and_leaves_nothing_open(
    tmp_path: Path,
) -> None:
    before = open_descriptors()
    (listener,) = await listen_tcp(0, "127.0.0.1")
    port: int = listener.socket.getsockname()[1]
    await listener.aclose()
    with pytest.raises(OSError):
        await connect_tcp("127.0.0.1", port)
    with pytest.raises(FileNotFoundError) as raised:
        await connect_unix(tmp_path / "nobody")
    assert raised.value.filename == str(tmp_path / "nobody")
    assert open_descriptors() == before


async def test_an_address_to_listen_on_is_not_connected_to() -> None:
    with pytest.raises(ValueError, match="can be listened on"):
        await connect(TcpAddress(None, 1))


async def test_tls_is_not_for_unix_sockets() -> None:
    import ssl

    with pytest.raises(ValueError, match="TLS"):
        await connect(UnixAddress("/nowhere"), ssl_context=ssl.create_default_context())


async def test_a_unix_socket_is_its_owners_alone_and_goes_when_it_is_closed(tmp_path: Path) -> None:
    before = open_descriptors()
    path = tmp_path / "calc.sock"
    (listener,) = await listen(UnixAddress(str(path)))
    assert isinstance(listener, UnixListener)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    client = await connect(parse_address(f"unix:{path}"))
    assert client.peer == f"unix:{path}"
    await meet(listener, client)
    await listener.aclose()
    await listener.aclose()
    assert not path.exists()
    assert open_descriptors() == before


async def test_a_socket_left_by_a_dead_process_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "stale.sock"
    with socket.socket(socket.AF_UNIX) as dead:
        dead.bind(str(path))
        dead.listen()
    assert path.exists()
    async with await listen_unix(path) as listener:
        await meet(listener, await connect_unix(path))


async def test_a_socket_that_is_listened_on_is_left_alone(tmp_path: Path) -> None:
    before = open_descriptors()
    path = tmp_path / "busy.sock"
    async with await listen_unix(path) as listener:
        with pytest.raises(OSError) as caught:
            await listen_unix(path)
        assert caught.value.errno == errno.EADDRINUSE
        stream = await listener.accept()  # the connection of the probe has ended
        assert await stream.receive_some() == b""
        await stream.aclose()
        await meet(listener, await connect_unix(path))
    assert open_descriptors() == before


async def test_a_file_that_is_no_socket_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "precious.txt"
    path.write_text("precious")
    with pytest.raises(OSError) as caught:
        await listen_unix(path)
    assert caught.value.errno == errno.EADDRINUSE
    assert path.read_text() == "precious"


async def test_closing_leaves_the_socket_of_a_successor(tmp_path: Path) -> None:
    path = tmp_path / "calc.sock"
    first = await listen_unix(path)
    os.unlink(path)
    second = await listen_unix(path)
    await first.aclose()
    assert path.exists()
    await second.aclose()
    assert not path.exists()


@pytest.mark.skipif(not hasattr(socket, "SO_PEERCRED"), reason="abstract names are Linux's")
async def test_an_abstract_name_leaves_nothing_behind() -> None:
    address = parse_address(f"unix-abstract:trio-capnp-test-{os.getpid()}")
    (listener,) = await listen(address)
    client = await connect(address)
    assert client.peer == str(address)
    await meet(listener, client)
    await listener.aclose()


def ports_of(listeners: list[trio.SocketListener]) -> set[int]:
    return {listener.socket.getsockname()[1] for listener in listeners}


@pytest.mark.parametrize("host", [None, "localhost"])
async def test_a_free_port_is_one_port_for_all_addresses(host: str | None) -> None:
    """R17: A server announces one port, and IPv4 and IPv6 clients both find it there."""
    before = open_descriptors()
    for _ in range(10):
        listeners = await listen_tcp(0, host)
        assert len(ports_of(listeners)) == 1
        for listener in listeners:
            await listener.aclose()
    assert open_descriptors() == before


class Taking:
    """Trio's ``open_tcp_listeners``, while another program takes the port that was chosen.

    The port is taken for one family, between the call that chose it and the one that asks for it.
    """

    def __init__(self, times: int) -> None:
        self.left = times
        self.taken: list[socket.socket] = []
        self._open = trio.open_tcp_listeners

    async def __call__(self, port: int, *, host: str | None) -> list[trio.SocketListener]:
        if port and self.left:
            self.left -= 1
            neighbour = socket.socket(socket.AF_INET6)
            self.taken.append(neighbour)
            neighbour.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
            neighbour.bind(("::", port))
            neighbour.listen()
        return await self._open(port, host=host)

    def close(self) -> None:
        for neighbour in self.taken:
            neighbour.close()


@pytest.mark.skipif(not socket.has_dualstack_ipv6(), reason="there is one family only")
@pytest.mark.parametrize(("times", "works"), [(3, True), (1000, False)])
async def test_a_port_that_is_taken_for_one_family_is_given_up_for_another(
    times: int, works: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R17: The system chooses a port for one family only; it may be in use for the other."""
    before = open_descriptors()
    taking = Taking(times)
    monkeypatch.setattr(trio, "open_tcp_listeners", taking)
    try:
        if works:
            listeners = await listen_tcp(0)
            assert len(ports_of(listeners)) == 1
            assert not taking.left
            for listener in listeners:
                await listener.aclose()
        else:
            with pytest.raises(OSError, match=r"no port is free on all addresses") as caught:
                await listen_tcp(0)
            assert caught.value.errno == errno.EADDRINUSE
    finally:
        taking.close()
    assert open_descriptors() == before


async def test_a_port_that_was_asked_for_is_not_replaced() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(OSError) as caught:
            await listen_tcp(port := taken.getsockname()[1], "127.0.0.1")
    assert caught.value.errno == errno.EADDRINUSE
    assert f"cannot listen on 127.0.0.1:{port}: Address already in use" in str(caught.value)


@pytest.mark.parametrize("name", ["chmod", "lstat"])
async def test_a_unix_socket_that_cannot_be_listened_on_leaves_no_path(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """R14: The path exists from `bind` on, and goes when a later step fails."""
    before = open_descriptors()
    works = getattr(os, name)
    path = tmp_path / "calc.sock"

    def failing(where: str, *args: int) -> object:
        if os.path.exists(where):
            raise OSError(errno.ENOMEM, "no memory")
        return works(where, *args)

    monkeypatch.setattr(os, name, failing)
    with pytest.raises(OSError, match="no memory"):
        await listen_unix(path)
    monkeypatch.undo()
    assert not path.exists()
    assert open_descriptors() == before
