"""The file descriptor behind a client."""

# Attributes of generated objects that belong to this package begin with an underscore.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from trio_capnp.errors import RpcFailed
from trio_capnp.runtime._clients import RELEASED, ClientRef
from trio_capnp.runtime._guard import enable_ki_protection
from trio_capnp.runtime._waiting import raise_if_broken, settled, visit_fully
from trio_capnp.typed import Client


@enable_ki_protection
async def fileno(client: Client, /) -> int | None:
    """Give the file descriptor of the object behind a client.

    For example::

        fd = await trio_capnp.fileno(results.log)
        if fd is not None:
            os.write(fd, b"written without a call")

    A server object offers one by a plain method ``def fileno(self) -> int | None``. It crosses a
    Unix socket together with the capability, if the receiver has set
    ``Limits(max_fds_per_message=...)``. The receiver's is a duplicate that belongs to the client.

    Waits until the client is resolved. A cancelled wait changes nothing. A checkpoint, also if all
    is known.

    Args:
        client: the client.

    Returns:
        A number, which the client owns. It is closed when the last client of the object here is
        released, also if the connection has ended before. ``os.dup`` makes one that lives longer;
        do not close this one. For an object of this process it is the object's own. None if the
        object has offered none, the connection carries none, or the limit of this side is 0 or was
        met; also behind a membrane, unless its policy says ``allow_fd_passthrough``, and for a
        client of ``reconnecting``.

    Raises:
        RpcError: the client is a broken promise, or was released.
        RuntimeError: the client belongs to another event loop.
        TypeError: ``client`` is no client.
    """
    if not isinstance(client, Client):
        raise TypeError(f"a client is needed here, not {client!r}")
    hook = client._hook
    if not isinstance(hook, ClientRef):
        await visit_fully()
        return None
    cap = await settled(hook)
    try:
        if hook.released:  # during the wait, so no client would own the number
            raise RpcFailed(RELEASED)
        number = cap.fileno()
        if number is None:
            raise_if_broken(cap)
        return number
    finally:
        cap.release()
