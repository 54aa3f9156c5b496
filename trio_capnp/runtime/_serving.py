"""Serving: each connection that a peer opens runs in a nursery of its own."""

from __future__ import annotations

import os
import socket
import ssl
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeVar

import trio
from trio.lowlevel import disable_ki_protection, enable_ki_protection

from trio_capnp import transports
from trio_capnp.errors import RpcError
from trio_capnp.limits import limits_from
from trio_capnp.reports import is_of_signal
from trio_capnp.runtime._accepting import accept_all
from trio_capnp.runtime._arguments import (
    check_common,
    check_host,
    check_listeners,
    check_path,
    check_port,
    check_stream,
    check_tls,
)
from trio_capnp.runtime._bootstrap import Bootstrap, check_bootstrap
from trio_capnp.runtime._clients import ClientRef
from trio_capnp.runtime._current import current_system
from trio_capnp.runtime._dispatcher import LOCAL, UNLIMITED, Dispatcher
from trio_capnp.runtime._loops import check_trio
from trio_capnp.runtime._offer import cap_to_begin_with
from trio_capnp.runtime._reports import described, internal_error, log, text_of
from trio_capnp.runtime._running import Opening, end_objects
from trio_capnp.typed import Client, Server

if TYPE_CHECKING:
    from trio_capnp.limits import Limits
    from trio_capnp.rpc import Cap
    from trio_capnp.runtime._hooks import Hooks

L = TypeVar("L", bound="trio.abc.Listener[trio.SocketStream]")


async def serve_stream(
    bootstrap: Bootstrap | None,
    stream: trio.abc.Stream,
    *,
    limits: Limits | None = None,
    hooks: Hooks | None = None,
) -> None:
    """Serve one peer on a stream until the peer ends the connection or this is cancelled.

    Takes over the stream. Faults of the peer and of the stream end the connection and are logged,
    not raised.

    Args:
        bootstrap: the object that a peer begins with, or a factory; None offers no object.
        stream: any Trio stream.
        limits: of the connection; None for the defaults.
        hooks: callbacks of the connection.

    Raises:
        TypeError, ValueError: an argument is wrong; the stream is closed all the same.
    """
    check_trio()
    check_stream(stream)
    await _serve(bootstrap, transports.transport_of(stream), limits, hooks)


async def _serve(
    bootstrap: Bootstrap | None,
    transport: transports.Transport,
    limits: Limits | None,
    hooks: Hooks | None,
) -> None:
    """Read and serve one connection until it ends. Takes over the transport, also if it raises."""
    try:
        opening = Opening(partial(_given, transport), bootstrap, limits, hooks, reads=False)
    except BaseException:
        transport.abort()
        raise
    async with opening:
        await opening.session.read()


async def _given(transport: transports.Transport) -> transports.Transport:
    """Return the transport, in place of connecting. No checkpoint: the reader has one."""
    return transport


