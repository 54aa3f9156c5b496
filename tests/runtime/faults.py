"""Faults on order: the n-th system call, or the n-th allocation of ours, fails.

The calls that Python, Trio and this package make to open, accept, serve and close are wrapped so
that they are counted. While the faults are armed, the one with the chosen number raises.
"""

from __future__ import annotations

import os
import select
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import attrs
import pytest
import trio

import trio_capnp
from trio_capnp.runtime import _reading, _running, _session
from trio_capnp.transports import (
    ProcessTransport,
    SocketTransport,
    StreamTransport,
    UnixListener,
    _frames,
)

PACKAGE: Final = str(Path(trio_capnp.__file__).parent)

# Calls that set a flag of a descriptor are left out: they allocate nothing, and Trio relies on
# them.
SYSTEM_CALLS: Final[tuple[tuple[Any, str], ...]] = (
    *((socket.socket, name) for name in ("connect", "bind", "listen", "accept", "shutdown")),
    *((socket.socket, name) for name in ("setsockopt", "getsockopt")),
    *((socket.socket, name) for name in ("getpeername", "getsockname")),
    *((socket.socket, name) for name in ("send", "recv", "recv_into", "__init__")),
    *((os, name) for name in ("pipe", "dup", "dup2", "open", "read", "write")),
    *((os, name) for name in ("chmod", "lstat")),
    (select, "epoll"),
    (subprocess, "Popen"),
)
ALLOCATIONS: Final[tuple[tuple[Any, str], ...]] = (
    *((_session, name) for name in ("new_outbox", "ConnectionState", "StallWatch", "Dispatcher")),
    *((_session, name) for name in ("Connection", "Offer", "SessionReader")),
    *((_reading, name) for name in ("FrameReader", "Inbox")),
    (_running, "Session"),
    *((trio, name) for name in ("Event", "open_nursery", "StapledStream")),
    *((kind, "__init__") for kind in (trio.SocketStream, trio.SocketListener)),
    (trio.SSLStream, "__init__"),
    *((kind, "__init__") for kind in (SocketTransport, StreamTransport, ProcessTransport)),
    (UnixListener, "__init__"),
    (trio.Nursery, "start_soon"),
    *((_frames, name) for name in ("FrameDecoder", "_Large")),
)
NOT_COUNTED: Final = ("_wakeup_socketpair.py", "/subprocess.py")
"""Callers that do not undo a failed call: Trio's event loop, and Python's ``Popen``."""


@attrs.define(eq=False)
class Faults:
    """The call that fails, and the names of the calls made while this was armed.

    Attributes:
        error: makes the exception that the call raises.
        number: of the call that fails, from 0; None if all work.
    """

    error: Callable[[], Exception]
    number: int | None = None
    is_armed: bool = False
    names: list[str] = attrs.field(factory=list)

    @property
    def was_met(self) -> bool:
        return self.number is not None and len(self.names) > self.number

    def count(self, name: str) -> None:
        if self.is_armed:
            self.names.append(name)
            if len(self.names) - 1 == self.number:
                raise self.error()

    @contextmanager
    def armed(self) -> Iterator[None]:
        self.is_armed = True
        try:
            yield
        finally:
            self.is_armed = False


def install(faults: Faults, points: Any, patch: pytest.MonkeyPatch) -> None:
    """Have these calls counted, until the patch is undone."""
    for owner, name in points:
        patch.setattr(owner, name, _counting(faults, owner, name))
    if points is SYSTEM_CALLS:
        _watch_epoll(faults, patch)


def _counting(faults: Faults, owner: Any, name: str) -> Any:
    works = getattr(owner, name)
    text = f"{getattr(owner, '__name__', owner)}.{name}"
    counts_ours = owner in (trio, trio.Nursery, trio.SocketStream, trio.SocketListener)

    def counted(*args: Any, **kwargs: Any) -> Any:
        caller = sys._getframe(1).f_code.co_filename
        # Python's own `accept` and `dup` would lose the descriptor that they have just got.
        is_wrapping = name == "__init__" and caller == socket.__file__
        is_of_others = counts_ours and not caller.startswith(PACKAGE)
        if not (is_wrapping or is_of_others or caller.endswith(NOT_COUNTED)):
            faults.count(text)
        return works(*args, **kwargs)

    return counted


class _Epoll:
    """The event loop's epoll, of which adding a descriptor is counted."""

    def __init__(self, epoll: Any, faults: Faults) -> None:
        self._epoll = epoll
        self._faults = faults

    def register(self, *args: Any) -> None:
        self._faults.count("epoll.register")
        self._epoll.register(*args)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._epoll, name)


def _watch_epoll(faults: Faults, patch: pytest.MonkeyPatch) -> None:
    manager: Any = trio._core._run.GLOBAL_RUN_CONTEXT.runner.io_manager
    patch.setattr(manager, "_epoll", _Epoll(manager._epoll, faults))
