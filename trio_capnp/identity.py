"""The identity of a peer, as values for programs. ``transports`` finds it out.

This module is on the lowest floor, because ``typed`` names these classes for handlers.
"""

from __future__ import annotations

import attrs


@attrs.frozen(kw_only=True)
class Credentials:
    """The process at the other end of a Unix socket, as the kernel saw it when they connected.

    For a client these are the credentials of the process that began to listen.

    Attributes:
        pid: of the process; 0 if this process cannot see it, because of a container, say.
        uid, gid: its effective user and group.
    """

    pid: int
    uid: int
    gid: int


@attrs.frozen(kw_only=True)
class PeerInfo:
    """The identity of a peer, as far as the transport knows it.

    Attributes:
        address: the same text as ``Connection.peer``.
        certificate: the peer's TLS certificate in DER form; None without TLS, without a certificate
            of the peer, and before the handshake. The ``ssl_context`` decides whether the
            certificate is checked: with ``ssl.CERT_NONE`` it is not.
        credentials: of the process at a Unix socket; None on another transport, and on a system
            other than Linux.
    """

    address: str
    certificate: bytes | None
    credentials: Credentials | None
