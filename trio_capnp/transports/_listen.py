"""Listening: sockets that connections are accepted from."""

from __future__ import annotations

import errno
import os
import socket
import stat
from collections.abc import Sequence
from functools import partial
from typing import Final

import trio

from trio_capnp.reports import is_of_signal
from trio_capnp.transports._addresses import Address, TcpAddress, with_address
from trio_capnp.transports._keepalive import KEEPALIVE_S
from trio_capnp.transports._platform import check_shared_ports, check_unix_sockets
from trio_capnp.transports._tcp_options import prepare_listeners

BACKLOG: Final = 128
SHARED_BACKLOG: Final = 65535
"""As Trio's own TCP listeners have it; the system cuts it to its own bound."""

PORT_ATTEMPTS: Final = 32
"""Free ports to try for all address families: one that is free for one may be taken for another."""

OWNER_ONLY: Final = 0o600


async def listen_tcp(
    port: int,
    host: str | None = None,
    *,
    reuse_port: bool = False,
    keepalive_s: float | None = KEEPALIVE_S,
) -> list[trio.SocketListener]:
    """Listen on every address of ``host``, or of this machine.

    Port 0 means a free port, the same for all of the addresses.

    Args:
        port: the port.
        host: a name or an address; None for all addresses of this machine.
        reuse_port: whether other sockets of this user may listen on the same port.
        keepalive_s: as in ``Limits``, of the connections.

    Raises:
        OSError: the port is taken, the host is not this machine, or the system cannot share ports.
            The text names the host and the port.
    """
    try:
        listeners = await _listen_on_one_port(port, host, reuse_port)
    except OSError as error:
        if is_of_signal(error) or error.errno is None:
            raise
        raise with_address("listen on", TcpAddress(host, port), error) from error
    try:
        prepare_listeners(listeners, keepalive_s)
        return listeners
    except BaseException:
        _close_all(listeners)
        raise


async def _listen_on_one_port(
    port: int, host: str | None, reuse_port: bool
) -> list[trio.SocketListener]:
    listen_on = partial(_shared_listeners if reuse_port else _own_listeners, host=host)
    for _ in range(PORT_ATTEMPTS):
        listeners = await listen_on(port)
        try:
            ports = [_port_of(listener) for listener in listeners]
        except BaseException:
            _close_all(listeners)
            raise
        chosen = ports[0]
        if ports.count(chosen) == len(ports):
            return listeners
        # The system has chosen a port for each family; try the first one's for all of them.
        _close_all(listeners)
        try:
            return await listen_on(chosen)
        except OSError as error:
            if error.errno != errno.EADDRINUSE or is_of_signal(error):
                raise
    raise OSError(
        errno.EADDRINUSE,
        f"no port is free on all addresses of {host or 'this machine'}: "
        f"{PORT_ATTEMPTS} were tried; name one",
    )


async def _own_listeners(port: int, *, host: str | None) -> list[trio.SocketListener]:
    return list(await trio.open_tcp_listeners(port, host=host))


async def _shared_listeners(port: int, *, host: str | None) -> list[trio.SocketListener]:
    """Do the same as ``trio.open_tcp_listeners``, with ``SO_REUSEPORT``."""
    check_shared_ports()
    found = await trio.socket.getaddrinfo(
        host, port, type=trio.socket.SOCK_STREAM, flags=trio.socket.AI_PASSIVE
    )
    listeners: list[trio.SocketListener] = []
    try:
        for family, kind, protocol, _, address in found:
            sock = _family_socket(family, kind, protocol)
            if sock is not None:
                listeners.append(await _listening(sock, address))
    except BaseException:
        _close_all(listeners)
        raise
    if not listeners:
        raise OSError(errno.EAFNOSUPPORT, f"this system has no address family of {host!r}")
    return listeners


def _family_socket(family: int, kind: int, protocol: int) -> trio.socket.SocketType | None:
    """Make a socket; None if the system lacks the family, as one without IPv6 does."""
    try:
        return trio.socket.socket(family, kind, protocol)
    except OSError as error:
        if error.errno != errno.EAFNOSUPPORT or is_of_signal(error):
            raise
        return None


