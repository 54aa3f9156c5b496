"""The names of Cython that the kernel's source uses, for plain Python.

The source is written in Cython's pure-Python mode. Interpreted, its decorators do nothing and
its C types are only annotations, so that Cython need not be installed to run the package.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar

T = TypeVar("T")

compiled: Final = False


def _unchanged(target: T) -> T:
    return target


cclass = cfunc = ccall = inline = final = _unchanged


def exceptval(*_: object, check: bool = True) -> Callable[[T], T]:
    """Replaces the decorator that says how a C function reports an exception."""
    return _unchanged


def cast(_: object, value: T) -> T:
    """Replaces a C cast: the value itself."""
    return value


declare = cast


bint = longlong = ulonglong = int = p_uchar = None
