"""The public exception classes of trio_capnp.

``TrioCapnpError`` is the root. Its three families are faults of a call (``RpcError``), of bytes
(``WireError``) and of a schema (``SchemaError``). Wrong Python values raise the builtin
``TypeError`` and ``ValueError``.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import ClassVar, Final

NO_DETAILS: Final[Mapping[int, bytes]] = MappingProxyType({})
REMOTE: Final = "remote exception: "
"""Stands before the reason in the text of an error that a peer has sent, as in C++ (row H01)."""


class TrioCapnpError(Exception):
    """The root of the exceptions of this package."""


class RpcError(TrioCapnpError):
    """A call failed. Raise one of the four kinds in a handler, catch the same one in a client.

    Args:
        reason: the cause, for people; it crosses the wire. That of a peer's error is the peer's.
        trace: a remote stack trace, empty unless the peer was told to send one.
        details: opaque bytes by detail id, passed on unread.

    Raises:
        TypeError: ``reason`` or ``trace`` is not a str.

    Source: rpc.capnp, ``Exception``; rows H01 to H07.
    """

    kind: ClassVar[str] = "failed"

    # For subclasses whose ``__init__`` does not call this one.
    reason: str = ""
    trace: str = ""
    details: Mapping[int, bytes] = NO_DETAILS
    _call: str = ""  # interface and method of the awaited call
    _is_remote: bool = False  # it came from a peer

    def __init__(
        self, reason: str, *, trace: str = "", details: Mapping[int, bytes] = NO_DETAILS
    ) -> None:
        if not isinstance(reason, str) or not isinstance(trace, str):
            given = type(trace if isinstance(reason, str) else reason).__name__
            raise TypeError(f"the reason and the trace of an error are str, not {given}")
        super().__init__(reason)
        self.reason = reason
        self.trace = trace
        self.details = details

    def __str__(self) -> str:
        """The reason, after its origin: ``Calculator.add: remote exception: no``.

        The awaited call is named if there is one, and ``remote exception`` if a peer has sent the
        error. No other attribute has these parts, so an error that a handler passes on has only its
        reason.
        """
        text = super().__str__()
        if self._is_remote:
            text = REMOTE + text
        return f"{self._call}: {text}" if self._call else text


class RpcFailed(RpcError):
    """The call failed, and trying again will not help."""

    kind = "failed"


class RpcOverloaded(RpcError):
    """The callee lacks a resource for now; trying later may help."""

    kind = "overloaded"


class RpcDisconnected(RpcError):
    """The connection to an object that the call needed is gone; ``__cause__`` gives the reason.

    Attributes:
        began: False if the call was refused by a server that shuts down, or never left this
            process: its handler has not run, so the call may be repeated. None if the call may have
            run. Never True. An error that a handler lets through has None.

    For example::

        except trio_capnp.RpcDisconnected as error:
            if error.began is not False:
                raise  # the call may have run: only the program knows whether to repeat
    """

    kind = "disconnected"
    began: bool | None = None


class RpcUnimplemented(RpcError):
    """The object does not have this method, or the peer not this part of the protocol."""

    kind = "unimplemented"


class WireError(TrioCapnpError):
    """Bytes that are not a legal Cap'n Proto message."""


class LimitError(WireError):
    """A message is larger, deeper or costlier than a limit allows.

    The text names the limit, its value and the argument that raises it.
    """


class CutMessageError(WireError):
    """The input ends in the middle of a message; the messages before it have been read.

    Attributes:
        offset: where the message begins, in bytes: from the start of a file or buffer, or from the
            place where the reading of a stream began.

    For example, of a log that another process writes::

        except trio_capnp.CutMessageError as error:
            resume_at = error.offset  # the writer has not finished this message

    Source: row T03.
    """

    offset: int = 0


class TextDecodeError(WireError):
    """A Text field is not UTF-8; ``trio_capnp.view`` gives its bytes."""


class ProtocolError(TrioCapnpError):
    """The peer broke the RPC protocol; its connection is aborted."""


class PeerTimeoutError(TrioCapnpError):
    """A connection was ended by a bound of time: the cause of its ``RpcDisconnected``.

    The text names the peer, the event that this side waited for, and the limit of ``Limits``.
    For example::

        try:
            await call
        except RpcDisconnected as error:
            if isinstance(error.__cause__, PeerTimeoutError):
                log.warning("%s is too slow: %s", name, error.__cause__)

    Source: docs/limits.md, "Time".
    """


class TextError(TrioCapnpError, ValueError):
    """A text or JSON is malformed, or does not fit the schema: from ``from_text``, ``from_json``.

    ``str`` gives the place and the message: ``line 3, column 8: expected an integer, not 1.5``.

    Attributes:
        line: the line of the mistake, from 1.
        column: the character of the mistake in its line, from 1.
    """

    def __init__(self, message: str, *, line: int = 1, column: int = 1) -> None:
        super().__init__(message)
        self.line = line
        self.column = column

    def __str__(self) -> str:
        """The message after the place."""
        return f"line {self.line}, column {self.column}: {super().__str__()}"


class SchemaError(TrioCapnpError):
    """A schema cannot be found, parsed or loaded; the text has ``file:line:column`` if known."""


class UnionError(TrioCapnpError):
    """An inactive union member was read; the text names the active one."""


class NeverAwaitedWarning(RuntimeWarning):
    """A call was dropped before anything used it, so the peer may have stopped it.

    Shown once for each place in the program, as Python does for coroutines. A call is used when
    it is awaited, entered with ``with``, pipelined on, or handed to ``trio_capnp.send``.
    """
