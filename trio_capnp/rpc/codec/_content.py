"""The contents of payloads: built to be sent, or received.

A ``BuiltContent`` is built in the message that will be sent. Room for the envelope of a Call lies
in front of it, and the envelope of a Return, which is smaller, fits into the end of that room. So
sending writes an envelope and copies nothing. A ``ReadContent`` is a place in a received message;
it is not read before the program reads it.

Ownership: two independent references hold a capability in a content. One belongs to the core, in
``caps``; the other belongs to the reader or builder, in a hook object that the runtime makes. The
core releases its references with ``release_caps``. Hooks are released by ``release``, or each by
itself when it is garbage.

Source: rpc.capnp, ``Payload``; ``docs/protocol.md``, section 6.3; rows C14, C20.
"""

# Attributes of the kernel begin with an underscore, so that no field of a schema can collide.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, Protocol, cast

from trio_capnp import limits as _limits
from trio_capnp.rpc._faces import NO_CAPS, release_caps
from trio_capnp.rpc._messages import IncomingContent
from trio_capnp.rpc.codec import _layouts
from trio_capnp.wire import _kernel
from trio_capnp.wire._namespaces import type_of
from trio_capnp.wire.kernel import _word

if TYPE_CHECKING:
    from trio_capnp.limits import Limits
    from trio_capnp.rpc._faces import Cap, Path
    from trio_capnp.wire._framing import Frame

WORD = 8

VISITS = _limits.VISITS
NO_LIMIT_WORDS = 1 << 50
MAX_DEPTH = 1 << 30

Memory = tuple["bytes | bytearray", int, int]
"""A segment: its buffer, and the byte offsets of its start and end in the buffer."""


class CapHook(Protocol):
    """An entry of a message's capability table. The runtime makes hooks."""

    @property
    def cap(self) -> Cap: ...

    def release(self) -> None: ...


HookFactory = Callable[["Cap"], CapHook]


def _no_runtime(cap: Cap) -> CapHook:
    raise RuntimeError("capabilities of a message can be read only once trio_capnp is imported")


_make_hook: HookFactory = _no_runtime


def set_hook_factory(make: HookFactory) -> None:
    """Set the function that makes a hook. ``make`` takes over one reference to its argument."""
    global _make_hook
    _make_hook = make


def make_hook(cap: Cap) -> CapHook:
    """Make the hook for an entry of a capability table; takes over the reference."""
    return _make_hook(cap)


def _hook_for(cap: Cap | None) -> CapHook | None:
    return None if cap is None else _make_hook(cap.add_ref())


def _hooks_of(message: _kernel.Message) -> list[CapHook | None]:
    hooks: list[Any] = message._caps
    return hooks


def _release_hooks(message: _kernel.Message) -> None:
    for hook in _hooks_of(message):
        if hook is not None:
            hook.release()


class BuiltContent:
    """A content under construction: the parameters of a Call, or the results of a Return.

    Attributes:
        message: the kernel's message; it has more segments only if the first could not grow.
        segment: the first segment of the message.
        sealed: an envelope was written in front of the content, and a frame that has not left may
            hold the memory. Sending the content once more has to copy it.
    """

    __slots__ = ("message", "sealed", "segment", "_caps")

    def __init__(self) -> None:
        self.message: _kernel.Message = _kernel.new_building(_layouts.ENVELOPE, 0)
        self.segment: _kernel.Segment = self.message.first
        _kernel.allocate(self.message, self.segment, WORD)  # the pointer ``Payload.capTable``
        self.sealed: bool = False
        self._caps: list[Cap | None] | None = None

    def build_root(self, namespace: type[object]) -> _kernel.Builder:
        """Begin the content: a struct of this type, with no field set."""
        return _kernel.new_root(_types.get(namespace) or _learn(namespace), self.message)

    @property
    def caps(self) -> list[Cap | None]:
        """The capability table. The first access takes a reference to each entry."""
        if self._caps is None:
            if not self.message.caps:
                return NO_CAPS  # not stored: capabilities may be added until this is sent
            hooks = _hooks_of(self.message)
            self._caps = [None if hook is None else hook.cap.add_ref() for hook in hooks]
        return self._caps

    @caps.setter
    def caps(self, caps: list[Cap | None]) -> None:
        self._caps = caps

    @property
    def words(self) -> int:
        if self.message.rest:
            return self.message._words
        return self.segment.end >> 3

    # --- the memory of the message ------------------------------------------------------------

    def can_be_sent(self) -> bool:
        """Whether an envelope can be written around the content.

        False if the content was sent before, or has several segments. A second segment is made if
        the first cannot grow, because a memoryview of it exists.
        """
        return not self.sealed and not self.message.rest

    def add(self, size: int) -> int:
        """Append ``size`` bytes, whole words. Give their offset; -1 if the memory cannot grow."""
        return _kernel.allocate(self.message, self.segment, size)

    def cap_index(self, path: Path) -> int | None:
        index = _kernel.cap_behind(self.message, self.segment, _layouts.ENVELOPE, path)
        return None if index < 0 else index

    def reader(self, namespace: type[object]) -> _kernel.Reader:
        """Read the content in place, as a struct: the view of the callee of a local call."""
        kind = _types.get(namespace) or _learn(namespace)
        message = self._frozen()
        home, at = message.first, _layouts.ENVELOPE
        return _kernel.read_struct(kind, message, home, at, MAX_DEPTH, None)

    def any_reader(self) -> _kernel.AnyReader:
        """Read the content in place, as a pointer of any kind."""
        return _any_at(self._frozen(), 0, _layouts.ENVELOPE, MAX_DEPTH)

    def detached(self, caps: int) -> _kernel.AnyReader:
        """Read the content with numbers from 0 to ``caps`` - 1 in place of its capabilities."""
        message = _kernel.open_message(_memories(self.message), NO_LIMIT_WORDS, MAX_DEPTH)
        message._caps = list(range(caps))
        return _any_at(message, 0, _layouts.ENVELOPE, MAX_DEPTH)

    def _frozen(self) -> _kernel.Message:
        """Open the memory for reading. No limit applies, because it was built in this process."""
        message = _kernel.open_message(_memories(self.message), NO_LIMIT_WORDS, MAX_DEPTH)
        message._caps = self.message._caps
        return message

    def release(self) -> None:
        """Release every reference, of the core and of the builders. Idempotent."""
        release_caps(self)
        _release_hooks(self.message)

    def __repr__(self) -> str:
        return f"<BuiltContent: {self.words} words{', sent' if self.sealed else ''}>"


