"""From the records of a recording to its story.

    records --by connection--> exchanges --calls, marks, windows--> story

Records may come from anywhere. A record or a message that cannot be read is counted, and the story
goes on; a recording that is cut or damaged is told up to the last whole record.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final

import attrs

from trio_capnp.errors import CutMessageError, TrioCapnpError
from trio_capnp.limits import Limits
from trio_capnp.recording._exchange import Exchange, Seen
from trio_capnp.recording._methods import NO_METHODS, Methods
from trio_capnp.recording._naming import Naming
from trio_capnp.recording._payloads import bounded
from trio_capnp.recording._story import (
    Mark,
    MarkKind,
    Story,
    StoryConnection,
    StoryMessage,
    StorySide,
)
from trio_capnp.recording.recording_capnp import Direction, Record
from trio_capnp.rpc import _messages as m
from trio_capnp.rpc._transcript import name_of
from trio_capnp.rpc.codec._translate import decode
from trio_capnp.typed._struct_api import which
from trio_capnp.wire._framing import frame_from

if TYPE_CHECKING:
    from trio_capnp.recording.recording_capnp import Message

MAX_MESSAGES: Final = 400_000
"""Messages of a story. Those that come later are counted only."""

MAX_PROBLEMS: Final = 1000
"""Marks for messages that cannot be shown. Further ones are counted only."""

MAX_NS: Final = 1 << 53
"""The latest time of a story, 104 days: numbers of JavaScript are exact up to it."""

MESSAGE_LIMITS: Final = Limits()

SENDERS: Final = {Direction.TO_SERVER: StorySide.CLIENT, Direction.TO_CLIENT: StorySide.SERVER}

UNREADABLE: Final = "unreadable"
"""The kind of a message whose frame was not kept, or is no message of the protocol."""


def tell_story(records: Iterable[Record.Reader], *, methods: Methods = NO_METHODS) -> Story:
    """Read the records of a recording, and tell its calls.

    An error of the iteration after the first record ends the story, which then says so in ``cut``.

    Args:
        records: in the order of the recording.
        methods: those of schemas, for names and payloads that the recording lacks.

    Raises:
        TrioCapnpError: the iteration raised it before the first record.
    """
    teller = Teller(methods)
    count = 0
    try:
        for record in records:
            count += 1
            teller.see(record)
    except CutMessageError as error:
        if not count:
            raise
        teller.story.cut = f"it ends in the middle of the record at byte {error.offset}"
    except TrioCapnpError as error:
        if not count:
            raise
        teller.story.cut = str(error)
    return teller.story


@attrs.define(eq=False)
class Followed:
    """A connection on its way into a story."""

    place: int
    told: StoryConnection
    exchange: Exchange


class Teller:
    """Takes records one by one.

    Args:
        methods: those of schemas.

    Attributes:
        story: as far as it has been told.
    """

    def __init__(self, methods: Methods) -> None:
        self.story = Story()
        self._naming = Naming(methods)
        self._followed: dict[int, Followed] = {}
        self._beginnings = 0
        self._begun_ns = 0  # the time of the story when the present recording began
        self._problems = 0

    def see(self, record: Record.Reader) -> None:
        """Take the next record."""
        try:
            kind = which(record)
            if kind is Record.Which.BEGUN:
                self._begun_ns = self.story.end_ns
            see = RECORDS.get(kind)
            if see is None:
                self.story.oddities["records of a kind that this version does not know"] += 1
            else:
                see(self, record, self._time_of(record))
        except TrioCapnpError:
            self.story.oddities["records that cannot be read"] += 1

    def _time_of(self, record: Record.Reader) -> int:
        """The time of a record. A clock that goes back is held."""
        at_ns = min(self._begun_ns + record.time, MAX_NS)
        if at_ns < self.story.end_ns:
            self.story.oddities["records whose time goes back"] += 1
        else:
            self.story.end_ns = at_ns
        return self.story.end_ns

    # --- records ------------------------------------------------------------------------------

    def _begun(self, record: Record.Reader, at_ns: int) -> None:
        """Begin a recording, or a further one that was appended to the file."""
        begun, story = record.begun, self.story
        self._followed = {}
        hides = begun.hides_payloads
        self._naming.hides_payloads = hides
        if not self._beginnings:
            story.recorder = bounded(begun.recorder)
            story.wall_clock_ns = begun.wall_clock
        story.hides_payloads = story.hides_payloads or hides
        story.only = (*story.only, *(bounded(each) for each in begun.only))
        self._beginnings += 1

    def _named(self, record: Record.Reader, at_ns: int) -> None:
        self._naming.tell(record.named)

    def _opened(self, record: Record.Reader, at_ns: int) -> None:
        told = self._follow(record, at_ns).told
        told.client = bounded(record.opened.client)
        told.server = bounded(record.opened.server)

    def _message(self, record: Record.Reader, at_ns: int) -> None:
        message, story = record.message, self.story
        followed = self._follow(record, at_ns)
        side = SENDERS.get(message.direction, StorySide.CLIENT)
        story.sent_bytes[side] += message.size
        if len(story.messages) >= MAX_MESSAGES:
            story.left_out += 1
            return
        kind, call = self._seen(followed, message, Seen(at_ns, side, message.size, message.text))
        story.kinds[kind] += 1
        story.messages.append(StoryMessage(at_ns, followed.place, side, kind, message.size, call))

    def _foreign(self, record: Record.Reader, at_ns: int) -> None:
        foreign = record.foreign
        side = SENDERS.get(foreign.direction, StorySide.CLIENT)
        text = f"no message begins at byte {foreign.offset} of the {side.value}: the rest is unread"
        self._problem(self._follow(record, at_ns), side, at_ns, text)

    def _ended(self, record: Record.Reader, at_ns: int) -> None:
        followed = self._follow(record, at_ns)
        followed.told.ended_ns = at_ns
        followed.told.reason = reason = bounded(record.ended)
        if reason:
            mark = Mark(MarkKind.LOST, followed.place, StorySide.SERVER, at_ns, reason)
            self.story.marks.append(mark)

    # --- messages -----------------------------------------------------------------------------

    def _seen(
        self, followed: Followed, message: Message.Reader, seen: Seen
    ) -> tuple[str, int | None]:
        """Follow one message; give its kind, and the call that it belongs to."""
        if not message.frame:
            text = f"a message of {seen.size} bytes was not kept: {seen.text or 'too large'}"
            self._problem(followed, seen.side, seen.at_ns, text)
            return UNREADABLE, None
        try:
            decoded = decode(frame_from(bytes(message.frame), MESSAGE_LIMITS), MESSAGE_LIMITS)
        except TrioCapnpError as error:
            self._problem(followed, seen.side, seen.at_ns, f"unreadable message: {error}")
            return UNREADABLE, None
        if isinstance(decoded, m.Unsupported):
            self._problem(followed, seen.side, seen.at_ns, f"{decoded.name}, which is not followed")
        return name_of(decoded), followed.exchange.see(seen, decoded)

    def _problem(self, followed: Followed, side: StorySide, at_ns: int, text: str) -> None:
        self._problems += 1
        if self._problems > MAX_PROBLEMS:
            self.story.oddities["further messages that cannot be shown"] += 1
            return
        mark = Mark(MarkKind.PROBLEM, followed.place, side, at_ns, bounded(text))
        self.story.marks.append(mark)

    def _follow(self, record: Record.Reader, at_ns: int) -> Followed:
        """The connection of a record; a new one if it has not been named before."""
        followed = self._followed.get(record.connection)
        if followed is None:
            place = len(self.story.connections)
            told = StoryConnection(record.connection, opened_ns=at_ns)
            self.story.connections.append(told)
            followed = Followed(place, told, Exchange(self.story, place, self._naming))
            self._followed[record.connection] = followed
        return followed


RECORDS: Final[dict[object, Callable[[Teller, Record.Reader, int], None]]] = {
    Record.Which.BEGUN: Teller._begun,  # pyright: ignore[reportPrivateUsage]
    Record.Which.NAMED: Teller._named,  # pyright: ignore[reportPrivateUsage]
    Record.Which.OPENED: Teller._opened,  # pyright: ignore[reportPrivateUsage]
    Record.Which.MESSAGE: Teller._message,  # pyright: ignore[reportPrivateUsage]
    Record.Which.FOREIGN: Teller._foreign,  # pyright: ignore[reportPrivateUsage]
    Record.Which.ENDED: Teller._ended,  # pyright: ignore[reportPrivateUsage]
}
