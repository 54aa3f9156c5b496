"""Packed encoding: vectors, every cut, and both bodies of the inner loops."""

from __future__ import annotations

import random
import tracemalloc
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trio_capnp.errors import LimitError, WireError
from trio_capnp.wire._packed import pack_bytewise, unpack_bytewise
from trio_capnp.wire._packed_slices import pack_by_slices, unpack_by_slices
from trio_capnp.wire._packing import Unpacker, pack, unpack

Packer = Callable[[bytes], bytes]
PACKERS = [pack, lambda data: pack_bytewise(data, 0), lambda data: pack_by_slices(data, 0)]
UNPACKERS = [unpack_bytewise, unpack_by_slices]


def h(text: str) -> bytes:
    return bytes.fromhex(text)


FULL = bytes(range(1, 9))
ONE_ZERO = h("0102030405060700")
TWO_ZEROS = h("0102030405060000")

VECTORS = [
    ("nothing", b"", b""),
    ("a zero word", bytes(8), h("00 00")),
    ("two bytes", h("0000 0c00 0022 0000"), h("24 0c 22")),
    ("interleaved", h("0103 0204 0506 0700"), h("7f 0103 0204 0506 07")),
    ("no zeros", FULL, h("ff") + FULL + h("00")),
    ("two zero words", bytes(16), h("00 01")),
    ("256 zero words", bytes(2048), h("00 ff")),
    ("257 zero words", bytes(2056), h("00 ff 00 00")),
    ("literals", FULL * 3, h("ff") + FULL + h("02") + FULL * 2),
    ("256 literals", FULL * 256, h("ff") + FULL + h("ff") + FULL * 255),
    (
        "257 literals",
        FULL * 257,
        (h("ff") + FULL + h("ff") + FULL * 255) + h("ff") + FULL + h("00"),
    ),
    (
        "a run keeps words with one zero",
        FULL + ONE_ZERO * 2,
        h("ff") + FULL + h("02") + ONE_ZERO * 2,
    ),
    (
        "and ends before two zeros",
        FULL + TWO_ZEROS + FULL,
        h("ff") + FULL + h("00 3f 010203040506 ff") + FULL + h("00"),
    ),
    (
        "zeros in the middle",
        FULL + bytes(32) + FULL,
        h("ff") + FULL + h("00 00 03 ff") + FULL + h("00"),
    ),
]


def random_word(rng: random.Random, zeros: float) -> bytes:
    return bytes(0 if rng.random() < zeros else rng.randrange(1, 256) for _ in range(8))


def typical(rng: random.Random, longest: int) -> bytes:
    """Stretches of words with few and with many zeros, as messages have them."""
    stretches = [
        b"".join(random_word(rng, zeros) for _ in range(rng.choice([1, 2, longest])))
        for zeros in rng.choices([0, 0.05, 0.3, 0.8, 1], k=rng.randrange(6))
    ]
    return b"".join(stretches)


word = st.builds(
    lambda seed, zeros: random_word(random.Random(seed), zeros),
    st.integers(0, 1 << 32),
    st.sampled_from([0.0, 0.1, 0.4, 0.9, 1.0]),
)
whole_words = st.lists(st.tuples(word, st.sampled_from([1, 1, 1, 2, 300])), max_size=12).map(
    lambda runs: b"".join(one * count for one, count in runs)
)


@pytest.mark.parametrize("packer", PACKERS)
@pytest.mark.parametrize(("plain", "packed"), [v[1:] for v in VECTORS], ids=[v[0] for v in VECTORS])
def test_words_have_their_one_packed_form(packer: Packer, plain: bytes, packed: bytes) -> None:
    """[T06] The vectors of the reference, and the limits of both kinds of runs."""
    assert packer(plain) == packed
    assert unpack(packed) == plain


@given(whole_words)
def test_packed_bytes_unpack_to_the_original(data: bytes) -> None:
    """[T07] For any words."""
    assert unpack(pack(data)) == data


@given(whole_words)
def test_both_bodies_pack_the_same(data: bytes) -> None:
    """[T07] Byte by byte and run by run."""
    assert pack_bytewise(data, 0) == pack_by_slices(data, 0)


def test_both_bodies_agree_on_typical_and_on_mutated_input() -> None:
    """[T07, T08] The result or the error, and the place where they stop."""
    rng = random.Random(1)
    for _ in range(400):
        data = typical(rng, 40)
        packed = bytearray(pack_bytewise(data, 0))
        assert bytes(packed) == pack_by_slices(data, 0)
        for _ in range(rng.randrange(3)):
            if packed:
                packed[rng.randrange(len(packed))] = rng.choice([0, 1, 255, rng.randrange(256)])
        want = rng.choice([len(data), 8 * rng.randrange(60), 1 << 20])
        assert outcome(unpack_bytewise, bytes(packed), want) == outcome(
            unpack_by_slices, bytes(packed), want
        )


