"""A look for what the peer says next before the event loop sleeps, while that comes quickly.

To fall asleep and to be woken takes an operating system longer than a short call takes: on both
sides together, most of its time. So where the last messages came quickly, the loop looks for the
next one for a moment before it sleeps. All this does is to sleep later, when nothing could run
anyway: what comes is read by the reader, as ever.

*Trust* says whether to look. Each message that came quickly, slept for or not, adds one to it; a
look in vain takes as much as ``VAIN`` of them. So a peer that is never quick enough costs a look
for one message in so many, and one that is silent costs two at most. Nor does it look for a peer
that neither sent nor was sent anything in this pass of the loop.

Only Linux tells at once whether anything has come on any of many sockets; elsewhere the loop
sleeps at once.
"""

from __future__ import annotations

import select
import sys
from collections.abc import Callable
from time import perf_counter
from typing import TYPE_CHECKING, Final, Protocol

from trio_capnp.reports import is_of_signal

if TYPE_CHECKING:
    import socket

QUICK: Final = 5
"""How many times as long as a look a message may take to count as quick: where both sides sleep
it takes that much longer."""

VAIN: Final = 16
MOST: Final = 32


class Watched(Protocol):
    """A connection, as far as this is concerned."""

    @property
    def look_s(self) -> float:
        """How long to look for its peer's next message, in seconds."""
        ...


class Spinner:
    """What one event loop knows of how quickly messages come.

    Attributes:
        active: who sent or received last in this pass of the loop.
    """

    __slots__ = ("_clock", "_has_news", "_since", "_sockets", "_trust", "_watched", "active")

    def __init__(
        self,
        clock: Callable[[], float] = perf_counter,
        has_news: Callable[[], bool] | None = None,
    ) -> None:
        """``has_news`` tells whether there is something to read on any of the sockets."""
        self._sockets = Sockets()
        self._clock = clock
        self._has_news = has_news or self._sockets.has_news
        self._trust = 0
        self._since = 0.0
        self._watched: Watched | None = None  # whose next message is waited for
        self.active: Watched | None = None

    def add(self, sock: socket.socket) -> bool:
        """Look at this socket too, until it is closed; the caller then calls ``closed``.

        False if the system cannot watch it: descriptors or memory for that have run out. The
        loop then sleeps at once for this socket, which costs time and nothing else.
        """
        return self._sockets.add(sock)

    def closed(self, watched: Watched) -> None:
        """The socket of a connection was closed, so no message is expected of it."""
        if self.active is watched:
            self.active = None
        if self._watched is watched:
            self._watched = None
        self._sockets.closed()

    def before_sleep(self, timeout: float) -> None:
        """The loop is about to sleep, for ``timeout`` seconds at most: look first, if it pays."""
        self._watched, self.active = self.active, None
        if self._watched is not None:
            self._since = self._clock()
            if self._trust > 0:
                self._look(min(self._watched.look_s, timeout))

    def _look(self, seconds: float) -> None:
        end = self._since + seconds
        while not self._has_news():
            if self._clock() >= end:
                self._trust -= VAIN
                self._watched = None  # what comes now is not quick
                break

    def came(self, to: Watched) -> None:
        """A connection has received something."""
        self.active = to
        if to is self._watched:
            self._watched = None
            if self._clock() - self._since < QUICK * to.look_s:
                self._trust = min(self._trust + 1, MOST)


if sys.platform == "linux":

    class Sockets:
        """Sockets, of which one may have something to read, or its end."""

        __slots__ = ("_count", "_epoll")

        def __init__(self) -> None:
            self._count = 0
            self._epoll: select.epoll | None = None

        def add(self, sock: socket.socket) -> bool:
            try:
                if self._epoll is None:
                    self._epoll = select.epoll()
                self._epoll.register(sock, select.EPOLLIN)
            except OSError as error:
                self._close_unused()
                if is_of_signal(error):
                    raise
                return False
            self._count += 1
            return True

        def closed(self) -> None:
            """Closing has taken it out; with the last one goes what is held of the system."""
            self._count -= 1
            self._close_unused()

        def _close_unused(self) -> None:
            if not self._count and self._epoll is not None:
                self._epoll.close()
                self._epoll = None

        def has_news(self) -> bool:
            return self._epoll is None or bool(self._epoll.poll(0, 1))

else:

    class Sockets:
        """Sockets, of which always one seems to have something to read."""

        __slots__ = ()

        def add(self, sock: socket.socket) -> bool:
            """Do nothing."""
            return True

        def closed(self) -> None:
            """Do nothing."""

        def has_news(self) -> bool:
            return True
