"""The file of a recording: each record is written whole, by one write.

    new or empty path --created for its owner only--> writing
    path of a recording --emptied--> writing
    path of another file --> refused

A killed writer leaves at most the last record cut, because nothing waits in a buffer.
"""

from __future__ import annotations

import os
import stat
import weakref
from contextlib import suppress
from typing import Final, Protocol, TypeAlias

from trio_capnp.errors import TrioCapnpError
from trio_capnp.recording._reading import RecordingError, read_recording

MODE: Final = 0o600
"""The mode of a new file. A recording shows all that the peers said, so only its owner reads it."""

StrPath: TypeAlias = "str | os.PathLike[str]"


class RecordTarget(Protocol):
    """A binary file that is open for writing."""

    def write(self, data: bytes, /) -> int | None: ...
    def flush(self) -> object: ...


class RecordFile:
    """Appends records to a file.

    Args:
        target: the path of the file, or an open binary file, which stays the caller's.

    Raises:
        OSError: the file cannot be opened.
        RecordingError: the path has a file that is no recording.
    """

    def __init__(self, target: StrPath | RecordTarget) -> None:
        self._close: weakref.finalize[[int], RecordFile] | None = None
        if isinstance(target, str | os.PathLike):
            fd = _opened(target)
            self._close = weakref.finalize(self, _close, fd)
            self._file: RecordTarget = _Descriptor(fd)
        else:
            self._file = target

    def append(self, record: bytes) -> None:
        """Write one record.

        Raises:
            OSError: the file took none or a part of it. Write no further record then.
            ValueError: the file is closed.
        """
        written = self._file.write(record)
        if written != len(record):
            raise OSError(f"the file took {written or 0} of a record's {len(record)} bytes")
        self._file.flush()

    def close(self) -> None:
        """Close the file, if it was given by its path. Idempotent."""
        if self._close is not None:
            self._close()


class _Descriptor:
    """A file descriptor, written without a buffer."""

    def __init__(self, fd: int) -> None:
        self._fd = fd

    def write(self, data: bytes, /) -> int:
        written = os.write(self._fd, data)
        while written < len(data):  # the disk is full, or a pipe is: the next write says it
            written += os.write(self._fd, data[written:])
        return written

    def flush(self) -> None:
        """Nothing waits."""


def _opened(path: StrPath) -> int:
    """Open the file of a path, and empty it if it has a recording.

    Raises:
        OSError: it cannot be opened.
        RecordingError: it has another content.
    """
    flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_CLOEXEC", 0)
    fd = os.open(path, flags, MODE)
    try:
        found = os.fstat(fd)
        if stat.S_ISREG(found.st_mode) and found.st_size:
            _check_replaceable(path)
            os.ftruncate(fd, 0)
    except BaseException:
        os.close(fd)
        raise
    return fd


def _check_replaceable(path: StrPath) -> None:
    try:
        next(read_recording(path))
    except (RecordingError, TrioCapnpError) as error:
        raise RecordingError(
            f"{os.fspath(path)} exists and is no recording; name another file, or remove it"
        ) from error


def _close(fd: int) -> None:
    with suppress(OSError):
        os.close(fd)
