"""Buffers of large messages, kept between messages while a connection is open.

The C library returns a freed large block to the system, and new pages for the next one cost more
than sending it: a message of 1 MiB took three times as long. So buffers are kept here, and one that
nothing else refers to is used for the next message. Its reference count shows that: readers,
builders, views and messages that are being sent each hold one reference.

The memory is bounded, and freed with the last connection of the process.
"""

from __future__ import annotations

from sys import getrefcount
from threading import RLock
from typing import Final

SMALLEST_KEPT: Final = 256 * 1024
"""Bytes; smaller buffers are not kept, because the C library keeps those itself."""

LARGEST_KEPT: Final = 32 * 1024 * 1024
"""Bytes; larger buffers are not kept."""

KEPT_TOGETHER: Final = 64 * 1024 * 1024
"""Bytes of all kept buffers: one received and one built of the largest size."""

FIT: Final = 4
"""A buffer serves a message if it is larger by at most 1/FIT of the message's size."""

_buffers: list[bytearray] = []
_users = 0
_lock: Final = RLock()  # reentrant: a finalizer or a signal handler may call ``keep`` inside it


def open_pool() -> None:
    """Note that a connection begins; buffers are kept until the last one ends. Thread-safe."""
    global _users
    with _lock:
        _users += 1


def close_pool() -> None:
    """Note that a connection has ended; the last one frees the buffers."""
    global _users
    with _lock:
        _users -= 1
        if not _users:
            _buffers.clear()


def unused_buffer(size: int) -> bytearray | None:
    """Return a kept buffer that serves for ``size`` bytes; its bytes are undefined."""
    if size < SMALLEST_KEPT:
        return None
    most = size + size // FIT
    for buffer in tuple(_buffers):
        if size <= len(buffer) <= most and getrefcount(buffer) == UNUSED:
            return buffer
    return None


def _references(buffers: list[bytearray]) -> int:
    """The reference count of a buffer in a list, as ``unused_buffer`` counts it."""
    for buffer in tuple(buffers):
        return getrefcount(buffer)
    return 0


UNUSED: Final = _references([bytearray()])
"""The count of a buffer that only the list refers to; it differs between Python versions."""


def keep(buffer: bytearray) -> None:
    """Keep a buffer, which may still be in use, for later messages."""
    if not SMALLEST_KEPT <= len(buffer) <= LARGEST_KEPT:
        return
    with _lock:
        if not _users or any(each is buffer for each in _buffers):
            return
        _buffers.append(buffer)
        while bytes_kept() > KEPT_TOGETHER:
            _let_go_of_one()


def _let_go_of_one() -> None:
    """Drop the oldest unused buffer, which no message of late has fitted, or else the newest.

    Of buffers that are all in use, the oldest stay: they lie low in the memory of the C library,
    which gives the part above them back to the system when a burst of messages is over.
    """
    for buffer in tuple(_buffers):
        if getrefcount(buffer) == UNUSED:
            _buffers[:] = (each for each in _buffers if each is not buffer)
            return
    del _buffers[-1:]


def bytes_kept() -> int:
    """The bytes of all kept buffers, in use or not."""
    return sum(map(len, tuple(_buffers)))
