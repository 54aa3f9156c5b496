"""TLS over a connected socket: the handshake of both sides, and one error for all its failures.

connected --handshake done, certificate checked--> a stream
connected --anything else--> closed, ``TlsError``
"""

from __future__ import annotations

import re
import ssl
from typing import Final

import trio

from trio_capnp.errors import PeerTimeoutError, TrioCapnpError
from trio_capnp.reports import described, is_of_signal, text_of
from trio_capnp.transports._closing import aclose_shielded

HANDSHAKE_TIMEOUT_S: Final = 10.0
"""The default of ``Limits.handshake_timeout_s``."""

SOURCE_LINE: Final = re.compile(r" \(_ssl\.c:\d+\)$")
"""The line in Python's source where OpenSSL's error was raised; of no use to the user."""


class TlsError(TrioCapnpError, OSError):
    """A TLS handshake failed; the text has the peer's address and OpenSSL's reason."""


async def start_tls(
    stream: trio.SocketStream,
    context: ssl.SSLContext,
    peer: str,
    *,
    host: str | None = None,
    timeout_s: float = HANDSHAKE_TIMEOUT_S,
) -> trio.SSLStream[trio.SocketStream]:
    """Do the handshake, within ``timeout_s``. Takes over the stream, also if it raises.

    Args:
        stream: connected.
        context: this side's.
        peer: its address, for the error.
        host: for a client, the name that the server's certificate must be for; None for a server.
        timeout_s: seconds for the whole handshake.

    Raises:
        TlsError: the handshake failed; the cause is a ``PeerTimeoutError`` if time ran out.
    """
    try:
        secure = trio.SSLStream(stream, context, server_hostname=host, server_side=host is None)
        with trio.move_on_after(timeout_s) as scope:
            await secure.do_handshake()
        if scope.cancelled_caught:
            raise _late(peer, timeout_s)
    except (OSError, ValueError, trio.BrokenResourceError, PeerTimeoutError) as error:
        await aclose_shielded(stream)
        if is_of_signal(error):
            raise
        text = f"the TLS handshake with {peer} failed: {_reason(error)}"
        raise TlsError(text) from _cause(error)
    except BaseException:
        await aclose_shielded(stream)
        raise
    return secure


def _late(peer: str, timeout_s: float) -> PeerTimeoutError:
    return PeerTimeoutError(
        f"waited {timeout_s:g} s for {peer} to complete the TLS handshake;"
        " see Limits(handshake_timeout_s)"
    )


def _reason(error: Exception) -> str:
    if isinstance(error, PeerTimeoutError):
        return text_of(error)
    cause = _cause(error)
    if isinstance(cause, (trio.BrokenResourceError, ssl.SSLEOFError)):
        return "the peer closed the connection"
    return SOURCE_LINE.sub("", described(cause))


def _cause(error: BaseException) -> BaseException:
    """The error of OpenSSL or of the socket below Trio's errors, which have no text."""
    while isinstance(error, trio.BrokenResourceError) and error.__cause__ is not None:
        error = error.__cause__
    return error