def outcome(
    unpacker: Callable[[bytes, int, bytearray, int], int], packed: bytes, want: int
) -> tuple[int | str, bytes]:
    out = bytearray()
    try:
        return unpacker(packed, 0, out, want), bytes(out)
    except WireError as error:
        return str(error), b""


@pytest.mark.parametrize("data", [bytes(8 * 7), b"x" * 5000, FULL * 700, bytes(5000)])
def test_long_and_empty_content_round_trips(data: bytes) -> None:
    """[T07] All zero, and a 5 KB string."""
    assert unpack(pack(data)) == data


@given(data=whole_words, size=st.sampled_from([1, 2, 3, 4, 8, 100, 5000]))
def test_every_chunking_unpacks_the_same(data: bytes, size: int) -> None:
    """[T07] Blocks of every size; the input is never kept for long."""
    unpacker = Unpacker()
    packed = pack(data)
    got = None if data else b""
    for at in range(0, len(packed), size):
        assert got is None
        unpacker.feed(packed[at : at + size])
        got = unpacker.read(len(data))
    assert got == data
    assert unpacker.at_boundary


def test_packed_stretches_in_a_row_are_taken_apart() -> None:
    """[T07] Several in a row, cut at every byte."""
    stretches = [FULL + TWO_ZEROS, bytes(8), bytes(800), FULL * 300, TWO_ZEROS * 3]
    packed = b"".join(pack(stretch) for stretch in stretches)
    for cut in range(len(packed) + 1):
        unpacker = Unpacker()
        wanted = iter(stretches)
        got: list[bytes] = []
        size = len(next(wanted))
        for chunk in (packed[:cut], packed[cut:]):
            unpacker.feed(chunk)
            while size and (stretch := unpacker.read(size)) is not None:
                got.append(stretch)
                size = len(next(wanted, b""))
        assert got == stretches


def truncations(packed: bytes) -> Iterator[tuple[int, bytes]]:
    for cut in range(len(packed)):
        yield cut, packed[:cut]


def test_input_that_ends_inside_of_an_item_is_an_error_and_reads_no_further() -> None:
    """[T08] Cut at every byte: whole items, or an error."""
    packed = pack(FULL * 3 + bytes(24) + TWO_ZEROS * 2 + ONE_ZERO)
    ends = {0, 26, 28, 35, 42, 50}
    for cut, part in truncations(packed):
        if cut in ends:
            unpack(part)
        else:
            with pytest.raises(WireError, match="ends inside of the item"):
                unpack(part)


@pytest.mark.parametrize("unpacker", UNPACKERS)
@pytest.mark.parametrize("packed", [h("00 02"), h("ff") + FULL + h("02") + FULL * 2])
def test_a_run_past_the_end_of_its_stretch_is_an_error(
    unpacker: Callable[[bytes, int, bytearray, int], int], packed: bytes
) -> None:
    """[T08] Zeros and literals."""
    assert unpacker(packed, 0, bytearray(), 24) == len(packed)
    for want in (8, 16):
        with pytest.raises(WireError, match="goes past the end"):
            unpacker(packed, 0, bytearray(), want)
    reader = Unpacker()
    reader.feed(packed)
    for _ in range(2):
        with pytest.raises(WireError, match="goes past the end"):
            reader.read(16)


def test_the_limit_is_on_unpacked_words() -> None:
    """[T08] A bomb of 1:1024 is refused before its memory is taken."""
    bomb = b"\0\xff" * 100_000
    tracemalloc.start()
    try:
        with pytest.raises(LimitError, match="max_words=1000"):
            unpack(bomb, max_words=1000)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 100_000
    assert unpack(h("00 ff"), max_words=256) == bytes(2048)
    with pytest.raises(LimitError):
        unpack(h("00 ff"), max_words=255)


def test_only_whole_words_can_be_packed() -> None:
    with pytest.raises(ValueError, match="7 bytes"):
        pack(b"1234567")


def test_any_bytes_like_object_can_be_packed() -> None:
    """[T05] At odd addresses too."""
    data = memoryview(bytearray(b"x" + FULL + bytes(8)))[1:]
    assert unpack(memoryview(pack(data))) == data


@given(st.binary(max_size=300))
def test_random_bytes_unpack_or_are_refused(data: bytes) -> None:
    """[T08, W02] There is no third outcome."""
    try:
        plain = unpack(data, max_words=4096)
    except WireError:
        return
    assert len(plain) % 8 == 0
    assert unpack(pack(plain)) == plain
