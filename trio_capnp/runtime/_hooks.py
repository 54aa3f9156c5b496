"""The callbacks that a program may hook into a connection."""

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
    """Callbacks of a connection. They run in its tasks and must not wait; their errors are logged.

    For example::

        hooks = trio_capnp.Hooks(on_message=lambda connection, outgoing, message: print(message))

    Attributes:
        trace: called with the exception of a handler; returns the text that the peer gets as
            ``RpcError.trace``. Without this hook nothing of a traceback leaves the process.
        expose_errors: whether the peer gets the text of an exception that is no ``RpcError``, from
            a handler or a bootstrap factory. If not, the peer gets the type and an incident
            number, and the log has the same number. For tests, and for trusted peers.
        on_message: called with the connection, whether the message is sent (else it was received),
            and the message.
    """

    trace: Callable[[BaseException], str] | None = attrs.field(default=None, validator=_callable)
    expose_errors: bool = False
    on_message: OnMessage | None = attrs.field(default=None, validator=_callable)


OnMessage: TypeAlias = "Callable[[Connection, bool, Outgoing], None]"
NO_HOOKS = Hooks()


def hooks_from(given: Hooks | None) -> Hooks:
    """Return the hooks given for a connection; ``NO_HOOKS`` for None.

    Raises:
        TypeError: ``given`` is neither ``Hooks`` nor None.
    """
    if given is None:
        return NO_HOOKS
    if isinstance(given, Hooks):
        return given
    raise TypeError(f"hooks takes Hooks, not {type_name(type(given))}")
