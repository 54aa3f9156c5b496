"""The events that hooks are told. Imported with the first hook, because few programs have one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import attrs

if TYPE_CHECKING:
    from trio_capnp.errors import RpcError
    from trio_capnp.runtime._connection import Connection


@attrs.frozen(kw_only=True, eq=False)
class CallEvent:
    """The beginning or the end of one call, as ``Hooks.on_call`` is told it.

    Each "begin" has exactly one "end". Events are compared by identity.

    Attributes:
        kind: "begin" or "end".
        side: "client" for a call that this side sends, "server" for a call of the peer.
        interface: the schema's name, with its scope; the id, ``@0xe4f1…``, if no module has it.
        method: the schema's name; the number, ``@3``, if no module has it.
        connection: the connection that carries the call.
        duration_s: seconds since the beginning; None for "begin".
        outcome: "returned", "failed" or "canceled"; None for "begin".
        error: of a call that failed; else None.
        begin: the event of the beginning; None for "begin".
    """

    kind: Literal["begin", "end"]
    side: Literal["client", "server"]
    interface: str
    method: str
    connection: Connection
    duration_s: float | None = None
    outcome: Literal["returned", "failed", "canceled"] | None = None
    error: RpcError | None = None
    begin: CallEvent | None = None


@attrs.frozen(kw_only=True)
class MessageEvent:
    """One message of the protocol, as ``Hooks.on_message`` is told it.

    Attributes:
        connection: the connection.
        outgoing: whether the message is sent; else it was received.
        kind: the name in rpc.capnp: "call", "return", "finish" …
        id: the question, answer, promise, capability or embargo that the message names, or None.
        target: of a call or disembargo, "import 3" or "answer 2.0"; else None.
        size: bytes on the wire.
        text: the message as a line of ``testing`` transcripts, without the arrow. An error in it
            has its whole text.
    """

    connection: Connection
    outgoing: bool
    kind: str
    id: int | None
    target: str | None
    size: int
    text: str
