"""Frames over byte streams, and the making of those streams. No protocol here.

General layout
--------------
``_transport`` is the interface of all transports: ``_socket`` for plain sockets, ``_stream`` for
any other stream of trio's, ``_pipes`` for standard streams and child processes, ``_memory`` for two
ends in one process. ``_frames`` reads messages from a transport, and ``_rights`` has the
file descriptors that come and go with them. ``_message_streams`` carries messages of programs over
their streams. ``_addresses``, ``_connect``,
``_listen`` and ``_accept`` reach the peers, ``_tls`` does the handshake with them, ``_peers``
counts them, and ``_identity`` has their addresses and certificates. ``_inherited`` takes sockets
from systemd. ``_keepalive`` has the socket options that find a peer which has vanished.
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
    listening_address,
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
from trio_capnp.transports._inherited import inherited_listeners, notify_ready
from trio_capnp.transports._keepalive import VANISHED
from trio_capnp.transports._listen import UnixListener, listen, listen_tcp, listen_unix
from trio_capnp.transports._memory import memory_pair
from trio_capnp.transports._message_streams import receive_messages, send_message
from trio_capnp.transports._peers import check_peer_users, peer_key
from trio_capnp.transports._pipes import ProcessTransport, connect_process, stdio_transport
from trio_capnp.transports._platform import (
    check_shared_ports,
    check_standard_streams,
    check_unix_sockets,
)
from trio_capnp.transports._rights import Arrivals, Attached, rest_of
from trio_capnp.transports._socket import SocketTransport, address_of
from trio_capnp.transports._stream import GONE, StreamTransport, close_now, transport_of
from trio_capnp.transports._tls import TlsError, start_tls
from trio_capnp.transports._transport import Buffer, Transport, discard, size_of

__all__ = [
    # Transports.
    "Transport",
    "GONE",
    "VANISHED",
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
    "receive_messages",
    "send_message",
    "Buffer",
    # File descriptors.
    "Arrivals",
    "Attached",
    "rest_of",
    # Further parts of transports.
    "discard",
    "size_of",
    "aclose_shielded",
    # Checks for names that a system may lack.
    "check_shared_ports",
    "check_standard_streams",
    "check_unix_sockets",
    # Addresses.
    "MAX_PORT",
    "address_of",
    "Address",
    "TcpAddress",
    "UnixAddress",
    "listening_address",
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
    "check_peer_users",
    "inherited_listeners",
    "notify_ready",
    "peer_key",
]
