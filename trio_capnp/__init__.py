"""Cap'n Proto RPC for Trio: typed messages, pipelined promises, cancellation that reaches the peer.

General layout: this module gathers the public names. Schemas become modules with ``load`` and
``install_import_hook``; structs are handled with the functions under *Structs*; connections are
opened and served with those under *Connections*; clients and promises are used with those under
*Clients*. *Types for generic code* are the bases of the classes of generated modules.
The package ``testing`` is public, too. Everything else is private: packages from ``errors``
up to ``runtime``, each importing only from those below it (docs/design.md).
"""

from __future__ import annotations

from trio_capnp.errors import (
    LimitError,
    NeverAwaitedWarning,
    ProtocolError,
    RpcDisconnected,
    RpcError,
    RpcFailed,
    RpcOverloaded,
    RpcUnimplemented,
    SchemaError,
    TextDecodeError,
    TrioCapnpError,
    UnionError,
    WireError,
)
from trio_capnp.limits import Limits, ReaderLimits
from trio_capnp.loading import install_import_hook, load
from trio_capnp.runtime import (
    Bootstrap,
    Connection,
    Hooks,
    Resolver,
    Statistics,
    cast,
    dup,
    new_promise,
    open_address,
    open_process,
    open_stream,
    open_tcp,
    open_unix,
    release,
    request,
    send,
    serial,
    serve_listeners,
    serve_stdio,
    serve_stream,
    serve_tcp,
    serve_unix,
    uncancellable,
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
    has,
    init,
    is_canonical,
    read_messages,
    to_bytes,
    to_dict,
    to_text,
    total_size,
    trusted,
    view,
    which,
    write_message,
)
from trio_capnp.wire import COMPILED

__version__ = "0.1.0"

__all__ = [
    "COMPILED",
    # Schemas
    "install_import_hook",
    "load",
    # Structs
    "as_type",
    "assign",
    "canonicalize",
    "columns",
    "copy",
    "from_bytes",
    "from_dict",
    "has",
    "init",
    "is_canonical",
    "read_messages",
    "to_bytes",
    "to_dict",
    "to_text",
    "total_size",
    "trusted",
    "view",
    "which",
    "write_message",
    # Connections
    "Connection",
    "Hooks",
    "Statistics",
    "open_address",
    "open_process",
    "open_stream",
    "open_tcp",
    "open_unix",
    "serve_listeners",
    "serve_stdio",
    "serve_stream",
    "serve_tcp",
    "serve_unix",
    # Clients
    "Resolver",
    "cast",
    "dup",
    "new_promise",
    "release",
    "request",
    "send",
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
    "LimitError",
    "NeverAwaitedWarning",
    "ProtocolError",
    "RpcDisconnected",
    "RpcError",
    "RpcFailed",
    "RpcOverloaded",
    "RpcUnimplemented",
    "SchemaError",
    "TextDecodeError",
    "TrioCapnpError",
    "UnionError",
    "WireError",
]
