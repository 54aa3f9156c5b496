"""The fixed parts of the frequent messages, loaded and stored whole: the twin of ``_layouts.pxd``.

Each function takes a buffer and the byte offset of a struct's data in it. The caller checks bounds.
The ``load_`` functions return a tuple of numbers, in the order of the bytes; the compiled form
never makes that tuple.

Source: rpc.capnp; ``docs/protocol.md``, section 4.
"""

from __future__ import annotations

from collections.abc import Callable
from struct import Struct
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from trio_capnp.wire._mem import Memory

    Load: TypeAlias = Callable[[Memory, int], tuple[int, ...]]

ENVELOPE: Final = 8 + 8 + 16 + 48 + 16
"""Bytes in front of the Payload: table, root pointer, Message, Call, MessageTarget. The Payload is
two pointers, and the first one, at this offset, leads to the content."""

_HEAD: Final = "<IIQHxxxxxxQ"

# Root pointer; Message: tag, pointer to the body.
load_head: Load = Struct("<QHxxxxxxQ").unpack_from
# questionId, methodId, tag of sendResultsTo, interfaceId, flags, pointers to target and params.
load_call: Load = Struct("<IHHQBxxxxxxxQQ").unpack_from
# answerId, flags, tag, the union's number, pointer of the union.
load_return: Load = Struct("<IBxHIxxxxQ").unpack_from
load_finish: Load = Struct("<IB").unpack_from
load_release: Load = Struct("<II").unpack_from
# Import, tag, pointer to the PromisedAnswer.
load_target: Load = Struct("<IHxxQ").unpack_from
# questionId, pointer to the transform; of a Bootstrap: questionId, pointer to the object's id.
load_answer: Load = Struct("<IxxxxQ").unpack_from
# Tag and attachedFd together, export or import, pointer to the PromisedAnswer.
load_descriptor: Load = Struct("<IIQ").unpack_from

_word: Final = Struct("<Q").unpack_from

# In order: the segment table, root pointer, Message and body; and for a Call the MessageTarget and
# the pointer to the Payload's capability table.
put_call = Struct(_HEAD + "IHHQBxxxxxxxQQQIHxxQ").pack_into
put_return = Struct(_HEAD + "IBxHIxxxxQ").pack_into


def load_word(buffer: Memory, at: int) -> int:
    word: int = _word(buffer, at)[0]
    return word
