"""Damage to messages, the same for the same seed."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Final

WORD: Final = 8

# Sizes and counts at which arithmetic in 29, 30 or 32 bits goes wrong, and their neighbours.
EDGES: Final = (
    *(0, 1, 2, 7, 8, 0xFF, 0xFFFF, 0x10000),
    *(0x1FFFFFFF, 0x20000000, 0x3FFFFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFF8, 0xFFFFFFFF),
)


def flip_bits(data: bytearray, random: Random) -> None:
    for _ in range(random.choice((1, 1, 2, 4))):
        data[random.randrange(len(data))] ^= 1 << random.randrange(8)


def set_byte(data: bytearray, random: Random) -> None:
    data[random.randrange(len(data))] = random.choice((0, 1, 0x7F, 0x80, 0xFF))


def set_half_word(data: bytearray, random: Random) -> None:
    at = random.randrange(len(data) // 4) * 4
    data[at : at + 4] = random.choice(EDGES).to_bytes(4, "little")


def copy_word(data: bytearray, random: Random) -> None:
    """Put one word over another: pointers then lead to other objects, or in circles."""
    words = len(data) // WORD
    source, target = random.randrange(words) * WORD, random.randrange(words) * WORD
    data[target : target + WORD] = data[source : source + WORD]


def make_pointer(data: bytearray, random: Random) -> None:
    """Put a pointer of any kind somewhere, most often one that stays inside."""
    words = len(data) // WORD
    at = random.randrange(words)
    kind = random.randrange(4)
    offset = random.randrange(-at - 1, words - at) & 0x3FFFFFFF
    upper = random.choice(
        (
            random.randrange(4) | random.randrange(4) << 16,
            random.randrange(8) | random.randrange(64) << 3,
            random.randrange(3),
            random.choice(EDGES),
        )
    )
    if kind == 2:
        offset = random.randrange(words) << 1 | random.randrange(2)
    value = (offset << 2 | kind) & 0xFFFFFFFF | (upper & 0xFFFFFFFF) << 32
    data[at * WORD : at * WORD + WORD] = value.to_bytes(WORD, "little")


def cut(data: bytearray, random: Random) -> None:
    del data[random.randrange(1, len(data)) :]


def cut_words(data: bytearray, random: Random) -> None:
    del data[random.randrange(1, len(data) // WORD + 1) * WORD :]


MUTATIONS: Final[tuple[Callable[[bytearray, Random], None], ...]] = (
    *(flip_bits, flip_bits, set_byte, set_half_word, set_half_word, copy_word),
    *(make_pointer, make_pointer, cut, cut_words),
)


def damage(message: bytes, random: Random) -> bytes:
    """One to three mutations of a message; at least one byte is left."""
    data = bytearray(message)
    for _ in range(random.choice((1, 1, 1, 2, 3))):
        if len(data) < WORD:
            break
        random.choice(MUTATIONS)(data, random)
    return bytes(data)
