"""Encodes messages of any kind, through the generated types. Used for the rare ones.

Source: rpc.capnp; ``docs/protocol.md``, sections 4 and 11.
"""

# pyright: reportPrivateUsage=false

from __future__ import annotations

from collections.abc import Callable, Mapping
from struct import Struct
from typing import TYPE_CHECKING, Final, TypeAlias, cast

from trio_capnp.rpc._admission import check_size
from trio_capnp.rpc._messages import (
    CALL_FLAGS,
    Abort,
    Bootstrap,
    Call,
    CapDescriptor,
    CapKind,
    Disembargo,
    ExceptionValue,
    Finish,
    ImportedCap,
    LoopbackKind,
    Message,
    Payload,
    PromisedAnswer,
    Release,
    Resolve,
    Return,
    ReturnKind,
    SendResultsTo,
    Target,
    Unimplemented,
)
from trio_capnp.rpc.codec._frames import OutgoingFrame, part_of
from trio_capnp.rpc.codec._general_decoding import (
    KINDS,
    PLAIN_IN_CALL,
    TRACE_FACTOR,
)
from trio_capnp.schemas import rpc_capnp as rpc
from trio_capnp.wire import _kernel
from trio_capnp.wire._namespaces import type_of

if TYPE_CHECKING:
    from trio_capnp.limits import Limits

HEADER: Final = 8
Fields: TypeAlias = Mapping[str, object]
"""The argument of ``set_fields``: values by the names of fields; a struct is a mapping again."""

_table: Final = Struct("<II").pack_into

NUMBER_OF_CAP: Final = {
    CapKind.SENDER_HOSTED: "sender_hosted",
    CapKind.SENDER_PROMISE: "sender_promise",
    CapKind.RECEIVER_HOSTED: "receiver_hosted",
}
BARE_RETURNS: Final = {
    ReturnKind.CANCELED: "canceled",
    ReturnKind.RESULTS_SENT_ELSEWHERE: "results_sent_elsewhere",
}


def encode_any(message: Message, limits: Limits) -> OutgoingFrame:
    """Encode a message of any kind. A Call or Return is encoded without its payload's content.

    Raises:
        RpcFailed: the message is too large.
    """
    made = _kernel.new_building(HEADER, 0)
    root = _kernel.new_root(type_of(rpc.Message), made)
    _kernel.set_fields(root, fields_of(message, limits))
    frame = _framed(made, limits)
    if isinstance(message, Resolve) and message.cap is not None and message.cap.fd is not None:
        frame.fds, message.cap.fd = [message.cap.fd], None
    return frame


def _framed(message: _kernel.Message, limits: Limits) -> OutgoingFrame:
    """Write the segment table in front of a message that was built with room for it."""
    buffer, _, end = message._segments()[0]._bounds()
    built = cast("bytearray", buffer)
    words = (end >> 3) - 1
    check_size(words, limits)
    _table(built, 0, 0, words)
    return OutgoingFrame(part_of(built, 0, end), words)  # the buffer may be larger than ``end``


# --- messages as fields -----------------------------------------------------------------------


def fields_of(message: Message, limits: Limits) -> Fields:
    """Give the fields of a message. Parts of an unknown kind are left out."""
    make = FIELDS.get(type(message))
    assert make is not None, f"{message!r} is not a message that can be sent"
    return make(message, limits)


def _unimplemented(message: Unimplemented, limits: Limits) -> Fields:
    inner = message.message
    return {"unimplemented": {} if inner is None else fields_of(inner, limits)}


def _abort(message: Abort, limits: Limits) -> Fields:
    return {"abort": _exception(message.exception, limits)}


def _bootstrap(message: Bootstrap, limits: Limits) -> Fields:
    return {"bootstrap": {"question_id": message.question_id}}


def _call(message: Call, limits: Limits) -> Fields:
    to_yourself = message.send_results_to is SendResultsTo.YOURSELF
    call: dict[str, object] = {name: getattr(message, name) for name in PLAIN_IN_CALL}
    call.update({name: message.flags & bit != 0 for name, bit in CALL_FLAGS.items()})
    call["params"] = _payload(message.params)
    call["send_results_to"] = {"yourself" if to_yourself else "caller": None}
    if message.target is not None:
        call["target"] = _target(message.target)
    return {"call": call}


