"""Decodes messages of any kind and any layout, through the generated types.

Only the envelope is read, with a budget and a depth limit of its own. So a costly envelope is not
charged to the content, and a malformed content fails only its own call.

Source: rpc.capnp; ``docs/protocol.md``, sections 4 and 15.
"""

# pyright: reportPrivateUsage=false

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, cast

from trio_capnp.errors import ProtocolError, WireError
from trio_capnp.rpc._messages import (
    CALL_FLAGS,
    NO_CAP,
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
    Unimplemented,
    Unsupported,
)
from trio_capnp.rpc.codec._content import ReadContent
from trio_capnp.schemas import rpc_capnp as rpc
from trio_capnp.wire import _kernel
from trio_capnp.wire._attached import AttachedFrame
from trio_capnp.wire._blobs import field_bytes
from trio_capnp.wire._framing import Frame
from trio_capnp.wire._namespaces import field_of, type_of

if TYPE_CHECKING:
    from trio_capnp.limits import Limits
    from trio_capnp.rpc._faces import Path
    from trio_capnp.rpc._messages import Target

ENVELOPE_WORDS: Final = 64 * 1024
"""The least budget for reading an envelope, in words: the work of about 0.1 s."""

ENVELOPE_NESTING: Final = 64
MAX_OPS: Final = 1024
"""The most operations in one path, including ``noop``."""

TRACE_FACTOR: Final = 4
"""The limit on a trace, as a multiple of ``Limits.max_reason_bytes``."""

NOTHING: Final = Frame(bytes(8), ((0, 8),))
"""A message with a null root."""

KINDS: Final = ("failed", "overloaded", "disconnected", "unimplemented")

PLAIN_IN_CALL: Final = tuple(name for name in Call.FIELDS if name not in Call.PARTS)

HOSTED: Final = {
    rpc.CapDescriptor.Which.SENDER_HOSTED: CapKind.SENDER_HOSTED,
    rpc.CapDescriptor.Which.SENDER_PROMISE: CapKind.SENDER_PROMISE,
    rpc.CapDescriptor.Which.RECEIVER_HOSTED: CapKind.RECEIVER_HOSTED,
}
WITH_FDS: Final = (CapKind.SENDER_HOSTED, CapKind.THIRD_PARTY_HOSTED)
"""The kinds of descriptors that may have a file descriptor. Of a promise it is not taken, because
the promise may become another object; the Resolve has the file descriptor of that one."""

RETURN_KINDS: Final = {
    rpc.Return.Which.RESULTS: ReturnKind.RESULTS,
    rpc.Return.Which.EXCEPTION: ReturnKind.EXCEPTION,
    rpc.Return.Which.CANCELED: ReturnKind.CANCELED,
    rpc.Return.Which.RESULTS_SENT_ELSEWHERE: ReturnKind.RESULTS_SENT_ELSEWHERE,
    rpc.Return.Which.TAKE_FROM_OTHER_QUESTION: ReturnKind.TAKE_FROM_OTHER_QUESTION,
    rpc.Return.Which.AWAIT_FROM_THIRD_PARTY: ReturnKind.AWAIT_FROM_THIRD_PARTY,
}
RESULTS_TO: Final = {
    rpc.Call.SendResultsTo.Which.CALLER: SendResultsTo.CALLER,
    rpc.Call.SendResultsTo.Which.YOURSELF: SendResultsTo.YOURSELF,
    rpc.Call.SendResultsTo.Which.THIRD_PARTY: SendResultsTo.THIRD_PARTY,
}


def decode_any(frame: Frame, limits: Limits) -> Message:
    """Decode a message of any layout. File descriptors that it does not name are closed.

    Raises:
        ProtocolError: the message has no root, or its envelope is malformed.
    """
    try:
        return _Decoder(frame, limits).decode()
    except WireError as error:
        raise ProtocolError(f"malformed message: {error}") from error
    finally:
        if isinstance(frame, AttachedFrame):
            frame.close_fds()


