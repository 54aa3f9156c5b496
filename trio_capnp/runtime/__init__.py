"""Tasks: connections as nurseries, clients and promises for tasks, servers with handlers.

General layout. A connection is a nursery with a reader, a writer and a dispatcher. ``_connection``
is the face that a program sees, ``_session`` the engine, and ``_running`` the nursery around it.
``_reading`` and ``_writing`` have the tasks that move bytes, and ``_dispatcher`` the tasks that run
handlers. Each message passes ``_inbox`` on its way in and ``_outbox`` on its way out; ``_pacing``
decides when it leaves. ``_dispatch_queue`` gives the work of the ``_backlog`` to workers.
``_slices`` bounds the time of the workers, and ``_stalls`` the time that calls wait for one.
``_time_limits`` bounds the silence of peers, and ``_idling`` that of both sides.
``_watching`` tells calls and messages to hooks and the log. ``_endings`` runs the ``aclose`` of
objects. ``_snapshot`` shows a connection as numbers and text, ``_overview`` all connections of the
event loop as values, ``_causes`` tells why one has ended.
``_tasks`` starts the tasks that a program adds to its nursery.

``_opening`` and ``_serving`` make connections. ``_reconnecting`` makes one after another for a
client, at the times that ``_attempts`` has. ``_arguments`` and ``_options`` check the arguments.
``_server`` is the face of a server, ``_seats`` counts its connections, ``_accepting`` has its
tasks, and ``_keeping`` the frame around them. ``_local_calls`` is such a frame without a server.
``_watchers`` serves the peers of ``debugging``.
``_transport_end`` closes the transport, and ``_draining`` ends a connection in good order.
``_bootstrap`` and ``_offer`` have the object that a peer begins with. ``_clients`` (``ClientRef``)
and ``_promises`` (``CallPromise``) have the hooks behind the clients and promises of ``typed``.
``_objects``, ``_entries`` and ``_served_calls`` (``ServedCall``) are behind its servers. These
modules may be compiled. They do not yield to Trio: ``_waiting``, ``_handlers`` and
``_interceptors``, which has the program's functions around handlers, do that.
``_unawaited`` has the calls that no task awaits, and ``_functions`` the functions that programs
call on clients. ``_membranes`` has membranes and revocable clients, and ``_identity`` the way from
a client to its server object. ``_byte_streams`` makes streams of Trio of ``ByteStream`` clients and
servers, with ``_byte_sender`` and ``_byte_receiver``.

``_system`` has the state of one event loop, and ``_current`` finds it. ``_loops`` checks that
objects stay in their event loop, and ``_signals`` lets exceptions out of it. ``_faces`` has the
protocols by which a module names the parts above it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from trio_capnp.rpc.codec._content import set_hook_factory
from trio_capnp.runtime._attempts import Connect
from trio_capnp.runtime._bootstrap import Bootstrap
from trio_capnp.runtime._byte_streams import receive_stream, send_stream
from trio_capnp.runtime._connection import Connection
from trio_capnp.runtime._current import ref_of, ref_to
from trio_capnp.runtime._fileno import fileno
from trio_capnp.runtime._functions import (
    Resolver,
    cast,
    drained,
    dup,
    new_promise,
    release,
    request,
    send,
)
from trio_capnp.runtime._guard import enable_ki_protection
from trio_capnp.runtime._hooks import Hooks
from trio_capnp.runtime._identity import server_of
from trio_capnp.runtime._interceptors import Interceptor
from trio_capnp.runtime._local_calls import local_calls
from trio_capnp.runtime._marks import serial, uncancellable
from trio_capnp.runtime._membranes import Membrane, MembraneCall, Revoker, membrane, revocable
from trio_capnp.runtime._opening import (
    open_address,
    open_process,
    open_stream,
    open_tcp,
    open_transport,
    open_unix,
)
from trio_capnp.runtime._reconnecting import reconnect, reconnecting
from trio_capnp.runtime._server import Serving
from trio_capnp.runtime._serving import (
    serve_listeners,
    serve_stdio,
    serve_stream,
    serve_tcp,
    serve_unix,
)
from trio_capnp.runtime._waiting import visit
from trio_capnp.typed import set_exporter, set_pause, warn_never_awaited

if TYPE_CHECKING:
    from trio_capnp.runtime._events import CallEvent, MessageEvent
    from trio_capnp.runtime._statistics import Statistics
else:
    _LATER = {"CallEvent": "_events", "MessageEvent": "_events", "Statistics": "_statistics"}

    def __getattr__(name: str) -> object:
        """Import the classes that few programs name when they are first used."""
        if name not in _LATER:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found: object = getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
        globals()[name] = found
        return found

    def __dir__() -> list[str]:
        return sorted({*globals(), *_LATER})


__all__ = [
    "Bootstrap",
    "CallEvent",
    "Connect",
    "Connection",
    "Hooks",
    "Interceptor",
    "Membrane",
    "MembraneCall",
    "MessageEvent",
    "Resolver",
    "Revoker",
    "Serving",
    "Statistics",
    "cast",
    "drained",
    "dup",
    "local_calls",
    "membrane",
    "new_promise",
    "open_address",
    "open_process",
    "open_stream",
    "open_tcp",
    "open_transport",
    "open_unix",
    "receive_stream",
    "reconnect",
    "reconnecting",
    "release",
    "request",
    "revocable",
    "send",
    "send_stream",
    "serial",
    "serve_listeners",
    "serve_stdio",
    "serve_stream",
    "serve_tcp",
    "serve_unix",
    "server_of",
    "fileno",
    "uncancellable",
]


set_exporter(ref_to)
set_pause(visit)
enable_ki_protection(warn_never_awaited)
set_hook_factory(ref_of)
