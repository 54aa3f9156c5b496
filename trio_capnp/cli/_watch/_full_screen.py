"""The tasks of the full screen: reports, keys, signals, and a look at the clock."""

from __future__ import annotations

import signal
from collections.abc import AsyncIterator, Callable
from typing import Final

import trio
from rich.console import Console
from rich.live import Live

from trio_capnp.cli._watch._keys import Key, single_keys
from trio_capnp.cli._watch._screen import Screen
from trio_capnp.cli._watch._source import ReportSource
from trio_capnp.cli._watch._view import View

LOOK_EVERY_S: Final = 1.0
SILENCE_S: Final = 2.0
"""A report that is late by more than this is told to the user."""


class FullScreen:
    """Shows views until the user quits.

    Args:
        source: gives the views.
        first: the first of them.
        interval_s: seconds between two views.
    """

    def __init__(self, source: ReportSource, first: View, interval_s: float) -> None:
        self._source = source
        self._interval_s = interval_s
        self._screen = Screen(first)
        self._seen_at = trio.current_time()
        self._live = Live(console=Console(), screen=True, auto_refresh=False)

    async def run(self) -> None:
        """Show the views. The terminal is as before when this ends, also if it is cancelled.

        Ctrl-C and SIGTERM end it, too.

        Raises:
            Failure: the program has ended.
        """
        with (
            trio.open_signal_receiver(signal.SIGINT, signal.SIGTERM) as signals,
            single_keys() as keys,
            self._live,
        ):
            self._draw()
            async with trio.open_nursery() as nursery:
                nursery.start_soon(self._quit_at_signal, signals, nursery)
                nursery.start_soon(self._obey, keys, nursery)
                nursery.start_soon(self._look_at_clock)
                await self._follow()

    async def _follow(self) -> None:
        while True:
            await trio.sleep(self._interval_s)
            self._screen.view = await self._source.view()
            self._screen.silent_s = 0
            self._seen_at = trio.current_time()
            self._draw()

    async def _quit_at_signal(self, signals: AsyncIterator[int], nursery: trio.Nursery) -> None:
        async for _ in signals:
            nursery.cancel_scope.cancel()

    async def _obey(self, keys: Callable[[], AsyncIterator[Key]], nursery: trio.Nursery) -> None:
        async for key in keys():
            if key is Key.QUIT:
                nursery.cancel_scope.cancel()
            else:
                self._screen.press(key)
                self._draw()

    async def _look_at_clock(self) -> None:
        """Tell the user if the program does not answer, because its event loop is busy."""
        while True:
            await trio.sleep(LOOK_EVERY_S)
            silent_s = trio.current_time() - self._seen_at - self._interval_s
            if silent_s > SILENCE_S:
                self._screen.silent_s = silent_s
                self._draw()

    def _draw(self) -> None:
        self._live.update(self._screen.drawing(self._live.console.height), refresh=True)
