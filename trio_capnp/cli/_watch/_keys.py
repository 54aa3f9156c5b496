"""The keyboard: single keys, read without waiting for the end of a line."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import AsyncIterator, Callable, Generator, Iterator
from contextlib import contextmanager
from enum import Enum, auto
from typing import Final

import trio


class Key(Enum):
    """The keys with a meaning."""

    QUIT = auto()
    UP = auto()
    DOWN = auto()
    ALL = auto()


KEYS: Final[dict[bytes, Key]] = {
    b"q": Key.QUIT,
    b"Q": Key.QUIT,
    b"k": Key.UP,
    b"\x1b[A": Key.UP,
    b"\x1bOA": Key.UP,  # in the mode in which some programs leave a terminal
    b"j": Key.DOWN,
    b"\x1b[B": Key.DOWN,
    b"\x1bOB": Key.DOWN,
    b"a": Key.ALL,
    b"\x1b": Key.ALL,
}

ONE_KEY: Final = re.compile(rb"\x1b[\[O][\x20-\x3f]*[\x40-\x7e]|.", re.DOTALL)
"""A key that sends an escape sequence, or one character. Source: ECMA-48, section 5.4."""

READ_AT_ONCE: Final = 1024


def keys_in(data: bytes) -> Iterator[Key]:
    """The keys with a meaning in bytes of a terminal."""
    for match in ONE_KEY.finditer(data):
        key = KEYS.get(match[0])
        if key is not None:
            yield key


@contextmanager
def single_keys() -> Generator[Callable[[], AsyncIterator[Key]], None, None]:
    """Have the terminal give each key at once and unseen, until the block ends.

    Gives a function whose iterator waits for keys. It ends at once if standard input is no
    terminal, or if this system has terminals of another kind.
    """
    try:
        import termios
        import tty
    except ImportError:
        yield _no_keys
        return
    if not sys.stdin.isatty():
        yield _no_keys
        return
    terminal = sys.stdin.fileno()
    before = termios.tcgetattr(terminal)
    try:
        tty.setcbreak(terminal)
        yield _keys_of_standard_input
    finally:
        termios.tcsetattr(terminal, termios.TCSADRAIN, before)


async def _no_keys() -> AsyncIterator[Key]:
    await trio.lowlevel.checkpoint()
    nothing: tuple[Key, ...] = ()
    for key in nothing:
        yield key


async def _keys_of_standard_input() -> AsyncIterator[Key]:
    terminal = sys.stdin.fileno()
    while True:
        # Not a stream of Trio: that would make the terminal non-blocking, also for the shell.
        await trio.lowlevel.wait_readable(terminal)
        data = os.read(terminal, READ_AT_ONCE)
        if not data:
            return
        for key in keys_in(data):
            yield key
