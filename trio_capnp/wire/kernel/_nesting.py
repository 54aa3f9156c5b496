# cython: annotation_typing=False
"""How deep the dicts and lists given as values may nest.

Each level takes some hundred bytes of the C stack (measured: 290; a thread may have only 256 KiB),
and in the interpreted form up to six of Python's 1,000 frames. ``from_dict`` is iterative, so it
needs no such bound.
"""

from __future__ import annotations

LEVELS = 128  # twice the 64 pointers that a reader follows, because a group is a level, too


def too_deep(name: str) -> ValueError:
    return ValueError(
        f"{name or 'a value'} lies deeper than the nesting limit of {LEVELS} dicts and lists in one"
        " another; trio_capnp.from_dict builds a struct from a dict of any depth"
    )
