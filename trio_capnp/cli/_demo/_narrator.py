"""Shows each chapter: its code, its result, the messages that crossed, and the round trips."""

from __future__ import annotations

import inspect
import textwrap
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Final

from trio_capnp import testing
from trio_capnp.cli._demo._calculator import CalculatorImpl
from trio_capnp.cli._demo._chapters import CHAPTERS, Chapter
from trio_capnp.cli._demo.calculator_capnp import Calculator

Write = Callable[[str], None]

AWAITED: Final = ("bootstrap", "call", "return")

OPENING = """\
A client and a server of calculator.capnp in this process, joined by TCP on loopback.
-> is sent by the client, <- by the server. A round trip is a time that the client has to wait
for the server before it can go on.
"""


async def play(write: Write) -> None:
    """Run every chapter, and write its results line by line. Takes less than a second.

    If cancelled, it ends the connection and both of its ends.
    """
    write(OPENING)
    async with testing.connected_pair(CalculatorImpl(), over="tcp") as pair:
        told = 0
        with pair.client.bootstrap(Calculator) as calculator:
            for number, chapter in enumerate(CHAPTERS, 1):
                result = await chapter(calculator)
                await pair.settle()
                messages = pair.transcript()[told:]
                told += len(messages)
                write(tell(number, chapter, result, messages))
        await pair.settle()
        pair.assert_no_leaks()
    write("The client has let go of the calculator. All tables of both ends are empty.")


def tell(number: int, chapter: Chapter, result: str, messages: Sequence[str]) -> str:
    title = chapter.__name__.replace("_", " ").capitalize()
    trips = round_trips(messages)
    return "\n".join(
        [
            f"{number}. {title}",
            indented(source_of(chapter)),
            f"   {result}\n",
            indented("\n".join(messages)),
            f"   {trips} round trip{'s' * (trips != 1)}, {len(messages)} messages\n",
        ]
    )


def source_of(chapter: Chapter) -> str:
    """The body of the function, its docstring as a comment."""
    lines = inspect.getsource(chapter).splitlines()[1:]
    body = textwrap.dedent("\n".join(lines))
    return body.replace('"""', "# ", 1).replace('"""', "", 1)


def indented(text: str) -> str:
    return textwrap.indent(text, "   ") + "\n"


def round_trips(messages: Sequence[str]) -> int:
    """The number of times that the client waited for a message from the server.

    Finish and Release are not counted, because no task waits for them.
    """
    awaited = [message for message in messages if message.split()[1] in AWAITED]
    return sum(sender == "<-" for sender, _ in groupby(awaited, lambda message: message[:2]))
