"""The messages of the protocol as values. The codec turns them into bytes and back.

Names are those of rpc.capnp. The content of a payload is opaque: the core asks only which entry of
the capability table lies behind a path of pointers (``Content``). A message is not changed after it
was sent. The classes are written by hand (``ByContent``), so that they can be compiled, and because
those of attrs take three milliseconds of the package's import. They are not frozen, because one is
made for each message, and a frozen one takes longer to make.

Source: rpc.capnp of version 2, levels 0 and 1; ``docs/protocol.md``, sections 1 and 4. Messages
that only levels 3 and 4 use arrive as ``Unsupported``.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto
from typing import TYPE_CHECKING, ClassVar, Final, TypeAlias

from trio_capnp.errors import NO_DETAILS

if TYPE_CHECKING:
    from trio_capnp.rpc._faces import Cap, Content, Path
    from trio_capnp.wire import _kernel
    from trio_capnp.wire._attached import OwnedFd


class IncomingContent:
    """The content of a received payload: the base of the codec's class.

    Attributes:
        caps: the capability table; owns one reference to each entry.
        passes: the count of the event loop's passes. With it, the budget for reading is refilled
            in each pass.
    """

    __slots__ = ("caps", "passes")

    def __init__(self) -> None:
        self.caps: list[Cap | None] = []
        self.passes: _kernel.Passes | None = None


class CapContent:
    """A content that is one capability: the results of a Bootstrap."""

    __slots__ = ("caps",)

    def __init__(self, cap: Cap) -> None:
        self.caps: list[Cap | None] = [cap]

    def cap_index(self, path: Path) -> int | None:
        return None if path else 0

    @property
    def words(self) -> int:
        return 1


class EmptyContent:
    """A null pointer: the results of a ``-> stream`` method, which are not read."""

    __slots__ = ("caps",)

    def __init__(self) -> None:
        self.caps: list[Cap | None] = []  # stays empty

    def cap_index(self, path: Path) -> int | None:
        return None

    @property
    def words(self) -> int:
        return 1


class ByContent:
    """The base of classes that are equal by their fields, like those of attrs."""

    FIELDS: ClassVar[tuple[str, ...]] = ()
    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in self.FIELDS)

    def __repr__(self) -> str:
        fields = ", ".join([f"{name}={getattr(self, name)!r}" for name in self.FIELDS])
        return f"{type(self).__name__}({fields})"


# --- targets ----------------------------------------------------------------------------------


class ImportedCap(ByContent):
    """A target: an export of the receiver."""

    FIELDS: ClassVar[tuple[str, ...]] = ("id",)
    __slots__ = FIELDS

    def __init__(self, id: int) -> None:
        self.id = id


class PromisedAnswer(ByContent):
    """A target or descriptor: the capability at a path in an answer of the receiver."""

    FIELDS: ClassVar[tuple[str, ...]] = ("question_id", "path")
    __slots__ = FIELDS

    def __init__(self, question_id: int, path: Path = ()) -> None:
        self.question_id = question_id
        self.path = path


Target: TypeAlias = ImportedCap | PromisedAnswer


# --- descriptors ------------------------------------------------------------------------------


class ByIdentity(Enum):
    """An enum that is a fast key of tables. The hash of `Enum` is a function written in Python."""

    if TYPE_CHECKING:

        def __hash__(self) -> int: ...

    else:
        __hash__ = object.__hash__


class CapKind(ByIdentity):
    """The kinds of a CapDescriptor. *Sender* and *receiver* are those of its message."""

    NONE = auto()
    SENDER_HOSTED = auto()
    SENDER_PROMISE = auto()
    RECEIVER_HOSTED = auto()
    RECEIVER_ANSWER = auto()
    THIRD_PARTY_HOSTED = auto()
    UNKNOWN = auto()


class CapDescriptor(ByContent):
    """One entry of a payload's table. ``id`` names the export, the import or the vine.

    It owns ``fd``, the file descriptor that is attached to the capability, until the frame or the
    import takes it over. The codec moves ``fd`` into the frame, and writes its index.
    """

    FIELDS: ClassVar[tuple[str, ...]] = ("kind", "id", "answer")
    __slots__ = (*FIELDS, "fd")

    def __init__(self, kind: CapKind, id: int = 0, answer: PromisedAnswer | None = None) -> None:
        self.kind = kind
        self.id = id
        self.answer = answer
        self.fd: OwnedFd | None = None


NO_CAP: Final = CapDescriptor(CapKind.NONE)


class Payload(ByContent):
    """Content, and its descriptors: ``descriptors[i]`` describes ``content.caps[i]``.

    ``excess`` is the number of received descriptors if it was over ``Limits.max_descriptors``, and
    else 0. Descriptors in excess are not decoded: ``descriptors`` is empty then.
    """

    FIELDS: ClassVar[tuple[str, ...]] = ("content", "descriptors")
    __slots__ = (*FIELDS, "excess")

    def __init__(
        self,
        content: Content,
        descriptors: list[CapDescriptor] | None = None,
        excess: int = 0,
    ) -> None:
        self.content = content
        self.descriptors: list[CapDescriptor] = [] if descriptors is None else descriptors
        self.excess = excess


# --- errors -----------------------------------------------------------------------------------


class ExceptionValue(ByContent):
    """An error on the wire; ``kind`` is one of the four names of ``RpcError.kind``."""

    FIELDS: ClassVar[tuple[str, ...]] = ("reason", "kind", "trace", "details")
    __slots__ = FIELDS

    def __init__(
        self,
        reason: str,
        kind: str = "failed",
        trace: str = "",
        details: Mapping[int, bytes] = NO_DETAILS,
    ) -> None:
        self.reason = reason
        self.kind = kind
        self.trace = trace
        self.details = details


# --- messages ---------------------------------------------------------------------------------


class SendResultsTo(ByIdentity):
    CALLER = auto()
    YOURSELF = auto()
    THIRD_PARTY = auto()


class ReturnKind(ByIdentity):
    """The member of a Return's union."""

    RESULTS = auto()
    EXCEPTION = auto()
    CANCELED = auto()
    RESULTS_SENT_ELSEWHERE = auto()
    TAKE_FROM_OTHER_QUESTION = auto()
    AWAIT_FROM_THIRD_PARTY = auto()
    UNKNOWN = auto()


