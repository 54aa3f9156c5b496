"""Tasks: connections as nurseries, clients and promises one can await, servers with handlers.

General layout. A connection is a nursery with a reader, a writer and a dispatcher. ``_connection``
is its face and ``_session`` its engine: ``_reading`` and ``_writing`` have the tasks that move
bytes, ``_dispatcher`` those that run handlers, ``_running`` the nursery around all. Each message
passes ``_inbox`` on its way in and ``_outbox`` on its way out; ``_pacing`` says when it leaves.
``_dispatch_queue`` says which worker takes which work of the ``_backlog``, ``_slices`` bounds how
long workers go on, ``_stalls`` how long calls wait for one, and ``_endings`` has the ``aclose`` of
objects. ``_snapshot`` shows all of that as numbers and text.

``_opening`` and ``_serving`` make connections, ``_arguments`` checks the arguments of these,
``_accepting`` is the accept loop, ``_bootstrap`` and ``_offer`` have the object that a peer begins
with. ``_clients`` (``ClientRef``) and ``_promises`` (``CallPromise``) are behind the clients and
promises of ``typed``; ``_objects``, ``_entries`` and ``_served_calls`` (``ServedCall``) are behind
its servers. These may be compiled, and leave all that yields to Trio to ``_waiting`` and
``_handlers``. ``_unawaited`` has the calls that nothing awaits, ``_functions`` the functions that
users call on clients.

``_system`` is shared by one event loop, ``_current`` finds it, ``_loops`` keeps its objects in it,
and ``_signals`` lets errors out of it. ``_faces`` has the protocols by which modules name others
above them.
"""

from __future__ import annotations

from trio_capnp.rpc.codec._content import set_hook_factory
from trio_capnp.runtime._bootstrap import Bootstrap
from trio_capnp.runtime._connection import Connection, Statistics
from trio_capnp.runtime._current import ref_of, ref_to
from trio_capnp.runtime._functions import (
    Resolver,
    cast,
    dup,
    new_promise,
    release,
    request,
    send,
)
from trio_capnp.runtime._guard import enable_ki_protection
from trio_capnp.runtime._hooks import Hooks
from trio_capnp.runtime._marks import serial, uncancellable
from trio_capnp.runtime._opening import (
    open_address,
    open_process,
    open_stream,
    open_tcp,
    open_transport,
    open_unix,
)
from trio_capnp.runtime._serving import (
    serve_listeners,
    serve_stdio,
    serve_stream,
    serve_tcp,
    serve_unix,
)
from trio_capnp.runtime._waiting import visit
from trio_capnp.typed import set_exporter, set_pause, warn_never_awaited

__all__ = [
    "Bootstrap",
    "Connection",
    "Hooks",
    "Resolver",
    "Statistics",
    "cast",
    "dup",
    "new_promise",
    "open_address",
    "open_process",
    "open_stream",
    "open_tcp",
    "open_transport",
    "open_unix",
    "release",
    "request",
    "send",
    "serial",
    "serve_listeners",
    "serve_stdio",
    "serve_stream",
    "serve_tcp",
    "serve_unix",
    "uncancellable",
]


set_exporter(ref_to)
set_pause(visit)
enable_ki_protection(warn_never_awaited)
set_hook_factory(ref_of)
