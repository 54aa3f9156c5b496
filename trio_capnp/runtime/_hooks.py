"""What a program may hook into a connection."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

import attrs

if TYPE_CHECKING:
    from trio_capnp.rpc._messages import Outgoing
    from trio_capnp.runtime._connection import Connection


@attrs.frozen(kw_only=True)
class Hooks:
    """Callbacks of a connection. They run inside it: they must not wait. What they raise is logged.

    Attributes:
        trace: makes the text of ``RpcError.trace`` that the peer gets with an exception of a
            handler. Without it nothing of a traceback leaves the process.
        expose_errors: whether the peer gets the text of exceptions of handlers and bootstrap
            factories that are no ``RpcError``. Without it the peer gets their type and an incident
            number, which the log has too. For tests, and for peers that may know all.
        on_message: told of every message, with True for those that go out.
    """

    trace: Callable[[BaseException], str] | None = None
    expose_errors: bool = False
    on_message: OnMessage | None = None


OnMessage: TypeAlias = "Callable[[Connection, bool, Outgoing], None]"
NO_HOOKS = Hooks()
