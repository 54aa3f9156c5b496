"""The parts of a subcommand."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable

import attrs


@attrs.frozen
class Command:
    """A subcommand.

    Attributes:
        summary: one line for the list of commands.
        add_arguments: declares its arguments.
        run: runs it and returns the exit status. A ``TrioCapnpError`` or ``OSError`` that it
            raises is printed, and the status is 1.
    """

    summary: str
    add_arguments: Callable[[ArgumentParser], None]
    run: Callable[[Namespace], int]
