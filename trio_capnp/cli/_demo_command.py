"""``trio-capnp demo``: a story of calls, told by making them."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Final

import trio

from trio_capnp.cli._command import Command


def _add_arguments(parser: ArgumentParser) -> None:
    """There is nothing to choose."""


def _run(arguments: Namespace) -> int:
    # Only the demonstration needs the testing kit; the other commands start without it.
    from trio_capnp.cli._demo import play

    trio.run(play, print)
    return 0


DEMO: Final = Command(
    "Call a calculator in this process, and show every message.", _add_arguments, _run
)