async def serve_stdio(
    bootstrap: Bootstrap | None,
    *,
    limits: Limits | None = None,
    hooks: Hooks | None = None,
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

    Raises:
        TypeError, ValueError: an argument is wrong; the standard streams are as they were.
        OSError: Trio cannot use the standard streams on this system, or no descriptor is left.
    """
    check_trio()
    check_common(bootstrap, limits, hooks)
    await _serve(bootstrap, transports.stdio_transport(), limits, hooks)


async def serve_listeners(
    bootstrap: Bootstrap | None,
    listeners: Sequence[L],
    *,
    limits: Limits | None = None,
    hooks: Hooks | None = None,
    ssl_context: ssl.SSLContext | None = None,
    task_status: trio.TaskStatus[list[L]] = trio.TASK_STATUS_IGNORED,
) -> None:
    """Serve every peer that connects, until cancelled. Takes over the listeners.

    A peer that fails, in its handshake or later, harms no other peer. A failed handshake is one
    line in the log. A shortage of file descriptors or memory makes accepting pause, not end.

    Args:
        bootstrap: the object that a peer begins with, or a factory; None offers no object.
        listeners: Trio's listeners of sockets.
        limits: of each connection; None for the defaults.
        hooks: callbacks of each connection.
        ssl_context: of a server, for TLS; None serves without TLS.
        task_status: is given the listeners once they accept.

    Raises:
        TypeError, ValueError: an argument is wrong. The listeners are closed, unless ``listeners``
            is the wrong argument.
    """
    check_trio()

    async def serve_one(kept: Bootstrap | None, accepted: transports.Accepted) -> None:
        try:
            await _serve(kept, await _secured(accepted, ssl_context), limits, hooks)
        except transports.TlsError as error:
            log.warning("%s", text_of(error))
        except (OSError, RpcError, trio.BrokenResourceError, trio.ClosedResourceError) as error:
            if is_of_signal(error):
                raise
            # An RpcError: the offered client has failed since the server began.
            log.warning("a peer failed before it was served: %s", described(error))
        except Exception as error:  # noqa: BLE001 - the last net of this connection
            internal_error("a served connection", error)

    @disable_ki_protection
    async def serve_all(kept: Bootstrap | None) -> None:
        await accept_all(held, partial(serve_one, kept), task_status)

    held = check_listeners(listeners)
    try:
        check_common(bootstrap, limits, hooks)
        check_tls(ssl_context, serves=True)
        await keep_while(serve_all, bootstrap, limits)
    finally:
        for listener in held:
            await _close(listener)


async def _secured(
    accepted: transports.Accepted, ssl_context: ssl.SSLContext | None
) -> transports.Transport:
    if ssl_context is None:
        if isinstance(accepted, socket.socket):
            return transports.SocketTransport(accepted, is_ours=True, peer_begins=True)
        return transports.transport_of(accepted, is_ours=True, peer_begins=True)
    stream = transports.stream_of(accepted)
    peer = transports.address_of(stream.socket)
    return transports.transport_of(await transports.start_tls(stream, ssl_context, peer), peer)


async def _close(listener: trio.abc.AsyncResource) -> None:
    """Close a listener without waiting, also if the server was cancelled; log an error."""
    try:
        await transports.aclose_shielded(listener)
    except Exception as error:  # the other listeners have to be closed, too
        if is_of_signal(error):
            raise
        log.warning("closing a listener failed: %s", described(error))


async def serve_tcp(
    bootstrap: Bootstrap | None,
    port: int,
    *,
    host: str | None = None,
    ssl_context: ssl.SSLContext | None = None,
    limits: Limits | None = None,
    hooks: Hooks | None = None,
    task_status: trio.TaskStatus[list[trio.SocketListener]] = trio.TASK_STATUS_IGNORED,
) -> None:
    """Serve every peer that connects by TCP, until cancelled.

    For example::

        await trio_capnp.serve_tcp(EchoServer(), 4000)

    ``await nursery.start(partial(serve_tcp, ...))`` returns the listeners once they accept.

    Args:
        bootstrap: the object that a peer begins with, or a factory; None offers no object.
        port: to listen at; 0 takes a free port, the same for all addresses.
        host: the name or address to listen at; None listens at all addresses of this machine.
        ssl_context: of a server, for TLS; None serves without TLS.
        limits: of each connection; None for the defaults.
        hooks: callbacks of each connection.
        task_status: is given the listeners once they accept.

    Raises:
        TypeError, ValueError: an argument is wrong; no socket was opened.
        OSError: the port is taken, or ``host`` is no address of this machine.
    """
    check_trio()
    check_port(port)
    if host is not None:
        check_host(host)
    check_common(bootstrap, limits, hooks)
    check_tls(ssl_context, serves=True)
    listeners = await transports.listen_tcp(port, host)
    await serve_listeners(
        bootstrap,
        listeners,
        limits=limits,
        hooks=hooks,
        ssl_context=ssl_context,
        task_status=task_status,
    )


async def serve_unix(
    bootstrap: Bootstrap | None,
    path: str | os.PathLike[str],
    *,
    limits: Limits | None = None,
    hooks: Hooks | None = None,
    task_status: trio.TaskStatus[list[transports.UnixListener]] = trio.TASK_STATUS_IGNORED,
) -> None:
    """Serve every peer that connects by a Unix socket, until cancelled. Then removes the path.

    Args:
        bootstrap: the object that a peer begins with, or a factory; None offers no object.
        path: of the socket; an abstract name begins with a NUL.
        limits: of each connection; None for the defaults.
        hooks: callbacks of each connection.
        task_status: is given the listeners once they accept.

    Raises:
        TypeError, ValueError: an argument is wrong; no socket was opened.
        OSError: a server listens at the path, the socket cannot be made, or this system has no
            Unix sockets.
    """
    check_trio()
    check_path(path)
    check_common(bootstrap, limits, hooks)
    listener = await transports.listen_unix(path)
    await serve_listeners(
        bootstrap, [listener], limits=limits, hooks=hooks, task_status=task_status
    )


@enable_ki_protection
async def keep_while(
    serve: Callable[[Bootstrap | None], Awaitable[None]],
    bootstrap: Bootstrap | None,
    limits: Limits | None,
) -> None:
    """Run ``serve``, and keep a shared bootstrap object alive until ``serve`` returns.

    Until then there is also a dispatcher for local calls, so that no local call fails because a
    peer leaves.

    This is no context manager of ``contextlib``. Since Python 3.12, a cancelled one is in a cycle
    with its frames and its exception, which keeps the last connections until the next collection.

    Args:
        serve: called with the bootstrap to serve. In place of a client it gets another client of
            the same capability, so that the program may release its own.
        bootstrap: given by the program.
        limits: given by the program.

    Raises:
        TypeError: ``bootstrap`` is no server, client or factory.
        RpcError: the client was released, or its capability has failed.
    """
    check_bootstrap(bootstrap)
    system = current_system()
    cap: Cap | None = None
    if isinstance(bootstrap, (Server, Client)):
        cap = cap_to_begin_with(system, bootstrap)
    own: ClientRef | None = None
    if cap is not None and isinstance(bootstrap, Client):
        own = ClientRef(system, cap.add_ref())
        bootstrap = type(bootstrap)(own)
    known = limits_from(limits)
    timeout_s = known.close_timeout_s
    try:
        async with trio.open_nursery() as nursery:
            dispatcher = Dispatcher(system, LOCAL, UNLIMITED, known.max_batch_s)
            dispatcher.open(nursery)
            system.hosts[dispatcher] = None
            try:
                await serve(bootstrap)
            finally:
                del system.hosts[dispatcher]
                dispatcher.close(trio.current_time() + timeout_s)
                nursery.cancel_scope.cancel()
    finally:
        if cap is not None:
            cap.release()
            if own is not None:
                own.release()
            await end_objects(system, timeout_s)