class _Decoder:
    """Turns the readers of one message into values."""

    __slots__ = ("frame", "limits", "members")

    def __init__(self, frame: Frame, limits: Limits) -> None:
        self.frame = frame
        self.limits = limits

    def decode(self) -> Message:
        segments = [(self.frame.buffer, start, end) for start, end in self.frame.segments]
        budget = max(ENVELOPE_WORDS, 8 * self.frame.words)
        message = _kernel.open_message(segments, budget, ENVELOPE_NESTING)
        if _kernel.root_any(message)._is_null():
            raise ProtocolError("a message without a root")
        root = cast("rpc.Message.Reader", _kernel.read_root(type_of(rpc.Message), message))
        return self.message(root)

    def message(self, reader: rpc.Message.Reader) -> Message:
        which = reader._which
        decode = BODIES.get(which)
        if decode is None:
            return Unsupported(which.name.lower(), self.frame)
        return decode(self, reader)

    def unimplemented(self, reader: rpc.Message.Reader) -> Unimplemented:
        """Decode the inner message; None if it is null, of an unknown kind, or Unimplemented."""
        if not field_of(reader, "unimplemented")._has(reader):
            return Unimplemented(None)
        inner = reader.unimplemented
        if inner._which not in BODIES or inner._which == rpc.Message.Which.UNIMPLEMENTED:
            return Unimplemented(None)
        return Unimplemented(self.message(inner))

    def abort(self, reader: rpc.Message.Reader) -> Abort:
        return Abort(self.exception(reader.abort))

    def bootstrap(self, reader: rpc.Message.Reader) -> Bootstrap:
        body = reader.bootstrap
        return Bootstrap(body.question_id, not body.deprecated_object_id._is_null())

    def call(self, reader: rpc.Message.Reader) -> Call:
        body = reader.call
        return Call(
            target=self.target(body.target),
            params=self.payload(body.params),
            send_results_to=_send_results_to(body.send_results_to._which),
            flags=sum([bit for name, bit in CALL_FLAGS.items() if getattr(body, name)]),
            **{name: getattr(body, name) for name in PLAIN_IN_CALL},
        )

    def return_(self, reader: rpc.Message.Reader) -> Return:
        body = reader.return_
        kind = RETURN_KINDS.get(body._which, ReturnKind.UNKNOWN)
        return Return(
            body.answer_id,
            kind,
            self.payload(body.results) if kind is ReturnKind.RESULTS else None,
            self.exception(body.exception) if kind is ReturnKind.EXCEPTION else None,
            body.take_from_other_question if kind is ReturnKind.TAKE_FROM_OTHER_QUESTION else 0,
            body.release_param_caps,
            body.no_finish_needed,
        )

    def finish(self, reader: rpc.Message.Reader) -> Finish:
        body = reader.finish
        return Finish(
            body.question_id,
            body.release_result_caps,
            body.require_early_cancellation_workaround,
        )

    def resolve(self, reader: rpc.Message.Reader) -> Resolve:
        body = reader.resolve
        which = body._which
        if which == rpc.Resolve.Which.CAP:
            return Resolve(body.promise_id, self.descriptor(body.cap))
        if which == rpc.Resolve.Which.EXCEPTION:
            return Resolve(body.promise_id, None, self.exception(body.exception))
        return Resolve(body.promise_id)

    def release(self, reader: rpc.Message.Reader) -> Release:
        body = reader.release
        return Release(body.id, body.reference_count)

    def disembargo(self, reader: rpc.Message.Reader) -> Disembargo:
        body = reader.disembargo
        context = body.context
        which = context._which
        target = self.target(body.target)
        if which == rpc.Disembargo.Context.Which.SENDER_LOOPBACK:
            return Disembargo(target, LoopbackKind.SENDER_LOOPBACK, context.sender_loopback)
        if which == rpc.Disembargo.Context.Which.RECEIVER_LOOPBACK:
            return Disembargo(target, LoopbackKind.RECEIVER_LOOPBACK, context.receiver_loopback)
        if which == rpc.Disembargo.Context.Which.ACCEPT:
            return Disembargo(target, LoopbackKind.ACCEPT)
        return Disembargo(target, LoopbackKind.UNKNOWN)

    # --- parts --------------------------------------------------------------------------------

    def target(self, reader: rpc.MessageTarget.Reader) -> Target | None:
        which = reader._which
        if which == rpc.MessageTarget.Which.IMPORTED_CAP:
            return ImportedCap(reader.imported_cap)
        if which == rpc.MessageTarget.Which.PROMISED_ANSWER:
            return self.answer(reader.promised_answer)
        return None

    def answer(self, reader: rpc.PromisedAnswer.Reader) -> PromisedAnswer:
        return PromisedAnswer(reader.question_id, self.path(reader.transform))

    def path(self, ops: _kernel.ListReader[rpc.PromisedAnswer.Op.Reader]) -> Path:
        """Give the pointer numbers of a transform.

        A path over ``Limits.max_transform_ops`` is decoded as a path of one step more, which the
        core refuses with an error for that call.

        Raises:
            ProtocolError: an operation is of an unknown kind.
        """
        most = self.limits.max_transform_ops
        too_long = (0,) * (most + 1)
        if len(ops) > MAX_OPS:
            return too_long
        path: list[int] = []
        for op in ops:
            which = op._which
            if which == rpc.PromisedAnswer.Op.Which.GET_POINTER_FIELD:
                path.append(op.get_pointer_field)
            elif which != rpc.PromisedAnswer.Op.Which.NOOP:
                raise ProtocolError(f"operation {int(which)} in a transform is not known")
        return too_long if len(path) > most else tuple(path)

    def payload(self, reader: rpc.Payload.Reader) -> Payload:
        """Decode a payload without its content, and its descriptors if they are not too many."""
        table = reader.cap_table
        if len(table) > self.limits.max_descriptors:
            return Payload(self.content(reader), [], len(table))
        return Payload(self.content(reader), [self.descriptor(entry) for entry in table])

    def content(self, reader: rpc.Payload.Reader) -> ReadContent:
        message, segment, at, _ = reader.content._layout()
        segments = message._segments()
        if segment in segments:
            return ReadContent(self.frame, segments.index(segment), at, self.limits)
        # The Payload is null, or has no pointers: the reader reads the default, in other memory.
        return ReadContent(NOTHING, 0, 0, self.limits)

    def descriptor(self, reader: rpc.CapDescriptor.Reader) -> CapDescriptor:
        which = reader._which
        kind = HOSTED.get(which)
        if kind is not None:
            return self.attached(CapDescriptor(kind, self.number(reader, kind)), reader)
        if which == rpc.CapDescriptor.Which.NONE:
            return NO_CAP
        if which == rpc.CapDescriptor.Which.RECEIVER_ANSWER:
            answer = self.answer(reader.receiver_answer)
            return CapDescriptor(CapKind.RECEIVER_ANSWER, 0, answer)
        if which == rpc.CapDescriptor.Which.THIRD_PARTY_HOSTED:
            vine = reader.third_party_hosted.vine_id
            return self.attached(CapDescriptor(CapKind.THIRD_PARTY_HOSTED, vine), reader)
        return CapDescriptor(CapKind.UNKNOWN)

    def attached(
        self, descriptor: CapDescriptor, reader: rpc.CapDescriptor.Reader
    ) -> CapDescriptor:
        """Give a descriptor the file descriptor that it names, if the message came with it.

        Only an object of the sender's takes one. A number without a file descriptor is ignored: the
        transport may carry none, or the limit of this side has closed it (rows K02, K05).
        """
        frame = self.frame
        if isinstance(frame, AttachedFrame) and descriptor.kind in WITH_FDS:
            descriptor.fd = frame.take_fd(reader.attached_fd)
        return descriptor

    def number(self, reader: rpc.CapDescriptor.Reader, kind: CapKind) -> int:
        if kind is CapKind.SENDER_HOSTED:
            return reader.sender_hosted
        if kind is CapKind.SENDER_PROMISE:
            return reader.sender_promise
        return reader.receiver_hosted

    def exception(self, reader: rpc.Exception.Reader) -> ExceptionValue:
        kind = int(reader.type)
        most = self.limits.max_reason_bytes
        return ExceptionValue(
            _text(reader, "reason", most),
            KINDS[kind] if kind < len(KINDS) else "failed",
            _text(reader, "trace", most * TRACE_FACTOR),
            {detail.detail_id: detail.data for detail in reader.details},
        )


