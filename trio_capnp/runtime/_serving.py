"""Serving: each connection that a peer opens runs in a nursery of its own."""

from __future__ import annotations

import os
import ssl
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, TypeVar

import trio
from trio.lowlevel import disable_ki_protection

from trio_capnp import transports
from trio_capnp.runtime._accepting import Service, accept_all, close_listener
from trio_capnp.runtime._arguments import (
    check_bound,
    check_flag,
    check_host,
    check_listeners,
    check_path,
    check_port,
    check_stream,
    check_tls,
)
from trio_capnp.runtime._keeping import keep_while
from trio_capnp.runtime._loops import check_trio
from trio_capnp.runtime._options import options_from
from trio_capnp.runtime._running import Opening
from trio_capnp.runtime._seats import PER_PEER, PER_SERVER, Seats
from trio_capnp.runtime._server import Serving
from trio_capnp.runtime._time_limits import SilentPeers

if TYPE_CHECKING:
    from typing import Never

    from trio_capnp.limits import Limits
    from trio_capnp.runtime._bootstrap import Bootstrap
    from trio_capnp.runtime._hooks import Hooks
    from trio_capnp.runtime._interceptors import Interceptor
    from trio_capnp.runtime._options import Options

L = TypeVar("L", bound="trio.abc.Listener[trio.SocketStream]")

MAX_CONNECTIONS: Final = 1024
"""The default of ``max_connections``; docs/limits.md has the reason."""


async def serve_stream(
    bootstrap: Bootstrap | None,
    stream: trio.abc.Stream,
    *,
    limits: Limits | None = None,
    hooks: Hooks | None = None,
    interceptors: Sequence[Interceptor] = (),
    task_status: trio.TaskStatus[Serving[Never]] = trio.TASK_STATUS_IGNORED,
) -> None:
    """Serve one peer on a stream until the peer ends the connection or this is cancelled.

    Takes over the stream. Faults of the peer and of the stream end the connection and are logged,
    not raised.

    Args:
        bootstrap: the object that a peer begins with, or a factory; None offers no object.
        stream: any Trio stream.
        limits: of the connection; None for the defaults.
        hooks: callbacks of the connection.
        interceptors: async functions around each handler, the outermost first.
        task_status: is given a ``Serving`` without listeners once the connection runs.

    Raises:
        TypeError, ValueError: an argument is wrong; the stream is closed all the same.
    """
    check_trio()
    check_stream(stream)
    try:
        options = options_from(bootstrap, limits, hooks, interceptors)
        transport = transports.transport_of(stream, keepalive_s=options.limits.keepalive_s)
    except BaseException:
        transports.close_now(stream)
        raise
    await _serve(transport, options, task_status, has_connected=True)


async def _serve(
    transport: transports.Transport,
    options: Options,
    task_status: trio.TaskStatus[Serving[Never]],
    *,
    has_connected: bool,
) -> None:
    """Read and serve one connection until it ends. Takes over the transport, also if it raises.

    Args:
        transport: of the connection.
        options: of the connection.
        task_status: is given a ``Serving``.
        has_connected: whether the peer came to this process, and so has to speak first.
    """
    seats = Seats(1)
    opening = Opening(None, options, transport=transport, reads=False)
    async with opening:
        seat = seats.give_only(opening.session)
        try:
            task_status.started(Serving((), seats))
            nursery = opening.session.nursery
            if has_connected and nursery is not None:
                SilentPeers(options.limits.first_message_timeout_s, nursery).add(opening.session)
            await opening.session.read()
        finally:
            seat.session = None
            seats.remove(seat)


