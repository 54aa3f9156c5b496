"""Marks on server classes and methods: ``serial`` and ``uncancellable``."""

from __future__ import annotations

from typing import Final, TypeVar

T = TypeVar("T")

SERIAL: Final = "_capnp_serial"
UNCANCELLABLE: Final = "_capnp_uncancellable"


def serial(target: T) -> T:
    """Let the next call to the object wait until this method has ended.

    On a class it holds for all methods: the object then handles one call at a time. It does not
    make a call wait for older ones of methods without the mark. ``-> stream`` methods always have
    it. Calls that wait can be cancelled; then they never begin.
    """
    setattr(target, SERIAL, True)
    return target


def uncancellable(target: T) -> T:
    """Let a method run to its end although the caller has lost interest.

    The caller's await ends at once all the same, and the results are discarded. The end of the
    connection still cancels the method: nothing outlives its nursery.
    """
    setattr(target, UNCANCELLABLE, True)
    return target


def is_serial(target: object) -> bool:
    return getattr(target, SERIAL, False) is True  # a mock has every attribute


def is_uncancellable(target: object) -> bool:
    return getattr(target, UNCANCELLABLE, False) is True
