"""Messages with one or two bits flipped: read, copied, sized and compared, or refused."""

from __future__ import annotations

import itertools
import os
import random
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.wire.samples import (
    far_pointer,
    list_pointer,
    message,
    samples,
    struct_pointer,
    tag,
    words,
)
from tests.wire.walking import walk
from trio_capnp import COMPILED
from trio_capnp.errors import WireError
from trio_capnp.limits import ReaderLimits
from trio_capnp.typed._struct_api import (
    canonicalize,
    copy,
    from_bytes,
    to_dict,
    to_text,
    total_size,
)

S = samples()
LIMITS = ReaderLimits(traversal_words=4096)
# CI runs both forms: the compiled form sees many more mutations in the same time.
# tests/kernel_forms shows that both are one kernel.
SAMPLE = (40_000 if COMPILED else 4_000) if os.environ.get("CI") else 2_000

# By name: the root, the segments, and how many leading words of the first are mutated.
SHAPES: dict[str, tuple[str, list[bytes]]] = {
    "a struct": (
        "OldVersion",
        [words(struct_pointer(0, 1, 2), 7, 0, struct_pointer(0, 1, 2), 8, 0, 0)],
    ),
    "a list": ("Shorts", [words(struct_pointer(0, 0, 1), list_pointer(0, 3, 3), 0x3_0002_0001)]),
    "a struct list": (
        "Larges",
        [
            words(
                struct_pointer(0, 0, 1),
                list_pointer(0, 7, 4),
                tag(1, 2, 2),
                *(1, 2, list_pointer(1, 2, 2), 0),
                b"x\0\0\0\0\0\0\0",
            )
        ],
    ),
    "a text": (
        "Keys",
        [words(struct_pointer(0, 0, 2), list_pointer(1, 2, 4), 0, b"abc\0\0\0\0\0")],
    ),
    "a pointer list": (
        "Texts",
        [
            words(
                struct_pointer(0, 0, 1),
                list_pointer(0, 6, 2),
                list_pointer(1, 2, 2),
                list_pointer(1, 2, 3),
                b"a\0\0\0\0\0\0\0",
                b"bc\0\0\0\0\0\0",
            )
        ],
    ),
    "a far pointer": (
        "OldVersion",
        [words(far_pointer(1, 1), 0), words(0, struct_pointer(0, 1, 2), 5, 0, 0)],
    ),
    "a double-far pointer": (
        "OldVersion",
        [
            words(far_pointer(1, 0, double=True)),
            words(far_pointer(2, 1), struct_pointer(0, 1, 2)),
            words(0, 5, list_pointer(1, 2, 2), 0, b"z\0\0\0\0\0\0\0"),
        ],
    ),
    "a capability": ("Anything", [words(struct_pointer(0, 0, 6), 3, 0, 0, 1 << 32 | 3, 0, 3)]),
}

USES: list[Callable[[Any], object]] = [
    walk,
    total_size,
    copy,
    to_dict,
    to_text,
    lambda reader: reader == reader,
    lambda reader: canonicalize(copy(reader)),
]


def flips(size_bits: int) -> Iterator[tuple[int, ...]]:
    """Every single bit, and as many pairs as there is time for."""
    yield from ((bit,) for bit in range(size_bits))
    pairs = itertools.combinations(range(size_bits), 2)
    rng = random.Random(size_bits)
    every = max(1, size_bits * (size_bits - 1) // 2 // SAMPLE)
    yield from (pair for pair in pairs if not rng.randrange(every))


@pytest.mark.parametrize("shape", SHAPES)
def test_flipped_bits_give_other_values_or_a_wire_error(shape: str) -> None:
    """[W01] And never anything else, for every way to look at the message."""
    root, segments = SHAPES[shape]
    namespace = getattr(S, root)
    data = message(*segments)
    table = len(data) - sum(map(len, segments))
    for bits in flips(8 * (len(data) - table)):
        mutated = bytearray(data)
        for bit in bits:
            mutated[table + bit // 8] ^= 1 << bit % 8
        look_at_all(namespace, bytes(mutated))


def look_at_all(namespace: Any, data: bytes) -> None:
    for use in USES:
        try:
            use(from_bytes(namespace, data, limits=LIMITS))
        except WireError:
            pass
        except ValueError as error:
            # Canonical form is defined for well-formed messages.
            if "capabilities" not in str(error):
                raise


def test_random_words_are_read_or_refused() -> None:
    """[W01, W02] Segments of nothing but likely pointers."""
    rng = random.Random(4)
    for _ in range(SAMPLE):
        size = rng.randrange(2, 12)
        segment = words(struct_pointer(0, 1, 3), *(random_word(rng, size) for _ in range(size)))
        other = words(*(random_word(rng, size) for _ in range(rng.randrange(1, 5))))
        look_at_all(rng.choice([S.AllTypes, S.Unions, S.OldVersion]), message(segment, other))


def random_word(rng: random.Random, size: int) -> int:
    offset = rng.randrange(-size, size)
    return rng.choice(
        [
            0,
            rng.getrandbits(64),
            struct_pointer(offset, rng.randrange(4), rng.randrange(4)),
            list_pointer(offset, rng.randrange(8), rng.randrange(12)),
            far_pointer(rng.randrange(3), rng.randrange(size), double=rng.random() < 0.5),
            tag(rng.randrange(4), rng.randrange(3), rng.randrange(3)),
            rng.randrange(3) << 32 | 3,
        ]
    )