async def serve_stdio(
    bootstrap: Bootstrap | None,
    *,
    limits: Limits | None = None,
    hooks: Hooks | None = None,
    interceptors: Sequence[Interceptor] = (),
    task_status: trio.TaskStatus[Serving[Never]] = trio.TASK_STATUS_IGNORED,
) -> None:
    """Serve the peer at this process's standard streams until it ends or this is cancelled.

    For example::

        trio.run(trio_capnp.serve_stdio, EchoServer())

    From here on ``print`` writes to standard error, so that it cannot break a message. Text that
    was printed before and still waits in a buffer goes there too.

    Args:
        bootstrap: the object that a peer begins with, or a factory; None offers no object.
        limits: of the connection; None for the defaults.
        hooks: callbacks of the connection.
        interceptors: async functions around each handler, the outermost first.
        task_status: is given a ``Serving`` without listeners once the connection runs.

    Raises:
        TypeError, ValueError: an argument is wrong; the standard streams are as they were.
        OSError: Trio cannot use the standard streams on this system, or no descriptor is left.
    """
    check_trio()
    options = options_from(bootstrap, limits, hooks, interceptors)
    await _serve(transports.stdio_transport(), options, task_status, has_connected=False)


async def serve_listeners(
    bootstrap: Bootstrap | None,
    listeners: Sequence[L],
    *,
    limits: Limits | None = None,
    hooks: Hooks | None = None,
    interceptors: Sequence[Interceptor] = (),
    ssl_context: ssl.SSLContext | None = None,
    max_connections: int = MAX_CONNECTIONS,
    max_connections_per_peer: int | None = None,
    task_status: trio.TaskStatus[Serving[L]] = trio.TASK_STATUS_IGNORED,
) -> None:
    """Serve every peer that connects, until cancelled. Takes over the listeners.

    A peer that fails, in its handshake or later, harms no other peer. A failed handshake is one
    line in the log. A shortage of file descriptors or memory makes accepting pause, not end.

    Args:
        bootstrap: the object that a peer begins with, or a factory; None offers no object.
        listeners: Trio's listeners of sockets.
        limits: of each connection; None for the defaults.
        hooks: callbacks of each connection.
        interceptors: async functions around each handler, the outermost first.
        ssl_context: of a server, for TLS; None serves without TLS.
        max_connections: at a time. One more closes the oldest that has sent nothing; if there is
            none, it waits until another has ended.
        max_connections_per_peer: at a time of one host, or of one user of a Unix socket; None for
            no bound. One more closes that peer's oldest that has sent nothing; if there is none, it
            is refused.
        task_status: is given the ``Serving`` once it accepts.

    Raises:
        TypeError, ValueError: an argument is wrong. The listeners are closed, unless ``listeners``
            is the wrong argument.
        OSError: ``max_connections_per_peer`` is given, and this system does not tell the users of
            Unix sockets. The listeners are closed.
    """
    check_trio()

    @disable_ki_protection
    async def serve_all(options: Options, nursery: trio.Nursery) -> None:
        seats = Seats(max_connections, max_connections_per_peer)
        silent = SilentPeers(options.limits.first_message_timeout_s, nursery)
        service = Service(options, seats, ssl_context, silent)
        await accept_all(Serving(held, seats), service, task_status)

    held = check_listeners(listeners)
    try:
        options = options_from(bootstrap, limits, hooks, interceptors)
        check_tls(ssl_context, serves=True)
        _check_bounds(max_connections, max_connections_per_peer)
        if max_connections_per_peer is not None:
            transports.check_peer_users(held)
        await keep_while(serve_all, options)
    finally:
        for listener in held:
            await close_listener(listener)


def _check_bounds(most: int, most_of_peer: int | None) -> None:
    check_bound(PER_SERVER, most)
    if most_of_peer is not None:
        check_bound(PER_PEER, most_of_peer)


