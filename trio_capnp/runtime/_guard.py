"""Protection from Ctrl-C: Trio's marks, and one for classes that may be compiled.

Where a signal arrives, Trio looks at the frames of the stack to decide whether a
``KeyboardInterrupt`` may be raised. A compiled function has no frame and is never interrupted; an
interpreted function has to be marked. An interpreted function that compiled code calls is marked
at its definition.
"""

from __future__ import annotations

from types import FunctionType

from trio.lowlevel import disable_ki_protection, enable_ki_protection

__all__ = ["disable_ki_protection", "enable_ki_protection", "guard"]


def guard(cls: type[object]) -> None:
    """Protect all methods of a class, so that no Ctrl-C comes between their steps."""
    for member in vars(cls).values():
        if isinstance(member, property):
            member = member.fget
        if isinstance(member, FunctionType):
            enable_ki_protection(member)
