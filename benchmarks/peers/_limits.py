"""What trio_capnp is allowed on both sides: messages of 100 MiB are above its defaults."""

from __future__ import annotations

from typing import Final

import attrs

import trio_capnp

ROOM_WORDS: Final = 64 * 1024 * 1024

ROOMY: Final = attrs.evolve(
    trio_capnp.Limits(),
    max_message_words=ROOM_WORDS,
    max_traversal_words=ROOM_WORDS,
    max_call_words_in_flight=ROOM_WORDS,
    max_answer_words=ROOM_WORDS,
)
