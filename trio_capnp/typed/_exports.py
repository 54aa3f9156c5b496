"""What only the runtime can do for objects of generated modules: it says how, once it is there.

Setting a capability field to a server puts a hook for it into the message, and an ``await`` that
fails at once is a cancellation point all the same. The kernel and generated modules lie below
the runtime and know no tasks. So there are two slots to fill.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trio_capnp.typed._hooks import ClientHook
    from trio_capnp.typed._server import Server


def _no_runtime(server: Server) -> ClientHook:
    raise RuntimeError("a server can be put into a message only once trio_capnp is imported")


_exporter: Callable[[Server], ClientHook] = _no_runtime


def set_exporter(exporter: Callable[[Server], ClientHook]) -> None:
    """Say how a server becomes a capability. The same server must give the same capability."""
    global _exporter
    _exporter = exporter


def export_hook(server: Server) -> ClientHook:
    """Return a hook for a server of this process."""
    return _exporter(server)


def _no_tasks() -> Generator[object, None, None]:
    yield from ()


_pause: Callable[[], Generator[object, None, None]] = _no_tasks


def set_pause(pause: Callable[[], Generator[object, None, None]]) -> None:
    """Say what an ``await`` does that need not wait, so that cancellation reaches it too."""
    global _pause
    _pause = pause


def pause() -> Generator[object, None, None]:
    """Do what an ``await`` does that need not wait."""
    return _pause()