class Bootstrap(ByContent):
    FIELDS: ClassVar[tuple[str, ...]] = ("question_id", "has_object_id")
    __slots__ = FIELDS

    def __init__(self, question_id: int, has_object_id: bool = False) -> None:
        self.question_id = question_id
        self.has_object_id = has_object_id


class CallFlag:
    """The bits of ``Call.flags``, at the places that they have on the wire."""

    NO_PROMISE_PIPELINING: Final = 1 << 1
    ONLY_PROMISE_PIPELINE: Final = 1 << 2


CALL_FLAGS: Final[dict[str, int]] = {
    name.lower(): bit for name, bit in vars(CallFlag).items() if name.isupper()
}
"""Each flag by its name in rpc.capnp, in snake case. Other flags are ignored."""

FORWARDED_FLAGS: Final = CallFlag.NO_PROMISE_PIPELINING
"""The flags of a Call that are copied to the Call that forwards it to another vat."""


class Call(ByContent):
    """A Call. ``PARTS`` are the fields that are not plain numbers on the wire."""

    PARTS = ("target", "params", "send_results_to", "flags")
    FIELDS: ClassVar[tuple[str, ...]] = (
        "question_id",
        "target",
        "interface_id",
        "method_id",
        "params",
        "send_results_to",
        "flags",
    )
    __slots__ = FIELDS

    def __init__(
        self,
        question_id: int,
        target: Target | None,
        interface_id: int,
        method_id: int,
        params: Payload,
        send_results_to: SendResultsTo = SendResultsTo.CALLER,
        flags: int = 0,
    ) -> None:
        self.question_id = question_id
        self.target = target  # None: of an unknown kind
        self.interface_id = interface_id
        self.method_id = method_id
        self.params = params
        self.send_results_to = send_results_to
        self.flags = flags


