"""The frequent messages in their usual layouts, by a few packs and compares on the bytes.

Implementations lay out the envelopes of a Call or a Return in one way only: the structs in their
full sizes, all pointers near, the first three structs one behind the other. What is laid out so
is recognised here. For anything else these functions return None and the general path decides,
which must then agree: what is accepted here gives the same value there.

Ours is that layout too, up to the order of the parts behind the content.

Source: rpc.capnp.
"""

from __future__ import annotations

from collections.abc import Callable
from struct import Struct
from typing import TYPE_CHECKING, Final, TypeAlias

from trio_capnp.rpc._content import ReadContent
from trio_capnp.rpc._messages import (
    NO_CAP,
    Call,
    CapDescriptor,
    CapKind,
    Finish,
    ImportedCap,
    Payload,
    PromisedAnswer,
    Release,
    Return,
    ReturnKind,
    SendResultsTo,
)

if TYPE_CHECKING:
    from trio_capnp.limits import Limits
    from trio_capnp.rpc._messages import Path, Target
    from trio_capnp.wire._framing import Frame

    Fast: TypeAlias = Call | Return | Finish | Release
    Body: TypeAlias = Callable[[Frame, int, int, int, Limits], Fast | None]

# Pointers to structs that lie right behind them: the sizes of data and pointers, no offset.
ROOT: Final = 0x0001_0001_0000_0000
CALL: Final = 0x0003_0003_0000_0000
RETURN: Final = 0x0001_0002_0000_0000
FINISH: Final = 0x0000_0001_0000_0000
RELEASE: Final = 0x0000_0001_0000_0000
# Upper halves of pointers to structs that lie anywhere, and of the tags of lists.
ONE_AND_ONE: Final = 0x0001_0001  # MessageTarget, PromisedAnswer, CapDescriptor
PAYLOAD: Final = 0x0002_0000
OP: Final = 0x0000_0001

# Offsets are from the first byte of the segment.
BODY: Final = 24
CALL_END: Final = BODY + 48
RETURN_END: Final = BODY + 24
SMALL_END: Final = BODY + 8
BEHIND_TARGET_POINTER: Final = BODY + 32
PARAMS_AT: Final = BODY + 32
RESULTS_AT: Final = BODY + 16

# Parts of pointers.
OFFSET: Final = 0x7FFF_FFFC  # in words, from the third bit on: twice that is in bytes
BACKWARD_OR_NO_STRUCT: Final = 0x8000_0003
LIST_BITS: Final = 0x7_8000_0003
STRUCTS_FORWARD: Final = 0x7_0000_0001

SHORT: Final = 16
"""Longer paths and tables are left to the general path."""

_head: Final = Struct("<QHxxxxxxQ").unpack_from  # root pointer, Message: tag, pointer
_call: Final = Struct("<IHHQBxxxxxxxQQ").unpack_from
_return: Final = Struct("<IBxHIxxxxQ").unpack_from
_finish: Final = Struct("<IB").unpack_from
_release: Final = Struct("<II").unpack_from
_target: Final = Struct("<IHxxQ").unpack_from
_answer: Final = Struct("<IxxxxQ").unpack_from
_descriptor: Final = Struct("<HxxIQ").unpack_from
_word: Final = Struct("<Q").unpack_from
_ops: Final = [Struct("<" + "HHxxxx" * count).unpack_from for count in range(SHORT + 1)]
_GETS: Final = [(1,) * count for count in range(SHORT + 1)]

HOSTED: Final = {
    1: CapKind.SENDER_HOSTED,
    2: CapKind.SENDER_PROMISE,
    3: CapKind.RECEIVER_HOSTED,
}
SEND_RESULTS_TO: Final = {0: SendResultsTo.CALLER, 1: SendResultsTo.YOURSELF}


def decode_fast(frame: Frame, limits: Limits) -> Fast | None:
    """Decode a message of the usual layout; None for any other."""
    if len(frame.segments) != 1:
        return None
    start, end = frame.segments[0]
    if end - start < SMALL_END:
        return None
    root, tag, body = _head(frame.buffer, start)
    decode = BODIES.get(tag)
    if root != ROOT or decode is None:
        return None
    return decode(frame, start, end, body, limits)


def _decode_call(frame: Frame, start: int, end: int, body: int, limits: Limits) -> Call | None:
    if body != CALL or end - start < CALL_END:
        return None
    question, method, results_tag, interface, flags, target_word, params_word = _call(
        frame.buffer, start + BODY
    )
    results_to = SEND_RESULTS_TO.get(results_tag)
    target = _decode_target(frame, start, end, target_word, limits)
    params = _decode_payload(frame, end, start + PARAMS_AT, params_word, limits)
    if target is None or params is None or results_to is None:
        return None
    return Call(
        question,
        target,
        interface,
        method,
        params,
        results_to,
        flags & 2 != 0,
        flags & 4 != 0,
    )


