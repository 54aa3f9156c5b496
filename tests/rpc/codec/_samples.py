"""Helpers of the codec tests: messages of every kind, and a comparison of two messages."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final

from hypothesis import strategies as st

import trio_capnp.schemas
from trio_capnp.errors import RpcFailed
from trio_capnp.limits import Limits
from trio_capnp.rpc import BrokenCap, Cap
from trio_capnp.rpc import _messages as m
from trio_capnp.rpc._messages import CapKind, LoopbackKind, ReturnKind, SendResultsTo
from trio_capnp.rpc.codec._content import BuiltContent, ReadContent
from trio_capnp.rpc.codec._translate import encode
from trio_capnp.schema import find_compiler
from trio_capnp.schemas import rpc_capnp as rpc
from trio_capnp.wire._framing import Frame, frame_from, frame_in

LIMITS: Final = Limits()
SCHEMAS: Final = Path(trio_capnp.schemas.__file__).parent


# --- frames -----------------------------------------------------------------------------------


def frame_of(data: bytes) -> Frame:
    return frame_from(data, LIMITS)


def frames_in(data: bytes) -> Iterator[Frame]:
    """The frames of messages in a row."""
    start = 0
    while start < len(data):
        frame = frame_in(data, start, LIMITS)
        yield frame
        start = frame.end


def sent(message: m.Outgoing, limits: Limits = LIMITS) -> Frame:
    """The frame of a message, as the peer would see it."""
    return frame_of(bytes(encode(message, limits).buffer))


def _capnp(*arguments: str, data: bytes) -> bytes:
    """Run the schema compiler's tool on messages of rpc.capnp."""
    schema = str(SCHEMAS / "capnp" / "rpc.capnp")
    command = [find_compiler(), arguments[0], f"-I{SCHEMAS}", *arguments[1:], schema, "Message"]
    return subprocess.run(command, input=data, capture_output=True, check=True, timeout=60).stdout


def text_by_capnp(frames: bytes) -> list[str]:
    """Messages as the C++ implementation reads them, a line each."""
    return _capnp("decode", "--short", data=frames).decode().splitlines()


def built_by_capnp(texts: list[str], *options: str) -> bytes:
    """Messages as the C++ implementation builds them from text."""
    return _capnp("encode", *options, data="\n".join(texts).encode())


# --- comparing --------------------------------------------------------------------------------


def plain(value: object) -> object:
    """A message as nested tuples. A received content is compared as its place in the frame."""
    if isinstance(value, ReadContent):
        return "content", value.segment, value.at
    return _nested(value, plain)


def without_content(value: object) -> object:
    """A message as nested tuples, whatever the contents of its payloads."""
    if isinstance(value, BuiltContent | ReadContent | m.CapContent | m.EmptyContent):
        return "content"
    return _nested(value, without_content)


def _nested(value: object, convert: Callable[[object], object]) -> object:
    if isinstance(value, list):
        return [convert(item) for item in value]
    if isinstance(value, Mapping):
        return dict(value)
    names = _names(type(value))
    if not names:
        return value
    return type(value).__name__, *(convert(getattr(value, name)) for name in names)


def _names(of: type[object]) -> tuple[str, ...]:
    return of.FIELDS if issubclass(of, m.ByContent) else ()


# --- contents ---------------------------------------------------------------------------------


def some_cap() -> Cap:
    return BrokenCap(RpcFailed("only a sample"))


class Hook:
    """Stands for the runtime's hooks: one reference to a capability."""

    def __init__(self, cap: Cap) -> None:
        self.cap = cap
        self.released = False

    def dup(self) -> Hook:
        return Hook(self.cap.add_ref())

    def release(self) -> None:
        if not self.released:
            self.released = True
            self.cap.release()


def text_content(text: str = "hello") -> BuiltContent:
    """A content with a text, as a struct that is at hand."""
    content = BuiltContent()
    builder = content.build_root(rpc.Exception)
    assert isinstance(builder, rpc.Exception.Builder)
    builder.reason = text
    return content


def text_in(content: object) -> str:
    assert isinstance(content, BuiltContent | ReadContent)
    reader = content.reader(rpc.Exception)
    assert isinstance(reader, rpc.Exception.Reader)
    return reader.reason


# --- messages of every kind -------------------------------------------------------------------

ids = st.integers(0, 2**32 - 1)
paths = st.lists(st.integers(0, 2**16 - 1), max_size=20).map(tuple)
answers = st.builds(m.PromisedAnswer, ids, paths)
targets = st.one_of(st.builds(m.ImportedCap, ids), answers)
hosted = st.sampled_from([CapKind.SENDER_HOSTED, CapKind.SENDER_PROMISE, CapKind.RECEIVER_HOSTED])
descriptors = st.one_of(
    st.just(m.NO_CAP),
    st.builds(m.CapDescriptor, hosted, ids),
    st.builds(m.CapDescriptor, st.just(CapKind.RECEIVER_ANSWER), st.just(0), answers),
)
contents = st.builds(text_content, st.text(max_size=40)) | st.builds(m.EmptyContent)
payloads = st.builds(m.Payload, contents, st.lists(descriptors, max_size=20))
exceptions = st.builds(
    m.ExceptionValue,
    st.text(st.characters(exclude_categories=["Cs"]), max_size=60),
    st.sampled_from(["failed", "overloaded", "disconnected", "unimplemented"]),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
    st.dictionaries(st.integers(0, 2**64 - 1), st.binary(max_size=20), max_size=3),
)
calls = st.builds(
    m.Call,
    ids,
    targets,
    st.integers(0, 2**64 - 1),
    st.integers(0, 2**16 - 1),
    payloads,
    st.sampled_from([SendResultsTo.CALLER, SendResultsTo.YOURSELF]),
    st.sets(st.sampled_from(sorted(m.CALL_FLAGS.values()))).map(sum),
)
flags = {"release_param_caps": st.booleans(), "no_finish_needed": st.booleans()}
returns = st.one_of(
    st.builds(m.Return, ids, st.just(ReturnKind.RESULTS), payloads, **flags),
    st.builds(m.Return, ids, st.just(ReturnKind.EXCEPTION), st.none(), exceptions, **flags),
    st.builds(
        m.Return,
        ids,
        st.sampled_from([ReturnKind.CANCELED, ReturnKind.RESULTS_SENT_ELSEWHERE]),
        **flags,
    ),
    st.builds(m.Return, ids, st.just(ReturnKind.TAKE_FROM_OTHER_QUESTION), take_from=ids, **flags),
)
loopbacks = st.sampled_from([LoopbackKind.SENDER_LOOPBACK, LoopbackKind.RECEIVER_LOOPBACK])
finishes = st.builds(m.Finish, ids, st.booleans(), st.booleans())
releases = st.builds(m.Release, ids, ids)
frequent = st.one_of(calls, returns, finishes, releases)
seldom = st.one_of(
    st.builds(m.Bootstrap, ids),
    st.builds(m.Resolve, ids, descriptors),
    st.builds(m.Resolve, ids, st.none(), exceptions),
    st.builds(m.Disembargo, targets, loopbacks, ids),
    st.builds(m.Abort, exceptions),
    st.builds(m.Unimplemented, st.none() | frequent),
)
messages = st.one_of(frequent, seldom)
