"""A recorded conversation as values: connections, calls, marks, windows of streams, totals.

A call refers to other calls by their places in ``Story.calls``, so a page can keep the numbers. All
times are nanoseconds since the recording began, and never go back.
"""

from __future__ import annotations

from collections import Counter
from enum import Enum

import attrs

from trio_capnp.recording._methods import MethodId


class StorySide(Enum):
    """The two ends of a connection."""

    CLIENT = "client"
    SERVER = "server"

    @property
    def other(self) -> StorySide:
        """The peer of this side."""
        return StorySide.SERVER if self is StorySide.CLIENT else StorySide.CLIENT


class CallOutcome(Enum):
    """The end of a call. A call that was finished before its Return is canceled."""

    RETURNED = "returned"
    FAILED = "failed"
    CANCELED = "canceled"
    OPEN = "open"


class MarkKind(Enum):
    """Events that are no call."""

    RESOLVE = "resolve"
    EMBARGO = "embargo"
    CANCEL = "cancel"
    ABORT = "abort"
    LOST = "lost"
    PROBLEM = "problem"


ERRORS = frozenset({MarkKind.ABORT, MarkKind.LOST, MarkKind.PROBLEM})
"""The marks that are shown among the errors."""


@attrs.define(eq=False)
class StoryConnection:
    """One connection.

    Attributes:
        number: as in the recording, from 1.
        client: the address of the side that connected; empty if unknown.
        server: the address of the other side.
        opened_ns: the time of the first record about it.
        ended_ns: the time of its end; None if the recording has none.
        reason: the reason of its end; empty if both sides ended in good order.
    """

    number: int
    client: str = ""
    server: str = ""
    opened_ns: int = 0
    ended_ns: int | None = None
    reason: str = ""


@attrs.define(eq=False, kw_only=True)
class StoryCall:
    """A Call or a Bootstrap, and its Return.

    Attributes:
        connection: the place of its connection in ``Story.connections``.
        side: the caller.
        question: the id of the question.
        numbers: the id of the interface and the ordinal of the method; None for a Bootstrap.
        interface: its name with its scope, or ``@0x…``; empty for a Bootstrap.
        method: its name, or ``@3``; ``bootstrap`` for a Bootstrap.
        target: ``import 3`` or ``answer 2.0``, as in transcripts; empty for a Bootstrap.
        parent: the call on whose answer it was made, or None.
        is_pipelined: it was sent before the Return of ``parent``.
        chain: the first call of those that share its round trip; itself if it is the first.
        origin: the call that brought the import which is its target, or None.
        is_streaming: its method was declared ``-> stream``.
        begun_ns: the time of the Call.
        returned_ns: the time of the Return; None if there is none.
        finished_ns: the time of the Finish; None if there is none.
        outcome: how it ended.
        params_bytes: the size of the Call on the wire.
        results_bytes: the size of the Return on the wire; 0 without one.
        params: the parameters in text form, or empty.
        results: the results in text form, or empty.
        error: the kind and the reason of its exception, or empty.
    """

    connection: int
    side: StorySide
    question: int
    numbers: MethodId | None = None
    interface: str = ""
    method: str = "bootstrap"
    target: str = ""
    parent: int | None = None
    is_pipelined: bool = False
    chain: int
    origin: int | None = None
    is_streaming: bool = False
    begun_ns: int
    returned_ns: int | None = None
    finished_ns: int | None = None
    outcome: CallOutcome = CallOutcome.OPEN
    params_bytes: int = 0
    results_bytes: int = 0
    params: str = ""
    results: str = ""
    error: str = ""

    @property
    def name(self) -> str:
        """``Calculator.evaluate``."""
        return f"{self.interface}.{self.method}" if self.interface else self.method


@attrs.define(eq=False)
class Mark:
    """An event that is no call.

    Attributes:
        kind: of the event.
        connection: the place of its connection.
        side: the sender of the message.
        at_ns: its time.
        text: one line about it.
        call: the call that it belongs to, or None.
        until_ns: the end of an embargo; None for other events, and for an embargo without an end.
    """

    kind: MarkKind
    connection: int
    side: StorySide
    at_ns: int
    text: str
    call: int | None = None
    until_ns: int | None = None


@attrs.frozen
class StoryMessage:
    """One message on the wire.

    Attributes:
        at_ns: its time.
        connection: the place of its connection.
        side: the sender.
        kind: its name in rpc.capnp, or ``large`` or ``unreadable``.
        size: bytes on the wire.
        call: the call that it belongs to, or None.
    """

    at_ns: int
    connection: int
    side: StorySide
    kind: str
    size: int
    call: int | None


@attrs.define(eq=False)
class StreamWindow:
    """The streaming calls of one side of a connection that had no Return yet, over time.

    Attributes:
        connection: the place of its connection.
        side: the caller.
        times: nanoseconds; one for each change.
        calls: calls in flight from that time on.
        sizes: bytes of those calls.
    """

    connection: int
    side: StorySide
    times: list[int] = attrs.field(factory=list[int])
    calls: list[int] = attrs.field(factory=list[int])
    sizes: list[int] = attrs.field(factory=list[int])

    def change(self, at_ns: int, calls: int, size: int) -> None:
        """Add a change: of the calls, and of their bytes."""
        self.times.append(at_ns)
        self.calls.append((self.calls[-1] if self.calls else 0) + calls)
        self.sizes.append((self.sizes[-1] if self.sizes else 0) + size)


@attrs.define(eq=False)
class Story:
    """All that a recording tells.

    Attributes:
        recorder: the program that recorded, and its version.
        wall_clock_ns: nanoseconds since 1970, UTC, when the recording began.
        hides_payloads: payloads were emptied.
        only: the patterns of methods that the recording was limited to.
        end_ns: the time of the last record.
        connections: in the order of their first records.
        calls: in the order of their Calls.
        messages: in the order of their arrival.
        marks: in the order of their times.
        windows: of sides that made streaming calls.
        sent_bytes: by sender, of all messages.
        kinds: the number of messages by their names.
        oddities: sentences about records that fit no conversation, with the number of each.
        cut: a sentence about the end of the recording, if it is cut or damaged; else empty.
        left_out: messages that came after the bound of a story.
    """

    recorder: str = ""
    wall_clock_ns: int = 0
    hides_payloads: bool = False
    only: tuple[str, ...] = ()
    end_ns: int = 0
    connections: list[StoryConnection] = attrs.field(factory=list[StoryConnection])
    calls: list[StoryCall] = attrs.field(factory=list[StoryCall])
    messages: list[StoryMessage] = attrs.field(factory=list[StoryMessage])
    marks: list[Mark] = attrs.field(factory=list[Mark])
    windows: list[StreamWindow] = attrs.field(factory=list[StreamWindow])
    sent_bytes: Counter[StorySide] = attrs.field(factory=Counter[StorySide])
    kinds: Counter[str] = attrs.field(factory=Counter[str])
    oddities: Counter[str] = attrs.field(factory=Counter[str])
    cut: str = ""
    left_out: int = 0

    @property
    def round_trips(self) -> int:
        """The chains of calls: the calls of a chain share one round trip."""
        return sum(call.chain == place for place, call in enumerate(self.calls))