def _text(reader: _kernel.Reader, name: str, most: int) -> str:
    """Decode a text for people: at most ``most`` bytes, with bad UTF-8 replaced."""
    field = field_of(reader, name)
    if not field._has(reader):
        return ""
    view = field_bytes(reader, field)
    text = bytes(view[:most]).decode(errors="replace")
    return text.rstrip("\ufffd") if len(view) > most else text


BODIES: Final[dict[rpc.Message.Which, Callable[[_Decoder, rpc.Message.Reader], Message]]] = {
    rpc.Message.Which.UNIMPLEMENTED: _Decoder.unimplemented,
    rpc.Message.Which.ABORT: _Decoder.abort,
    rpc.Message.Which.BOOTSTRAP: _Decoder.bootstrap,
    rpc.Message.Which.CALL: _Decoder.call,
    rpc.Message.Which.RETURN: _Decoder.return_,
    rpc.Message.Which.FINISH: _Decoder.finish,
    rpc.Message.Which.RESOLVE: _Decoder.resolve,
    rpc.Message.Which.RELEASE: _Decoder.release,
    rpc.Message.Which.DISEMBARGO: _Decoder.disembargo,
}
"""The kinds of messages that are implemented; each other one is echoed."""


def _send_results_to(which: rpc.Call.SendResultsTo.Which) -> SendResultsTo:
    """Decode the union ``Call.sendResultsTo``.

    Raises:
        ProtocolError: the kind is unknown, so the call cannot be answered.
    """
    known = RESULTS_TO.get(which)
    if known is None:
        raise ProtocolError(f"Call.sendResultsTo of kind {int(which)} is not known")
    return known
