"""The bounds of time on a peer, and the tasks that keep them.

    a server's peers, accepted and silent --``first_message_timeout_s``--> ended   ``SilentPeers``
    a message, begun and not whole --``message_timeout_s``--> the connection ends  ``GrowthWatch``
    no call and no capability --``idle_timeout_s``--> ended in good order          ``IdleWatch``

A bound that is not met costs no timer: a cancel scope around each wait would cost more than a
message. A server has one task for all its silent peers, because they have the same time and so run
out in the order in which they came. A connection has a task only while it receives a message in
parts; the reader notes the time of each KiB, and the task looks at it when the time may have run
out. ``idle_timeout_s`` is a task of each connection, where it is set.

``_writing`` keeps ``write_stall_timeout_s``, ``transports`` ``handshake_timeout_s``, and the system
``keepalive_s``: ``named`` recognizes the error that the system gives.

Source: docs/limits.md, "Time"; row I14.
"""

from __future__ import annotations

import math
from collections import deque
from typing import TYPE_CHECKING, Final
from weakref import ref

import trio
from trio.lowlevel import enable_ki_protection

from trio_capnp.errors import PeerTimeoutError
from trio_capnp.runtime._reports import log, text_of
from trio_capnp.transports import VANISHED

if TYPE_CHECKING:
    from trio_capnp.limits import Limits
    from trio_capnp.runtime._faces import Timed

KIB: Final = 1024
"""Bytes by which a message has to grow in each ``message_timeout_s``."""


# --- the first message ------------------------------------------------------------------------


class SilentPeers:
    """The peers of one server that may have sent no message, in the order of their deadlines.

    Args:
        timeout_s: ``Limits.first_message_timeout_s``.
        nursery: runs the task, while there are such peers.
    """

    __slots__ = ("_deadlines", "_nursery", "_peers", "_runs", "_timeout_s")

    def __init__(self, timeout_s: float, nursery: trio.Nursery) -> None:
        self._timeout_s = timeout_s
        self._nursery = nursery
        self._deadlines: deque[float] = deque()
        # Weak, because a connection that has ended must not wait here for its deadline.
        self._peers: deque[ref[Timed]] = deque()
        self._runs = False

    def add(self, session: Timed) -> None:
        """Give a peer that has just connected its time."""
        if self._timeout_s == math.inf:
            return
        self._deadlines.append(trio.current_time() + self._timeout_s)
        self._peers.append(ref(session))
        if not self._runs:
            self._runs = True
            self._nursery.start_soon(self._watch, name="trio_capnp watch over silent peers")

    @enable_ki_protection
    async def _watch(self) -> None:
        try:
            while self._peers:
                deadline = self._deadlines.popleft()
                if trio.current_time() < deadline:
                    await trio.sleep_until(deadline)
                if _end_if_silent(self._peers.popleft()()):
                    await trio.lowlevel.checkpoint()  # many may be due at once
        finally:
            self._runs = False


def _end_if_silent(session: Timed | None) -> bool:
    """End a connection whose peer has sent no message. Returns False if it has, or is gone."""
    if session is None or session.closed or _has_spoken(session):
        return False
    error = PeerTimeoutError(
        f"waited {session.limits.first_message_timeout_s:g} s for the first message of"
        f" {session.peer}, of which {session.bytes_received} bytes came;"
        " see Limits(first_message_timeout_s)"
    )
    try:
        session.fail(error)
    except Exception as fault:  # noqa: BLE001 - the other peers are still watched
        session.break_off(fault)
    return True


def _has_spoken(session: Timed) -> bool:
    """Whether the peer has sent a message, or a KiB of a long one.

    The rest of a long one is bounded by ``Limits.message_timeout_s``.
    """
    return session.outbox.has_heard or session.bytes_received >= KIB


# --- the rest of a message --------------------------------------------------------------------


class GrowthWatch:
    """The deadline of the message that a connection's reader receives in parts.

    Args:
        session: ended if the deadline passes.
        timeout_s: ``Limits.message_timeout_s``.
    """

    __slots__ = ("_grown", "_received", "_runs", "_session", "_since", "_timeout_s", "_waits")

    def __init__(self, session: Timed, timeout_s: float) -> None:
        self._session = session
        self._timeout_s = timeout_s
        self._waits = False  # the reader waits for the rest of a message
        self._since = 0.0  # Trio's time of the last KiB, or of the begin of the wait
        self._received = 0  # bytes of the message
        self._grown = 0  # bytes since that time
        self._runs = False

    def begins(self, received: int) -> None:
        """The reader waits for the rest of a message, of which ``received`` bytes have come."""
        self._since = trio.current_time()
        self._received = received
        self._grown = 0
        self._waits = True
        nursery = self._session.nursery
        if not self._runs and nursery is not None:
            name = f"trio_capnp watch over a message of {self._session.peer}"
            self._runs = True
            nursery.start_soon(self._watch, name=name)

    def grows(self, count: int) -> None:
        """``count`` more bytes of the message have come."""
        self._received += count
        self._grown += count
        if self._grown >= KIB:
            self._grown = 0
            self._since = trio.current_time()

    def ends(self) -> None:
        """The reader does not wait any more: the message is whole, or its connection ends."""
        self._waits = False

    @enable_ki_protection
    async def _watch(self) -> None:
        session = self._session
        try:
            while self._waits and not session.closed:
                deadline = self._since + self._timeout_s
                if trio.current_time() < deadline:
                    await trio.sleep_until(deadline)
                    continue
                session.fail(self._late())
                await session.close_transport(drain=True)
        except Exception as error:  # noqa: BLE001 - the last net of this task
            session.break_off(error)
        finally:
            self._runs = False

    def _late(self) -> PeerTimeoutError:
        return PeerTimeoutError(
            f"waited {self._timeout_s:g} s for the rest of a message of {self._session.peer}, or"
            f" for a KiB of it: {self._received} bytes have come; see Limits(message_timeout_s)"
        )


# --- other bounds -----------------------------------------------------------------------------


def stalled(peer: str, timeout_s: float, waiting: int) -> PeerTimeoutError:
    """Log and give the error of a write of which the peer takes nothing.

    Args:
        peer: its address.
        timeout_s: ``Limits.write_stall_timeout_s``.
        waiting: bytes that wait for the peer.
    """
    error = PeerTimeoutError(
        f"waited {timeout_s:g} s for {peer} to read: it took none of the {waiting} bytes that wait"
        " for it; see Limits(write_stall_timeout_s)"
    )
    log.warning("%s: ended, %s", peer, text_of(error))
    return error


def named(error: Exception, peer: str, limits: Limits) -> Exception:
    """Give the error that ended a transport; a ``PeerTimeoutError`` if keep-alive found the end.

    Args:
        error: of the transport.
        peer: its address.
        limits: of the connection.
    """
    cause = error.__cause__
    while cause is not None and not isinstance(cause, OSError):
        cause = cause.__cause__
    if cause is None or cause.errno not in VANISHED or limits.keepalive_s is None:
        return error
    found = PeerTimeoutError(
        f"waited for a sign of life of {peer}, and its system sent none:"
        f" {cause.strerror}; see Limits(keepalive_s={limits.keepalive_s:g})"
    )
    found.__cause__ = cause
    return found
