"""Opening connections: async context managers around a ``Connection``."""

from __future__ import annotations

import os
import ssl
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from functools import partial
from typing import TYPE_CHECKING

import trio

from trio_capnp import transports
from trio_capnp.runtime._arguments import (
    check_command,
    check_host,
    check_path,
    check_port,
    check_stream,
    check_tls,
)
from trio_capnp.runtime._running import Opening

if TYPE_CHECKING:
    from trio_capnp.limits import Limits
    from trio_capnp.runtime._bootstrap import Bootstrap
    from trio_capnp.runtime._connection import Connection
    from trio_capnp.runtime._hooks import Hooks


def open_transport(
    transport: transports.Transport,
    *,
    bootstrap: Bootstrap | None = None,
    limits: Limits | None = None,
    hooks: Hooks | None = None,
) -> AbstractAsyncContextManager[Connection]:
    """Run a connection over a transport, which it takes over, while the block runs."""
    try:
        return Opening(_having(lambda: transport), bootstrap, limits, hooks)
    except BaseException:
        transport.abort()
        raise


def _having(
    make: Callable[[], transports.Transport],
) -> Callable[[], Awaitable[transports.Transport]]:
    """Instead of connecting."""

    async def connect() -> transports.Transport:
        return make()

    return connect


def open_stream(
    stream: trio.abc.Stream,
    *,
    bootstrap: Bootstrap | None = None,
    limits: Limits | None = None,
    hooks: Hooks | None = None,
) -> AbstractAsyncContextManager[Connection]:
    """Run a connection over any Trio stream while the block runs.

    Takes over the stream, also when this raises. A stream that raises anything but Trio's
    ``BrokenResourceError`` ends its connection as if it had raised that; the log has the error.

    The block's own exception leaves as it is, in no group. At the end of the block, and when it
    is cancelled, calls on the connection fail and its handlers are cancelled; what was queued is
    written, for ``Limits.close_timeout_s`` at most.
    """
    check_stream(stream)
    try:
        return Opening(_having(lambda: transports.transport_of(stream)), bootstrap, limits, hooks)
    except BaseException:
        transports.close_now(stream)
        raise


def open_tcp(
    host: str,
    port: int,
    *,
    bootstrap: Bootstrap | None = None,
    limits: Limits | None = None,
    hooks: Hooks | None = None,
    ssl_context: ssl.SSLContext | None = None,
) -> AbstractAsyncContextManager[Connection]:
    """Connect to a server by TCP; see ``open_stream`` for the block.

    Raises:
        TypeError, ValueError: an argument is wrong; raised by this call, before anything is opened.
        OSError: nobody answers there, or the TLS handshake failed; the text then has the host, the
            port and OpenSSL's reason. Nothing is left open.
    """
    check_host(host)
    check_port(port)
    check_tls(ssl_context, serves=False)
    connect = partial(transports.connect_tcp, host, port, ssl_context=ssl_context)
    return Opening(connect, bootstrap, limits, hooks)


def open_unix(
    path: str | bytes | os.PathLike[str],
    *,
    bootstrap: Bootstrap | None = None,
    limits: Limits | None = None,
    hooks: Hooks | None = None,
) -> AbstractAsyncContextManager[Connection]:
    """Connect to a server by a Unix socket; see ``open_stream`` for the block.

    Raises:
        TypeError, ValueError: an argument is wrong; raised by this call, before anything is opened.
        OSError: nobody listens there, or this system has no Unix sockets.
    """
    check_path(path)
    transports.check_unix_sockets(path)
    return Opening(partial(transports.connect_unix, path), bootstrap, limits, hooks)


def open_process(
    command: Sequence[str | os.PathLike[str]],
    *,
    bootstrap: Bootstrap | None = None,
    limits: Limits | None = None,
    hooks: Hooks | None = None,
) -> AbstractAsyncContextManager[Connection]:
    """Start a program that serves on its standard streams; see ``open_stream`` for the block.

    At the end of the block the program's input ends; it is killed if it does not end then.

    Raises:
        TypeError, ValueError: an argument is wrong; raised by this call, before anything is opened.
        OSError: the program cannot be started.
    """
    connect = partial(transports.connect_process, check_command(command))
    return Opening(connect, bootstrap, limits, hooks)


def open_address(
    text: str,
    *,
    bootstrap: Bootstrap | None = None,
    limits: Limits | None = None,
    hooks: Hooks | None = None,
    ssl_context: ssl.SSLContext | None = None,
) -> AbstractAsyncContextManager[Connection]:
    """Connect to an address of KJ's form: ``host:port``, ``unix:/path``, ``unix-abstract:name``.

    Raises:
        TypeError, ValueError: it is no such address, or another argument is wrong; raised by this
            call, before anything is opened.
        OSError: nobody answers there; see ``open_tcp`` and ``open_unix``.
    """
    check_tls(ssl_context, serves=False)
    address = transports.parse_address(text)
    transports.check_connectable(address, with_tls=ssl_context is not None)
    connect = partial(transports.connect, address, ssl_context=ssl_context)
    return Opening(connect, bootstrap, limits, hooks)