async def serve_tcp(
    bootstrap: Bootstrap | None,
    port: int,
    *,
    host: str | None = None,
    ssl_context: ssl.SSLContext | None = None,
    limits: Limits | None = None,
    hooks: Hooks | None = None,
    interceptors: Sequence[Interceptor] = (),
    max_connections: int = MAX_CONNECTIONS,
    max_connections_per_peer: int | None = None,
    reuse_port: bool = False,
    task_status: trio.TaskStatus[Serving[trio.SocketListener]] = trio.TASK_STATUS_IGNORED,
) -> None:
    """Serve every peer that connects by TCP, until cancelled or closed.

    For example::

        await trio_capnp.serve_tcp(EchoServer(), 4000)

    ``await nursery.start(partial(serve_tcp, ...))`` returns a ``Serving`` once peers can connect:
    the sequence of the listeners, with their addresses, the connections, and ``close``.

    Args:
        bootstrap: the object that a peer begins with, or a factory; None offers no object.
        port: to listen at; 0 takes a free port, the same for all addresses.
        host: the name or address to listen at; None listens at all addresses of this machine.
        ssl_context: of a server, for TLS; None serves without TLS.
        limits: of each connection; None for the defaults.
        hooks: callbacks of each connection.
        interceptors: async functions around each handler, the outermost first.
        max_connections: at a time; ``serve_listeners`` describes the bound.
        max_connections_per_peer: at a time of one host; None for no bound.
        reuse_port: whether other processes of this user may listen at the same port. The system
            then deals the connections out among them.
        task_status: is given the ``Serving`` once it accepts.

    Raises:
        TypeError, ValueError: an argument is wrong; no socket was opened.
        OSError: the port is taken, ``host`` is no address of this machine, or ``reuse_port`` is
            given and this system cannot share ports.
    """
    check_trio()
    check_port(port)
    if host is not None:
        check_host(host)
    options = options_from(bootstrap, limits, hooks, interceptors)
    check_tls(ssl_context, serves=True)
    _check_bounds(max_connections, max_connections_per_peer)
    check_flag("reuse_port", reuse_port)
    keepalive_s = options.limits.keepalive_s
    listeners = await transports.listen_tcp(
        port, host, reuse_port=reuse_port, keepalive_s=keepalive_s
    )
    await serve_listeners(
        bootstrap,
        listeners,
        limits=limits,
        hooks=hooks,
        interceptors=interceptors,
        ssl_context=ssl_context,
        max_connections=max_connections,
        max_connections_per_peer=max_connections_per_peer,
        task_status=task_status,
    )


async def serve_unix(
    bootstrap: Bootstrap | None,
    path: str | os.PathLike[str],
    *,
    limits: Limits | None = None,
    hooks: Hooks | None = None,
    interceptors: Sequence[Interceptor] = (),
    max_connections: int = MAX_CONNECTIONS,
    max_connections_per_peer: int | None = None,
    task_status: trio.TaskStatus[Serving[transports.UnixListener]] = trio.TASK_STATUS_IGNORED,
) -> None:
    """Serve every peer that connects by a Unix socket, until cancelled. Then removes the path.

    Args:
        bootstrap: the object that a peer begins with, or a factory; None offers no object.
        path: of the socket; an abstract name begins with a NUL.
        limits: of each connection; None for the defaults.
        hooks: callbacks of each connection.
        interceptors: async functions around each handler, the outermost first.
        max_connections: at a time; ``serve_listeners`` describes the bound.
        max_connections_per_peer: at a time of one user; None for no bound.
        task_status: is given the ``Serving`` once it accepts.

    Raises:
        TypeError, ValueError: an argument is wrong; no socket was opened.
        OSError: a server listens at the path, the socket cannot be made, or this system has no
            Unix sockets, or does not tell their users, for ``max_connections_per_peer``.
    """
    check_trio()
    check_path(path)
    options_from(bootstrap, limits, hooks, interceptors)
    _check_bounds(max_connections, max_connections_per_peer)
    listener = await transports.listen_unix(path)
    await serve_listeners(
        bootstrap,
        [listener],
        limits=limits,
        hooks=hooks,
        interceptors=interceptors,
        max_connections=max_connections,
        max_connections_per_peer=max_connections_per_peer,
        task_status=task_status,
    )
