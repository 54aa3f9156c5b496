"""The messages of the protocol as values: what the core works on, and the codec makes bytes of.

Names are those of rpc.capnp. Payload contents are opaque: the core asks only which entry of the
capability table lies behind a path of pointers (``Content``). Nobody changes a message after
sending it, though nothing is frozen: one is made for every message that comes or goes. Those of
which nearly all traffic consists are written out (``ByContent``), so that they can be compiled.

Source: rpc.capnp; protocol of version 2, levels 0 and 1. What only levels 3 and 4 use arrives as
``Unsupported``.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto
from typing import TYPE_CHECKING, ClassVar, Final, TypeAlias

import attrs

from trio_capnp.errors import NO_DETAILS

if TYPE_CHECKING:
    from trio_capnp.rpc._faces import Cap, Content, Path
    from trio_capnp.wire import _kernel


class IncomingContent:
    """The content of a payload that came: the base of the codec's class for it.

    Attributes:
        caps: the capability table; owns one reference to each entry.
        passes: of the event loop; the budget for reading is refilled only if they are known.
    """

    __slots__ = ("caps", "passes")

    def __init__(self) -> None:
        self.caps: list[Cap | None] = []
        self.passes: _kernel.Passes | None = None


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
        self.caps: list[Cap | None] = []  # never any

    def cap_index(self, path: Path) -> int | None:
        return None

    @property
    def words(self) -> int:
        return 1


class ByContent:
    """The base of what is equal by content: what attrs would write, for classes that compile."""

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
    """A target: an export of the receiver's."""

    FIELDS = ("id",)
    __slots__ = FIELDS

    def __init__(self, id: int) -> None:
        self.id = id


class PromisedAnswer(ByContent):
    """A target or descriptor: what will lie behind a path in an answer of the receiver's."""

    FIELDS = ("question_id", "path")
    __slots__ = FIELDS

    def __init__(self, question_id: int, path: Path = ()) -> None:
        self.question_id = question_id
        self.path = path


Target: TypeAlias = ImportedCap | PromisedAnswer


# --- descriptors ------------------------------------------------------------------------------


class ByIdentity(Enum):
    """An enum that is a fast key of tables: the hash of `Enum` is a function in Python."""

    __hash__ = object.__hash__


class CapKind(ByIdentity):
    """The kinds of a CapDescriptor. *Sender* and *receiver* are of the message it travels in."""

    NONE = auto()
    SENDER_HOSTED = auto()
    SENDER_PROMISE = auto()
    RECEIVER_HOSTED = auto()
    RECEIVER_ANSWER = auto()
    THIRD_PARTY_HOSTED = auto()
    UNKNOWN = auto()


class CapDescriptor(ByContent):
    """One entry of a payload's table. ``id`` is the export or import, or the vine's export."""

    FIELDS = ("kind", "id", "answer")
    __slots__ = FIELDS

    def __init__(self, kind: CapKind, id: int = 0, answer: PromisedAnswer | None = None) -> None:
        self.kind = kind
        self.id = id
        self.answer = answer


NO_CAP: Final = CapDescriptor(CapKind.NONE)


class Payload(ByContent):
    """Content and the descriptors of its capability table, which line up with its ``caps``.

    ``excess`` is how many descriptors came if they were more than ``Limits.max_descriptors``. They
    are not decoded then, and 0 otherwise.
    """

    FIELDS = ("content", "descriptors")
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


@attrs.define
class ExceptionValue:
    """An error on the wire; ``kind`` is one of the four names of ``RpcError.kind``."""

    reason: str
    kind: str = "failed"
    trace: str = ""
    details: Mapping[int, bytes] = NO_DETAILS


# --- messages ---------------------------------------------------------------------------------


class SendResultsTo(ByIdentity):
    CALLER = auto()
    YOURSELF = auto()
    THIRD_PARTY = auto()


class ReturnKind(ByIdentity):
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


class CallFlag:
    """The bits of ``Call.flags``: where they lie on the wire, and named as there."""

    NO_PROMISE_PIPELINING: Final = 1 << 1
    ONLY_PROMISE_PIPELINE: Final = 1 << 2


CALL_FLAGS: Final[dict[str, int]] = {
    name.lower(): bit for name, bit in vars(CallFlag).items() if name.isupper()
}
"""Each flag by its name in rpc.capnp, as Python spells it. All others are ignored."""

FORWARDED_FLAGS: Final = CallFlag.NO_PROMISE_PIPELINING
"""The flags of a Call that a call made of it has as well, if it goes on to another vat."""


class Call(ByContent):
    """``PARTS`` are the fields that are no plain numbers on the wire."""

    PARTS = ("target", "params", "send_results_to", "flags")
    FIELDS = (
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
        self.target = target  # None: a kind that this version does not know
        self.interface_id = interface_id
        self.method_id = method_id
        self.params = params
        self.send_results_to = send_results_to
        self.flags = flags


class Return(ByContent):
    FIELDS = (
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
    FIELDS = ("question_id", "release_result_caps", "require_early_cancellation_workaround")
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


@attrs.define
class Resolve:
    """``cap`` or ``exception``; neither: a kind that this version does not know."""

    promise_id: int
    cap: CapDescriptor | None = None
    exception: ExceptionValue | None = None


class Release(ByContent):
    FIELDS = ("id", "reference_count")
    __slots__ = FIELDS

    def __init__(self, id: int, reference_count: int) -> None:
        self.id = id
        self.reference_count = reference_count


class LoopbackKind(ByIdentity):
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
