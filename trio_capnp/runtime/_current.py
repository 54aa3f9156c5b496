"""The ``System`` of the event loop that runs in this thread, and references made in it.

Most parts of the runtime are given their system. The functions of this module find it: for a
program that makes an object outside of any connection, and for the messages that it reads.
"""

from __future__ import annotations

import weakref
from typing import TYPE_CHECKING

from trio.lowlevel import in_trio_run

from trio_capnp.reports import is_of_signal
from trio_capnp.runtime._clients import ClientRef
from trio_capnp.runtime._loops import needs_trio
from trio_capnp.runtime._objects import export
from trio_capnp.runtime._system import System, system_of_run

if TYPE_CHECKING:
    from trio_capnp.rpc import Cap
    from trio_capnp.typed import Server

_latest: weakref.ref[System] | None = None
"""The system found last, on any thread. Asking Trio for the system takes ten times as long."""


def current_system() -> System:
    """The system of the running event loop.

    Raises:
        RuntimeError: no Trio event loop runs in this thread.
    """
    global _latest
    system = None if _latest is None else _latest()
    if system is None or not system.turn.is_here():
        system = _system_of_run()
        _latest = weakref.ref(system)
    return system


def _system_of_run() -> System:
    if not in_trio_run():
        raise needs_trio()
    try:
        return system_of_run.get()
    except LookupError as error:
        if is_of_signal(error):
            raise
        made = System(ClientRef)
        system_of_run.set(made)
        return made


def ref_of(cap: Cap) -> ClientRef:
    """Make the hook for an entry of a message's capability table; takes over the reference."""
    return ClientRef(current_system(), cap)


def ref_to(server: Server) -> ClientRef:
    """Make a reference to the capability of a server object."""
    system = current_system()
    return ClientRef(system, export(system, server))
