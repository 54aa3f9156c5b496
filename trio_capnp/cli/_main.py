"""The table of subcommands, and their common error handling."""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Sequence
from typing import Final

import trio_capnp
from trio_capnp.cli._call import CALL
from trio_capnp.cli._command import Command, UsageError
from trio_capnp.cli._compat import COMPAT
from trio_capnp.cli._compile import COMPILE
from trio_capnp.cli._convert import CONVERT
from trio_capnp.cli._demo_command import DEMO
from trio_capnp.cli._describe import DESCRIBE
from trio_capnp.cli._failures import EXPECTED, line_of
from trio_capnp.cli._loop import leave_standard_output
from trio_capnp.cli._ping import PING
from trio_capnp.cli._proxy import PROXY
from trio_capnp.cli._report import REPORT
from trio_capnp.cli._shell_command import SHELL
from trio_capnp.cli._watch_command import WATCH
from trio_capnp.runtime._failures import leaves_of

COMMANDS: Final[dict[str, Command]] = {
    "compile": COMPILE,
    "convert": CONVERT,
    "describe": DESCRIBE,
    "compat": COMPAT,
    "ping": PING,
    "call": CALL,
    "shell": SHELL,
    "proxy": PROXY,
    "watch": WATCH,
    "report": REPORT,
    "demo": DEMO,
}

INTERRUPTED: Final = 130
"""The exit status of a command ended by Ctrl-C, as in shells: 128 plus the number of SIGINT."""


def program() -> int:
    """Run ``trio-capnp`` as a process, which ends with the returned status.

    Ctrl-C is quiet at every moment, also while Python itself ends.
    """
    status = INTERRUPTED
    try:
        try:
            status = main()
        finally:
            signal.signal(signal.SIGINT, signal.SIG_IGN)
    except KeyboardInterrupt:
        status = INTERRUPTED
    except Exception as error:
        # Before 3.12, Python wraps an exception of ``__set_name__`` in a RuntimeError.
        if not isinstance(error.__cause__, KeyboardInterrupt):
            raise
        status = INTERRUPTED
    if status == INTERRUPTED:
        leave_standard_output()
    return status


def main(arguments: Sequence[str] | None = None) -> int:
    """Run ``trio-capnp``.

    Returns:
        The exit status: 0 success, 1 failure, 2 wrong arguments, 130 ended by Ctrl-C.
    """
    parsed = _parser().parse_args(arguments)
    command: Command = parsed.command
    try:
        status = command.run(parsed)
        sys.stdout.flush()
        return status
    except (*EXPECTED, KeyboardInterrupt, BaseExceptionGroup) as error:
        return _failed(error, parsed.parser)


def _failed(error: BaseException, parser: argparse.ArgumentParser) -> int:
    """Report the error of a command, alone or in the group of a nursery; return the status.

    An error that no user can cause is raised on, with its traceback.
    """
    found = leaves_of(error)
    if not all(isinstance(each, (KeyboardInterrupt, *EXPECTED)) for each in found):
        raise error
    if any(isinstance(each, KeyboardInterrupt) for each in found):
        return INTERRUPTED
    for each in found:
        if isinstance(each, UsageError):
            parser.error(line_of(each))
    if isinstance(found[0], BrokenPipeError):
        leave_standard_output()
    else:
        print(f"trio-capnp: {line_of(found[0])}", file=sys.stderr)
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="trio-capnp", description="Cap'n Proto RPC for Trio.")
    form = "compiled" if trio_capnp.COMPILED else "interpreted"
    version = f"trio-capnp {trio_capnp.__version__} ({form})"
    parser.add_argument("--version", action="version", version=version)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, command in COMMANDS.items():
        subparser = commands.add_parser(
            name,
            help=command.summary,
            description=command.summary,
            epilog=f"example:\n  {command.example}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        command.add_arguments(subparser)
        subparser.set_defaults(command=command, parser=subparser)
    return parser
