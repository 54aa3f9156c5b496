"""Attempts to connect: the order of the addresses, the time between attempts, errors on the way.

    round: each function of ``connect`` once --all failed--> pause --> round --> ...
                                             --the backoff has ended--> the calls that wait fail

The rounds and the backoff start anew after a good connection.

Source: rows O01 and O07; docs/design.md, "Reconnecting".
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractAsyncContextManager
from random import uniform
from typing import Final, TypeAlias

import trio

from trio_capnp.errors import PeerTimeoutError, RpcDisconnected, RpcError, RpcOverloaded
from trio_capnp.rpc._errors import unbegun
from trio_capnp.runtime._connection import Connection
from trio_capnp.runtime._failures import leaves_of
from trio_capnp.runtime._guard import guard
from trio_capnp.runtime._reports import text_of, type_name

Connect: TypeAlias = Callable[[], AbstractAsyncContextManager[Connection]]
"""Makes the context manager of one connection: calls ``open_tcp`` or a sibling.

``reconnecting`` takes one, or a sequence of them.
"""

TRY_AGAIN: Final = (
    OSError,  # also of TLS and of name resolution
    RpcDisconnected,
    RpcOverloaded,
    PeerTimeoutError,
    trio.BrokenResourceError,
    trio.TooSlowError,  # a ``trio.fail_after`` of the program
)
"""The errors of ``connect`` and of the callbacks after which another connection is tried."""


class Doubling:
    """Seconds that double from ``first`` to ``most``, without end.

    Each is taken at random from the upper half, because the clients of a server that restarts would
    all come back at the same moments.
    """

    def __init__(self, first: float, most: float) -> None:
        self._first = first
        self._most = most

    def __iter__(self) -> Iterator[float]:
        delay = self._first
        while True:
            yield uniform(delay / 2, delay)
            delay = min(delay * 2, self._most)

    def __repr__(self) -> str:
        return f"<{self._first} s doubling to {self._most} s, with jitter>"


BACKOFF: Final = Doubling(0.1, 30.0)


class Attempts:
    """The functions that connect, in turn, and the time of the next attempt.

    Args:
        connect: one function or several.
        backoff: seconds to wait after each failed round.

    Attributes:
        tried: the attempts since the last good connection.
        not_before: the time of the next attempt, on Trio's clock.
    """

    __slots__ = ("_backoff", "_delays", "_way", "_ways", "not_before", "tried")

    def __init__(self, connect: Connect | Sequence[Connect], backoff: Iterable[float]) -> None:
        self._ways = _ways(connect)
        self._way = 0
        self._backoff = backoff
        self.start_anew()

    def start_anew(self) -> None:
        """Let the next attempt come at once, and the backoff begin again."""
        self.tried: int = 0
        self.not_before: float = -math.inf
        self._delays = iter(self._backoff)

    def begin(self) -> Connect:
        """Begin an attempt. Returns the function that connects."""
        way = self._ways[self._way]
        self._way = (self._way + 1) % len(self._ways)
        self.tried += 1
        return way

    def put_off(self) -> float | None:
        """Set the time of the next attempt after a failed one; a round has no pause inside.

        Returns the seconds until then; None if the backoff has ended.

        Raises:
            TypeError, ValueError: the backoff gives something else than seconds.
        """
        delay: float | None = 0.0
        if self.tried % len(self._ways) == 0:
            delay = next(self._delays, None)
        if delay is None:
            return None
        if not math.isfinite(delay) or delay < 0:
            raise ValueError(f"backoff gives seconds that are not negative, not {delay!r}")
        self.not_before = trio.current_time() + delay
        return delay


guard(Attempts)


def may_try_again(error: Exception) -> bool:
    """Whether another connection may be tried after an error of ``connect``."""
    return all(isinstance(leaf, TRY_AGAIN) for leaf in leaves_of(error))


def no_connection(error: Exception, tried: int) -> RpcError:
    """The error of calls that waited until the backoff had ended; its cause is the last error.

    The text has no address or path, because it may be sent to a peer. The calls have not begun.
    """
    if isinstance(error, RpcError):
        return unbegun(error)
    told = type_name(type(error))
    if isinstance(error, OSError) and error.strerror:
        told = f"{told}: {text_of(error.strerror)}"
    attempts = "1 attempt" if tried == 1 else f"{tried} attempts"
    made = RpcDisconnected(f"no connection after {attempts}: {told}")
    made.__cause__ = error
    return unbegun(made)


def _ways(connect: Connect | Sequence[Connect]) -> tuple[Connect, ...]:
    """The functions that connect.

    Raises:
        TypeError, ValueError: there is none, or something else.
    """
    ways = (connect,) if callable(connect) else tuple(connect)
    if not ways:
        raise ValueError("reconnecting needs at least one function that connects")
    for way in ways:
        if not callable(way):
            raise TypeError(f"connect is a function that calls open_tcp or a sibling, not {way!r}")
    return ways
