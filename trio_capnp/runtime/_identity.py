"""The server object of this process behind a client."""

# Attributes of generated objects that belong to this package begin with an underscore.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from trio_capnp.rpc import EmptyContent, LocalCap, Request
from trio_capnp.runtime._clients import ClientRef
from trio_capnp.runtime._guard import enable_ki_protection
from trio_capnp.runtime._objects import ServedObject
from trio_capnp.runtime._waiting import end_of, raise_if_broken, settled, visit_fully
from trio_capnp.typed import Client

if TYPE_CHECKING:
    from trio_capnp.rpc import Pending
    from trio_capnp.typed import Server

S = TypeVar("S", bound="Server")

KNOCK: Final = (0, 0xFFFF)
"""A method that no object has: the call is refused as soon as all older ones have begun."""


@enable_ki_protection
async def server_of(client: Client, implementation: type[S], /) -> S | None:
    """Find the server object of this process behind a client.

    For example::

        document = await trio_capnp.server_of(call.params.document, DocumentImpl)
        if document is None:
            raise trio_capnp.RpcFailed("this is no document of ours")

    Waits until the client is resolved, and until the calls made through it before have begun, so
    that a direct use of the object does not overtake them. A cancelled wait changes nothing.

    Args:
        client: the client.
        implementation: the class of the server object.

    Returns:
        The object. None if there is none of that class, because the object is of another process,
        behind a membrane, of another class, or null.

    Raises:
        RpcError: the client is a broken promise, or was released.
        RuntimeError: the client belongs to another event loop.
        TypeError: ``client`` is no client, or ``implementation`` no class of servers.
    """
    if not isinstance(client, Client):
        raise TypeError(f"a client is needed here, not {client!r}")
    if not isinstance(implementation, type):
        raise TypeError(f"a class of servers is needed here, not {implementation!r}")
    hook = client._hook
    if not isinstance(hook, ClientRef):
        await visit_fully()
        return None
    cap = await settled(hook)
    try:
        raise_if_broken(cap)
        if not isinstance(cap, LocalCap) or not isinstance(cap.callee, ServedObject):
            return None
        server = _instance(cap.callee.server, implementation)
        if server is None:
            return None
        knock: Pending = cap.call(Request(*KNOCK, EmptyContent()))
        try:
            await end_of(knock)
        finally:
            knock.release()
        return server
    finally:
        cap.release()


def _instance(found: object, implementation: type[S]) -> S | None:
    return found if isinstance(found, implementation) else None
