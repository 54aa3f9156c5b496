"""What a program may hook into a connection."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias, TypeVar

import attrs

from trio_capnp.reports import type_name

if TYPE_CHECKING:
    from trio_capnp.rpc._messages import Outgoing
    from trio_capnp.runtime._connection import Connection

T = TypeVar("T")


def _callable(_: object, attribute: attrs.Attribute[T], value: T) -> None:
    if value is not None and not callable(value):
        raise TypeError(f"the hook {attribute.name} takes a callable, not {type_name(type(value))}")


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

    trace: Callable[[BaseException], str] | None = attrs.field(default=None, validator=_callable)
    expose_errors: bool = False
    on_message: OnMessage | None = attrs.field(default=None, validator=_callable)


OnMessage: TypeAlias = "Callable[[Connection, bool, Outgoing], None]"
NO_HOOKS = Hooks()


def hooks_from(given: Hooks | None) -> Hooks:
    """The hooks that were given for a connection; none for None.

    Raises:
        TypeError: they are something else.
    """
    if given is None:
        return NO_HOOKS
    if isinstance(given, Hooks):
        return given
    raise TypeError(f"hooks takes Hooks, not {type_name(type(given))}")
