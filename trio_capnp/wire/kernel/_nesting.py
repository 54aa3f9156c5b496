# cython: annotation_typing=False
"""How deep the dicts and lists may nest that are given as values.

Each level takes some hundred bytes of the C stack (seen: 290, and a thread may have 256 KiB in
all), and in the interpreted form up to six of Python's 1,000 frames. ``from_dict`` is iterative,
so it has no such bound.
"""

from __future__ import annotations

LEVELS = 128  # twice the 64 pointers that a reader follows: a group is a level, and no pointer


def too_deep(name: str) -> ValueError:
    return ValueError(
        f"{name or 'a value'} lies deeper than the nesting limit of {LEVELS} dicts and lists in one"
        " another; trio_capnp.from_dict builds a struct from a dict of any depth"
    )
