"""``trio-capnp watch``: a live view of the connections of a process."""

from __future__ import annotations

import math
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Final, TypeAlias

import trio

from trio_capnp.cli._addresses import Opener, add_address, opener_of
from trio_capnp.cli._command import Command, Failure
from trio_capnp.cli._failures import line_of
from trio_capnp.cli._loop import print_now, run_loop
from trio_capnp.cli._time import add_timeout, seconds

if TYPE_CHECKING:
    from trio_capnp.cli._watch._source import ReportSource
    from trio_capnp.cli._watch._view import View

INTERVAL_S: Final = 1.0
FIRST_REPORT_S: Final = 5.0
"""Seconds that a program may take for its first report, by default."""

NEEDS_RICH: Final = (
    "the full screen needs rich: pip install 'trio-capnp[watch]', or print one table with --once"
)

Show: TypeAlias = "Callable[[ReportSource, View], Awaitable[None]]"
"""Shows the first view, and perhaps more of them."""


def _add_arguments(parser: ArgumentParser) -> None:
    add_address(parser)
    add_timeout(parser, default=FIRST_REPORT_S)
    parser.add_argument(
        "--interval",
        type=seconds,
        default=INTERVAL_S,
        metavar="SECONDS",
        help=f"seconds between two reports (default: {INTERVAL_S:g})",
    )
    parser.add_argument(
        "--once", action="store_true", help="print one table, with totals of bytes, and end"
    )


def _run(arguments: Namespace) -> int:
    address: str = arguments.address.text
    show = _once if arguments.once else _shown_every(arguments.interval)
    try:
        run_loop(_watch, opener_of(arguments), address, arguments.timeout, show)
    except KeyboardInterrupt:
        pass
    return 0


def _shown_every(interval_s: float) -> Show:
    """The way to show views: on the whole terminal, or as text if there is none.

    Raises:
        Failure: rich is not installed.
    """
    if not sys.stdout.isatty() or os.environ.get("TERM") == "dumb":
        return _printing(interval_s)
    try:
        from trio_capnp.cli._watch._full_screen import FullScreen
    except ModuleNotFoundError as error:
        raise Failure(NEEDS_RICH) from error

    async def show(source: ReportSource, first: View) -> None:
        await FullScreen(source, first, interval_s).run()

    return show


def _printing(interval_s: float) -> Show:
    async def show(source: ReportSource, first: View) -> None:
        _print(first)
        while True:
            await trio.sleep(interval_s)
            print_now("\n")
            _print(await source.view())

    return show


async def _once(_: ReportSource, first: View) -> None:
    _print(first)


def _print(view: View) -> None:
    from trio_capnp.cli._watch._plain import plain_text

    print_now(plain_text(view))


async def _watch(opener: Opener, address: str, timeout_s: float, show: Show) -> None:
    """Connect, and show views.

    Raises:
        Failure: no program serves at the address, or it has ended, or its first report is late.
    """
    # The other commands start without this schema and the modules of the display.
    from trio_capnp.cli._watch._source import ReportSource
    from trio_capnp.debugging.debugging_capnp import Debugging

    is_connected = False
    try:
        with trio.move_on_after(timeout_s) as until_first:
            async with opener() as connection:
                is_connected = True
                source = ReportSource(connection.bootstrap(Debugging), address)
                first = await source.view()
                until_first.deadline = math.inf
                await show(source, first)
    except OSError as error:
        if is_connected:
            raise
        text = f"no program serves: {line_of(error)}"
        raise Failure(f"{text}; it has to run trio_capnp.debugging.serve") from error
    if until_first.cancelled_caught:
        raise Failure(f"no answer from {address} within {timeout_s:g} s")


WATCH: Final = Command(
    "Show the connections and calls of a program that runs trio_capnp.debugging.serve.",
    _add_arguments,
    _run,
    "trio-capnp watch unix:/run/user/1000/calculator.watch    # q ends it",
)
