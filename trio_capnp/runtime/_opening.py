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
from trio_capnp.runtime._options import options_from
from trio_capnp.runtime._running import Opening

if TYPE_CHECKING:
    from trio_capnp.limits import Limits
    from trio_capnp.runtime._bootstrap import Bootstrap
    from trio_capnp.runtime._connection import Connection
    from trio_capnp.runtime._hooks import Hooks
    from trio_capnp.runtime._interceptors import Interceptor


def open_transport(
    transport: transports.Transport,
    *,
    bootstrap: Bootstrap | None = None,
    limits: Limits | None = None,
    hooks: Hooks | None = None,
    interceptors: Sequence[Interceptor] = (),
) -> AbstractAsyncContextManager[Connection]:
    """Run a connection over a transport while the block runs. Takes over the transport.

    Args:
        transport: moves the frames; it is aborted if this raises.
        bootstrap: the object that the peer begins with, or a factory; None offers no object.
        limits: of this connection; None for the defaults.
        hooks: callbacks of this connection.
        interceptors: async functions around each handler, the outermost first.

    Raises:
        TypeError, ValueError: an argument is wrong.
    """
    try:
        options = options_from(bootstrap, limits, hooks, interceptors)
        return Opening(_having(lambda: transport), options)
    except BaseException:
        transport.abort()
        raise


def _having(
    make: Callable[[], transports.Transport],
) -> Callable[[], Awaitable[transports.Transport]]:
    """Wrap a transport that is there already as a function that connects."""

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

    For example::

        async with trio_capnp.open_stream(stream) as connection:
            echo = connection.bootstrap(Echo)

    Takes over the stream, also if this raises. Any error of the stream ends the connection as a
    ``BrokenResourceError`` of Trio's does; the log has the error.

    The block's own exception leaves as it is, not in a group. When the block ends or is cancelled,
    calls on the connection fail and its handlers are cancelled. Queued messages are written, for
    ``Limits.close_timeout_s`` at most.

    Args:
        stream: any Trio stream.
        bootstrap: the object that the peer begins with, or a factory; None offers no object.
        limits: of this connection; None for the defaults.
        hooks: callbacks of this connection.

    Raises:
        TypeError, ValueError: an argument is wrong.
    """
    check_stream(stream)
    try:
        options = options_from(bootstrap, limits, hooks)
        keepalive_s = options.limits.keepalive_s
        return Opening(
            _having(lambda: transports.transport_of(stream, keepalive_s=keepalive_s)), options
        )
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
    """Connect to a server by TCP; ``open_stream`` describes the block.

    For example::

        async with trio_capnp.open_tcp("localhost", 4000) as connection:
            echo = connection.bootstrap(Echo)

    Args:
        host: a name or an address.
        port: of the server.
        bootstrap: the object that the peer begins with, or a factory; None offers no object.
        limits: of this connection; None for the defaults.
        hooks: callbacks of this connection.
        ssl_context: of a client, for TLS; None connects without TLS.

    Raises:
        TypeError, ValueError: an argument is wrong; raised by this call, before a socket is opened.
        OSError: no server answers, or the TLS handshake failed. The text then has the host, the
            port and OpenSSL's reason. Raised on entering the block, which leaves nothing open.
    """
    check_host(host)
    check_port(port)
    check_tls(ssl_context, serves=False)
    options = options_from(bootstrap, limits, hooks)
    connect = partial(
        transports.connect_tcp,
        host,
        port,
        ssl_context=ssl_context,
        handshake_timeout_s=options.limits.handshake_timeout_s,
        keepalive_s=options.limits.keepalive_s,
    )
    return Opening(connect, options)


def open_unix(
    path: str | bytes | os.PathLike[str],
    *,
    bootstrap: Bootstrap | None = None,
    limits: Limits | None = None,
    hooks: Hooks | None = None,
) -> AbstractAsyncContextManager[Connection]:
    """Connect to a server by a Unix socket; ``open_stream`` describes the block.

    Args:
        path: of the socket; an abstract name begins with a NUL.
        bootstrap: the object that the peer begins with, or a factory; None offers no object.
        limits: of this connection; None for the defaults.
        hooks: callbacks of this connection.

    Raises:
        TypeError, ValueError: an argument is wrong; raised by this call, before a socket is opened.
        OSError: no server listens at the path, or this system has no Unix sockets.
    """
    check_path(path)
    transports.check_unix_sockets(path)
    return Opening(partial(transports.connect_unix, path), options_from(bootstrap, limits, hooks))


def open_process(
    command: Sequence[str | os.PathLike[str]],
    *,
    bootstrap: Bootstrap | None = None,
    limits: Limits | None = None,
    hooks: Hooks | None = None,
) -> AbstractAsyncContextManager[Connection]:
    """Start a program that serves on its standard streams; ``open_stream`` describes the block.

    For example::

        async with trio_capnp.open_process([sys.executable, "server.py"]) as connection:
            echo = connection.bootstrap(Echo)

    At the end of the block the program's input ends. A program that does not end then is killed.

    Args:
        command: the program and its arguments.
        bootstrap: the object that the peer begins with, or a factory; None offers no object.
        limits: of this connection; None for the defaults.
        hooks: callbacks of this connection.

    Raises:
        TypeError, ValueError: an argument is wrong; raised by this call, before a program starts.
        OSError: the program cannot be started.
    """
    connect = partial(transports.connect_process, check_command(command))
    return Opening(connect, options_from(bootstrap, limits, hooks))


def open_address(
    text: str,
    *,
    bootstrap: Bootstrap | None = None,
    limits: Limits | None = None,
    hooks: Hooks | None = None,
    ssl_context: ssl.SSLContext | None = None,
) -> AbstractAsyncContextManager[Connection]:
    """Connect to an address of KJ's form: ``host:port``, ``unix:/path``, ``unix-abstract:name``.

    ``open_stream`` describes the block.

    Args:
        text: the address.
        bootstrap: the object that the peer begins with, or a factory; None offers no object.
        limits: of this connection; None for the defaults.
        hooks: callbacks of this connection.
        ssl_context: of a client, for TLS; None connects without TLS.

    Raises:
        TypeError, ValueError: ``text`` is no such address, or another argument is wrong; raised by
            this call, before a socket is opened.
        OSError: no server answers; ``open_tcp`` and ``open_unix`` have the cases.
    """
    check_tls(ssl_context, serves=False)
    address = transports.parse_address(text)
    transports.check_connectable(address, with_tls=ssl_context is not None)
    options = options_from(bootstrap, limits, hooks)
    connect = partial(
        transports.connect,
        address,
        ssl_context=ssl_context,
        handshake_timeout_s=options.limits.handshake_timeout_s,
        keepalive_s=options.limits.keepalive_s,
    )
    return Opening(connect, options)
