"""The capabilities that a handler publishes before its results: ``call.set_pipeline()``.

Source: docs/protocol.md, section 5.6.
"""

# Attributes of generated objects that belong to this package begin with an underscore.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from trio_capnp.rpc._faces import Cap, Path
    from trio_capnp.rpc.codec._content import BuiltContent
    from trio_capnp.runtime._faces import Reference


class Published:
    """The results so far, as a content for pipelined calls.

    The core adds references of its own for the capabilities that it keeps. The content of the
    results cannot serve for this, because sending takes its table of capabilities, once.
    """

    __slots__ = ("_content", "caps")

    def __init__(self, content: BuiltContent) -> None:
        self._content = content
        hooks = cast("list[Reference | None]", content.message._caps)
        self.caps: list[Cap | None] = [None if hook is None else hook.live_cap for hook in hooks]

    def cap_index(self, path: Path) -> int | None:
        return self._content.cap_index(path)

    @property
    def words(self) -> int:
        return self._content.words
