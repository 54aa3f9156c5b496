"""Accepting from listeners of Trio's, ours, and a program's own."""

from __future__ import annotations

import errno
import socket
from pathlib import Path

import pytest
import trio
import trio.testing

from tests.transports._ends import open_descriptors
from trio_capnp.transports import Acceptor, connect_unix, listen_tcp, listen_unix, stream_of
from trio_capnp.transports._accept import OF_ONE_PEER


async def listening() -> tuple[trio.SocketListener, int]:
    (listener,) = await listen_tcp(0, "127.0.0.1")
    port: int = listener.socket.getsockname()[1]
    return listener, port


async def test_an_accepted_socket_does_not_block_and_talks() -> None:
    listener, port = await listening()
    async with listener:
        with Acceptor(listener) as acceptor, socket.create_connection(("127.0.0.1", port)) as peer:
            accepted = await acceptor.accept()
            assert isinstance(accepted, socket.socket)
            assert accepted.gettimeout() == 0
            async with stream_of(accepted) as stream:
                peer.sendall(b"hello")
                assert await stream.receive_some() == b"hello"


async def test_a_unix_listener_is_accepted_from_like_one_of_trios(tmp_path: Path) -> None:
    async with await listen_unix(tmp_path / "socket") as listener:
        with Acceptor(listener) as acceptor:
            client = await connect_unix(tmp_path / "socket")
            accepted = await acceptor.accept()
            assert isinstance(accepted, socket.socket)
            accepted.close()
            await client.aclose()


async def test_a_listener_of_the_programs_own_accepts_itself() -> None:
    inner, port = await listening()

    class Own(trio.abc.Listener[trio.SocketStream]):
        """Counts its peers."""

        count = 0

        async def accept(self) -> trio.SocketStream:
            self.count += 1
            return await inner.accept()

        async def aclose(self) -> None:
            await inner.aclose()

    async with Own() as own:
        with Acceptor(own) as acceptor, socket.create_connection(("127.0.0.1", port)):
            accepted = await acceptor.accept()
            assert isinstance(accepted, trio.SocketStream)
            assert stream_of(accepted) is accepted
            await accepted.aclose()
    assert own.count == 1


async def test_the_task_that_waits_for_a_peer_learns_that_the_listener_was_closed() -> None:
    listener, _ = await listening()
    with Acceptor(listener) as acceptor:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(end_when_blocked, listener)
            with pytest.raises(trio.ClosedResourceError):
                await acceptor.accept()
        with pytest.raises(trio.ClosedResourceError):
            await acceptor.accept()


async def end_when_blocked(listener: trio.SocketListener) -> None:
    await trio.testing.wait_all_tasks_blocked()
    await listener.aclose()


async def test_a_cancelled_wait_for_a_peer_leaves_the_next_peer_to_the_next_wait() -> None:
    listener, port = await listening()
    async with listener:
        with Acceptor(listener) as acceptor:
            with trio.CancelScope() as scope:
                scope.cancel()
                await acceptor.accept()
            assert scope.cancelled_caught
            with socket.create_connection(("127.0.0.1", port)):
                accepted = await acceptor.accept()
                stream_of(accepted).socket.close()


async def test_an_acceptor_leaves_its_listener_open_and_no_descriptor_behind() -> None:
    listener, port = await listening()
    async with listener:
        before = open_descriptors()
        with Acceptor(listener):
            assert open_descriptors() != before
        assert open_descriptors() == before
        with socket.create_connection(("127.0.0.1", port)):
            await (await listener.accept()).aclose()


class Failing(socket.socket):
    """Raises errors, one after another, before it accepts."""

    def __init__(self, sock: socket.socket, codes: list[int]) -> None:
        super().__init__(fileno=sock.detach())
        self.setblocking(False)
        self.codes = codes

    def accept(self) -> tuple[socket.socket, object]:
        if self.codes:
            code = self.codes.pop()
            raise OSError(code, "of accept")
        return super().accept()


async def test_an_error_of_one_peer_is_passed_over_and_the_next_peer_accepted() -> None:
    listener, port = await listening()
    codes = sorted({*OF_ONE_PEER, errno.EAGAIN})
    async with listener:
        with Acceptor(listener) as acceptor, socket.create_connection(("127.0.0.1", port)):
            assert acceptor._shared is not None
            acceptor._shared = Failing(acceptor._shared, codes)
            stream_of(await acceptor.accept()).socket.close()
            assert codes == []


async def test_an_error_of_the_listener_is_raised() -> None:
    listener, port = await listening()
    async with listener:
        with Acceptor(listener) as acceptor, socket.create_connection(("127.0.0.1", port)):
            assert acceptor._shared is not None
            acceptor._shared = Failing(acceptor._shared, [errno.EMFILE])
            with pytest.raises(OSError, match="of accept"):
                await acceptor.accept()
