"""Limits of one message: of what this side sends, by the limits that it would accept itself.

The peer's limits are not known. Most likely they are the same, so a message over one of ours is
refused here, where the caller learns the reason.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trio_capnp.errors import RpcFailed

if TYPE_CHECKING:
    from trio_capnp.limits import Limits


def check_size(words: int, limits: Limits) -> None:
    """Refuse to send a message of more words (of 8 bytes) than this side would take.

    Raises:
        RpcFailed: it is larger than the limit.
    """
    if words > limits.max_message_words:
        raise RpcFailed(
            f"a message of {words} words is larger than the limit of {limits.max_message_words};"
            " raise Limits(max_message_words) on both sides to send it"
        )
