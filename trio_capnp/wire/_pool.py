"""Buffers of large messages, kept between messages while a connection is open.

The C library gives a large block back to the system when it is freed, and new pages for the next
one cost more than sending it: a message of 1 MiB took three times as long. So buffers stay here,
and one that nothing else refers to serves for the next message. That is known by its count of
references: readers, builders, views and messages that are being sent each hold one.

The memory is bounded, and freed with the last connection of the process.
"""

from __future__ import annotations

from sys import getrefcount
from threading import RLock
from typing import Final

SMALLEST_KEPT: Final = 256 * 1024
"""Bytes from which on a buffer is kept. The C library keeps smaller ones by itself."""

LARGEST_KEPT: Final = 32 * 1024 * 1024
"""Bytes up to which a buffer is kept."""

KEPT_TOGETHER: Final = 64 * 1024 * 1024
"""Bytes of all buffers together: one received and one built of the largest that are kept."""

FIT: Final = 4
"""A buffer serves for a message if it is larger by at most one in so many of its bytes."""

_buffers: list[bytearray] = []
_users = 0
_lock: Final = RLock()  # a finalizer or a signal handler may keep a buffer within ``keep``


def open_pool() -> None:
    """A connection begins: keep buffers until it ends. Any thread may have connections."""
    global _users
    with _lock:
        _users += 1


def close_pool() -> None:
    """A connection has ended; with the last one the buffers go."""
    global _users
    with _lock:
        _users -= 1
        if not _users:
            _buffers.clear()


def unused_buffer(size: int) -> bytearray | None:
    """Give a kept buffer that serves for ``size`` bytes; what is in it may be anything."""
    if size < SMALLEST_KEPT:
        return None
    most = size + size // FIT
    for buffer in tuple(_buffers):
        if size <= len(buffer) <= most and getrefcount(buffer) == UNUSED:
            return buffer
    return None


def _references(buffers: list[bytearray]) -> int:
    """The references to a buffer that is in a list, as ``unused_buffer`` counts them."""
    for buffer in tuple(buffers):
        return getrefcount(buffer)
    return 0


UNUSED: Final = _references([bytearray()])
"""The count of a buffer to which only the list refers; it differs between versions of Python."""


def keep(buffer: bytearray) -> None:
    """Keep a buffer for later messages; it may still be in use."""
    if not SMALLEST_KEPT <= len(buffer) <= LARGEST_KEPT:
        return
    with _lock:
        if not _users or any(each is buffer for each in _buffers):
            return
        _buffers.append(buffer)
        while bytes_kept() > KEPT_TOGETHER:
            del _buffers[:1]


def bytes_kept() -> int:
    """The bytes of all buffers that are kept, in use or not."""
    return sum(map(len, tuple(_buffers)))
