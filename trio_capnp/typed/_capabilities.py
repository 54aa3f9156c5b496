"""From the entries of a message's capability table to clients, and back.

The table holds hooks, or None for null. Reading a field makes a client that shares the table's
hook; setting a field puts a duplicate of the client's hook there, so that releasing the client
does not empty the message. The runtime's exporter makes a hook of a server.
"""

# The attributes with an underscore are private to this package, and used all over it.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from trio_capnp.typed._broken import NULL
from trio_capnp.typed._client import Client
from trio_capnp.typed._exports import export_hook
from trio_capnp.typed._interface import Interface
from trio_capnp.typed._server import Server
from trio_capnp.wire import _kernel

if TYPE_CHECKING:
    from trio_capnp.typed._hooks import ClientHook

C = TypeVar("C")


class Capability(Interface[Client]):
    """The interface of capabilities of unknown interface: it has no methods."""

    Client: TypeAlias = Client
    Server: TypeAlias = Server

    _name = "Capability"


def client_of(interface: type[Interface[C]], hook: ClientHook | None) -> C:
    """Make a client of this interface for a hook."""
    return client_class(interface)(hook)


def client_class(interface: type[Interface[C]]) -> Callable[[ClientHook | None], C]:
    """Return the class of an interface's clients.

    Raises:
        TypeError: ``interface`` is not an interface of a schema.
    """
    try:
        found: Callable[[ClientHook | None], C] = vars(interface)["Client"]
    except (TypeError, KeyError):
        raise TypeError(f"an interface of a schema is needed here, not {interface!r}") from None
    return found


def cast_client(client: Client, interface: type[Interface[C]]) -> C:
    """Return a client of another interface that shares this client's reference. Unchecked."""
    return client_of(interface, client._hook)


def _wrap(entry: object | None, interface: type[object] | None) -> Client:
    made: Client = vars(interface or Capability)["Client"](entry)
    return made


def _unwrap(value: object, interface: type[object] | None) -> ClientHook | None:
    check_interface(value, interface)
    if isinstance(value, Server):
        return export_hook(value)
    assert isinstance(value, Client)
    return None if value._hook is NULL else value._hook.dup()


def check_interface(value: object, interface: type[object] | None) -> None:
    """Refuse a value that is not a client or server of an interface; None takes every interface.

    Raises:
        TypeError: the value is neither; the text names it and the interface.
    """
    parts = vars(interface or Capability)
    is_own = isinstance(value, (parts["Client"], parts["Server"]))
    if not is_own and not (interface is not None and _has_interface(value, interface)):
        raise TypeError(_no_capability(value, interface))


def _has_interface(value: object, interface: type[object]) -> bool:
    """Whether it is a client or server of the same interface and binding, of another module."""
    if not isinstance(value, Client | Server):
        return False
    found = (vars(base).get("_interface") for base in type(value).__mro__)
    return any(one is not None and _kernel.is_same_type(one, interface) for one in found)


def _no_capability(value: object, interface: type[object] | None) -> str:
    given = _kind_of(value)
    if interface is None:
        return (
            "an AnyPointer takes a struct or list of a message, str, bytes, a client or a server,"
            f" not {given}"
        )
    return (
        f"a client or server of {interface.__name__} is needed here, not {given};"
        " trio_capnp.cast retypes a client"
    )


def _share(entry: object) -> object:
    dup: Callable[[], ClientHook] | None = getattr(entry, "dup", None)
    return entry if dup is None else dup()


def _kind_of(value: object) -> str:
    """The name of an object's type. A client's class is private, so its interface is named."""
    interface = vars(type(value)).get("_interface") if isinstance(value, Client) else None
    return type(value).__name__ if interface is None else f"{interface.__name__}.Client"


_kernel.hooks.wrap = _wrap
_kernel.hooks.share = _share
_kernel.hooks.unwrap = _unwrap