class Return(ByContent):
    FIELDS: ClassVar[tuple[str, ...]] = (
        "answer_id",
        "kind",
        "results",
        "exception",
        "take_from",
        "release_param_caps",
        "no_finish_needed",
    )
    __slots__ = FIELDS

    def __init__(
        self,
        answer_id: int,
        kind: ReturnKind,
        results: Payload | None = None,
        exception: ExceptionValue | None = None,
        take_from: int = 0,
        release_param_caps: bool = False,
        no_finish_needed: bool = False,
    ) -> None:
        self.answer_id = answer_id
        self.kind = kind
        self.results = results
        self.exception = exception
        self.take_from = take_from
        self.release_param_caps = release_param_caps
        self.no_finish_needed = no_finish_needed


class Finish(ByContent):
    FIELDS: ClassVar[tuple[str, ...]] = (
        "question_id",
        "release_result_caps",
        "require_early_cancellation_workaround",
    )
    __slots__ = FIELDS

    def __init__(
        self,
        question_id: int,
        release_result_caps: bool = True,
        require_early_cancellation_workaround: bool = False,
    ) -> None:
        self.question_id = question_id
        self.release_result_caps = release_result_caps
        self.require_early_cancellation_workaround = require_early_cancellation_workaround


class Resolve(ByContent):
    """A Resolve with ``cap`` or ``exception``; with neither if its kind is unknown."""

    FIELDS: ClassVar[tuple[str, ...]] = ("promise_id", "cap", "exception")
    __slots__ = FIELDS

    def __init__(
        self,
        promise_id: int,
        cap: CapDescriptor | None = None,
        exception: ExceptionValue | None = None,
    ) -> None:
        self.promise_id = promise_id
        self.cap = cap
        self.exception = exception


class Release(ByContent):
    FIELDS: ClassVar[tuple[str, ...]] = ("id", "reference_count")
    __slots__ = FIELDS

    def __init__(self, id: int, reference_count: int) -> None:
        self.id = id
        self.reference_count = reference_count


class LoopbackKind(ByIdentity):
    SENDER_LOOPBACK = auto()
    RECEIVER_LOOPBACK = auto()
    ACCEPT = auto()
    UNKNOWN = auto()


class Disembargo(ByContent):
    FIELDS: ClassVar[tuple[str, ...]] = ("target", "kind", "id")
    __slots__ = FIELDS

    def __init__(self, target: Target | None, kind: LoopbackKind, id: int = 0) -> None:
        self.target = target
        self.kind = kind
        self.id = id


class Abort(ByContent):
    FIELDS: ClassVar[tuple[str, ...]] = ("exception",)
    __slots__ = FIELDS

    def __init__(self, exception: ExceptionValue) -> None:
        self.exception = exception


class Unimplemented(ByContent):
    """A message that the peer sends back, because it does not implement it.

    ``message`` is None if this side does not know the message either.
    """

    FIELDS: ClassVar[tuple[str, ...]] = ("message",)
    __slots__ = FIELDS

    def __init__(self, message: Message | None) -> None:
        self.message = message


class Unsupported(ByContent):
    """A message of levels 3 and 4, an obsolete one, or one of an unknown kind.

    ``frame`` has the received bytes of the message, to be echoed; ``name`` is for the log.
    """

    FIELDS: ClassVar[tuple[str, ...]] = ("name", "frame")
    __slots__ = FIELDS

    def __init__(self, name: str, frame: object) -> None:
        self.name = name
        self.frame = frame


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


class Echo(ByContent):
    """An Unimplemented to be sent, around a message that this side does not implement.

    ``message`` is an ``Unsupported``, or a message with a part of an unknown kind.
    """

    FIELDS: ClassVar[tuple[str, ...]] = ("message", "frame")
    __slots__ = FIELDS

    def __init__(self, message: Message, frame: object) -> None:
        self.message = message
        self.frame = frame


Outgoing: TypeAlias = Message | Echo
