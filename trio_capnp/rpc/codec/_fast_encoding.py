"""Encodes the frequent messages: one pack writes the envelope of each.

The envelope of a Call or a Return is written around its content, which ``_content`` has built in
the same memory::

    Call    0 table | 8 root | 16 Message | 32 Call | 80 target | 96 Payload | 112 content | tail
    Return            40 table | 48 root | 56 Message | 72 Return | 96 Payload | 112 content | tail

The numbers are byte offsets. The tail, which is allocated last, has the parts of variable size: the
path of a promised answer, and the descriptors of capabilities.

Source: rpc.capnp; ``docs/protocol.md``, section 4.
"""

# pyright: reportPrivateUsage=false

from __future__ import annotations

from struct import Struct
from typing import TYPE_CHECKING, Final

from trio_capnp.rpc._admission import check_size
from trio_capnp.rpc._messages import (
    CapKind,
    EmptyContent,
    ImportedCap,
    Payload,
    PromisedAnswer,
    ReturnKind,
    SendResultsTo,
)
from trio_capnp.rpc.codec import _layouts
from trio_capnp.rpc.codec._content import BuiltContent
from trio_capnp.rpc.codec._copying import copied
from trio_capnp.rpc.codec._fds import attach
from trio_capnp.rpc.codec._frames import CallFrame, OutgoingFrame, part_of
from trio_capnp.wire import _mem
from trio_capnp.wire._attached import NO_FD

if TYPE_CHECKING:
    from trio_capnp.limits import Limits
    from trio_capnp.rpc._messages import (
        Bootstrap,
        Call,
        CapDescriptor,
        Finish,
        Release,
        Return,
    )
    from trio_capnp.wire._attached import OwnedFd

# Pointers to structs that lie right behind them: sizes of data and pointers, no offset.
ROOT = 0x0001_0001_0000_0000
BOOTSTRAP = 0x0001_0001_0000_0000
CALL = 0x0003_0003_0000_0000
RETURN = 0x0001_0002_0000_0000
ONE_WORD_STRUCT = 0x0000_0001_0000_0000  # Finish and Release
RESULTS = 0x0002_0000_0000_0000
# Parts of other pointers and tags: a struct of one word of data and one pointer, a struct of one
# word of data, and a list of structs right behind its pointer.
ONE_AND_ONE = 0x0001_0001_0000_0000
ONE_WORD = 0x0000_0001_0000_0000
STRUCTS = 0x7_0000_0001
GET_POINTER_FIELD = 1
# Pointers that lead over two words (MessageTarget) and over three (Payload).
TARGET = 0x0001_0001_0000_0008
PARAMS = 0x0002_0000_0000_000C

RETURN_START = 40
ANSWER_POINTER_AT = 88
TABLE_POINTER_AT = _layouts.ENVELOPE + 8

YOURSELF: Final = SendResultsTo.YOURSELF

_HEAD: Final = "<IIQHxxxxxxQ"  # table; root pointer; Message: tag, pointer
_return: Final = Struct(_HEAD + "IBxHIxxxxQ")
_empty: Final = Struct(_return.format + "QQ")
_finish: Final = Struct(_HEAD + "IBxxx")
_release: Final = Struct(_HEAD + "II")
_bootstrap: Final = Struct(_HEAD + "IxxxxQ")

TAG_OF_KIND: Final = {
    CapKind.NONE: 0,
    CapKind.SENDER_HOSTED: 1,
    CapKind.SENDER_PROMISE: 2,
    CapKind.RECEIVER_HOSTED: 3,
    CapKind.RECEIVER_ANSWER: 4,
}
TAG_OF_RETURN: Final = {
    ReturnKind.CANCELED: 2,
    ReturnKind.RESULTS_SENT_ELSEWHERE: 3,
    ReturnKind.TAKE_FROM_OTHER_QUESTION: 4,
}