def _return(message: Return, limits: Limits) -> Fields:
    made: dict[str, object] = {
        "answer_id": message.answer_id,
        "release_param_caps": message.release_param_caps,
        "no_finish_needed": message.no_finish_needed,
    }
    if message.results is not None:
        made["results"] = _payload(message.results)
    elif message.exception is not None:
        made["exception"] = _exception(message.exception, limits)
    elif message.kind is ReturnKind.TAKE_FROM_OTHER_QUESTION:
        made["take_from_other_question"] = message.take_from
    elif message.kind in BARE_RETURNS:
        made[BARE_RETURNS[message.kind]] = None
    return {"return_": made}


def _finish(message: Finish, limits: Limits) -> Fields:
    return {"finish": {name: getattr(message, name) for name in Finish.FIELDS}}


def _resolve(message: Resolve, limits: Limits) -> Fields:
    made: dict[str, object] = {"promise_id": message.promise_id}
    if message.cap is not None:
        made["cap"] = _descriptor(message.cap)
    elif message.exception is not None:
        made["exception"] = _exception(message.exception, limits)
    return {"resolve": made}


def _release(message: Release, limits: Limits) -> Fields:
    return {"release": {name: getattr(message, name) for name in Release.FIELDS}}


def _disembargo(message: Disembargo, limits: Limits) -> Fields:
    made: dict[str, object] = {}
    if message.target is not None:
        made["target"] = _target(message.target)
    if message.kind is LoopbackKind.SENDER_LOOPBACK:
        made["context"] = {"sender_loopback": message.id}
    elif message.kind is LoopbackKind.RECEIVER_LOOPBACK:
        made["context"] = {"receiver_loopback": message.id}
    return {"disembargo": made}


FIELDS: Final[dict[type[object], Callable[..., Fields]]] = {
    Unimplemented: _unimplemented,
    Abort: _abort,
    Bootstrap: _bootstrap,
    Call: _call,
    Return: _return,
    Finish: _finish,
    Resolve: _resolve,
    Release: _release,
    Disembargo: _disembargo,
}


def _target(target: Target) -> Fields:
    if isinstance(target, ImportedCap):
        return {"imported_cap": target.id}
    return {"promised_answer": _answer(target)}


def _answer(answer: PromisedAnswer) -> Fields:
    ops = [{"get_pointer_field": number} for number in answer.path]
    return {"question_id": answer.question_id, "transform": ops}


def _payload(payload: Payload) -> Fields:
    return {"cap_table": [_descriptor(descriptor) for descriptor in payload.descriptors]}


def _descriptor(descriptor: CapDescriptor) -> Fields:
    number = NUMBER_OF_CAP.get(descriptor.kind)
    if number is not None and descriptor.fd is not None:  # of a Resolve, so it is the only one
        return {number: descriptor.id, "attached_fd": 0}
    if number is not None:
        return {number: descriptor.id}
    if descriptor.answer is not None:
        return {"receiver_answer": _answer(descriptor.answer)}
    if descriptor.kind is CapKind.THIRD_PARTY_HOSTED:
        return {"third_party_hosted": {"vine_id": descriptor.id}}
    return {"none": None}


def _exception(exception: ExceptionValue, limits: Limits) -> Fields:
    most = limits.max_reason_bytes
    made: dict[str, object] = {
        "reason": _cut(exception.reason, most),
        "type": rpc.Exception.Type(KINDS.index(exception.kind)),
    }
    if exception.trace:
        made["trace"] = _cut(exception.trace, most * TRACE_FACTOR)
    if exception.details:
        made["details"] = [
            {"detail_id": number, "data": data} for number, data in exception.details.items()
        ]
    return made


def _cut(text: str, most: int) -> str:
    """Cut a text to ``most`` bytes of valid UTF-8. Lone surrogates become ``?``."""
    return text.encode(errors="replace")[:most].decode(errors="ignore")
