"""Tasks: connections as nurseries, clients and promises for tasks, servers with handlers.

General layout. A connection is a nursery with a reader, a writer and a dispatcher. ``_connection``
is the face that a program sees, ``_session`` the engine, and ``_running`` the nursery around it.
``_reading`` and ``_writing`` have the tasks that move bytes, and ``_dispatcher`` the tasks that run
handlers. Each message passes ``_inbox`` on its way in and ``_outbox`` on its way out; ``_pacing``
decides when it leaves. ``_dispatch_queue`` gives the work of the ``_backlog`` to workers.
``_slices`` bounds the time of the workers, and ``_stalls`` the time that calls wait for one.
``_endings`` runs the ``aclose`` of objects. ``_snapshot`` shows a connection as numbers and text.

``_opening`` and ``_serving`` make connections, ``_arguments`` checks their arguments, and
``_accepting`` is the accept loop. ``_bootstrap`` and ``_offer`` have the object that a peer begins
with. ``_clients`` (``ClientRef``) and ``_promises`` (``CallPromise``) have the hooks behind the
clients and promises of ``typed``. ``_objects``, ``_entries`` and ``_served_calls`` (``ServedCall``)
are behind its servers. These modules may be compiled. They do not yield to Trio: ``_waiting`` and
``_handlers`` do that. ``_unawaited`` has the calls that no task awaits, and ``_functions`` the
functions that programs call on clients.

``_system`` has the state of one event loop, and ``_current`` finds it. ``_loops`` checks that
objects stay in their event loop, and ``_signals`` lets exceptions out of it. ``_faces`` has the
protocols by which a module names the parts above it.
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
