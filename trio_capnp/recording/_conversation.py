"""The messages of one connection as lines, seen from between its peers.

    call question=1 target=answer 0 method=0 Calculator.evaluate(expression = (literal = 2))
    return answer=1 results caps=sender_hosted 1 Calculator.evaluate -> (value = ...)

A Return has the id of its question only, so the method of each question is remembered.

Source: rpc.capnp, ``Call`` and ``Return``.
"""

from __future__ import annotations

from typing import Final

import attrs

from trio_capnp.errors import TrioCapnpError
from trio_capnp.limits import Limits
from trio_capnp.recording._arrows import Arrow
from trio_capnp.recording._cutting import LargeMessage
from trio_capnp.recording._hiding import hidden
from trio_capnp.recording._links import Links
from trio_capnp.recording._methods import MethodId, Methods, NamedMethod, name_of
from trio_capnp.recording._payloads import bounded, payload_text
from trio_capnp.recording._selection import EVERYTHING, Selection
from trio_capnp.rpc import _messages as m
from trio_capnp.rpc._transcript import described
from trio_capnp.rpc.codec._translate import decode
from trio_capnp.wire._framing import frame_of

LIMITS: Final = Limits()

MAX_QUESTIONS: Final = 10_000
"""Questions of one side whose methods are remembered until their Returns."""

TOO_LARGE: Final = "too large to be shown"


@attrs.frozen
class SeenMessage:
    """A message of a conversation, as it is shown and recorded.

    Attributes:
        way: its direction.
        size: bytes on the wire, with the segment table.
        frame: the message with its segment table, without its payloads if these are hidden; empty
            if there is none to be kept.
        text: the payload in text form, bounded; of a message without a frame, the reason.
        title: of a Call or Return, the name of its method, or its numbers; else empty.
        called: of a Call, the numbers of its method; else None.
        method: the method of a Call or Return, if a schema has it.
        decoded: the message without its payload; None if it cannot be decoded.
    """

    way: Arrow
    size: int
    frame: bytes = b""
    text: str = ""
    title: str = ""
    called: MethodId | None = None
    method: NamedMethod | None = None
    decoded: m.Message | None = None

    @property
    def line(self) -> str:
        """The message as one line without arrow; at most about twice ``MAX_SHOWN`` characters."""
        if self.decoded is None:
            return self.text
        line = bounded(described(self.decoded))
        if not self.title:
            return line
        if isinstance(self.decoded, m.Call):
            return f"{line} {self.title}{self.text}"
        return f"{line} {self.title} -> {self.text}" if self.text else f"{line} {self.title}"


class Conversation:
    """Sees the messages of one connection, which are given in the order of their arrival.

    Args:
        methods: those of the schemas, by their numbers.
        selection: the messages and parts that are kept.
    """

    def __init__(self, methods: Methods, selection: Selection = EVERYTHING) -> None:
        self._methods = methods
        self._selection = selection
        self._links = Links() if selection.only else None
        self._asked: dict[Arrow, dict[int, MethodId]] = {way: {} for way in Arrow}

    def see(self, way: Arrow, message: bytes | LargeMessage) -> SeenMessage | None:
        """See a message. Returns None if the selection leaves it out.

        Args:
            way: its direction.
            message: the bytes of the message, or its size.
        """
        if isinstance(message, LargeMessage):
            return self._without_frame(way, message.size, TOO_LARGE)
        try:
            decoded = decode(frame_of(message, 0), LIMITS)
            numbers = self._method_of(way, decoded)
            method = None if numbers is None else self._methods.get(numbers)
            title = "" if numbers is None else name_of(numbers, method)
            if not self._takes(way, decoded, title):
                return None
            frame = message
            if self._selection.hides_payloads:
                frame = hidden(message)
                decoded = decode(frame_of(frame, 0), LIMITS)
        except TrioCapnpError as error:
            return self._without_frame(way, len(message), f"unreadable: {error}")
        return SeenMessage(
            way=way,
            size=len(message),
            frame=frame,
            text="" if self._selection.hides_payloads else payload_text(decoded, method),
            title=title,
            called=numbers if isinstance(decoded, m.Call) else None,
            method=method,
            decoded=decoded,
        )

    def _without_frame(self, way: Arrow, size: int, reason: str) -> SeenMessage | None:
        """A message of which only the size is kept. It cannot be linked to a call."""
        if self._links is not None:
            return None
        return SeenMessage(way=way, size=size, text=bounded(reason))

    def _method_of(self, way: Arrow, message: m.Message) -> MethodId | None:
        """The method of a Call or Return, by its numbers."""
        if isinstance(message, m.Call):
            method = message.interface_id, message.method_id
            asked = self._asked[way]
            if len(asked) < MAX_QUESTIONS or message.question_id in asked:
                asked[message.question_id] = method
            return method
        if isinstance(message, m.Return):
            return self._asked[way.back].pop(message.answer_id, None)
        return None

    def _takes(self, way: Arrow, message: m.Message, title: str) -> bool:
        """Whether the message belongs to a call of the methods that are kept."""
        if self._links is None:
            return True
        is_wanted = isinstance(message, m.Call) and self._selection.takes(title)
        return self._links.takes(way, message, is_wanted=is_wanted)
