"""Bounds on the cost of one message and of one connection.

``ReaderLimits`` bound a message, ``Limits`` a connection. Both are frozen; change one with
``attrs.evolve``. The reasons for the defaults are in docs/limits.md.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, Literal, TypeAlias

import attrs

FlowControl: TypeAlias = Literal["adaptive", "fixed"]
"""The kind of controller that decides the window of a stream."""

Check: TypeAlias = Callable[[str, object], object]
"""Raises TypeError or ValueError if a limit of this name must not have this value."""

KIB_WORDS: Final = 128
MIB_WORDS: Final = 1024 * KIB_WORDS
AMPLIFICATION_FLOOR_WORDS: Final = 2 * MIB_WORDS
VISITS: Final = 8
"""A connection's message of ordinary size may be traversed this many times its own size."""

MAX_LOOK_S: Final = 0.001
"""The longest look for the next message, in seconds, because no other task runs meanwhile."""

MAX_FDS: Final = 253
"""The most file descriptors of one message. Source: unix(7), SCM_RIGHTS."""

MIN_KEEPALIVE_S: Final = 1
MAX_KEEPALIVE_S: Final = 32767
"""The range of TCP_KEEPIDLE on Linux. Source: linux/include/net/tcp.h, MAX_TCP_KEEPIDLE."""


def _at_least(minimum: int) -> Check:
    def check(name: str, value: object) -> None:
        if isinstance(value, bool) or not isinstance(value, int):
            raise TypeError(f"{name} takes an int, not {type(value).__name__}")
        if value < minimum:
            raise ValueError(f"{name} must be at least {minimum}, not {value}")

    return check


def _fds(name: str, value: object) -> None:
    _at_least(0)(name, value)
    if isinstance(value, int) and value > MAX_FDS:
        raise ValueError(f"{name} must be at most {MAX_FDS}, not {value}: no message carries more")