class ReadContent(IncomingContent):
    """The content of a received payload: a pointer in a message, not followed before it is read.

    Args:
        frame: the message.
        segment: the index of the segment that has the pointer.
        at: the byte offset of the pointer in the frame's buffer.
        limits: the limits of reading. Each content has a budget of its own.
    """

    __slots__ = ("at", "frame", "segment", "_limits", "_message")

    def __init__(self, frame: Frame, segment: int, at: int, limits: Limits) -> None:
        self.frame = frame
        self.segment = segment
        self.at = at
        self.caps = NO_CAPS
        self.passes = None
        self._limits = limits
        self._message: _kernel.Message | None = None

    @property
    def words(self) -> int:
        segments = self.frame.segments
        if len(segments) != 1:
            return self.frame.words
        start, end = segments[0]  # nearly all messages have one segment
        return end - start >> 3

    def cap_index(self, path: Path) -> int | None:
        if len(self.frame.segments) == 1:
            start, end = self.frame.segments[0]
            index = _kernel.near_cap_behind(self.frame.buffer, start, end, self.at, path)
            if index != _word.FAR:
                return None if index < 0 else index
        message = _kernel.open_message(self._memories(), NO_LIMIT_WORDS, MAX_DEPTH)
        index = _kernel.cap_behind(message, message._segments()[self.segment], self.at, path)
        return None if index < 0 else index

    def reader(self, namespace: type[object]) -> _kernel.Reader:
        """Read the content as a struct.

        Raises:
            WireError: the content is not a struct.
        """
        message, nesting = self.open(), self._limits.nesting
        home = message.rest[self.segment - 1] if self.segment else message.first  # inlined
        kind = _types.get(namespace) or _learn(namespace)
        return _kernel.read_struct(kind, message, home, self.at, nesting, None)

    def any_reader(self) -> _kernel.AnyReader:
        """Read the content as a pointer of any kind."""
        return _any_at(self.open(), self.segment, self.at, self._limits.nesting)

    def open(self) -> _kernel.Message:
        """Open the message for reading, once: make the hooks of its capabilities."""
        if self._message is None:
            self._message = self._opened()
            if self.caps:
                self._message._caps = [_hook_for(cap) for cap in self.caps]
        return self._message

    def detached(self, caps: int) -> _kernel.AnyReader:
        """Read the content with a new budget, and with numbers in place of its capabilities."""
        message = self._opened()
        message._caps = list(range(caps))
        return _any_at(message, self.segment, self.at, self._limits.nesting)

    def release(self) -> None:
        """Release every reference, of the core and of the readers. Idempotent."""
        if self.caps:
            release_caps(self)
        if self._message is not None and self._message.caps:
            _release_hooks(self._message)

    def _memories(self) -> list[Memory]:
        buffer = self.frame.buffer
        return [(buffer, start, end) for start, end in self.frame.segments]

    def _opened(self) -> _kernel.Message:
        frame, limits = self.frame, self._limits
        if len(frame.segments) != 1:
            budget = traversal_budget(frame.words, limits)
            message = _kernel.open_message(self._memories(), budget, limits.nesting)
        else:
            start, end = frame.segments[0]
            budget = traversal_budget(end - start >> 3, limits)
            message = _kernel.open_segment(frame.buffer, start, end, budget, limits.nesting)
        message.terms = limits
        message.walk = budget
        if self.passes is not None:
            message.passes = self.passes
            message.seen = self.passes.count
        return message

    def __repr__(self) -> str:
        return f"<ReadContent: of a message of {self.words} words>"


# --- shared by both classes -------------------------------------------------------------------

_types: Final[dict[type[object], _kernel.Type]] = {}
"""The kernel's type of each namespace that was built or read: at most MAX_TYPES."""

MAX_TYPES: Final = 1024


def _learn(namespace: type[object]) -> _kernel.Type:
    """Make the kernel's type of a namespace that is used for the first time."""
    if len(_types) >= MAX_TYPES:  # a program that loads schemas again and again
        _types.clear()
    made = _types[namespace] = type_of(namespace)
    return made


def traversal_budget(size: int, limits: Limits) -> int:
    """Give the words that reading a message of ``size`` words may visit, counting every visit.

    The rule of ``Limits._walk_of``, repeated here so that it compiles to C.
    """
    words = VISITS * size
    if words < limits.min_traversal_words:
        words = limits.min_traversal_words
    return words if words < limits.max_traversal_words else limits.max_traversal_words


def _memories(message: _kernel.Message) -> list[Memory]:
    return [segment._bounds() for segment in message._segments()]


def _any_at(message: _kernel.Message, segment: int, at: int, nesting: int) -> _kernel.AnyReader:
    """Read the pointer at the byte offset ``at``, as one of any kind."""
    home = message._segments()[segment]
    found = _kernel.pointer_at(message, home, at, nesting, _kernel.ANY_POINTER)
    return cast("_kernel.AnyReader", found)
