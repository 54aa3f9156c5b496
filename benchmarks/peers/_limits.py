"""The limits of trio_capnp on both sides: messages of 100 MiB are above its defaults."""

from __future__ import annotations

import os
from typing import Final

import attrs

import trio_capnp

ROOM_WORDS: Final = 64 * 1024 * 1024

SPIN: Final = "BENCH_MAX_SPIN_S"
"""Variable of the environment with another ``max_spin_s``, for both sides."""

ROOMY: Final = attrs.evolve(
    trio_capnp.Limits(),
    max_message_words=ROOM_WORDS,
    max_traversal_words=ROOM_WORDS,
    max_call_words_in_flight=ROOM_WORDS,
    max_answer_words=ROOM_WORDS,
    max_spin_s=float(os.environ.get(SPIN, trio_capnp.Limits().max_spin_s)),
)