def _decode_return(frame: Frame, start: int, end: int, body: int, limits: Limits) -> Return | None:
    if body != RETURN or end - start < RETURN_END:
        return None
    answer, flags, tag, _, word = _return(frame.buffer, start + BODY)
    if tag == 2:
        return Return(answer, ReturnKind.CANCELED, None, None, 0, not flags & 1, flags & 2 != 0)
    if tag:
        return None
    results = _decode_payload(frame, end, start + RESULTS_AT, word, limits)
    if results is None:
        return None
    return Return(answer, ReturnKind.RESULTS, results, None, 0, not flags & 1, flags & 2 != 0)


def _decode_finish(frame: Frame, start: int, end: int, body: int, limits: Limits) -> Finish | None:
    if body != FINISH:
        return None
    question, flags = _finish(frame.buffer, start + BODY)
    return Finish(question, not flags & 1, not flags & 2)


def _decode_release(
    frame: Frame, start: int, end: int, body: int, limits: Limits
) -> Release | None:
    if body != RELEASE:
        return None
    return Release(*_release(frame.buffer, start + BODY))


BODIES: Final[dict[int, Body]] = {
    2: _decode_call,
    3: _decode_return,
    4: _decode_finish,
    6: _decode_release,
}
"""By the tag of Message's union."""


# Each of the following takes the offset of a pointer and the pointer's word. A pointer forward has
# neither the sign of its offset nor, if it is a struct's, its two lowest bits set.


def _decode_target(frame: Frame, start: int, end: int, word: int, limits: Limits) -> Target | None:
    at = start + BEHIND_TARGET_POINTER + ((word & OFFSET) << 1)
    if word >> 32 != ONE_AND_ONE or word & BACKWARD_OR_NO_STRUCT or at + 16 > end:
        return None
    cap, tag, answer_word = _target(frame.buffer, at)
    if not tag:
        return ImportedCap(cap)
    if tag != 1:
        return None
    return _decode_answer(frame, end, at + 8, answer_word, limits)


def _decode_answer(
    frame: Frame, end: int, pointer_at: int, word: int, limits: Limits
) -> PromisedAnswer | None:
    at = pointer_at + 8 + ((word & OFFSET) << 1)
    if word >> 32 != ONE_AND_ONE or word & BACKWARD_OR_NO_STRUCT or at + 16 > end:
        return None
    question, ops_word = _answer(frame.buffer, at)
    if not ops_word:
        return PromisedAnswer(question)
    path = _decode_path(frame, end, at + 8, ops_word, limits)
    return None if path is None else PromisedAnswer(question, path)


def _decode_path(frame: Frame, end: int, pointer_at: int, word: int, limits: Limits) -> Path | None:
    at = pointer_at + 8 + ((word & OFFSET) << 1)
    count = _list_of_structs(frame, end, at, word, OP, 1)
    if count is None or count > SHORT or count > limits.max_transform_ops:
        return None
    ops = _ops[count](frame.buffer, at + 8)
    return ops[1::2] if ops[::2] == _GETS[count] else None


def _decode_payload(
    frame: Frame, end: int, pointer_at: int, word: int, limits: Limits
) -> Payload | None:
    at = pointer_at + 8 + ((word & OFFSET) << 1)
    if word >> 32 != PAYLOAD or word & BACKWARD_OR_NO_STRUCT or at + 16 > end:
        return None
    table_word: int = _word(frame.buffer, at + 8)[0]
    content = ReadContent(frame, 0, at, limits)
    if not table_word:
        return Payload(content, [])
    descriptors = _decode_table(frame, end, at + 8, table_word, limits)
    return None if descriptors is None else Payload(content, descriptors)


def _decode_table(
    frame: Frame, end: int, pointer_at: int, word: int, limits: Limits
) -> list[CapDescriptor] | None:
    at = pointer_at + 8 + ((word & OFFSET) << 1)
    count = _list_of_structs(frame, end, at, word, ONE_AND_ONE, 2)
    if count is None or count > SHORT or count > limits.max_descriptors:
        return None
    made: list[CapDescriptor] = []
    for entry_at in range(at + 8, at + 8 + count * 16, 16):
        descriptor = _decode_descriptor(frame, end, entry_at, limits)
        if descriptor is None:
            return None
        made.append(descriptor)
    return made


def _decode_descriptor(frame: Frame, end: int, at: int, limits: Limits) -> CapDescriptor | None:
    tag, number, word = _descriptor(frame.buffer, at)
    kind = HOSTED.get(tag)
    if kind is not None:
        return CapDescriptor(kind, number)
    if tag == 4:
        answer = _decode_answer(frame, end, at + 8, word, limits)
        return None if answer is None else CapDescriptor(CapKind.RECEIVER_ANSWER, 0, answer)
    return None if tag else NO_CAP


def _list_of_structs(
    frame: Frame, end: int, at: int, word: int, size: int, step: int
) -> int | None:
    """The number of structs of just this size (``step`` words) in a list that fills its room."""
    words = word >> 35
    if word & LIST_BITS != STRUCTS_FORWARD or at + 8 + words * 8 > end:
        return None
    tag: int = _word(frame.buffer, at)[0]
    count = (tag & 0xFFFFFFFF) >> 2
    return count if tag >> 32 == size and not tag & 3 and count * step == words else None
