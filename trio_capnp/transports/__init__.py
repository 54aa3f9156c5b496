"""Frames over byte streams, and the making of those streams. No protocol here.

General layout
--------------
``_transport`` is the interface of all transports: ``_socket`` for plain sockets, ``_stream``
for any other stream of trio's, ``_pipes`` for standard streams and child processes, ``_memory``
for two ends in one process. ``_frames`` reads messages from a transport. ``_addresses``,
``_connect``, ``_listen`` and ``_accept`` reach the peers, ``_tls`` does the handshake with them.
``_platform`` checks for functions of some systems only, ``_closing`` closes without losing an
exception.
"""

from __future__ import annotations

from trio_capnp.transports._accept import Accepted, Acceptor, stream_of
from trio_capnp.transports._addresses import (
    MAX_PORT,
    Address,
    TcpAddress,
    UnixAddress,
    parse_address,
)
from trio_capnp.transports._closing import aclose_shielded
from trio_capnp.transports._connect import (
    check_connectable,
    connect,
    connect_tcp,
    connect_unix,
)
from trio_capnp.transports._frames import FrameReader
from trio_capnp.transports._listen import UnixListener, listen, listen_tcp, listen_unix
from trio_capnp.transports._memory import memory_pair
from trio_capnp.transports._pipes import ProcessTransport, connect_process, stdio_transport
from trio_capnp.transports._platform import check_standard_streams, check_unix_sockets
from trio_capnp.transports._socket import SocketTransport, address_of
from trio_capnp.transports._stream import GONE, StreamTransport, close_now, transport_of
from trio_capnp.transports._tls import TlsError, start_tls
from trio_capnp.transports._transport import Buffer, Transport, discard, size_of

__all__ = [
    # Transports.
    "Transport",
    "GONE",
    "SocketTransport",
    "StreamTransport",
    "transport_of",
    "stream_of",
    "close_now",
    "TlsError",
    "start_tls",
    "ProcessTransport",
    "memory_pair",
    "stdio_transport",
    "FrameReader",
    "Buffer",
    "discard",
    "size_of",
    "aclose_shielded",
    # Checks for names that a system may lack.
    "check_standard_streams",
    "check_unix_sockets",
    # Addresses.
    "MAX_PORT",
    "address_of",
    "Address",
    "TcpAddress",
    "UnixAddress",
    "parse_address",
    # Connecting and listening.
    "check_connectable",
    "connect",
    "connect_tcp",
    "connect_unix",
    "connect_process",
    "Accepted",
    "Acceptor",
    "listen",
    "listen_tcp",
    "listen_unix",
    "UnixListener",
]
