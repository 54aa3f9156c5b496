"""Cap'n Proto RPC for Trio: typed messages, pipelined promises, cancellation that reaches the peer.

General layout: this module gathers the public names. Schemas become modules with ``load`` and
``install_import_hook``; structs are handled with the functions under *Structs*; connections are
opened and served with those under *Connections*; clients and promises are used with those under
*Clients*. *Types for generic code* are the bases of the classes of generated modules.
The packages ``debugging``, ``opentelemetry``, ``recording`` and ``testing`` are public, too.
Everything else is private: packages from ``errors`` up to ``runtime``, each importing only from
those below it (docs/design.md). The groups of docs/api.md have every public name.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

# First, because it chooses the form of the modules that can be compiled.
import trio_capnp.wire as _wire
from trio_capnp.errors import (
    CutMessageError,
    LimitError,
    NeverAwaitedWarning,
    PeerTimeoutError,
    ProtocolError,
    RpcDisconnected,
    RpcError,
    RpcFailed,
    RpcOverloaded,
    RpcUnimplemented,
    SchemaError,
    TextDecodeError,
    TextError,
    TrioCapnpError,
    UnionError,
    WireError,
)
from trio_capnp.forms import from_json, from_text, to_json
from trio_capnp.introspection import (
    AnnotationSchema,
    ConstantSchema,
    EnumerantSchema,
    EnumSchema,
    FieldSchema,
    InterfaceSchema,
    MethodSchema,
    ModuleSchema,
    Schema,
    SchemaType,
    StructSchema,
    get_field,
    schema_of,
    set_field,
)
from trio_capnp.limits import Limits, ReaderLimits
from trio_capnp.loading import evaluate, install_import_hook, load
from trio_capnp.runtime import (
    Bootstrap,
    Connect,
    Connection,
    Hooks,
    Interceptor,
    Membrane,
    MembraneCall,
    Resolver,
    Revoker,
    Serving,
    cast,
    drained,
    dup,
    fileno,
    local_calls,
    membrane,
    new_promise,
    open_address,
    open_process,
    open_stream,
    open_tcp,
    open_unix,
    receive_stream,
    reconnect,
    reconnecting,
    release,
    request,
    revocable,
    send,
    send_stream,
    serial,
    serve_listeners,
    serve_stdio,
    serve_stream,
    serve_tcp,
    serve_unix,
    server_of,
    uncancellable,
)
from trio_capnp.transports import (
    inherited_listeners,
    notify_ready,
    receive_messages,
    send_message,
)
from trio_capnp.typed import Builder, Call, Client, Promise, Reader, Server
from trio_capnp.typed._struct_api import (
    as_type,
    assign,
    canonicalize,
    columns,
    copy,
    from_bytes,
    from_dict,
    from_segments,
    has,
    init,
    is_canonical,
    read_messages,
    to_bytes,
    to_dict,
    to_segments,
    to_text,
    total_size,
    trusted,
    view,
    which,
    write_message,
)

if TYPE_CHECKING:
    from trio_capnp.identity import Credentials, PeerInfo
    from trio_capnp.runtime import CallEvent, MessageEvent, Statistics
else:
    _LATER = {
        **dict.fromkeys(("Credentials", "PeerInfo"), "identity"),
        **dict.fromkeys(("CallEvent", "MessageEvent", "Statistics"), "runtime"),
    }

    def __getattr__(name: str) -> object:
        """Import the classes that few programs name when they are first used."""
        if name not in _LATER:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found: object = getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
        globals()[name] = found
        return found

    def __dir__() -> list[str]:
        return sorted({*globals(), *_LATER})


COMPILED = _wire.COMPILED
__version__ = "0.1.0"

__all__ = [
    "COMPILED",
    # Schemas
    "install_import_hook",
    "load",
    # Schemas at run time
    "AnnotationSchema",
    "ConstantSchema",
    "EnumSchema",
    "EnumerantSchema",
    "FieldSchema",
    "InterfaceSchema",
    "MethodSchema",
    "ModuleSchema",
    "Schema",
    "SchemaType",
    "StructSchema",
    "evaluate",
    "get_field",
    "schema_of",
    "set_field",
    # Structs
    "as_type",
    "assign",
    "canonicalize",
    "columns",
    "copy",
    "from_bytes",
    "from_dict",
    "from_json",
    "from_segments",
    "from_text",
    "has",
    "init",
    "is_canonical",
    "read_messages",
    "receive_messages",
    "send_message",
    "to_bytes",
    "to_dict",
    "to_json",
    "to_segments",
    "to_text",
    "total_size",
    "trusted",
    "view",
    "which",
    "write_message",
    # Connections
    "CallEvent",
    "Connect",
    "Connection",
    "Credentials",
    "Hooks",
    "Interceptor",
    "MessageEvent",
    "PeerInfo",
    "Serving",
    "Statistics",
    "inherited_listeners",
    "notify_ready",
    "open_address",
    "open_process",
    "open_stream",
    "open_tcp",
    "open_unix",
    "reconnect",
    "reconnecting",
    "serve_listeners",
    "serve_stdio",
    "serve_stream",
    "serve_tcp",
    "serve_unix",
    # Clients
    "Membrane",
    "MembraneCall",
    "Resolver",
    "Revoker",
    "cast",
    "drained",
    "dup",
    "local_calls",
    "membrane",
    "new_promise",
    "receive_stream",
    "release",
    "request",
    "revocable",
    "send",
    "send_stream",
    "server_of",
    "fileno",
    # Servers
    "serial",
    "uncancellable",
    # Types for generic code
    "Bootstrap",
    "Builder",
    "Call",
    "Client",
    "Promise",
    "Reader",
    "Server",
    # Limits
    "Limits",
    "ReaderLimits",
    # Errors
    "CutMessageError",
    "LimitError",
    "NeverAwaitedWarning",
    "PeerTimeoutError",
    "ProtocolError",
    "RpcDisconnected",
    "RpcError",
    "RpcFailed",
    "RpcOverloaded",
    "RpcUnimplemented",
    "SchemaError",
    "TextDecodeError",
    "TextError",
    "TrioCapnpError",
    "UnionError",
    "WireError",
]
