"""Listening: what connections are accepted from."""

from __future__ import annotations

import errno
import os
import stat
from typing import Final

import trio

from trio_capnp.transports._addresses import Address, TcpAddress

BACKLOG: Final = 128
OWNER_ONLY: Final = 0o600


async def listen_tcp(port: int, host: str | None = None) -> list[trio.SocketListener]:
    """Listen on every address of ``host``, or of this machine; port 0 is a free one.

    Raises:
        OSError: the port is taken, or the host is not ours.
    """
    return list(await trio.open_tcp_listeners(port, host=host))


class UnixListener(trio.abc.Listener[trio.SocketStream]):
    """A Unix socket that is listened on; closing it removes its path."""

    def __init__(self, listener: trio.SocketListener, path: str, identity: Identity | None) -> None:
        self._listener = listener
        self._path = path
        self._identity = identity

    @property
    def socket(self) -> trio.socket.SocketType:
        return self._listener.socket

    async def accept(self) -> trio.SocketStream:
        return await self._listener.accept()

    async def aclose(self) -> None:
        """Stop listening and remove the path, unless somebody else listens there by now."""
        if self._identity is not None and _identity(self._path) == self._identity:
            os.unlink(self._path)
        self._identity = None
        await self._listener.aclose()


Identity = tuple[int, int]
"""A file, whatever it is called: its device and its number there."""


async def listen_unix(path: str | os.PathLike[str]) -> UnixListener:
    """Listen on a Unix socket that only this user may connect to (mode 0600).

    A socket that a dead process left there is replaced. A path that begins with a NUL is an
    abstract name, which has no mode and leaves nothing behind.

    Raises:
        OSError: ``EADDRINUSE`` if somebody listens there, or if what is there is no socket.
    """
    name = os.fspath(path)
    if name.startswith("\0"):
        return UnixListener(await _bound(name), name, None)
    await _remove_stale(name)
    listener = await _bound(name)
    return UnixListener(listener, name, _identity(name))


async def _bound(name: str) -> trio.SocketListener:
    sock = trio.socket.socket(trio.socket.AF_UNIX, trio.socket.SOCK_STREAM)
    try:
        await sock.bind(name)
        if not name.startswith("\0"):
            os.chmod(name, OWNER_ONLY)  # before listening: until then nobody can connect
        sock.listen(BACKLOG)
    except BaseException:
        sock.close()
        raise
    return trio.SocketListener(sock)


async def _remove_stale(path: str) -> None:
    """Remove a socket on which nobody listens any more."""
    try:
        mode = os.lstat(path).st_mode
    except FileNotFoundError:
        return
    if not stat.S_ISSOCK(mode) or await _answers(path):
        raise OSError(errno.EADDRINUSE, os.strerror(errno.EADDRINUSE), path)
    os.unlink(path)


async def _answers(path: str) -> bool:
    """Whether somebody listens on a Unix socket."""
    with trio.socket.socket(trio.socket.AF_UNIX, trio.socket.SOCK_STREAM) as sock:
        try:
            await sock.connect(path)
        except ConnectionRefusedError:
            return False
    return True


def _identity(path: str) -> Identity | None:
    try:
        found = os.lstat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino


async def listen(address: Address) -> list[trio.SocketListener] | list[UnixListener]:
    """Listen on an address.

    Raises:
        OSError: it is taken, or not ours.
    """
    if isinstance(address, TcpAddress):
        return await listen_tcp(address.port, address.host)
    return [await listen_unix(address.path)]
