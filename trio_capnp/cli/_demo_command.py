"""``trio-capnp demo``: a demonstration of calls, explained while they run."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Final

from trio_capnp.cli._command import Command
from trio_capnp.cli._loop import print_now, run_loop


def _add_arguments(parser: ArgumentParser) -> None:
    """Add nothing: the demonstration has no options."""


def _print(line: str) -> None:
    print_now(f"{line}\n")


def _run(arguments: Namespace) -> int:
    # Only the demonstration needs the testing kit; the other commands start without it.
    from trio_capnp.cli._demo import play

    run_loop(play, _print)
    return 0


DEMO: Final = Command(
    "Call a calculator in this process, and show every message.",
    _add_arguments,
    _run,
    "trio-capnp demo",
)
