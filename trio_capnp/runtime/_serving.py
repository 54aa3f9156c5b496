"""Serving: connections that peers open, each in a nursery of its own."""

from __future__ import annotations

import os
import ssl
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, TypeVar

import trio

from trio_capnp import transports
from trio_capnp.errors import RpcError
from trio_capnp.limits import limits_from
from trio_capnp.runtime._bootstrap import Bootstrap, check_bootstrap, keep
from trio_capnp.runtime._loops import check_trio
from trio_capnp.runtime._opening import open_transport
from trio_capnp.runtime._reports import described, internal_error, log

if TYPE_CHECKING:
    from trio_capnp.limits import Limits
    from trio_capnp.runtime._hooks import Hooks

L = TypeVar("L", bound="trio.abc.Listener[trio.SocketStream]")


async def serve_stream(
    bootstrap: Bootstrap | None,
    stream: trio.abc.Stream,
    *,
    limits: Limits | None = None,
    hooks: Hooks | None = None,
) -> None:
    """Serve one peer on a stream, which is taken over, until the peer goes or this is cancelled.

    What the peer does wrong ends its connection and is logged, not raised.
    """
    check_trio()
    transport = transports.transport_of(stream)
    async with open_transport(
        transport, bootstrap=bootstrap, limits=limits, hooks=hooks
    ) as connection:
        await connection.wait_closed()


async def serve_stdio(
    bootstrap: Bootstrap | None,
    *,
    limits: Limits | None = None,
    hooks: Hooks | None = None,
) -> None:
    """Serve the peer at this process's standard streams until it goes or this is cancelled.

    From here on ``print`` writes to standard error, so that it cannot break a message.
    """
    check_trio()
    transport = transports.stdio_transport()
    async with open_transport(
        transport, bootstrap=bootstrap, limits=limits, hooks=hooks
    ) as connection:
        await connection.wait_closed()


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

    A peer that fails, in its handshake or later, harms no other. Running out of file descriptors
    makes accepting pause, not end.
    """

    check_trio()

    async def serve_one(stream: trio.SocketStream) -> None:
        try:
            served: trio.abc.Stream = stream
            if ssl_context is not None:
                served = trio.SSLStream(stream, ssl_context, server_side=True)
                with trio.fail_after(HANDSHAKE_TIMEOUT_S):
                    await served.do_handshake()
            await serve_stream(kept, served, limits=limits, hooks=hooks)
        except (OSError, RpcError, trio.BrokenResourceError, trio.TooSlowError) as error:
            # An RpcError: the object to offer, behind a client, has failed since.
            log.warning("a peer failed before it was served: %s", described(error))
            await trio.aclose_forcefully(stream)
        except Exception as error:  # noqa: BLE001 - the last net of this connection
            internal_error("a served connection", error)
            await trio.aclose_forcefully(stream)

    try:
        limits_from(limits)
        async with keep(bootstrap, limits) as kept:
            await trio.serve_listeners(serve_one, list(listeners), task_status=task_status)
    finally:  # also if there was nothing to serve
        for listener in listeners:
            await trio.aclose_forcefully(listener)


HANDSHAKE_TIMEOUT_S: Final = 10.0


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
    """Serve every peer that connects by TCP, until cancelled; port 0 is a free one.

    ``await nursery.start(partial(serve_tcp, ...))`` gives the listeners, once they accept.

    Raises:
        OSError: the port is taken, or the host is not ours.
    """
    check_trio()
    limits_from(limits)  # an error comes before anything is opened
    check_bootstrap(bootstrap)
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
    """Serve every peer that connects by a Unix socket, until cancelled; the path is then removed.

    Raises:
        OSError: somebody listens there, or it cannot be made.
    """
    check_trio()
    limits_from(limits)
    check_bootstrap(bootstrap)
    listener = await transports.listen_unix(path)
    await serve_listeners(
        bootstrap, [listener], limits=limits, hooks=hooks, task_status=task_status
    )
