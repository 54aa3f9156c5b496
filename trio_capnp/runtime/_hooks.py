"""The callbacks that a program may hook into a connection; ``_events`` has their arguments."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias, TypeVar

import attrs

from trio_capnp.reports import type_name

if TYPE_CHECKING:
    from typing import Protocol

    from trio_capnp.runtime._events import CallEvent, MessageEvent

    OnCall: TypeAlias = Callable[[CallEvent], None]
    OnMessage: TypeAlias = Callable[[MessageEvent], None]

T = TypeVar("T")


def _callable(_: object, attribute: attrs.Attribute[T], value: T) -> None:
    if value is not None and not callable(value):
        raise TypeError(f"the hook {attribute.name} takes a callable, not {type_name(type(value))}")


if TYPE_CHECKING:

    class TappedConnection(Protocol):
        """Is told the frames of one connection, by ``runtime._taps``."""

        def passed(self, outgoing: bool, message: bytes | memoryview) -> None:
            """A message goes by, whose bytes are valid during this call."""
            ...

        def ended(self, error: Exception | None) -> None:
            """The connection has ended: by an error, or by None in good order."""
            ...

    class Tap(Protocol):
        """Is told of connections, for a recording."""

        def opened(self, peer: str, *, is_served: bool) -> TappedConnection:
            """A connection has begun; ``is_served`` if the peer has connected."""
            ...


@attrs.frozen(kw_only=True)
class Hooks:
    """Callbacks of a connection. They must not wait, and must not make calls.

    They run in the middle of the connection's work. Their errors are logged. An exception that must
    end the program, such as ``KeyboardInterrupt``, is raised in a task of the oldest connection.

    For example::

        hooks = trio_capnp.Hooks(on_message=lambda event: print(event.text))

    Attributes:
        on_call: called with a ``CallEvent`` when a call begins, and when it ends.
        on_message: called with a ``MessageEvent`` for each message, either way.
        trace: called with the exception of a handler; returns the text that the peer gets as
            ``RpcError.trace``. Without this hook nothing of a traceback leaves the process.
        expose_errors: whether the peer gets the text of an exception that is no ``RpcError``, from
            a handler or a bootstrap factory. If not, the peer gets the type and an incident
            number, and the log has the same number. For tests, and for trusted peers.
    """

    on_call: OnCall | None = attrs.field(default=None, validator=_callable)
    on_message: OnMessage | None = attrs.field(default=None, validator=_callable)
    trace: Callable[[BaseException], str] | None = attrs.field(default=None, validator=_callable)
    expose_errors: bool = False
    _taps: tuple[Tap, ...] = attrs.field(default=(), repr=False, alias="_taps")  # of recordings


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
