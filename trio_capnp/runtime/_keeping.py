"""The frame of a server: its bootstrap object lives, and local calls have a dispatcher."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

import trio
from trio.lowlevel import enable_ki_protection

from trio_capnp.runtime._clients import ClientRef
from trio_capnp.runtime._current import current_system
from trio_capnp.runtime._dispatcher import LOCAL, UNLIMITED, Dispatcher
from trio_capnp.runtime._offer import cap_to_begin_with
from trio_capnp.runtime._running import end_objects
from trio_capnp.typed import Client, Server

if TYPE_CHECKING:
    from trio_capnp.rpc import Cap
    from trio_capnp.runtime._options import Options


@enable_ki_protection
async def keep_while(
    serve: Callable[[Options, trio.Nursery], Awaitable[None]], options: Options
) -> None:
    """Run ``serve``, and keep a shared bootstrap object alive until ``serve`` returns.

    Until then there is also a dispatcher for local calls, so that no local call fails because a
    peer leaves.

    This is no context manager of ``contextlib``. Since Python 3.12, a cancelled one is in a cycle
    with its frames and its exception, which keeps the last connections until the next collection.

    Args:
        serve: called with the options to serve and a nursery, which is cancelled afterwards. In
            place of a client, the bootstrap is another client of the same capability, so that the
            program may release its own.
        options: given by the program.

    Raises:
        RpcError: the client was released, or its capability has failed.
    """
    system = current_system()
    bootstrap = options.bootstrap
    cap: Cap | None = None
    if isinstance(bootstrap, (Server, Client)):
        cap = cap_to_begin_with(system, bootstrap)
    own: ClientRef | None = None
    if cap is not None and isinstance(bootstrap, Client):
        own = ClientRef(system, cap.add_ref())
        options = options._replace(bootstrap=type(bootstrap)(own))
    timeout_s = options.limits.close_timeout_s
    try:
        async with trio.open_nursery() as nursery:
            dispatcher = Dispatcher(system, LOCAL, UNLIMITED, options.limits.max_batch_s)
            dispatcher.open(nursery)
            system.hosts[dispatcher] = None
            try:
                await serve(options, nursery)
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
