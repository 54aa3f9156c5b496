"""The slot for the runtime's function that turns a server into a capability.

Setting a capability field to a server puts a hook for it into the message. The kernel and generated
modules lie below the runtime and know no tasks, so the runtime fills a slot here.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trio_capnp.typed._hooks import ClientHook
    from trio_capnp.typed._server import Server


def _no_runtime(server: Server) -> ClientHook:
    raise RuntimeError("a server can be put into a message only once trio_capnp is imported")


_exporter: Callable[[Server], ClientHook] = _no_runtime


def set_exporter(exporter: Callable[[Server], ClientHook]) -> None:
    """Set the function that makes a hook of a server: one capability for each server."""
    global _exporter
    _exporter = exporter


def export_hook(server: Server) -> ClientHook:
    """Return a hook for a server of this process."""
    return _exporter(server)
