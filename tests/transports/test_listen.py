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


async def test_nobody_there_is_an_oserror_and_leaves_nothing_open(tmp_path: Path) -> None:
    before = open_descriptors()
    (listener,) = await listen_tcp(0, "127.0.0.1")
    port: int = listener.socket.getsockname()[1]
    await listener.aclose()
    with pytest.raises(OSError):
        await connect_tcp("127.0.0.1", port)
    with pytest.raises(FileNotFoundError):
        await connect_unix(tmp_path / "nobody")
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
        stream = await listener.accept()  # whoever asked is gone again
        assert await stream.receive_some() == b""
        await stream.aclose()
        await meet(listener, await connect_unix(path))
    assert open_descriptors() == before


async def test_what_is_no_socket_is_left_alone(tmp_path: Path) -> None:
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
