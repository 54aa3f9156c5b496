"""What an ``await`` does that need not wait: the runtime says so, once it is there.

An ``await`` that fails at once is a cancellation point all the same. Generated modules lie below
the runtime and know no tasks, so there is a slot to fill.
"""

from __future__ import annotations

from collections.abc import Callable, Generator


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
