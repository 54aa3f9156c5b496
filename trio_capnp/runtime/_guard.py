"""Protection from Ctrl-C: Trio's marks, and one for classes that may be compiled.

Trio asks the frames of the stack whether a ``KeyboardInterrupt`` may be raised where a signal
came. Compiled functions have no frames and are never interrupted themselves; interpreted ones
have to be marked. What compiled code calls in Python is marked where it is defined.
"""

from __future__ import annotations

from types import FunctionType

from trio.lowlevel import disable_ki_protection, enable_ki_protection

__all__ = ["disable_ki_protection", "enable_ki_protection", "guard"]


def guard(cls: type[object]) -> None:
    """Have no Ctrl-C come between the steps of this class's methods."""
    for member in vars(cls).values():
        if isinstance(member, property):
            member = member.fget
        if isinstance(member, FunctionType):
            enable_ki_protection(member)
