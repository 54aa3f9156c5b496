"""The reader of recordings: records one by one, up to the last whole one.

A recording may end anywhere, because its writer was killed or still writes.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, TypeAlias

from trio_capnp.errors import CutMessageError, TrioCapnpError, WireError
from trio_capnp.limits import ReaderLimits
from trio_capnp.recording.recording_capnp import Record
from trio_capnp.typed._struct_api import read_messages, which

if TYPE_CHECKING:
    from typing_extensions import Buffer

    from trio_capnp.wire._files import SupportsRead

VERSION: Final = 1
"""The version of the meaning of recording.capnp."""

MAX_RECORD_WORDS: Final = 128 * 1024
"""Words of the largest record, 1 MiB: a message of 256 KiB and its texts fit four times."""

LIMITS: Final = ReaderLimits(max_message_words=MAX_RECORD_WORDS)

Source: TypeAlias = "str | os.PathLike[str] | SupportsRead | Buffer"


class RecordingError(TrioCapnpError, ValueError):
    """A file is no recording, or is damaged. The text is one line and names the file."""


def read_recording(source: Source, *, strict: bool = False) -> Iterator[Record.Reader]:
    """Iterate over the records of a recording, in bounded memory.

    Each record is read when it is asked for. A last record that is cut ends the iteration, because
    the writer was killed or is at it. A file that can seek is then at the beginning of that record.

    For example::

        for record in trio_capnp.recording.read_recording("session.rec"):
            print(record.time, trio_capnp.which(record))

    Args:
        source: the path of a file, a binary file or a bytes-like object.
        strict: whether a cut last record raises.

    Raises:
        OSError: the file cannot be opened or read.
        RecordingError: the file is no recording, or is damaged.
        CutMessageError: the last record is cut, if ``strict``. It has the ``offset``.
    """
    name = _name_of(source)
    number = 0
    try:
        for record in read_messages(Record, source, limits=LIMITS):
            if not number:
                _check_first(record, name)
            yield record
            number += 1
    except CutMessageError as error:
        if not number:
            raise RecordingError(f"{name} ends before its first record") from error
        if strict:
            raise
    except WireError as error:
        if not number:
            raise RecordingError(f"{name} is no recording: {error}") from error
        raise RecordingError(f"{name} is damaged after record {number}: {error}") from error
    if not number:
        raise RecordingError(f"{name} is empty: it has no record")


def _check_first(record: Record.Reader, name: str) -> None:
    """Check that this record begins a recording of a version that this reader knows.

    Raises:
        WireError: the record is malformed.
        RecordingError: it is another struct, or of a later version.
    """
    if which(record) is not Record.Which.BEGUN or not record.begun.version:
        raise RecordingError(f"{name} is no recording: it does not begin with the record of one")
    if record.begun.version > VERSION:
        raise RecordingError(
            f"{name} is a recording of version {record.begun.version}, which needs a later"
            f" trio_capnp: this one reads version {VERSION}"
        )


def _name_of(source: Source) -> str:
    if isinstance(source, str | os.PathLike):
        return os.fspath(source)
    name: object = getattr(source, "name", None)
    return name if isinstance(name, str) else "the recording"
