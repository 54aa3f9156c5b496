"""The limits of trio_capnp on both sides: messages of 100 MiB are above its defaults."""

from __future__ import annotations

import os
from typing import Final, Literal

import attrs

import trio_capnp

ROOM_WORDS: Final = 64 * 1024 * 1024

SPIN: Final = "BENCH_MAX_SPIN_S"
"""Variable of the environment with another ``max_spin_s``, for both sides."""

FLOW: Final = "BENCH_FLOW_CONTROL"
WINDOW: Final = "BENCH_STREAM_WINDOW"
"""Variables of the environment with another ``flow_control`` and ``stream_window``."""


def flow_control() -> Literal["adaptive", "fixed"]:
    return "fixed" if os.environ.get(FLOW) == "fixed" else "adaptive"


ROOMY: Final = attrs.evolve(
    trio_capnp.Limits(),
    max_message_words=ROOM_WORDS,
    max_traversal_words=ROOM_WORDS,
    max_call_words_in_flight=ROOM_WORDS,
    max_answer_words=ROOM_WORDS,
    max_spin_s=float(os.environ.get(SPIN, trio_capnp.Limits().max_spin_s)),
    flow_control=flow_control(),
    stream_window=int(os.environ.get(WINDOW, trio_capnp.Limits().stream_window)),
)