def encode_call(call: Call, limits: Limits) -> CallFrame:
    """Write the envelope of a Call in front of its parameters.

    Raises:
        RpcFailed: the message is too large, or forwards a malformed payload.
    """
    target = call.target
    answer = target if isinstance(target, PromisedAnswer) else None
    content, answer_word, fds = _finish_content(call.params, answer, 0, limits)
    segment = content.segment
    words = (segment.end >> 3) - 1
    # fmt: off
    _layouts.put_call(
        segment.buf, 0,
        0, words, ROOT, 2, CALL,
        call.question_id, call.method_id, call.send_results_to is YOURSELF,
        call.interface_id, call.flags,
        TARGET, PARAMS, 0,
        target.id if isinstance(target, ImportedCap) else 0, answer is not None, answer_word,
    )
    # fmt: on
    return CallFrame(part_of(segment.buf, 0, segment.end), words, fds)


def encode_results(message: Return, results: Payload, limits: Limits) -> OutgoingFrame:
    """Write the envelope of a Return in front of its results.

    Raises:
        RpcFailed: the message is too large, or forwards a malformed payload.
    """
    if isinstance(results.content, EmptyContent) and not results.descriptors:
        return encode_empty_return(message)
    content, _, fds = _finish_content(results, None, RETURN_START, limits)
    segment = content.segment
    words = (segment.end - RETURN_START >> 3) - 1
    flags = (not message.release_param_caps) | message.no_finish_needed << 1
    # fmt: off
    _layouts.put_return(
        segment.buf, RETURN_START,
        0, words, ROOT, 3, RETURN,
        message.answer_id, flags, 0, 0, RESULTS,
    )
    # fmt: on
    return OutgoingFrame(part_of(segment.buf, RETURN_START, segment.end), words, fds)


def encode_empty_return(message: Return) -> OutgoingFrame:
    """Encode a Return with empty results: a Payload of two null pointers."""
    flags = (not message.release_param_caps) | message.no_finish_needed << 1
    made = _empty.pack(0, 8, ROOT, 3, RETURN, message.answer_id, flags, 0, 0, RESULTS, 0, 0)
    return OutgoingFrame(made, 8)


def encode_bare_return(message: Return) -> OutgoingFrame:
    """Encode a Return whose union member is void or a number."""
    flags = (not message.release_param_caps) | message.no_finish_needed << 1
    tag = TAG_OF_RETURN[message.kind]
    made = _return.pack(0, 6, ROOT, 3, RETURN, message.answer_id, flags, tag, message.take_from, 0)
    return OutgoingFrame(made, 6)


def encode_finish(message: Finish) -> OutgoingFrame:
    kept = not message.release_result_caps
    no_workaround = not message.require_early_cancellation_workaround
    made = _finish.pack(
        0, 4, ROOT, 4, ONE_WORD_STRUCT, message.question_id, kept | no_workaround << 1
    )
    return OutgoingFrame(made, 4)


def encode_release(message: Release) -> OutgoingFrame:
    made = _release.pack(0, 4, ROOT, 6, ONE_WORD_STRUCT, message.id, message.reference_count)
    return OutgoingFrame(made, 4)


def encode_bootstrap(message: Bootstrap) -> OutgoingFrame:
    """Encode a Bootstrap, which this side sends without an object's id."""
    return OutgoingFrame(_bootstrap.pack(0, 5, ROOT, 8, BOOTSTRAP, message.question_id, 0), 5)


# --- the tail ---------------------------------------------------------------------------------


