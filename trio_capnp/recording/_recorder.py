"""The writer of recordings: an event becomes a record, and is in the file when the call returns.

    begun --named, opened, message, foreign, ended, in any order--> closed
    any --the file fails--> failed: later events are dropped

Source: recording.capnp.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final, Unpack

from trio_capnp.recording._arrows import Arrow
from trio_capnp.recording._file import RecordFile
from trio_capnp.recording._reading import VERSION
from trio_capnp.recording.recording_capnp import Direction, Record
from trio_capnp.wire._messages import to_bytes

if TYPE_CHECKING:
    from trio_capnp.recording._conversation import SeenMessage
    from trio_capnp.recording._file import RecordTarget, StrPath
    from trio_capnp.recording._methods import MethodId, NamedMethod
    from trio_capnp.recording._selection import Selection

DIRECTIONS: Final = {Arrow.TO_SERVER: Direction.TO_SERVER, Arrow.TO_CLIENT: Direction.TO_CLIENT}


class Recorder:
    """Writes one recording. Each method raises ``OSError`` or ``ValueError`` if the file fails.

    The first of them is raised once: it ends the recording, and later events are dropped.

    Args:
        target: the path of the file, or an open binary file, which stays the caller's.
        selection: the messages that are kept; told in the first record.
        program: the name and the version of the recording program.

    Raises:
        OSError: the file cannot be opened or written.
        RecordingError: the path has a file that is no recording.
    """

    def __init__(self, target: StrPath | RecordTarget, selection: Selection, program: str) -> None:
        self.selection = selection
        self._file = RecordFile(target)
        self._has_failed = False
        self._named: set[MethodId] = set()
        self._began_ns = time.monotonic_ns()
        self._append(
            begun={
                "version": VERSION,
                "wall_clock": time.time_ns(),
                "recorder": program,
                "hides_payloads": selection.hides_payloads,
                "only": list(selection.only),
            }
        )

    @property
    def is_open(self) -> bool:
        """Whether events are still written: the file has not failed and is not closed."""
        return not self._has_failed

    def opened(self, connection: int, *, client: str = "", server: str = "") -> None:
        """A client has connected.

        Args:
            connection: its number, from 1.
            client: the address of the side that connected, as far as it is known.
            server: the address of the other side.
        """
        self._append(connection=connection, opened={"client": client, "server": server})

    def message(self, connection: int, seen: SeenMessage) -> None:
        """A message has come by. The first Call of a method also writes the method's name.

        Args:
            connection: its number.
            seen: the message.
        """
        if seen.called is not None and seen.method is not None and seen.called not in self._named:
            self._named.add(seen.called)
            self._name(seen.called, seen.method)
        self._append(
            connection=connection,
            message={
                "direction": DIRECTIONS[seen.way],
                "size": seen.size,
                "frame": seen.frame,
                "text": seen.text,
            },
        )

    def _name(self, numbers: MethodId, method: NamedMethod) -> None:
        interface, ordinal = numbers
        self._append(
            named={
                "interface": interface,
                "ordinal": ordinal,
                "interface_name": method.interface,
                "method_name": method.method,
                "is_streaming": method.is_streaming,
            }
        )

    def foreign(self, connection: int, way: Arrow, offset: int) -> None:
        """Bytes that are not Cap'n Proto have come by.

        Args:
            connection: its number.
            way: the direction of the bytes.
            offset: the byte of this direction where no message begins.
        """
        self._append(
            connection=connection, foreign={"direction": DIRECTIONS[way], "offset": offset}
        )

    def ended(self, connection: int, reason: str = "") -> None:
        """A connection has ended.

        Args:
            connection: its number.
            reason: the reason; empty if both sides ended in good order.
        """
        self._append(connection=connection, ended=reason)

    def close(self) -> None:
        """Close a file that was given by its path."""
        self._has_failed = True
        self._file.close()

    def _append(self, **fields: Unpack[Record.Fields]) -> None:
        if self._has_failed:
            return
        record = Record.new(**fields)
        record.time = time.monotonic_ns() - self._began_ns
        try:
            self._file.append(to_bytes(record))
        except BaseException:
            self._has_failed = True
            raise
