"""A process without a free descriptor, and the resources that a fault must leave unchanged."""

from __future__ import annotations

import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager

import attrs
import trio

from tests.transports._ends import open_descriptors
from trio_capnp.runtime._current import current_system


@contextmanager
def descriptors_left(count: int) -> Iterator[None]:
    """Let this process open ``count`` more descriptors and no others while the block runs."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    highest = max(map(int, os.listdir("/proc/self/fd")))
    resource.setrlimit(resource.RLIMIT_NOFILE, (highest + 16, hard))
    held: list[int] = []
    try:
        while True:
            try:
                held.append(os.open(os.devnull, os.O_RDONLY))
            except OSError:
                break
        for _ in range(count):
            os.close(held.pop())
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
        for descriptor in held:
            os.close(descriptor)


@attrs.frozen
class Possessions:
    """Nurseries of this task; workers, descriptors and children of this process."""

    nurseries: int
    workers: int
    descriptors: int
    has_children: bool


def possessions() -> Possessions:
    return Possessions(
        len(trio.lowlevel.current_task().child_nurseries),
        len(current_system().hosts),
        open_descriptors(),
        _has_children(),
    )


def _has_children() -> bool:
    """Whether there is a child process, also one that has ended and was not waited for."""
    try:
        os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)
    except ChildProcessError:
        return False
    return True
