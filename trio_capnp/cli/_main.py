"""The table of subcommands, and their common error handling."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from typing import Final

from trio_capnp.cli._command import Command
from trio_capnp.cli._compile import COMPILE
from trio_capnp.cli._demo_command import DEMO
from trio_capnp.errors import TrioCapnpError

COMMANDS: Final[dict[str, Command]] = {
    "compile": COMPILE,
    "demo": DEMO,
}

INTERRUPTED: Final = 130
"""The exit status of a command ended by Ctrl-C, as in shells: 128 plus the number of SIGINT."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``trio-capnp``.

    Returns:
        The exit status: 0 success, 1 failure, 2 wrong arguments, 130 ended by Ctrl-C.
    """
    parsed = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = parsed.run
    try:
        return run(parsed)
    except (TrioCapnpError, OSError) as error:
        print(f"trio-capnp: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return INTERRUPTED
    except BaseExceptionGroup as group:
        if group.split(KeyboardInterrupt)[1] is not None:
            raise
        return INTERRUPTED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="trio-capnp", description="Cap'n Proto RPC for Trio.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, command in COMMANDS.items():
        subparser = commands.add_parser(name, help=command.summary, description=command.summary)
        command.add_arguments(subparser)
        subparser.set_defaults(run=command.run)
    return parser
