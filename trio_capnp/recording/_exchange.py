"""Follows the messages of one connection, and tells its calls, marks and windows to a story.

    Call --> asked --Return--> returned --Finish--> forgotten
                   --Finish--> canceled --Return--> forgotten

A peer may send anything, so ids that fit no call are counted as oddities. Each table has at most as
many entries as the recording has messages and descriptors.

Source: rpc.capnp.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import attrs

from trio_capnp.recording._naming import Naming
from trio_capnp.recording._payloads import bounded
from trio_capnp.recording._story import (
    CallOutcome,
    Mark,
    MarkKind,
    Story,
    StoryCall,
    StorySide,
    StreamWindow,
)
from trio_capnp.rpc import _messages as m
from trio_capnp.rpc._transcript import described, target_of

HOSTED: Final = {m.CapKind.SENDER_HOSTED, m.CapKind.SENDER_PROMISE}
"""The descriptors that name an export of the sender."""


@attrs.frozen
class Seen:
    """A message on its way through an exchange.

    Attributes:
        at_ns: its time.
        side: the sender.
        size: bytes on the wire.
        text: the payload in text form, if the recording has it.
    """

    at_ns: int
    side: StorySide
    size: int
    text: str


class Exchange:
    """The tables of one connection.

    Args:
        story: gets the calls, marks and windows.
        connection: the place of the connection in the story.
        naming: gives the names of methods and the texts of payloads.
    """

    def __init__(self, story: Story, connection: int, naming: Naming) -> None:
        self._story = story
        self._connection = connection
        self._naming = naming
        # By the caller and the question: the place of the call, until Return and Finish.
        self._asked: dict[tuple[StorySide, int], int] = {}
        # By the host and the export: the call whose message brought the capability.
        self._brought: dict[tuple[StorySide, int], int] = {}
        # By the side that waits and the id: the mark.
        self._embargoes: dict[tuple[StorySide, int], Mark] = {}
        self._windows: dict[StorySide, StreamWindow] = {}

    def see(self, seen: Seen, message: m.Message) -> int | None:
        """Follow a message; give the call that it belongs to."""
        handle = HANDLERS.get(type(message))
        return None if handle is None else handle(self, seen, message)

    # --- questions ----------------------------------------------------------------------------

    def _bootstrap(self, seen: Seen, message: m.Bootstrap) -> int:
        return self._ask(seen, message.question_id)

    def _call(self, seen: Seen, message: m.Call) -> int:
        place = self._ask(seen, message.question_id)
        call = self._story.calls[place]
        call.numbers = message.interface_id, message.method_id
        call.interface, call.method, call.is_streaming = self._naming.name_of(call.numbers)
        call.target = target_of(message) or ""
        call.params = self._naming.text_of(call.numbers, message, seen.text)
        self._link(call, message.target)
        self._bring(seen.side, message.params.descriptors, place)
        if call.is_streaming:
            self._window_of(call.side).change(seen.at_ns, 1, seen.size)
        return place

    def _ask(self, seen: Seen, question: int) -> int:
        place = len(self._story.calls)
        if (seen.side, question) in self._asked:
            self._odd("questions whose id was still in use")
        self._asked[seen.side, question] = place
        self._story.calls.append(
            StoryCall(
                connection=self._connection,
                side=seen.side,
                question=question,
                chain=place,
                begun_ns=seen.at_ns,
                params_bytes=seen.size,
            )
        )
        return place

    def _link(self, call: StoryCall, target: m.Target | None) -> None:
        """Find the call on whose answer, or on whose capability, this one was made."""
        if isinstance(target, m.ImportedCap):
            call.origin = self._brought.get((call.side.other, target.id))
        elif isinstance(target, m.PromisedAnswer):
            call.parent = self._asked.get((call.side, target.question_id))
            if call.parent is None:
                self._orphan("calls on the answer of a question that was not asked")
                return
            parent = self._story.calls[call.parent]
            call.is_pipelined = parent.outcome is CallOutcome.OPEN
            if call.is_pipelined:
                call.chain = parent.chain

    def _return(self, seen: Seen, message: m.Return) -> int | None:
        key = seen.side.other, message.answer_id
        place = self._asked.get(key)
        if place is None:
            self._orphan("returns of a question that was not asked")
            return None
        call = self._story.calls[place]
        if call.returned_ns is not None:
            self._odd("second returns of a question")
            return place
        self._end(call, seen, message)
        if message.results is not None:
            self._bring(seen.side, message.results.descriptors, place)
        if call.finished_ns is not None or message.no_finish_needed:
            del self._asked[key]
        return place

    def _end(self, call: StoryCall, seen: Seen, message: m.Return) -> None:
        call.returned_ns = seen.at_ns
        call.results_bytes = seen.size
        if call.outcome is CallOutcome.OPEN:
            call.outcome = OUTCOMES.get(message.kind, CallOutcome.RETURNED)
        if message.exception is not None:
            call.error = _exception(message.exception)
        if call.numbers is not None:
            call.results = self._naming.text_of(call.numbers, message, seen.text)
        if call.is_streaming:
            self._window_of(call.side).change(seen.at_ns, -1, -call.params_bytes)

    def _finish(self, seen: Seen, message: m.Finish) -> int | None:
        key = seen.side, message.question_id
        place = self._asked.get(key)
        if place is None:
            return None  # a Return without a need for it has ended the call
        call = self._story.calls[place]
        if call.finished_ns is not None:
            self._odd("second finishes of a question")
            return place
        call.finished_ns = seen.at_ns
        if call.returned_ns is not None:
            del self._asked[key]
        else:
            call.outcome = CallOutcome.CANCELED
            self._mark(seen, MarkKind.CANCEL, f"{call.name} canceled", place)
        return place

    # --- capabilities -------------------------------------------------------------------------

    def _bring(self, host: StorySide, descriptors: list[m.CapDescriptor], place: int) -> None:
        for each in descriptors:
            if each.kind in HOSTED:
                self._brought[host, each.id] = place

    def _resolve(self, seen: Seen, message: m.Resolve) -> int | None:
        place = self._brought.get((seen.side, message.promise_id))
        if place is not None and message.cap is not None:
            self._bring(seen.side, [message.cap], place)
        self._mark(seen, MarkKind.RESOLVE, described(message), place)
        return place

    def _disembargo(self, seen: Seen, message: m.Disembargo) -> int | None:
        place = self._behind(seen.side, message.target)
        if message.kind is m.LoopbackKind.SENDER_LOOPBACK:
            mark = self._mark(seen, MarkKind.EMBARGO, described(message), place)
            self._embargoes[seen.side, message.id] = mark
        elif message.kind is m.LoopbackKind.RECEIVER_LOOPBACK:
            begun = self._embargoes.pop((seen.side.other, message.id), None)
            if begun is None:
                self._orphan("ends of embargoes that had not begun")
            else:
                begun.until_ns = seen.at_ns
        return place

    def _behind(self, side: StorySide, target: m.Target | None) -> int | None:
        if isinstance(target, m.PromisedAnswer):
            return self._asked.get((side, target.question_id))
        if isinstance(target, m.ImportedCap):
            return self._brought.get((side.other, target.id))
        return None

    # --- errors -------------------------------------------------------------------------------

    def _abort(self, seen: Seen, message: m.Abort) -> None:
        self._mark(seen, MarkKind.ABORT, _exception(message.exception))

    def _unimplemented(self, seen: Seen, message: m.Unimplemented) -> None:
        inner = message.message
        about = "a message of an unknown kind" if inner is None else described(inner)
        self._mark(seen, MarkKind.PROBLEM, f"unimplemented: {about}")

    def _odd(self, sentence: str) -> None:
        self._story.oddities[sentence] += 1

    def _orphan(self, sentence: str) -> None:
        """Count it, unless the recording was limited to some methods."""
        if not self._story.only:
            self._odd(sentence)

    def _mark(self, seen: Seen, kind: MarkKind, text: str, call: int | None = None) -> Mark:
        mark = Mark(kind, self._connection, seen.side, seen.at_ns, bounded(text), call)
        self._story.marks.append(mark)
        return mark

    def _window_of(self, side: StorySide) -> StreamWindow:
        window = self._windows.get(side)
        if window is None:
            window = self._windows[side] = StreamWindow(self._connection, side)
            self._story.windows.append(window)
        return window


def _exception(exception: m.ExceptionValue) -> str:
    """``failed: division by zero``."""
    reason = bounded(exception.reason)
    return f"{exception.kind}: {reason}" if reason else exception.kind


OUTCOMES: Final = {
    m.ReturnKind.EXCEPTION: CallOutcome.FAILED,
    m.ReturnKind.CANCELED: CallOutcome.CANCELED,
}
"""All other returns have results, here or elsewhere."""

HANDLERS: Final[dict[type, Callable[..., int | None]]] = {
    m.Bootstrap: Exchange._bootstrap,  # pyright: ignore[reportPrivateUsage]
    m.Call: Exchange._call,  # pyright: ignore[reportPrivateUsage]
    m.Return: Exchange._return,  # pyright: ignore[reportPrivateUsage]
    m.Finish: Exchange._finish,  # pyright: ignore[reportPrivateUsage]
    m.Resolve: Exchange._resolve,  # pyright: ignore[reportPrivateUsage]
    m.Disembargo: Exchange._disembargo,  # pyright: ignore[reportPrivateUsage]
    m.Abort: Exchange._abort,  # pyright: ignore[reportPrivateUsage]
    m.Unimplemented: Exchange._unimplemented,  # pyright: ignore[reportPrivateUsage]
}
"""Release and messages of levels 3 and 4 are counted, and change no call."""
