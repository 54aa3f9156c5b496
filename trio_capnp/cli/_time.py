"""The option for the time that a command may take."""

from __future__ import annotations

from argparse import ArgumentParser, ArgumentTypeError


def add_timeout(parser: ArgumentParser, *, default: float) -> None:
    """Add the option ``--timeout``, in seconds; infinite means no bound."""
    waits = f"{default:g} s" if default < float("inf") else "no bound"
    parser.add_argument(
        "--timeout",
        type=seconds,
        default=default,
        metavar="SECONDS",
        help=f"fail if there is no answer within this time (default: {waits})",
    )


def seconds(text: str) -> float:
    """Read a number of seconds, as the type of an argument.

    Raises:
        ArgumentTypeError: it is no number above 0.
    """
    try:
        seconds = float(text)
    except ValueError:
        seconds = -1.0
    if not seconds > 0:
        raise ArgumentTypeError(f"{text!r} is not a number of seconds above 0")
    return seconds