def _finish_content(
    payload: Payload, answer: PromisedAnswer | None, start: int, limits: Limits
) -> tuple[BuiltContent, int, list[OwnedFd] | None]:
    """Add the tail to a content, or to a copy of it if it cannot be sent itself.

    Args:
        payload: the content and its descriptors.
        answer: the target of a Call if it is a promised answer.
        start: the byte offset of the message in the content's memory.
        limits: the limits of the connection.

    Returns:
        The content, the word of the pointer to the answer (0 if there is none), and the file
        descriptors of the capabilities (None if there are none).

    Raises:
        RpcFailed: the message is too large, or forwards a malformed payload.
    """
    given = payload.content
    if isinstance(given, BuiltContent) and given.can_be_sent():
        content = given
    else:
        content = _copy_of(payload, limits)
    segment = content.segment
    answer_word = table_word = 0
    fds: list[OwnedFd] | None = None
    if answer is not None or payload.descriptors:
        at = content.add(_tail_bytes(answer, payload.descriptors))
        if at < 0:  # a memoryview of the content exists, so its memory cannot grow
            copy = copied(content, len(payload.descriptors))
            return _finish_content(Payload(copy, payload.descriptors), answer, start, limits)
        if answer is not None:
            answer_word = _pointer(at, ANSWER_POINTER_AT, ONE_AND_ONE)
            at = _put_answer(segment.mem, at, answer)
        if payload.descriptors:
            table_word = _pointer(at, TABLE_POINTER_AT, len(payload.descriptors) << 36 | STRUCTS)
            fds = _put_table(segment.mem, at, payload.descriptors)
        _mem.put_u64(segment.mem, TABLE_POINTER_AT, table_word)
    check_size((segment.end - start >> 3) - 1, limits)
    content.sealed = True
    return content, answer_word, fds


def _copy_of(payload: Payload, limits: Limits) -> BuiltContent:
    """Copy a content that no envelope can be written around."""
    check_size(payload.content.words, limits)
    return copied(payload.content, len(payload.descriptors))


def _tail_bytes(answer: PromisedAnswer | None, descriptors: list[CapDescriptor]) -> int:
    size = 0 if answer is None else _answer_bytes(answer)
    if descriptors:
        size += 8 + 16 * len(descriptors)
        for descriptor in descriptors:
            if descriptor.answer is not None:
                size += _answer_bytes(descriptor.answer)
    return size


def _answer_bytes(answer: PromisedAnswer) -> int:
    """The bytes of the struct, and of its list of operations if there are any."""
    return 24 + 8 * len(answer.path) if answer.path else 16


# The functions below write into new memory, which is zero. ``mem`` is the memory of the content's
# segment, and offsets are in bytes.


def _put_answer(mem: bytearray, at: int, answer: PromisedAnswer) -> int:
    """Write a PromisedAnswer at the offset ``at``; return the offset of its end."""
    _mem.put_u64(mem, at, answer.question_id)
    count = len(answer.path)
    if not count:
        return at + 16
    _mem.put_u64(mem, at + 8, count << 35 | STRUCTS)
    _mem.put_u64(mem, at + 16, count << 2 | ONE_WORD)
    end = at + 24
    for number in answer.path:
        _mem.put_u64(mem, end, number << 16 | GET_POINTER_FIELD)
        end += 8
    return end


def _put_table(mem: bytearray, at: int, descriptors: list[CapDescriptor]) -> list[OwnedFd] | None:
    """Write the list of descriptors at ``at``, and behind it the answers that they name.

    Returns the file descriptors that are attached to the capabilities; None if there are none.
    """
    fds: list[OwnedFd] | None = None
    count = len(descriptors)
    _mem.put_u64(mem, at, count << 2 | ONE_AND_ONE)
    at += 8
    end = at + 16 * count
    for descriptor in descriptors:
        tag = TAG_OF_KIND[descriptor.kind]
        if descriptor.fd is not None:
            fds = [] if fds is None else fds
            tag |= (attach(descriptor.fd, fds) ^ NO_FD) << 16  # xor: the schema's default is 255
            descriptor.fd = None
        _mem.put_u64(mem, at, descriptor.id << 32 | tag)
        if descriptor.answer is not None:
            _mem.put_u64(mem, at + 8, _pointer(end, at + 8, ONE_AND_ONE))
            end = _put_answer(mem, end, descriptor.answer)
        at += 16
    return fds


def _pointer(target: int, pointer_at: int, word: int) -> int:
    """Give a near pointer at ``pointer_at`` to ``target``, which lies behind it.

    ``word`` has the other parts of the pointer.
    """
    return word | (target - pointer_at - 8) >> 3 << 2
