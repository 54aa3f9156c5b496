"""Recordings from within a program: hooks whose tap is told the frames of connections."""

# The tap of ``Hooks`` is private, because only this package sees frames.
# pyright: reportPrivateUsage=false

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import attrs

from trio_capnp import __version__
from trio_capnp.recording._arrows import Arrow
from trio_capnp.recording._conversation import Conversation
from trio_capnp.recording._cutting import MAX_KEPT, LargeMessage
from trio_capnp.recording._methods import LoadedMethods
from trio_capnp.recording._recorder import Recorder
from trio_capnp.recording._selection import selection_of
from trio_capnp.reports import described, type_name
from trio_capnp.runtime import Hooks
from trio_capnp.runtime._hooks import hooks_from

if TYPE_CHECKING:
    from trio_capnp.recording._file import RecordTarget, StrPath

PROGRAM: Final = f"trio_capnp {__version__}"


def record(
    file: StrPath | RecordTarget,
    *,
    hide_payloads: bool = False,
    only: Sequence[str] = (),
    hooks: Hooks | None = None,
) -> Hooks:
    """Make hooks that record the messages of each connection that they are given to.

    For example::

        hooks = trio_capnp.recording.record("session.rec", hide_payloads=True)
        async with trio_capnp.open_tcp("localhost", 5923, hooks=hooks) as connection: ...

    The file has the format of ``trio-capnp proxy --record``; ``read_recording`` reads it. Each
    record is written at once, so the file is whole up to its last record at any time. Connections
    are numbered in the order in which they begin. The client is the side that has connected.

    If the file fails, because the disk is full for example, the error is logged once, the recording
    ends, and the connections go on.

    Args:
        file: the path of the file, or a binary file that is open for writing and stays the
            program's. A new file is readable for its owner only. A recording is replaced; a file
            with another content is refused.
        hide_payloads: whether parameters, results, the texts of errors and other contents are left
            out. The names of methods and the sizes stay.
        only: patterns of ``Interface.method``, with ``*`` and ``?``, of the calls to record.
        hooks: the program's own, which go on.

    Raises:
        OSError: the file cannot be opened or written.
        RecordingError: the path has a file that is no recording.
        TypeError: an argument has a wrong type.
    """
    given = hooks_from(hooks)
    selection = selection_of(hide_payloads=hide_payloads, only=only)
    tap = RecordingTap(Recorder(file, selection, PROGRAM))
    return attrs.evolve(given, _taps=(*given._taps, tap))


class RecordingTap:
    """Numbers the connections of a recording."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder
        self._numbers = itertools.count(1)

    def opened(self, peer: str, *, is_served: bool) -> RecordedConnection:
        """Record that a connection has begun.

        Args:
            peer: its address.
            is_served: whether it has connected to this side.

        Raises:
            OSError: the file has failed.
        """
        number = next(self._numbers)
        client, server = (peer, "") if is_served else ("", peer)
        self._recorder.opened(number, client=client, server=server)
        return RecordedConnection(self._recorder, number, is_served=is_served)


class RecordedConnection:
    """Records the messages of one connection. Each method raises if the file has failed."""

    def __init__(self, recorder: Recorder, number: int, *, is_served: bool) -> None:
        self._recorder = recorder
        self._number = number
        self._sends = Arrow.TO_CLIENT if is_served else Arrow.TO_SERVER
        self._conversation = Conversation(LoadedMethods(), recorder.selection)

    def passed(self, outgoing: bool, message: bytes | memoryview) -> None:
        """Record a message, which this side sends if ``outgoing``."""
        if not self._recorder.is_open:
            return
        way = self._sends if outgoing else self._sends.back
        size = len(message)
        seen = self._conversation.see(
            way, LargeMessage(size) if size > MAX_KEPT else bytes(message)
        )
        if seen is not None:
            self._recorder.message(self._number, seen)

    def ended(self, error: Exception | None) -> None:
        """Record the end. The text of an error may be the peer's, so it is a payload."""
        reason = ""
        if error is not None:
            hides = self._recorder.selection.hides_payloads
            reason = type_name(type(error)) if hides else described(error)
        self._recorder.ended(self._number, reason)