async def _listening(sock: trio.socket.SocketType, address: object) -> trio.SocketListener:
    try:
        sock.setsockopt(trio.socket.SOL_SOCKET, trio.socket.SO_REUSEADDR, 1)
        sock.setsockopt(trio.socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        if sock.family == trio.socket.AF_INET6:
            sock.setsockopt(trio.socket.IPPROTO_IPV6, trio.socket.IPV6_V6ONLY, 1)
        await sock.bind(address)
        sock.listen(SHARED_BACKLOG)
        return trio.SocketListener(sock)
    except BaseException:
        sock.close()
        raise


def _close_all(listeners: Sequence[trio.SocketListener]) -> None:
    for listener in listeners:
        listener.socket.close()


def _port_of(listener: trio.SocketListener) -> int:
    port: int = listener.socket.getsockname()[1]
    return port


class UnixListener(trio.abc.Listener[trio.SocketStream]):
    """A listening Unix socket; closing it removes its path."""

    def __init__(self, listener: trio.SocketListener, path: str, identity: Identity | None) -> None:
        self._listener = listener
        self._path = path
        self._identity = identity

    @property
    def socket(self) -> trio.socket.SocketType:
        return self._listener.socket

    async def accept(self) -> trio.SocketStream:
        return await self._listener.accept()

    def close(self) -> None:
        """Stop listening and remove the path, unless another socket has replaced it."""
        try:
            if self._identity is not None and _identity(self._path) == self._identity:
                os.unlink(self._path)
        finally:
            self._identity = None
            self._listener.socket.close()

    async def aclose(self) -> None:
        """Do the same as ``close``. A checkpoint."""
        self.close()
        await trio.lowlevel.checkpoint()


Identity = tuple[int, int]
"""A file, independent of its name: its device and its number there."""


async def listen_unix(path: str | bytes | os.PathLike[str]) -> UnixListener:
    """Listen on a Unix socket that only this user may connect to (mode 0600).

    A socket that a dead process left there is replaced. A path that begins with a NUL is an
    abstract name, which has no mode and leaves no file.

    Raises:
        OSError: ``EADDRINUSE`` if another process listens there, or if the path is not a socket;
            or this system has no Unix sockets.
    """
    check_unix_sockets(path)
    name = os.fsdecode(path)
    if not name.startswith("\0"):
        await _remove_stale(name)
    return await _bound(name)


async def _bound(name: str) -> UnixListener:
    """Listen on a free name. On an error no socket and no path are left."""
    sock = trio.socket.socket(trio.socket.AF_UNIX, trio.socket.SOCK_STREAM)
    has_path = False
    identity: Identity | None = None
    try:
        await sock.bind(name)
        if not name.startswith("\0"):
            has_path = True
            identity = _identity(name)
            os.chmod(name, OWNER_ONLY)  # before listening: no client can connect until then
        sock.listen(BACKLOG)
        return UnixListener(trio.SocketListener(sock), name, identity)
    except BaseException:
        sock.close()
        if has_path:
            _unlink_quietly(name)
        raise


def _unlink_quietly(name: str) -> None:
    """Remove a path while an error is raised; a failure to remove it is not worth another error."""
    try:
        os.unlink(name)
    except OSError as error:
        if is_of_signal(error):
            raise


async def _remove_stale(path: str) -> None:
    """Remove a socket that no process listens on any more."""
    try:
        mode = os.lstat(path).st_mode
    except FileNotFoundError as error:
        if is_of_signal(error):
            raise
        return
    if not stat.S_ISSOCK(mode) or await _answers(path):
        raise OSError(errno.EADDRINUSE, os.strerror(errno.EADDRINUSE), path)
    os.unlink(path)


async def _answers(path: str) -> bool:
    """Whether a process listens on a Unix socket."""
    with trio.socket.socket(trio.socket.AF_UNIX, trio.socket.SOCK_STREAM) as sock:
        try:
            await sock.connect(path)
        except ConnectionRefusedError as error:
            if is_of_signal(error):
                raise
            return False
    return True


def _identity(path: str) -> Identity | None:
    try:
        found = os.lstat(path)
    except FileNotFoundError as error:
        if is_of_signal(error):
            raise
        return None
    return found.st_dev, found.st_ino


async def listen(address: Address) -> list[trio.SocketListener] | list[UnixListener]:
    """Listen on an address.

    Raises:
        OSError: the address is taken, or not of this machine.
    """
    if isinstance(address, TcpAddress):
        return await listen_tcp(address.port, address.host)
    return [await listen_unix(address.path)]
