"""The output of ``trio-capnp proxy``: printed lines, and a recording.

    0.001874 #1 -> 48 bytes: bootstrap question=0

Seconds since the start, the number of the connection, the direction, the size on the wire.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Final

import attrs
import trio

import trio_capnp
from trio_capnp.cli._failures import encodable, line_of, printable
from trio_capnp.cli._loop import print_now
from trio_capnp.errors import WireError
from trio_capnp.recording import (
    Arrow,
    Conversation,
    MessageCutter,
    Methods,
    Recorder,
    Selection,
)
from trio_capnp.reports import is_of_signal

NOT_OURS: Final = "no Cap'n Proto message begins"
PROXY_ENDED: Final = "the proxy has ended"
CUT: Final = "ends in the middle of a message, which begins at byte"


@attrs.define(eq=False)
class ProxyRecording:
    """The recording of a proxy. If its file fails, that is told once and the traffic goes on.

    Attributes:
        path: of the file.
        recorder: writes it.
        has_failed: whether the recording has ended early.
    """

    path: str
    recorder: Recorder
    has_failed: bool = False

    @classmethod
    def to(cls, path: str, selection: Selection) -> ProxyRecording:
        """Begin the recording.

        Raises:
            OSError: the file cannot be opened or written.
            RecordingError: the path has a file that is no recording.
        """
        program = f"trio-capnp proxy {trio_capnp.__version__}"
        return cls(path, Recorder(path, selection, program))

    def write(self, event: Callable[[Recorder], None]) -> None:
        """Write an event, or tell the failure of the file on standard error."""
        try:
            event(self.recorder)
        except OSError as error:
            if is_of_signal(error):
                raise
            self.has_failed = True
            reason = line_of(error)
            sys.stderr.write(
                f"trio-capnp: the recording {printable(self.path)} has ended: {reason};"
                " the traffic goes on unrecorded\n"
            )


@attrs.define(eq=False)
class ProxyLog:
    """The output of a proxy.

    Attributes:
        methods: those of the schemas.
        selection: the messages and parts that are shown and recorded.
        recording: the recording; None for none.
        start: the time of the event loop when the proxy began.
    """

    methods: Methods
    selection: Selection
    recording: ProxyRecording | None
    start: float = 0.0

    def connection(self, number: int) -> ConnectionLog:
        """The log of a new connection."""
        return ConnectionLog(number, self, Conversation(self.methods, self.selection))


@attrs.define(eq=False)
class ConnectionLog:
    """Records and prints the messages of one connection, as they pass. Each is recorded first.

    Attributes:
        number: of the connection.
        log: of the proxy.
        conversation: sees the messages.
        cutters: cut the bytes of each direction.
        is_read: False once a direction has bytes that are not Cap'n Proto.
        cut: the place of a message that a side has left incomplete; empty if there is none.
        has_ended: whether the recording has the end of the connection.
    """

    number: int
    log: ProxyLog
    conversation: Conversation
    cutters: dict[Arrow, MessageCutter] = attrs.field(
        factory=lambda: {way: MessageCutter() for way in Arrow}
    )
    is_read: bool = True
    cut: str = ""
    has_ended: bool = False

    def begins(self, client: str, server: str) -> None:
        """A client has connected, and is to reach the server of this address."""
        self._record(lambda to: to.opened(self.number, client=client, server=server))
        self.print([f"from {client}" if client else "from a client"])

    def passes(self, way: Arrow, data: bytes) -> None:
        """Show the messages that these bytes complete; no bytes are the end of this direction."""
        if self.is_read:
            self.print(f"{way.value} {line}" for line in self._lines(way, data))

    def fails(self, reason: str) -> None:
        """The server cannot be reached, or a handshake has failed."""
        self._record_end(f"failed: {reason}")
        self.print([f"failed: {reason}"])

    def ends(self, loss: str) -> None:
        """The connection has ended: a peer was lost, or ``loss`` is empty."""
        self._record_end(loss or self.cut)
        self.print([f"lost: {loss}" if loss else "ended"])

    @contextmanager
    def lasting(self) -> Generator[None]:
        """The block of the connection. If it raises, the recording still has the end."""
        try:
            yield
        except BaseException as error:
            self._record_end(line_of(error) if isinstance(error, OSError) else PROXY_ENDED)
            raise

    def _lines(self, way: Arrow, data: bytes) -> Iterator[str]:
        cutter = self.cutters[way]
        if not data and not cutter.at_boundary:
            cut = f"{CUT} {cutter.offset}"
            self.cut = f"{way.value} {cut}"
            yield cut
        try:
            for message in cutter.feed(data):
                seen = self.conversation.see(way, message)
                if seen is not None:
                    self._record(partial(Recorder.message, connection=self.number, seen=seen))
                    yield f"{seen.size} bytes: {seen.line}"
        except WireError:
            self.is_read = False
            self._record(lambda to: to.foreign(self.number, way, cutter.offset))
            yield f"{NOT_OURS} at byte {cutter.offset}: the rest of this connection is only copied"

    def _record_end(self, reason: str) -> None:
        """Record the end, once: printing it may fail."""
        if not self.has_ended:
            self.has_ended = True
            self._record(lambda to: to.ended(self.number, reason))

    def _record(self, event: Callable[[Recorder], None]) -> None:
        if self.log.recording is not None:
            self.log.recording.write(event)

    def print(self, lines: Iterable[str]) -> None:
        """Print lines about this connection, at once.

        Raises:
            OSError: standard output is closed.
        """
        head = f"{trio.current_time() - self.log.start:.6f} #{self.number}"
        text = "".join(f"{head} {printable(line)}\n" for line in lines)
        if text:
            print_now(encodable(text))
