"""The cost of a step, in functions called."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType, ModuleType


def functions_called(room: ModuleType, act: Callable[[], None]) -> int:
    """Count the functions of a module that run during ``act``. It must not be a compiled module."""
    count = 0

    def see(frame: FrameType, event: str, arg: object) -> None:
        nonlocal count
        count += event == "call" and frame.f_code.co_filename == room.__file__

    sys.setprofile(see)
    try:
        act()
    finally:
        sys.setprofile(None)
    return count
