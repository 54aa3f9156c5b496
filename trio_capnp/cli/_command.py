"""The parts of a subcommand."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable

import attrs


class UsageError(Exception):
    """The arguments do not fit together; the text says how. Printed with the usage, status 2."""


class Failure(Exception):
    """The command failed; the text is one line for the user. Printed, status 1."""


@attrs.frozen
class Command:
    """A subcommand.

    Attributes:
        summary: one line for the list of commands.
        add_arguments: declares its arguments.
        run: runs it and returns the exit status. A ``Failure``, a ``TrioCapnpError`` or an
            ``OSError`` that it raises is printed as one line, and the status is 1. A ``UsageError``
            is printed with the usage, and the status is 2.
        example: a command line and its effect, for the end of ``--help``.
    """

    summary: str
    add_arguments: Callable[[ArgumentParser], None]
    run: Callable[[Namespace], int]
    example: str
