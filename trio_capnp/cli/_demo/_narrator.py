"""Shows each chapter: its code, its result, the messages that crossed, and the round trips."""

from __future__ import annotations

import inspect
import textwrap
from collections.abc import Callable, Sequence
from itertools import groupby, pairwise

from trio_capnp import testing
from trio_capnp.cli._demo._calculator import CalculatorImpl
from trio_capnp.cli._demo._chapters import CHAPTERS, Chapter
from trio_capnp.cli._demo.calculator_capnp import Calculator

Write = Callable[[str], None]

OPENING = """\
A client and a server of calculator.capnp in this process, joined by a stream in memory.
-> is sent by the client, <- by the server. A round trip is a time that the client has to wait
for the server before it can go on.
"""


async def play(write: Write) -> None:
    """Run every chapter, and write what happened line by line. Takes less than a second.

    Cancelled, it ends the connection and both of its ends.
    """
    write(OPENING)
    async with testing.connected_pair(CalculatorImpl()) as pair:
        calculator = pair.client.bootstrap(Calculator)
        for number, chapter in enumerate(CHAPTERS, 1):
            await tell(number, chapter, calculator, pair, write)
        pair.assert_no_leaks()


async def tell(
    number: int,
    chapter: Chapter,
    calculator: Calculator.Client,
    pair: testing.ConnectedPair,
    write: Write,
) -> None:
    before = len(pair.transcript())
    result = await chapter(calculator)
    await pair.settle()
    messages = pair.transcript()[before:]
    write(f"{number}. {chapter.__name__.replace('_', ' ').capitalize()}")
    write(indented(source_of(chapter)))
    write(f"   {result}\n")
    write(indented("\n".join(messages)))
    write(f"   {round_trips(messages)} round trip(s), {len(messages)} messages\n")


def source_of(chapter: Chapter) -> str:
    """The body of the function, its docstring as a comment."""
    lines = inspect.getsource(chapter).splitlines()[1:]
    body = textwrap.dedent("\n".join(lines))
    return body.replace('"""', "# ", 1).replace('"""', "", 1)


def indented(text: str) -> str:
    return textwrap.indent(text, "   ") + "\n"


def round_trips(messages: Sequence[str]) -> int:
    """How often the client sent calls and then had to wait for a Return."""
    turns = [
        (sender, list(said)) for sender, said in groupby(messages, lambda message: message[:2])
    ]
    return sum(
        sender == "->"
        and any("call" in message.lower() for message in said)
        and any("return" in message.lower() for message in answers)
        for (sender, said), (_, answers) in pairwise(turns)
    )
