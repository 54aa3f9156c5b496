"""Marks on server classes and methods: ``serial`` and ``uncancellable``."""

from __future__ import annotations

from typing import Final, TypeVar

T = TypeVar("T")

SERIAL: Final = "_capnp_serial"
UNCANCELLABLE: Final = "_capnp_uncancellable"


def serial(target: T) -> T:
    """Mark a method, or all methods of a class, as serial.

    For example::

        @trio_capnp.serial
        async def append(self, call): ...

    While a serial method runs, no later call of the same object begins. A serial method itself
    does not wait for older calls of unmarked methods. If a class is marked, each object handles one
    call at a time. ``-> stream`` methods are always serial. A call that is cancelled while it waits
    never begins.
    """
    setattr(target, SERIAL, True)
    return target


def uncancellable(target: T) -> T:
    """Mark a method that runs to its end although its caller has cancelled the call.

    For example::

        @trio_capnp.uncancellable
        async def commit(self, call): ...

    The caller's await ends at once all the same, and the results are discarded. The end of the
    connection still cancels the method, because no task outlives its nursery.
    """
    setattr(target, UNCANCELLABLE, True)
    return target


def is_serial(target: object) -> bool:
    return getattr(target, SERIAL, False) is True  # a mock has every attribute


def is_uncancellable(target: object) -> bool:
    return getattr(target, UNCANCELLABLE, False) is True
