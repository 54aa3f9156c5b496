"""The fast path and the general one say the same, on messages as sent and on damaged ones."""

from __future__ import annotations

import random
from struct import pack_into, unpack_from
from typing import Final

import pytest
from hypothesis import given

from tests.rpc.codec import _samples as samples
from tests.rpc.codec._recorded import RECORDED
from tests.rpc.codec._samples import LIMITS, frame_of, sent, text_content
from trio_capnp.errors import ProtocolError
from trio_capnp.limits import Limits
from trio_capnp.rpc import _messages as m
from trio_capnp.rpc._messages import CapKind, ReturnKind
from trio_capnp.rpc.codec._content import BuiltContent
from trio_capnp.rpc.codec._fast_decoding import decode_fast
from trio_capnp.rpc.codec._general_decoding import decode_any
from trio_capnp.rpc.codec._general_encoding import encode_any
from trio_capnp.rpc.codec._translate import decode, encode
from trio_capnp.wire._framing import Frame


@pytest.mark.parametrize("name", RECORDED)
def test_messages_of_pycapnp_are_decoded_by_the_fast_path(name: str) -> None:
    frame = frame_of(RECORDED[name])
    fast = decode_fast(frame, LIMITS)
    assert fast is not None
    assert samples.plain(fast) == samples.plain(decode_any(frame, LIMITS))


def test_frequent_messages_of_ours_are_decoded_by_the_fast_path() -> None:
    answer = m.PromisedAnswer(4, (1, 0))
    table = [m.NO_CAP, m.CapDescriptor(CapKind.RECEIVER_ANSWER, 0, answer)]
    for message in (
        m.Call(1, m.ImportedCap(2), 3, 4, m.Payload(text_content())),
        m.Call(1, answer, 3, 4, m.Payload(text_content(), table)),
        m.Return(1, ReturnKind.RESULTS, m.Payload(text_content(), table)),
        m.Return(1, ReturnKind.RESULTS, m.Payload(m.EmptyContent())),
        m.Return(1, ReturnKind.CANCELED),
        m.Finish(1),
        m.Release(1, 2),
        m.Bootstrap(1),
    ):
        assert decode_fast(sent(message), LIMITS) is not None


@pytest.mark.parametrize("final", [False, True])
def test_empty_results_are_encoded_like_a_content_without_a_root(
    final: bool,
) -> None:
    short, long = (
        m.Return(7, ReturnKind.RESULTS, m.Payload(content), no_finish_needed=final)
        for content in (m.EmptyContent(), BuiltContent())
    )
    assert encode(short, LIMITS).buffer == encode(long, LIMITS).buffer


def test_a_bootstrap_is_encoded_as_the_general_path_does() -> None:
    message = m.Bootstrap(7)
    assert encode(message, LIMITS).buffer == bytes(encode_any(message, LIMITS).buffer)


def test_a_bootstrap_with_an_id_of_an_object_is_left_to_the_general_path() -> None:
    made = bytearray(bytes(encode(m.Bootstrap(7), LIMITS).buffer) + bytes(8))
    pack_into("<I", made, 4, 6)
    pack_into("<Q", made, 40, 0x0000_0001_0000_0000)  # a struct of one word
    frame = frame_of(bytes(made))
    assert decode_fast(frame, LIMITS) is None
    assert decode(frame, LIMITS) == m.Bootstrap(7, has_object_id=True)


@given(samples.messages)
def test_the_fast_and_the_general_path_decode_a_message_alike(message: m.Message) -> None:
    frame = sent(message)
    fast = decode_fast(frame, LIMITS)
    assert fast is None or samples.plain(fast) == samples.plain(decode_any(frame, LIMITS))


@pytest.mark.parametrize("limit", [0, 1, 2, 3])
def test_long_paths_and_tables_are_left_to_the_general_path(limit: int) -> None:
    """A long path is left to the general path, and so is a long table."""
    limits = Limits(max_transform_ops=limit, max_descriptors=limit)
    for name in ("call on a field of a field", "call with two capabilities"):
        frame = frame_of(RECORDED[name])
        fast = decode_fast(frame, limits)
        assert (fast is None) is (limit < 2)
        assert outcome(frame, limits) == outcome_in_general(frame, limits)


# --- damage -----------------------------------------------------------------------------------


def sources() -> list[bytes]:
    """Messages worth damaging."""
    answer = m.PromisedAnswer(4, (1, 0))
    table = [m.CapDescriptor(CapKind.SENDER_HOSTED, 5), m.NO_CAP]
    table.append(m.CapDescriptor(CapKind.RECEIVER_ANSWER, 0, answer))
    ours: list[m.Message] = [
        m.Call(1, answer, 3, 4, m.Payload(text_content(), table)),
        m.Return(1, ReturnKind.RESULTS, m.Payload(text_content(), table)),
    ]
    return [*RECORDED.values(), *(bytes(sent(message).buffer) for message in ours)]


INTERESTING: Final = [
    *(0, 1, 2, 3, 0xFFFF_FFFC, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF),
    *(0x0000_0001, 0x0001_0001, 0x0002_0000, 0x0001_0000, 0x0003_0003, 7, 15, 0x17, 0xF000_0007),
]


def damaged(data: bytes, rng: random.Random) -> bytes:
    """A message with one to three changes behind its segment table."""
    made = bytearray(data)
    for _ in range(rng.randint(1, 3)):
        way = rng.random()
        at = rng.randrange(8, len(made))
        if way < 0.3:
            made[at] ^= 1 << rng.randrange(8)
        elif way < 0.6:
            pack_into("<I", made, at & ~3, rng.choice(INTERESTING))
        elif way < 0.8:  # a pointer a few words off
            old: int = unpack_from("<I", made, at & ~7)[0]
            pack_into("<I", made, at & ~7, (old + 4 * rng.randint(-4, 4)) & 0xFFFF_FFFF)
        else:  # a word of another place in the message
            other = rng.randrange(8, len(made)) & ~7
            made[at & ~7 : (at & ~7) + 8] = made[other : other + 8]
    return bytes(made)


def outcome(frame: Frame, limits: Limits) -> object:
    try:
        return samples.plain(decode(frame, limits))
    except ProtocolError:
        return "the peer's fault"


def outcome_in_general(frame: Frame, limits: Limits) -> object:
    try:
        return samples.plain(decode_any(frame, limits))
    except ProtocolError:
        return "the peer's fault"


@pytest.mark.parametrize("seed", range(4))
def test_the_fast_and_the_general_path_decode_a_damaged_message_alike(seed: int) -> None:
    """[W02] Both paths decode the same message, or both blame the peer."""
    rng = random.Random(seed)
    originals = sources()
    taken_fast = 0
    for _ in range(2000):
        frame = frame_of(damaged(rng.choice(originals), rng))
        assert outcome(frame, LIMITS) == outcome_in_general(frame, LIMITS), frame.buffer.hex()
        taken_fast += decode_fast(frame, LIMITS) is not None
    assert taken_fast > 200
