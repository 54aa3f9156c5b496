"""Decodes the frequent messages in their usual layouts, by a few loads and compares.

Implementations lay out the envelopes of a Call or a Return in one way only: the structs have their
full sizes, all pointers are near, and the first three structs lie one behind the other. These
functions recognise that layout. For any other they return None, and the general path decodes the
message. Both paths agree: a message that is accepted here has the same value there.

``_fast_encoding`` writes that layout too, up to the order of the parts behind the content.

Source: rpc.capnp; ``docs/protocol.md``, section 4.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from trio_capnp.rpc._messages import (
    CALL_FLAGS,
    NO_CAP,
    Bootstrap,
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
from trio_capnp.rpc.codec import _layouts
from trio_capnp.rpc.codec._content import ReadContent

if TYPE_CHECKING:
    from trio_capnp.limits import Limits
    from trio_capnp.rpc._faces import Path
    from trio_capnp.rpc._messages import Target
    from trio_capnp.wire._framing import Frame

    Fast: TypeAlias = Bootstrap | Call | Return | Finish | Release

# Pointers to structs that lie right behind them: the sizes of data and pointers, no offset.
ROOT = 0x0001_0001_0000_0000
BOOTSTRAP = 0x0001_0001_0000_0000
CALL = 0x0003_0003_0000_0000
RETURN = 0x0001_0002_0000_0000
FINISH = 0x0000_0001_0000_0000
RELEASE = 0x0000_0001_0000_0000
# Upper halves of pointers to structs that lie anywhere, and of the tags of lists.
SIZES_1_AND_1 = 0x0001_0001  # MessageTarget, PromisedAnswer, CapDescriptor
PAYLOAD = 0x0002_0000
OP = 0x0000_0001

# Offsets are from the first byte of the segment.
BODY = 24
CALL_END = BODY + 48
RETURN_END = BODY + 24
SMALL_END = BODY + 8
BOOTSTRAP_END = BODY + 16
BEHIND_TARGET_POINTER = BODY + 32
PARAMS_AT = BODY + 32
RESULTS_AT = BODY + 16

# Parts of pointers.
OFFSET = 0x7FFF_FFFC  # in words, from the third bit on: twice that is in bytes
BACKWARD_OR_NO_STRUCT = 0x8000_0003
LIST_BITS = 0x7_8000_0003
STRUCTS_FORWARD = 0x7_0000_0001

GET_POINTER_FIELD = 1

SHORT = 16
"""The most steps of a path and entries of a table; longer ones take the general path."""

KNOWN_FLAGS = sum(CALL_FLAGS.values())

HOSTED: Final[tuple[CapKind, ...]] = (
    CapKind.NONE,
    CapKind.SENDER_HOSTED,
    CapKind.SENDER_PROMISE,
    CapKind.RECEIVER_HOSTED,
)
RESULTS_TO: Final[tuple[SendResultsTo, ...]] = (SendResultsTo.CALLER, SendResultsTo.YOURSELF)
RESULTS: Final = ReturnKind.RESULTS
CANCELED: Final = ReturnKind.CANCELED
RECEIVER_ANSWER: Final = CapKind.RECEIVER_ANSWER


def decode_fast(frame: Frame, limits: Limits) -> Fast | None:
    """Decode a message of the usual layout; None for any other."""
    if len(frame.segments) != 1:
        return None
    start, end = frame.segments[0]
    if end - start < SMALL_END:
        return None
    root, tag, body = _layouts.load_head(frame.buffer, start)
    if root != ROOT:
        return None
    if tag == 2:
        return _decode_call(frame, start, end, body, limits)
    if tag == 3:
        return _decode_return(frame, start, end, body, limits)
    if tag == 4 and body == FINISH:
        return _decode_finish(frame, start)
    if tag == 6 and body == RELEASE:
        return _decode_release(frame, start)
    if tag == 8 and body == BOOTSTRAP and end - start >= BOOTSTRAP_END:
        return _decode_bootstrap(frame, start)
    return None


def _decode_call(frame: Frame, start: int, end: int, body: int, limits: Limits) -> Call | None:
    if body != CALL or end - start < CALL_END:
        return None
    question, method, results_to, interface, flags, target_word, params_word = _layouts.load_call(
        frame.buffer, start + BODY
    )
    if results_to > 1:
        return None
    target = _decode_target(frame, start, end, target_word, limits)
    params = _decode_payload(frame, end, start + PARAMS_AT, params_word, limits)
    if target is None or params is None:
        return None
    return Call(
        question,
        target,
        interface,
        method,
        params,
        RESULTS_TO[results_to],
        flags & KNOWN_FLAGS,
    )


def _decode_return(frame: Frame, start: int, end: int, body: int, limits: Limits) -> Return | None:
    if body != RETURN or end - start < RETURN_END:
        return None
    answer, flags, tag, _, word = _layouts.load_return(frame.buffer, start + BODY)
    if tag == 2:
        return Return(answer, CANCELED, None, None, 0, not flags & 1, flags & 2 != 0)
    if tag:
        return None
    results = _decode_payload(frame, end, start + RESULTS_AT, word, limits)
    if results is None:
        return None
    return Return(answer, RESULTS, results, None, 0, not flags & 1, flags & 2 != 0)


def _decode_finish(frame: Frame, start: int) -> Finish:
    question, flags = _layouts.load_finish(frame.buffer, start + BODY)
    return Finish(question, not flags & 1, not flags & 2)


def _decode_release(frame: Frame, start: int) -> Release:
    id, count = _layouts.load_release(frame.buffer, start + BODY)
    return Release(id, count)


def _decode_bootstrap(frame: Frame, start: int) -> Bootstrap | None:
    question, object_word = _layouts.load_answer(frame.buffer, start + BODY)
    return None if object_word else Bootstrap(question)


# The functions below take the byte offset of a pointer, and its word. A pointer that leads forward
# has no sign bit in its offset, and the two lowest bits of a struct pointer are 0.


def _decode_target(frame: Frame, start: int, end: int, word: int, limits: Limits) -> Target | None:
    at = start + BEHIND_TARGET_POINTER + ((word & OFFSET) << 1)
    if word >> 32 != SIZES_1_AND_1 or word & BACKWARD_OR_NO_STRUCT or at + 16 > end:
        return None
    cap, tag, answer_word = _layouts.load_target(frame.buffer, at)
    if not tag:
        return ImportedCap(cap)
    if tag != 1:
        return None
    return _decode_answer(frame, end, at + 8, answer_word, limits)


def _decode_answer(
    frame: Frame, end: int, pointer_at: int, word: int, limits: Limits
) -> PromisedAnswer | None:
    at = pointer_at + 8 + ((word & OFFSET) << 1)
    if word >> 32 != SIZES_1_AND_1 or word & BACKWARD_OR_NO_STRUCT or at + 16 > end:
        return None
    question, ops_word = _layouts.load_answer(frame.buffer, at)
    if not ops_word:
        return PromisedAnswer(question)
    path = _decode_path(frame, end, at + 8, ops_word, limits)
    return None if path is None else PromisedAnswer(question, path)


def _decode_path(frame: Frame, end: int, pointer_at: int, word: int, limits: Limits) -> Path | None:
    at = pointer_at + 8 + ((word & OFFSET) << 1)
    count = _list_of_structs(frame, end, at, word, OP, 1)
    if count < 0 or count > SHORT or count > limits.max_transform_ops:
        return None
    path: list[int] = []
    for index in range(count):
        op = _layouts.load_word(frame.buffer, at + 8 + index * 8)
        if op & 0xFFFF != GET_POINTER_FIELD:
            return None
        path.append(op >> 16 & 0xFFFF)
    return tuple(path)


def _decode_payload(
    frame: Frame, end: int, pointer_at: int, word: int, limits: Limits
) -> Payload | None:
    at = pointer_at + 8 + ((word & OFFSET) << 1)
    if word >> 32 != PAYLOAD or word & BACKWARD_OR_NO_STRUCT or at + 16 > end:
        return None
    table_word = _layouts.load_word(frame.buffer, at + 8)
    content = ReadContent(frame, 0, at, limits)
    if not table_word:
        return Payload(content, [])
    descriptors = _decode_table(frame, end, at + 8, table_word, limits)
    return None if descriptors is None else Payload(content, descriptors)


def _decode_table(
    frame: Frame, end: int, pointer_at: int, word: int, limits: Limits
) -> list[CapDescriptor] | None:
    at = pointer_at + 8 + ((word & OFFSET) << 1)
    count = _list_of_structs(frame, end, at, word, SIZES_1_AND_1, 2)
    if count < 0 or count > SHORT or count > limits.max_descriptors:
        return None
    made: list[CapDescriptor] = []
    for index in range(count):
        descriptor = _decode_descriptor(frame, end, at + 8 + index * 16, limits)
        if descriptor is None:
            return None
        made.append(descriptor)
    return made


def _decode_descriptor(frame: Frame, end: int, at: int, limits: Limits) -> CapDescriptor | None:
    # Above the tag's 16 bits is attachedFd, 0 for none: any other takes the general path.
    tag, number, word = _layouts.load_descriptor(frame.buffer, at)
    if tag == 0:
        return NO_CAP
    if tag < 4:
        return CapDescriptor(HOSTED[tag], number)
    if tag > 4:
        return None
    answer = _decode_answer(frame, end, at + 8, word, limits)
    return None if answer is None else CapDescriptor(RECEIVER_ANSWER, 0, answer)


def _list_of_structs(frame: Frame, end: int, at: int, word: int, size: int, step: int) -> int:
    """Count the structs of a list.

    Args:
        frame: the message, of one segment.
        end: the byte offset of the end of the segment.
        at: the byte offset of the list's tag.
        word: the word of the pointer to the list.
        size: the sizes that each struct must have, as the upper half of a tag.
        step: the words of one such struct.

    Returns:
        The count; -1 if the structs have other sizes, or do not fill the list.
    """
    words = word >> 35
    if word & LIST_BITS != STRUCTS_FORWARD or at + 8 + words * 8 > end:
        return -1
    tag = _layouts.load_word(frame.buffer, at)
    count = (tag & 0xFFFFFFFF) >> 2
    return count if tag >> 32 == size and tag & 3 == 0 and count * step == words else -1
