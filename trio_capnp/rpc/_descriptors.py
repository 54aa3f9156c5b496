"""Descriptors: the names of capabilities in messages, and the capabilities behind them.

A message names capabilities in two places: its target, and the capability table of its payload.
Both lead through the tables of the connection. A descriptor is looked up when its message arrives,
in the same turn in which the message changes the tables.

Source: rpc.capnp, ``MessageTarget`` and ``CapDescriptor``; ``docs/protocol.md``, sections 4 and 6;
rows B11, C01 to C17.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from trio_capnp.errors import ProtocolError, RpcError, RpcFailed
from trio_capnp.rpc._admission import check_descriptors
from trio_capnp.rpc._ids import AnswerId, ExportId, ImportId
from trio_capnp.rpc._lifecycle import AnswerState
from trio_capnp.rpc._messages import CapKind, ImportedCap, Payload
from trio_capnp.rpc._settled import BrokenCap

if TYPE_CHECKING:
    from trio_capnp.rpc._answers import Questioner
    from trio_capnp.rpc._exports import Export
    from trio_capnp.rpc._faces import Cap, Content
    from trio_capnp.rpc._imports import Imports
    from trio_capnp.rpc._messages import CapDescriptor, PromisedAnswer, Target

    class Namer(Questioner, Protocol):
        """The connection to a peer, with the tables that descriptors refer to."""

        @property
        def imports(self) -> Imports: ...


# Module names for enum members: before Python 3.12, looking up a member in its class is slow.
CANCELLING: Final = AnswerState.CANCELLING
CANCELLING_TAIL: Final = AnswerState.CANCELLING_TAIL
NONE: Final = CapKind.NONE
RECEIVER_ANSWER: Final = CapKind.RECEIVER_ANSWER
RECEIVER_HOSTED: Final = CapKind.RECEIVER_HOSTED
SENDER_HOSTED: Final = CapKind.SENDER_HOSTED
SENDER_PROMISE: Final = CapKind.SENDER_PROMISE
THIRD_PARTY_HOSTED: Final = CapKind.THIRD_PARTY_HOSTED


# --- targets ----------------------------------------------------------------------------------


def target_of(connection: Namer, target: Target | None) -> Cap:
    """Give the capability that a message is addressed to.

    Raises:
        ProtocolError: the export does not exist, or the kind of target is unknown.
    """
    if target is None:
        raise ProtocolError("a message to a target of an unknown kind")
    if isinstance(target, ImportedCap):
        export = connection.exports.entries.get(ExportId(target.id))
        if export is None:
            raise ProtocolError(f"message to export {target.id}, which does not exist")
        return export.cap.add_ref()
    return answer_cap(connection, target)


def named(connection: Namer, target: Target | None) -> Cap | None:
    """Give the capability that a message names; None if the entry does not exist."""
    if isinstance(target, ImportedCap):
        export = connection.exports.entries.get(ExportId(target.id))
        return None if export is None else export.cap.add_ref()
    return None if target is None else answer_cap(connection, target)


def answer_cap(connection: Namer, promised: PromisedAnswer) -> Cap:
    """Give the capability behind a path in an answer, which may not be returned yet."""
    if len(promised.path) > connection.limits.max_transform_ops:
        return BrokenCap(
            RpcFailed(
                f"more than {connection.limits.max_transform_ops} steps in a promised answer;"
                " see Limits(max_transform_ops)"
            )
        )
    answer = connection.answers.get(AnswerId(promised.question_id))
    if answer is None or answer.state is CANCELLING or answer.state is CANCELLING_TAIL:
        # Not a breach: the Return with noFinishNeeded may have crossed this message.
        return BrokenCap(
            RpcFailed(
                f"called a null capability: answer {promised.question_id} held none,"
                " or its call is finished"
            )
        )
    return answer.pipeline(promised.path)


# --- capability tables ------------------------------------------------------------------------


def described(connection: Namer, content: Content, made: list[Export]) -> Payload:
    """Describe the capabilities of parameters to the peer; borrows them.

    Appends to ``made`` each export that got a wire reference.

    Raises:
        RpcError: the capabilities are too many; the caller releases the exports in ``made``.
    """
    if not content.caps:
        return Payload(content, [])
    check_descriptors(len(content.caps), connection.limits)
    return Payload(content, [connection.exports.describe(cap, made)[0] for cap in content.caps])


def excess(connection: Namer, payload: Payload) -> RpcError | None:
    """Give the error for a payload with too many capabilities; None if there are not too many.

    Only one call fails, because an honest peer does not know the limits of this side.
    """
    limit = connection.limits.max_descriptors
    count = payload.excess or len(payload.descriptors)
    if count <= limit:
        return connection.imports.excess(payload.descriptors)
    return RpcFailed(
        f"{count} capabilities came in one message;"
        f" see Limits(max_descriptors={limit}) of the receiver"
    )


def received(
    connection: Namer, descriptors: list[CapDescriptor]
) -> list[tuple[Cap | None, CapKind]]:
    """Give the capabilities that the descriptors of a payload name.

    Raises:
        ProtocolError: a descriptor is of an unknown kind; the capabilities before it are released.
    """
    caps: list[tuple[Cap | None, CapKind]] = []
    try:
        for descriptor in descriptors:
            caps.append((_received_cap(connection, descriptor), descriptor.kind))
    except ProtocolError:
        for cap, _ in caps:
            if cap is not None:
                cap.release()
        raise
    return caps


def give_back(connection: Namer, descriptors: list[CapDescriptor]) -> None:
    """Release the capabilities that came with a refused call."""
    for cap, _ in received(connection, descriptors):
        if cap is not None:
            cap.release()


def _received_cap(connection: Namer, descriptor: CapDescriptor) -> Cap | None:
    kind = descriptor.kind
    if kind is NONE:
        return None
    if kind is SENDER_HOSTED or kind is THIRD_PARTY_HOSTED:
        # Level 3 is not implemented, so a third-party capability is used through its vine.
        cap = connection.imports.receive(ImportId(descriptor.id), is_promise=False)
        if descriptor.fd is not None:
            fd, descriptor.fd = descriptor.fd, None
            connection.imports.attach(ImportId(descriptor.id), fd)
        return cap
    if kind is SENDER_PROMISE:
        return connection.imports.receive(ImportId(descriptor.id), is_promise=True)
    if kind is RECEIVER_HOSTED:
        export = connection.exports.entries.get(ExportId(descriptor.id))
        if export is None:
            return BrokenCap(RpcFailed(f"export {descriptor.id} does not exist"))
        return export.cap.add_ref()
    if kind is RECEIVER_ANSWER and descriptor.answer is not None:
        return answer_cap(connection, descriptor.answer)
    raise ProtocolError("a capability descriptor of an unknown kind")