def _seconds(name: str, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise TypeError(f"{name} takes a float, not {type(value).__name__}")
    if not value >= 0:  # nan is refused too
        raise ValueError(f"{name} must be at least 0 seconds, not {value}")
    return value


def _positive_seconds(name: str, value: object) -> None:
    if not _seconds(name, value):
        raise ValueError(f"{name} must be more than 0 seconds, not {value}")


def _seconds_or_none(name: str, value: object) -> None:
    if value is not None:
        _positive_seconds(name, value)


def _keepalive(name: str, value: object) -> None:
    if value is None:
        return
    if not MIN_KEEPALIVE_S <= _seconds(name, value) <= MAX_KEEPALIVE_S:
        raise ValueError(
            f"{name} must be {MIN_KEEPALIVE_S} to {MAX_KEEPALIVE_S} seconds or None,"
            f" not {value}: the system counts whole seconds, in 15 bits"
        )


def _short_look(name: str, value: object) -> None:
    if _seconds(name, value) > MAX_LOOK_S:
        raise ValueError(
            f"{name} must be at most {MAX_LOOK_S} seconds, not {value}: "
            "nothing else runs while the event loop looks"
        )


def _flow_control(name: str, value: object) -> None:
    if not isinstance(value, str):
        raise TypeError(f"{name} takes a str, not {type(value).__name__}")
    if value not in ("adaptive", "fixed"):
        raise ValueError(f'{name} must be "adaptive" or "fixed", not {value!r}')


# One look at a table, and not a validator of attrs for each field: with those the two classes take
# more than a millisecond longer to make, which is a part of each import of this package.
_CHECKS_OF_READING: Final[Mapping[str, Check]] = {
    "traversal_words": _at_least(0),
    "nesting": _at_least(0),
    "amplification": _at_least(1),
    "max_segments": _at_least(1),
    "max_message_words": _at_least(1),
}

_CHECKS: Final[Mapping[str, Check]] = {
    "max_segments": _at_least(1),
    "max_message_words": _at_least(16),
    "nesting": _at_least(8),
    "min_traversal_words": _at_least(64),
    "max_traversal_words": _at_least(64),
    "max_descriptors": _at_least(0),
    "max_fds_per_message": _fds,
    "max_transform_ops": _at_least(0),
    "max_reason_bytes": _at_least(16),
    "max_promise_chain": _at_least(1),
    "max_calls_in_flight": _at_least(1),
    "max_call_words_in_flight": _at_least(1),
    "flow_stall_timeout_s": _positive_seconds,
    "max_answers": _at_least(1),
    "max_answer_words": _at_least(1),
    "max_exports": _at_least(1),
    "max_imports": _at_least(1),
    "send_high_water": _at_least(1),
    "write_stall_timeout_s": _positive_seconds,
    "handshake_timeout_s": _positive_seconds,
    "first_message_timeout_s": _positive_seconds,
    "message_timeout_s": _positive_seconds,
    "idle_timeout_s": _seconds_or_none,
    "keepalive_s": _keepalive,
    "close_timeout_s": _seconds,
    "max_batch": _at_least(1),
    "max_batch_s": _positive_seconds,
    "max_spin_s": _short_look,
    "flow_control": _flow_control,
    "stream_window": _at_least(1),
}


def _check(limits: ReaderLimits | Limits, checks: Mapping[str, Check]) -> None:
    for name, check in checks.items():
        check(name, getattr(limits, name))


def _met(what: str, words: int, limit: str) -> str:
    return (
        f"{what} leads to more than {words} words, counting every visit: {limit}."
        " If the message is trusted, raise that limit, or read trio_capnp.trusted(reader)"
    )


@attrs.frozen(kw_only=True)
class ReaderLimits:
    """Bounds on one message that is read.

    Attributes:
        traversal_words: 8-byte words that pointers may lead to, counted at each visit; an
            element of a list counts at least one. A walk by the library (``to_dict``,
            ``copy``, ``==`` …) counts its second and further visits only.
        nesting: how many pointers deep a value may lie.
        amplification: how many times a message's size one walk may visit. Without it, a small
            message with many pointers to one object could be walked for minutes. Up to
            ``AMPLIFICATION_FLOOR_WORDS`` any walk is allowed.
        max_segments: the largest number of segments in a message.
        max_message_words: the largest message, in 8-byte words without the segment table.

    Source: encoding.html, "Security Considerations"; rows T04, U10, U11.
    """

    traversal_words: int = 64 * MIB_WORDS
    nesting: int = 64
    amplification: int = 1024
    max_segments: int = 511
    max_message_words: int = 64 * MIB_WORDS

    def __attrs_post_init__(self) -> None:
        _check(self, _CHECKS_OF_READING)

    def traversal_of(self, message_words: int) -> int:
        """The words that the pointers of a message of this size may lead to in one walk."""
        share = max(AMPLIFICATION_FLOOR_WORDS, self.amplification * message_words)
        return min(self.traversal_words, share)

    def _walk_of(self, message_words: int) -> int:
        """The words that one walk through a message of this size may visit."""
        return self.traversal_of(message_words)

    def _traversal_met(self, words: int, message_words: int) -> str:
        """The text of the error that is raised when ``words`` are used up."""
        if words < self.traversal_words and words == self.traversal_of(message_words):
            name, value = "amplification", self.amplification
            what = f"one walk through this message of {message_words} words"
        else:
            name, value = "traversal_words", self.traversal_words
            what = "reading this message"
        return _met(what, words, f"ReaderLimits({name}={value})")


@attrs.frozen(kw_only=True)
class Limits:
    """Bounds on one connection. Units are in the names: words are 8 bytes, ``_s`` is seconds.

    Attributes:
        max_segments: segments in one incoming message.
        max_message_words: words in one incoming message.
        nesting: how many pointers deep a value in a message may lie.
        min_traversal_words: traversal allowed in a small message; a larger one gets
            eight times its size, and never more than ``max_traversal_words``. A message that is
            kept gets it again when it is used up and the event loop has made a pass since.
        max_traversal_words: traversal allowed in any message.
        max_descriptors: capabilities in one message.
        max_fds_per_message: file descriptors that are taken from one message, over a Unix socket; 0
            for none, at most 253. More that come are closed, and their capabilities have none.
        max_transform_ops: pointer steps in one promised answer.
        max_reason_bytes: a longer error text from the peer is cut to this size.
        max_promise_chain: promises in a row that may resolve to one another.
        max_calls_in_flight: calls of the peer whose ``async def`` handlers run at once; further
            ones wait to begin.
        max_call_words_in_flight: words in the parameters of those calls.
        flow_stall_timeout_s: how long calls wait to begin while none of the running ones ends. Then
            all waiting calls fail with ``RpcOverloaded``. ``math.inf`` lets them wait for ever.
        max_answers: answers that the peer has not finished.
        max_answer_words: words in returned results that the peer has not finished.
        max_exports: capabilities of this side that the peer may hold.
        max_imports: capabilities of the peer that this side may hold.
        send_high_water: bytes waiting to be written above which no new call is started.
        write_stall_timeout_s: how long the peer may read nothing while bytes wait: not one byte on
            a socket, less than 64 KiB on another stream.
        handshake_timeout_s: how long a TLS handshake may take.
        first_message_timeout_s: how long a peer that a server has accepted may take for its first
            message, or for the first KiB of a long one.
        message_timeout_s: how long a message that has begun may take to end, or to grow by 1 KiB.
        idle_timeout_s: how long a connection stays open on which no call is in flight, and of which
            neither side holds a capability but bootstrap objects. None for ever.
        keepalive_s: seconds of silence after which the system asks whether the peer of a TCP
            connection is still there. One that has vanished is found within three times as long.
            None leaves the system's settings.
        close_timeout_s: how long closing may spend on the last messages.
        max_batch: messages handled between two checkpoints of the reader.
        max_batch_s: how long messages or handlers of one connection may run in a row before
            other tasks get their turn, or until the handler that then runs waits or ends.
        max_spin_s: how long the event loop looks for the peer's next message before it sleeps,
            if the last ones came quickly; 0 for never, at most 0.001.
        flow_control: how many bytes of ``-> stream`` calls may be in flight on one capability:
            "adaptive" follows the bandwidth and the round trip, "fixed" is ``stream_window``.
        stream_window: the bytes of "fixed", and the fewest of "adaptive". Also those of "adaptive"
            while all streams of the connection have more than 8 MiB in flight.

    Source: docs/limits.md.
    """

    max_segments: int = 511
    max_message_words: int = 64 * MIB_WORDS
    nesting: int = 64
    min_traversal_words: int = 64 * 1024
    max_traversal_words: int = 64 * MIB_WORDS
    max_descriptors: int = 1024
    max_fds_per_message: int = 0
    max_transform_ops: int = 64
    max_reason_bytes: int = 4096
    max_promise_chain: int = 64
    max_calls_in_flight: int = 1024
    max_call_words_in_flight: int = 32 * MIB_WORDS
    flow_stall_timeout_s: float = 5.0
    max_answers: int = 8192
    max_answer_words: int = 64 * MIB_WORDS
    max_exports: int = 65536
    max_imports: int = 65536
    send_high_water: int = 8 * 1024 * 1024
    write_stall_timeout_s: float = 60.0
    handshake_timeout_s: float = 10.0
    first_message_timeout_s: float = 30.0
    message_timeout_s: float = 30.0
    idle_timeout_s: float | None = None
    keepalive_s: float | None = 60.0
    close_timeout_s: float = 1.0
    max_batch: int = 64
    max_batch_s: float = 0.002
    max_spin_s: float = 100e-6
    flow_control: FlowControl = "adaptive"
    stream_window: int = 64 * 1024

    def __attrs_post_init__(self) -> None:
        _check(self, _CHECKS)

    def _walk_of(self, message_words: int) -> int:
        """The words that one walk may visit: as many as single reads in one pass."""
        words = max(self.min_traversal_words, VISITS * message_words)
        return min(words, self.max_traversal_words)

    def _traversal_met(self, words: int, message_words: int) -> str:
        """The text of the error that is raised when ``words`` are used up."""
        is_most = words >= self.max_traversal_words > self.min_traversal_words
        name = "max_traversal_words" if is_most else "min_traversal_words"
        value = self.max_traversal_words if is_most else self.min_traversal_words
        what = f"reading this message of {message_words} words in one pass of the event loop"
        return _met(what, words, f"the connection's Limits({name}={value})")


DEFAULT: Final = Limits()
"""The limits of a connection that is given none."""


def limits_from(given: Limits | None) -> Limits:
    """The limits given for a connection; the default ones for None.

    Raises:
        TypeError: ``given`` is neither ``Limits`` nor None.
    """
    if given is None:
        return DEFAULT
    if isinstance(given, Limits):
        return given
    raise TypeError(f"limits takes Limits, not {type(given).__name__}")
