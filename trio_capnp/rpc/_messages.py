"""The messages of the protocol as values: what the core works on, and the codec makes bytes of.

Names are those of rpc.capnp. Payload contents are opaque: the core asks only which entry of the
capability table lies behind a path of pointers (``Content``). The classes are plain ``define``s
rather than ``frozen`` because one is made for every message; nobody changes one after sending.

Source: rpc.capnp; protocol of version 2, levels 0 and 1. What only levels 3 and 4 use arrives as
``Unsupported``.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias

import attrs

from trio_capnp.errors import NO_DETAILS

if TYPE_CHECKING:
    from trio_capnp.rpc._caps import Cap

Path: TypeAlias = tuple[int, ...]
"""Pointer numbers, from the root of some results to a capability."""


class Content(Protocol):
    """The content of a payload, whoever made it: a message that came, or one being built."""

    @property
    def caps(self) -> list[Cap | None]:
        """The capability table; owns one reference to each entry."""
        ...

    @caps.setter
    def caps(self, caps: list[Cap | None]) -> None: ...

    def cap_index(self, path: Path) -> int | None:
        """Give the entry of ``caps`` behind these pointers, or None for a null pointer.

        Raises:
            WireError: the path leads through something that is not a struct.
        """
        ...

    @property
    def words(self) -> int:
        """Size in 8-byte words, for accounting."""
        ...


class CapContent:
    """A content that is one capability and nothing else: what Bootstrap returns."""

    __slots__ = ("caps",)

    def __init__(self, cap: Cap) -> None:
        self.caps: list[Cap | None] = [cap]

    def cap_index(self, path: Path) -> int | None:
        return None if path else 0

    @property
    def words(self) -> int:
        return 1


class EmptyContent:
    """A null pointer, as the results of a ``-> stream`` method that no one reads."""

    __slots__ = ("caps",)

    def __init__(self) -> None:
        self.caps: list[Cap | None] = []

    def cap_index(self, path: Path) -> int | None:
        return None

    @property
    def words(self) -> int:
        return 1


# --- targets ----------------------------------------------------------------------------------


@attrs.define
class ImportedCap:
    """A target: an export of the receiver's."""

    id: int


@attrs.define
class PromisedAnswer:
    """A target or descriptor: what will lie behind a path in an answer of the receiver's."""

    question_id: int
    path: Path = ()


Target: TypeAlias = ImportedCap | PromisedAnswer


# --- descriptors ------------------------------------------------------------------------------


class CapKind(Enum):
    """The kinds of a CapDescriptor. *Sender* and *receiver* are of the message it travels in."""

    NONE = auto()
    SENDER_HOSTED = auto()
    SENDER_PROMISE = auto()
    RECEIVER_HOSTED = auto()
    RECEIVER_ANSWER = auto()
    THIRD_PARTY_HOSTED = auto()
    UNKNOWN = auto()


@attrs.define
class CapDescriptor:
    """One entry of a payload's table. ``id`` is the export or import, or the vine's export."""

    kind: CapKind
    id: int = 0
    answer: PromisedAnswer | None = None


NO_CAP: Final = CapDescriptor(CapKind.NONE)


def _no_descriptors() -> list[CapDescriptor]:
    return []


@attrs.define
class Payload:
    """Content and the descriptors of its capability table, which line up with its ``caps``."""

    content: Content
    descriptors: list[CapDescriptor] = attrs.field(factory=_no_descriptors)


# --- errors -----------------------------------------------------------------------------------


@attrs.define
class ExceptionValue:
    """An error on the wire; ``kind`` is one of the four names of ``RpcError.kind``."""

    reason: str
    kind: str = "failed"
    trace: str = ""
    details: Mapping[int, bytes] = NO_DETAILS


# --- messages ---------------------------------------------------------------------------------


class SendResultsTo(Enum):
    CALLER = auto()
    YOURSELF = auto()
    THIRD_PARTY = auto()


class ReturnKind(Enum):
    """What a Return carries besides its flags."""

    RESULTS = auto()
    EXCEPTION = auto()
    CANCELED = auto()
    RESULTS_SENT_ELSEWHERE = auto()
    TAKE_FROM_OTHER_QUESTION = auto()
    AWAIT_FROM_THIRD_PARTY = auto()
    UNKNOWN = auto()


@attrs.define
class Bootstrap:
    question_id: int
    has_object_id: bool = False


@attrs.define
class Call:
    question_id: int
    target: Target | None  # None: a kind that this version does not know
    interface_id: int
    method_id: int
    params: Payload
    send_results_to: SendResultsTo = SendResultsTo.CALLER
    no_promise_pipelining: bool = False
    only_promise_pipeline: bool = False


@attrs.define
class Return:
    answer_id: int
    kind: ReturnKind
    results: Payload | None = None
    exception: ExceptionValue | None = None
    take_from: int = 0
    release_param_caps: bool = False
    no_finish_needed: bool = False


@attrs.define
class Finish:
    question_id: int
    release_result_caps: bool = True
    require_early_cancellation_workaround: bool = False


@attrs.define
class Resolve:
    """``cap`` or ``exception``; neither: a kind that this version does not know."""

    promise_id: int
    cap: CapDescriptor | None = None
    exception: ExceptionValue | None = None


@attrs.define
class Release:
    id: int
    reference_count: int


class LoopbackKind(Enum):
    SENDER_LOOPBACK = auto()
    RECEIVER_LOOPBACK = auto()
    ACCEPT = auto()
    UNKNOWN = auto()


@attrs.define
class Disembargo:
    target: Target | None
    kind: LoopbackKind
    id: int = 0


@attrs.define
class Abort:
    exception: ExceptionValue


@attrs.define
class Unimplemented:
    """The peer sends back what it did not understand; ``message`` is None if we do not either."""

    message: Message | None


@attrs.define
class Unsupported:
    """A message of another level, an obsolete one, or one that this version does not know.

    ``frame`` is the whole message as it came, to be echoed; ``name`` is for the log.
    """

    name: str
    frame: object


Message: TypeAlias = (
    Bootstrap
    | Call
    | Return
    | Finish
    | Resolve
    | Release
    | Disembargo
    | Abort
    | Unimplemented
    | Unsupported
)


@attrs.define
class Echo:
    """What we send for something not understood: Unimplemented around the message itself.

    ``message`` is an ``Unsupported``, or a message of which one part is of an unknown kind.
    """

    message: Message
    frame: object


Outgoing: TypeAlias = Message | Echo
