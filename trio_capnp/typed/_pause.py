"""The slot for the runtime's checkpoint, for each ``await`` that need not wait.

An ``await`` that fails at once is a cancellation point, too. Generated modules lie below
the runtime and know no tasks, so the runtime fills a slot here.
"""

from __future__ import annotations

from collections.abc import Callable, Generator


def _no_tasks() -> Generator[object, None, None]:
    yield from ()


_pause: Callable[[], Generator[object, None, None]] = _no_tasks


def set_pause(pause: Callable[[], Generator[object, None, None]]) -> None:
    """Set the checkpoint of an ``await`` that need not wait."""
    global _pause
    _pause = pause


def pause() -> Generator[object, None, None]:
    """Run the checkpoint of an ``await`` that need not wait."""
    return _pause()
